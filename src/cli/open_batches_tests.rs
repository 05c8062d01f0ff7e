#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use super::*;
use crate::diagnostic::tried;

const BATCH: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
nhan_ban: {bang: xa.csv, theo: ma_xa}
truong: {bang: truong.csv, theo: ma_xa}
nguoi_ky: {chuc_vu: Chủ tịch}
";

/// A batch of the communes with `codes`, each with one school.
fn write(folder: &Path, codes: &[&str]) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let units: String = codes.iter().map(|code| format!("{code}\n")).collect();
    let schools: String = codes.iter().map(|code| format!("{code},Trường Mầm non Hoa Mai\n")).collect();
    fs::write(folder.join("xa.csv"), format!("Mã xã\n{units}")).unwrap();
    fs::write(folder.join("truong.csv"), format!("Mã xã,Tên trường\n{schools}")).unwrap();
    let path = folder.join("lo.yaml");
    fs::write(&path, BATCH).unwrap();
    path
}

fn keep(batches: &OpenBatches, path: &Path) -> Arc<BatchFile> {
    let root = path.parent().unwrap();
    let Some(OpenedFacts::Many(batch)) = tried(|report| reading::open(path, root, report)).value else {
        panic!("a batch")
    };
    batches.keep(path.to_owned(), root.to_owned(), &Arc::from(batch))
}

fn lengths(batches: &OpenBatches) -> Vec<usize> {
    batches.open().iter().map(|(_, batch)| batch.len()).collect()
}

#[test]
fn earlier_batches_are_let_go_and_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let batches = OpenBatches { most: 3, ..OpenBatches::default() };
    let one = keep(&batches, &write(&folder.path().join("1"), &["00004", "00008"]));
    let other = keep(&batches, &write(&folder.path().join("2"), &["00025"]));
    assert_eq!(lengths(&batches), [2, 1]);
    let large = keep(&batches, &write(&folder.path().join("3"), &["00004", "00008", "00025", "00070"]));
    assert_eq!(lengths(&batches), [4]);
    for (file, length) in [(&one, 2), (&other, 1), (&large, 4), (&one, 2)] {
        let batch = tried(|report| batches.get(file, report)).value.unwrap();
        let facts = tried(|report| batch.unit(length - 1, report)).value.unwrap().facts;
        assert_eq!(facts.schools.len(), 1);
        assert_eq!(lengths(&batches).last(), Some(&length));
        assert!(lengths(&batches).iter().sum::<usize>() <= length.max(3));
    }
}

#[test]
fn a_batch_that_changed_is_not_taken_for_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let batches = OpenBatches { most: 1, ..OpenBatches::default() };
    let path = write(&folder.path().join("1"), &["00004", "00008"]);
    let file = keep(&batches, &path);
    keep(&batches, &write(&folder.path().join("2"), &["00025"]));
    write(path.parent().unwrap(), &["00004", "00070"]);
    for _ in 0..2 {
        let found = tried(|report| batches.get(&file, report));
        assert!(found.value.is_none());
        assert!(found.diagnostics.iter().all(Diagnostic::is_error) && found.diagnostics.len() == 1);
    }
}
