//! Doing jobs, up to the moment before their documents are put into place.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::slice;

use super::attempt::Attempt;
use super::decision::{DecidedSoFar, Decision};
use super::folder::Folder;
use super::job::{Why, Work};
use super::{Finished, Job, Maker, Options, Prepared, Status};
use crate::diagnostic::{Diagnostic, Place, Report, rules};

/// Documents are made so many at once, or fewer where together they weigh more bytes than this.
pub const HANDFUL: usize = 8;
const WEIGHT: usize = 1 << 18;

/// Reads facts, decides and, where needed, makes the documents of `jobs` and writes each beside its place.
pub fn attempt_each<M: Maker>(
    maker: &M,
    jobs: &[Job<M::Task>],
    folder: &Folder,
    options: &Options,
) -> Vec<Attempt> {
    let mut attempts = Vec::with_capacity(jobs.len());
    let mut handful = StartedJobs::none(maker);
    for job in jobs {
        handful.start(job, folder, options);
        if handful.weight > WEIGHT {
            attempts.extend(std::mem::replace(&mut handful, StartedJobs::none(maker)).finish());
        }
    }
    attempts.extend(handful.finish());
    attempts
}

/// Jobs whose facts are read.
struct StartedJobs<'a, M: Maker> {
    maker: &'a M,
    begun: Vec<DecidedSoFar<'a, M>>,
    /// Of those that are to be made.
    facts: Vec<M::Facts>,
    weight: usize,
}

impl<'a, M: Maker> StartedJobs<'a, M> {
    fn none(maker: &'a M) -> Self {
        Self { maker, begun: Vec::new(), facts: Vec::new(), weight: 0 }
    }

    /// Reads the facts of one more job, where it needs any.
    fn start(&mut self, job: &'a Job<M::Task>, folder: &'a Folder, options: &'a Options) {
        let begun = unharmed(|| self.begin(job, folder, options));
        self.begun.push(begun.unwrap_or_else(|| DecidedSoFar::Done(broken(job))));
    }

    fn begin(
        &mut self,
        job: &'a Job<M::Task>,
        folder: &'a Folder,
        options: &'a Options,
    ) -> DecidedSoFar<'a, M> {
        let mut report = Report::new();
        match &job.work {
            Work::Make { output, task } => match self.maker.prepare(task, &mut report) {
                Some(Prepared { facts, input, counts, weight }) => {
                    let decision =
                        Decision { maker: self.maker, job, folder, options, output, input, counts };
                    let begun = decision.begin(report);
                    self.keep(&begun, facts, weight);
                    begun
                }
                None => DecidedSoFar::Done(Attempt::failed(job, report)),
            },
            Work::Fail { why: Why::Found(findings), .. } => {
                DecidedSoFar::Done(Attempt::failed(job, findings.clone()))
            }
            Work::Fail { why: Why::Ask(task), .. } => {
                self.maker.prepare(task, &mut report);
                DecidedSoFar::Done(Attempt::failed(job, report))
            }
            Work::Note(findings) => {
                let finished = Finished::new(&job.facts_file, None, Status::Noted);
                DecidedSoFar::Done(Attempt::told(Finished { diagnostics: findings.clone(), ..finished }))
            }
        }
    }

    /// Keeps the `facts` of a document that is to be made.
    fn keep(&mut self, begun: &DecidedSoFar<'a, M>, facts: M::Facts, weight: usize) {
        match begun {
            DecidedSoFar::Done(_) => {}
            DecidedSoFar::Open(open) => {
                self.facts.push(facts);
                self.weight += weight + open.weight();
            }
        }
    }

    /// Makes the documents that are to be made, and decides about each.
    fn finish(self) -> Vec<Attempt> {
        let mut made = make(self.maker, &self.facts).into_iter();
        drop(self.facts);
        let attempt = |begun| match begun {
            DecidedSoFar::Done(attempt) => attempt,
            DecidedSoFar::Open(open) => {
                let job = open.job();
                let made = made.next().flatten();
                let decided = made.and_then(|(bytes, found)| unharmed(|| open.decide(bytes, found)));
                decided.unwrap_or_else(|| broken(job))
            }
        };
        self.begun.into_iter().map(attempt).collect()
    }
}

/// A document, if there is one, and what was found of it; none at all where the program failed.
type Made = Option<(Option<Vec<u8>>, Report)>;

/// Makes a document of each of `facts`: all at once, but one by one if that goes wrong, so that the one at fault takes
/// no other with it.
fn make<M: Maker>(maker: &M, facts: &[M::Facts]) -> Vec<Made> {
    match unharmed(|| maker.make(facts)) {
        Some(made) => made.into_iter().map(Some).collect(),
        None => {
            let alone = |one| unharmed(|| maker.make(slice::from_ref(one)))?.into_iter().next();
            facts.iter().map(alone).collect()
        }
    }
}

/// What `work` gives; none where it panics.
fn unharmed<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// A job at which the program failed.
fn broken<T>(job: &Job<T>) -> Attempt {
    let message = "chương trình gặp lỗi của chính nó khi làm văn bản này";
    let place = Place::file(job.facts_file.display().to_string());
    Attempt::failed(job, Diagnostic::new(&rules::LOI_CHUONG_TRINH, message).at(&place).into())
}
