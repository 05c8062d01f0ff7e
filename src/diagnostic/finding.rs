//! A finding, and what a stage hands on with its findings.

use super::{Place, Rule, Severity};

/// How facts accept a held finding of `rule`.
fn acceptance(rule: &Rule) -> String {
    format!("nếu đã biết và đúng như vậy, ghi `{}` cùng lý do vào `chap_nhan`", rule.name())
}

/// One finding: what was found, what was expected, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The rule of the register. Not to be set from outside: nothing is found that the register does not know.
    rule: &'static Rule,
    /// What was found and what was expected, in plain Vietnamese.
    pub message: String,
    /// Where, if it has a place in a text.
    pub place: Option<Place>,
    /// Other places that matter, each with a few words ("khai báo lần đầu ở đây").
    pub related: Vec<(Place, String)>,
    /// What to do ("có phải là `cong_nhan_lai`?").
    pub hints: Vec<String>,
}

/// So many characters of a message are told: it quotes what was written, which may be of any length.
const LONGEST: usize = 2_000;

fn shortened(mut message: String) -> String {
    // Of few bytes there are no more characters.
    let end = (message.len() > LONGEST).then(|| message.char_indices().nth(LONGEST)).flatten();
    if let Some((end, _)) = end {
        message.truncate(end);
        message.push('…');
    }
    message
}

impl Diagnostic {
    /// A finding of `rule`, as bad as the register says.
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self::graded(rule, rule.severity(), message.into())
    }

    /// A finding of `rule` in a case that is less sure or bears on less: as bad as the register says of those.
    pub fn milder(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self::graded(rule, rule.milder().unwrap_or(rule.severity()), message.into())
    }

    /// The name of its rule: `khoa-la`.
    pub fn rule(&self) -> &'static str {
        self.rule.name()
    }

    /// Whether it is a finding of `rule`.
    pub fn is(&self, rule: &Rule) -> bool {
        self.rule == rule
    }

    /// Whether no document is made because of it.
    pub fn is_error(&self) -> bool {
        match self.severity {
            Severity::Warning => false,
            Severity::Held | Severity::Error => true,
        }
    }

    /// The same finding as one that no facts can accept: of a file that serves more than one document.
    #[must_use]
    pub fn unacceptable(mut self) -> Self {
        if self.severity == Severity::Held {
            self.severity = Severity::Error;
            let acceptance = acceptance(self.rule);
            self.hints.retain(|hint| *hint != acceptance);
        }
        self
    }

    fn graded(rule: &'static Rule, severity: Severity, message: String) -> Self {
        let message = shortened(message);
        let hints = if severity == Severity::Held { vec![acceptance(rule)] } else { Vec::new() };
        Self { severity, rule, message, place: None, related: Vec::new(), hints }
    }

    /// The same finding at `place`.
    #[must_use]
    pub fn at(mut self, place: &Place) -> Self {
        self.place = Some(place.clone());
        self
    }

    /// The same finding with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(shortened(hint.into()));
        self
    }

    /// The same finding with one more place that matters.
    #[must_use]
    pub fn related(mut self, place: &Place, label: impl Into<String>) -> Self {
        self.related.push((place.clone(), shortened(label.into())));
        self
    }
}

/// Whether any of `diagnostics` is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}
