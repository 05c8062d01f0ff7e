//! What is too much is refused with its limit, whatever it is, and in little memory: each run has an address space of
//! 800 MB, of which the program, the stacks of its threads and what the allocator keeps ready take a good part.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::process::{Command, Stdio};

use vanthu::diagnostic::{Limit, limits};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::desk::{Desk, PLAN, Ran};

/// In KB.
const ADDRESS_SPACE: u32 = 800_000;

/// A limit, what a user is told beyond it, and a desk that is beyond it.
struct Case {
    limit: &'static Limit,
    told: &'static str,
    desk: fn() -> Desk,
}

const KEPT: &str = "văn bản đã được sửa hoặc ký sau khi tạo, nên giữ nguyên, không ghi đè";

const CASES: &[Case] = &[
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
        limit: &limits::TABLE_BYTES,
        told: "bảng chữ (.csv, .txt) quá lớn: 500 MB, nhiều nhất 32 MB",
        desk: || long_file(schools("truong.csv", HEADER), "data/truong.csv", 500_000_000),
    },
    Case {
        limit: &limits::BOOK_BYTES,
        told: "bảng `data/truong.xlsx`: sổ tính quá lớn: 500 MB, nhiều nhất 16 MB",
        desk: || long_file(schools("truong.xlsx", "PK\u{3}\u{4}"), "data/truong.xlsx", 500_000_000),
    },
    Case {
        limit: &limits::BOOK_UNPACKED,
        told: "bảng `data/truong.xlsx`: sổ tính bung ra quá lớn: 4.295,0 MB, nhiều nhất 128 MB",
        desk: || schools("truong.xlsx", swollen(&workbook("", "", 1))),
    },
    Case {
        limit: &limits::BOOK_PARTS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều phần: 10.001 phần, nhiều nhất 10.000 phần",
        desk: || schools("truong.xlsx", parts(10_001)),
    },
    Case {
        limit: &limits::BOOK_SHEETS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều trang tính: 1.001 trang, nhiều nhất 1.000 trang",
        desk: || schools("truong.xlsx", workbook("", "", 1_001)),
    },
    Case {
        limit: &limits::BOOK_TEXTS,
        told: "bảng `data/truong.xlsx`: sổ tính có quá nhiều chuỗi chữ: 1.000.001 chuỗi, nhiều nhất 1.000.000 chuỗi",
        desk: || {
            schools("truong.xlsx", workbook("<row><c><v>1</v></c></row>", &"<si/>".repeat(1_000_001), 1))
        },
    },
    Case {
        limit: &limits::ROWS,
        told: "bảng `data/truong.ods`: bảng có quá nhiều hàng: hơn 200.000 hàng",
        desk: || schools("truong.ods", ods(4_000_000_000, 1)),
    },
    Case {
        limit: &limits::CELLS,
        told: "bảng `data/truong.ods`: bảng có quá nhiều ô: hơn 2.000.000 ô",
        desk: || schools("truong.ods", ods(5_000, 500)),
    },
    Case {
        limit: &limits::AREA,
        told: "bảng `data/truong.xlsb`: trang tính trải ra quá rộng: 17.179.869.184 ô, kể cả ô trống, nhiều nhất 4.000.000 ô, kể cả ô trống",
        desk: || schools("truong.xlsb", far_cells()),
    },
    Case {
        limit: &limits::COLUMNS,
        told: "bảng `data/truong.csv`: một hàng có quá nhiều ô: 501 ô, nhiều nhất 500 ô",
        desk: || schools("truong.csv", "a;".repeat(501)),
    },
    Case {
        limit: &limits::FIELDS,
        told: "một dòng có quá nhiều cột: 16.385 cột, nhiều nhất 16.384 cột",
        desk: || schools("truong.csv", format!("{HEADER}{}\n", ";".repeat(20_000))),
    },
    Case {
        limit: &limits::REGIONS,
        told: "bảng `data/truong.xlsx`: trang tính có quá nhiều vùng gộp, cột ẩn: 10.001 vùng, nhiều nhất 10.000 vùng",
        desk: || {
            let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(10_001);
            schools("truong.xlsx", workbook(&merged, "", 1))
        },
    },
    Case {
        limit: &limits::CELL_LENGTH,
        told: "ô có quá nhiều chữ: 3.000.000 ký tự, nhiều nhất 32.767 ký tự",
        desk: || schools("truong.csv", format!("{HEADER}\"{}\";thcs\n", "a b".repeat(1_000_000))),
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
        desk: || schools("truong.csv", format!("{HEADER}{}", "Trường THCS A;thcs\n".repeat(5_001))),
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
        told: "văn bản DOCX có quá nhiều thành phần: hơn 1.000.000 thành phần",
        desk: || looked_at(&word(&"<w:p/>".repeat(1_000_001))),
    },
    Case {
        limit: &limits::WORD_DEPTH,
        told: "các thành phần của văn bản DOCX lồng vào nhau quá sâu: 201 tầng, nhiều nhất 200 tầng",
        desk: || looked_at(&word(&format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000)))),
    },
];

#[test]
fn every_limit_has_a_case() {
    let cases: BTreeSet<_> = CASES.iter().map(|case| case.limit.what).collect();
    let all: BTreeSet<_> = limits::ALL.iter().map(|limit| limit.what).collect();
    assert_eq!(cases, all);
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_accepted_takes_as_much_memory_as_it_is_long() {
    let list = |header: &str, more: &str| {
        let rows: String = (0..4_900).map(|at| format!("Trường Tiểu học {at};tieu_hoc{more}\n")).collect();
        schools("truong.csv", format!("{header}{rows}"))
    };
    let peak = |desk: &Desk| {
        let (ran, peak) = limited(desk);
        ran.status(0);
        peak
    };
    let few = peak(&Desk::with_plan());
    // What is known of as many schools as one document may have, and few words of it.
    let taken = peak(&list(HEADER, "")) - few;
    assert!(taken < 30_000, "{taken} KB beyond {few} KB");
    // Each in tables of its own.
    let desk = list("Tên trường;Cấp học;Mục tiêu;Chuẩn QG mục tiêu;Tháng\n", ";Công nhận mới;1;6");
    let (taken, written) = (peak(&desk) - few, unpacked(&desk.path("out/xa.docx")));
    assert!(
        written > 2_000_000 && taken < TIMES * written / 1_000,
        "{taken} KB beyond {few} KB, for {written} bytes"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_beyond_a_limit_is_told_in_little_memory() {
    for case in CASES {
        let desk = (case.desk)();
        let (ran, peak) = limited(&desk);
        let is_kept = case.told == KEPT;
        assert!(
            ran.stderr.contains(&format!("]: {}\n", case.told)),
            "{}: {:?}\n{}",
            case.told,
            ran.status,
            ran.stderr.chars().take(2_000).collect::<String>()
        );
        assert_eq!(ran.status, Some(i32::from(!is_kept)), "{}", case.told);
        assert!(ran.stderr.len() < 100_000, "{}: {} bytes", case.told, ran.stderr.len());
        assert!(peak < PEAK, "{}: {peak} KB", case.told);
    }
}

/// What a run may take at most, in KB.
#[cfg(target_os = "linux")]
const PEAK: i64 = 300_000;

/// All parts of a document, in bytes.
#[cfg(target_os = "linux")]
fn unpacked(path: &std::path::Path) -> i64 {
    let mut package = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..package.len()).map(|at| i64::try_from(package.by_index(at).unwrap().size()).unwrap()).sum()
}

/// How many times what it writes a run may take, beside what it takes for a few schools.
#[cfg(target_os = "linux")]
const TIMES: i64 = 10;

/// The most that the process of this number takes till it ends, in KB. Looked at again and again: what the system
/// tells at the end of a child counts what its parent took before it.
#[cfg(target_os = "linux")]
fn peak_of(process: u32) -> i64 {
    let status = format!("/proc/{process}/status");
    let peak = || {
        let text = fs::read_to_string(&status).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    };
    let mut last = 0;
    while let Some(now) = peak() {
        last = now;
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    last
}

/// Nothing of these is over a limit that counts; each ended the program, or held it for minutes.
#[cfg(target_os = "linux")]
#[test]
fn what_once_brought_it_down_is_refused_in_little_memory() {
    let list = |mark: &str, times| fact(&format!("{}x", mark.repeat(times)));
    for (desk, told) in [
        (list("- ", 5_000), "cau-truc-sai"),
        (list("+ ", 20_000), "cau-truc-sai"),
        (list(">", 20_000), "cau-truc-sai"),
        (list("*a **b ", 2_000), "dau-le"),
        (fact(&(1..600).map(|length| "`".repeat(length) + " ").collect::<String>()), "dau-le"),
        (template(&format!("{}x{}", "{{#if nam}}".repeat(1_000), "{{/if}}".repeat(1_000))), "vuot-gioi-han"),
        (doubling(), "vuot-gioi-han"),
        (
            schools("truong.csv", format!("{HEADER}\"{}", "Trường THCS A;thcs\n".repeat(50_000))),
            "nhay-chua-dong",
        ),
    ] {
        let (ran, _) = limited(&desk);
        assert!(ran.stderr.contains(told), "{told}: {:?}\n{}", ran.status, ran.stderr);
        assert_eq!(ran.status, Some(1), "{told}");
    }
}

#[test]
fn the_docs_show_every_limit() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md")).unwrap();
    let rows = CASES.iter().map(|case| format!("| {} | `` {} `` |", case.limit.shown(), case.told));
    let rows: Vec<String> = rows.collect();
    let missing: Vec<_> =
        rows.iter().filter(|row| !page.contains(row.as_str())).map(String::as_str).collect();
    assert!(missing.is_empty(), "not in docs/limits.md:\n{}", missing.join("\n"));
}

/// A desk with a document that `check` is to look at.
fn looked_at(bytes: &[u8]) -> Desk {
    Desk::new().file("xet/a.docx", bytes)
}

/// A DOCX with this in its body.
fn word(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    package.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    package.write_all(document.as_bytes()).unwrap();
    package.finish().unwrap().into_inner()
}

/// Runs `render` with little memory, or `check` where there is a document for it; also the most that it took, in KB.
#[cfg(target_os = "linux")]
fn limited(desk: &Desk) -> (Ran, i64) {
    let arguments = if desk.path("xet").exists() { "check xet" } else { "render data --templates mau" };
    let command = format!("ulimit -v {ADDRESS_SPACE}; exec {} {arguments}", env!("CARGO_BIN_EXE_vanthu"));
    fs::create_dir_all(desk.path("mau")).unwrap();
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &command])
        .current_dir(desk.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let running = shell.spawn().unwrap();
    let process = running.id();
    let watched = std::thread::spawn(move || peak_of(process));
    (Ran::new(running.wait_with_output().unwrap()), watched.join().unwrap())
}

const HEADER: &str = "Tên trường;Cấp học\n";

fn plan(more: &str) -> Desk {
    Desk::new().file("data/xa.yaml", format!("{PLAN}{more}"))
}

fn fact(text: &str) -> Desk {
    plan(&format!("noi_dung:\n  mo-dau:\n    thay: |-\n      {text}\n"))
}

fn template(body: &str) -> Desk {
    let head = "---\nloai: Kế hoạch\ntrich_yeu: \"Về việc thử\"\ndanh_so: la-ma\n---\n";
    Desk::new()
        .file("mau/rieng.md.hbs", format!("{head}{body}"))
        .file("data/xa.yaml", PLAN.replace("ke-hoach-xa", "rieng"))
}

/// So many loops over forty numbers, each in the one before.
fn loops(depth: usize, inside: &str) -> Desk {
    let (open, close) = ("{{#each @root.them.x}}".repeat(depth), "{{/each}}".repeat(depth));
    let desk = template(&format!("{open}{inside}{close}"));
    let numbers: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    let facts = fs::read_to_string(desk.path("data/xa.yaml")).unwrap();
    desk.file("data/xa.yaml", format!("{facts}them: {{x: [{}]}}\n", numbers.join(", ")))
}

/// Partials of which each calls the next one twice.
fn doubling() -> Desk {
    (0..26).fold(template("{{> _a0}}").file("mau/_a26.md.hbs", "x"), |desk, at| {
        let next = at + 1;
        desk.file(&format!("mau/_a{at}.md.hbs"), format!("{{{{> _a{next}}}}}{{{{> _a{next}}}}}"))
    })
}

fn schools(table: &str, content: impl AsRef<[u8]>) -> Desk {
    let (start, end) = (PLAN.find("truong:").unwrap(), PLAN.find("noi_nhan:").unwrap());
    let plan = format!("{}truong: {{bang: {table}}}\n{}", &PLAN[..start], &PLAN[end..]);
    Desk::new().file("data/xa.yaml", plan).file(&format!("data/{table}"), content)
}

/// The file made as long as that, without content on the disk.
fn long_file(desk: Desk, path: &str, length: u64) -> Desk {
    fs::File::options().write(true).open(desk.path(path)).unwrap().set_len(length).unwrap();
    desk
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        package.start_file(*name, stored).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// So many parts of nothing.
fn parts(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|number| format!("p{number}.xml")).collect();
    packed(&names.iter().map(|name| (name.as_str(), &b""[..])).collect::<Vec<_>>())
}

/// The package, whose directory says of its last part that it unpacks to all that 32 bits can say.
fn swollen(package: &[u8]) -> Vec<u8> {
    let mut bytes = package.to_vec();
    let entry = bytes.windows(4).rposition(|word| word == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&(u32::MAX - 1).to_le_bytes());
    bytes
}

/// A workbook with `inside` in its first sheet, `texts` shared, and so many sheets that are one part.
fn workbook(inside: &str, texts: &str, sheets: usize) -> Vec<u8> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"http://x/{kind}\" Target=\"{target}\"/>")
    };
    let names: String = (0..sheets).map(|at| format!("<sheet name=\"A{at}\" r:id=\"r{at}\"/>")).collect();
    let relations: String =
        (0..sheets).map(|at| relation(&format!("r{at}"), "worksheet", "sheet.xml")).collect();
    let relations = relations + &relation("t", "sharedStrings", "texts.xml");
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relation("b", "officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", format!("<workbook><sheets>{names}</sheets></workbook>").as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/texts.xml", format!("<sst uniqueCount=\"4294967295\">{texts}</sst>").as_bytes()),
        ("xl/sheet.xml", format!("<worksheet><sheetData>{inside}</sheetData></worksheet>").as_bytes()),
    ])
}

/// A sheet whose one cell is repeated.
fn ods(rows: u32, columns: u32) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">\
         <table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
         table:number-columns-repeated=\"{columns}\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell>\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A binary workbook with a cell in the first and one in the last corner ([MS-XLSB], 2.4).
fn far_cells() -> Vec<u8> {
    let record = |kind: u8, data: &[u8]| [&[kind, data.len() as u8], data].concat();
    let row = |number: u32| record(0, &[&number.to_le_bytes()[..], &[0; 12]].concat());
    let cell = |column: u32| record(1, &[column.to_le_bytes(), [0; 4]].concat());
    let sheet = [row(0), cell(0), row((1 << 20) - 1), cell((1 << 14) - 1)].concat();
    let text = |text: &str| {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&(text.len() as u32).to_le_bytes()[..], &units].concat()
    };
    let bundle = [&[0; 8][..], &text("r0"), &text("A")].concat();
    // BrtBundleSh is 156, which takes two bytes.
    let book = [&[0x9C, 0x01, bundle.len() as u8][..], &bundle].concat();
    let relation = "<Relationship Id=\"r0\" Type=\"http://x/worksheet\" Target=\"sheet1.bin\"/>";
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relation.as_bytes()),
        ("xl/sheet1.bin", &sheet),
    ])
}
