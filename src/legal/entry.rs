//! One legal document of the register.

use std::sync::Arc;

use serde_json::Value;

use super::certainty::{Certainty, EntryField};
use super::law_file;
use super::levels::LevelKey;
use crate::diagnostic::{Place, Report, Source, rules};
use crate::facts::{Level, PartialDate};
use crate::record;
use crate::yaml::{
    Codec, Decoder, Fact, Field, Fields, Keyed, NeededList, Node, NodeValue, Record, Shape, flag, ghost,
    list, needed, optional, reads,
};

record! {
    /// A legal document.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Entry: "Một văn bản pháp lý", checked by dated {
        /// `id`: "tt-17-2018-bgddt".
        pub id: String = needed("id", "Mã", "Mã để viện dẫn trong `can_cu`.", "tt-57-2026-bgddt");
        /// Where it is written.
        pub place: Place = ghost(|node| node.get("id").unwrap_or(node).place.clone());
        /// `loai`: "Thông tư".
        pub document_type: String = needed("loai", "Loại văn bản", "Tên loại văn bản.", "Thông tư");
        /// `so_ky_hieu`: "17/2018/TT-BGDĐT".
        pub symbol: Option<String> =
            optional("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu; luật không số thì bỏ.", "57/2026/TT-BGDĐT");
        /// `co_quan`: "Bộ trưởng Bộ Giáo dục và Đào tạo".
        pub issuer: Option<String> = optional(
            "co_quan",
            "Cơ quan ban hành",
            "Cơ quan hoặc người ban hành.",
            "Bộ trưởng Bộ Giáo dục và Đào tạo",
        );
        /// `ngay_ban_hanh`.
        pub issued: Option<PartialDate> =
            optional("ngay_ban_hanh", "Ngày ban hành", "Ngày ban hành.", "07/7/2026");
        /// `hieu_luc_tu`: the first day it is in force.
        pub effective: Option<PartialDate> =
            optional(EFFECTIVE, "Hiệu lực từ", "Ngày đầu có hiệu lực.", "07/7/2026");
        /// `het_hieu_luc`: the first day it is no longer in force, where no document of the register replaces it.
        pub ended: Option<PartialDate> = optional(
            "het_hieu_luc",
            "Hết hiệu lực",
            "Ngày đầu không còn hiệu lực, khi không có văn bản nào trong sổ thay thế.",
            "01/01/2030",
        );
        /// `cap`: the school levels it governs; empty where it is not about levels.
        pub levels: Vec<Level> = LEVELS_OF;
        /// `thay_the`: what it replaces, from the day it is in force.
        pub replaces: Vec<Reach> = list(
            "thay_the",
            "Thay thế",
            "Các văn bản mà nó thay thế từ ngày có hiệu lực.",
            "[{van_ban: tt-17-2018-bgddt}]",
        );
        /// `sua_doi`: what it amends, from the day it is in force.
        pub amends: Vec<Reach> = list(
            "sua_doi",
            "Sửa đổi",
            "Các văn bản mà nó sửa đổi từ ngày có hiệu lực.",
            "[{van_ban: tt-17-2018-bgddt}]",
        );
        /// `can_xac_minh`: what of it is still to be confirmed.
        pub unsure: Vec<EntryField> = list(
            "can_xac_minh",
            "Cần xác minh",
            "Những mục còn phải xác minh.",
            "[trich_yeu]",
        );
        /// `trich_yeu`: "ban hành Quy định về …"; of a Luật its name; `None` where it is not known.
        pub subject: Option<String> = reads(
            Subject,
            "trich_yeu",
            "Trích yếu",
            "Trích yếu; của luật là tên luật. Chưa biết thì ghi `trich_yeu` vào `can_xac_minh`.",
            "quy định về bảo đảm chất lượng giáo dục",
        );
        /// `do_chac`: how sure the entry is.
        pub certainty: Certainty =
            needed("do_chac", "Độ chắc", "Chắc đến mức nào về các điều ghi ở đây.", "da_doc");
        /// `nguon`: where the knowledge comes from.
        pub origin: String = needed("nguon", "Nguồn", "Biết từ đâu.", "bản đăng Công báo");
    }
}

impl Entry {
    /// Whether `field` is still to be confirmed.
    pub fn is_unsure(&self, field: EntryField) -> bool {
        self.certainty == Certainty::Unconfirmed || self.unsure.contains(&field)
    }
}

record! {
    /// A document that is replaced or amended, or that rules rest on.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Reach: "Văn bản được thay thế, sửa đổi hoặc làm cơ sở" {
        /// Its id.
        pub target: String = needed("van_ban", "Văn bản", "Mã của văn bản trong sổ.", "tt-17-2018-bgddt");
        /// Only for these levels; empty: the whole document.
        pub levels: Vec<Level> = LEVELS_OF;
        /// `dieu_khoan`: only these clauses end, the rest stays in force: "Điều 6, Điều 12".
        pub clauses: Option<String> = optional(
            "dieu_khoan",
            "Điều khoản",
            "Chỉ những điều khoản này, phần còn lại vẫn còn hiệu lực.",
            "Điều 6, Điều 12",
        );
        /// `chua_xac_minh`: whether it is so is still to be confirmed.
        pub unsure: bool =
            flag("chua_xac_minh", "Chưa xác minh", "Việc này còn phải xác minh.", "true");
        /// Where this is written.
        pub place: Place = ghost(|node| node.get("van_ban").unwrap_or(node).place.clone());
    }
}

impl Reach {
    /// Whether the whole document is replaced or amended.
    pub fn is_whole(&self) -> bool {
        self.levels.is_empty() && self.clauses.is_none()
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
pub(super) fn read(source: &Arc<Source>, report: &mut Report) -> RegisterFile {
    let Some(tree) = law_file::tree(source, report) else { return RegisterFile::default() };
    let mut decoder = Decoder::default();
    let entries = decoder.read::<Entries>(&tree).map(|file| file.entries);
    report.append(&mut decoder.diagnostics);
    RegisterFile { entries: entries.unwrap_or_default(), declared: declared(&tree) }
}

record! {
    /// What a file of the register holds.
    struct Entries: "Tệp của sổ văn bản" {
        entries: Vec<Entry> = reads(
            NeededList,
            KEY,
            "Các văn bản",
            "Các văn bản của sổ.",
            "[{id: tt-57-2026-bgddt, loai: Thông tư, trich_yeu: quy định về bảo đảm chất lượng giáo dục, do_chac: da_doc, nguon: Công báo}]",
        );
    }
}

/// What a file of the register holds.
pub fn register_fields() -> Vec<Field> {
    Entries::fields()
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

const EFFECTIVE: &str = "hieu_luc_tu";

/// What replaces another must say from when.
fn dated(fields: &mut Fields<'_, '_>) {
    let written = ["id", "thay_the", EFFECTIVE].map(|key| fields.written(key));
    if let [Some(id), Some(_), None] = written {
        let id_text = id.text().unwrap_or_default();
        let message = format!("`{id_text}` thay thế văn bản khác nhưng không có `{EFFECTIVE}`");
        fields.decoder.error::<()>(&rules::THIEU_HIEU_LUC, message, &id.place);
    }
}

/// `trich_yeu`, which only a document that says so of itself may lack.
struct Subject;

impl Codec<Option<String>> for Subject {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Option<String>> {
        // What is wrong with the list is told where it is read.
        let unsure = fields.node().get("can_xac_minh");
        let unsure: Vec<EntryField> = unsure.map(|node| Decoder::default().items(node)).unwrap_or_default();
        if unsure.contains(&EntryField::Subject) {
            return Some(fields.optional(key));
        }
        fields.required(key).map(Some)
    }

    fn dump(&self, value: &Option<String>) -> Value {
        value.clone().into()
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }
}

/// `cap`.
pub const LEVELS_OF: Keyed<LevelList> = reads(
    LevelList,
    "cap",
    "Cấp học",
    "Các cấp học mà văn bản áp dụng; không ghi là mọi cấp.",
    "[mam_non, tieu_hoc]",
);

/// A list of levels, or one of them.
pub struct LevelList;

impl Codec<Vec<Level>> for LevelList {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<Level>> {
        Some(fields.lines(key).into_iter().map(|LevelKey(level)| level).collect())
    }

    fn dump(&self, value: &Vec<Level>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        Shape::Lines(Box::new(Level::shape()))
    }
}
