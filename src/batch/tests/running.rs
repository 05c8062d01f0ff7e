//! What a run writes, and tells.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::*;

#[test]
fn every_document_is_written_and_nothing_else_left() {
    let office = Office::with(&[("a.yaml", "1"), ("xa/b.yaml", "2"), ("lo.yaml", "many: c d")]);
    office.run();
    let expected = [("a.docx", "1"), ("c.docx", "c"), ("d.docx", "d"), ("xa/b.docx", "2")];
    let expected = expected.map(|(name, facts)| (name.to_owned(), made(facts)));
    assert_eq!(office.documents(), expected.into());
    assert_eq!(office.files().len(), 5);
}

#[test]
fn an_unchanged_document_is_neither_made_nor_written_again() {
    let mut office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    let before = fs::metadata(office.path("out/a.docx")).unwrap().modified().unwrap();
    let makings = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&makings);
    office.scribe.meanwhile = Some(Box::new(move |_| _ = counter.fetch_add(1, Ordering::Relaxed)));
    let manifest = office.files();
    let (summary, _) = office.try_run().unwrap();
    assert_eq!((summary.of(Status::Unchanged), summary.of(Status::Made)), (2, 0));
    assert_eq!(makings.load(Ordering::Relaxed), 0);
    assert_eq!(fs::metadata(office.path("out/a.docx")).unwrap().modified().unwrap(), before);
    assert_eq!(office.files(), manifest);
}

#[test]
fn changed_facts_or_a_new_program_make_the_document_anew() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("data/a.yaml", "2");
    assert_eq!(office.status(), Status::Made);
    assert_eq!(office.documents()["a.docx"], made("2"));
    office.scribe.version = 1;
    assert_eq!(office.status(), Status::Made);
    assert_eq!(office.documents()["a.docx"], sealed("1 2"));
}

#[test]
fn a_document_that_was_deleted_comes_back() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.remove("out/a.docx");
    assert_eq!(office.status(), Status::Made);
    assert_eq!(office.names(), ["a.docx"]);
}

#[test]
fn one_bad_document_does_not_stop_the_others_and_keeps_its_old_self() {
    let office =
        Office::with(&[("a.yaml", "1"), ("b.yaml", "2"), ("lo.yaml", "many: broken"), ("z.yaml", "3")]);
    office.write("data/lo.yaml", "many: x");
    office.run();
    office.write("data/b.yaml", "error");
    office.write("data/lo.yaml", "many: broken");
    office.write("data/z.yaml", "4");
    let (summary, told) = office.try_run().unwrap();
    assert_eq!(summary.of(Status::Failed), 2);
    assert_eq!(rules(&told), ["yaml-sai", "khong-doc-duoc"]);
    let documents = office.documents();
    assert_eq!(documents["b.docx"], made("2"));
    assert_eq!(documents["x.docx"], made("x"));
    assert_eq!(documents["z.docx"], made("4"));
}

#[test]
fn bad_input_alone_leaves_no_trace() {
    let office = Office::with(&[("xa/a.yaml", "error")]);
    office.run();
    assert!(!office.path("out").exists());
}

#[test]
fn a_panic_is_an_error_of_its_document_only() {
    let office = Office::with(&[("a.yaml", "panic"), ("b.yaml", "2")]);
    assert_eq!(rules(&office.run()), ["loi-chuong-trinh"]);
    assert_eq!(office.names(), ["b.docx"]);
}

/// A hundred documents, which are made by handfuls.
fn hundred(text: impl Fn(usize) -> String) -> Office {
    let files: Vec<(String, String)> =
        (0..100).map(|number| (format!("{number:02}.yaml"), text(number))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Office::with(&files)
}

#[test]
fn a_panic_takes_none_of_its_handful_along() {
    let office = hundred(|number| match number {
        17 => "panic".to_owned(),
        18 => "error".to_owned(),
        _ => number.to_string(),
    });
    let told = office.run();
    assert_eq!(rules(&told), ["loi-chuong-trinh", "yaml-sai"]);
    let outputs = told.iter().filter_map(|finished| finished.output.clone());
    let expected = (0..100).map(|number| format!("{number:02}.docx"));
    assert_eq!(outputs.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    assert_eq!(office.names().len(), 98);
}

#[test]
fn what_is_large_is_made_by_itself() {
    let most = |office: Office| {
        office.run();
        let together = office.scribe.together.into_inner().unwrap();
        assert_eq!(together.iter().sum::<usize>(), 100);
        together.into_iter().max()
    };
    assert!(most(hundred(|number| number.to_string())) > Some(1));
    assert_eq!(most(hundred(|number| format!("{number} {}", "x".repeat(300_000)))), Some(1));
}

#[test]
fn a_warning_is_given_again_on_every_run() {
    let office = Office::with(&[("a.yaml", "warning")]);
    assert_eq!(rules(&office.run()), ["ky-tu-an"]);
    let told = office.run();
    assert_eq!((rules(&told), told[0].status), (vec!["ky-tu-an"], Status::Unchanged));
}

#[test]
fn strict_writes_all_or_nothing() {
    let mut office = Office::with(&[("a.yaml", "1"), ("xa/b.yaml", "error"), ("xa/c.yaml", "3")]);
    office.options.strict = true;
    let statuses: Vec<_> = office.statuses().into_iter().map(|(_, status)| status).collect();
    assert_eq!(statuses, [Status::Withheld, Status::Failed, Status::Withheld]);
    assert!(!office.path("out").exists());

    office.write("data/xa/b.yaml", "2");
    office.run();
    assert_eq!(office.names(), ["a.docx", "xa/b.docx", "xa/c.docx"]);

    office.write("data/a.yaml", "new");
    office.write("data/xa/b.yaml", "error");
    let before = office.files();
    office.run();
    assert_eq!(office.files(), before);
}

#[test]
fn what_is_told_does_not_depend_on_threads() {
    let mut files: Vec<(String, String)> = Vec::new();
    for number in 0..60 {
        let facts = if number % 7 == 0 { "error" } else { "warning" };
        files.push((format!("{number:02}.yaml"), format!("{facts} {number}")));
    }
    let files: Vec<_> = files.iter().map(|(name, facts)| (name.as_str(), facts.as_str())).collect();
    let told: Vec<_> = [1, 2, 8]
        .map(|threads| {
            let mut office = Office::with(&files);
            office.scribe.meanwhile = Some(Box::new(|facts| {
                std::thread::sleep(Duration::from_micros(facts.len() as u64 * 37 % 11 * 100));
            }));
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let told = pool.install(|| office.run());
            let told: Vec<_> =
                told.into_iter().map(|one| (one.output, one.status, one.diagnostics)).collect();
            (told, office.files().into_iter().filter(|(name, _)| name.ends_with("docx")).collect::<Vec<_>>())
        })
        .into();
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
    assert_eq!(told[0].0.len(), 60);
}

#[test]
fn a_document_that_is_bound_to_fail_stops_no_other() {
    let office = Office::with(&[("lo.yaml", "many: x! y ? x z!"), ("z.yaml", "1")]);
    let (summary, told) = office.try_run().unwrap();
    assert_eq!((summary.of(Status::Failed), summary.of(Status::Made)), (5, 1));
    assert_eq!(office.names(), ["y.docx"]);
    // Each of the bound ones says why by itself, when its facts are read.
    assert_eq!(rules(&told), ["trung-ten-tep", "trung-ten-tep"]);
}

#[test]
fn what_is_told_of_a_batch_is_no_document() {
    let office = Office::with(&[("a.yaml", "1"), ("lo.yaml", "many: told y"), ("z.yaml", "1")]);
    let (summary, told) = office.try_run().unwrap();
    assert_eq!(summary.of(Status::Made), 4);
    let lines: Vec<_> = told.iter().map(|finished| (finished.output.as_deref(), finished.status)).collect();
    assert_eq!(lines[1], (None, Status::Noted));
    assert_eq!(lines[2], (Some("told.docx"), Status::Made));
}

#[test]
fn a_document_without_a_name_leaves_no_orphan() {
    let mut office = Office::with(&[("lo.yaml", "many: x y")]);
    office.run();
    office.write("data/lo.yaml", "many: ? y");
    office.options.prune = true;
    office.run();
    assert_eq!(office.names(), ["x.docx", "y.docx"]);
}
