//! The tables of data in a document.

use super::subject::CheckSubject;
use crate::recognition::is_ruled;
use crate::word::{TableBlock, WordBlock};

/// The tables with lines between their cells.
pub fn data_tables<'s>(subject: &CheckSubject<'s>) -> Vec<&'s TableBlock> {
    data_tables_with_room(subject).into_iter().map(|(table, _)| table).collect()
}

/// The same, each with the width between the margins of its page, in twips.
pub fn data_tables_with_room<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TableBlock, i32)> {
    tables_with_room(subject).into_iter().filter(|(table, _)| is_ruled(table)).collect()
}

/// Those without lines, which only set texts beside each other.
pub fn plain_tables_with_room<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TableBlock, i32)> {
    tables_with_room(subject).into_iter().filter(|(table, _)| !is_ruled(table)).collect()
}

fn tables_with_room<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TableBlock, i32)> {
    let mut blocks: Vec<(usize, usize)> =
        subject.lines().map(|(_, line)| (line.spot.block, line.spot.section)).collect();
    blocks.dedup();
    let table = |(block, section): (usize, usize)| match subject.file.body.get(block)? {
        WordBlock::Table(table) => {
            let page = subject.file.sections.get(section)?;
            Some((&**table, page.width - page.left - page.right - page.gutter))
        }
        WordBlock::Paragraph(_) => None,
    };
    blocks.into_iter().filter_map(table).collect()
}
