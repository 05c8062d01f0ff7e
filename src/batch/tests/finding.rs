//! Which files are facts files, and where their documents go.

use super::*;

/// Paths under `data` of the files found, and the rules of what was wrong.
fn found(office: &Office) -> (Vec<String>, Vec<&'static str>) {
    let discovery = discover(&office.paths, office.root.as_deref());
    let data = office.path("data");
    let shown = |file: &FactsFile| with_slashes(file.path.strip_prefix(&data).unwrap());
    (
        discovery.files.iter().map(shown).collect(),
        discovery.diagnostics.iter().map(|diagnostic| diagnostic.rule()).collect(),
    )
}

#[test]
fn facts_files_are_found_in_order_and_others_left_alone() {
    let office = Office::with(&[
        ("b.yml", ""),
        ("a/z.yaml", ""),
        ("a/B.YAML", ""),
        ("_chung.yaml", ""),
        ("_kho/x.yaml", ""),
        (".git/x.yaml", ""),
        (".an.yaml", ""),
        ("bang.xlsx", ""),
        ("ghi-chu.txt", ""),
    ]);
    assert_eq!(found(&office), (vec!["a/B.YAML".into(), "a/z.yaml".into(), "b.yml".into()], vec![]));
}

#[test]
fn a_file_given_twice_is_found_once() {
    let mut office = Office::with(&[("a/x.yaml", "")]);
    let data = office.path("data");
    office.paths = vec![data.clone(), data.join("./a/x.yaml"), data.join("a")];
    office.root = Some(data);
    assert_eq!(found(&office).0, ["a/x.yaml"]);
}

#[test]
fn a_folder_without_facts_is_told() {
    let office = Office::with(&[("_chung.yaml", "")]);
    assert_eq!(found(&office).1, ["khong-co-du-kien"]);
}

#[test]
fn documents_keep_the_tree_under_the_root() {
    let mut office = Office::with(&[("tinh/xa/a.yaml", "1")]);
    office.run();
    assert_eq!(office.names(), ["tinh/xa/a.docx"]);

    office.paths = vec![office.path("data/tinh/xa/a.yaml")];
    office.options.out = office.path("one");
    office.run();
    assert_eq!(office.names(), ["a.docx"]);

    office.root = Some(office.path("data"));
    office.options.out = office.path("rooted");
    office.run();
    assert_eq!(office.names(), ["tinh/xa/a.docx"]);
}

#[test]
fn a_path_outside_the_root_is_refused() {
    let mut office = Office::with(&[("a.yaml", ""), ("xa/b.yaml", "")]);
    office.paths = vec![office.path("data/a.yaml")];
    office.root = Some(office.path("data/xa"));
    assert_eq!(discover(&office.paths, office.root.as_deref()).diagnostics[0].rule(), "ra-ngoai-thu-muc");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_tree_are_refused_and_links_inside_followed() {
    use std::os::unix::fs::symlink;

    let office = Office::with(&[("xa/a.yaml", "")]);
    office.write("elsewhere/secret.yaml", "");
    symlink(office.path("elsewhere"), office.path("data/folder")).unwrap();
    symlink(office.path("elsewhere/secret.yaml"), office.path("data/file.yaml")).unwrap();
    symlink(office.path("data/xa/a.yaml"), office.path("data/same.yaml")).unwrap();
    let (files, rules) = found(&office);
    assert_eq!(files, ["same.yaml", "xa/a.yaml"]);
    assert_eq!(rules, ["ra-ngoai-thu-muc", "ra-ngoai-thu-muc"]);
}

#[cfg(unix)]
#[test]
fn a_link_in_a_circle_ends() {
    let office = Office::with(&[("xa/a.yaml", "")]);
    std::os::unix::fs::symlink(office.path("data"), office.path("data/xa/again")).unwrap();
    let (files, rules) = found(&office);
    assert_eq!((files, rules), (vec!["xa/a.yaml".into()], vec!["khong-doc-duoc"]));
}

#[test]
fn two_files_with_one_document_both_fail_and_name_each_other() {
    let office = Office::with(&[("a.yaml", "1"), ("a.yml", "2"), ("b.yaml", "3")]);
    let told = office.run();
    let message = |index: usize| &told[index].diagnostics[0].message;
    assert!(message(0).contains("a.yml") && message(1).contains("a.yaml"), "{told:?}");
    assert_eq!(office.names(), ["b.docx"]);
}

#[test]
fn names_that_differ_in_case_only_are_one_document() {
    let office = Office::with(&[("Xa.yaml", "1"), ("lo.yaml", "many: XA khac")]);
    assert_eq!(rules(&office.run()), ["trung-ten-tep", "trung-ten-tep"]);
    assert_eq!(office.names(), ["khac.docx"]);
}

#[test]
fn names_unsafe_on_windows_or_leading_out_fail() {
    let office = Office::with(&[("lo.yaml", "many: ../ra /goc a: tot con.x")]);
    // Nor can Windows hold such a facts file.
    if cfg!(unix) {
        office.write("data/nul.yaml", "1");
    }
    let told = office.run();
    assert_eq!(rules(&told), ["ten-tep-sai"; if cfg!(unix) { 5 } else { 4 }]);
    assert_eq!(office.names(), ["tot.docx"]);
}
