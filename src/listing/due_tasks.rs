//! The tasks that meetings gave and that are still open.

use serde_json::{Value, json};

use super::columns::columns;
use crate::facts::{Conference, Facts, MeetingTask, PartialDate};

const HEAD: [&str; 4] = ["Thời hạn", "Đơn vị", "Việc", "Thông báo"];

/// An open task, and the document that tells of it.
#[derive(Debug, Clone, Copy)]
pub struct OpenTask<'a> {
    task: &'a MeetingTask,
    document: &'a Facts,
}

/// The open tasks of `documents`, the earliest deadline first, those without one last.
pub fn open_tasks<'a>(documents: &[&'a Facts]) -> Vec<OpenTask<'a>> {
    let of = |document: &'a Facts| {
        let tasks = document.conference.iter().flat_map(Conference::tasks);
        tasks.filter(|task| task.is_open()).map(move |task| OpenTask { task, document })
    };
    let mut open: Vec<OpenTask<'a>> = documents.iter().copied().flat_map(of).collect();
    open.sort_by_key(|open| {
        // Words ("thường xuyên") stand behind all dates, before what has no time.
        let due = open.task.due.as_ref().map(|due| due.value.date().map(PartialDate::latest));
        (due.is_none(), due.flatten().is_none(), due.flatten())
    });
    open
}

/// A table for the terminal, ended by their number; nothing where there is none.
pub fn tasks_text(open: &[OpenTask<'_>]) -> String {
    if open.is_empty() {
        return String::new();
    }
    let cells = open.iter().map(|open| {
        vec![
            open.due().unwrap_or_else(|| "không ghi".to_owned()),
            open.task.body.value.clone(),
            open.task.work.clone(),
            open.notice(),
        ]
    });
    let table = columns(&HEAD, &cells.collect::<Vec<_>>());
    format!("\nViệc được giao tại các cuộc họp, chưa xong:\n{table}\n{} việc chưa xong.\n", open.len())
}

/// The same for another program.
pub fn tasks_json(open: &[OpenTask<'_>]) -> Value {
    open.iter()
        .map(|open| {
            json!({
                "han": open.due(),
                "don_vi": open.task.body.value,
                "phoi_hop": open.task.with,
                "viec": open.task.work,
                "thong_bao": open.notice(),
                "tep": open.document.source.name,
            })
        })
        .collect()
}

impl OpenTask<'_> {
    /// Deadline, body, work and notice, as a spreadsheet reads them.
    pub(super) fn cells(&self) -> [String; 4] {
        let due = self.due().unwrap_or_default();
        [due, self.task.body.value.clone(), self.task.work.clone(), self.notice()]
    }

    fn due(&self) -> Option<String> {
        self.task.due.as_ref().map(|due| due.value.in_a_cell())
    }

    /// "Hội nghị sơ kết học kỳ I (18/01/2027)".
    fn notice(&self) -> String {
        let meeting = self.document.conference.as_ref();
        meeting.map_or_else(String::new, |meeting| {
            format!("{} ({})", meeting.full_name(), meeting.days_in_a_cell())
        })
    }
}
