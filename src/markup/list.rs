//! `- text`, nested once, `1. text` and `1) text`.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::reader::EventReader;
use super::reader::Spot;
use super::reader::Wrap;
use super::refusal::{self, Refusal};
use crate::document::{Block, Inline};

const DEEPEST_ITEM: u8 = 2;

/// The deepest numbered level ("a)" or "1.1.1.").
const DEEPEST_LEVEL: u8 = 3;

impl EventReader<'_> {
    /// Reads the items of a list whose start was taken.
    pub(super) fn read_items(&mut self, depth: u8) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(_)) => return,
                Event::Start(Tag::Item) => {
                    if depth > DEEPEST_ITEM {
                        self.refuse(refusal::DEEP_ITEM, &range);
                    }
                    if !self.slice(&range).starts_with('-') {
                        self.refuse(refusal::BULLET, &range);
                    }
                    if self.refuse_number_in_item() {
                        self.read_below_item(depth);
                        continue;
                    }
                    let content = self.item_text(&range, Spot::Item);
                    self.blocks.push(Block::Item { depth: depth.min(DEEPEST_ITEM), content });
                    self.read_below_item(depth);
                }
                other => self.refuse_or(&other, refusal::SECOND_PARAGRAPH, &range),
            }
        }
    }

    /// Reports an item that is nothing but a numbered list ("- 1. Một"), and passes over it.
    fn refuse_number_in_item(&mut self) -> bool {
        let list = self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::List(Some(_)))));
        let Some((_, range)) = list else { return false };
        self.refuse_mark(&range, Spot::Item);
        self.skip();
        true
    }

    /// Reads what follows an item's text up to the item's end: at most a list one level deeper.
    fn read_below_item(&mut self, depth: u8) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => return,
                // What is refused for its depth is not looked into: lists may lie in each other by the thousand.
                Event::Start(Tag::List(None)) if depth > DEEPEST_ITEM => self.skip(),
                Event::Start(Tag::List(None)) => self.read_items(depth + 1),
                other => self.refuse_in_item(&other, &range, refusal::SECOND_PARAGRAPH),
            }
        }
    }

    /// Reads the paragraphs of an ordered list whose start was taken.
    pub(super) fn read_numbered(&mut self, nested: bool) {
        let mut told = false;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(_)) => return,
                Event::Start(Tag::Item) => {
                    let level = self.numbered_level(&range, nested, &mut told);
                    let content = self.item_text(&range, Spot::Numbered);
                    self.blocks.push(Block::Numbered { level, content });
                    self.read_below_numbered(level);
                }
                other => self.refuse_or(&other, refusal::SECOND_PARAGRAPH, &range),
            }
        }
    }

    /// `1.` stands one level below the last heading, `1)` on its level: "4.2." after the heading "4.1.".
    /// A number typed otherwise is told once a list.
    fn numbered_level(&mut self, range: &Range<usize>, nested: bool, told: &mut bool) -> u8 {
        if self.progress.is_articled() {
            return self.articled_level(range, nested, told);
        }
        let marker = self.slice(range);
        let level = if marker.starts_with("1)") { self.progress.level } else { self.progress.level + 1 };
        let is_typed = !marker.starts_with("1.") && !marker.starts_with("1)");
        if is_typed && !std::mem::replace(told, true) {
            self.refuse(refusal::TYPED_NUMBER, range);
        }
        level.clamp(1, DEEPEST_LEVEL)
    }

    /// A khoản below a Điều, a điểm below a khoản with a title or indented below a khoản.
    fn articled_level(&mut self, range: &Range<usize>, nested: bool, told: &mut bool) -> u8 {
        let level = (self.progress.level.max(1) + 1 + u8::from(nested)).min(DEEPEST_LEVEL);
        let counted = self.progress.count(level);
        if level < DEEPEST_LEVEL {
            self.check_clause_number(range, counted, told);
        }
        level
    }

    fn read_below_numbered(&mut self, level: u8) {
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Item) => return,
                Event::Start(Tag::List(Some(_))) if self.progress.is_articled() && level < DEEPEST_LEVEL => {
                    self.read_numbered(true);
                }
                Event::Start(Tag::List(_)) => {
                    self.refuse(refusal::NESTED_IN_NUMBERED, &range);
                    self.skip();
                }
                other => self.refuse_in_item(&other, &range, refusal::SECOND_PARAGRAPH),
            }
        }
    }

    /// The text of an item, which the parser wraps in a paragraph where blank lines stand between items.
    fn item_text(&mut self, range: &Range<usize>, spot: Spot) -> Vec<Inline> {
        let loose = self.events.next_if(|(event, _)| *event == Event::Start(Tag::Paragraph)).is_some();
        self.refuse_typed_mark(spot);
        let content = self.text(Wrap::Indented);
        if loose {
            self.close(TagEnd::Paragraph);
        }
        if content.is_empty() {
            self.refuse(refusal::EMPTY_ITEM, range);
        }
        content
    }

    fn refuse_in_item(&mut self, event: &Event<'_>, range: &Range<usize>, refusal: Refusal) {
        self.refuse_or(event, refusal, range);
        if matches!(event, Event::Start(_)) {
            self.skip();
        }
    }
}
