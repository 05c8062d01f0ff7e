//! Documents whose facts are gone.

use super::*;

#[test]
fn an_orphan_is_told_and_stays() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    office.remove("data/b.yaml");
    for _ in 0..2 {
        let told = office.run();
        assert_eq!(told[1].status, Status::Orphan);
        assert_eq!(rules(&told), ["van-ban-mo-coi"]);
    }
    assert_eq!(office.names(), ["a.docx", "b.docx"]);
}

#[test]
fn prune_deletes_orphans_with_their_empty_folders_but_no_edited_one() {
    let mut office = Office::with(&[("a.yaml", "1"), ("xa/b.yaml", "2"), ("xb/c.yaml", "3")]);
    office.run();
    office.remove("data/xa/b.yaml");
    office.remove("data/xb/c.yaml");
    office.write("out/xb/c.docx", "signed");
    office.options.prune = true;
    let statuses: Vec<_> = office.statuses().into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, [Status::Unchanged, Status::Pruned, Status::Orphan]);
    assert_eq!(office.names(), ["a.docx", "xb/c.docx"]);
    assert!(!office.path("out/xa").exists());
    assert_eq!(office.run().len(), 2);
}

#[test]
fn a_row_that_left_its_table_leaves_an_orphan() {
    let office = Office::with(&[("lo.yaml", "many: a b")]);
    office.run();
    office.write("data/lo.yaml", "many: a");
    assert_eq!(office.statuses()[1], ("b.docx".to_owned(), Status::Orphan));
}

#[test]
fn a_table_that_was_emptied_leaves_orphans() {
    let office = Office::with(&[("lo.yaml", "many: a"), ("z.yaml", "1")]);
    office.run();
    office.write("data/lo.yaml", "many:");
    assert_eq!(
        office.statuses(),
        [("z.docx".to_owned(), Status::Unchanged), ("a.docx".to_owned(), Status::Orphan)]
    );
}

#[test]
fn a_table_that_cannot_be_read_orphans_nothing() {
    let mut office = Office::with(&[("lo.yaml", "many: a b")]);
    office.run();
    office.write("data/lo.yaml", "many: broken");
    office.options.prune = true;
    assert_eq!(office.run().len(), 1);
    assert_eq!(office.names(), ["a.docx", "b.docx"]);
}

#[test]
fn documents_outside_a_partial_run_are_no_orphans() {
    let mut office = Office::with(&[("xa/a.yaml", "1"), ("xb/b.yaml", "2")]);
    office.run();
    office.paths = vec![office.path("data/xa")];
    office.root = Some(office.path("data"));
    office.options.prune = true;
    assert_eq!(office.run().len(), 1);
    assert_eq!(office.names(), ["xa/a.docx", "xb/b.docx"]);
    office.paths = vec![office.path("data")];
    assert!(office.statuses().iter().all(|(_, status)| *status == Status::Unchanged));
}

#[test]
fn a_document_deleted_with_its_facts_is_forgotten() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    office.remove("data/b.yaml");
    office.remove("out/b.docx");
    assert_eq!(office.run().len(), 1);
    assert!(!office.files()[".vanthu-so-tay.jsonl"].contains("b.docx"));
}

#[test]
fn a_manifest_cannot_lead_out_of_the_folder() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("precious.docx", &made("1"));
    let manifest = office.files()[".vanthu-so-tay.jsonl"].replace("a.docx", "../precious.docx");
    office.write("out/.vanthu-so-tay.jsonl", &manifest.replace("a.yaml", "gone.yaml"));
    office.options.prune = true;
    office.run();
    assert!(office.path("precious.docx").exists());
}

#[test]
fn a_facts_file_that_fails_orphans_none_of_its_earlier_documents() {
    for broken in ["error", "many: a error-b"] {
        let mut office = Office::with(&[("lo.yaml", "many: a b"), ("z.yaml", "1")]);
        office.run();
        office.write("data/lo.yaml", broken);
        office.options.prune = true;
        let told = office.run();
        assert!(told.iter().all(|finished| finished.status != Status::Pruned), "{told:?}");
        assert_eq!(office.names(), ["a.docx", "b.docx", "z.docx"]);
    }
}

#[test]
fn a_document_that_only_lies_elsewhere_under_another_root_is_no_orphan() {
    let mut office = Office::with(&[("xa/a.yaml", "1"), ("xb/b.yaml", "2"), ("xb/lo.yaml", "many: c d")]);
    office.run();
    office.options.prune = true;
    for part in ["data/xa", "data/xb/b.yaml", "data/xb/lo.yaml"] {
        office.paths = vec![office.path(part)];
        let told = office.run();
        assert!(told.iter().all(|finished| finished.status == Status::Made), "{told:?}");
    }
    assert_eq!(office.names().len(), 8);
}

#[test]
fn an_output_folder_that_moved_does_not_lose_its_documents() {
    let mut office = Office::with(&[("a.yaml", "1"), ("xb/b.yaml", "2")]);
    office.run();
    office.options.out = office.path("moved/far/out");
    fs::create_dir_all(office.path("moved/far")).unwrap();
    fs::rename(office.path("out"), &office.options.out).unwrap();
    office.paths = vec![office.path("data/a.yaml")];
    office.options.prune = true;
    assert_eq!(office.status(), Status::Unchanged);
    assert_eq!(office.names(), ["a.docx", "xb/b.docx"]);
}

#[test]
fn a_folder_without_any_facts_orphans_nothing() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.remove("data/a.yaml");
    office.options.prune = true;
    assert_eq!(rules(&office.run()), ["khong-co-du-kien"]);
    assert_eq!(office.names(), ["a.docx"]);
}

#[test]
fn all_or_nothing_holds_for_deleting_too() {
    let mut office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    office.remove("data/b.yaml");
    office.write("data/a.yaml", "error");
    office.options = Options { strict: true, prune: true, ..office.options };
    let statuses: Vec<_> = office.statuses().into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, [Status::Failed, Status::Orphan]);
    assert_eq!(office.names(), ["a.docx", "b.docx"]);
}

#[test]
fn a_name_that_changed_its_case_on_a_disk_that_does_not_tell_is_no_orphan() {
    let mut office = Office::with(&[("An.yaml", "1")]);
    office.run();
    fs::rename(office.path("data/An.yaml"), office.path("data/an.yaml")).unwrap();
    // Two names of one file, as such a disk has them; Windows has such a disk.
    #[cfg(unix)]
    fs::hard_link(office.path("out/An.docx"), office.path("out/an.docx")).unwrap();
    office.options.prune = true;
    assert_eq!(office.status(), Status::Unchanged);
    assert!(office.path("out/an.docx").exists());
}

#[test]
fn an_orphan_is_told_also_when_the_manifest_is_lost_but_not_deleted() {
    let mut office = Office::with(&[("a.yaml", "1"), ("xb/b.yaml", "2"), ("c.yaml", "3")]);
    office.run();
    office.remove("data/xb/b.yaml");
    office.remove("data/c.yaml");
    office.write("out/c.docx", "signed");
    office.lose_manifest();
    office.options.prune = true;
    for _ in 0..2 {
        let told = office.run();
        assert_eq!(rules(&told), ["van-ban-mo-coi"]);
        assert_eq!(told[1].output.as_deref(), Some("xb/b.docx"));
    }
    assert_eq!(office.names(), ["a.docx", "c.docx", "xb/b.docx"]);
    office.write("data/xb/b.yaml", "2");
    assert_eq!(rules(&office.run()), [""; 0]);
}
