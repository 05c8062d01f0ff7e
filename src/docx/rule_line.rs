//! Rule lines: as long as the Tiêu ngữ, or a share of the text above.

use super::flow::Paragraph;
use super::formatting::Indent;
use super::style_id;
use crate::decree::Profile;

/// A rule of `length` in the middle of `area`, both in twips.
pub(super) fn rule(length: f64, area: i32) -> Paragraph {
    Paragraph::of(style_id::RULE).indent(Indent::both(side(length, area)))
}

/// The indent on each side that leaves `length` of `area`.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn side(length: f64, area: i32) -> i32 {
    ((f64::from(area) - length) / 2.0).round().max(0.0) as i32
}

/// Length of the rule under a text with lines as wide as `lines`: between 1/3 and 1/2 (II.2.b, II.5.b) of its
/// longest line and of its last, where both can be.
pub(super) fn short(profile: &Profile, lines: &[f64]) -> f64 {
    let share = profile.short_rule;
    let longest = lines.iter().copied().fold(0.0, f64::max);
    let last = lines.last().copied().unwrap_or_default();
    let (least, greatest) = (longest * share.least, last * share.greatest);
    if least <= greatest { f64::midpoint(least, greatest) } else { last * share.chosen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decree::FormatRules;

    #[test]
    fn a_short_rule_suits_the_longest_and_the_last_line() {
        let profile = FormatRules::Nd30_2020.profile();
        for lines in [&[1200.0][..], &[1200.0, 1000.0], &[900.0, 1200.0]] {
            let length = short(profile, lines);
            for line in [lines.iter().copied().fold(0.0, f64::max), *lines.last().unwrap_or(&0.0)] {
                assert!(profile.short_rule.allows(length / line), "{lines:?}: {length}");
            }
        }
        assert_eq!(short(profile, &[1200.0]), 500.0);
    }

    #[test]
    fn where_the_last_line_is_too_short_for_both_it_decides() {
        let profile = FormatRules::Nd30_2020.profile();
        assert!(profile.short_rule.allows(short(profile, &[3000.0, 600.0]) / 600.0));
    }
}
