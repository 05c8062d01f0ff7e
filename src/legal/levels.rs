//! School levels as the register's YAML and messages name them.

use crate::diagnostic::rules;
use crate::facts::Level;
use crate::yaml::{Decode, Decoder, Node};

/// A level of `cap`. Unlike `cap_hoc` of a school it can be several, one an item.
pub(super) struct LevelKey(pub(super) Level);

impl Decode for LevelKey {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let keys = Level::ALL.map(Level::key);
        decoder.choose(node, &rules::CAP_HOC_LA, "cấp học", Level::find, &keys).map(Self)
    }
}

/// "tiểu học, trung học cơ sở".
pub(super) fn names(levels: &[Level]) -> String {
    levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(", ")
}
