//! What was made of something before, for when it comes again: the documents of a batch say mostly the same in the same
//! looks, and only the unit's name and its schools are others.
//!
//! Each use is a static of its own thread, so that no thread waits for another. What is kept follows from its key alone,
//! so that a document is the same whatever was made before it.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::FixedState;

/// The latest values by their keys, at most so many. Each use says how many, and so how much room it takes.
#[derive(Debug)]
pub struct Remembered<K, V> {
    known: HashMap<K, V, FixedState>,
    most: usize,
}

impl<K: Hash + Eq, V> Remembered<K, V> {
    /// Nothing yet, and later at most so many values.
    pub const fn at_most(most: usize) -> Self {
        Self { known: HashMap::with_hasher(FixedState::with_seed(0)), most }
    }

    /// What was kept under `key`.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.known.get(key)
    }

    /// Keeps `value` under `key`. Where there are as many as may be all others go: those that come again are back with the
    /// next document.
    pub fn keep(&mut self, key: K, value: V) {
        if self.known.len() >= self.most {
            self.known.clear();
        }
        self.known.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_was_said() {
        let mut remembered = Remembered::at_most(2);
        for number in 0..100_u32 {
            remembered.keep(number, number + 1);
            assert_eq!(remembered.get(&number), Some(&(number + 1)));
            assert!(remembered.known.len() <= 2);
        }
        assert_eq!(remembered.get(&0), None);
    }
}
