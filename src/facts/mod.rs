//! What one document says: [`Facts`], each kind of value in a file of its own, and what cannot be said together.
//!
//! Every value is converted while it is read, so that a wrong one is reported at its own line and column in
//! the file that holds it, also when it was inherited. All text is Unicode NFC.

mod acknowledge;
mod agreement;
mod amount;
mod appraisal;
mod assignment;
mod body;
mod by_number;
mod circumstances;
mod citation;
mod collective;
mod commune;
mod conclusion;
mod conference;
mod consistency;
mod content;
mod copy;
mod council;
mod council_session;
mod council_signer;
mod cycle;
mod date_reading;
mod day_part;
mod decided_by;
mod decode;
mod degree_counts;
mod document_number;
mod dump;
mod funding;
mod granted;
mod improvement;
mod institution;
mod issuer;
mod level;
mod listed_names;
mod meeting_days;
mod meeting_kind;
mod official_name;
mod own_sentences;
mod ownership;
mod partial_date;
mod party;
mod period;
mod period_of_plan;
mod period_plan;
mod person;
mod plan_text;
mod plan_time;
mod recipients;
mod recognition;
mod review;
mod roadmap;
#[cfg(test)]
pub(crate) mod sample;
mod school;
mod school_levels;
mod school_name;
mod school_profile;
mod school_table;
mod share_goal;
mod signer;
mod slips;
mod standing_counts;
mod target;
mod target_counts;
mod target_kind;
mod target_words;
mod unit_capitals;
mod whole;
mod withdrawal;
mod year_end;
mod year_report;

pub use acknowledge::{accept_held, acknowledge, is_accepted};
pub use agreement::Agreement;
pub use amount::{Amount, MoneyUnit};
pub use appraisal::{
    Absence, Appraisal, AppraisalConclusion, AppraisalCondition, AppraisalConditions, AppraisalSession,
    Ballot, Ballots, ConditionNote, CriterionNote, Discussion, EvidenceKind, EvidenceState, FollowUp, Guest,
    Independence, Recommendation, Reservation, StandardRemark, Verification,
};
pub use assignment::{Assignment, Deadline};
pub use body::{Acknowledgement, AppendixChoice, DeclaredCounts, DocumentRecord, PeriodicReport, Reporting};
pub use by_number::ByNumber;
pub use circumstances::{
    Circumstances, CriteriaSheet, Predecessor, Reorganisation, ReorganisationKind, SelfAssessment, Transition,
};
pub use citation::{BasisLine, Citation, CitedDocument};
pub use collective::CollectiveBody;
pub use commune::commune_name;
pub use conclusion::{Conclusion, MeetingLayout, MeetingTask};
pub use conference::{Conference, ConferenceReport, Participant};
pub use consistency::{check_meeting_day, check_session, province_of};
pub use content::{PartChange, Parts};
pub use copy::CopyRecord;
pub use council::{Council, CouncilMember, CouncilRole, DatedNumber, FormerPost};
pub use council_session::{CouncilSession, SessionPaper};
pub use cycle::QualityCycle;
pub use day_part::DayPart;
pub use decided_by::DecidedBy;
pub use decode::{decode, decode_school, sort_by_place};
pub use document_number::DocumentNumber;
pub use dump::dump;
pub use funding::{Funding, FundingItem};
pub use improvement::{
    ActionProgress, Improvement, ImprovementAction, ImprovementDuty, ImprovementMatter, Monitoring,
};
pub use institution::InstitutionKind;
pub use issuer::{EDUCATION, EDUCATION_SHORT, Issuer, IssuerKind};
pub use level::Level;
pub use listed_names::quiet;
pub use meeting_days::DateStyle;
pub use meeting_kind::MeetingKind;
pub use official_name::official_name;
pub use ownership::{ownership, ownerships};
pub use partial_date::PartialDate;
pub use party::{Party, party_name};
pub use period::{PERIOD_WANTED, Period};
pub use period_plan::PeriodPlan;
pub use person::Person;
pub use plan_text::{BodyDuties, Duty, PlanText, SolutionArea};
pub use recognition::{NOT_RECOGNISED, Recognition};
pub use review::Review;
pub use roadmap::RoadmapMonth;
pub use school::School;
pub use school_levels::SchoolLevels;
pub use school_name::SchoolName;
pub use school_profile::SchoolProfile;
pub use school_table::{ChosenColumn, SchoolColumn, SchoolTable, SchoolsShown};
pub use share_goal::{Share, ShareGoal};
pub use signer::{CouncilSeat, Signer, SigningAuthority};
pub use slips::{Delegation, Introduction, Leave, SentPaper};
pub use standing_counts::{StandingCounts, StandingFacts};
pub use target::{NO_TARGET, Target};
pub use target_counts::{TargetCell, TargetCounts};
pub use target_kind::TargetKind;
pub use target_words::{TargetWords, read as target_kind_of};
pub use whole::{Facts, OwnFacts, Subordinates, Unsaid};
pub use withdrawal::{RemedyDemand, WithdrawalGrounds, WithdrawalReason};
pub use year_end::YearEndCounts;
pub use year_report::{IssuedDocument, NextYear, Overview, Proposal, Trained, YearReport};
