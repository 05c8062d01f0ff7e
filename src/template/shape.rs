//! What a name in a template may stand for.

use serde_json::Value;

/// The values a name may have: of a list's elements all of them. Nothing known means that anything goes.
#[derive(Debug, Clone, Default)]
pub(super) struct ValueShape<'v> {
    candidates: Vec<&'v Value>,
    /// How names lead to it from all values; of what is worked out, or of no known name, there is no way.
    way: Option<Vec<Step<'v>>>,
}

/// A step on the way from all values to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'v> {
    /// To a field of a group.
    Field(&'v str),
    /// To any element of a list.
    Element,
}

impl<'v> ValueShape<'v> {
    /// Nothing is known.
    pub(super) fn any() -> Self {
        Self::default()
    }

    /// Exactly `value`, in which all names are.
    pub(super) fn of(value: &'v Value) -> Self {
        Self::among([value], Some(Vec::new()))
    }

    /// Null is a fact that is not given, of which nothing is known.
    fn among(values: impl IntoIterator<Item = &'v Value>, way: Option<Vec<Step<'v>>>) -> Self {
        let candidates: Vec<_> = values.into_iter().filter(|value| !value.is_null()).collect();
        let way = way.filter(|_| !candidates.is_empty());
        Self { candidates, way }
    }

    /// The way to what is a `step` from here.
    fn further(&self, step: Step<'v>) -> Option<Vec<Step<'v>>> {
        self.way.as_ref().map(|way| [way.as_slice(), &[step]].concat())
    }

    /// How names lead to it from all values.
    pub(super) fn way(&self) -> Option<&[Step<'v>]> {
        self.way.as_deref()
    }

    /// Whether it is a list, whatever it stands for.
    pub(super) fn is_list(&self) -> bool {
        self.candidates.iter().all(|value| value.is_array())
    }

    /// Whether it may stand for a group.
    pub(super) fn may_be_group(&self) -> bool {
        self.candidates.iter().any(|value| value.is_object())
    }

    /// The values under `name`; `None` if there is no such name.
    pub(super) fn field(&self, name: &str) -> Option<Self> {
        if self.candidates.is_empty() {
            return Some(Self::any());
        }
        let found: Vec<_> = self.candidates.iter().filter_map(|value| child(value, name)).collect();
        let (step, _) = found.first()?;
        let way = self.further(*step);
        Some(Self::among(found.into_iter().map(|(_, value)| value), way))
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
        // Fields that are gone through have no one name.
        let way = if self.is_list() { self.further(Step::Element) } else { None };
        iterable.then(|| Self::among(elements, way))
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

fn child<'v>(value: &'v Value, name: &str) -> Option<(Step<'v>, &'v Value)> {
    match value {
        Value::Object(fields) => {
            fields.get_key_value(name).map(|(name, value)| (Step::Field(name.as_str()), value))
        }
        Value::Array(items) => Some((Step::Element, items.get(name.parse::<usize>().ok()?)?)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}
