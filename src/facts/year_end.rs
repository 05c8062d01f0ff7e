//! How many schools hold the national standard at the end of a year of a period, as a plan writes it.

use super::Level;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{Fields, Located, here, needed, optional};

record! {
    /// One row of `hien_trang.cuoi_nam`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct YearEndCounts: "Số trường đạt chuẩn quốc gia đến cuối một năm của giai đoạn", settled by possible {
        /// Where it begins.
        pub place: Place = here();
        /// `nam`.
        pub year: Located<u32> = needed("nam", "Năm", "Năm của giai đoạn.", "2027");
        /// `cap_hoc`: of which level; of all where nothing is said.
        pub level: Option<Located<Level>> =
            optional("cap_hoc", "Cấp học", "Cấp học; không ghi là mọi cấp.", "mam_non");
        /// `tong`: how many schools there will be; as many as now where nothing is said.
        pub total: Option<Located<u32>> = optional(
            "tong",
            "Tổng số trường",
            "Số trường vào cuối năm; không ghi là số trường hiện có.",
            "27",
        );
        /// `dat`.
        pub reached: Located<u32> =
            needed("dat", "Số trường đạt chuẩn", "Số trường đạt chuẩn quốc gia đến cuối năm.", "20");
        /// `muc_do_1`, `muc_do_2`: of these by degree.
        pub first_degree: Option<Located<u32>> =
            optional("muc_do_1", "Mức độ 1", "Trong đó đạt mức độ 1.", "15");
        pub second_degree: Option<Located<u32>> =
            optional("muc_do_2", "Mức độ 2", "Trong đó đạt mức độ 2.", "5");
    }
}

/// No part is greater than its whole, and both degrees are all of it.
fn possible(row: YearEndCounts, fields: &mut Fields<'_, '_>) -> Option<YearEndCounts> {
    let reached = ("dat", &row.reached);
    let parts = [
        (Some(&row.reached), "dat", row.total.as_ref().map(|total| ("tong", total))),
        (row.first_degree.as_ref(), "muc_do_1", Some(reached)),
        (row.second_degree.as_ref(), "muc_do_2", Some(reached)),
    ];
    let mut found = Vec::new();
    for (part, key, whole) in parts {
        let Some((part, (name, whole))) =
            part.zip(whole).filter(|(part, (_, whole))| part.value > whole.value)
        else {
            continue;
        };
        let message = format!("`{key}` ghi {}, nhiều hơn `{name}` ({})", part.value, whole.value);
        let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&part.place);
        found.push(error.related(&whole.place, format!("`{name}` ở đây")));
    }
    if let (Some(first), Some(second), true) = (&row.first_degree, &row.second_degree, found.is_empty()) {
        let sum = u64::from(first.value) + u64::from(second.value);
        if sum != u64::from(row.reached.value) {
            let message = format!("`dat` ghi {}, nhưng hai mức độ cộng được {sum}", row.reached.value);
            let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&row.reached.place);
            found.push(error.related(&first.place, format!("{} + {}", first.value, second.value)));
        }
    }
    let is_sound = found.is_empty();
    fields.decoder.diagnostics.extend(found);
    is_sound.then_some(row)
}
