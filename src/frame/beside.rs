//! Those who sign beside: the secretary of a meeting (Mẫu 1.9), the other parties of an agreement, the other body of a
//! joint document.

use super::authority::{own_office, party_line};
use super::genre::Genre;
use super::signer_name::untitled;
use crate::decree::Signers;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::{Signature, SignersBeside};
use crate::facts::{Facts, Party, Person, Signer};

/// The signatures beside that of `nguoi_ky`.
///
/// # Errors
/// The type is signed by several, and the facts tell of one.
pub(super) fn beside(facts: &Facts, genre: Genre<'_>, report: &mut Report) -> SignersBeside {
    let with: Vec<Signature> =
        facts.co_signers.iter().map(|signer| co_signature(facts, signer, report)).collect();
    match genre.layout.signers {
        Signers::One => SignersBeside { left: with, right: Vec::new() },
        Signers::Meeting => {
            if with.is_empty() {
                report.push(alone(facts, genre));
            }
            SignersBeside { left: with, right: Vec::new() }
        }
        Signers::Parties => {
            let parties: Vec<Signature> = (1..)
                .zip(facts.parties.iter().skip(1))
                .map(|(index, party)| party_signature(index, party, report))
                .collect();
            if parties.is_empty() {
                report.push(no_parties(facts, genre));
            }
            SignersBeside { left: Vec::new(), right: [parties, with].concat() }
        }
    }
}

fn co_signature(facts: &Facts, signer: &Signer, report: &mut Report) -> Signature {
    let name = signer.name.as_deref().unwrap_or_default();
    report.extend(untitled(name, &facts.place()));
    Signature {
        authority: own_office(signer),
        other_office: signer.other_office.clone(),
        name: name.to_owned(),
    }
}

fn party_signature(index: usize, party: &Party, report: &mut Report) -> Signature {
    let line = party_line(index);
    match &party.representative {
        Some(Person { name, office, .. }) => {
            report.extend(untitled(name, &party.name.place));
            Signature { authority: vec![line, office.to_uppercase()], other_office: None, name: name.clone() }
        }
        None => {
            report.push(
                Diagnostic::new(
                    &rules::THIEU_NGUOI_KY_CUNG,
                    format!("chưa rõ ai đại diện cho {} ký", party.name.value),
                )
                .at(&party.name.place)
                .hint("ghi `dai_dien: {ho_ten: …, chuc_vu: …}` cho bên này ở `cac_ben`"),
            );
            Signature { authority: vec![line], other_office: None, name: String::new() }
        }
    }
}

fn alone(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    let message = format!("{} có ít nhất hai người ký ({}), ở đây chỉ có một", genre.name, genre.layout.form);
    Diagnostic::new(&rules::THIEU_NGUOI_KY_CUNG, message)
        .at(&facts.place())
        .hint("ghi thư ký ở `ky_cung: [{chuc_vu: Thư ký, ho_ten: …}]`; chủ tọa ở `nguoi_ky`")
}

fn no_parties(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    let message = format!("{} có từ hai bên ký, nhưng `cac_ben` chưa nêu bên thứ hai", genre.name);
    Diagnostic::new(&rules::THIEU_NGUOI_KY_CUNG, message).at(&facts.place()).hint(
        "ghi `cac_ben`: bên đầu là cơ quan ban hành, mỗi bên sau có `dai_dien: {ho_ten: …, chuc_vu: …}`",
    )
}
