//! Units by their names.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::vietnamese::{final_letter, initial, spelling};

/// Places in a list by the names there, compared as people read them. Spelling a name takes a while, so that names are
/// spelt when another with their first and last letters is asked for.
pub(super) struct ByName {
    /// Those that begin and end alike together.
    names: Vec<(&'static str, usize)>,
    /// Where the names of each group begin, and where the last ones end.
    starts: Vec<usize>,
    /// Of each group.
    spelt: Vec<OnceLock<Box<Spelt>>>,
}

/// Places by names as they are spelt.
type Spelt = HashMap<String, Vec<usize>>;

/// What a name begins or ends with: one of 26 letters, one of 10 digits, or something else.
const KINDS: usize = 37;

impl ByName {
    /// Of `names`, each with its place.
    pub(super) fn new(names: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let listed: Vec<(&'static str, usize)> = names.into_iter().collect();
        let groups: Vec<usize> = listed.iter().map(|(name, _)| group(name)).collect();
        let mut ends = vec![0; KINDS * KINDS];
        for group in &groups {
            if let Some(count) = ends.get_mut(*group) {
                *count += 1;
            }
        }
        let mut end = 0;
        for count in &mut ends {
            end += *count;
            *count = end;
        }
        let mut names = vec![("", 0); listed.len()];
        // From the back, so that names of a group stay in order, and its end becomes its start.
        for (named, group) in listed.iter().zip(&groups).rev() {
            let Some(end) = ends.get_mut(*group) else { continue };
            *end -= 1;
            if let Some(place) = names.get_mut(*end) {
                *place = *named;
            }
        }
        ends.push(listed.len());
        Self { names, starts: ends, spelt: (0..KINDS * KINDS).map(|_| OnceLock::new()).collect() }
    }

    /// The places of what is called `name`, in a list that writes names that are one in one way: whoever writes them so
    /// too finds them at once.
    pub(super) fn find(&self, name: &str) -> Vec<usize> {
        let same = self.alike(group(name)).iter().filter(|(known, _)| *known == name);
        let found: Vec<_> = same.map(|(_, place)| *place).collect();
        if found.is_empty() { self.spelt(name).to_vec() } else { found }
    }

    /// The places of what is called `name`, in a list that may write one name in several ways.
    pub(super) fn spelt(&self, name: &str) -> &[usize] {
        let group = group(name);
        let alike = self.alike(group);
        let Some(spelt) = self.spelt.get(group).filter(|_| !alike.is_empty()) else { return &[] };
        let spelt = spelt.get_or_init(|| Box::new(by_spelling(alike)));
        spelt.get(&spelling(name)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The names of `group`.
    fn alike(&self, group: usize) -> &[(&'static str, usize)] {
        let bounds = self.starts.get(group).zip(self.starts.get(group + 1));
        bounds.and_then(|(start, end)| self.names.get(*start..*end)).unwrap_or_default()
    }
}

fn by_spelling(names: &[(&'static str, usize)]) -> Spelt {
    let mut spelt = Spelt::new();
    for (name, place) in names {
        spelt.entry(spelling(name)).or_default().push(*place);
    }
    spelt
}

/// Names that are spelt alike are of one group.
fn group(name: &str) -> usize {
    kind(initial(name)) * KINDS + kind(final_letter(name))
}

fn kind(letter: Option<char>) -> usize {
    let digit = letter.and_then(|letter| letter.to_digit(36));
    digit.and_then(|digit| usize::try_from(digit).ok()).unwrap_or(KINDS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_found_at_its_places_in_order() {
        let listed = ["An Bình", "Đông Sơn", "An Bình", "3", "…", "An Bịnh", "Hòa An", "Hoà An"];
        let by_name = ByName::new(listed.into_iter().zip(0..));
        for (name, places) in [
            ("An Bình", vec![0, 2]),
            ("AN BÌNH", vec![0, 2]),
            ("An Bịnh", vec![5]),
            ("đông sơn", vec![1]),
            ("3", vec![3]),
            ("…", vec![4]),
            ("An", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(by_name.find(name), places, "{name}");
        }
        assert_eq!(by_name.find("Hòa An"), [6]);
        assert_eq!(by_name.spelt("Hòa An"), [6, 7]);
    }
}
