//! Texts of the facts that hold tags: small templates that a place writes, in `noi_dung` and in lines of its own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use handlebars::{Context, RenderContext, RenderError, Renderable, Template};
use serde_json::{Map, Value};

use super::check;
use super::checked::Checked;
use super::kit::Kit;
use super::output::BoundedText;
use super::session::{Rendering, Session};
use super::syntax::{self, Tag, TagKind};
use super::trace;
use super::unit::{Origin, TemplateText};
use super::{compile, helper, names};
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::Located;

const LITERALLY: &str = "muốn in đúng hai dấu `{{` thì viết `\\{{`; trong dấu nháy kép viết `\\\\{{`";

/// A text of the facts, compiled and checked.
pub(super) struct Insert {
    pub(super) unit: TemplateText,
    /// The partials it uses.
    pub(super) kit: Kit,
    template: Template,
    /// The same with marks of where its words come from, compiled when it is asked for.
    marked: OnceLock<Template>,
    /// What is wrong with it whatever the document, and what it uses.
    pub(super) checked: Checked,
}

/// Those that were met, so that the documents of a batch share them.
#[derive(Default)]
pub(super) struct Inserts(Mutex<HashMap<InsertedKey, Arc<Insert>>>);

/// A text, and where it stands: what is told of it has a place.
#[derive(PartialEq, Eq, Hash)]
struct InsertedKey {
    text: String,
    file: String,
    start: usize,
}

/// A batch may give each row a text of its own: more are not kept at a time.
const MOST: usize = 1_000;

impl Inserts {
    /// `text` compiled with the `kit` of the partials that it uses, and checked.
    ///
    /// # Errors
    /// What is wrong with its syntax.
    pub(super) fn get(
        &self,
        text: &Located<String>,
        kit: impl FnOnce(Vec<&str>) -> Result<Kit, Vec<Diagnostic>>,
    ) -> Result<Arc<Insert>, Vec<Diagnostic>> {
        let file = text.place.source.name.clone();
        let key = InsertedKey { text: text.value.clone(), file, start: text.place.span.start };
        // What is kept is whole, also where another thread failed.
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known =
            kept().get(&key).filter(|insert| insert.unit.source.text == text.place.source.text).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let insert = Arc::new(Insert::new(text, kit)?);
        let mut kept = kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&insert));
        Ok(insert)
    }
}

impl Insert {
    fn new(
        text: &Located<String>,
        kit: impl FnOnce(Vec<&str>) -> Result<Kit, Vec<Diagnostic>>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let unit =
            TemplateText::new(&text.place.source, text.value.clone(), Origin::Scalar(text.place.clone()));
        let name = format!("dữ kiện {}", text.place.name());
        let (template, _) = compile::compiled(&name, &unit).map_err(|found| explained(&unit, found))?;
        let kit = kit(compile::partials(&template))?;
        let mut insert = Self { unit, kit, template, marked: OnceLock::new(), checked: Checked::default() };
        insert.checked = insert.check(None);
        Ok(insert)
    }

    /// Its template with marks of where its words come from.
    fn marked(&self) -> &Template {
        let name = self.template.name.as_deref().unwrap_or_default();
        let compiled = || compile::compile_text(name, &trace::marked(&self.unit.text));
        // Marks change nothing of the syntax.
        self.marked.get_or_init(|| compiled().unwrap_or_else(|_| self.template.clone()))
    }

    /// Checks its names, of which those under `them` are those of `own`, or any.
    pub(super) fn check(&self, own: Option<&Map<String, Value>>) -> Checked {
        let texts = self.kit.texts().chain([self.unit.text.as_str()]);
        names::checked(texts, own, |names| self.check_against(names))
    }

    fn check_against(&self, schema: &Value) -> Checked {
        let mut checked = Checked::default();
        check::check_text(&self.template, &self.unit, &self.kit, schema, &mut checked);
        let parts = syntax::tags(&self.unit.text).into_iter().filter(is_part);
        checked.diagnostics.extend(parts.map(|tag| {
            Diagnostic::new(&rules::PHAN_SAI, "trong dữ kiện không đặt thêm phần có tên được")
                .at(&self.unit.place(tag.range))
                .hint("bỏ `{{#phan …}}` và `{{/phan}}`, giữ phần chữ ở giữa")
        }));
        checked.diagnostics = explained(&self.unit, checked.diagnostics);
        checked
    }

    /// Its text for one document, of a field that is no markup.
    pub(super) fn render_plain(
        &self,
        context: &Context,
        session: &Session<'_>,
    ) -> Result<String, RenderError> {
        let mut values = RenderContext::new(None);
        values.set_disable_escape(true);
        helper::register_inside(session, &mut values);
        let mut out = BoundedText::default();
        self.template.render(&self.kit.registry, context, &mut values, &mut out)?;
        Ok(out.into_text())
    }
}

/// Texts with what renders them, as a document in the making takes them.
pub(super) fn rendering(
    inserts: Vec<(&Located<String>, Arc<Insert>)>,
) -> Vec<(&Located<String>, Arc<dyn Rendering>)> {
    inserts.into_iter().map(|(text, insert)| (text, insert as Arc<dyn Rendering>)).collect()
}

impl Rendering for Insert {
    fn render(&self, context: &Context, session: &Session<'_>) -> Result<String, RenderError> {
        let render = |template: &Template| {
            let mut values = RenderContext::new(None);
            helper::register_inside(session, &mut values);
            let mut out = BoundedText::default();
            template.render(&self.kit.registry, context, &mut values, &mut out)?;
            Ok(out.into_text())
        };
        let steps = session.steps();
        // Columns are those of the text without marks.
        render(self.marked()).map_err(|error| {
            session.go_back(steps);
            render(&self.template).err().unwrap_or(error)
        })
    }

    fn unit_named(&self, name: &str) -> Option<&TemplateText> {
        match self.template.name.as_deref() == Some(name) {
            true => Some(&self.unit),
            false => self.kit.units.get(name).map(AsRef::as_ref),
        }
    }
}

fn is_part(tag: &Tag) -> bool {
    match &tag.kind {
        TagKind::Open(name) => name == helper::PART,
        TagKind::Close(_) | TagKind::Other | TagKind::Unclosed => false,
    }
}

/// Someone who wrote `{{` may have meant just that.
fn explained(unit: &TemplateText, found: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let typed_here = |found: &Diagnostic| {
        found.place.as_ref().is_some_and(|place| Arc::ptr_eq(&place.source, &unit.source))
    };
    let explained =
        found.into_iter().map(|found| if typed_here(&found) { found.hint(LITERALLY) } else { found });
    explained.collect()
}
