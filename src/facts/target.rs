//! What a plan wants for a school.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::told::NoneWords;
use super::{Located, PartialDate, Told, plan_time, target_words};
use crate::diagnostic::{rules, unaccented};

/// `muc_tieu`: `{loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 05/2024}`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Target {
    /// `loai`.
    pub kind: Located<TargetKind>,
    /// `chuan_quoc_gia`: mức độ aimed at.
    pub national_standard: Option<Located<u8>>,
    /// `kdclgd`: cấp độ or mức aimed at.
    pub accreditation: Option<Located<u8>>,
    /// `thang`, `nam`: when; `5`, `05/2024`, in a plan of several years also a year alone.
    pub month: Option<Located<PartialDate>>,
    /// `ngoai_bang`: the text names it, the table Nâng chuẩn / Công nhận lại does not.
    pub outside_table: bool,
}

/// `loai`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// `cong_nhan_moi`.
    NewRecognition,
    /// `cong_nhan_lai`.
    Renewal,
    /// `nang_chuan`.
    Upgrade,
    /// `duy_tri`.
    Retention,
    /// `danh_gia_ngoai`: external evaluation only.
    ExternalEvaluation,
}

impl TargetKind {
    /// All kinds in the order of tables.
    pub const ALL: [Self; 5] =
        [Self::NewRecognition, Self::Renewal, Self::Upgrade, Self::Retention, Self::ExternalEvaluation];

    /// As written in facts.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewRecognition => "cong_nhan_moi",
            Self::Renewal => "cong_nhan_lai",
            Self::Upgrade => "nang_chuan",
            Self::Retention => "duy_tri",
            Self::ExternalEvaluation => "danh_gia_ngoai",
        }
    }

    /// At the head of a column: "Công nhận lại".
    pub fn name(self) -> &'static str {
        match self {
            Self::NewRecognition => "Công nhận mới",
            Self::Renewal => "Công nhận lại",
            Self::Upgrade => "Nâng chuẩn",
            Self::Retention => "Duy trì",
            Self::ExternalEvaluation => "Đánh giá ngoài",
        }
    }

    /// The kind written as key, name or in the words of lists; accents and case do not matter.
    pub fn find(text: &str) -> Option<Self> {
        let wanted = unaccented(text);
        let by_key = Self::ALL.into_iter().find(|kind| kind.key() == wanted);
        by_key.or_else(|| target_words::kind(&wanted))
    }
}

impl Decode for TargetKind {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        // In a spreadsheet one types words, not keys.
        let words = Self::ALL.map(if node.place.cell.is_some() { Self::name } else { Self::key });
        decoder.choose(node, &rules::MUC_TIEU_LA, "loại mục tiêu", Self::find, &words)
    }
}

/// `muc_tieu: khong`: the plan wants nothing for the school.
pub const NO_TARGET: NoneWords = NoneWords { key: "khong", others: &["khong_co", "chua", "chua_co"] };

/// `muc_tieu`: what is wanted, or `khong`.
pub(super) fn target(node: &Node, decoder: &mut Decoder) -> Option<Told<Target>> {
    NO_TARGET.read(node, decoder, Target::decode)
}

impl Decode for Target {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let kind = fields.required("loai");
        let national_standard = fields.within("chuan_quoc_gia", 1..=2);
        let accreditation = fields.within("kdclgd", 1..=4);
        let month = plan_time::take(&mut fields);
        let outside_table = fields.flag("ngoai_bang");
        fields.close();
        Some(Self { kind: kind?, national_standard, accreditation, month, outside_table })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_found_by_key_and_name() {
        for kind in TargetKind::ALL {
            assert_eq!(TargetKind::find(kind.key()), Some(kind));
            assert_eq!(TargetKind::find(kind.name()), Some(kind));
        }
        assert_eq!(TargetKind::find("xoa"), None);
    }
}
