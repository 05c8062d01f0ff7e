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

#[test]
fn what_is_of_ones_own_changes_the_digest_and_what_is_built_in_is_told_by_the_program() {
    let load = |register: Option<&Path>| {
        tried(|report| Library::load(None, register, None, report)).value.unwrap().digest()
    };
    let nothing: [(&str, &Arc<Source>); 0] = [];
    assert_eq!(load(None), of_sources(nothing));
    let folder = tempfile::tempdir().unwrap();
    let entry = "van_ban:\n  - id: qd-1-2026\n    loai: Quyết định\n    so_ky_hieu: 1/QĐ-UBND\n    \
                 co_quan: UBND xã Cẩm Thành\n    ngay_ban_hanh: 05/01/2026\n    trich_yeu: về thử\n    \
                 do_chac: chua_ro\n    nguon: thử\n";
    std::fs::write(folder.path().join("rieng.yaml"), entry).unwrap();
    assert_ne!(load(None), load(Some(folder.path())));
}
