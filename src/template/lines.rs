//! Short texts of the facts that hold tags: recipients, addressees, bases in words of one's own and the trích yếu. A
//! batch names its unit in them as it does in `noi_dung`, and by the same small templates.

use std::borrow::Cow;
use std::sync::Arc;

use handlebars::Context;

use super::checked::Checked;
use super::findings::findings_of;
use super::insert::{Insert, rendering};
use super::seen::SeenNames;
use super::session::Session;
use super::shelf::Shelf;
use super::tagged::in_lines;
use super::templates::Templates;
use super::{render, unused, view};
use crate::accreditation::Regimes;
use crate::diagnostic::Report;
use crate::facts::{BasisLine, Facts};
use crate::figures::Figures;
use crate::legal::Register;
use crate::yaml::Located;

/// What became of one of them.
type FilledLine<'f> = (&'f Located<String>, String);

impl Templates {
    /// `facts` with what those tags stand for. A line of which nothing is left is left out.
    ///
    /// # Errors
    /// Names that are no facts, unknown documents, values that are missing where they are printed.
    pub fn filled<'f>(
        &self,
        facts: &'f Facts,
        figures: &Figures,
        register: &Register,
        regimes: &Regimes,
        report: &mut Report,
    ) -> Option<Cow<'f, Facts>> {
        if in_lines(facts).next().is_none() {
            return Some(Cow::Borrowed(facts));
        }
        report.sound(|report| self.filled_in(facts, figures, register, regimes, report))
    }

    fn filled_in<'f>(
        &self,
        facts: &'f Facts,
        figures: &Figures,
        register: &Register,
        regimes: &Regimes,
        report: &mut Report,
    ) -> Option<Cow<'f, Facts>> {
        // A template that is not there is told where the body is made.
        let Some(shelf) = self.shelf(self.pick(facts).shelf) else {
            return Some(Cow::Borrowed(facts));
        };
        let inserts = shelf.line_inserts(facts, register, report);
        let mut seen = SeenNames::default();
        let inserted = inserts.iter().flat_map(|(_, insert)| insert.checked.all_seen());
        inserted.for_each(|more| seen.merge(more));
        report.extend(unused::check_period(facts, &[&seen]));
        if report.has_errors() {
            return None;
        }
        let context = Context::from(view::context(facts, figures, regimes, &seen));
        let parts = Checked::default().parts;
        let session = Session::new(facts, figures, register, &parts);
        let mut filled = Vec::new();
        let session = session.with(rendering(inserts.clone()));
        for (text, insert) in &inserts {
            match insert.render_plain(&context, &session) {
                Ok(line) => filled.push((*text, line)),
                Err(error) => {
                    let found = render::explain(&error, &insert.kit, &session);
                    report.push(found.related(&facts.place(), "dữ kiện của văn bản đang lập"));
                }
            }
        }
        report.extend(session.found());
        let mut filled = with(facts, &filled);
        unused::use_up(&mut filled.said_keys.0, &seen);
        Some(Cow::Owned(filled))
    }
}

impl Shelf {
    fn line_inserts<'f>(
        &self,
        facts: &'f Facts,
        register: &Register,
        report: &mut Report,
    ) -> Vec<(&'f Located<String>, Arc<Insert>)> {
        let mut inserts = Vec::new();
        for text in in_lines(facts) {
            match self.insert(text) {
                Ok(insert) => {
                    report.extend(findings_of(&insert.checked, facts, register, |own| insert.check(own)));
                    inserts.push((text, insert));
                }
                Err(found) => report.extend(found),
            }
        }
        inserts
    }
}

/// A copy of `facts` in which each text that was filled says what became of it.
fn with(facts: &Facts, filled: &[FilledLine<'_>]) -> Facts {
    let mut copy = facts.clone();
    copy.addressees = lines(&facts.addressees, filled);
    copy.recipients = lines(&facts.recipients, filled);
    let bases = facts.bases.iter().filter_map(|line| match line {
        BasisLine::Text(text) => said(text, filled).map(BasisLine::Text),
        BasisLine::Citations { .. } => Some(line.clone()),
    });
    copy.bases = bases.collect();
    // Those of the copy are other texts; they stand where those of `facts` do.
    let mut originals = facts.own_sentences();
    copy.change_own_sentences(|text| {
        originals.next().map_or_else(|| Some(text.clone()), |of| said(of, filled))
    });
    drop(originals);
    copy.record.subject = facts.record.subject.as_ref().and_then(|text| said(text, filled));
    copy
}

fn lines(texts: &[Located<String>], filled: &[FilledLine<'_>]) -> Vec<Located<String>> {
    texts.iter().filter_map(|text| said(text, filled)).collect()
}

/// `text` as it was filled, else as it is; none where nothing is left of it.
fn said(text: &Located<String>, filled: &[FilledLine<'_>]) -> Option<Located<String>> {
    let Some((_, line)) = filled.iter().find(|(tagged, _)| std::ptr::eq(*tagged, text)) else {
        return Some(text.clone());
    };
    // A trích yếu breaks where it was written so; blocks leave blank lines behind.
    let kept = line.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let value = kept.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    (!value.is_empty()).then(|| Located { value, place: text.place.clone() })
}
