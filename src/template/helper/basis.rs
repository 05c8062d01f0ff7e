//! `can_cu`: legal bases as `> ` blocks.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable};

use super::params::text_param;
use crate::legal;
use crate::template::escape::escape;
use crate::template::output::BoundedText;
use crate::template::session::Session;

/// `{{can_cu}}`: all lines of the facts' `can_cu`; `{{can_cu "id"}}`: one document of the register.
pub(super) struct BasisHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for BasisHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let lines = if helper.params().is_empty() {
            self.0.bases()
        } else {
            let document = self.0.cited(&text_param(helper, 0)?)?;
            self.0.mentions(|mentions| mentions.note(document));
            vec![format!("Căn cứ {};", legal::basis(document))]
        };
        let lines: Vec<_> = lines.iter().map(|line| escape(line)).collect();
        out.write(&blocks(&lines))?;
        Ok(())
    }
}

/// `{{#cac_can_cu}} … {{/cac_can_cu}}`: the facts' bases, and among them those that follow from other facts, one a line:
/// before "Theo đề nghị …", which comes last.
pub(super) struct BasesHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for BasesHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let mut inside = BoundedText::default();
        if let Some(template) = helper.template() {
            template.render(registry, context, render, &mut inside)?;
        }
        let text = inside.into_text();
        let following = text.lines().map(str::trim).filter(|line| !line.is_empty());
        out.write(&blocks(&self.0.bases_with(following)))?;
        Ok(())
    }
}

fn blocks(lines: &[String]) -> String {
    let blocks: Vec<_> = lines.iter().map(|line| format!("> {line}")).collect();
    blocks.join("\n\n")
}
