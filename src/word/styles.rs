//! Styles, each with all that it takes over from its parents.

use std::collections::HashMap;
use std::sync::Arc;

use super::edges_layer::EdgesLayer;
use super::layer::ground;
use super::look::Ink;
use super::numbering::Lists;
use super::paragraph_layer::ParagraphLayer;
use super::run_layer::RunLayer;
use super::said::{FormatTrait, SaidTraits};
use super::theme::ThemeFonts;
use super::xml::XmlElement;

/// All styles of a file.
#[derive(Debug, Default)]
pub struct StyleSheet {
    /// Boxed: a list that grows has room for twice as many.
    styles: HashMap<Arc<str>, Box<StyleEntry>>,
    default_paragraph: Option<Arc<str>>,
    default_table: Option<Arc<str>>,
    /// What holds before any style.
    pub base_run: RunLayer,
    pub base_paragraph: ParagraphLayer,
}

/// A style as it is written.
#[derive(Debug, Default)]
struct StyleEntry {
    name: Arc<str>,
    parent: Option<Arc<str>>,
    link_kind: StyleKind,
    run: RunLayer,
    paragraph: ParagraphLayer,
    /// Of a table style.
    table: Option<Box<ResolvedTableStyle>>,
}

/// What a style is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum StyleKind {
    #[default]
    Paragraph,
    Character,
    Table,
    List,
}

/// What a table style says.
#[derive(Debug, Clone, Default)]
pub struct TableLayer {
    pub run: RunLayer,
    pub paragraph: ParagraphLayer,
    /// Of the table as a whole.
    pub edges: EdgesLayer,
    /// Of a cell.
    pub cell_edges: EdgesLayer,
    pub cell_ground: Option<Option<Ink>>,
    /// Margins in cells: top, left, bottom, right.
    pub margins: [Option<i32>; 4],
    /// How many rows or columns a band has.
    pub row_band: Option<u32>,
    pub column_band: Option<u32>,
}

/// A style with its parents.
#[derive(Debug, Clone, Default)]
pub struct ResolvedStyle {
    pub run: RunLayer,
    pub paragraph: ParagraphLayer,
}

/// A table style; with its parents, where all that it takes over is asked for.
#[derive(Debug, Clone, Default)]
pub struct ResolvedTableStyle {
    pub whole: TableLayer,
    /// What holds in parts of a table: "firstRow", "band1Horz".
    pub conditions: HashMap<Arc<str>, TableLayer>,
}

/// So many parents a style has at most; a loop of them ends here.
const MOST_PARENTS: usize = 32;

impl TableLayer {
    /// What `element`, a table style or a condition of one, says.
    fn read(element: XmlElement<'_>, theme: &ThemeFonts) -> Self {
        let mut layer = Self::default();
        for child in element.children() {
            match child.name() {
                "rPr" => layer.run = RunLayer::read(child, theme),
                "pPr" => layer.paragraph = ParagraphLayer::read(child),
                "tblPr" => {
                    layer.edges = child.child("tblBorders").map(EdgesLayer::read).unwrap_or_default();
                    layer.margins = child.child("tblCellMar").map(margins).unwrap_or_default();
                    let band = |name: &str| child.value_of(name).and_then(|value| value.trim().parse().ok());
                    layer.row_band = band("tblStyleRowBandSize");
                    layer.column_band = band("tblStyleColBandSize");
                }
                "tcPr" => {
                    layer.cell_edges = child.child("tcBorders").map(EdgesLayer::read).unwrap_or_default();
                    layer.cell_ground = child.child("shd").map(ground);
                }
                _ => {}
            }
        }
        layer
    }

    /// Lays `over` on top.
    pub fn lay(&mut self, over: &Self) {
        self.run.lay(&over.run);
        self.paragraph.lay(&over.paragraph);
        self.edges.lay(&over.edges);
        self.cell_edges.lay(&over.cell_edges);
        self.cell_ground = over.cell_ground.or(self.cell_ground);
        for (under, over) in self.margins.iter_mut().zip(over.margins) {
            *under = over.or(*under);
        }
        self.row_band = over.row_band.or(self.row_band);
        self.column_band = over.column_band.or(self.column_band);
    }
}

/// The margins of `w:tblCellMar` or `w:tcMar`: top, left, bottom, right.
pub fn margins(element: XmlElement<'_>) -> [Option<i32>; 4] {
    let one = |names: [&str; 2]| {
        let found = names.iter().find_map(|name| element.child(name))?;
        super::measure::twips(&found.attribute("w")?)
    };
    [one(["top", "top"]), one(["left", "start"]), one(["bottom", "bottom"]), one(["right", "end"])]
}

impl StyleSheet {
    /// The styles of the part `root`.
    pub fn read(root: XmlElement<'_>, theme: &ThemeFonts) -> Self {
        let mut sheet = Self::default();
        for child in root.children() {
            match child.name() {
                "docDefaults" => sheet.take_defaults(child, theme),
                "style" => sheet.take_style(child, theme),
                _ => {}
            }
        }
        sheet
    }

    fn take_defaults(&mut self, element: XmlElement<'_>, theme: &ThemeFonts) {
        if let Some(run) = element.child("rPrDefault").and_then(|run| run.child("rPr")) {
            self.base_run = RunLayer::read(run, theme);
        }
        if let Some(paragraph) = element.child("pPrDefault").and_then(|paragraph| paragraph.child("pPr")) {
            self.base_paragraph = ParagraphLayer::read(paragraph);
        }
    }

    fn take_style(&mut self, element: XmlElement<'_>, theme: &ThemeFonts) {
        let word = |text: std::borrow::Cow<'_, str>| Arc::<str>::from(text.as_ref());
        let Some(id) = element.attribute("styleId").map(word) else { return };
        let kind = match element.attribute("type").as_deref() {
            Some("character") => StyleKind::Character,
            Some("table") => StyleKind::Table,
            Some("numbering") => StyleKind::List,
            _ => StyleKind::Paragraph,
        };
        if element.attribute_on("default") == Some(true) {
            match kind {
                StyleKind::Paragraph => self.default_paragraph = Some(Arc::clone(&id)),
                StyleKind::Table => self.default_table = Some(Arc::clone(&id)),
                StyleKind::Character | StyleKind::List => {}
            }
        }
        let layer = TableLayer::read(element, theme);
        let conditions = || {
            let parts = element.children().filter(|child| child.is("tblStylePr"));
            parts
                .filter_map(|part| Some((word(part.attribute("type")?), TableLayer::read(part, theme))))
                .collect()
        };
        let (run, paragraph) = (layer.run.clone(), layer.paragraph.clone());
        let of_table = kind == StyleKind::Table;
        let entry = StyleEntry {
            name: element.value_of("name").map(word).unwrap_or_else(|| Arc::clone(&id)),
            parent: element.value_of("basedOn").map(word),
            link_kind: kind,
            run,
            paragraph,
            table: of_table.then(|| Box::new(ResolvedTableStyle { whole: layer, conditions: conditions() })),
        };
        self.styles.insert(id, Box::new(entry));
    }

    /// The style that paragraphs have which name none.
    pub fn default_paragraph(&self) -> Option<&Arc<str>> {
        self.default_paragraph.as_ref()
    }

    /// The style that tables have which name none.
    pub fn default_table(&self) -> Option<&Arc<str>> {
        self.default_table.as_ref()
    }

    /// What the style `id` is called: "heading 1".
    pub fn name(&self, id: &str) -> Option<&Arc<str>> {
        self.styles.get(id).map(|style| &style.name)
    }

    /// The name of the nearest of the style `id` and its parents that says anything of `of`, and whether its families are of
    /// the theme.
    pub fn says(&self, id: &str, of: FormatTrait) -> Option<(&Arc<str>, bool)> {
        let said = |style: &StyleEntry| {
            SaidTraits::of_run(&style.run).with(SaidTraits::of_paragraph(&style.paragraph))
        };
        let nearest = self.line(id).into_iter().rfind(|style| said(style).has(of))?;
        Some((&nearest.name, nearest.run.families_are_of_theme))
    }

    /// Whether what holds before any style says anything of `of`.
    pub fn base_says(&self, of: FormatTrait) -> bool {
        SaidTraits::of_run(&self.base_run).with(SaidTraits::of_paragraph(&self.base_paragraph)).has(of)
    }

    /// The style `id` and its parents, the oldest first.
    fn line(&self, id: &str) -> Vec<&StyleEntry> {
        let mut line = Vec::new();
        let mut next = self.styles.get(id).map(Box::as_ref);
        while let Some(style) = next.filter(|_| line.len() < MOST_PARENTS) {
            line.push(style);
            let parent = style.parent.as_ref().and_then(|parent| self.styles.get(parent));
            next = parent.map(Box::as_ref).filter(|parent| parent.link_kind == style.link_kind);
        }
        line.reverse();
        line
    }

    /// The paragraph or character style `id` with all that it takes over; a list that it names lies under what it says
    /// itself.
    pub fn resolved(&self, id: &str, lists: &Lists) -> ResolvedStyle {
        let mut resolved = ResolvedStyle::default();
        for style in self.line(id) {
            if let Some(list) = style.paragraph.list {
                let level = style.paragraph.list_level.or(resolved.paragraph.list_level).unwrap_or_default();
                if let Some(level) = lists.level(list, level) {
                    resolved.paragraph.lay(&level.paragraph);
                }
            }
            resolved.paragraph.lay(&style.paragraph);
            resolved.run.lay(&style.run);
        }
        resolved
    }

    /// The table style `id` with all that it takes over.
    pub fn resolved_table(&self, id: &str) -> ResolvedTableStyle {
        let mut resolved = ResolvedTableStyle::default();
        for style in self.line(id).into_iter().filter_map(|style| style.table.as_deref()) {
            resolved.whole.lay(&style.whole);
            for (condition, layer) in &style.conditions {
                resolved.conditions.entry(Arc::clone(condition)).or_default().lay(layer);
            }
        }
        resolved
    }
}
