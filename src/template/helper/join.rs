//! `noi`: lists in running text.

use handlebars::{Helper, RenderError};
use serde_json::Value;

use super::params::{refuse, text};
use super::signature::FIELD;
use crate::template::spoken::enumerate;

/// `{{noi list}}`: "A, B và C"; `{{noi list "; "}}`: that separator throughout; `truong="ten"` takes a field of
/// every element, with dots for fields of fields.
pub(super) fn join(helper: &Helper<'_>) -> Result<String, RenderError> {
    let list = helper.param(0);
    let Some(Value::Array(elements)) = list.map(|param| param.value()) else {
        return Err(refuse(helper, list, "một danh sách"));
    };
    let field = helper.hash_get(FIELD).and_then(|param| param.value().as_str());
    let texts = elements.iter().map(|element| text(pick(element, field)));
    let texts =
        texts.collect::<Option<Vec<_>>>().ok_or_else(|| refuse(helper, list, "danh sách chữ hoặc số"))?;
    let separator = helper.param(1).and_then(|param| param.value().as_str());
    Ok(match separator {
        Some(separator) => texts.join(separator),
        None => enumerate(&texts),
    })
}

fn pick<'v>(element: &'v Value, field: Option<&str>) -> &'v Value {
    let steps = field.into_iter().flat_map(|path| path.split('.'));
    steps.fold(element, |value, step| value.get(step).unwrap_or(&Value::Null))
}
