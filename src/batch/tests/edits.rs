//! An edit is never lost.

use super::*;

/// An office whose only document was made and then edited.
fn edited() -> Office {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("out/a.docx", "signed");
    office
}

#[test]
fn an_edited_document_is_kept_whatever_the_facts() {
    let office = edited();
    assert_eq!(office.status(), Status::Kept);
    office.write("data/a.yaml", "2");
    let told = office.run();
    assert_eq!((told[0].status, rules(&told)), (Status::Kept, vec!["van-ban-da-sua"]));
    assert_eq!(office.documents()["a.docx"], "signed");
}

#[test]
fn a_file_that_the_program_never_made_is_kept() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.write("out/a.docx", "typed by hand");
    assert_eq!(office.status(), Status::Kept);
    assert_eq!(office.documents()["a.docx"], "typed by hand");
}

#[test]
fn an_edit_taken_back_is_no_edit() {
    let office = edited();
    office.run();
    office.write("out/a.docx", &made("1"));
    office.write("data/a.yaml", "2");
    assert_eq!(office.status(), Status::Made);
}

#[test]
fn force_keeps_every_edited_document_under_a_dated_name() {
    let mut office = edited();
    office.options.force = true;
    let told = office.run();
    assert_eq!(told[0].status, Status::Made);
    assert!(told[0].backup.as_ref().unwrap().ends_with("a.ban-sua-2026-03-09.docx"));
    office.write("out/a.docx", "signed again");
    office.run();
    let expected = [
        ("a.ban-sua-2026-03-09-2.docx", "signed again".to_owned()),
        ("a.ban-sua-2026-03-09.docx", "signed".to_owned()),
        ("a.docx", made("1")),
    ];
    assert_eq!(office.documents(), expected.map(|(name, text)| (name.to_owned(), text)).into());
}

#[test]
fn force_backs_up_nothing_that_was_not_edited() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.options.force = true;
    office.run();
    office.write("data/a.yaml", "2");
    office.run();
    assert_eq!(office.names(), ["a.docx"]);
}

#[test]
fn without_the_manifest_edits_are_still_known() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2"), ("c.yaml", "3")]);
    office.run();
    office.lose_manifest();
    office.write("out/a.docx", "signed");
    office.write("data/b.yaml", "new");
    let statuses = office.statuses();
    assert_eq!(
        statuses.iter().map(|(_, status)| *status).collect::<Vec<_>>(),
        [Status::Kept, Status::Made, Status::Unchanged]
    );
}

/// However its lines came about, the manifest of a folder is one and the same.
#[test]
fn a_manifest_holds_its_records_and_nothing_else() {
    for files in [&[("a.yaml", "1")][..], &[("b.yaml", "2"), ("a.yaml", "1")]] {
        let office = Office::with(files);
        office.run();
        let read = || fs::read(office.path("out/.vanthu-so-tay.jsonl")).unwrap();
        let first = read();
        let lines = String::from_utf8_lossy(&first).split_terminator('\n').map(str::len).collect::<Vec<_>>();
        assert!(lines.len() == files.len() && lines.iter().all(|length| *length > 0), "{lines:?}");
        fs::write(office.path("out/.vanthu-so-tay.jsonl"), [b"\n", first.as_slice()].concat()).unwrap();
        office.write("data/a.yaml", "3");
        office.run();
        office.write("data/a.yaml", "1");
        office.run();
        assert_eq!(read(), first);
    }
}

#[test]
fn a_damaged_manifest_costs_time_only() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    let manifest = fs::read(office.path("out/.vanthu-so-tay.jsonl")).unwrap();
    for damage in [&b"\xff\xfe\0garbage"[..], b"{}\n[]\nnull\n", b"", &manifest[..manifest.len() / 3]] {
        fs::write(office.path("out/.vanthu-so-tay.jsonl"), damage).unwrap();
        assert!(office.statuses().iter().all(|(_, status)| *status == Status::Unchanged));
    }
    assert_eq!(fs::read(office.path("out/.vanthu-so-tay.jsonl")).unwrap(), manifest);
}

#[test]
fn an_edit_saved_during_the_run_is_kept() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("data/a.yaml", "2");
    let path = office.path("out/a.docx");
    office.scribe.meanwhile = Some(Box::new(move |_| fs::write(&path, "saved just now").unwrap()));
    assert_eq!(office.status(), Status::Kept);
    assert_eq!(office.documents(), [("a.docx".to_owned(), "saved just now".to_owned())].into());
}

#[test]
fn a_run_cut_off_between_manifest_and_file_loses_nothing() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    // The manifest knows of the new document, the folder holds the old one: as after a kill between the two.
    office.write("data/a.yaml", "2");
    office.run();
    office.write("out/a.docx", &made("1"));
    office.write("out/.vanthu-tam-abc", "half a docum");
    assert_eq!(office.status(), Status::Made);
    assert_eq!(office.documents(), [("a.docx".to_owned(), made("2"))].into());
}

#[test]
fn a_document_edited_while_it_waits_is_kept_without_a_second_name() {
    let mut office = edited();
    office.options = Options { force: true, strict: true, ..office.options };
    office.write("data/b.yaml", "2");
    let path = office.path("out/a.docx");
    office.scribe.meanwhile = Some(Box::new(move |facts| {
        if facts == "2" {
            fs::write(&path, "signed once more").unwrap();
        }
    }));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let statuses = pool.install(|| office.statuses());
    assert_eq!(statuses[0].1, Status::Kept);
    assert_eq!(office.names(), ["a.docx", "b.docx"]);
    assert_eq!(office.documents()["a.docx"], "signed once more");
}
