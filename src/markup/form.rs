//! How a rendered text is read, as its type of document asks.

use crate::document::NumberingScheme;

/// How a rendered text is read.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// How the body is counted.
    pub numbering: NumberingScheme,
    /// How appendices are counted, and attached documents that are not divided into Điều.
    pub appendix_numbering: NumberingScheme,
    /// Types of attached documents that are divided into Điều ("Quy chế").
    pub articled: &'static [&'static str],
    /// "QUYẾT ĐỊNH:", which stands before the first Điều of a decision.
    pub enacting: Option<&'static str>,
    /// The letters of điểm, in order.
    pub letters: &'static [char],
    /// Whether "./." closes the body, each appendix (Mẫu 2.1, 2.2) and each attached document.
    pub end_mark: bool,
}

impl Form {
    /// Of a text that is no decision.
    pub fn plain(numbering: NumberingScheme, end_mark: bool) -> Self {
        Self {
            numbering,
            appendix_numbering: numbering,
            articled: &[],
            enacting: None,
            letters: &[],
            end_mark,
        }
    }

    /// Of an attached document with this title.
    pub(super) fn attached_numbering(&self, title: &str) -> NumberingScheme {
        let title = title.to_lowercase();
        let articled = self.articled.iter().any(|name| title.starts_with(&name.to_lowercase()));
        if articled { NumberingScheme::Articles } else { self.appendix_numbering }
    }
}

/// What was read so far of a body or an appendix; a body goes on behind each of its appendices.
#[derive(Debug, Clone)]
pub(super) struct Progress {
    /// How it is counted.
    pub(super) numbering: NumberingScheme,
    /// See [`Form::enacting`].
    pub(super) enacting: Option<&'static str>,
    /// See [`Form::letters`].
    pub(super) letters: &'static [char],
    /// Level of the last heading; 0 before any.
    pub(super) level: u8,
    /// Điều so far.
    pub(super) articles: usize,
    /// Khoản so far in the last Điều.
    pub(super) clauses: usize,
    /// Điểm so far in the last khoản.
    pub(super) points: usize,
    /// Whether numbers of Điều that differ from the counted ones were told.
    pub(super) told_article: bool,
}

impl Progress {
    /// Of a body or an appendix about to be read.
    pub(super) fn start(form: &Form, numbering: NumberingScheme, enacting: Option<&'static str>) -> Self {
        Self { numbering, enacting, letters: form.letters, ..Self::line() }
    }

    /// Of a single line.
    pub(super) fn line() -> Self {
        Self {
            numbering: NumberingScheme::Roman,
            enacting: None,
            letters: &[],
            level: 0,
            articles: 0,
            clauses: 0,
            points: 0,
            told_article: false,
        }
    }

    /// Whether it is divided into Điều.
    pub(super) fn is_articled(&self) -> bool {
        self.numbering.is_articled()
    }

    /// Counts a numbered paragraph or heading on `level`, and says which of its kind it is, from 1.
    pub(super) fn count(&mut self, level: u8) -> usize {
        match level {
            0 | 1 => {
                (self.clauses, self.points) = (0, 0);
                self.articles += 1;
                self.articles
            }
            2 => {
                self.points = 0;
                self.clauses += 1;
                self.clauses
            }
            3.. => {
                self.points += 1;
                self.points
            }
        }
    }
}
