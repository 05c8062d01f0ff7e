//! Closing punctuation of legal bases: each ends with ";", the last with "." (II.6.a).

use crate::document::{Block, Inline};

/// Gives every run of bases its punctuation. A basis with another ending (",", ":") keeps it.
pub(super) fn punctuate(blocks: &mut [Block]) {
    let mut rest = blocks.iter_mut().peekable();
    while let Some(block) = rest.next() {
        if let Block::Basis(content) = block {
            let last = !matches!(rest.peek(), Some(Block::Basis(_)));
            end(content, if last { '.' } else { ';' });
        }
    }
}

fn end(content: &mut [Inline], mark: char) {
    let Some(Inline::Text { text, .. }) = content.last_mut() else { return };
    // A no-break space is a blank for the pen and stays.
    text.truncate(text.trim_end_matches(' ').len());
    if text.ends_with([',', ':']) {
        return;
    }
    if text.ends_with(['.', ';']) {
        text.pop();
    }
    text.push(mark);
}
