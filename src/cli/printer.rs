//! Standard output and standard error.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, IsTerminal, Write};

use super::args::Format;
use crate::diagnostic::{Colour, Diagnostic, Report, to_json, to_text};

/// Prints `text` to standard output. Who reads it may have gone away: that is no error of ours.
pub fn to_stdout(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Prints `text` to standard error.
pub fn to_stderr(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Findings gathered for the end of a run: as text to standard error, as JSON to standard output.
#[derive(Debug)]
pub struct Findings {
    format: Format,
    quiet: bool,
    // Text is rendered at once, so that the texts it quotes need not be held.
    text: String,
    gathered: Vec<Diagnostic>,
    // Digests of the findings that have a place: files inherit from the same file.
    told: HashSet<u64>,
}

impl Findings {
    /// None yet. With `quiet` only errors are taken.
    pub fn new(format: Format, quiet: bool) -> Self {
        Self { format, quiet, text: String::new(), gathered: Vec::new(), told: HashSet::new() }
    }

    /// Prints `diagnostics` as text, where standard output is taken by a list.
    pub fn tell(diagnostics: Report) {
        let mut findings = Self::new(Format::Text, false);
        findings.add(diagnostics);
        findings.print();
    }

    /// Takes `diagnostics` in, but for those that were told before: of what many documents inherit.
    pub fn add(&mut self, mut diagnostics: Report) {
        diagnostics.retain(|diagnostic| !self.quiet || diagnostic.is_error());
        diagnostics.retain(|diagnostic| digest(diagnostic).is_none_or(|digest| self.told.insert(digest)));
        match self.format {
            Format::Text if diagnostics.is_empty() => {}
            Format::Text => {
                let colour = if io::stderr().is_terminal() { Colour::Always } else { Colour::Never };
                self.text.push_str(&to_text(&diagnostics, colour));
            }
            Format::Json => self.gathered.extend(diagnostics),
        }
    }

    /// Prints them all.
    pub fn print(self) {
        match self.format {
            Format::Text => to_stderr(&self.text),
            Format::Json => to_stdout(&to_json(&self.gathered)),
        }
    }
}

/// What makes a finding the same as another; none of a finding without a place.
fn digest(diagnostic: &Diagnostic) -> Option<u64> {
    let Diagnostic { severity, message, place, related, .. } = diagnostic;
    let place = place.as_ref()?;
    let mut hasher = DefaultHasher::new();
    (severity, diagnostic.rule(), message, place.name(), &place.span, &place.source.text).hash(&mut hasher);
    for (place, label) in related {
        (place.name(), label).hash(&mut hasher);
    }
    Some(hasher.finish())
}
