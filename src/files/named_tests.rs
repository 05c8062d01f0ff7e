#![allow(clippy::unwrap_used)]
//! Names that people read as one.

use std::fs;

use super::*;

fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }
    folder
}

fn forms(name: &str) -> [String; 2] {
    [name.nfc().collect(), name.nfd().collect()]
}

#[test]
fn a_name_is_found_in_either_form_also_of_its_folders() {
    for name in ["trường.xlsx", "Danh sách xã/Trường Mầm non.csv", "Đơn vị/ký hiệu/bảng ổ.xlsx", "Hoà/Thuỷ"]
    {
        for (written, on_disk) in forms(name).iter().flat_map(|a| forms(name).map(|b| (a.clone(), b))) {
            let folder = folder(&[&on_disk]);
            assert_eq!(
                named(Disk::real(), folder.path(), &written),
                Ok(folder.path().join(&on_disk)),
                "{name}"
            );
        }
    }
}

#[test]
fn two_that_look_alike_are_not_chosen_from() {
    let both = forms("trường.xlsx");
    let folder = folder(&[&both[0], &both[1]]);
    for name in &both {
        assert_eq!(named(Disk::real(), folder.path(), name), Err(NameError::Several(2)));
    }
}

#[test]
fn another_case_or_other_accents_are_named() {
    let folder = folder(&["Trường.xlsx"]);
    // A disk of Windows does not tell case apart.
    let cases = ["trường.xlsx", "Trường.XLSX"].into_iter().filter(|_| cfg!(not(windows)));
    for name in cases.chain(["truong.xlsx", "Trưòng.xlsx", "Trườn.xlsx"]) {
        let like = NameError::Missing(Some("Trường.xlsx".into()));
        assert_eq!(named(Disk::real(), folder.path(), name), Err(like), "{name}");
    }
    assert_eq!(named(Disk::real(), folder.path(), "xã.csv"), Err(NameError::Missing(None)));
}

#[test]
fn a_way_up_is_followed() {
    let folder = folder(&["a/b.csv", "c.csv"]);
    assert_eq!(
        named(Disk::real(), &folder.path().join("a"), "../c.csv"),
        Ok(folder.path().join("a/../c.csv"))
    );
    assert_eq!(
        named(Disk::real(), &folder.path().join("a"), "./b.csv").unwrap().file_name().unwrap(),
        "b.csv"
    );
}
