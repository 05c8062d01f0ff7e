#![allow(clippy::unwrap_used)]
//! Tests of what a library's digest tells apart.

use super::*;
use crate::diagnostic::tried;

#[test]
fn a_template_that_takes_the_name_of_another_changes_the_digest() {
    let digest = |one: &str, other: &str| {
        let folder = tempfile::tempdir().unwrap();
        let template =
            |text: &str| format!("---\nloai: Kế hoạch\ntrich_yeu: Thử\ndanh_so: la-ma\n---\n{text}\n");
        std::fs::write(folder.path().join("a.md.hbs"), template(one)).unwrap();
        std::fs::write(folder.path().join("b.md.hbs"), template(other)).unwrap();
        tried(|report| Library::load(Some(folder.path()), None, None, report)).value.unwrap().digest()
    };
    assert_eq!(digest("Một", "Hai"), digest("Một", "Hai"));
    assert_ne!(digest("Một", "Hai"), digest("Hai", "Một"));
}
