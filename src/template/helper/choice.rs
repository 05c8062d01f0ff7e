//! `hoac`, `cuoi_dong`: words that a value or its place decides.

use handlebars::{Helper, RenderError};

use super::params::text;

/// `{{hoac a b}}`: the first of its values that is there.
pub(super) fn first_given(helper: &Helper<'_>) -> Result<String, RenderError> {
    let mut given = helper.params().iter().filter_map(|param| text(param.value()));
    given.next().ok_or_else(|| super::params::refuse(helper, helper.param(0), "một giá trị"))
}

/// `{{cuoi_dong @last}}`: the sign after a line of a list, "." after the last and ";" after the others.
pub(super) fn line_end(helper: &Helper<'_>) -> Result<String, RenderError> {
    let last = helper.param(0).and_then(|param| param.value().as_bool());
    last.map(|last| if last { "." } else { ";" }.to_owned())
        .ok_or_else(|| super::params::refuse(helper, helper.param(0), "`@last`"))
}
