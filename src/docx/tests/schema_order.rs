//! Properties stand in the order of the schema.

use super::read::{Element, parse, parts};
use super::sample;

/// Order of the children of each property element (ECMA-376, part 1, annex A).
const ORDERS: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:u",
        ],
    ),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:docGrid",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblW",
            "w:jc",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
    ),
    ("w:trPr", &["w:cantSplit", "w:trHeight", "w:tblHeader"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:tcMar", "w:vAlign"]),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    ("w:pBdr", &["w:top", "w:left", "w:bottom", "w:right"]),
    ("w:tblBorders", &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]),
];

/// What is wrong with the order of the children of `element` or of those below it.
fn misplaced(element: &Element) -> Vec<String> {
    let below = element.children.iter().flat_map(misplaced);
    let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) else {
        return below.collect();
    };
    let names: Vec<&str> = element.children.iter().map(|child| child.name.as_str()).collect();
    let ranks: Vec<_> = names.iter().map(|name| order.iter().position(|known| known == name)).collect();
    let placed = !ranks.is_empty() && ranks.iter().all(Option::is_some) && ranks.is_sorted();
    let own = (!placed).then(|| format!("{}: {names:?}", element.name));
    own.into_iter().chain(below).collect()
}

#[test]
fn properties_stand_in_the_order_of_the_schema_and_none_is_empty() {
    for (name, document) in sample::all() {
        let root = parse(&parts(&document)["word/document.xml"]);
        assert_eq!(misplaced(&root), Vec::<String>::new(), "{name}");
    }
}
