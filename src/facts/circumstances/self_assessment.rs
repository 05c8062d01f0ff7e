//! What a school found about itself.

use serde_json::{Map, Value};

use crate::diagnostic::{Place, rules};
use crate::facts::decoder::{Decode, Decoder, Fields};
use crate::facts::{Entry, Level, Located, Node, NodeValue};

/// `tu_danh_gia: {muc: 1, so_nam: 3, tieu_chi: {"1.1": 2, …}}`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct SelfAssessment {
    /// `muc`: the mức that the school states; 0 is below mức 1.
    pub stated: Option<Located<u8>>,
    /// `so_nam`: for how many school years in a row there are data.
    pub years: Option<Located<u8>>,
    /// `tieu_chi`: a sheet; of a school of several levels one for each of them.
    pub sheets: Vec<CriteriaSheet>,
}

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

impl Decode for SelfAssessment {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let stated = fields.within("muc", 0..=2);
        let years = fields.within("so_nam", 0..=99);
        let sheets = fields.optional_with("tieu_chi", sheets).unwrap_or_default();
        fields.close();
        Some(Self { stated, years, sheets })
    }
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

impl SelfAssessment {
    pub(super) fn dump(&self) -> Value {
        let Self { stated, years, sheets } = self;
        let mut keys = Map::new();
        for (key, number) in [("muc", stated), ("so_nam", years)] {
            keys.extend(number.as_ref().map(|number| (key.to_owned(), Value::from(number.value))));
        }
        let sheets = match sheets.as_slice() {
            [] => None,
            [sheet @ CriteriaSheet { level: None, .. }] => Some(sheet.dump()),
            several => {
                let by_level = several
                    .iter()
                    .filter_map(|sheet| Some((sheet.level.as_ref()?.value.key().to_owned(), sheet.dump())));
                Some(Value::Object(by_level.collect()))
            }
        };
        keys.extend(sheets.map(|sheets| ("tieu_chi".to_owned(), sheets)));
        keys.into()
    }
}
