//! `phan`: named parts, which a place can change by its facts.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable};

use super::text_param;
use crate::facts::{Located, PartChange};
use crate::template::session::Session;

/// `{{#phan "ten"}} … {{/phan}}`.
pub(super) struct PartHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for PartHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = text_param(helper, 0)?;
        let unchanged = PartChange::default();
        let (change, indent) = self.0.reach_part(&name).unwrap_or((&unchanged, ""));
        insert(change.before.as_ref(), indent, out)?;
        match (&change.replace, helper.template()) {
            _ if change.omit => {}
            (Some(_), _) => insert(change.replace.as_ref(), indent, out)?,
            (None, Some(template)) => template.render(registry, context, render, out)?,
            (None, None) => {}
        }
        insert(change.after.as_ref(), indent, out)
    }
}

/// Writes rich text between blank lines, as deep as the part stands.
fn insert(text: Option<&Located<String>>, indent: &str, out: &mut dyn Output) -> HelperResult {
    let Some(text) = text else { return Ok(()) };
    out.write("\n")?;
    for line in text.value.lines() {
        if !line.trim().is_empty() {
            out.write(indent)?;
        }
        out.write(line)?;
        out.write("\n")?;
    }
    out.write("\n")?;
    Ok(())
}
