//! One legal document of the register.

use std::sync::Arc;

use super::levels::LevelKey;
use super::yaml;
use crate::diagnostic::{Diagnostic, Place, Source, rules};
use crate::facts::{Level, PartialDate};
use crate::yaml::{Decode, Decoder, Fields, Located, Node, NodeValue};

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

/// A document that is replaced or amended, or that rules rest on.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// `da_doc`: the text itself was read.
    TextRead,
    /// `nhieu_nguon`: several independent public sources.
    SeveralSources,
    /// `mot_nguon`: one source.
    OneSource,
    /// `chua_ro`: to be confirmed.
    Unconfirmed,
}

impl Certainty {
    const ALL: [(&str, Self); 4] = [
        ("da_doc", Self::TextRead),
        ("nhieu_nguon", Self::SeveralSources),
        ("mot_nguon", Self::OneSource),
        ("chua_ro", Self::Unconfirmed),
    ];

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryField {
    /// `ngay_ban_hanh`.
    Issued,
    /// `hieu_luc_tu`.
    Effective,
    /// `het_hieu_luc`.
    Ended,
    /// `thay_the`.
    Replaces,
    /// `sua_doi`.
    Amends,
    /// `trich_yeu`.
    Subject,
}

impl EntryField {
    const ALL: [(&str, Self); 6] = [
        ("ngay_ban_hanh", Self::Issued),
        ("hieu_luc_tu", Self::Effective),
        ("het_hieu_luc", Self::Ended),
        ("thay_the", Self::Replaces),
        ("sua_doi", Self::Amends),
        ("trich_yeu", Self::Subject),
    ];

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
#[derive(Debug, Default)]
pub(super) struct RegisterFile {
    /// What could be read.
    pub entries: Vec<Entry>,
    /// The ids of all it holds, also of those that could not be read: to them others may refer.
    pub declared: Vec<String>,
}

/// Reads one file; all that is wrong goes to `report`.
pub(super) fn read(source: &Arc<Source>, report: &mut Vec<Diagnostic>) -> RegisterFile {
    let Some(tree) = yaml::tree(source, report) else { return RegisterFile::default() };
    let mut decoder = Decoder::default();
    let entries = Fields::open(&tree, &mut decoder).and_then(|mut fields| {
        let entries = fields.required_with(KEY, |node, decoder| Some(decoder.items(node)));
        fields.close();
        entries
    });
    report.append(&mut decoder.diagnostics);
    RegisterFile { entries: entries.unwrap_or_default(), declared: declared(&tree) }
}

const KEY: &str = "van_ban";

fn declared(tree: &Node) -> Vec<String> {
    let Some(Node { value: NodeValue::List(items), .. }) = tree.get(KEY) else { return Vec::new() };
    let ids = items.iter().filter_map(|item| match &item.get("id")?.value {
        NodeValue::Scalar(id) => Some(id.text.clone()),
        NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
    });
    ids.collect()
}

impl Decode for Entry {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let id: Option<Located<String>> = fields.required("id");
        let document_type = fields.required("loai");
        let symbol = fields.optional("so_ky_hieu");
        let issuer = fields.optional("co_quan");
        let issued = fields.optional("ngay_ban_hanh");
        let dated = fields.has_written(EFFECTIVE);
        let effective = fields.optional(EFFECTIVE);
        let ended = fields.optional("het_hieu_luc");
        let levels = read_levels(&mut fields);
        let replaces: Vec<Reach> = fields.list("thay_the");
        let amends = fields.list("sua_doi");
        let unsure: Vec<EntryField> = fields.list("can_xac_minh");
        // Only of a document that says so of itself may it be unknown.
        let may_lack_subject = unsure.contains(&EntryField::Subject);
        let subject: Option<String> =
            if may_lack_subject { fields.optional("trich_yeu") } else { fields.required("trich_yeu") };
        let certainty = fields.required("do_chac");
        let origin = fields.required("nguon");
        if let Some(id) = id.as_ref().filter(|_| !dated && !replaces.is_empty()) {
            let message = format!("`{}` thay thế văn bản khác nhưng không có `{EFFECTIVE}`", id.value);
            fields.decoder.error::<()>(&rules::THIEU_HIEU_LUC, message, &id.place);
        }
        fields.close();
        if subject.is_none() && !may_lack_subject {
            return None;
        }
        let Located { value: id, place } = id?;
        Some(Self {
            id,
            place,
            document_type: document_type?,
            symbol,
            issuer,
            issued,
            effective,
            ended,
            levels,
            replaces,
            amends,
            subject,
            certainty: certainty?,
            unsure,
            origin: origin?,
        })
    }
}

const EFFECTIVE: &str = "hieu_luc_tu";

impl Decode for Reach {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let target: Option<Located<String>> = fields.required("van_ban");
        let levels = read_levels(&mut fields);
        let clauses = fields.optional("dieu_khoan");
        let unsure = fields.flag("chua_xac_minh");
        fields.close();
        let Located { value: target, place } = target?;
        Some(Self { target, levels, clauses, unsure, place })
    }
}

/// `cap`.
pub(super) fn read_levels(fields: &mut Fields<'_, '_>) -> Vec<Level> {
    fields.lines("cap").into_iter().map(|LevelKey(level)| level).collect()
}

impl Decode for Certainty {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "độ chắc", &Self::ALL)
    }
}

impl Decode for EntryField {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        choose(node, decoder, "mục cần xác minh", &Self::ALL)
    }
}

/// Reads one of the words of `all`, which `noun` names.
pub(super) fn choose<T: Copy, const N: usize>(
    node: &Node,
    decoder: &mut Decoder,
    noun: &str,
    all: &[(&'static str, T); N],
) -> Option<T> {
    let find = |text: &str| all.iter().find(|(key, _)| *key == text).map(|(_, value)| *value);
    decoder.choose(node, &rules::GIA_TRI_LA, noun, find, &all.each_ref().map(|(key, _)| *key))
}
