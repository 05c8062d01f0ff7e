//! `dong-trong-thay-cach`: empty paragraphs are no spacing.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::LineRole;

/// `dong-trong-thay-cach`.
pub static RULE: CheckRule = CheckRule {
    name: "dong-trong-thay-cach",
    grade: Grade::Advice,
    clause: "II.6.e",
    says: "Khoảng cách giữa các đoạn đặt bằng định dạng đoạn, không bằng dòng trống.",
    why: "Dòng trống làm ngắt trang sai khi sửa nội dung.",
    advice: "Xóa dòng trống, đặt khoảng cách trước hoặc sau đoạn 6 pt.",
    wrong: "giữa hai đoạn có một dòng trống",
    right: "hai đoạn cách nhau 6 pt",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let running: Vec<usize> = subject.running().map(|(at, _)| at).collect();
    let (Some(first), Some(last)) = (running.first(), running.last()) else { return };
    for at in *first..*last {
        let is_blank = subject.role(at) == LineRole::Blank;
        if let Some(line) = subject.line(at).filter(|line| {
            is_blank && line.is_first && line.drawings().next().is_none() && line.spot.cell.is_none()
        }) {
            found.certain(FindingPlace::paragraph(line.paragraph), "trống", || {
                "đoạn trống trong nội dung".to_owned()
            });
        }
    }
}
