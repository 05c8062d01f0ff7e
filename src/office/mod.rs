//! Other programs of an office, found by their names: LibreOffice makes PDF of DOCX, Poppler makes pictures of PDF.
//!
//! What they make goes through a folder of their own that is gone afterwards; bytes come in and bytes go out. What is
//! ours is marked in the file ([`PdfMark`], [`seal_picture`]), so that an edit of it is known.

mod fonts;
mod libre_office;
mod pdf_mark;
mod picture_mark;
mod poppler;
mod program;

pub use fonts::substitute;
pub use libre_office::{LibreOffice, PdfKind};
pub use pdf_mark::PdfMark;
pub use picture_mark::{is_sealed_picture, seal_picture};
pub use poppler::Poppler;
