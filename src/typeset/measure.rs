//! How wide a text is, and where its lines break. Lengths are twips (1/20 point).

use std::ops::Range;

use unicode_normalization::char::decompose_canonical;

use super::metrics::{ASCII, EM, Face, OTHERS};
use super::typography::{NO_BREAK_HYPHEN, hold_whole};
use crate::decree::{ComponentStyle, LetterCase, Slant, Weight};
use crate::document::Inline;
use crate::vietnamese::MarkedLetters;

/// Twips of a point.
pub const POINT: f64 = 20.0;

/// Twips of a millimetre.
pub const MILLIMETRE: f64 = 1440.0 / 25.4;

/// The type a text is set in.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// In points.
    pub size: u8,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// In hoa.
    pub capitals: bool,
}

impl From<ComponentStyle> for Type {
    fn from(style: ComponentStyle) -> Self {
        Self {
            size: style.size.chosen,
            bold: style.weight == Weight::Bold,
            italic: style.slant == Slant::Italic,
            capitals: style.case == LetterCase::Capitals,
        }
    }
}

impl Type {
    /// Width of `text` on one line.
    pub fn width(self, text: &str) -> f64 {
        let face = match (self.bold, self.italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        };
        let units: u32 = if self.capitals {
            text.chars().flat_map(char::to_uppercase).map(|letter| advance(letter, face)).sum()
        } else {
            text.chars().map(|letter| advance(letter, face)).sum()
        };
        f64::from(units) * f64::from(self.size) * POINT / f64::from(EM)
    }
}

/// Advance of `letter` with its marks.
fn advance(letter: char, face: Face) -> u32 {
    static MARKED: MarkedLetters<[u32; 4]> =
        MarkedLetters::new(|letter| Some(Face::ALL.map(|face| advance_by_parts(letter, face))));
    match MARKED.get(letter) {
        Some(widths) => widths.get(face as usize).copied().unwrap_or_default(),
        None => advance_by_parts(letter, face),
    }
}

/// The same, looked up and else taken apart; a letter we know nothing of is taken for a full em where it may be East Asian
/// or an emoji, else for half an em.
fn advance_by_parts(letter: char, face: Face) -> u32 {
    let letter = if letter == NO_BREAK_HYPHEN { '-' } else { letter };
    if let Some(width) = listed(letter, face) {
        return width;
    }
    let mut width = None;
    let mut horn = false;
    decompose_canonical(letter, |part| match part {
        HORN => horn = true,
        '\u{300}'..='\u{36f}' => width = width.or(Some(0)),
        base => width = listed(base, face),
    });
    match width {
        Some(width) if horn => horned(letter, face).unwrap_or(width),
        Some(width) => width,
        None if horn => 0,
        None if u32::from(letter) >= 0x2e80 => EM,
        None => EM / 2,
    }
}

/// The horn of ơ and ư widens its letter; no other mark of Vietnamese does.
const HORN: char = '\u{31b}';

/// Advance of an ơ or ư with a tone mark.
fn horned(letter: char, face: Face) -> Option<u32> {
    let mut base = None;
    decompose_canonical(letter, |part| {
        base = base.or(match part {
            'o' => Some('ơ'),
            'O' => Some('Ơ'),
            'u' => Some('ư'),
            'U' => Some('Ư'),
            _ => None,
        });
    });
    base.and_then(|base| listed(base, face))
}

fn listed(letter: char, face: Face) -> Option<u32> {
    let face = face as usize;
    let code = u32::from(letter);
    if let Some(width) = code
        .checked_sub(0x20)
        .and_then(|index| usize::try_from(index).ok())
        .and_then(|index| ASCII.get(face)?.get(index))
    {
        return Some(u32::from(*width));
    }
    let found = OTHERS.binary_search_by_key(&letter, |(listed, _)| *listed).ok()?;
    OTHERS.get(found).and_then(|(_, widths)| widths.get(face)).map(|&width| u32::from(width))
}

/// A text taken apart into the pieces between which a line may break.
#[derive(Debug, Default)]
pub struct Measured {
    /// The words one after the other, without what stands between them.
    text: String,
    words: Vec<MeasuredWord>,
}

#[derive(Debug)]
struct MeasuredWord {
    /// Where it lies in the text.
    place: Range<usize>,
    width: f64,
    /// Of the spaces before it; they vanish at the start of a line.
    space: f64,
    /// Whether a forced break stands before it.
    forced: bool,
}

/// What stands before the next word.
#[derive(Debug, Default)]
struct Pen {
    /// The word it continues, which a change of face does not break.
    inside: bool,
    space: f64,
    forced: bool,
}

impl Measured {
    /// Measures `content` set in `base`, held together as it will be written.
    pub fn of(content: &[Inline], base: Type) -> Self {
        let mut measured = Self::default();
        let mut pen = Pen::default();
        for inline in content {
            match inline {
                Inline::Text { text, bold, italic } => {
                    let face = Type { bold: base.bold || *bold, italic: base.italic || *italic, ..base };
                    measured.add(&hold_whole(text), face, &mut pen);
                }
                Inline::LineBreak => pen = Pen { forced: true, ..Pen::default() },
            }
        }
        measured
    }

    fn add(&mut self, text: &str, face: Type, pen: &mut Pen) {
        let space = face.width(" ");
        for (index, word) in text.split([' ', '\t']).enumerate() {
            if index > 0 {
                pen.inside = false;
                pen.space += space;
            }
            if word.is_empty() {
                continue;
            }
            let width = face.width(word);
            let start = self.text.len();
            self.text.push_str(word);
            let end = self.text.len();
            match self.words.last_mut() {
                Some(last) if pen.inside => {
                    last.place.end = end;
                    last.width += width;
                }
                _ => self.words.push(MeasuredWord {
                    place: start..end,
                    width,
                    space: pen.space,
                    forced: pen.forced,
                }),
            }
            *pen = Pen { inside: true, ..Pen::default() };
        }
    }

    /// Widths of the lines when set as wide as `limit`.
    pub fn lines(&self, limit: f64) -> Vec<f64> {
        let mut lines: Vec<f64> = Vec::new();
        for word in &self.words {
            match lines.last_mut() {
                Some(line) if !word.forced && *line + word.space + word.width <= limit => {
                    *line += word.space + word.width;
                }
                _ => lines.push(word.width),
            }
        }
        lines
    }

    /// How many lines there are when set as wide as `limit`.
    pub fn line_count(&self, limit: f64) -> f64 {
        self.counted((0.0, f64::INFINITY), limit, 1.0)
    }

    /// How many lines there are when set as wide as `limit`, of which `taken` is gone from the first, and a space takes
    /// that `share` of its width.
    pub fn line_count_after(&self, taken: f64, limit: f64, share: f64) -> f64 {
        self.counted((1.0, taken), limit, share)
    }

    fn counted(&self, (mut count, mut line): (f64, f64), limit: f64, share: f64) -> f64 {
        for word in &self.words {
            line += word.space * share + word.width;
            if word.forced || line > limit {
                count += 1.0;
                line = word.width;
            }
        }
        count
    }

    /// Width of the widest piece, where one of more than `letters` letters asks for `long` at most: it can be broken
    /// anywhere.
    pub fn least_width(&self, letters: usize, long: f64) -> f64 {
        let width = |word: &MeasuredWord| {
            // Bytes are no fewer than letters, and quicker told.
            let is_long = word.place.len() > letters && self.text_of(word).chars().count() > letters;
            if is_long { word.width.min(long) } else { word.width }
        };
        self.words.iter().map(width).fold(0.0, f64::max)
    }

    /// Width without any but the forced breaks.
    pub fn natural_width(&self) -> f64 {
        let (mut widest, mut line) = (0.0_f64, 0.0);
        for (index, word) in self.words.iter().enumerate() {
            let begins = index == 0 || word.forced;
            line = if begins { word.width } else { line + (word.space + word.width) };
            widest = widest.max(line);
        }
        widest
    }

    /// The pieces between which a line may break.
    pub fn texts(&self) -> Vec<&str> {
        self.words.iter().map(|word| self.text_of(word)).collect()
    }

    fn text_of(&self, word: &MeasuredWord) -> &str {
        self.text.get(word.place.clone()).unwrap_or_default()
    }

    /// The lines that start with the words at `starts`.
    pub fn texts_of(&self, starts: &[usize]) -> Vec<String> {
        let ends = starts.iter().skip(1).copied().chain([self.words.len()]);
        let words = |(start, end): (&usize, usize)| self.words.get(*start..end).unwrap_or_default();
        let text = |words: &[MeasuredWord]| {
            words.iter().map(|word| self.text_of(word)).collect::<Vec<_>>().join(" ")
        };
        starts.iter().zip(ends).map(|range| text(words(range))).collect()
    }

    /// Whether a forced break stands before the word at `index`.
    pub fn forced(&self, index: usize) -> bool {
        self.words.get(index).is_some_and(|word| word.forced)
    }

    /// Every line that can start with the word at `first`, the shortest first: the word after it, and its width.
    pub fn lines_from(&self, first: usize) -> impl Iterator<Item = (usize, f64)> {
        let words = self.words.get(first..).unwrap_or_default().iter().enumerate();
        let mut width = 0.0;
        words.map_while(move |(index, word)| {
            if index == 0 {
                width = word.width;
            } else if word.forced {
                return None;
            } else {
                width += word.space + word.width;
            }
            Some((first + index + 1, width))
        })
    }

    /// Widths of the lines that start with the words at `starts`.
    pub fn widths(&self, starts: &[usize]) -> Vec<f64> {
        let ends = starts.iter().skip(1).copied().chain([self.words.len()]);
        let width = |(start, end): (&usize, usize)| self.lines_from(*start).find(|(next, _)| *next == end);
        starts.iter().zip(ends).filter_map(width).map(|(_, width)| width).collect()
    }

    /// The words whose space before them must not break, so that lines as wide as `limit` start at `starts`:
    /// of each line so many first words as do not fit into the line above.
    pub fn held(&self, starts: &[usize], widths: &[f64], limit: f64) -> Vec<usize> {
        let ends = starts.iter().skip(2).copied().chain([self.words.len()]);
        let mut held = Vec::new();
        for ((start, end), above) in starts.iter().skip(1).zip(ends).zip(widths) {
            let Some(first) = self.words.get(*start).filter(|word| !word.forced) else { continue };
            let mut filled = above + first.space + first.width;
            for (index, word) in (start + 1..end).zip(self.words.iter().skip(start + 1)) {
                if filled > limit {
                    break;
                }
                held.push(index);
                filled += word.space + word.width;
            }
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type { size: 14, bold: false, italic: false, capitals: false };

    #[test]
    fn marks_do_not_widen_a_letter_but_the_horn_does() {
        assert_eq!(BODY.width("ế"), BODY.width("e"));
        assert_eq!(BODY.width("ờ"), BODY.width("ơ"));
        assert!(BODY.width("ơ") > BODY.width("o"));
        assert_eq!(BODY.width("e\u{301}"), BODY.width("e"));
        assert_eq!(BODY.width("Ự"), BODY.width("Ư"));
    }

    #[test]
    fn widths_follow_the_face_the_size_and_the_case() {
        // 0.5 em of 12 points are 6 points.
        assert_eq!(Type { size: 12, ..BODY }.width("0"), 120.0);
        let capitals = Type { capitals: true, ..BODY };
        assert_eq!(capitals.width("đạt"), BODY.width("ĐẠT"));
        assert!(Type { bold: true, ..BODY }.width("nhân dân") > BODY.width("nhân dân"));
    }

    #[test]
    fn lines_break_at_spaces_and_at_forced_breaks_only() {
        let content = [Inline::plain("một hai"), Inline::LineBreak, Inline::plain("ba\u{a0}bốn")];
        let measured = Measured::of(&content, BODY);
        assert_eq!(measured.lines(f64::INFINITY).len(), 2);
        assert_eq!(measured.lines(0.0).len(), 3);
    }

    #[test]
    fn what_is_taken_from_the_first_line_and_narrow_spaces_change_how_many_lines_there_are() {
        let measured = Measured::of(&[Inline::plain("một hai ba bốn năm sáu")], BODY);
        let width = measured.natural_width();
        assert_eq!(measured.line_count_after(0.0, width, 1.0), 1.0);
        assert_eq!(measured.line_count_after(1.0, width, 1.0), 2.0);
        assert_eq!(measured.line_count_after(1.0, width, 0.8), 1.0);
    }

    #[test]
    fn runs_that_touch_are_one_word() {
        let bold = Inline::Text { text: "nói".into(), bold: true, italic: false };
        let content = [Inline::plain("đã "), bold, Inline::plain(": rồi")];
        assert_eq!(Measured::of(&content, BODY).lines(0.0).len(), 3);
    }
}
