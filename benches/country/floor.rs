//! The floor: what deflating the packages' parts costs alone.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::measure::own_cpu;

/// What the floor measured.
pub struct Floor {
    /// CPU seconds.
    pub cpu: f64,
    /// Parts deflated.
    pub parts: usize,
    /// Packages they came from.
    pub packages: usize,
}

/// Inflates every package below `out`, then deflates all its parts again with the same library and level; only the
/// second counts.
pub fn deflate_all(out: &Path) -> Floor {
    let mut floor = Floor { cpu: 0.0, parts: 0, packages: 0 };
    for entry in WalkDir::new(out).into_iter().flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "docx") {
            let parts = parts(entry.path());
            let before = own_cpu();
            deflate(&parts);
            floor.cpu += own_cpu() - before;
            floor.parts += parts.len();
            floor.packages += 1;
        }
    }
    floor
}

fn parts(package: &Path) -> Vec<Vec<u8>> {
    let bytes = fs::read(package).expect("readable");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("UTF-8").into_owned()).collect();
    let read = |name: &String| {
        let mut part = Vec::new();
        archive.by_name(name).expect("listed").read_to_end(&mut part).expect("whole");
        part
    };
    names.iter().map(read).collect()
}

fn deflate(parts: &[Vec<u8>]) {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (number, part) in parts.iter().enumerate() {
        writer.start_file(number.to_string(), options).expect("memory");
        writer.write_all(part).expect("memory");
    }
    std::hint::black_box(writer.finish().expect("memory"));
}
