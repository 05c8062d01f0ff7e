//! "./.", which closes the content.

use crate::document::{Block, Inline};

const END_MARK: &str = "./.";

/// Puts the end mark after the last block: in its text, or as a paragraph of its own where that is a table, a
/// heading or a basis.
pub(super) fn close(body: &mut Vec<Block>) {
    match body.last_mut() {
        Some(
            Block::Paragraph(content)
            | Block::Article { content, .. }
            | Block::Numbered { content, .. }
            | Block::Item { content, .. },
        ) => append(content),
        Some(
            Block::Table(_)
            | Block::Heading { .. }
            | Block::Basis(_)
            | Block::Enacting(_)
            | Block::Chapter(_)
            | Block::ChapterSection(_)
            | Block::PageTurn { .. },
        ) => {
            body.push(Block::Paragraph(vec![Inline::plain(END_MARK)]));
        }
        None => {}
    }
}

/// Replaces the closing ".", ";" or ":" of `content`.
fn append(content: &mut Vec<Inline>) {
    if let Some(Inline::Text { text, .. }) = content.last_mut() {
        // A no-break space is a blank for the pen and stays.
        text.truncate(text.trim_end_matches(' ').len());
        if text.ends_with(['.', ';', ':']) {
            text.pop();
        }
        text.push_str(END_MARK);
    } else {
        content.push(Inline::plain(END_MARK));
    }
}
