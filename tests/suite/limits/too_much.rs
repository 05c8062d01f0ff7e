//! Desks, and files for them, with more than is taken.

use std::fs;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub use crate::desk::word;
use crate::desk::{Desk, PLAN};

/// A desk with a document that `check` is to look at.
pub fn looked_at(bytes: &[u8]) -> Desk {
    Desk::new().file("xet/a.docx", bytes)
}

pub const HEADER: &str = "Tên trường;Cấp học\n";

pub fn plan(more: &str) -> Desk {
    Desk::new().file("data/xa.yaml", format!("{PLAN}{more}"))
}

pub fn fact(text: &str) -> Desk {
    plan(&format!("noi_dung:\n  mo-dau:\n    thay: |-\n      {text}\n"))
}

pub fn template(body: &str) -> Desk {
    let head = "---\nloai: Kế hoạch\ntrich_yeu: \"Về việc thử\"\ndanh_so: la-ma\n---\n";
    Desk::new()
        .file("mau/rieng.md.hbs", format!("{head}{body}"))
        .file("data/xa.yaml", PLAN.replace("ke-hoach-xa", "rieng"))
}

/// So many loops over forty numbers, each in the one before.
pub fn loops(depth: usize, inside: &str) -> Desk {
    let (open, close) = ("{{#each @root.them.x}}".repeat(depth), "{{/each}}".repeat(depth));
    let desk = template(&format!("{open}{inside}{close}"));
    let numbers: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    let facts = fs::read_to_string(desk.path("data/xa.yaml")).unwrap();
    desk.file("data/xa.yaml", format!("{facts}them: {{x: [{}]}}\n", numbers.join(", ")))
}

/// Partials of which each calls the next one twice.
pub fn doubling() -> Desk {
    (0..26).fold(template("{{> _a0}}").file("mau/_a26.md.hbs", "x"), |desk, at| {
        let next = at + 1;
        desk.file(&format!("mau/_a{at}.md.hbs"), format!("{{{{> _a{next}}}}}{{{{> _a{next}}}}}"))
    })
}

pub fn list_of_schools(table: &str, content: impl AsRef<[u8]>) -> Desk {
    let (start, end) = (PLAN.find("truong:").unwrap(), PLAN.find("noi_nhan:").unwrap());
    let plan = format!("{}truong: {{bang: {table}}}\n{}", &PLAN[..start], &PLAN[end..]);
    Desk::new().file("data/xa.yaml", plan).file(&format!("data/{table}"), content)
}

/// The file made as long as that, without content on the disk.
pub fn long_file(desk: Desk, path: &str, length: u64) -> Desk {
    fs::File::options().write(true).open(desk.path(path)).unwrap().set_len(length).unwrap();
    desk
}

pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        package.start_file(*name, stored).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}

/// So many parts of nothing.
pub fn parts(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|number| format!("p{number}.xml")).collect();
    packed(&names.iter().map(|name| (name.as_str(), &b""[..])).collect::<Vec<_>>())
}

/// The package, whose directory says of its last part that it unpacks to all that 32 bits can say.
pub fn swollen(package: &[u8]) -> Vec<u8> {
    let mut bytes = package.to_vec();
    let entry = bytes.windows(4).rposition(|word| word == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&(u32::MAX - 1).to_le_bytes());
    bytes
}

/// A workbook with `inside` in its first sheet, `texts` shared, and so many sheets that are one part.
pub fn workbook(inside: &str, texts: &str, sheets: usize) -> Vec<u8> {
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

/// A sheet whose one cell, of this text, is repeated.
pub fn ods(rows: u32, columns: u32, text: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">\
         <table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
         table:number-columns-repeated=\"{columns}\" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A binary workbook with a cell in the first and one in the last corner ([MS-XLSB], 2.4).
pub fn far_cells() -> Vec<u8> {
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
