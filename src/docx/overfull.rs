//! Tables that no page of theirs can hold.

use super::section::Section;
use super::{appendix, group_rows, table_widths};
use crate::document::{Block, Document, Table};
use crate::typeset::MILLIMETRE;

/// A table whose words have no room beside each other, even in the smallest type the decree allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overfull {
    /// The how-manieth table of the document, from 0: those of the body, then those of the appendices.
    pub index: usize,
    pub columns: usize,
    /// Millimetres that it lacks.
    pub lacking: u32,
    /// Whether its pages are landscape.
    pub landscape: bool,
}

/// The tables of `document` that are wider than their page.
pub fn overfull_tables(document: &Document) -> Vec<Overfull> {
    let profile = document.rules.profile();
    let body = (document.body.as_slice(), Section::main(document).text_width(profile), false);
    let appendices = document.appendices.iter().map(|appendix| {
        let area = appendix::section(appendix, document).text_width(profile);
        (appendix.body.as_slice(), area, appendix.landscape)
    });
    let tables = std::iter::once(body)
        .chain(appendices)
        .flat_map(|(blocks, area, landscape)| tables(blocks).map(move |table| (table, area, landscape)));
    let found = tables.enumerate().filter_map(|(index, (table, area, landscape))| {
        let lacking = millimetres(table_widths::lacking(&group_rows::grouped(table).table, profile, area)?);
        Some(Overfull { index, columns: table.columns.len(), lacking, landscape })
    });
    found.collect()
}

fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Basis(_)
        | Block::Heading { .. }
        | Block::Numbered { .. }
        | Block::Enacting(_)
        | Block::Chapter(_)
        | Block::ChapterSection(_)
        | Block::Article { .. }
        | Block::Paragraph(_)
        | Block::Item { .. } => None,
    })
}

/// A whole number, at least 1; what no table lacks falls to the greatest.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn millimetres(twips: f64) -> u32 {
    (twips / MILLIMETRE).ceil().clamp(1.0, 1e6) as u32
}
