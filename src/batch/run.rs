//! The run: all cores, a handful of documents a core at a time, told in the plan's order.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::attempt::Attempt;
use super::disk::Writer;
use super::failure::{not_read, not_written};
use super::folder::{Folder, Options};
use super::lock::{Lock, LockError};
use super::manifest::{Journal, Manifest, ManifestRecord};
use super::pending::Settled;
use super::work::{HANDFUL, attempt_each};
use super::{Finished, Job, Maker, OutputName, Plan, Status, Summary, prune, recovery};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::files::why_not_written;

/// Makes the documents of `plan` on the threads of the current rayon pool. `observer` is told of each in the plan's order,
/// then of orphans, whatever the number of threads.
///
/// # Errors
/// The output folder cannot be used at all; another run is using it.
pub fn run<M: Maker>(
    maker: &M,
    plan: &Plan<M::Task>,
    options: &Options,
    observer: &mut (dyn FnMut(Finished) + Send),
) -> Result<Summary, Diagnostic> {
    let made = missing_folders(&options.out);
    let done = open(maker, plan, options).map(|(folder, released)| {
        let mut summary = Summary::default();
        released.into_iter().for_each(&mut *observer);
        let mut failed = HashSet::new();
        let records = make_all(maker, plan, &folder, options, &mut |finished: Finished| {
            summary.count(finished.status);
            if finished.status == Status::Failed {
                failed.insert(finished.facts_file.clone());
            }
            observer(finished);
        });
        // All or nothing holds for deleting too.
        let prune = options.prune && (failed.is_empty() || !options.strict);
        let options = Options { prune, ..options.clone() };
        close(folder, records, plan, &failed, &options, maker, &mut |finished: Finished| {
            summary.count(finished.status);
            observer(finished);
        });
        summary
    });
    // Only a folder that was made here and holds nothing goes away again.
    made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
    done
}

fn missing_folders(out: &Path) -> Vec<PathBuf> {
    let missing = out.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    missing.map(Path::to_owned).collect()
}

fn open<M: Maker>(
    maker: &M,
    plan: &Plan<M::Task>,
    options: &Options,
) -> Result<(Folder, Vec<Finished>), Diagnostic> {
    let out = &options.out;
    fs::create_dir_all(out).map_err(|error| not_written(out, &error))?;
    let lock = Lock::take(out, options.shard).map_err(|error| locked(out, &error))?;
    let writer = Writer::new(out, options.shard).map_err(|error| not_written(out, &error))?;
    let mut manifest =
        Manifest::read(out, &plan.outputs, options.shard).map_err(|(path, error)| not_read(&path, &error))?;
    if !manifest.is_whole() && options.shard.is_none() {
        recovery::recover(&mut manifest, plan, writer.root(), maker);
    }
    let mut folders = HashSet::new();
    let outputs = manifest.outputs().map(|(output, _)| output);
    // One of each folder is enough.
    let firsts =
        outputs.filter(|output| folders.insert(output.rsplit_once('/').map_or("", |(folder, _)| folder)));
    let earlier: Vec<_> = firsts.filter_map(OutputName::read).collect();
    let held = writer.sweep(plan.jobs.iter().filter_map(|job| job.output()).chain(&earlier));
    let released = recovery::release(&held, &manifest, &writer, options, maker);
    let journal = Journal::new(out, options.shard);
    Ok((Folder { manifest, journal, writer, seen: Mutex::default(), _lock: lock }, released))
}

fn locked(out: &Path, error: &LockError) -> Diagnostic {
    let place = Place::file(out.display().to_string());
    match error {
        LockError::Taken => Diagnostic::new(&rules::DANG_CHAY, "một lượt chạy khác đang ghi vào thư mục này")
            .at(&place)
            .hint("đợi lượt kia xong rồi chạy lại, hoặc chọn thư mục khác bằng --out"),
        LockError::Io(error) => Diagnostic::new(
            &rules::KHONG_GHI_DUOC,
            format!("không khóa được thư mục: {}", why_not_written(error)),
        )
        .at(&place),
    }
}

/// Makes and tells all; the records of what now stands in place.
fn make_all<M: Maker>(
    maker: &M,
    plan: &Plan<M::Task>,
    folder: &Folder,
    options: &Options,
    tell: &mut (dyn FnMut(Finished) + Send),
) -> Vec<ManifestRecord> {
    // Room for all at once: to grow it would be copied, with both copies in memory.
    let mut records: Vec<ManifestRecord> = Vec::with_capacity(plan.jobs.len());
    let mut settled = |settled: Settled| match settled {
        Settled::InPlace { finished, mut record } => {
            // The documents of one facts file come one after the other, and share its name.
            if let Some(before) = records.last().filter(|before| before.facts_file == record.facts_file) {
                record.facts_file = Arc::clone(&before.facts_file);
            }
            if folder.manifest.of(&record.output) != std::slice::from_ref(&record) {
                records.push(record);
            }
            tell(finished);
        }
        Settled::Told(finished) => tell(finished),
    };
    if options.strict {
        let mut attempts = Vec::new();
        in_order(plan, |jobs| attempt_each(maker, jobs, folder, options), &mut |attempt| {
            attempts.push(attempt)
        });
        let good = !attempts.iter().any(Attempt::fails);
        let end = |attempt: Attempt| if good { attempt.commit(folder, options) } else { attempt.withhold() };
        attempts.into_iter().map(end).for_each(settled);
    } else {
        let commit = |attempt: Attempt| attempt.commit(folder, options);
        let work = |jobs: &[_]| attempt_each(maker, jobs, folder, options).into_iter().map(commit).collect();
        in_order(plan, work, &mut settled);
    }
    records
}

/// Works on all jobs at once and hands the results over in order. Threads take the next handful each, so that only
/// a few results ever wait for an earlier one.
fn in_order<T: Sync, R: Send>(
    plan: &Plan<T>,
    work: impl Fn(&[Job<T>]) -> Vec<R> + Sync,
    sink: &mut (dyn FnMut(R) + Send),
) {
    let queue = Mutex::new((0, BTreeMap::new(), sink));
    plan.jobs.chunks(handful(plan.jobs.len())).enumerate().par_bridge().for_each(|(index, jobs)| {
        let results = work(jobs);
        let (next, waiting, sink) = &mut *queue.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.insert(index, results);
        while let Some(results) = waiting.remove(next) {
            *next += 1;
            results.into_iter().for_each(&mut *sink);
        }
    });
}

/// How many of so many jobs a thread takes at a time: few jobs are shared out among all.
fn handful(jobs: usize) -> usize {
    const TURNS: usize = 4;
    jobs.div_ceil(TURNS * rayon::current_num_threads()).clamp(1, HANDFUL)
}

fn close<M: Maker>(
    mut folder: Folder,
    records: Vec<ManifestRecord>,
    plan: &Plan<M::Task>,
    failed: &HashSet<PathBuf>,
    options: &Options,
    maker: &M,
    tell: &mut dyn FnMut(Finished),
) {
    folder.manifest.set(records);
    prune::orphans(&mut folder, plan, failed, options, maker, tell);
    folder.writer.remove_empty_folders();
    let Folder { manifest, journal, .. } = folder;
    if !manifest.is_changed() {
        return;
    }
    let own = |output: &str| {
        options.shard.is_none_or(|shard| OutputName::read(output).is_some_and(|name| shard.holds(&name)))
    };
    let records = manifest.outputs().filter(|(output, _)| own(output)).flat_map(|(_, records)| records);
    // The journal holds the same and more, and serves as well.
    let _ = journal.finish(records);
}
