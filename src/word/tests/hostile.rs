//! Files that are no DOCX, spoiled ones, and those meant to harm.

use std::io::{Cursor, Write};

use super::super::ReadFailure;
use super::{bytes, file, lines, packed, paragraphs, read};

#[test]
fn what_is_no_docx_is_called_by_what_it_is() {
    let mut old = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    old.create_stream("/WordDocument").unwrap().write_all(b"x").unwrap();
    let mut locked = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    locked.create_stream("/EncryptedPackage").unwrap().write_all(b"x").unwrap();
    let (old, locked) = (old.into_inner().into_inner(), locked.into_inner().into_inner());
    let sheet = packed(&[("xl/workbook.xml", "<a/>")]);
    let odt = packed(&[("mimetype", "x"), ("content.xml", "<a/>")]);
    let zip = packed(&[("a.txt", "x")]);
    let broken = bytes("<w:p>", &[]);
    let cut = &broken[..broken.len() / 2];
    let all: [(&[u8], &str); 10] = [
        (b"", "trống"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "RTF"),
        (b"<html><body>", "HTML"),
        (&old, ".doc"),
        (&locked, "mật khẩu"),
        (&sheet, "Excel"),
        (&odt, "OpenDocument"),
        (&zip, "thiếu phần nội dung"),
        (cut, "hỏng"),
    ];
    for (content, told) in all {
        let finding = read(content).unwrap_err().finding("a.docx");
        assert!(finding.message.contains(told), "{}: {told}", finding.message);
    }
    assert!(matches!(read(&broken), Err(ReadFailure::Broken(_))));
}

#[test]
fn what_is_too_much_is_refused() {
    let deep = "<w:sdt><w:sdtContent>".repeat(150) + &"</w:sdtContent></w:sdt>".repeat(150);
    assert!(matches!(read(&bytes(&deep, &[])), Err(ReadFailure::TooMuch(_))));
}

#[test]
fn a_label_is_no_longer_than_word_takes() {
    let level = format!(
        r#"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3888"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="{}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#,
        "%1".repeat(100_000)
    );
    let body = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#;
    let file = file(body, &[("numbering", "w:numbering", &level)]);
    let label = paragraphs(&file)[0].label.as_ref().unwrap().text.len();
    assert!((255..600).contains(&label), "{label}");
}

#[test]
fn loops_end() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let lists = r#"<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/><w:styleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#;
    let body = r#"<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p><w:sectPr><w:headerReference r:id="rId0"/><w:headerReference r:id="rId9"/></w:sectPr>"#;
    let file = file(body, &[("styles", "w:styles", styles), ("numbering", "w:numbering", lists)]);
    assert_eq!(lines(&file), ["x"]);
}

#[test]
fn paths_do_not_lead_out() {
    let rels = r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>"#;
    assert!(matches!(read(&packed(&[("_rels/.rels", rels)])), Err(ReadFailure::NoPart(_))));
}
