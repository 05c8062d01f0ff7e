//! Documents whose figures another one sums up: the communes' plans of a province's.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::reading::{FactsFile, open_below};
use super::{Facts, Located};
use crate::diagnostic::{Diagnostic, has_errors, rules};
use crate::discovery::{self, NO_FACTS, discover, plain};
use crate::vietnamese::OrderKey;

/// `tong_hop`: `{tu: xa}`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Subordinates {
    /// `tu`: the folder of their facts files, from the folder of the file that names it.
    pub folder: Located<String>,
    /// Their facts, in the order of their issuers' names.
    pub documents: Vec<Facts>,
}

impl Decode for Subordinates {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let folder = fields.required("tu");
        fields.close();
        Some(Self { folder: folder?, documents: Vec::new() })
    }
}

/// Reads the subordinates of `facts`, which were read from `path`. `above` are the documents that sum up `facts`.
pub(super) fn fill(
    mut facts: Facts,
    path: &Path,
    root: &Path,
    above: &[PathBuf],
    report: &mut Vec<Diagnostic>,
) -> Option<Facts> {
    let Some(named) = facts.subordinates.take() else { return Some(facts) };
    let mut line = above.to_vec();
    line.push(identity(path));
    let documents = read_folder(&facts, &named.folder, root, &line, report);
    facts.subordinates = Some(Subordinates { folder: named.folder, documents });
    (!has_errors(report)).then_some(facts)
}

fn read_folder(
    facts: &Facts,
    named: &Located<String>,
    root: &Path,
    line: &[PathBuf],
    report: &mut Vec<Diagnostic>,
) -> Vec<Facts> {
    let Some(files) = facts_files(named, root, report) else { return Vec::new() };
    let (repeated, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| line.contains(&identity(file)));
    if let Some(upper) =
        line.split_last().and_then(|(_, above)| repeated.iter().find(|file| above.contains(&identity(file))))
    {
        report.push(circle(named, upper));
        return Vec::new();
    }
    if files.is_empty() && !has_errors(report) {
        report.push(no_files(named));
    }
    let mut documents = Vec::new();
    for file in files {
        match open_below(&file, root, line).into_value(report) {
            Some(FactsFile::One(facts)) => documents.push(*facts),
            Some(FactsFile::Many(batch)) => {
                let units = batch.units().filter_map(|unit| unit.into_value(report));
                documents.extend(units.map(|unit| unit.facts));
            }
            None => {}
        }
    }
    let mut documents = top_level(documents);
    documents.sort_by_cached_key(|document| OrderKey::new(&document.issuer.short_name()));
    let other_period = documents.iter().filter(|document| document.period != facts.period);
    report.extend(other_period.map(|document| other_period_error(facts, document, named)));
    documents
}

/// The facts files in the folder of `named` and below: those that a run over it would find, a file that is reached in
/// several ways once. `None` if there is no such folder; why is in `report`.
fn facts_files(named: &Located<String>, root: &Path, report: &mut Vec<Diagnostic>) -> Option<Vec<PathBuf>> {
    let holder = Path::new(&named.place.source.name).parent().unwrap_or(Path::new(""));
    let folder = discovery::named(holder, &named.value)
        .map_err(|error| report.push(error.explain(&named.value, no_files(named)).at(&named.place)))
        .ok()?;
    let folder = plain(&folder);
    // Links may lead as far as those of the run itself.
    let inside = identity(&folder).starts_with(identity(root));
    let found = discover(&[folder], inside.then_some(root));
    let lost = found.diagnostics.into_iter().filter(|finding| !finding.is(NO_FACTS));
    report.extend(lost.map(|finding| finding.related(&named.place, "được tổng hợp ở đây")));
    let mut seen = HashSet::new();
    let files = found.files.into_iter().map(|file| file.path);
    Some(files.filter(|path| seen.insert(identity(path))).collect())
}

/// One for all ways that lead to a file.
fn identity(path: &Path) -> PathBuf {
    let path = plain(path);
    path.canonicalize().unwrap_or(path)
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

fn other_period_error(facts: &Facts, document: &Facts, named: &Located<String>) -> Diagnostic {
    let (theirs, ours) = (document.period.name(), facts.period.name());
    let message = format!("tệp này là của {theirs}, không tổng hợp được vào văn bản của {ours}");
    Diagnostic::new(&rules::TONG_HOP_KHAC_KY, message)
        .at(&document.place())
        .related(&named.place, "được tổng hợp ở đây")
}
