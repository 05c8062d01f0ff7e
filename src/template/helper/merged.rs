//! `gop`: cells of a table that say what the one above says.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext};

use super::params::text_param;
use crate::template::escape::escape;

/// Joins a cell with the one above, in markup.
const AS_ABOVE: &str = "^^";

/// `{{gop ten @first}}`: the value in the first row, then the mark that joins the cell with the one above.
pub(super) struct MergedHelper;

impl HelperDef for MergedHelper {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let first = helper.param(1).is_some_and(|param| param.value().as_bool() == Some(true));
        if first {
            out.write(&escape(&text_param(helper, 0)?))?
        } else {
            out.write(AS_ABOVE)?
        }
        Ok(())
    }
}
