//! What a declaration lets templates see as it is written.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::yaml::Record;

/// The keys of `record` that are declared to be seen, each with what is written at it.
pub(super) fn as_written(record: &impl Record) -> Vec<(&'static str, Value)> {
    let mut seen = Vec::new();
    record.show(&mut seen);
    seen
}

/// The same, beside the names of a view.
pub(super) struct AsWritten<'a, R>(pub(super) &'a R);

impl<R: Record> Serialize for AsWritten<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(as_written(self.0))
    }
}
