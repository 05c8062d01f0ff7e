//! Where a Vietnamese title may break: before a connective, and inside no compound.
//!
//! Vietnamese writes a space between syllables, so a space tells nothing of words. These lists name the compounds
//! and connectives of the field's titles; a title with none of them is broken by length alone.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Connectives and prepositions: what follows them goes with them, so a line begins with them.
const CONNECTIVES: &[&str] = &[
    "và",
    "hoặc",
    "của",
    "đối với",
    "với",
    "về",
    "trong",
    "ngoài",
    "trên",
    "theo",
    "cho",
    "tại",
    "từ",
    "đến",
    "để",
    "nhằm",
    "bằng",
    "giữa",
    "do",
    "thuộc",
    "kèm theo",
    "ban hành kèm",
];

/// Openers of a group of words: a line may begin with them, though a connective is better.
const OPENERS: &[&str] = &[
    "các",
    "những",
    "đạt",
    "năm",
    "năm học",
    "giai đoạn",
    "phương hướng",
    "nhiệm vụ",
    "công tác",
    "cơ sở",
    "trường",
    "trường học",
    "kế hoạch",
    "danh sách",
    "hội nghị",
    "kết quả",
    "xã",
    "phường",
    "đặc khu",
    "huyện",
    "tỉnh",
    "thành phố",
    "khu vực",
];

/// Words of more than one syllable, one a line. Longer names stand beside their parts, so that either holds.
const COMPOUNDS: &str = include_str!("compounds.txt");

/// Syllables of the longest compound.
const LONGEST_COMPOUND: usize = 4;

/// How bad a break is; 0 is as good as one can be. The scale is that of the unevenness of lines (see
/// `title_lines`).
const BEFORE_CONNECTIVE: f64 = 0.0;
const AFTER_PUNCTUATION: f64 = 0.05;
const BEFORE_OPENER: f64 = 0.15;
const ANYWHERE: f64 = 0.5;
pub const AFTER_CONNECTIVE: f64 = 4.0;
pub const INSIDE_COMPOUND: f64 = 8.0;

/// How bad it is to break a title before each of its `words`, which may hold several syllables each.
pub fn costs(words: &[&str]) -> Vec<f64> {
    let syllables: Vec<String> =
        words.iter().flat_map(|word| syllables_of(word)).map(str::to_lowercase).collect();
    let bare: Vec<&str> = syllables.iter().map(|syllable| bare(syllable)).collect();
    let starts = words.iter().scan(0, |next, word| {
        let start = *next;
        *next += syllables_of(word).count();
        Some(start)
    });
    starts.map(|start| cost(&syllables, &bare, start)).collect()
}

/// The syllables of `word`; blanks for the pen are none.
fn syllables_of(word: &str) -> impl Iterator<Item = &str> {
    word.split('\u{a0}').filter(|syllable| !syllable.is_empty())
}

/// How bad it is to break before the syllable at `start`; `bare` are the same without punctuation.
fn cost(syllables: &[String], bare: &[&str], start: usize) -> f64 {
    let written = syllables.get(..start).unwrap_or_default();
    let (before, after) = bare.split_at(start);
    let is_pair = before.last() == Some(&"phòng") && after.first() == Some(&"chống");
    let closed = !is_pair && written.last().is_some_and(|last| last.ends_with([',', ';', ':', ')', '.']));
    if !closed && (in_compound(bare, start) || in_date(written, after)) {
        INSIDE_COMPOUND
    } else if CONNECTIVES.iter().any(|connective| begins(after, connective)) {
        BEFORE_CONNECTIVE
    } else if !closed && CONNECTIVES.iter().chain(OPENERS).any(|word| ends(before, word)) {
        AFTER_CONNECTIVE
    } else if closed {
        AFTER_PUNCTUATION
    } else if OPENERS.iter().any(|opener| begins(after, opener)) {
        BEFORE_OPENER
    } else {
        ANYWHERE
    }
}

/// Whether a compound of `syllables` has one part before `start` and the other from there on.
fn in_compound(syllables: &[&str], start: usize) -> bool {
    (1..LONGEST_COMPOUND).filter_map(|before| Some((before, start.checked_sub(before)?))).any(
        |(before, first)| {
            let from = syllables.get(first..).unwrap_or_default();
            compounds_from(from.first().copied().unwrap_or_default())
                .iter()
                .any(|compound| compound.len() > before && from.starts_with(compound))
        },
    )
}

/// The compounds that begin with `syllable`, each in its syllables.
fn compounds_from(syllable: &str) -> &'static [Vec<&'static str>] {
    type Compounds = HashMap<&'static str, Vec<Vec<&'static str>>>;
    static BY_FIRST: LazyLock<Compounds> = LazyLock::new(|| {
        let mut by_first = Compounds::new();
        for compound in COMPOUNDS.lines().map(|compound| compound.split(' ').collect::<Vec<_>>()) {
            by_first.entry(compound.first().copied().unwrap_or_default()).or_default().push(compound);
        }
        by_first
    });
    BY_FIRST.get(syllable).map(Vec::as_slice).unwrap_or_default()
}

/// Whether a date goes on with its month or year; its numbers may be blank.
fn in_date(before: &[String], after: &[&str]) -> bool {
    let opens = |opener: &str| before.iter().rev().take(2).any(|syllable| syllable == opener);
    begins(after, "tháng") && opens("ngày") || begins(after, "năm") && opens("tháng")
}

fn begins(syllables: &[&str], phrase: &str) -> bool {
    // Mostly already the first syllable is another.
    if !syllables.first().is_some_and(|first| phrase.starts_with(first)) {
        return false;
    }
    let mut found = syllables.iter();
    phrase.split(' ').all(|part| found.next() == Some(&part))
}

fn ends(syllables: &[&str], phrase: &str) -> bool {
    if !syllables.last().is_some_and(|last| phrase.ends_with(last)) {
        return false;
    }
    let mut found = syllables.iter().rev();
    phrase.split(' ').rev().all(|part| found.next() == Some(&part))
}

fn bare(syllable: &str) -> &str {
    syllable.trim_matches([',', ';', ':', '(', ')', '.', '“', '”', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost_before(title: &str, word: usize) -> f64 {
        costs(&title.split(' ').collect::<Vec<_>>())[word]
    }

    #[test]
    fn no_compound_breaks_whatever_stands_around_it() {
        assert_eq!(cost_before("và công nhận đạt", 2), INSIDE_COMPOUND);
        assert_eq!(cost_before("các CƠ SỞ giáo dục", 2), INSIDE_COMPOUND);
        assert_eq!(cost_before("trường trung học cơ sở", 3), INSIDE_COMPOUND);
        // A comma ends a word.
        assert_ne!(cost_before("cơ quan, đơn vị", 2), INSIDE_COMPOUND);
    }

    #[test]
    fn a_line_begins_with_a_connective_and_does_not_end_with_one() {
        assert_eq!(cost_before("giáo dục và công nhận", 2), BEFORE_CONNECTIVE);
        assert_eq!(cost_before("giáo dục và công nhận", 3), AFTER_CONNECTIVE);
        assert_eq!(cost_before("quốc gia đối với trường", 2), BEFORE_CONNECTIVE);
        assert_eq!(cost_before("giáo dục năm\u{a0}2024", 2), BEFORE_OPENER);
    }

    #[test]
    fn dates_hold_together_with_their_numbers_and_blanks() {
        assert_eq!(cost_before("(Kèm theo Kế hoạch ngày\u{a0}05 tháng\u{a0}3", 5), INSIDE_COMPOUND);
        assert_eq!(
            cost_before("ngày\u{a0}\u{a0}\u{a0} tháng\u{a0}\u{a0} năm\u{a0}2017 của Phòng", 1),
            INSIDE_COMPOUND
        );
        assert_eq!(
            cost_before("ngày\u{a0}\u{a0}\u{a0} tháng\u{a0}\u{a0} năm\u{a0}2017 của Phòng", 2),
            INSIDE_COMPOUND
        );
        assert_eq!(
            cost_before("ngày\u{a0}\u{a0}\u{a0} tháng\u{a0}\u{a0} năm\u{a0}2017 của Phòng", 3),
            BEFORE_CONNECTIVE
        );
    }

    #[test]
    fn no_list_names_a_phrase_twice() {
        let compounds: Vec<&str> = COMPOUNDS.lines().collect();
        for list in [CONNECTIVES, OPENERS, &compounds] {
            for (index, phrase) in list.iter().enumerate() {
                assert!(!list[..index].contains(phrase), "{phrase}");
                assert_eq!(*phrase, phrase.to_lowercase());
                assert!(phrase.split(' ').count() <= LONGEST_COMPOUND, "{phrase}");
            }
        }
    }
}
