//! How far one folded name is from another: most are told to be too far by their letters alone, which takes a hundredth of
//! what comparing takes. A list of thousands of units that nobody knows asks for each.

/// Letters are counted in so many kinds: 26 letters, 10 digits, and all others.
const KINDS: usize = 37;

/// A name without accents, as `unaccented` folds it.
#[derive(Debug)]
pub(super) struct FoldedName {
    name: String,
    /// In letters.
    length: usize,
    /// How often each kind of letter stands in it.
    letters: [u8; KINDS],
}

impl FoldedName {
    /// That of what is folded already.
    pub(super) fn new(name: String) -> Self {
        let mut letters = [0_u8; KINDS];
        for letter in name.chars() {
            let kind = letter.to_digit(36).and_then(|kind| usize::try_from(kind).ok()).unwrap_or(KINDS - 1);
            if let Some(count) = letters.get_mut(kind) {
                *count = count.saturating_add(1);
            }
        }
        Self { length: name.chars().count(), name, letters }
    }

    /// How many letters part `other` from this name; none where more do than a third of its letters.
    pub(super) fn distance(&self, other: &Self) -> Option<usize> {
        // "Phường 1" is how people call Phường 1 Bảo Lộc.
        if other.name.strip_prefix(&self.name).is_some_and(|rest| rest.starts_with('_')) {
            return Some(1);
        }
        let allowed = self.allowed();
        if self.least_distance(other) > allowed {
            return None;
        }
        Some(strsim::osa_distance(&self.name, &other.name)).filter(|distance| *distance <= allowed)
    }

    fn allowed(&self) -> usize {
        self.length.div_ceil(3).max(1)
    }

    /// No fewer letters part them: each step adds, takes away or replaces one, or changes none.
    fn least_distance(&self, other: &Self) -> usize {
        let (mut more, mut less) = (0_usize, 0_usize);
        for (own, others) in self.letters.iter().zip(&other.letters) {
            more += usize::from(own.saturating_sub(*others));
            less += usize::from(others.saturating_sub(*own));
        }
        more.max(less).max(self.length.abs_diff(other.length))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Commune;
    use super::*;
    use crate::vietnamese::unaccented;

    fn communes() -> Vec<FoldedName> {
        Commune::all().iter().map(|commune| FoldedName::new(unaccented(&commune.unit().name))).collect()
    }

    #[test]
    fn letters_alone_rule_out_most_names_and_no_near_one() {
        let communes = communes();
        let (mut compared, mut asked) = (0, 0);
        for name in ["Không Có 123", "Không Có 8999", "Quế Phongg", "Cẩm Thanhf", "Ví Dụ", "lạ 77"]
        {
            let wanted = FoldedName::new(unaccented(name));
            for other in &communes {
                let far = strsim::osa_distance(&wanted.name, &other.name);
                assert!(wanted.least_distance(other) <= far, "{name}: {}", other.name);
                asked += 1;
                compared += usize::from(wanted.least_distance(other) <= wanted.allowed());
            }
        }
        assert!(compared * 10 < asked, "{compared} of {asked} names were compared letter by letter");
    }

    #[test]
    fn a_name_of_any_length_is_far_from_all() {
        let wanted = FoldedName::new("x".repeat(1_000_000));
        assert!(communes().iter().all(|name| wanted.distance(name).is_none()));
    }
}
