//! `can_noi_dung`: a stretch that only facts can fill.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable};

use super::params::text_param;
use crate::template::output::BoundedText;
use crate::template::session::Session;
use crate::template::trace;

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
        let mut inside = BoundedText::default();
        if let Some(template) = helper.template() {
            template.render(registry, context, render, &mut inside)?;
        }
        let text = inside.into_text();
        // A text of the facts may say nothing but tags that print nothing, and stands between marks all the same.
        if !trace::taken_out(&text).0.chars().any(char::is_alphanumeric) {
            self.0.miss(&part, &what);
        }
        out.write(&text)?;
        Ok(())
    }
}
