//! Looks that were met last: a document has thousands of runs and paragraphs, and few looks, so that those share one that
//! look alike.

use std::collections::VecDeque;
use std::sync::Arc;

/// Looks, the last that was met first.
#[derive(Debug)]
pub struct LastLooks<L>(VecDeque<Arc<L>>);

/// So many are remembered: text, headings and the cells of a table alternate.
const REMEMBERED: usize = 8;

impl<L> Default for LastLooks<L> {
    fn default() -> Self {
        Self(VecDeque::new())
    }
}

impl<L: PartialEq> LastLooks<L> {
    /// `look`, shared with those that are the same.
    pub fn shared(&mut self, look: L) -> Arc<L> {
        if let Some(known) = self.0.iter().find(|known| ***known == look) {
            return Arc::clone(known);
        }
        let look = Arc::new(look);
        self.0.push_front(Arc::clone(&look));
        self.0.truncate(REMEMBERED);
        look
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_one() {
        let mut looks = LastLooks::default();
        let first = looks.shared(1);
        assert!(Arc::ptr_eq(&first, &looks.shared(1)));
        for other in 2..20 {
            assert_eq!(*looks.shared(other), other);
        }
        assert!(!Arc::ptr_eq(&first, &looks.shared(1)));
    }
}
