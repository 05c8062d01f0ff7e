//! What a name in a template may stand for.

use serde_json::Value;

/// The values a name may have: of a list's elements all of them. Nothing known means that anything goes.
#[derive(Debug, Clone, Default)]
pub(super) struct ValueShape<'v> {
    candidates: Vec<&'v Value>,
}

impl<'v> ValueShape<'v> {
    /// Nothing is known.
    pub(super) fn any() -> Self {
        Self::default()
    }

    /// Exactly `value`; null is a fact that is not given, of which nothing is known.
    pub(super) fn of(value: &'v Value) -> Self {
        Self::among([value])
    }

    fn among(values: impl IntoIterator<Item = &'v Value>) -> Self {
        Self { candidates: values.into_iter().filter(|value| !value.is_null()).collect() }
    }

    /// The values themselves.
    pub(super) fn candidates(&self) -> impl Iterator<Item = &'v Value> + use<'v, '_> {
        self.candidates.iter().copied()
    }

    /// The values under `name`; `None` if there is no such name.
    pub(super) fn field(&self, name: &str) -> Option<Self> {
        if self.candidates.is_empty() {
            return Some(Self::any());
        }
        let found: Vec<_> = self.candidates.iter().filter_map(|value| child(value, name)).collect();
        (!found.is_empty()).then(|| Self::among(found))
    }

    /// The values under a dotted path.
    pub(super) fn path(&self, path: &str) -> Option<Self> {
        path.split('.').try_fold(self.clone(), |shape, name| shape.field(name))
    }

    /// The values a loop goes through; `None` if there is nothing to go through.
    pub(super) fn elements(&self) -> Option<Self> {
        if self.candidates.is_empty() {
            return Some(Self::any());
        }
        let mut elements = Vec::new();
        let mut iterable = false;
        for value in &self.candidates {
            match value {
                Value::Array(items) => {
                    iterable = true;
                    elements.extend(items);
                }
                Value::Object(fields) => {
                    iterable = true;
                    elements.extend(fields.values());
                }
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            }
        }
        iterable.then(|| Self::among(elements))
    }

    /// "một danh sách" or "một nhóm", where it is nothing that can be printed.
    pub(super) fn unprintable(&self) -> Option<&'static str> {
        match self.candidates.first()? {
            Value::Array(_) => Some("một danh sách"),
            Value::Object(_) => Some("một nhóm"),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }

    /// The printable names under a group, none of anything else.
    pub(super) fn members(&self) -> impl Iterator<Item = &'v str> + use<'v, '_> {
        let fields = self.candidates.iter().filter_map(|value| value.as_object()).flatten();
        let printable = fields.filter(|(_, value)| matches!(value, Value::String(_) | Value::Number(_)));
        printable.map(|(name, _)| name.as_str())
    }

    /// All names under it, for suggestions.
    pub(super) fn names(&self) -> impl Iterator<Item = &'v str> + use<'v, '_> {
        self.candidates
            .iter()
            .filter_map(|value| value.as_object())
            .flat_map(|fields| fields.keys().map(String::as_str))
    }
}

fn child<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    match value {
        Value::Object(fields) => fields.get(name),
        Value::Array(items) => name.parse::<usize>().ok().and_then(|index| items.get(index)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}
