//! Dates of legal documents.

use crate::facts::PartialDate;

/// In a sentence after a document's number: "ngày 05/3/2020", "tháng 01/2024", "năm 2019".
pub(super) fn in_sentence(date: PartialDate) -> String {
    let word = match date {
        PartialDate::Day(_) => "ngày",
        PartialDate::Month { .. } => "tháng",
        PartialDate::Months { .. } => return date.as_known(),
        PartialDate::Year(_) => "năm",
    };
    format!("{word} {}", date.numeric())
}

/// Alone, or after "từ": "07/7/2026", "tháng 01/2024", "năm 2019".
pub fn plain(date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) => date.numeric(),
        PartialDate::Month { .. } | PartialDate::Months { .. } | PartialDate::Year(_) => in_sentence(date),
    }
}

/// Whether two dates can be the same day.
pub(super) fn agree(left: PartialDate, right: PartialDate) -> bool {
    left.earliest() <= right.latest() && right.earliest() <= left.latest()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    #[test]
    fn dates_in_a_sentence() {
        assert_eq!(in_sentence(read("05/03/2020")), "ngày 05/3/2020");
        assert_eq!(in_sentence(read("1/2024")), "tháng 01/2024");
        assert_eq!(plain(read("22/02/2021")), "22/02/2021");
        assert_eq!(plain(read("2019")), "năm 2019");
    }

    #[test]
    fn blanks_agree_with_anything() {
        let agrees = |left, right| agree(read(left), read(right));
        assert!(agrees("26/5/2020", "5/2020"));
        assert!(agrees("2020", "26/5/2020"));
        assert!(!agrees("26/5/2020", "27/5/2020"));
        assert!(!agrees("6/2020", "26/5/2020"));
    }
}
