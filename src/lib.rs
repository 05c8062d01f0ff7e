//! vanthu turns YAML facts about a jurisdiction's schools and targets into official Vietnamese administrative
//! documents as DOCX.
//!
//! The pipeline: [`reading`] makes [`facts`] of files and [`tables`]; [`figures`] follow from them, with the law of
//! [`legal`] and the rules of [`accreditation`]; a [`template`] shows all as text in a small Markdown; [`markup`] reads
//! that text into the blocks of the [`document`], around which [`frame`] sets what the [`decree`] derives from facts;
//! [`docx`] writes the package. [`word`] reads any DOCX, ours or not. [`generate`] is the way of one document,
//! [`batch`] of many; [`listing`] tells the rest, [`cli`] is the program.

#![forbid(unsafe_code)]

// What every stage shares.
pub mod vietnamese;

pub mod digest;

mod remembered;

pub mod diagnostic;

pub mod decree;

pub mod document;

mod typeset;

pub mod files;

pub mod yaml;

pub mod units;

// The stages, in the order of the pipeline.
pub mod facts;

pub mod tables;

pub mod reading;

pub mod legal;

pub mod accreditation;

pub mod figures;

pub mod template;

pub mod markup;

pub mod frame;

pub mod docx;

pub mod word;

pub mod recognition;

pub mod check;
pub mod html;

pub mod mend;

// The stages together.
pub mod generate;

#[cfg(feature = "program")]
mod batch;

#[cfg(feature = "program")]
mod office;

pub mod starter;

pub mod listing;

pub mod engine;

#[cfg(feature = "program")]
pub mod cli;
