//! The forms of Phụ lục III, rebuilt from facts and held against the decree point by point.

use std::fs;
use std::path::Path;

use crate::tried::{Tried, tried};
use vanthu::decree::DocumentType;
use vanthu::document::dump;
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

const FACTS: &str = "mau: thu\nnam: 2027\n\
    co_quan: {ten: Sở Nội vụ, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}\n\
    van_ban: {so: 7, ngay: 05/01/2027}\ncan_cu: [luat-tccqdp-2025]\n\
    noi_nhan: [Các phòng thuộc Sở]\nluu: [VT, TCCC]\n\
    nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}\n";

/// `FACTS`, a line of `more` in place of the line with its key.
fn facts_with(more: &str) -> String {
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let kept = FACTS.lines().filter(|line| more.lines().all(|other| key(other) != key(line)));
    kept.chain(more.lines()).map(|line| format!("{line}\n")).collect()
}

/// The document that a template of this type, head and body makes of `FACTS` with `more`.
fn made(document_type: &str, head: &str, body: &str, more: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let template = format!("---\nloai: {document_type}\ndanh_so: la-ma\n{head}---\n{body}\n");
    fs::write(folder.path().join("thu.md.hbs"), template).unwrap();
    let path = folder.path().join("thu.yaml");
    fs::write(&path, facts_with(more)).unwrap();
    let library = tried(|report| Library::load(Some(folder.path()), None, None, report)).value.unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    let Some(facts) = value else { return Tried::failed(diagnostics) };
    tried(|report| generate(&Input::new(facts, diagnostics.into()), &library, report))
}

const SUBJECT: &str = "trich_yeu: Triển khai công tác năm sau\n";

/// A form of the decree: its types with their abbreviations, what they need, and the lines that its picture shows, from
/// above; what it lacks is not among them.
struct Pictured {
    types: &'static [(&'static str, &'static str)],
    head: &'static str,
    body: &'static str,
    more: &'static str,
    shows: &'static [&'static str],
}

const TEXT: &str = "Nội dung văn bản.";

/// "#" stands for the type, "@" for its abbreviation.
const FORMS: &[Pictured] = &[
    Pictured {
        types: &[("Nghị quyết", "NQ")],
        head: SUBJECT,
        body: "{{can_cu}}\n\nNội dung nghị quyết.",
        more: "",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 5 trích yếu: Triển khai công tác năm sau",
            "thẩm quyền ban hành: SỞ NỘI VỤ",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025.",
            "quyết định: QUYẾT NGHỊ:",
            "đoạn: Nội dung nghị quyết./.",
        ],
    },
    Pictured {
        types: &[("Quyết định", "QĐ")],
        head: "trich_yeu: ban hành Quy chế làm việc\n",
        body: "{{can_cu}}\n\n# Ban hành kèm theo Quyết định này Quy chế làm việc.\n\n# Hiệu lực.\n\n1. Từ ngày ký:\n\na) Một.\n\n\
               :::kem-theo Quy chế làm việc\n\n# Chương: Quy định chung\n\n# Phạm vi điều chỉnh\n\nQuy chế này.\n:::",
        more: "",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 5 trích yếu: Về việc ban hành Quy chế làm việc",
            "thẩm quyền ban hành: GIÁM ĐỐC SỞ NỘI VỤ",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "căn cứ: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025.",
            "quyết định: QUYẾT ĐỊNH:",
            "điều: Ban hành kèm theo Quyết định này Quy chế làm việc.",
            "điều: Hiệu lực.",
            "đoạn số 2: Từ ngày ký:",
            "đoạn số 3: Một./.",
            "",
            "văn bản kèm theo: QUY CHẾ Làm việc",
            "kèm theo: (Kèm theo Quyết định số 07/QĐ-SNV ngày 05 tháng 01 năm 2027 của Sở Nội vụ)",
            "chương: Quy định chung",
            "điều có tiêu đề: Phạm vi điều chỉnh",
            "đoạn: Quy chế này./.",
        ],
    },
    Pictured {
        types: &[
            ("Chỉ thị", "CT"),
            ("Quy chế", "QC"),
            ("Quy định", "QyĐ"),
            ("Thông cáo", "TC"),
            ("Thông báo", "TB"),
            ("Hướng dẫn", "HD"),
            ("Chương trình", "CTr"),
            ("Kế hoạch", "KH"),
            ("Phương án", "PA"),
            ("Đề án", "ĐA"),
            ("Dự án", "DA"),
            ("Báo cáo", "BC"),
            ("Giấy ủy quyền", "GUQ"),
            ("Phiếu gửi", "PG"),
            ("Phiếu chuyển", "PC"),
            ("Phiếu báo", "PB"),
            // Its picture shows the same boxes.
            ("Giấy mời", "GM"),
        ],
        head: SUBJECT,
        body: TEXT,
        more: "",
        shows: NAMED,
    },
    Pictured {
        types: &[("Báo cáo", "BC"), ("Tờ trình", "TTr")],
        head: SUBJECT,
        body: TEXT,
        more: "kinh_gui: [Ủy ban nhân dân tỉnh Lâm Đồng]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 5 trích yếu: Triển khai công tác năm sau",
            "ô 9a: Ủy ban nhân dân tỉnh Lâm Đồng",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Như trên;",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Công văn", "")],
        head: "trich_yeu: triển khai công tác\n",
        body: "Mở đầu.\n\n1. Khoản một.\n\n1. Khoản hai.",
        more: "kinh_gui: [UBND xã Đơn Dương, UBND xã D'Ran]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/SNV-TCCC",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5 trích yếu: triển khai công tác",
            "ô 9a: UBND xã Đơn Dương",
            "ô 9a: UBND xã D'Ran",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Như trên;",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Mở đầu.",
            "đoạn số 1: Khoản một.",
            "đoạn số 1: Khoản hai./.",
        ],
    },
    Pictured {
        types: &[("Công điện", "CĐ")],
        head: SUBJECT,
        body: TEXT,
        more: "kinh_gui: [UBND xã Đơn Dương, UBND xã D'Ran]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 5 trích yếu: Triển khai công tác năm sau",
            "ô 9a mở đầu: GIÁM ĐỐC SỞ NỘI VỤ điện:",
            "ô 9a: UBND xã Đơn Dương",
            "ô 9a: UBND xã D'Ran",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Như trên;",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Giấy giới thiệu", "GGT")],
        head: "",
        body: TEXT,
        more: "noi_nhan: []\nluu: [VT]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Như trên;",
            "ô 9b: - Lưu: VT.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Giấy nghỉ phép", "GNP")],
        head: "",
        body: TEXT,
        more: "",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "xác nhận: Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Biên bản", "BB")],
        head: "trich_yeu: Cuộc họp giao ban\n",
        body: TEXT,
        more: "nguoi_ky: {chuc_vu: Chủ tọa, ho_ten: Nguyễn Văn A, chuc_vu_khac: GIÁM ĐỐC}\n\
               ky_cung: [{chuc_vu: Thư ký, ho_ten: Trần Thị B}]\nnoi_nhan: [Các phòng]\nluu: [VT, Hồ sơ]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 5a: #",
            "ô 5 trích yếu: Cuộc họp giao ban",
            "ô 7a: THƯ KÝ",
            "ô 7b: Trần Thị B",
            "ô 7a: CHỦ TỌA",
            "ô 7b chức vụ khác: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Các phòng;",
            "ô 9b: - Lưu: VT, Hồ sơ.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Hợp đồng", "HĐ"), ("Bản ghi nhớ", "BGN"), ("Bản thỏa thuận", "BTT")],
        head: SUBJECT,
        body: TEXT,
        more: "cac_ben: [{ten: Sở Nội vụ}, {ten: Công ty Minh Họa, dai_dien: {ho_ten: Trần Thị B, chuc_vu: Giám đốc}}]\n",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 3: 07/@-SNV",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: #",
            "ô 5 trích yếu: Triển khai công tác năm sau",
            "ô 7a: ĐẠI DIỆN BÊN A",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 7a: ĐẠI DIỆN BÊN B",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Trần Thị B",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
    Pictured {
        types: &[("Thư công", "")],
        head: "trich_yeu: Thư khen\n",
        body: TEXT,
        more: "",
        shows: &[
            "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
            "ô 2 cơ quan: SỞ NỘI VỤ",
            "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
            "ô 5a: THƯ KHEN",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A",
            "ô 9b: - Các phòng thuộc Sở;",
            "ô 9b: - Lưu: VT, TCCC.",
            "",
            "đoạn: Nội dung văn bản./.",
        ],
    },
];

/// Mẫu 1.4.
const NAMED: &[&str] = &[
    "ô 2 chủ quản: UBND TỈNH LÂM ĐỒNG",
    "ô 2 cơ quan: SỞ NỘI VỤ",
    "ô 3: 07/@-SNV",
    "ô 4: Lâm Đồng, ngày 05 tháng 01 năm 2027",
    "ô 5a: #",
    "ô 5 trích yếu: Triển khai công tác năm sau",
    "ô 7a: GIÁM ĐỐC",
    "ô 7b: Nguyễn Văn A",
    "ô 9b: - Các phòng thuộc Sở;",
    "ô 9b: - Lưu: VT, TCCC.",
    "",
    "đoạn: Nội dung văn bản./.",
];

#[test]
fn each_type_shows_what_its_form_shows_and_nothing_else() {
    let mut seen = Vec::new();
    for Pictured { types, head, body, more, shows } in FORMS {
        for (name, abbreviation) in *types {
            let outcome = made(name, head, body, more);
            assert_eq!(outcome.diagnostics, [], "{name}");
            let dumped = dump::document(&outcome.value.unwrap().document).replace(['␣', '\u{a0}'], " ");
            let lines: Vec<&str> = dumped.lines().skip(2).collect();
            let end = lines.iter().rposition(|line| line.is_empty()).unwrap();
            let expected: Vec<String> = shows
                .iter()
                .map(|line| line.replace('#', &name.to_uppercase()).replace('@', abbreviation))
                .collect();
            assert_eq!(lines.get(..end).unwrap(), expected, "{name}");
            seen.push(*name);
        }
    }
    let missing: Vec<_> = DocumentType::ALL.iter().filter(|known| !seen.contains(&known.name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_type_that_lacks_what_its_form_asks_for_is_refused_with_the_reason() {
    for (name, head, body, rule, reason) in [
        ("Biên bản", SUBJECT, TEXT, "thieu-nguoi-ky-cung", "Mẫu 1.9"),
        ("Hợp đồng", SUBJECT, TEXT, "thieu-nguoi-ky-cung", "bên thứ hai"),
        ("Bản ghi nhớ", SUBJECT, TEXT, "thieu-nguoi-ky-cung", "bên thứ hai"),
        ("Kế hoạch", "", TEXT, "thieu-trich-yeu", "Mẫu 1.4"),
        ("Công văn", "", TEXT, "thieu-trich-yeu", "Mẫu 1.5"),
        ("Quyết định", SUBJECT, "{{can_cu}}\n\nNội dung.", "thieu-dieu", "ít nhất một Điều"),
        ("Nghị quyết", SUBJECT, "Nội dung.", "thieu-can-cu", "căn cứ"),
        ("Lịch công tác", SUBJECT, TEXT, "loai-van-ban-la", "không có loại này"),
        (
            "Phiếu ý kiến",
            "trich_yeu: Của thành viên\nbieu_mau: Mẫu 3\n",
            TEXT,
            "thieu-ky-hieu",
            "chữ viết tắt",
        ),
    ] {
        let outcome = made(name, head, body, "");
        assert!(outcome.value.is_none(), "{name}");
        let found = outcome.diagnostics.iter().find(|found| found.rule() == rule);
        let found = found.unwrap_or_else(|| panic!("{name}: {:#?}", outcome.diagnostics));
        assert!(found.message.contains(reason) && !found.hints.is_empty(), "{found:?}");
    }
    // What is missed but can be written by hand is told.
    let wired = made("Công điện", SUBJECT, TEXT, "");
    assert_eq!(wired.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["thieu-kinh-gui"]);
    let introduced = made("Giấy giới thiệu", SUBJECT, TEXT, "");
    let rules: Vec<_> = introduced.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["trich-yeu-khong-hop-loai"]);
}

#[test]
fn a_form_of_another_law_leaves_out_what_it_does_not_have() {
    let head = "trich_yeu: Của thành viên Hội đồng\nbieu_mau: Mẫu 3 Thông tư số 57/2026/TT-BGDĐT\n\
                khong_in: [co-quan, so, ngay-thang, noi-nhan]\n";
    let outcome = made("Phiếu ý kiến", head, TEXT, "");
    assert_eq!(outcome.diagnostics, []);
    let dumped = dump::document(&outcome.value.unwrap().document);
    let frame: Vec<&str> = dumped.lines().skip(2).take_while(|line| !line.is_empty()).collect();
    assert_eq!(
        frame,
        [
            "ô 5a: PHIẾU Ý KIẾN",
            "ô 5 trích yếu: Của thành viên Hội đồng",
            "ô 7a: GIÁM ĐỐC",
            "ô 7b: Nguyễn Văn A"
        ]
    );
}

#[test]
fn any_document_may_be_signed_by_several() {
    let with = "ky_cung: [{chuc_vu: Bí thư Tỉnh đoàn, ho_ten: Trần Thị B}, {quyen_han: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], \
                chuc_vu: Phó Chủ tịch, ho_ten: Lê Văn C}]\n";
    let outcome = made("Kế hoạch", SUBJECT, TEXT, with);
    assert_eq!(outcome.diagnostics, []);
    let frame = outcome.value.unwrap().document.frame;
    let names: Vec<_> = frame.beside.left.iter().map(|signature| signature.name.as_str()).collect();
    assert_eq!(names, ["Trần Thị B", "Lê Văn C"]);
    assert_eq!(frame.beside.left[1].authority, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
}

#[test]
fn a_copy_ends_in_who_copied_it() {
    for (form, words, symbol) in
        [("sao_y", "SAO Y", "SY"), ("sao_luc", "SAO LỤC", "SL"), ("trich_sao", "TRÍCH SAO", "TrS")]
    {
        let copy = format!(
            "ban_sao: {{hinh_thuc: {form}, so: 3, ngay: 20/01/2027, noi_nhan: [Các trường trên địa bàn xã], \
             co_quan: {{ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}}, \
             nguoi_ky: {{chuc_vu: Phó Chủ tịch, ho_ten: Lê Văn C}}}}\n"
        );
        let outcome = made("Thông báo", SUBJECT, TEXT, &copy);
        assert_eq!(outcome.diagnostics, []);
        let dumped = dump::document(&outcome.value.unwrap().document).replace(['␣', '\u{a0}'], " ");
        let (_, copied) = dumped.split_once("bản sao: ").unwrap();
        let copied: Vec<&str> = copied.lines().take_while(|line| !line.is_empty()).collect();
        assert_eq!(
            copied,
            [
                words,
                "cơ quan sao: ỦY BAN NHÂN DÂN",
                "cơ quan sao: XÃ ĐƠN DƯƠNG",
                format!("số bản sao: 03/{symbol}-UBND").as_str(),
                "ngày sao: Đơn Dương, ngày 20 tháng 01 năm 2027",
                "người ký bản sao: TM. ỦY BAN NHÂN DÂN",
                "người ký bản sao: KT. CHỦ TỊCH",
                "người ký bản sao: PHÓ CHỦ TỊCH",
                "họ tên người ký bản sao: Lê Văn C",
                "nơi nhận bản sao: - Các trường trên địa bàn xã;",
                "nơi nhận bản sao: - Lưu: VT.",
            ]
        );
        assert!(dumped.contains("ô 5a: THÔNG BÁO"), "the document itself is whole");
    }
}
