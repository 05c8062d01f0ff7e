//! Every name there is, written in every old encoding, and none taken for it.

use super::*;
use crate::vietnamese::syllable::is_syllable;
use unicode_normalization::UnicodeNormalization;

use std::collections::BTreeSet;

/// Today's units, with their kinds and without.
fn units() -> Vec<&'static str> {
    let list = include_str!("../../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
    let values = list.lines().skip(1).flat_map(|line| line.split(',').filter(|value| !value.is_ascii()));
    values.collect::<BTreeSet<_>>().into_iter().collect()
}

fn encode(encoding: LegacyEncoding, text: &str) -> String {
    match encoding {
        LegacyEncoding::Utf8AsLatin1 => text.bytes().map(char::from).collect(),
        LegacyEncoding::Tcvn3 => text.chars().map(to_tcvn3).collect(),
        LegacyEncoding::Vni => text.chars().map(to_vni).collect(),
        LegacyEncoding::Windows1258 => text.chars().map(to_1258).collect(),
    }
}

/// By searching what decodes to `letter`; capitals with a tone as the small letter's byte.
fn to_tcvn3(letter: char) -> char {
    let find = |wanted: char| ('\u{A1}'..='\u{FF}').find(|shown| tcvn3::letter(*shown) == Some(wanted));
    let small = || letter.to_lowercase().next().and_then(find);
    if letter.is_ascii() { letter } else { find(letter).or_else(small).unwrap_or(letter) }
}

fn to_vni(letter: char) -> String {
    if letter.is_ascii() {
        return letter.to_string();
    }
    let signs: Vec<char> = ('\u{C0}'..='\u{FF}').collect();
    let bases = "aeouyôöAEOUYÔÖ".chars();
    let pairs = bases.flat_map(|base| signs.iter().map(move |mark| format!("{base}{mark}")));
    let cased = |shown: &String| {
        let mark = shown.chars().nth(1);
        mark.is_none_or(|mark| mark.is_uppercase() == letter.is_uppercase())
    };
    let mut all = signs.iter().map(char::to_string).chain(pairs.filter(cased));
    all.find(|shown| vni::decode(shown).as_deref() == Some(letter.to_string().as_str()))
        .unwrap_or(letter.to_string())
}

fn to_1258(letter: char) -> String {
    let shown = |wanted: char| {
        let (shown, meant) = ("ÃãÐðÕõÝýÌÒÞìò", "ĂăĐđƠơƯư\u{300}\u{309}\u{303}\u{301}\u{323}");
        meant.chars().position(|other| other == wanted).and_then(|at| shown.chars().nth(at)).unwrap_or(wanted)
    };
    let mut parts: Vec<char> = letter.nfd().collect();
    let tone =
        parts.iter().position(|part| crate::vietnamese::spelling::is_tone(*part)).map(|at| parts.remove(at));
    let base: String = parts.into_iter().nfc().collect();
    let base: String = base.chars().map(shown).collect();
    // What Windows-1258 has whole, Word writes whole.
    format!("{base}{}", tone.map(shown).map(String::from).unwrap_or_default())
}

#[test]
fn the_words_of_a_name_are_read_from_every_encoding() {
    for (shown, encoding, meant) in [
        ("Tr\u{AD}êng MÇm non X· §¬n D\u{AD}¬ng", LegacyEncoding::Tcvn3, "Trường Mầm non Xã Đơn Dương"),
        ("NguyÔn V¨n A", LegacyEncoding::Tcvn3, "Nguyễn Văn A"),
        ("TR¦êNG MÇM NON X· §¬N D¦¥NG", LegacyEncoding::Tcvn3, "TRƯỜNG MẦM NON XÃ ĐƠN DƯƠNG"),
        ("Tröôøng Maàm non Xaõ Ñôn Döông", LegacyEncoding::Vni, "Trường Mầm non Xã Đơn Dương"),
        ("TRÖÔØNG MAÀM NON", LegacyEncoding::Vni, "TRƯỜNG MẦM NON"),
        ("TrÆ°á»\u{9d}ng Máº§m non", LegacyEncoding::Utf8AsLatin1, "Trường Mầm non"),
        ("Nguyá»…n VÄƒn A", LegacyEncoding::Utf8AsLatin1, "Nguyễn Văn A"),
        ("Nguyá»\u{85}n VÄ\u{83}n A", LegacyEncoding::Utf8AsLatin1, "Nguyễn Văn A"),
        ("HÃ\u{a0} Ná»™i", LegacyEncoding::Utf8AsLatin1, "Hà Nội"),
        ("TrýõÌng ÐaòNn", LegacyEncoding::Windows1258, "Trường ĐạNn"),
        ("Ðõn Dýõng", LegacyEncoding::Windows1258, "Đơn Dương"),
        ("Phßng Gi¸o dôc vµ §µo t¹o", LegacyEncoding::Tcvn3, "Phòng Giáo dục và Đào tạo"),
        ("Trường MÇm non Hòa Bình", LegacyEncoding::Tcvn3, "Trường Mầm non Hòa Bình"),
    ] {
        let found = recognise(shown).map(|found| (found.encoding, found.text));
        assert_eq!(found, Some((encoding, meant.to_owned())), "{shown}");
    }
}

#[test]
fn a_text_read_twice_is_read() {
    let once = encode(LegacyEncoding::Utf8AsLatin1, "Trường Mầm non");
    let twice = encode(LegacyEncoding::Utf8AsLatin1, &once);
    assert_eq!(recognise(&twice).map(|found| found.text).as_deref(), Some("Trường Mầm non"));
}

#[test]
fn no_unit_is_taken_for_an_old_encoding() {
    for unit in units() {
        for text in
            [unit.to_owned(), unit.to_uppercase(), unit.to_lowercase(), format!("Trường Mầm non {unit}")]
        {
            assert_eq!(recognise(&text), None, "{text}");
        }
    }
}

/// The units of before 01/07/2025, with their kinds and without.
fn former_units() -> BTreeSet<&'static str> {
    let list = include_str!("../../../data/_don-vi-hanh-chinh/don-vi-cu.txt");
    let names = list.lines().skip(1).filter_map(|line| line.trim().split(',').next());
    names.flat_map(|name| [Some(name), name.split_once(' ').map(|(_, bare)| bare)]).flatten().collect()
}

#[test]
fn no_former_unit_is_taken_for_an_old_encoding() {
    let names = former_units();
    assert!(names.len() > 10_000, "{}", names.len());
    for name in names {
        for text in
            [name.to_owned(), name.to_uppercase(), name.to_lowercase(), format!("Trường Tiểu học {name}")]
        {
            assert_eq!(recognise(&text), None, "{text}");
            // As a Mac keeps it.
            assert_eq!(recognise(&text.nfd().collect::<String>()), None, "{text}");
        }
    }
}

/// The files below `folder` that end so, and their texts.
fn texts(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().flatten();
    let wanted =
        files.filter(|file| endings.iter().any(|ending| file.path().to_string_lossy().ends_with(ending)));
    let read = |file: walkdir::DirEntry| {
        let text = std::fs::read_to_string(file.path()).ok()?;
        Some((file.path().display().to_string(), text))
    };
    wanted.filter_map(read).collect()
}

#[test]
fn no_line_of_templates_and_documents_is_taken_for_an_old_encoding() {
    let templates = texts("templates", &[".hbs"]);
    let documents = texts("data", &[".yaml", ".csv", ".txt"]);
    let texts = texts("src", &[".rs"]);
    assert!(templates.len() > 20 && documents.len() > 20, "{} {}", templates.len(), documents.len());
    // Messages are written in the same language; what shows old encodings on purpose stands with them.
    let shows = |name: &str| {
        ["legacy", "tests", "rules/characters", "rules/page/bo_ma", "mend"]
            .iter()
            .any(|part| name.contains(part))
    };
    let texts = texts.into_iter().filter(|(name, _)| !shows(name));
    let own =
        texts.map(|(name, text)| (name, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()));
    for (name, text) in templates.into_iter().chain(documents).chain(own) {
        for line in text.lines() {
            let shown = |found: LegacyText| format!("{name}: {line} -> {}", found.text);
            let is_example =
                line.trim_start().starts_with("//") || line.contains(char::REPLACEMENT_CHARACTER);
            assert_eq!(recognise(line).filter(|_| !is_example).map(shown), None);
            assert_eq!(recognise(&line.to_uppercase()).filter(|_| !is_example).map(shown), None);
        }
    }
}

/// Names of people: what comes first, and what they are called.
const FAMILIES: &str = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh \
    Lâm Phùng Mai Tô Trương Hà Tạ Cao Châu Quách Thái Lương Nông Triệu Hứa Kiều Lưu Tống Từ Viên Ông Giàng Thạch";
const CALLED: &str = "Anh Bình Cường Dũng Đức Giang Hà Hải Hạnh Hiền Hiếu Hòa Hồng Hùng Hương Khánh Lan Linh Long Mỹ Nga Ngọc \
    Nhung Phong Phú Phúc Phương Quang Quỳnh Sơn Tâm Thảo Thắng Thủy Thúy Tiến Trang Trung Tuấn Tùng Vân Việt Vinh Xuân Yến Phó Trưởng";

#[test]
fn names_of_one_or_two_words_are_read_from_every_encoding() {
    let families: Vec<&str> = FAMILIES.split_whitespace().collect();
    let called: Vec<&str> = CALLED.split_whitespace().collect();
    let single = families.iter().chain(&called).map(|name| (*name).to_owned());
    let pairs = families.iter().flat_map(|family| called.iter().map(move |name| format!("{family} {name}")));
    for encoding in LegacyEncoding::ALL {
        for (names, least) in [(single.clone().collect::<Vec<_>>(), 88), (pairs.clone().collect(), 93)] {
            let written: Vec<_> = names.iter().map(|name| (name, encode(encoding, name))).collect();
            // What is the same in both, or reads as another Vietnamese name, nobody can tell.
            let tellable: Vec<_> =
                written.iter().filter(|(name, shown)| *name != shown && !is_vietnamese_text(shown)).collect();
            let is_read =
                |name: &str, shown: &str| recognise(shown).is_some_and(|found| same(&found.text, name));
            let missed: Vec<_> = tellable.iter().filter(|(name, shown)| !is_read(name, shown)).collect();
            assert!(tellable.len() * 3 > names.len() * 2, "{encoding:?}");
            let share = (tellable.len() - missed.len()) * 100 / tellable.len();
            assert!(share >= least, "{encoding:?}: {share}% of {}, not {missed:?}", tellable.len());
        }
    }
}

fn is_vietnamese_text(text: &str) -> bool {
    text.split_whitespace().all(|word| word.is_ascii() || is_syllable(word))
}

#[test]
fn no_foreign_name_is_taken_for_one() {
    let names = "François Müller José Zoë Chloë Noël Brontë Düsseldorf Köln Åse Øyvind Søren Jørgen Bjørn Håkon Peña \
        Nuñez Señor Curaçao Réunion Besançon Malmö Göteborg Tromsø Århus Ångström Škoda Łódź Dvořák Gdańsk naïve Molière \
        Citroën Nestlé École Lycée Français Collège Pokémon Raúl João Loïc Anaïs Raphaël Thaïs Björk Gülen Weiß \
        Straße façade El\u{a0}Niño Côte Ivoire São Paulo Genève Zürich Bâle café crème brûlée Ô Â Ê Ý À Ù Ó Ô-Môn";
    for name in names.split_whitespace() {
        let texts = [name.to_owned(), format!("Trường {name}"), format!("Lycée {name} de Hanoi")];
        for text in texts.into_iter().chain([format!("{name} – Đà Lạt")]) {
            assert_eq!(recognise(&text), None, "{text}");
        }
    }
    for text in [
        "“XÃ”",
        "THỊ XÃ”",
        "XÃ… ",
        "UBND XÃ…",
        "“LÊ”",
        "5 µm",
        "© 2026",
        "Microsoft®",
        "§ 5",
        "«Hoa Mai»",
        "30 °C",
        "10 m²",
        "A · B",
        "¼ số trường",
        "Ô Môn",
        "XÃ\u{a0}TAM HOA",
        "±5%",
        "CÃ MAU – BÃI…",
        "ĐÃ…",
        "É…",
        "à…",
        "lá…",
        "(XÃ)…",
    ] {
        assert_eq!(recognise(text), None, "{text}");
    }
}

#[test]
fn every_unit_is_read_back_from_every_encoding() {
    for encoding in LegacyEncoding::ALL {
        let (mut read, mut unsaid) = (0, Vec::new());
        for unit in units().into_iter().step_by(3) {
            let unit = &format!("{} {unit}", "Trường Tiểu học và THCS");
            let shown = encode(encoding, unit);
            match recognise(&shown) {
                Some(found) if found.encoding == encoding && same(&found.text, unit) => read += 1,
                found => unsaid.push((shown, found)),
            }
        }
        assert!(
            unsaid.is_empty(),
            "{encoding:?}: read {read}, not {}: {:#?}",
            unsaid.len(),
            unsaid.iter().take(8).collect::<Vec<_>>()
        );
    }
}

/// Capitals with a tone have no byte of their own in TCVN3.
fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[test]
fn a_unit_alone_is_read_back_where_its_letters_tell() {
    for encoding in LegacyEncoding::ALL {
        let told = units().into_iter().step_by(3).filter(|unit| {
            let shown = encode(encoding, unit);
            recognise(&shown).is_some_and(|found| same(&found.text, unit))
        });
        let (told, all) = (told.count(), units().len().div_ceil(3));
        // Some names are the same in it, and some read as another Vietnamese name.
        assert!(told * 100 >= all * 90, "{encoding:?}: {told} of {all}");
    }
}

#[test]
fn syllables_of_units_are_known() {
    let words: BTreeSet<_> = units().into_iter().flat_map(|unit| unit.split([' ', '-', '\''])).collect();
    let unknown: Vec<_> = words
        .into_iter()
        .filter(|word| word.chars().all(char::is_alphabetic) && !word.is_ascii() && !is_syllable(word))
        .collect();
    // Names of the highlands.
    assert!(unknown.len() < 60, "{}: {unknown:?}", unknown.len());
}
