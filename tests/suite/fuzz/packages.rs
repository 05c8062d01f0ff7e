//! Packages spoiled inside: a part is unpacked, spoiled and packed again, so that more is reached than what holds it.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::mutation::{Random, spoiled};

/// `seed` spoiled: one of its parts where it is a package, else and at times the whole.
pub fn spoiled_inside(random: &mut Random, seed: &[u8], others: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let parts = if random.below(4) == 0 { None } else { parts(seed) };
    let Some(mut parts) = parts.filter(|parts| !parts.is_empty()) else {
        return spoiled(random, seed, others, words);
    };
    let at = random.below(parts.len());
    let all: Vec<Vec<u8>> = parts.iter().map(|(_, part)| part.clone()).collect();
    parts[at].1 = spoiled(random, &all[at], &all, words);
    packed(&parts)
}

/// The parts of a package by their names; none if it is no package.
pub fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).ok()?;
        let (name, mut content) = (part.name().ok()?.into_owned(), Vec::new());
        part.read_to_end(&mut content).ok()?;
        parts.push((name, content));
    }
    Some(parts)
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}
