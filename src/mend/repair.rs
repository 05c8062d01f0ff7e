//! Repairs of how a document looks, by what the check found: its words stay as they are.

use super::draft::MendDraft;
use super::failure::MendFailure;
use super::package::MendedPackage;
use super::patient::Patient;
use super::{letters, page_number, paper, punctuation, rule_lines, running_text};
use crate::check::{CheckFinding, Choices, examine};
use crate::legal::Register;
use crate::recognition::recognise;
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

/// So many times a file is repaired and looked at again: what was hidden behind one finding may be another.
const ROUNDS: usize = 12;

/// Repairs what is safe in `bytes`, of what `choices` ask for.
///
/// # Errors
/// A file that cannot be read, or whose repair cannot be read back.
pub fn repair(
    bytes: &[u8],
    choices: &Choices,
    register: &Register,
    fixes_encoding: bool,
) -> Result<Repaired, MendFailure> {
    let file = read(bytes)?;
    let first = examine(&file, choices, register).findings;
    let mut current = bytes.to_vec();
    let mut findings = first.clone();
    for _ in 0..ROUNDS {
        let Some(next) = round(&current, &findings, fixes_encoding)? else { break };
        let file = read(&next).map_err(|_| MendFailure::Unsound("word/document.xml".into()))?;
        let after = examine(&file, choices, register).findings;
        let is_same = same(&after, &findings);
        current = next;
        findings = after;
        if is_same {
            break;
        }
    }
    let is_left = |finding: &&CheckFinding| {
        findings.iter().any(|left| left.rule == finding.rule && left.document == finding.document)
    };
    let done = first.iter().filter(|finding| !is_left(finding)).cloned().collect();
    Ok(Repaired { bytes: current, done, left: findings })
}

fn same(one: &[CheckFinding], other: &[CheckFinding]) -> bool {
    let key = |finding: &CheckFinding| {
        (finding.rule.name, finding.document, finding.count, finding.message.clone())
    };
    one.iter().map(key).eq(other.iter().map(key))
}

/// One round of repairs; none where there is nothing that could be repaired.
fn round(
    bytes: &[u8],
    findings: &[CheckFinding],
    fixes_encoding: bool,
) -> Result<Option<Vec<u8>>, MendFailure> {
    let file = read(bytes)?;
    let recognised = recognise(&file);
    let patient = Patient { file: &file, recognised: &recognised, fixes_encoding };
    let mut package = MendedPackage::open(bytes)?;
    let Some(main) = main_part(&file) else { return Err(MendFailure::Blank) };
    let mut draft = MendDraft::default();
    for finding in findings {
        paper::repair(&patient, finding, &mut draft);
        letters::repair(&patient, finding, &mut draft);
        running_text::repair(&patient, finding, &mut draft);
        rule_lines::repair(&patient, finding, &mut draft);
        punctuation::repair(&patient, finding, &mut draft);
        page_number::repair(&patient, finding, &mut draft, &mut package, &main)?;
    }
    if draft.is_empty() {
        return Ok(None);
    }
    draft.write(&mut package, &main)?;
    package.written().map(Some)
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
