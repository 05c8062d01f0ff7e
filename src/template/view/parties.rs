//! The parties of an agreement and those who sign beside, as templates see them.

use serde::Serialize;

use super::proceedings::{ChairView, SignerView};
use crate::facts::{Facts, Party, Person, party_name};

#[derive(Serialize)]
pub(super) struct PartyView<'a> {
    /// "Bên A".
    #[serde(rename = "goi_la")]
    called: String,
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "dia_chi")]
    address: Option<&'a str>,
    #[serde(rename = "dien_thoai")]
    phone: Option<&'a str>,
    #[serde(rename = "tai_khoan")]
    account: Option<&'a str>,
    #[serde(rename = "ma_so_thue")]
    tax_code: Option<&'a str>,
    /// "Ông Nguyễn Văn A, Giám đốc".
    #[serde(rename = "dai_dien")]
    represented_by: Option<String>,
}

impl<'a> PartyView<'a> {
    /// The parties of `facts`; who signs for the issuer is not written twice.
    pub(super) fn list(facts: &'a Facts) -> Vec<Self> {
        let signer = &facts.signer;
        let own = signer.name.as_ref().map(|name| Person {
            salutation: None,
            name: name.clone(),
            office: signer.office.clone(),
        });
        let each = facts.parties.iter().enumerate();
        each.map(|(index, party)| {
            let stands_in = own.as_ref().filter(|_| index == 0);
            Self::new(index, party, party.representative.as_ref().or(stands_in))
        })
        .collect()
    }

    fn new(index: usize, party: &'a Party, by: Option<&Person>) -> Self {
        Self {
            called: party_name(index),
            name: &party.name.value,
            address: party.address.as_deref(),
            phone: party.phone.as_deref(),
            account: party.account.as_deref(),
            tax_code: party.tax_code.as_deref(),
            represented_by: by.map(|person| ChairView::new(person).in_full()),
        }
    }
}

/// Those who sign beside.
pub(super) fn co_signers(facts: &Facts) -> Vec<SignerView<'_>> {
    facts.co_signers.iter().map(SignerView::new).collect()
}
