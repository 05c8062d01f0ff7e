//! Widths of a table's columns, from what stands in them.

use super::measured_table::{MeasuredCell, MeasuredTable};
use super::spans::Span;
use super::styles::CELL_MARGIN;
use super::table_optimum;
use crate::decree::{Component, Profile};
use crate::document::{GridCell, Inline, Table};
use crate::typeset::{POINT, Type};

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
struct ColumnNeed {
    least: f64,
    wanted: f64,
    /// Takes no more than it wants, whatever is left.
    modest: bool,
}

/// Letters of the longest word that may not be broken. Anything longer is an address or the like.
const LONGEST_WORD: usize = 24;

/// The share of a table that an address may ask for before it is broken, and the room of letters it has at least.
const LONG_SHARE: f64 = 0.4;
const LONG_LEAST: f64 = 1500.0;

/// Twips that a table lacks across `area` even in the smallest type, where its words are not broken; a quick look first,
/// since nearly all tables fit.
pub(super) fn lacking(table: &Table, profile: &Profile, area: i32) -> Option<f64> {
    let size = profile.style(Component::TableText).size;
    if at_most(table, size.chosen) <= f64::from(area) {
        return None;
    }
    let measured = MeasuredTable::of(table, types(profile, size.least));
    let needs = needs(table, &measured, area, LONG_LEAST);
    let lacking = total(&needs, |need| need.least) - f64::from(area);
    (lacking > 0.0).then_some(lacking)
}

/// No letter is wider than this many ems.
const WIDEST_LETTER: f64 = 1.1;

/// More than the words of the table can take together.
#[allow(clippy::cast_precision_loss)]
fn at_most(table: &Table, size: u8) -> f64 {
    let mut longest = vec![0; table.columns.len()];
    for row in table.header.iter().chain(&table.rows) {
        for (cell, longest) in row.iter().zip(&mut longest) {
            // Bytes, no fewer than letters; runs of a cell may touch.
            let bytes: usize = cell.content.iter().map(longest_piece).sum();
            *longest = bytes.max(*longest);
        }
    }
    let letter = f64::from(size) * POINT * WIDEST_LETTER;
    let around = 2.0 * f64::from(CELL_MARGIN) + LINES;
    longest.into_iter().map(|bytes| bytes as f64 * letter + around).sum()
}

fn longest_piece(inline: &Inline) -> usize {
    match inline {
        Inline::Text { text, .. } => {
            let pieces = text.as_bytes().split(|byte| *byte == b' ');
            pieces.map(<[u8]>::len).max().unwrap_or_default()
        }
        Inline::LineBreak => 0,
    }
}

/// The columns of `table` across `area` twips: no word is broken while that can be, and the rest goes where
/// the text is longest.
pub(super) fn fit(table: &Table, profile: &Profile, area: i32) -> Columns {
    let size = profile.style(Component::TableText).size;
    let long = f64::from(area) * LONG_SHARE;
    let measured = MeasuredTable::of(table, types(profile, size.chosen));
    let full = needs(table, &measured, area, long);
    if total(&full, |need| need.least) <= f64::from(area) {
        return Columns { widths: settled(&measured, &full, area), smaller_type: None };
    }
    let measured = MeasuredTable::of(table, types(profile, size.least));
    let mut smaller = needs(table, &measured, area, long);
    if total(&smaller, |need| need.least) > f64::from(area) {
        smaller = needs(table, &measured, area, LONG_LEAST);
    }
    Columns { widths: settled(&measured, &smaller, area), smaller_type: Some(size.least) }
}

/// `area` shared out, then moved to where it saves lines; where not even words fit there is nothing to move.
fn settled(table: &MeasuredTable, needs: &[ColumnNeed], area: i32) -> Vec<i32> {
    let shared = share(needs, area);
    if total(needs, |need| need.least) > f64::from(area) {
        return shared;
    }
    let columns: Vec<table_optimum::Movable> =
        needs.iter().map(|need| table_optimum::Movable { least: need.least, fixed: need.modest }).collect();
    let around = 2.0 * f64::from(CELL_MARGIN) + LINES;
    table_optimum::settle(table, &columns, around, shared)
}

/// The type of heads and of the other cells, in `size`.
fn types(profile: &Profile, size: u8) -> [Type; 2] {
    [Component::TableHead, Component::TableText]
        .map(|component| Type { size, ..Type::from(profile.style(component)) })
}

/// What the columns of `table` need, as it is `measured`; an address is given `long` at most before it is broken.
fn needs(table: &Table, measured: &MeasuredTable, area: i32, long: f64) -> Vec<ColumnNeed> {
    let heads = measured.header.iter().flatten().map(|cell| cell_need(cell, HEAD_LINES, long));
    let rows = measured.rows.iter().flatten().map(|cell| cell_need(cell, 1.0, long));
    let mut cells: Vec<(Span, ColumnNeed)> = heads.chain(rows).collect();
    // Narrow cells first: a merged cell widens its columns only by what they lack together.
    cells.sort_by_key(|(span, _)| span.width);
    let greatest = f64::from(area) * GREATEST_SHARE;
    let mut columns = vec![ColumnNeed::default(); table.columns.len()];
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
    let text = |row: &Vec<GridCell>| row.get(column).map(|cell| plain(&cell.content)).unwrap_or_default();
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

fn cell_need((span, measured): &MeasuredCell, lines: f64, long: f64) -> (Span, ColumnNeed) {
    let around = 2.0 * f64::from(CELL_MARGIN) + LINES;
    let least = measured.least_width(LONGEST_WORD, long) + around;
    let natural = measured.natural_width();
    let lines = if natural <= SHORT_HEAD { 1.0 } else { lines };
    let wanted = (natural / lines + around).max(least);
    (*span, ColumnNeed { least, wanted, modest: false })
}

#[allow(clippy::cast_precision_loss)]
fn widen(columns: &mut [ColumnNeed], span: Span, field: impl Fn(&mut ColumnNeed) -> &mut f64, width: f64) {
    let Some(columns) = columns.get_mut(span.start..span.start + span.width) else { return };
    let lacking = width - columns.iter_mut().map(|column| *field(column)).sum::<f64>();
    if lacking > 0.0 {
        let each = lacking / span.width as f64;
        columns.iter_mut().for_each(|column| *field(column) += each);
    }
}

fn total(needs: &[ColumnNeed], field: impl Fn(&ColumnNeed) -> f64) -> f64 {
    needs.iter().map(field).sum()
}

/// Shares `area` out: a column that asks for little gets it, the long ones share the rest by the square root of
/// what they ask for, so that a text four times as long stands in a column twice as wide. Rounding falls to the
/// last column.
#[allow(clippy::cast_possible_truncation)]
fn share(needs: &[ColumnNeed], area: i32) -> Vec<i32> {
    let available = f64::from(area);
    let least = total(needs, |need| need.least).max(1.0);
    let wanted = total(needs, |need| need.wanted).max(1.0);
    let granted =
        |factor: f64, need: &ColumnNeed| (factor * need.wanted.sqrt()).clamp(need.least, need.wanted);
    let factor = greatest_factor(|factor| total(needs, |need| granted(factor, need)) <= available);
    let modest = needs.iter().filter(|need| need.modest).map(|need| need.wanted).sum::<f64>();
    let growing = wanted - modest;
    let width = |need: &ColumnNeed| {
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
    use crate::document::{CellMerge, ColumnAlignment, TableColumn};

    fn need(least: f64, wanted: f64) -> ColumnNeed {
        ColumnNeed { least, wanted, modest: false }
    }

    #[test]
    fn a_column_of_numbers_or_without_notes_takes_no_spare_room() {
        let modest = ColumnNeed { modest: true, ..need(100.0, 100.0) };
        assert_eq!(share(&[modest, need(100.0, 300.0), need(100.0, 100.0)], 900), [100, 600, 200]);
        assert_eq!(share(&[modest, modest], 900), [450, 450]);
        let cell = |text: &str| GridCell { content: vec![Inline::plain(text)], merge: CellMerge::None };
        let row = |cells: [&str; 3]| cells.iter().map(|text| cell(text)).collect::<Vec<_>>();
        let mut table = Table {
            columns: vec![TableColumn { alignment: ColumnAlignment::Left }; 3],
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

    fn table(header: &[&str], rows: &[&[&str]]) -> Table {
        let row = |texts: &[&str]| {
            let cell = |text: &&str| GridCell { content: vec![Inline::plain(*text)], merge: CellMerge::None };
            texts.iter().map(cell).collect::<Vec<_>>()
        };
        Table {
            columns: vec![TableColumn { alignment: ColumnAlignment::Left }; header.len()],
            header: vec![row(header)],
            rows: rows.iter().map(|texts| row(texts)).collect(),
        }
    }

    /// The width of A4's text, in twips.
    const AREA: i32 = 9355;

    /// Columns too narrow for a word of ordinary length.
    fn broken(table: &Table) -> Vec<String> {
        let profile = crate::decree::FormatRules::Nd30_2020.profile();
        let columns = fit(table, profile, AREA);
        assert_eq!(columns.widths.iter().sum::<i32>(), AREA);
        let size = columns.smaller_type.unwrap_or(profile.style(Component::TableText).size.chosen);
        let rows = table.header.iter().map(|row| (row, Component::TableHead));
        let rows = rows.chain(table.rows.iter().map(|row| (row, Component::TableText)));
        let words = rows.flat_map(|(row, component)| {
            let face = Type { size, ..Type::from(profile.style(component)) };
            row.iter().enumerate().flat_map(move |(column, cell)| {
                plain(&cell.content)
                    .split(' ')
                    .map(|word| (column, face, word.to_owned()))
                    .collect::<Vec<_>>()
            })
        });
        let words: Vec<_> = words.collect();
        let broken = words.into_iter().filter(|(column, face, word)| {
            let room = columns.text_width(Span { start: *column, width: 1 });
            word.chars().count() <= LONGEST_WORD && face.width(word) > room + LINES
        });
        broken.map(|(_, _, word)| word).collect()
    }

    const ADDRESS: &str = "https://thanhhoa.gov.vn/portal/Pages/2026-11-25/ke-hoach-kiem-dinh-chat-luong-giao-duc-va-cong-nhan-dat-chuan-quoc-gia-nam-2027.aspx";

    #[test]
    fn an_address_squeezes_no_other_column() {
        let rows: &[&[&str]] = &[
            &["1", "Trường Mầm non Hoa Mai", ADDRESS, "Đã có quyết định"],
            &["2", "Trường Tiểu học Hoa Đào", ADDRESS, ""],
        ];
        let table = table(&["STT", "Tên trường", "Nguồn", "Ghi chú"], rows);
        assert_eq!(broken(&table), [] as [&str; 0]);
        let widths = fit(&table, crate::decree::FormatRules::Nd30_2020.profile(), AREA).widths;
        assert!(widths.iter().all(|width| *width < 5000), "{widths:?}");
    }

    proptest::proptest! {
        #[test]
        fn a_table_that_is_not_refused_breaks_no_word(
            cells in proptest::collection::vec(proptest::collection::vec("(nghiêng|trường|2027|a|[a-z]{1,24}|[a-z/.-]{25,140})( (học|đạt|[a-z]{1,12})){0,3}", 12), 1..4),
            columns in 1_usize..12,
        ) {
            let rows: Vec<Vec<&str>> =
                cells.iter().map(|row| row.iter().take(columns).map(String::as_str).collect()).collect();
            let [head, rows @ ..] = rows.as_slice() else { return Ok(()) };
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            let table = table(head, &rows);
            let refused = lacking(&table, crate::decree::FormatRules::Nd30_2020.profile(), AREA).is_some();
            let broken = broken(&table);
            proptest::prop_assert!(refused || broken.is_empty(), "{:?}", broken);
            proptest::prop_assert!(!refused || columns > 2, "two columns of words always fit");
        }
    }

    #[test]
    fn sixty_columns_are_too_many() {
        let profile = crate::decree::FormatRules::Nd30_2020.profile();
        for (columns, fits) in [(1, true), (10, true), (60, false), (70, false)] {
            let heads = vec!["c00h"; columns];
            let row = vec!["100"; columns];
            assert_eq!(lacking(&table(&heads, &[&row]), profile, AREA).is_none(), fits, "{columns}");
        }
    }
}
