//! The documents of a batch, one by one.

use vanthu::diagnostic::Report;
use vanthu::facts::Facts;
use vanthu::reading::{Batch, UnitFacts};

use crate::tried::{Tried, tried};

/// Each document, with what is found in reading it.
pub fn each(batch: &Batch) -> impl Iterator<Item = Tried<UnitFacts>> {
    (0..batch.len()).map(|index| tried(|report| batch.unit(index, report)))
}

/// The facts of all documents, none of which fails.
pub fn every_unit(batch: &Batch) -> Vec<Facts> {
    let facts = |index| batch.unit(index, &mut Report::new()).expect("a unit").facts;
    (0..batch.len()).map(facts).collect()
}
