//! `vien_dan`: documents of the register in running text.

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use super::params::text_param;
use crate::legal;
use crate::template::session::Session;

/// `{{vien_dan "id" …}}`: in full the first time in the document, later by type and number (II.6.b).
pub(super) struct CitationHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for CitationHelper<'_> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let ids = (0..helper.params().len()).map(|index| text_param(helper, index));
        let documents = ids.map(|id| self.0.cited(&id?)).collect::<Result<Vec<_>, RenderError>>()?;
        let text = self.0.mentions(|mentions| legal::running(documents, mentions));
        Ok(ScopedJson::Derived(Value::String(text)))
    }
}
