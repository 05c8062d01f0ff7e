//! The markup itself: what is changed, and what is not.

use super::fragment::paragraph;
use super::package::within_root;
use super::property::{Bearer, PropertyChange, changed};
use super::splice::Splices;

#[test]
fn a_property_stands_where_the_schema_has_it_and_keeps_its_other_attributes() {
    let old = "<w:pPr><w:pStyle w:val=\"A\"/><w:spacing w:before=\"60\" w:line=\"480\"/><w:rPr><w:b/></w:rPr></w:pPr>";
    let line = PropertyChange::attributes("spacing", vec![("line", "240".into())], &[]);
    let even = PropertyChange::value("jc", "both");
    let new = changed(Bearer::Paragraph, old, "w", &[even, line]);
    assert_eq!(
        new,
        "<w:pPr><w:pStyle w:val=\"A\"/><w:spacing w:before=\"60\" w:line=\"240\"/><w:jc w:val=\"both\"/><w:rPr><w:b/></w:rPr></w:pPr>"
    );
}

#[test]
fn what_is_not_known_of_properties_stays() {
    let old =
        "<x:rPr><w14:glow w14:rad=\"1\"><w14:srgbClr w14:val=\"FF\"/></w14:glow><x:sz x:val=\"20\"/></x:rPr>";
    let new = changed(
        Bearer::Run,
        old,
        "x",
        &[PropertyChange::value("sz", "28"), PropertyChange::switch("b", true)],
    );
    assert!(new.contains("<w14:glow w14:rad=\"1\"><w14:srgbClr w14:val=\"FF\"/></w14:glow>"), "{new}");
    assert!(new.contains("<x:b x:val=\"1\"/><x:sz x:val=\"28\"/></x:rPr>"), "{new}");
    assert_eq!(
        changed(Bearer::Run, "", "w", &[PropertyChange::value("sz", "28")]),
        "<w:rPr><w:sz w:val=\"28\"/></w:rPr>"
    );
    assert_eq!(
        changed(Bearer::Run, "<w:rPr/>", "w", &[PropertyChange::value("sz", "28")]),
        "<w:rPr><w:sz w:val=\"28\"/></w:rPr>"
    );
}

#[test]
fn a_paragraph_is_its_own_runs_not_those_of_its_text_boxes() {
    let part = "<w:body><w:p w:rsidR=\"1\"><w:pPr><w:jc w:val=\"left\"/><w:rPr><w:b/></w:rPr></w:pPr>\
        <w:r><w:rPr><w:b/></w:rPr><w:t>Một</w:t></w:r>\
        <w:ins><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>\
        <mc:Fallback><w:pict><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:ins>\
        <w:hyperlink><w:r><w:t>Hai</w:t></w:r></w:hyperlink></w:p></w:body>";
    let start = part.find("<w:p ").unwrap();
    let end = part.rfind("</w:body>").unwrap();
    let found = paragraph(part, start..end).unwrap();
    assert_eq!(found.prefix, "w");
    assert_eq!(found.runs.len(), 3, "{found:#?}");
    let texts: Vec<&str> =
        found.runs.iter().flat_map(|run| &run.texts).map(|range| &part[range.clone()]).collect();
    assert_eq!(texts, ["Một", "Hai"]);
    assert!(part[found.properties.clone().unwrap()].starts_with("<w:pPr><w:jc"));
    assert_eq!(&part[found.runs[0].properties.clone().unwrap()], "<w:rPr><w:b/></w:rPr>");
    assert_eq!(&part[found.close..found.close + 6], "</w:p>");
}

#[test]
fn a_paragraph_without_anything_is_known_as_such() {
    let found = paragraph("<w:p/>", 0..6).unwrap();
    assert!(found.is_empty && found.runs.is_empty());
    assert!(paragraph("<w:tbl></w:tbl>", 0..15).is_none());
}

#[test]
fn splices_are_by_places_in_the_text_as_it_was() {
    let mut splices = Splices::default();
    splices.replace(4..7, "hai");
    splices.insert(0, "0 ");
    splices.insert(7, "!");
    splices.replace(5..6, "what overlaps is left out");
    assert_eq!(splices.apply("mot bon ba"), "0 mot hai! ba");
}

#[test]
fn the_last_child_of_a_root_may_be_its_first() {
    assert_eq!(within_root("<a><b/></a>\n", "<c/>"), "<a><b/><c/></a>");
    assert_eq!(within_root("<?xml?><a x=\"1\"/>", "<c/>"), "<?xml?><a x=\"1\"><c/></a>");
}
