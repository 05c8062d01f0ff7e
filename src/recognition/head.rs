//! The head: from Quốc hiệu to where the content begins.

use super::content::{Numbered, numbered};
use super::document::{FoundPart, ReadDate, ReadSymbol};
use super::issuer;
use super::line::TextLine;
use super::line_side::Side;
use super::reading_values::{date, symbol};
use super::split::is_issued_with;
use super::words::{
    OTHER_TYPES, bare, begins, is_capital_name, is_motto, is_national_name, is_number, is_place_and_date,
    is_rule_of_signs, type_named,
};
use crate::decree::{Component, DocumentType};
use crate::word::Justification;

/// What was found of the head.
#[derive(Debug, Default)]
pub struct FoundHead {
    pub parts: Vec<FoundPart>,
    pub symbol: Option<ReadSymbol>,
    pub dated: Option<ReadDate>,
    pub type_name: Option<&'static str>,
    /// The first line of the content.
    pub content: usize,
}

/// So many lines a head has at most.
const LONGEST: usize = 60;

/// The head of the document that begins at the line `start` and ends before `end`.
pub fn find(lines: &[TextLine<'_>], start: usize, end: usize) -> FoundHead {
    let mut head = FoundHead { content: start, ..FoundHead::default() };
    let zone = start..end.min(start + LONGEST);
    let mut reading = HeadReading { lines, zone, last: start };
    reading.titles(&mut head);
    reading.number_and_date(&mut head);
    reading.marks(&mut head);
    issuer::find(lines, start, reading.last, &mut head.parts);
    reading.letter_subject(&mut head);
    reading.type_and_subject(&mut head, start);
    head.content = head.content.max(reading.after_head(&head, start));
    head
}

struct HeadReading<'l, 'f> {
    lines: &'l [TextLine<'f>],
    zone: std::ops::Range<usize>,
    /// The last line so far that belongs to the head's upper block.
    last: usize,
}

impl HeadReading<'_, '_> {
    fn numbers(&self) -> impl Iterator<Item = (usize, &str)> {
        let zone = self.zone.clone();
        zone.filter_map(|at| Some((at, self.lines.get(at)?)))
            .filter(|(_, line)| !line.is_blank() && !line.is_in_data())
            .map(|(at, line)| (at, &*line.text))
    }

    fn titles(&mut self, head: &mut FoundHead) {
        let national = self.numbers().find(|(_, text)| is_national_name(text)).map(|(at, _)| at);
        let motto = self.numbers().find(|(_, text)| is_motto(text)).map(|(at, _)| at);
        for (component, at) in [(Component::NationalName, national), (Component::Motto, motto)] {
            if let Some(at) = at {
                head.parts.push(FoundPart::new(component, vec![at], 1.0, vec!["lời văn"]));
                self.last = self.last.max(at);
            }
        }
    }

    fn number_and_date(&mut self, head: &mut FoundHead) {
        // A number stands in the head's upper block; further down one is cited.
        let reach = self.last + 25;
        let number = self.numbers().take_while(|(at, _)| *at <= reach).find(|(_, text)| is_number(text));
        let number = number.map(|(at, text)| (at, symbol(text, at)));
        let dated =
            self.numbers().take_while(|(at, _)| *at <= reach).find(|(_, text)| is_place_and_date(text));
        let dated = dated.map(|(at, text)| (at, date(text, at)));
        if let Some((at, symbol)) = number {
            let beside = self.lines.get(at).is_some_and(|line| line.spot.side != Side::Right);
            let score = if beside { 1.0 } else { 0.8 };
            head.parts.push(FoundPart::new(
                Component::Number,
                vec![at],
                score,
                vec!["chữ \"Số\"", "dấu gạch chéo"],
            ));
            head.symbol = symbol;
            self.last = self.last.max(at);
        }
        if let Some((at, dated)) = dated {
            head.parts.push(FoundPart::new(
                Component::PlaceAndDate,
                vec![at],
                1.0,
                vec!["ngày … tháng … năm …"],
            ));
            head.dated = dated;
            self.last = self.last.max(at);
        }
    }

    /// Urgency and circulation.
    fn marks(&mut self, head: &mut FoundHead) {
        for (at, text) in self.numbers().collect::<Vec<_>>() {
            let component = match bare(text).as_str() {
                "hoa toc" | "hoa toc hen gio" | "thuong khan" | "khan" => Component::Urgency,
                "xem xong tra lai" | "luu hanh noi bo" => Component::Circulation,
                _ => continue,
            };
            head.parts.push(FoundPart::new(component, vec![at], 1.0, vec!["lời văn"]));
        }
    }

    fn letter_subject(&mut self, head: &mut FoundHead) {
        let Some(number) = head.symbol.as_ref().map(|symbol| symbol.line) else { return };
        let is_subject = |text: &str| begins(text, "v/v") || begins(text, "ve viec");
        let found = self
            .numbers()
            .skip_while(|(at, _)| *at <= number)
            .take_while(|(at, _)| *at <= number + 8) // Below its type stands the subject of a document that has one.
            .take_while(|(_, text)| type_named(text).is_none())
            .find(|(at, text)| {
                let side = self.lines.get(*at).map(|line| line.spot.side);
                is_subject(text) && (side == Some(Side::Left) || begins(text, "v/v"))
            });
        let Some((first, _)) = found else { return };
        let own = self.lines.get(first).map(|line| (line.spot.side, line.spot.cell));
        let is_same = |line: &TextLine<'_>| {
            Some((line.spot.side, line.spot.cell)) == own
                || line.spot.side == Side::Left && own.is_some_and(|(side, _)| side == Side::Left)
        };
        let mut subject = vec![first];
        for at in first + 1..self.zone.end.min(first + 8) {
            let Some(line) = self.lines.get(at) else { break };
            if line.spot.side == Side::Right {
                continue;
            }
            let ends = line.is_blank()
                || !is_same(line)
                || is_other_part(line)
                || is_rule_of_signs(&line.text)
                || begins(&line.text, "kinh gui");
            if ends
                || own.is_some_and(|(side, cell)| side == Side::Whole && cell.is_none())
                    && line.text.chars().count() > 60
            {
                break;
            }
            subject.push(at);
        }
        self.last = self.last.max(subject.last().copied().unwrap_or(first));
        head.parts.push(FoundPart::new(Component::LetterSubject, subject, 1.0, vec!["chữ \"V/v\""]));
    }

    fn type_and_subject(&mut self, head: &mut FoundHead, start: usize) {
        let from = if head.parts.is_empty() { start } else { self.last + 1 };
        let next = self.zone.clone().skip_while(|at| *at < from);
        let candidates = next.filter_map(|at| Some((at, self.lines.get(at)?)));
        let mut found = None;
        for (at, line) in
            candidates.filter(|(_, line)| !line.is_blank() && !is_rule_of_signs(&line.text)).take(4)
        {
            if line.is_in_data() || line.text.chars().count() > 120 {
                break;
            }
            if let Some(name) = type_named(&line.text) {
                found = Some((at, name, false));
                break;
            }
            if let Some(name) = type_before_subject(line) {
                found = Some((at, name, true));
                break;
            }
        }
        let found = found.or_else(|| self.contract());
        let Some((at, name, has_subject)) = found else { return };
        let is_capital = self.lines.get(at).is_some_and(|line| is_capital_name(&line.text));
        let score = if is_capital && !has_subject { 1.0 } else { 0.8 };
        head.parts.push(FoundPart::new(Component::TypeName, vec![at], score, vec!["tên loại văn bản"]));
        head.type_name = Some(name);
        // Below "KẾ HOẠCH LIÊN TỊCH" stands a subject too, below the first line of a title in capitals none.
        let mut subject = self.subject(at, name);
        let is_of_title = |at: &usize| self.lines.get(*at).is_some_and(|line| is_capital_name(&line.text));
        if has_subject && subject.iter().any(is_of_title) {
            subject.clear();
        }
        head.content = subject.last().map_or(at, |last| *last) + 1;
        if !subject.is_empty() {
            head.parts.push(FoundPart::new(Component::Subject, subject, 0.95, vec!["ngay dưới tên loại"]));
        }
    }

    /// "HỢP ĐỒNG LAO ĐỘNG", which stands between Tiêu ngữ and the number.
    fn contract(&self) -> Option<(usize, &'static str, bool)> {
        let name = DocumentType::find("Hợp đồng")?.name;
        let above_number = self.zone.start..self.last + 1;
        let mut lines = above_number.filter_map(|at| Some((at, self.lines.get(at)?)));
        lines
            .find(|(_, line)| is_capital_name(&line.text) && begins(&line.text, "hop dong"))
            .filter(|(_, line)| line.spot.side == Side::Whole)
            .map(|(at, _)| (at, name, true))
    }

    /// The lines of the subject below the type in the line `type_line`.
    fn subject(&self, type_line: usize, type_name: &str) -> Vec<usize> {
        let mut subject = Vec::new();
        let own = self.lines.get(type_line).map(|line| line.paragraph.look.justification);
        for at in type_line + 1..self.zone.end {
            let Some(line) = self.lines.get(at) else { break };
            if line.is_blank() {
                if subject.is_empty() {
                    continue;
                }
                break;
            }
            if subject.len() >= 8 || self.is_after_subject(line, type_name, !subject.is_empty()) {
                break;
            }
            let is_set_alike = Some(line.paragraph.look.justification) == own
                || line.paragraph.look.justification == Justification::Center
                || line.runs().all(|(run, text)| run.look.bold || text.trim().is_empty());
            if !is_set_alike {
                break;
            }
            subject.push(at);
        }
        subject
    }

    fn is_after_subject(&self, line: &TextLine<'_>, type_name: &str, has_some: bool) -> bool {
        let text = &*line.text;
        // A subject may say "Thực hiện …" too: centred below its type it is no basis.
        let is_centered = line.paragraph.look.justification == Justification::Center;
        let of_text = ["can cu", "kinh moi", "thuc hien", "xet", "theo de nghi"];
        let is_text = of_text.iter().any(|start| begins(text, start)) && !is_centered;
        let is_numbered = numbered(text).is_some_and(|(number, _)| {
            matches!(
                number,
                Numbered::Article(_) | Numbered::Chapter(_) | Numbered::Part(_) | Numbered::Roman(_)
            )
        });
        let enacts = DocumentType::find(type_name).is_some_and(|known| known.layout.enacting.is_some());
        is_rule_of_signs(text)
            || is_issued_with(text)
            || begins(text, "kinh gui")
            || is_text
            || is_numbered
            || line.is_in_data()
            || enacts && has_some && is_capital_name(text)
            || line.paragraph.label.is_some()
            || has_some && text.chars().count() > 180
    }

    /// The first line behind all that was found.
    fn after_head(&self, head: &FoundHead, start: usize) -> usize {
        let last = head.parts.iter().flat_map(|part| part.lines.iter().copied()).max();
        last.map_or(start, |last| last + 1)
    }
}

/// Whether the words of a line say that it is another part of the head.
fn is_other_part(line: &TextLine<'_>) -> bool {
    let text = &*line.text;
    is_national_name(text)
        || is_motto(text)
        || is_number(text)
        || is_place_and_date(text)
        || type_named(text).is_some()
}

/// The type that a line begins with which goes on with the subject: "KẾ HOẠCH PHÁT TRIỂN GIÁO DỤC NĂM 2024".
fn type_before_subject(line: &TextLine<'_>) -> Option<&'static str> {
    let is_title = line.paragraph.look.justification == Justification::Center && is_capital_name(&line.text);
    let named = DocumentType::ALL.iter().filter(|known| known.abbreviation.is_some());
    let known = named.map(|known| known.name).chain(OTHER_TYPES);
    known.into_iter().filter(|_| is_title).find(|name| begins(&line.text, &bare(name)))
}
