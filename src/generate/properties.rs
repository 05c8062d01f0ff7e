//! What the package says of itself.

use super::{Input, Library};
use crate::document::{Frame, Properties, plain_text};

/// Core and custom properties. The hashes tell later which facts and templates a file was made from.
pub(super) fn properties(input: &Input, library: &Library, document_type: &str, frame: &Frame) -> Properties {
    let facts = input.facts();
    let subject = plain_text(&frame.subject);
    Properties {
        title: format!("{document_type} {subject}").trim_end().to_owned(),
        subject,
        author: facts.issuer.name.value.clone(),
        date: facts.record.date.value.earliest(),
        custom: vec![
            ("vanthu.du_kien".into(), input.digest().to_string()),
            ("vanthu.mau".into(), library.template_digest(facts).to_string()),
            ("vanthu.phien_ban".into(), env!("CARGO_PKG_VERSION").into()),
        ],
    }
}
