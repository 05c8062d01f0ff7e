//! Facts as they stand after inheritance, to be read by a person.

use super::Facts;
use crate::yaml::Fact;

/// `facts` as YAML with the keys of facts files; read again, it gives the same facts.
pub fn dump(facts: &Facts) -> String {
    // Also where they are derived.
    let mut issuer = facts.issuer.clone();
    issuer.abbreviation = issuer.abbreviation();
    issuer.short_name = Some(issuer.short_name());
    let mut tree = facts.dump();
    if let Some(written) = tree.get_mut("co_quan") {
        *written = issuer.dump();
    }
    // A tree of strings, numbers, lists and maps always serialises.
    serde_saphyr::to_string(&tree).unwrap_or_default()
}
