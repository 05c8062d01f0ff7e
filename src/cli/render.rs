//! `vanthu render`.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use super::args::{Format, RenderArguments};
use super::maker::{Pipeline, units};
use super::open_batches::OpenBatches;
use super::overwrite::foreign;
use super::pdf::wish;
use super::pdf_run::{PdfRun, PdfSummary, remove_twins, stale_twin};
use super::printer::{self, Findings};
use super::progress::RunProgress;
use super::reading::check;
use super::stack::STACK;
use super::today::{now, today};
use super::usage::{Misuse, exit};
use crate::batch::{Finished, Options, Plan, ReportFormat, RunReport, Status, Summary, run};
use crate::diagnostic::{Diagnostic, Report};
use crate::files::{Discovery, FactsFile, discover};
use crate::reading;

/// Makes all documents of the paths given.
///
/// # Errors
/// A path that does not exist or is no facts file; a folder of one's own that is none.
pub fn render(arguments: &RenderArguments) -> Result<ExitCode, Misuse> {
    check(&arguments.paths, arguments.sources.folders())?;
    // The thread at hand has as much room, and works with them.
    let threads = rayon::ThreadPoolBuilder::new().stack_size(STACK).use_current_thread();
    let threads = threads.num_threads(arguments.jobs.map_or(0, NonZeroUsize::get));
    let pool = threads.build().map_err(|error| Misuse(format!("không mở được các luồng: {error}")))?;
    let started = Instant::now();
    let mut findings = Findings::new(arguments.format, arguments.quiet);
    let done = pool.install(|| render_all(arguments, &mut findings));
    let pdf = done.as_ref().and_then(|done| twins(arguments, &done.standing, &mut findings));
    findings.print();
    let Some(FinishedRun { summary, progress, reported, .. }) = done else { return Ok(exit(false)) };
    progress.total(&summary, started.elapsed());
    let mut good = reported && summary.of(Status::Failed) == 0;
    if let Some(pdf) = pdf {
        progress.also(&pdf.text());
        good &= pdf.is_good();
    }
    Ok(exit(good))
}

/// PDF and pictures of the documents that stand, if they are wanted; those of documents that are gone go.
fn twins(
    arguments: &RenderArguments,
    standing: &[(Status, PathBuf)],
    findings: &mut Findings,
) -> Option<PdfSummary> {
    let wish = wish(&arguments.pictures, arguments.pdf);
    let mut run = wish.is_any().then(|| PdfRun::new(wish, foreign(arguments.force)));
    let mut told = Report::new();
    for (status, document) in standing {
        match (status, &mut run) {
            (Status::Pruned, _) => remove_twins(document).unwrap_or_else(|finding| told.push(finding)),
            (Status::Made | Status::Unchanged | Status::Kept, Some(run)) => run.add(document, None),
            (Status::Made, None) => stale_twin(document).into_iter().for_each(|finding| told.push(finding)),
            (Status::Unchanged | Status::Kept, None)
            | (Status::Failed | Status::Withheld | Status::Orphan | Status::Noted, _) => {}
        }
    }
    findings.add(told);
    let mut summary = run?.finish();
    findings.add(std::mem::take(&mut summary.told));
    Some(summary)
}

/// A run that came to its end.
struct FinishedRun {
    summary: Summary,
    progress: RunProgress,
    /// Whether the report is in its place, if one was asked for.
    reported: bool,
    /// What became of each document, in its place.
    standing: Vec<(Status, PathBuf)>,
}

/// `None` if nothing could be begun; why is among the findings.
fn render_all(arguments: &RenderArguments, findings: &mut Findings) -> Option<FinishedRun> {
    let sources = &arguments.sources;
    let found = discover(&arguments.paths, sources.root.as_deref());
    let batches = OpenBatches::default();
    let units = |file: &FactsFile, report: &mut Report| units(file, arguments.strict, &batches, report);
    let plan = || Plan::new(units, found.clone()).part(arguments.shard);
    let mut told = Report::new();
    let (library, plan) = rayon::join(|| sources.library(&mut told), plan);
    findings.add(told);
    let Some(library) = library else {
        tell_of_facts(&found, findings);
        return None;
    };
    let maker = Pipeline { library: library.into(), strict: arguments.strict, batches };
    let mut report = begin_report(arguments).map_err(|error| findings.add(error.into())).ok()?;
    let progress = RunProgress::new(plan.jobs.len(), arguments.quiet || arguments.format == Format::Json);
    let mut standing = Vec::new();
    let summary = run(&maker, &plan, &options(arguments), &mut |finished: Finished| {
        progress.advance(&finished);
        standing.extend(finished.output.as_ref().map(|output| (finished.status, arguments.out.join(output))));
        if let Some(report) = &mut report {
            report.add(&finished);
        }
        findings.add(finished.diagnostics);
    });
    progress.clear();
    let summary = summary.map_err(|error| findings.add(error.into())).ok()?;
    let reported = match report.map_or(Ok(None), RunReport::finish) {
        Ok(backup) => {
            printer::tell_backup(backup.as_deref());
            true
        }
        Err(finding) => {
            findings.add(finding.into());
            false
        }
    };
    Some(FinishedRun { summary, progress, reported, standing })
}

/// What is wrong with the facts alone, where templates or register cannot be used: one run tells all.
fn tell_of_facts(found: &Discovery, findings: &mut Findings) {
    findings.add(found.diagnostics.clone().into());
    for file in &found.files {
        let mut report = Report::new();
        reading::open(&file.path, &file.root, &mut report);
        findings.add(report);
    }
}

fn options(arguments: &RenderArguments) -> Options {
    Options {
        out: arguments.out.clone(),
        strict: arguments.strict,
        force: arguments.force,
        prune: arguments.prune,
        shard: arguments.shard,
        today: today(),
        clock: now,
    }
}

fn begin_report(arguments: &RenderArguments) -> Result<Option<RunReport>, Diagnostic> {
    let path = arguments.report.as_deref();
    if path.and_then(Path::parent).is_some_and(|folder| folder == arguments.out) {
        // Why it cannot be made is told of the report.
        let _ = fs::create_dir_all(&arguments.out);
    }
    let format = path.and_then(|path| Some((path, ReportFormat::of(path)?)));
    format.map(|(path, format)| RunReport::create(path, format, foreign(arguments.force))).transpose()
}
