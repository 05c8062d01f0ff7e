//! Editions: what the law changed is another file of the same template or partial, `NAME.tu-2026-07-07.md.hbs`,
//! which stands from that day on in place of the one before.

use chrono::NaiveDate;

/// What parts a name from the day its edition begins.
const FROM: &str = ".tu-";
const DAY: &str = "%Y-%m-%d";

/// A name taken apart: "ke-hoach-xa.tu-2026-07-07" is "ke-hoach-xa" from 07/7/2026 on. One without a day stands from
/// the beginning.
///
/// # Errors
/// What stands for the day and is none.
pub(super) fn split(name: &str) -> Result<(&str, Option<NaiveDate>), &str> {
    match name.split_once(FROM) {
        None => Ok((name, None)),
        Some((base, day)) => match NaiveDate::parse_from_str(day, DAY) {
            // Only one spelling of a day, so that no two files are the same edition.
            Ok(from) if from.format(DAY).to_string() == day => Ok((base, Some(from))),
            Ok(_) | Err(_) => Err(day),
        },
    }
}

/// The name of the edition of `base` that begins on `from`.
pub(super) fn join(base: &str, from: Option<NaiveDate>) -> String {
    match from {
        Some(from) => format!("{base}{FROM}{}", from.format(DAY)),
        None => base.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_from_when_its_edition_stands() {
        assert_eq!(split("ke-hoach-xa"), Ok(("ke-hoach-xa", None)));
        let day = NaiveDate::from_ymd_opt(2026, 7, 7);
        assert_eq!(split("_bang.tu-2026-07-07"), Ok(("_bang", day)));
        assert_eq!(join("_bang", day), "_bang.tu-2026-07-07");
        for wrong in ["2026-7-7", "07-7-2026", "2026-02-30", "", "2026"] {
            assert_eq!(split(&format!("a.tu-{wrong}")), Err(wrong));
        }
    }
}
