//! Lines that stand twice: recipients, addressees, legal bases.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::written::Written;
use crate::diagnostic::{Diagnostic, Place, Rule, rules};
use crate::facts::issuer::{EDUCATION, EDUCATION_SHORT};
use crate::facts::{BasisLine, Citation};
use crate::units::{COMMITTEE, COMMITTEE_SHORT};
use crate::vietnamese::spelling;
use crate::yaml::Located;

/// A warning for each repeated line, with both places.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let recipients = repeated(facts.recipients.iter().map(line), &rules::NOI_NHAN_TRUNG, "nơi nhận");
    let addressees = repeated(facts.addressees.iter().map(line), &rules::KINH_GUI_TRUNG, "nơi kính gửi");
    let cited = facts.bases.iter().flat_map(citations);
    [recipients, addressees, repeated(cited, &rules::CAN_CU_TRUNG, "căn cứ")].concat()
}

/// How it is compared, how it is called, where it stands.
type RepeatedLine<'a> = (String, String, &'a Place);

/// What is written out or shortened, as it is spelt.
static SHORTENED: LazyLock<[(String, String); 3]> = LazyLock::new(|| {
    [(EDUCATION, EDUCATION_SHORT), ("GD&ĐT", EDUCATION_SHORT), (COMMITTEE, COMMITTEE_SHORT)]
        .map(|(long, short)| (spelling(long), spelling(short)))
});

/// "Sở Giáo dục và Đào tạo (để b/c)" and "Sở GDĐT" are one.
fn line(text: &Located<String>) -> RepeatedLine<'_> {
    let name = text.value.split('(').next().unwrap_or_default();
    let name =
        name.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '-' | ';' | ',' | '.' | ':'));
    let key = SHORTENED.iter().fold(spelling(name), |key, (long, short)| key.replace(long, short));
    (key, name.to_owned(), &text.place)
}

fn citations(line: &BasisLine) -> Vec<RepeatedLine<'_>> {
    match line {
        BasisLine::Citations { documents, .. } => documents.iter().filter_map(citation).collect(),
        BasisLine::Text(text) => vec![(spelling(&text.value), format!("\"{}\"", text.value), &text.place)],
    }
}

/// A document by its id, or by its number and who issued it: numbers of plans are given by every office.
fn citation(citation: &Located<Citation>) -> Option<RepeatedLine<'_>> {
    let (key, name) = match &citation.value {
        Citation::Register(id) => (id.clone(), format!("`{id}`")),
        Citation::Inline(document) => {
            let symbol = document.symbol.as_ref()?;
            let issuer = document.issuer.as_deref().unwrap_or_default();
            let year = document.date.map(|date| date.year().to_string()).unwrap_or_default();
            let name = format!("{} số {symbol}", document.document_type);
            (format!("{}|{}|{year}", spelling(symbol), spelling(issuer)), name)
        }
    };
    Some((key, name, &citation.place))
}

fn repeated<'a>(
    lines: impl Iterator<Item = RepeatedLine<'a>>,
    rule: &'static Rule,
    noun: &str,
) -> Vec<Diagnostic> {
    let mut seen: HashMap<String, &Place> = HashMap::new();
    let mut found = Vec::new();
    for (key, name, place) in lines {
        if key.is_empty() {
            continue;
        }
        match seen.get(key.as_str()) {
            Some(first) => found.push(
                Diagnostic::new(rule, format!("{noun} {name} ghi hai lần"))
                    .at(place)
                    .related(first, "lần trước ở đây")
                    .hint("bỏ một dòng"),
            ),
            None => {
                seen.insert(key, place);
            }
        }
    }
    found
}
