//! Counting what a template does: every branch that is taken and every partial begins with a call that notes how much is
//! in it, so that loops in loops come to an end also where they write nothing.

use handlebars::template::{Parameter, Template, TemplateElement, TemplateMapping};
use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext};
use serde_json::Value;

use crate::template::output::stopped;
use crate::template::session::Session;

/// The helper's name, which no template can type.
pub(in crate::template) const STEP: &str = "mot buoc";

/// Puts the call at the beginning of `branch`, as if it stood at `tag`, the place of the block. A branch that holds nothing
/// counts too: a loop may go round it.
pub(in crate::template) fn count(branch: &mut Template, tag: Option<&TemplateMapping>) {
    let Ok(Template { elements, mapping, .. }) = Template::compile("{{goi 1}}") else { return };
    let place = tag.or(branch.mapping.first()).or(mapping.first()).cloned();
    let (Some(TemplateElement::Expression(mut call)), Some(place)) = (elements.into_iter().next(), place)
    else {
        return;
    };
    call.name = Parameter::Name(STEP.to_owned());
    call.params = vec![Parameter::Literal(Value::from(branch.elements.len().max(1)))];
    branch.elements.insert(0, TemplateElement::Expression(call));
    branch.mapping.insert(0, place);
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
