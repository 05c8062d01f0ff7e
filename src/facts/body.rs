//! Small groups of facts about the document itself.

use chrono::{Datelike, NaiveDate};

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::roadmap::counts_by_level;
use super::{DocumentNumber, Level, Located, PartialDate};
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest, unaccented};

/// `van_ban`: number, date and the like.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct DocumentRecord {
    /// `so`: blank until registered.
    pub number: Option<DocumentNumber>,
    /// `ngay`: day, month or both may be blank.
    pub date: Located<PartialDate>,
    /// `ky_hieu`: overrides the derived symbol ("KH-UBND").
    pub symbol: Option<String>,
    /// `trich_yeu`: overrides the template's; may hold `\n` where a line must break.
    pub subject: Option<Located<String>>,
    /// `do_khan`: `khan`, `thuong_khan` or `hoa_toc`, kept as the words of box 10b.
    pub urgency: Option<String>,
    /// `luu_hanh`: words of box 11.
    pub circulation: Option<String>,
    /// `ky_hieu_nguoi_soan`: "PL.(300)".
    pub drafter_mark: Option<String>,
    /// `dia_chi`: lines of box 13.
    pub address: Vec<String>,
}

/// Year and month from which local government has two tiers, without the huyện (Luật số 72/2025/QH15).
const TWO_TIERS_FROM: (i32, u32) = (2025, 7);

/// Whether local government has two tiers on `day`.
pub fn has_two_tiers(day: NaiveDate) -> bool {
    (day.year(), day.month()) >= TWO_TIERS_FROM
}

/// The day Nghị định 30/2020/NĐ-CP took effect (Điều 37).
const DECREE_30_FROM: (u16, u8, u8) = (2020, 3, 5);

impl DocumentRecord {
    /// Whether Nghị định 30/2020/NĐ-CP holds on its date; a blank day or month counts as the first.
    pub fn is_under_decree_30(&self) -> bool {
        let (year, month, day) = DECREE_30_FROM;
        let from = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
        from.is_some_and(|from| self.date.value.earliest() >= from)
    }

    /// Whether local government has two tiers on its date; a blank month counts as January.
    pub fn has_two_tiers(&self) -> bool {
        has_two_tiers(self.date.value.earliest())
    }
}

/// `cong_bo`: declared numbers (`tong`, and one a level by its key: `mam_non`, `tieu_hoc`, …).
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct DeclaredCounts {
    /// `tong`.
    pub total: Option<Located<u32>>,
    /// By level.
    pub by_level: Vec<(Level, Located<u32>)>,
}

/// `bao_cao`: where and until when results are reported.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Reporting {
    /// `han`.
    pub due: Located<PartialDate>,
    /// `noi_nhan`: "Phòng GDĐT".
    pub to: Option<Located<String>>,
    /// `tong_hop`: who gets the summary: "Ủy ban nhân dân tỉnh".
    pub summary_to: Option<Located<String>>,
}

/// `phu_luc`: what is moved to an appendix.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct AppendixChoice {
    /// `bang_truong`: the table of schools.
    pub school_table: bool,
    /// `ngang`: on landscape pages.
    pub landscape: bool,
}

/// One entry of `chap_nhan`: a warning that is known and accepted.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Acknowledgement {
    /// `quy_tac`: the rule's name.
    pub rule: Located<String>,
    /// `ly_do`: why.
    pub reason: String,
    /// Whether several documents share it: then not each of them has what it accepts.
    pub is_shared: bool,
}

impl Decode for DocumentRecord {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let number = fields.optional("so");
        let date = fields.required("ngay");
        let symbol = fields.optional("ky_hieu");
        let subject = fields.optional("trich_yeu");
        let urgency = fields.optional_with("do_khan", urgency);
        let circulation = fields.optional("luu_hanh");
        let drafter_mark = fields.optional("ky_hieu_nguoi_soan");
        let address = fields.lines("dia_chi");
        fields.close();
        Some(Self { number, date: date?, symbol, subject, urgency, circulation, drafter_mark, address })
    }
}

/// Degrees of urgency by key, with the words of box 10b (Phụ lục I, II.8.b).
const URGENCIES: [(&str, &str); 3] =
    [("khan", "KHẨN"), ("thuong_khan", "THƯỢNG KHẨN"), ("hoa_toc", "HỎA TỐC")];

fn urgency(node: &Node, decoder: &mut Decoder) -> Option<String> {
    let find = |text: &str| URGENCIES.into_iter().find(|(key, _)| *key == unaccented(text));
    let keys = URGENCIES.map(|(key, _)| key);
    let (_, words) = decoder.choose(node, &rules::DO_KHAN_LA, "độ khẩn", find, &keys)?;
    Some(words.into())
}

impl Decode for DeclaredCounts {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let total = fields.optional("tong");
        let by_level = counts_by_level(&mut fields);
        fields.close();
        Some(Self { total, by_level })
    }
}

impl Decode for Reporting {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let due = fields.required("han");
        let to = fields.optional("noi_nhan");
        let summary_to = fields.optional("tong_hop");
        fields.close();
        Some(Self { due: due?, to, summary_to })
    }
}

impl Decode for AppendixChoice {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let choice = Self { school_table: fields.flag("bang_truong"), landscape: fields.flag("ngang") };
        fields.close();
        Some(choice)
    }
}

/// What is said of a name in `chap_nhan` that is no rule's.
fn no_rule(name: &Located<String>) -> Diagnostic {
    let near = suggest(&name.value, rules::all().map(|rule| rule.name()));
    let hint = near.map_or_else(|| "chép tên trong ngoặc vuông của thông báo".to_owned(), did_you_mean);
    Diagnostic::new(&rules::QUY_TAC_LA, format!("không có quy tắc `{}`", name.value))
        .at(&name.place)
        .hint(hint)
}

impl Decode for Acknowledgement {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let rule: Option<Located<String>> = fields.required("quy_tac");
        let reason = fields.required("ly_do");
        fields.close();
        let rule = rule?;
        if rules::find(&rule.value).is_none() {
            decoder.diagnostics.push(no_rule(&rule));
            return None;
        }
        Some(Self { rule, reason: reason?, is_shared: false })
    }
}
