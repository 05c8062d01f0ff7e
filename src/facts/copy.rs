//! The copying of a document by an office that has it.

use serde_json::Value;

use super::{DocumentNumber, Issuer, PartialDate, Signer};
use crate::decree::CopyForm;
use crate::diagnostic::rules;
use crate::record;
use crate::vietnamese::unaccented;
use crate::yaml::{Decode, Decoder, Fact, Located, Node, Shape, lines, needed, optional};

record! {
    /// `ban_sao` (Phụ lục I, Phần II; Phụ lục III, Mẫu 3.1).
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct CopyRecord: "Phần sao ở cuối văn bản" {
        /// `hinh_thuc`.
        pub form: CopyForm = needed("hinh_thuc", "Hình thức sao", "Sao y, sao lục hoặc trích sao.", "sao_y");
        /// `co_quan`: who copies; the issuer where it is not written.
        pub issuer: Option<Issuer> = optional(
            "co_quan",
            "Cơ quan sao",
            "Cơ quan thực hiện sao; không ghi là cơ quan ban hành.",
            "{ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}",
        );
        /// `so`.
        pub number: Option<DocumentNumber> = optional("so", "Số bản sao", "Số đăng ký của bản sao.", "12");
        /// `ngay`.
        pub date: Located<PartialDate> = needed("ngay", "Ngày sao", "Ngày sao.", "20/01/2024");
        /// `noi_nhan`.
        pub recipients: Vec<Located<String>> =
            lines("noi_nhan", "Nơi nhận bản sao", "Các nơi nhận bản sao.", "[Các trường trên địa bàn xã]");
        /// `nguoi_ky`: who signs the copy.
        pub signer: Signer = needed(
            "nguoi_ky",
            "Người ký bản sao",
            "Người ký bản sao.",
            "{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
        );
    }
}

/// Forms by key.
const FORMS: [(&str, &str, CopyForm); 3] = [
    ("sao_y", "toàn bộ, từ bản gốc hoặc bản chính", CopyForm::Full),
    ("sao_luc", "toàn bộ, từ bản sao y", CopyForm::OfCopy),
    ("trich_sao", "một phần, từ bản gốc hoặc bản chính", CopyForm::Extract),
];

impl Fact for CopyForm {
    fn shape() -> Shape {
        Shape::words(FORMS.map(|(key, meaning, _)| (key, meaning)))
    }

    fn dump(&self) -> Value {
        FORMS.iter().find(|(.., form)| form == self).map(|(key, ..)| (*key).into()).unwrap_or_default()
    }
}

impl Decode for CopyForm {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let find = |text: &str| {
            let wanted = unaccented(text);
            FORMS.iter().find(|(key, ..)| *key == wanted).map(|(.., form)| *form)
        };
        decoder.choose(node, &rules::HINH_THUC_SAO_LA, "hình thức sao", find, &FORMS.map(|(key, ..)| key))
    }
}
