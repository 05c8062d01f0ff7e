//! What the values of the cycle are made of.

use super::super::rules::Scales;
use crate::facts::Facts;
use crate::figures::Figures;

/// What the values are made of.
#[derive(Clone, Copy)]
pub struct CycleSource<'a> {
    pub facts: &'a Facts,
    pub figures: &'a Figures,
    pub scales: Scales<'a>,
}
