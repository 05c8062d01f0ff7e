//! Doing a job, up to the moment before its document is put into place.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::attempt::Attempt;
use super::decision::Decision;
use super::folder::Folder;
use super::job::{Why, Work};
use super::{Finished, Job, Maker, Options, Prepared, Status};
use crate::diagnostic::{Diagnostic, Place, Report, rules};

/// Reads facts, decides and, where needed, makes the document and writes it beside its place.
pub fn attempt<M: Maker>(maker: &M, job: &Job<M::Task>, folder: &Folder, options: &Options) -> Attempt {
    let attempted = catch_unwind(AssertUnwindSafe(|| try_job(maker, job, folder, options)));
    attempted.unwrap_or_else(|_| {
        let message = "chương trình gặp lỗi của chính nó khi làm văn bản này";
        let place = Place::file(job.facts_file.display().to_string());
        Attempt::failed(job, Diagnostic::new(&rules::LOI_CHUONG_TRINH, message).at(&place).into())
    })
}

fn try_job<M: Maker>(maker: &M, job: &Job<M::Task>, folder: &Folder, options: &Options) -> Attempt {
    match &job.work {
        Work::Make { output, task } => {
            let mut report = Report::new();
            match maker.prepare(task, &mut report) {
                Some(prepared) => {
                    let Prepared { facts, input, counts } = prepared;
                    Decision { maker, job, folder, options, output, input, counts }.attempt(facts, report)
                }
                None => Attempt::failed(job, report),
            }
        }
        Work::Fail { why: Why::Found(findings), .. } => Attempt::failed(job, findings.clone()),
        Work::Fail { why: Why::Ask(task), .. } => {
            let mut report = Report::new();
            maker.prepare(task, &mut report);
            Attempt::failed(job, report)
        }
        Work::Note(findings) => {
            let finished = Finished::new(&job.facts_file, None, Status::Noted);
            Attempt::told(Finished { diagnostics: findings.clone(), ..finished })
        }
    }
}
