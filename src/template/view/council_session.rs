//! The session of a people's council, as templates see it.

use serde::Serialize;

use crate::facts::{CouncilSession, Facts, SessionPaper};
use crate::units::COUNCIL;

use super::date::DateView;

#[derive(Serialize)]
pub(super) struct CouncilSessionView<'a> {
    /// "X".
    #[serde(rename = "khoa")]
    term: &'a str,
    #[serde(rename = "thu")]
    number: u32,
    /// "khóa X, kỳ họp thứ 12".
    #[serde(rename = "ten")]
    name: String,
    /// When it adopted the resolution.
    #[serde(rename = "ngay")]
    date: DateView,
    /// "Xét Tờ trình số … của Ủy ban nhân dân xã; Báo cáo thẩm tra …; ý kiến thảo luận của đại biểu …", without its stop.
    #[serde(rename = "xet")]
    looked_at: String,
}

impl<'a> CouncilSessionView<'a> {
    pub(super) fn of(facts: &'a Facts) -> Option<Self> {
        let session = facts.session.as_ref()?;
        Some(Self {
            term: &session.term.value,
            number: session.number.value,
            name: session.name(),
            date: DateView::new(session.date.as_ref().map_or(facts.record.date.value, |date| date.value)),
            looked_at: looked_at(session),
        })
    }
}

fn looked_at(session: &CouncilSession) -> String {
    let papers = session.papers().map(|(name, paper)| cited(name, paper));
    let discussed = format!("ý kiến thảo luận của đại biểu {COUNCIL} tại kỳ họp");
    format!("Xét {}", papers.chain([discussed]).collect::<Vec<_>>().join("; "))
}

/// "Tờ trình số 120/TTr-UBND ngày 01/12/2026 của Ủy ban nhân dân xã về mục tiêu năm 2027".
fn cited(name: &str, paper: &SessionPaper) -> String {
    let parts = [
        Some(name.to_owned()),
        paper.symbol.as_ref().map(|symbol| format!("số {symbol}")),
        paper.date.as_ref().map(|date| date.value.as_known()),
        Some(format!("của {}", paper.body)),
        paper.subject.as_ref().map(|subject| format!("về {subject}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
