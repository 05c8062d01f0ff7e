//! YAML (with folder inheritance and school tables) → [`Facts`].
//!
//! Every value is converted while it is read, so that a wrong one is reported at its own line and column in
//! the file that holds it, also when it was inherited. All text is Unicode NFC.

mod acknowledge;
mod batch;
mod body;
mod body_name;
mod circumstances;
mod citation;
mod conference;
mod consistency;
mod content;
mod document_number;
mod dump;
mod issuer;
mod layers;
mod level;
mod listed_names;
mod meeting_kind;
mod partial_date;
mod period;
mod person;
mod place_name;
mod plan_time;
mod reading;
mod recognition;
mod roadmap;
#[cfg(test)]
pub(crate) mod sample;
mod school;
mod school_levels;
mod school_name;
mod signer;
mod subordinates;
mod table;
mod target;
mod target_words;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
mod unit;
mod unit_capitals;
mod unit_kind;
mod whole;

pub use acknowledge::{accept_held, acknowledge, is_accepted};
pub use batch::{Batch, UnitFacts};
pub use body::{Acknowledgement, AppendixChoice, DeclaredCounts, DocumentRecord, Reporting, has_two_tiers};
pub use body_name::{after_words, committee_unit, split_seat};
pub use circumstances::{
    Circumstances, CriteriaSheet, Predecessor, Reorganisation, ReorganisationKind, SelfAssessment, Transition,
};
pub use citation::{BasisLine, Citation, CitedDocument};
pub use conference::{Conference, ConferenceReport, Participant};
pub use content::{PartChange, Parts};
pub use document_number::DocumentNumber;
pub use dump::dump;
pub use issuer::{Issuer, IssuerKind};
pub use layers::{Layered, read as read_layers, read_source};
pub use level::Level;
pub use meeting_kind::MeetingKind;
pub use partial_date::PartialDate;
pub use period::Period;
pub use person::Person;
use place_name::is_named_in_full;
pub use place_name::{place_name, unit_in_text};
pub use reading::{FactsFile, companions, decode, load, may_be_many, open};
pub use recognition::{NOT_RECOGNISED, Recognition};
pub use roadmap::RoadmapMonth;
pub use school::School;
pub use school_levels::SchoolLevels;
pub use school_name::SchoolName;
pub use signer::{Signer, SigningAuthority};
pub use subordinates::Subordinates;
pub use target::{NO_TARGET, Target, TargetKind};
use target_words::read as target_kind_of;
pub use unit::{Commune, former_mentions, provinces};
pub use unit_capitals::in_running_text;
pub use unit_kind::UnitKind;
pub use whole::{Facts, OwnFacts, Unsaid};
