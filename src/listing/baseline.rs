//! What was found of documents before, so that a check tells only what is new.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::check_text::CheckedFile;

/// Findings that are known, file by file.
#[derive(Debug, Default)]
pub struct Baseline {
    known: BTreeMap<String, BTreeSet<String>>,
}

/// By what such a file is known.
const MARK: &str = "vanthu_moc";

impl Baseline {
    /// What the text of such a file says; none of another.
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        value.get(MARK)?;
        let files = value.get("tep")?.as_object()?;
        let of_file = |(name, prints): (&String, &Value)| {
            let prints = prints.as_array()?.iter().filter_map(|print| print.as_str().map(str::to_owned));
            Some((name.clone(), prints.collect()))
        };
        Some(Self { known: files.iter().filter_map(of_file).collect() })
    }

    /// The text of a file that takes all findings of `files` for known.
    pub fn written(files: &[CheckedFile]) -> String {
        let of_file = |file: &CheckedFile| {
            let prints: BTreeSet<String> =
                file.examined.findings.iter().map(|finding| finding.fingerprint()).collect();
            (file.name.clone(), json!(prints))
        };
        let files: serde_json::Map<String, Value> = files.iter().map(of_file).collect();
        format!("{:#}\n", json!({MARK: 1, "tep": files}))
    }

    /// Takes out of `file` what is known.
    pub fn take_out(&self, file: &mut CheckedFile) {
        if let Some(known) = self.known.get(&file.name) {
            let before = file.examined.findings.len();
            file.examined.findings.retain(|finding| !known.contains(&finding.fingerprint()));
            file.accepted += before - file.examined.findings.len();
        }
    }
}
