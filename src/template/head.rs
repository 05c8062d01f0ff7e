//! The static YAML head of a template, between two `---` lines.

use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::head_words::IssuerRank;
use crate::accreditation::OwnDecision;
use crate::decree::{DocumentType, FrameBox, Layout};
use crate::diagnostic::{Diagnostic, Place, Report, Severity, Source, rules};
use crate::document::NumberingScheme;
use crate::facts::{DecidedBy, PartialDate};
use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Field, Fields, Located, Node, Record, Shape, lines, needed, optional,
};

const RULER: &str = "---";

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
    pub(super) authority: Option<DecidedBy>,
    /// `chinh_la`.
    pub(super) own: Option<OwnDecision>,
    /// `khong_in`.
    pub(super) left_out: Vec<FrameBox>,
    /// `bieu_mau`.
    pub(super) foreign_form: Option<String>,
    /// `het_tu`, `thay_bang`.
    pub(super) ending: Option<Ending>,
    /// `mo_ta`: what it is for, in a sentence.
    pub(super) about: Option<String>,
    /// `cua`: whose documents it makes; empty for anyone's.
    pub(super) issuers: Vec<IssuerRank>,
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
pub(super) fn read(source: &Arc<Source>, report: &mut Report) -> Option<(Head, usize)> {
    let Some((yaml_end, body_start)) = boundaries(&source.text) else {
        report.push(missing(source));
        return None;
    };
    // The head's own text, cut off behind, keeps the offsets of the whole file.
    let text = source.text.get(..yaml_end).unwrap_or_default().to_owned();
    let cut = Arc::new(Source { name: source.name.clone(), text });
    let mut found = Report::new();
    let node = crate::yaml::read(&cut, &mut found);
    let head = node.and_then(|node| {
        let mut decoder = Decoder::default();
        let keys: Option<HeadKeys> = decoder.read(&node);
        found.append(&mut decoder.diagnostics);
        keys.map(Head::from)
    });
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

record! {
    /// The keys of a head.
    struct HeadKeys: "Phần đầu của mẫu", checked by ending_whole {
        document_type: Located<String> =
            needed("loai", "Loại văn bản", "Tên loại văn bản; có thể dùng thẻ của mẫu.", "Kế hoạch");
        about: Option<String> = optional(
            "mo_ta",
            "Mô tả",
            "Mẫu dùng để làm gì, trong một câu; `vanthu new --list` in câu này.",
            "Kế hoạch hằng năm của xã, phường, đặc khu.",
        );
        issuers: Vec<IssuerRank> = lines(
            "cua",
            "Của cơ quan",
            "Văn bản của cơ quan nào; không ghi là của cơ quan bất kỳ.",
            "xa",
        );
        subject: Option<Located<String>> = optional(
            "trich_yeu",
            "Trích yếu",
            "Trích yếu; có thể dùng thẻ của mẫu. Loại nào có trích yếu thì phải ghi.",
            "\"Kiểm định chất lượng giáo dục {{thoi_ky}}\"",
        );
        numbering: NumberingScheme = needed(
            "danh_so",
            "Cách đánh số",
            "Cách đánh số các phần: chữ số La Mã, thập phân, hoặc theo Điều.",
            "la-ma",
        );
        end_mark: Option<bool> =
            optional("ket_thuc", "Dấu kết thúc", "In dấu `./.` ở cuối; không ghi là có.", "false");
        authority: Option<DecidedBy> = optional(
            "tham_quyen",
            "Thẩm quyền ban hành",
            "Quyết định của ai: người đứng đầu, hay cơ quan.",
            "nguoi-dung-dau",
        );
        own: Option<OwnDecision> = optional(
            "chinh_la",
            "Chính là",
            "Văn bản này chính là quyết định mà dữ kiện ghi số và ngày ở khóa nào, cho các văn bản sau.",
            "quyet_dinh_cong_nhan",
        );
        left_out: Vec<FrameBox> = lines(
            "khong_in",
            "Không in",
            "Những thành phần mà biểu mẫu này không có.",
            "[so, noi-nhan]",
        );
        foreign_form: Option<String> = optional(
            "bieu_mau",
            "Biểu mẫu",
            "Tên biểu mẫu và văn bản quy định, khi loại này không thuộc Phụ lục III Nghị định 30/2020/NĐ-CP.",
            "Mẫu 3 Thông tư số 57/2026/TT-BGDĐT",
        );
        from: Option<FullDay> = optional(
            "het_tu",
            "Hết từ",
            "Ngày đầu không còn dùng mẫu này; đi cùng `thay_bang`.",
            "07/7/2026",
        );
        instead: Option<String> = optional(
            "thay_bang",
            "Thay bằng",
            "Mẫu nào dùng từ ngày `het_tu`.",
            "ke-hoach-xa",
        );
    }
}

/// The keys of a head.
pub fn head_fields() -> Vec<Field> {
    HeadKeys::fields()
}

impl Head {
    /// What its type looks like; that of any named document where it is none of the decree's, or the facts settle it.
    pub(super) fn layout(&self) -> Layout {
        DocumentType::find(&self.document_type.text).map_or(Layout::NAMED, |known| known.layout)
    }

    /// Whether the facts have to write its trích yếu.
    pub(super) fn lacks_subject(&self) -> bool {
        let left_out = self.left_out.iter().chain(self.layout().lacks);
        self.subject.text.is_empty() && !left_out.copied().any(|part| part == FrameBox::Subject)
    }
}

impl From<HeadKeys> for Head {
    fn from(keys: HeadKeys) -> Self {
        let HeadKeys {
            document_type,
            about,
            issuers,
            subject,
            numbering,
            end_mark,
            authority,
            own,
            left_out,
            foreign_form,
            from,
            instead,
        } = keys;
        let text = |text: Located<String>| HeadText { text: text.value, span: text.place.span };
        let none = || HeadText { text: String::new(), span: 0..0 };
        Self {
            document_type: text(document_type),
            subject: subject.map_or_else(none, text),
            numbering,
            end_mark: end_mark.unwrap_or(true),
            authority,
            own,
            left_out,
            foreign_form,
            ending: from.zip(instead).map(|(FullDay(from), instead)| Ending { from, instead }),
            about,
            issuers,
        }
    }
}

/// `het_tu` and `thay_bang` stand together or not at all.
fn ending_whole(fields: &mut Fields<'_, '_>) {
    match (fields.written("het_tu").is_some(), fields.written("thay_bang").is_some()) {
        (true, false) => fields.missing_one_of("`thay_bang`, đi cùng `het_tu`"),
        (false, true) => fields.missing_one_of("`het_tu`, đi cùng `thay_bang`"),
        (true, true) | (false, false) => {}
    }
}

/// A day of which day, month and year are known.
struct FullDay(PartialDate);

impl Decode for FullDay {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match decoder.read(node)? {
            day @ PartialDate::Day(_) => Some(Self(day)),
            PartialDate::Months { .. } | PartialDate::Month { .. } | PartialDate::Year(_) => {
                let message = format!("{} không phải là một ngày đủ ngày, tháng, năm", node.describe());
                let found = Diagnostic::new(&rules::DAU_MAU_SAI, message).at(&node.place);
                decoder.diagnostics.push(found.hint("viết như `het_tu: 07/7/2026`"));
                None
            }
        }
    }
}

impl Fact for FullDay {
    fn shape() -> Shape {
        PartialDate::shape()
    }

    fn dump(&self) -> Value {
        self.0.dump()
    }
}

fn missing(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(&rules::DAU_MAU_THIEU, "mẫu phải mở đầu bằng phần khai báo nằm giữa hai dòng `---`")
        .at(&Place::new(source, 0..source.text.lines().next().unwrap_or_default().len()))
        .hint("ba dòng bắt buộc: `loai: Kế hoạch`, `trich_yeu: …`, `danh_so: la-ma`")
}
