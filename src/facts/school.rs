//! A school.

use serde_json::Value;

use super::recognition::RECOGNITIONS;
use super::school_levels::{SchoolLevels, named_levels};
use super::target::TARGET;
use super::{Appraisal, Circumstances, Level, Recognition, SchoolProfile, Target};
use crate::diagnostic::{Place, rules};
use crate::record;
use crate::yaml::{
    Codec, Decoder, Fact, Fields, Flat, Located, Node, Reads, Shape, Told, here, needed, optional, reads,
};

record! {
    /// One entry of `truong`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct School: "Một trường" {
        /// Where the entry begins.
        pub place: Place = here();
        /// `ten`: "Trường THCS Cẩm Thành".
        pub name: String = needed(
            "ten",
            "Tên trường",
            "Tên đầy đủ của trường, như trong quyết định thành lập.",
            "Trường THCS Cẩm Thành",
        )
        .column(Reads::Text, &[
            "ten_truong",
            "truong",
            "ten_co_so_giao_duc",
            "co_so_giao_duc",
            "ten_truong_hoc",
            "truong_hoc",
            "ten_don_vi_truong_hoc",
            "ten_truong_dat_chuan_quoc_gia",
            "ten_nha_truong",
            "ten_cac_truong",
            "ten_truong_mam_non",
            "ten_truong_dang_ky",
            "ten_truong_de_nghi",
            "don_vi_truong_hoc",
        ]);
        /// `cap_hoc`.
        pub level: Located<Level> = reads(
            NeededLevel,
            "cap_hoc",
            "Cấp học",
            "Cấp học của trường.",
            "thcs",
        )
        .column(Reads::Text, &[
            "cap",
            "bac_hoc",
            "cap_hoc_truong",
            "nganh_hoc",
            "bac",
            "cap_hoc_bac_hoc",
            "khoi_truong",
        ]);
        /// `cac_cap`: the levels of a `nhieu_cap` school.
        pub levels: Vec<Level> = reads(
            LevelsOfCombined,
            "cac_cap",
            "Các cấp học",
            "Các cấp học của trường có `cap_hoc: nhieu_cap`.",
            "[tieu_hoc, thcs]",
        )
        .column(Reads::Levels, &["cac_cap_hoc"]);
        /// `xa`: commune by name or code, where the plan covers several.
        pub commune: Option<Located<String>> = optional(
            "xa",
            "Tên xã",
            "Xã, phường hoặc đặc khu nơi có trường (tên hoặc mã), khi kế hoạch gồm nhiều xã.",
            "xã Cẩm Thành",
        )
        .column(Reads::Text, &[
            "ten_xa",
            "xa_phuong",
            "phuong_xa",
            "ten_phuong",
            "ten_xa_phuong",
            "ten_phuong_xa",
            "phuong",
            "xa_phuong_dac_khu",
            "phuong_xa_dac_khu",
            "xa_phuong_thi_tran",
            "don_vi_hanh_chinh",
            "thuoc_xa",
            "thuoc_xa_phuong",
        ]);
        /// `loai_hinh`: who runs it: "công lập".
        pub ownership: Option<String> = optional(
            "loai_hinh",
            "Loại hình",
            "Loại hình của trường: công lập, dân lập hay tư thục.",
            "công lập",
        )
        .column(Reads::Text, &["loai_hinh_truong", "loai_hinh_hoat_dong", "loai_hinh_co_so", "loai_truong"]);
        /// `cong_nhan`: one entry or a list, oldest first or in any order; `chua` says that there is none.
        pub recognitions: Told<Vec<Recognition>> = reads(
            RECOGNITIONS,
            "cong_nhan",
            "Công nhận",
            "Các lần trường được công nhận; chưa lần nào thì ghi `chua`.",
            "{chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}",
        );
        /// `muc_tieu`; `khong` says that there is none.
        pub target: Told<Target> = reads(
            TARGET,
            "muc_tieu",
            "Mục tiêu",
            "Mục tiêu của kế hoạch đối với trường; không có thì ghi `khong`.",
            "{loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 5}",
        );
        /// What else bears on its recognition.
        pub circumstances: Circumstances = Flat;
        /// Where it is, who leads and manages it.
        pub profile: SchoolProfile = Flat;
        /// `tham_dinh`: what the council found of it.
        pub appraisal: Option<Box<Appraisal>> = optional(
            "tham_dinh",
            "Thẩm định",
            "Kết quả thẩm định của Hội đồng thẩm định.",
            "{hop: {ngay: 20/3/2027}}",
        )
        .clause("Điều 18 Thông tư số 57/2026/TT-BGDĐT");
        /// `ghi_chu`.
        pub note: Option<String> = optional(
            "ghi_chu",
            "Ghi chú",
            "Ghi chú của trường trong bảng.",
            "Trường xây mới",
        )
        .column(Reads::Text, &[]);
    }
}

/// A list of a province holds thousands: what only a few schools have lies apart, in a box.
const _: () = assert!(size_of::<School>() <= 1_200);

impl School {
    /// Every recognition it is said to hold or to have held, also those withdrawn.
    pub fn recognitions(&self) -> &[Recognition] {
        self.recognitions.yes().map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether it is considered for a recognition: that is its target, or it was appraised.
    pub fn is_considered(&self) -> bool {
        self.appraisal.is_some() || self.target().is_some_and(|target| target.kind.value.is_recognition())
    }

    /// What the plan wants for it.
    pub fn target(&self) -> Option<&Target> {
        self.target.yes()
    }
}

/// `cap_hoc`, which may name several levels in one word.
struct NeededLevel;

impl Codec<Located<Level>> for NeededLevel {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Located<Level>> {
        let named: Located<SchoolLevels> = fields.required(key)?;
        Some(Located { value: named.value.level, place: named.place })
    }

    fn dump(&self, value: &Located<Level>) -> Value {
        value.dump()
    }

    fn shape(&self) -> Shape {
        Level::shape()
    }

    fn is_needed(&self) -> bool {
        true
    }
}

/// `cac_cap`: two levels or more for a `nhieu_cap` school, nothing for any other. Where it is not written, `cap_hoc` or
/// the name may tell them.
struct LevelsOfCombined;

impl Codec<Vec<Level>> for LevelsOfCombined {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<Level>> {
        let entry = fields.take_written(key);
        let node = fields.node();
        // What is wrong with them is told where they are read.
        let named: Option<Located<SchoolLevels>> =
            node.get("cap_hoc").and_then(|level| Decoder::default().read(level));
        let Some(named) = named else { return Some(Vec::new()) };
        Some(match (entry, named.value.level) {
            (None, Level::Combined) => told_levels(&named, node, fields.decoder),
            (None, _) => Vec::new(),
            (Some((_, node)), Level::Combined) => combined_levels(node, fields.decoder),
            (Some((name, _)), _) => {
                let message = "khóa `cac_cap` chỉ dùng cho trường có `cap_hoc: nhieu_cap`";
                fields.decoder.error::<()>(&rules::CAC_CAP_THUA, message, &name.place);
                Vec::new()
            }
        })
    }

    fn dump(&self, value: &Vec<Level>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        Level::shape().list()
    }
}

/// The levels that `cap_hoc` or the name of the school at `node` tells.
fn told_levels(named: &Located<SchoolLevels>, node: &Node, decoder: &mut Decoder) -> Vec<Level> {
    let name = node.get("ten").and_then(Node::text).unwrap_or_default();
    let told = named_levels(named, name);
    if told.is_empty() {
        let message = "trường nhiều cấp phải có khóa `cac_cap`, như `cac_cap: [tieu_hoc, thcs]`";
        decoder.error::<()>(&rules::THIEU_KHOA, message, &named.place);
    }
    told
}

fn combined_levels(node: &Node, decoder: &mut Decoder) -> Vec<Level> {
    let found = decoder.diagnostics.len();
    let levels: Vec<Located<Level>> = decoder.items(node);
    for level in levels.iter().filter(|level| level.value == Level::Combined) {
        decoder.error::<()>(
            &rules::CAC_CAP_SAI,
            "`nhieu_cap` không thể là một cấp của trường nhiều cấp",
            &level.place,
        );
    }
    if levels.len() < 2 && decoder.diagnostics.len() == found {
        decoder.error::<()>(&rules::CAC_CAP_SAI, "trường nhiều cấp phải có từ hai cấp học", &node.place);
    }
    levels.into_iter().map(|level| level.value).collect()
}
