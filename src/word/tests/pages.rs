//! Sections, headers and footers.

use super::file;

#[test]
fn sections_take_over_headers_that_they_do_not_name() {
    let end = r#"<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId0"/><w:footerReference w:type="first" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:titlePg/></w:sectPr></w:pPr></w:p>"#;
    let last = r#"<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/><w:pgNumType w:start="1" w:fmt="upperRoman"/></w:sectPr>"#;
    let parts = [("header", "w:hdr", "<w:p><w:r><w:t>đầu</w:t></w:r></w:p>"), ("footer", "w:ftr", "<w:p/>")];
    let file = file(&format!("<w:p/>{end}{last}"), &parts);
    let [one, two] = &file.sections[..] else { panic!("{:?}", file.sections) };
    assert_eq!((one.blocks.clone(), two.blocks.clone()), (0..2, 2..4));
    assert_eq!((one.headers.usual, two.headers.usual, two.footers.first), (Some(0), Some(0), Some(1)));
    assert!(one.has_title_page && !two.has_title_page && two.is_landscape && one.is_said);
    assert_eq!((two.first_number, &*two.number_format), (Some(1), "upperRoman"));
    assert!(file.running[0].is_header && !file.running[1].is_header);
}
