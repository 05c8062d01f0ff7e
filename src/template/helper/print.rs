//! `{{ten}}`: a value that is printed must be there.
//!
//! Handlebars prints nothing for null, which would leave a hole in a sentence. So every `{{ten}}` is turned into a
//! call of a helper that refuses null.

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, RenderErrorReason, ScopedJson,
};

use super::include;
use super::signature::find;
use super::step::{count_branch, is_loop};

/// The helper's name, which no template can type.
pub(in crate::template) const PRINT: &str = "in ra";

/// Turns every `{{ten}}` of `template` into a call of [`PRINT`], and partials into calls where that saves copies.
pub(in crate::template) fn guard(template: &mut Template) {
    guard_in(template, false);
}

/// The same of what stands in a loop or in none: what is done once for a text counts with the text.
fn guard_in(template: &mut Template, in_loop: bool) {
    let Template { elements, mapping, .. } = template;
    for (index, element) in elements.iter_mut().enumerate() {
        match element {
            TemplateElement::Expression(call) => guard_call(call),
            TemplateElement::HelperBlock(call) => {
                let in_loop = in_loop || is_loop(call);
                for branch in call.template.iter_mut().chain(&mut call.inverse) {
                    guard_in(branch, in_loop);
                    if in_loop {
                        count_branch(branch, mapping.get(index));
                    }
                }
            }
            TemplateElement::PartialExpression(tag) => {
                if let Some(call) = include::lend(tag) {
                    *element = call;
                }
            }
            // Texts hold no values; whatever else there is, the check refuses or walks in a file of its own.
            _ => {}
        }
    }
}

fn guard_call(call: &mut HelperTemplate) {
    let is_value = call.params.is_empty()
        && call.hash.is_empty()
        && matches!(&call.name, Parameter::Path(_))
        && call.name.as_name().is_some_and(|name| find(name).is_none());
    if is_value {
        let value = std::mem::replace(&mut call.name, Parameter::Name(PRINT.to_owned()));
        call.params.push(value);
    }
}

/// The value itself, unless it is null or not there.
pub(super) struct PrintHelper;

impl HelperDef for PrintHelper {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let param = helper.param(0);
        match param.filter(|param| !param.value().is_null()) {
            Some(param) => Ok(ScopedJson::Derived(param.value().clone())),
            None => {
                let name = param.and_then(|param| param.relative_path().cloned());
                Err(RenderErrorReason::MissingVariable(name).into())
            }
        }
    }
}
