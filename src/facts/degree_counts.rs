//! Counts of schools by the degree (mức độ) of the national standard.

use crate::yaml::{Fact, Field, Fields, Keys, Located, MapPart};

/// The degrees, each with its key, what it is called and an example.
const DEGREES: [(u8, &str, &str, &str); 2] =
    [(1, "muc_do_1", "Mức độ 1", "2"), (2, "muc_do_2", "Mức độ 2", "1")];

/// The counts of a map whose keys are degrees.
pub(super) struct CountsByDegree;

/// The key of the counts of `degree`.
pub(super) fn key(degree: u8) -> &'static str {
    DEGREES.iter().find(|(of, ..)| *of == degree).map_or("muc_do", |(_, key, ..)| key)
}

impl MapPart<Vec<(u8, Located<u32>)>> for CountsByDegree {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Vec<(u8, Located<u32>)>> {
        Some(
            DEGREES
                .into_iter()
                .filter_map(|(degree, key, ..)| Some((degree, fields.optional(key)?)))
                .collect(),
        )
    }

    fn dump(&self, counts: &Vec<(u8, Located<u32>)>, keys: &mut Keys) {
        counts.iter().for_each(|(degree, count)| keys.add(key(*degree), count.value));
    }

    fn fields(&self) -> Vec<Field> {
        let field = |(_, key, title, example)| Field {
            key,
            title,
            about: "Số trường của dòng này đạt mức độ ấy của chuẩn quốc gia.",
            example,
            clause: "",
            is_needed: false,
            shape: u32::shape(),
            column: None,
            is_seen: false,
        };
        DEGREES.map(field).into()
    }
}
