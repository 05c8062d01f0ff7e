//! Names of a batch's files: `ten_tep: "{{ma_xa}}-{{ten_khong_dau}}"`.

use std::collections::HashMap;

use super::document::{BatchDocument, DUPLICATE};
use super::pattern::{PLAIN_NAME, Pattern, PatternPart, check};
use super::unit_row::{self, SharedByRows};
use crate::diagnostic::{Diagnostic, Place, Report, rules, visible};
use crate::tables::{FactsTable, Row, column_of, columns};
use crate::units::{after_unaccented_committee, padded_code};
use crate::vietnamese::unaccented;
use crate::yaml::NodeValue;

/// Names the documents of `units`, in the order of its rows. What cannot be a name, or is the name of several, is
/// an error of the documents that it concerns.
pub fn name_all(
    pattern: &Pattern<'_>,
    units: &FactsTable,
    shared: SharedByRows<'_>,
    documents: &mut [BatchDocument],
) {
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, (row, document)) in units.rows().iter().zip(&mut *documents).enumerate() {
        let Filled { name, places } = fill(pattern, units, row, shared);
        match check(&name) {
            Ok(()) => {
                owners.entry(name.to_lowercase()).or_default().push(index);
                document.name = Some(name);
            }
            Err(why) => document.faults.push(not_a_name(&name, why, places, pattern.place)),
        }
    }
    let clashes: Vec<(usize, usize)> = owners.into_values().flat_map(clashes).collect();
    for (index, other) in clashes {
        let place = |index: usize| units.rows().get(index).map(|row| units.key_place(row));
        let (Some(document), Some(place), Some(other)) =
            (documents.get_mut(index), place(index), place(other))
        else {
            continue;
        };
        // Of rows with one key this has been told in other words.
        if document.faults.iter().all(|fault| !fault.is(DUPLICATE)) {
            let name = document.name.clone().unwrap_or_default();
            document.faults.push(twice(&name, &place, &other, pattern, units));
        }
    }
}

/// Each of several owners of one name, with another one.
fn clashes(owners: Vec<usize>) -> Vec<(usize, usize)> {
    let others = owners.iter().map(|index| owners.iter().find(|other| *other != index).copied());
    owners.iter().copied().zip(others).filter_map(|(index, other)| Some((index, other?))).collect()
}

struct Filled {
    name: String,
    places: Vec<Place>,
}

fn not_a_name(name: &str, why: &str, places: Vec<Place>, pattern: &Place) -> Diagnostic {
    let message = format!("`{}` không thể là tên tệp: {why}", visible(name));
    let mut places = places.into_iter();
    let first = places.next();
    let diagnostic = Diagnostic::new(&rules::TEN_TEP_SAI, message).at(first.as_ref().unwrap_or(pattern));
    places.fold(diagnostic, |diagnostic, place| diagnostic.related(&place, "và từ ô này"))
}

fn twice(name: &str, place: &Place, other: &Place, pattern: &Pattern<'_>, units: &FactsTable) -> Diagnostic {
    let diagnostic = Diagnostic::new(&rules::TRUNG_TEN_TEP, format!("hai đơn vị cùng tên tệp `{name}`"))
        .at(place)
        .related(other, "đơn vị kia ở đây")
        .related(pattern.place, "tên tệp đặt ở đây");
    let code = units.headers().find(|header| is_code(header));
    match code {
        Some(code) if !pattern.names().any(is_code) => diagnostic
            .hint(format!("thêm mã vào tên tệp: `ten_tep: \"{{{{{code}}}}}-{{{{{PLAIN_NAME}}}}}\"`")),
        Some(_) | None => diagnostic.hint("dùng trong `ten_tep` một cột mà mỗi đơn vị ghi một khác"),
    }
}

/// Whether the column `header` holds codes of communes.
fn is_code(header: &str) -> bool {
    column_of(&columns::UNIT, header).is_some_and(|column| column.path == columns::UNIT_CODE)
}

fn fill(pattern: &Pattern<'_>, units: &FactsTable, row: &Row, shared: SharedByRows<'_>) -> Filled {
    let mut filled = Filled { name: String::new(), places: Vec::new() };
    for part in pattern.parts() {
        match part {
            PatternPart::Text(text) => filled.name.push_str(text),
            PatternPart::Name(PLAIN_NAME) => {
                let (name, place) = plain_name(units, row, shared);
                filled.name.push_str(&name);
                filled.places.push(place);
            }
            PatternPart::Name(name) => {
                let text = units.text(row, name).unwrap_or_default();
                filled.name.push_str(&if is_code(name) { padded_code(&text) } else { text });
                filled.places.extend(units.cell_place(row, name));
            }
        }
    }
    filled
}

/// From the issuer's name, as the document will have it; and where that comes from.
fn plain_name(units: &FactsTable, row: &Row, shared: SharedByRows<'_>) -> (String, Place) {
    // What is wrong with the row is reported when its document is made.
    let unit = unit_row::complete(units.node(row, &mut Report::new()), shared, &mut Report::new()).facts;
    let named = unit.get("co_quan").and_then(|issuer| issuer.get("ten"));
    let (name, place) = match named.map(|node| (&node.value, &node.place)) {
        Some((NodeValue::Scalar(scalar), place)) => (scalar.text.as_str().into(), place.clone()),
        Some((NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_), _)) | None => {
            (units.key(row).unwrap_or_default(), units.key_place(row))
        }
    };
    let words = unaccented(&name);
    let unit = after_unaccented_committee(&words);
    (unit.unwrap_or(&words).replace('_', "-"), place)
}
