//! What the package says of itself.

use super::digest::Digest;
use crate::document::{Frame, Inline, Properties};

/// Core and custom properties. The hashes tell later which facts and which template a file was made from.
pub(super) fn properties(issuer: &str, document_type: &str, frame: &Frame, facts: &Digest, template: &Digest) -> Properties {
    let subject = plain_text(&frame.subject);
    Properties {
        title: format!("{document_type} {subject}").trim_end().to_owned(),
        subject,
        author: issuer.to_owned(),
        custom: vec![
            ("vanthu-du-kien".into(), facts.to_string()),
            ("vanthu-mau".into(), template.to_string()),
            ("vanthu-phien-ban".into(), env!("CARGO_PKG_VERSION").into()),
        ],
    }
}

/// The words of `inlines` on one line.
fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::LineBreak => " ",
        })
        .collect()
}
