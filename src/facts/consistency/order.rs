//! Days of one paper that can only stand in one order: a leave that ends before it begins, a copy older than what it
//! copies. Days that are perhaps in order are not told.

use super::dates::is_after;
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::PartialDate;
use crate::yaml::Located;

/// Every pair of days that stands the wrong way round.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    pairs(written).into_iter().filter_map(|(earlier, later)| reversed(&earlier, &later)).collect()
}

/// A day, and what it is called.
type NamedDay<'a> = (&'a str, &'a Located<PartialDate>);

/// The earlier day of each pair, then the later one.
fn pairs<'a>(written: &Written<'a>) -> Vec<(NamedDay<'a>, NamedDay<'a>)> {
    let facts = written.facts;
    let own = ("ngày của văn bản", &facts.record.date);
    let mut pairs = Vec::new();
    if let Some(leave) = &facts.leave {
        pairs.push((("ngày bắt đầu nghỉ", &leave.from), ("ngày cuối cùng nghỉ", &leave.to)));
        pairs.push((("ngày đơn đề nghị nghỉ phép", &leave.requested), own));
    }
    if let Some(delegation) = &facts.delegation {
        let to = delegation.to.as_ref().map(|to| ("ngày cuối cùng ủy quyền", to));
        pairs.extend(to.map(|to| (("ngày bắt đầu ủy quyền", &delegation.from), to)));
    }
    if let Some(introduction) = &facts.introduction {
        pairs.push((own, ("ngày cuối cùng giấy giới thiệu còn giá trị", &introduction.valid_until)));
    }
    if let Some(session) = &facts.session {
        let adopted = session.date.as_ref().map_or(own, |date| ("ngày kỳ họp thông qua", date));
        let papers = session.papers().filter_map(|(name, paper)| Some((name, paper.date.as_ref()?)));
        pairs.extend(papers.map(|paper| (paper, adopted)));
    }
    if let Some((meeting, last)) = facts.conference.as_ref().and_then(|of| Some((of, of.last.as_ref()?))) {
        pairs.push((("ngày đầu của cuộc họp", &meeting.date), ("ngày cuối của cuộc họp", last)));
    }
    if let Some(meeting) = &facts.conference {
        let before = [&meeting.date].into_iter().chain(&meeting.further);
        let days = before.zip(&meeting.further);
        pairs.extend(days.map(|(day, next)| (("một ngày họp", day), ("ngày họp ghi sau nó", next))));
    }
    if let Some(copy) = &facts.copy {
        pairs.push((own, ("ngày của bản sao", &copy.date)));
    }
    pairs
}

fn reversed((name, earlier): &NamedDay<'_>, (other, later): &NamedDay<'_>) -> Option<Diagnostic> {
    is_after(earlier.value, later.value).then(|| {
        let message =
            format!("{name} ({}) đứng sau {other} ({})", earlier.value.numeric(), later.value.numeric());
        let found = Diagnostic::new(&rules::NGAY_NGUOC, message).at(&later.place);
        found.related(&earlier.place, format!("{name} ở đây")).hint("sửa ngày nào sai")
    })
}
