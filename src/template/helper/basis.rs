//! `can_cu`: legal bases as `> ` blocks.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext};

use super::params::text_param;
use crate::legal;
use crate::template::escape::escape;
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
        let blocks: Vec<_> = lines.iter().map(|line| format!("> {}", escape(line))).collect();
        out.write(&blocks.join("\n\n"))?;
        Ok(())
    }
}
