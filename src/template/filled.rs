//! One template filled in: its head, its body, and the texts of the facts that hold tags.

use std::sync::Arc;

use handlebars::Context;

use super::escape::escape;
use super::findings::{findings_of, without_own};
use super::insert::Insert;
use super::rendered::Rendered;
use super::session::Session;
use super::shelf::{Shelf, ShelvedTemplate};
use super::{compile, parts, render, tagged, trace, view};
use crate::diagnostic::{Diagnostic, Source};
use crate::facts::Facts;
use crate::legal::Register;
use crate::yaml::Located;

impl ShelvedTemplate {
    /// Renders head and body. The trích yếu comes first on the page, and so first in what is cited.
    pub(super) fn texts(
        &self,
        context: &Context,
        session: &Session<'_>,
    ) -> Result<Rendered, Box<Diagnostic>> {
        let Self { name, head, kit, .. } = self;
        let text = |name: &str, plain| {
            render::render(name, &kit.registry, context, session, plain)
                .map_err(|error| Box::new(render::explain(&error, kit, session)))
        };
        let document_type = text(&compile::head_name(name, "loai"), true)?;
        let subject = match &session.facts.record.subject {
            // Blank lines of a text block break nothing.
            Some(own) => {
                let lines = own.value.split('\n').filter(|line| !line.trim().is_empty());
                lines.map(escape).collect::<Vec<_>>().join("\n")
            }
            None => text(&compile::head_name(name, "trich_yeu"), false)?,
        };
        let body = text(name, false)?;
        let texts = session.texts();
        // Without texts of the facts there are no marks.
        let (body, stretches) = if texts.is_empty() { (body, Vec::new()) } else { trace::taken_out(&body) };
        let facts_file = &session.facts.source.name;
        let rendered_name = |what: &str| format!("{facts_file} ({what} dựng từ mẫu `{name}`)");
        Ok(Rendered {
            document_type,
            subject: named(rendered_name("trích yếu"), subject),
            numbering: head.numbering,
            end_mark: head.end_mark,
            authority: head.authority,
            body: named(rendered_name("nội dung"), body),
            texts,
            stretches,
        })
    }
}

impl Shelf {
    /// The texts of `noi_dung` that hold tags; what is wrong with them goes to `report`.
    pub(super) fn inserts<'f>(
        &self,
        facts: &'f Facts,
        register: &Register,
        report: &mut Vec<Diagnostic>,
    ) -> Vec<(&'f Located<String>, Arc<Insert>)> {
        let mut inserts = Vec::new();
        for (part, text) in tagged::in_parts(facts) {
            match self.insert(text, || without_own(view::schema(facts))) {
                Ok(insert) => {
                    report
                        .extend(findings_of(&insert.checked, facts, register, |schema| insert.check(schema)));
                    report.extend(parts::unchanged(&facts.parts, &part.value, &insert.checked.parts));
                    inserts.push((text, insert));
                }
                Err(found) => report.extend(found),
            }
        }
        inserts
    }
}

fn named(name: String, text: String) -> Arc<Source> {
    Arc::new(Source { name, text })
}
