//! Tables: rows and cells, with what styles say of each by its position.

use std::sync::Arc;

use super::edges_layer::EdgesLayer;
use super::layer::ground;
use super::look::{Edge, Edges, Justification};
use super::measure::twips;
use super::model::{CellLook, Measure, TableBlock, TableCell, TableRow, VerticalJoin, WordBlock};
use super::paragraph_layer::justification;
use super::runs::is_deletion;
use super::story::{Story, Surroundings, tracked, unwrapped};
use super::styles::{ResolvedTableStyle, TableLayer, margins};
use super::xml::XmlElement;

/// What a whole table says of its cells.
#[derive(Clone)]
struct TableRules {
    style: ResolvedTableStyle,
    look: ConditionsOn,
    edges: EdgesLayer,
    margins: [Option<i32>; 4],
    rows: usize,
    columns: usize,
}

/// Which conditions of its style a table asks for (`w:tblLook`).
#[derive(Clone, Copy)]
struct ConditionsOn {
    first_row: bool,
    last_row: bool,
    first_column: bool,
    last_column: bool,
    row_bands: bool,
    column_bands: bool,
}

/// Margins in cells where nothing says anything: top, left, bottom, right.
const USUAL_MARGINS: [i32; 4] = [0, 108, 0, 108];

/// The table `element`, which stands in `around`.
pub fn read(story: &mut Story<'_>, element: XmlElement<'_>, around: &Surroundings) -> TableBlock {
    let index = story.tables;
    story.tables = index.saturating_add(1);
    let properties = element.child("tblPr");
    let own = |name: &str| properties.and_then(|properties| properties.child(name));
    let style: Option<Arc<str>> =
        own("tblStyle").and_then(XmlElement::value).map(|value| value.as_ref().into());
    let style = style.or_else(|| story.shelves.sheet.default_table().cloned());
    let resolved =
        style.as_deref().map(|style| story.shelves.sheet.resolved_table(style)).unwrap_or_default();
    let mut edges = resolved.whole.edges.clone();
    edges.lay(&own("tblBorders").map(EdgesLayer::read).unwrap_or_default());
    let rows: Vec<_> = unwrapped(element).into_iter().filter(|(child, _)| child.is("tr")).collect();
    let grid: Vec<i32> = grid(element);
    let own_margins = own("tblCellMar").map(margins).unwrap_or_default();
    let mut all_margins = resolved.whole.margins;
    all_margins.iter_mut().zip(own_margins).for_each(|(under, over)| *under = over.or(*under));
    let rules = TableRules {
        look: own("tblLook").map_or(ConditionsOn::NONE, conditions_on),
        style: resolved,
        edges: edges.clone(),
        margins: all_margins,
        rows: rows.len(),
        columns: grid.len(),
    };
    let read_row = |story: &mut Story<'_>, (at, (row, change)): (usize, (XmlElement<'_>, _))| {
        let row = row_of(story, row, at, &rules, around);
        TableRow { change, ..row }
    };
    let rows = rows.into_iter().enumerate().map(|row| read_row(story, row));
    let mut rows: Vec<_> = rows.filter(|row| !is_deletion(&row.change)).collect();
    rows.shrink_to_fit();
    TableBlock {
        index,
        part: Arc::clone(&story.part),
        span: element.span(),
        style,
        grid,
        width: own("tblW").map(measure).unwrap_or_default(),
        justification: own("jc")
            .and_then(XmlElement::value)
            .map_or(Justification::Left, |value| justification(&value)),
        indent: own("tblInd").and_then(|indent| twips(&indent.attribute("w")?)).unwrap_or_default(),
        is_floating: own("tblpPr").is_some(),
        edges: story.shared_edges(edges.edges()),
        rows,
    }
}

fn grid(table: XmlElement<'_>) -> Vec<i32> {
    let columns = table.child("tblGrid").into_iter().flat_map(|grid| grid.children().collect::<Vec<_>>());
    let columns = columns.filter(|column| column.is("gridCol"));
    columns.map(|column| column.attribute("w").and_then(|width| twips(&width)).unwrap_or_default()).collect()
}

fn measure(element: XmlElement<'_>) -> Measure {
    let Some(value) = element.attribute("w") else { return Measure::Automatic };
    let number = value.trim().trim_end_matches('%').parse::<f32>().ok().filter(|number| number.is_finite());
    match (element.attribute("type").as_deref(), number) {
        (Some("pct"), Some(number)) if value.contains('%') => Measure::Share(number / 100.0),
        (Some("pct"), Some(number)) => Measure::Share(number / 5000.0),
        (Some("auto" | "nil"), _) => Measure::Automatic,
        _ => twips(&value).filter(|width| *width > 0).map_or(Measure::Automatic, Measure::Fixed),
    }
}

impl ConditionsOn {
    const NONE: Self = Self {
        first_row: false,
        last_row: false,
        first_column: false,
        last_column: false,
        row_bands: false,
        column_bands: false,
    };
}

fn conditions_on(look: XmlElement<'_>) -> ConditionsOn {
    let bits = look.value().and_then(|value| u32::from_str_radix(value.trim(), 16).ok()).unwrap_or_default();
    let said = |name: &str, bit: u32| look.attribute_on(name).unwrap_or(bits & bit != 0);
    ConditionsOn {
        first_row: said("firstRow", 0x20),
        last_row: said("lastRow", 0x40),
        first_column: said("firstColumn", 0x80),
        last_column: said("lastColumn", 0x100),
        row_bands: !said("noHBand", 0x200),
        column_bands: !said("noVBand", 0x400),
    }
}

fn row_of(
    story: &mut Story<'_>,
    element: XmlElement<'_>,
    at: usize,
    rules: &TableRules,
    around: &Surroundings,
) -> TableRow {
    let properties = element.child("trPr");
    let own = |name: &str| properties.and_then(|properties| properties.child(name));
    let height = own("trHeight");
    let skipped = own("gridBefore")
        .and_then(XmlElement::value)
        .and_then(|value| value.trim().parse().ok())
        .unwrap_or(0);
    let mut column = usize::try_from(skipped).unwrap_or_default();
    let mut cells: Vec<TableCell> = Vec::new();
    let excepted = element.child("tblPrEx").map(|exception| rules.excepted(exception));
    let rules = excepted.as_ref().unwrap_or(rules);
    for (child, _) in unwrapped(element).into_iter().filter(|(child, _)| child.is("tc")) {
        let cell = cell(story, child, (at, column), rules, around);
        column = column.saturating_add(cell.columns as usize);
        match cells.last_mut().filter(|_| is_joined_before(child)) {
            Some(first) => first.take_in(cell, story),
            None => cells.push(cell),
        }
    }
    cells.shrink_to_fit();
    TableRow {
        is_header: own("tblHeader").is_some_and(XmlElement::is_on),
        cant_split: own("cantSplit").is_some_and(XmlElement::is_on),
        height: height.and_then(|height| twips(&height.value()?)),
        height_is_exact: height
            .and_then(|height| height.attribute("hRule"))
            .is_some_and(|rule| rule == "exact"),
        skipped,
        change: properties
            .into_iter()
            .flat_map(|own| own.children().collect::<Vec<_>>())
            .find_map(tracked)
            .map(Arc::new),
        cells,
    }
}

/// Whether a cell is one with the cell before it, as programs before 2000 say it (`w:hMerge`).
fn is_joined_before(cell: XmlElement<'_>) -> bool {
    let join = cell.child("tcPr").and_then(|properties| properties.child("hMerge"));
    join.is_some_and(|join| join.value().as_deref() != Some("restart"))
}

impl TableCell {
    /// Goes on with a cell that is one with it; what is written there is not lost.
    fn take_in(&mut self, next: Self, story: &mut Story<'_>) {
        self.columns = self.columns.saturating_add(next.columns).min(63);
        self.width = match (self.width, next.width) {
            (Measure::Fixed(own), Measure::Fixed(more)) => Measure::Fixed(own.saturating_add(more)),
            (Measure::Share(own), Measure::Share(more)) => Measure::Share(own + more),
            _ => Measure::Automatic,
        };
        let edges = Edges { right: next.look.edges.right.clone(), ..self.look.edges.clone() };
        self.look = story.shared_cell(CellLook { edges, ..CellLook::clone(&self.look) });
        let is_blank = |block: &WordBlock| matches!(block, WordBlock::Paragraph(own) if own.is_blank());
        self.blocks.extend(next.blocks.into_iter().filter(|block| !is_blank(block)));
    }
}

fn cell(
    story: &mut Story<'_>,
    element: XmlElement<'_>,
    (row, column): (usize, usize),
    rules: &TableRules,
    around: &Surroundings,
) -> TableCell {
    let properties = element.child("tcPr");
    let own = |name: &str| properties.and_then(|properties| properties.child(name));
    let columns =
        own("gridSpan").and_then(XmlElement::value).and_then(|value| value.trim().parse::<u32>().ok());
    let columns = columns.unwrap_or(1).clamp(1, 63);
    let layer = rules.at(row, column, columns as usize);
    let mut edges = layer.cell_edges.clone();
    edges.lay(&own("tcBorders").map(EdgesLayer::read).unwrap_or_default());
    let own_margins = own("tcMar").map(margins).unwrap_or_default();
    let margin = |side: usize| {
        let own = own_margins.get(side).copied().flatten();
        own.or(rules.margins.get(side).copied().flatten())
            .or(USUAL_MARGINS.get(side).copied())
            .unwrap_or_default()
    };
    let joined = own("vMerge").map_or(VerticalJoin::Alone, |join| match join.value().as_deref() {
        Some("restart") => VerticalJoin::Begins,
        _ => VerticalJoin::Continues,
    });
    let mut inside = around.clone();
    inside.run.lay(&layer.run);
    inside.paragraph.lay(&layer.paragraph);
    let read_blocks = story.read_blocks;
    let look = story.shared_cell(CellLook {
        edges: rules.edges_at(&edges, row, column, columns as usize),
        ground: own("shd").map(ground).or(layer.cell_ground).flatten(),
        vertical: own("vAlign")
            .and_then(XmlElement::value)
            .map_or_else(|| "top".into(), |value| value.as_ref().into()),
        margins: [margin(0), margin(1), margin(2), margin(3)],
    });
    TableCell {
        width: own("tcW").map(measure).unwrap_or_default(),
        columns,
        joined,
        look,
        blocks: read_blocks(story, element, &inside),
    }
}

impl TableRules {
    /// The same for a row that says otherwise (`w:tblPrEx`).
    fn excepted(&self, exception: XmlElement<'_>) -> Self {
        let mut rules = self.clone();
        rules.edges.lay(&exception.child("tblBorders").map(EdgesLayer::read).unwrap_or_default());
        let own = exception.child("tblCellMar").map(margins).unwrap_or_default();
        rules.margins.iter_mut().zip(own).for_each(|(under, over)| *under = over.or(*under));
        rules.look = exception.child("tblLook").map_or(self.look, conditions_on);
        rules
    }

    /// What the style says of the cell in this row and column.
    fn at(&self, row: usize, column: usize, columns: usize) -> TableLayer {
        let mut layer = self.style.whole.clone();
        for name in self.conditions(row, column, columns) {
            if let Some(condition) = self.style.conditions.get(name) {
                layer.lay(condition);
            }
        }
        layer
    }

    /// The conditions that hold there, the weakest first (ECMA-376 Part 1, 17.7.6).
    fn conditions(&self, row: usize, column: usize, columns: usize) -> Vec<&'static str> {
        let look = self.look;
        let is_first_row = look.first_row && row == 0;
        let is_last_row = look.last_row && row + 1 == self.rows;
        let is_first_column = look.first_column && column == 0;
        let is_last_column = look.last_column && column + columns >= self.columns;
        let band = |at: usize, is_on: bool, first: bool, size: Option<u32>| {
            let size = size.unwrap_or(1).max(1) as usize;
            let at = at.checked_sub(usize::from(first)).filter(|_| is_on)?;
            Some((at / size).is_multiple_of(2))
        };
        let mut found = vec!["wholeTable"];
        let whole = &self.style.whole;
        let across = band(column, look.column_bands, look.first_column, whole.column_band);
        found.extend(across.map(|odd| if odd { "band1Vert" } else { "band2Vert" }));
        let down = band(row, look.row_bands, look.first_row, whole.row_band);
        found.extend(down.map(|odd| if odd { "band1Horz" } else { "band2Horz" }));
        let named = [
            (is_first_column, "firstCol"),
            (is_last_column, "lastCol"),
            (is_first_row, "firstRow"),
            (is_last_row, "lastRow"),
            (is_first_row && is_last_column, "neCell"),
            (is_first_row && is_first_column, "nwCell"),
            (is_last_row && is_last_column, "seCell"),
            (is_last_row && is_first_column, "swCell"),
        ];
        found.extend(named.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name));
        found
    }

    /// The lines around a cell: its own, or those that the table has there.
    fn edges_at(&self, own: &EdgesLayer, row: usize, column: usize, columns: usize) -> Edges {
        let table = &self.edges;
        let side = |own: &Option<Option<Edge>>,
                    is_outer: bool,
                    outer: &Option<Option<Edge>>,
                    inner: &Option<Option<Edge>>| {
            let of_table = if is_outer { outer } else { inner };
            own.clone().or_else(|| of_table.clone()).flatten()
        };
        Edges {
            top: side(&own.top, row == 0, &table.top, &table.inside_horizontal),
            bottom: side(&own.bottom, row + 1 == self.rows, &table.bottom, &table.inside_horizontal),
            left: side(&own.left, column == 0, &table.left, &table.inside_vertical),
            right: side(&own.right, column + columns >= self.columns, &table.right, &table.inside_vertical),
            inside_horizontal: None,
            inside_vertical: None,
        }
    }
}
