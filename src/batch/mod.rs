//! A folder of documents: discovery, parallel work, manifest, safe writing.
//!
//! [`Plan::new`] tells the documents of the facts files found, [`run`] makes them. A document of an
//! earlier run is replaced only where its bytes are known to come from the program; see [`manifest`]. The batch
//! knows no stage of the pipeline: a [`Maker`] reads facts and makes bytes.

mod attempt;
mod claim;
mod decision;
mod disk;
mod failure;
mod finished;
mod folder;
mod job;
mod lock;
pub mod manifest;
mod named;
mod output_name;
mod pending;
mod plan;
mod prune;
mod recovery;
mod report;
mod run;
mod shard;
mod summary;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
mod work;
mod written_report;

pub use finished::{Finished, Status};
pub use folder::Options;
pub use job::{Counts, Job, Maker, Prepared, Unit};
pub use named::{Foreign, remove_own, standing, write_new, write_own, write_sealed};
pub use output_name::OutputName;
pub use plan::Plan;
pub use report::RunReport;
pub use run::run;
pub use shard::Shard;
pub use summary::Summary;
pub use written_report::ReportFormat;
