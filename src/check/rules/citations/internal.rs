//! References of a document to its own articles.

use super::super::content::articles::articles;
use crate::check::subject::CheckSubject;
use crate::recognition::{TextLine, bare};

/// What says that an article of this very document is meant, without accents.
const OWN: [&str; 8] = [
    "quy che nay",
    "quy dinh nay",
    "quyet dinh nay",
    "nghi quyet nay",
    "noi quy nay",
    "dieu le nay",
    "ke hoach nay",
    "huong dan nay",
];

/// The lines that name an article beyond the last one: line, number, how many there are.
pub fn dangling<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TextLine<'s>, u32, usize)> {
    let most = articles(subject).len();
    if most == 0 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (_, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        let plain = bare(&line.text);
        for (at, word) in plain.match_indices("dieu ") {
            let rest = plain.get(at + word.len()..).unwrap_or_default();
            let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
            let Some(number) = rest.get(..end).and_then(|figures| figures.parse::<u32>().ok()) else {
                continue;
            };
            let after = rest.get(end..).unwrap_or_default().trim_start();
            let is_own = OWN.iter().any(|own| after.starts_with(own));
            if is_own && number as usize > most {
                found.push((line, number, most));
            }
        }
    }
    found
}
