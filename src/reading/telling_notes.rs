//! Notes of schools in a facts file that say more than its other keys do. Those of a table are asked about where it is read.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::Facts;
use crate::tables::{NOTE_IS_OLD, SaidBeside};
use crate::yaml::{Node, NodeValue};

/// A question for each such note.
pub(super) fn check(facts: &Facts, tree: &Node) -> Vec<Diagnostic> {
    let entries = match tree.get("truong").map(|node| &node.value) {
        Some(NodeValue::List(entries)) => entries.as_slice(),
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &[],
    };
    let written = entries.iter().filter(|entry| entry.place.cell.is_none());
    let found = written.filter_map(|entry| {
        let note = entry.get("ghi_chu")?;
        let school = facts.schools.iter().find(|school| school.place == entry.place)?;
        let tells = SaidBeside::of_school(school, facts.period.years()).lacks(note.text()?)?;
        let message = format!(
            "{}: ghi chú \"{}\" nói về việc công nhận hay mục tiêu mà các mục khác của trường không nói; ghi chú không được đọc thành dữ kiện",
            school.name,
            note.text()?,
        );
        let found = Diagnostic::new(&rules::GHI_CHU_NOI_DU_KIEN, message).at(&note.place);
        Some(found.hint(tells.in_keys()).hint(NOTE_IS_OLD))
    });
    found.collect()
}
