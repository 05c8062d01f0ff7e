//! Titles typed by hand against the period of the document.

use super::typed_years;
use super::written::Written;
use super::years::{Lead, YearSpan, spans};
use crate::diagnostic::{Diagnostic, did_you_mean, rules};
use crate::facts::Period;

/// A title (`trich_yeu`) that names another year or span is held back; one that names the period too is not. The name
/// of a meeting is told of only where its years are far from the period.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    title(written).into_iter().chain(meeting(written)).collect()
}

fn title(written: &Written<'_>) -> Option<Diagnostic> {
    let (facts, period) = (written.facts, written.facts.period);
    let subject = facts.record.subject.as_ref()?.value.as_str();
    if let Some((typed, year)) = typed_years::with_letters(subject) {
        let message = format!("`trich_yeu` ghi \"{typed}\", có chữ cái lẫn trong số năm");
        let found = Diagnostic::new(&rules::TRICH_YEU_LECH_KY, message);
        return Some(
            found.at(written.place(&["van_ban", "trich_yeu"])).hint(did_you_mean(&year.to_string())),
        );
    }
    let spans = spans(subject);
    if spans.iter().any(|span| span.is(period)) {
        return None;
    }
    let Some(other) = spans.iter().find(|span| contradicts(span)) else {
        return if spans.is_empty() { other_month(written, subject) } else { None };
    };
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

/// A month or a quarter of another year: it may be that of a meeting, so it is told only.
fn other_month(written: &Written<'_>, subject: &str) -> Option<Diagnostic> {
    let period = written.facts.period;
    let months = typed_years::months(subject);
    let (month, _) = months.iter().find(|(_, year)| !period.years().contains(year))?;
    let message = format!("`trich_yeu` ghi \"{month}\", nhưng văn bản là của {}", period.name());
    let found = Diagnostic::milder(&rules::TRICH_YEU_LECH_KY, message);
    let found = found.at(written.place(&["van_ban", "trich_yeu"]));
    let found = found.related(written.place(&[period.key()]), format!("{} ở đây", period.name()));
    Some(found.hint(format!("sửa trích yếu hoặc `{}`, chỗ nào sai thì sửa chỗ đó", period.key())))
}

/// Whether `span` says what the document is about: a lone year without "năm" may be anything, and a law has its own.
fn contradicts(span: &YearSpan) -> bool {
    match (span.lead, span.last) {
        (Lead::Term, _) | (Lead::Nothing, None) => false,
        (Lead::Year | Lead::SchoolYear | Lead::Stage | Lead::Until | Lead::Nothing, _) => !span.after_law,
    }
}

fn remedy(span: &YearSpan, period: Period) -> String {
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
    let (first, last) = period.years().into_inner();
    let spans: Vec<YearSpan> = spans(&meeting.name).into_iter().filter(contradicts).collect();
    let is_far =
        |span: &YearSpan| span.last.unwrap_or(span.first) + REACH < first || span.first > last + REACH;
    let other = spans.first().filter(|_| spans.iter().all(is_far))?;
    let message = format!("tên hội nghị nói đến {}, nhưng văn bản là của {}", other.name(), period.name());
    let diagnostic =
        Diagnostic::new(&rules::HOI_NGHI_LECH_KY, message).at(written.place(&["hoi_nghi", "ten"]));
    let diagnostic = diagnostic.related(written.place(&[period.key()]), format!("{} ở đây", period.name()));
    Some(diagnostic.hint(format!("sửa `hoi_nghi.ten` hoặc `{}`, chỗ nào sai thì sửa chỗ đó", period.key())))
}
