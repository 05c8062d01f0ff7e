//! `co_can_cu`: whether the facts name legal bases.

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use crate::template::session::Session;

/// `(co_can_cu)`.
pub(super) struct HasBasesHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for HasBasesHelper<'_> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        _: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(ScopedJson::Derived(Value::Bool(!self.0.facts.bases.is_empty())))
    }
}
