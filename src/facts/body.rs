//! Small groups of facts about the document itself.

use super::{DocumentNumber, Level, Located, PartialDate};

/// `van_ban`: number, date and the like.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentRecord {
    /// `so`: blank until registered.
    pub number: Option<DocumentNumber>,
    /// `ngay`: day, month or both may be blank.
    pub date: Located<PartialDate>,
    /// `ky_hieu`: overrides the derived symbol ("KH-UBND").
    pub symbol: Option<String>,
    /// `trich_yeu`: overrides the template's; may hold `\n` where a line must break.
    pub subject: Option<String>,
    /// `do_khan`: `khan`, `thuong_khan` or `hoa_toc`, kept as the words of box 10b.
    pub urgency: Option<String>,
    /// `luu_hanh`: words of box 11.
    pub circulation: Option<String>,
    /// `ky_hieu_nguoi_soan`: "PL.(300)".
    pub drafter_mark: Option<String>,
    /// `dia_chi`: lines of box 13.
    pub address: Vec<String>,
}

/// `cong_bo`: declared numbers (`tong`, and one a level by its key: `mam_non`, `tieu_hoc`, …).
#[derive(Debug, Clone, PartialEq)]
pub struct DeclaredCounts {
    /// `tong`.
    pub total: Option<Located<u32>>,
    /// By level.
    pub by_level: Vec<(Level, Located<u32>)>,
}

/// `bao_cao`: where and until when results are reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Reporting {
    /// `han`.
    pub due: Located<PartialDate>,
    /// `noi_nhan`: "Phòng GDĐT".
    pub to: Option<String>,
    /// `tong_hop`: who gets the summary: "Ủy ban nhân dân tỉnh".
    pub summary_to: Option<String>,
}

/// `phu_luc`: what is moved to an appendix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AppendixChoice {
    /// `bang_truong`: the table of schools.
    pub school_table: bool,
    /// `ngang`: on landscape pages.
    pub landscape: bool,
}

/// One entry of `chap_nhan`: a warning that is known and accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Acknowledgement {
    /// `quy_tac`: the rule's name.
    pub rule: Located<String>,
    /// `ly_do`: why.
    pub reason: String,
}
