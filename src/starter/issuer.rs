//! Who issues the document, from the unit or body that a person names.

use super::answer::{Ask, Unclear};
use super::body::{self, SeatedBody};
use super::unit::{self, MeantUnit};
use super::unit_body::{self, NamedBody, UnitBody};
use crate::template::IssuerRank;
use crate::units::{COMMITTEE, COMMITTEE_SHORT, UnitKind, place_name};

/// The issuing body, by the keys of `co_quan`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenIssuer {
    /// What it is.
    pub rank: IssuerRank,
    /// Of the bodies of its unit.
    pub body: UnitBody,
    /// `ten`.
    pub name: String,
    /// `dia_danh`.
    pub place: String,
    /// `chu_quan`.
    pub superior: Option<String>,
    /// `cap_tren`.
    pub reports_to: Option<String>,
    /// Its unit, or that of the committee above it.
    pub unit: MeantUnit,
}

/// The issuer that `text` names, for a template of issuers of `ranks` and a document of today's two tiers or of before.
///
/// # Errors
/// None or several may be meant; it is none whose documents the template makes.
pub fn read(text: &str, ranks: &[IssuerRank], has_two_tiers: bool) -> Result<ChosenIssuer, Unclear> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unclear::Wrong("`--don-vi` đang trống".to_owned()));
    }
    let issuer = if body::begins(text, body::DEPARTMENT) {
        of_body(IssuerRank::Department, body::department(text)?)
    } else if body::begins(text, body::DIVISION) {
        of_body(IssuerRank::Division, body::division(text)?)
    } else if body::is_school(text) {
        of_body(IssuerRank::School, body::school(text)?)
    } else if let Some(named) = unit_body::named(text) {
        other_than(of_unit(named.unit.trim(), ranks, has_two_tiers)?, &named)
    } else {
        of_unit(text, ranks, has_two_tiers)?
    };
    if ranks.is_empty() || (ranks.contains(&issuer.rank) && issuer.body == UnitBody::Committee) {
        return Ok(issuer);
    }
    let whose: Vec<&str> = ranks.iter().map(|rank| rank.name()).collect();
    let why = format!("mẫu này là của {}, không phải của {}", whose.join("; "), issuer.name);
    Err(Unclear::Wrong(why))
}

fn of_unit(text: &str, ranks: &[IssuerRank], has_two_tiers: bool) -> Result<ChosenIssuer, Unclear> {
    let province = unit::province(text);
    if ranks == [IssuerRank::Province] {
        return province.map(committee).or_else(|refusal| {
            // Another kind of unit is told as what it is.
            let other = if has_two_tiers { unit::commune(text) } else { unit::former(text) };
            other.map(committee).map_err(|_| refusal)
        });
    }
    let below = if has_two_tiers { unit::commune(text) } else { unit::former(text) };
    match (below, province) {
        (Ok(below), Ok(province)) if ranks.is_empty() => {
            let answer = |unit: &MeantUnit| (format!("{} {}", unit.kind.name(), unit.name), String::new());
            let why = format!("`{text}` là tên của cả hai đơn vị");
            Err(Unclear::Several(Ask { why, answers: vec![answer(&below), answer(&province)] }))
        }
        (Ok(below), _) => Ok(committee(below)),
        (Err(_), Ok(province)) => Ok(committee(province)),
        (Err(refusal), Err(_)) => Err(refusal),
    }
}

/// The body that is `named`, of the unit of `committee`.
fn other_than(committee: ChosenIssuer, named: &NamedBody<'_>) -> ChosenIssuer {
    let unit = committee.unit.in_text();
    let is_office_of_a_committee = named.body == UnitBody::Office && named.lead.contains(COMMITTEE);
    ChosenIssuer {
        body: named.body,
        name: format!("{} {unit}", named.lead),
        superior: is_office_of_a_committee.then(|| format!("{COMMITTEE_SHORT} {unit}")),
        reports_to: None,
        ..committee
    }
}

/// A unit's people's committee.
fn committee(unit: MeantUnit) -> ChosenIssuer {
    ChosenIssuer {
        rank: rank(unit.kind, unit.within.is_empty()),
        body: UnitBody::Committee,
        name: format!("{COMMITTEE} {}", unit.in_text()),
        place: place_name(unit.kind, &unit.name),
        superior: None,
        reports_to: unit.within.first().map(|above| format!("{COMMITTEE_SHORT} {above}")),
        unit,
    }
}

fn of_body(rank: IssuerRank, SeatedBody { name, unit }: SeatedBody) -> ChosenIssuer {
    let is_division = rank == IssuerRank::Division;
    ChosenIssuer {
        rank,
        body: UnitBody::Committee,
        // A Phòng of another district has the same name.
        name: if is_division { format!("{name} {}", unit.in_text()) } else { name },
        place: place_name(unit.kind, &unit.name),
        superior: Some(format!("{COMMITTEE_SHORT} {}", unit.in_text())),
        reports_to: is_division.then(|| "Sở Giáo dục và Đào tạo".to_owned()),
        unit,
    }
}

fn rank(kind: UnitKind, is_outermost: bool) -> IssuerRank {
    match kind {
        UnitKind::Province => IssuerRank::Province,
        UnitKind::City if is_outermost => IssuerRank::Province,
        UnitKind::City | UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town => {
            IssuerRank::District
        }
        UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone => {
            IssuerRank::Commune
        }
    }
}
