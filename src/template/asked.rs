//! Parts of a template that the facts name in a list of their own.

use crate::vietnamese::same_name;

/// What a part is to do that speaks of an area or a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is printed where it stands.
    Stands,
    /// The list names it: its words are kept for it.
    IsKept,
    /// The list does not want it.
    IsLeftOut,
}

/// The areas or bodies whose words a list wants of the template, and those words.
#[derive(Debug, Default)]
pub(super) struct AskedWords {
    wanted: Vec<String>,
    /// All that the template has words for.
    known: Vec<String>,
    kept: Vec<(String, String)>,
    /// Whether the part at hand stands in one that is kept.
    is_inside: bool,
}

impl AskedWords {
    pub(super) fn new(wanted: &[&str]) -> Self {
        Self { wanted: wanted.iter().map(|name| (*name).to_owned()).collect(), ..Self::default() }
    }

    /// The turn of the part that speaks of `name`.
    pub(super) fn turn(&mut self, name: &str) -> Turn {
        if self.is_inside {
            return Turn::Stands;
        }
        self.known.push(name.to_owned());
        let is_wanted = self.wanted.iter().any(|wanted| is_called(name, wanted));
        self.is_inside = is_wanted;
        if is_wanted { Turn::IsKept } else { Turn::IsLeftOut }
    }

    /// Keeps `words` for `name`, whose part ends.
    pub(super) fn keep(&mut self, name: &str, words: String) {
        self.is_inside = false;
        self.kept.push((name.to_owned(), words));
    }

    /// The words for `name`.
    pub(super) fn words_of(&self, name: &str) -> Option<&str> {
        self.kept.iter().find(|(kept, _)| is_called(kept, name)).map(|(_, words)| words.as_str())
    }

    /// The names that there are words for.
    pub(super) fn known(&self) -> &[String] {
        &self.known
    }
}

/// Whether one of the names that a part gives, "UBND cấp xã; UBND các địa phương", is `name`.
fn is_called(names: &str, name: &str) -> bool {
    names.split(';').any(|known| same_name(known.trim(), name))
}
