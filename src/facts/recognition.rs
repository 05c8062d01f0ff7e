//! Recognitions a school holds.

use serde_json::Value;

use super::decoder::{Decode, Decoder, Fields};
use super::node::{Node, NodeValue};
use super::told::NoneWords;
use super::{Located, PartialDate, Told};

/// One entry of `cong_nhan`: `{chuan_quoc_gia: 1, kdclgd: 2, ngay: 05/2019, den: 05/2024}`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Recognition {
    /// `chuan_quoc_gia`: mức độ 1 or 2.
    pub national_standard: Option<u8>,
    /// `kdclgd`: cấp độ 1 to 4 (2018 regime) or mức 1 to 2 (2026 regime).
    pub accreditation: Option<u8>,
    /// `ngay`: of the decision, where known.
    pub date: Option<Located<PartialDate>>,
    /// `den`: printed expiry, where the certificate names one.
    pub valid_until: Option<Located<PartialDate>>,
    /// `quyet_dinh`: number and symbol of the decision: "123/QĐ-UBND".
    pub decision: Option<Located<String>>,
    /// `thu_hoi`: of the decision that withdrew it; from then on it counts no longer.
    pub withdrawn: Option<Located<PartialDate>>,
}

impl Decode for Recognition {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let says_of_what = fields.has_written("chuan_quoc_gia") || fields.has_written("kdclgd");
        let national_standard = fields.within("chuan_quoc_gia", 1..=2);
        let accreditation = fields.within("kdclgd", 1..=4);
        if !says_of_what {
            fields.missing_one_of("`chuan_quoc_gia` (1 hoặc 2) hoặc `kdclgd` (1 đến 4)");
        }
        let date = fields.optional("ngay");
        let valid_until = fields.optional("den");
        let decision = fields.optional("quyet_dinh");
        let withdrawn = fields.optional("thu_hoi");
        fields.close();
        Some(Self {
            national_standard: national_standard.map(|level| level.value),
            accreditation: accreditation.map(|level| level.value),
            date,
            valid_until,
            decision,
            withdrawn,
        })
    }
}

/// `cong_nhan: chua`: never recognised.
pub const NOT_RECOGNISED: NoneWords =
    NoneWords { key: "chua", others: &["khong", "khong_co", "chua_co", "chua_cong_nhan", "chua_dat"] };

/// `cong_nhan`: one recognition, a list of them, or `chua`. An empty list says nothing.
pub(super) fn recognitions(node: &Node, decoder: &mut Decoder) -> Option<Told<Vec<Recognition>>> {
    let told = NOT_RECOGNISED.read(node, decoder, list)?;
    Some(if told.yes().is_some_and(Vec::is_empty) { Told::Silent } else { told })
}

fn list(node: &Node, decoder: &mut Decoder) -> Option<Vec<Recognition>> {
    match &node.value {
        NodeValue::Map(_) => Recognition::decode(node, decoder).map(|recognition| vec![recognition]),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => Some(decoder.items(node)),
    }
}

/// `cong_nhan` with the keys of facts files.
pub(super) fn dump_all(recognitions: &Told<Vec<Recognition>>) -> Value {
    recognitions.dump(NOT_RECOGNISED, |all| all.iter().map(Recognition::dump).collect())
}

impl Recognition {
    fn dump(&self) -> Value {
        let Self { national_standard, accreditation, date: granted, valid_until, decision, withdrawn } = self;
        let level = |level: Option<u8>| level.map(Value::from);
        let date =
            |date: &Option<Located<PartialDate>>| date.as_ref().map(|date| date.value.numeric().into());
        let entries = [
            ("chuan_quoc_gia", level(*national_standard)),
            ("kdclgd", level(*accreditation)),
            ("ngay", date(granted)),
            ("den", date(valid_until)),
            ("quyet_dinh", decision.as_ref().map(|decision| decision.value.clone().into())),
            ("thu_hoi", date(withdrawn)),
        ];
        let written = entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
        Value::Object(written.collect())
    }
}
