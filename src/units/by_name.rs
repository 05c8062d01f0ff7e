//! Units by their names.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::diagnostic::{final_letter, initial};
use crate::vietnamese::spelling;

/// Places in a list by the names there, compared as people read them. Spelling a name takes a while, so that names are
/// spelt when another with their first and last letters is asked for.
pub(super) struct ByName {
    by_ends: BTreeMap<Ends, Alike>,
}

/// First and last letter.
type Ends = (Option<char>, Option<char>);

#[derive(Default)]
struct Alike {
    names: Vec<(&'static str, usize)>,
    spelt: OnceLock<HashMap<String, Vec<usize>>>,
}

impl ByName {
    /// Of `names`, each with its place.
    pub(super) fn new(names: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let mut by_ends: BTreeMap<_, Alike> = BTreeMap::new();
        for (name, place) in names {
            by_ends.entry(ends(name)).or_default().names.push((name, place));
        }
        Self { by_ends }
    }

    /// The places of what is called `name`, in a list that writes names that are one in one way: whoever writes them so
    /// too finds them at once.
    pub(super) fn find(&self, name: &str) -> Vec<usize> {
        let Some(alike) = self.by_ends.get(&ends(name)) else { return Vec::new() };
        let same = alike.names.iter().filter(|(known, _)| *known == name);
        let found: Vec<_> = same.map(|(_, place)| *place).collect();
        if found.is_empty() { alike.spelt(name).to_vec() } else { found }
    }

    /// The places of what is called `name`, in a list that may write one name in several ways.
    pub(super) fn spelt(&self, name: &str) -> &[usize] {
        self.by_ends.get(&ends(name)).map(|alike| alike.spelt(name)).unwrap_or_default()
    }
}

impl Alike {
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

fn ends(name: &str) -> Ends {
    (initial(name), final_letter(name))
}
