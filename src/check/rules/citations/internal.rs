//! References of a document to its own articles, clauses and points.

use super::super::content::articles::typed;
use crate::check::subject::CheckSubject;
use crate::decree::{Component, POINT_LETTERS};
use crate::recognition::{LineRole, Numbered, TextLine, bare, numbered, roman_value};

/// What says that an article of this very document is meant, without accents.
const OWN: [&str; 15] = [
    "bao cao nay",
    "to trinh nay",
    "thong bao nay",
    "chuong trinh nay",
    "quy che nay",
    "quy dinh nay",
    "quyet dinh nay",
    "nghi quyet nay",
    "noi quy nay",
    "dieu le nay",
    "ke hoach nay",
    "huong dan nay",
    "hop dong nay",
    "the le nay",
    "thoa thuan nay",
];

/// A reference that leads nowhere.
pub struct Dangling<'s> {
    pub line: &'s TextLine<'s>,
    /// What it names: "Điều 9", "khoản 5 Điều 2".
    pub named: String,
    /// What there is: "văn bản chỉ có 8 điều".
    pub there: String,
}

/// An article with its clauses, each with its points.
struct OwnArticle {
    number: u32,
    clauses: Vec<(u32, Vec<char>)>,
}

/// The references of the document that lead nowhere.
pub fn dangling<'s>(subject: &CheckSubject<'s>) -> Vec<Dangling<'s>> {
    let outline = outline(subject);
    if outline.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    // The article in which a line stands.
    let mut own = None;
    for (at, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        if matches!(subject.role(at), LineRole::Part(Component::Article | Component::TitledArticle))
            && let Some((Numbered::Article(number), _)) = numbered(&line.text)
        {
            own = Some(number);
        }
        let is_recipient = subject.role(at) == LineRole::Part(Component::Recipient);
        let plain = bare(&line.text);
        // Without accents a text has as many letters as in NFC. Of a long one they are counted once.
        let letters: Vec<char> = line.text.chars().collect();
        let (mut counted, mut count) = (0, 0);
        for (at, word) in plain.match_indices("dieu ") {
            count += plain.get(counted..at).map_or(0, |between| between.chars().count());
            counted = at;
            let (Some(before), Some(rest)) = (plain.get(..at), plain.get(at + word.len()..)) else {
                continue;
            };
            let named = leading_number(rest).filter(|(_, after)| {
                is_recipient && before.ends_with("nhu ")
                    || OWN.iter().any(|own| after.trim_start().starts_with(own))
            });
            let here = own.filter(|_| rest.starts_with("nay") && before.ends_with(' '));
            let number = named.map(|(number, _)| number).or(here);
            let reference =
                OwnReference { before, letters: letters.get(..count).unwrap_or_default(), number };
            let dangles = reference.dangles(&outline);
            found.extend(dangles.map(|(named, there)| Dangling { line, named, there }));
        }
    }
    found
}

/// A reference to an article, with the words before it.
struct OwnReference<'r> {
    before: &'r str,
    /// The same with its marks, letter by letter.
    letters: &'r [char],
    number: Option<u32>,
}

impl OwnReference<'_> {
    /// What is named and not there, and what there is.
    fn dangles(&self, outline: &[OwnArticle]) -> Option<(String, String)> {
        let number = self.number?;
        let mut called = outline.iter().filter(|article| article.number == number);
        let Some(article) = called.next() else {
            let is_beyond = number as usize > outline.len();
            return is_beyond
                .then(|| (format!("Điều {number}"), format!("văn bản chỉ có {} điều", outline.len())));
        };
        // Where two are called so, or the clauses are not counted, nothing is certain.
        let last =
            article.clauses.iter().map(|(clause, _)| *clause).max().filter(|_| called.next().is_none())?;
        let (before, clause) = number_behind(self.before, "khoan ")?;
        let Some((_, points)) = article.clauses.iter().find(|(known, _)| *known == clause) else {
            let there = format!("Điều {number} chỉ có {last} khoản");
            return (clause > last).then(|| (format!("khoản {clause} Điều {number}"), there));
        };
        let letter = self.letter_behind(before)?;
        let place = |letter: char| POINT_LETTERS.iter().position(|known| *known == letter);
        let greatest = points.iter().copied().filter_map(|point| Some((place(point)?, point))).max();
        let (is_beyond, there) = match greatest {
            Some((greatest, point)) => (place(letter)? > greatest, format!("chỉ đến điểm {point}")),
            None => (true, "không có điểm nào".to_owned()),
        };
        is_beyond.then(|| {
            let named = format!("điểm {letter} khoản {clause} Điều {number}");
            (named, format!("khoản {clause} Điều {number} {there}"))
        })
    }

    /// The letter of the point that `before` ends with, with its mark: "d" is not "đ".
    fn letter_behind(&self, before: &str) -> Option<char> {
        let before = before.trim_end();
        let head = before.strip_suffix(|sign: char| sign.is_ascii_lowercase())?;
        let behind = self.before.get(before.len()..)?.chars().count();
        let letter = *self.letters.get(self.letters.len().checked_sub(behind + 1)?)?;
        head.ends_with("diem ").then_some(letter)
    }
}

/// References to an appendix of the document that it does not have: "Phụ lục III kèm theo Quyết định này".
pub fn dangling_appendices<'s>(subject: &CheckSubject<'s>) -> Vec<Dangling<'s>> {
    let count = subject.appendices().count();
    if !subject.is_issued() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (_, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        for (at, words) in line.text.match_indices("Phụ lục ") {
            let rest = line.text.get(at + words.len()..).unwrap_or_default();
            let end = rest.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let (number, after) = rest.split_at(end);
            let value = roman_value(number).or_else(|| number.parse().ok());
            let is_own = bare(after).trim_start().strip_prefix("kem theo ").is_some_and(|rest| {
                OWN.iter().any(|own| rest.starts_with(own)) || rest.starts_with("cong van nay")
            });
            if value.is_some_and(|value| is_own && value as usize > count) {
                let there = match count {
                    0 => "tệp không có phụ lục nào".to_owned(),
                    count => format!("tệp chỉ có {count} phụ lục"),
                };
                found.push(Dangling { line, named: format!("Phụ lục {number}"), there });
            }
        }
    }
    found
}

/// The number that `text` begins with, and what follows.
fn leading_number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    Some((text.get(..end)?.parse().ok()?, text.get(end..)?))
}

/// The number that `text` ends with behind `word`, and what stands before the word.
fn number_behind<'t>(text: &'t str, word: &str) -> Option<(&'t str, u32)> {
    let text = text.trim_end();
    let head = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let number = text.get(head.len()..)?.parse().ok()?;
    Some((head.strip_suffix(word)?, number))
}

fn outline(subject: &CheckSubject<'_>) -> Vec<OwnArticle> {
    let mut outline: Vec<OwnArticle> = Vec::new();
    for (_, number, _) in typed(subject) {
        match number {
            Numbered::Article(number) => outline.push(OwnArticle { number, clauses: Vec::new() }),
            Numbered::Arabic(number) => {
                if let Some(article) = outline.last_mut() {
                    article.clauses.push((number, Vec::new()));
                }
            }
            Numbered::Letter(letter) => {
                let clause = outline.last_mut().and_then(|article| article.clauses.last_mut());
                if let Some((_, points)) = clause {
                    points.push(letter);
                }
            }
            _ => {}
        }
    }
    outline
}
