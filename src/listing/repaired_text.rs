//! What a repair did, for a person.

use std::fmt::Write;

use super::told_first::ToldFirst;
use crate::check::CheckFinding;
use crate::diagnostic::{limits, visible};

/// What was repaired in the document written to `path`, and what a clerk must do.
pub fn repaired_text(path: &str, done: &[CheckFinding], left: &[CheckFinding]) -> String {
    let path = visible(path);
    let mut told = String::new();
    let _ = match done {
        [] => writeln!(told, "{path}: không có gì sửa được mà không đụng đến câu chữ"),
        done => writeln!(told, "{path}: đã sửa {} điều", done.len()),
    };
    let first = |findings| ToldFirst::of(findings, limits::FINDINGS.most());
    let (repaired, to_do) = (first(done), first(left));
    for finding in &repaired.told {
        let times = if finding.count > 1 { format!(" ({} chỗ)", finding.count) } else { String::new() };
        let _ = writeln!(told, "  [{}]: {}{times}", finding.rule.name, visible(&finding.message));
    }
    tell_of_more(&mut told, &repaired);
    if !left.is_empty() {
        let _ = writeln!(told, "còn {} điều phải tự sửa hoặc xem lại:", left.len());
    }
    for finding in &to_do.told {
        let _ = writeln!(
            told,
            "  {}[{}]: {}",
            finding.grade.label(),
            finding.rule.name,
            visible(&finding.message)
        );
    }
    tell_of_more(&mut told, &to_do);
    told
}

fn tell_of_more(told: &mut String, first: &ToldFirst<'_>) {
    if let Some(more) = first.more() {
        let _ = writeln!(told, "  {more}");
    }
}
