//! What a careful clerk does when a signature block would go over whole and leave the page before it white: running
//! text gets a little less or more room between its lines, within what the decree leaves open (II.6.e), so that the
//! block fits or the page fills; and of rows that stand together, those give way that would leave more.

use super::flow::{Element, Flow};
use super::page_feet::{LayoutEngine, PageSetting, SectionHeights, measured};
use super::section::Section;
use crate::decree::Profile;

/// As much white at the foot of a page, as a share of its text, is good. What makes a page go back is 0.15, measured
/// from the letters and not from the line.
pub(super) const MOST_WHITE: f64 = 0.14;

/// What other engines may do otherwise than measured here, in twips of a page: more or less by this, and the page
/// must still be good.
const LEEWAY: f64 = 240.0;

/// A step between two spacings, in 240ths of a line.
const STEP: u16 = 6;

/// 240ths of a line, as a style has them.
pub(super) const LINE: f64 = 240.0;

/// A section of the flow.
pub(super) struct FlowSection {
    pub section: Section,
    /// Its first element.
    pub first: usize,
}

/// As far from the usual spacing, in 240ths of a line, nobody sees it; farther only where nothing nearer does.
const NEAR: u16 = 30;

/// The spacing of running text, in 240ths of a line; rows of `flow` that would leave a page white are let go.
pub(super) fn fit(flow: &mut Flow, sections: &[FlowSection], profile: &Profile) -> u16 {
    let mut measured = measure(flow, sections, profile);
    let usual = units(profile.text.line_spacing.chosen);
    if is_good(&measured, usual, LEEWAY) {
        return usual;
    }
    let_rows_go(&mut measured, flow, usual);
    best(&measured, &spacings(profile), usual)
}

/// The first of `spacings` that is good, with as much leeway as can be; the one that leaves least white where none is.
fn best(sections: &[SectionHeights], spacings: &[u16], usual: u16) -> u16 {
    let near: Vec<u16> = spacings.iter().copied().filter(|one| one.abs_diff(usual) <= NEAR).collect();
    let good = |among: &[u16], leeway: f64| {
        among.iter().copied().find(|spacing| is_good(sections, *spacing, leeway))
    };
    let wanted = [(&near[..], LEEWAY), (&near, LEEWAY / 2.0), (spacings, LEEWAY), (spacings, 0.0)];
    let found = wanted.into_iter().find_map(|(among, leeway)| good(among, leeway));
    let least = || {
        let whites = spacings.iter().map(|spacing| (*spacing, worst(sections, *spacing, 0.0)));
        whites.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(spacing, _)| spacing)
    };
    found.or_else(least).unwrap_or(usual)
}

/// Measures the `sections` of `flow`.
pub(super) fn measure(flow: &Flow, sections: &[FlowSection], profile: &Profile) -> Vec<SectionHeights> {
    let ends = sections.iter().skip(1).map(|next| next.first).chain([flow.elements.len()]);
    let of = |(section, end): (&FlowSection, usize)| {
        let elements = flow.elements.get(section.first..end).unwrap_or_default();
        let area = f64::from(section.section.text_width(profile));
        measured(elements, section.first, profile, [area, section.section.text_height(profile)])
    };
    sections.iter().zip(ends).map(of).collect()
}

/// The spacings that the rule allows, the usual one first and the others by their distance from it.
fn spacings(profile: &Profile) -> Vec<u16> {
    let spacing = profile.text.line_spacing;
    let usual = units(spacing.chosen);
    let mut all: Vec<u16> = (units(spacing.least)..=units(spacing.greatest)).step_by(STEP.into()).collect();
    all.sort_by_key(|spacing| spacing.abs_diff(usual));
    all
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn units(lines: f64) -> u16 {
    (lines * LINE).round() as u16
}

fn is_good(sections: &[SectionHeights], spacing: u16, leeway: f64) -> bool {
    let more: &[f64] = if leeway > 0.0 { &[0.0, leeway, -leeway] } else { &[0.0] };
    more.iter().all(|more| worst(sections, spacing, *more) <= MOST_WHITE)
}

/// The greatest share of a page that stays white, in the engine that leaves more.
pub(super) fn worst(sections: &[SectionHeights], spacing: u16, more: f64) -> f64 {
    let settings = settings(spacing, more);
    let feet = settings.iter().flat_map(|setting| sections.iter().flat_map(|section| section.feet(*setting)));
    feet.map(|foot| foot.white).fold(0.0, f64::max)
}

fn settings(spacing: u16, more: f64) -> [PageSetting; 2] {
    let spacing = f64::from(spacing) / LINE;
    [LayoutEngine::LibreOffice, LayoutEngine::Word].map(|engine| PageSetting { spacing, more, engine })
}

/// Lets rows go that keep so much together that a page stays white before them.
fn let_rows_go(sections: &mut [SectionHeights], flow: &mut Flow, spacing: u16) {
    for section in sections {
        // Every turn lets a row go, so that there are no more of them than rows.
        while let Some(piece) = held_row(section, spacing) {
            section.let_go(piece);
            let place = section.pieces.get(piece).and_then(|piece| Some((piece.element, piece.row?)));
            if let Some((element, row)) = place {
                let_go(flow, element, row);
            }
        }
    }
}

/// The last of the rows that hold a white page's next together.
fn held_row(section: &SectionHeights, spacing: u16) -> Option<usize> {
    let feet = settings(spacing, 0.0).into_iter().flat_map(|setting| section.feet(setting));
    let mut white = feet.filter(|foot| foot.white > MOST_WHITE);
    white.find_map(|foot| section.last_held_row(foot.next))
}

fn let_go(flow: &mut Flow, element: usize, row: usize) {
    let Some(Element::Table(table)) = flow.elements.get_mut(element) else { return };
    let cells = table.rows.get_mut(row).into_iter().flat_map(|row| &mut row.cells);
    cells.flat_map(|cell| &mut cell.paragraphs).for_each(|paragraph| paragraph.format.keep_next = false);
}
