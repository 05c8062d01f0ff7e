//! In whose name a document is signed.

use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::bare;
use crate::units::committee_unit;

/// What the lines of authority say.
pub struct SignedBy {
    /// "TM."
    pub has_collective: bool,
    /// "KT."
    pub has_deputy_for: bool,
    /// The office that signs is a deputy's.
    pub is_deputy: bool,
    /// The issuer is a people's committee.
    pub of_committee: bool,
}

/// In whose name the document is signed, where that is known for certain.
pub fn signed_by(subject: &CheckSubject<'_>) -> Option<SignedBy> {
    if !subject.is_sure(Component::Authority) || !subject.is_issued() {
        return None;
    }
    let lines: Vec<String> = subject.of(Component::Authority).map(|(_, line)| bare(&line.text)).collect();
    let begins = |word: &str| lines.iter().any(|line| line.starts_with(word));
    let office = lines.last()?;
    // "Thủ trưởng" is the head of a body, "Thứ trưởng" a deputy: marks tell.
    let written = subject.last(Component::Authority).map(|line| line.text.to_lowercase()).unwrap_or_default();
    Some(SignedBy {
        has_collective: begins("tm.") || begins("tm ") || begins("t/m"),
        has_deputy_for: begins("kt.") || begins("kt "),
        is_deputy: office.starts_with("pho ") || written.starts_with("thứ trưởng"),
        of_committee: committee_unit(&subject.text(Component::Issuer)).is_some(),
    })
}
