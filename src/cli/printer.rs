//! Standard output and standard error.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::args::Format;
use crate::diagnostic::{
    Colour, Diagnostic, More, Place, Report, Source, limits, rules, to_json, to_text, visible,
};
use crate::files::why_not_written;

/// Why something could not be printed: the first time, after which what was printed is not whole.
static FAILURE: OnceLock<io::Error> = OnceLock::new();

/// Prints `text` to standard output.
pub fn to_stdout(text: &str) {
    print_to(io::stdout().lock(), text);
}

/// Prints `text` to standard error.
pub fn to_stderr(text: &str) {
    print_to(io::stderr().lock(), text);
}

fn print_to(mut out: impl Write, text: &str) {
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // The first one counts.
        let _ = FAILURE.set(error);
    }
}

/// Whether all that was to be printed is printed. If not, says so; but who reads through a pipe and has read enough knows
/// by himself.
pub fn is_all_printed() -> bool {
    let Some(error) = FAILURE.get() else { return true };
    if error.kind() != io::ErrorKind::BrokenPipe {
        to_stderr(&format!("lỗi: không in được hết kết quả: {}\n", why_not_written(error)));
    }
    false
}

/// Says where a file is kept that another took the place of.
pub fn tell_backup(backup: Option<&Path>) {
    if let Some(backup) = backup {
        to_stderr(&format!("tệp cũ được giữ ở {}\n", visible(&backup.display().to_string())));
    }
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
    // The text that was digested last: most findings come text by text.
    digested: Option<(Arc<Source>, u64)>,
    // How many of a file were found, errors and others.
    counted: BTreeMap<(String, bool), usize>,
}

impl Findings {
    /// None yet. With `quiet` only errors are taken.
    pub fn new(format: Format, quiet: bool) -> Self {
        Self {
            format,
            quiet,
            text: String::new(),
            gathered: Vec::new(),
            told: HashSet::new(),
            digested: None,
            counted: BTreeMap::new(),
        }
    }

    /// Prints `diagnostics` as text, where standard output is taken by a list.
    pub fn tell(diagnostics: Report) {
        Self::tell_with(diagnostics, More::new());
    }

    /// The same, where `more` were counted only.
    pub fn tell_with(diagnostics: Report, more: More) {
        let mut findings = Self::new(Format::Text, false);
        findings.add(diagnostics);
        for (of, count) in more {
            *findings.counted.entry(of).or_default() += count;
        }
        findings.print();
    }

    /// Takes `diagnostics` in, but for those that were told before: of what many documents inherit. Of those of one file
    /// beyond [`limits::FINDINGS`] only the number is told.
    pub fn add(&mut self, mut diagnostics: Report) {
        diagnostics.retain(|diagnostic| !self.quiet || diagnostic.is_error());
        diagnostics.retain(|diagnostic| self.is_new(diagnostic) && self.has_room(diagnostic));
        self.take(diagnostics);
    }

    fn take(&mut self, diagnostics: Report) {
        match self.format {
            Format::Text if diagnostics.is_empty() => {}
            Format::Text => {
                let colour = if io::stderr().is_terminal() { Colour::Always } else { Colour::Never };
                self.text.push_str(&to_text(&diagnostics, colour));
            }
            Format::Json => self.gathered.extend(diagnostics),
        }
    }

    fn is_new(&mut self, diagnostic: &Diagnostic) -> bool {
        self.digest(diagnostic).is_none_or(|digest| self.told.insert(digest))
    }

    /// Counts a finding of a file, errors and others apart, so that none of these hides one of those.
    fn has_room(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(place) = &diagnostic.place else { return true };
        let count = self.counted.entry((place.source.name.clone(), diagnostic.is_error())).or_default();
        *count += 1;
        *count <= limits::FINDINGS.most()
    }

    /// How many more there are of each file.
    fn tell_of_more(&mut self) {
        let counted = std::mem::take(&mut self.counted);
        let more = counted.into_iter().filter_map(|((name, is_error), count)| {
            let more = count.checked_sub(limits::FINDINGS.most()).filter(|more| *more > 0)?;
            let what = if is_error { "lỗi" } else { "cảnh báo" };
            let found = Diagnostic::new(&rules::CON_NHIEU, format!("… và {more} {what} khác ở tệp này"));
            Some(
                found
                    .at(&Place::file(name))
                    .hint("sửa những chỗ đã nêu rồi chạy lại để thấy những chỗ còn lại"),
            )
        });
        self.take(more.collect());
    }

    /// Prints them all.
    pub fn print(mut self) {
        self.tell_of_more();
        match self.format {
            Format::Text => to_stderr(&self.text),
            Format::Json => to_stdout(&to_json(&self.gathered)),
        }
    }
}

impl Findings {
    /// What makes a finding the same as another; none of a finding without a place.
    fn digest(&mut self, diagnostic: &Diagnostic) -> Option<u64> {
        let Diagnostic { severity, message, place, related, .. } = diagnostic;
        let place = place.as_ref()?;
        let text = self.digest_of_text(&place.source);
        let mut hasher = DefaultHasher::new();
        (severity, diagnostic.rule(), message, place.spot(), text).hash(&mut hasher);
        for (place, label) in related {
            (place.spot(), label).hash(&mut hasher);
        }
        Some(hasher.finish())
    }

    fn digest_of_text(&mut self, source: &Arc<Source>) -> u64 {
        if let Some((_, digest)) = self.digested.as_ref().filter(|(known, _)| Arc::ptr_eq(known, source)) {
            return *digest;
        }
        let mut hasher = DefaultHasher::new();
        source.text.hash(&mut hasher);
        let digest = hasher.finish();
        self.digested = Some((Arc::clone(source), digest));
        digest
    }
}
