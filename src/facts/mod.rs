//! YAML (with folder inheritance and school tables) → [`Facts`].
//!
//! Every value is converted while it is read, so that a wrong one is reported at its own line and column in
//! the file that holds it, also when it was inherited. All text is Unicode NFC.

mod acknowledge;
mod batch;
mod body;
mod body_name;
mod characters;
mod circumstances;
mod citation;
mod conference;
mod consistency;
mod content;
mod decoder;
mod document_number;
mod dump;
mod issuer;
mod layers;
mod level;
mod located;
mod meeting_kind;
mod node;
mod partial_date;
mod period;
mod person;
mod place_name;
mod plan_time;
mod primitives;
mod reading;
mod recognition;
mod roadmap;
#[cfg(test)]
pub(crate) mod sample;
mod scalar_text;
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
mod told;
mod unit;
mod unit_capitals;
mod unit_kind;
mod written;
mod yaml;
mod yaml_error;

pub use acknowledge::{accept_held, acknowledge, is_accepted};
pub use batch::{Batch, UnitFacts};
pub use body::{Acknowledgement, AppendixChoice, DeclaredCounts, DocumentRecord, Reporting, has_two_tiers};
pub use body_name::{after_words, committee_unit, split_seat};
pub use characters::clean_lines;
pub use circumstances::{
    Circumstances, CriteriaSheet, Predecessor, Reorganisation, ReorganisationKind, SelfAssessment, Transition,
};
pub use citation::{BasisLine, Citation, CitedDocument};
pub use conference::{Conference, ConferenceReport, Participant};
pub use content::{PartChange, Parts};
pub use decoder::{Decode, Decoder, Fields};
pub use document_number::DocumentNumber;
pub use dump::dump;
pub use issuer::{Issuer, IssuerKind};
pub use layers::{Layered, read as read_layers, read_source};
pub use level::Level;
pub use located::Located;
pub use meeting_kind::MeetingKind;
pub use node::{Entry, Node, NodeValue, Scalar};
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
pub use told::{NoneWords, Told};
pub use unit::{Commune, former_mentions, provinces};
pub use unit_capitals::in_running_text;
pub use unit_kind::UnitKind;
pub use written::Written;
pub use yaml::read as read_yaml;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::decree::FormatRules;
use crate::diagnostic::{Place, Source};

/// All that one document says. YAML keys stand in the doc comments.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The facts file itself (not what it inherits from).
    pub source: Arc<Source>,
    /// `mau`: name of the template.
    pub template: Located<String>,
    /// `nam: 2024`, `nam_hoc: 2017-2018` or `giai_doan: 2021-2025`; exactly one of them.
    pub period: Period,
    /// `the_thuc`: `nd30-2020` or `tt01-2011`; by default by the document's date.
    pub rules: Option<FormatRules>,
    /// `co_quan`.
    pub issuer: Issuer,
    /// `van_ban`.
    pub record: DocumentRecord,
    /// `truong`: the schools, in the order written.
    pub schools: Vec<School>,
    /// `lo_trinh`: counts by month and level, where schools are not listed one by one.
    pub roadmap: Vec<RoadmapMonth>,
    /// `tong_hop`: the documents whose figures this one sums up.
    pub subordinates: Option<Subordinates>,
    /// `cong_bo`: numbers the document declares, to be held against the counted ones.
    pub declared: Option<DeclaredCounts>,
    /// `hoi_nghi`.
    pub conference: Option<Conference>,
    /// `can_cu`: legal bases, one a line.
    pub bases: Vec<BasisLine>,
    /// `bao_cao`.
    pub reporting: Option<Reporting>,
    /// `noi_dung`: what this document changes in the template's named parts.
    pub parts: Parts,
    /// `phu_luc`: what is moved to an appendix.
    pub appendix: AppendixChoice,
    /// `kinh_gui`: addressees of box 9a.
    pub addressees: Vec<Located<String>>,
    /// `noi_nhan`: without dashes and closing punctuation.
    pub recipients: Vec<Located<String>>,
    /// `luu`: "VT", "GD".
    pub filing: Vec<String>,
    /// `nguoi_ky`.
    pub signer: Signer,
    /// `chap_nhan`: warnings that are known and accepted, with the reason.
    pub acknowledged: Vec<Acknowledgement>,
    /// `them`: facts of one's own for one's own templates, as JSON.
    pub own: serde_json::Map<String, serde_json::Value>,
}

/// By all that a document may say: what a later stage can see of the facts decides their digest. Every field is named,
/// so that a new one does not compile before it is in.
impl Hash for Facts {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        // The text of the file is not what it says: spelling and comments do not count.
        let Self {
            source: _,
            template,
            period,
            rules,
            issuer,
            record,
            schools,
            roadmap,
            subordinates,
            declared,
            conference,
            bases,
            reporting,
            parts,
            appendix,
            addressees,
            recipients,
            filing,
            signer,
            acknowledged,
            own,
        } = self;
        template.hash(hasher);
        period.hash(hasher);
        rules.hash(hasher);
        issuer.hash(hasher);
        record.hash(hasher);
        schools.hash(hasher);
        roadmap.hash(hasher);
        subordinates.hash(hasher);
        declared.hash(hasher);
        conference.hash(hasher);
        bases.hash(hasher);
        reporting.hash(hasher);
        parts.hash(hasher);
        appendix.hash(hasher);
        addressees.hash(hasher);
        recipients.hash(hasher);
        filing.hash(hasher);
        signer.hash(hasher);
        acknowledged.hash(hasher);
        // A map hashes its keys in any order, but a template shows them in theirs.
        serde_json::Value::from(own.clone()).to_string().hash(hasher);
    }
}

impl Facts {
    /// The day whose law the document follows: that of its date. What a date leaves open is settled by the period: a
    /// plan for a time to come is dated as late as can be, one for a time begun as early.
    pub fn day(&self) -> NaiveDate {
        let date = self.record.date.value;
        self.period.first_day().clamp(date.earliest(), date.latest())
    }

    /// The facts file as a whole, for findings about something that is not written in it.
    pub fn place(&self) -> Place {
        Place::file(&self.source.name)
    }
}
