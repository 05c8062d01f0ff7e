//! Gives the program a digest of its own sources: a document is made anew when the program has changed.

use std::error::Error;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let mut hasher = DefaultHasher::new();
    for part in ["Cargo.lock", "src"] {
        println!("cargo::rerun-if-changed={part}");
        digest(&Path::new(&root).join(part), &mut hasher)?;
    }
    println!("cargo::rustc-env=VANTHU_SOURCES={:016x}", hasher.finish());
    Ok(())
}

fn digest(path: &Path, hasher: &mut DefaultHasher) -> Result<(), Box<dyn Error>> {
    if path.is_file() {
        hasher.write(&fs::read(path)?);
        return Ok(());
    }
    let mut entries: Vec<_> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| digest(entry, hasher))
}
