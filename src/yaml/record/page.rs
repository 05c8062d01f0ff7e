//! The page of the docs that names every key: what it says, what stands there, and how a table heads it.

use std::fmt::Write;

use super::{Field, RecordShape, Shape};

/// A page in Markdown of what `records` hold, each under its heading.
pub fn page(records: &[(&str, Vec<Field>)]) -> String {
    let mut text = String::new();
    for (title, fields) in records {
        let mut told = Vec::new();
        section(title, fields, &mut told, &mut text);
    }
    text
}

/// A section of one map, and those of the maps inside it that were not told yet.
fn section(title: &str, fields: &[Field], told: &mut Vec<&'static str>, text: &mut String) {
    let _ = write!(text, "\n## {title}\n\n| khóa | nội dung | giá trị | ví dụ |\n|---|---|---|---|\n");
    for field in fields {
        row(field, text);
    }
    let inside: Vec<RecordShape> = fields.iter().flat_map(|field| records(&field.shape)).collect();
    for record in inside {
        if !record.name.is_empty() && !told.contains(&record.name) {
            told.push(record.name);
            section(record.title, &record.fields, told, text);
        }
    }
}

fn row(field: &Field, text: &mut String) {
    let Field { key, title: _, about, example, clause, is_needed, shape, column, is_seen: _ } = field;
    let needed = if *is_needed { " **Bắt buộc.**" } else { "" };
    let clause = if clause.is_empty() { String::new() } else { format!(" ({clause})") };
    let header = column.map(|column| format!(" Cột “{}”.", column.title.unwrap_or(field.title)));
    let header = header.unwrap_or_default();
    let _ = writeln!(
        text,
        "| `{key}` | {about}{clause}{needed}{header} | {} | `{}` |",
        described(shape),
        in_cell(example)
    );
}

fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A shape in a few words.
fn described(shape: &Shape) -> String {
    match shape {
        Shape::Text => "chữ".to_owned(),
        Shape::Form { what, pattern: _ } => (*what).to_owned(),
        Shape::Number { from, to: Some(to) } => format!("số từ {from} đến {to}"),
        Shape::Number { from, to: None } => format!("số từ {from}"),
        Shape::YesNo => "`co` hoặc `khong`".to_owned(),
        Shape::Choice(words) => {
            let words: Vec<String> =
                words.iter().map(|(word, meaning)| format!("`{word}` ({meaning})")).collect();
            words.join(", ")
        }
        Shape::Record(record) if record.name.is_empty() => keys(&record.fields),
        Shape::Record(record) => format!("nhóm: {}", lower(record.title)),
        Shape::List(item) => format!("danh sách {}", described(item)),
        Shape::Lines(item) => format!("{}, hoặc danh sách", described(item)),
        Shape::Map { keys, values } => format!("{keys}: {}", described(values)),
        Shape::OneOf(shapes) => shapes.iter().map(described).collect::<Vec<_>>().join("; hoặc "),
        Shape::Anything => "tùy ý".to_owned(),
    }
}

fn keys(fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|field| format!("`{}`", field.key)).collect();
    format!("nhóm {}", names.join(", "))
}

fn lower(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// The maps that may stand where `shape` does.
fn records(shape: &Shape) -> Vec<RecordShape> {
    match shape {
        Shape::Record(record) => vec![record.clone()],
        Shape::List(item) | Shape::Lines(item) => records(item),
        Shape::Map { keys: _, values } => records(values),
        Shape::OneOf(shapes) => shapes.iter().flat_map(records).collect(),
        Shape::Text
        | Shape::Form { .. }
        | Shape::Number { .. }
        | Shape::YesNo
        | Shape::Choice(_)
        | Shape::Anything => Vec::new(),
    }
}
