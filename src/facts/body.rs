//! Small groups of facts about the document itself.

use chrono::NaiveDate;
use serde_json::Value;

use super::roadmap::CountsByLevel;
use super::{DecidedBy, DocumentNumber, Level, PartialDate};
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::record;
use crate::units::has_two_tiers;
use crate::vietnamese::unaccented;
use crate::yaml::{
    Decoder, Fact, Kept, Located, NeededWith, Node, OptionalWith, Reads, Shape, flag, ghost, lines, list,
    needed, optional, reads,
};

/// The key of a document's subject, which may tell what kind of meeting it is about.
pub(super) const SUBJECT: &str = "trich_yeu";

record! {
    /// `van_ban`: number, date and the like.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct DocumentRecord: "Số, ngày và các yếu tố khác của văn bản" {
        /// `so`: blank until registered.
        pub number: Option<DocumentNumber> = optional(
            "so",
            "Số",
            "Số văn bản; chưa đăng ký thì để trống.",
            "07",
        )
        .clause("Phụ lục I, mục II.3")
        .column(Reads::Text, &["so", "so_van_ban", "so_vb"]);
        /// `ngay`: day, month or both may be blank.
        pub date: Located<PartialDate> = needed(
            "ngay",
            "Ngày văn bản",
            "Ngày ban hành; chưa rõ ngày thì ghi tháng và năm, trên văn bản để chỗ trống điền sau.",
            "16/01/2024",
        )
        .clause("Phụ lục I, mục II.4.b")
        .column(Reads::Date, &["ngay", "ngay_van_ban", "ngay_vb", "ngay_ban_hanh"]);
        /// `ky_hieu`: overrides the derived symbol ("KH-UBND").
        pub symbol: Option<String> = optional(
            "ky_hieu",
            "Ký hiệu",
            "Ký hiệu, thay cho ký hiệu tự suy ra từ loại văn bản và cơ quan.",
            "KH-UBND",
        )
        .clause("Phụ lục I, mục II.3");
        /// `trich_yeu`: overrides the template's; may hold `\n` where a line must break.
        pub subject: Option<Located<String>> = reads(
            Kept,
            SUBJECT,
            "Trích yếu",
            "Trích yếu nội dung, thay cho trích yếu của mẫu.",
            "Bảo đảm chất lượng giáo dục và xây dựng trường đạt chuẩn quốc gia năm 2024",
        )
        .clause("Phụ lục I, mục II.5")
        .column(Reads::Text, &["trich_yeu"]);
        /// `do_khan`: `khan`, `thuong_khan` or `hoa_toc`, kept as the words of box 10b.
        pub urgency: Option<String> = reads(
            OptionalWith { read: urgency, dump: dump_urgency, shape: || Shape::words(URGENCIES) },
            "do_khan",
            "Độ khẩn",
            "Mức độ khẩn của văn bản.",
            "khan",
        )
        .clause("Phụ lục I, mục III.2.b");
        /// `tham_quyen`: whose decision it is, where the template's head does not say, or says otherwise.
        pub decided_by: Option<DecidedBy> = optional(
            "tham_quyen",
            "Thẩm quyền ban hành",
            "Quyết định của ai: người đứng đầu, hay cơ quan (tập thể); không ghi thì theo mẫu.",
            "co-quan",
        )
        .clause("Phụ lục I, mục II.7.b");
        /// `luu_hanh`: words of box 11.
        pub circulation: Option<String> = optional(
            "luu_hanh",
            "Chỉ dẫn lưu hành",
            "Chỉ dẫn về phạm vi lưu hành.",
            "LƯU HÀNH NỘI BỘ",
        )
        .clause("Phụ lục I, mục III.2.c");
        /// `ky_hieu_nguoi_soan`: "PL.(300)".
        pub drafter_mark: Option<String> = optional(
            "ky_hieu_nguoi_soan",
            "Ký hiệu người soạn thảo",
            "Ký hiệu người soạn thảo và số lượng bản phát hành.",
            "PL.(300)",
        )
        .clause("Phụ lục I, mục III.3");
        /// `dia_chi`: lines of box 13.
        pub address: Vec<String> = lines(
            "dia_chi",
            "Địa chỉ",
            "Địa chỉ, thư điện tử, điện thoại của cơ quan, in ở cuối trang đầu.",
            "[\"Số 1 đường A, xã B; điện thoại 0123 456 789\"]",
        )
        .clause("Phụ lục I, mục III.4");
    }
}

/// The day Nghị định 30/2020/NĐ-CP took effect (Điều 37).
const DECREE_30_FROM: (u16, u8, u8) = (2020, 3, 5);

impl DocumentRecord {
    /// Whether Nghị định 30/2020/NĐ-CP holds on its date; a blank day or month counts as the first.
    pub fn is_under_decree_30(&self) -> bool {
        let (year, month, day) = DECREE_30_FROM;
        let from = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
        from.is_some_and(|from| self.date.value.earliest() >= from)
    }

    /// Whether local government has two tiers on its date; a blank month counts as January.
    pub fn has_two_tiers(&self) -> bool {
        has_two_tiers(self.date.value.earliest())
    }
}

record! {
    /// `cong_bo`: declared numbers (`tong`, and one a level by its key: `mam_non`, `tieu_hoc`, …).
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct DeclaredCounts: "Số liệu công bố, để đối chiếu với số đếm được" {
        /// `tong`.
        pub total: Option<Located<u32>> =
            optional("tong", "Tổng số trường", "Tổng số trường công bố.", "25")
            .column(Reads::Text, &["tong_so_truong"]);
        pub by_level: Vec<(Level, Located<u32>)> = CountsByLevel;
    }
}

record! {
    /// `bao_cao`: where and until when results are reported.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Reporting: "Nơi nhận và hạn gửi báo cáo kết quả" {
        /// `han`.
        pub due: Located<PartialDate> =
            needed("han", "Hạn báo cáo", "Hạn gửi báo cáo.", "10/12/2024")
            .column(Reads::Date, &["han_bao_cao"]);
        /// `noi_nhan`: "Phòng GDĐT".
        pub to: Option<Located<String>> = optional(
            "noi_nhan",
            "Nơi nhận báo cáo",
            "Cơ quan nhận báo cáo.",
            "Sở Giáo dục và Đào tạo",
        )
        .column_called("Báo cáo: nơi nhận", Reads::Text, &[]);
        /// `tong_hop`: who gets the summary: "Ủy ban nhân dân tỉnh".
        pub summary_to: Option<Located<String>> = optional(
            "tong_hop",
            "Nơi nhận tổng hợp",
            "Cơ quan nhận báo cáo tổng hợp.",
            "Ủy ban nhân dân tỉnh",
        )
        .column_called("Báo cáo: tổng hợp", Reads::Text, &[]);
        /// `dinh_ky`: further reports, each with its own deadline.
        pub periodic: Vec<PeriodicReport> = list(
            "dinh_ky",
            "Báo cáo định kỳ",
            "Các báo cáo khác trong kỳ, mỗi báo cáo một hạn.",
            "[{ten: báo cáo 6 tháng đầu năm, han: 15/6/2024}]",
        );
        /// `dot_xuat`: whether reports are also made when they are asked for.
        pub on_demand: bool =
            flag("dot_xuat", "Báo cáo đột xuất", "Báo cáo đột xuất khi có yêu cầu.", "true");
    }
}

record! {
    /// One entry of `bao_cao.dinh_ky`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct PeriodicReport: "Một báo cáo định kỳ" {
        /// `ten`: as it is called in a sentence.
        pub name: String =
            needed("ten", "Tên báo cáo", "Tên báo cáo, như trong câu.", "báo cáo 6 tháng đầu năm");
        /// `han`.
        pub due: Located<PartialDate> = needed("han", "Hạn", "Hạn gửi báo cáo này.", "15/6/2024");
    }
}

record! {
    /// `phu_luc`: what is moved to an appendix.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
    pub struct AppendixChoice: "Phần đưa vào phụ lục" {
        /// `bang_truong`: the table of schools.
        pub school_table: bool =
            flag("bang_truong", "Bảng trường", "Đưa bảng danh sách trường vào phụ lục.", "true");
        /// `nhiem_vu`: the table of tasks.
        pub tasks: bool =
            flag("nhiem_vu", "Bảng nhiệm vụ", "Đưa bảng phân công nhiệm vụ vào phụ lục.", "true");
        /// `kinh_phi`: the table of funding.
        pub funding: bool = flag("kinh_phi", "Bảng kinh phí", "Đưa bảng kinh phí vào phụ lục.", "true");
        /// `ngang`: on landscape pages.
        pub landscape: bool = flag("ngang", "Trang ngang", "Phụ lục trên trang giấy ngang.", "true");
    }
}

record! {
    /// One entry of `chap_nhan`: a warning that is known and accepted.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Acknowledgement: "Một cảnh báo đã biết và chấp nhận" {
        /// `quy_tac`: the rule's name.
        pub rule: Located<String> = reads(
            NeededWith { read: known_rule, dump: Fact::dump, shape: String::shape },
            "quy_tac",
            "Quy tắc",
            "Tên quy tắc của cảnh báo, như trong ngoặc vuông của thông báo.",
            "muc-tieu-chua-co-thang",
        );
        /// `ly_do`: why.
        pub reason: String = needed("ly_do", "Lý do", "Vì sao chấp nhận.", "Chưa thống nhất lịch với Sở");
        /// Whether several documents share it: then not each of them has what it accepts.
        pub is_shared: bool = ghost(|_| false);
    }
}

/// Degrees of urgency by key, with the words of box 10b (Phụ lục I, II.8.b).
const URGENCIES: [(&str, &str); 3] =
    [("khan", "KHẨN"), ("thuong_khan", "THƯỢNG KHẨN"), ("hoa_toc", "HỎA TỐC")];

fn urgency(node: &Node, decoder: &mut Decoder) -> Option<String> {
    let find = |text: &str| URGENCIES.into_iter().find(|(key, _)| *key == unaccented(text));
    let keys = URGENCIES.map(|(key, _)| key);
    let (_, words) = decoder.choose(node, &rules::DO_KHAN_LA, "độ khẩn", find, &keys)?;
    Some(words.into())
}

fn dump_urgency(words: &String) -> Value {
    let known = URGENCIES.into_iter().find(|(_, known)| known == words);
    known.map(|(key, _)| key.into()).unwrap_or_default()
}

/// A rule's name, as the register has it.
fn known_rule(node: &Node, decoder: &mut Decoder) -> Option<Located<String>> {
    let name: Located<String> = decoder.read(node)?;
    if rules::find(&name.value).is_some() {
        return Some(name);
    }
    let near = suggest(&name.value, rules::all().map(|rule| rule.name()));
    let hint = near.map_or_else(|| "chép tên trong ngoặc vuông của thông báo".to_owned(), did_you_mean);
    let found = Diagnostic::new(&rules::QUY_TAC_LA, format!("không có quy tắc `{}`", name.value));
    decoder.diagnostics.push(found.at(&name.place).hint(hint));
    None
}
