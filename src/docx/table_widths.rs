//! Widths of a table's columns, from what stands in them.

use super::measure::{Measured, Type};
use super::styles::CELL_MARGIN;
use super::table::{Span, spans};
use crate::decree::{Component, Profile};
use crate::document::{Cell, Inline, Table};

/// A long head may take this many lines before it widens its column.
const HEAD_LINES: f64 = 2.0;

/// A head as short as "Ghi chú" or "Tên trường", in twips, asks for one line.
const SHORT_HEAD: f64 = 1400.0;

/// No column asks for more than this share of the table.
const GREATEST_SHARE: f64 = 0.6;

/// Heads of columns that number rows.
const ORDINAL_HEADS: [&str; 3] = ["stt", "tt", "số tt"];

/// Heads of columns that may have nothing in them.
const NOTE_HEAD: &str = "ghi chú";

/// Room for the lines between columns and for rounding, in twips.
pub(super) const LINES: f64 = 20.0;

/// Columns that fit.
#[derive(Debug, PartialEq)]
pub(super) struct Columns {
    /// In twips; their sum is the width of the text.
    pub widths: Vec<i32>,
    /// A size in points below the style's, where the words of the table would not fit otherwise.
    pub smaller_type: Option<u8>,
}

impl Columns {
    /// Room for the text of a cell that takes the columns of `span`, in twips.
    pub(super) fn text_width(&self, span: Span) -> f64 {
        let widths = self.widths.get(span.start..span.start + span.width).unwrap_or_default();
        f64::from(widths.iter().sum::<i32>()) - 2.0 * f64::from(CELL_MARGIN) - LINES
    }
}

/// What a column needs, and what it would like to have.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    least: f64,
    wanted: f64,
    /// Takes no more than it wants, whatever is left.
    modest: bool,
}

/// The columns of `table` across `area` twips: no word is broken while that can be, and the rest goes where
/// the text is longest.
pub(super) fn fit(table: &Table, profile: &Profile, area: i32) -> Columns {
    let size = profile.style(Component::TableText).size;
    let full = needs(table, profile, area, size.chosen);
    if total(&full, |need| need.least) <= f64::from(area) {
        return Columns { widths: share(&full, area), smaller_type: None };
    }
    let smaller = needs(table, profile, area, size.least);
    Columns { widths: share(&smaller, area), smaller_type: Some(size.least) }
}

fn needs(table: &Table, profile: &Profile, area: i32, size: u8) -> Vec<Need> {
    let head = Type { size, ..Type::from(profile.style(Component::TableHead)) };
    let text = Type { size, ..Type::from(profile.style(Component::TableText)) };
    let heads = table.header.iter().flat_map(|row| row_needs(row, head, HEAD_LINES));
    let rows = table.rows.iter().flat_map(|row| row_needs(row, text, 1.0));
    let mut cells: Vec<(Span, Need)> = heads.chain(rows).collect();
    // Narrow cells first: a merged cell widens its columns only by what they lack together.
    cells.sort_by_key(|(span, _)| span.width);
    let greatest = f64::from(area) * GREATEST_SHARE;
    let mut columns = vec![Need::default(); table.columns.len()];
    for (span, need) in cells {
        let wanted = if span.width == 1 { need.wanted.min(greatest) } else { need.least };
        widen(&mut columns, span, |column| &mut column.least, need.least);
        widen(&mut columns, span, |column| &mut column.wanted, wanted.max(need.least));
    }
    for (index, column) in columns.iter_mut().enumerate() {
        column.modest = is_modest(table, index);
    }
    columns
}

/// Whether the column numbers the rows, or is for notes and has none.
fn is_modest(table: &Table, column: usize) -> bool {
    let text = |row: &Vec<Cell>| row.get(column).map(|cell| plain(&cell.content)).unwrap_or_default();
    let heads: Vec<String> = table.header.iter().map(text).collect();
    let numbers = heads.iter().any(|head| ORDINAL_HEADS.contains(&head.as_str()));
    let notes = heads.iter().any(|head| head == NOTE_HEAD);
    numbers || notes && table.rows.iter().all(|row| text(row).is_empty())
}

/// The text of a cell in small letters.
fn plain(content: &[Inline]) -> String {
    let texts = content.iter().filter_map(|inline| match inline {
        Inline::Text { text, .. } => Some(text.as_str()),
        Inline::LineBreak => None,
    });
    texts.collect::<String>().trim().to_lowercase()
}

fn row_needs(cells: &[Cell], face: Type, lines: f64) -> impl Iterator<Item = (Span, Need)> {
    let around = 2.0 * f64::from(CELL_MARGIN) + LINES;
    spans(cells).into_iter().map(move |span| {
        let content = cells.get(span.start).map(|cell| cell.content.as_slice()).unwrap_or_default();
        let measured = Measured::of(content, face);
        let least = measured.widest_word() + around;
        let natural = measured.natural_width();
        let lines = if natural <= SHORT_HEAD { 1.0 } else { lines };
        let wanted = (natural / lines + around).max(least);
        (span, Need { least, wanted, modest: false })
    })
}

#[allow(clippy::cast_precision_loss)]
fn widen(columns: &mut [Need], span: Span, field: impl Fn(&mut Need) -> &mut f64, width: f64) {
    let Some(columns) = columns.get_mut(span.start..span.start + span.width) else { return };
    let lacking = width - columns.iter_mut().map(|column| *field(column)).sum::<f64>();
    if lacking > 0.0 {
        let each = lacking / span.width as f64;
        columns.iter_mut().for_each(|column| *field(column) += each);
    }
}

fn total(needs: &[Need], field: impl Fn(&Need) -> f64) -> f64 {
    needs.iter().map(field).sum()
}

/// Shares `area` out: a column that asks for little gets it, the long ones share the rest by the square root of
/// what they ask for, so that a text four times as long stands in a column twice as wide. Rounding falls to the
/// last column.
#[allow(clippy::cast_possible_truncation)]
fn share(needs: &[Need], area: i32) -> Vec<i32> {
    let available = f64::from(area);
    let least = total(needs, |need| need.least).max(1.0);
    let wanted = total(needs, |need| need.wanted).max(1.0);
    let granted = |factor: f64, need: &Need| (factor * need.wanted.sqrt()).clamp(need.least, need.wanted);
    let factor = greatest_factor(|factor| total(needs, |need| granted(factor, need)) <= available);
    let modest = needs.iter().filter(|need| need.modest).map(|need| need.wanted).sum::<f64>();
    let growing = wanted - modest;
    let width = |need: &Need| {
        if wanted <= available && growing > 0.0 {
            if need.modest { need.wanted } else { need.wanted * (available - modest) / growing }
        } else if wanted <= available {
            need.wanted * available / wanted
        } else if least < available {
            granted(factor, need)
        } else {
            need.least * available / least
        }
    };
    let mut widths: Vec<i32> = needs.iter().map(|need| width(need).round() as i32).collect();
    let rest = area - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

/// The greatest factor that still fits, by bisection; no width in twips needs a factor above 1000.
fn greatest_factor(fits: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1000.0);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if fits(middle) { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Alignment, CellMerge, Column};

    fn need(least: f64, wanted: f64) -> Need {
        Need { least, wanted, modest: false }
    }

    #[test]
    fn a_column_of_numbers_or_without_notes_takes_no_spare_room() {
        let modest = Need { modest: true, ..need(100.0, 100.0) };
        assert_eq!(share(&[modest, need(100.0, 300.0), need(100.0, 100.0)], 900), [100, 600, 200]);
        assert_eq!(share(&[modest, modest], 900), [450, 450]);
        let cell = |text: &str| Cell { content: vec![Inline::plain(text)], merge: CellMerge::None };
        let row = |cells: [&str; 3]| cells.iter().map(|text| cell(text)).collect::<Vec<_>>();
        let mut table = Table {
            columns: vec![Column { alignment: Alignment::Left }; 3],
            header: vec![row(["STT", "Tên trường", "Ghi chú"])],
            rows: vec![row(["1", "MN Đoàn Kết", ""])],
        };
        assert_eq!([0, 1, 2].map(|column| is_modest(&table, column)), [true, false, true]);
        table.rows.push(row(["2", "MN Thanh Giang", "Mới thành lập"]));
        assert!(!is_modest(&table, 2));
    }

    #[test]
    fn room_to_spare_is_shared_by_what_is_wanted() {
        assert_eq!(share(&[need(100.0, 100.0), need(100.0, 300.0)], 800), [200, 600]);
    }

    #[test]
    fn a_short_column_is_not_squeezed_by_a_long_one() {
        let widths = share(&[need(300.0, 500.0), need(500.0, 9000.0), need(500.0, 2250.0)], 5000);
        assert_eq!(widths.iter().sum::<i32>(), 5000);
        assert_eq!(widths.first(), Some(&500));
        assert_eq!(widths.get(1), Some(&3000));
    }

    #[test]
    fn where_not_even_words_fit_all_columns_shrink_alike() {
        assert_eq!(share(&[need(600.0, 600.0), need(200.0, 200.0)], 400), [300, 100]);
    }
}
