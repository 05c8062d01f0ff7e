//! The accreditation rules by regime, and what follows from them for the recognitions a school holds: when they lapse,
//! what is due in a year, which target fits.
//!
//! The rules are data, as the register of `legal`: built-in YAML files that an official can correct or extend.

mod appraised;
mod assessment;
mod authority;
mod case;
mod circumstances;
mod councils;
mod criteria;
mod decided;
mod draft;
mod due;
mod history;
mod kind;
mod known;
mod lapsed;
mod levels;
mod load;
mod minutes;
mod outcome;
mod own_decision;
mod printed_end;
mod procedure;
mod regime;
mod regimes;
mod renewal;
mod reorganised;
mod reorganised_own;
mod rule;
mod scale;
mod standing;
mod target;
mod transition;
mod undated;
mod year_report;

pub use appraised::{check_appraisals, has_quorum, present};
pub use assessment::{assessed_degree, check_assessments, name as degree_name};
pub use authority::check_authority;
pub use circumstances::check_circumstances;
pub use councils::check_councils;
pub use criteria::{Criteria, Criterion, Shortfall};
pub use decided::check_decisions;
pub use draft::{Draft, DraftedTarget, draft_targets, no_target};
pub use due::{DueRow, documents_of, due, schools_of};
pub use history::{Held, HeldValidity, Holding, add_months, add_years, lapse};
pub use lapsed::{check_lapsed, is_any_forgotten};
pub use load::{Load, LoadBin};
pub use outcome::{ConditionResult, CriterionSums, Judgement, degrees, is_known, outcomes};
pub use own_decision::{OwnDecision, check_own_decision};
pub use printed_end::check_printed_ends;
pub use procedure::{AppraiserTerms, Fraction, NamedCondition, Procedure, SelfAssessorTerms, Standard};
pub use regime::{Regime, ReorganisationTerms};
pub use regimes::Regimes;
pub use renewal::DUE_TARGET;
pub use reorganised::{Carried, carried};
pub use rule::Provision;
pub use scale::{Need, Scale};
pub use standing::{HeldOn, counting, held_on};
pub use target::check_targets;
pub use transition::bearing;
pub use undated::check_undated;
pub use year_report::check_year_report;

use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::legal::Register;

#[cfg(test)]
pub(crate) mod samples;

/// All findings on the schools of `facts` under the accreditation rules: their targets, what lapses without one, what
/// they found about themselves, what else bears on their recognition, what councils found of them.
pub fn check_rules(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let mut report = check_targets(facts, regimes, register);
    report.extend(check_lapsed(facts, regimes, register));
    report.extend(check_undated(facts, regimes));
    report.extend(check_printed_ends(facts, regimes, register));
    report.extend(check_assessments(facts, regimes, register));
    report.extend(check_circumstances(facts, regimes, register));
    report.extend(check_authority(facts, regimes));
    report.extend(check_councils(facts, regimes, register));
    report.extend(check_appraisals(facts, regimes, register));
    report.extend(check_decisions(facts, regimes, register));
    report.extend(check_year_report(facts, regimes));
    report
}
