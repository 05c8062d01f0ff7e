//! Tags of a Handlebars text, and what is wrong with how they open and close.

use std::ops::Range;

use handlebars::TemplateError;

use super::unit::TemplateText;
use crate::diagnostic::{Diagnostic, Rule, rules};

const RULE: &Rule = &rules::MAU_SAI_CU_PHAP;

/// A `{{…}}` tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its bytes in the text, braces included.
    pub(super) range: Range<usize>,
    pub(super) kind: TagKind,
}

/// What a tag does to the blocks around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{#name …}}`.
    Open(String),
    /// `{{/name}}`.
    Close(String),
    /// Any other tag, or a comment.
    Other,
    /// `{{` without its `}}`.
    Unclosed,
}

/// All tags of `text`, in order.
pub(super) fn tags(text: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find("{{")) {
        let start = at + found;
        // One backslash takes the meaning away, two stand for one before a tag.
        let before = text.get(..start).unwrap_or_default();
        if before.len() - before.trim_end_matches('\\').len() == 1 {
            at = start + 2;
            continue;
        }
        let tag = tag(text, start);
        at = tag.range.end;
        tags.push(tag);
    }
    tags
}

fn tag(text: &str, start: usize) -> Tag {
    let rest = text.get(start..).unwrap_or_default();
    let close = if rest.starts_with("{{!--") {
        "--}}"
    } else if rest.starts_with("{{{") {
        "}}}"
    } else {
        "}}"
    };
    let comment = rest.starts_with("{{!");
    let inner = rest.trim_start_matches('{');
    let opened = rest.len() - inner.len();
    let next = inner.find("{{").filter(|_| !comment).unwrap_or(inner.len());
    // No farther than the next tag: a text of nothing but openings is looked through once.
    let own = inner.get(..next).unwrap_or_default();
    match own.find(close) {
        Some(end) => {
            let kind = if comment { TagKind::Other } else { kind(inner.get(..end).unwrap_or_default()) };
            Tag { range: start..start + opened + end + close.len(), kind }
        }
        None => {
            let line = own.find('\n').unwrap_or(next);
            Tag { range: start..start + opened + line, kind: TagKind::Unclosed }
        }
    }
}

fn kind(inner: &str) -> TagKind {
    let inner = inner.trim_matches(|c: char| c == '~' || c.is_whitespace());
    let word = |text: &str| {
        let text = text.trim_start_matches(['>', '*']).trim_start();
        text.split(char::is_whitespace).next().unwrap_or_default().to_owned()
    };
    if let Some(rest) = inner.strip_prefix('#') {
        TagKind::Open(word(rest))
    } else if let Some(rest) = inner.strip_prefix('/') {
        TagKind::Close(word(rest))
    } else {
        TagKind::Other
    }
}

/// What is wrong with a text whose tags are balanced, but that Handlebars could not compile.
pub(super) fn diagnose(unit: &TemplateText, error: &TemplateError) -> Diagnostic {
    let at = error.pos().map_or(0, |(line, column)| unit.offset(line, column));
    let opened = unit.text.get(..at).and_then(|before| before.rfind("{{"));
    let around = opened.map(|start| unit.tag(start)).filter(|tag| tag.end >= at);
    let range = around.unwrap_or_else(|| unit.tag(at));
    Diagnostic::new(RULE, "chỗ này không đúng cú pháp của mẫu")
        .at(&unit.place(range))
        .hint("kiểm tra dấu nháy, dấu ngoặc và tên trong `{{…}}`")
}

/// Tags without an end, and blocks that are not closed in the order they were opened.
pub(super) fn unbalanced(unit: &TemplateText, tags: &[Tag]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut open: Vec<(&str, Range<usize>)> = Vec::new();
    for Tag { range, kind } in tags {
        let range = range.clone();
        match kind {
            TagKind::Open(name) => open.push((name, range)),
            TagKind::Close(name) => match open.pop() {
                Some((opened, _)) if opened == name => {}
                Some((opened, at)) => found.push(crossed(unit, opened, at, name, range)),
                None => found.push(
                    Diagnostic::new(RULE, format!("`{{{{/{name}}}}}` đóng một khối chưa mở"))
                        .at(&unit.place(range)),
                ),
            },
            TagKind::Other => {}
            TagKind::Unclosed => {
                found.push(Diagnostic::new(RULE, "`{{` mở ra mà không có `}}`").at(&unit.place(range)));
            }
        }
    }
    found.extend(open.into_iter().map(|(name, range)| {
        Diagnostic::new(RULE, format!("khối `{{{{#{name}}}}}` không có `{{{{/{name}}}}}`"))
            .at(&unit.place(range))
    }));
    found
}

fn crossed(
    unit: &TemplateText,
    opened: &str,
    at: Range<usize>,
    name: &str,
    range: Range<usize>,
) -> Diagnostic {
    let message = format!("khối `{{{{#{opened}}}}}` lại được đóng bằng `{{{{/{name}}}}}`");
    Diagnostic::new(RULE, message).at(&unit.place(range)).related(&unit.place(at), "mở ở đây")
}

/// Tags of named parts that share their line with something else: a part is made of whole lines.
pub(super) fn check_part_lines(unit: &TemplateText, tags: &[Tag], part: &str) -> Vec<Diagnostic> {
    let is_part = |kind: &TagKind| match kind {
        TagKind::Open(name) | TagKind::Close(name) => name == part,
        TagKind::Other | TagKind::Unclosed => false,
    };
    let alone = |range: &Range<usize>| {
        let before = unit.text.get(..range.start).unwrap_or_default();
        let after = unit.text.get(range.end..).unwrap_or_default();
        let blank = |line: Option<&str>| line.unwrap_or_default().trim().is_empty();
        blank(before.rsplit('\n').next()) && blank(after.split('\n').next())
    };
    tags.iter()
        .filter(|tag| is_part(&tag.kind) && !alone(&tag.range))
        .map(|tag| {
            Diagnostic::new(&rules::PHAN_SAI, "phần có tên phải mở và đóng trên những dòng riêng")
                .at(&unit.place(tag.range.clone()))
                .hint("đặt `{{#phan \"…\"}}` và `{{/phan}}` mỗi cái trên một dòng")
        })
        .collect()
}
