//! One cause is one finding: a value that a style, the theme or the file says for all, and that many parts take over, makes
//! rules speak part by part. [`by_cause`] tells it once, with the parts and how many places there are.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::choice::Choices;
use super::rule::{CheckFinding, CheckRule, MOST_PLACES};
use super::shown::{justified, seen};
use super::taken_over::TakenOver;
use crate::decree::Component;
use crate::recognition::{Recognised, Side, TextLine};
use crate::word::{FormatSource, FormatTrait, WordFile};

/// A value and who says it.
type SharedValue = (FormatSource, String);

impl CheckFinding {
    fn shared(&self) -> Option<SharedValue> {
        self.taken_over.as_ref().map(|of| (of.source.clone(), of.value.clone()))
    }
}

/// The paragraphs that are named, and how many more there are.
type WrongPlaces<'f> = (HashSet<(&'f str, u32)>, usize);

/// Names in `findings` who says the values that are at fault. Where most of what takes a value over is right with it, its
/// style is no cause: what is wrong is that a part has no value of its own. Of a few rules that were chosen nothing tells
/// what is right.
pub(super) fn settle(
    file: &WordFile,
    recognised: &Recognised<'_>,
    choices: &Choices,
    findings: &mut [CheckFinding],
) {
    let mut wrong: HashMap<SharedValue, WrongPlaces<'_>> = HashMap::new();
    for finding in findings.iter() {
        let Some(shared) = finding.shared() else { continue };
        let (named, more) = wrong.entry(shared).or_default();
        named.extend(finding.places.iter().map(|place| (&*place.text.part, place.text.paragraph)));
        *more += finding.count - finding.places.len();
    }
    let traits: HashSet<FormatTrait> =
        findings.iter().filter_map(|finding| Some(finding.taken_over.as_ref()?.of)).collect();
    let mut all: HashMap<SharedValue, usize> = HashMap::new();
    for of in traits.into_iter().filter(|of| differs_by_part(*of)) {
        for line in recognised.lines.iter().filter(|line| !line.is_blank() && !is_of_table(line)) {
            if let Some(shared) = shared_value(file, line, of) {
                *all.entry(shared).or_default() += 1;
            }
        }
    }
    let causes: HashSet<SharedValue> = wrong
        .into_iter()
        .filter(|(shared, (named, more))| {
            let is_most = |all: &usize| (named.len() + more) * 2 >= *all;
            !choices.select.is_empty() || all.get(shared).is_none_or(is_most)
        })
        .map(|(shared, _)| shared)
        .collect();
    for finding in findings {
        let is_cause = finding.shared().is_some_and(|shared| causes.contains(&shared));
        finding.taken_over = finding.taken_over.take().filter(|_| is_cause);
        if let Some(sayer) = finding.taken_over.as_ref().and_then(TakenOver::sayer) {
            finding.message += &format!(" (do {sayer} đặt)");
        }
    }
}

/// Whether `line` stands in a table of its own: a long one, whose type may be smaller, would outweigh the text.
fn is_of_table(line: &TextLine<'_>) -> bool {
    line.spot.cell.is_some() && line.spot.side == Side::Whole
}

/// Whether one part must have what another must not.
fn differs_by_part(of: FormatTrait) -> bool {
    match of {
        FormatTrait::Size
        | FormatTrait::Bold
        | FormatTrait::Italic
        | FormatTrait::Capitals
        | FormatTrait::Justification => true,
        FormatTrait::Family | FormatTrait::Colour | FormatTrait::LineSpacing | FormatTrait::FirstLine => {
            false
        }
    }
}

/// The value that `line` has of `of`, and who says it.
fn shared_value(file: &WordFile, line: &TextLine<'_>, of: FormatTrait) -> Option<SharedValue> {
    if of == FormatTrait::Justification {
        let source = file.source_of_paragraph(line.paragraph, of);
        return Some((source, justified(line.paragraph.look.justification).to_owned()));
    }
    let (run, _) = line.runs().find(|(_, text)| text.chars().any(char::is_alphanumeric))?;
    Some((file.source_of_run(line.paragraph, run, of), seen(&run.look, of)))
}

/// `findings` with those of one value of one source told once, where the first of them stands.
pub fn by_cause(findings: Vec<CheckFinding>) -> Vec<CheckFinding> {
    let mut groups: Vec<Vec<CheckFinding>> = Vec::new();
    let mut known: HashMap<SharedValue, usize> = HashMap::new();
    for finding in findings {
        let new = groups.len();
        let at = finding.shared().map_or(new, |key| *known.entry(key).or_insert(new));
        match groups.get_mut(at) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups.into_iter().filter_map(told_once).collect()
}

/// A group as one finding, of the rule that says most; none of none.
fn told_once(mut group: Vec<CheckFinding>) -> Option<CheckFinding> {
    if group.len() < 2 {
        return group.pop();
    }
    // The text itself stands first, else the first of those that say most.
    let is_of_text = |finding: &CheckFinding| {
        finding.taken_over.as_ref().is_some_and(|of| of.part == Component::Body.name())
    };
    group.sort_by_key(|finding| Reverse((finding.grade, is_of_text(finding), finding.count)));
    // The number of a page is of each document of the file; the place is one.
    let mut seen = HashSet::new();
    for finding in &mut group {
        let named = finding.places.len();
        finding.places.retain(|place| seen.insert(place.text.clone()));
        finding.count -= named - finding.places.len();
    }
    let message = message(&group);
    let document = group.iter().map(|finding| finding.document).min()?;
    let count = group.iter().map(|finding| finding.count).sum();
    let mut places: Vec<_> = group.iter().flat_map(|finding| finding.places.iter().cloned()).collect();
    places.truncate(MOST_PLACES);
    let mut others = group.into_iter();
    let lead = others.next()?;
    let mut with: Vec<&'static CheckRule> = Vec::new();
    for finding in others {
        if finding.rule != lead.rule && !with.contains(&finding.rule) {
            with.push(finding.rule);
        }
    }
    Some(CheckFinding { message, document, places, count, with, ..lead })
}

/// "kiểu "Normal" đặt cỡ chữ 12: nội dung (10 chỗ), tên loại phải là cỡ chữ 13 đến 14; số, ký hiệu phải là cỡ chữ 13".
fn message(group: &[CheckFinding]) -> String {
    let mut asked: Vec<(&str, Vec<(&str, usize)>)> = Vec::new();
    let told = group.iter().filter(|finding| finding.count > 0);
    for (finding, of) in told.filter_map(|finding| Some((finding, finding.taken_over.as_ref()?))) {
        let at = asked.iter().position(|(wanted, _)| *wanted == of.wanted).unwrap_or(asked.len());
        if at == asked.len() {
            asked.push((&of.wanted, Vec::new()));
        }
        let Some((_, parts)) = asked.get_mut(at) else { continue };
        match parts.iter_mut().find(|(part, _)| *part == of.part) {
            Some((_, count)) => *count += finding.count,
            None => parts.push((of.part, finding.count)),
        }
    }
    let told = asked.into_iter().map(|(wanted, parts)| {
        let parts: Vec<String> = parts
            .into_iter()
            .map(|(part, count)| if count > 1 { format!("{part} ({count} chỗ)") } else { part.to_owned() })
            .collect();
        format!("{} {wanted}", parts.join(", "))
    });
    let told: Vec<String> = told.collect();
    let first = group.iter().find_map(|finding| finding.taken_over.as_ref());
    let said = first.map(|of| match of.sayer() {
        Some(sayer) => format!("{sayer} đặt {}", of.value),
        None => of.value.clone(),
    });
    let said = said.unwrap_or_default();
    format!("{said}: {}", told.join("; "))
}
