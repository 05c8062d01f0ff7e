//! How many documents ended how.

use super::Status;

/// Counts of a run by [`Status`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    counts: [usize; Status::ALL.len()],
}

impl Summary {
    /// Counts one document.
    pub fn count(&mut self, status: Status) {
        if let Some(count) = self.slot(status) {
            *count += 1;
        }
    }

    /// How many ended as `status`.
    pub fn of(&self, status: Status) -> usize {
        self.lines().find(|(known, _)| *known == status).map_or(0, |(_, count)| count)
    }

    /// Every status with its count, in the order to be shown.
    pub fn lines(&self) -> impl Iterator<Item = (Status, usize)> {
        Status::ALL.into_iter().zip(self.counts)
    }

    fn slot(&mut self, status: Status) -> Option<&mut usize> {
        Status::ALL.iter().position(|known| *known == status).and_then(|index| self.counts.get_mut(index))
    }
}
