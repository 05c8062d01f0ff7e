//! `phan_tram`: shares.

use handlebars::{Helper, RenderError};

use super::params::{count_param, refuse};
use crate::figures::Percentage;

/// `{{phan_tram part whole}}`: "41,5%"; `{{phan_tram part whole so_le=2}}`: "35,09%".
pub(super) fn percent(helper: &Helper<'_>) -> Result<String, RenderError> {
    let (part, whole) = (count_param(helper, 0)?, count_param(helper, 1)?);
    let decimals = helper.hash_get("so_le").and_then(|value| value.value().as_u64());
    let share = match decimals {
        Some(decimals) => Percentage::exact_to(part, whole, u8::try_from(decimals).unwrap_or(u8::MAX)),
        None => Percentage::of(part, whole),
    };
    match share {
        Some(share) => Ok(format!("{share}%")),
        None => Err(refuse(helper, helper.param(1), "tổng lớn hơn 0")),
    }
}
