//! The register with its status on a day, and the citations of one document, for the terminal and for programs.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::columns::columns;
use crate::facts::PartialDate;
use crate::legal::{Entry, EntryField, Lapse, LegalStatus, Occurrence, Register, full, short};
use crate::vietnamese::{OrderKey, unaccented};

/// The documents that `query` speaks of, each with its status on `day`. Every word of the query must stand in the
/// id, type, symbol, body or trích yếu, whatever accents and case; an empty query finds all.
pub fn listing<'a>(register: &'a Register, day: NaiveDate, query: &str) -> Vec<LegalStatus<'a>> {
    let words: Vec<String> = query.split_whitespace().map(unaccented).collect();
    let found = register.entries().iter().filter(|entry| {
        let text = unaccented(&searched(entry));
        words.iter().all(|word| text.contains(word.as_str()))
    });
    let mut found: Vec<&Entry> = found.collect();
    found.sort_by_cached_key(|entry| order(entry));
    found.into_iter().map(|entry| register.status(entry, day)).collect()
}

/// By type, then by date, then by symbol; what has no date comes last.
fn order(entry: &Entry) -> impl Ord + use<> {
    let issued = entry.issued.map(PartialDate::earliest);
    let symbol = entry.symbol.as_deref().unwrap_or_default();
    (OrderKey::new(&entry.document_type), issued.is_none(), issued, OrderKey::new(symbol))
}

fn searched(entry: &Entry) -> String {
    let parts = [
        entry.id.as_str(),
        entry.document_type.as_str(),
        entry.symbol.as_deref().unwrap_or_default(),
        entry.issuer.as_deref().unwrap_or_default(),
        entry.subject.as_deref().unwrap_or_default(),
    ];
    parts.join(" ")
}

/// The listing for the terminal: one paragraph a document.
pub fn listing_text(statuses: &[LegalStatus<'_>], day: NaiveDate) -> String {
    let mut text =
        format!("Văn bản trong sổ vào ngày {}: {}\n", PartialDate::Day(day).numeric(), statuses.len());
    for status in statuses {
        text += &format!("\n{}\n", paragraph(status).join("\n"));
    }
    text
}

fn paragraph(status: &LegalStatus<'_>) -> Vec<String> {
    let entry = status.entry;
    let mut lines = vec![
        format!("{}  {}{}", entry.id, status.standing.label(), doubt(status)),
        format!("  {}", full(entry)),
        format!("  {}", term(entry)),
    ];
    lines.extend(status.lapses.iter().map(|lapse| format!("  {}", lapse.sentence())));
    if !status.amended_by.is_empty() {
        let names: Vec<_> = status.amended_by.iter().map(|amendment| short(*amendment)).collect();
        lines.push(format!("  sửa đổi bởi {}", names.join(", ")));
    }
    if entry.subject.is_none() {
        lines.push("  chưa rõ trích yếu".to_owned());
    }
    lines.push(format!("  {}: {}", entry.certainty.label(), entry.origin));
    lines
}

fn term(entry: &Entry) -> String {
    let dated = |name: &str, value: Option<PartialDate>, field: EntryField| {
        let date = value.map_or_else(|| "chưa rõ".to_owned(), PartialDate::plain);
        let doubt = if value.is_some() && entry.is_unsure(field) { " (chưa xác minh)" } else { "" };
        format!("{name} {date}{doubt}")
    };
    let issued = dated("ban hành", entry.issued, EntryField::Issued);
    let effective = dated("có hiệu lực từ", entry.effective, EntryField::Effective);
    // A Luật is cited without its number, but one may look for it.
    let number = entry.symbol.as_ref().filter(|symbol| !full(entry).contains(symbol.as_str()));
    let number = number.map(|symbol| format!("số {symbol}, ")).unwrap_or_default();
    format!("{number}{issued}, {effective}")
}

/// The listing for another program: a JSON array with Vietnamese keys.
pub fn listing_json(statuses: &[LegalStatus<'_>]) -> String {
    let all: Vec<Value> = statuses.iter().map(status_json).collect();
    format!("{:#}\n", Value::Array(all))
}

fn status_json(status: &LegalStatus<'_>) -> Value {
    let entry = status.entry;
    json!({
        "id": entry.id,
        "loai": entry.document_type,
        "so_ky_hieu": entry.symbol,
        "co_quan": entry.issuer,
        "trich_yeu": entry.subject,
        "ngay_ban_hanh": entry.issued.map(PartialDate::numeric),
        "hieu_luc_tu": entry.effective.map(PartialDate::numeric),
        "tinh_trang": status.standing.label(),
        "chua_xac_minh": status.unsure,
        "het_hieu_luc": status.lapses.iter().map(lapse_json).collect::<Vec<_>>(),
        "sua_doi_boi": status.amended_by.iter().map(|amendment| &amendment.id).collect::<Vec<_>>(),
        "do_chac": entry.certainty.label(),
        "can_xac_minh": entry.unsure.iter().map(|field| field.label()).collect::<Vec<_>>(),
        "nguon": entry.origin,
    })
}

fn lapse_json(lapse: &Lapse<'_>) -> Value {
    json!({
        "tu": lapse.from.numeric(),
        "cap": lapse.levels.iter().map(|level| level.key()).collect::<Vec<_>>(),
        "dieu_khoan": lapse.clauses,
        "thay_bang": lapse.successor.map(|entry| &entry.id),
        "nay_la": lapse.today.map(|entry| &entry.id),
    })
}

/// The citations of one document for the terminal, with their status on `day`: one line each, in the order of the
/// text.
pub fn citations_text(citations: &[Occurrence], register: &Register, day: NaiveDate) -> String {
    let head = ["Dòng", "Văn bản", "Tình trạng"];
    let lines = citations.iter().map(|occurrence| {
        let place = &occurrence.place;
        vec![
            place.name(),
            occurrence.resolve(register).map_or_else(|| occurrence.name().to_owned(), short),
            occurrence.resolve(register).map_or_else(
                || "không có trong sổ".to_owned(),
                |entry| standing(&register.status(entry, day)),
            ),
        ]
    });
    let table = columns(&head, &lines.collect::<Vec<_>>());
    format!("Tình trạng vào ngày {}\n\n{table}", PartialDate::Day(day).numeric())
}

fn standing(status: &LegalStatus<'_>) -> String {
    let sentences: Vec<_> = status.lapses.iter().map(Lapse::sentence).collect();
    let standing =
        if sentences.is_empty() { status.standing.label().to_owned() } else { sentences.join("; ") };
    standing + doubt(status)
}

fn doubt(status: &LegalStatus<'_>) -> &'static str {
    if status.unsure { " (chưa xác minh)" } else { "" }
}

/// The citations of one document for another program: a JSON array with Vietnamese keys.
pub fn citations_json(citations: &[Occurrence], register: &Register, day: NaiveDate) -> String {
    let all = citations.iter().map(|occurrence| {
        let status = occurrence.resolve(register).map(|entry| register.status(entry, day));
        json!({
            "tep": occurrence.place.source.name,
            "dong": occurrence.place.line(),
            "cot": occurrence.place.column(),
            "vien_dan": occurrence.name(),
            "ngay": occurrence.stated_date.map(PartialDate::numeric),
            "van_ban": status.as_ref().map(status_json),
        })
    });
    format!("{:#}\n", Value::Array(all.collect()))
}

#[cfg(test)]
#[path = "legal_tests.rs"]
mod tests;
