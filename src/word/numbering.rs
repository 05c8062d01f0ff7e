//! Lists: what each level sets before its paragraphs.

use std::collections::HashMap;
use std::sync::Arc;

use super::paragraph_layer::ParagraphLayer;
use super::run_layer::RunLayer;
use super::theme::ThemeFonts;
use super::xml::XmlElement;

/// All lists of a file.
#[derive(Debug, Default)]
pub struct Lists {
    patterns: HashMap<u32, ListPattern>,
    lists: HashMap<u32, ListEntry>,
}

/// The levels that several lists share (`w:abstractNum`).
#[derive(Debug, Default)]
struct ListPattern {
    levels: HashMap<u8, LevelPattern>,
    /// The numbering style whose list it is, where it has no levels itself.
    style: Option<Arc<str>>,
    /// The numbering style that it defines.
    defines: Option<Arc<str>>,
}

/// A list (`w:num`).
#[derive(Debug)]
struct ListEntry {
    pattern: u32,
    /// Numbers that its levels begin with.
    starts: HashMap<u8, i64>,
    levels: HashMap<u8, LevelPattern>,
}

/// A level.
#[derive(Debug, Clone, Default)]
pub struct LevelPattern {
    pub start: i64,
    /// "decimal", "lowerLetter", "bullet".
    pub format: Arc<str>,
    /// "%1.%2." with the numbers of levels.
    pub text: Arc<str>,
    /// "tab", "space", "nothing".
    pub suffix: Arc<str>,
    /// Numbers of higher levels are shown in Arabic figures.
    pub is_legal: bool,
    /// The level after which it begins anew; 0 for never, none for any higher one.
    pub restart: Option<u8>,
    pub run: RunLayer,
    pub paragraph: ParagraphLayer,
    /// Its paragraph style.
    pub style: Option<Arc<str>>,
}

/// So many letters the text of a level may have in Word; what goes on behind them is not shown.
pub const LONGEST_LABEL: usize = 255;

/// So many lists of lists are followed.
const MOST_STEPS: usize = 8;

impl Lists {
    /// The lists of the part `root`.
    pub fn read(root: XmlElement<'_>, theme: &ThemeFonts) -> Self {
        let mut lists = Self::default();
        for child in root.children() {
            match child.name() {
                "abstractNum" => {
                    if let Some(id) = number(child, "abstractNumId") {
                        lists.patterns.insert(id, ListPattern::read(child, theme));
                    }
                }
                "num" => {
                    if let Some((id, list)) = number(child, "numId").zip(ListEntry::read(child, theme)) {
                        lists.lists.insert(id, list);
                    }
                }
                _ => {}
            }
        }
        lists
    }

    /// The pattern of the list `list`, through numbering styles; its own number.
    fn pattern(&self, list: u32) -> Option<(u32, &ListPattern)> {
        let mut at = self.lists.get(&list)?.pattern;
        let mut pattern = self.patterns.get(&at)?;
        for _ in 0..MOST_STEPS {
            let Some(style) = pattern.style.as_ref().filter(|_| pattern.levels.is_empty()) else { break };
            let defined = self.patterns.iter().find(|(_, other)| other.defines.as_ref() == Some(style));
            let Some((id, next)) = defined else { break };
            (at, pattern) = (*id, next);
        }
        Some((at, pattern))
    }

    /// What its lists count together: the number of the pattern.
    pub fn counter(&self, list: u32) -> Option<u32> {
        self.pattern(list).map(|(id, _)| id)
    }

    /// The level `level` of the list `list`.
    pub fn level(&self, list: u32, level: u8) -> Option<&LevelPattern> {
        let own = self.lists.get(&list)?.levels.get(&level);
        own.or_else(|| self.pattern(list)?.1.levels.get(&level))
    }

    /// The number with which the level begins in this list, where the list says so itself.
    pub fn own_start(&self, list: u32, level: u8) -> Option<i64> {
        self.lists.get(&list)?.starts.get(&level).copied()
    }
}

fn number(element: XmlElement<'_>, name: &str) -> Option<u32> {
    element.attribute(name)?.trim().parse().ok()
}

impl ListPattern {
    fn read(element: XmlElement<'_>, theme: &ThemeFonts) -> Self {
        let word = |name: &str| element.value_of(name).map(|value| Arc::<str>::from(value.as_ref()));
        Self {
            levels: element
                .children()
                .filter(|child| child.is("lvl"))
                .filter_map(|child| level(child, theme))
                .collect(),
            style: word("numStyleLink"),
            defines: word("styleLink"),
        }
    }
}

impl ListEntry {
    fn read(element: XmlElement<'_>, theme: &ThemeFonts) -> Option<Self> {
        let pattern = element.value_of("abstractNumId")?.trim().parse().ok()?;
        let (mut starts, mut levels) = (HashMap::new(), HashMap::new());
        for change in element.children().filter(|child| child.is("lvlOverride")) {
            let Some(at) = number(change, "ilvl").and_then(|at| u8::try_from(at).ok()) else { continue };
            if let Some(start) = change.value_of("startOverride").and_then(|value| value.trim().parse().ok())
            {
                starts.insert(at, start);
            }
            levels.extend(change.child("lvl").and_then(|child| level(child, theme)));
        }
        Some(Self { pattern, starts, levels })
    }
}

fn level(element: XmlElement<'_>, theme: &ThemeFonts) -> Option<(u8, LevelPattern)> {
    let at = u8::try_from(number(element, "ilvl")?).ok()?;
    let word = |name: &str, usual: &str| {
        element.value_of(name).map_or_else(|| usual.into(), |value| Arc::<str>::from(value.as_ref()))
    };
    let pattern = LevelPattern {
        start: element.value_of("start").and_then(|value| value.trim().parse().ok()).unwrap_or(0),
        format: word("numFmt", "decimal"),
        text: word("lvlText", "").chars().take(LONGEST_LABEL).collect::<String>().into(),
        suffix: word("suff", "tab"),
        is_legal: element.on("isLgl").unwrap_or_default(),
        restart: element.value_of("lvlRestart").and_then(|value| value.trim().parse().ok()),
        run: element.child("rPr").map(|child| RunLayer::read(child, theme)).unwrap_or_default(),
        paragraph: element.child("pPr").map(ParagraphLayer::read).unwrap_or_default(),
        style: element.value_of("pStyle").map(|value| value.as_ref().into()),
    };
    Some((at, pattern))
}
