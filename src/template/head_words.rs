//! The words that keys of a template's head take.

use serde_json::Value;

use crate::decree::FrameBox;
use crate::diagnostic::rules;
use crate::document::NumberingScheme;
use crate::facts::IssuerKind;
use crate::units::UnitKind;
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// Whose documents a template makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IssuerRank {
    /// `xa`: the people's committee of a xã, phường or đặc khu.
    Commune,
    /// `tinh`: that of a province.
    Province,
    /// `huyen`: that of a district, until 30/06/2025.
    District,
    /// `so`: a department of a province.
    Department,
    /// `phong`: a division of a district.
    Division,
    /// `truong`: a school or centre.
    School,
}

/// `danh_so` by key.
fn schemes() -> [(&'static str, &'static str, NumberingScheme); 3] {
    NumberingScheme::ALL.map(|scheme| (scheme.key(), scheme.sample(), scheme))
}

/// `khong_in` by key.
const BOXES: [(&str, &str, FrameBox); 6] = [
    ("co-quan", "tên cơ quan ban hành", FrameBox::Issuer),
    ("so", "số, ký hiệu", FrameBox::Number),
    ("ngay-thang", "địa danh, thời gian ban hành", FrameBox::PlaceAndDate),
    ("trich-yeu", "trích yếu", FrameBox::Subject),
    ("noi-nhan", "nơi nhận", FrameBox::Recipients),
    ("xac-nhan", "xác nhận dưới chữ ký", FrameBox::Confirmation),
];

/// `cua` by key.
const RANKS: [(&str, &str, IssuerRank); 6] = [
    ("xa", "UBND xã, phường, đặc khu", IssuerRank::Commune),
    ("tinh", "UBND tỉnh, thành phố trực thuộc trung ương", IssuerRank::Province),
    ("huyen", "UBND huyện, quận, thị xã, thành phố thuộc tỉnh", IssuerRank::District),
    ("so", "sở", IssuerRank::Department),
    ("phong", "phòng thuộc UBND huyện", IssuerRank::Division),
    ("truong", "trường, trung tâm", IssuerRank::School),
];

impl IssuerRank {
    /// As people call it: "UBND xã, phường, đặc khu".
    pub fn name(self) -> &'static str {
        RANKS.iter().find(|(.., rank)| *rank == self).map_or("", |(_, name, _)| name)
    }

    /// As a template writes it: "xa".
    pub fn key(self) -> &'static str {
        RANKS.iter().find(|(.., rank)| *rank == self).map_or("", |(key, ..)| key)
    }
}

impl IssuerRank {
    /// Whether a body of `kind` is of this rank; of a city the name alone does not tell which, and of bodies that are none
    /// of these nothing is said.
    pub(super) fn can_be(self, kind: &IssuerKind) -> bool {
        match kind {
            IssuerKind::PeoplesCommittee(UnitKind::Province) => self == Self::Province,
            IssuerKind::PeoplesCommittee(UnitKind::City) => matches!(self, Self::Province | Self::District),
            IssuerKind::PeoplesCommittee(UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town) => {
                self == Self::District
            }
            IssuerKind::PeoplesCommittee(
                UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone,
            ) => self == Self::Commune,
            IssuerKind::Department => self == Self::Department,
            IssuerKind::Division => self == Self::Division,
            IssuerKind::School | IssuerKind::Centre => self == Self::School,
            IssuerKind::Office
            | IssuerKind::Inspectorate
            | IssuerKind::Branch
            | IssuerKind::Council
            | IssuerKind::Collective(_)
            | IssuerKind::Other => true,
        }
    }
}

/// Implements a closed list of words.
macro_rules! words {
    ($type:ty, $all:expr, $noun:literal) => {
        impl Decode for $type {
            fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
                let find = |text: &str| $all.iter().find(|(key, ..)| *key == text).map(|(.., value)| *value);
                decoder.choose(node, &rules::GIA_TRI_LA, $noun, find, &$all.map(|(key, ..)| key))
            }
        }

        impl Fact for $type {
            fn shape() -> Shape {
                Shape::words($all.map(|(key, meaning, _)| (key, meaning)))
            }

            fn dump(&self) -> Value {
                $all.iter()
                    .find(|(.., known)| known == self)
                    .map(|(key, ..)| (*key).into())
                    .unwrap_or_default()
            }
        }
    };
}

words!(NumberingScheme, schemes(), "cách đánh số");
words!(FrameBox, BOXES, "thành phần");
words!(IssuerRank, RANKS, "cơ quan ban hành");
