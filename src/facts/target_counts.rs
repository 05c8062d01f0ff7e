//! Targets as counts, without names of schools.

use serde_json::Value;

use super::degree_counts::{self, CountsByDegree};
use super::plan_time::CountedWhen;
use super::roadmap::CountsByLevel;
use super::{Level, PartialDate, TargetKind};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{
    Decoder, Fact, FactColumn, Field, Fields, Keys, Located, MapPart, Node, NodeValue, OptionalWith, Reads,
    Shape, Within, here, optional, reads,
};

record! {
    /// One row of `chi_tieu`: `{cong_nhan_moi: 2, cong_nhan_lai: 1}`, `{nam: 2027, loai: cong_nhan_moi, mam_non: 3}`. What a
    /// row does not name is not told by it.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct TargetCounts: "Chỉ tiêu: số trường, không nêu tên", settled by one_way {
        /// Where the row begins.
        pub place: Place = here();
        /// `giao`: who gave the numbers: "UBND thành phố Hải Phòng".
        pub given_by: Option<String> =
            optional("giao", "Cơ quan giao", "Cơ quan giao chỉ tiêu, nếu là số được giao.", "UBND tỉnh Thanh Hóa");
        /// `thang`, `nam`: when, in a plan of several years.
        pub when: Option<Located<PartialDate>> = CountedWhen;
        /// `xa`: whose schools.
        pub commune: Option<Located<String>> =
            optional("xa", "Đơn vị", "Xã, phường hoặc đặc khu của các trường.", "xã Cẩm Thành");
        /// `cap_hoc`: of which level, where the counts are not by level.
        pub level: Option<Located<Level>> =
            optional("cap_hoc", "Cấp học", "Cấp học của các trường, khi số không ghi theo cấp.", "thcs");
        /// `loai`: what they aim at, where the counts are not by kind.
        pub kind: Option<Located<TargetKind>> =
            optional("loai", "Loại mục tiêu", "Loại mục tiêu, khi số không ghi theo loại.", "cong_nhan_moi");
        /// `muc_do`: to which degree of the national standard, where the counts are not by degree.
        pub degree: Option<Located<u8>> = reads(
            Within(1..=2),
            "muc_do",
            "Mức độ",
            "Mức độ chuẩn quốc gia của các trường, khi số không ghi theo mức độ.",
            "2",
        );
        /// `so_luong`: how many, where they are not told apart.
        pub count: Option<Located<u32>> =
            optional("so_luong", "Số lượng", "Số trường của dòng này.", "3");
        /// Counts by kind, as written.
        pub counts: Vec<(TargetKind, Located<u32>)> = CountsByKind;
        /// Counts by level, as written.
        pub by_level: Vec<(Level, Located<u32>)> = CountsByLevel;
        /// Counts by degree, as written.
        pub by_degree: Vec<(u8, Located<u32>)> = CountsByDegree;
        /// `tong`: of all of them.
        pub total: Option<Located<u32>> =
            optional("tong", "Tổng chỉ tiêu", "Tổng số trường của dòng này.", "3")
            .column(Reads::Text, &["tong_chi_tieu", "tong_so_truong_duoc_giao", "tong_so_chi_tieu"]);
    }
}

/// `chi_tieu`: one row, or a list of them.
pub(super) const TARGET_COUNTS: OptionalWith<Vec<TargetCounts>> = OptionalWith {
    read: rows,
    dump: |rows: &Vec<TargetCounts>| match rows.as_slice() {
        [] => Value::Null,
        [one] => one.dump(),
        several => several.iter().map(Fact::dump).collect(),
    },
    shape: || Shape::Lines(Box::new(TargetCounts::shape())),
};

fn rows(node: &Node, decoder: &mut Decoder) -> Option<Vec<TargetCounts>> {
    match &node.value {
        NodeValue::List(_) => Some(decoder.items(node)),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => {
            decoder.read(node).map(|row: TargetCounts| vec![row])
        }
    }
}

/// One number of a row, with all that the row says of it.
#[derive(Debug, Clone, Copy)]
pub struct TargetCell<'a> {
    pub row: &'a TargetCounts,
    pub level: Option<Level>,
    pub kind: Option<TargetKind>,
    /// 1 or 2.
    pub degree: Option<u8>,
    pub count: &'a Located<u32>,
}

impl TargetCounts {
    /// Its numbers: by kind, by level, by degree, or one.
    pub fn cells(&self) -> Vec<TargetCell<'_>> {
        let by_kind =
            self.counts.iter().map(|(kind, count)| TargetCell { kind: Some(*kind), ..self.cell(count) });
        let by_level =
            self.by_level.iter().map(|(level, count)| TargetCell { level: Some(*level), ..self.cell(count) });
        let by_degree = self
            .by_degree
            .iter()
            .map(|(degree, count)| TargetCell { degree: Some(*degree), ..self.cell(count) });
        let cells: Vec<_> = by_kind.chain(by_level).chain(by_degree).collect();
        if cells.is_empty() {
            self.count.iter().chain(&self.total).take(1).map(|count| self.cell(count)).collect()
        } else {
            cells
        }
    }

    /// `count` with what the row says of all its numbers.
    fn cell<'a>(&'a self, count: &'a Located<u32>) -> TargetCell<'a> {
        TargetCell {
            row: self,
            level: self.level.as_ref().map(|level| level.value),
            kind: self.kind.as_ref().map(|kind| kind.value),
            degree: self.degree.as_ref().map(|degree| degree.value),
            count,
        }
    }
}

/// A row says its numbers in one way: those of two ways would count the same schools twice.
fn one_way(row: TargetCounts, fields: &mut Fields<'_, '_>) -> Option<TargetCounts> {
    let by_kind = row.counts.first().map(|(kind, count)| (kind.key(), &count.place));
    let by_level = row.by_level.first().map(|(level, count)| (level.key(), &count.place));
    let by_degree = row.by_degree.first().map(|(degree, count)| (degree_counts::key(*degree), &count.place));
    let plain = row.count.as_ref().map(|count| ("so_luong", &count.place));
    let ways: Vec<_> = [by_kind, by_level, by_degree, plain].into_iter().flatten().collect();
    let kind = row.kind.as_ref().map(|kind| ("loai", &kind.place)).zip(by_kind);
    let level = row.level.as_ref().map(|level| ("cap_hoc", &level.place)).zip(by_level);
    let degree = row.degree.as_ref().map(|degree| ("muc_do", &degree.place)).zip(by_degree);
    let twice = match ways.as_slice() {
        [first, second, ..] => Some((*first, *second)),
        _ => kind.or(level).or(degree),
    };
    if let Some(((first, _), (second, place))) = twice {
        let message = format!("một dòng chỉ tiêu ghi cả `{first}` và `{second}`");
        let found = Diagnostic::new(&rules::CHI_TIEU_HAI_CACH, message).at(place);
        fields.decoder.diagnostics.push(found.hint(
            "mỗi dòng một cách ghi: theo loại (`cong_nhan_moi: 2`, thêm `cap_hoc` nếu cần), theo cấp (`mam_non: 2`, thêm `loai` nếu cần), theo mức độ (`muc_do_1: 2`, thêm `loai`, `cap_hoc` nếu cần), hoặc `so_luong`",
        ));
        return None;
    }
    if ways.is_empty() && row.total.is_none() {
        fields.missing_one_of(
            "`so_luong`, hoặc số theo loại (`cong_nhan_moi: 2`), hoặc số theo cấp (`mam_non: 2`), hoặc số theo mức độ (`muc_do_1: 2`)",
        );
        return None;
    }
    Some(row)
}

/// The counts of a map whose keys are kinds of targets, in the order of tables.
struct CountsByKind;

impl MapPart<Vec<(TargetKind, Located<u32>)>> for CountsByKind {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Vec<(TargetKind, Located<u32>)>> {
        Some(
            TargetKind::ALL
                .into_iter()
                .filter_map(|kind| Some((kind, fields.optional(kind.key())?)))
                .collect(),
        )
    }

    fn dump(&self, counts: &Vec<(TargetKind, Located<u32>)>, keys: &mut Keys) {
        counts.iter().for_each(|(kind, count)| keys.add(kind.key(), count.value));
    }

    fn fields(&self) -> Vec<Field> {
        TargetKind::ALL.map(field).into()
    }
}

fn field(kind: TargetKind) -> Field {
    Field {
        key: kind.key(),
        title: kind.name(),
        about: "Số trường được giao với mục tiêu này.",
        example: "2",
        clause: "",
        is_needed: false,
        shape: u32::shape(),
        column: Some(FactColumn { title: None, cell: Reads::Text, headers: headers(kind) }),
        is_seen: false,
    }
}

fn headers(kind: TargetKind) -> &'static [&'static str] {
    match kind {
        TargetKind::NewRecognition => &[
            "cong_nhan_moi",
            "so_truong_cong_nhan_moi",
            "chi_tieu_giao_cong_nhan_moi",
            "cong_nhan_lan_dau",
            "truong_cong_nhan_moi",
            "so_luong_cong_nhan_moi",
        ],
        TargetKind::Renewal => &[
            "cong_nhan_lai",
            "so_truong_cong_nhan_lai",
            "chi_tieu_giao_cong_nhan_lai",
            "truong_cong_nhan_lai",
            "so_luong_cong_nhan_lai",
        ],
        TargetKind::Upgrade => &["nang_chuan", "so_truong_nang_chuan", "nang_muc_do", "nang_muc"],
        TargetKind::Retention => &["duy_tri", "so_truong_duy_tri"],
        TargetKind::ExternalEvaluation => &["danh_gia_ngoai", "so_truong_danh_gia_ngoai"],
    }
}
