//! The plan of a period that a year's plan carries out a part of.

use super::period::SPAN;
use super::target_counts::TARGET_COUNTS;
use super::{PartialDate, Period, TargetCounts};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{Fields, Located, here, optional, reads};

record! {
    /// `ke_hoach_giai_doan`: `{tep: ../giai-doan/ke-hoach-tinh.yaml, so_ky_hieu: 250/KH-UBND, ngay: 20/11/2026}`; of a plan
    /// without facts its numbers are written here.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct PeriodPlan: "Kế hoạch giai đoạn mà kế hoạch năm thực hiện", settled by one_source {
        /// Where it is named.
        pub place: Place = here();
        /// `tep`: its facts file, from the folder of the file that names it.
        pub file: Option<Located<String>> = optional(
            "tep",
            "Tệp",
            "Tệp dữ kiện của kế hoạch giai đoạn, tính từ thư mục của tệp này; số liệu được đọc từ đó.",
            "../giai-doan/ke-hoach-tinh.yaml",
        );
        /// `so_ky_hieu`: once it has its number.
        pub symbol: Option<Located<String>> =
            optional("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu của kế hoạch giai đoạn.", "250/KH-UBND");
        /// `ngay`.
        pub date: Option<Located<PartialDate>> =
            optional("ngay", "Ngày", "Ngày ban hành kế hoạch giai đoạn.", "20/11/2020");
        /// `co_quan`: whose plan it is; by default that of its facts, else the issuer.
        pub issuer: Option<String> = optional(
            "co_quan",
            "Cơ quan ban hành",
            "Cơ quan ban hành kế hoạch giai đoạn; không ghi là cơ quan của tệp.",
            "UBND tỉnh Thanh Hóa",
        );
        /// `giai_doan`: its years, where it has no facts.
        pub span: Option<Located<Period>> = reads(
            SPAN,
            "giai_doan",
            "Giai đoạn",
            "Các năm đầu và cuối, khi không có tệp.",
            "2021-2025",
        );
        /// `chi_tieu`: what it wants of this year, where it has no facts.
        pub of_year: Vec<TargetCounts> = reads(
            TARGET_COUNTS,
            "chi_tieu",
            "Chỉ tiêu của năm",
            "Chỉ tiêu mà kế hoạch giai đoạn đặt ra cho năm này, khi không có tệp.",
            "{cong_nhan_moi: 2, cong_nhan_lai: 1}",
        );
        /// `ca_giai_doan`: what it wants in all, where it has no facts.
        pub of_span: Vec<TargetCounts> = reads(
            TARGET_COUNTS,
            "ca_giai_doan",
            "Chỉ tiêu cả giai đoạn",
            "Chỉ tiêu của cả giai đoạn, khi không có tệp.",
            "{cong_nhan_moi: 12, cong_nhan_lai: 6}",
        );
        /// `dat_cuoi_ky`: how many schools hold the standard at its end, where it has no facts.
        pub goal: Option<Located<u32>> = optional(
            "dat_cuoi_ky",
            "Số trường đạt cuối giai đoạn",
            "Số trường đạt chuẩn quốc gia vào cuối giai đoạn, khi không có tệp.",
            "25",
        );
        /// `dat_cuoi_nam`: how many hold it at the end of this year, where it has no facts.
        pub year_end: Option<Located<u32>> = optional(
            "dat_cuoi_nam",
            "Số trường đạt cuối năm",
            "Số trường đạt chuẩn quốc gia vào cuối năm này theo kế hoạch giai đoạn, khi không có tệp.",
            "19",
        );
        /// `da_thuc_hien`: what was reached from its beginning up to this year.
        pub done: Vec<TargetCounts> = reads(
            TARGET_COUNTS,
            "da_thuc_hien",
            "Đã thực hiện",
            "Kết quả từ đầu giai đoạn đến trước năm này; không ghi thì lũy kế theo lộ trình của kế hoạch giai đoạn.",
            "{cong_nhan_moi: 3, cong_nhan_lai: 2}",
        );
    }
}

/// Its numbers stand in its facts, or here.
fn one_source(plan: PeriodPlan, fields: &mut Fields<'_, '_>) -> Option<PeriodPlan> {
    let here = [
        ("giai_doan", plan.span.as_ref().map(|span| &span.place)),
        ("chi_tieu", plan.of_year.first().map(|row| &row.place)),
        ("ca_giai_doan", plan.of_span.first().map(|row| &row.place)),
        ("dat_cuoi_nam", plan.year_end.as_ref().map(|count| &count.place)),
        ("dat_cuoi_ky", plan.goal.as_ref().map(|goal| &goal.place)),
    ];
    let mut written = here.iter().filter_map(|(key, place)| Some((key, (*place)?)));
    match (&plan.file, written.next()) {
        (Some(file), Some((key, place))) => {
            let message = format!("`ke_hoach_giai_doan` có `tep`, nên `{key}` đọc từ tệp ấy");
            let found = Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_SAI, message).at(place);
            let found = found.related(&file.place, "`tep` ở đây");
            fields.decoder.diagnostics.push(found.hint(format!("bỏ `{key}`, hoặc bỏ `tep`")));
            None
        }
        (None, _) if plan.span.is_none() => {
            fields.missing_one_of("`tep` (tệp dữ kiện của kế hoạch giai đoạn) hoặc `giai_doan`");
            None
        }
        (Some(_) | None, _) => Some(plan),
    }
}
