//! `tong_hop`: the facts of the documents whose figures another one sums up.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::opened::OpenedFacts;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::{Facts, Period, Subordinates, province_of};
use crate::files::{Disk, NO_FACTS, discover_on, named as file_named, plain};
use crate::vietnamese::{OrderKey, spelling};
use crate::yaml::Located;

/// How a facts file is opened that lies in a root and is summed up by others.
pub(super) type OpenFile = fn(&Disk, &Path, &Path, &[PathBuf], &mut Report) -> Option<OpenedFacts>;

/// Reads the subordinates of `facts`, which were read from `path`, each by `open`. `above` are the documents that sum up
/// `facts`.
pub(super) fn fill(
    disk: &Disk,
    mut facts: Facts,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    open: OpenFile,
    report: &mut Report,
) -> Option<Facts> {
    let Some(named) = facts.subordinates.take() else { return Some(facts) };
    let mut line = above.to_vec();
    line.push(disk.identity(path));
    let documents = read_folder(disk, &facts, &named.folder, root, &line, open, report);
    facts.subordinates = Some(Subordinates { folder: named.folder, documents });
    (!report.has_errors()).then_some(facts)
}

fn read_folder(
    disk: &Disk,
    facts: &Facts,
    named: &Located<String>,
    root: &Path,
    line: &[PathBuf],
    open: OpenFile,
    report: &mut Report,
) -> Vec<Facts> {
    let Some(files) = facts_files(disk, named, root, report) else { return Vec::new() };
    let (repeated, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| line.contains(&disk.identity(file)));
    if let Some(upper) = line
        .split_last()
        .and_then(|(_, above)| repeated.iter().find(|file| above.contains(&disk.identity(file))))
    {
        report.push(circle(named, upper));
        return Vec::new();
    }
    if files.is_empty() && !report.has_errors() {
        report.push(no_files(named));
    }
    let mut documents = Vec::new();
    for file in files {
        match open(disk, &file, root, line, report) {
            Some(OpenedFacts::One(facts)) => documents.push(*facts),
            Some(OpenedFacts::Many(batch)) => {
                documents.extend(batch.units(report).map(|unit| unit.facts));
            }
            None => {}
        }
    }
    let mut documents = top_level(documents);
    documents.sort_by_cached_key(|document| OrderKey::new(&document.issuer.short_name()));
    report.extend(other_period(facts, &documents, named));
    report.extend(documents.iter().filter_map(|document| other_province(facts, document, named)));
    report.extend(twice(&documents));
    documents
}

/// The facts files in the folder of `named` and below: those that a run over it would find, a file that is reached in
/// several ways once. `None` if there is no such folder; why is in `report`.
fn facts_files(
    disk: &Disk,
    named: &Located<String>,
    root: &Path,
    report: &mut Report,
) -> Option<Vec<PathBuf>> {
    let holder = Path::new(&named.place.source.name).parent().unwrap_or(Path::new(""));
    let folder = file_named(disk, holder, &named.value)
        .map_err(|error| report.push(error.explain(&named.value, no_files(named)).at(&named.place)))
        .ok()?;
    let folder = plain(&folder);
    // Links may lead as far as those of the run itself.
    let inside = disk.identity(&folder).starts_with(disk.identity(root));
    let found = discover_on(disk, &[folder], inside.then_some(root));
    let lost = found.diagnostics.into_iter().filter(|finding| !finding.is(NO_FACTS));
    report.extend(lost.map(|finding| finding.related(&named.place, "được tổng hợp ở đây")));
    let mut seen = HashSet::new();
    let files = found.files.into_iter().map(|file| file.path);
    Some(files.filter(|path| seen.insert(disk.identity(path))).collect())
}

/// Without those that another of `documents` already sums up.
fn top_level(documents: Vec<Facts>) -> Vec<Facts> {
    let inner: Vec<String> =
        documents.iter().flat_map(below).map(|facts| facts.source.name.clone()).collect();
    documents.into_iter().filter(|facts| !inner.contains(&facts.source.name)).collect()
}

/// All documents `facts` sums up, at any depth.
fn below(facts: &Facts) -> Vec<&Facts> {
    let direct = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
    direct.flat_map(|document| std::iter::once(document).chain(below(document))).collect()
}

fn no_files(named: &Located<String>) -> Diagnostic {
    let message = format!("`tong_hop.tu` là `{}`, nhưng ở đó không có tệp dữ kiện nào", named.value);
    Diagnostic::new(&rules::TONG_HOP_TRONG, message)
        .at(&named.place)
        .hint("ghi tên thư mục chứa các tệp `.yaml` của cấp dưới, tính từ thư mục của tệp này")
}

fn circle(named: &Located<String>, upper: &Path) -> Diagnostic {
    let message =
        format!("`tong_hop` đi vòng: {} tổng hợp tệp này, và tệp này lại tổng hợp nó", upper.display());
    Diagnostic::new(&rules::TONG_HOP_VONG, message).at(&named.place)
}

/// Documents of another period, all of them in one finding. What is summed up is of one and the same period: plans of
/// single years name a school anew each year, and those of some years would pass for the whole span.
fn other_period(facts: &Facts, documents: &[Facts], named: &Located<String>) -> Option<Diagnostic> {
    let others: Vec<&Facts> = documents.iter().filter(|document| document.period != facts.period).collect();
    let first = others.first()?;
    let (theirs, ours) = (first.period.name(), facts.period.name());
    let message = format!("tệp này là của {theirs}, không tổng hợp được vào văn bản của {ours}");
    let found = Diagnostic::new(&rules::TONG_HOP_KHAC_KY, message).at(&first.place());
    let found = found.related(&named.place, "được tổng hợp ở đây");
    let found = others.iter().skip(1).take(SHOWN).fold(found, |found, other| {
        found.related(&other.place(), format!("tệp này cũng vậy, của {}", other.period.name()))
    });
    let more = others.len().saturating_sub(SHOWN + 1);
    let found = if more > 0 { found.hint(format!("và {more} tệp khác")) } else { found };
    Some(found.hint(period_hint(facts.period, first.period, &named.value)))
}

/// How many more documents are shown.
const SHOWN: usize = 5;

fn period_hint(ours: Period, theirs: Period, folder: &str) -> String {
    let (key, years) = (ours.key(), ours.numeric());
    match (ours, theirs) {
        (Period::Span { .. }, Period::Year(_) | Period::SchoolYear(_)) => format!(
            "kế hoạch nhiều năm tổng hợp kế hoạch cùng giai đoạn của cấp dưới, vì kế hoạch từng năm ghi lại cùng một \
             trường: lập cho mỗi đơn vị một tệp có `{key}: {years}`, mục tiêu ghi cả năm (như `thang: 11/{}`), đặt ở thư \
             mục riêng rồi ghi thư mục ấy thay cho `{folder}`",
            first_year(ours)
        ),
        (Period::Year(_) | Period::SchoolYear(_), Period::Span { .. }) => format!(
            "kế hoạch một năm tổng hợp kế hoạch năm ấy của cấp dưới: lập cho mỗi đơn vị một tệp có `{key}: {years}`"
        ),
        (Period::Year(_) | Period::SchoolYear(_) | Period::Span { .. }, _) => format!(
            "để các tệp có `{key}: {years}` ở một thư mục riêng rồi ghi thư mục ấy ở `tong_hop.tu`, hoặc sửa kỳ của tệp"
        ),
    }
}

fn first_year(period: Period) -> i32 {
    chrono::Datelike::year(&period.first_day())
}

/// A document of a body that lies in another province: its schools are not ours.
fn other_province(facts: &Facts, document: &Facts, named: &Located<String>) -> Option<Diagnostic> {
    let (ours, theirs) = (province_of(&facts.issuer)?, province_of(&document.issuer)?);
    let message =
        format!("{} thuộc {theirs}, không tổng hợp được vào văn bản của {ours}", document.issuer.name.value);
    (ours != theirs).then(|| {
        Diagnostic::new(&rules::TONG_HOP_KHAC_TINH, message)
            .at(&document.issuer.name.place)
            .related(&named.place, "được tổng hợp ở đây")
    })
}

/// Bodies of which two documents have schools: what both say is counted twice.
fn twice(documents: &[Facts]) -> Vec<Diagnostic> {
    let with_schools: Vec<&Facts> =
        documents.iter().filter(|document| !document.schools.is_empty()).collect();
    let name = |document: &Facts| spelling(&document.issuer.name.value);
    let again = with_schools.windows(2).filter_map(|pair| match pair {
        [first, second] if name(first) == name(second) => Some((*first, *second)),
        _ => None,
    });
    let told = again.map(|(first, second)| {
        let message =
            format!("{} có hai văn bản được tổng hợp, số liệu được cộng cả hai", second.issuer.name.value);
        Diagnostic::new(&rules::TONG_HOP_HAI_LAN, message)
            .at(&second.issuer.name.place)
            .related(&first.issuer.name.place, "văn bản kia ở đây")
            .hint("bỏ một trong hai, nếu cùng nói về các trường ấy")
    });
    told.collect()
}
