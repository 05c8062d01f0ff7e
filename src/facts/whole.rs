//! All that one document says.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::content::PARTS;
use super::period::{self, PlanPeriod};
use super::recipients::RECIPIENTS;
use super::school_table::SCHOOL_TABLES;
use super::target_counts::TARGET_COUNTS;
use super::{
    Acknowledgement, Agreement, AppendixChoice, Assignment, BasisLine, Conference, CopyRecord,
    CouncilSession, DeclaredCounts, Delegation, DocumentRecord, Funding, Introduction, Issuer, IssuerKind,
    Leave, Parts, Party, Period, PeriodPlan, PlanText, QualityCycle, Reporting, Review, RoadmapMonth, School,
    SchoolTable, SentPaper, ShareGoal, Signer, StandingFacts, TargetCounts,
};
use crate::decree::FormatRules;
use crate::diagnostic::{Place, Source, rules};
use crate::record;
use crate::vietnamese::{same_name, same_unaccented};
use crate::yaml::{
    Decode, Decoder, Fact, Flat, Located, Node, NodeValue, Reads, Shape, ghost, lines, list, needed,
    optional, reads,
};

record! {
    /// All that one document says. What a later stage can see of the facts decides their digest, which follows from
    /// this declaration.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Facts: "Tệp dữ kiện của một văn bản" {
        /// The facts file itself (not what it inherits from). The text of the file is not what it says: spelling and
        /// comments do not count.
        pub source: Unsaid<Arc<Source>> = ghost(|node| Unsaid(Arc::clone(&node.place.source)));
        /// The keys at which something is said, each where it is written, in the file itself or in what it inherits.
        pub said_keys: Unsaid<Vec<Located<String>>> = ghost(|node| Unsaid(said_keys(node)));
        /// `mau`: name of the template.
        pub template: Located<String> =
            needed("mau", "Mẫu", "Tên mẫu văn bản.", "ke-hoach-xa").column(Reads::Text, &[]);
        /// `nam: 2024`, `nam_hoc: 2017-2018` or `giai_doan: 2021-2025`; exactly one of them.
        pub period: Period = PlanPeriod;
        /// Whether a key says the period; of papers that are no plans their date tells the year.
        pub is_period_said: Unsaid<bool> = ghost(|node| Unsaid(period::is_said(node)));
        /// `the_thuc`: `nd30-2020` or `tt01-2011`; by default by the document's date.
        pub rules: Option<FormatRules> = optional(
            "the_thuc",
            "Thể thức",
            "Quy định về thể thức; không ghi thì theo ngày văn bản.",
            "nd30-2020",
        );
        /// `co_quan`.
        pub issuer: Issuer = needed(
            "co_quan",
            "Cơ quan",
            "Cơ quan ban hành văn bản.",
            "{ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}",
        );
        /// `van_ban`.
        pub record: DocumentRecord = needed(
            "van_ban",
            "Văn bản",
            "Số, ngày và các yếu tố khác của văn bản.",
            "{so: 7, ngay: 16/01/2024}",
        );
        /// `truong`: the schools, in the order written.
        pub schools: Vec<School> = list(
            "truong",
            "Trường",
            "Các trường, theo thứ tự sẽ in; hoặc tên bảng có các trường.",
            "[{ten: Trường THCS Cẩm Thành, cap_hoc: thcs}]",
        );
        /// `bang_truong`: tables of schools with columns of one's choice.
        pub school_tables: Vec<SchoolTable> = reads(
            SCHOOL_TABLES,
            "bang_truong",
            "Bảng trường",
            "Bảng danh sách trường với các cột tự chọn, thay bảng của mẫu hoặc thêm một phụ lục.",
            "{cot: [stt, ten, cap_hoc, muc_tieu, thoi_gian]}",
        );
        /// `lo_trinh`: counts by month and level, where schools are not listed one by one.
        pub roadmap: Vec<RoadmapMonth> = list(
            "lo_trinh",
            "Lộ trình",
            "Số trường theo tháng và cấp học, khi không liệt kê từng trường.",
            "[{thang: 3, mam_non: 10, thcs: 2}]",
        );
        /// `tong_hop`: the documents whose figures this one sums up.
        pub subordinates: Option<Subordinates> = optional(
            "tong_hop",
            "Tổng hợp",
            "Các văn bản của cấp dưới mà số liệu được cộng vào văn bản này.",
            "{tu: xa}",
        );
        /// `chi_tieu`: how many schools are wanted, by kind, level, unit and time; beside schools, or instead of them.
        pub target_counts: Vec<TargetCounts> = reads(
            TARGET_COUNTS,
            "chi_tieu",
            "Chỉ tiêu",
            "Chỉ tiêu bằng số (theo loại, cấp học, đơn vị, năm), thay cho tên trường hoặc để đối chiếu với các trường được nêu.",
            "{cong_nhan_moi: 2, cong_nhan_lai: 1}",
        );
        /// `ty_le_muc_tieu`: what is wanted as shares.
        pub share_goals: Vec<ShareGoal> = list(
            "ty_le_muc_tieu",
            "Mục tiêu bằng tỷ lệ",
            "Tỷ lệ trường đạt chuẩn quốc gia cần đạt, theo cấp học và năm.",
            "[{cap_hoc: mam_non, dat: 65, muc_do_2: 20}]",
        );
        /// `ke_hoach_giai_doan`: the plan of the period that a year's plan carries out.
        pub period_plan: Option<PeriodPlan> = optional(
            "ke_hoach_giai_doan",
            "Kế hoạch giai đoạn",
            "Kế hoạch giai đoạn mà kế hoạch năm thực hiện: tệp dữ kiện của nó, hoặc số liệu của nó; hai kế hoạch được đối chiếu.",
            "{so_ky_hieu: 250/KH-UBND, ngay: 20/11/2020, giai_doan: 2021-2025, chi_tieu: {cong_nhan_moi: 2}, ca_giai_doan: {cong_nhan_moi: 12}}",
        );
        /// The facts of that plan, where its file is named.
        pub period_facts: Option<Arc<Facts>> = ghost(|_| None);
        /// `hien_trang`: how many schools there are, and how many are recognised.
        pub standing: Option<StandingFacts> = optional(
            "hien_trang",
            "Hiện trạng",
            "Tổng số trường và số trường đạt chuẩn: đếm từ danh sách, hoặc ghi theo cấp học, đơn vị, loại hình.",
            "{so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8}]}",
        );
        /// `danh_gia`: what was reached so far, and what was not.
        pub review: Option<Review> = optional(
            "danh_gia",
            "Đánh giá",
            "Đánh giá việc thực hiện thời gian qua: kết quả, hạn chế, nguyên nhân.",
            "{han_che: [Một số trường còn thiếu phòng học bộ môn]}",
        );
        /// `cong_bo`: numbers the document declares, to be held against the counted ones.
        pub declared: Option<DeclaredCounts> = optional(
            "cong_bo",
            "Số liệu công bố",
            "Số liệu đã công bố, để đối chiếu với số đếm được.",
            "{tong: 25, mam_non: 10}",
        );
        /// `nhiem_vu`: who does what by when.
        pub tasks: Vec<Assignment> = list(
            "nhiem_vu",
            "Nhiệm vụ",
            "Các nhiệm vụ được giao: việc, sản phẩm, chủ trì, phối hợp, thời hạn.",
            "[{noi_dung: Rà soát cơ sở vật chất, chu_tri: Phòng Văn hóa - Xã hội, han: 30/6/2024}]",
        );
        /// What a plan says in sentences of its place.
        pub plan: PlanText = Flat;
        /// `kinh_phi`.
        pub funding: Option<Funding> = optional(
            "kinh_phi",
            "Kinh phí",
            "Các khoản kinh phí thực hiện, với nguồn và số tiền; tổng do chương trình cộng.",
            "{khoan: [{noi_dung: Sửa chữa phòng học, nguon: Ngân sách xã, so_tien: 1.200}]}",
        );
        /// `hoi_nghi`.
        pub conference: Option<Conference> = optional(
            "hoi_nghi",
            "Hội nghị",
            "Cuộc họp mà văn bản thông báo kết luận.",
            "{ten: sơ kết học kỳ I, ngay: 16/01/2024, chu_tri: {ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch UBND xã}}",
        );
        /// `ky_hop`: the session of a people's council that adopts a resolution.
        pub session: Option<CouncilSession> = optional(
            "ky_hop",
            "Kỳ họp",
            "Kỳ họp của Hội đồng nhân dân thông qua nghị quyết: khóa, kỳ họp thứ mấy, ngày thông qua.",
            "{khoa: X, thu: 12, ngay: 10/12/2023}",
        );
        /// What the yearly cycle of assuring quality tells besides schools.
        pub cycle: QualityCycle = Flat;
        /// `kem_theo`: the document that a decision issues or approves, as its title has it.
        pub attached: Option<Located<String>> = optional(
            "kem_theo",
            "Văn bản kèm theo",
            "Tên văn bản được ban hành hoặc phê duyệt kèm theo quyết định.",
            "Quy chế hoạt động của Hội đồng tự đánh giá",
        )
        .clause("Phụ lục III, Mẫu 1.3")
        .seen();
        /// `gioi_thieu`.
        pub introduction: Option<Introduction> = optional(
            "gioi_thieu",
            "Giới thiệu",
            "Người được giới thiệu và việc được cử đến, trong giấy giới thiệu.",
            "{nguoi: {ho_ten: Trần Thị B, chuc_vu: Chuyên viên}, den: Sở Giáo dục và Đào tạo, viec: trao đổi công tác, han: 30/6/2024}",
        )
        .clause("Phụ lục III, Mẫu 1.8");
        /// `nghi_phep`.
        pub leave: Option<Leave> = optional(
            "nghi_phep",
            "Nghỉ phép",
            "Người được nghỉ phép và thời gian nghỉ, trong giấy nghỉ phép.",
            "{nguoi: {ho_ten: Trần Thị B, chuc_vu: Chuyên viên}, don: 05/6/2024, thoi_gian: 05 ngày, tu: 10/6/2024, den: 14/6/2024, noi: xã Cẩm Thành, tinh_vao: nghỉ hằng năm}",
        )
        .clause("Phụ lục III, Mẫu 1.10");
        /// `uy_quyen`.
        pub delegation: Option<Delegation> = optional(
            "uy_quyen",
            "Ủy quyền",
            "Người được ủy quyền và việc được ủy quyền, trong giấy ủy quyền.",
            "{nguoi: {ho_ten: Lê Văn C, chuc_vu: Phó Chủ tịch}, viec: ký hợp đồng sửa chữa phòng học, tu: 10/6/2024}",
        );
        /// `tai_lieu`: what a phiếu is sent with.
        pub papers: Vec<SentPaper> = list(
            "tai_lieu",
            "Tài liệu gửi kèm",
            "Các văn bản, tài liệu gửi kèm phiếu gửi, phiếu chuyển.",
            "[{ten: Báo cáo tự đánh giá của Trường THCS Cẩm Thành, so_ban: 2}]",
        );
        /// `can_cu`: legal bases, one a line.
        pub bases: Vec<BasisLine> = list(
            "can_cu",
            "Căn cứ",
            "Các căn cứ, mỗi căn cứ một dòng: mã trong sổ văn bản, hoặc ghi đủ.",
            "[tt-57-2026-bgddt]",
        )
        .clause("Phụ lục I, mục II.6.a");
        /// `bao_cao`.
        pub reporting: Option<Reporting> = optional(
            "bao_cao",
            "Báo cáo",
            "Nơi nhận và hạn gửi báo cáo kết quả.",
            "{han: 10/12/2024, noi_nhan: Sở Giáo dục và Đào tạo}",
        );
        /// `noi_dung`: what this document changes in the template's named parts.
        pub parts: Parts = reads(
            PARTS,
            "noi_dung",
            "Nội dung",
            "Những chỗ văn bản này khác mẫu, theo tên phần của mẫu.",
            "{tuyen-truyen: {bo: true}}",
        );
        /// `thu_tu`: the order of the template's parts, of those named here.
        pub part_order: Vec<Located<String>> = list(
            "thu_tu",
            "Thứ tự",
            "Thứ tự riêng của các phần lớn; phần không kể tên giữ chỗ của mẫu.",
            "[tinh-hinh, muc-dich-yeu-cau]",
        );
        /// `phu_luc`: what is moved to an appendix.
        pub appendix: AppendixChoice = optional(
            "phu_luc",
            "Phụ lục",
            "Phần đưa vào phụ lục.",
            "{bang_truong: true}",
        )
        .clause("Phụ lục I, mục III.1");
        /// `kinh_gui`: addressees of box 9a.
        pub addressees: Vec<Located<String>> = lines(
            "kinh_gui",
            "Kính gửi",
            "Nơi văn bản gửi đến, của công văn và tờ trình.",
            "[Sở Giáo dục và Đào tạo]",
        )
        .clause("Phụ lục I, mục II.9.b")
        .column(Reads::List, &[])
        .seen();
        /// `noi_nhan`: without dashes and closing punctuation.
        pub recipients: Vec<Located<String>> = reads(
            RECIPIENTS,
            "noi_nhan",
            "Nơi nhận",
            "Các nơi nhận, không gõ gạch đầu dòng và dấu câu; nhiều nơi chung một ghi chú thì ghi thành nhóm.",
            "[Sở Giáo dục và Đào tạo (để b/c), Các trường trên địa bàn xã]",
        )
        .clause("Phụ lục I, mục II.9")
        .column(Reads::List, &[]);
        /// `luu`: "VT", "GD".
        pub filing: Vec<String> = lines(
            "luu",
            "Lưu",
            "Nơi lưu, không gõ chữ Lưu.",
            "[VT, VHXH]",
        )
        .clause("Phụ lục I, mục II.9")
        .column(Reads::List, &[]);
        /// `nguoi_ky`.
        pub signer: Signer = needed(
            "nguoi_ky",
            "Người ký",
            "Người ký văn bản.",
            "{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
        )
        .clause("Phụ lục I, mục II.7");
        /// `ky_cung`: those who sign beside: the secretary of a meeting, the other body of a joint document.
        pub co_signers: Vec<Signer> = list(
            "ky_cung",
            "Ký cùng",
            "Những người ký cùng, từ trái sang phải: thư ký cuộc họp, cơ quan cùng ban hành.",
            "[{chuc_vu: Thư ký, ho_ten: Trần Thị B}]",
        )
        .clause("Phụ lục III, Mẫu 1.9");
        /// `cac_ben`: the parties of a contract or an agreement; the first is the issuer.
        pub parties: Vec<Party> = list(
            "cac_ben",
            "Các bên",
            "Các bên của hợp đồng, thỏa thuận; bên đầu là cơ quan ban hành.",
            "[{ten: UBND xã Đơn Dương}, {ten: Công ty Minh Họa, dai_dien: {ho_ten: Trần Thị B, chuc_vu: Giám đốc}}]",
        );
        /// `hop_dong`: what a contract costs, and its copies.
        pub agreement: Option<Agreement> = optional(
            "hop_dong",
            "Hợp đồng",
            "Giá, tạm ứng, thanh toán và số bản của hợp đồng, thỏa thuận.",
            "{gia: 185.000.000, tam_ung: 50.000.000, so_ban: 4}",
        );
        /// `ban_sao`: the document is a copy.
        pub copy: Option<CopyRecord> = optional(
            "ban_sao",
            "Bản sao",
            "Phần sao ở cuối văn bản: sao y, sao lục, trích sao.",
            "{hinh_thuc: sao_y, so: 12, ngay: 20/01/2024, nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}}",
        )
        .clause("Phụ lục III, Mẫu 3.1");
        /// `chap_nhan`: warnings that are known and accepted, with the reason.
        pub acknowledged: Vec<Acknowledgement> = list(
            "chap_nhan",
            "Chấp nhận",
            "Các cảnh báo đã biết và chấp nhận, kèm lý do.",
            "[{quy_tac: muc-tieu-chua-co-thang, ly_do: Chưa thống nhất lịch với Sở}]",
        );
        /// `them`: facts of one's own for one's own templates, as JSON.
        pub own: OwnFacts = optional(
            "them",
            "Dữ kiện thêm",
            "Dữ kiện riêng cho mẫu của riêng mình.",
            "{kinh_phi: 1200}",
        );
    }
}

record! {
    /// `tong_hop`: `{tu: xa}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Subordinates: "Các văn bản được tổng hợp" {
        /// `tu`: the folder of their facts files, from the folder of the file that names it.
        pub folder: Located<String> = needed(
            "tu",
            "Thư mục",
            "Thư mục chứa tệp dữ kiện của cấp dưới, tính từ thư mục của tệp này.",
            "xa",
        );
        /// Their facts, in the order of their issuers' names.
        pub documents: Vec<Facts> = ghost(|_| Vec::new());
    }
}

/// The keys of a map at which something is said.
fn said_keys(node: &Node) -> Vec<Located<String>> {
    let NodeValue::Map(entries) = &node.value else { return Vec::new() };
    entries.iter().filter(|(_, value)| says(value)).map(|(key, _)| key.clone()).collect()
}

/// Whether anything stands in `node`, however deep.
fn says(node: &Node) -> bool {
    match &node.value {
        NodeValue::Null | NodeValue::Scalar(_) => !node.is_blank(),
        NodeValue::List(items) => items.iter().any(says),
        NodeValue::Map(entries) => entries.iter().any(|(_, value)| says(value)),
    }
}

impl Facts {
    /// The day whose law the document follows: that of its date. What a date leaves open is settled by the period: a
    /// plan for a time to come is dated as late as can be, one for a time begun as early.
    pub fn day(&self) -> NaiveDate {
        let date = self.record.date.value;
        self.period.first_day().clamp(date.earliest(), date.latest())
    }

    /// The facts file as a whole, for findings about something that is not written in it.
    pub fn place(&self) -> Place {
        Place::file(&self.source.name)
    }
}

impl Facts {
    /// The school that the document is about: the one that issues it, else the only one.
    pub fn own_school(&self) -> Option<&School> {
        let issuer = &self.issuer.name.value;
        let own = self.schools.iter().find(|school| same_name(&school.name, issuer));
        own.or(match self.schools.as_slice() {
            [only] => Some(only),
            [] | [_, _, ..] => None,
        })
    }
}

/// What belongs to a value, but not to what it says: it does not count in a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaid<T>(pub T);

impl<T> Deref for Unsaid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> Hash for Unsaid<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// `them`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnFacts(pub Map<String, Value>);

impl Deref for OwnFacts {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl Hash for OwnFacts {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // A map hashes its keys in any order, but a template shows them in theirs.
        Value::from(self.0.clone()).to_string().hash(state);
    }
}

impl Decode for OwnFacts {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match decoder.read(node)? {
            Value::Object(map) => Some(Self(map)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                decoder.wrong_type(node, "một nhóm `khóa: giá trị`")
            }
        }
    }
}

impl Fact for OwnFacts {
    fn shape() -> Shape {
        Shape::Map { keys: "tên dữ kiện", values: Box::new(Shape::Anything) }
    }

    fn dump(&self) -> Value {
        self.0.clone().into()
    }
}

impl Facts {
    /// The body whose chair's conclusions a Văn phòng of it announces: it then does so by the chair's order.
    pub fn announced_for(&self) -> Option<String> {
        let meeting = self.conference.as_ref().filter(|_| self.issuer.kind() == IssuerKind::Office)?;
        let committee = self.issuer.served_committee().filter(|_| meeting.is_chaired_for_a_committee());
        let council = || self.issuer.served_council().filter(|_| meeting.is_chaired_for_a_council());
        committee.map(str::to_owned).or_else(council)
    }
}

impl Decode for FormatRules {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let keys: Vec<_> = Self::ALL.iter().map(|rules| rules.profile().key).collect();
        let find =
            |text: &str| Self::ALL.iter().copied().find(|rules| same_unaccented(rules.profile().key, text));
        decoder.choose(node, &rules::THE_THUC_LA, "thể thức", find, &keys)
    }
}

impl Fact for FormatRules {
    fn shape() -> Shape {
        Shape::words(Self::ALL.iter().map(|rules| (rules.profile().key, rules.profile().name)))
    }

    fn dump(&self) -> Value {
        self.profile().key.into()
    }
}
