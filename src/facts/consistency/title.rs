//! Titles typed by hand against the period of the document.

use super::written::Written;
use super::years::{Lead, Span, spans};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::Period;

/// A title (`trich_yeu`) that names another year or span is held back; one that names the period too is not. The name
/// of a meeting is told of only where its years are far from the period.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    title(written).into_iter().chain(meeting(written)).collect()
}

fn title(written: &Written<'_>) -> Option<Diagnostic> {
    let (facts, period) = (written.facts, written.facts.period);
    let spans = spans(facts.record.subject.as_ref()?.value.as_str());
    if spans.iter().any(|span| span.is(period)) {
        return None;
    }
    let other = spans.iter().find(|span| contradicts(span))?;
    let (found, ours) = (other.name(), period.name());
    let message = format!("`trich_yeu` ghi \"{found}\", nhưng văn bản là của {ours}");
    let diagnostic = match other.lead {
        Lead::Until => Diagnostic::milder(&rules::TRICH_YEU_LECH_KY, message),
        Lead::Year | Lead::SchoolYear | Lead::Stage | Lead::Term | Lead::Nothing => {
            Diagnostic::new(&rules::TRICH_YEU_LECH_KY, message)
        }
    };
    let label = format!("{ours} ở đây");
    let diagnostic = diagnostic.at(written.place(&["van_ban", "trich_yeu"]));
    let diagnostic = diagnostic.related(written.place(&[period.key()]), label);
    Some(diagnostic.hint(remedy(other, period)))
}

/// Whether `span` says what the document is about: a lone year without "năm" may be anything, and a law has its own.
fn contradicts(span: &Span) -> bool {
    match (span.lead, span.last) {
        (Lead::Term, _) | (Lead::Nothing, None) => false,
        (Lead::Year | Lead::SchoolYear | Lead::Stage | Lead::Until | Lead::Nothing, _) => !span.after_law,
    }
}

fn remedy(span: &Span, period: Period) -> String {
    let key = period.key();
    match span.lead {
        Lead::Stage => {
            let (name, years) = (span.name(), span.numeric());
            match span.last {
                Some(_) if key == "giai_doan" => {
                    format!("sửa trích yếu; nếu đúng là của {name}, ghi `giai_doan: {years}`")
                }
                Some(_) => {
                    format!(
                        "sửa trích yếu; nếu đúng là của cả {name}, ghi `giai_doan: {years}` thay cho `{key}`"
                    )
                }
                None => format!("sửa trích yếu hoặc `{key}`, chỗ nào sai thì sửa chỗ đó"),
            }
        }
        Lead::SchoolYear => format!("sửa trích yếu; nếu đúng là năm học, ghi `nam_hoc` thay cho `{key}`"),
        Lead::Year if span.is_joined && key != "giai_doan" => {
            format!(
                "sửa trích yếu; nếu kế hoạch là của những năm ấy, ghi `giai_doan: {}` thay cho `{key}`",
                span.numeric()
            )
        }
        Lead::Year if span.last.is_none() && key == "giai_doan" => {
            format!("sửa trích yếu; nếu đúng là của một năm, ghi `nam: {}` thay cho `{key}`", span.first)
        }
        Lead::Year | Lead::Term | Lead::Until | Lead::Nothing => {
            format!("sửa trích yếu hoặc `{key}`, chỗ nào sai thì sửa chỗ đó")
        }
    }
}

/// How many years a meeting may look back or ahead.
const REACH: u16 = 1;

fn meeting(written: &Written<'_>) -> Option<Diagnostic> {
    let meeting = written.facts.conference.as_ref()?;
    let period = written.facts.period;
    let (first, last) = (PeriodYears::of(period).first, PeriodYears::of(period).last);
    let spans: Vec<Span> = spans(&meeting.name).into_iter().filter(contradicts).collect();
    let is_far = |span: &Span| span.last.unwrap_or(span.first) + REACH < first || span.first > last + REACH;
    let other = spans.first().filter(|_| spans.iter().all(is_far))?;
    let message = format!("tên hội nghị nói đến {}, nhưng văn bản là của {}", other.name(), period.name());
    let diagnostic =
        Diagnostic::new(&rules::HOI_NGHI_LECH_KY, message).at(written.place(&["hoi_nghi", "ten"]));
    let diagnostic = diagnostic.related(written.place(&[period.key()]), format!("{} ở đây", period.name()));
    Some(diagnostic.hint(format!("sửa `hoi_nghi.ten` hoặc `{}`, chỗ nào sai thì sửa chỗ đó", period.key())))
}

/// The calendar years a period touches.
struct PeriodYears {
    first: u16,
    last: u16,
}

impl PeriodYears {
    fn of(period: Period) -> Self {
        use chrono::Datelike;
        let year = |date: chrono::NaiveDate| u16::try_from(date.year()).unwrap_or_default();
        Self { first: year(period.first_day()), last: year(period.last_day()) }
    }
}
