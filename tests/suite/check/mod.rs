//! Documents of anyone against the decree.

mod cause;
mod faults;
mod injected;
mod long;
pub mod office;
mod own;
mod register;
mod slips;
mod told;

use vanthu::check::{Choices, Examined, examine};
use vanthu::legal::Register;
use vanthu::word;

use crate::tried::tried;

/// The register that is built in.
pub fn law() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

/// What is said of the DOCX in `bytes`.
pub fn examined(bytes: &[u8], choices: &Choices, law: &Register) -> Examined {
    examine(&word::read(bytes).unwrap(), choices, law)
}

/// Findings as lines: grade, rule, message.
pub fn lines(examined: &Examined) -> Vec<String> {
    let line = |finding: &vanthu::check::CheckFinding| {
        format!("{}[{}]: {}", finding.grade.label(), finding.rule.name, finding.message)
    };
    examined.findings.iter().map(line).collect()
}
