//! A school that was renamed, merged, split or otherwise reorganised.

use serde_json::Value;

use crate::diagnostic::{Place, rules};
use crate::facts::PartialDate;
use crate::facts::recognition::{RECOGNITIONS, Recognition};
use crate::record;
use crate::vietnamese::unaccented;
use crate::yaml::{Decode, Decoder, Fact, Fields, Located, Node, Shape, Told, here, list, needed, reads};

record! {
    /// `to_chuc_lai: {loai: sap_nhap, ngay: 01/9/2026, tu: [{ten: …, cong_nhan: …}, …]}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Reorganisation: "Việc tổ chức lại trường", settled by of_several {
        /// `loai`.
        pub kind: Located<ReorganisationKind> =
            needed("loai", "Hình thức", "Hình thức tổ chức lại.", "sap_nhap");
        /// `ngay`: from which the decision has effect.
        pub effective: Located<PartialDate> =
            needed("ngay", "Ngày", "Ngày quyết định tổ chức lại có hiệu lực.", "01/9/2026");
        /// `tu`: the schools it was made of, with what they held.
        pub predecessors: Vec<Predecessor> = list(
            "tu",
            "Các trường cũ",
            "Các trường trước khi tổ chức lại, mỗi trường với việc công nhận đã có.",
            "[{ten: Trường Tiểu học A, cong_nhan: {chuan_quoc_gia: 1, ngay: 5/2022}}, {ten: Trường Tiểu học B, cong_nhan: chua}]",
        );
    }
}

record! {
    /// One of the schools that a merged one was made of.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Predecessor: "Một trường cũ" {
        /// Where it is written.
        pub place: Place = here();
        /// `ten`.
        pub name: String = needed("ten", "Tên trường", "Tên trường cũ.", "Trường Tiểu học A");
        /// `cong_nhan`.
        pub recognitions: Told<Vec<Recognition>> = reads(
            RECOGNITIONS,
            "cong_nhan",
            "Công nhận",
            "Việc công nhận trường cũ đã có; chưa lần nào thì ghi `chua`.",
            "{chuan_quoc_gia: 1, ngay: 5/2022}",
        );
    }
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

impl Fact for ReorganisationKind {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|kind| (kind.key(), kind.name())))
    }

    fn dump(&self) -> Value {
        self.key().into()
    }
}

/// A merged school was several.
fn of_several(reorganisation: Reorganisation, fields: &mut Fields<'_, '_>) -> Option<Reorganisation> {
    let Reorganisation { kind, effective: _, predecessors } = &reorganisation;
    let merges = matches!(kind.value, ReorganisationKind::Merged | ReorganisationKind::Consolidated);
    let is_written = fields.written("tu").is_some();
    if merges && (!is_written || predecessors.len() == 1) {
        let message = format!("trường {} phải ghi ở `tu` từ hai trường trở lên", kind.value.name());
        fields.decoder.error::<()>(&rules::THIEU_TRUONG_CU, message, &kind.place);
    }
    Some(reorganisation)
}
