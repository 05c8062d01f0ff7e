//! Effective formatting: what comes out of the layers.

use super::super::{FormatSource, FormatTrait, Ink, Justification, LineSpacing, WordParagraph, WordRun};
use super::{file, first_table, paragraphs};

const STYLES: &str = r#"
<w:docDefaults>
  <w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsia="Batang"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Bản A"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bản B"/><w:basedOn w:val="A"/><w:pPr><w:spacing w:before="120" w:after="0"/></w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:pPr><w:spacing w:after="0"/></w:pPr>
  <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="dotted" w:sz="4"/></w:tblBorders></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:fill="D9D9D9"/></w:tcPr></w:tblStylePr></w:style>"#;

const THEME: &str = r#"<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements>"#;

fn parts() -> [(&'static str, &'static str, &'static str); 2] {
    [("styles", "w:styles", STYLES), ("theme", "a:theme", THEME)]
}

fn run<'p>(paragraph: &'p WordParagraph, text: &str) -> &'p WordRun {
    paragraph.runs.iter().find(|run| *run.text == *text).unwrap()
}

#[test]
fn styles_lie_over_their_parents_and_the_text_over_styles() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="B"/><w:jc w:val="center"/></w:pPr><w:r><w:t>một</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>hai</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/><w:b/><w:sz w:val="26"/></w:rPr><w:t>ba</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr><w:r><w:t>vòng</w:t></w:r></w:p>"#;
    let file = file(body, &parts());
    let all = paragraphs(&file);
    let (look, style) = (&all[0].look, all[0].style_name.as_deref());
    assert_eq!((look.justification, look.first_line, style), (Justification::Center, 720, Some("Bản B")));
    assert_eq!((look.before, look.after), (120, 0));
    assert!(matches!(look.line, LineSpacing::Lines(lines) if (lines - 1.079).abs() < 0.001));
    let one = &run(all[0], "một").look;
    assert_eq!((one.bold, one.size, one.colour), (true, 14.0, Ink::Rgb(0x00FF_0000)));
    assert_eq!(one.families.of('ế').map(|family| &**family), Some("Calibri"));
    assert_eq!(one.families.of('한').map(|family| &**family), Some("Batang"));
    // A style that says bold turns around what the paragraph's style says; the text itself does not.
    assert!(!run(all[0], "hai").look.bold);
    assert_eq!((run(all[0], "ba").look.bold, run(all[0], "ba").look.size), (true, 13.0));
    assert!(run(all[1], "vòng").look.italic);
}

#[test]
fn indents_are_read_in_letters_and_with_units() {
    let body = r#"<w:p><w:pPr><w:ind w:firstLineChars="200"/><w:spacing w:beforeLines="50" w:before="1"/></w:pPr></w:p><w:p><w:pPr><w:ind w:start="1cm" w:hanging="10pt"/><w:spacing w:line="300" w:lineRule="exact" w:afterAutospacing="1" w:after="7"/></w:pPr></w:p>"#;
    let file = file(body, &parts());
    let all = paragraphs(&file);
    assert_eq!((all[0].look.first_line, all[0].look.before), (440, 120));
    assert_eq!((all[1].look.left, all[1].look.first_line), (567, -200));
    assert_eq!((all[1].look.line, all[1].look.after), (LineSpacing::Exactly(300), 280));
}

#[test]
fn table_styles_hold_by_position() {
    let cell = |text: &str, own: &str| {
        format!("<w:tc><w:tcPr>{own}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let body = format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>{}</w:tr><w:tr>{}{}</w:tr></w:tbl>"#,
        cell("đầu", r#"<w:gridSpan w:val="2"/>"#),
        cell("trái", r#"<w:vMerge w:val="restart"/>"#),
        cell("phải", r#"<w:tcBorders><w:bottom w:val="single" w:sz="8"/></w:tcBorders>"#),
    );
    let file = file(&body, &parts());
    let table = first_table(&file);
    assert_eq!((table.grid.as_slice(), table.width), (&[4000, 5000][..], super::super::Measure::Share(1.0)));
    let [head, below] = &table.rows[..] else { panic!() };
    assert!(head.is_header && head.cant_split && !below.is_header);
    assert_eq!((head.cells[0].columns, head.cells[0].look.ground), (2, Some(Ink::Rgb(0x00D9_D9D9))));
    assert!(head.cells[0].look.edges.top.as_ref().unwrap().is_solid());
    assert_eq!(head.cells[0].look.edges.bottom.as_ref().map(|edge| &*edge.style), Some("dotted"));
    assert_eq!(below.cells[0].joined, super::super::VerticalJoin::Begins);
    assert!(
        below.cells[0].look.edges.bottom.is_none()
            && below.cells[1].look.edges.bottom.as_ref().unwrap().width == 8
    );
    let all = paragraphs(&file);
    assert!(run(all[0], "đầu").look.bold && !run(all[1], "trái").look.bold);
    assert_eq!(all[1].look.after, 0);
}

#[test]
fn a_row_may_say_otherwise_than_its_table() {
    let row = |own: &str| format!("<w:tr>{own}<w:tc><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr>");
    let lines =
        r#"<w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/></w:tblBorders>"#;
    let none = r#"<w:tblPrEx><w:tblBorders><w:top w:val="nil"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPrEx>"#;
    let body = format!(
        r#"<w:tbl><w:tblPr>{lines}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{}{}</w:tbl>"#,
        row(none),
        row("")
    );
    let file = file(&body, &parts());
    let [first, last] = &first_table(&file).rows[..] else { panic!() };
    assert!(first.cells[0].look.edges.top.is_none() && first.cells[0].look.margins[1] == 0);
    assert!(last.cells[0].look.edges.bottom.is_some() && last.cells[0].look.margins[1] == 108);
}

#[test]
fn cells_that_were_joined_across_are_one() {
    let cell = |text: &str, join: &str| {
        format!(
            r#"<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{join}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"#
        )
    };
    let body = format!(
        r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>{}{}{}</w:tr></w:tbl>"#,
        cell("đầu", r#"<w:hMerge w:val="restart"/>"#),
        cell("còn", r#"<w:hMerge/>"#),
        cell("cuối", "")
    );
    let file = file(&body, &parts());
    let [row] = &first_table(&file).rows[..] else { panic!() };
    assert_eq!(row.cells.iter().map(|cell| cell.columns).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(row.cells[0].width, super::super::Measure::Fixed(4000));
    let texts: Vec<String> = paragraphs(&file).iter().map(|paragraph| paragraph.text()).collect();
    assert_eq!(texts, ["đầu", "còn", "cuối"]);
}

#[test]
fn it_is_known_who_says_how_a_text_looks() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>một</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/><w:sz w:val="26"/></w:rPr><w:t>hai</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>ba</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#;
    let file = file(body, &parts());
    let all = paragraphs(&file);
    let style = |name: &str| FormatSource::Style(name.into());
    let of = |paragraph: usize, text: &str, of: FormatTrait| {
        file.source_of_run(all[paragraph], run(all[paragraph], text), of)
    };
    assert_eq!(of(0, "một", FormatTrait::Size), style("Bản A"));
    assert_eq!(of(0, "một", FormatTrait::Colour), style("Bản B"));
    assert_eq!(of(0, "một", FormatTrait::Family), FormatSource::Theme);
    assert_eq!(of(0, "một", FormatTrait::Italic), FormatSource::Nobody);
    assert_eq!(of(0, "hai", FormatTrait::Size), FormatSource::Itself);
    assert_eq!(of(0, "hai", FormatTrait::Bold), style("Strong"));
    assert_eq!(of(1, "ba", FormatTrait::Bold), FormatSource::TableStyle);
    assert_eq!(of(1, "ba", FormatTrait::Size), FormatSource::Defaults);
    assert_eq!(file.source_of_paragraph(all[0], FormatTrait::Justification), style("Normal"));
    assert_eq!(file.source_of_paragraph(all[0], FormatTrait::LineSpacing), FormatSource::Defaults);
}

#[test]
fn white_lines_are_none() {
    let body = r#"<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="ffffff"/><w:bottom w:val="single" w:sz="8" w:color="000000"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"#;
    let file = file(body, &parts());
    let edges = &first_table(&file).edges;
    assert!(edges.top.is_none() && edges.bottom.is_some(), "{edges:?}");
}
