//! Documents of a facts file, written into the folder of documents with the guards of every batch.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};

use super::inside::lies_here;
use crate::batch::{Finished, Foreign, Options, Plan, Status, run};
use crate::cli::maker::{Pipeline, units};
use crate::cli::open_batches::OpenBatches;
use crate::cli::pdf_run::{PdfRun, Wish, stale_twin};
use crate::cli::today::{now, today};
use crate::diagnostic::{Report, limits, to_json_value};
use crate::files::{Disk, FactsFile, discover_on};
use crate::generate::Library;
use crate::office::{LibreOffice, PdfKind};

/// Where documents go, below the folder of facts.
pub const OUT: &str = "out";

/// So many documents are named to the page.
const NAMED: usize = 200;

/// Makes the documents of the facts file at `path`; a document that was edited stays.
pub fn make(path: &Path, library: Arc<Library>, wants_pdf: bool) -> Result<Value, String> {
    if !lies_here(Path::new(OUT)) {
        return Err(format!("`{OUT}` là một liên kết; văn bản chỉ được ghi trong thư mục này"));
    }
    let inside = Disk::inside(Path::new(".")).map_err(|error| error.to_string())?;
    let found = discover_on(&inside, &[path.to_owned()], Some(Path::new(".")));
    let batches = OpenBatches::on(inside);
    let plan = Plan::new(|file: &FactsFile, report: &mut Report| units(file, false, &batches, report), found);
    let maker = Pipeline { library, strict: false, batches };
    let mut told = Report::new();
    let mut ended: Vec<(String, Status)> = Vec::new();
    // What other facts made is none of this run's business.
    let is_ours = |finished: &Finished| finished.status != Status::Orphan;
    let summary = run(&maker, &plan, &options(), &mut |finished: Finished| {
        if is_ours(&finished) {
            ended.extend(finished.output.map(|output| (output, finished.status)));
            told.extend(finished.diagnostics);
        }
    });
    let summary = summary.map_err(|error| error.message)?;
    let pdf = twins(&ended, wants_pdf, &mut told);
    let named = ended.iter().take(NAMED);
    Ok(json!({
        "out": OUT,
        "made": summary.of(Status::Made),
        "unchanged": summary.of(Status::Unchanged),
        "kept": summary.of(Status::Kept),
        "failed": summary.of(Status::Failed),
        "documents": named.map(|(name, status)| json!({"name": name, "ended": status.label()})).collect::<Vec<_>>(),
        "pdf": pdf,
        "findings": to_json_value(&told),
    }))
}

fn options() -> Options {
    Options {
        out: PathBuf::from(OUT),
        strict: false,
        force: false,
        prune: false,
        shard: None,
        today: today(),
        clock: now,
    }
}

/// A PDF beside each document, if wanted; else a word of each PDF that shows the document as it was.
fn twins(ended: &[(String, Status)], wants_pdf: bool, told: &mut Report) -> Option<String> {
    let stands = |status: Status| matches!(status, Status::Made | Status::Unchanged | Status::Kept);
    let standing = ended.iter().filter(|(_, status)| stands(*status));
    if !wants_pdf {
        let made = standing.filter(|(_, status)| *status == Status::Made);
        told.extend(made.filter_map(|(name, _)| stale_twin(&Path::new(OUT).join(name))));
        return None;
    }
    let mut run = PdfRun::new(Wish { pdf: Some(PdfKind::Plain), png: false }, Foreign::Refuse);
    standing.for_each(|(name, _)| run.add(&Path::new(OUT).join(name), None));
    let mut summary = run.finish();
    told.append(&mut summary.told);
    Some(summary.text().trim_end().to_owned())
}

/// A document as PDF.
pub fn pdf(document: &[u8]) -> Result<Vec<u8>, String> {
    limits::DOCUMENT_BYTES.check(document.len()).map_err(|excess| excess.finding().message)?;
    let office = LibreOffice::find().map_err(|error| error.message)?;
    let made = office.to_pdf(&[document], PdfKind::Plain);
    let made = made.map_err(|error| format!("LibreOffice: {}", crate::files::why_not_written(&error)))?;
    made.into_iter().flatten().next().ok_or_else(|| "LibreOffice không mở được văn bản này".to_owned())
}
