//! Units of before 01/07/2025 in a later document, wherever its facts name them. The issuer and the communes of schools
//! are held against the list of today's units; the bodies of the huyện among issuer and recipients by the frame.

use super::units::province_of;
use super::written::Written;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{BasisLine, Citation};
use crate::units::{FormerMention, FormerUnit, former_mentions};
use crate::units::{TWO_TIERS_FROM, UnitKind, has_two_tiers};
use crate::yaml::{Node, NodeValue};

/// A warning for each, with what became of it.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    if !written.facts.record.has_two_tiers() {
        return Vec::new();
    }
    let province = province_of(&written.facts.issuer);
    let mut texts = bases(written);
    walk(written.tree, &mut Vec::new(), written, &mut texts);
    let mut found = Vec::new();
    for text in texts {
        let mentions = former_mentions(text.text)
            .into_iter()
            .filter(|mention| !(text.by_frame && is_huyen(mention.kind) && is_in_full(mention)));
        found.extend(mentions.map(|mention| warning(&mention, text.place, province)));
    }
    found
}

/// A text of the facts.
struct FactsText<'a> {
    text: &'a str,
    place: &'a Place,
    /// Whether the frame tells of bodies of the huyện there.
    by_frame: bool,
}

/// Who looks at a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looked {
    /// This check.
    Here,
    /// This check, and at bodies of the huyện the frame.
    AlsoByFrame,
    /// Another check, or it may name what was: then nobody has to.
    NotHere,
}

/// Every text that is written, so that a new key cannot be left out: what is not looked at is named.
fn walk<'a>(node: &'a Node, path: &mut Vec<&'a str>, written: &Written<'a>, texts: &mut Vec<FactsText<'a>>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar(scalar) => match looked(path, written) {
            Looked::NotHere => {}
            by @ (Looked::Here | Looked::AlsoByFrame) => {
                let by_frame = by == Looked::AlsoByFrame;
                texts.push(FactsText { text: &scalar.text, place: &node.place, by_frame });
            }
        },
        NodeValue::List(items) => items.iter().for_each(|item| walk(item, path, written, texts)),
        NodeValue::Map(entries) => {
            for (key, value) in entries {
                path.push(&key.value);
                walk(value, path, written, texts);
                path.pop();
            }
        }
    }
}

/// Who looks at the text under the keys `path`.
fn looked(path: &[&str], written: &Written<'_>) -> Looked {
    match path {
        // A signer of another body than the issuer is told so.
        ["nguoi_ky", "chuc_vu"] => Looked::NotHere,
        // A committee is a unit's: it is held against the list.
        ["co_quan", "ten"] if written.facts.issuer.unit().is_some() => Looked::NotHere,
        ["co_quan", "ten" | "chu_quan" | "cap_tren" | "tham_muu"]
        | ["bao_cao", "noi_nhan" | "tong_hop"]
        | ["kinh_gui" | "noi_nhan"] => Looked::AlsoByFrame,
        // The place is held against the issuer, the bases below, a school's commune against the list.
        ["co_quan", "dia_danh"]
        | ["can_cu", ..]
        | ["truong" | "chi_tieu", "xa"]
        | ["hien_trang", "so_lieu", "xa"]
        | ["ke_hoach_giai_doan", "chi_tieu" | "ca_giai_doan" | "da_thuc_hien", "xa"] => Looked::NotHere,
        // Schools and people keep their names; decisions and notices were made by whom they were.
        ["truong", .., "ten" | "quyet_dinh"] | ["truong", "chuyen_tiep", ..] | [.., "ho_ten"] => {
            Looked::NotHere
        }
        // No text of the document.
        ["mau" | "chap_nhan" | "tong_hop", ..] => Looked::NotHere,
        _ => Looked::Here,
    }
}

/// What the legal bases name.
fn bases<'a>(written: &Written<'a>) -> Vec<FactsText<'a>> {
    let mut texts = Vec::new();
    let mut add = |text: &'a str, place: &'a Place| texts.push(FactsText { text, place, by_frame: false });
    for line in &written.facts.bases {
        match line {
            BasisLine::Text(text) => add(&text.value, &text.place),
            BasisLine::Citations { documents, .. } => {
                for citation in documents {
                    cited(&citation.value).into_iter().for_each(|text| add(text, &citation.place));
                }
            }
        }
    }
    texts
}

/// What a document written out in the facts names, where it is of the time of two tiers itself.
fn cited(citation: &Citation) -> Vec<&str> {
    let Citation::Inline(document) = citation else { return Vec::new() };
    let is_late = document.date.is_some_and(|date| has_two_tiers(date.earliest()));
    let named = [document.issuer.as_deref(), document.subject.as_deref()];
    named.into_iter().flatten().filter(|_| is_late).collect()
}

/// Whether the kind stands there in full, as the frame reads it: "H. Di Linh", "TX. La Gi" does not, "Thị ủy La Gi" does.
fn is_in_full(mention: &FormerMention) -> bool {
    let written = mention.written.to_lowercase().replace("uỷ", "ủy");
    let begins = |words: &str| {
        written
            .strip_prefix(words)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && !is_glued(rest))
    };
    begins(mention.kind.name()) || ["huyện ủy", "quận ủy", "thị ủy", "tp"].into_iter().any(begins)
}

/// "TP.Đà Lạt": a stop with a letter right behind it.
fn is_glued(rest: &str) -> bool {
    rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

fn is_huyen(kind: UnitKind) -> bool {
    match kind {
        UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town
        | UnitKind::Township => true,
        UnitKind::Province | UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => false,
    }
}

/// Units named in one warning.
const NAMED: usize = 4;

fn warning(mention: &FormerMention, place: &Place, province: Option<&str>) -> Diagnostic {
    let is_here = |unit: &&FormerUnit| province.is_none_or(|province| unit.is_now_in(province));
    let mut units: Vec<_> = mention.units.iter().filter(is_here).collect();
    if units.is_empty() {
        units = mention.units.iter().collect();
    }
    let told = |message: String| Diagnostic::new(&rules::DON_VI_CU, message).at(place);
    let written = &mention.written;
    if let [only] = units.as_slice() {
        let message = format!("\"{written}\" là tên của trước ngày {TWO_TIERS_FROM}: {}", only.describe());
        return told(message).hint(only.remedy());
    }
    let diagnostic = told(format!("\"{written}\" là tên của trước ngày {TWO_TIERS_FROM}, nay không còn"));
    let diagnostic =
        units.iter().take(NAMED).fold(diagnostic, |diagnostic, unit| diagnostic.hint(unit.describe()));
    let more = units.len().saturating_sub(NAMED);
    let diagnostic = if more > 0 {
        diagnostic.hint(format!("và {more} đơn vị cũ khác cùng tên: hãy ghi cả huyện"))
    } else {
        diagnostic
    };
    diagnostic.hint("ghi tên đơn vị nay có ở đó; nếu nói đến đơn vị cũ thì ghi thêm chữ \"cũ\" sau tên")
}
