//! Tasks as templates see them.

use serde::Serialize;

use crate::facts::{Assignment, Deadline};
use crate::template::first_letter;

use super::grid::{GridAlignment, GridView, GridViewColumn, ordinals};

#[derive(Serialize)]
pub(super) struct AssignmentsView<'a> {
    #[serde(rename = "tong")]
    count: usize,
    /// By heading, each where it comes first.
    #[serde(rename = "nhom")]
    groups: Vec<AssignmentGroupView<'a>>,
    /// In the order written.
    #[serde(rename = "viec")]
    all: Vec<AssignmentView<'a>>,
    /// The table.
    #[serde(rename = "bang")]
    grid: GridView,
}

#[derive(Serialize)]
struct AssignmentGroupView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "viec")]
    tasks: Vec<AssignmentView<'a>>,
}

#[derive(Serialize)]
struct AssignmentView<'a> {
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

impl<'a> AssignmentsView<'a> {
    pub(super) fn new(tasks: &'a [Assignment]) -> Self {
        let mut numbers = 1..;
        let group = |(name, tasks): (&'a str, Vec<&'a Assignment>)| AssignmentGroupView {
            name,
            tasks: tasks.into_iter().zip(numbers.by_ref()).map(AssignmentView::new).collect(),
        };
        Self {
            count: tasks.len(),
            groups: grouped(tasks).into_iter().map(group).collect(),
            all: tasks.iter().zip(1..).map(AssignmentView::new).collect(),
            grid: grid(tasks),
        }
    }
}

/// Its columns are those that any task has something for.
fn grid(tasks: &[Assignment]) -> GridView {
    let mut rows: Vec<(usize, &Assignment)> = Vec::with_capacity(tasks.len());
    for group in grouped(tasks) {
        rows.extend(group.1.into_iter().map(|task| (0, task)));
    }
    (1..).zip(&mut rows).for_each(|(ordinal, row)| row.0 = ordinal);
    let any = |has: fn(&Assignment) -> bool| tasks.iter().any(has);
    let left = |name, cell: fn(&Assignment) -> String| {
        GridViewColumn::new(name, GridAlignment::Left, move |row: &(usize, &Assignment)| cell(row.1))
    };
    let deadline = |task: &Assignment| {
        task.deadline.as_ref().map(|due| first_letter::upper(&due.value.in_a_cell())).unwrap_or_default()
    };
    let columns = [
        Some(ordinals(|row: &(usize, &Assignment)| row.0)),
        any(|task| task.group.is_some())
            .then(|| left("Nhóm nhiệm vụ", |task| task.group.clone().unwrap_or_default()).group()),
        Some(left("Nhiệm vụ", |task| task.what.clone())),
        any(|task| task.product.is_some())
            .then(|| left("Sản phẩm", |task| task.product.clone().unwrap_or_default())),
        Some(left("Chủ trì", |task| task.charged.value.clone())),
        any(|task| !task.with.is_empty()).then(|| left("Phối hợp", |task| task.with.join("; "))),
        any(|task| task.deadline.is_some()).then(|| {
            GridViewColumn::new("Thời hạn", GridAlignment::Centre, move |row: &(usize, &Assignment)| {
                deadline(row.1)
            })
        }),
        any(|task| task.note.is_some())
            .then(|| left("Ghi chú", |task| task.note.clone().unwrap_or_default())),
    ];
    GridView::new(columns.into_iter().flatten().collect(), &rows)
}

/// Tasks by heading, each where it comes first.
fn grouped(tasks: &[Assignment]) -> Vec<(&str, Vec<&Assignment>)> {
    let mut groups: Vec<(&str, Vec<&Assignment>)> = Vec::new();
    for task in tasks {
        let name = task.group.as_deref().unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(task),
            None => groups.push((name, vec![task])),
        }
    }
    groups
}

impl<'a> AssignmentView<'a> {
    fn new((task, ordinal): (&'a Assignment, usize)) -> Self {
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
