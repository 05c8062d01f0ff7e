//! Who has the authority to decide: the line above the bases of a decision (Phụ lục III, Mẫu 1.2 and 1.3, note 6).

use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::document::IssuingAuthority;
use crate::facts::{Facts, IssuerKind};
use crate::units::{COMMITTEE_IN_CAPITALS, COMMITTEE_SHORT};
use crate::vietnamese::{behind_words, unaccented};

use super::authority;
use super::genre::Genre;

/// What a template says of who decides, or who wires.
#[derive(Debug, Clone, Copy)]
pub struct WhoDecides<'a> {
    /// `tham_quyen` of its head.
    pub authority: Option<IssuingAuthority>,
    /// Lines of its body that say so, and where they stand.
    pub typed: &'a [(String, Place)],
}

/// Whose decision it is, and the line that says so.
pub(super) fn issuing_authority(
    facts: &Facts,
    genre: Genre<'_>,
    decision: &WhoDecides<'_>,
    report: &mut Report,
) -> (IssuingAuthority, String) {
    let lines = IssuerLines::of(facts);
    let Some((_, place)) = decision.typed.first() else {
        let authority = decision.authority.or_else(|| by_genre(facts, genre));
        let authority = authority.unwrap_or_else(|| {
            report.push(unclear(facts, genre, &lines));
            IssuingAuthority::Body
        });
        return (authority, lines.of_authority(authority).to_owned());
    };
    let typed = decision.typed.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ");
    match lines.read(&typed) {
        Some((authority, line)) if decision.authority.is_none_or(|wanted| wanted == authority) => {
            (authority, line)
        }
        Some(_) | None => {
            let authority =
                decision.authority.or_else(|| by_genre(facts, genre)).unwrap_or(IssuingAuthority::Body);
            report.push(differs(&typed, &lines, decision.authority).at(place));
            (authority, typed)
        }
    }
}

/// A nghị quyết is decided together whoever issues it (Mẫu 1.1).
fn by_genre(facts: &Facts, genre: Genre<'_>) -> Option<IssuingAuthority> {
    if genre.layout.is_collective { Some(IssuingAuthority::Body) } else { by_body(facts) }
}

/// A committee decides together or by its chair; any other body with one head by its head.
fn by_body(facts: &Facts) -> Option<IssuingAuthority> {
    match facts.issuer.kind() {
        IssuerKind::PeoplesCommittee(_) => None,
        IssuerKind::Department
        | IssuerKind::Division
        | IssuerKind::Office
        | IssuerKind::Inspectorate
        | IssuerKind::Branch
        | IssuerKind::Centre
        | IssuerKind::School => Some(IssuingAuthority::Head),
        IssuerKind::Council | IssuerKind::Collective(_) => Some(IssuingAuthority::Body),
        IssuerKind::Other => {
            let name = unaccented(&facts.issuer.name.value);
            let together = ["hoi_dong_", "ban_", "uy_ban_"].iter().any(|word| name.starts_with(word));
            Some(if together { IssuingAuthority::Body } else { IssuingAuthority::Head })
        }
    }
}

/// Both lines that the issuer can have, in capitals.
struct IssuerLines {
    head: String,
    body: String,
}

impl IssuerLines {
    fn of(facts: &Facts) -> Self {
        let body = full_name(&facts.issuer.name.value.to_uppercase());
        Self { head: joined(&authority::head_office(facts), &body), body }
    }

    fn of_authority(&self, authority: IssuingAuthority) -> &str {
        match authority {
            IssuingAuthority::Head => &self.head,
            IssuingAuthority::Body => &self.body,
        }
    }

    /// Whose line was typed, and how it is to stand: as derived, where it says the same or less; as typed, where it says
    /// more of the same ("… TỈNH LÂM ĐỒNG").
    fn read(&self, typed: &str) -> Option<(IssuingAuthority, String)> {
        let key = |text: &str| unaccented(&full_name(&text.to_uppercase()));
        let (wanted, body) = (key(typed), key(&self.body));
        let begins = |text: &str, start: &str| behind_words(text, start).is_some();
        let both = [(IssuingAuthority::Head, &self.head), (IssuingAuthority::Body, &self.body)];
        for (authority, line) in both {
            if begins(&key(line), &wanted) {
                return Some((authority, line.clone()));
            }
            if begins(&wanted, &key(line)) {
                return Some((authority, typed.to_uppercase()));
            }
        }
        // An office that is not the usual one of such a body.
        let named = wanted.strip_suffix(&body).is_some_and(|office| office.ends_with('_'));
        named.then(|| (IssuingAuthority::Head, typed.to_uppercase()))
    }
}

/// "UBND" in full, as the official name has it (II.2.b lets only the superior's line shorten it).
fn full_name(name: &str) -> String {
    let words = name
        .split_whitespace()
        .map(|word| if word == COMMITTEE_SHORT { COMMITTEE_IN_CAPITALS } else { word });
    words.collect::<Vec<_>>().join(" ").replace("UỶ BAN", "ỦY BAN")
}

/// "TRƯỞNG PHÒNG" and "PHÒNG GIÁO DỤC" share a word.
fn joined(office: &str, name: &str) -> String {
    let office: Vec<&str> = office.split_whitespace().collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let shared = (1..=office.len().min(words.len()))
        .rev()
        .find(|count| office.ends_with(words.get(..*count).unwrap_or_default()))
        .unwrap_or_default();
    [office.as_slice(), words.get(shared..).unwrap_or_default()].concat().join(" ")
}

fn unclear(facts: &Facts, genre: Genre<'_>, lines: &IssuerLines) -> Diagnostic {
    let (IssuerLines { head, body }, name) = (lines, genre.name);
    Diagnostic::new(
        &rules::THAM_QUYEN_CHUA_RO,
        format!("chưa rõ {name} thuộc thẩm quyền của {head} hay của {body}; in ra \"{body}\""),
    )
    .at(&facts.place())
    .hint("ghi `tham_quyen: nguoi-dung-dau` (ký không có TM.) hoặc `tham_quyen: co-quan` (ký TM.) ở `van_ban`, hoặc ở đầu mẫu")
}

fn differs(typed: &str, lines: &IssuerLines, wanted: Option<IssuingAuthority>) -> Diagnostic {
    let IssuerLines { head, body } = lines;
    let expected = match wanted {
        Some(authority) => format!("\"{}\" theo `tham_quyen`", lines.of_authority(authority)),
        None => format!("\"{head}\" hoặc \"{body}\""),
    };
    Diagnostic::new(
        &rules::THAM_QUYEN_LECH,
        format!("dòng thẩm quyền ban hành ghi \"{typed}\", nhưng theo `co_quan` phải là {expected}"),
    )
    .hint("xóa dòng này: thẩm quyền ban hành được tự in từ `co_quan.ten` và `tham_quyen` ở đầu mẫu")
    .hint("nếu đây không phải dòng thẩm quyền (tên loại, trích yếu gõ lại) thì cũng xóa: phần đầu đã in")
}

#[cfg(test)]
#[path = "decision_tests.rs"]
mod tests;
