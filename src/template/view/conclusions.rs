//! What a meeting concluded, as templates see it: by topic, by the body charged, and what has a deadline.

use serde::Serialize;

use crate::facts::{Conclusion, Conference, Deadline, MeetingTask};
use crate::template::first_letter;
use crate::template::spoken::enumerate;
use crate::vietnamese::{after_words, same_name};

#[derive(Serialize)]
pub(super) struct ConclusionView<'a> {
    #[serde(rename = "chu_de")]
    topic: Option<&'a str>,
    /// Each as a line begins.
    #[serde(rename = "noi_dung")]
    statements: Vec<String>,
    /// The tasks that belong to this topic.
    #[serde(rename = "giao")]
    tasks: Vec<TaskView<'a>>,
}

/// What heads the first conclusion without a topic below the assessment.
const CONCLUDED: &str = "Nội dung kết luận";

/// What heads a conclusion without a topic that stands below one.
const OTHERWISE: &str = "Nội dung khác";

#[derive(Serialize)]
pub(super) struct TaskView<'a> {
    #[serde(rename = "don_vi")]
    body: &'a str,
    /// "Phòng A, Phòng B và các trường"; null where nobody helps.
    #[serde(rename = "phoi_hop")]
    with: Option<String>,
    /// As a cell begins.
    #[serde(rename = "viec")]
    work: String,
    /// As a cell says it: "30/6/2027", "thường xuyên".
    #[serde(rename = "han")]
    due: Option<String>,
    /// "Giao Phòng A chủ trì, phối hợp với Phòng B rà soát danh sách; hoàn thành chậm nhất ngày 30/6/2027".
    #[serde(rename = "cau")]
    pub(super) sentence: String,
    /// "Rà soát danh sách; hoàn thành chậm nhất ngày 30/6/2027", below a heading that names the body.
    #[serde(rename = "y")]
    item: String,
}

#[derive(Serialize)]
pub(super) struct ChargedView<'a> {
    /// As a heading begins.
    #[serde(rename = "don_vi")]
    body: String,
    #[serde(rename = "viec")]
    tasks: Vec<TaskView<'a>>,
}

impl<'a> ConclusionView<'a> {
    pub(super) fn list(meeting: &'a Conference) -> Vec<Self> {
        // A topic of which nothing but tasks is said has nothing to head where these stand below bodies.
        let says = |conclusion: &&Conclusion| !meeting.layout.by_body || !conclusion.statements.is_empty();
        let mut is_below_a_topic = !meeting.assessment.is_empty();
        let mut otherwise = if is_below_a_topic { CONCLUDED } else { OTHERWISE };
        let told = meeting.conclusions.iter().filter(says).map(|conclusion| {
            let own = Self::new(conclusion);
            // Without a head of its own it would be read as a part of the topic above.
            let topic = own.topic.or(is_below_a_topic.then_some(otherwise));
            is_below_a_topic |= topic.is_some();
            otherwise = OTHERWISE;
            Self { topic, ..own }
        });
        told.collect()
    }

    fn new(conclusion: &'a Conclusion) -> Self {
        Self {
            topic: conclusion.topic.as_deref(),
            statements: conclusion
                .statements
                .iter()
                .map(|line| first_letter::upper(unended(&line.value)))
                .collect(),
            tasks: conclusion.tasks.iter().map(TaskView::new).collect(),
        }
    }
}

/// A sentence without the sign at its end: the template ends it.
fn unended(text: &str) -> &str {
    text.trim_end().trim_end_matches(['.', ';']).trim_end()
}

impl<'a> TaskView<'a> {
    pub(super) fn new(task: &'a MeetingTask) -> Self {
        let work = first_letter::lower(unended(&task.work));
        let due = task.due.as_ref().map(|due| by_when(&due.value, &work)).unwrap_or_default();
        let with = led_with(&task.with);
        Self {
            body: &task.body.value,
            with: (!task.with.is_empty()).then(|| bodies(&task.with)),
            work: first_letter::upper(unended(&task.work)),
            due: task.due.as_ref().map(|due| due.value.in_a_cell()),
            sentence: format!("{} {with}{work}{due}", task.opening()),
            item: first_letter::upper(&format!("{with}{work}{due}")),
        }
    }

    /// Below a heading that names the body, its topic has no heading of its own.
    fn below_body(self, topic: Option<&str>) -> Self {
        let of_topic =
            topic.map(|topic| format!("{}: {}", first_letter::upper(topic), first_letter::lower(&self.item)));
        Self { item: of_topic.unwrap_or(self.item), ..self }
    }

    /// Those with deadlines, the earliest first.
    pub(super) fn with_deadlines(meeting: &'a Conference) -> Vec<Self> {
        let mut tasks: Vec<&MeetingTask> = meeting.tasks().filter(|task| task.due.is_some()).collect();
        // Words stand after all dates.
        tasks.sort_by_key(|task| {
            let date = task.due.as_ref().and_then(|due| due.value.date());
            (date.is_none(), date.map(|date| date.latest()))
        });
        tasks.into_iter().map(Self::new).collect()
    }
}

impl<'a> ChargedView<'a> {
    /// Each body once, in the order in which it is first charged.
    pub(super) fn list(meeting: &'a Conference) -> Vec<Self> {
        let mut charged: Vec<Self> = Vec::new();
        let of_topic = |conclusion: &'a Conclusion| {
            conclusion.tasks.iter().map(|task| (task, conclusion.topic.as_deref()))
        };
        for (task, topic) in meeting.conclusions.iter().flat_map(of_topic) {
            let body = &task.body.value;
            let view = TaskView::new(task).below_body(topic);
            match charged.iter_mut().find(|known| same_name(&known.body, body)) {
                Some(known) => known.tasks.push(view),
                None => charged.push(Self { body: first_letter::upper(body), tasks: vec![view] }),
            }
        }
        charged
    }
}

/// "; hoàn thành chậm nhất ngày 30/6/2027", "; thực hiện thường xuyên"; of `work` that is to be finished only the day:
/// "hoàn thành quyết toán" goes on " trước ngày 20/3/2027".
pub(super) fn by_when(due: &Deadline, work: &str) -> String {
    match due {
        Deadline::Date(_) | Deadline::Before(_) if after_words(work, "hoàn thành").is_some() => {
            format!(" {}", due.in_a_sentence())
        }
        Deadline::Date(_) | Deadline::Before(_) => format!("; hoàn thành {}", due.in_a_sentence()),
        Deadline::Words(words) => format!("; thực hiện {}", first_letter::lower(words)),
    }
}

/// "chủ trì, phối hợp với các trường "; nothing where nobody helps.
pub(super) fn led_with(helpers: &[String]) -> String {
    match helpers {
        [] => String::new(),
        [_, ..] => format!("chủ trì, phối hợp với {} ", closed(&bodies(helpers))),
    }
}

/// "Phòng A, Phòng B và các trường"; names with commas of their own are parted by semicolons.
fn bodies(helpers: &[String]) -> String {
    let helpers: Vec<String> =
        helpers.iter().map(|body| body.trim().trim_end_matches([',', ';']).to_owned()).collect();
    let is_plain = helpers.len() < 2 || helpers.iter().all(|body| !body.contains([',', ';']));
    if is_plain { enumerate(&helpers) } else { helpers.join("; ") }
}

/// A list of bodies is closed by a comma, so that the last of them is not taken for who does the work.
fn closed(bodies: &str) -> String {
    if bodies.contains([',', ';']) { format!("{bodies},") } else { bodies.to_owned() }
}
