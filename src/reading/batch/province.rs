//! The province of the units of a batch, where their rows do not say it.

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::tables::FactsTable;
use crate::units::{Commune, province_in};
use crate::yaml::Located;

/// A province and how it is known.
#[derive(Debug, Clone, Copy)]
pub struct SharedProvince {
    /// With its kind.
    pub name: &'static str,
    /// Whether nothing but the other rows of the table tells it.
    pub is_by_rows: bool,
}

impl SharedProvince {
    /// The one that `nhan_ban` names, or else the one that all rows whose unit is clear lie in.
    pub fn of(written: Option<&Located<String>>, units: &FactsTable, report: &mut Report) -> Option<Self> {
        let Some(written) = written else { return Self::of_rows(units) };
        let found = province_in(&written.value);
        if found.is_none() {
            let message = format!("không có tỉnh, thành phố nào tên `{}`", written.value);
            report.push(Diagnostic::new(&rules::TINH_LA, message).at(&written.place));
        }
        Some(Self { name: found?, is_by_rows: false })
    }

    fn of_rows(units: &FactsTable) -> Option<Self> {
        let province = |text: &str| match Commune::find(text) {
            Some(commune) => Some(commune.province),
            None => match Commune::named(text).as_slice() {
                [only] => Some(only.province),
                [] | [_, _, ..] => None,
            },
        };
        let mut clear = units.rows().iter().filter_map(|row| province(&units.key(row)?));
        let name = clear.next()?;
        clear.all(|other| other == name).then_some(Self { name, is_by_rows: true })
    }
}
