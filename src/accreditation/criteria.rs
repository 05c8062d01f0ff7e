//! The mức of a school, computed from its criteria.

use serde_json::Value;

use crate::diagnostic::rules;
use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Fields, NeededList, Node, NodeValue, PlainWithin, Shape, list, needed, reads,
};

record! {
    /// `tieu_chi`: the criteria, and how many of them a mức takes.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Criteria: "Các tiêu chí", settled by of_all {
        /// `tat_ca`: "1.1" to "4.3".
        pub all: Vec<Criterion> = reads(
            NeededList,
            "tat_ca",
            "Tất cả",
            "Mọi tiêu chí: số, hoặc số và tên.",
            "[\"1.1\", {so: \"1.2\", ten: Cơ cấu tổ chức}]",
        );
        /// `bat_buoc`: those that all have to reach the mức.
        pub mandatory: Vec<String> =
            list("bat_buoc", "Bắt buộc", "Các tiêu chí đều phải đạt mức.", "[\"1.1\"]");
        /// `con_lai_it_nhat`: how many of the others have to reach it; the rest may be one mức lower.
        pub others_at_least: u8 = reads(
            PlainWithin(0..=99),
            "con_lai_it_nhat",
            "Còn lại ít nhất",
            "Số tiêu chí còn lại phải đạt mức; các tiêu chí khác được thấp hơn một mức.",
            "5",
        );
    }
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// "1.1".
    pub number: String,
    /// "Tầm nhìn, sứ mạng/mục tiêu và kế hoạch phát triển"; empty where only the number is written.
    pub name: String,
}

record! {
    /// A criterion with its name.
    struct NamedCriterion: "Một tiêu chí" {
        number: String = needed("so", "Số", "Số của tiêu chí.", "\"1.1\"");
        name: String = needed("ten", "Tên", "Tên của tiêu chí.", "Giáo viên");
    }
}

impl Decode for Criterion {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Map(_) => {
                let NamedCriterion { number, name } = decoder.read(node)?;
                Some(Self { number, name })
            }
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => {
                Some(Self { number: decoder.read(node)?, name: String::new() })
            }
        }
    }
}

impl Fact for Criterion {
    fn shape() -> Shape {
        Shape::OneOf(vec![Shape::Text, NamedCriterion::shape()])
    }

    fn dump(&self) -> Value {
        if self.name.is_empty() {
            return self.number.as_str().into();
        }
        NamedCriterion { number: self.number.clone(), name: self.name.clone() }.dump()
    }
}

/// A mandatory criterion is one of all.
fn of_all(criteria: Criteria, fields: &mut Fields<'_, '_>) -> Option<Criteria> {
    let written = fields.node().get("bat_buoc").map(|node| &node.value);
    let items = match written {
        Some(NodeValue::List(items)) => items.as_slice(),
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &[],
    };
    let names = items.iter().filter_map(|item| Some((item, item.text()?)));
    for (node, name) in names.filter(|(_, name)| !criteria.numbers().any(|known| known == *name)) {
        let message = format!("tiêu chí bắt buộc `{name}` không có trong `tat_ca`");
        fields.decoder.error::<()>(&rules::TIEU_CHI_LA, message, &node.place);
    }
    Some(criteria)
}

/// What keeps a school from a mức.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// The mức it does not reach.
    pub degree: u8,
    /// Mandatory criteria below it.
    pub mandatory: Vec<String>,
    /// How many of the others reach it.
    pub others: usize,
    /// Others that are more than one mức below it.
    pub too_low: Vec<String>,
}

impl Criteria {
    /// The mức that `degree_of` each criterion gives: the highest up to `highest` that is reached, 0 where none is.
    pub fn degree(&self, degree_of: impl Fn(&str) -> u8, highest: u8) -> u8 {
        let reached = |degree: &u8| self.shortfall(&degree_of, *degree).is_none();
        (1..=highest).take_while(reached).last().unwrap_or_default()
    }

    /// What keeps a school from `degree`, if it does not reach it.
    pub fn shortfall(&self, degree_of: impl Fn(&str) -> u8, degree: u8) -> Option<Shortfall> {
        let below = |names: &[&str], least: u8| -> Vec<String> {
            names.iter().filter(|name| degree_of(name) < least).map(|name| (*name).to_owned()).collect()
        };
        let (mandatory, others): (Vec<&str>, Vec<&str>) =
            self.numbers().partition(|name| self.is_mandatory(name));
        let shortfall = Shortfall {
            degree,
            mandatory: below(&mandatory, degree),
            others: others.len() - below(&others, degree).len(),
            too_low: below(&others, degree.saturating_sub(1)),
        };
        let enough = shortfall.others >= usize::from(self.others_at_least);
        let reached = shortfall.mandatory.is_empty() && enough && shortfall.too_low.is_empty();
        (!reached).then_some(shortfall)
    }

    /// Of how many others it takes how many: "5/7".
    pub fn others_needed(&self) -> (u8, usize) {
        (self.others_at_least, self.numbers().filter(|name| !self.is_mandatory(name)).count())
    }

    /// The numbers of all, in order.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|criterion| criterion.number.as_str())
    }

    /// Whether the criterion `number` has to reach the mức.
    pub fn is_mandatory(&self, number: &str) -> bool {
        self.mandatory.iter().any(|known| known == number)
    }
}

#[cfg(test)]
#[path = "criteria_tests.rs"]
mod tests;
