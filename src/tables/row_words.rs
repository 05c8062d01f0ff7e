//! Words by which rows that are no data are known.

use super::sheet::LONGEST_WORDS;
use crate::facts::{Level, SchoolName};
use crate::units::{UnitKind, after_unaccented_committee};
use crate::vietnamese::{behind_words, initial, unaccented};

/// Whether `text` has letters.
pub fn is_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Words that a total may go on with; a commune may be called Cộng Hòa or Tổng Cọt.
const TOTAL_WORDS: [&str; 33] = [
    "tong", "cong", "chung", "cac", "toan", "tinh", "huyen", "xa", "phuong", "dac", "khu", "don", "vi",
    "truong", "hoc", "co", "so", "giao", "duc", "luong", "lop", "cap", "bac", "khoi", "mam", "non", "tieu",
    "thcs", "thpt", "gdtx", "mn", "th", "la",
];
/// What only a total begins with.
const TOTALS: [&str; 18] = [
    "ty_le",
    "ti_le",
    "luy_ke",
    "so_truong_dat",
    "cong_xa",
    "cong_phuong",
    "cong_dac_khu",
    "cong_huyen",
    "tong_xa",
    "tong_phuong",
    "tong_cong",
    "tong_so",
    "tong_hop",
    "toan_tinh",
    "toan_xa",
    "toan_phuong",
    "toan_huyen",
    "toan_thanh_pho",
];

/// Whether `text` begins as a total does: "TỔNG CỘNG (2 trường)", "Cộng:", "Toàn tỉnh".
pub fn is_total(text: &str) -> bool {
    // Most rows begin otherwise, and already their first letters tell.
    let mut letters = text.trim_start().chars();
    if !matches!(letters.next(), Some('t' | 'T' | 'c' | 'C' | 'l' | 'L' | 's' | 'S'))
        || matches!(letters.next(), Some('r' | 'R'))
    {
        return false;
    }
    // "Cộng (I+II)" adds up sections.
    let is_section = |word: &str| is_section_number(&word.to_uppercase());
    let is_count = |word: &str| {
        TOTAL_WORDS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()) || is_section(word)
    };
    begins(text, &TOTALS) || (begins(text, &["tong", "cong"]) && unaccented(text).split('_').all(is_count))
}

/// Whether `text` says how many of a total are of a kind: "- Mầm non: 1", "+ THCS: 02 trường", "Trong đó: MN 1".
pub fn is_share(text: &str) -> bool {
    let text = text.trim();
    let is_counted = text.bytes().any(|byte| byte.is_ascii_digit());
    is_counted && (text.starts_with(['-', '–', '+', '*', '•']) || begins(text, &["trong_do"]))
}

/// Whether `text` is a number of schools and nothing else: "2 trường", "03".
pub fn is_number_of_schools(text: &str) -> bool {
    // Of every row it is asked; most begin with a word.
    if !text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|first| first.is_ascii_digit()) {
        return false;
    }
    let folded = unaccented(text);
    let number = folded.strip_suffix("_truong").unwrap_or(&folded);
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `text` counts things: "2 trường", "03".
pub fn is_count(text: &str) -> bool {
    text.trim_start().starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether `text` names one school or one unit: "Trường THCS Cẩm Tú", "xã Cẩm Tú". "Trường mầm non" alone does not.
pub fn is_named(text: &str) -> bool {
    let words = unaccented(text);
    let school = ["truong_", "trung_tam_"].into_iter().find_map(|start| words.strip_prefix(start));
    let committee = after_unaccented_committee(&words).is_some();
    let is_school = || {
        let name = SchoolName::read(text);
        !name.levels.is_empty() && name.proper.chars().any(char::is_alphanumeric)
    };
    committee
        || is_school()
        || UnitKind::split(text).is_some()
        || school.is_some_and(|name| Level::find(name).is_none())
}

/// What notes begin with.
const NOTES: [&str; 4] = ["ghi_chu", "luu_y", "chu_thich", "don_vi_tinh"];
/// What signatures begin with.
const SIGNATURES: [&str; 9] = [
    "nguoi_lap",
    "lap_bieu",
    "ky_ten",
    "thu_truong",
    "chu_tich",
    "pho_chu_tich",
    "giam_doc",
    "pho_giam_doc",
    "ke_toan",
];

/// Whether `text` begins as a note or a signature does.
pub fn is_note(text: &str) -> bool {
    begins(text, &NOTES) || is_signature(text)
}

/// Whether `text` begins as a signature does: "NGƯỜI LẬP BIỂU".
pub fn is_signature(text: &str) -> bool {
    begins(text, &SIGNATURES) || is_place_and_date(text)
}

/// Whether `text` is where and when someone signs: "Đơn Dương, ngày 05 tháng 12 năm 2026", filled in or not.
fn is_place_and_date(text: &str) -> bool {
    const LONGEST_PLACE: usize = 6;
    // The label of the day has this letter, and most names of schools have not.
    if !text.contains(['y', 'Y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ', 'Ỳ', 'Ý', 'Ỷ', 'Ỹ', 'Ỵ']) {
        return false;
    }
    let words = unaccented(text);
    let words: Vec<&str> = words.split('_').filter(|word| !word.is_empty()).collect();
    let Some(day) = words.iter().position(|word| *word == "ngay") else { return false };
    let (place, date) = words.split_at(day);
    let labels: Vec<&str> =
        date.iter().copied().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let is_place = place.is_empty() || (place.len() <= LONGEST_PLACE && text.contains(','));
    is_place && labels == ["ngay", "thang", "nam"] && !is_named(text)
}

fn begins(text: &str, starts: &[&str]) -> bool {
    // Already the first letter tells of most that they begin otherwise.
    let first = initial(text);
    if !starts.iter().any(|start| start.chars().next() == first) {
        return false;
    }
    // What stands far behind says nothing of how a text begins, which is asked of every row.
    let end = text.char_indices().nth(LONGEST_WORDS).map_or(text.len(), |(end, _)| end);
    let words = unaccented(text.get(..end).unwrap_or(text));
    starts.iter().any(|start| behind_words(&words, start).is_some())
}

/// Whether `text` numbers sections: I, II, IV, A, B.
pub fn is_section_number(text: &str) -> bool {
    let number = text.trim().trim_end_matches('.');
    let is_roman = number.bytes().all(|byte| b"IVX".contains(&byte));
    !number.is_empty()
        && (is_roman || (number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_how_they_begin() {
        for text in [
            "Tổng",
            "Tổng cộng:",
            "TỔNG CỘNG (2 trường)",
            "Tổng số: 3 trường",
            "Cộng",
            "Cộng mầm non",
            "Toàn tỉnh",
            "Tổng số trường",
            "Cộng xã Cẩm Thủy",
            "Tỷ lệ đạt CQG hết năm 2030",
            "Lũy kế đến 2030",
            "Cộng (I+II)",
            "Tổng cộng A + B",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Cộng Hòa", "Tổng Cọt", "Trường Tổng hợp", "Toàn Thắng", "15127", ""] {
            assert!(!is_total(text), "{text}");
        }
    }

    #[test]
    fn shares_of_a_total_are_no_names() {
        for text in ["- Mầm non: 1", "+ THCS: 02 trường", "Trong đó: MN 1, THCS 1", "– Tiểu học 3"]
        {
            assert!(is_share(text), "{text}");
        }
        for text in ["-", "- Trường Mầm non", "Mầm non: 1", "Trường THCS Số 1"] {
            assert!(!is_share(text), "{text}");
        }
        for text in ["2 trường", "03", "12 Trường"] {
            assert!(is_number_of_schools(text), "{text}");
        }
        for text in ["", "trường", "2 lớp", "Trường 2"] {
            assert!(!is_number_of_schools(text), "{text}");
        }
    }

    #[test]
    fn names_are_told_from_sections() {
        for text in ["Trường THCS Cẩm Tú", "Trung tâm GDTX Cẩm Thủy", "Xã Cẩm Vân", "UBND xã Cẩm Vân"]
        {
            assert!(is_named(text), "{text}");
        }
        for text in ["Khối Mầm non", "Trường mầm non", "Người lập biểu", "Nguyễn Văn B"] {
            assert!(!is_named(text), "{text}");
        }
        for text in ["Đơn Dương, ngày 05 tháng 12 năm 2026", "Ngày … tháng … năm 2026"] {
            assert!(is_signature(text), "{text}");
        }
        for text in
            ["ngày 5 tháng 9", "Trường A, ngày 05 tháng 12 năm 2026", "Lớp học ngày 05 tháng 12 năm 2026"]
        {
            assert!(!is_signature(text), "{text}");
        }
        assert!(is_note("Ghi chú: theo NQ 1686") && is_note("NGƯỜI LẬP BIỂU"));
        assert!(["I", "IV.", "A"].iter().all(|number| is_section_number(number)));
        assert!(["1", "", "12", "Mã"].iter().all(|number| !is_section_number(number)));
    }
}
