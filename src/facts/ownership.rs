//! Who runs a school (loại hình), as lists abbreviate it.

use crate::vietnamese::unaccented;

/// The words for who runs a school, and how lists write them.
const KINDS: [(&str, &[&str]); 5] = [
    ("công lập", &["cong_lap", "cl", "truong_cong_lap"]),
    ("dân lập", &["dan_lap", "dl", "truong_dan_lap"]),
    ("tư thục", &["tu_thuc", "tt", "tu", "truong_tu_thuc"]),
    ("bán công", &["ban_cong", "bc"]),
    ("ngoài công lập", &["ngoai_cong_lap", "ncl"]),
];

/// The words for who runs a school.
pub fn ownerships() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(words, _)| *words)
}

/// The words that `text` stands for, where it is one of those that are known.
pub fn ownership(text: &str) -> Option<&'static str> {
    let folded = unaccented(text);
    KINDS.iter().find(|(_, written)| written.contains(&folded.as_str())).map(|(words, _)| *words)
}
