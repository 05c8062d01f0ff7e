//! `so`, `so2`: counts.

use handlebars::{Helper, RenderError};

use super::params::count_param;
use crate::template::spoken::{group_digits, pad};

/// `{{so n}}`: with dots between thousands, "1.234".
pub(super) fn grouped(helper: &Helper<'_>) -> Result<String, RenderError> {
    count_param(helper, 0).map(group_digits)
}

/// `{{so2 n}}`: in running text, where a count below ten takes a zero, "04".
pub(in crate::template) fn padded(helper: &Helper<'_>) -> Result<String, RenderError> {
    count_param(helper, 0).map(pad)
}
