//! A DOCX of anyone: what is found in it, a copy that is mended, a copy with comments.

use serde_json::{Value, json};

use super::session::Engine;
use super::unanswered::{Answer, Unanswered};
use crate::check::{CheckFinding, Choices, Grade, by_cause, examine};
use crate::diagnostic::{Diagnostic, limits};
use crate::listing::{CheckedFile, check_comments, check_remarks, check_summary};
use crate::mend::{MendFailure, comment, repair};
use crate::{html, word};

/// The rule of texts in TCVN3 or VNI, which are only rewritten when that is asked for.
const OLD_ENCODING: &str = "bo-ma";

/// A document that is looked at, and how.
pub(super) struct CheckedDocument<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
    /// Whether advice is given, which no clause demands.
    pub advice: bool,
}

impl CheckedDocument<'_> {
    fn choices(&self) -> Choices {
        Choices { advice: self.advice, ..Choices::default() }
    }

    fn read(&self) -> Result<word::WordFile, Unanswered> {
        limits::WORD_BYTES.check(self.bytes.len()).map_err(|excess| told(&excess.finding()))?;
        word::read(self.bytes).map_err(|failure| told(&failure.finding(self.name)))
    }

    fn examined(&self, file: &word::WordFile, engine: &Engine) -> CheckedFile {
        let mut examined = examine(file, &self.choices(), &engine.library.register);
        examined.findings = by_cause(examined.findings);
        CheckedFile { name: self.name.to_owned(), examined, accepted: 0 }
    }

    fn unmended(&self, failure: &MendFailure) -> Unanswered {
        told(&failure.finding(self.name))
    }
}

/// A message with what to do.
fn told(finding: &Diagnostic) -> Unanswered {
    let hints = finding.hints.iter().map(|hint| format!(" Gợi ý: {hint}."));
    Unanswered(format!("{}.{}", finding.message, hints.collect::<String>()))
}

/// What is found, beside the pages.
pub(super) fn check(engine: &Engine, asked: &CheckedDocument<'_>) -> Answer {
    let file = asked.read()?;
    let checked = asked.examined(&file, engine);
    let remarks = check_remarks(&checked.examined);
    let findings = &checked.examined.findings;
    let value = json!({
        "summary": check_summary(&checked),
        "general": html::of_the_whole(&file, &remarks),
        "pages": html::pages(&file, &remarks),
        "findings": findings.len(),
        "errors": findings.iter().filter(|finding| finding.grade == Grade::Error).count(),
        "hasOldEncoding": findings.iter().any(|finding| finding.rule.name == OLD_ENCODING),
    });
    Ok((value, Vec::new()))
}

/// A copy in which is mended what can be without a change of words; what was, and what is left.
pub(super) fn mend(engine: &Engine, asked: &CheckedDocument<'_>, encoding: bool) -> Answer {
    asked.read()?;
    let repaired = repair(asked.bytes, &asked.choices(), &engine.library.register, encoding);
    let repaired = repaired.map_err(|failure| asked.unmended(&failure))?;
    let value = json!({
        "name": beside(asked.name, "da-sua"),
        "done": by_cause(repaired.done).iter().map(line).collect::<Vec<_>>(),
        "left": by_cause(repaired.left).iter().map(line).collect::<Vec<_>>(),
    });
    Ok((value, repaired.bytes))
}

/// A copy in which each finding is a comment of Word.
pub(super) fn annotate(engine: &Engine, asked: &CheckedDocument<'_>) -> Answer {
    let file = asked.read()?;
    let checked = asked.examined(&file, engine);
    let bytes = comment(asked.bytes, &check_comments(&checked.examined));
    let bytes = bytes.map_err(|failure| asked.unmended(&failure))?;
    Ok((json!({"name": beside(asked.name, "nhan-xet")}), bytes))
}

fn line(finding: &CheckFinding) -> Value {
    json!({"grade": finding.grade.label(), "message": finding.message, "count": finding.count})
}

/// "van-ban-da-sua.docx": the copy does not take the name of the document.
fn beside(name: &str, what: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{stem}-{what}.docx")
}
