//! Whose a document is that stands in the output folder: the program's, or somebody's who edits or saves it.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::Maker;
use super::disk::StandingFile;
use super::manifest::ManifestRecord;
use crate::files::is_open_elsewhere;

/// Whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// There is nothing in it that the program did not put there.
    Ours,
    /// Somebody edited it.
    Edited,
    /// Somebody is at it.
    InUse(Use),
}

/// By what it is known that somebody is at a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// The file by which an editor locks it.
    Locked(PathBuf),
    /// Another program has it open, as Windows says.
    Open,
    /// It has no bytes: a program that saves empties a file first.
    Empty,
    /// It was saved a moment ago, and is not ours.
    JustSaved,
}

/// So long after a change a file may be half saved.
pub const MOMENT: Duration = Duration::from_secs(3);

/// Whose `file` is, which stands at `path`.
pub fn claim<M: Maker>(
    file: &StandingFile,
    path: &Path,
    records: &[ManifestRecord],
    maker: &M,
    now: SystemTime,
) -> Claim {
    let is_fresh = || {
        let away = |time: SystemTime| now.duration_since(time).unwrap_or_else(|ahead| ahead.duration());
        file.stamp.modified.is_some_and(|time| away(time) < MOMENT)
    };
    match editors_lock(path) {
        Some(lock) => Claim::InUse(Use::Locked(lock)),
        None if file.bytes.is_empty() => Claim::InUse(Use::Empty),
        None if is_open_elsewhere(path) => Claim::InUse(Use::Open),
        None if is_ours(file, records, maker) => Claim::Ours,
        None if is_fresh() => Claim::InUse(Use::JustSaved),
        None if file.is_blank() => Claim::Ours,
        None => Claim::Edited,
    }
}

/// Whether there is nothing in `file` that the program did not put there.
pub fn is_ours<M: Maker>(file: &StandingFile, records: &[ManifestRecord], maker: &M) -> bool {
    records.iter().any(|record| record.bytes == file.digest) || maker.is_untouched(&file.bytes)
}

/// The file by which an editor says that it has the document at `path` open.
fn editors_lock(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let stem = path.file_stem()?.to_str()?.chars().count();
    let rest = |letters: usize| name.chars().skip(letters).collect::<String>();
    // Word puts its mark before short names, and in the place of the first letters of long ones.
    let word = match stem {
        0..=6 => None,
        7 => Some(format!("~${}", rest(1))),
        _ => Some(format!("~${}", rest(2))),
    };
    let others = [format!("~${name}"), format!(".~lock.{name}#"), format!(".~{name}")];
    let locks = word.into_iter().chain(others).map(|lock| path.with_file_name(lock));
    locks.into_iter().find(|lock| lock.symlink_metadata().is_ok())
}

impl Use {
    /// That somebody is at the document, as a sentence.
    pub fn message(&self) -> &'static str {
        match self {
            Self::Locked(_) => "văn bản đang mở ở Word hoặc LibreOffice",
            Self::Open => "văn bản đang mở ở chương trình khác",
            Self::Empty => "văn bản đang rỗng (0 byte), có thể đang được lưu dở",
            Self::JustSaved => "văn bản vừa được lưu vài giây trước, có thể đang lưu dở",
        }
    }

    /// What to do.
    pub fn hint(&self) -> String {
        match self {
            Self::Locked(lock) => {
                let lock = lock.file_name().unwrap_or_default().display();
                format!("đóng văn bản rồi chạy lại; nếu không ai mở thì xóa tệp khóa `{lock}` bên cạnh")
            }
            Self::Open => "đóng văn bản rồi chạy lại".to_owned(),
            Self::Empty => "đợi lưu xong rồi chạy lại; nếu không ai đang lưu thì xóa tệp rỗng này".to_owned(),
            Self::JustSaved => "đợi vài giây rồi chạy lại".to_owned(),
        }
    }
}

#[cfg(test)]
#[path = "claim_tests.rs"]
mod tests;
