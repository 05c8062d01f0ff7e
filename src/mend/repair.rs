//! Repairs of how a document looks, by what the check found: its words stay as they are.
//!
//! Each rule is repaired by itself and looked at again. A repair that does not do away with what it was for, that changes
//! words, or that makes something else wrong is taken back: what is not told as repaired has not been touched.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;

use super::draft::MendDraft;
use super::failure::MendFailure;
use super::package::MendedPackage;
use super::patient::Patient;
use super::{head_table, letters, page_number, paper, punctuation, rule_lines, running_text, style_fonts};
use crate::check::{CheckFinding, Choices, Grade, examine};
use crate::decree::FormatRules;
use crate::legal::Register;
use crate::recognition::{is_rule_of_signs, recognise};
use crate::word::{WordFile, each_paragraph, read};

/// A file that was repaired.
#[derive(Debug)]
pub struct Repaired {
    pub bytes: Vec<u8>,
    /// What was repaired: each finding that is gone.
    pub done: Vec<CheckFinding>,
    /// What is left to the clerk.
    pub left: Vec<CheckFinding>,
}

/// So often it is tried again what could not be repaired: what was in its way may be gone.
const ROUNDS: usize = 4;

/// So many repairs are tried of one file.
const MOST_ATTEMPTS: usize = 240;

/// So many findings of a rule are repaired at once; what is left comes next.
const MOST_AT_ONCE: usize = 32;

/// Repairs what is safe in `bytes`, of what `choices` ask for.
///
/// # Errors
/// A file that cannot be read.
pub fn repair(
    bytes: &[u8],
    choices: &Choices,
    register: &Register,
    fixes_encoding: bool,
) -> Result<Repaired, MendFailure> {
    let mut surgery =
        Surgery { choices, register, fixes_encoding, tried: BTreeSet::new(), attempts: MOST_ATTEMPTS };
    let mut now = surgery.standing(bytes.to_vec())?;
    let Some(main) = main_part(&now.file) else { return Err(MendFailure::Blank) };
    let first = now.findings.clone();
    let mut done = Vec::new();
    for _ in 0..ROUNDS {
        surgery.tried.clear();
        let before = done.len();
        while let Some((next, finding)) = surgery.step(&now, &main)? {
            done.extend(finding);
            now = next;
        }
        if done.len() == before {
            break;
        }
    }
    let (before, after) = (tally(&first), tally(&now.findings));
    // What went with something else is told too; what is only less than it was is not.
    done.extend(first.iter().filter(|finding| !after.contains_key(&subject(finding))).cloned());
    let is_done = |finding: &CheckFinding| {
        let own = subject(finding);
        before.get(&own).copied().unwrap_or_default() > after.get(&own).copied().unwrap_or_default()
            && !now.findings.iter().any(|left| key(left) == key(finding))
    };
    // Told is what was found at first: between two repairs another part of one cause may be left.
    for finding in &mut done {
        if let Some(known) = first.iter().find(|known| key(known) == key(finding)) {
            finding.clone_from(known);
        }
    }
    let mut told = BTreeSet::new();
    done.retain(|finding| is_done(finding) && told.insert(key(finding)));
    Ok(Repaired { bytes: now.bytes, done, left: now.findings })
}

/// A file as it stands, with what is found of it.
struct ExaminedCopy {
    bytes: Vec<u8>,
    file: WordFile,
    findings: Vec<CheckFinding>,
    /// Of which it cannot be said whether they are kept.
    unjudged: BTreeSet<JudgedRule>,
}

/// A finding by what makes it the same in another run.
type FindingKey = (String, Grade);

fn key(finding: &CheckFinding) -> FindingKey {
    (finding.fingerprint(), finding.grade)
}

/// What is judged: the rule, and the document of the file.
type JudgedRule = (&'static str, usize);

fn subject(finding: &CheckFinding) -> JudgedRule {
    (finding.rule.name, finding.document)
}

/// In how many places each rule is broken.
fn tally(findings: &[CheckFinding]) -> BTreeMap<JudgedRule, usize> {
    let mut tally = BTreeMap::new();
    for finding in findings {
        *tally.entry(subject(finding)).or_default() += finding.count;
    }
    tally
}

struct Surgery<'s> {
    choices: &'s Choices,
    register: &'s Register,
    fixes_encoding: bool,
    /// What was tried in this round.
    tried: BTreeSet<BTreeSet<FindingKey>>,
    attempts: usize,
}

impl Surgery<'_> {
    fn standing(&self, bytes: Vec<u8>) -> Result<ExaminedCopy, MendFailure> {
        let file = read(&bytes)?;
        let examined = examine(&file, self.choices, self.register);
        let unjudged = examined.not_judged.iter().map(|(document, rule, _)| (rule.name, *document)).collect();
        Ok(ExaminedCopy { bytes, file, findings: examined.findings, unjudged })
    }

    /// The file with the next repair that holds, and what that was for; none where none is left.
    fn step(
        &mut self,
        now: &ExaminedCopy,
        main: &str,
    ) -> Result<Option<(ExaminedCopy, Vec<CheckFinding>)>, MendFailure> {
        let recognised = recognise(&now.file);
        let patient =
            Patient { file: &now.file, recognised: &recognised, fixes_encoding: self.fixes_encoding };
        for wanted in units(&now.findings) {
            if self.attempts == 0 {
                return Ok(None);
            }
            let own: BTreeSet<FindingKey> = wanted.iter().map(|finding| key(finding)).collect();
            if !self.tried.insert(own.clone()) {
                continue;
            }
            let Some(bytes) = changed(&patient, &now.bytes, &wanted, main)? else { continue };
            self.attempts -= 1;
            // What cannot be read back is no repair.
            let Ok(next) = self.standing(bytes) else { continue };
            if is_better(now, &next, &wanted) {
                // Of many places some may be left.
                self.tried.remove(&own);
                return Ok(Some((next, wanted.into_iter().cloned().collect())));
            }
        }
        Ok(None)
    }
}

/// What is repaired at once: all findings of a rule, and where that cannot be, each of them. Encodings come first: only in
/// Unicode it can be told what the words are.
fn units(findings: &[CheckFinding]) -> Vec<Vec<&CheckFinding>> {
    let mut rules: Vec<&'static str> = Vec::new();
    let mut by_rule: HashMap<&'static str, Vec<&CheckFinding>> = HashMap::new();
    for finding in findings {
        let unit = by_rule.entry(finding.rule.name).or_default();
        if unit.is_empty() {
            rules.push(finding.rule.name);
        }
        if unit.len() < MOST_AT_ONCE {
            unit.push(finding);
        }
    }
    rules.sort_by_key(|rule| *rule != "bo-ma");
    let mut units = Vec::new();
    for unit in rules.into_iter().filter_map(|rule| by_rule.remove(rule)) {
        let each: Vec<_> = unit.iter().filter(|_| unit.len() > 1).map(|finding| vec![*finding]).collect();
        units.push(unit);
        units.extend(each);
    }
    units
}

/// The file with repairs of what `wanted` is about; none where there is nothing that could be repaired.
fn changed(
    patient: &Patient<'_>,
    bytes: &[u8],
    wanted: &[&CheckFinding],
    main: &str,
) -> Result<Option<Vec<u8>>, MendFailure> {
    let Some(styled) = restyled(bytes, wanted, main)? else { return drafted(patient, bytes, wanted, main) };
    // What the styles do not reach is seen only when they have changed.
    let file = read(&styled)?;
    let recognised = recognise(&file);
    let patient = Patient { file: &file, recognised: &recognised, fixes_encoding: patient.fixes_encoding };
    Ok(Some(drafted(&patient, &styled, wanted, main)?.unwrap_or(styled)))
}

/// The file with another family of type in its styles, where that is `wanted`.
fn restyled(bytes: &[u8], wanted: &[&CheckFinding], main: &str) -> Result<Option<Vec<u8>>, MendFailure> {
    let others: Vec<&str> = wanted
        .iter()
        .filter(|finding| finding.rule.name == "phong-chu")
        .map(|finding| finding.cause())
        .collect();
    if others.is_empty() {
        return Ok(None);
    }
    let mut package = MendedPackage::open(bytes)?;
    let font = FormatRules::ALL[0].profile().font;
    if !style_fonts::repair(&mut package, main, &others, font)? {
        return Ok(None);
    }
    package.written().map(Some)
}

fn drafted(
    patient: &Patient<'_>,
    bytes: &[u8],
    wanted: &[&CheckFinding],
    main: &str,
) -> Result<Option<Vec<u8>>, MendFailure> {
    let mut package = MendedPackage::open(bytes)?;
    let mut draft = MendDraft::default();
    for finding in wanted {
        paper::repair(patient, finding, &mut draft);
        letters::repair(patient, finding, &mut draft);
        running_text::repair(patient, finding, &mut draft);
        rule_lines::repair(patient, finding, &mut draft);
        punctuation::repair(patient, finding, &mut draft);
        head_table::repair(patient, finding, &mut draft);
        page_number::repair(patient, finding, &mut draft, &mut package, main)?;
    }
    if draft.is_empty() {
        return Ok(None);
    }
    draft.write(&mut package, main)?;
    package.written().map(Some)
}

/// Whether `next` is rid of what was `wanted`, with the same words, and nothing else is worse in it.
fn is_better(now: &ExaminedCopy, next: &ExaminedCopy, wanted: &[&CheckFinding]) -> bool {
    let (before, mut most) = (tally(&now.findings), tally(&now.findings));
    for finding in wanted {
        // Of many places only some are named: the others come next.
        let named = finding.places.len().clamp(1, finding.count.max(1));
        if let Some(count) = most.get_mut(&subject(finding)) {
            *count = count.saturating_sub(named);
        }
    }
    let is_encoding = wanted.iter().all(|finding| finding.rule.name == "bo-ma");
    let after = tally(&next.findings);
    let is_gone = wanted.iter().all(|finding| {
        let of =
            |tally: &BTreeMap<JudgedRule, usize>| tally.get(&subject(finding)).copied().unwrap_or_default();
        of(&after) <= of(&most)
    });
    // In Unicode more can be told of a text than before, and so it can of what could not be judged.
    let was_there = |own: &JudgedRule, count: usize| before.get(own).is_some_and(|known| count <= *known);
    let is_harmless =
        is_encoding || after.iter().all(|(own, count)| was_there(own, *count) || now.unjudged.contains(own));
    let same_words = || {
        if wanted.iter().all(|finding| head_table::moves(finding)) {
            all_words(&now.file) == all_words(&next.file)
        } else {
            words(&now.file) == words(&next.file)
        }
    };
    is_gone && is_harmless && (is_encoding || same_words())
}

/// The words of a file, without blanks around them and without the marks that recipients end with.
fn words(file: &WordFile) -> Vec<String> {
    let mut words = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| {
        let text: String = paragraph.text().nfc().collect();
        let bare = text.trim_end_matches([';', '.', ',', ' ']).trim();
        if !bare.is_empty() {
            words.push(bare.to_owned());
        }
    });
    words
}

/// Every word of a file, in no order: of a head that is set anew. Lines of signs are none.
fn all_words(file: &WordFile) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| {
        let text: String = paragraph.text().nfc().collect();
        all.extend(text.split_whitespace().filter(|word| !is_rule_of_signs(word)).map(str::to_owned));
    });
    all.sort_unstable();
    all
}

fn main_part(file: &WordFile) -> Option<String> {
    let mut part = None;
    each_paragraph(&file.body, &mut |paragraph| {
        if part.is_none() {
            part = Some(paragraph.place.part.to_string());
        }
    });
    part
}
