//! Names of schools as lists shorten them, in their official form.

use super::school_name::SchoolName;

/// The official form of `name`, where it is another one and nothing is left to guess: "MN Quế Phong" is Trường Mầm non
/// Quế Phong, "TH&THCS Bảo Lâm" is Trường TH&THCS Bảo Lâm.
pub fn official_name(name: &str) -> Option<String> {
    if is_written_out(name) { None } else { taken_apart(name) }
}

fn taken_apart(name: &str) -> Option<String> {
    let read = SchoolName::read(name);
    // Two schools in one cell are told as such.
    if name.contains([';', ',', '\n']) {
        return None;
    }
    let is_plain = !read.levels.is_empty() && begins_as_name(read.proper) && !is_in_capitals(read.proper);
    if !is_plain {
        return None;
    }
    let kind = name.strip_suffix(read.proper)?.trim_end();
    let (lead, kind) = match after_word(kind, "trường") {
        Some(rest) => ("Trường", rest),
        None => ("", kind),
    };
    let full = in_full(kind)?;
    let lead = match (lead, full.1) {
        ("", NameLead::School) => "Trường ",
        ("", NameLead::Centre) => "Trung tâm ",
        ("", NameLead::Named) => "",
        (_, NameLead::School) => "Trường ",
        // "Trường Trung tâm GDTX" is no name that there is.
        (_, NameLead::Centre | NameLead::Named) => return None,
    };
    let official = format!("{lead}{} {}", full.0, read.proper);
    (official != name.trim()).then_some(official)
}

/// Whether `name` is official as most lists write it, so that it need not be taken apart: nothing of "Trường Mầm non Hoa
/// Mai" is ever written out.
fn is_written_out(name: &str) -> bool {
    const KINDS: [&str; 6] = ["Mầm non ", "Mẫu giáo ", "Tiểu học ", "Trung học cơ sở ", "THCS ", "THPT "];
    let begins =
        name.strip_prefix("Trường ").is_some_and(|kind| KINDS.iter().any(|full| kind.starts_with(full)));
    // Signs and more spaces than one are looked into.
    begins && !name.contains("  ") && name.chars().all(is_plain)
}

/// Letters, digits and spaces, as nearly all names have them and nothing else.
fn is_plain(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | 'À'..='ɏ' | 'Ạ'..='ỹ')
}

/// What an official name begins with.
enum NameLead {
    School,
    Centre,
    /// It stands there already.
    Named,
}

/// The words for a kind of school as official names have them, and what stands before them.
fn in_full(kind: &str) -> Option<(String, NameLead)> {
    const SHORT: [(&str, &str); 7] = [
        ("MN", "Mầm non"),
        ("MG", "Mẫu giáo"),
        ("TH", "Tiểu học"),
        ("mầm non", "Mầm non"),
        ("mẫu giáo", "Mẫu giáo"),
        ("tiểu học", "Tiểu học"),
        ("trung học cơ sở", "Trung học cơ sở"),
    ];
    const KEPT: [&str; 11] = [
        "THCS",
        "THPT",
        "TH",
        "MN",
        "PTDTBT",
        "PTDTNT",
        "PTCS",
        "TH&THCS",
        "THCS&THPT",
        "TH-THCS",
        "THCS-THPT",
    ];
    if let Some((_, full)) = SHORT.iter().find(|(short, _)| same(kind, short)) {
        return Some(((*full).to_owned(), NameLead::School));
    }
    for (short, full) in SHORT {
        if let Some(rest) =
            kind.get(..short.len()).filter(|start| same(start, short)).and(kind.get(short.len()..))
            && RUNS.iter().any(|run| same(rest.trim(), run))
            && rest.starts_with(' ')
        {
            return Some((format!("{full} {}", rest.trim()), NameLead::School));
        }
    }
    if after_word(kind, "trung tâm").is_some() {
        return Some((kind.to_owned(), NameLead::Named));
    }
    let words: Vec<&str> = kind.split([' ', '&', '-', ',', '+']).filter(|word| !word.is_empty()).collect();
    if words.iter().all(|word| ["GDTX", "GDNN"].contains(word)) && !words.is_empty() {
        return Some((kind.to_owned(), NameLead::Centre));
    }
    let is_kept = |word: &&str| KEPT.contains(word) || *word == "và";
    (!words.is_empty() && words.iter().all(is_kept)).then(|| (kind.to_owned(), NameLead::School))
}

/// Who runs a school, as its name may say.
const RUNS: [&str; 4] = ["công lập", "dân lập", "tư thục", "bán công"];

fn same(one: &str, other: &str) -> bool {
    one == other || (other.chars().any(char::is_lowercase) && one.to_lowercase() == other)
}

fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    crate::vietnamese::after_words(text, word)
}

/// Whether `proper` begins as a name does, not as one more abbreviation: "TT Hoa Sen" may be tư thục or thị trấn.
fn begins_as_name(proper: &str) -> bool {
    let first = proper.split_whitespace().next().unwrap_or_default();
    let is_number = first.starts_with(|letter: char| letter.is_ascii_digit()) || first.to_lowercase() == "số";
    let is_word = first.chars().next().is_some_and(char::is_uppercase)
        && (first.chars().any(char::is_lowercase) || (first.chars().count() == 1 && first != proper.trim()));
    is_number || is_word
}

/// Whether all of it is in capitals, so that nothing tells how it is written.
fn is_in_capitals(name: &str) -> bool {
    name.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && !name.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What names are made of.
    const WORDS: [&str; 16] = [
        "Trường",
        "Mầm non",
        "Mẫu giáo",
        "Tiểu học",
        "Trung học cơ sở",
        "THCS",
        "THPT",
        "TH",
        "MN",
        "và",
        "tư thục",
        "Hoa",
        "19",
        "&",
        "A",
        "cơ",
    ];

    proptest! {
        #[test]
        fn what_is_written_out_would_stay_so(
            words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..6),
            gaps in prop::collection::vec(prop::sample::select(&[" ", " ", " ", "  ", "-"][..]), 6),
        ) {
            let name: String = words.iter().zip(gaps).flat_map(|(word, gap)| [*word, gap]).collect();
            let name = format!("Trường {name}");
            for name in [name.as_str(), name.trim_end()] {
                prop_assert!(!is_written_out(name) || taken_apart(name).is_none(), "{}", name);
            }
        }
    }

    #[test]
    fn short_names_are_written_out_where_the_rule_is_sure() {
        for (name, expected) in [
            ("MN Quế Phong", "Trường Mầm non Quế Phong"),
            ("Trường MN Quế Phong", "Trường Mầm non Quế Phong"),
            ("trường MN Quế Phong", "Trường Mầm non Quế Phong"),
            ("Mầm non Hoa Sen", "Trường Mầm non Hoa Sen"),
            ("MN tư thục Hoa Sen", "Trường Mầm non tư thục Hoa Sen"),
            ("MG 19/5", "Trường Mẫu giáo 19/5"),
            ("TH số 2 Cam Lộ", "Trường Tiểu học số 2 Cam Lộ"),
            ("MN A Xing", "Trường Mầm non A Xing"),
            ("TH Lê Lợi", "Trường Tiểu học Lê Lợi"),
            ("THCS Cẩm Tú", "Trường THCS Cẩm Tú"),
            ("TH&THCS Bảo Lâm", "Trường TH&THCS Bảo Lâm"),
            ("PTDTBT TH Tri Lễ", "Trường PTDTBT TH Tri Lễ"),
            ("GDNN-GDTX Di Linh", "Trung tâm GDNN-GDTX Di Linh"),
        ] {
            assert_eq!(official_name(name).as_deref(), Some(expected), "{name}");
        }
        for name in [
            "Trường Mầm non Hoa Sen",
            "Trường THCS Cẩm Tú",
            "Trường TH&THCS Bảo Lâm",
            "MN TT Hoa Sen",
            "MN HOA SEN",
            "MN Hoa Mai; MN Hoa Lan",
            "MN A",
            "Nhà trẻ Hoa Sen",
            "Hoa Sen",
            "Cấp 2-3 Tân Sơn",
            "Trường Tiểu học và THCS Tà Nung",
            "Trung tâm GDTX tỉnh",
            "MN",
            "",
        ] {
            assert_eq!(official_name(name), None, "{name}");
        }
    }
}
