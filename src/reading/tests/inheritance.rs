//! `_chung.yaml` of the folder and of those above it.

use super::super::load;
use super::{BASE, spots, write};
use crate::diagnostic::tried;

#[test]
fn nearer_files_win_key_by_key_and_lists_replace() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(
        root,
        "_chung.yaml",
        "nam: 2023\nluu: [VT, GD]\nvan_ban: {ngay: 2023, ky_hieu: KH-UBND}\nnguoi_ky: {chuc_vu: Chủ tịch}\n",
    );
    write(root, "huyen/_chung.yaml", "nam: 2024\nvan_ban: {ngay: 01/2024}\nbao_cao: {han: 15/12/2024}\n");
    write(
        root,
        "huyen/xa.yaml",
        "mau: ke-hoach-xa\nco_quan: {ten: UBND xã A, dia_danh: A}\nluu: [VT]\nbao_cao: ~\nnguoi_ky: {ho_ten: B}\n",
    );
    let outcome = tried(|report| load(&root.join("huyen/xa.yaml"), root, report));
    assert_eq!(outcome.diagnostics, []);
    let facts = outcome.value.unwrap();
    assert_eq!(facts.period.numeric(), "2024");
    assert_eq!(facts.filing, ["VT"]);
    assert_eq!(facts.record.date.value.numeric(), "01/2024");
    assert_eq!(facts.record.symbol.as_deref(), Some("KH-UBND"));
    assert_eq!((facts.signer.office.as_str(), facts.signer.name.as_deref()), ("Chủ tịch", Some("B")));
    assert_eq!(facts.reporting, None);
    assert!(facts.record.date.place.source.name.ends_with("_chung.yaml"));
}

#[test]
fn nothing_is_inherited_from_above_the_root() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("data");
    write(folder.path(), "_chung.yaml", "luu: [X]\n");
    write(&root, "a/xa.yaml", BASE);
    let facts = tried(|report| load(&root.join("a/xa.yaml"), &root, report)).value.unwrap();
    assert!(facts.filing.is_empty());
}

#[test]
fn a_file_outside_the_root_still_has_its_own_folder() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a/_chung.yaml", "luu: [VT]\n");
    write(folder.path(), "a/xa.yaml", BASE);
    let facts = tried(|report| load(&folder.path().join("a/xa.yaml"), &folder.path().join("b"), report))
        .value
        .unwrap();
    assert_eq!(facts.filing, ["VT"]);
}

#[test]
fn a_wrong_inherited_value_is_reported_in_the_file_that_holds_it() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", "# chung\nbao_cao: {han: 30/02/2024}\nla: 1\n");
    write(root, "xa.yaml", &format!("{BASE}khac: 1\n"));
    let found = tried(|report| load(&root.join("xa.yaml"), root, report)).diagnostics;
    assert_eq!(spots(&found), [("khoa-la", 6, 1), ("ngay-sai", 2, 16), ("khoa-la", 3, 1)]);
    let names: Vec<_> = found.iter().map(|finding| &finding.place.as_ref().unwrap().source.name).collect();
    assert!(names[0].ends_with("xa.yaml") && names[1].ends_with("_chung.yaml"));
}

#[test]
fn syntax_errors_of_all_layers_come_together() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "_chung.yaml", "a: [\n");
    write(folder.path(), "xa.yaml", "b: {\n");
    let found = tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report)).diagnostics;
    assert_eq!(spots(&found), [("yaml-sai", 1, 4), ("yaml-sai", 1, 4)]);
}

#[test]
fn a_shared_file_counts_by_its_ending_as_others_do() {
    for name in ["_chung.yaml", "_chung.yml", "_chung.YAML", "_chung.YML"] {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), name, BASE);
        write(folder.path(), "xa/a.yaml", "luu: [VT]\n");
        let outcome = tried(|report| load(&folder.path().join("xa/a.yaml"), folder.path(), report));
        assert_eq!(outcome.diagnostics, [], "{name}");
    }
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "_chung.yaml", BASE);
    write(folder.path(), "_chung.yml", BASE);
    write(folder.path(), "a.yaml", "luu: [VT]\n");
    let outcome = tried(|report| load(&folder.path().join("a.yaml"), folder.path(), report));
    assert_eq!(outcome.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["hai-tep-chung"]);
}
