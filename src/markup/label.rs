//! "Điều 1." and "Chương I" as people type them at the start of a line.

use unicode_normalization::UnicodeNormalization;

use crate::document::{Block, Inline};

/// A word with a number at the start of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// What was typed as its number; empty in "Chương: …".
    pub(super) number: String,
    /// Its letters and signs in the text, stars not counted.
    pub(super) letters: usize,
}

impl Label {
    /// "Điều 1.", "**Điều 1:**", "ĐIỀU 1)" at the start of `raw`. Without a sign behind it ("Điều 5 Luật …") it is running
    /// text, unless it is bold by itself.
    pub(super) fn article(raw: &str) -> Option<Self> {
        let found = Found::of(raw, "điều", |sign| sign.is_ascii_digit())?;
        let accepted = found.sign.is_some_and(|sign| sign != '-' || found.starred) || found.closed;
        (accepted && !found.number.is_empty()).then(|| found.label())
    }

    /// Bytes of `raw` up to the end of its number.
    pub(super) fn typed_length(&self, raw: &str) -> usize {
        raw.find(&self.number).map_or(raw.len(), |start| start + self.number.len())
    }

    /// "Chương I", "**CHƯƠNG II.**", "Chương: Quy định chung"; alone on its line also without a sign.
    pub(super) fn chapter(raw: &str) -> Option<Self> {
        let found = Found::of(raw, "chương", |sign| "IVXLC".contains(sign) || sign.is_ascii_digit())?;
        let numbered = !found.number.is_empty() && (found.sign.is_some() || found.closed || found.ends);
        (numbered || found.sign == Some(':')).then(|| found.label())
    }

    /// "Mục 1", "**MỤC 2.**", "Mục: Thành phần hồ sơ"; alone on its line also without a sign.
    pub(super) fn section(raw: &str) -> Option<Self> {
        let found = Found::of(raw, "mục", |sign| sign.is_ascii_digit())?;
        let numbered = !found.number.is_empty() && (found.sign.is_some() || found.closed || found.ends);
        (numbered || found.number.is_empty() && found.sign == Some(':')).then(|| found.label())
    }
}

/// A line that begins a Chương, or a Mục of one.
pub(super) enum Division {
    /// "Chương I".
    Chapter(Label),
    /// "Mục 1".
    Section(Label),
}

impl Division {
    /// What `raw` begins.
    pub(super) fn find(raw: &str) -> Option<Self> {
        Label::chapter(raw).map(Self::Chapter).or_else(|| Label::section(raw).map(Self::Section))
    }

    /// Its block, with `content` as its line has it.
    pub(super) fn block(self, content: Vec<Inline>) -> Block {
        match self {
            Self::Chapter(label) => Block::Chapter(without_label(content, label.letters)),
            Self::Section(label) => Block::ChapterSection(without_label(content, label.letters)),
        }
    }
}

/// What stands at the start of a line.
struct Found {
    number: String,
    /// Letters up to and with the sign.
    letters: usize,
    /// '-' stands for every dash.
    sign: Option<char>,
    /// Stars stand before the word.
    starred: bool,
    /// Stars stand right behind the number.
    closed: bool,
    /// Nothing else stands on the line.
    ends: bool,
}

impl Found {
    fn of(raw: &str, word: &str, is_numeral: fn(char) -> bool) -> Option<Self> {
        // Long enough for a label; the rest of the line does not matter.
        const LOOKED_AT: usize = 60;
        // Most lines begin with another letter.
        let first = raw.trim_start_matches('*').chars().next()?;
        if !first.to_lowercase().eq(word.chars().take(1)) {
            return None;
        }
        let line: Vec<char> = raw.lines().next()?.nfc().take(LOOKED_AT).collect();
        let mut reader = Letters { line: &line, at: 0, counted: 0 };
        let starred = reader.pass(|letter| letter == '*', false) > 0;
        for expected in word.chars() {
            reader.next_if(|letter| letter.to_lowercase().eq(expected.to_lowercase()))?;
        }
        reader.pass(char::is_whitespace, true);
        let from = reader.at;
        reader.pass(is_numeral, true);
        let number: String = line.get(from..reader.at)?.iter().collect();
        let closed = starred && reader.pass(|letter| letter == '*', false) > 0 && !number.is_empty();
        let mut ahead = reader;
        ahead.pass(char::is_whitespace, true);
        let sign = ahead.next_if(|letter| matches!(letter, '.' | ':' | ')' | '-' | '–' | '—'));
        if sign.is_some() {
            reader = ahead;
        }
        let after = reader.line.get(reader.at).copied();
        // "Điều 1.2", "Điều 12a" are no labels.
        if after.is_some_and(|letter| letter.is_ascii_digit() || sign.is_none() && letter.is_alphanumeric()) {
            return None;
        }
        reader.pass(|letter| letter == '*' || letter.is_whitespace(), false);
        let ends = reader.at == line.len();
        let sign = sign.map(|sign| if matches!(sign, '–' | '—') { '-' } else { sign });
        Some(Self { number, letters: reader.counted, sign, starred, closed, ends })
    }

    fn label(self) -> Label {
        Label { number: self.number, letters: self.letters }
    }
}

/// Walks over a line, counting what is part of its text.
#[derive(Clone, Copy)]
struct Letters<'a> {
    line: &'a [char],
    at: usize,
    counted: usize,
}

impl Letters<'_> {
    fn next_if(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let letter = self.line.get(self.at).copied().filter(|letter| fits(*letter))?;
        self.at += 1;
        self.counted += 1;
        Some(letter)
    }

    /// Passes over all letters that fit, and says how many.
    fn pass(&mut self, fits: impl Fn(char) -> bool, counted: bool) -> usize {
        let rest = self.line.get(self.at..).unwrap_or_default();
        let passed = rest.iter().take_while(|letter| fits(**letter)).count();
        self.at += passed;
        self.counted += if counted { passed } else { 0 };
        passed
    }
}

/// `content` without its first `letters` letters, and without blanks and breaks at its new start.
pub(super) fn without_label(content: Vec<Inline>, mut letters: usize) -> Vec<Inline> {
    let mut kept: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        match inline {
            Inline::Text { text, bold, italic } => {
                let cut = text.chars().count().min(letters);
                letters -= cut;
                let rest: String = text.chars().skip(cut).collect();
                let rest = if kept.is_empty() { rest.trim_start() } else { rest.as_str() };
                if !rest.is_empty() {
                    kept.push(Inline::Text { text: rest.to_owned(), bold, italic });
                }
            }
            Inline::LineBreak if kept.is_empty() => {}
            Inline::LineBreak => kept.push(Inline::LineBreak),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(raw: &str) -> Option<(String, usize)> {
        Label::article(raw).map(|label| (label.number, label.letters))
    }

    #[test]
    fn a_label_is_known_however_it_is_typed() {
        for (raw, letters) in [
            ("Điều 1. Thành lập", 7),
            ("**Điều 1.** Thành lập", 7),
            ("**Điều 1**. Thành lập", 7),
            ("**Điều 1** Thành lập", 6),
            ("**Điều 1. Thành lập**", 7),
            ("***Điều 1.*** Thành lập", 7),
            ("*Điều 1.* Thành lập", 7),
            ("Điều 1: Thành lập", 7),
            ("Điều 1 : Thành lập", 8),
            ("**Điều 1:**", 7),
            ("ĐIỀU 1.", 7),
            ("điều 1) x", 7),
            ("Điều\u{a0}1. x", 7),
            ("Điều  1. x", 8),
            ("Điều 1.x", 7),
            ("**Điều 1 -** x", 8),
            ("Đie\u{302}\u{300}u 1. x", 7),
        ] {
            assert_eq!(article(raw), Some(("1".to_owned(), letters)), "{raw}");
        }
        for raw in [
            "Điều 5 Luật Giáo dục quy định",
            "Điều 1, Điều 2",
            "Điều 1 - 5 của Luật",
            "Điều 1.2. x",
            "Điều 12a. x",
            "Điều này",
            "Điều: x",
            "Điề",
            "",
            "Theo Điều 1. x",
        ] {
            assert_eq!(article(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_chapter_stands_alone_or_with_a_sign() {
        for raw in
            ["Chương I", "**Chương II.** QUY ĐỊNH", "CHƯƠNG 3: Tổ chức", "Chương: Tổ chức", "**Chương IV**"]
        {
            assert!(Label::chapter(raw).is_some(), "{raw}");
        }
        for raw in ["Chương trình giáo dục", "Chương I của Quy chế", "Chương"] {
            assert_eq!(Label::chapter(raw), None, "{raw}");
        }
        for raw in ["Mục 1", "**Mục 2.** HỒ SƠ", "MỤC 3: Hồ sơ", "Mục: Hồ sơ"] {
            assert!(Label::section(raw).is_some(), "{raw}");
        }
        for raw in ["Mục tiêu:", "Mục 1 của Chương II", "Mục", "Mục đích: nâng cao"] {
            assert_eq!(Label::section(raw), None, "{raw}");
        }
    }
}
