//! `can_noi_dung`: a stretch that only facts can fill.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable, StringOutput,
};

use super::text_param;
use crate::template::session::Session;

/// `{{#can_noi_dung "ket-luan" "kết luận"}} … {{/can_noi_dung}}`: what stands inside; an error where nothing does,
/// which shows how to write the part of that name.
pub(super) struct NeededHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for NeededHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let (part, what) = (text_param(helper, 0)?, text_param(helper, 1)?);
        let mut inside = StringOutput::new();
        if let Some(template) = helper.template() {
            template.render(registry, context, render, &mut inside)?;
        }
        let text = inside.into_string()?;
        if text.trim().is_empty() {
            self.0.miss(&part, &what);
        }
        out.write(&text)?;
        Ok(())
    }
}
