//! A document that is made and waits to be put into its place.

use std::io;
use std::path::{Path, PathBuf};

use super::claim::Use;
use super::disk::{Placed, Staged, Stamp, back_up};
use super::failure::not_written;
use super::folder::Folder;
use super::manifest::ManifestRecord;
use super::{Finished, Options, OutputName, Status};
use crate::diagnostic::{Diagnostic, Place, rules};

/// A document that is made but not in its place.
#[derive(Debug)]
pub struct Pending {
    /// What is to be told of it.
    pub finished: Finished,
    pub file: NewFile,
    /// Its place as the user would write it.
    pub shown: PathBuf,
    /// What the manifest is to hold of it.
    pub record: ManifestRecord,
    /// What stood in its place.
    pub replaces: Replaces,
}

/// The file of a document that is not in its place.
#[derive(Debug)]
pub enum NewFile {
    /// It is written beside its place.
    Staged(Staged),
    /// It is written only now that its turn has come, so that on a full disk none is in the way of another.
    InMemory {
        /// Where it goes.
        output: OutputName,
        /// What it holds.
        bytes: Vec<u8>,
    },
}

/// What a new file takes the place of.
#[derive(Debug)]
pub enum Replaces {
    Nothing,
    /// What the program made.
    Own(Stamp),
    /// What somebody edited, to be kept beside it.
    Edited(Stamp),
}

/// A document that is done with.
#[derive(Debug)]
pub enum Settled {
    /// It is in its place, byte for byte as it was made.
    InPlace {
        /// What is to be told of it.
        finished: Finished,
        /// What the manifest is to hold of it.
        record: ManifestRecord,
    },
    /// It is not, or there is none.
    Told(Finished),
}

impl Pending {
    /// Puts the new file into place: first the manifest learns of it, then it is renamed.
    pub fn commit(self, folder: &Folder, options: &Options) -> Settled {
        let Self { mut finished, file, shown, record, replaces } = self;
        let staged = match file {
            NewFile::Staged(staged) => Ok(staged),
            NewFile::InMemory { output, bytes } => {
                folder.writer.stage(&output, &bytes).map_err(|error| not_written(&shown, &error))
            }
        };
        let journal = &folder.journal;
        let told = staged.and_then(|staged| match journal.append(&record) {
            Ok(()) => Ok(staged),
            Err(error) => Err(not_written(journal.path(), &error)),
        });
        match told.and_then(|staged| place(staged, &shown, replaces, options)) {
            Ok(Done::Placed { backup }) => {
                finished.backup = backup;
                Settled::InPlace { finished, record }
            }
            Ok(Done::Overtaken) => Settled::Told(kept(finished, &shown)),
            Err(diagnostic) => {
                finished.status = Status::Failed;
                finished.diagnostics.push(diagnostic);
                Settled::Told(finished)
            }
        }
    }

    /// Gives the new file up, because another document fails.
    pub fn withhold(self) -> Settled {
        Settled::Told(Finished { status: Status::Withheld, ..self.finished })
    }
}

/// `finished`, where the document is somebody's.
pub fn kept(finished: Finished, shown: &Path) -> Finished {
    let message = "văn bản đã được sửa hoặc ký sau khi tạo, nên giữ nguyên, không ghi đè";
    let diagnostic = Diagnostic::new(&rules::VAN_BAN_DA_SUA, message)
        .at(&Place::file(shown.display().to_string()))
        .hint("dùng --force để làm lại; bản đã sửa được giữ bên cạnh, có ghi ngày");
    let mut finished = Finished { status: Status::Kept, ..finished };
    finished.diagnostics.push(diagnostic);
    finished
}

/// `finished`, where somebody is at the document.
pub fn in_use(finished: Finished, shown: &Path, how: &Use) -> Finished {
    let message = format!("{}, nên giữ nguyên, không ghi đè", how.message());
    let diagnostic = Diagnostic::new(&rules::VAN_BAN_DANG_MO, message)
        .at(&Place::file(shown.display().to_string()))
        .hint(how.hint());
    let mut finished = Finished { status: Status::Kept, ..finished };
    finished.diagnostics.push(diagnostic);
    finished
}

/// How putting a file into place went.
enum Done {
    /// It is there; where the edited one before it is kept.
    Placed { backup: Option<PathBuf> },
    /// Somebody saved the file in its place since it was looked at; that one stays.
    Overtaken,
}

fn place(staged: Staged, shown: &Path, replaces: Replaces, options: &Options) -> Result<Done, Diagnostic> {
    let failed = |error: io::Error| not_written(shown, &error);
    let (seen, backup) = match replaces {
        Replaces::Nothing => (None, None),
        Replaces::Own(stamp) => (Some(stamp), None),
        Replaces::Edited(stamp) => {
            let backup = back_up(staged.path(), options.today, options.shard).map_err(failed)?;
            (Some(stamp), Some(backup))
        }
    };
    match (staged.place(seen).map_err(failed), backup) {
        (Ok(Placed::Done), None) => Ok(Done::Placed { backup: None }),
        (Ok(Placed::Done), Some(backup)) => {
            Ok(Done::Placed { backup: backup.path.file_name().map(|name| shown.with_file_name(name)) })
        }
        (placed, backup) => {
            // What it was to keep is still in its place, or was saved over by its owner.
            if let Some(backup) = backup {
                backup.give_up();
            }
            match placed? {
                Placed::Done | Placed::Overtaken => Ok(Done::Overtaken),
                Placed::Blocked => Err(failed(io::ErrorKind::IsADirectory.into())),
            }
        }
    }
}
