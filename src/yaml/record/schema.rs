//! The JSON Schema (draft 2020-12) of what a YAML file may hold, for editors and other programs.

use serde_json::{Map, Value, json};

use super::super::{Node, NodeValue, Scalar};
use super::example::written;
use super::{Field, RecordShape, Shape};

/// Whether a map may leave keys to the files it inherits from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inheritance {
    /// What is needed may stand in a file above, and a blank takes away what does.
    FromAbove,
    /// What is needed stands here.
    None,
}

/// The schema of a file that holds `fields`, called `id`.
pub fn schema(id: &str, title: &'static str, fields: Vec<Field>, inheritance: Inheritance) -> Value {
    let mut schemas = Schemas::default();
    let record = RecordShape { name: "", title, fields };
    let mut root = schemas.record(&record, inheritance);
    let head = [
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", format!("urn:vanthu:{id}").into()),
        ("title", title.into()),
    ];
    let mut all: Map<String, Value> =
        head.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect();
    if let Value::Object(map) = &mut root {
        all.append(map);
    }
    all.insert("$defs".to_owned(), schemas.defs.into());
    all.into()
}

/// The schemas of records by name, so that each is written once.
#[derive(Default)]
struct Schemas {
    defs: Map<String, Value>,
}

impl Schemas {
    fn record(&mut self, record: &RecordShape, inheritance: Inheritance) -> Value {
        let properties: Map<String, Value> = record
            .fields
            .iter()
            .map(|field| (field.key.to_owned(), self.field(field, inheritance)))
            .collect();
        let needed: Vec<&str> =
            record.fields.iter().filter(|field| field.is_needed).map(|field| field.key).collect();
        let mut schema = json!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        if inheritance == Inheritance::None && !needed.is_empty() {
            schema["required"] = needed.into();
        }
        schema
    }

    fn field(&mut self, field: &Field, inheritance: Inheritance) -> Value {
        let own = self.shape(&field.shape, inheritance);
        let mut schema = match field.is_needed && inheritance == Inheritance::None {
            true => json!({ "allOf": [own] }),
            // A blank says nothing.
            false => json!({ "anyOf": [own, { "type": "null" }] }),
        };
        schema["title"] = field.title.into();
        schema["description"] = described(field).into();
        schema["examples"] = json!([sample(field.example)]);
        schema
    }

    fn shape(&mut self, shape: &Shape, inheritance: Inheritance) -> Value {
        match shape {
            // YAML reads `07` and `2024` as numbers and `no` as a truth value; all of them are texts here.
            Shape::Text => json!({ "type": ["string", "number", "boolean"] }),
            Shape::Form { what, pattern } => json!({
                "anyOf": [{ "type": "number" }, { "type": "string", "pattern": format!("^\\s*({pattern})\\s*$") }],
                "description": what,
            }),
            Shape::Number { from, to } => number(*from, *to),
            Shape::YesNo => {
                json!({ "anyOf": [{ "type": "boolean" }, { "enum": ["co", "khong", "có", "không"] }] })
            }
            Shape::Choice(words) => choice(words),
            Shape::Record(record) => self.reference(record, inheritance),
            Shape::List(item) => {
                json!({ "type": "array", "items": self.shape(item, Inheritance::None) })
            }
            Shape::Lines(item) => {
                let one = self.shape(item, Inheritance::None);
                json!({ "anyOf": [one, { "type": "array", "items": one }] })
            }
            Shape::Map { keys, values } => {
                let values = self.shape(values, inheritance);
                json!({
                    "type": "object",
                    "description": format!("khóa là {keys}"),
                    "additionalProperties": { "anyOf": [values, { "type": "null" }] },
                })
            }
            Shape::OneOf(shapes) => {
                let all: Vec<Value> = shapes.iter().map(|shape| self.shape(shape, inheritance)).collect();
                json!({ "anyOf": all })
            }
            Shape::Anything => json!({}),
        }
    }

    /// A reference to the record's schema, which is written at its first use.
    fn reference(&mut self, record: &RecordShape, inheritance: Inheritance) -> Value {
        // What has no name of its own is written where it stands.
        if record.name.is_empty() {
            return self.record(record, inheritance);
        }
        let name = match inheritance {
            Inheritance::FromAbove => format!("{}-ke-thua", record.name),
            Inheritance::None => record.name.to_owned(),
        };
        if !self.defs.contains_key(&name) {
            self.defs.insert(name.clone(), Value::Null);
            let mut schema = self.record(record, inheritance);
            schema["title"] = record.title.into();
            self.defs.insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// What is written as `example`, as an editor takes it: a group is one, not the text of one.
fn sample(example: &str) -> Value {
    written(example).map_or_else(|| example.into(), |node| taken(&node))
}

fn taken(node: &Node) -> Value {
    match &node.value {
        NodeValue::Null => Value::Null,
        NodeValue::Scalar(scalar) => taken_scalar(scalar),
        NodeValue::List(items) => items.iter().map(taken).collect(),
        NodeValue::Map(entries) => {
            entries.iter().map(|(key, node)| (key.value.clone(), taken(node))).collect::<Map<_, _>>().into()
        }
    }
}

fn taken_scalar(scalar: &Scalar) -> Value {
    let Scalar { text, quoted } = scalar;
    match text.parse::<u32>() {
        // `07` is a text.
        Ok(number) if !quoted && number.to_string() == *text => number.into(),
        _ if *quoted => text.as_str().into(),
        _ if text == "true" => true.into(),
        _ if text == "false" => false.into(),
        _ => text.as_str().into(),
    }
}

fn described(field: &Field) -> String {
    match field.clause {
        "" => field.about.to_owned(),
        clause => format!("{} ({clause})", field.about),
    }
}

fn number(from: u32, to: Option<u32>) -> Value {
    let mut schema = json!({ "type": "integer", "minimum": from });
    if let Some(to) = to {
        schema["maximum"] = to.into();
    }
    // `07` is a text in YAML 1.2.
    json!({ "anyOf": [schema, { "type": "string", "pattern": "^[0-9]+$" }] })
}

/// The words as completions with what they mean; what they mean may be written too.
fn choice(words: &[(&str, &str)]) -> Value {
    let mut all: Vec<Value> =
        words.iter().map(|(word, meaning)| json!({ "const": word, "description": meaning })).collect();
    let meanings: Vec<&str> = words.iter().map(|(_, meaning)| *meaning).collect();
    all.push(json!({ "enum": meanings }));
    json!({ "anyOf": all })
}
