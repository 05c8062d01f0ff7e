//! Units by their names.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::diagnostic::initial;
use crate::vietnamese::spelling;

/// Places in a list by the names there, compared as people read them. The list writes names that are one in one way:
/// whoever writes them so too finds them at once. Spelling a name takes a while, so that names are spelt when another
/// with their initial is asked for.
pub(super) struct ByName {
    by_initial: BTreeMap<Option<char>, Initial>,
}

#[derive(Default)]
struct Initial {
    names: Vec<(&'static str, usize)>,
    spelt: OnceLock<HashMap<String, Vec<usize>>>,
}

impl ByName {
    /// Of `names`, each with its place.
    pub(super) fn new(names: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let mut by_initial: BTreeMap<_, Initial> = BTreeMap::new();
        for (name, place) in names {
            by_initial.entry(initial(name)).or_default().names.push((name, place));
        }
        Self { by_initial }
    }

    /// The places of what is called `name`.
    pub(super) fn find(&self, name: &str) -> Vec<usize> {
        let Some(initial) = self.by_initial.get(&initial(name)) else { return Vec::new() };
        let same = initial.names.iter().filter(|(known, _)| *known == name);
        let found: Vec<_> = same.map(|(_, place)| *place).collect();
        if found.is_empty() { initial.spelt(name).to_vec() } else { found }
    }
}

impl Initial {
    /// The places of the names that are spelt as `name` is.
    fn spelt(&self, name: &str) -> &[usize] {
        let spelt = self.spelt.get_or_init(|| {
            let mut spelt: HashMap<_, Vec<_>> = HashMap::new();
            for (name, place) in &self.names {
                spelt.entry(spelling(name)).or_default().push(*place);
            }
            spelt
        });
        spelt.get(&spelling(name)).map(Vec::as_slice).unwrap_or_default()
    }
}
