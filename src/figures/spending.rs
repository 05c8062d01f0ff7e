//! What a plan costs: sums by source and by year.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Amount, Funding, FundingItem, MoneyUnit};

/// The sums of `kinh_phi`.
#[derive(Debug, Clone, PartialEq)]
pub struct Spending {
    pub unit: MoneyUnit,
    pub total: Amount,
    /// Each source where it comes first; `None` for items that name none.
    pub by_source: Vec<(Option<String>, Amount)>,
    /// In the order of time; `None` for items of no year.
    pub by_year: Vec<(Option<u32>, Amount)>,
}

impl Spending {
    /// Of the items written.
    pub fn of(funding: &Funding) -> Self {
        let mut by_year = grouped(funding, |item| item.year.as_ref().map(|year| year.value));
        by_year.sort_by_key(|(year, _)| year.unwrap_or(u32::MAX));
        Self {
            unit: funding.unit,
            total: funding.items.iter().map(|item| item.amount.value).sum(),
            by_source: grouped(funding, |item| item.source.clone()),
            by_year,
        }
    }
}

fn grouped<K: PartialEq>(funding: &Funding, key: impl Fn(&FundingItem) -> K) -> Vec<(K, Amount)> {
    let mut groups: Vec<(K, Amount)> = Vec::new();
    for item in &funding.items {
        let (own, amount) = (key(item), item.amount.value);
        match groups.iter_mut().find(|(known, _)| *known == own) {
            Some((_, sum)) => *sum = [*sum, amount].into_iter().sum(),
            None => groups.push((own, amount)),
        }
    }
    groups
}

/// A declared sum that is not that of the items.
pub(super) fn check(funding: &Funding) -> Option<Diagnostic> {
    let declared = funding.declared_total.as_ref()?;
    let Spending { unit, total, .. } = Spending::of(funding);
    if declared.value == total {
        return None;
    }
    let unit = unit.name();
    let message =
        format!("`kinh_phi.tong` ghi {} {unit}, nhưng các khoản cộng được {total} {unit}", declared.value);
    let terms: Vec<_> = funding.items.iter().map(|item| item.amount.value.to_string()).collect();
    let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&declared.place);
    Some(match funding.items.first() {
        Some(first) => error.related(&first.amount.place, format!("{total} = {}", terms.join(" + "))),
        None => error,
    })
}
