//! What the values of the cycle are made of.

use super::super::rules::Scales;
use crate::facts::Facts;
use crate::figures::Figures;

/// What the values are made of.
#[derive(Clone, Copy)]
pub(in crate::template::view) struct CycleSource<'a> {
    pub(in crate::template::view) facts: &'a Facts,
    pub(in crate::template::view) figures: &'a Figures,
    pub(in crate::template::view) scales: Scales<'a>,
}
