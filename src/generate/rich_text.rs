//! What is wrong with the rich text of facts, told where it was written.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Source};
use crate::facts::{Facts, Located};
use crate::markup::{self, Form};

/// A finding about a text of `noi_dung`, as markup alone tells it, and where it stands in the facts.
struct Told {
    rule: &'static str,
    message: String,
    fragment: String,
    place: Place,
}

/// `found` in the rendered body, with each finding that a text of `noi_dung` brought there at that text's place:
/// these first, in the order of the facts.
pub(super) fn at_its_place(facts: &Facts, form: &Form, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if found.is_empty() {
        return found;
    }
    let mut told: Vec<Told> = texts(facts).flat_map(|text| findings(text, form)).collect();
    let (mut of_facts, mut of_template) = (Vec::new(), Vec::new());
    for diagnostic in found {
        match place_of(&diagnostic, &mut told) {
            Some(place) => of_facts.push(diagnostic.at(&place)),
            None => of_template.push(diagnostic),
        }
    }
    of_facts.sort_by_cached_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| (place.source != facts.source, place.source.name.clone(), place.span.start))
    });
    of_facts.append(&mut of_template);
    of_facts
}

/// Where the text stands that brought `diagnostic` about; each of `told` explains one finding.
fn place_of(diagnostic: &Diagnostic, told: &mut Vec<Told>) -> Option<Place> {
    let fragment = fragment(diagnostic.place.as_ref()?);
    let same = |told: &Told| {
        told.rule == diagnostic.rule && told.message == diagnostic.message && told.fragment == fragment
    };
    let index = told.iter().position(same)?;
    Some(told.remove(index).place)
}

/// The texts of `noi_dung`, in the order written.
fn texts(facts: &Facts) -> impl Iterator<Item = &Located<String>> {
    let changes = facts.parts.iter().map(|(_, change)| change);
    changes.flat_map(|change| [&change.before, &change.replace, &change.after].into_iter().flatten())
}

fn findings(text: &Located<String>, form: &Form) -> Vec<Told> {
    // A text is part of a body: it neither ends it nor holds all of it.
    let form = Form { end_mark: false, enacting: None, ..*form };
    let source = Arc::new(Source { name: String::new(), text: text.value.clone() });
    let found = markup::parse(&source, &form).diagnostics;
    let told = found.into_iter().map(|diagnostic| {
        let fragment = diagnostic.place.as_ref().map(fragment).unwrap_or_default();
        let place =
            diagnostic.place.as_ref().map_or_else(|| text.place.clone(), |found| within(&text.place, found));
        let Diagnostic { rule, message, .. } = diagnostic;
        Told { rule, message, place, fragment }
    });
    told.collect()
}

fn fragment(place: &Place) -> String {
    place.source.text.get(place.span.clone()).unwrap_or_default().trim().to_owned()
}

/// Where `found` in a text of `noi_dung` stands in the facts, from `place` on: in the same line, the same of those that
/// read alike. A line that YAML folded or escaped is not there: then `place` itself.
fn within(place: &Place, found: &Place) -> Place {
    let text = found.source.text.as_str();
    let before = text.get(..found.span.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let indentation = line.len() - line.trim_start().len();
    let written = line.trim();
    let alike =
        text.get(..line_start).unwrap_or_default().lines().filter(|line| line.trim() == written).count();
    let rest = place.source.text.get(place.span.start..).unwrap_or_default();
    let at = rest.match_indices(written).filter(|(at, _)| is_line(rest, *at, written.len())).nth(alike);
    match at.filter(|_| !written.is_empty()) {
        Some((at, _)) => {
            let offset = found.span.start.saturating_sub(line_start + indentation).min(written.len());
            let start = place.span.start + at + offset;
            let length = fragment(found).lines().next().unwrap_or_default().len();
            Place::new(&place.source, start..start + length)
        }
        None => place.clone(),
    }
}

/// Whether what stands at `at` is a line of its own but for the marks of YAML around it: dash, key, quotes.
fn is_line(text: &str, at: usize, length: usize) -> bool {
    let before =
        text.get(..at).and_then(|before| before.lines().next_back().filter(|_| !before.ends_with('\n')));
    let before = before.unwrap_or_default().trim_end();
    let after = text.get(at + length..).and_then(|after| after.lines().next()).unwrap_or_default().trim();
    (before.is_empty() || before.ends_with(['"', '\'', '-', ':', '[', ',', '{']))
        && (after.is_empty() || after.starts_with(['"', '\'', ',', ']', '}', '#']))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    /// Line and column in `yaml` of the first `wrong` in `text`, which stands from `from` on.
    fn spot(yaml: &str, from: &str, text: &str, wrong: &str) -> (usize, usize) {
        let source = |text: &str| Arc::new(Source { name: String::new(), text: text.to_owned() });
        let start = yaml.find(from).unwrap();
        let place = Place::new(&source(yaml), start..start + from.len());
        let at = text.find(wrong).unwrap();
        let found = within(&place, &Place::new(&source(text), at..at + wrong.len()));
        (found.line(), found.column())
    }

    #[test]
    fn a_finding_stands_at_the_line_of_the_mistake() {
        let list = "them:\n  - \"Câu đầu.\"\n  - \"-Ý gạch dính\"\n";
        assert_eq!(spot(list, "- \"Câu", "Câu đầu.\n\n-Ý gạch dính", "-"), (3, 6));
        let block = "thay: |\n  1. Một.\n  2. Hai.\n";
        assert_eq!(spot(block, "|", "1. Một.\n2. Hai.", "2. Hai."), (3, 3));
        let flow = "them: ['Câu-đầu', '-Ý']\n";
        assert_eq!(spot(flow, "['Câu", "Câu-đầu\n\n-Ý", "-Ý"), (1, 20));
        let alike = "thay: |\n  -x\n\n  a\n\n  -x\n";
        let text = "-x\n\na\n\n-x";
        assert_eq!(spot(alike, "|", text, "-x"), (2, 3));
        let later = within_last(alike, text, "-x");
        assert_eq!(later, (6, 3));
    }

    fn within_last(yaml: &str, text: &str, wrong: &str) -> (usize, usize) {
        let source = |text: &str| Arc::new(Source { name: String::new(), text: text.to_owned() });
        let place = Place::new(&source(yaml), 6..7);
        let at = text.rfind(wrong).unwrap();
        let found = within(&place, &Place::new(&source(text), at..at + wrong.len()));
        (found.line(), found.column())
    }
}
