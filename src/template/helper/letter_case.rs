//! `hoa`, `hoa_dau`, `thuong_dau`: upper and lower case.

use handlebars::{Helper, RenderError};

use super::text_param;

/// `{{hoa s}}`: all capitals.
pub(super) fn capitals(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| text.to_uppercase())
}

/// `{{hoa_dau s}}`: the first letter upper case.
pub(super) fn capitalised(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| first(&text, |letter| letter.to_uppercase().collect()))
}

/// `{{thuong_dau s}}`: the first letter lower case.
pub(super) fn uncapitalised(helper: &Helper<'_>) -> Result<String, RenderError> {
    text_param(helper, 0).map(|text| first(&text, |letter| letter.to_lowercase().collect()))
}

fn first(text: &str, change: fn(char) -> String) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(letter) => change(letter) + rest.as_str(),
        None => String::new(),
    }
}
