//! Sums of money that are typed in texts of the facts, held against `kinh_phi`.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Amount, Facts, MoneyUnit};
use crate::yaml::{Located, TypedText};

use super::spending::Spending;
use super::typed_tag::is_in_tag;

/// What people write for a unit, the longest first.
const UNITS: [(&str, MoneyUnit); 4] = [
    ("nghìn đồng", MoneyUnit::Thousand),
    ("triệu đồng", MoneyUnit::Million),
    ("tỷ đồng", MoneyUnit::Billion),
    ("đồng", MoneyUnit::Dong),
];

/// A warning for each sum of money in a clause on the plan's funding that is none of `kinh_phi`.
pub(super) fn check(text: &Located<String>, facts: &Facts) -> Vec<Diagnostic> {
    let Some(funding) = &facts.funding else { return Vec::new() };
    let spending = Spending::of(funding);
    let sums =
        spending.by_source.iter().map(|(_, sum)| *sum).chain(spending.by_year.iter().map(|(_, sum)| *sum));
    let items = funding.items.iter().map(|item| item.amount.value);
    let all: Vec<Amount> = [spending.total].into_iter().chain(sums).chain(items).collect();
    let known: Vec<u128> = all.into_iter().filter_map(|amount| amount.in_dong(spending.unit)).collect();
    let typed = typed_sums(&text.value).into_iter().filter(|(_, dong)| !known.contains(dong));
    let told = typed.map(|(range, _)| {
        let written = text.value.get(range.clone()).unwrap_or_default();
        let message = format!(
            "số tiền {written} gõ tay ở đây khác với mọi số của `kinh_phi` (tổng {} {}), cần xem lại",
            spending.total,
            spending.unit.name()
        );
        Diagnostic::new(&rules::SO_GO_TAY_LECH, message).at(&TypedText::of(text).place(range)).hint(
            "thay chữ số bằng dữ kiện, như `{{kinh_phi.cau}}`; nếu là tiền của việc khác thì ghi `chap_nhan`",
        )
    });
    told.collect()
}

/// Each sum in đồng, of sentences that speak of "kinh phí".
fn typed_sums(text: &str) -> Vec<(std::ops::Range<usize>, u128)> {
    let mut found = Vec::new();
    for (at, unit) in
        UNITS.iter().flat_map(|(words, unit)| text.match_indices(words).map(move |(at, _)| (at, *unit)))
    {
        let before = text.get(..at).unwrap_or_default();
        let trimmed = before.trim_end();
        let rest = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        let number = trimmed.get(rest.len()..).unwrap_or_default();
        let sentence = rest.rfind(['\n', ';']).map_or(0, |stop| stop + 1);
        let is_meant = rest.get(sentence..).unwrap_or_default().to_lowercase().contains("kinh phí");
        let dong = Amount::parse(number).and_then(|amount| amount.in_dong(unit));
        if let Some(dong) = dong.filter(|_| is_meant && !is_in_tag(before)) {
            found.push((rest.len()..trimmed.len(), dong));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_funding_are_found_in_any_unit() {
        let text = "Tổng kinh phí 1.500,5 triệu đồng; học phí 100.000 đồng; kinh phí {{so x}} triệu đồng, kinh phí 2 tỷ đồng";
        let found: Vec<u128> = typed_sums(text).into_iter().map(|(_, dong)| dong).collect();
        assert_eq!(found, [1_500_500_000, 2_000_000_000]);
    }
}
