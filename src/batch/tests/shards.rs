//! A run shared by several machines.

use super::*;

const FILES: [(&str, &str); 9] = [
    ("a.yaml", "1"),
    ("b.yaml", "2"),
    ("c.yaml", "3"),
    ("xa/d.yaml", "4"),
    ("xa/e.yaml", "5"),
    ("xa/f.yaml", "6"),
    ("xb/g.yaml", "7"),
    ("xb/h.yaml", "8"),
    ("lo.yaml", "many: i k l m n"),
];

#[test]
fn the_shards_together_are_the_whole_run() {
    let whole = Office::with(&FILES);
    whole.run();
    let mut shared = Office::with(&FILES);
    for part in 1..=3 {
        shared.options.shard = Some(format!("{part}/3").parse().unwrap());
        let told = shared.run();
        assert!(!told.is_empty() && told.len() < 13, "{}", told.len());
    }
    assert_eq!(shared.documents(), whole.documents());
}

#[test]
fn a_whole_run_takes_over_what_shards_wrote() {
    let mut office = Office::with(&FILES);
    for part in 1..=2 {
        office.options.shard = Some(format!("{part}/2").parse().unwrap());
        office.run();
    }
    office.options.shard = None;
    office.write("data/a.yaml", "new");
    let (summary, _) = office.try_run().unwrap();
    assert_eq!((summary.of(Status::Made), summary.of(Status::Unchanged)), (1, 12));
    let manifests: Vec<_> = office.files().into_keys().filter(|name| name.ends_with(".jsonl")).collect();
    assert_eq!(manifests, [".vanthu-so-tay.jsonl"]);
}

#[test]
fn a_whole_run_clears_the_manifests_of_shards_though_nothing_changed() {
    let mut office = Office::with(&FILES);
    office.run();
    office.write("data/a.yaml", "new");
    for part in 1..=2 {
        office.options.shard = Some(format!("{part}/2").parse().unwrap());
        office.run();
    }
    office.options.shard = None;
    let (summary, _) = office.try_run().unwrap();
    assert_eq!(summary.of(Status::Unchanged), 13);
    let manifests: Vec<_> = office.files().into_keys().filter(|name| name.ends_with(".jsonl")).collect();
    assert_eq!(manifests, [".vanthu-so-tay.jsonl"]);
}

#[test]
fn each_orphan_belongs_to_one_shard() {
    let mut office = Office::with(&FILES);
    office.run();
    FILES.iter().skip(1).for_each(|(name, _)| office.remove(&format!("data/{name}")));
    office.options.prune = true;
    let mut pruned = 0;
    for part in 1..=4 {
        office.options.shard = Some(format!("{part}/4").parse().unwrap());
        pruned += office.try_run().unwrap().0.of(Status::Pruned);
    }
    assert_eq!(pruned, 12);
    assert_eq!(office.names(), ["a.docx"]);
}

#[test]
fn a_shard_leaves_the_temporary_files_of_others_alone() {
    let mut office = Office::with(&FILES);
    office.write("out/.vanthu-tam-2-2-abc", "being written by another");
    office.write("out/.vanthu-tam-1-2-abc", "left behind");
    office.write("out/.vanthu-tam-abc", "left behind by a whole run");
    office.options.shard = Some("1/2".parse().unwrap());
    office.run();
    assert!(office.path("out/.vanthu-tam-2-2-abc").exists());
    assert!(!office.path("out/.vanthu-tam-1-2-abc").exists());
    assert!(!office.path("out/.vanthu-tam-abc").exists());
}
