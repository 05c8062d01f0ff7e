//! What a cell says besides what its column is for: the date beside a decision's number, the degree beside a target.

use super::map::add;
use super::sheet::CellValue;
use super::written_degrees;
use super::written_values::{self, WrittenDate};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{PartialDate, TargetKind};
use crate::vietnamese::unaccented;
use crate::yaml::{Entry, Node, Reads};

/// The facts of a cell that has more than one: a decision's number and its date, a target with its degree and year, a
/// degree with the decision or the year that gave it.
pub fn several_facts(
    value: &CellValue,
    reads: Reads,
    (group, key): (&str, &'static str),
    place: &Place,
) -> Option<Vec<(&'static str, Node)>> {
    let CellValue::Text(text) = value else { return None };
    let node = |text: String| Node::plain(place.clone(), text);
    match reads {
        Reads::Date | Reads::Decision => {
            let WrittenDate { date, decision } = written_values::date(text)?;
            let decision = decision?;
            // The decision that withdrew it, or a certificate's end, is not the one that recognised it.
            if !matches!(key, "ngay" | "quyet_dinh") {
                return Some(vec![(key, node(date?))]);
            }
            let date = date.map(|date| ("ngay", node(date)));
            Some([("quyet_dinh", node(decision))].into_iter().chain(date).collect())
        }
        Reads::Kind => {
            let words = crate::facts::target_kind_of(text)?;
            let degree = |degree: u8| node(degree.to_string());
            let kind = Some(("loai", node(words.kind.name().to_owned())));
            let standard = words.standard.map(|number| ("chuan_quoc_gia", degree(number)));
            let accreditation = words.accreditation.map(|number| ("kdclgd", degree(number)));
            let year = words.year.map(|year| ("nam", node(year.to_string())));
            Some([kind, standard, accreditation, year].into_iter().flatten().collect())
        }
        Reads::Degree if group == "cong_nhan" => {
            let (degree, act) = written_degrees::degree_and_act(text)?;
            let date = act.date.map(|date| ("ngay", node(date)));
            let decision = act.decision.map(|decision| ("quyet_dinh", node(decision)));
            Some([(key, node(degree))].into_iter().chain(date).chain(decision).collect())
        }
        Reads::Text | Reads::Month | Reads::Year | Reads::Degree | Reads::List | Reads::Levels => None,
    }
}

/// Facts that cells of a row say besides: each stands where no column of its own says one, and must not contradict it.
#[derive(Default)]
pub struct Besides {
    said: Vec<(String, &'static str, Node)>,
}

impl Besides {
    /// Adds `node` to the group, where nothing stands there yet.
    pub fn say(&mut self, entries: &mut Vec<Entry>, group: &str, key: &'static str, node: Node) {
        self.said.push((group.to_owned(), key, node.clone()));
        add(entries, group, key, node, true);
    }

    /// What is said in two ways, at both cells.
    pub fn contradictions(&self, entries: &[Entry]) -> Vec<Diagnostic> {
        let contradiction = |(group, key, besides): &(String, &'static str, Node)| {
            let (_, group_node) = entries.iter().find(|(name, _)| name.value == *group)?;
            let own = group_node.get(key).filter(|own| own.place != besides.place)?;
            let (own_text, other) = (own.text()?, besides.text()?);
            differ(group, key, own_text, other)
                .then(|| told(key, (own_text, &own.place), (other, &besides.place)))
        };
        self.said.iter().filter_map(contradiction).collect()
    }
}

/// Whether two spellings of a fact cannot both be right. What cannot be read is told where it is decoded.
fn differ(group: &str, key: &str, one: &str, other: &str) -> bool {
    match key {
        "ngay" => match (PartialDate::parse(one), PartialDate::parse(other)) {
            (Ok(one), Ok(other)) => one.earliest() > other.latest() || other.earliest() > one.latest(),
            (Ok(_) | Err(_), _) => false,
        },
        "quyet_dinh" => {
            let (one, other) = (unaccented(one), unaccented(other));
            !one.ends_with(&other) && !other.ends_with(&one)
        }
        "loai" if group == "muc_tieu" => match (TargetKind::find(one), TargetKind::find(other)) {
            (Some(one), Some(other)) => one != other,
            (Some(_) | None, _) => false,
        },
        _ => match (one.parse::<u16>(), other.parse::<u16>()) {
            (Ok(one), Ok(other)) => one != other,
            (Ok(_) | Err(_), _) => false,
        },
    }
}

fn told(key: &str, (own, own_place): (&str, &Place), (other, other_place): (&str, &Place)) -> Diagnostic {
    let what = match key {
        "ngay" => "ngày công nhận",
        "quyet_dinh" => "số quyết định",
        "chuan_quoc_gia" => "mức độ chuẩn quốc gia",
        "kdclgd" => "KĐCLGD",
        "nam" => "năm",
        _ => "mục tiêu",
    };
    let message = format!("hai ô của một hàng ghi {what} khác nhau: \"{own}\" và \"{other}\"");
    Diagnostic::new(&rules::O_MAU_THUAN, message)
        .at(own_place)
        .related(other_place, format!("ô này ghi \"{other}\""))
        .hint("sửa ô nào sai; mỗi điều chỉ nên ghi ở một cột")
}
