//! `{{> _ten}}`: a partial that sees what its caller sees.
//!
//! Handlebars copies all values for every partial. A partial without arguments changes none of them, so its tag is
//! turned into a call of a helper that lends them.

use std::collections::HashMap;

use handlebars::template::{DecoratorTemplate, Parameter, Subexpression, TemplateElement};
use handlebars::{
    BlockContext, Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext,
    RenderErrorReason, Renderable,
};
use serde_json::Value;

use super::params::text_param;

/// The helper's name, which no template can type.
pub(in crate::template) const INCLUDE: &str = "mau con";

/// The call of [`INCLUDE`] that stands for a partial's tag; `None` if the tag passes arguments or an indentation.
pub(super) fn lend(tag: &DecoratorTemplate) -> Option<TemplateElement> {
    let plain = tag.params.is_empty() && tag.hash.is_empty() && tag.indent.is_none();
    let name = tag.name.as_name().filter(|_| plain)?;
    let params = vec![Parameter::Literal(Value::from(name))];
    Some(*Subexpression::new(Parameter::Name(INCLUDE.to_owned()), params, HashMap::new()).element)
}

/// Renders the partial that is its parameter.
pub(super) struct IncludeHelper;

impl HelperDef for IncludeHelper {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = text_param(helper, 0)?;
        let Some(partial) = registry.get_template(&name) else {
            return Err(RenderErrorReason::PartialNotFound(name).into());
        };
        let caller = render.get_current_template_name();
        render.push_block(render.block().map(same_scope).unwrap_or_default());
        let result = partial.render(registry, context, render, out);
        render.pop_block();
        render.set_current_template_name(caller);
        result
    }
}

/// A partial is a scope of its own, for `../`, with the same `this`.
fn same_scope<'rc>(outer: &BlockContext<'rc>) -> BlockContext<'rc> {
    let mut scope = BlockContext::new();
    scope.base_path_mut().clone_from(outer.base_path());
    scope.local_variables_mut().clone_from(outer.local_variables());
    if let Some(value) = outer.base_value() {
        scope.set_base_value(value.clone());
    }
    scope
}
