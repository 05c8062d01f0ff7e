//! A date as templates see it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::facts::PartialDate;

/// Room for the pen where the month is not known yet.
const BLANK_MONTH: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// A date; each is put into words once in a thread, since schools have few dates among them.
#[derive(Clone)]
pub(super) struct DateView(Arc<Words>);

impl Serialize for DateView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[derive(Serialize)]
struct Words {
    /// "16/01/2024".
    #[serde(rename = "so")]
    numeric: String,
    /// "ngày 16 tháng 01 năm 2024".
    #[serde(rename = "chu")]
    words: String,
    /// "5/2024".
    #[serde(rename = "thang_nam")]
    month_numeric: String,
    /// "tháng 5 năm 2024".
    #[serde(rename = "thang_chu")]
    month_words: String,
    /// As exactly as it is known: "ngày 16/01/2024", "tháng 5/2024", "năm 2024".
    #[serde(rename = "ghi_gon")]
    as_known: String,
    /// The same in full: "ngày 16 tháng 01 năm 2024", "tháng 5 năm 2024", "năm 2024".
    #[serde(rename = "ghi_du")]
    as_known_in_words: String,
    #[serde(rename = "ngay")]
    day: Option<u8>,
    #[serde(rename = "thang")]
    month: Option<u8>,
    #[serde(rename = "nam")]
    year: u16,
}

impl DateView {
    /// "tháng 5 năm 2024".
    pub(super) fn month_words(date: PartialDate) -> String {
        Self::new(date).0.month_words.clone()
    }

    pub(super) fn new(date: PartialDate) -> Self {
        thread_local! {
            static KNOWN: RefCell<HashMap<PartialDate, DateView>> = RefCell::default();
        }
        KNOWN.with_borrow_mut(|known| {
            known.entry(date).or_insert_with(|| Self(Arc::new(Words::new(date)))).clone()
        })
    }
}

impl Words {
    fn new(date: PartialDate) -> Self {
        let year = date.year();
        let month_numeric = date.month_numeric();
        let month_words = match date {
            PartialDate::Months { .. } => date.as_known_in_words(),
            PartialDate::Year(_) | PartialDate::Month { .. } | PartialDate::Day(_) => {
                let month = month_numeric.split_once('/').map_or(BLANK_MONTH, |(month, _)| month);
                format!("tháng {month} năm {year}")
            }
        };
        Self {
            numeric: date.numeric(),
            words: date.in_words(),
            month_words,
            month_numeric,
            as_known: date.as_known(),
            as_known_in_words: date.as_known_in_words(),
            day: date.day(),
            month: date.month(),
            year,
        }
    }
}
