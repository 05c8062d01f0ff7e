//! Units by their names.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::diagnostic::initial;
use crate::vietnamese::spelling;

/// Places in a list by the names there, compared as people read them. Spelling a name takes a while and most runs ask
/// for few, so that names are spelt when one with their initial is asked for.
pub(super) struct ByName {
    by_initial: HashMap<Option<char>, Initial>,
}

#[derive(Default)]
struct Initial {
    names: Vec<(&'static str, usize)>,
    spelt: OnceLock<HashMap<String, Vec<usize>>>,
}

impl ByName {
    /// Of `names`, each with its place.
    pub(super) fn new(names: impl IntoIterator<Item = (&'static str, usize)>) -> Self {
        let mut by_initial: HashMap<_, Initial> = HashMap::new();
        for (name, place) in names {
            by_initial.entry(initial(name)).or_default().names.push((name, place));
        }
        Self { by_initial }
    }

    /// The places of what is called `name`.
    pub(super) fn find(&self, name: &str) -> &[usize] {
        let Some(initial) = self.by_initial.get(&initial(name)) else { return &[] };
        let spelt = initial.spelt.get_or_init(|| {
            let mut spelt: HashMap<_, Vec<_>> = HashMap::new();
            for (name, place) in &initial.names {
                spelt.entry(spelling(name)).or_default().push(*place);
            }
            spelt
        });
        spelt.get(&spelling(name)).map(Vec::as_slice).unwrap_or_default()
    }
}
