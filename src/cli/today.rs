//! The one clock.

use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

/// Vietnam's time, in seconds east of Greenwich.
const VIETNAM: i32 = 7 * 3600;

/// The day on which the program runs, where its users are.
pub fn today() -> NaiveDate {
    let now = DateTime::<Utc>::from(now());
    FixedOffset::east_opt(VIETNAM).map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

/// The moment.
pub fn now() -> SystemTime {
    SystemTime::now()
}
