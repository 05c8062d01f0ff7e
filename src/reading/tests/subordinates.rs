//! `tong_hop`: documents that sum up others.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::super::load;
use super::{BASE, spots, write};
use crate::diagnostic::{Tried, tried};
use crate::facts::Facts;
use crate::files::discover;

fn province(root: &Path) -> Tried<Facts> {
    tried(|report| load(&root.join("tinh.yaml"), root, report))
}

fn names(facts: &Facts) -> Vec<String> {
    let documents = &facts.subordinates.as_ref().unwrap().documents;
    let name =
        |facts: &Facts| Path::new(&facts.source.name).file_name().unwrap().to_string_lossy().into_owned();
    documents.iter().map(name).collect()
}

#[test]
fn the_files_of_the_folder_are_read_with_what_they_inherit() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: ./xa}\n");
    write(root, "xa/b.yaml", "luu: [VT]\n");
    write(root, "xa/a/ke-hoach.yaml", "");
    write(root, "xa/_nhap/c.yaml", "la: 1\n");
    write(root, "xa/ghi-chu.txt", "không phải dữ kiện");
    let outcome = province(root);
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(names(&outcome.value.unwrap()), ["ke-hoach.yaml", "b.yaml"]);
}

#[test]
fn a_document_summed_up_twice_over_counts_once() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: huyen}\n");
    write(root, "huyen/a.yaml", "tong_hop: {tu: xa}\n");
    write(root, "huyen/xa/b.yaml", "");
    let facts = province(root).value.unwrap();
    assert_eq!(names(&facts), ["a.yaml"]);
    assert_eq!(names(facts.subordinates.unwrap().documents.first().unwrap()), ["b.yaml"]);
}

#[test]
fn an_empty_folder_a_circle_and_another_period_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: khong-co}\n");
    assert_eq!(spots(&province(root).diagnostics), [("tong-hop-trong", 1, 16)]);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    write(root, "xa/a.yaml", "tong_hop: {tu: ..}\n");
    let found = province(root).diagnostics;
    assert_eq!(found.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["tong-hop-vong"]);
    write(root, "xa/a.yaml", "nam: 2023\nvan_ban: {ngay: 01/2023}\n");
    let found = province(root).diagnostics;
    assert_eq!(found.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["tong-hop-khac-ky"]);
}

#[test]
fn what_is_wrong_below_is_reported_above() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    write(root, "xa/a.yaml", "la: 1\n");
    let outcome = province(root);
    assert_eq!(outcome.value, None);
    assert_eq!(spots(&outcome.diagnostics), [("khoa-la", 1, 1)]);
}

/// The files that a run over `folder` finds, and those that a plan beside it sums up.
fn found_and_summed_up(root: &Path) -> (Vec<String>, Vec<&'static str>, Tried<Facts>) {
    let found = discover(&[root.join("xa")], Some(root));
    let file = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let files = found.files.iter().map(|found| file(&found.path)).collect();
    (files, found.diagnostics.iter().map(|found| found.rule()).collect(), province(root))
}

#[test]
fn what_a_run_finds_is_summed_up_whatever_its_ending_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    let shown = ["a.yaml", "b.YAML", "c.yml", "d.YML", "e.Yaml", "g/h/i.yMl", "Xã Ô.yaml"];
    let hidden = ["_k.yaml", ".l.yaml", "_m/n.yaml", ".o/p.yaml", "q.yaml.bak", "r.txt", "yaml"];
    for name in shown.iter().chain(&hidden) {
        write(root, &format!("xa/{name}"), "");
    }
    let (found, lost, outcome) = found_and_summed_up(root);
    assert_eq!((found.len(), lost), (shown.len(), vec![]));
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(names(&outcome.value.unwrap()), found);
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_and_told_where_they_lead_outside_or_in_a_circle() {
    use std::os::unix::fs::symlink;
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    write(root, "xa/a.yaml", "");
    write(root, "kho/b.yaml", "");
    symlink(root.join("kho"), root.join("xa/kho")).unwrap();
    symlink(root.join("xa/a.yaml"), root.join("xa/lai-a.yaml")).unwrap();
    // A file that two names lead to is one document.
    assert_eq!(names(&province(root).value.unwrap()), ["a.yaml", "b.yaml"]);
    write(elsewhere.path(), "c.yaml", "");
    for target in [elsewhere.path().to_owned(), elsewhere.path().join("c.yaml"), root.join("xa")] {
        symlink(&target, root.join("xa/z.yaml")).unwrap();
        let (_, lost, outcome) = found_and_summed_up(root);
        assert_eq!(outcome.value, None, "{}", target.display());
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        assert_eq!((rules.len(), rules), (1, lost));
        assert_eq!(outcome.diagnostics[0].related[0].0.line(), 1);
        std::fs::remove_file(root.join("xa/z.yaml")).unwrap();
    }
}

#[test]
fn the_folder_is_found_in_either_unicode_form_and_named_where_its_case_differs() {
    for name in ["cấp xã", "Xã/Phường Hoà"] {
        let decomposed: String = name.nfd().collect();
        for (written, on_disk) in [(name, decomposed.as_str()), (decomposed.as_str(), name)] {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            write(root, "_chung.yaml", BASE);
            write(root, "tinh.yaml", &format!("tong_hop: {{tu: {written}}}\n"));
            write(root, &format!("{on_disk}/a.yaml"), "");
            assert_eq!(names(&province(root).value.unwrap()), ["a.yaml"], "{name}");
            write(root, "tinh.yaml", &format!("tong_hop: {{tu: {}}}\n", written.to_uppercase()));
            let found = province(root).diagnostics;
            assert_eq!(found[0].rule(), "tong-hop-trong");
            assert!(found[0].hints.iter().any(|hint| hint.contains("có phải là")), "{:?}", found[0].hints);
        }
    }
}

#[test]
fn a_body_of_another_province_or_one_that_is_there_twice_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let commune = |name: &str, school: &str| {
        BASE.replace("Cẩm Thành", name) + &format!("truong: [{{ten: {school}, cap_hoc: mam_non}}]\n")
    };
    let above = BASE
        .replace("Ủy ban nhân dân xã Cẩm Thành", "Ủy ban nhân dân tỉnh Nghệ An")
        .replace("nam: 2024", "nam: 2027");
    write(
        root,
        "tinh.yaml",
        &(above.replace("Cẩm Thành", "Nghệ An").replace("01/2024", "12/2026") + "tong_hop: {tu: xa}\n"),
    );
    let later = |text: String| text.replace("nam: 2024", "nam: 2027").replace("01/2024", "12/2026");
    write(root, "xa/a.yaml", &later(commune("Quế Phong", "MN A")));
    write(root, "xa/b.yaml", &later(commune("Quế Phong", "MN B")));
    let rules =
        |outcome: &Tried<Facts>| outcome.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>();
    assert_eq!(rules(&province(root)), ["tong-hop-hai-lan"]);
    write(root, "xa/b.yaml", &later(commune("Đơn Dương", "MN B")));
    let outcome = province(root);
    assert_eq!(rules(&outcome), ["tong-hop-khac-tinh"]);
    assert!(outcome.value.is_none());
}
