//! Which target renews a recognition, and in which month it can.

use super::history::{Held, Holding};
use super::regime::Regime;
use crate::facts::{Level, PartialDate, TargetKind};

/// The target that renews a recognition.
pub const DUE_TARGET: TargetKind = TargetKind::Renewal;

/// Whether `regime` renews what a school of `level` holds: not KĐCLGD where it is recognised no longer, and nothing
/// of a level that it does not recognise.
pub fn renews(regime: &Regime, holding: &Holding<'_>, level: Level) -> bool {
    let standard_only = regime.recognises_accreditation.as_ref().is_some_and(|rule| !rule.value);
    !standard_only || (holding.held == Held::NationalStandard && regime.national_standard.value.is_for(level))
}

/// The month of `year` in which what lapses at `lapses` is renewed: that in which it lapses, or where it must have
/// lapsed the one after, if it is of the year. None where no month is known, or it lapsed before the year.
pub fn month(regime: Option<&Regime>, lapses: PartialDate, year: u16) -> Option<u8> {
    let month = lapses.month().filter(|_| lapses.year() == year)?;
    let after = regime.and_then(|regime| regime.renewal_after_lapse.as_ref()).is_some_and(|rule| rule.value);
    Some(if after && month < 12 { month + 1 } else { month })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{date, regimes};
    use super::*;

    #[test]
    fn a_month_is_drafted_after_the_end_or_with_it() {
        let regimes = regimes();
        let drafted = |id: &str, lapses: &str| month(regimes.find(id), date(lapses), 2027);
        for (lapses, before, after) in [
            ("20/5/2027", Some(5), Some(6)),
            ("5/2027", Some(5), Some(6)),
            ("31/5/2027", Some(5), Some(6)),
            ("01/12/2027", Some(12), Some(12)),
            ("2027", None, None),
            ("20/5/2026", None, None),
            ("20/5/2028", None, None),
        ] {
            assert_eq!(drafted("2018", lapses), before, "{lapses}");
            assert_eq!(drafted("2026", lapses), after, "{lapses}");
        }
    }
}
