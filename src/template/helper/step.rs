//! Counting what a template does: every text and every branch in a loop begins with a call that notes how much is in it,
//! so that loops in loops come to an end also where they write nothing. A call costs as much as a value that is printed.

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

/// Whether what stands inside may be done many times.
pub(super) fn is_loop(call: &HelperTemplate) -> bool {
    call.name.as_name() == Some("each")
}

/// Puts the call at the beginning of `text`, a template or partial, for all in it that is done at most once.
pub(in crate::template) fn count(text: &mut Template) {
    let steps = done_once(text);
    put(text, steps, None);
}

/// The same at the beginning of a `branch` in a loop, as if it stood at `tag`, the place of the block. A branch that holds
/// nothing counts too: a loop may go round it.
pub(super) fn count_branch(branch: &mut Template, tag: Option<&TemplateMapping>) {
    let steps = branch.elements.len();
    put(branch, steps, tag);
}

/// The elements of `template` that stand in no loop of it.
fn done_once(template: &Template) -> usize {
    let inside = template.elements.iter().map(|element| match element {
        TemplateElement::HelperBlock(call) if !is_loop(call) => {
            call.template.iter().chain(&call.inverse).map(done_once).sum()
        }
        // A loop's branches count by themselves, and nothing else holds any.
        _ => 0,
    });
    template.elements.len() + inside.sum::<usize>()
}

fn put(template: &mut Template, steps: usize, tag: Option<&TemplateMapping>) {
    let (Some((call, start)), Template { elements, mapping, .. }) = (&*CALL, template) else { return };
    let place = tag.or(mapping.first()).unwrap_or(start).clone();
    let mut call = call.clone();
    call.params = vec![Parameter::Literal(Value::from(steps.max(1)))];
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
