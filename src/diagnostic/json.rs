//! Diagnostics for another program: a JSON array with Vietnamese keys.

use serde::Serialize;

use super::{CellPlace, Diagnostic, Place, Severity};

/// All of `diagnostics` as a JSON array, indented, ended by a line break.
///
/// Lines and columns count from 1, columns in characters; the end is the first character after the stretch. A
/// finding about a whole file has `tep` only; one about a cell has the sheet (`trang`) and the cell (`o`).
pub fn to_json(diagnostics: &[Diagnostic]) -> String {
    format!("{:#}\n", to_json_value(diagnostics))
}

/// The same as a value, for a part of something larger.
pub fn to_json_value<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> serde_json::Value {
    let findings: Vec<Finding> = diagnostics.into_iter().map(Finding::new).collect();
    // Strings and numbers under string keys always serialise.
    serde_json::to_value(&findings).unwrap_or_default()
}

#[derive(Serialize)]
struct Finding<'a> {
    muc_do: &'static str,
    quy_tac: &'static str,
    thong_bao: &'a str,
    #[serde(flatten)]
    place: PlaceJson<'a>,
    goi_y: &'a [String],
    lien_quan: Vec<RelatedJson<'a>>,
}

#[derive(Serialize)]
struct RelatedJson<'a> {
    thong_bao: &'a str,
    #[serde(flatten)]
    place: PlaceJson<'a>,
}

#[derive(Serialize, Default)]
struct PlaceJson<'a> {
    tep: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    o: Option<String>,
    dong: Option<usize>,
    cot: Option<usize>,
    dong_cuoi: Option<usize>,
    cot_cuoi: Option<usize>,
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic) -> Self {
        Self {
            muc_do: match diagnostic.severity {
                Severity::Held | Severity::Error => "loi",
                Severity::Warning => "canh_bao",
            },
            quy_tac: diagnostic.rule(),
            thong_bao: &diagnostic.message,
            place: diagnostic.place.as_ref().map(PlaceJson::new).unwrap_or_default(),
            goi_y: &diagnostic.hints,
            lien_quan: diagnostic.related.iter().map(RelatedJson::new).collect(),
        }
    }
}

impl<'a> RelatedJson<'a> {
    fn new((place, label): &'a (Place, String)) -> Self {
        Self { thong_bao: label, place: PlaceJson::new(place) }
    }
}

impl<'a> PlaceJson<'a> {
    fn new(place: &'a Place) -> Self {
        let tep = Some(place.source.name.as_str());
        if place.is_lineless() {
            let cell = place.cell.as_ref();
            let trang = cell.and_then(|cell| cell.sheet.as_deref());
            return Self { tep, trang, o: cell.map(CellPlace::reference), ..Self::default() };
        }
        Self {
            tep,
            trang: None,
            o: None,
            dong: Some(place.line()),
            cot: Some(place.column()),
            dong_cuoi: Some(place.end_line()),
            cot_cuoi: Some(place.end_column()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use super::super::{Source, rules};
    use super::*;

    #[test]
    fn every_part_of_a_finding_is_there() {
        let source = Arc::new(Source { name: "a.yaml".into(), text: "mẫu: x\nso: 0\n".into() });
        let found = Diagnostic::new(&rules::SO_SAI, "số 0")
            .at(&Place::new(&source, 13..14))
            .related(&Place::new(&source, 0..5), "ở đây")
            .hint("từ 1");
        let value: serde_json::Value = serde_json::from_str(&to_json(&[found])).unwrap();
        let expected = serde_json::json!([{
            "muc_do": "loi", "quy_tac": "so-sai", "thong_bao": "số 0", "tep": "a.yaml",
            "dong": 2, "cot": 5, "dong_cuoi": 2, "cot_cuoi": 6, "goi_y": ["từ 1"],
            "lien_quan": [{"thong_bao": "ở đây", "tep": "a.yaml", "dong": 1, "cot": 1, "dong_cuoi": 1, "cot_cuoi": 4}],
        }]);
        assert_eq!(value, expected);
    }

    #[test]
    fn a_whole_file_and_no_place_at_all_have_no_line() {
        let found = [
            Diagnostic::new(&rules::VAN_BAN_MO_COI, "y").at(&Place::file("b.yaml")),
            Diagnostic::new(&rules::KHONG_THAY_TEP, "y"),
        ];
        let value: serde_json::Value = serde_json::from_str(&to_json(&found)).unwrap();
        assert_eq!(value[0]["tep"], "b.yaml");
        assert!(value[0]["dong"].is_null());
        assert!(value[1]["tep"].is_null());
        assert_eq!(to_json(&[]), "[]\n");
    }
}
