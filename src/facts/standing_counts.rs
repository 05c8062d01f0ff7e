//! Where things stand, as counts.

use super::{Level, PartialDate, YearEndCounts, ownership};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{
    Decoder, Fact, Fields, Located, Node, OptionalWith, Within, flag, here, list, needed, optional, reads,
};

record! {
    /// `hien_trang`: how many schools there are, and how many of them are recognised.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct StandingFacts: "Hiện trạng trường đạt chuẩn quốc gia" {
        /// Where it begins.
        pub place: Place = here();
        /// `den`: as of when; the day before the period where nothing is said.
        pub as_of: Option<Located<PartialDate>> =
            optional("den", "Tính đến", "Ngày mà số liệu tính đến; không ghi là ngày trước kỳ kế hoạch.", "31/12/2023");
        /// `ca_danh_sach`: whether `truong` holds every school, so that they can be counted.
        pub whole_list: bool = flag(
            "ca_danh_sach",
            "Cả danh sách",
            "`truong` là toàn bộ trường trong phạm vi kế hoạch, nên số liệu được đếm từ đó.",
            "true",
        );
        /// `so_le`: decimals of shares.
        pub decimals: Option<Located<u8>> = reads(
            Within(0..=2),
            "so_le",
            "Số lẻ",
            "Số chữ số sau dấu phẩy của tỷ lệ: 0, 1 hoặc 2; không ghi là 1.",
            "2",
        );
        /// `so_lieu`: declared numbers, by level, unit or ownership.
        pub rows: Vec<StandingCounts> = list(
            "so_lieu",
            "Số liệu",
            "Số liệu đã có, theo cấp học, đơn vị hoặc loại hình, mỗi dòng một nhóm trường.",
            "[{cap_hoc: mam_non, tong: 12, dat: 8, muc_do_1: 6, muc_do_2: 2}]",
        );
        /// `cuoi_nam`: how many will hold the standard at the end of each year of the period.
        pub year_ends: Vec<YearEndCounts> = list(
            "cuoi_nam",
            "Đến cuối từng năm",
            "Số trường đạt chuẩn đến cuối từng năm của giai đoạn; không ghi thì tính từ hiện trạng và chỉ tiêu từng năm.",
            "[{nam: 2027, dat: 20, muc_do_2: 5}]",
        );
    }
}

record! {
    /// One row of `hien_trang.so_lieu`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct StandingCounts: "Số liệu hiện trạng của một nhóm trường", settled by possible {
        /// `cap_hoc`.
        pub level: Option<Located<Level>> = optional("cap_hoc", "Cấp học", "Cấp học của nhóm.", "mam_non");
        /// `xa`.
        pub commune: Option<Located<String>> =
            optional("xa", "Đơn vị", "Xã, phường hoặc đặc khu của nhóm.", "xã Cẩm Thành");
        /// `loai_hinh`: "công lập", "ngoài công lập".
        pub ownership: Option<Located<String>> = reads(
            OptionalWith { read: known_ownership, dump: Fact::dump, shape: String::shape },
            "loai_hinh",
            "Loại hình",
            "Loại hình của nhóm: công lập hoặc ngoài công lập.",
            "công lập",
        );
        /// `tong`: how many schools.
        pub total: Located<u32> = needed("tong", "Tổng số trường", "Số trường của nhóm.", "12");
        /// `dat`: how many hold the national standard.
        pub reached: Located<u32> = needed("dat", "Số trường đạt chuẩn", "Số trường đạt chuẩn quốc gia.", "8");
        /// `muc_do_1`, `muc_do_2`: of these by degree.
        pub first_degree: Option<Located<u32>> =
            optional("muc_do_1", "Mức độ 1", "Trong đó đạt mức độ 1.", "6");
        pub second_degree: Option<Located<u32>> =
            optional("muc_do_2", "Mức độ 2", "Trong đó đạt mức độ 2.", "2");
        /// `kdclgd`: how many have been accredited.
        pub accredited: Option<Located<u32>> =
            optional("kdclgd", "Đạt KĐCLGD", "Số trường đạt kiểm định chất lượng giáo dục, hoặc mức bảo đảm chất lượng.", "9");
        /// `nam_truoc`: how many held the standard a year before.
        pub year_before: Option<Located<u32>> =
            optional("nam_truoc", "Năm trước", "Số trường đạt chuẩn cùng thời điểm năm trước.", "7");
        /// `chi_tieu`: how many were wanted by that day.
        pub wanted: Option<Located<u32>> =
            optional("chi_tieu", "Chỉ tiêu", "Số trường đạt chuẩn mà kế hoạch trước đặt ra đến ngày này.", "9");
    }
}

fn known_ownership(node: &Node, decoder: &mut Decoder) -> Option<Located<String>> {
    let written: Located<String> = decoder.read(node)?;
    match ownership(&written.value) {
        Some(found) => Some(Located { value: found.to_owned(), place: written.place }),
        None => decoder.wrong_type(node, "`công lập` hoặc `ngoài công lập`"),
    }
}

/// No part is greater than its whole.
fn possible(row: StandingCounts, fields: &mut Fields<'_, '_>) -> Option<StandingCounts> {
    let (total, reached) = (("tong", &row.total), ("dat", &row.reached));
    let degrees = [&row.first_degree, &row.second_degree];
    let parts = [
        (Some(&row.reached), "dat", total),
        (row.accredited.as_ref(), "kdclgd", total),
        (row.first_degree.as_ref(), "muc_do_1", reached),
        (row.second_degree.as_ref(), "muc_do_2", reached),
    ];
    let mut sound = true;
    for (part, key, (name, whole)) in parts {
        let Some(part) = part.filter(|part| part.value > whole.value) else { continue };
        let message = format!("`{key}` ghi {}, nhiều hơn `{name}` ({})", part.value, whole.value);
        let found = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&part.place);
        fields.decoder.diagnostics.push(found.related(&whole.place, format!("`{name}` ở đây")));
        sound = false;
    }
    if let [Some(first), Some(second)] = degrees
        && sound
        && first.value + second.value != row.reached.value
    {
        let message = format!(
            "`dat` ghi {}, nhưng hai mức độ cộng được {}",
            row.reached.value,
            first.value + second.value
        );
        let found = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&row.reached.place);
        let sum = format!("{} + {}", first.value, second.value);
        fields.decoder.diagnostics.push(found.related(&first.place, sum));
        sound = false;
    }
    sound.then_some(row)
}
