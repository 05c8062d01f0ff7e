//! `word/styles.xml`: one named style for every component, written from the profile.

use std::io;

use super::fonts::fonts;
use super::numbering::{HEADING_LIST, ITEM_LIST};
use super::style_id::{self, names};
use super::xml::{W, Xml};
use crate::decree::{Alignment, Component, ComponentStyle, LetterCase, Profile, Slant, Weight};
use crate::typeset::{MILLIMETRE, POINT};

/// Least height of the room for the signature (ô 7c), in twips: 25 mm.
pub(super) const SIGNATURE_ROOM: f64 = 1417.0;

/// The styles part, with lines of running text `spacing` 240ths of a line apart.
pub(super) fn part(profile: &Profile, spacing: u16) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.element("w:styles", &[("xmlns:w", W)], |xml| {
        defaults(xml, profile)?;
        latent(xml)?;
        built_in(xml)?;
        for (rank, &component) in (1..).zip(Component::ALL) {
            component_style(xml, profile, component, (rank, spacing))?;
        }
        table_text(xml, style_id::TABLE_TEXT_CENTER, "Nội dung bảng - giữa", "center")?;
        table_text(xml, style_id::TABLE_TEXT_RIGHT, "Nội dung bảng - phải", "right")?;
        rule(xml)?;
        signature_room(xml)?;
        section_end(xml)?;
        frame_table(xml, style_id::FRAME_TABLE, "Khung trình bày", "0")?;
        frame_table(xml, style_id::SIGNATURE_TABLE, "Khung chữ ký", &twips(SIGNATURE_GAP))?;
        ruled_table(xml)
    })?;
    Ok(xml.into_bytes())
}

/// Everything is upright black Times New Roman (I.4), in Vietnamese.
fn defaults(xml: &mut Xml, profile: &Profile) -> io::Result<()> {
    let size = half_points(profile.style(Component::Body).size.chosen);
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                fonts(xml, profile.font)?;
                xml.value("w:color", "000000")?;
                xml.value("w:sz", &size)?;
                xml.value("w:szCs", &size)?;
                xml.empty("w:lang", &[("w:val", "vi-VN"), ("w:eastAsia", "vi-VN"), ("w:bidi", "ar-SA")])
            })
        })?;
        xml.element("w:pPrDefault", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                let single = [("w:before", "0"), ("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")];
                xml.empty("w:spacing", &single)
            })
        })
    })
}

/// Word's own styles stay out of its list, but for those that a component is written in.
fn latent(xml: &mut Xml) -> io::Result<()> {
    let hidden = [
        ("w:defLockedState", "0"),
        ("w:defUIPriority", "99"),
        ("w:defSemiHidden", "1"),
        ("w:defUnhideWhenUsed", "0"),
        ("w:defQFormat", "0"),
        ("w:count", "376"),
    ];
    xml.element("w:latentStyles", &hidden, |xml| {
        ["Normal", "heading 1", "heading 2", "heading 3"].into_iter().try_for_each(|name| {
            xml.empty("w:lsdException", &[("w:name", name), ("w:semiHidden", "0"), ("w:qFormat", "1")])
        })
    })
}

fn built_in(xml: &mut Xml) -> io::Result<()> {
    let standard = |kind, id| [("w:type", kind), ("w:default", "1"), ("w:styleId", id)];
    xml.element("w:style", &standard("paragraph", "Normal"), |xml| {
        xml.value("w:name", "Normal")?;
        xml.empty("w:qFormat", &[])
    })?;
    xml.element("w:style", &standard("character", "DefaultParagraphFont"), |xml| {
        xml.value("w:name", "Default Paragraph Font")?;
        xml.value("w:uiPriority", "1")?;
        xml.empty("w:semiHidden", &[])
    })?;
    xml.element("w:style", &standard("table", "TableNormal"), |xml| {
        xml.value("w:name", "Normal Table")?;
        xml.value("w:uiPriority", "99")?;
        xml.empty("w:semiHidden", &[])?;
        xml.element("w:tblPr", &[], |xml| cell_margins(xml, "0", "108"))
    })?;
    xml.element("w:style", &standard("numbering", "NoList"), |xml| {
        xml.value("w:name", "No List")?;
        xml.value("w:uiPriority", "99")?;
        xml.empty("w:semiHidden", &[])
    })
}

/// The style of `component`, which stands at `rank` in Word's list.
fn component_style(
    xml: &mut Xml,
    profile: &Profile,
    component: Component,
    (rank, spacing): (usize, u16),
) -> io::Result<()> {
    let style = profile.style(component);
    let (id, name) = names(component);
    style_element(xml, "paragraph", id, name, |xml| {
        if heading_level(component).is_some() {
            xml.value("w:next", style_id::id(Component::Body))?;
        }
        xml.value("w:uiPriority", &rank.to_string())?;
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| paragraph_properties(xml, profile, component, spacing))?;
        xml.element("w:rPr", &[], |xml| run_properties(xml, component, style))
    })
}

/// A style of ours, or a heading, which Word has by itself.
fn style_element(
    xml: &mut Xml,
    kind: &str,
    id: &str,
    name: &str,
    inner: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let based_on = if kind == "table" { "TableNormal" } else { "Normal" };
    let custom = [("w:type", kind), ("w:customStyle", "1"), ("w:styleId", id)];
    let known = [("w:type", kind), ("w:styleId", id)];
    let attributes: &[_] = if name.starts_with("heading ") { &known } else { &custom };
    xml.element("w:style", attributes, |xml| {
        xml.value("w:name", name)?;
        xml.value("w:basedOn", based_on)?;
        inner(xml)
    })
}

fn paragraph_properties(xml: &mut Xml, profile: &Profile, component: Component, line: u16) -> io::Result<()> {
    let style = profile.style(component);
    if keeps_next(component) {
        xml.empty("w:keepNext", &[])?;
    }
    if let Some((list, level)) = heading_level(component)
        .map(|level| (HEADING_LIST, level))
        .or_else(|| list_level(component).map(|level| (ITEM_LIST, level)))
    {
        xml.element("w:numPr", &[], |xml| {
            xml.value("w:ilvl", &level.to_string())?;
            xml.value("w:numId", &list.to_string())
        })?;
    }
    borders(xml, component)?;
    spacing(xml, component, style, line)?;
    if style.running {
        let first_line = twips(profile.text.first_line.chosen * MILLIMETRE);
        xml.empty("w:ind", &[("w:firstLine", &first_line)])?;
    }
    xml.value("w:jc", justification(style.alignment))?;
    match heading_level(component) {
        Some(level) => xml.value("w:outlineLvl", &level.to_string()),
        None if component == Component::AppendixWord => xml.value("w:outlineLvl", "0"),
        None => Ok(()),
    }
}

fn spacing(xml: &mut Xml, component: Component, style: ComponentStyle, line: u16) -> io::Result<()> {
    let before = twips(f64::from(style.space_above) * POINT);
    let after = twips(f64::from(style.space_below) * POINT);
    let mut attributes = vec![("w:before", before.as_str()), ("w:after", after.as_str())];
    // 240 is one line; a box of 8 mm takes its height from the line (III.2.b).
    let line = line.to_string();
    let boxed = twips(8.0 * MILLIMETRE - 4.0 * POINT);
    if style.running {
        attributes.extend([("w:line", line.as_str()), ("w:lineRule", "auto")]);
    } else if boxed_component(component) {
        attributes.extend([("w:line", boxed.as_str()), ("w:lineRule", "exact")]);
    }
    xml.empty("w:spacing", &attributes)
}

fn run_properties(xml: &mut Xml, component: Component, style: ComponentStyle) -> io::Result<()> {
    if style.weight == Weight::Bold {
        xml.empty("w:b", &[])?;
        xml.empty("w:bCs", &[])?;
    }
    if style.slant == Slant::Italic {
        xml.empty("w:i", &[])?;
        xml.empty("w:iCs", &[])?;
    }
    if style.case == LetterCase::Capitals {
        xml.empty("w:caps", &[])?;
    }
    if component == Component::Urgency {
        // The stamp's ink is bright red (III.2.b).
        xml.value("w:color", URGENCY_COLOR)?;
    }
    let size = half_points(style.size.chosen);
    xml.value("w:sz", &size)?;
    xml.value("w:szCs", &size)
}

const URGENCY_COLOR: &str = "FF0000";

fn borders(xml: &mut Xml, component: Component) -> io::Result<()> {
    let line = |color| [("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", color)];
    match component {
        // The address stands under a rule across the page (III.4).
        Component::Address => xml.element("w:pBdr", &[], |xml| xml.empty("w:top", &line("000000"))),
        Component::Urgency | Component::Circulation => xml.element("w:pBdr", &[], |xml| {
            let color = if component == Component::Urgency { URGENCY_COLOR } else { "000000" };
            ["w:top", "w:left", "w:bottom", "w:right"]
                .into_iter()
                .try_for_each(|side| xml.empty(side, &line(color)))
        }),
        _ => Ok(()),
    }
}

const fn boxed_component(component: Component) -> bool {
    matches!(component, Component::Urgency | Component::Circulation)
}

/// Headings stay with what they head; so do the lines of a title and the head of a table.
pub(super) const fn keeps_next(component: Component) -> bool {
    matches!(
        component,
        Component::Section
            | Component::TitledClause
            | Component::TitledPoint
            | Component::TypeName
            | Component::Subject
            | Component::Enacting
            | Component::ChapterWord
            | Component::ChapterTitle
            | Component::TitledArticle
            | Component::AppendixWord
            | Component::AppendixTitle
            | Component::AppendixReference
            | Component::TableHead
    )
}

const fn heading_level(component: Component) -> Option<usize> {
    match component {
        Component::Section => Some(0),
        Component::TitledClause => Some(1),
        Component::TitledPoint => Some(2),
        _ => None,
    }
}

const fn list_level(component: Component) -> Option<usize> {
    match component {
        Component::DashItem => Some(0),
        Component::PlusItem => Some(1),
        _ => None,
    }
}

const fn justification(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
        Alignment::Justified => "both",
    }
}

fn table_text(xml: &mut Xml, id: &str, name: &str, alignment: &str) -> io::Result<()> {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", id)], |xml| {
        xml.value("w:name", name)?;
        xml.value("w:basedOn", style_id::id(Component::TableText))?;
        xml.empty("w:qFormat", &[])?;
        xml.element("w:pPr", &[], |xml| xml.value("w:jc", alignment))
    })
}

/// Room above a rule, and the heights of its paragraph and of the one that closes a section, in twips.
pub(super) const RULE_ABOVE: f64 = 60.0;
pub(super) const RULE_LINE: f64 = 80.0;
pub(super) const LOW_LINE: f64 = 20.0;

/// A rule is the upper border of a low empty paragraph; its length is set by indents where it stands.
fn rule(xml: &mut Xml) -> io::Result<()> {
    style_element(xml, "paragraph", style_id::RULE, "Đường kẻ", |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.element("w:pBdr", &[], |xml| {
                let line = [("w:val", "single"), ("w:sz", "6"), ("w:space", "0"), ("w:color", "000000")];
                xml.empty("w:top", &line)
            })?;
            low_line(xml, &twips(RULE_ABOVE), &twips(RULE_LINE))
        })?;
        xml.element("w:rPr", &[], low_type)
    })
}

fn signature_room(xml: &mut Xml) -> io::Result<()> {
    style_element(xml, "paragraph", style_id::SIGNATURE_ROOM, "Chữ ký", |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:spacing", &[("w:line", &twips(SIGNATURE_ROOM)), ("w:lineRule", "atLeast")])?;
            xml.value("w:jc", "center")
        })
    })
}

fn section_end(xml: &mut Xml) -> io::Result<()> {
    style_element(xml, "paragraph", style_id::SECTION_END, "Kết phần", |xml| {
        xml.element("w:pPr", &[], |xml| low_line(xml, "0", &twips(LOW_LINE)))?;
        xml.element("w:rPr", &[], low_type)
    })
}

fn low_line(xml: &mut Xml, before: &str, line: &str) -> io::Result<()> {
    xml.empty("w:spacing", &[("w:before", before), ("w:line", line), ("w:lineRule", "exact")])
}

fn low_type(xml: &mut Xml) -> io::Result<()> {
    xml.value("w:sz", "2")?;
    xml.value("w:szCs", "2")
}

/// Space between the content and the signature block, in twips.
pub(super) const SIGNATURE_GAP: f64 = 240.0;

fn frame_table(xml: &mut Xml, id: &str, name: &str, above: &str) -> io::Result<()> {
    style_element(xml, "table", id, name, |xml| {
        xml.element("w:tblPr", &[], |xml| cell_margins(xml, above, "0"))
    })
}

fn ruled_table(xml: &mut Xml) -> io::Result<()> {
    style_element(xml, "table", style_id::RULED_TABLE, "Bảng số liệu", |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")];
                ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
                    .into_iter()
                    .try_for_each(|side| xml.empty(side, &line))
            })?;
            cell_margins(xml, "0", &CELL_MARGIN.to_string())
        })
    })
}

/// Left and right margin of a cell of a ruled table, in twips.
pub(super) const CELL_MARGIN: u32 = 80;

fn cell_margins(xml: &mut Xml, above: &str, sides: &str) -> io::Result<()> {
    xml.element("w:tblCellMar", &[], |xml| {
        xml.empty("w:top", &[("w:w", above), ("w:type", "dxa")])?;
        xml.empty("w:left", &[("w:w", sides), ("w:type", "dxa")])?;
        xml.empty("w:bottom", &[("w:w", "0"), ("w:type", "dxa")])?;
        xml.empty("w:right", &[("w:w", sides), ("w:type", "dxa")])
    })
}

fn half_points(points: u8) -> String {
    (u32::from(points) * 2).to_string()
}

fn twips(length: f64) -> String {
    format!("{:.0}", length)
}
