//! One legal document of the register.

use std::sync::Arc;

use serde::Deserialize;
use serde_saphyr::Spanned;

use super::levels::LevelKey;
use super::yaml;
use crate::diagnostic::{Diagnostic, Place, Source};
use crate::facts::{Level, PartialDate};

/// A legal document.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// `id`: "tt-17-2018-bgddt".
    pub id: String,
    /// Where it is written.
    pub place: Place,
    /// `loai`: "Thông tư".
    pub document_type: String,
    /// `so_ky_hieu`: "17/2018/TT-BGDĐT".
    pub symbol: Option<String>,
    /// `co_quan`: "Bộ trưởng Bộ Giáo dục và Đào tạo".
    pub issuer: Option<String>,
    /// `ngay_ban_hanh`.
    pub issued: Option<PartialDate>,
    /// `hieu_luc_tu`: the first day it is in force.
    pub effective: Option<PartialDate>,
    /// `het_hieu_luc`: the first day it is no longer in force, where no document of the register replaces it.
    pub ended: Option<PartialDate>,
    /// `cap`: the school levels it governs; empty where it is not about levels.
    pub levels: Vec<Level>,
    /// `thay_the`: what it replaces, from the day it is in force.
    pub replaces: Vec<Reach>,
    /// `sua_doi`: what it amends, from the day it is in force.
    pub amends: Vec<Reach>,
    /// `trich_yeu`: "ban hành Quy định về …"; of a Luật its name; `None` where it is not known.
    pub subject: Option<String>,
    /// `do_chac`: how sure the entry is.
    pub certainty: Certainty,
    /// `can_xac_minh`: what of it is still to be confirmed.
    pub unsure: Vec<EntryField>,
    /// `nguon`: where the knowledge comes from.
    pub origin: String,
}

impl Entry {
    /// Whether `field` is still to be confirmed.
    pub fn is_unsure(&self, field: EntryField) -> bool {
        self.certainty == Certainty::Unconfirmed || self.unsure.contains(&field)
    }
}

/// A document that is replaced or amended.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// Its id.
    pub target: String,
    /// Only for these levels; empty: the whole document.
    pub levels: Vec<Level>,
    /// `dieu_khoan`: only these clauses end, the rest stays in force: "Điều 6, Điều 12".
    pub clauses: Option<String>,
    /// `chua_xac_minh`: whether it is so is still to be confirmed.
    pub unsure: bool,
    /// Where this is written.
    pub place: Place,
}

impl Reach {
    /// Whether the whole document is replaced or amended.
    pub fn is_whole(&self) -> bool {
        self.levels.is_empty() && self.clauses.is_none()
    }
}

/// `do_chac`: how sure a piece of knowledge is, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Certainty {
    /// `da_doc`: the text itself was read.
    #[serde(rename = "da_doc")]
    TextRead,
    /// `nhieu_nguon`: several independent public sources.
    #[serde(rename = "nhieu_nguon")]
    SeveralSources,
    /// `mot_nguon`: one source.
    #[serde(rename = "mot_nguon")]
    OneSource,
    /// `chua_ro`: to be confirmed.
    #[serde(rename = "chua_ro")]
    Unconfirmed,
}

impl Certainty {
    /// "đã đọc văn bản", "nhiều nguồn", "một nguồn", "chưa xác minh".
    pub fn label(self) -> &'static str {
        match self {
            Self::TextRead => "đã đọc văn bản",
            Self::SeveralSources => "nhiều nguồn",
            Self::OneSource => "một nguồn",
            Self::Unconfirmed => "chưa xác minh",
        }
    }
}

/// A part of an entry that may be unsure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum EntryField {
    /// `ngay_ban_hanh`.
    #[serde(rename = "ngay_ban_hanh")]
    Issued,
    /// `hieu_luc_tu`.
    #[serde(rename = "hieu_luc_tu")]
    Effective,
    /// `het_hieu_luc`.
    #[serde(rename = "het_hieu_luc")]
    Ended,
    /// `thay_the`.
    #[serde(rename = "thay_the")]
    Replaces,
    /// `sua_doi`.
    #[serde(rename = "sua_doi")]
    Amends,
    /// `trich_yeu`.
    #[serde(rename = "trich_yeu")]
    Subject,
}

impl EntryField {
    /// "ngày ban hành", "ngày có hiệu lực" …
    pub fn label(self) -> &'static str {
        match self {
            Self::Issued => "ngày ban hành",
            Self::Effective => "ngày có hiệu lực",
            Self::Ended => "ngày hết hiệu lực",
            Self::Replaces => "việc thay thế",
            Self::Amends => "việc sửa đổi",
            Self::Subject => "trích yếu",
        }
    }
}

/// A file of the register.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegisterFile {
    van_ban: Vec<EntryRecord>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryRecord {
    id: Spanned<String>,
    loai: String,
    #[serde(default)]
    so_ky_hieu: Option<String>,
    #[serde(default)]
    co_quan: Option<String>,
    #[serde(default)]
    ngay_ban_hanh: Option<Spanned<String>>,
    #[serde(default)]
    hieu_luc_tu: Option<Spanned<String>>,
    #[serde(default)]
    het_hieu_luc: Option<Spanned<String>>,
    #[serde(default)]
    cap: Vec<LevelKey>,
    #[serde(default)]
    thay_the: Vec<ReachRecord>,
    #[serde(default)]
    sua_doi: Vec<ReachRecord>,
    #[serde(default)]
    trich_yeu: Option<String>,
    do_chac: Certainty,
    #[serde(default)]
    can_xac_minh: Vec<EntryField>,
    nguon: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReachRecord {
    van_ban: Spanned<String>,
    #[serde(default)]
    cap: Vec<LevelKey>,
    #[serde(default)]
    dieu_khoan: Option<String>,
    #[serde(default)]
    chua_xac_minh: bool,
}

/// Reads the entries of one file; what is wrong goes to `report`.
pub(super) fn read(source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Vec<Entry> {
    match yaml::read::<RegisterFile>(source) {
        Ok(file) => file.van_ban.into_iter().map(|record| record.into_entry(source, report)).collect(),
        Err(diagnostic) => {
            report.push(*diagnostic);
            Vec::new()
        }
    }
}

impl EntryRecord {
    fn into_entry(self, source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> Entry {
        let place = yaml::place_of(source, &self.id);
        let effective = read_date(source, self.hieu_luc_tu, report);
        if effective.is_none() && !self.thay_the.is_empty() {
            let message = format!("`{}` thay thế văn bản khác nhưng không có `hieu_luc_tu`", self.id.value);
            report.push(Diagnostic::error("thieu-hieu-luc", message).at(&place));
        }
        Entry {
            id: self.id.value,
            place,
            document_type: self.loai,
            symbol: self.so_ky_hieu,
            issuer: self.co_quan,
            issued: read_date(source, self.ngay_ban_hanh, report),
            effective,
            ended: read_date(source, self.het_hieu_luc, report),
            levels: self.cap.into_iter().map(Level::from).collect(),
            replaces: self.thay_the.into_iter().map(|record| record.into_reach(source)).collect(),
            amends: self.sua_doi.into_iter().map(|record| record.into_reach(source)).collect(),
            subject: self.trich_yeu,
            certainty: self.do_chac,
            unsure: self.can_xac_minh,
            origin: self.nguon,
        }
    }
}

impl ReachRecord {
    fn into_reach(self, source: &Arc<Source>) -> Reach {
        let place = yaml::place_of(source, &self.van_ban);
        Reach {
            target: self.van_ban.value,
            levels: self.cap.into_iter().map(Level::from).collect(),
            clauses: self.dieu_khoan,
            unsure: self.chua_xac_minh,
            place,
        }
    }
}

/// Reads a date of the register's YAML.
pub(super) fn read_date(
    source: &Arc<Source>,
    text: Option<Spanned<String>>,
    report: &mut Vec<Diagnostic>,
) -> Option<PartialDate> {
    let text = text?;
    match PartialDate::parse(&text.value) {
        Ok(date) => Some(date),
        Err(error) => {
            let message = format!("`{}`: {error}", text.value);
            report.push(Diagnostic::error("ngay-sai", message).at(&yaml::place_of(source, &text)));
            None
        }
    }
}
