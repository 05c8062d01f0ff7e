//! What a plan says in sentences of its place, as templates see it.

use serde::Serialize;

use super::conclusions::{TaskView, by_when, led_with};
use crate::diagnostic::Place;
use crate::facts::{Duty, Facts, PlanText};
use crate::template::first_letter;
use crate::yaml::Located;

/// The key of the tasks and solutions, by area.
pub(in crate::template) const SOLUTIONS: &str = "giai_phap";
/// The key of who has to do what.
pub(in crate::template) const DUTIES: &str = "phan_cong";

#[derive(Serialize)]
pub(super) struct PlanTextView<'a> {
    #[serde(rename = "muc_dich")]
    purposes: Vec<String>,
    #[serde(rename = "yeu_cau")]
    requirements: Vec<String>,
    #[serde(rename = "muc_tieu_chung")]
    goals: Vec<String>,
    #[serde(rename = "giai_phap")]
    solutions: Vec<PlanItem<'a>>,
    #[serde(rename = "phan_cong")]
    duties: Vec<PlanItem<'a>>,
}

/// An area or a body with what is to be done, each as a line begins and without the stop at its end.
#[derive(Serialize)]
pub(in crate::template) struct PlanItem<'a> {
    #[serde(rename = "ten")]
    pub(in crate::template) name: &'a str,
    /// Where its name is written, or else where it begins.
    #[serde(skip)]
    pub(in crate::template) place: &'a Place,
    /// Empty where the template's own words are meant.
    #[serde(rename = "viec")]
    pub(in crate::template) lines: Vec<String>,
}

impl<'a> PlanTextView<'a> {
    pub(super) fn new(plan: &'a PlanText) -> Self {
        let PlanText { purposes, requirements, goals, solutions: _, duties: _ } = plan;
        let lines = |texts: &[Located<String>]| texts.iter().map(|text| line(&text.value)).collect();
        Self {
            purposes: lines(purposes),
            requirements: lines(requirements),
            goals: lines(goals),
            solutions: solutions(plan),
            duties: duties(plan),
        }
    }
}

/// What the facts list under the key `list`; `None` of a key that lists none.
pub(in crate::template) fn items<'a>(facts: &'a Facts, list: &str) -> Option<Vec<PlanItem<'a>>> {
    match list {
        SOLUTIONS => Some(solutions(&facts.plan)),
        DUTIES => Some(duties(&facts.plan)),
        _ => None,
    }
}

fn solutions(plan: &PlanText) -> Vec<PlanItem<'_>> {
    let items = plan.solutions.iter().map(|area| {
        let statements = area.statements.iter().map(|statement| line(&statement.value));
        let tasks = area.tasks.iter().map(|task| line(&TaskView::new(task).sentence));
        let (name, place) = match &area.title {
            Some(title) => (title.value.as_str(), &title.place),
            None => ("", &area.place),
        };
        PlanItem { name, place, lines: statements.chain(tasks).collect() }
    });
    items.collect()
}

fn duties(plan: &PlanText) -> Vec<PlanItem<'_>> {
    let items = plan.duties.iter().map(|body| PlanItem {
        name: &body.body.value,
        place: &body.body.place,
        lines: body.duties.iter().map(duty).collect(),
    });
    items.collect()
}

/// "Chủ trì, phối hợp với các trường tổng hợp kết quả; hoàn thành chậm nhất ngày 30/6/2027".
fn duty(duty: &Duty) -> String {
    let work = line(&duty.work.value);
    let due = duty.due.as_ref().map(|due| by_when(&due.value, &work)).unwrap_or_default();
    match duty.with.as_slice() {
        [] => format!("{work}{due}"),
        helpers => first_letter::upper(&format!("{}{}{due}", led_with(helpers), first_letter::lower(&work))),
    }
}

/// A sentence as a line begins, without the stop that the template sets.
pub(super) fn line(text: &str) -> String {
    first_letter::upper(text.trim().trim_end_matches(['.', ';', ' ']))
}
