//! The words of a tag as Handlebars takes them, where they are as plain as most: names, ways of names, texts in quotes and
//! calls in brackets, with or without a key before them.

use std::collections::HashMap;

use handlebars::template::{
    BlockParam, DecoratorTemplate, ExpressionSpec, ExpressionSpecBuilder, HelperTemplate, Parameter,
    Subexpression,
};
use handlebars::{Path, PathSeg};
use serde_json::Value;

/// What Handlebars takes for blanks inside a tag.
pub(super) const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// Names that mean something else to Handlebars, or may.
const RESERVED: [&str; 6] = ["as", "else", "false", "null", "this", "true"];

/// What a tag calls, and with what.
pub(super) struct Call {
    name: Parameter,
    params: Vec<Parameter>,
    hash: HashMap<String, Parameter>,
    block_param: Option<BlockParam>,
}

impl Call {
    /// `words` as the call of a helper, which a block is also without parameters; `None` where they are not plain.
    pub(super) fn of_helper(words: &str) -> Option<Self> {
        let mut words = TagWords(words);
        let name = words.next()?;
        is_name(name).then_some(())?;
        let name = Parameter::Name(name.to_owned());
        let mut call = Self { name, params: Vec::new(), hash: HashMap::new(), block_param: None };
        for word in words {
            match word.split_once('=').filter(|(key, _)| is_name(key)) {
                Some((key, value)) => drop(call.hash.insert(key.to_owned(), parameter(value)?)),
                None => call.params.push(parameter(word)?),
            }
        }
        Some(call)
    }

    /// `words` as an expression: a value if they are one word, the call of a helper if there are more.
    pub(super) fn of_expression(words: &str) -> Option<Self> {
        let word = words.trim_matches(BLANKS);
        match path(word) {
            Some(path) => {
                let name = Parameter::Path(path);
                Some(Self { name, params: Vec::new(), hash: HashMap::new(), block_param: None })
            }
            None => Self::of_helper(word).filter(|call| !call.params.is_empty() || !call.hash.is_empty()),
        }
    }

    /// `words` as the name of a partial.
    pub(super) fn of_partial(words: &str) -> Option<Self> {
        let word = words.trim_matches(BLANKS);
        let is_plain = !word.is_empty() && word.bytes().all(|letter| is_letter(letter) || letter == b'-');
        let name = is_plain.then(|| Parameter::Name(word.to_owned()))?;
        Some(Self { name, params: Vec::new(), hash: HashMap::new(), block_param: None })
    }

    /// What Handlebars makes blocks and tags of.
    pub(super) fn spec(self) -> Option<ExpressionSpec> {
        let mut spec = ExpressionSpecBuilder::default();
        spec.name(self.name).params(self.params).hash(self.hash).omit_pre_ws(false).omit_pro_ws(false);
        if let Some(names) = self.block_param {
            spec.block_param(names);
        }
        spec.build().ok()
    }
}

impl From<HelperTemplate> for Call {
    fn from(HelperTemplate { name, params, hash, block_param, .. }: HelperTemplate) -> Self {
        Self { name, params, hash, block_param }
    }
}

impl From<DecoratorTemplate> for Call {
    fn from(DecoratorTemplate { name, params, hash, .. }: DecoratorTemplate) -> Self {
        Self { name, params, hash, block_param: None }
    }
}

/// Words between blanks; a text in quotes is one, or a call in brackets, with what stands right before it.
struct TagWords<'t>(&'t str);

impl<'t> Iterator for TagWords<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.0.trim_start_matches(BLANKS);
        let (mut is_quoted, mut depth) = (false, 0_usize);
        let is_end = |letter: char| {
            match letter {
                '"' => is_quoted = !is_quoted,
                '(' if !is_quoted => depth += 1,
                ')' if !is_quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
            !is_quoted && depth == 0 && BLANKS.contains(&letter)
        };
        let end = rest.find(is_end).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end)?;
        self.0 = after;
        (!word.is_empty()).then_some(word)
    }
}

fn parameter(word: &str) -> Option<Parameter> {
    if let Some(rest) = word.strip_prefix('(') {
        let Call { name, params, hash, .. } = Call::of_expression(rest.strip_suffix(')')?)?;
        return Some(Parameter::Subexpression(Subexpression::new(name, params, hash)));
    }
    match word.strip_prefix('"') {
        Some(rest) => {
            let text = rest.strip_suffix('"')?;
            let is_plain = !text.contains(|letter: char| matches!(letter, '"' | '\\') || letter < ' ');
            is_plain.then(|| Parameter::Literal(Value::String(text.to_owned())))
        }
        None => path(word).map(Parameter::Path),
    }
}

fn path(word: &str) -> Option<Path> {
    if word == "this" {
        return Some(Path::Relative((Vec::new(), word.to_owned())));
    }
    if let Some(name) = word.strip_prefix('@') {
        return is_name(name).then(|| Path::Local((0, name.to_owned(), word.to_owned())));
    }
    let names = word.split('.').map(|name| is_name(name).then(|| PathSeg::Named(name.to_owned())));
    Some(Path::Relative((names.collect::<Option<_>>()?, word.to_owned())))
}

fn is_name(word: &str) -> bool {
    // A word that begins like `else` is one to Handlebars.
    let begins = word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    begins && word.bytes().all(is_letter) && !word.starts_with("else") && !RESERVED.contains(&word)
}

fn is_letter(letter: u8) -> bool {
    letter.is_ascii_alphanumeric() || letter == b'_'
}
