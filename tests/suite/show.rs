//! Every stage of the five documents, as `vanthu show` prints it, against `tests/golden/show`.

use std::collections::BTreeMap;
use std::process::Command;

use rayon::prelude::*;

use crate::desk::Ran;
use crate::golden;

const DOCUMENTS: [&str; 5] = [
    "cam-thuy-2024/cam-thanh",
    "cao-loc-2024/ke-hoach",
    "long-an-2021/thong-bao",
    "thanh-hoa-2020/ke-hoach",
    "thanh-mien-2017/ke-hoach",
];

/// What `show` prints of a stage; a document's digests change with every word of a template and are left out.
fn shown(stage: &str, document: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
    let file = format!("data/{document}.yaml");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["show", stage, &file]);
    let ran = Ran::new(command.output().unwrap()).stderr("").status(0);
    ran.stdout.split_inclusive('\n').filter(|line| !line.starts_with("vanthu.")).collect()
}

#[test]
fn every_stage_is_shown_as_accepted() {
    let dumps: Vec<_> = DOCUMENTS
        .iter()
        .flat_map(|document| ["facts", "markup", "document"].map(|stage| (*document, stage)))
        .collect();
    let written: BTreeMap<_, _> = dumps
        .par_iter()
        .map(|(document, stage)| {
            let ending = match *stage {
                "facts" => "yaml",
                "markup" => "md",
                _ => "txt",
            };
            (format!("{document}.{stage}.{ending}"), shown(stage, document))
        })
        .collect();
    golden::compare(&golden::folder("show"), &written, |_| true);
}
