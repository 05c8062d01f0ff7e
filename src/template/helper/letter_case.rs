//! `hoa`, `hoa_dau`, `thuong_dau`: upper and lower case.

use handlebars::{Helper, RenderError};

use super::params::text_param;
use crate::template::first_letter;

/// `{{hoa s}}`: all capitals.
pub(super) fn capitals(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| text.to_uppercase())
}

/// `{{hoa_dau s}}`: the first letter upper case.
pub(super) fn capitalised(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| first_letter::upper(&text))
}

/// `{{thuong_dau s}}`: the first letter lower case.
pub(super) fn uncapitalised(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| first_letter::lower(&text))
}
