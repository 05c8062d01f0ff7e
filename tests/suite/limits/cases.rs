//! Each limit, with a desk that is beyond it.

use vanthu::diagnostic::{Limit, limits};

use super::too_much::*;
use crate::desk::{Desk, PLAN};

/// A limit, what a user is told beyond it, and a desk that is beyond it.
pub struct Case {
    pub limit: &'static Limit,
    pub told: &'static str,
    pub desk: fn() -> Desk,
}

pub const KEPT: &str = "văn bản đã được sửa hoặc ký sau khi tạo, nên giữ nguyên, không ghi đè";

pub const CASES: &[Case] = &[
    Case {
        limit: &limits::FACTS_BYTES,
        told: "tệp YAML quá lớn: 500 MB, nhiều nhất 4 MB",
        desk: || long_file(Desk::with_plan(), "data/xa.yaml", 500_000_000),
    },
    Case {
        limit: &limits::FACTS_VALUES,
        told: "tệp YAML có quá nhiều giá trị: hơn 200.000 giá trị",
        desk: || plan(&format!("them: {{x: [{}]}}\n", "a, ".repeat(200_000))),
    },
    Case {
        limit: &limits::FACTS_DEPTH,
        told: "danh sách và nhóm khóa lồng vào nhau quá sâu: hơn 64 tầng",
        desk: || plan(&format!("them: {{x: {}{}}}\n", "[".repeat(20_000), "]".repeat(20_000))),
    },
    Case {
        limit: &limits::FACTS_REPEATED,
        told: "bí danh `*a` lặp lại quá nhiều, tất cả hơn 10.000 giá trị",
        desk: || plan(&format!("them: {{x: &a [{}], y: [*a, *a]}}\n", "a, ".repeat(4_000))),
    },
    Case {
        limit: &limits::TEMPLATE_BYTES,
        told: "mẫu quá lớn: 0,6 MB, nhiều nhất 0,5 MB",
        desk: || template(&"Một đoạn.\n\n".repeat(35_000)),
    },
    Case {
        limit: &limits::TEMPLATE_TAGS,
        told: "mẫu có quá nhiều chỗ `{{…}}`: hơn 5.000 chỗ",
        desk: || template(&"{{nam}} ".repeat(5_001)),
    },
    Case {
        limit: &limits::TEMPLATE_NESTED,
        told: "khối, mẫu con hoặc ngoặc lồng vào nhau quá sâu: hơn 100 tầng",
        desk: || template(&format!("{{{{{}nam{}}}}}", "hoa (".repeat(1_000), ")".repeat(1_000))),
    },
    Case {
        limit: &limits::BODY_STEPS,
        told: "mẫu phải làm quá nhiều bước: hơn 1.000.000 bước",
        desk: || loops(4, ""),
    },
    Case {
        limit: &limits::BODY_BYTES,
        told: "văn bản viết ra quá dài: hơn 4 MB",
        desk: || loops(3, &"Một câu dài. ".repeat(10)),
    },
    Case {
        limit: &limits::BODY_PIECES,
        told: "văn bản có quá nhiều đoạn, ô bảng: hơn 250.000 mảnh",
        desk: || plan(&format!("noi_dung:\n  mo-dau:\n    thay: |-\n{}", "      a\n\n".repeat(201_000))),
    },
    Case {
        limit: &limits::BODY_FENCES,
        told: "văn bản có quá nhiều dòng `:::`: hơn 1.000 dòng",
        desk: || template(&":::phu-luc A\n\nb\n\n:::\n\n".repeat(501)),
    },
    Case {
        limit: &limits::TABLE_BYTES,
        told: "bảng chữ (.csv, .txt) quá lớn: 500 MB, nhiều nhất 32 MB",
        desk: || long_file(list_of_schools("truong.csv", HEADER), "data/truong.csv", 500_000_000),
    },
    Case {
        limit: &limits::BOOK_BYTES,
        told: "bảng `data/truong.xlsx`: sổ tính quá lớn: 500 MB, nhiều nhất 16 MB",
        desk: || long_file(list_of_schools("truong.xlsx", "PK\u{3}\u{4}"), "data/truong.xlsx", 500_000_000),
    },
    Case {
        limit: &limits::BOOK_UNPACKED,
        told: "bảng `data/truong.xlsx`: sổ tính bung ra quá lớn: 4.295,0 MB, nhiều nhất 128 MB",
        desk: || list_of_schools("truong.xlsx", swollen(&workbook("", "", 1))),
    },
    Case {
        limit: &limits::BOOK_PARTS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều phần: 10.001 phần, nhiều nhất 10.000 phần",
        desk: || list_of_schools("truong.xlsx", parts(10_001)),
    },
    Case {
        limit: &limits::BOOK_SHEETS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều trang tính: 1.001 trang, nhiều nhất 1.000 trang",
        desk: || list_of_schools("truong.xlsx", workbook("", "", 1_001)),
    },
    Case {
        limit: &limits::BOOK_TEXTS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều chuỗi chữ: 1.000.001 chuỗi, nhiều nhất 1.000.000 chuỗi",
        desk: || {
            list_of_schools(
                "truong.xlsx",
                workbook("<row><c><v>1</v></c></row>", &"<si/>".repeat(1_000_001), 1),
            )
        },
    },
    Case {
        limit: &limits::ROWS,
        told: "bảng `data/truong.ods`: bảng có quá nhiều hàng: hơn 200.000 hàng",
        desk: || list_of_schools("truong.ods", ods(4_000_000_000, 1, "a")),
    },
    Case {
        limit: &limits::CELLS,
        told: "bảng `data/truong.ods`: bảng có quá nhiều ô: hơn 2.000.000 ô",
        desk: || list_of_schools("truong.ods", ods(5_000, 500, "a")),
    },
    Case {
        limit: &limits::CELLS_BYTES,
        told: "bảng `data/truong.ods`: các ô của bảng có quá nhiều chữ: hơn 32 MB",
        desk: || list_of_schools("truong.ods", ods(3_900, 500, &"x".repeat(32_000))),
    },
    Case {
        limit: &limits::AREA,
        told: "bảng `data/truong.xlsb`: trang tính trải ra quá rộng: 17.179.869.184 ô, kể cả ô trống, nhiều nhất 4.000.000 ô, kể cả ô trống",
        desk: || list_of_schools("truong.xlsb", far_cells()),
    },
    Case {
        limit: &limits::COLUMNS,
        told: "bảng `data/truong.csv`: một hàng có quá nhiều ô: 501 ô, nhiều nhất 500 ô",
        desk: || list_of_schools("truong.csv", "a;".repeat(501)),
    },
    Case {
        limit: &limits::FIELDS,
        told: "một dòng có quá nhiều cột: 16.385 cột, nhiều nhất 16.384 cột",
        desk: || list_of_schools("truong.csv", format!("{HEADER}{}\n", ";".repeat(20_000))),
    },
    Case {
        limit: &limits::REGIONS,
        told: "bảng `data/truong.xlsx`: trang tính có quá nhiều vùng gộp, cột ẩn: 10.001 vùng, nhiều nhất 10.000 vùng",
        desk: || {
            let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(10_001);
            list_of_schools("truong.xlsx", workbook(&merged, "", 1))
        },
    },
    Case {
        limit: &limits::CELL_LENGTH,
        told: "ô có quá nhiều chữ: 3.000.000 ký tự, nhiều nhất 32.767 ký tự",
        desk: || list_of_schools("truong.csv", format!("{HEADER}\"{}\";thcs\n", "a b".repeat(1_000_000))),
    },
    Case {
        limit: &limits::UNITS,
        told: "lô có quá nhiều văn bản: 10.001 văn bản, nhiều nhất 10.000 văn bản",
        desk: || {
            let batch = PLAN.replace("{ten: Ủy ban nhân dân xã Ví Dụ, dia_danh: Ví Dụ}", "{}");
            Desk::new()
                .file("data/lo.yaml", batch + "nhan_ban: {bang: xa.csv, theo: ten_xa}\n")
                .file("data/xa.csv", format!("Tên xã\n{}", "Xã Đơn Dương\n".repeat(10_001)))
        },
    },
    Case {
        limit: &limits::SCHOOLS,
        told: "văn bản có quá nhiều trường: 5.001 trường, nhiều nhất 5.000 trường",
        desk: || list_of_schools("truong.csv", format!("{HEADER}{}", "Trường THCS A;thcs\n".repeat(5_001))),
    },
    Case {
        limit: &limits::LIST_ITEMS,
        told: "danh sách quá dài: 2.001 mục, nhiều nhất 2.000 mục",
        desk: || plan(&format!("can_cu: [{}]\n", "tt-57-2026-bgddt, ".repeat(2_001))),
    },
    Case {
        limit: &limits::FINDINGS,
        told: "… và 950 lỗi khác ở tệp này",
        desk: || plan(&"nam: 2027\n".repeat(1_000)),
    },
    Case {
        limit: &limits::DOCUMENT_BYTES,
        told: KEPT,
        desk: || long_file(Desk::with_plan().file("out/xa.docx", "PK"), "out/xa.docx", 500_000_000),
    },
    Case {
        limit: &limits::DOCUMENT_UNPACKED,
        told: KEPT,
        desk: || Desk::with_plan().file("out/xa.docx", swollen(&packed(&[("word/document.xml", b"<a/>")]))),
    },
    Case {
        limit: &limits::DOCUMENT_PROPERTIES,
        told: KEPT,
        desk: || {
            Desk::with_plan().file("out/xa.docx", packed(&[("docProps/custom.xml", &[b' '; 1_000_001])]))
        },
    },
    Case {
        limit: &limits::DOCUMENT_PARTS,
        told: KEPT,
        desk: || Desk::with_plan().file("out/xa.docx", parts(1_001)),
    },
    Case {
        limit: &limits::MANIFEST_BYTES,
        told: "sổ các văn bản đã làm quá lớn: hơn 32 MB",
        desk: || {
            long_file(
                Desk::with_plan().file("out/.vanthu-so-tay.jsonl", "{"),
                "out/.vanthu-so-tay.jsonl",
                500_000_000,
            )
        },
    },
    Case {
        limit: &limits::WORD_BYTES,
        told: "văn bản DOCX quá lớn: 500 MB, nhiều nhất 64 MB",
        desk: || long_file(looked_at(b"PK\x03\x04"), "xet/a.docx", 500_000_000),
    },
    Case {
        limit: &limits::WORD_UNPACKED,
        told: "văn bản DOCX bung ra quá lớn: hơn 64 MB",
        desk: || looked_at(&word(&format!("<w:t>{}</w:t>", "a".repeat(65_000_000)))),
    },
    Case {
        limit: &limits::WORD_PARTS,
        told: "văn bản DOCX có quá nhiều phần: 10.001 phần, nhiều nhất 5.000 phần",
        desk: || looked_at(&parts(10_001)),
    },
    Case {
        limit: &limits::WORD_ELEMENTS,
        told: "văn bản DOCX có quá nhiều thành phần: hơn 600.000 thành phần",
        desk: || looked_at(&word(&"<w:p/>".repeat(600_001))),
    },
    Case {
        limit: &limits::WORD_TEXT,
        told: "một đoạn chữ của văn bản DOCX quá dài: 5 MB, nhiều nhất 1 MB",
        desk: || looked_at(&word(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(5_000_000)))),
    },
    Case {
        limit: &limits::WORD_DEPTH,
        told: "các thành phần của văn bản DOCX lồng vào nhau quá sâu: 201 tầng, nhiều nhất 200 tầng",
        desk: || looked_at(&word(&format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000)))),
    },
];
