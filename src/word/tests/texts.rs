//! What is written: runs, fields, changes, lists, drawings.

use super::super::{ChangeKind, DrawingKind, NoteKind};
use super::{SPACES, file, lines, packed, paragraphs};

#[test]
fn what_is_shown_is_text_and_what_is_not_is_none() {
    let body = r##"<w:p><w:r><w:t xml:space="preserve">một </w:t><w:tab/><w:br/><w:t>hai</w:t></w:r><w:ins w:author="A"><w:r><w:t>ba</w:t></w:r></w:ins><w:del w:author="B"><w:r><w:delText>bốn</w:delText></w:r></w:del><w:hyperlink w:anchor="x"><w:r><w:t>năm</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>sáu</w:t></w:r></w:sdtContent></w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>"##;
    let file = file(
        body,
        &[(
            "comments",
            "w:comments",
            r#"<w:comment w:id="3" w:author="C"><w:p><w:r><w:t>xem</w:t></w:r></w:p></w:comment>"#,
        )],
    );
    let paragraph = paragraphs(&file)[0];
    assert_eq!(paragraph.text(), "một \t\nhaibanămsáu\u{f0a8}");
    let changes: Vec<_> = paragraph.runs.iter().filter_map(|run| run.rare.change.as_ref()).collect();
    assert_eq!(
        changes.iter().map(|change| change.kind).collect::<Vec<_>>(),
        [ChangeKind::Inserted, ChangeKind::Deleted]
    );
    assert_eq!(paragraph.runs.iter().find_map(|run| run.rare.link.as_deref()), Some("#x"));
    assert_eq!((file.notes[0].reference.kind, file.notes[0].author.as_str()), (NoteKind::Comment, "C"));
    // Each run knows its number, also where wrappers stand between.
    assert!(paragraph.runs.iter().map(|run| run.index).eq(0..8));
}

#[test]
fn fields_show_their_result_and_not_their_code() {
    let body = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>/</w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>page</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
    let file = file(body, &[]);
    let all = paragraphs(&file);
    assert_eq!(all[0].text(), "2/7");
    let field = |text: &str| all[0].runs.iter().find(|run| *run.text == *text).unwrap().rare.field.as_deref();
    assert_eq!((field("2"), field("/"), field("7")), (Some("PAGE"), None, Some("NUMPAGES")));
    // The run that parts the code from what is shown shows nothing itself, so that a number is not printed twice.
    let shown =
        |field: &str| all[0].runs.iter().filter(|run| run.rare.field.as_deref() == Some(field)).count();
    assert_eq!((shown("PAGE"), shown("NUMPAGES")), (1, 1));
    assert_eq!(all[1].runs[0].rare.field.as_deref(), Some("PAGE"));
}

const LISTS: &str = r#"
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/><w:pPr><w:ind w:left="300"/></w:pPr></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="S"/></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="S"/><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:pStyle w:val="D"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>"#;

#[test]
fn lists_count_as_word_counts() {
    let item = |list: u32, level: u8, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let styled = r#"<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"#;
    let body = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 1), (2, 1), (0, 0)];
    let body: String =
        body.iter().map(|(list, level)| item(*list, *level, "x")).collect::<String>() + styled + styled;
    let styles = r#"<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Điều"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>"#;
    let file = file(&body, &[("numbering", "w:numbering", LISTS), ("styles", "w:styles", styles)]);
    assert_eq!(
        lines(&file),
        ["I. x", "1. x", "2. x", "a) x", "II. x", "1. x", "5. x", "6. x", "x", "Điều 4. x", "Điều 5. x"]
    );
    assert_eq!(paragraphs(&file)[1].look.left, 300);
}

#[test]
fn lines_and_text_boxes_are_read_in_both_markups() {
    let modern = r#"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:align>center</wp:align></wp:positionH><wp:extent cx="1270000" cy="0"/><wp:docPr id="1" name="x" descr="kẻ"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="1,1"/></w:pict></mc:Fallback></mc:AlternateContent>"#;
    let boxed = r#"<w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"#;
    let old = r##"<w:pict><v:line from="10pt,5pt" to="110pt,5pt" strokeweight="1pt" style="position:absolute;margin-left:3pt"/></w:pict><w:pict><v:shape type="#_x0000_t202" stroked="f" style="width:50pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp cũ</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"##;
    let file = file(&format!("<w:p><w:r>{modern}{boxed}{old}</w:r></w:p>"), &[]);
    assert_eq!(lines(&file), ["", "trong hộp", "hộp cũ"]);
    let drawn: Vec<_> = paragraphs(&file)[0].drawings().collect();
    let kinds: Vec<_> = drawn.iter().map(|drawing| drawing.kind).collect();
    assert_eq!(kinds, [DrawingKind::Line, DrawingKind::Shape, DrawingKind::Line, DrawingKind::Shape]);
    assert_eq!(
        drawn.iter().map(|drawing| drawing.width).collect::<Vec<_>>(),
        [Some(100.0), Some(10.0), Some(100.0), Some(50.0)]
    );
    assert_eq!((drawn[0].across.as_deref(), drawn[0].line.as_ref().unwrap().width), (Some("center"), 0.75));
    assert!(drawn[1].line.is_none() && drawn[3].line.is_none() && drawn[2].is_floating);
}

#[test]
fn strict_files_are_read_as_transitional_ones() {
    let spaces = SPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    let document = format!(
        "<w:document {spaces}><w:body><w:p><w:pPr><w:jc w:val=\"end\"/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p></w:body></w:document>"
    );
    let rels = r#"<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/noi/dung.xml"/></Relationships>"#;
    let file = super::read(&packed(&[("_rels/.rels", rels), ("noi/dung.xml", &document)])).unwrap();
    assert_eq!(lines(&file), ["chữ"]);
    assert_eq!(paragraphs(&file)[0].look.justification, super::super::Justification::Right);
    assert_eq!(&*paragraphs(&file)[0].place.part, "noi/dung.xml");
}
