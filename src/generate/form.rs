//! How a template's text is read, by its type of document.

use crate::decree::{DocumentType, Layout, POINT_LETTERS};
use crate::document::NumberingScheme;
use crate::markup::Form;
use crate::template::Rendered;

/// A decision is divided into Điều whatever its head says; `danh_so` then counts what stands behind it.
pub(super) fn of(rendered: &Rendered) -> Form {
    let document_type = DocumentType::find(&rendered.document_type);
    let layout = document_type.map_or(Layout::NAMED, |document_type| document_type.layout);
    let articled = rendered.numbering.is_articled() || layout.is_articled;
    let beside = match rendered.numbering {
        NumberingScheme::Articles => NumberingScheme::Roman,
        other @ (NumberingScheme::Roman | NumberingScheme::Decimal) => other,
    };
    Form {
        numbering: if articled { NumberingScheme::Articles } else { rendered.numbering },
        appendix_numbering: beside,
        articled: DocumentType::ARTICLED,
        enacting: layout.enacting,
        letters: &POINT_LETTERS,
        end_mark: rendered.end_mark,
    }
}
