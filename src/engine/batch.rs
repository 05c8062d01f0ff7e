//! Many documents, some at a time, so that a page can show how far it is and stop.

use std::ops::Range;
use std::path::Path;

use serde_json::{Value, json};

use super::documents::{generated, open};
use super::pack::Pack;
use super::session::Engine;
use super::unanswered::Unanswered;
use crate::diagnostic::{Diagnostic, Report, to_json_value};

/// Of so many documents that fail, what is wrong is told to the page; the report in the ZIP has all.
const TOLD: usize = 20;

/// Makes the documents of `range` and puts them into the ZIP.
pub(super) fn pack(engine: &mut Engine, path: &Path, range: Range<usize>) -> Result<Value, Unanswered> {
    let mut pack = match range.start {
        0 => Pack::begin(),
        _ => engine
            .pack
            .take()
            .ok_or_else(|| Unanswered("lô này chưa bắt đầu, hoặc dữ kiện đã đổi".to_owned()))?,
    };
    let count = open(engine, path).count();
    let (mut made, mut failed, mut told) = (0, 0, Report::new());
    for index in range.start..range.end.min(count) {
        let name = open(engine, path).name(index).unwrap_or_else(|| format!("van-ban-{}", index + 1));
        let mut found = Report::new();
        let document = generated(engine, path, index, &mut found);
        pack.add(&name, document.as_ref().map(|(_, document)| document.bytes.as_slice()), &summary(&found))?;
        match document {
            Some(_) => made += 1,
            None => {
                failed += 1;
                told.extend(found.into_iter().filter(|_| failed <= TOLD));
            }
        }
    }
    engine.pack = Some(pack);
    Ok(json!({"count": count, "made": made, "failed": failed, "findings": to_json_value(&told)}))
}

fn summary(found: &[Diagnostic]) -> String {
    let line = |finding: &Diagnostic| format!("{}: {}", finding.rule(), finding.message);
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}
