//! Drafted targets in copies of the tables that have the schools.

use std::collections::{BTreeMap, BTreeSet};

use crate::accreditation::{DraftedTarget, DueRow, no_target};
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::files::Disk;
use crate::reading::{Documents, school_tables};
use crate::tables::{CopyRefusal, FactsTable, TableCopy, TargetDraft, with_targets};

/// Adds to `contents`, by their names, the tables with targets for those of `rows` that stand in them; how many there are.
/// What could not be written is told.
pub fn add(
    documents: &Documents,
    rows: &[DueRow<'_>],
    year: u16,
    contents: &mut BTreeMap<String, Vec<u8>>,
    report: &mut Report,
) -> usize {
    let drafts = drafts(rows, year, report);
    if drafts.is_empty() {
        return 0;
    }
    let files = documents.all_files();
    let tables: Vec<FactsTable> =
        files.iter().flat_map(|(path, root)| school_tables(Disk::real(), path, root)).collect();
    let mut written = 0;
    for copy in with_targets(Disk::real(), &tables, &drafts) {
        let name = copy.path.display().to_string();
        let TableCopy { left, bytes, .. } = copy;
        match bytes {
            Ok(bytes) => {
                written += copy.written;
                contents.extend(bytes.map(|bytes| (name.clone(), bytes)));
                report.extend(in_use(&name, &left));
            }
            Err(refusal) => report.push(refused(&name, copy.written + left.len(), &refusal)),
        }
    }
    written
}

/// The targets of schools in tables that have none yet, each once.
fn drafts(rows: &[DueRow<'_>], year: u16, report: &mut Report) -> Vec<TargetDraft> {
    let mut seen = BTreeSet::new();
    let mut drafts = Vec::new();
    for row in rows {
        let school = row.school;
        let Some(cell) = school.place.cell.as_ref().filter(|_| school.target().is_none()) else { continue };
        if !seen.insert((school.place.source.name.clone(), cell.sheet.clone(), cell.row)) {
            continue;
        }
        match DraftedTarget::of(row, year) {
            Some(DraftedTarget { kind, of, degree, month }) => drafts.push(TargetDraft {
                place: school.place.clone(),
                kind,
                year,
                month,
                degree: (of, degree),
            }),
            None => report.push(no_target(row)),
        }
    }
    drafts
}

/// Rows of which a cell of the target says something already, or whose columns leave open which is meant.
fn in_use(name: &str, left: &[Place]) -> Option<Diagnostic> {
    let first = left.first()?;
    let message = format!(
        "{} trường đến hạn trong bảng `{name}` không được thêm mục tiêu: ô mục tiêu đã ghi, hoặc không rõ đánh dấu ở cột nào",
        left.len()
    );
    Some(
        Diagnostic::milder(&rules::KHONG_GHI_DUOC, message)
            .at(first)
            .hint("xem lại và tự ghi mục tiêu ở các hàng ấy"),
    )
}

fn refused(name: &str, count: usize, refusal: &CopyRefusal) -> Diagnostic {
    let (why, hint) = match refusal {
        CopyRefusal::Format(ending) => (
            format!("chương trình không ghi được vào tệp {ending}"),
            "mở bằng Excel, Lưu thành (Save as) .xlsx rồi chạy lại; hoặc thêm các cột \"Mục tiêu\" và \"Tháng\" theo danh sách `--format csv`".to_owned(),
        ),
        CopyRefusal::Damaged(error) => (
            "không sửa được bản chép của bảng".to_owned(),
            format!("bảng được chép nguyên như cũ; chi tiết cho người hỗ trợ: {error}"),
        ),
    };
    let message = format!("{count} trường đến hạn nằm trong bảng này chưa có mục tiêu: {why}");
    Diagnostic::milder(&rules::KHONG_GHI_DUOC, message).at(&Place::file(name)).hint(hint)
}
