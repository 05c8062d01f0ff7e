//! The end of a document: who signs, and to whom it goes.

use std::ops::Range;

use super::document::FoundPart;
use super::line::TextLine;
use super::line_side::Side;
use super::words::{
    bare, begins, is_capital_name, is_office, is_person_name, is_recipients_word, is_rule_of_signs,
    starts_with_authority,
};
use crate::decree::Component;

/// What was found of the end.
#[derive(Debug)]
pub struct FoundTail {
    pub parts: Vec<FoundPart>,
    /// The first line that is no longer content.
    pub start: usize,
}

/// The end of the document whose content lies in `content`.
pub fn find(lines: &[TextLine<'_>], content: Range<usize>) -> FoundTail {
    let mut tail = FoundTail { parts: Vec::new(), start: content.end };
    let in_content =
        || content.clone().filter_map(|at| Some((at, lines.get(at)?))).filter(|(_, line)| !line.is_in_data());
    let recipients =
        in_content().filter(|(_, line)| is_recipients_word(&line.text)).map(|(at, _)| at).next_back();
    if let Some(at) = recipients {
        tail.parts.push(FoundPart::new(Component::RecipientsWord, vec![at], 1.0, vec!["chữ \"Nơi nhận\""]));
        tail.start = at;
    }
    let from = recipients.map_or(content.start, |at| at.saturating_sub(40).max(content.start));
    signature(lines, from..content.end, recipients, &mut tail);
    if let Some(at) = recipients {
        list(lines, at, content.end, &mut tail);
    }
    tail
}

/// Authority and name: the last lines that name an office which signs, and what follows them on their side.
fn signature(lines: &[TextLine<'_>], zone: Range<usize>, recipients: Option<usize>, tail: &mut FoundTail) {
    let is_candidate = |line: &TextLine<'_>| {
        !line.is_in_data()
            && (starts_with_authority(&line.text) || is_office(&line.text))
            && !line.text.ends_with(':')
    };
    let candidates: Vec<usize> = zone.clone().filter(|at| lines.get(*at).is_some_and(is_candidate)).collect();
    let in_small_letters = || small_office(lines, zone.clone());
    let Some(mut last) = candidates.last().copied().or_else(in_small_letters) else { return };
    let Some(place) = lines.get(last).map(|line| line.spot) else { return };
    let is_beside = |line: &TextLine<'_>| {
        line.spot.side == place.side
            && line.spot.cell.map(|cell| (cell.table, cell.cell))
                == place.cell.map(|cell| (cell.table, cell.cell))
    };
    // Lines in capitals right above and below belong to it.
    let mut first = last;
    let mut blanks = 0;
    for at in (zone.start..last).rev() {
        let Some(line) = lines.get(at) else { break };
        if !is_beside(line) && line.spot.side != place.side {
            continue;
        }
        match () {
            () if line.is_blank() && blanks < 1 => blanks += 1,
            () if !line.is_blank()
                && is_beside(line)
                && (is_candidate(line)
                    || is_capital_name(&line.text)
                        && !is_recipients_word(&line.text)
                        && !is_rule_of_signs(&line.text)) =>
            {
                first = at;
                blanks = 0;
            }
            () => break,
        }
    }
    let below = lines.get(last + 1..zone.end.min(last + 30)).unwrap_or_default().iter().enumerate();
    let names: Vec<usize> = below
        .filter(|(_, line)| is_beside(line) && !line.is_blank())
        .filter(|(_, line)| is_person_name(&line.text) && !is_recipients_word(&line.text))
        .map(|(offset, _)| last + 1 + offset)
        .collect();
    // What is all in capitals may be how the office goes on: a name in small letters is surer, else the last is.
    let is_small =
        |at: &&usize| lines.get(**at).is_some_and(|line| line.text.chars().any(char::is_lowercase));
    let name = names.iter().find(is_small).or(names.last()).copied();
    if let Some(name) = name {
        let extends = |at: &usize| {
            lines
                .get(*at)
                .is_some_and(|line| is_beside(line) && !line.is_blank() && is_capital_name(&line.text))
        };
        let more = (last + 1..name).rfind(extends);
        last = more.unwrap_or(last);
    }
    let authority: Vec<usize> = (first..=last)
        .filter(|at| lines.get(*at).is_some_and(|line| !line.is_blank() && is_beside(line)))
        .collect();
    let score = match (name, recipients) {
        (Some(_), Some(_)) => 1.0,
        (Some(_), None) | (None, Some(_)) => 0.85,
        (None, None) => 0.5,
    };
    tail.start = tail.start.min(first);
    tail.parts.push(FoundPart::new(
        Component::Authority,
        authority,
        score,
        vec!["quyền hạn, chức vụ bằng chữ in hoa"],
    ));
    if let Some(name) = name {
        tail.parts.push(FoundPart::new(
            Component::SignerName,
            vec![name],
            score.min(0.95),
            vec!["dưới chức vụ người ký"],
        ));
    }
}

/// An office written in small letters: right of the recipients, with a name of a person below it.
fn small_office(lines: &[TextLine<'_>], zone: Range<usize>) -> Option<usize> {
    zone.rev().find(|at| {
        let Some(line) = lines.get(*at).filter(|line| line.spot.side == Side::Right) else { return false };
        let is_office = line.text.chars().count() < 50 && is_office(&line.text.to_uppercase());
        let next = lines.get(at + 1..).unwrap_or_default().iter().find(|line| !line.is_blank());
        is_office
            && !line.is_in_data()
            && next.is_some_and(|next| {
                next.spot.side == Side::Right && is_person_name(&next.text) && !is_office_word(&next.text)
            })
    })
}

/// "Phó Giám đốc" is no person.
fn is_office_word(text: &str) -> bool {
    is_office(&text.to_uppercase())
}

/// The recipients below the word in the line `word`.
fn list(lines: &[TextLine<'_>], word: usize, end: usize, tail: &mut FoundTail) {
    let Some(own) = lines.get(word) else { return };
    let cell = own.spot.cell.map(|cell| (cell.table, cell.row, cell.cell));
    let taken: Vec<usize> = tail.parts.iter().flat_map(|part| part.lines.iter().copied()).collect();
    let (mut found, mut strange) = (Vec::new(), 0);
    let mut rows = own.spot.cell;
    for at in word + 1..end {
        let Some(line) = lines.get(at) else { break };
        if let Some((table, _, column)) = cell {
            // A long list goes on in the next rows of its column.
            let here = line.spot.cell.map(|cell| (cell.table, cell.cell));
            if here != Some((table, column)) {
                if line.spot.cell.is_none_or(|cell| cell.table != table) {
                    break;
                }
                continue;
            }
            rows = line.spot.cell.or(rows);
        } else if line.spot.side == Side::Right || taken.contains(&at) {
            continue;
        }
        if line.is_blank() {
            continue;
        }
        // What others fill in below: "Xác nhận của cơ quan …" of a giấy nghỉ phép.
        if begins(&line.text, "xac nhan cua") {
            break;
        }
        let is_item = line.text.starts_with(['-', '–', '+', '•']);
        let goes_on = cell.is_some() || !found.is_empty() && !line.is_first;
        if !is_item && !goes_on {
            strange += 1;
            if strange > 1 || is_capital_name(&line.text) {
                break;
            }
        }
        found.push(at);
    }
    let mark =
        found.last().copied().filter(|at| lines.get(*at).is_some_and(|line| is_drafter_mark(&line.text)));
    if let Some(mark) = mark {
        found.pop();
        tail.parts.push(FoundPart::new(Component::DrafterMark, vec![mark], 0.9, vec!["cuối nơi nhận"]));
    }
    if !found.is_empty() {
        tail.parts.push(FoundPart::new(Component::Recipient, found, 1.0, vec!["dưới chữ \"Nơi nhận\""]));
    }
}

/// "PL.(300)", "TMH. 05".
pub fn is_drafter_mark(text: &str) -> bool {
    let plain = bare(text);
    let count = plain.chars().count();
    let letters = plain.chars().take_while(char::is_ascii_alphabetic).count();
    let rest = plain.get(letters..).unwrap_or_default();
    (3..=14).contains(&count)
        && (1..=6).contains(&letters)
        && rest.chars().any(|sign| sign.is_ascii_digit())
        && rest.chars().all(|sign| sign.is_ascii_digit() || " .()b-".contains(sign))
        && !text.chars().take(letters).any(char::is_lowercase)
}
