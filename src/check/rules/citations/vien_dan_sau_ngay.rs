//! `vien-dan-sau-ngay`: nothing is cited that was issued after the document.

use super::cited::citations;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `vien-dan-sau-ngay`.
pub static RULE: CheckRule = CheckRule {
    name: "vien-dan-sau-ngay",
    grade: Grade::Error,
    clause: "II.6.b",
    says: "Văn bản viện dẫn ban hành không sau ngày văn bản.",
    why: "Ngày viện dẫn muộn hơn ngày văn bản là một trong hai ngày ghi sai.",
    advice: "Xem lại ngày của văn bản viện dẫn và ngày ban hành.",
    wrong: "văn bản ngày 10/01/2024 viện dẫn Kế hoạch ngày 16/01/2024",
    right: "văn bản ngày 20/01/2024 viện dẫn Kế hoạch ngày 16/01/2024",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(own) = subject.whole_day else {
        return found.cannot_say("văn bản không ghi đủ ngày");
    };
    for cited in citations(subject) {
        if let Some(day) = cited.day.filter(|day| *day > own) {
            found.certain(FindingPlace::line(cited.line), &cited.symbol, || {
                format!(
                    "viện dẫn số {} ngày {}, sau ngày văn bản {}",
                    cited.symbol,
                    day.format("%d/%m/%Y"),
                    own.format("%d/%m/%Y")
                )
            });
        }
    }
}
