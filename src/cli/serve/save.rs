//! Writing facts into the folder: a file is replaced only while it is what the page read, so that no edit is lost.

use std::path::Path;

use super::undone::Undone;
use crate::batch::{Foreign, write_own};
use crate::cli::overwrite::foreign;
use crate::diagnostic::limits;
use crate::files::Disk;

/// Writes `bytes` to `path` while `standing` is what stands there; under `force` another file there is kept aside, under
/// the name that is answered.
pub fn save(path: &Path, standing: &str, bytes: &[u8], force: bool) -> Result<Option<String>, Undone> {
    let is_what_was_read = |now: &[u8]| now == standing.as_bytes();
    let kept = write_own(path, bytes, is_what_was_read, foreign(force));
    kept.map(|kept| kept.map(|kept| kept.display().to_string())).map_err(|error| Undone {
        why: format!("chưa ghi `{}`: {}", path.display(), error.message),
        has_changed: foreign(force) == Foreign::Refuse
            && Disk::real().read(path, &limits::FACTS_BYTES).is_ok_and(|now| !is_what_was_read(&now)),
    })
}
