//! A file against the rules of its date.

use super::choice::Choices;
use super::rule::{CheckFinding, CheckRule, Judged};
use super::rules;
use super::subject::CheckSubject;
use crate::decree::FormatRules;
use crate::legal::Register;
use crate::recognition::{DocumentForm, Outside, Recognised, RecognisedDocument, recognise};
use crate::word::WordFile;

/// What is said of a file.
#[derive(Debug)]
pub struct Examined {
    pub documents: Vec<ExaminedDocument>,
    pub findings: Vec<CheckFinding>,
    /// Rules of which it cannot be said whether they are kept, with the document and the reason.
    pub not_judged: Vec<(usize, &'static CheckRule, &'static str)>,
}

/// What is said of one document in it.
#[derive(Debug)]
pub struct ExaminedDocument {
    pub form: DocumentForm,
    /// "Quyết định"; none of a công văn.
    pub type_name: Option<&'static str>,
    /// "12/QĐ-UBND"
    pub symbol: Option<String>,
    /// The rules it is held against.
    pub format_rules: FormatRules,
    pub outside: Option<Outside>,
}

impl Examined {
    /// By what a finding is wrong: the clause of its rule, or by name the older rules that its document is held against.
    pub fn clause_of(&self, finding: &CheckFinding) -> String {
        let of_document = self.documents.get(finding.document).map(|document| document.format_rules);
        match of_document.filter(|rules| Some(rules) != FormatRules::ALL.first()) {
            Some(older) => older.profile().name.to_owned(),
            None => finding.rule.place(),
        }
    }
}

/// Holds `file` against the rules that `choices` ask for; `register` says what the law is.
pub fn examine(file: &WordFile, choices: &Choices, register: &Register) -> Examined {
    let recognised = recognise(file);
    let mut examined = Examined { documents: Vec::new(), findings: Vec::new(), not_judged: Vec::new() };
    let mut day = None;
    for (index, document) in recognised.documents.iter().enumerate() {
        // What is attached has the date of the document before it.
        day = document
            .dated
            .as_ref()
            .and_then(|date| date.earliest())
            .or(day.filter(|_| document.kind != DocumentForm::Issued));
        let by_date = day.map(|day| {
            use chrono::Datelike;
            let year = u16::try_from(day.year()).unwrap_or_default();
            FormatRules::on((
                year,
                u8::try_from(day.month()).unwrap_or(1),
                u8::try_from(day.day()).unwrap_or(1),
            ))
        });
        let format_rules = choices.format_rules.or(by_date).unwrap_or(FormatRules::ALL[0]);
        examined.documents.push(told(document, format_rules));
        if document.outside.is_none() {
            let subject = CheckSubject {
                file,
                recognised: &recognised,
                document,
                index,
                profile: format_rules.profile(),
                day,
                register,
            };
            judge(&subject, choices, &mut examined);
        }
    }
    order(&recognised, &mut examined.findings);
    examined
}

fn told(document: &RecognisedDocument, format_rules: FormatRules) -> ExaminedDocument {
    let symbol = document.symbol.as_ref().map(|symbol| format!("{}/{}", symbol.number, symbol.symbol));
    ExaminedDocument {
        form: document.kind,
        type_name: document.type_name,
        symbol,
        format_rules,
        outside: document.outside,
    }
}

fn judge(subject: &CheckSubject<'_>, choices: &Choices, examined: &mut Examined) {
    let mut chosen = rules::all().filter(|rule| choices.takes(rule)).peekable();
    let Some(first) = chosen.peek() else { return };
    let mut judged = Judged::new(first, subject.index);
    for rule in chosen {
        judged.begin(rule);
        (rule.check)(subject, &mut judged);
    }
    examined.findings.append(&mut judged.findings);
    examined.not_judged.extend(judged.not_judged.into_iter().map(|(rule, why)| (subject.index, rule, why)));
}

/// As a reader meets them: by document, then by where they begin.
fn order(recognised: &Recognised<'_>, findings: &mut [CheckFinding]) {
    let main = recognised.lines.first().map(|line| &line.paragraph.place.part);
    findings.sort_by_key(|finding| {
        let place = finding.places.first().filter(|place| Some(&place.text.part) == main);
        (finding.document, place.map(|place| (place.text.paragraph, place.text.run)))
    });
}
