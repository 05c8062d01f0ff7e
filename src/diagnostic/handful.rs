//! Some documents at once on their way through the stages.

use super::Report;

/// Some documents on their way through the stages, each with what was found of it so far.
///
/// A stage is done for all of them before the next begins. Its code and tables stay near the processor meanwhile, which
/// takes a quarter of the time off a document (docs/speed.md).
#[derive(Debug)]
pub struct Handful<D>(Vec<(Option<D>, Report)>);

impl<D> Handful<D> {
    /// Documents of which nothing was found yet.
    pub fn of(documents: impl IntoIterator<Item = D>) -> Self {
        documents.into_iter().map(|document| (Some(document), Report::new())).collect()
    }

    /// Takes each document one stage on. The stage reports as in [`Report::apart`]; a document that it gives none for
    /// goes no further, and keeps what was found of it.
    pub fn then<N>(self, stage: impl Fn(D, &mut Report) -> Option<N>) -> Handful<N> {
        let on = |(document, mut report): (Option<D>, Report)| {
            let document = document.and_then(|document| report.apart(|report| stage(document, report)));
            (document, report)
        };
        Handful(self.0.into_iter().map(on).collect())
    }

    /// The only document, where it came through; what was found goes to `report`.
    pub fn only(self, report: &mut Report) -> Option<D> {
        let (document, mut found) = self.0.into_iter().next()?;
        report.append(&mut found);
        document
    }
}

impl<D> FromIterator<(Option<D>, Report)> for Handful<D> {
    fn from_iter<I: IntoIterator<Item = (Option<D>, Report)>>(documents: I) -> Self {
        Self(documents.into_iter().collect())
    }
}

/// What became of each document, in their order, and what was found of it.
impl<D> IntoIterator for Handful<D> {
    type Item = (Option<D>, Report);
    type IntoIter = std::vec::IntoIter<(Option<D>, Report)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Diagnostic, rules};

    fn error() -> Diagnostic {
        Diagnostic::new(&rules::KHONG_DOC_DUOC, "hỏng")
    }

    /// Fails for odd numbers.
    fn halved(number: u32, report: &mut Report) -> Option<u32> {
        report.push(error());
        number.is_multiple_of(2).then_some(number / 2)
    }

    #[test]
    fn one_that_a_stage_gives_none_for_goes_no_further() {
        let came: Vec<_> = Handful::of([3, 4, 8]).then(halved).then(halved).into_iter().collect();
        let found: Vec<usize> = came.iter().map(|(_, report)| report.len()).collect();
        assert_eq!(came.into_iter().map(|(number, _)| number).collect::<Vec<_>>(), [None, Some(1), Some(2)]);
        assert_eq!(found, [1, 2, 2]);
    }

    #[test]
    fn a_stage_does_not_see_what_another_found() {
        let blind = |number, report: &mut Report| report.is_empty().then_some(number);
        let mut report = Report::new();
        assert_eq!(Handful::of([4]).then(halved).then(blind).only(&mut report), Some(2));
        assert_eq!(report.len(), 1);
    }
}
