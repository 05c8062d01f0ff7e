//! Facts as a person writes them: keys with a word on each, blank lines between groups.

use crate::yaml::{Field, Shape};

/// What is written at a key.
#[derive(Debug, Clone)]
pub enum StartValue {
    Text(String),
    /// YAML as it stands: a number, a date, a list in one line.
    Bare(String),
    /// The same, where more is told of it.
    Told(String),
    /// Texts, one a line.
    Texts(Vec<String>),
    /// Texts, one a line, each with a word on it.
    Noted(Vec<(String, String)>),
    Group(Vec<(&'static str, StartValue)>),
    /// Groups, one below the other.
    Items(Vec<Vec<(&'static str, StartValue)>>),
    /// A group with keys of its own, of which the fields say nothing.
    Own(Vec<(String, StartValue)>),
}

/// A line, and the word on it.
struct Line {
    code: String,
    word: String,
}

/// Words behind a line begin no further to the right than this.
const WIDEST: usize = 56;

/// The text of `fields` that belong together, each with what it holds. The word on a field of several lines stands
/// above it.
pub fn block(fields: &[(&Field, &StartValue)]) -> String {
    let mut lines = Vec::new();
    for (field, given) in fields {
        let mut word = told(field);
        if !given.is_line() {
            lines.push(Line { code: format!("# {}", std::mem::take(&mut word)), word: String::new() });
        }
        put(field.key, given, of_items(&field.shape), word, 0, &mut lines);
    }
    aligned(&lines)
}

impl StartValue {
    /// Whether it stands in one line with its key.
    pub fn is_line(&self) -> bool {
        match self {
            Self::Text(_) | Self::Bare(_) => true,
            Self::Told(_)
            | Self::Texts(_)
            | Self::Noted(_)
            | Self::Group(_)
            | Self::Items(_)
            | Self::Own(_) => false,
        }
    }
}

/// One line a field that is not written, with its example.
pub fn unwritten(fields: &[Field]) -> String {
    let line = |field: &Field| Line { code: format!("#{}: {}", field.key, field.example), word: told(field) };
    aligned(&fields.iter().map(line).collect::<Vec<_>>())
}

/// The first item of a list of groups, with the examples of `fields`, as comments.
pub fn example_item(fields: &[Field]) -> String {
    let mut lines = Vec::new();
    for (field, start) in fields.iter().zip(std::iter::once("#  - ").chain(std::iter::repeat("#    "))) {
        lines.push(Line { code: format!("{start}{}: {}", field.key, field.example), word: told(field) });
    }
    aligned(&lines)
}

/// What a field says, with its clause.
pub fn told(field: &Field) -> String {
    match field.clause {
        "" => field.about.to_owned(),
        clause => format!("{} ({clause})", field.about.trim_end_matches('.')),
    }
}

fn put(key: &str, given: &StartValue, inside: &[Field], word: String, depth: usize, lines: &mut Vec<Line>) {
    let indent = " ".repeat(INDENT * depth);
    let mut line = |code: String, word: String| lines.push(Line { code, word });
    match given {
        StartValue::Text(text) => line(format!("{indent}{key}: {}", scalar(text)), word),
        StartValue::Bare(yaml) | StartValue::Told(yaml) => line(format!("{indent}{key}: {yaml}"), word),
        StartValue::Texts(texts) => {
            line(format!("{indent}{key}:"), word);
            texts.iter().for_each(|text| line(format!("{indent}  - {}", scalar(text)), String::new()));
        }
        StartValue::Noted(texts) => {
            line(format!("{indent}{key}:"), word);
            texts.iter().for_each(|(text, word)| line(format!("{indent}  - {}", scalar(text)), word.clone()));
        }
        StartValue::Group(keys) => {
            line(format!("{indent}{key}:"), word);
            for (key, given) in keys {
                let field = inside.iter().find(|field| field.key == *key);
                let word = field.map(told).unwrap_or_default();
                let inside = field.map(|field| of_items(&field.shape)).unwrap_or_default();
                put(key, given, inside, word, depth + 1, lines);
            }
        }
        StartValue::Items(items) => {
            line(format!("{indent}{key}:"), word);
            for (index, keys) in items.iter().enumerate() {
                put_item(keys, inside, index == 0, depth + 1, lines);
            }
        }
        StartValue::Own(keys) => {
            line(format!("{indent}{key}:"), word);
            for (key, given) in keys {
                put(key, given, &[], String::new(), depth + 1, lines);
            }
        }
    }
}

/// One group of several; what its keys mean is told of the first.
fn put_item(
    keys: &[(&'static str, StartValue)],
    inside: &[Field],
    is_first: bool,
    depth: usize,
    lines: &mut Vec<Line>,
) {
    let mut dash = "- ";
    for (key, given) in keys {
        let field = inside.iter().find(|field| field.key == *key);
        let word = field.filter(|_| is_first).map(told).unwrap_or_default();
        let inside = field.map(|field| of_items(&field.shape)).unwrap_or_default();
        let start = lines.len();
        put(key, given, inside, word, depth + 1, lines);
        if let Some(line) = lines.get_mut(start) {
            let (indent, code) = line.code.split_at((depth + 1) * INDENT);
            line.code = format!("{}{dash}{code}", indent.get(INDENT..).unwrap_or_default());
        }
        dash = "  ";
    }
}

/// The keys of a group, or of each group of a list.
fn of_items(shape: &Shape) -> &[Field] {
    match shape {
        Shape::List(item) => of_items(item),
        other => other.keys().unwrap_or_default(),
    }
}

/// How far a group stands in.
const INDENT: usize = 2;

/// Lines with their words in one column; a word that has no room stands above its line.
fn aligned(lines: &[Line]) -> String {
    let width = |line: &Line| line.code.chars().count();
    let short = lines.iter().filter(|line| !line.word.is_empty() && width(line) <= WIDEST);
    let column = short.map(width).max().unwrap_or_default();
    let mut text = String::new();
    for line in lines {
        let Line { code, word } = line;
        let indent: String = code.chars().take_while(|letter| [' ', '#'].contains(letter)).collect();
        // What is no part of a group stands at the line's beginning.
        let indent = if indent == "#" { "" } else { indent.as_str() };
        text += &match (word.is_empty(), width(line) <= WIDEST) {
            (true, _) => format!("{code}\n"),
            (false, true) => format!("{code:column$}   # {word}\n"),
            (false, false) => format!("{indent}# {word}\n{code}\n"),
        };
    }
    text
}

/// A text as a YAML scalar of a block.
fn scalar(text: &str) -> String {
    let begins_plainly = text.starts_with(char::is_alphabetic);
    let is_plain = begins_plainly
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !text.contains(['\n', '\t', '{', '}']);
    if is_plain {
        text.to_owned()
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
