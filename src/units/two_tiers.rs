//! From when local government has two tiers: province and commune, without the huyện (Luật số 72/2025/QH15).

use chrono::{Datelike, NaiveDate};

const FIRST_DAY: (i32, u32, u32) = (2025, 7, 1);

/// The first day, as sentences name it.
pub const TWO_TIERS_FROM: &str = "01/7/2025";

/// Whether local government has two tiers on `day`.
pub fn has_two_tiers(day: NaiveDate) -> bool {
    (day.year(), day.month(), day.day()) >= FIRST_DAY
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_first_day_is_the_one_that_is_told() {
        let (year, month, day) = FIRST_DAY;
        let first = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        assert!(has_two_tiers(first) && !has_two_tiers(first.pred_opt().unwrap()));
        assert_eq!(TWO_TIERS_FROM, format!("{day:02}/{month}/{year}"));
    }
}
