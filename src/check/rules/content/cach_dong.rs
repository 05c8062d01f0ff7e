//! `cach-dong`: lines of running text stand single to one and a half.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::shown::number;
use crate::check::subject::CheckSubject;
use crate::check::taken_over::TakenOver;
use crate::decree::{Choice, Component};
use crate::word::{FormatTrait, LineSpacing};

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

/// A line of Times New Roman, of its size: what Word calls a single line.
const SINGLE: f32 = 1.15;

/// So much of a single line a fixed height may lack, as Word rounds: 16 points for type of 14.
const ROUNDED: f32 = 0.02;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running().filter(|(_, line)| line.is_first) {
        let size = line.runs().map(|(run, _)| run.look.size).fold(0.0, f32::max);
        let Some(fault) = fault(line.paragraph.look.line, size, subject.profile.text.line_spacing) else {
            continue;
        };
        let source = subject.file.source_of_paragraph(line.paragraph, FormatTrait::LineSpacing);
        let taken_over = TakenOver::from(
            (source, FormatTrait::LineSpacing),
            &fault.seen,
            Component::Body.name(),
            fault.wanted,
        );
        let place = FindingPlace::line(line);
        found.of_value(fault.is_sure, place, &fault.value, taken_over, || {
            format!("{}; {}", fault.seen, fault.wanted)
        });
    }
}

/// What is wrong with the spacing of lines.
struct SpacingFault {
    value: String,
    seen: String,
    wanted: &'static str,
    is_sure: bool,
}

/// What is wrong with `spacing` of type of `size` points.
fn fault(spacing: LineSpacing, size: f32, allowed: Choice<f64>) -> Option<SpacingFault> {
    let range = "phải từ dòng đơn đến 1,5 lines";
    let points = |twips: i32| twips as f32 / 20.0;
    let is_high = |twips: i32| points(twips) > size * SINGLE * 1.5 + 1.0;
    let fault = |value: f32, seen: String, wanted, is_sure| {
        Some(SpacingFault { value: number(value), seen, wanted, is_sure })
    };
    match spacing {
        LineSpacing::Lines(lines)
            if f64::from(lines) < allowed.least - 0.011 || f64::from(lines) > allowed.greatest + 0.011 =>
        {
            fault(lines, format!("dãn dòng {} lines", number(lines)), range, true)
        }
        LineSpacing::Exactly(twips)
            if size > 0.0 && (points(twips) < size * (SINGLE - ROUNDED) || is_high(twips)) =>
        {
            let (height, size_told) = (number(points(twips)), number(size));
            let seen = format!("dãn dòng cố định {height} pt cho chữ cỡ {size_told}");
            // Between the height of type and a single line only the line of Word itself is closer than allowed.
            fault(points(twips), seen, range, points(twips) < size || is_high(twips))
        }
        LineSpacing::AtLeast(twips) if size > 0.0 && is_high(twips) => {
            let seen = format!("dãn dòng ít nhất {} pt", number(points(twips)));
            fault(points(twips), seen, "tối đa 1,5 lines", true)
        }
        LineSpacing::Lines(_) | LineSpacing::Exactly(_) | LineSpacing::AtLeast(_) => None,
    }
}
