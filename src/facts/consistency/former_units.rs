//! Units of before 01/07/2025 in a later document, wherever its facts name them. The issuer and the communes of schools
//! are held against the list of today's units; the bodies of the huyện among issuer and recipients by the frame.

use super::Written;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::unit::{FormerMention, former_mentions, province_of};
use crate::facts::{BasisLine, Citation, UnitKind};

/// A warning for each, with what became of it.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    if !written.facts.record.has_two_tiers() {
        return Vec::new();
    }
    let province = province_of(&written.facts.issuer);
    let mut found = Vec::new();
    for text in texts(written) {
        let mentions = former_mentions(text.text)
            .into_iter()
            .filter(|mention| !(text.by_frame && is_huyen(mention.kind) && is_in_full(mention)));
        found.extend(mentions.map(|mention| warning(&mention, text.place, province)));
    }
    found
}

/// A text of the facts.
struct Text<'a> {
    text: &'a str,
    place: &'a Place,
    /// Whether the frame tells of bodies of the huyện there.
    by_frame: bool,
}

fn texts<'a>(written: &Written<'a>) -> Vec<Text<'a>> {
    let facts = written.facts;
    let issuer = &facts.issuer;
    let reporting = facts.reporting.as_ref();
    let bodies = [
        issuer.superior.as_ref(),
        issuer.reports_to.as_ref(),
        issuer.advised_by.as_ref(),
        reporting.and_then(|reporting| reporting.to.as_ref()),
        reporting.and_then(|reporting| reporting.summary_to.as_ref()),
    ];
    let bodies = bodies.into_iter().flatten().chain(&facts.addressees).chain(&facts.recipients);
    let mut texts: Vec<Text<'a>> =
        bodies.map(|body| Text { text: &body.value, place: &body.place, by_frame: true }).collect();
    let mut add = |text: &'a str, place: &'a Place| texts.push(Text { text, place, by_frame: false });
    if let Some(subject) = &facts.record.subject {
        add(&subject.value, written.place(&["van_ban", "trich_yeu"]));
    }
    if let Some(meeting) = &facts.conference {
        add(&meeting.name, written.place(&["hoi_nghi", "ten"]));
        meeting.venue.iter().for_each(|venue| add(venue, written.place(&["hoi_nghi", "dia_diem"])));
        meeting.participants.iter().for_each(|line| add(line, written.place(&["hoi_nghi", "thanh_phan"])));
        for report in &meeting.reports {
            add(&report.by, written.place(&["hoi_nghi", "bao_cao"]));
            add(&report.title, written.place(&["hoi_nghi", "bao_cao"]));
        }
    }
    for (_, change) in &facts.parts {
        let changes = [&change.before, &change.replace, &change.after];
        changes.into_iter().flatten().for_each(|text| add(&text.value, &text.place));
    }
    facts.schools.iter().for_each(|school| school.note.iter().for_each(|note| add(note, &school.place)));
    for line in &facts.bases {
        match line {
            BasisLine::Text(text) => add(&text.value, &text.place),
            BasisLine::Citations { documents, .. } => {
                for citation in documents {
                    cited(&citation.value).into_iter().for_each(|text| add(text, &citation.place));
                }
            }
        }
    }
    texts
}

/// What a document written out in the facts names, where it is of the time of two tiers itself.
fn cited(citation: &Citation) -> Vec<&str> {
    let Citation::Inline(document) = citation else { return Vec::new() };
    let is_late = document.date.is_some_and(|date| (date.year(), date.month().unwrap_or(1)) >= (2025, 7));
    let named = [document.issuer.as_deref(), document.subject.as_deref()];
    named.into_iter().flatten().filter(|_| is_late).collect()
}

/// Whether the kind stands there in full, as the frame reads it: "H. Di Linh", "TX. La Gi" does not.
fn is_in_full(mention: &FormerMention) -> bool {
    let written = mention.written.to_lowercase();
    written.starts_with(mention.kind.name()) || written.starts_with("tp")
}

fn is_huyen(kind: UnitKind) -> bool {
    match kind {
        UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town
        | UnitKind::Township => true,
        UnitKind::Province | UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => false,
    }
}

/// Units named in one warning.
const NAMED: usize = 4;

fn warning(mention: &FormerMention, place: &Place, province: Option<&str>) -> Diagnostic {
    let is_here =
        |unit: &&crate::facts::unit::FormerUnit| province.is_none_or(|province| unit.is_now_in(province));
    let mut units: Vec<_> = mention.units.iter().filter(is_here).collect();
    if units.is_empty() {
        units = mention.units.iter().collect();
    }
    let message = match units.as_slice() {
        [only] => format!("\"{}\" là tên của trước ngày 01/07/2025: {}", mention.written, only.describe()),
        _ => format!("\"{}\" là tên của trước ngày 01/07/2025, nay không còn", mention.written),
    };
    let diagnostic = Diagnostic::new(&rules::DON_VI_CU, message).at(place);
    let diagnostic =
        units.iter().take(NAMED).fold(diagnostic, |diagnostic, unit| diagnostic.hint(unit.describe()));
    let more = units.len().saturating_sub(NAMED);
    if more > 0 {
        diagnostic.hint(format!("và {more} đơn vị cũ khác cùng tên: hãy ghi cả huyện"))
    } else {
        diagnostic
    }
}
