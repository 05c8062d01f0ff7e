//! What a check found, as remarks beside a document and as comments in it.

use super::check_text::{CheckedFile, check_summary, told_of};
use super::told_first::ToldFirst;
use crate::check::{CheckFinding, Examined, Grade};
use crate::html::{Leaflet, Remark, RemarkWeight, leaflet};
use crate::mend::Comment;
use crate::word::WordFile;

/// A page of HTML called `title`, with what was found beside the text.
pub fn check_leaflet(file: &WordFile, title: &str, checked: &CheckedFile) -> String {
    let remarks = check_remarks(&checked.examined);
    leaflet(file, Leaflet { title, summary: &check_summary(checked), remarks: &remarks })
}

/// What was found, each with what the rule says, its clause and what to do; of very many the first, [`check_summary`]
/// counts the others.
pub fn check_remarks(examined: &Examined) -> Vec<Remark> {
    told_of(examined).told.into_iter().map(|finding| remark(examined, finding)).collect()
}

fn remark(examined: &Examined, finding: &CheckFinding) -> Remark {
    let weight = match finding.grade {
        Grade::Error => RemarkWeight::Fault,
        Grade::Review => RemarkWeight::Doubt,
        Grade::Advice => RemarkWeight::Note,
    };
    Remark {
        weight,
        about: finding.rule.name.to_owned(),
        message: match finding.count {
            1 => finding.message.clone(),
            count => format!("{} ({count} chỗ)", finding.message),
        },
        details: vec![
            finding.rule.says.to_owned(),
            examined.clause_of(finding),
            finding.rule.advice.to_owned(),
        ],
        place: finding.places.first().map(|place| place.text.clone()),
        others: finding.places.iter().skip(1).map(|place| place.text.clone()).collect(),
    }
}

/// So many findings of each grade stand as comments in a document: no one answers more of them.
const MOST_COMMENTS: usize = 1_000;

/// The same as comments of Word; of very many the first of each grade.
pub fn check_comments(examined: &Examined) -> Vec<Comment> {
    let one = |finding: &CheckFinding| Comment {
        place: finding.places.first().map(|place| place.text.clone()),
        lines: vec![
            format!("{} [{}]: {}", finding.grade.label(), finding.rule.name, message(finding)),
            examined.clause_of(finding),
            finding.rule.advice.to_owned(),
        ],
    };
    ToldFirst::of(&examined.findings, MOST_COMMENTS).told.into_iter().map(one).collect()
}

fn message(finding: &CheckFinding) -> String {
    if finding.count > 1 {
        format!("{} ({} chỗ, đây là chỗ đầu)", finding.message, finding.count)
    } else {
        finding.message.clone()
    }
}
