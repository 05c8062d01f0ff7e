//! `khong_co`: a sentence that says "there is none", which needs a fact that says so.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderErrorReason,
    Renderable,
};

use super::params::text_param;
use crate::figures::Any;
use crate::template::session::Session;

/// `{{#khong_co "cong_nhan"}} … {{/khong_co}}`: no school has been recognised; `"muc_tieu"`: none has a target.
/// Where the facts do not say, the sentence is left out and a warning tells what to add.
pub(super) struct NoneHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for NoneHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let what = text_param(helper, 0)?;
        let Some(any) = self.0.any(&what) else {
            let message =
                format!("`khong_co` chỉ nhận \"cong_nhan\" hoặc \"muc_tieu\", không nhận \"{what}\"");
            return Err(RenderErrorReason::Other(message).into());
        };
        match (any, helper.template()) {
            (Any::None, Some(sentence)) => sentence.render(registry, context, render, out),
            (Any::Unknown, _) => {
                self.0.warn_of_silence(&what);
                Ok(())
            }
            (Any::Some, _) => {
                self.0.warn_of_omission(&what);
                Ok(())
            }
            (Any::None | Any::Contested, _) => Ok(()),
        }
    }
}
