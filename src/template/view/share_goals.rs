//! Goals told as shares, as templates see them.

use serde::Serialize;

use crate::facts::{Facts, ShareGoal};

use super::super::first_letter;
use crate::template::spoken::enumerate;

/// The goals of one time.
#[derive(Serialize)]
pub(super) struct ShareGoalsView {
    /// "năm 2030".
    #[serde(rename = "thoi_gian")]
    when: String,
    /// One a line, without stops: "Mầm non: 65% số trường đạt chuẩn quốc gia, trong đó 20% đạt mức độ 2".
    #[serde(rename = "dong")]
    lines: Vec<String>,
}

impl ShareGoalsView {
    /// Those of `facts` by their time, in the order written.
    pub(super) fn list(facts: &Facts) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for goal in &facts.share_goals {
            let end = || format!("hết {}", facts.period.name());
            let when = goal.when.as_ref().map_or_else(end, |when| when.value.as_known());
            let line = line(goal);
            match all.iter_mut().find(|known| known.when == when) {
                Some(known) => known.lines.push(line),
                None => all.push(Self { when, lines: vec![line] }),
            }
        }
        all
    }
}

fn line(goal: &ShareGoal) -> String {
    let of = goal.level.as_ref().map_or_else(
        || "Toàn địa bàn".to_owned(),
        |level| first_letter::upper(&format!("cấp {}", level.value.name())),
    );
    let parts =
        [(&goal.first_degree, 1), (&goal.second_degree, 2)].into_iter().filter_map(|(share, degree)| {
            share.as_ref().map(|share| format!("{}% đạt mức độ {degree}", share.value))
        });
    let parts: Vec<String> = parts.collect();
    let parts = if parts.is_empty() { String::new() } else { format!(", trong đó {}", enumerate(&parts)) };
    format!("{of}: {}% số trường đạt chuẩn quốc gia{parts}", goal.reached.value)
}
