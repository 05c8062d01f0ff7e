//! The parties of an agreement and those who sign beside, as templates see them.

use serde::Serialize;

use super::plan_text::line;
use super::proceedings::{ChairView, SignerView};
use crate::facts::{Agreement, Amount, Facts, MoneyUnit, Party, Person, party_name};
use crate::template::first_letter;
use crate::template::spoken::pad;
use crate::yaml::Located;

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

/// What a contract costs, and its copies.
#[derive(Serialize)]
pub(super) struct AgreementView {
    /// "185.000.000 đồng (bằng chữ: Một trăm tám mươi lăm triệu đồng), đã bao gồm thuế giá trị gia tăng".
    #[serde(rename = "gia")]
    price: Option<String>,
    /// What is paid in advance, then how the rest is; each as a line begins, without the stop.
    #[serde(rename = "thanh_toan")]
    payments: Vec<String>,
    /// "lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản".
    #[serde(rename = "so_ban")]
    copies: String,
}

impl AgreementView {
    pub(super) fn of(facts: &Facts) -> Self {
        let agreement = facts.agreement.as_ref();
        let unit = agreement.map(Agreement::unit).unwrap_or_default();
        let sum = |of: fn(&Agreement) -> Option<&Located<Amount>>| {
            agreement.and_then(of).map(|amount| in_full(amount.value, unit))
        };
        let covers = agreement.and_then(|of| of.covers.as_deref());
        let covers = covers.map(|covers| format!(", đã bao gồm {covers}")).unwrap_or_default();
        // Who is paid is clear between two.
        let advances = if facts.parties.len() == 2 { "Bên A tạm ứng cho Bên B" } else { "Tạm ứng" };
        let advance = sum(|of| of.advance.as_ref()).map(|advance| format!("{advances} {advance}"));
        let payments = agreement.iter().flat_map(|of| &of.payments).map(|text| line(text));
        Self {
            price: sum(|of| of.price.as_ref()).map(|price| format!("{price}{covers}")),
            payments: advance.into_iter().chain(payments).collect(),
            copies: copies(facts),
        }
    }
}

/// "185.000.000 đồng (bằng chữ: Một trăm tám mươi lăm triệu đồng)".
fn in_full(amount: Amount, unit: MoneyUnit) -> String {
    let figures = format!("{amount} {}", unit.name());
    match amount.in_words(unit) {
        Some(words) => format!("{figures} (bằng chữ: {})", first_letter::upper(&words)),
        None => figures,
    }
}

/// How many copies there are and who keeps which.
fn copies(facts: &Facts) -> String {
    const ALIKE: &str = "có giá trị như nhau";
    let kept: Option<Vec<u32>> =
        facts.parties.iter().map(|party| party.copies.as_ref().map(|copies| copies.value)).collect();
    let told = facts.agreement.as_ref().and_then(|of| of.copies.as_ref()).map(|copies| copies.value);
    let count = u32::try_from(facts.parties.len()).unwrap_or(u32::MAX);
    let number = |copies: u32| pad(copies.into());
    match (kept.filter(|kept| !kept.is_empty()), told) {
        (Some(kept), _) => {
            let sum = kept.iter().fold(0, |sum: u32, copies| sum.saturating_add(*copies));
            let all = format!("lập thành {} bản {ALIKE}", number(sum));
            match kept.as_slice() {
                [first, rest @ ..] if rest.iter().all(|copies| copies == first) => {
                    format!("{all}, mỗi bên giữ {} bản", number(*first))
                }
                several => {
                    let each = several.iter().enumerate();
                    let each = each
                        .map(|(index, copies)| format!("{} giữ {} bản", party_name(index), number(*copies)));
                    format!("{all}, {}", each.collect::<Vec<_>>().join(", "))
                }
            }
        }
        (None, Some(told)) if count > 0 && told.is_multiple_of(count) => {
            format!("lập thành {} bản {ALIKE}, mỗi bên giữ {} bản", number(told), number(told / count))
        }
        (None, Some(_) | None) => format!("lập thành các bản {ALIKE}, mỗi bên giữ số bản bằng nhau"),
    }
}

/// Those who sign beside.
pub(super) fn co_signers(facts: &Facts) -> Vec<SignerView<'_>> {
    facts.co_signers.iter().map(SignerView::new).collect()
}
