//! Clauses of a document: "Điều 6, Điều 12, khoản 4, 5 và 6 Điều 35", as the register lists them and as a text cites
//! them before the document's name.

use std::fmt;

use crate::vietnamese::unaccented;

/// An article, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The number of the Điều.
    pub article: u16,
    /// The number of the khoản; none: the whole Điều.
    pub paragraph: Option<u16>,
    /// The letter of the điểm; none: the whole khoản.
    pub point: Option<char>,
}

impl Clause {
    /// Whether all of this is a part of `whole`.
    pub fn is_within(&self, whole: &Self) -> bool {
        let fits = |own: Option<u32>, other: Option<u32>| other.is_none() || own == other;
        self.article == whole.article
            && fits(self.paragraph.map(u32::from), whole.paragraph.map(u32::from))
            && fits(self.point.map(u32::from), whole.point.map(u32::from))
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(point) = self.point {
            write!(formatter, "điểm {point} ")?;
        }
        if let Some(paragraph) = self.paragraph {
            write!(formatter, "khoản {paragraph} ")?;
        }
        write!(formatter, "Điều {}", self.article)
    }
}

/// The clauses that `text` lists.
pub fn listed(text: &str) -> Vec<Clause> {
    let words: Vec<ClauseWord> = text.split_whitespace().flat_map(ClauseWord::read).collect();
    read(&words)
}

/// The clauses that stand right before the name of a document which ends `before`: those of "theo khoản 4 Điều 35 Nghị
/// định số ".
pub fn cited_before(before: &str) -> Vec<Clause> {
    /// A list of clauses is no longer.
    const REACH: usize = 40;
    let mut words: Vec<&str> = before.split_whitespace().collect();
    let is_name = |word: &&str| ClauseWord::read(word).is_empty() && !word.ends_with([',', ';']);
    for _ in 0..NAME_WORDS {
        if words.last().is_some_and(is_name) {
            words.pop();
        }
    }
    // What a semicolon parts from the document is of another one.
    if words.last().is_none_or(|last| last.ends_with(';')) {
        return Vec::new();
    }
    let list =
        words.iter().rev().map(|word| ClauseWord::read(word)).take_while(|read| !read.is_empty()).take(REACH);
    let list: Vec<Vec<ClauseWord>> = list.collect();
    let words: Vec<ClauseWord> = list.into_iter().rev().flatten().collect();
    read(&words)
}

/// Words of a document's type before its number: "Văn bản hợp nhất số".
const NAME_WORDS: usize = 5;

/// A word of a list of clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ClauseWord {
    Article,
    Paragraph,
    Point,
    Number(u16),
    Letter(char),
    And,
}

impl ClauseWord {
    /// What a written word says; nothing where it is no word of such a list.
    fn read(written: &str) -> Vec<Self> {
        let bare = written.replace('\\', "");
        let bare = bare.trim_start_matches(['(', '"', '“']).trim_end_matches([',', ';', ')']);
        match unaccented(bare).as_str() {
            "dieu" => vec![Self::Article],
            "khoan" => vec![Self::Paragraph],
            "diem" => vec![Self::Point],
            "va" | "cac" => vec![Self::And],
            _ => Self::listed(bare),
        }
    }

    /// "4", "a", "4,5,6".
    fn listed(bare: &str) -> Vec<Self> {
        let one = |part: &str| match part.parse() {
            Ok(number) => Some(Self::Number(number)),
            Err(_) => {
                let mut letters = part.chars();
                letters
                    .next()
                    .filter(|letter| letter.is_alphabetic() && letters.next().is_none())
                    .map(Self::Letter)
            }
        };
        bare.split([',', ';']).map(one).collect::<Option<_>>().unwrap_or_default()
    }
}

/// Points and khoản go before their Điều, each list to the next.
fn read(words: &[ClauseWord]) -> Vec<Clause> {
    let mut found = Vec::new();
    let (mut points, mut paragraphs) = (Vec::new(), Vec::<(u16, Vec<char>)>::new());
    let mut mode = ClauseWord::And;
    for word in words {
        match (word, mode) {
            (ClauseWord::Article | ClauseWord::Paragraph | ClauseWord::Point, _) => mode = *word,
            (ClauseWord::Letter(letter), ClauseWord::Point) => points.push(letter.to_ascii_lowercase()),
            (ClauseWord::Number(number), ClauseWord::Paragraph) => {
                paragraphs.push((*number, std::mem::take(&mut points)));
            }
            (ClauseWord::Number(article), ClauseWord::Article) => {
                found.extend(of_article(*article, &std::mem::take(&mut paragraphs)));
            }
            (ClauseWord::And | ClauseWord::Letter(_) | ClauseWord::Number(_), _) => {}
        }
    }
    found
}

fn of_article(article: u16, paragraphs: &[(u16, Vec<char>)]) -> Vec<Clause> {
    if paragraphs.is_empty() {
        return vec![Clause { article, paragraph: None, point: None }];
    }
    let of_paragraph = |(paragraph, points): &(u16, Vec<char>)| {
        let clause = |point| Clause { article, paragraph: Some(*paragraph), point };
        if points.is_empty() {
            vec![clause(None)]
        } else {
            points.iter().map(|point| clause(Some(*point))).collect()
        }
    };
    paragraphs.iter().flat_map(of_paragraph).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(clauses: &[Clause]) -> String {
        clauses.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn lists_are_read_as_the_law_writes_them() {
        for (text, expected) in [
            ("Điều 6", "Điều 6"),
            (
                "Điều 6, Điều 12, khoản 4, 5 và 6 Điều 35",
                "Điều 6; Điều 12; khoản 4 Điều 35; khoản 5 Điều 35; khoản 6 Điều 35",
            ),
            ("các Điều 6, 12 và 14", "Điều 6; Điều 12; Điều 14"),
            ("khoản 4 và khoản 5 Điều 35", "khoản 4 Điều 35; khoản 5 Điều 35"),
            ("khoản 4,5,6 Điều 35", "khoản 4 Điều 35; khoản 5 Điều 35; khoản 6 Điều 35"),
            ("điểm a, b khoản 4 Điều 35", "điểm a khoản 4 Điều 35; điểm b khoản 4 Điều 35"),
            ("ĐIỀU 6", "Điều 6"),
            ("Chương II", ""),
            ("", ""),
        ] {
            assert_eq!(names(&listed(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_text_names_clauses_before_the_document() {
        for (before, expected) in [
            ("thẩm quyền theo Điều 6 Nghị định số ", "Điều 6"),
            ("theo khoản 4 Điều 35 Nghị định ", "khoản 4 Điều 35"),
            (
                "Căn cứ điểm a khoản 1 Điều 23 và khoản 1 Điều 24 Thông tư số ",
                "điểm a khoản 1 Điều 23; khoản 1 Điều 24",
            ),
            ("Điều 6, Điều 12 của Nghị định số ", "Điều 6; Điều 12"),
            ("Điều 6 Văn bản hợp nhất số ", "Điều 6"),
            ("Điều\u{a0}6 Nghị định số ", "Điều 6"),
            ("Điều 6\\, Nghị định số ", "Điều 6"),
            ("Căn cứ Nghị định số ", ""),
            ("Điều 6 Luật Giáo dục; căn cứ quy định tại Nghị định số ", ""),
            ("ngày 12 tháng 6 Nghị định số ", ""),
            ("", ""),
        ] {
            assert_eq!(names(&cited_before(before)), expected, "{before}");
        }
    }

    #[test]
    fn a_part_is_within_its_whole() {
        let clause = |text: &str| listed(text).remove(0);
        for (part, whole, is_within) in [
            ("Điều 6", "Điều 6", true),
            ("khoản 4 Điều 35", "Điều 35", true),
            ("điểm a khoản 4 Điều 35", "khoản 4 Điều 35", true),
            ("Điều 35", "khoản 4 Điều 35", false),
            ("khoản 1 Điều 35", "khoản 4 Điều 35", false),
            ("Điều 7", "Điều 6", false),
        ] {
            assert_eq!(clause(part).is_within(&clause(whole)), is_within, "{part} in {whole}");
        }
    }
}
