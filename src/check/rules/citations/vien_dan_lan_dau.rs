//! `vien-dan-lan-dau`: a document is cited in full where it is first.

use super::cited::citations;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{LineRole, TextLine};

/// `vien-dan-lan-dau`.
pub static RULE: CheckRule = CheckRule {
    name: "vien-dan-lan-dau",
    grade: Grade::Review,
    clause: "II.6.b",
    says: "Lần đầu viện dẫn một văn bản phải ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    why: "Người đọc cần biết đúng văn bản nào; các lần sau chỉ ghi tên loại và số, ký hiệu.",
    advice: "Thêm ngày ban hành, cơ quan ban hành và trích yếu ở chỗ viện dẫn đầu tiên.",
    wrong: "Thực hiện Kế hoạch số 12/KH-UBND, …",
    right: "Thực hiện Kế hoạch số 12/KH-UBND ngày 16/01/2024 của UBND huyện về…",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all = citations(subject);
    let shared_day =
        |at: usize, line: usize| all.iter().skip(at + 1).any(|other| other.at == line && other.day.is_some());
    let own = subject.document.symbol.as_ref().map(|symbol| format!("{}/{}", symbol.number, symbol.symbol));
    for (at, cited) in all.iter().enumerate() {
        let is_first = !all.iter().take(at).any(|other| other.symbol == cited.symbol);
        let is_own = own.as_deref() == Some(cited.symbol.as_str());
        let is_basis = subject.role(cited.at) == LineRole::Part(Component::Basis);
        // Several of one day are cited with the day behind the last.
        if is_first
            && !is_own
            && !is_basis
            && cited.day.is_none()
            && !cited.has_any_day
            && !has_day_before(cited.line, &cited.symbol)
            && !shared_day(at, cited.at)
        {
            found.certain(FindingPlace::line(cited.line), &cited.symbol, || {
                format!("số {} viện dẫn lần đầu không ghi ngày ban hành", cited.symbol)
            });
        }
    }
}

/// "ngày 12/12/2023 (số 2410/QĐ-UBND)": the day stands before the symbol.
fn has_day_before(line: &TextLine<'_>, symbol: &str) -> bool {
    let before = line.text.split(&format!("(số {symbol}")).next().filter(|before| *before != line.text);
    before.is_some_and(|before| before.trim_end().ends_with(|sign: char| sign.is_ascii_digit()))
}
