//! The order of Vietnamese names in lists for people.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(locale!("vi"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    // The data are compiled in: there is always a collator.
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
});

/// Where a name stands in a list: a, ă, â, b, c, d, đ, e, ê …; tones (huyền, hỏi, ngã, sắc, nặng) only part what is
/// alike without them, then case; numbers by their value ("Phường 2" before "Phường 10"). Two names that the order
/// does not part stand by their characters, so that a list has one order only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey {
    collated: Vec<u8>,
    written: String,
}

impl OrderKey {
    /// The key of `name`; make it once for each name of a list.
    pub fn new(name: &str) -> Self {
        let mut collated = Vec::with_capacity(2 * name.len());
        if let Some(collator) = COLLATOR.as_ref() {
            let Ok(()) = collator.write_sort_key_to(name, &mut collated);
        }
        Self { collated, written: name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_in_order(names: &[&str]) {
        let mut sorted: Vec<&str> = names.iter().rev().copied().collect();
        sorted.sort_by_cached_key(|name| OrderKey::new(name));
        assert_eq!(sorted, names);
    }

    #[test]
    fn letters_stand_in_the_order_of_the_alphabet() {
        let letters = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";
        assert_in_order(&letters.split(' ').collect::<Vec<_>>());
        let letters = letters.to_uppercase();
        assert_in_order(&letters.split(' ').collect::<Vec<_>>());
        assert_in_order(&[
            "Cao An",
            "Dương Minh",
            "Đà Lạt",
            "Ea Súp",
            "Êa",
            "Giảng Võ",
            "Ô Môn",
            "Ơn",
            "Xa",
            "Y Tý",
        ]);
    }

    #[test]
    fn tones_part_only_what_is_alike_without_them() {
        assert_in_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"]);
        assert_in_order(&["Hòa An", "Hoà Bình", "Hóa Chất", "Hoa Lư"]);
        assert_in_order(&["Hà Nam", "Hạ Ngân", "Hà Trung"]);
    }

    #[test]
    fn numbers_stand_by_their_value() {
        assert_in_order(&["Minh họa 1", "Minh họa 2", "Minh họa 10", "Minh họa 100"]);
        assert_in_order(&["Phường 2 Bảo Lộc", "Phường 10 Đà Lạt", "Phường An Hòa"]);
    }

    proptest! {
        #[test]
        fn form_and_case_move_no_name_past_another(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            use unicode_normalization::UnicodeNormalization;
            let nfd: String = one.nfd().collect();
            prop_assert_eq!(OrderKey::new(&one).collated, OrderKey::new(&nfd).collated);
            let (left, right) = (OrderKey::new(&one), OrderKey::new(&other));
            prop_assert_eq!(left == right, one == other);
        }
    }
}
