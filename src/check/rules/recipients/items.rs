//! The recipients, each with all its lines.

use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::TextLine;

/// A recipient.
pub struct Item<'f> {
    pub first: &'f TextLine<'f>,
    pub last: &'f TextLine<'f>,
    pub text: String,
}

/// The recipients of the document. What begins without a dash goes on with the one before.
pub fn items<'s>(subject: &CheckSubject<'s>) -> Vec<Item<'s>> {
    let mut items: Vec<Item<'s>> = Vec::new();
    for (_, line) in subject.of(Component::Recipient) {
        let begins = line.text.starts_with(['-', '–', '+', '•']);
        match items.last_mut() {
            Some(item) if !begins && !item.text.ends_with([';', '.']) => {
                item.last = line;
                item.text.push(' ');
                item.text.push_str(&line.text);
            }
            Some(_) | None => items.push(Item { first: line, last: line, text: line.text.clone() }),
        }
    }
    items
}
