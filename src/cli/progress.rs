//! How a run goes on: a bar on a terminal, a line a document elsewhere.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::printer;
use crate::batch::{Finished, Status, Summary};
use crate::diagnostic::visible;

/// Shows a run.
#[derive(Debug)]
pub enum RunProgress {
    /// On a terminal.
    Bar(ProgressBar),
    /// In a file or pipe.
    Lines,
    /// Not at all.
    Silent,
}

impl RunProgress {
    /// For a run of `total` documents.
    pub fn new(total: usize, silent: bool) -> Self {
        match (silent, io::stderr().is_terminal()) {
            (true, _) => Self::Silent,
            (false, true) => Self::Bar(bar(total)),
            (false, false) => Self::Lines,
        }
    }

    /// One more document is done with.
    pub fn advance(&self, finished: &Finished) {
        match self {
            Self::Bar(bar) => {
                if finished.backup.is_some() {
                    bar.suspend(|| printer::to_stdout(&line(finished)));
                }
                bar.inc(1);
            }
            Self::Lines if finished.status != Status::Unchanged => printer::to_stdout(&line(finished)),
            Self::Lines | Self::Silent => {}
        }
    }

    /// All documents are done with: takes the bar away, so that what was found stands on lines of its own.
    pub fn clear(&self) {
        match self {
            Self::Bar(bar) => bar.finish_and_clear(),
            Self::Lines | Self::Silent => {}
        }
    }

    /// Says what became of them all.
    pub fn total(&self, summary: &Summary, elapsed: Duration) {
        if !matches!(self, Self::Silent) {
            printer::to_stdout(&total(summary, elapsed));
        }
    }

    /// Says what else was made.
    pub fn also(&self, text: &str) {
        if !matches!(self, Self::Silent) {
            printer::to_stdout(text);
        }
    }
}

fn bar(total: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} văn bản, còn khoảng {eta}");
    style.map(|style| bar.clone().with_style(style)).unwrap_or(bar)
}

/// "đã làm: out/a.docx", or the facts file where there is no document.
fn line(finished: &Finished) -> String {
    let facts_file = finished.facts_file.display().to_string();
    let name = visible(finished.output.as_deref().unwrap_or(&facts_file));
    let backup = finished.backup.as_ref().map(|path| path.display().to_string());
    let backup = backup.map(|path| format!(" (bản đã sửa giữ ở {})", visible(&path))).unwrap_or_default();
    format!("{}: {name}{backup}\n", finished.status.label())
}

/// "đã làm 5, không đổi 0, giữ bản đã sửa 0, lỗi 0; 0,12 giây". What is rare is named only where it happened.
fn total(summary: &Summary, elapsed: Duration) -> String {
    let always = [Status::Made, Status::Unchanged, Status::Kept, Status::Failed];
    let shown = summary.lines().filter(|(status, count)| *count > 0 || always.contains(status));
    let counts: Vec<_> = shown.map(|(status, count)| format!("{} {count}", status.label())).collect();
    let seconds = format!("{:.2}", elapsed.as_secs_f64()).replace('.', ",");
    format!("{}; {seconds} giây\n", counts.join(", "))
}
