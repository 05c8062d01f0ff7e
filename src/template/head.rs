//! The static YAML head of a template, between two `---` lines.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Severity, Source, did_you_mean, rules, suggest};
use crate::document::{IssuingAuthority, NumberingScheme};
use crate::facts::PartialDate;
use crate::yaml::{Node, NodeValue};

const RULER: &str = "---";
const KEYS: [&str; 7] = ["loai", "trich_yeu", "danh_so", "ket_thuc", "tham_quyen", "het_tu", "thay_bang"];

/// What a template's head says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    /// `loai`: a small template.
    pub(super) document_type: HeadText,
    /// `trich_yeu`: a small template.
    pub(super) subject: HeadText,
    /// `danh_so`.
    pub(super) numbering: NumberingScheme,
    /// `ket_thuc`.
    pub(super) end_mark: bool,
    /// `tham_quyen`.
    pub(super) authority: Option<IssuingAuthority>,
    /// `het_tu`, `thay_bang`.
    pub(super) ending: Option<Ending>,
}

/// From when on the procedure of a template is no more.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ending {
    /// `het_tu`: the first day without it.
    pub(super) from: PartialDate,
    /// `thay_bang`: what to write instead.
    pub(super) instead: String,
}

/// A string of the head and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HeadText {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// Splits a template into its head, read, and the offset where its body begins.
pub(super) fn read(source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Option<(Head, usize)> {
    let Some((yaml_end, body_start)) = boundaries(&source.text) else {
        report.push(missing(source));
        return None;
    };
    // The head's own text, cut off behind, keeps the offsets of the whole file.
    let text = source.text.get(..yaml_end).unwrap_or_default().to_owned();
    let cut = Arc::new(Source { name: source.name.clone(), text });
    let mut found = Vec::new();
    let node = crate::yaml::read(&cut, &mut found);
    let head = node.and_then(|node| fields(&node, &mut found));
    // What characters a head is of was told by the line, as of the rest of the file.
    found.retain(|diagnostic| diagnostic.severity != Severity::Held);
    report.extend(found.into_iter().map(|diagnostic| moved(diagnostic, source)));
    head.map(|head| (head, body_start))
}

/// Where the YAML ends and where the body begins.
fn boundaries(text: &str) -> Option<(usize, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == RULER)?;
    let mut start = first.len();
    for line in lines {
        let next = start + line.len();
        if line.trim_end() == RULER {
            return Some((start, next));
        }
        start = next;
    }
    None
}

/// The same finding in the whole file.
fn moved(mut diagnostic: Diagnostic, source: &Arc<Source>) -> Diagnostic {
    let places = diagnostic.place.iter_mut().chain(diagnostic.related.iter_mut().map(|(place, _)| place));
    for place in places {
        place.source = Arc::clone(source);
    }
    diagnostic
}

fn fields(node: &Node, report: &mut Vec<Diagnostic>) -> Option<Head> {
    let NodeValue::Map(entries) = &node.value else {
        report.push(
            Diagnostic::new(&rules::DAU_MAU_SAI, "phần đầu mẫu phải gồm các dòng `khóa: giá trị`")
                .at(&node.place),
        );
        return None;
    };
    for (key, _) in entries {
        if !KEYS.contains(&key.value.as_str()) {
            report.push(unknown_key(&key.value).at(&key.place));
        }
    }
    let document_type = text(node, "loai", report);
    let subject = text(node, "trich_yeu", report);
    let numbering = numbering(node, report);
    let end_mark = end_mark(node, report);
    let ending = ending(node, report);
    let authority = authority(node, report);
    Some(Head {
        document_type: document_type?,
        subject: subject?,
        numbering: numbering?,
        end_mark: end_mark?,
        ending: ending?,
        authority: authority?,
    })
}

fn text(head: &Node, key: &'static str, report: &mut Vec<Diagnostic>) -> Option<HeadText> {
    let found = scalar(head, key, report)?;
    Some(HeadText { text: found.0.to_owned(), span: found.1.span.clone() })
}

/// The scalar under a key that must be there.
fn scalar<'n>(
    head: &'n Node,
    key: &'static str,
    report: &mut Vec<Diagnostic>,
) -> Option<(&'n str, &'n Place)> {
    let node = head.get(key).filter(|node| !node.is_blank());
    let Some(node) = node else {
        report.push(
            Diagnostic::new(&rules::DAU_MAU_THIEU, format!("phần đầu mẫu thiếu `{key}`"))
                .at(&head.place)
                .hint(example(key)),
        );
        return None;
    };
    match &node.value {
        NodeValue::Scalar(scalar) => Some((&scalar.text, &node.place)),
        NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => {
            let message = format!("`{key}` phải là chữ, ở đây là {}", node.describe());
            report.push(Diagnostic::new(&rules::DAU_MAU_SAI, message).at(&node.place).hint(example(key)));
            None
        }
    }
}

fn numbering(head: &Node, report: &mut Vec<Diagnostic>) -> Option<NumberingScheme> {
    let (text, place) = scalar(head, "danh_so", report)?;
    match text {
        "la-ma" => Some(NumberingScheme::Roman),
        "thap-phan" => Some(NumberingScheme::Decimal),
        "dieu" => Some(NumberingScheme::Articles),
        other => {
            report.push(unknown_value("danh_so", other, &["la-ma", "thap-phan", "dieu"]).at(place));
            None
        }
    }
}

/// `Some(None)` where the head does not say.
fn authority(head: &Node, report: &mut Vec<Diagnostic>) -> Option<Option<IssuingAuthority>> {
    if head.get("tham_quyen").is_none() {
        return Some(None);
    }
    let (text, place) = scalar(head, "tham_quyen", report)?;
    match text {
        "nguoi-dung-dau" => Some(Some(IssuingAuthority::Head)),
        "co-quan" => Some(Some(IssuingAuthority::Body)),
        other => {
            report.push(unknown_value("tham_quyen", other, &["nguoi-dung-dau", "co-quan"]).at(place));
            None
        }
    }
}

fn end_mark(head: &Node, report: &mut Vec<Diagnostic>) -> Option<bool> {
    if head.get("ket_thuc").is_none() {
        return Some(true);
    }
    let (text, place) = scalar(head, "ket_thuc", report)?;
    match text {
        "true" => Some(true),
        "false" => Some(false),
        other => {
            report.push(unknown_value("ket_thuc", other, &["true", "false"]).at(place));
            None
        }
    }
}

/// `het_tu` and `thay_bang` stand together or not at all.
#[allow(clippy::option_option)] // whether it could be read, and whether it is there
fn ending(head: &Node, report: &mut Vec<Diagnostic>) -> Option<Option<Ending>> {
    if head.get("het_tu").is_none() && head.get("thay_bang").is_none() {
        return Some(None);
    }
    let (day, instead) = (scalar(head, "het_tu", report), scalar(head, "thay_bang", report));
    let ((text, place), (instead, _)) = day.zip(instead)?;
    match PartialDate::parse(text) {
        Ok(from @ PartialDate::Day(_)) => Some(Some(Ending { from, instead: instead.to_owned() })),
        Ok(PartialDate::Months { .. } | PartialDate::Month { .. } | PartialDate::Year(_)) | Err(_) => {
            let message = format!("`het_tu: {text}` không phải là một ngày đủ ngày, tháng, năm");
            report.push(Diagnostic::new(&rules::DAU_MAU_SAI, message).at(place).hint(example("het_tu")));
            None
        }
    }
}

fn unknown_key(key: &str) -> Diagnostic {
    let diagnostic = Diagnostic::new(&rules::KHOA_LA, format!("phần đầu mẫu không có khóa `{key}`"));
    match suggest(key, KEYS) {
        Some(known) => diagnostic.hint(did_you_mean(known)),
        None => diagnostic.hint(format!("các khóa có thể dùng: {}", KEYS.join(", "))),
    }
}

fn unknown_value(key: &str, value: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = Diagnostic::new(&rules::GIA_TRI_LA, format!("`{key}` không nhận giá trị `{value}`"));
    match suggest(value, known.iter().copied()) {
        Some(known) => diagnostic.hint(did_you_mean(known)),
        None => diagnostic.hint(format!("các giá trị có thể dùng: {}", known.join(", "))),
    }
}

fn missing(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(&rules::DAU_MAU_THIEU, "mẫu phải mở đầu bằng phần khai báo nằm giữa hai dòng `---`")
        .at(&Place::new(source, 0..source.text.lines().next().unwrap_or_default().len()))
        .hint("ba dòng bắt buộc: `loai: Kế hoạch`, `trich_yeu: …`, `danh_so: la-ma`")
}

fn example(key: &str) -> &'static str {
    match key {
        "loai" => "viết `loai: Kế hoạch`",
        "trich_yeu" => "viết `trich_yeu: \"Kiểm định chất lượng giáo dục {{thoi_ky}}\"`",
        "danh_so" => {
            "viết `danh_so: la-ma` hoặc `danh_so: thap-phan`; văn bản gồm các Điều thì `danh_so: dieu`"
        }
        "tham_quyen" => "viết `tham_quyen: nguoi-dung-dau` hoặc `tham_quyen: co-quan`",
        "het_tu" => "viết `het_tu: 07/7/2026`: ngày đầu không còn dùng mẫu này",
        "thay_bang" => "viết `thay_bang`: mẫu nào dùng từ ngày `het_tu`",
        _ => "viết `ket_thuc: false` nếu không in dấu `./.`",
    }
}
