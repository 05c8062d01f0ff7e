//! What the words of a text say, counted.

/// What a word says of the text it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// It can be Vietnamese as it stands: it says nothing.
    Vietnamese,
    /// It becomes Vietnamese, and nobody writes so: "MÇm", "Maàm", "D­¬ng".
    Clear,
    /// It becomes Vietnamese, but may be a foreign name as well: "Bö".
    Possible,
    /// It is not Vietnamese then either: "Müller".
    Foreign,
}

/// The words of a text, counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Score {
    clear: i32,
    possible: i32,
    foreign: i32,
}

impl Score {
    pub(super) fn add(&mut self, word: Word) {
        match word {
            Word::Vietnamese => {}
            Word::Clear => self.clear += 1,
            Word::Possible => self.possible += 1,
            Word::Foreign => self.foreign += 1,
        }
    }

    /// Whether it is enough; in a `mixed` text, with letters that only Unicode has, a possible word is not.
    pub(super) fn is_evidence(self, mixed: bool) -> bool {
        let clear = self.clear > 0 && self.clear + self.possible > self.foreign;
        clear || !mixed && self.possible >= 2 && self.foreign == 0
    }

    pub(super) fn value(self) -> i32 {
        3 * self.clear + self.possible - 2 * self.foreign
    }
}
