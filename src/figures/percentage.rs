//! Percentages: rounded once, to a tenth, with a comma.

use std::fmt;

/// All of it, in tenths of a percent.
const WHOLE: u64 = 1000;

/// A share, in tenths of a percent or as exactly as asked. Prints as "41,5", a full percentage as "50".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Percentage {
    units: u64,
    /// Digits after the comma that `units` holds.
    decimals: u8,
}

/// The most digits after the comma.
const MOST_DECIMALS: u8 = 2;

impl Percentage {
    /// `part` of `whole`, half a tenth rounded up; of nothing there is no share.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        Self::exact_to(part, whole, 1)
    }

    /// The same with up to two digits after the comma: "35,09".
    pub fn exact_to(part: u64, whole: u64, decimals: u8) -> Option<Self> {
        let decimals = decimals.min(MOST_DECIMALS);
        let all = 100 * 10_u128.pow(decimals.into());
        let doubled = 2 * u128::from(part) * all + u128::from(whole);
        let units = doubled.checked_div(2 * u128::from(whole))?;
        Some(Self { units: u64::try_from(units).unwrap_or(u64::MAX), decimals })
    }

    fn of_tenths(units: u64) -> Self {
        Self { units, decimals: 1 }
    }
}

impl fmt::Display for Percentage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, width) = (10_u64.pow(self.decimals.into()), usize::from(self.decimals));
        let (percent, rest) = (self.units / one, self.units % one);
        match rest {
            0 => write!(formatter, "{percent}"),
            _ => write!(formatter, "{percent},{}", format!("{rest:0width$}").trim_end_matches('0')),
        }
    }
}

/// The shares of `parts` in their sum. They add up to 100 percent: what rounding down leaves goes to the
/// largest remainders, of equal ones to the first.
pub fn shares(parts: &[u64]) -> Vec<Percentage> {
    let total: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    let Some(exact) = parts.iter().map(|part| division(*part, total)).collect::<Option<Vec<_>>>() else {
        return vec![Percentage::of_tenths(0); parts.len()];
    };
    let given: u64 = exact.iter().map(|(tenths, _)| tenths).sum();
    let mut by_remainder: Vec<usize> = (0..exact.len()).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(exact.get(*index).map(|(_, remainder)| *remainder)));
    let left = usize::try_from(WHOLE.saturating_sub(given)).unwrap_or_default();
    let raised = by_remainder.get(..left).unwrap_or_default();
    let share = |(index, (tenths, _)): (usize, &(u64, u128))| tenths + u64::from(raised.contains(&index));
    exact.iter().enumerate().map(share).map(Percentage::of_tenths).collect()
}

/// Whole tenths of a percent and the remainder; `None` of nothing.
fn division(part: u64, total: u128) -> Option<(u64, u128)> {
    let scaled = u128::from(part) * u128::from(WHOLE);
    Some((u64::try_from(scaled.checked_div(total)?).ok()?, scaled.checked_rem(total)?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn printed(parts: &[u64]) -> Vec<String> {
        shares(parts).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_percentage_is_rounded_once_and_has_a_comma() {
        let printed = |part, whole| Percentage::of(part, whole).map(|share| share.to_string());
        assert_eq!(printed(127, 306).as_deref(), Some("41,5"));
        assert_eq!(printed(1, 2).as_deref(), Some("50"));
        assert_eq!(printed(1, 2000).as_deref(), Some("0,1"));
        assert_eq!(printed(3, 3).as_deref(), Some("100"));
        assert_eq!(printed(1, 0), None);
        let exact = Percentage::exact_to(352, 1003, 2).unwrap();
        assert_eq!(exact.to_string(), "35,09");
        assert_eq!(Percentage::exact_to(352, 1003, 0).unwrap().to_string(), "35");
    }

    #[test]
    fn shares_of_the_thanh_hoa_plan_add_up() {
        assert_eq!(printed(&[127, 79, 96, 4]), ["41,5", "25,8", "31,4", "1,3"]);
        assert_eq!(printed(&[1, 1, 1]), ["33,4", "33,3", "33,3"]);
        assert_eq!(printed(&[0, 0]), ["0", "0"]);
    }

    proptest! {
        #[test]
        fn shares_add_up_to_the_whole(parts in prop::collection::vec(any::<u64>(), 1..12)) {
            let sum: u64 = shares(&parts).iter().map(|share| share.units).sum();
            let expected = if parts.iter().all(|part| *part == 0) { 0 } else { WHOLE };
            prop_assert_eq!(sum, expected);
        }
    }
}
