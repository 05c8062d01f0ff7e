//! Texts in fonts from before Unicode, as a reader sees them.

use std::ops::Range;

use crate::vietnamese::LegacyEncoding;
use crate::word::{WordParagraph, WordRun};

/// What stands in `bytes` of the text of `paragraph`, where fonts from before Unicode show it; none where none do.
pub(super) fn of_old_fonts(paragraph: &WordParagraph, bytes: &Range<usize>) -> Option<String> {
    let encoding = |run: &WordRun| {
        let family = run.look.families.high.as_deref().or(run.look.families.ascii.as_deref())?;
        let is_of_capitals = family.starts_with(".Vn") && family.ends_with('H');
        LegacyEncoding::of_family(family).map(|encoding| (encoding, is_of_capitals))
    };
    paragraph.shown_runs().find_map(encoding)?;
    let (mut at, mut text) = (0, String::new());
    for run in paragraph.shown_runs() {
        let start = at;
        at += run.text.len();
        let (from, to) = (bytes.start.max(start), bytes.end.min(at));
        let Some(piece) = (from < to).then(|| run.text.get(from - start..to - start)).flatten() else {
            continue;
        };
        match encoding(run) {
            Some((encoding, true)) => text.push_str(&encoding.read_in_font(piece).to_uppercase()),
            Some((encoding, false)) => text.push_str(&encoding.read_in_font(piece)),
            None => text.push_str(piece),
        }
    }
    Some(text)
}
