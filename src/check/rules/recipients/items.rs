//! The recipients, each with all its lines.

use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{TextLine, is_drafter_mark};

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
            Some(_) | None => {
                items.push(Item { first: line, last: line, text: line.text.clone().into_owned() })
            }
        }
    }
    if let Some(item) = items.last_mut() {
        item.text.truncate(without_mark(&item.text).len());
    }
    items
}

/// "- Lưu: VT, NVĐP." of "- Lưu: VT, NVĐP. PL.(03)": who drafted it may stand behind (Phụ lục I, Phần I, Mục III.3).
fn without_mark(text: &str) -> &str {
    let cut = text.match_indices('.').map(|(at, stop)| text.split_at(at + stop.len()));
    let mut marked = cut.filter(|(_, mark)| mark.starts_with(' ') && is_drafter_mark(mark.trim()));
    marked.next().map_or(text, |(kept, _)| kept)
}
