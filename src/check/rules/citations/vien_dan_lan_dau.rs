//! `vien-dan-lan-dau`: a document is cited in full where it is first.

use std::collections::{HashMap, HashSet};

use super::cited::{CitedSymbol, citations};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::LineRole;

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
    let with_day = all.iter().enumerate().filter(|(_, cited)| cited.day.is_some());
    let last_day: HashMap<usize, usize> = with_day.map(|(at, cited)| (cited.at, at)).collect();
    let shared_day = |at: usize, line: usize| last_day.get(&line).is_some_and(|last| *last > at);
    let mut seen = HashSet::new();
    let own = subject.document.symbol.as_ref().map(|symbol| format!("{}/{}", symbol.number, symbol.symbol));
    for (at, cited) in all.iter().enumerate() {
        let is_first = seen.insert(cited.symbol.as_str());
        let is_own = own.as_deref() == Some(cited.symbol.as_str());
        let is_basis = subject.role(cited.at) == LineRole::Part(Component::Basis);
        // Several of one day are cited with the day behind the last.
        if is_first
            && !is_own
            && !is_basis
            && cited.day.is_none()
            && !cited.has_any_day
            && !has_day_before(cited)
            && !shared_day(at, cited.at)
        {
            found.certain(FindingPlace::line(cited.line), &cited.symbol, || {
                format!("số {} viện dẫn lần đầu không ghi ngày ban hành", cited.symbol)
            });
        }
    }
}

/// "ngày 12/12/2023 (số 2410/QĐ-UBND)": the day stands before the symbol.
fn has_day_before(cited: &CitedSymbol<'_>) -> bool {
    let before = cited.line.text.get(..cited.start).and_then(|text| text.strip_suffix('('));
    before.is_some_and(|before| before.trim_end().ends_with(|sign: char| sign.is_ascii_digit()))
}
