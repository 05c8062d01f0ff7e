//! The accreditation rules of one period.

use chrono::NaiveDate;

use super::criteria::Criteria;
use super::procedure::Procedure;
use super::rule::{
    ABOUT, DATE_VALUE, KINDS, Provision, ProvisionOf, TERM, TERM_VALUE, TEXT_VALUE, TITLE, VALUE, YES_OR_NO,
};
use super::scale::{Need, Scale};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Level, PartialDate, TargetKind};
use crate::legal::{self, Certainty, Reach, Register};
use crate::record;
use crate::yaml::{Fields, Flat, Keyed, NeededList, NeededWithin, ghost, needed, optional, reads};

record! {
    /// The rules of one period.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Regime: "Quy định về kiểm định, bảo đảm chất lượng và chuẩn quốc gia", settled by in_order {
        /// `id`: "2018".
        pub id: String = needed("id", "Mã", "Mã của quy định.", "\"2026\"");
        /// Where it is written.
        pub place: Place = ghost(|node| node.get("id").unwrap_or(node).place.clone());
        /// `tu`: the first day it applies.
        pub from: PartialDate = needed("tu", "Từ", "Ngày đầu áp dụng.", "07/7/2026");
        /// `den`: the first day it no longer applies.
        pub until: Option<PartialDate> =
            optional("den", "Đến", "Ngày đầu không còn áp dụng.", "01/01/2030");
        /// `van_ban`: the documents it rests on, each with its school levels.
        pub documents: Vec<Reach> = reads(
            NeededList,
            "van_ban",
            "Văn bản",
            "Các văn bản làm cơ sở, theo cấp học.",
            "[{van_ban: tt-57-2026-bgddt}]",
        );
        /// `kdclgd`.
        pub accreditation: Provision<Scale> = reads(
            ProvisionOf(Flat),
            "kdclgd",
            "KĐCLGD",
            "Thang của kiểm định hoặc bảo đảm chất lượng giáo dục.",
            "{ten: mức, cao_nhat: 2, do_chac: da_doc}",
        );
        /// `chuan_quoc_gia`.
        pub national_standard: Provision<Scale> = reads(
            ProvisionOf(Flat),
            "chuan_quoc_gia",
            "Chuẩn quốc gia",
            "Thang của chuẩn quốc gia.",
            "{ten: mức độ, cao_nhat: 2, do_chac: da_doc}",
        );
        /// `dieu_kien`.
        pub needs: Provision<Vec<Need>> = reads(
            ProvisionOf(NEEDS),
            "dieu_kien",
            "Điều kiện",
            "Mức bảo đảm chất lượng mà mỗi mức độ chuẩn quốc gia cần.",
            "{gia_tri: [{chuan_quoc_gia: 1, kdclgd: 1}], do_chac: da_doc}",
        );
        /// `thoi_han_nam`: years a recognition is valid, from the day it is signed.
        pub validity_years: Provision<u8> = reads(
            ProvisionOf(TERM_VALUE),
            "thoi_han_nam",
            "Thời hạn",
            "Số năm có giá trị, tính từ ngày ký quyết định.",
            "{gia_tri: 5, do_chac: da_doc}",
        );
        /// `nang_chuan_sau_nam`: years after a recognition before the next mức độ can be asked for.
        pub upgrade_after_years: Provision<u8> = reads(
            ProvisionOf(TERM_VALUE),
            "nang_chuan_sau_nam",
            "Nâng chuẩn sau",
            "Số năm sau khi được công nhận mới được xét mức độ cao hơn.",
            "{gia_tri: 2, do_chac: da_doc}",
        );
        /// `danh_gia_lai_truoc_thang`: months before the end at which re-evaluation must be registered.
        pub renewal_lead_months: Option<Provision<u8>> = reads(
            ProvisionOf(TERM_VALUE),
            "danh_gia_lai_truoc_thang",
            "Đánh giá lại trước",
            "Số tháng trước khi hết hạn phải đăng ký đánh giá lại.",
            "{gia_tri: 5, do_chac: da_doc}",
        );
        /// `tham_quyen`: who recognises the national standard.
        pub authority: Provision<String> = reads(
            ProvisionOf(TEXT_VALUE),
            "tham_quyen",
            "Thẩm quyền",
            "Người có thẩm quyền công nhận.",
            "{gia_tri: Giám đốc Sở Giáo dục và Đào tạo, do_chac: da_doc}",
        );
        /// `tham_quyen_chua_ro_tu`: from when it is not known who does.
        pub authority_unsure_from: Option<PartialDate> = optional(
            "tham_quyen_chua_ro_tu",
            "Thẩm quyền chưa rõ từ",
            "Ngày từ đó chưa rõ ai có thẩm quyền.",
            "01/7/2025",
        );
        /// `giu_thoi_han_cu`: recognitions of earlier rules stay valid to their own end.
        pub keeps_earlier_terms: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "giu_thoi_han_cu",
            "Giữ thời hạn cũ",
            "Kết quả theo quy định trước giữ giá trị đến hết hạn của nó.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `cong_nhan_lai_khi_het_han`: a school is recognised again once its recognition has lapsed, not before.
        pub renewal_after_lapse: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "cong_nhan_lai_khi_het_han",
            "Công nhận lại khi hết hạn",
            "Trường được công nhận lại khi kết quả đã hết hạn, không sớm hơn.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `khong_co_muc_tieu`: kinds of target that it does not know.
        pub unknown_targets: Option<Provision<Vec<TargetKind>>> = reads(
            ProvisionOf(KINDS),
            "khong_co_muc_tieu",
            "Không có mục tiêu",
            "Các loại mục tiêu mà quy định này không có.",
            "{gia_tri: [danh_gia_ngoai], do_chac: da_doc}",
        );
        /// `cong_nhan_kdclgd`: whether KĐCLGD is recognised by itself; where nothing is said it is.
        pub recognises_accreditation: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "cong_nhan_kdclgd",
            "Công nhận KĐCLGD",
            "Kiểm định được công nhận riêng; không ghi là có.",
            "{gia_tri: khong, do_chac: da_doc}",
        );
        /// `tieu_chi`: the criteria that a mức is computed from.
        pub criteria: Option<Provision<Criteria>> = reads(
            ProvisionOf(Flat),
            "tieu_chi",
            "Tiêu chí",
            "Các tiêu chí để tính mức.",
            "{tat_ca: [\"1.1\", \"1.2\"], bat_buoc: [\"1.1\"], con_lai_it_nhat: 1, do_chac: da_doc}",
        );
        /// `nhieu_cap_lay_muc_thap_nhat`: a school of several levels has the lowest mức of its levels.
        pub lowest_of_levels: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "nhieu_cap_lay_muc_thap_nhat",
            "Nhiều cấp lấy mức thấp nhất",
            "Trường nhiều cấp học đạt mức thấp nhất trong các cấp.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `can_khoa_hoan_thanh`: a cohort must have finished the highest level before a school is considered.
        pub needs_finished_cohort: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "can_khoa_hoan_thanh",
            "Cần khóa hoàn thành",
            "Phải có ít nhất một khóa hoàn thành cấp học cao nhất.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `nam_hoc_co_du_lieu`: school years in a row for which a school needs data before it is considered.
        pub years_of_data: Option<Provision<u8>> = reads(
            ProvisionOf(TERM_VALUE),
            "nam_hoc_co_du_lieu",
            "Năm học có dữ liệu",
            "Số năm học liên tục phải có dữ liệu.",
            "{gia_tri: 3, do_chac: da_doc}",
        );
        /// `dinh_luong_khong_loai_tru_den`: until when figures alone are no ground for a "no".
        pub figures_decide_after: Option<Provision<PartialDate>> = reads(
            ProvisionOf(DATE_VALUE),
            "dinh_luong_khong_loai_tru_den",
            "Định lượng không loại trừ đến",
            "Ngày mà trước đó số liệu định lượng chưa là lý do để không công nhận.",
            "{gia_tri: 31/12/2027, do_chac: da_doc}",
        );
        /// `thu_hoi`: a withdrawn recognition counts no longer.
        pub withdrawal: Option<Provision<bool>> = reads(
            ProvisionOf(YES_OR_NO),
            "thu_hoi",
            "Thu hồi",
            "Kết quả bị thu hồi không còn được tính.",
            "{gia_tri: co, do_chac: da_doc}",
        );
        /// `to_chuc_lai`: what becomes of recognitions where schools are reorganised after it began.
        pub reorganisation: Option<Provision<ReorganisationTerms>> = reads(
            ProvisionOf(Flat),
            "to_chuc_lai",
            "Tổ chức lại",
            "Thời hạn đối với trường được tổ chức lại.",
            "{giu_khong_qua_thang: 12, xem_xet_sau_thang: 12, do_chac: da_doc}",
        );
        /// `chuyen_tiep`: the id of the rules by which schools go on whose registration was accepted before it began.
        pub transition: Option<Provision<String>> = reads(
            ProvisionOf(TEXT_VALUE),
            "chuyen_tiep",
            "Chuyển tiếp",
            "Mã của quy định cũ mà trường đã đăng ký trước ngày áp dụng được theo.",
            "{gia_tri: \"2018\", do_chac: da_doc}",
        );
        /// How schools are appraised and recognised, and what is reported.
        pub procedure: Procedure = Flat;
    }
}

record! {
    /// Terms for reorganised schools, in months from the day the decision has effect.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct ReorganisationTerms: "Thời hạn đối với trường được tổ chức lại" {
        /// `giu_khong_qua_thang`: for how long results are kept at most where all merged schools hold valid ones.
        pub kept_at_most: u8 = reads(
            NeededWithin(TERM),
            "giu_khong_qua_thang",
            "Giữ không quá",
            "Số tháng nhiều nhất được giữ kết quả khi mọi trường cũ đều còn hạn.",
            "12",
        );
        /// `xem_xet_sau_thang`: after how many the school can be considered, in all other cases.
        pub considered_after: u8 = reads(
            NeededWithin(TERM),
            "xem_xet_sau_thang",
            "Xem xét sau",
            "Số tháng sau đó trường được xem xét, trong các trường hợp khác.",
            "12",
        );
    }
}

/// What each mức độ needs.
const NEEDS: Keyed<NeededList> = reads(NeededList, VALUE, TITLE, ABOUT, "[{chuan_quoc_gia: 1, kdclgd: 1}]");

impl Regime {
    /// Whether it applies on `day`.
    pub fn applies(&self, day: NaiveDate) -> bool {
        self.from.earliest() <= day && self.until.is_none_or(|until| day < until.earliest())
    }

    /// The id of the document that holds the rules for `level`, if they are for that level at all.
    pub fn document(&self, level: Level) -> Option<&str> {
        let covers = |levels: &[Level]| levels.is_empty() || levels.contains(&level);
        self.documents.iter().find(|reach| covers(&reach.levels)).map(|reach| reach.target.as_str())
    }

    /// The lowest KĐCLGD that mức độ `national_standard` needs.
    pub fn accreditation_for(&self, national_standard: u8) -> Option<u8> {
        let need = self.needs.value.iter().find(|need| need.national_standard == national_standard);
        need.map(|need| need.accreditation)
    }

    /// Where `rule` stands for a school of `level`: "khoản 2 Điều 37 Thông tư số 17/2018/TT-BGDĐT", with a word
    /// on what is not confirmed.
    pub fn cite<T>(&self, rule: &Provision<T>, level: Level, register: &Register) -> String {
        let document = self.document(level).and_then(|id| register.find(id)).map(legal::short);
        let mut parts = vec![rule.clause.clone(), document];
        parts.retain(Option::is_some);
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        match (rule.certainty, rule.clause_unsure) {
            (Certainty::Unconfirmed, _) => format!("{text} (chưa xác minh)"),
            (_, true) => format!("{text} (điều khoản chưa xác minh)"),
            (_, false) => text,
        }
    }
}

/// A regime ends after it begins.
fn in_order(regime: Regime, fields: &mut Fields<'_, '_>) -> Option<Regime> {
    let until = fields.node().get("den").zip(regime.until);
    if let Some((node, until)) = until
        && until.earliest() <= regime.from.earliest()
    {
        let message = "`den` (ngày đầu tiên không còn áp dụng) phải sau `tu`";
        let found = Diagnostic::new(&rules::CHE_DO_NGUOC, message).at(&node.place);
        let begin = fields.node().get("tu").map(|node| node.place.clone());
        let found = begin.into_iter().fold(found, |found, begin| found.related(&begin, "`tu` ở đây"));
        fields.decoder.diagnostics.push(found);
    }
    Some(regime)
}
