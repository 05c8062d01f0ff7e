//! `ngay-vien-dan-dung`: a cited document has the date that the register knows.

use super::cited::citations;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `ngay-vien-dan-dung`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-vien-dan-dung",
    grade: Grade::Review,
    clause: "II.6.b",
    says: "Ngày của văn bản viện dẫn đúng với ngày ban hành của văn bản đó.",
    why: "Ngày viện dẫn sai thường do gõ nhầm hoặc chép từ văn bản khác.",
    advice: "Sửa theo ngày ban hành đã nêu.",
    wrong: "Thông tư số 17/2018/TT-BGDĐT ngày 23/8/2018",
    right: "Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for cited in citations(subject) {
        let Some(entry) = subject.register.find_symbol(&cited.symbol) else { continue };
        let (Some(stated), Some(known)) = (cited.day, entry.issued.filter(|issued| issued.day().is_some()))
        else {
            continue;
        };
        if stated != known.earliest() {
            found.certain(FindingPlace::line(cited.line), &cited.symbol, || {
                format!(
                    "văn bản số {} ghi ngày {}; ban hành ngày {}",
                    cited.symbol,
                    stated.format("%d/%m/%Y"),
                    known.earliest().format("%d/%m/%Y")
                )
            });
        }
    }
}
