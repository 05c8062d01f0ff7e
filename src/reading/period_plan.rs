//! `ke_hoach_giai_doan`: the facts of the plan of the period that a year's plan carries out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::opened::OpenedFacts;
use super::subordinates::OpenFile;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::{Facts, PeriodPlan};
use crate::files::{Disk, named as file_named, plain};
use crate::yaml::{Decoder, Located, Node};

/// The key in a facts file.
const KEY: &str = "ke_hoach_giai_doan";

/// Reads the plan that `facts`, read from `path`, name by its file. `above` are the documents that led to `facts`.
pub(super) fn fill(
    disk: &Disk,
    mut facts: Facts,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    open: OpenFile,
    report: &mut Report,
) -> Option<Facts> {
    let Some(file) = facts.period_plan.as_ref().and_then(|plan| plan.file.as_ref()) else {
        return Some(facts);
    };
    let line = with_own(disk, path, above);
    facts.period_facts = Some(read_plan(disk, file, root, &line, open, report)?);
    Some(facts)
}

/// The plan that a batch names for all its documents.
pub(super) fn of_batch(
    disk: &Disk,
    tree: &Node,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    open: OpenFile,
    report: &mut Report,
) -> Option<Arc<Facts>> {
    // What is wrong with the key itself is told with each document.
    let plan: PeriodPlan = Decoder::default().read(tree.get(KEY).filter(|node| !node.is_blank())?)?;
    read_plan(disk, plan.file.as_ref()?, root, &with_own(disk, path, above), open, report)
}

fn with_own(disk: &Disk, path: &Path, above: &[PathBuf]) -> Vec<PathBuf> {
    above.iter().cloned().chain([disk.identity(path)]).collect()
}

fn read_plan(
    disk: &Disk,
    file: &Located<String>,
    root: &Path,
    line: &[PathBuf],
    open: OpenFile,
    report: &mut Report,
) -> Option<Arc<Facts>> {
    let holder = Path::new(&file.place.source.name).parent().unwrap_or(Path::new(""));
    let path = match file_named(disk, holder, &file.value) {
        Ok(path) => plain(&path),
        Err(error) => {
            report.push(error.explain(&file.value, no_file(file)).at(&file.place));
            return None;
        }
    };
    if line.contains(&disk.identity(&path)) {
        let message = format!("`ke_hoach_giai_doan.tep` đi vòng: {} lại dẫn về tệp này", path.display());
        report.push(Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_SAI, message).at(&file.place));
        return None;
    }
    // What is only worth a warning there is told where the plan itself is made.
    let mut found = Report::new();
    let opened = open(disk, &path, root, line, &mut found);
    report.extend(found.into_iter().filter(Diagnostic::is_error));
    match opened? {
        OpenedFacts::One(facts) => Some(Arc::from(facts)),
        OpenedFacts::Many(_) => {
            let message = format!("`{}` lập nhiều văn bản (`nhan_ban`), không phải một kế hoạch", file.value);
            report.push(Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_SAI, message).at(&file.place));
            None
        }
    }
}

fn no_file(file: &Located<String>) -> Diagnostic {
    let message = format!("`ke_hoach_giai_doan.tep` là `{}`, nhưng không có tệp ấy", file.value);
    Diagnostic::new(&rules::KE_HOACH_GIAI_DOAN_SAI, message)
        .at(&file.place)
        .hint("ghi tên tệp `.yaml` của kế hoạch giai đoạn, tính từ thư mục của tệp này")
}
