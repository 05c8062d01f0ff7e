//! `word/numbering.xml`: a multilevel list for the headings and numbered paragraphs of each scheme, one for "-" and
//! "+".
//!
//! Điểm are lettered by the Vietnamese alphabet, which has đ and lacks f, j, w and z. Word knows no such format,
//! so the letters are shared out among list levels that look the same (see [`point_level`]): one counts
//! a b c d e, one is the literal đ, the others start at g, k and x. All of them restart under a new khoản, as
//! every level restarts after one above it (ECMA-376, 17.9.10).

use std::io;

use super::fonts::fonts;
use super::style_id;
use super::xml::{W, Xml};
use crate::decree::{Component, POINT_LETTERS, Profile};
use crate::document::NumberingScheme;
use crate::typeset::MILLIMETRE;

/// `numId` of headings and numbered paragraphs of the body.
pub(super) const HEADING_LIST: usize = 1;
/// `numId` of "-" and "+" paragraphs.
pub(super) const ITEM_LIST: usize = 2;

/// What stands before a paragraph of `component`, as wide as its marks are.
pub(super) const fn mark(component: Component) -> Option<&'static str> {
    match component {
        Component::Section | Component::PlainSection => Some("II. "),
        Component::TitledClause | Component::PlainClause => Some("1. "),
        Component::TitledPoint | Component::Point => Some("a) "),
        Component::TitledArticle | Component::Article => Some("Điều 1. "),
        Component::DashItem => Some("- "),
        Component::PlusItem => Some("+ "),
        _ => None,
    }
}

/// `numId` of the headings of appendix `index`, from 0.
pub(super) const fn appendix_list(index: usize) -> usize {
    ITEM_LIST + 1 + index
}

/// One level of a list.
struct ListLevel {
    start: u32,
    format: &'static str,
    text: &'static str,
    style: Option<Component>,
    bold: bool,
}

impl ListLevel {
    const fn new(start: u32, format: &'static str, text: &'static str) -> Self {
        Self { start, format, text, style: None, bold: false }
    }

    const fn of(self, style: Component) -> Self {
        Self { style: Some(style), ..self }
    }
}

/// I. → 1. → a), the letters on levels 2 to 6.
const ROMAN: &[ListLevel] = &[
    ListLevel::new(1, "upperRoman", "%1.").of(Component::Section),
    ListLevel::new(1, "decimal", "%2.").of(Component::TitledClause),
    ListLevel::new(1, "lowerLetter", "%3)").of(Component::TitledPoint),
    ListLevel::new(1, "none", "đ)"),
    ListLevel::new(7, "lowerLetter", "%5)"),
    ListLevel::new(11, "lowerLetter", "%6)"),
    ListLevel::new(24, "lowerLetter", "%7)"),
];

/// Điều 1. → 1. → a); the word and number of a Điều are bold also where its text is not (II.6.đ).
const ARTICLES: &[ListLevel] = &[
    ListLevel { bold: true, ..ListLevel::new(1, "decimal", "Điều %1.") },
    ListLevel::new(1, "decimal", "%2.").of(Component::TitledClause),
    ListLevel::new(1, "lowerLetter", "%3)").of(Component::TitledPoint),
    ListLevel::new(1, "none", "đ)"),
    ListLevel::new(7, "lowerLetter", "%5)"),
    ListLevel::new(11, "lowerLetter", "%6)"),
    ListLevel::new(24, "lowerLetter", "%7)"),
];

/// 1. → 1.1. → 1.1.1.
const DECIMAL: &[ListLevel] = &[
    ListLevel::new(1, "decimal", "%1.").of(Component::Section),
    ListLevel::new(1, "decimal", "%1.%2.").of(Component::TitledClause),
    ListLevel::new(1, "decimal", "%1.%2.%3.").of(Component::TitledPoint),
];

const ITEMS: &[ListLevel] = &[
    ListLevel::new(1, "bullet", "-").of(Component::DashItem),
    ListLevel::new(1, "bullet", "+").of(Component::PlusItem),
];

/// The list level of the `nth` điểm of a khoản, from 1. `None` when the alphabet is at its end.
pub(super) fn point_level(nth: usize) -> Option<usize> {
    let letter = nth.checked_sub(1).and_then(|index| POINT_LETTERS.get(index))?;
    Some(match letter {
        'a'..='e' => 2,
        'đ' => 3,
        'g'..='i' => 4,
        'j'..='v' => 5,
        _ => 6,
    })
}

const fn levels(scheme: NumberingScheme) -> &'static [ListLevel] {
    match scheme {
        NumberingScheme::Roman => ROMAN,
        NumberingScheme::Decimal => DECIMAL,
        NumberingScheme::Articles => ARTICLES,
    }
}

/// The numbering part for a document whose body is counted by `scheme` and each of its appendices by its own.
pub(super) fn part(
    profile: &Profile,
    scheme: NumberingScheme,
    appendices: &[NumberingScheme],
) -> io::Result<Vec<u8>> {
    let mut others: Vec<NumberingScheme> =
        appendices.iter().copied().filter(|other| *other != scheme).collect();
    others.sort_unstable();
    others.dedup();
    // The body's list, that of items, then those that only appendices have.
    let abstract_id = |of: NumberingScheme| match others.iter().position(|other| *other == of) {
        Some(index) => index + 2,
        None => 0,
    };
    let mut xml = Xml::new()?;
    xml.element("w:numbering", &[("xmlns:w", W)], |xml| {
        abstract_list(xml, profile, 0, levels(scheme), true)?;
        abstract_list(xml, profile, 1, ITEMS, true)?;
        others
            .iter()
            .try_for_each(|other| abstract_list(xml, profile, abstract_id(*other), levels(*other), false))?;
        list(xml, HEADING_LIST, "0", &[])?;
        list(xml, ITEM_LIST, "1", &[])?;
        appendices.iter().enumerate().try_for_each(|(index, of)| {
            list(xml, appendix_list(index), &abstract_id(*of).to_string(), levels(*of))
        })
    })?;
    Ok(xml.into_bytes())
}

/// A style is linked to the levels of one list only.
fn abstract_list(
    xml: &mut Xml,
    profile: &Profile,
    id: usize,
    levels: &[ListLevel],
    linked: bool,
) -> io::Result<()> {
    xml.element("w:abstractNum", &[("w:abstractNumId", &id.to_string())], |xml| {
        xml.value("w:nsid", &format!("3A2B1C{id:02X}"))?;
        xml.value("w:multiLevelType", "multilevel")?;
        xml.value("w:tmpl", &format!("5D4C3B{id:02X}"))?;
        (0..).zip(levels).try_for_each(|(index, item)| level(xml, profile, index, item, linked))
    })
}

fn level(xml: &mut Xml, profile: &Profile, index: u32, level: &ListLevel, linked: bool) -> io::Result<()> {
    xml.element("w:lvl", &[("w:ilvl", &index.to_string())], |xml| {
        xml.value("w:start", &level.start.to_string())?;
        xml.value("w:numFmt", level.format)?;
        if let Some(style) = level.style.filter(|_| linked) {
            xml.value("w:pStyle", style_id::id(style))?;
        }
        // A number is followed by a space and stands where the first line of running text begins.
        xml.value("w:suff", "space")?;
        xml.value("w:lvlText", level.text)?;
        xml.value("w:lvlJc", "left")?;
        xml.element("w:pPr", &[], |xml| {
            let first_line = format!("{:.0}", profile.text.first_line.chosen * MILLIMETRE);
            xml.empty("w:ind", &[("w:left", "0"), ("w:firstLine", &first_line)])
        })?;
        if level.bold {
            xml.element("w:rPr", &[], |xml| {
                xml.empty("w:b", &[])?;
                xml.empty("w:bCs", &[])
            })?;
        }
        if level.format == "bullet" {
            xml.element("w:rPr", &[], |xml| fonts(xml, profile.font))?;
        }
        Ok(())
    })
}

/// A list of its own: with `restart` every level counts from its start again.
fn list(xml: &mut Xml, id: usize, abstract_id: &str, restart: &[ListLevel]) -> io::Result<()> {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.value("w:abstractNumId", abstract_id)?;
        (0..).zip(restart).try_for_each(|(index, level): (u32, _)| {
            xml.element("w:lvlOverride", &[("w:ilvl", &index.to_string())], |xml| {
                xml.value("w:startOverride", &level.start.to_string())
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Word shows for the `nth` điểm, counting as its levels do.
    fn shown(nth: usize) -> Option<char> {
        let level = point_level(nth)?;
        let before = (1..nth).filter(|earlier| point_level(*earlier) == Some(level)).count();
        let start = ROMAN.get(level)?.start + u32::try_from(before).ok()?;
        if level == 3 { Some('đ') } else { char::from_u32(u32::from('a') + start - 1) }
    }

    #[test]
    fn points_follow_the_vietnamese_alphabet() {
        let letters: Vec<char> = (1..).map_while(shown).collect();
        assert_eq!(letters, POINT_LETTERS);
    }
}
