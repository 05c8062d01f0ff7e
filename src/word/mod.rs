//! Any DOCX → what its reader sees: text, how it looks in the end, where it stands. Only this room reads
//! the markup of a DOCX.
//!
//! A package (`package`) has parts, each a tree of elements (`xml`). Formatting is written in layers (`layer`,
//! `run_layer`, `paragraph_layer`) that styles (`styles`), lists (`numbering`), tables and the text itself lay over
//! each other; the model has what comes out (`look`). Files of strict and of transitional markup are read alike; what
//! is read is limited as all input is ([`limits`](crate::diagnostic::limits)).

mod about;
mod blocks;
mod drawings;
mod edges_layer;
mod failure;
mod label;
mod last_looks;
mod layer;
mod look;
mod measure;
mod model;
mod numbering;
mod package;
mod paragraph_layer;
mod read;
mod run_layer;
mod runs;
mod said;
mod sections;
mod source;
mod space;
mod story;
mod styles;
mod tables;
mod theme;
mod vml;
mod xml;

pub use failure::ReadFailure;
pub use look::{
    Edge, Edges, Families, Ink, Justification, LineSpacing, ParagraphLook, Raised, RunLook, TabStop,
};
pub use model::{
    CellLook, ChangeKind, DrawingKind, DrawnLine, FileProperties, FileSettings, ListLabel, Measure, NoteKind,
    NoteReference, PageDrawing, PageRunning, PageSection, RareOfRun, RareTraits, RunningPart, TableBlock,
    TableCell, TableRow, TextPlace, TrackedChange, VerticalJoin, WordBlock, WordFile, WordNote,
    WordParagraph, WordRun, each_paragraph,
};
pub use package::{Relation, WordPackage};
pub use read::read;
pub use said::{FormatTrait, SaidTraits};
pub use source::FormatSource;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
