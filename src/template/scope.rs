//! Which names can be seen at a place of a template, block by block as Handlebars finds them.

use super::shape::ValueShape;

/// What one `{{#each}}`, `{{#with}}` or partial adds.
#[derive(Debug, Clone)]
pub(super) struct Scope<'v> {
    /// What `this` is.
    pub(super) base: ValueShape<'v>,
    /// `as |x|`, and the arguments of a partial.
    pub(super) named: Vec<(String, ValueShape<'v>)>,
    /// `@index` and the like, without the `@`.
    pub(super) locals: &'static [&'static str],
}

/// The scopes around a place, innermost last; the first is the root.
#[derive(Debug, Clone)]
pub(super) struct Scopes<'v> {
    stack: Vec<Scope<'v>>,
}

/// Why a path leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Missing {
    /// The step that is no name.
    pub(super) name: String,
    /// What it was most likely meant to be.
    pub(super) suggestion: Option<String>,
}

impl<'v> Scopes<'v> {
    pub(super) fn new(root: ValueShape<'v>) -> Self {
        Self { stack: vec![Scope { base: root, named: Vec::new(), locals: &[] }] }
    }

    pub(super) fn push(&mut self, scope: Scope<'v>) {
        self.stack.push(scope);
    }

    pub(super) fn pop(&mut self) {
        self.stack.pop();
    }

    /// What `this` is.
    pub(super) fn current(&self) -> ValueShape<'v> {
        self.at(0).map(|scope| scope.base.clone()).unwrap_or_default()
    }

    /// The `@` names at hand.
    pub(super) fn locals(&self) -> &'static [&'static str] {
        self.at(0).map_or(&[], |scope| scope.locals)
    }

    fn at(&self, up: usize) -> Option<&Scope<'v>> {
        self.stack.len().checked_sub(up + 1).and_then(|index| self.stack.get(index))
    }

    fn root(&self) -> ValueShape<'v> {
        self.stack.first().map(|scope| scope.base.clone()).unwrap_or_default()
    }

    /// What the path `raw` stands for.
    pub(super) fn resolve(&self, raw: &str) -> Result<ValueShape<'v>, Missing> {
        if let Some(rest) = raw.strip_prefix("@root") {
            return self.follow(self.root(), &steps(rest));
        }
        if let Some(local) = raw.strip_prefix('@') {
            return self.local(local);
        }
        let (up, rest) = climb(raw);
        let steps = steps(rest);
        let named = steps.first().and_then(|first| self.named(first));
        if let (Some(shape), Some(rest)) = (named, steps.get(1..)) {
            return self.follow(shape, rest);
        }
        match self.at(up) {
            Some(scope) => self.follow(scope.base.clone(), &steps),
            None => Err(Missing { name: "..".to_owned(), suggestion: None }),
        }
    }

    fn named(&self, name: &str) -> Option<ValueShape<'v>> {
        let mut named = self.stack.iter().rev().flat_map(|scope| &scope.named);
        named.find(|(known, _)| known == name).map(|(_, shape)| shape.clone())
    }

    fn local(&self, raw: &str) -> Result<ValueShape<'v>, Missing> {
        let (up, name) = climb(raw);
        match self.at(up) {
            Some(scope) if scope.locals.contains(&name) => Ok(ValueShape::any()),
            Some(_) | None => Err(Missing { name: format!("@{name}"), suggestion: None }),
        }
    }

    fn follow(&self, start: ValueShape<'v>, steps: &[&str]) -> Result<ValueShape<'v>, Missing> {
        let mut shape = start;
        for (depth, step) in steps.iter().enumerate() {
            match shape.field(step) {
                Some(found) => shape = found,
                None => {
                    return Err(Missing {
                        name: (*step).to_owned(),
                        suggestion: self.meant(step, &shape, depth),
                    });
                }
            }
        }
        Ok(shape)
    }

    /// A near name beside `step`; of a first step also the same name further out.
    fn meant(&self, step: &str, beside: &ValueShape<'v>, depth: usize) -> Option<String> {
        let further = || {
            let up = (1..self.stack.len())
                .find(|up| self.at(*up).is_some_and(|scope| scope.base.names().any(|name| name == step)))?;
            Some(format!("{}{step}", "../".repeat(up)))
        };
        let outer = if depth == 0 { further() } else { None };
        outer.or_else(|| crate::diagnostic::suggest(step, beside.names()).map(str::to_owned))
    }
}

/// How many `../` a path begins with, and the rest.
fn climb(raw: &str) -> (usize, &str) {
    let mut up = 0;
    let mut rest = raw.strip_prefix("./").unwrap_or(raw);
    while let Some(after) = rest.strip_prefix("../") {
        up += 1;
        rest = after;
    }
    (up, rest)
}

/// The names of a path; `this` is none.
fn steps(raw: &str) -> Vec<&str> {
    raw.split(['.', '/'])
        .map(|step| step.trim_matches(['[', ']']))
        .filter(|step| !step.is_empty() && *step != "this")
        .collect()
}
