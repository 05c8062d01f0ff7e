//! What an office that copies a document sets below it (Phụ lục I, Phần II, Mục II).

use super::{authority, genre::Genre, issuing_body, place_name, recipients, signer_name};
use crate::decree::CopyForm;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::{CopyBlock, NumberLine, Signature};
use crate::facts::Facts;

/// The block of `facts`' copy, where it is one.
pub fn copied(facts: &Facts, report: &mut Report) -> Option<CopyBlock> {
    let copy = facts.copy.as_ref()?;
    // The copying office has name, place, recipients and signer as the issuer of a document has them.
    let mut own = facts.clone();
    own.issuer = copy.issuer.clone().unwrap_or(own.issuer);
    own.record.date = copy.date.clone();
    own.recipients = copy.recipients.clone();
    own.addressees = Vec::new();
    // Whoever copies keeps a copy (Mẫu 3.1).
    own.filing = vec!["VT".to_owned()];
    own.signer = copy.signer.clone();
    let mut found = Report::new();
    let block = CopyBlock {
        form: copy.form.words().to_owned(),
        // No line above names its superior, and with that its place.
        issuer: issuing_body::whole_name_lines(&own.issuer),
        number: NumberLine {
            number: copy.number.as_ref().map(ToString::to_string),
            symbol: symbol(copy.form, &own, &mut found),
        },
        place_and_date: place_name::place_and_date(&own, &mut found),
        recipients: recipients::recipient_lines(&own, Genre::plain("Bản sao"), &mut found),
        signature: Signature {
            authority: authority::own_lines(&own, None, &mut found),
            other_office: own.signer.other_office.clone(),
            name: signer_name::signer_name(&own, &mut found),
        },
    };
    report.append(&mut found);
    Some(block)
}

/// "SY-UBND".
fn symbol(form: CopyForm, own: &Facts, report: &mut Report) -> String {
    match own.issuer.abbreviation() {
        Some(body) => format!("{}-{body}", form.abbreviation()),
        None => {
            let message =
                format!("không suy ra được chữ viết tắt của \"{}\" cho số bản sao", own.issuer.name.value);
            report.push(
                Diagnostic::new(&rules::THIEU_VIET_TAT, message)
                    .at(&own.place())
                    .hint("ghi `ban_sao.co_quan.viet_tat`"),
            );
            String::new()
        }
    }
}
