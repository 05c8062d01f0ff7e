//! The line of place and date.

use crate::check::subject::CheckSubject;
use crate::recognition::{ReadDate, TextLine};

/// The line of place and date of a document with a head of its own, and what it says.
pub fn dated<'s>(subject: &CheckSubject<'s>) -> Option<(&'s TextLine<'s>, &'s ReadDate)> {
    let date = subject.document.dated.as_ref().filter(|_| subject.is_issued())?;
    Some((subject.line(date.line)?, date))
}
