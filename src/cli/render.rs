//! `vanthu render`.

use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
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
use crate::template::Templates;

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
    let mut twins = Twins::new(arguments);
    let done = pool.install(|| render_all(arguments, &mut twins, &mut findings));
    let pdf = done.as_ref().and_then(|_| twins.finish(&mut findings));
    findings.print();
    let Some(FinishedRun { summary, progress, reported }) = done else { return Ok(exit(false)) };
    progress.total(&summary, started.elapsed());
    let mut good = reported && summary.of(Status::Failed) == 0;
    if let Some(pdf) = pdf {
        progress.also(&pdf.text());
        good &= pdf.is_good();
    }
    Ok(exit(good))
}

/// What lies beside documents: PDF and pictures of those that stand, if they are wanted; those of documents that are gone
/// go.
struct Twins {
    run: Option<PdfRun>,
    told: Report,
}

impl Twins {
    fn new(arguments: &RenderArguments) -> Self {
        let wish = wish(&arguments.pictures, arguments.pdf);
        let run = wish.is_any().then(|| PdfRun::new(wish, foreign(arguments.force)));
        Self { run, told: Report::new() }
    }

    /// Takes in what became of `document`.
    fn take(&mut self, status: Status, document: &Path) {
        match (status, &mut self.run) {
            (Status::Pruned, _) => remove_twins(document).unwrap_or_else(|finding| self.told.push(finding)),
            (Status::Made | Status::Unchanged | Status::Kept, Some(run)) => run.add(document, None),
            (Status::Made, None) => {
                stale_twin(document).into_iter().for_each(|finding| self.told.push(finding));
            }
            (Status::Unchanged | Status::Kept, None)
            | (Status::Failed | Status::Withheld | Status::Orphan | Status::Noted, _) => {}
        }
    }

    fn finish(self, findings: &mut Findings) -> Option<PdfSummary> {
        findings.add(self.told);
        let mut summary = self.run?.finish();
        findings.add(std::mem::take(&mut summary.told));
        Some(summary)
    }
}

/// A run that came to its end.
struct FinishedRun {
    summary: Summary,
    progress: RunProgress,
    /// Whether the report is in its place, if one was asked for.
    reported: bool,
}

/// `None` if nothing could be begun; why is among the findings.
fn render_all(
    arguments: &RenderArguments,
    twins: &mut Twins,
    findings: &mut Findings,
) -> Option<FinishedRun> {
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
    // Done by another thread while this one reads the first facts.
    if rayon::current_num_threads() > 1 {
        rayon::spawn(Templates::prepare_names);
    }
    let maker = Pipeline { library: library.into(), strict: arguments.strict, batches };
    let mut report = begin_report(arguments).map_err(|error| findings.add(error.into())).ok()?;
    let progress = RunProgress::new(plan.jobs.len(), arguments.quiet || arguments.format == Format::Json);
    let summary = run(&maker, &plan, &options(arguments), &mut |finished: Finished| {
        progress.advance(&finished);
        if let Some(output) = &finished.output {
            twins.take(finished.status, &arguments.out.join(output));
        }
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
    Some(FinishedRun { summary, progress, reported })
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
