//! What the plan costs, and who pays.

use super::amount::{Amount, MoneyUnit};
use crate::diagnostic::{Diagnostic, rules};
use crate::record;
use crate::yaml::{Fields, Located, Node, NodeValue, flag, lines, list, needed, optional};

record! {
    /// `kinh_phi`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Funding: "Kinh phí thực hiện", settled by said {
        /// `don_vi`: what its sums are in; triệu đồng where nothing is said.
        pub unit: MoneyUnit = optional(
            "don_vi",
            "Đơn vị tính",
            "Đơn vị của mọi số tiền; không ghi là triệu đồng.",
            "trieu_dong",
        );
        /// `khoan`: its items.
        pub items: Vec<FundingItem> = list(
            "khoan",
            "Khoản",
            "Các khoản kinh phí, mỗi khoản một dòng.",
            "[{noi_dung: Sửa chữa phòng học, nguon: Ngân sách xã, so_tien: 1.200}]",
        );
        /// `noi_dung`: whence the money comes and by what rules it is spent, where no sums are given or beside them.
        pub statements: Vec<Located<String>> = lines(
            "noi_dung",
            "Nội dung",
            "Nguồn kinh phí, mức chi và văn bản quy định, mỗi ý một dòng; thay cho lời của mẫu về kinh phí.",
            "[Kinh phí thực hiện từ nguồn ngân sách nhà nước theo phân cấp]",
        );
        /// `tong`: a declared sum, to be held against that of the items.
        pub declared_total: Option<Located<Amount>> =
            optional("tong", "Tổng", "Tổng đã công bố, để đối chiếu với tổng cộng được.", "3.650");
        /// `bang_chu`: whether the sum is also written in words.
        pub in_words: bool =
            flag("bang_chu", "Bằng chữ", "Ghi thêm tổng kinh phí bằng chữ.", "true");
    }
}

record! {
    /// One entry of `khoan`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct FundingItem: "Một khoản kinh phí" {
        /// `noi_dung`: what it is for.
        pub purpose: String = needed(
            "noi_dung",
            "Nội dung",
            "Việc được chi.",
            "Sửa chữa 04 phòng học Trường Mầm non Cẩm Thành",
        );
        /// `nguon`: who pays: "Ngân sách tỉnh".
        pub source: Option<String> =
            optional("nguon", "Nguồn", "Nguồn kinh phí.", "Ngân sách xã");
        /// `nam`: when, in a plan of several years.
        pub year: Option<Located<u32>> =
            optional("nam", "Năm", "Năm chi, trong kế hoạch nhiều năm.", "2024");
        /// `so_tien`.
        pub amount: Located<Amount> =
            needed("so_tien", "Số tiền", "Số tiền, theo đơn vị của bảng.", "1.200");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú của khoản.", "Đã bố trí");
    }
}

/// Neither sums nor sentences: nothing would be printed.
fn said(funding: Funding, fields: &mut Fields<'_, '_>) -> Option<Funding> {
    let is_list = |node: &Node| matches!(&node.value, NodeValue::List(items) if !items.is_empty());
    // What is wrong with an item is told by itself.
    let has_items = fields.node().get("khoan").is_some_and(is_list);
    if !has_items && funding.statements.is_empty() {
        let message = "`kinh_phi` chưa có khoản nào và chưa có lời nào";
        let found = Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(&fields.node().place);
        fields
            .decoder
            .diagnostics
            .push(found.hint("ghi `khoan` (các khoản) hoặc `noi_dung` (nguồn, mức chi)"));
        return None;
    }
    Some(funding)
}
