//! What a repair did, for a person.

use std::fmt::Write;

use crate::check::CheckFinding;
use crate::diagnostic::visible;

/// What was repaired in the document written to `path`, and what a clerk must do.
pub fn repaired_text(path: &str, done: &[CheckFinding], left: &[CheckFinding]) -> String {
    let path = visible(path);
    let mut told = String::new();
    let _ = match done {
        [] => writeln!(told, "{path}: không có gì sửa được mà không đụng đến câu chữ"),
        done => writeln!(told, "{path}: đã sửa {} điều", done.len()),
    };
    for finding in done {
        let times = if finding.count > 1 { format!(" ({} chỗ)", finding.count) } else { String::new() };
        let _ = writeln!(told, "  [{}]: {}{times}", finding.rule.name, visible(&finding.message));
    }
    if !left.is_empty() {
        let _ = writeln!(told, "còn {} điều phải tự sửa hoặc xem lại:", left.len());
    }
    for finding in left {
        let _ = writeln!(
            told,
            "  {}[{}]: {}",
            finding.grade.label(),
            finding.rule.name,
            visible(&finding.message)
        );
    }
    told
}
