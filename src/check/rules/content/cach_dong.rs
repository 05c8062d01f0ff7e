//! `cach-dong`: lines of running text stand single to one and a half.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::number;
use crate::check::subject::CheckSubject;
use crate::word::LineSpacing;

/// `cach-dong`.
pub static RULE: CheckRule = CheckRule {
    name: "cach-dong",
    grade: Grade::Error,
    clause: "II.6.e",
    says: "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines.",
    why: "Dòng quá sát hoặc quá thưa khó đọc.",
    advice: "Chọn phần nội dung, vào Đoạn văn (Paragraph) › Dãn dòng (Line spacing), chọn từ Đơn (Single) đến 1,5 dòng.",
    wrong: "dãn dòng đôi (2 lines)",
    right: "dãn dòng 1,15 lines",
    check,
};

/// A fixed height of so much of the type is as close as single lines are; Times New Roman has 1.15.
const SINGLE: f32 = 1.0;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let allowed = subject.profile.text.line_spacing;
    for (_, line) in subject.running().filter(|(_, line)| line.is_first) {
        let size = line.runs().map(|(run, _)| run.look.size).fold(0.0, f32::max);
        let place = || FindingPlace::line(line);
        match line.paragraph.look.line {
            LineSpacing::Lines(lines)
                if f64::from(lines) < allowed.least - 0.011
                    || f64::from(lines) > allowed.greatest + 0.011 =>
            {
                let lines = number(lines);
                found.certain(place(), &lines, || {
                    format!("dãn dòng {lines} lines; phải từ dòng đơn đến 1,5 lines")
                });
            }
            LineSpacing::Exactly(twips)
                if size > 0.0
                    && ((twips as f32 / 20.0) < size * SINGLE
                        || twips as f32 / 20.0 > size * 1.15 * 1.5 + 1.0) =>
            {
                let points = number(twips as f32 / 20.0);
                found.certain(place(), &points, || {
                    format!(
                        "dãn dòng cố định {points} pt cho chữ cỡ {}; phải từ dòng đơn đến 1,5 lines",
                        number(size)
                    )
                });
            }
            LineSpacing::AtLeast(twips) if size > 0.0 && twips as f32 / 20.0 > size * 1.15 * 1.5 + 1.0 => {
                let points = number(twips as f32 / 20.0);
                found.certain(place(), &points, || format!("dãn dòng ít nhất {points} pt; tối đa 1,5 lines"));
            }
            LineSpacing::Lines(_) | LineSpacing::Exactly(_) | LineSpacing::AtLeast(_) => {}
        }
    }
}
