//! `stt`: row numbers.

use handlebars::{Helper, RenderError};

use super::params::count_param;

/// `{{stt @index}}`: the number of a row, which Handlebars counts from 0.
pub(super) fn ordinal(helper: &Helper<'_>) -> Result<String, RenderError> {
    count_param(helper, 0).map(|index| (index + 1).to_string())
}
