//! Counting what a template does: every branch that is taken and every partial begins with a call that notes how much is
//! in it, so that loops in loops come to an end also where they write nothing.

use std::sync::LazyLock;

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement, TemplateMapping};
use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext};
use serde_json::Value;

use crate::template::output::stopped;
use crate::template::session::Session;

/// The helper's name, which no template can type.
pub(in crate::template) const STEP: &str = "mot buoc";

/// The call, and the place of a text's start.
static CALL: LazyLock<Option<(Box<HelperTemplate>, TemplateMapping)>> = LazyLock::new(|| {
    let Template { elements, mapping, .. } = Template::compile("{{goi 1}}").ok()?;
    let TemplateElement::Expression(mut call) = elements.into_iter().next()? else { return None };
    call.name = Parameter::Name(STEP.to_owned());
    Some((call, mapping.into_iter().next()?))
});

/// Puts the call at the beginning of `branch`, as if it stood at `tag`, the place of the block. A branch that holds nothing
/// counts too: a loop may go round it.
pub(in crate::template) fn count(branch: &mut Template, tag: Option<&TemplateMapping>) {
    let (Some((call, start)), Template { elements, mapping, .. }) = (&*CALL, branch) else { return };
    let place = tag.or(mapping.first()).unwrap_or(start).clone();
    let mut call = call.clone();
    call.params = vec![Parameter::Literal(Value::from(elements.len().max(1)))];
    elements.insert(0, TemplateElement::Expression(call));
    mapping.insert(0, place);
}

/// Notes as many steps as its parameter says.
pub(super) struct StepHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for StepHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        _: &mut dyn Output,
    ) -> HelperResult {
        let weight = helper.param(0).and_then(|param| param.value().as_u64()).unwrap_or(1);
        self.0.step(weight).map_err(stopped)
    }
}
