//! A table of schools whose columns the facts choose.

use serde_json::Value;

use crate::diagnostic::rules;
use crate::record;
use crate::vietnamese::same_unaccented;
use crate::yaml::{
    Decode, Decoder, Fact, Keys, NeededList, Node, NodeValue, OptionalWith, Shape, flag, lines, optional,
    reads,
};

record! {
    /// `bang_truong`: one table of schools.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct SchoolTable: "Bảng trường theo cột tự chọn" {
        /// `tieu_de`: its title, where it is an appendix.
        pub title: Option<String> = optional(
            "tieu_de",
            "Tiêu đề",
            "Tiêu đề của bảng khi là một phụ lục.",
            "Danh sách trường đạt chuẩn quốc gia",
        );
        /// `truong`: which schools stand in it.
        pub which: SchoolsShown = optional(
            "truong",
            "Trường",
            "Các trường có trong bảng; không ghi là các trường có mục tiêu.",
            "co_muc_tieu",
        );
        /// `cot`: its columns, in order.
        pub columns: Vec<ChosenColumn> = reads(
            NeededList,
            "cot",
            "Cột",
            "Các cột, theo thứ tự; muốn đổi tên cột thì ghi `{cot: ten, tieu_de: Tên cơ sở giáo dục}`.",
            "[stt, ten, cap_hoc, muc_tieu, thoi_gian]",
        );
        /// `nhom`: what its rows are grouped by.
        pub group: Option<SchoolColumn> = reads(
            OptionalWith { read: group, dump: Fact::dump, shape: group_shape },
            "nhom",
            "Nhóm",
            "Các hàng được xếp thành nhóm, mỗi nhóm một hàng tên.",
            "muc_tieu.loai",
        );
        /// `sap_xep`: what its rows are ordered by, within a group; as written where nothing is said.
        pub order: Vec<SchoolColumn> = lines(
            "sap_xep",
            "Sắp xếp",
            "Các cột quyết định thứ tự của hàng; không ghi thì theo thứ tự trong dữ kiện.",
            "[cap_hoc, ten]",
        );
        /// `phu_luc`: whether it is an appendix of its own, and not the table of targets.
        pub is_appendix: bool = flag(
            "phu_luc",
            "Phụ lục riêng",
            "Bảng là một phụ lục riêng; không ghi thì bảng thay bảng mục tiêu của mẫu.",
            "true",
        );
        /// `ngang`: on landscape pages.
        pub landscape: bool = flag("ngang", "Trang ngang", "Trên trang giấy ngang: của phụ lục, hoặc giữa văn bản.", "true");
    }
}

/// `bang_truong`: one table, or a list of them.
pub(super) const SCHOOL_TABLES: OptionalWith<Vec<SchoolTable>> = OptionalWith {
    read: |node, decoder| match &node.value {
        NodeValue::List(_) => Some(decoder.items(node)),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => {
            decoder.read(node).map(|table: SchoolTable| vec![table])
        }
    },
    dump: |tables: &Vec<SchoolTable>| match tables.as_slice() {
        [] => Value::Null,
        [one] => one.dump(),
        several => several.iter().map(Fact::dump).collect(),
    },
    shape: || Shape::Lines(Box::new(SchoolTable::shape())),
};

/// Which schools a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SchoolsShown {
    /// `co_muc_tieu`: those with a target.
    #[default]
    Aiming,
    /// `dat_chuan`: those that hold the national standard when the plan begins, as they are counted.
    Recognised,
    /// `tat_ca`: all.
    All,
}

impl SchoolsShown {
    const ALL: [Self; 3] = [Self::Aiming, Self::Recognised, Self::All];

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Aiming => ("co_muc_tieu", "các trường có mục tiêu"),
            Self::Recognised => ("dat_chuan", "các trường đang đạt chuẩn quốc gia (còn thời hạn)"),
            Self::All => ("tat_ca", "mọi trường"),
        }
    }
}

impl Decode for SchoolsShown {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let find = |text: &str| Self::ALL.into_iter().find(|which| same_unaccented(which.words().0, text));
        let keys = Self::ALL.map(|which| which.words().0);
        decoder.choose(node, &rules::COT_BANG_LA, "nhóm trường", find, &keys)
    }
}

impl Fact for SchoolsShown {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(Self::words))
    }

    fn dump(&self) -> Value {
        self.words().0.into()
    }
}

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SchoolColumn {
    Ordinal,
    Name,
    Level,
    Commune,
    Ownership,
    Recognised,
    RecognisedStandard,
    RecognisedAccreditation,
    RecognisedOn,
    RecognisedIn,
    LapsesOn,
    Decision,
    Target,
    TargetKind,
    TargetStandard,
    TargetAccreditation,
    Time,
    Years,
    KindsByYear,
    Note,
}

impl SchoolColumn {
    const ALL: [Self; 20] = [
        Self::Ordinal,
        Self::Name,
        Self::Level,
        Self::Commune,
        Self::Ownership,
        Self::Recognised,
        Self::RecognisedStandard,
        Self::RecognisedAccreditation,
        Self::RecognisedOn,
        Self::RecognisedIn,
        Self::LapsesOn,
        Self::Decision,
        Self::Target,
        Self::TargetKind,
        Self::TargetStandard,
        Self::TargetAccreditation,
        Self::Time,
        Self::Years,
        Self::KindsByYear,
        Self::Note,
    ];

    /// As written in facts, and as the head of the column.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Ordinal => ("stt", "STT"),
            Self::Name => ("ten", "Tên trường"),
            Self::Level => ("cap_hoc", "Cấp học"),
            Self::Commune => ("xa", "Địa bàn"),
            Self::Ownership => ("loai_hinh", "Loại hình"),
            Self::Recognised => ("cong_nhan", "Kết quả được công nhận"),
            Self::RecognisedStandard => ("chuan_quoc_gia.muc_do", "Mức độ đã đạt"),
            Self::RecognisedAccreditation => ("kdclgd.cap_do", "KĐCLGD đã đạt"),
            Self::RecognisedOn => ("cong_nhan.ngay", "Ngày công nhận"),
            Self::RecognisedIn => ("cong_nhan.nam", "Năm công nhận"),
            Self::LapsesOn => ("cong_nhan.den", "Thời hạn công nhận"),
            Self::Decision => ("quyet_dinh", "Số quyết định"),
            Self::Target => ("muc_tieu", "Nội dung phấn đấu"),
            Self::TargetKind => ("muc_tieu.loai", "Mục tiêu"),
            Self::TargetStandard => ("muc_tieu.chuan_quoc_gia", "Mức độ phấn đấu"),
            Self::TargetAccreditation => ("muc_tieu.kdclgd", "KĐCLGD phấn đấu"),
            Self::Time => ("thoi_gian", "Thời gian"),
            Self::Years => ("theo_nam", "Năm thực hiện"),
            Self::KindsByYear => ("theo_loai_nam", "Năm thực hiện"),
            Self::Note => ("ghi_chu", "Ghi chú"),
        }
    }

    /// As written in facts.
    pub fn key(self) -> &'static str {
        self.words().0
    }

    /// At the head of the column.
    pub fn head(self) -> &'static str {
        self.words().1
    }

    /// What rows can be grouped by.
    fn groups(self) -> bool {
        match self {
            Self::Level
            | Self::Commune
            | Self::Ownership
            | Self::RecognisedStandard
            | Self::RecognisedIn
            | Self::TargetKind
            | Self::Target
            | Self::Time => true,
            Self::Ordinal
            | Self::Name
            | Self::Recognised
            | Self::RecognisedAccreditation
            | Self::RecognisedOn
            | Self::LapsesOn
            | Self::Decision
            | Self::TargetStandard
            | Self::TargetAccreditation
            | Self::Years
            | Self::KindsByYear
            | Self::Note => false,
        }
    }
}

impl Decode for SchoolColumn {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let find = |text: &str| Self::ALL.into_iter().find(|column| column.key() == text.trim());
        decoder.choose(node, &rules::COT_BANG_LA, "cột", find, &Self::ALL.map(Self::key))
    }
}

impl Fact for SchoolColumn {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(Self::words))
    }

    fn dump(&self) -> Value {
        self.key().into()
    }
}

fn group(node: &Node, decoder: &mut Decoder) -> Option<SchoolColumn> {
    let find = |text: &str| {
        SchoolColumn::ALL.into_iter().find(|column| column.groups() && column.key() == text.trim())
    };
    let keys: Vec<_> = groups().map(SchoolColumn::key).collect();
    decoder.choose(node, &rules::COT_BANG_LA, "nhóm", find, &keys)
}

fn groups() -> impl Iterator<Item = SchoolColumn> {
    SchoolColumn::ALL.into_iter().filter(|column| column.groups())
}

fn group_shape() -> Shape {
    Shape::words(groups().map(SchoolColumn::words))
}

/// One entry of `cot`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChosenColumn {
    pub column: SchoolColumn,
    /// A head of one's own.
    pub head: Option<String>,
}

record! {
    /// `{cot: ten, tieu_de: Tên cơ sở giáo dục}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    struct RenamedColumn: "Một cột với tên riêng" {
        column: SchoolColumn = crate::yaml::needed("cot", "Cột", "Dữ kiện của cột.", "ten");
        head: String = crate::yaml::needed("tieu_de", "Tên cột", "Tên in ở đầu cột.", "Tên cơ sở giáo dục");
    }
}

impl Decode for ChosenColumn {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Map(_) => {
                let RenamedColumn { column, head } = decoder.read(node)?;
                Some(Self { column, head: Some(head) })
            }
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => {
                decoder.read(node).map(|column| Self { column, head: None })
            }
        }
    }
}

impl Fact for ChosenColumn {
    fn shape() -> Shape {
        Shape::OneOf(vec![SchoolColumn::shape(), RenamedColumn::shape()])
    }

    fn dump(&self) -> Value {
        match &self.head {
            None => self.column.dump(),
            Some(head) => {
                let mut keys = Keys::default();
                keys.add("cot", self.column.dump());
                keys.add("tieu_de", head.dump());
                keys.into()
            }
        }
    }
}
