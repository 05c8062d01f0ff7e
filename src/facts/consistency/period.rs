//! The document's date against the period it is about.

use chrono::{Months, NaiveDate};

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::Facts;

/// A plan is made this many months before its period begins, at most.
const AHEAD: u32 = 9;
/// A document that is no plan may look back this many months after the period.
const LOOKING_BACK: u32 = 12;

/// A warning where the document is dated long before its period, or after it.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    found(written).into_iter().collect()
}

fn found(written: &Written<'_>) -> Option<Diagnostic> {
    let facts = written.facts;
    let (period, date) = (facts.period, facts.record.date.value);
    let first = period.first_day().checked_sub_months(Months::new(AHEAD))?;
    let last = last_day(facts)?;
    let when = if date.latest() < first {
        "sớm hơn kỳ này quá lâu"
    } else if date.earliest() > last {
        "khi kỳ này đã qua"
    } else {
        return None;
    };
    let message = format!("văn bản của {} đề ngày {}, {when}", period.name(), date.numeric());
    let diagnostic = Diagnostic::new(&rules::NGAY_LECH_KY, message).at(&facts.record.date.place);
    let diagnostic = diagnostic.related(written.place(&[period.key()]), format!("{} ở đây", period.name()));
    Some(diagnostic.hint(format!("sửa `van_ban.ngay` hoặc `{}`, chỗ nào sai thì sửa chỗ đó", period.key())))
}

fn last_day(facts: &Facts) -> Option<NaiveDate> {
    let is_plan = facts.template.value.starts_with("ke-hoach") && facts.conference.is_none();
    let after = Months::new(if is_plan { 0 } else { LOOKING_BACK });
    facts.period.last_day().checked_add_months(after)
}
