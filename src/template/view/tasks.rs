//! Tasks as templates see them.

use serde::Serialize;

use crate::facts::{Deadline, Task};

#[derive(Serialize)]
pub(super) struct TasksView<'a> {
    #[serde(rename = "tong")]
    count: usize,
    /// By heading, each where it comes first.
    #[serde(rename = "nhom")]
    groups: Vec<TaskGroupView<'a>>,
    /// In the order written.
    #[serde(rename = "viec")]
    all: Vec<TaskView<'a>>,
    /// Whether any task says it: then its column stands in the table.
    #[serde(rename = "co_nhom")]
    has_groups: bool,
    #[serde(rename = "co_san_pham")]
    has_products: bool,
    #[serde(rename = "co_phoi_hop")]
    has_helpers: bool,
    #[serde(rename = "co_han")]
    has_deadlines: bool,
    #[serde(rename = "co_ghi_chu")]
    has_notes: bool,
}

#[derive(Serialize)]
struct TaskGroupView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "viec")]
    tasks: Vec<TaskView<'a>>,
}

#[derive(Serialize)]
struct TaskView<'a> {
    /// Its place in the table; groups count on.
    #[serde(rename = "so_thu_tu")]
    ordinal: usize,
    #[serde(rename = "noi_dung")]
    what: &'a str,
    #[serde(rename = "san_pham")]
    product: &'a str,
    #[serde(rename = "chu_tri")]
    charged: &'a str,
    /// "Phòng Kinh tế; các trường", blank where nobody helps.
    #[serde(rename = "phoi_hop")]
    with: String,
    /// In a cell: "30/6/2027", "Quý II/2027", "Thường xuyên".
    #[serde(rename = "han")]
    deadline: String,
    /// In a sentence: "trước ngày 30/6/2027".
    #[serde(rename = "han_trong_cau")]
    deadline_in_words: String,
    #[serde(rename = "ghi_chu")]
    note: &'a str,
}

impl<'a> TasksView<'a> {
    pub(super) fn new(tasks: &'a [Task]) -> Self {
        let mut ordered: Vec<(&str, Vec<&Task>)> = Vec::new();
        for task in tasks {
            let name = task.group.as_deref().unwrap_or_default();
            match ordered.iter_mut().find(|(known, _)| *known == name) {
                Some((_, group)) => group.push(task),
                None => ordered.push((name, vec![task])),
            }
        }
        let mut ordinals = 1..;
        let group = |(name, tasks): (&'a str, Vec<&'a Task>)| TaskGroupView {
            name,
            tasks: tasks.into_iter().zip(ordinals.by_ref()).map(TaskView::new).collect(),
        };
        Self {
            count: tasks.len(),
            groups: ordered.into_iter().map(group).collect(),
            all: tasks.iter().zip(1..).map(TaskView::new).collect(),
            has_groups: tasks.iter().any(|task| task.group.is_some()),
            has_products: tasks.iter().any(|task| task.product.is_some()),
            has_helpers: tasks.iter().any(|task| !task.with.is_empty()),
            has_deadlines: tasks.iter().any(|task| task.deadline.is_some()),
            has_notes: tasks.iter().any(|task| task.note.is_some()),
        }
    }
}

impl<'a> TaskView<'a> {
    fn new((task, ordinal): (&'a Task, usize)) -> Self {
        let deadline = |words: fn(&Deadline) -> String| {
            task.deadline.as_ref().map(|deadline| words(&deadline.value)).unwrap_or_default()
        };
        Self {
            ordinal,
            what: &task.what,
            product: task.product.as_deref().unwrap_or_default(),
            charged: &task.charged.value,
            with: task.with.join("; "),
            deadline: deadline(Deadline::in_a_cell),
            deadline_in_words: deadline(Deadline::in_a_sentence),
            note: task.note.as_deref().unwrap_or_default(),
        }
    }
}
