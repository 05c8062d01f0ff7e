//! The short lines under the issuer and the subject: a third to a half of the words.

use super::place::FindingPlace;
use super::rule::Judged;
use super::rule_line::{NOT_AS_MUST_BE, below, is_as_must_be, width};
use super::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::TextLine;

/// So much the line may be beyond its range, of the length of the words.
const TOLERANCE: f64 = 0.05;

/// Holds the line under `component`, called `what`, against its length.
pub fn check_short_rule(subject: &CheckSubject<'_>, found: &mut Judged, component: Component, what: &str) {
    let (Some(part), Some(last)) = (subject.part(component), subject.last(component)) else { return };
    let place = || FindingPlace::line(last);
    let is_sure = part.is_sure();
    let Some(rule) = below(subject, component) else {
        return found.graded(is_sure, place(), "thiếu", || format!("dưới {what} không có đường kẻ ngang"));
    };
    if !rule.is_solid {
        found.graded(is_sure, place(), "nét", || format!("đường kẻ dưới {what} không phải nét liền"));
    }
    // "Dòng chữ" may be meant of the longest line or of the one above the rule.
    let longest =
        part.lines.iter().filter_map(|at| subject.line(*at)).map(|line| width(line).min(room(line)));
    let longest = longest.fold(0.0, f64::max);
    // Of a line that breaks where it is full nobody knows how long its end is.
    let above = if width(last) > room(last) { longest * LEAST_END } else { width(last) };
    let Some(length) = rule.length.filter(|_| above > 0.0) else {
        return found.cannot_say("không đo được độ dài đường kẻ");
    };
    let allowed = subject.profile.short_rule;
    let lines = part.lines.iter().filter_map(|at| subject.line(*at));
    if !lines.into_iter().all(|line| is_as_must_be(subject, line, component)) {
        return found.cannot_say(NOT_AS_MUST_BE);
    }
    let fits = |words: f64| {
        let share = length / words;
        (allowed.least - TOLERANCE..=allowed.greatest + TOLERANCE).contains(&share)
    };
    // Between both readings it may be meant of the middle; longer than the words right above it is of neither.
    let is_between = length >= above * allowed.least && length <= (longest * allowed.greatest).min(above);
    if !fits(longest) && !fits(above) && !is_between {
        // Where words break is the program's to decide, so the measure is near.
        found.unsure(place(), "độ dài", || {
            let share = length / longest * 100.0;
            format!("đường kẻ dưới {what} dài khoảng {share:.0} % dòng chữ; phải dài từ 1/3 đến 1/2")
        });
    }
}

/// So long the end of a broken line is at least, of the whole.
const LEAST_END: f64 = 0.3;

/// How wide a line may be, between its indents, in points.
fn room(line: &TextLine<'_>) -> f64 {
    let look = &line.paragraph.look;
    f64::from((line.spot.room - look.left - look.right).max(1)) / 20.0
}
