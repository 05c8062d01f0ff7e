//! Whether who signs stands in the middle of a cell of their own.

use crate::check::rule::Judged;
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::Side;

/// Holds the lines of `component` in a cell right of the recipients against the middle of that cell. Elsewhere indents may
/// put them there.
pub fn check_centred(subject: &CheckSubject<'_>, component: Component, found: &mut Judged) {
    let lines: Vec<_> = subject
        .of(component)
        .map(|(_, line)| line)
        .filter(|line| line.spot.cell.is_some() && line.spot.side == Side::Right && !line.spot.is_boxed)
        .filter(|line| line.paragraph.look.left == 0 && line.paragraph.look.first_line == 0)
        .filter(|line| !line.written.starts_with([' ', '\t', '\u{a0}']))
        .collect();
    check_lines(subject, &lines, false, component, found, &[Aspect::Alignment]);
}
