//! What a facts file stands for.

use super::batch::Batch;
use crate::facts::Facts;

/// What a facts file stands for.
#[derive(Debug)]
pub enum OpenedFacts {
    /// One document.
    One(Box<Facts>),
    /// Many: it has `nhan_ban`.
    Many(Box<Batch>),
}
