//! A school that was renamed, merged, split or otherwise reorganised.

use serde_json::{Map, Value};

use crate::diagnostic::{Place, rules, unaccented};
use crate::facts::decoder::{Decode, Decoder, Fields};
use crate::facts::recognition::{self, Recognition};
use crate::facts::{Located, Node, PartialDate, Told};

/// `to_chuc_lai: {loai: sap_nhap, ngay: 01/9/2026, tu: [{ten: …, cong_nhan: …}, …]}`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Reorganisation {
    /// `loai`.
    pub kind: Located<ReorganisationKind>,
    /// `ngay`: from which the decision has effect.
    pub effective: Located<PartialDate>,
    /// `tu`: the schools it was made of, with what they held.
    pub predecessors: Vec<Predecessor>,
}

/// One of the schools that a merged one was made of.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Predecessor {
    /// Where it is written.
    pub place: Place,
    /// `ten`.
    pub name: String,
    /// `cong_nhan`.
    pub recognitions: Told<Vec<Recognition>>,
}

/// `loai`: what became of the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReorganisationKind {
    /// `doi_ten`: only the name changed.
    Renamed,
    /// `sap_nhap`: schools were merged into one of them.
    Merged,
    /// `hop_nhat`: schools were merged into a new one.
    Consolidated,
    /// `chia`: a school was divided into new ones.
    Divided,
    /// `tach`: a part of a school became a new one.
    Separated,
    /// `khac`: anything else, as a change of its levels.
    Other,
}

impl ReorganisationKind {
    const ALL: [Self; 6] =
        [Self::Renamed, Self::Merged, Self::Consolidated, Self::Divided, Self::Separated, Self::Other];

    /// As written in facts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Renamed => "doi_ten",
            Self::Merged => "sap_nhap",
            Self::Consolidated => "hop_nhat",
            Self::Divided => "chia",
            Self::Separated => "tach",
            Self::Other => "khac",
        }
    }

    /// In a sentence: "sáp nhập".
    pub fn name(self) -> &'static str {
        match self {
            Self::Renamed => "đổi tên",
            Self::Merged => "sáp nhập",
            Self::Consolidated => "hợp nhất",
            Self::Divided => "chia",
            Self::Separated => "tách",
            Self::Other => "tổ chức lại",
        }
    }
}

impl Decode for ReorganisationKind {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let find = |text: &str| {
            let wanted = unaccented(text);
            Self::ALL.into_iter().find(|kind| kind.key() == wanted)
        };
        decoder.choose(node, &rules::TO_CHUC_LAI_LA, "hình thức tổ chức lại", find, &Self::ALL.map(Self::key))
    }
}

impl Decode for Reorganisation {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let kind: Option<Located<ReorganisationKind>> = fields.required("loai");
        let effective = fields.required("ngay");
        let written = fields.has_written("tu");
        let predecessors: Vec<Predecessor> = fields.list("tu");
        let merges = kind.as_ref().filter(|kind| {
            matches!(kind.value, ReorganisationKind::Merged | ReorganisationKind::Consolidated)
        });
        if let Some(kind) = merges.filter(|_| !written || predecessors.len() == 1) {
            let message = format!("trường {} phải ghi ở `tu` từ hai trường trở lên", kind.value.name());
            fields.decoder.error::<()>(&rules::THIEU_TRUONG_CU, message, &kind.place);
        }
        fields.close();
        Some(Self { kind: kind?, effective: effective?, predecessors })
    }
}

impl Decode for Predecessor {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let name = fields.required("ten");
        let recognitions = fields.optional_with("cong_nhan", recognition::recognitions).unwrap_or_default();
        fields.close();
        Some(Self { place: node.place.clone(), name: name?, recognitions })
    }
}

impl Reorganisation {
    pub(super) fn dump(&self) -> Value {
        let Self { kind, effective, predecessors } = self;
        let mut keys = Map::new();
        keys.insert("loai".into(), kind.value.key().into());
        keys.insert("ngay".into(), effective.value.numeric().into());
        if !predecessors.is_empty() {
            let all = predecessors.iter().map(Predecessor::dump).collect();
            keys.insert("tu".into(), Value::Array(all));
        }
        keys.into()
    }
}

impl Predecessor {
    fn dump(&self) -> Value {
        let Self { place: _, name, recognitions } = self;
        let mut keys = Map::new();
        keys.insert("ten".into(), name.clone().into());
        let held = recognition::dump_all(recognitions);
        if !held.is_null() {
            keys.insert("cong_nhan".into(), held);
        }
        keys.into()
    }
}
