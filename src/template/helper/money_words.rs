//! `bang_chu`: numbers in words.

use handlebars::{Helper, RenderError};
use serde_json::Value;

use super::params::refuse;
use crate::facts::{Amount, MoneyUnit};
use crate::template::first_letter;
use crate::vietnamese::number_in_words;

/// `{{bang_chu 306}}`: "Ba trăm linh sáu"; `{{bang_chu "1.250,5" don_vi="triệu đồng"}}`: a sum of money, in đồng.
pub(super) fn in_words(helper: &Helper<'_>) -> Result<String, RenderError> {
    let found = helper.param(0);
    let written = match found.map(|param| param.value()) {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.clone(),
        None | Some(Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_)) => String::new(),
    };
    let Some(amount) = Amount::parse(&written) else {
        return Err(refuse(helper, found, "một số, như 306 hoặc \"1.250,5\""));
    };
    let words = match helper.hash_get("don_vi") {
        Some(unit) => match unit.value().as_str().and_then(MoneyUnit::find) {
            Some(unit) => amount.in_words(unit),
            None => {
                return Err(refuse(
                    helper,
                    Some(unit),
                    "`don_vi` là đồng, nghìn đồng, triệu đồng hoặc tỷ đồng",
                ));
            }
        },
        None => amount.in_dong(MoneyUnit::Dong).map(number_in_words),
    };
    let words =
        words.ok_or_else(|| refuse(helper, found, "một số nguyên; số tiền có phần lẻ thì ghi `don_vi`"))?;
    Ok(first_letter::upper(&words))
}
