//! vanthu: facts → figures → template → markup → document → docx.

pub mod batch;
pub mod cli;
pub mod decree;
pub mod diagnostic;
pub mod document;
pub mod docx;
pub mod facts;
pub mod figures;
pub mod frame;
pub mod generate;
pub mod legal;
pub mod markup;
pub mod template;
