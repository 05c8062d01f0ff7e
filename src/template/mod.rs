//! The strict Handlebars engine: facts and figures → markup.
//!
//! A template is a file `NAME.md.hbs` with a static YAML head, a partial a file `_NAME.md.hbs` without one. Before
//! anything is rendered, every name in every branch is checked; what is rendered is escaped, so that a fact reads
//! back as the same text whatever its characters.

mod check;
mod check_call;
mod compile;
mod escape;
mod first_letter;
mod head;
mod helper;
mod library;
mod parts;
mod render;
mod scope;
mod session;
mod shape;
mod syntax;
mod unit;
mod view;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use handlebars::{Context, Handlebars};
use serde_json::Value;

use check::{Checked, OWN};
use head::Head;
use session::Session;
use unit::Unit;

pub use escape::escape;

use crate::diagnostic::{Diagnostic, Outcome, Source, did_you_mean, has_errors, suggest};
use crate::document::NumberingScheme;
use crate::facts::Facts;
use crate::figures::Figures;
use crate::legal::{Regimes, Register};

/// All templates and partials, compiled: the built-in ones and those of a folder of one's own. One value serves
/// any number of documents and threads.
pub struct Templates {
    registry: Handlebars<'static>,
    /// Every compiled text by its name in the registry.
    units: BTreeMap<String, Unit>,
    templates: BTreeMap<String, Entry>,
}

/// A template that can be rendered.
struct Entry {
    head: Head,
    /// The check of all names but those under `them`, made once.
    checked: OnceLock<Checked>,
}

/// A rendered template.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// `loai`: "Kế hoạch".
    pub document_type: String,
    /// `trich_yeu`, rendered: markup of one paragraph, `\n` where a line must break.
    pub subject: Arc<Source>,
    /// `danh_so`: `la-ma` or `thap-phan`.
    pub numbering: NumberingScheme,
    /// `ket_thuc`: whether the end mark "./." is added (default true).
    pub end_mark: bool,
    /// The rendered body.
    pub body: Arc<Source>,
}

impl Templates {
    /// Built-in templates; a name in `folder` wins over them.
    ///
    /// # Errors
    /// Files that cannot be read, heads and Handlebars that cannot be understood; all of them at once.
    pub fn load(folder: Option<&Path>) -> Outcome<Self> {
        let mut report = Vec::new();
        let mut files = library::built_in();
        if let Some(folder) = folder {
            files.extend(library::own(folder, &mut report));
        }
        Self::compile(&files, report)
    }

    fn compile(files: &library::Files, mut report: Vec<Diagnostic>) -> Outcome<Self> {
        let templates = compile::compile(files, &mut report);
        Outcome::checked(templates, report)
    }

    /// Names of the templates, without partials.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().map(String::as_str)
    }

    /// The files that make the template `name`: its own first, then the partials it uses. Empty until it was
    /// rendered once.
    pub fn sources(&self, name: &str) -> Vec<&Arc<Source>> {
        let checked = self.templates.get(name).and_then(|entry| entry.checked.get());
        let partials = checked.into_iter().flat_map(|checked| checked.partials.iter().map(String::as_str));
        let names = checked.map(|_| name).into_iter().chain(partials);
        names.filter_map(|name| self.units.get(name)).map(|unit| &unit.source).collect()
    }

    /// All files, templates and partials, by name.
    pub fn all_sources(&self) -> impl Iterator<Item = (&str, &Arc<Source>)> {
        self.units.iter().map(|(name, unit)| (name.as_str(), &unit.source))
    }

    /// Renders the template that `facts` names.
    ///
    /// # Errors
    /// An unknown template, names that are no facts, unknown parts and documents, values that are missing where
    /// they are printed.
    pub fn render(
        &self,
        facts: &Facts,
        figures: &Figures,
        register: &Register,
        regimes: &Regimes,
    ) -> Outcome<Rendered> {
        let name = &facts.template.value;
        let Some(entry) = self.templates.get(name) else { return Outcome::failed(vec![self.unknown(facts)]) };
        let checked = entry.checked.get_or_init(|| self.check(name, &without_own(view::schema(facts))));
        let mut report = self.findings(name, checked, facts, register);
        if has_errors(&report) {
            return Outcome::failed(report);
        }
        let context = Context::from(view::context(facts, figures, regimes));
        let session = Session::new(facts, register, &checked.parts);
        let rendered = self.texts(name, entry, &context, &session);
        report.extend(session.finish());
        match rendered {
            Ok(rendered) => Outcome::checked(rendered, report),
            Err(found) => {
                report.push(found.related(&facts.place(), "dữ kiện của văn bản đang lập"));
                Outcome::failed(report)
            }
        }
    }

    /// Renders head and body. The trích yếu comes first on the page, and so first in what is cited.
    fn texts(
        &self,
        name: &str,
        entry: &Entry,
        context: &Context,
        session: &Session<'_>,
    ) -> Result<Rendered, Box<Diagnostic>> {
        let text = |name: &str, plain| {
            render::render(name, &self.registry, context, session, plain)
                .map_err(|error| Box::new(render::explain(&error, &self.units)))
        };
        let document_type = text(&compile::head_name(name, "loai"), true)?;
        let subject = match &session.facts.record.subject {
            // Blank lines of a text block break nothing.
            Some(own) => {
                let lines = own.split('\n').filter(|line| !line.trim().is_empty());
                lines.map(escape).collect::<Vec<_>>().join("\n")
            }
            None => text(&compile::head_name(name, "trich_yeu"), false)?,
        };
        let body = text(name, false)?;
        let facts_file = &session.facts.source.name;
        let rendered_name = |what: &str| format!("{facts_file} ({what} dựng từ mẫu `{name}`)");
        Ok(Rendered {
            document_type,
            subject: named(rendered_name("trích yếu"), subject),
            numbering: entry.head.numbering,
            end_mark: entry.head.end_mark,
            body: named(rendered_name("nội dung"), body),
        })
    }

    /// Checks the head and the body of the template `name` against `schema`.
    fn check(&self, name: &str, schema: &Value) -> Checked {
        let mut checked = Checked::default();
        for text in [compile::head_name(name, "loai"), compile::head_name(name, "trich_yeu"), name.to_owned()]
        {
            check::check(&text, &self.registry, &self.units, schema, &mut checked);
        }
        checked
    }

    /// What is wrong with the template for this document.
    fn findings(&self, name: &str, checked: &Checked, facts: &Facts, register: &Register) -> Vec<Diagnostic> {
        let mut report = checked.diagnostics.clone();
        if checked.uses_own {
            let own = self.check(name, &view::schema(facts)).diagnostics;
            let of_this_file = own.into_iter().filter(|found| !checked.diagnostics.contains(found));
            report.extend(of_this_file.map(|found| found.related(&facts.place(), OWN_FACTS)));
        }
        let unknown = checked.cited.iter().filter(|(id, _)| register.find(id).is_none());
        report.extend(unknown.map(|(id, place)| register.unknown(id).at(place)));
        report.extend(parts::unknown(&facts.parts, &checked.parts));
        report
    }

    fn unknown(&self, facts: &Facts) -> Diagnostic {
        let name = &facts.template.value;
        let diagnostic =
            Diagnostic::error("mau-la", format!("không có mẫu `{name}`")).at(&facts.template.place);
        match suggest(name, self.names()) {
            Some(known) => diagnostic.hint(did_you_mean(known)),
            None => diagnostic
                .hint(format!("các mẫu có thể dùng: {}", self.names().collect::<Vec<_>>().join(", "))),
        }
    }
}

/// Where names under `them` have to stand.
const OWN_FACTS: &str = "nhóm `them:` của tệp này không có tên đó";

/// The same names, with nothing known about those under `them`.
fn without_own(mut schema: Value) -> Value {
    if let Some(own) = schema.get_mut(OWN) {
        *own = Value::Null;
    }
    schema
}

fn named(name: String, text: String) -> Arc<Source> {
    Arc::new(Source { name, text })
}
