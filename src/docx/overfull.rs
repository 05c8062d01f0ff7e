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
    let body = tables(&document.body, Section::main(document));
    let appendices = document
        .appendices
        .iter()
        .flat_map(|appendix| tables(&appendix.body, appendix::section(appendix, document)));
    let tables = body
        .chain(appendices)
        .map(|(table, section)| (table, section.text_width(profile), section.is_landscape()));
    let found = tables.enumerate().filter_map(|(index, (table, area, landscape))| {
        let lacking = millimetres(table_widths::lacking(&group_rows::grouped(table).table, profile, area)?);
        Some(Overfull { index, columns: table.columns.len(), lacking, landscape })
    });
    found.collect()
}

/// The tables of `blocks`, which begin in `section`, each with the section that it stands in.
fn tables(blocks: &[Block], mut section: Section) -> impl Iterator<Item = (&Table, Section)> {
    blocks.iter().filter_map(move |block| match block {
        Block::Table(table) => Some((table, section)),
        Block::PageTurn { landscape } => {
            section = section.turned(*landscape);
            None
        }
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
