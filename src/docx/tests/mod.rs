//! Tests of whole packages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod sample;

#[test]
fn dump() {
    for (name, document) in sample::all() {
        let outcome = super::write(&document);
        println!("{:?}", outcome.diagnostics);
        std::fs::create_dir_all("/tmp/docx-venv/out").unwrap();
        std::fs::write(format!("/tmp/docx-venv/out/{name}.docx"), outcome.value.unwrap()).unwrap();
    }
}
