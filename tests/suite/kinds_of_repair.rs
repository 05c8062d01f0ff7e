//! Kinds of files that a repair must not harm: what is not what it was taken for, what a repair could lose or double.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use vanthu::check::{CheckFinding, Choices, examine};
use vanthu::mend::{Repaired, repair};
use vanthu::word::{self, Justification, WordFile, WordParagraph, each_paragraph};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::check::office::{OfficeFile, decision, letter, p};
use crate::precision::register;

fn repaired(bytes: &[u8]) -> Repaired {
    repair(bytes, &Choices::default(), &register(), false).unwrap()
}

fn names(findings: &[CheckFinding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.rule.name).collect()
}

/// What is left of `rule`, in a second check.
fn left(bytes: &[u8], rule: &str) -> Vec<String> {
    let file = word::read(bytes).unwrap();
    let findings = examine(&file, &Choices::default(), &register()).findings;
    findings
        .iter()
        .filter(|finding| finding.rule.name == rule)
        .map(|finding| finding.message.clone())
        .collect()
}

/// What `take` says of each paragraph of the body that holds `words`.
fn of<T>(bytes: &[u8], words: &str, take: impl Fn(&WordParagraph) -> T) -> T {
    let file = word::read(bytes).unwrap();
    let mut found = None;
    each_paragraph(&file.body, &mut |paragraph| {
        if found.is_none() && paragraph.text().contains(words) {
            found = Some(take(paragraph));
        }
    });
    found.unwrap()
}

/// The first indent, edges and text of a paragraph.
fn stance(bytes: &[u8], words: &str) -> (i32, Justification, String) {
    of(bytes, words, |paragraph| (paragraph.look.first_line, paragraph.look.justification, paragraph.text()))
}

/// `file` with its foot in paragraphs in place of its table.
fn with_foot(file: &OfficeFile, foot: &str) -> OfficeFile {
    let start = file.body.rfind("<w:tbl>").unwrap();
    let end = file.body.rfind("</w:tbl>").unwrap() + "</w:tbl>".len();
    let (before, after) = (&file.body[..start], &file.body[end..]);
    OfficeFile { body: format!("{before}{foot}{after}"), ..file.clone() }
}

/// `file` with its head in paragraphs in place of its table.
fn with_head(file: &OfficeFile, head: &str) -> OfficeFile {
    let end = file.body.find("</w:tbl>").unwrap() + "</w:tbl>".len();
    OfficeFile { body: format!("{head}{}", &file.body[end..]), ..file.clone() }
}

/// All words of the body, in no order.
fn all_words(bytes: &[u8]) -> Vec<String> {
    let file = word::read(bytes).unwrap();
    let mut words = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| {
        words.extend(
            paragraph.text().split_whitespace().filter(|word| !word.starts_with('_')).map(str::to_owned),
        );
    });
    words.sort();
    words
}

#[test]
fn a_head_that_does_not_hold_becomes_a_table_of_two_columns() {
    let tabs = |left: &str, right: &str, look: &str| {
        p(look, &format!("{left}</w:t><w:tab/><w:t xml:space=\"preserve\">{right}"))
    };
    let in_one_column = [
        p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
        p("c 13", "UBND TỈNH LÂM ĐỒNG"),
        p("c b 13", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        p("c 13", "____________"),
        p("c 13", "Số: 12/QĐ-SGDĐT"),
        p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
    ]
    .concat();
    let by_tabs = [
        tabs("UBND TỈNH LÂM ĐỒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "l 13"),
        tabs("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Độc lập - Tự do - Hạnh phúc", "l b 13"),
        tabs("Số: 12/QĐ-SGDĐT", "Lâm Đồng, ngày 05 tháng 3 năm 2026", "l 13"),
    ]
    .concat();
    for head in [in_one_column, by_tabs] {
        let bytes = with_head(&decision(), &head).bytes();
        let repaired = repaired(&bytes);
        let file = word::read(&repaired.bytes).unwrap();
        let word::WordBlock::Table(table) = &file.body[0] else { panic!("{:?}", names(&repaired.left)) };
        assert!(table.rows.len() == 2 && table.rows.iter().all(|row| row.cells.len() == 2));
        assert!(table.cells().all(|cell| !cell.look.edges.is_any()));
        assert_eq!(all_words(&bytes), all_words(&repaired.bytes));
        assert_eq!(names(&repaired.left), Vec::<&str>::new());
    }
}

#[test]
fn a_head_with_more_than_its_words_is_left_to_the_clerk() {
    let head = |more: &str| {
        [
            p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
            p("c b 13", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
            p("c 13", "____________"),
            more.to_owned(),
            p("c 13", "Số: 12/QĐ-SGDĐT"),
            p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
        ]
        .concat()
    };
    let mark = r#"<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>"#;
    for more in [p("c 13", "Một lời nhắn của người soạn."), mark.to_owned()] {
        let bytes = with_head(&decision(), &head(&more)).bytes();
        let repaired = repaired(&bytes);
        let file = word::read(&repaired.bytes).unwrap();
        assert!(matches!(file.body[0], word::WordBlock::Paragraph(_)));
        assert!(names(&repaired.left).contains(&"quoc-hieu-vi-tri"), "{:?}", names(&repaired.left));
    }
}

#[test]
fn a_signature_set_by_blanks_is_no_recipient() {
    let run = |look: &str, text: &str| {
        format!(
            "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    for gap in [" ".repeat(50), "\t\t\t\t\t\t".to_owned()] {
        let gap = run("<w:sz w:val=\"28\"/>", &gap);
        let bold = |text: &str| run("<w:b/><w:sz w:val=\"28\"/>", text);
        let small = |text: &str| run("<w:sz w:val=\"22\"/>", text);
        let label = run("<w:b/><w:i/><w:sz w:val=\"24\"/>", "Nơi nhận:");
        let line = |content: String| format!("<w:p>{content}</w:p>");
        let foot = [
            line(format!("{label}{gap}{}", bold("KT. GIÁM ĐỐC"))),
            line(format!("{}{gap}{}", small("- Như Điều 3;"), bold("PHÓ GIÁM ĐỐC"))),
            line(small("- Các phòng thuộc Sở,")),
            line(small("- Lưu: VT, TCCB.")),
            line(String::new()),
            line(format!("{gap}{}", bold("Phạm Văn Khải"))),
        ];
        let file = with_foot(&decision(), &foot.concat());
        // A tab is an element of its own.
        let body = file.body.replace('\t', "</w:t><w:tab/><w:t>");
        let bytes = OfficeFile { body, ..file }.bytes();
        let made = repaired(&bytes).bytes;
        let name = |bytes: &[u8]| {
            of(bytes, "Phạm Văn Khải", |paragraph| {
                let run = paragraph.runs.iter().find(|run| run.text.contains("Phạm")).unwrap();
                (paragraph.text(), run.look.bold, run.look.size.to_string())
            })
        };
        assert_eq!(name(&made), name(&bytes), "{:?}", names(&repaired(&bytes).done));
    }
}

#[test]
fn sentences_of_an_application_are_not_set_as_the_name_of_a_body() {
    let heads = [
        p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
        p("c b 14", "ĐƠN XIN NGHỈ PHÉP"),
        p("l 14", "Kính gửi: Trường tiểu học Nguyễn Bỉnh Khiêm"),
        p("l 14", "Tôi tên là: Nguyễn Văn A, giáo viên tổ 2."),
        p("l 14", "Tôi làm đơn này xin được nghỉ phép 03 ngày, từ ngày 05 tháng 3 năm 2026."),
        p("l 14", "Tôi xin chân thành cảm ơn."),
        p("l i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
        p("l 14", "Người làm đơn"),
        p("l 14", "Nguyễn Văn A"),
    ];
    let section = decision().body;
    let section = &section[section.find("<w:sectPr").unwrap()..];
    let bytes = OfficeFile { body: heads.concat() + section, ..decision() }.bytes();
    let made = repaired(&bytes);
    for words in ["ĐƠN XIN", "Kính gửi", "Tôi tên là", "Tôi làm đơn", "Tôi xin"] {
        let look = |bytes: &[u8]| {
            of(bytes, words, |paragraph| {
                (
                    paragraph.look.justification == Justification::Center,
                    paragraph.runs[0].look.bold,
                    paragraph.runs[0].look.all_capitals,
                )
            })
        };
        assert_eq!(look(&made.bytes), look(&bytes), "{words} {:?}", names(&made.done));
    }
}

#[test]
fn gaps_are_mended_at_the_paragraphs_that_they_are_named_at() {
    let close = r#"w:before="0" w:after="0" w:line="276""#;
    let bytes = decision().with(r#"w:before="120" w:after="0" w:line="276""#, close).bytes();
    assert!(!left(&bytes, "cach-doan").is_empty());
    let made = repaired(&bytes);
    assert!(names(&made.done).contains(&"cach-doan"), "{:?}", names(&made.left));
    assert_eq!(left(&made.bytes, "cach-doan"), Vec::<String>::new());
}

#[test]
fn what_cannot_be_mended_leaves_every_byte_as_it_was() {
    for (old, new) in [
        ("- Các phòng thuộc Sở;", "Các phòng thuộc Sở;"),
        ("Điều 3.<", "Điều 4.<"),
        ("Nguyễn Văn A</w:t></w:r></w:p></w:tc>", "NGUYỄN VĂN A</w:t></w:r></w:p></w:tc>"),
    ] {
        let bytes = decision().with(old, new).bytes();
        let made = repaired(&bytes);
        assert_eq!(names(&made.done), Vec::<&str>::new(), "{new}");
        assert!(!made.left.is_empty(), "{new}");
        assert!(made.bytes == bytes, "{new}");
    }
}

#[test]
fn what_was_typed_to_push_a_line_in_goes_when_it_is_indented() {
    for lead in ["<w:tab/>", "<w:t xml:space=\"preserve\">        </w:t>"] {
        let unindented = decision().with(r#"<w:ind w:firstLine="720"/>"#, "");
        let content = unindented.body.find("Căn cứ Luật").unwrap();
        let (head, rest) = unindented.body.split_at(content);
        let (head, lead_in) = head.rsplit_once("<w:t ").unwrap();
        let (text, foot) = rest.split_at(rest.find("<w:tbl>").unwrap());
        let text = format!("<w:t {lead_in}{text}");
        let runs = text.replace(
            r#"<w:jc w:val="both"/></w:pPr><w:r>"#,
            &format!("<w:jc w:val=\"both\"/></w:pPr><w:r>{lead}</w:r><w:r>"),
        );
        let bytes = OfficeFile { body: format!("{head}{runs}{foot}"), ..unindented.clone() }.bytes();
        let before = stance(&bytes, "1. Ông");
        assert!(before.2.starts_with(['\t', ' ']), "{before:?}");
        let made = repaired(&bytes);
        let after = stance(&made.bytes, "1. Ông");
        assert_eq!((after.0, after.2.as_str()), (720, before.2.trim_start()), "{:?}", names(&made.left));
        assert_eq!(left(&made.bytes, "thut-dau-dong"), Vec::<String>::new());
    }
}

#[test]
fn short_paragraphs_are_set_as_the_long_ones_beside_them() {
    let short = "Đề nghị các đơn vị thực hiện./.";
    let ragged = letter()
        .with("Báo cáo gửi về Văn phòng Sở trước ngày 15 tháng 3 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định./.", short)
        .with(r#"<w:ind w:firstLine="720"/><w:jc w:val="both"/>"#, "");
    let bytes = ragged.bytes();
    let made = repaired(&bytes);
    assert!(names(&made.done).contains(&"thut-dau-dong"), "{:?}", names(&made.left));
    assert_eq!(stance(&made.bytes, short), (720, Justification::Both, short.to_owned()));
}

/// A package by its parts.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package.start_file(name, SimpleFileOptions::default()).unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

const NUMBER: &str = r#"<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;

/// A decision with `header` (none: no header at all) and `footer` in place of its header.
fn with_running(header: Option<&str>, footer: &str, section: &str) -> Vec<u8> {
    let reference = r#"<w:headerReference w:type="default" r:id="rId1"/>"#;
    let mut both = String::from(r#"<w:footerReference w:type="default" r:id="rId2"/>"#);
    if header.is_some() {
        both.insert_str(0, reference);
    }
    let mut file = decision().with(reference, &both).with("<w:titlePg/>", section);
    file.header = format!("<w:p>{}</w:p>", header.unwrap_or_default());
    let mut parts = parts(&file.bytes());
    let spaces = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
    parts.insert("word/footer1.xml".to_owned(), format!("<w:ftr {spaces}><w:p>{footer}</w:p></w:ftr>"));
    parts.insert(
        "[Content_Types].xml".to_owned(),
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>"#.to_owned(),
    );
    let relations = parts.get_mut("word/_rels/document.xml.rels").unwrap();
    *relations = relations.replace("</Relationships>", r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#);
    packed(&parts)
}

/// In how many headers and footers a number stands, those in use.
fn numbers(file: &WordFile) -> (usize, usize) {
    let section = file.sections.first().unwrap();
    let count = |index: Option<usize>| {
        let mut count = 0;
        if let Some(part) = index.and_then(|index| file.running.get(index)) {
            each_paragraph(&part.blocks, &mut |paragraph| {
                count +=
                    usize::from(paragraph.runs.iter().any(|run| run.rare.field.as_deref() == Some("PAGE")));
            });
        }
        count
    };
    (count(section.headers.usual), count(section.footers.usual))
}

/// A name, what stands in the header and the footer, what the section says, and in how many of both a number stands then.
type RunningKind<'k> = (&'k str, Option<&'k str>, &'k str, &'k str, (usize, usize));

#[test]
fn a_page_number_is_neither_lost_nor_doubled() {
    let words = r#"<w:r><w:t xml:space="preserve">Kế hoạch phòng dịch</w:t></w:r>"#;
    let trang = format!(r#"<w:r><w:t xml:space="preserve">Trang </w:t></w:r>{NUMBER}"#);
    let with_words = format!("{NUMBER}{words}");
    let simple = r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>"#;
    let kinds: [RunningKind<'_>; 8] = [
        ("no header", None, NUMBER, "<w:titlePg/>", (1, 0)),
        ("no header, first page", None, NUMBER, "", (1, 0)),
        ("a word before it", None, &trang, "<w:titlePg/>", (1, 0)),
        ("a simple field", None, simple, "<w:titlePg/>", (1, 0)),
        ("words in the header", Some(words), NUMBER, "<w:titlePg/>", (1, 0)),
        ("words that the first page would lose", Some(words), NUMBER, "", (0, 1)),
        ("words beside it", None, &with_words, "<w:titlePg/>", (0, 1)),
        ("two", Some(NUMBER), NUMBER, "<w:titlePg/>", (1, 0)),
    ];
    for (kind, header, footer, section, wanted) in kinds {
        let bytes = with_running(header, footer, section);
        let made = repaired(&bytes);
        let file = word::read(&made.bytes).unwrap();
        assert_eq!(numbers(&file), wanted, "{kind}: {:?}", names(&made.done));
        let is_told = names(&made.done).contains(&"so-trang-vi-tri");
        assert_eq!(is_told, wanted == (1, 0), "{kind}: {:?}", names(&made.left));
        let said: String = file.running.iter().map(|part| format!("{:?}", part.blocks)).collect();
        assert_eq!(
            said.contains("Kế hoạch phòng dịch"),
            [header, Some(footer)].iter().flatten().any(|text| text.contains("Kế hoạch")),
            "{kind}"
        );
    }
}
