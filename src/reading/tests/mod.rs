//! The facts, read from files as people write them.

mod bad_input;
mod batches;
mod consistency;
mod contradictions;
mod days;
mod doubtful_lists;
mod every_layout;
mod file_writers;
mod good_input;
mod header_names;
mod inheritance;
mod joins;
mod layouts;
mod lost_cells;
mod messy_tables;
mod real_forms;
mod recognitions;
mod seats;
mod several_files;
mod spans;
mod subordinates;
mod tables;
mod told_at_cells;
mod units;
mod workbooks;

use std::fs;
use std::path::Path;

use super::load;
use crate::diagnostic::{Diagnostic, Tried, tried};
use crate::facts::Facts;

/// What every document needs.
const BASE: &str = "\
mau: ke-hoach-xa
nam: 2024
co_quan: {ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}
van_ban: {ngay: 01/2024}
nguoi_ky: {chuc_vu: Phó Chủ tịch}
";

/// Lines of [`BASE`]: what a test adds begins on the next.
const FIRST: usize = 6;

/// Reads `bytes` as a facts file of its own.
fn read_bytes(bytes: &[u8]) -> Tried<Facts> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.yaml");
    fs::write(&path, bytes).unwrap();
    tried(|report| load(&path, folder.path(), report))
}

/// Reads [`BASE`] followed by `more`.
fn read_more(more: &str) -> Tried<Facts> {
    read_bytes(format!("{BASE}{more}").as_bytes())
}

/// The facts of [`BASE`] followed by `more`; fails on any finding.
fn facts(more: &str) -> Facts {
    let outcome = read_more(more);
    assert_eq!(outcome.diagnostics, [], "{more}");
    outcome.value.unwrap()
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Rule, line and column of each finding.
fn spots(diagnostics: &[Diagnostic]) -> Vec<(&'static str, usize, usize)> {
    let spot = |diagnostic: &Diagnostic| {
        let place = diagnostic.place.as_ref().unwrap();
        (diagnostic.rule(), place.line(), place.column())
    };
    diagnostics.iter().map(spot).collect()
}
