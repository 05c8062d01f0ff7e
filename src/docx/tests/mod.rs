//! Tests of whole packages.
use crate::diagnostic::tried;

mod counting;
mod fit;
mod golden;
mod layout;
mod package;
mod read;
mod sample;
mod schema_order;
mod seal;
mod word;

/// Writes the samples where `.ci/conformance` looks at them.
#[test]
#[ignore = "writes files; .ci/conformance runs it"]
fn samples_for_conformance() {
    let folder = std::env::var_os("VANTHU_SAMPLES").expect("VANTHU_SAMPLES names a folder");
    for (name, document) in sample::all().into_iter().chain(sample::long()) {
        let path = std::path::Path::new(&folder).join(format!("{name}.docx"));
        std::fs::write(path, tried(|report| super::write(&document, report)).value.unwrap()).unwrap();
    }
}
