//! What a school found about itself.

use serde_json::Value;

use crate::diagnostic::{Place, rules};
use crate::facts::Level;
use crate::record;
use crate::yaml::{
    Decode, Decoder, Entry, Fields, Located, Node, NodeValue, OptionalWith, Reads, Shape, Within, reads,
};

record! {
    /// `tu_danh_gia: {muc: 1, so_nam: 3, tieu_chi: {"1.1": 2, …}}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct SelfAssessment: "Kết quả tự đánh giá" {
        /// `muc`: the mức that the school states; 0 is below mức 1.
        pub stated: Option<Located<u8>> = reads(
            Within(0..=2),
            "muc",
            "Mức tự đánh giá",
            "Mức mà trường tự đánh giá: 1 hoặc 2; 0 là chưa đạt Mức 1.",
            "1",
        )
        .column(Reads::Degree, &["muc_tu_danh_gia", "ket_qua_tu_danh_gia"]);
        /// `so_nam`: for how many school years in a row there are data.
        pub years: Option<Located<u8>> = reads(
            Within(0..=99),
            "so_nam",
            "Số năm học có dữ liệu",
            "Số năm học liên tục có dữ liệu bảo đảm chất lượng.",
            "3",
        );
        /// `tieu_chi`: a sheet; of a school of several levels one for each of them.
        pub sheets: Vec<CriteriaSheet> = reads(
            SHEETS,
            "tieu_chi",
            "Các tiêu chí",
            "Mức của từng tiêu chí; trường nhiều cấp học ghi theo từng cấp.",
            "{\"1.1\": 2, \"1.2\": 1}",
        );
    }
}

/// Degrees by criterion, of a school of several levels by level.
pub(in crate::facts) const SHEETS: OptionalWith<Vec<CriteriaSheet>> =
    OptionalWith { read: sheets, dump: dump_sheets, shape: sheets_shape };

/// The degrees of all criteria.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct CriteriaSheet {
    /// Where it is written.
    pub place: Place,
    /// The level it is about, in a school of several.
    pub level: Option<Located<Level>>,
    /// Each criterion ("1.1") with its mức; 0 is below mức 1.
    pub degrees: Vec<(Located<String>, Located<u8>)>,
}

fn sheets(node: &Node, decoder: &mut Decoder) -> Option<Vec<CriteriaSheet>> {
    let entries = Fields::open(node, decoder)?.rest();
    let by_level = entries.iter().any(|(_, node)| matches!(node.value, NodeValue::Map(_)));
    if !by_level {
        return Some(vec![CriteriaSheet::read(node, None, entries, decoder)]);
    }
    Some(entries.into_iter().filter_map(|entry| CriteriaSheet::of_level(entry, decoder)).collect())
}

impl CriteriaSheet {
    fn of_level((name, node): &Entry, decoder: &mut Decoder) -> Option<Self> {
        let level = Level::decode(&Node::plain(name.place.clone(), name.value.clone()), decoder)?;
        let entries = Fields::open(node, decoder)?.rest();
        let level = Located { value: level, place: name.place.clone() };
        Some(Self::read(node, Some(level), entries, decoder))
    }

    fn read(node: &Node, level: Option<Located<Level>>, entries: Vec<&Entry>, decoder: &mut Decoder) -> Self {
        let degrees = entries.into_iter().filter_map(|(name, node)| {
            let degree = degree(node, decoder)?;
            Some((name.clone(), Located { value: degree, place: node.place.clone() }))
        });
        Self { level, degrees: degrees.collect(), place: node.place.clone() }
    }

    fn dump(&self) -> Value {
        // The level is the key it stands under.
        let Self { place: _, level: _, degrees } = self;
        let degrees = degrees.iter().map(|(name, degree)| (name.value.clone(), degree.value.into()));
        Value::Object(degrees.collect())
    }
}

fn degree(node: &Node, decoder: &mut Decoder) -> Option<u8> {
    let scalar = decoder.scalar(node, "một mức: 0 (không đạt Mức 1), 1 hoặc 2")?;
    match scalar.text.as_str() {
        "0" => Some(0),
        "1" => Some(1),
        "2" => Some(2),
        other => {
            let message = format!("`{other}`: mức của tiêu chí là 0 (không đạt Mức 1), 1 hoặc 2");
            decoder.error(&rules::NGOAI_KHOANG, message, &node.place)
        }
    }
}

fn dump_sheets(sheets: &Vec<CriteriaSheet>) -> Value {
    match sheets.as_slice() {
        [] => Value::Null,
        [sheet @ CriteriaSheet { level: None, .. }] => sheet.dump(),
        several => {
            let by_level = several
                .iter()
                .filter_map(|sheet| Some((sheet.level.as_ref()?.value.key().to_owned(), sheet.dump())));
            Value::Object(by_level.collect())
        }
    }
}

fn sheets_shape() -> Shape {
    let degrees = Shape::Map {
        keys: "số tiêu chí, như \"1.1\"",
        values: Box::new(Shape::Number { from: 0, to: Some(2) }),
    };
    let by_level = Shape::Map { keys: "cấp học", values: Box::new(degrees.clone()) };
    Shape::OneOf(vec![degrees, by_level])
}
