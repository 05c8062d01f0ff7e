//! The keys of a map that is written.

use serde_json::{Map, Value};

/// Keys in the order added; what is not there is left out.
#[derive(Debug, Default)]
pub struct Keys(Map<String, Value>);

impl Keys {
    /// Adds what stands at `key`.
    pub fn add(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::Array(items) => items.is_empty(),
            // A group that is there says so, also where it holds nothing.
            Value::Object(_) | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
        };
        if !is_empty {
            self.0.insert(key.into(), value);
        }
    }
}

impl From<Keys> for Value {
    fn from(keys: Keys) -> Self {
        Self::Object(keys.0)
    }
}
