//! Words by which parts of a document are known, compared as people read them: without accents and letter case.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::decree::{DocumentType, MOTTO, NATIONAL_NAME};
use crate::vietnamese::MarkedLetters;

/// `text` in small letters without accents, all other signs as they are.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            Some(plain) => bare.push(plain),
            None => push_bare(letter, &mut bare),
        }
    }
    bare
}

/// What a letter is without accents where that is one letter.
fn plain(letter: char) -> Option<char> {
    static PLAIN: MarkedLetters<char> = MarkedLetters::new(|letter| {
        let mut bare = String::new();
        push_bare(letter, &mut bare);
        let mut letters = bare.chars();
        letters.next().filter(|_| letters.next().is_none())
    });
    if letter.is_ascii() { Some(letter.to_ascii_lowercase()) } else { PLAIN.get(letter).copied() }
}

fn push_bare(letter: char, bare: &mut String) {
    decompose_canonical(letter, |part| match part {
        'đ' | 'Đ' => bare.push('d'),
        mark if is_combining_mark(mark) => {}
        other => bare.push(other.to_ascii_lowercase()),
    });
}

/// `text` as letters and figures alone, in small letters without accents.
pub fn letters(text: &str) -> String {
    bare(text).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// How much two texts are alike, by their letters, from 0 to 1.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (letters(one), letters(other));
    // Of texts that differ much in length nothing need be counted.
    if one.len() * 2 < other.len() || other.len() * 2 < one.len() {
        return 0.0;
    }
    strsim::normalized_levenshtein(&one, &other)
}

/// From here on two texts are meant to be one.
const ALIKE: f64 = 0.82;

/// Whether it is Quốc hiệu, or meant to be.
pub fn is_national_name(text: &str) -> bool {
    text.len() > 20 && text.len() < 90 && likeness(text, NATIONAL_NAME) >= ALIKE
}

/// Whether it is Tiêu ngữ, or meant to be.
pub fn is_motto(text: &str) -> bool {
    text.len() > 15 && text.len() < 60 && likeness(text, MOTTO) >= ALIKE
}

/// What stands in place of Quốc hiệu on documents of the Party.
pub fn is_party_title(text: &str) -> bool {
    text.len() < 60 && letters(text) == "dangcongsanvietnam"
}

/// Whether it begins with the word "Nơi nhận".
pub fn is_recipients_word(text: &str) -> bool {
    text.len() < 40 && letters(text).starts_with("noinhan")
}

/// Whether a text may stand beside another one on a line: parts of the head and of the foot.
pub fn stands_beside(text: &str) -> bool {
    is_national_name(text)
        || is_motto(text)
        || is_recipients_word(text)
        || is_number(text)
        || is_place_and_date(text)
        || is_rule_of_signs(text)
        || starts_with_authority(text)
        || text.starts_with("V/v")
        || text.starts_with("- ") && text.len() < 60
        || is_capital_name(text)
}

/// A short text all in capitals.
pub fn is_capital_name(text: &str) -> bool {
    let count = text.chars().filter(|sign| sign.is_alphabetic()).count();
    (4..=80).contains(&count) && !text.chars().any(char::is_lowercase)
}

/// Whether it is a number and symbol: "Số: 12/QĐ-UBND", "Số:      /KH-UBND".
pub fn is_number(text: &str) -> bool {
    let Some(rest) = after_number_word(text) else { return false };
    // "Số liệu: a/b" counts something.
    let is_word = rest.trim_start().starts_with(char::is_alphabetic);
    !is_word
        && text.chars().count() <= 50
        && (rest.contains('/') || rest.contains('-'))
        && !bare(text).contains("ngay ")
}

/// What follows the word "Số" and its colon at the start of `text`.
pub fn after_number_word(text: &str) -> Option<&str> {
    let mut letters = text.char_indices();
    let (_, first) = letters.next()?;
    let (_, second) = letters.next()?;
    let is_word = matches!(first, 'S' | 's') && matches!(second, 'ố' | 'Ố' | 'o' | 'O');
    let rest = text.get(letters.next().map_or(text.len(), |(at, _)| at)..)?;
    let is_end = rest.starts_with([':', ' ', '.', '…', '/', ';'])
        || rest.starts_with(|sign: char| sign.is_ascii_digit());
    (is_word && is_end).then_some(rest)
}

/// Whether it is a place and a date: "Hà Nội, ngày 05 tháng 01 năm 2020".
pub fn is_place_and_date(text: &str) -> bool {
    let plain = bare(text);
    if plain.chars().count() > 90 || plain.ends_with([';', ':']) {
        return false;
    }
    let Some(day) = plain.find("ngay") else { return false };
    if is_short_date(plain.get(day..).unwrap_or_default()) {
        let place = plain.get(..day).unwrap_or_default().trim_end();
        // "Thời gian bắt đầu: 8 giờ, ngày …" names no place.
        let is_name = !place.contains(':') && !place.chars().any(|sign| sign.is_ascii_digit());
        let is_short = place.chars().count() <= 30 && !place.contains(" gio");
        return place.ends_with(',') && is_name && is_short && text.starts_with(char::is_uppercase);
    }
    let Some(month) = plain.get(day..).and_then(|rest| rest.find("thang")).map(|at| at + day) else {
        return false;
    };
    let Some(year) = plain.get(month..).and_then(|rest| rest.find("nam")).map(|at| at + month) else {
        return false;
    };
    let between = [plain.get(day + 4..month), plain.get(month + 5..year), plain.get(year + 3..)];
    let is_of_date = |between: Option<&str>| {
        between
            .is_some_and(|text| text.chars().all(|sign| sign.is_ascii_digit() || " .…_-/,\t".contains(sign)))
    };
    let place = plain.get(..day).unwrap_or_default().trim();
    // "Thời gian bắt đầu: 14 giờ 00 phút, ngày …", "kết thúc vào 16 giờ 30 phút, ngày …" is what minutes tell.
    let is_told_time =
        text.split_once("ngày").is_some_and(|(before, _)| before.contains(':') || before.contains(" giờ"));
    between.into_iter().all(is_of_date)
        && place.chars().count() <= 45
        && !place.contains("so ")
        && !is_told_time
}

/// Whether it is a date written with signs and nothing else: "ngày 09/9/2026".
pub fn is_short_date(text: &str) -> bool {
    let plain = bare(text);
    let Some(rest) = plain.trim().strip_prefix("ngay") else { return false };
    let parts: Vec<&str> = rest.trim().trim_end_matches('.').split(['/', '-', '.']).map(str::trim).collect();
    let is_number =
        |part: &&str| (1..=4).contains(&part.len()) && part.chars().all(|sign| sign.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number)
}

/// Whether it is nothing but a line typed with signs.
pub fn is_rule_of_signs(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() >= 3
        && (text.chars().all(|sign| matches!(sign, '_' | '―' | '─' | '—' | '–' | '¯' | '-'))
            || text.chars().all(|sign| matches!(sign, '*' | ' ')) && text.matches('*').count() >= 3)
}

/// Abbreviations of authority, with a full stop or without.
pub const AUTHORITY: [&str; 6] = ["TM", "KT", "TL", "TUQ", "Q", "T/M"];

/// Whether it begins with an abbreviation of authority: "TM.", "KT.CHỦ TỊCH".
pub fn starts_with_authority(text: &str) -> bool {
    let Some((first, _)) = text.split_once(['.', ' ']) else { return false };
    AUTHORITY.contains(&first) && is_capital_name(text)
}

/// Offices that sign, as the lines of their authority begin, without accents.
const OFFICES: [&str; 46] = [
    "chu tich",
    "pho chu tich",
    "giam doc",
    "pho giam doc",
    "tong giam doc",
    "pho tong giam doc",
    "truong phong",
    "pho truong phong",
    "hieu truong",
    "pho hieu truong",
    "bo truong",
    "thu truong",
    "cuc truong",
    "pho cuc truong",
    "tong cuc truong",
    "pho tong cuc truong",
    "vu truong",
    "pho vu truong",
    "chanh van phong",
    "pho chanh van phong",
    "chanh thanh tra",
    "pho chanh thanh tra",
    "truong ban",
    "pho truong ban",
    "chi cuc truong",
    "pho chi cuc truong",
    "vien truong",
    "pho vien truong",
    "thu tuong",
    "pho thu tuong",
    "truong doan",
    "pho truong doan",
    "to truong",
    "pho to truong",
    "tong thanh tra",
    "pho tong thanh tra",
    "thong doc",
    "pho thong doc",
    "chu nhiem",
    "pho chu nhiem",
    "truong khoa",
    "pho truong khoa",
    "quyen chu tich",
    "chanh an",
    "tong bien tap",
    "kiem toan truong",
];

/// Whether it is an office that signs, in capitals.
pub fn is_office(text: &str) -> bool {
    let plain = bare(text);
    // "TRẠM TRƯỞNG", "HẠT TRƯỞNG": with the mark, as "TRƯỜNG" is a school.
    let is_head = text.ends_with(" TRƯỞNG") && text.split_whitespace().count() <= 4;
    is_capital_name(text) && (is_head || OFFICES.iter().any(|office| plain.starts_with(office)))
}

/// Titles of learning before a name, written out.
const LEARNED: [&str; 9] = [
    "Phó Giáo sư",
    "Phó giáo sư",
    "Giáo sư",
    "Tiến sĩ",
    "Thạc sĩ",
    "Cử nhân",
    "Kỹ sư",
    "Bác sĩ",
    "Nhà giáo Ưu tú",
];

/// `text` without the titles of learning that it begins with: "Tiến sĩ Nguyễn Văn A".
pub fn without_title(text: &str) -> &str {
    let mut rest = text;
    while let Some(name) = LEARNED.iter().find_map(|title| rest.strip_prefix(title)) {
        rest = name.trim_start_matches([',', '.', ' ']);
    }
    if rest.is_empty() { text } else { rest }
}

/// Whether it may be the name of a person: two to six words, each with a capital first letter.
pub fn is_person_name(text: &str) -> bool {
    let text = without_title(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|sign| sign.is_alphabetic() || sign == '-' || sign == '.' || sign == '\'')
    };
    (2..=8).contains(&words.len()) && words.iter().all(is_word)
}

/// Types of documents besides those of the decree's table that an office may issue, without abbreviation.
pub const OTHER_TYPES: [&str; 4] = ["Nội quy", "Điều lệ", "Thể lệ", "Danh sách"];

/// The type of document that `text` names and nothing else.
pub fn type_named(text: &str) -> Option<&'static str> {
    static NAMED: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        let named = DocumentType::ALL.iter().filter(|known| known.abbreviation.is_some());
        let known = named.map(|known| known.name).chain(OTHER_TYPES);
        known.map(|name| (letters(name), name)).collect()
    });
    let plain = letters(text.trim_end_matches(['.', ':']));
    NAMED.iter().find(|(known, _)| *known == plain).map(|(_, name)| *name)
}

/// Whether `text` begins with these words, letter case and accents aside; `words` are without accents.
pub fn begins(text: &str, words: &str) -> bool {
    let head: String = text.chars().take(words.chars().count() + 1).collect();
    let plain = bare(&head);
    plain.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_head_are_known_by_their_words() {
        for text in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Cộng hoà xã hội chủ nghĩa Việt Nam",
            "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆTNAM",
        ] {
            assert!(is_national_name(text), "{text}");
        }
        for text in ["Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh Phúc", "ĐỘC LẬP-TỰ DO-HẠNH PHÚC"]
        {
            assert!(is_motto(text), "{text}");
        }
        for text in [
            "Số: 12/QĐ-UBND",
            "Số:      /KH-UBND",
            "số 05/BNV-VP",
            "Số 7 /TB-SGDĐT",
            "Số: /NQ-…3...",
            "Số:…/UBND",
        ] {
            assert!(is_number(text), "{text}");
        }
        for text in ["Sổ tay", "Số liệu: a/b", "Số 12/QĐ-UBND ngày 05/3/2020 của", "SỞ Y TẾ"]
        {
            assert!(!is_number(text), "{text}");
        }
        for text in [
            "Hà Nội, ngày 05 tháng 01 năm 2020",
            "Cẩm Thành, ngày tháng 01 năm 2024",
            "…4..., ngày …… tháng …… năm ……",
            "ngày 3 tháng 2 năm 2021",
        ] {
            assert!(is_place_and_date(text), "{text}");
        }
        assert!(!is_place_and_date("Thời gian bắt đầu: 8 giờ 00 phút, ngày 18/12/2026."));
        assert!(is_place_and_date("Cẩm Thủy, ngày 09/9/2026") && !is_place_and_date("trước ngày 09/9/2026"));
        for text in [
            "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2020 của UBND)",
            "từ ngày 5 tháng 1 năm 2020 đến nay",
        ] {
            assert!(!is_place_and_date(text), "{text}");
        }
    }

    #[test]
    fn letters_are_bare_as_unicode_takes_them_apart() {
        use unicode_normalization::UnicodeNormalization;

        for letter in '\u{0}'..='\u{1ffff}' {
            let parts = [letter].into_iter().nfd().filter(|part| !is_combining_mark(*part));
            let expected: String = parts
                .map(|part| if matches!(part, 'đ' | 'Đ') { 'd' } else { part.to_ascii_lowercase() })
                .collect();
            assert_eq!(bare(letter.encode_utf8(&mut [0; 4])), expected, "{letter:?}");
        }
        assert_eq!(bare("Độc lập – Tự do\u{301}"), "doc lap – tu do");
    }

    #[test]
    fn types_offices_and_names_are_told_apart() {
        assert_eq!(type_named("QUYẾT ĐỊNH"), Some("Quyết định"));
        assert_eq!(type_named("Tờ trình:"), Some("Tờ trình"));
        assert_eq!(type_named("KẾ HOẠCH NĂM"), None);
        assert!(is_office("TRẠM TRƯỞNG") && !is_office("VỆ SINH MÔI TRƯỜNG"));
        assert!(
            is_office("PHÓ CHỦ TỊCH") && !is_office("Phó Chủ tịch") && starts_with_authority("KT.CHỦ TỊCH")
        );
        assert!(
            is_person_name("Nguyễn Văn A") && is_person_name("TS. Trần B") && !is_person_name("Như trên")
        );
    }
}
