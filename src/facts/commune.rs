//! Which commune a school is counted to.

use super::issuer::IssuerKind;
use super::school::School;
use super::whole::Facts;
use crate::units::{Commune, UnitKind, WrittenUnit, unit_in_text};

impl School {
    /// Its commune: its own fact, else `own`, that of the commune's plan it stands in.
    pub fn commune_or(&self, own: Option<&String>) -> Option<String> {
        self.commune_name().or_else(|| own.cloned())
    }

    /// Its own fact: the commune's name, also where its code is written.
    pub fn commune_name(&self) -> Option<String> {
        self.commune.as_ref().map(|commune| commune_name(&commune.value))
    }
}

/// What is written for a commune, by name: "xã Cẩm Thành", also where its code is written, or its name without its kind
/// that one commune alone has.
pub fn commune_name(written: &str) -> String {
    if let Some(commune) = Commune::find(written) {
        return commune.in_text();
    }
    let named = if WrittenUnit::read(written).kind.is_none() { Commune::named(written) } else { Vec::new() };
    match &named[..] {
        [only] => only.in_text(),
        [] | [_, _, ..] => written.to_owned(),
    }
}

impl Facts {
    /// "xã Cẩm Thành" where a commune's committee issues the document.
    pub fn own_commune(&self) -> Option<String> {
        match (self.issuer.kind(), self.issuer.unit()) {
            (
                IssuerKind::PeoplesCommittee(
                    UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone,
                ),
                Some((unit, name)),
            ) => Some(if self.record.is_under_decree_30() {
                unit_in_text(unit, &name)
            } else {
                format!("{} {name}", unit.name())
            }),
            (
                IssuerKind::PeoplesCommittee(_)
                | IssuerKind::Department
                | IssuerKind::Division
                | IssuerKind::Office
                | IssuerKind::Inspectorate
                | IssuerKind::Branch
                | IssuerKind::Centre
                | IssuerKind::School
                | IssuerKind::Council
                | IssuerKind::Collective(_)
                | IssuerKind::Other,
                _,
            ) => None,
        }
    }
}
