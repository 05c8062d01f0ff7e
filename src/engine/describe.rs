//! What there is, for who fills in a form: templates, the schema of facts, the register, the rules.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::part_titles::parts;
use super::unanswered::Unanswered;
use crate::diagnostic::{Report, rules};
use crate::facts::PartialDate;
use crate::generate::Library;
use crate::html;
use crate::listing::{batch_schema, explained, facts_schema, listing, listing_json};
use crate::template::Outline;

/// Templates with their parts, and the schemas of facts.
pub(super) fn description(library: &Library) -> Result<Value, Unanswered> {
    let mut report = Report::new();
    let names: Vec<&str> = library.templates.names().collect();
    let outlines = names.iter().map(|name| library.templates.outline(name, &mut report));
    let outlines: Vec<Option<Outline>> =
        outlines.collect::<Result<_, _>>().map_err(|error| Unanswered(error.message))?;
    let templates: Vec<Value> = outlines.iter().flatten().map(template).collect();
    Ok(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "style": html::STYLE,
        "templates": templates,
        "facts": parsed(&facts_schema()),
        "batch": parsed(&batch_schema()),
        "rules": rules::all().map(|rule| (rule.name().to_owned(), rule.says().into())).collect::<Map<_, _>>(),
    }))
}

/// What the library writes is JSON.
pub(super) fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn template(outline: &Outline) -> Value {
    let ended = outline
        .ended
        .as_ref()
        .map(|(from, instead)| json!({"from": PartialDate::Day(*from).numeric(), "instead": instead}));
    json!({
        "name": outline.name,
        "about": outline.about,
        "issuers": outline.issuers.iter().map(|rank| rank.name()).collect::<Vec<_>>(),
        "ranks": outline.issuers.iter().map(|rank| rank.key()).collect::<Vec<_>>(),
        "ended": ended,
        "hasSchools": outline.sees("so_lieu"),
        "hasMeeting": outline.sees("hoi_nghi"),
        "parts": parts(outline),
    })
}

/// The register on a day.
pub(super) fn legal(library: &Library, on: &str) -> Result<Value, Unanswered> {
    let on: NaiveDate = day(on)?.earliest();
    Ok(parsed(&listing_json(&listing(&library.register, on, ""))))
}

/// A day as people write it.
pub(super) fn day(text: &str) -> Result<PartialDate, Unanswered> {
    PartialDate::parse(text).map_err(|error| Unanswered(format!("`{text}`: {error}")))
}

/// What the register of rules says of one.
pub(super) fn rule(name: &str) -> Result<Value, Unanswered> {
    let rule = rules::find(name).ok_or_else(|| Unanswered(format!("không có quy tắc `{name}`")))?;
    Ok(json!({
        "name": rule.name(),
        "says": rule.says(),
        "advice": rule.advice(),
        "text": explained(rule),
    }))
}
