//! What each line of the content is.

use std::ops::Range;

use super::document::{FoundPart, LineRole};
use super::line::TextLine;
use super::split::is_issued_with;
use super::words::{bare, begins, is_capital_name, is_rule_of_signs};
use crate::decree::{Component, DocumentType, POINT_LETTERS};
use crate::word::Justification;

/// How a line of the content is numbered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Numbered {
    Part(String),
    Chapter(String),
    /// Mục and tiểu mục of a document with điều.
    Division(String),
    Article(u32),
    /// "I." of a document without điều.
    Roman(u32),
    Arabic(u32),
    /// "1.1.", "2.3.1."
    Decimal(Vec<u32>),
    /// "a)"; its place in the Vietnamese alphabet, and its letter.
    Letter(char),
    Dash,
    Plus,
}

/// The number that `text` begins with, and what follows it.
pub fn numbered(text: &str) -> Option<(Numbered, &str)> {
    let first = text.chars().next()?;
    match first {
        '-' | '–' | '−' => return after_sign(text).map(|rest| (Numbered::Dash, rest)),
        '+' => return after_sign(text).map(|rest| (Numbered::Plus, rest)),
        _ => {}
    }
    worded(text).or_else(|| figured(text)).or_else(|| roman(text)).or_else(|| lettered(text))
}

fn after_sign(text: &str) -> Option<&str> {
    let mut letters = text.char_indices();
    letters.next()?;
    let rest = text.get(letters.next()?.0..)?;
    Some(rest.trim_start())
}

/// "Điều 5.", "Chương II", "Mục 1".
fn worded(text: &str) -> Option<(Numbered, &str)> {
    let (word, rest) = text.split_once(' ')?;
    // With its marks: "Mức 1" is no "Mục 1", "Phân" no "Phần".
    let plain = word.to_lowercase();
    let rest = rest.trim_start();
    let end = rest.find([' ', '.', ':', '\t']).unwrap_or(rest.len());
    let (number, after) = (rest.get(..end)?, rest.get(end..)?.trim_start_matches(['.', ':']).trim_start());
    let is_figure = !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit());
    let is_roman = roman_value(number).is_some();
    match plain.as_str() {
        "điều" if is_figure && word.starts_with(['Đ', 'D']) => {
            number.parse().ok().map(|number| (Numbered::Article(number), after))
        }
        "chương" if is_figure || is_roman => Some((Numbered::Chapter(number.to_owned()), after)),
        "phần" if is_roman || is_figure && after.is_empty() => {
            Some((Numbered::Part(number.to_owned()), after))
        }
        "mục" if (is_figure || is_roman) && after.chars().count() < 100 => {
            Some((Numbered::Division(number.to_owned()), after))
        }
        "tiểu" => {
            let inner = rest.strip_prefix("mục ").or_else(|| rest.strip_prefix("Mục "))?;
            let number = inner.split([' ', '.', ':']).next()?;
            number
                .chars()
                .all(|sign| sign.is_ascii_digit())
                .then(|| (Numbered::Division(number.to_owned()), inner))
        }
        _ => None,
    }
}

/// "1.", "1.2.", "1)".
fn figured(text: &str) -> Option<(Numbered, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.')?;
    let head = text.get(..end)?;
    let numbers: Vec<u32> =
        head.split('.').filter(|part| !part.is_empty()).map_while(|part| part.parse().ok()).collect();
    let rest = text.get(end..)?;
    let is_parted = rest.starts_with([' ', '\t']) || rest.chars().next().is_some_and(char::is_alphabetic);
    match numbers.as_slice() {
        [number] if head.ends_with('.') && is_parted && *number < 1000 => {
            Some((Numbered::Arabic(*number), rest.trim_start()))
        }
        [_, _, ..]
            if rest.starts_with(' ') && numbers.iter().all(|number| *number < 100) && numbers.len() < 5 =>
        {
            Some((Numbered::Decimal(numbers), rest.trim_start()))
        }
        _ => None,
    }
}

/// "IV.", also "IV. " of the label.
fn roman(text: &str) -> Option<(Numbered, &str)> {
    let (head, rest) = text.split_once('.')?;
    let value = roman_value(head)?;
    (!rest.starts_with(|sign: char| sign.is_ascii_digit()))
        .then(|| (Numbered::Roman(value), rest.trim_start()))
}

/// The value of a Roman number in capitals.
pub fn roman_value(text: &str) -> Option<u32> {
    let value = |sign: char| match sign {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let values: Vec<u32> = text.chars().map(value).collect::<Option<_>>()?;
    if values.is_empty() || values.len() > 8 {
        return None;
    }
    let signed = values.iter().enumerate().map(|(at, value)| {
        let is_less = values.get(at + 1).is_some_and(|next| next > value);
        if is_less { -i64::from(*value) } else { i64::from(*value) }
    });
    u32::try_from(signed.sum::<i64>()).ok()
}

/// "a)", "đ)".
fn lettered(text: &str) -> Option<(Numbered, &str)> {
    let mut letters = text.char_indices();
    let (_, letter) = letters.next()?;
    let (at, close) = letters.next()?;
    let is_letter = POINT_LETTERS.contains(&letter) || letter.is_ascii_lowercase();
    (is_letter && matches!(close, ')' | '.'))
        .then(|| text.get(at + 1..).map(|rest| (Numbered::Letter(letter), rest.trim_start())))?
}

/// The roles of the lines `content`, and the parts found among them.
pub fn read(
    lines: &[TextLine<'_>],
    content: Range<usize>,
    type_name: Option<&str>,
    parts: &mut Vec<FoundPart>,
) -> Vec<LineRole> {
    let mut reading = ContentReading {
        enacting: enacting(lines, content.clone(), type_name),
        in_addressees: false,
        after_item: false,
        after_basis: false,
        after_chapter: false,
        seen_text: false,
    };
    let mut roles = Vec::with_capacity(content.len());
    for at in content {
        let role = lines.get(at).map_or(LineRole::Unknown, |line| reading.role(at, line));
        if let LineRole::Part(component) = role {
            note(component, at, parts);
        }
        roles.push(role);
    }
    roles
}

/// Adds a line to the parts that are told one by one.
fn note(component: Component, at: usize, parts: &mut Vec<FoundPart>) {
    let (score, evidence) = match component {
        Component::Addressee => (1.0, "chữ \"Kính gửi\""),
        Component::AddresseeItem => (0.9, "dưới chữ \"Kính gửi\""),
        Component::Basis => (0.9, "từ mở đầu căn cứ"),
        Component::Enacting => (1.0, "lời văn"),
        Component::IssuingAuthority => (0.85, "trên căn cứ ban hành"),
        _ => return,
    };
    parts.push(FoundPart::new(component, vec![at], score, vec![evidence]));
}

/// The line that enacts: "QUYẾT ĐỊNH:".
fn enacting(lines: &[TextLine<'_>], content: Range<usize>, type_name: Option<&str>) -> Option<usize> {
    let known = type_name.and_then(DocumentType::find).and_then(|known| known.layout.enacting);
    let wanted = bare(known?.trim_end_matches(':'));
    content.filter(|at| lines.get(*at).is_some_and(|line| !line.is_in_data())).find(|at| {
        lines.get(*at).is_some_and(|line| bare(line.text.trim_end_matches([':', '.', ' '])) == wanted)
    })
}

struct ContentReading {
    enacting: Option<usize>,
    in_addressees: bool,
    /// The line before is an addressee that another one follows.
    after_item: bool,
    /// The line before is a basis that another one follows.
    after_basis: bool,
    /// The line before names a part or chapter whose title is to come.
    after_chapter: bool,
    /// Some text of the content was met.
    seen_text: bool,
}

/// What a basis may begin with, without accents.
const BASES: [&str; 6] = ["can cu", "xet", "theo de nghi", "thuc hien", "theo", "tren co so"];

/// What a line above or below a table begins with, without accents.
const OF_TABLES: [&str; 4] = ["don vi tinh", "dvt:", "nguon:", "ghi chu:"];

impl ContentReading {
    fn role(&mut self, at: usize, line: &TextLine<'_>) -> LineRole {
        if line.is_blank() {
            return LineRole::Blank;
        }
        if line.is_in_data() {
            self.in_addressees = false;
            return LineRole::Data;
        }
        if is_rule_of_signs(&line.text) {
            return LineRole::RuleOfSigns;
        }
        self.front(at, line).unwrap_or_else(|| {
            self.seen_text = true;
            self.in_addressees = false;
            self.text(line)
        })
    }

    /// What stands before the text itself.
    fn front(&mut self, at: usize, line: &TextLine<'_>) -> Option<LineRole> {
        let text = &*line.text;
        if self.enacting == Some(at) {
            self.seen_text = true;
            return Some(LineRole::Part(Component::Enacting));
        }
        if self.seen_text && self.enacting.is_none_or(|enacting| at > enacting) {
            return None;
        }
        // "ỦY BAN NHÂN DÂN TỈNH … điện:" of a công điện.
        if begins(text, "kinh gui") || bare(text).ends_with(" dien:") {
            self.in_addressees = true;
            self.after_item = text.ends_with([':', ';']);
            return Some(LineRole::Part(Component::Addressee));
        }
        if self.in_addressees {
            let is_item = text.starts_with(['-', '–']);
            let is_centered_or_short =
                text.chars().count() < 120 && !text.ends_with(':') && !text.ends_with("./.");
            // Without dashes only what ends as an item of a list goes on with it.
            let is_listed = text.chars().count() < 80
                && self.after_item
                && text.ends_with([';', '.'])
                && !BASES.iter().any(|words| begins(text, words));
            self.after_item = text.ends_with(';');
            if is_item || is_listed || is_centered_or_short && line.spot.cell.is_some() {
                return Some(LineRole::Part(Component::AddresseeItem));
            }
            self.in_addressees = false;
        }
        if self.enacting.is_some() {
            let is_authority = is_capital_name(text) && !BASES.iter().any(|words| begins(text, words));
            return Some(LineRole::Part(if is_authority {
                Component::IssuingAuthority
            } else {
                Component::Basis
            }));
        }
        // Without enacting words only what ends as a basis is one.
        let begins_so = BASES.iter().any(|words| begins(text, words));
        let is_slanted = || line.runs().all(|(run, words)| run.look.italic || words.trim().is_empty());
        let is_sentence = text.ends_with("./.") || names_what_follows(text);
        let is_last = text.ends_with('.') && !is_sentence && (self.after_basis || is_slanted());
        let is_basis = begins_so && (text.ends_with(';') || is_last);
        self.after_basis = is_basis && text.ends_with(';');
        is_basis.then_some(LineRole::Part(Component::Basis))
    }

    fn text(&mut self, line: &TextLine<'_>) -> LineRole {
        let text = &*line.text;
        let is_bold = || line.runs().all(|(run, words)| run.look.bold || words.trim().is_empty());
        let after_chapter = std::mem::take(&mut self.after_chapter);
        if is_issued_with(text) && text.starts_with('(') && text.chars().count() < 220 {
            return LineRole::Part(Component::AppendixReference);
        }
        // What is said of a table is none of the text.
        let head = bare(&text.chars().take(12).collect::<String>());
        if OF_TABLES.iter().any(|word| head.starts_with(word)) && text.chars().count() < 200 {
            return LineRole::Heading;
        }
        let Some((number, rest)) = numbered(text).filter(|_| line.is_first) else {
            let is_centered = line.paragraph.look.justification == Justification::Center;
            return match () {
                () if after_chapter && (is_capital_name(text) || is_centered) => {
                    LineRole::Part(Component::ChapterTitle)
                }
                () if is_capital_name(text) || is_centered || line.spot.cell.is_some() => LineRole::Heading,
                () if is_bold() && is_titled(text) => LineRole::Heading,
                () => LineRole::Part(Component::Body),
            };
        };
        let component = match number {
            Numbered::Part(_) | Numbered::Chapter(_) | Numbered::Division(_) => {
                self.after_chapter = rest.is_empty();
                Component::ChapterWord
            }
            Numbered::Article(_) if is_titled(rest) => Component::TitledArticle,
            Numbered::Article(_) => Component::Article,
            Numbered::Roman(_) if is_titled(rest) || is_bold() => Component::Section,
            Numbered::Roman(_) => Component::PlainSection,
            Numbered::Arabic(_) if is_bold() => Component::TitledClause,
            Numbered::Arabic(_) => Component::PlainClause,
            Numbered::Decimal(_) if is_bold() => Component::TitledPoint,
            Numbered::Letter(_) if is_bold() => Component::TitledPoint,
            Numbered::Decimal(_) | Numbered::Letter(_) => Component::Point,
            Numbered::Dash => Component::DashItem,
            Numbered::Plus => Component::PlusItem,
        };
        LineRole::Part(component)
    }
}

/// Whether a text is a title: short, and no sentence.
pub fn is_titled(text: &str) -> bool {
    let count = text.split_whitespace().count();
    let bare_end = text.trim_end_matches(['.', ' ']);
    let is_sentence = text.ends_with([';', ':', ',']) || text.ends_with("./.") || bare_end.contains(". ");
    let is_long = text.ends_with('.') && count > 12;
    (1..=30).contains(&count) && !is_sentence && !is_long
}

/// "…, Ủy ban nhân dân xã ban hành Kế hoạch": a sentence that only begins with its basis.
fn names_what_follows(text: &str) -> bool {
    let plain = bare(text);
    let tail: String = plain.chars().rev().take(90).collect::<Vec<_>>().into_iter().rev().collect();
    ["nhu sau", "ban hanh ke hoach", "xay dung ke hoach"].iter().any(|words| tail.contains(words))
        && !text.ends_with(';')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_way_they_are_written() {
        let all = [
            ("Điều 12. Hiệu lực", Numbered::Article(12), "Hiệu lực"),
            ("Chương II", Numbered::Chapter("II".into()), ""),
            ("IV. KINH PHÍ", Numbered::Roman(4), "KINH PHÍ"),
            ("3. Các trường", Numbered::Arabic(3), "Các trường"),
            ("3.Các trường", Numbered::Arabic(3), "Các trường"),
            ("1.2. Nhiệm vụ", Numbered::Decimal(vec![1, 2]), "Nhiệm vụ"),
            ("đ) Báo cáo", Numbered::Letter('đ'), "Báo cáo"),
            ("- Như trên;", Numbered::Dash, "Như trên;"),
        ];
        for (text, number, rest) in all {
            assert_eq!(numbered(text), Some((number, rest)), "{text}");
        }
        for text in ["Các trường", "2024 là năm", "1,5 triệu", "I là", "Điều này", "Mục đích của"]
        {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
