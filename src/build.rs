//! Gives the program a digest of its own sources: a document is made anew when the program has changed.

use std::error::Error;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;
use std::{env, fs};

/// What the program is made of; cargo does not see by itself when an embedded folder gets a new file.
const PARTS: &[&str] =
    &["Cargo.lock", "src", "templates", "data/_phap-ly", "data/_quy-dinh", "data/_don-vi-hanh-chinh"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut hasher = DefaultHasher::new();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        digest(&Path::new(&root).join(part), &mut hasher)?;
    }
    println!("cargo::rustc-env=VANTHU_SOURCES={:016x}", hasher.finish());
    Ok(())
}

fn digest(path: &Path, hasher: &mut DefaultHasher) -> Result<(), Box<dyn Error>> {
    // What a page looks like decides no document.
    if path.ends_with("src/page") {
        return Ok(());
    }
    if path.is_file() {
        hasher.write(&fs::read(path)?);
        return Ok(());
    }
    let mut entries: Vec<_> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| digest(entry, hasher))
}
