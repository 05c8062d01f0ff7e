//! `cac_truong`, `dem_truong`, `ten_truong`: schools in running text.

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use super::params::{refuse, text};
use super::signature::{OTHERWISE, SCHOOL_NAME};
use crate::template::session::Session;
use crate::template::spoken;

/// Up to so many are named; more are counted, and listed elsewhere.
const NAMED: usize = 5;
/// What is said of a list of schools.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SchoolsForm {
    /// "Trường THCS A", "03 trường: Trường A, Trường B và Trường C", "12 trường".
    Counted,
    /// The same, but "03 trường" alone where an appendix lists them: so plans of before 07/7/2026 speak.
    CountedBriefly,
    /// The names alone, or other words.
    Named,
}

/// The helpers with the form of each.
pub(super) const FORMS: [(&str, SchoolsForm); 3] = [
    ("cac_truong", SchoolsForm::Counted),
    ("dem_truong", SchoolsForm::CountedBriefly),
    ("ten_truong", SchoolsForm::Named),
];

/// `{{cac_truong list}}`, `{{dem_truong list}}`, `{{ten_truong list khac="Các trường"}}`.
pub(super) struct SchoolsHelper<'a> {
    pub(super) session: &'a Session<'a>,
    pub(super) form: SchoolsForm,
}

impl HelperDef for SchoolsHelper<'_> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let list = helper.param(0);
        let Some(Value::Array(schools)) = list.map(|param| param.value()) else {
            return Err(refuse(helper, list, "một danh sách trường"));
        };
        let names: Option<Vec<_>> = schools.iter().map(|school| text(school.get(SCHOOL_NAME)?)).collect();
        let names = names.ok_or_else(|| refuse(helper, list, "một danh sách trường"))?;
        let listed = self.session.facts.appendix.school_table && self.form != SchoolsForm::Counted;
        let named = names.len() <= NAMED && !listed;
        let counted = || format!("{} trường", spoken::pad(names.len() as u64));
        let words = match (self.form != SchoolsForm::Named, names.as_slice()) {
            (true, [only]) => only.clone(),
            (true, _) if named => format!("{}: {}", counted(), spoken::enumerate(&names)),
            (true, _) => counted(),
            (false, [_, ..]) if named => spoken::enumerate(&names),
            (false, _) => {
                helper.hash_get(OTHERWISE).and_then(|param| text(param.value())).unwrap_or_default()
            }
        };
        Ok(ScopedJson::Derived(Value::String(words)))
    }
}
