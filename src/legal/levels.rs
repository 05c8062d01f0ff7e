//! School levels as the register's YAML and messages name them.

use serde_json::Value;

use crate::diagnostic::rules;
use crate::facts::Level;
use crate::yaml::{Codec, Decode, Decoder, Fact, Fields, Keyed, Node, Shape, reads};

/// A level of `cap`. Unlike `cap_hoc` of a school it can be several, one an item.
struct LevelKey(Level);

impl Decode for LevelKey {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let keys = Level::ALL.map(Level::key);
        decoder.choose(node, &rules::CAP_HOC_LA, "cấp học", Level::find, &keys).map(Self)
    }
}

/// `cap`.
pub const LEVELS_OF: Keyed<LevelList> = reads(
    LevelList,
    "cap",
    "Cấp học",
    "Các cấp học mà văn bản áp dụng; không ghi là mọi cấp.",
    "[mam_non, tieu_hoc]",
);

/// A list of levels, or one of them.
pub struct LevelList;

impl Codec<Vec<Level>> for LevelList {
    fn take(&self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Vec<Level>> {
        Some(fields.lines(key).into_iter().map(|LevelKey(level)| level).collect())
    }

    fn dump(&self, value: &Vec<Level>) -> Value {
        value.iter().map(Fact::dump).collect()
    }

    fn shape(&self) -> Shape {
        Shape::Lines(Box::new(Level::shape()))
    }
}

/// "tiểu học, trung học cơ sở".
pub(super) fn names(levels: &[Level]) -> String {
    levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(", ")
}
