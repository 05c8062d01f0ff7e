//! Which rules a user asks for.

use super::rule::{CheckRule, Grade};
use crate::decree::FormatRules;

/// What a check is asked for.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The rules to hold documents against, whatever their date.
    pub format_rules: Option<FormatRules>,
    /// Only these, advice too; empty: all but advice.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// Advice too.
    pub advice: bool,
}

impl Choices {
    /// Whether `rule` is asked for.
    pub fn takes(&self, rule: &CheckRule) -> bool {
        let is_named = |names: &[String]| names.iter().any(|name| name == rule.name);
        let is_usual = self.select.is_empty() && (self.advice || rule.grade != Grade::Advice);
        (is_usual || is_named(&self.select)) && !is_named(&self.ignore)
    }
}
