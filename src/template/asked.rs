//! Parts of a template that the facts name in a list of their own.

use super::{arrangement, trace};
use crate::vietnamese::same_name;

/// What a part is to do that speaks of an area or a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is printed where it stands.
    Stands,
    /// The list names it: its words are kept for it.
    IsKept,
    /// No name of the list is one of its own; its heading may be.
    IsTried,
    /// The list does not want it.
    IsLeftOut,
}

/// The areas or bodies whose words a list wants of the template, and those words.
#[derive(Debug, Default)]
pub(super) struct AskedWords {
    wanted: Vec<String>,
    /// All that the template has words for.
    known: Vec<String>,
    kept: Vec<KeptWords>,
    /// Whether the part at hand stands in one that is kept or tried.
    is_inside: bool,
}

/// The words of a part, and what it is called.
#[derive(Debug)]
struct KeptWords {
    names: String,
    heading: Option<String>,
    words: String,
}

impl AskedWords {
    pub(super) fn new(wanted: &[&str]) -> Self {
        Self { wanted: wanted.iter().map(|name| (*name).to_owned()).collect(), ..Self::default() }
    }

    /// The turn of the part that speaks of `names`.
    pub(super) fn turn(&mut self, names: &str) -> Turn {
        if self.is_inside {
            return Turn::Stands;
        }
        split(names).for_each(|name| self.know(name));
        self.is_inside = !self.wanted.is_empty();
        match self.wanted.iter().any(|wanted| is_called(names, wanted)) {
            true => Turn::IsKept,
            false if self.is_inside => Turn::IsTried,
            false => Turn::IsLeftOut,
        }
    }

    /// Ends the part that speaks of `names` and says `words`; they are kept where the list wants them by a name or by their
    /// heading. Whether they are.
    pub(super) fn keep(&mut self, names: &str, words: String) -> bool {
        self.is_inside = false;
        let heading = heading(&words);
        if let Some(heading) = &heading {
            self.know(heading);
        }
        let is_headed = |wanted: &String| heading.as_ref().is_some_and(|heading| same_name(heading, wanted));
        let is_kept = self.wanted.iter().any(|wanted| is_called(names, wanted) || is_headed(wanted));
        if is_kept {
            self.kept.push(KeptWords { names: names.to_owned(), heading, words });
        }
        is_kept
    }

    /// Ends a part that could not be printed.
    pub(super) fn give_up(&mut self) {
        self.is_inside = false;
    }

    /// The words for `name`: a name of the part goes before a heading of another.
    pub(super) fn words_of(&self, name: &str) -> Option<&str> {
        let named = self.kept.iter().find(|kept| is_called(&kept.names, name));
        let is_headed = |kept: &&KeptWords| kept.heading.as_ref().is_some_and(|own| same_name(own, name));
        named.or_else(|| self.kept.iter().find(is_headed)).map(|kept| kept.words.as_str())
    }

    /// The names that there are words for, those of the template and the headings as they are printed.
    pub(super) fn known(&self) -> &[String] {
        &self.known
    }

    fn know(&mut self, name: &str) {
        if !self.known.iter().any(|known| same_name(known, name)) {
            self.known.push(name.to_owned());
        }
    }
}

/// The names that a part gives: "UBND cấp xã; UBND các địa phương".
fn split(names: &str) -> impl Iterator<Item = &str> {
    names.split(';').map(str::trim).filter(|name| !name.is_empty())
}

fn is_called(names: &str, name: &str) -> bool {
    split(names).any(|known| same_name(known, name))
}

/// What the page shows above `words`: a heading, or what a line says before its colon.
fn heading(words: &str) -> Option<String> {
    let text = arrangement::arranged(&trace::taken_out(words).0).replace('\\', "");
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let heading = match line.strip_prefix('#') {
        Some(heading) => heading.trim_start_matches('#'),
        None => line.strip_prefix("1) ").or_else(|| line.strip_prefix("1. "))?.split_once(':')?.0,
    };
    let heading = heading.trim();
    (!heading.is_empty()).then(|| heading.to_owned())
}

#[cfg(test)]
mod tests {
    use super::heading;

    #[test]
    fn a_heading_is_what_the_page_shows() {
        for (words, shown) in [
            ("\n## UBND các xã, phường\n\n- Một.\n", Some("UBND các xã, phường")),
            ("\n\n## \0 12,3\0Phòng Văn hóa \\- Xã hội\n", Some("12,3Phòng Văn hóa - Xã hội")),
            ("1) Sở Tài chính: Chủ trì: một.\n", Some("Sở Tài chính")),
            ("Chủ trì, phối hợp: một.\n", None),
            ("", None),
        ] {
            assert_eq!(
                heading(words).as_deref(),
                shown.map(|text| text.trim_start_matches("12,3")),
                "{words:?}"
            );
        }
    }
}
