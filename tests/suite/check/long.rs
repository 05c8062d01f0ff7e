//! A text of any length is looked at in one go.

use std::time::{Duration, Instant};

use vanthu::check::Choices;

use super::office::decision;
use super::{examined, law};

/// So many citations: looked at anew from each to the end of their paragraph they would take a quarter of an hour.
const CITATIONS: usize = 20_000;

#[test]
fn a_paragraph_of_many_citations_is_read_once() {
    let cited: String = (0..CITATIONS).map(|count| format!(" số {count}/QĐ-UBND của tỉnh,")).collect();
    let file = decision().with("Theo đề nghị của", &format!("Theo{cited} và đề nghị của"));
    let start = Instant::now();
    let said = examined(&file.bytes(), &Choices::default(), &law());
    assert!(start.elapsed() < Duration::from_secs(240), "{:?}", start.elapsed());
    assert!(!said.documents.is_empty());
}
