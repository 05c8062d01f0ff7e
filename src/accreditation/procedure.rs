//! How schools are appraised and recognised, and what is reported: councils, conditions, terms.

use super::rule::{ABOUT, Provision, ProvisionOf, TERM_VALUE, TEXT_VALUE, TITLE, VALUE, YES_OR_NO};
use crate::facts::AppraisalCondition;
use crate::record;
use crate::yaml::{Flat, Keyed, NeededList, NeededWithin, PlainWithin, needed, reads};

record! {
    /// The rules of the procedure; earlier regimes have none of them.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Procedure: "Trình tự thẩm định, công nhận và báo cáo" {
        /// `tieu_chuan`: the names of the standards.
        pub standards: Option<Provision<Vec<Standard>>> = reads(
            ProvisionOf(STANDARDS),
            "tieu_chuan",
            "Tiêu chuẩn",
            "Tên các tiêu chuẩn.",
            "{gia_tri: [{so: \"1\", ten: Phát triển đội ngũ}], do_chac: da_doc}",
        );
        /// `hoi_dong_tham_dinh`.
        pub appraisers: Option<Provision<AppraiserTerms>> = reads(
            ProvisionOf(Flat),
            "hoi_dong_tham_dinh",
            "Hội đồng thẩm định",
            "Thành phần và điều kiện họp của hội đồng thẩm định.",
            "{so_thanh_vien: [7, 9], co_mat: {tu_so: 2, mau_so: 3}, khong_cong_tac_nam: 5, doc_lap_theo: khoản 6 Điều 17 của Thông tư, do_chac: da_doc}",
        );
        /// `hoi_dong_tu_danh_gia`.
        pub self_assessors: Option<Provision<SelfAssessorTerms>> = reads(
            ProvisionOf(Flat),
            "hoi_dong_tu_danh_gia",
            "Hội đồng tự đánh giá",
            "Số thành viên của hội đồng tự đánh giá.",
            "{it_nhat: 5, do_chac: da_doc}",
        );
        /// `yeu_cau_cong_nhan`: the conditions, in the order of the minutes.
        pub conditions: Option<Provision<Vec<NamedCondition>>> = reads(
            ProvisionOf(CONDITIONS),
            "yeu_cau_cong_nhan",
            "Yêu cầu công nhận",
            "Các yêu cầu công nhận.",
            "{gia_tri: [{ma: muc, ten: Đạt mức theo quy định}], do_chac: da_doc}",
        );
        /// `quyet_dinh_trong_ngay_lam_viec`: working days from the minutes to the decision.
        pub decided_within: Option<Provision<u8>> = reads(
            ProvisionOf(TERM_VALUE),
            "quyet_dinh_trong_ngay_lam_viec",
            "Quyết định trong",
            "Số ngày làm việc từ khi thông qua biên bản đến khi ra quyết định công nhận.",
            "{gia_tri: 10, do_chac: da_doc}",
        );
        /// `yeu_cau_khac_phuc_truoc_thu_hoi`: a school that no longer meets what was recognised is told to mend it first.
        pub mends_before_withdrawal: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "yeu_cau_khac_phuc_truoc_thu_hoi",
            "Yêu cầu khắc phục trước khi thu hồi",
            "Trường không còn đáp ứng yêu cầu được yêu cầu khắc phục trước khi thu hồi.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `so_lieu_bao_cao_den`: the day of the year up to which reports count: "31/5".
        pub counted_until: Option<Provision<String>> = reads(
            ProvisionOf(TEXT_VALUE),
            "so_lieu_bao_cao_den",
            "Số liệu báo cáo đến",
            "Ngày trong năm mà số liệu của báo cáo được tính đến.",
            "{gia_tri: 31/5, do_chac: da_doc}",
        );
    }
}

record! {
    /// A standard.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Standard: "Một tiêu chuẩn" {
        /// "1": criteria of it are "1.1", "1.2".
        pub number: String = needed("so", "Số", "Số của tiêu chuẩn.", "\"1\"");
        /// "Phát triển đội ngũ".
        pub name: String = needed("ten", "Tên", "Tên của tiêu chuẩn.", "Phát triển đội ngũ");
    }
}

record! {
    /// What the council that appraises schools must be.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AppraiserTerms: "Quy định về hội đồng thẩm định" {
        /// `so_thanh_vien`: how many members it may have.
        pub sizes: Vec<u32> = reads(
            NeededList,
            "so_thanh_vien",
            "Số thành viên",
            "Các số thành viên mà hội đồng có thể có.",
            "[7, 9]",
        );
        /// `co_mat`: the part of them that must be present.
        pub quorum: Fraction =
            needed("co_mat", "Có mặt", "Phần thành viên phải có mặt.", "{tu_so: 2, mau_so: 3}");
        /// `khong_cong_tac_nam`: years for which a member must not have worked at the school.
        pub years_apart: u8 = reads(
            PlainWithin(0..=99),
            "khong_cong_tac_nam",
            "Không công tác",
            "Số năm liền trước mà thành viên không công tác ở trường được thẩm định.",
            "5",
        );
        /// `doc_lap_theo`: the clause that asks members to be apart.
        pub apart_clause: String = needed(
            "doc_lap_theo",
            "Độc lập theo",
            "Điều khoản về tính độc lập của thành viên.",
            "khoản 6 Điều 17 của Thông tư",
        );
    }
}

record! {
    /// What a school's own council must be: an odd number of members.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SelfAssessorTerms: "Quy định về hội đồng tự đánh giá" {
        /// `it_nhat`.
        pub least: u8 =
            reads(NeededWithin(1..=99), "it_nhat", "Ít nhất", "Số thành viên ít nhất; là số lẻ.", "5");
    }
}

record! {
    /// A part of a whole.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Fraction: "Một phân số" {
        /// `tu_so`.
        pub numerator: u8 = reads(NeededWithin(1..=99), "tu_so", "Tử số", "Tử số.", "2");
        /// `mau_so`.
        pub denominator: u8 = reads(NeededWithin(1..=99), "mau_so", "Mẫu số", "Mẫu số.", "3");
    }
}

record! {
    /// A condition with its words.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NamedCondition: "Một yêu cầu" {
        /// `ma`.
        pub condition: AppraisalCondition = needed("ma", "Mã", "Mã của yêu cầu.", "muc");
        /// `ten`.
        pub name: String = needed("ten", "Tên", "Lời của yêu cầu.", "Đạt mức theo quy định");
    }
}

const STANDARDS: Keyed<NeededList> =
    reads(NeededList, VALUE, TITLE, ABOUT, "[{so: \"1\", ten: Phát triển đội ngũ}]");
const CONDITIONS: Keyed<NeededList> =
    reads(NeededList, VALUE, TITLE, ABOUT, "[{ma: muc, ten: Đạt mức theo quy định}]");

impl Fraction {
    /// Whether `part` of `whole` is at least this much.
    pub fn is_reached(&self, part: usize, whole: usize) -> bool {
        part * usize::from(self.denominator) >= whole * usize::from(self.numerator)
    }

    /// The least part of `whole` that is as much.
    pub fn of(&self, whole: usize) -> usize {
        (whole * usize::from(self.numerator)).div_ceil(usize::from(self.denominator))
    }
}
