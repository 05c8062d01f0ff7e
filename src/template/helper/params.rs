//! The parameters of a helper, and the refusal of one.

use handlebars::{Helper, PathAndJson, RenderError, RenderErrorReason};
use serde_json::Value;

/// The refusal of a value, in a clerk's words.
pub(super) fn refuse(helper: &Helper<'_>, found: Option<&PathAndJson<'_>>, expected: &str) -> RenderError {
    let name =
        found.and_then(PathAndJson::relative_path).map(|path| format!("`{path}` ")).unwrap_or_default();
    let what = match found.map(PathAndJson::value) {
        None | Some(Value::Null) => "chưa có giá trị".to_owned(),
        Some(Value::Array(_)) => "là một danh sách".to_owned(),
        Some(Value::Object(_)) => "là một nhóm".to_owned(),
        Some(value @ (Value::Bool(_) | Value::Number(_) | Value::String(_))) => format!("là {value}"),
    };
    RenderErrorReason::Other(format!("`{}` cần {expected}, nhưng {name}{what}", helper.name())).into()
}

/// The count that is parameter `index`.
pub(super) fn count_param(helper: &Helper<'_>, index: usize) -> Result<u64, RenderError> {
    let found = helper.param(index);
    found.and_then(|param| param.value().as_u64()).ok_or_else(|| refuse(helper, found, "một số"))
}

/// The text that is parameter `index`.
pub(super) fn text_param(helper: &Helper<'_>, index: usize) -> Result<String, RenderError> {
    let found = helper.param(index);
    found.and_then(|param| text(param.value())).ok_or_else(|| refuse(helper, found, "chữ"))
}

/// A value as it is printed; `None` of what is no text.
pub(super) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
