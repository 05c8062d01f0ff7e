//! Header cells `A > B`: paths that become merged header rows.

use super::reader::EventReader;
use super::reader::Wrap;
use crate::document::{CellMerge, GridCell, Inline};

/// The steps of one header cell, outermost first; at least one.
pub(super) type Path = Vec<Vec<Inline>>;

impl EventReader<'_> {
    /// Reads a header cell whose start was taken.
    pub(super) fn read_path(&mut self) -> Path {
        self.texts(Wrap::Path)
    }
}

/// The header rows of columns with these paths: as many as the longest path has steps.
pub(super) fn rows(paths: &[Path]) -> Vec<Vec<GridCell>> {
    let depth = paths.iter().map(Vec::len).max().unwrap_or_default();
    (0..depth).map(|row| cells(paths, row)).collect()
}

fn cells(paths: &[Path], row: usize) -> Vec<GridCell> {
    let mut cells = Vec::with_capacity(paths.len());
    let mut before: Option<&Path> = None;
    for path in paths {
        let joined = before.is_some_and(|left| share(left, path, row));
        let merge = match (row < path.len(), joined) {
            (true, false) => CellMerge::None,
            (true, true) => CellMerge::Left,
            (false, false) => CellMerge::Above,
            (false, true) => CellMerge::AboveLeft,
        };
        let content = match merge {
            CellMerge::None => path.get(row).cloned().unwrap_or_default(),
            CellMerge::Left | CellMerge::Above | CellMerge::AboveLeft => Vec::new(),
        };
        cells.push(GridCell { content, merge });
        before = Some(path);
    }
    cells
}

/// Whether neighbours are one cell at `row`: the same steps so far, and both go on below or both end, since a
/// merged cell is a rectangle.
fn share(left: &Path, right: &Path, row: usize) -> bool {
    let last = row.min(left.len().saturating_sub(1)).min(right.len().saturating_sub(1));
    let ends = |path: &Path| path.len() <= last + 1;
    let named = |path: &Path| path.iter().any(|step| !step.is_empty());
    left.get(..=last) == right.get(..=last) && ends(left) == ends(right) && named(left)
}
