//! `phan_tram`: shares.

use handlebars::{Helper, RenderError};

use super::params::{count_param, refuse};
use crate::figures::Percentage;

/// `{{phan_tram part whole}}`: "41,5%".
pub(super) fn percent(helper: &Helper<'_>) -> Result<String, RenderError> {
    let (part, whole) = (count_param(helper, 0)?, count_param(helper, 1)?);
    match Percentage::of(part, whole) {
        Some(share) => Ok(format!("{share}%")),
        None => Err(refuse(helper, helper.param(1), "tổng lớn hơn 0")),
    }
}
