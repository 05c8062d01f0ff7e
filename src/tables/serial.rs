//! Days as spreadsheets count them.

use chrono::{Duration, NaiveDate};

/// The day a workbook's serials count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Epoch {
    /// 1 is 01/01/1900, as everywhere but in workbooks of old Macintoshes.
    #[default]
    Of1900,
    /// 0 is 01/01/1904 (`date1904`, ECMA-376 Part 1, 18.2.28).
    Of1904,
}

/// The part of a day that is no more than rounding: half a second.
const BREATH: f64 = 0.5 / 86_400.0;

/// The last serial that spreadsheets know, of 31/12/9999.
const LAST: f64 = 2_958_465.0;

impl Epoch {
    /// How many days later the days of this epoch are than those of 1900.
    pub fn shift(self) -> f64 {
        match self {
            Self::Of1900 => 0.0,
            Self::Of1904 => 1462.0,
        }
    }

    /// The day that `serial` means. A moment that only rounding keeps before midnight is of the day after.
    pub fn day(self, serial: f64) -> Option<NaiveDate> {
        let day = (serial + self.shift() + BREATH).floor();
        if !(1.0..=LAST).contains(&day) {
            return None;
        }
        // The year 1900 has a 29/02 that never was: day 60.
        let before_leap = if day < 60.0 { 1 } else { 0 };
        let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
        zero.checked_add_signed(Duration::days(day as i64 + before_leap))
    }
}

/// The day of "2022-03-15T00:00:00.000": as with serials, a moment that only rounding keeps before midnight is of the
/// day after.
pub fn iso_day(written: &str) -> Option<NaiveDate> {
    let (date, time) = written.split_once(['T', ' ']).unwrap_or((written, ""));
    let day = NaiveDate::parse_from_str(date.trim_end_matches('Z'), "%Y-%m-%d").ok()?;
    let mut parts = time.trim_end_matches('Z').split(':').map(|part| part.parse::<f64>().unwrap_or_default());
    let mut part = || parts.next().unwrap_or_default();
    let time = (part() * 3600.0 + part() * 60.0 + part()) / 86_400.0;
    if time + BREATH >= 1.0 { day.succ_opt() } else { Some(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_days() {
        let day = |epoch: Epoch, serial| epoch.day(serial).map(|day| day.to_string()).unwrap_or_default();
        for (serial, expected) in [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (44_927.0, "2023-01-01"),
            (44_926.999_999_9, "2023-01-01"),
            (44_926.999, "2022-12-31"),
            (44_927.5, "2023-01-01"),
            (2_958_465.0, "9999-12-31"),
        ] {
            assert_eq!(day(Epoch::Of1900, serial), expected, "{serial}");
        }
        assert_eq!(day(Epoch::Of1904, 43_173.0), "2022-03-15");
        for serial in [0.0, -1.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(Epoch::Of1900.day(serial), None, "{serial}");
        }
    }
}
