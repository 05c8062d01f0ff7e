//! Lines to tick.

use serde_json::{Value, json};

use super::super::rules::Scales;
use crate::accreditation::degree_name;
use crate::template::first_letter;

/// "Không đạt Mức 1", "Đạt Mức 1", "Đạt Mức 2", of which `chosen` is ticked.
pub fn degrees(scales: Scales<'_>, chosen: Option<u8>) -> Value {
    let highest = scales.of_document().map_or(0, |regime| regime.accreditation.value.highest);
    let line = |degree: u8| json!({"ten": degree_line(degree), "o": tick(chosen == Some(degree))});
    (0..=highest).map(line).collect()
}

/// Room for the pen.
const BLANK: &str = "……………………";

/// What is known, or room for the pen.
pub fn or_blank(text: Option<&String>) -> &str {
    text.map_or(BLANK, String::as_str)
}

/// What stands in a cell, or nothing.
pub(super) fn cell(text: Option<&String>) -> &str {
    text.map(String::as_str).unwrap_or_default()
}

/// A box, ticked or not.
pub fn tick(is_chosen: bool) -> &'static str {
    if is_chosen { "☒" } else { "☐" }
}

/// "Đạt Mức 1".
pub(super) fn degree_line(degree: u8) -> String {
    if degree == 0 { first_letter::upper(&degree_name(0)) } else { format!("Đạt {}", degree_name(degree)) }
}

/// As a cell says it: "Không đạt", "Mức 1".
pub(super) fn short(degree: u8) -> String {
    if degree == 0 { "Không đạt".to_owned() } else { degree_name(degree) }
}

/// None, and the mức độ of the national standard, of which `chosen` is ticked.
pub(super) fn levels(scales: Scales<'_>, chosen: Option<u8>) -> Value {
    let highest = scales.of_document().map_or(0, |regime| regime.national_standard.value.highest);
    let line = |level: u8| {
        json!({
            "ten": level_name(level),
            "o": tick(chosen == Some(level)),
            "dap_ung": if level == 0 {
                "Chưa đáp ứng yêu cầu công nhận trường đạt chuẩn quốc gia".to_owned()
            } else {
                format!("Đáp ứng yêu cầu công nhận trường đạt chuẩn quốc gia {}", level_name(level))
            },
            "de_nghi": proposal_line(level),
        })
    };
    (0..=highest).map(line).collect()
}

/// "Mức độ 1"; of 0 that nothing is proposed.
pub(super) fn level_name(level: u8) -> String {
    if level == 0 { "Không đề xuất".to_owned() } else { format!("Mức độ {level}") }
}

/// "Đề nghị công nhận Mức độ 1".
pub(super) fn proposal_line(level: u8) -> String {
    if level == 0 {
        "Không đề nghị công nhận".to_owned()
    } else {
        format!("Đề nghị công nhận Mức độ {level}")
    }
}
