//! A file against the rules of its date.

use chrono::NaiveDate;

use super::cause::settle;
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
    let (mut day, mut whole_day) = (None, None);
    for (index, document) in recognised.documents.iter().enumerate() {
        // What is attached has the date of the document before it.
        day = document
            .dated
            .as_ref()
            .and_then(|date| date.earliest())
            .or(day.filter(|_| document.kind != DocumentForm::Issued));
        let own_whole = document.dated.as_ref().and_then(|date| date.day());
        whole_day = own_whole
            .or(whole_day.filter(|_| document.kind != DocumentForm::Issued && document.dated.is_none()));
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
        let mut told = told(document, format_rules);
        // Before the oldest rules there is nothing to hold it against.
        if choices.format_rules.is_none() && day.is_some_and(is_before_all_rules) {
            told.outside = told.outside.or(Some(Outside::BeforeAllRules));
        }
        let is_judged = told.outside.is_none();
        examined.documents.push(told);
        if is_judged {
            let subject = CheckSubject {
                file,
                recognised: &recognised,
                document,
                index,
                profile: format_rules.profile(),
                day,
                whole_day,
                register,
            };
            judge(&subject, choices, &mut examined);
        }
    }
    settle(file, &recognised, choices, &mut examined.findings);
    order(&recognised, &mut examined.findings);
    examined
}

fn is_before_all_rules(day: NaiveDate) -> bool {
    use chrono::Datelike;
    let oldest = FormatRules::ALL.iter().map(|rules| rules.profile().from).min();
    oldest.is_some_and(|(year, month, of_month)| {
        (day.year(), day.month(), day.day()) < (i32::from(year), u32::from(month), u32::from(of_month))
    })
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
    // The head may stand in a header: the text at the end is the document's own.
    let main = recognised.lines.last().map(|line| &line.paragraph.place.part);
    findings.sort_by_key(|finding| {
        let place = finding.places.first().filter(|place| Some(&place.text.part) == main);
        (finding.document, place.map(|place| (place.text.paragraph, place.text.run)))
    });
}
