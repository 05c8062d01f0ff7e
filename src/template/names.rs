//! The names that texts are checked against.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::checked::Checked;
use super::helper::SCHOOL_NAME;
use super::view;

/// What `check` finds in `texts`, where names under `them` are those of `own`, or any.
///
/// To work out all names takes longer than all else of a document, and a check looks up only names that stand in the
/// texts: it is given those. Where a finding may have to tell which names there are, or all names of a group are gone
/// through, it is given all.
pub(super) fn checked<'t>(
    texts: impl IntoIterator<Item = &'t str>,
    own: Option<&Map<String, Value>>,
    check: impl Fn(&Value) -> Checked,
) -> Checked {
    let words = texts.into_iter().flat_map(words).chain([SCHOOL_NAME]).collect();
    let checked = check(&view::names(own, Some(&words)));
    if checked.diagnostics.is_empty() && !checked.goes_through_group {
        return checked;
    }
    match own {
        Some(_) => check(&view::names(own, None)),
        None => check(all()),
    }
}

/// Whatever in the tags of `text` may be a name.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // A text in quotes may hold the end of a tag.
    let tags = text.split("{{").skip(1).map(|tag| tag.rsplit_once("}}").map_or(tag, |(inside, _)| inside));
    tags.flat_map(|tag| tag.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_'))
}

/// All names, with nothing known about those under `them`.
fn all() -> &'static Value {
    static NAMES: LazyLock<Value> = LazyLock::new(|| view::names(None, None));
    &NAMES
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::diagnostic::tried;
    use crate::template::Templates;

    #[test]
    fn what_stands_in_the_texts_is_enough_for_every_built_in_template() {
        let templates = tried(|report| Templates::load(None, report)).value.unwrap();
        for pick in templates.picks() {
            let shelf = templates.shelf(pick.shelf).unwrap();
            let Some(entry) = shelf.entry(&pick.name) else { continue };
            let entry = entry.unwrap();
            let (few, whole) = (entry.check(None), entry.check_against(all()));
            assert_eq!(few, whole, "{}", pick.name);
        }
    }
}
