//! Below a copy: a rule across the page, who copies, its number and day, recipients and signature (Mẫu 3.1).

use super::flow::{Flow, Paragraph, line};
use super::frame_block::number_line;
use super::placing::{Abreast, table};
use super::rule_line::{rule, short};
use super::signature_block::{self, RecipientLine};
use super::style_id;
use super::title::balanced_paragraph;
use crate::decree::{Component, Profile};
use crate::document::{CopyBlock, Inline};

/// Writes `copy` into `area`, the width of the text in twips.
pub(super) fn write(flow: &mut Flow, copy: &CopyBlock, profile: &Profile, area: i32) {
    flow.paragraph(Paragraph::of(style_id::RULE).space_after(ABOVE_HEAD).keep_next());
    let half = area / 2;
    let (lines, widths): (Vec<Paragraph>, Vec<Vec<f64>>) = copy
        .issuer
        .iter()
        .map(|text| balanced_paragraph(Component::Issuer, &[Inline::plain(text)], profile, half))
        .unzip();
    let below = rule(short(profile, &widths.concat()), half);
    let issuer = lines.into_iter().chain([below]).collect();
    let form = vec![line(Component::TypeName, &copy.form)];
    let number = vec![line(Component::Number, &number_line(&copy.number))];
    let date = vec![line(Component::PlaceAndDate, &copy.place_and_date.replace('\u{a0}', " "))];
    let widths = [half, area - half];
    flow.table(table(
        style_id::FRAME_TABLE,
        vec![Abreast::new(widths, [issuer, form]), Abreast::new(widths, [number, date])],
    ));
    let recipients: Vec<RecipientLine<'_>> = signature_block::recipient_lines(&copy.recipients, None);
    let rows = signature_block::beside(&recipients, &copy.signature, profile, area);
    flow.table(table(style_id::SIGNATURE_TABLE, rows));
}

/// Room below the rule, in twips.
const ABOVE_HEAD: u32 = 120;
