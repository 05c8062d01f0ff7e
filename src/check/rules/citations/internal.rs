//! References of a document to its own articles, clauses and points.

use super::super::content::articles::typed;
use crate::check::subject::CheckSubject;
use crate::recognition::{Numbered, TextLine, bare};

/// What says that an article of this very document is meant, without accents.
const OWN: [&str; 11] = [
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
    for (_, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        let plain = bare(&line.text);
        for (at, word) in plain.match_indices("dieu ") {
            let (before, rest) = (plain.get(..at), plain.get(at + word.len()..));
            let (Some(before), Some((number, after))) = (before, rest.and_then(leading_number)) else {
                continue;
            };
            if OWN.iter().any(|own| after.trim_start().starts_with(own)) {
                let dangles = dangles(&outline, before, number);
                found.extend(dangles.map(|(named, there)| Dangling { line, named, there }));
            }
        }
    }
    found
}

/// What is named and not there, of a reference to the article `number` with the words `before` it.
fn dangles(outline: &[OwnArticle], before: &str, number: u32) -> Option<(String, String)> {
    let mut called = outline.iter().filter(|article| article.number == number);
    let Some(article) = called.next() else {
        let is_beyond = number as usize > outline.len();
        return is_beyond
            .then(|| (format!("Điều {number}"), format!("văn bản chỉ có {} điều", outline.len())));
    };
    // Where two are called so, or the clauses are not counted, nothing is certain.
    let last = article.clauses.iter().map(|(clause, _)| *clause).max().filter(|_| called.next().is_none())?;
    let (before, clause) = number_behind(before, "khoan ")?;
    let known = article.clauses.iter().find(|(known, _)| *known == clause);
    let Some((_, points)) = known else {
        let there = format!("Điều {number} chỉ có {last} khoản");
        return (clause > last).then(|| (format!("khoản {clause} Điều {number}"), there));
    };
    let point = before.trim_end().strip_suffix(|sign: char| sign.is_ascii_lowercase());
    let letter = before
        .trim_end()
        .chars()
        .next_back()
        .filter(|_| point.is_some_and(|head| head.ends_with("diem ")))?;
    // Without accents "d" may be "đ".
    let greatest = points.iter().copied().max().filter(|_| letter != 'd')?;
    (letter > greatest && greatest.is_ascii() && !points.contains(&letter)).then(|| {
        let named = format!("điểm {letter} khoản {clause} Điều {number}");
        (named, format!("khoản {clause} Điều {number} chỉ đến điểm {greatest}"))
    })
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
