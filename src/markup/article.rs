//! Texts that are divided into Điều, khoản and điểm (II.6.đ).

use std::ops::Range;

use pulldown_cmark::TagEnd;

use super::label::{Division, Label, without_label};
use super::reader::EventReader;
use super::reader::Spot;
use super::reader::Wrap;
use super::typed_mark::TypedMark;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::document::{Block, Inline};

impl EventReader<'_> {
    /// Reads a paragraph of such a text whose start was taken.
    pub(super) fn read_articled_paragraph(&mut self, range: &Range<usize>) {
        self.check_later_lines(range);
        let mark = self.typed_at(range.start);
        let raw = self.slice(range).to_owned();
        let wrap = if self.begins_basis(&raw) { Wrap::Lines } else { Wrap::Space };
        let mut lines = self.texts(wrap);
        self.close(TagEnd::Paragraph);
        if wrap == Wrap::Lines {
            self.push_bases(lines);
            return;
        }
        let content = lines.pop().unwrap_or_default();
        if let Some(label) = Label::article(&raw) {
            self.push_article(Some((&label, range)), without_label(content, label.letters));
        } else if let Some(division) = Division::find(&raw) {
            self.progress.level = 0;
            self.blocks.push(division.block(content));
        } else if let Some((mark, length)) = mark {
            self.push_marked(mark, range.start..range.start + length, content);
            return;
        } else if !self.take_formula(&content, range) {
            self.check_preamble(range);
            self.push_text(content);
        }
        self.in_typed_run = false;
    }

    /// A paragraph that begins with `mark`, typed at `typed`: "a)" is a điểm, "**1.**" a khoản.
    fn push_marked(&mut self, mark: TypedMark, typed: Range<usize>, content: Vec<Inline>) {
        let label = self.slice(&typed).trim_matches('*').chars().count();
        match mark {
            TypedMark::Letter => self.push_point(&typed, without_label(content, label)),
            TypedMark::Number => {
                let counted = self.progress.count(2);
                let start = typed.end - label;
                let mut told = self.in_typed_run;
                self.check_clause_number(&(start..typed.end), counted, &mut told);
                self.in_typed_run = told;
                self.blocks.push(Block::Numbered { level: 2, content: without_label(content, label) });
            }
            TypedMark::Article | TypedMark::Roman | TypedMark::Decimal | TypedMark::Bullet => {
                if !std::mem::replace(&mut self.in_typed_run, true) {
                    self.tell(mark, Spot::Paragraph, typed, Diagnostic::milder);
                }
                self.push_text(content);
            }
        }
    }

    /// A `#` of such a text: a Điều, or a Chương.
    pub(super) fn push_top_heading(&mut self, content: Vec<Inline>, range: &Range<usize>) {
        let raw = self.slice(range).trim_start_matches('#').trim_start().to_owned();
        if let Some(label) = Label::article(&raw) {
            self.push_article(Some((&label, range)), without_label(content, label.letters));
        } else if let Some(division) = Division::find(&raw) {
            self.progress.level = 0;
            self.blocks.push(division.block(content));
        } else if !self.take_formula(&content, range) {
            self.push_article(None, content);
        }
    }

    fn push_article(&mut self, typed: Option<(&Label, &Range<usize>)>, content: Vec<Inline>) {
        self.progress.level = 1;
        let counted = self.progress.count(1);
        if let Some((label, range)) = typed {
            self.check_article_number(label, range, counted);
        }
        self.blocks.push(Block::Article { titled: false, content });
    }

    /// A number typed otherwise than counted may be cited elsewhere, so it is told.
    fn check_article_number(&mut self, label: &Label, range: &Range<usize>, counted: usize) {
        let as_counted = label.number.trim_start_matches('0') == counted.to_string();
        if as_counted || std::mem::replace(&mut self.progress.told_article, true) {
            return;
        }
        let typed = &label.number;
        let message =
            format!("gõ tay \"Điều {typed}\", nhưng đây là Điều thứ {counted}; in ra \"Điều {counted}.\"");
        self.warn_typed(range, message).push_hint(
            "viết `# Nội dung` để số Điều được tự đánh; xem lại những chỗ dẫn đến các Điều từ đây trở đi",
        );
    }

    fn push_point(&mut self, typed: &Range<usize>, content: Vec<Inline>) {
        let counted = self.progress.count(3);
        let expected = counted.checked_sub(1).and_then(|index| self.progress.letters.get(index)).copied();
        let letter = self.slice(typed).trim_start_matches('*').chars().next();
        if letter != Some('a') && letter != expected && !self.in_typed_run {
            let shown = expected.map_or_else(String::new, |letter| format!("; in ra \"{letter})\""));
            let message = format!("gõ tay \"{}\", nhưng đây là điểm thứ {counted}{shown}", self.slice(typed));
            self.warn_typed(typed, message).push_hint(
                "mở đầu mọi điểm bằng `a) `, chương trình tự đánh theo bảng chữ cái tiếng Việt: a) b) c) d) đ) e) g)",
            );
            self.in_typed_run = true;
        }
        self.blocks.push(Block::Numbered { level: 3, content });
    }

    /// A khoản that was typed as another number than it is: once a list.
    pub(super) fn check_clause_number(&mut self, range: &Range<usize>, counted: usize, told: &mut bool) {
        let marker = self.slice(range);
        let digits = marker.len() - marker.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let typed = marker.get(..digits).unwrap_or_default().to_owned();
        let as_counted = ["1", counted.to_string().as_str()].contains(&typed.trim_start_matches('0'));
        if as_counted || std::mem::replace(told, true) {
            return;
        }
        let article = self.progress.articles;
        let message = format!(
            "gõ tay `{typed}`, nhưng đây là khoản {counted} của Điều {article}; in ra \"{counted}.\""
        );
        self.warn_typed(&(range.start..range.start + digits), message).push_hint(
            "mở đầu mọi khoản bằng `1. `, chương trình tự đánh 1., 2., 3. và đánh lại từ 1 ở mỗi Điều",
        );
    }

    fn warn_typed(&mut self, range: &Range<usize>, message: String) -> Warned<'_> {
        let line = self.slice(range).lines().next().unwrap_or_default().trim_end().len();
        let place = Place::new(self.source, range.start..range.start + line);
        let found = Diagnostic::milder(&rules::SO_GO_TAY, message).at(&place);
        Warned { found, report: &mut self.diagnostics }
    }

    /// The text of a Điều or the title of a Chương may stand below its number.
    fn push_text(&mut self, text: Vec<Inline>) {
        match self.blocks.last_mut() {
            Some(
                Block::Article { content, .. } | Block::Chapter(content) | Block::ChapterSection(content),
            ) if content.is_empty() => {
                *content = text;
            }
            Some(_) | None => self.blocks.push(Block::Paragraph(text)),
        }
    }
}

/// A warning that still wants its hint.
struct Warned<'r> {
    found: Diagnostic,
    report: &'r mut Report,
}

impl Warned<'_> {
    fn push_hint(self, hint: &str) {
        self.report.push(self.found.hint(hint));
    }
}

/// Tells Điều with a title, which those of a decision itself have not: no sign closes its text, and something follows
/// that is no Điều.
pub(super) fn settle_titles(blocks: &mut [Block]) {
    let mut rest = blocks.iter_mut().peekable();
    while let Some(block) = rest.next() {
        let Block::Article { titled, content } = block else { continue };
        let goes_on = match rest.peek() {
            None | Some(Block::Article { .. } | Block::Chapter(_) | Block::ChapterSection(_)) => false,
            Some(_) => true,
        };
        *titled = goes_on && !is_closed(content);
    }
}

fn is_closed(content: &[Inline]) -> bool {
    match content.last() {
        Some(Inline::Text { text, .. }) => text.trim_end().ends_with(['.', ':', ';', ',', '!', '?']),
        Some(Inline::LineBreak) | None => true,
    }
}
