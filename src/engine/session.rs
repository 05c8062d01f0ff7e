//! The engine: what it holds between questions.

use std::sync::Arc;

use super::opened::OpenFacts;
use super::pack::Pack;
use crate::diagnostic::Report;
use crate::files::Disk;
use crate::generate::Library;

/// Answers a page.
pub struct Engine {
    pub(super) library: Arc<Library>,
    pub(super) disk: Disk,
    /// The facts file that was asked for last: one that stands for thousands is not read anew for each.
    pub(super) opened: Option<OpenFacts>,
    pub(super) pack: Option<Pack>,
}

impl Engine {
    /// With `library`, on the files of `disk`.
    pub fn new(library: Arc<Library>, disk: Disk) -> Self {
        Self { library, disk, opened: None, pack: None }
    }

    /// The engine of a browser: the built-in templates and registers, no files yet.
    pub fn in_memory(report: &mut Report) -> Option<Self> {
        let library = Library::load(None, None, None, report)?;
        Some(Self::new(Arc::new(library), Disk::in_memory()))
    }

    /// A file is not what it was: nothing that was read of it holds.
    pub(super) fn changed(&mut self) {
        self.opened = None;
        self.pack = None;
    }
}
