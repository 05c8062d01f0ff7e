//! vanthu: facts → figures → template → markup → document → docx.

pub mod decree;
pub mod diagnostic;
pub mod document;
pub mod docx;
pub mod facts;
pub mod figures;
pub mod frame;
pub mod legal;
pub mod markup;
pub mod template;
