//! Ô 6: the blocks of the body or of an appendix.

use super::flow::{Flow, Paragraph, line, rich};
use super::flow_sections::FlowSections;
use super::numbering::{HEADING_LIST, point_level};
use super::roman::roman;
use super::table;
use crate::decree::{Component, POINT_LETTERS, Profile};
use crate::diagnostic::{Diagnostic, rules};
use crate::document::{Block, Inline, NumberingScheme, plain_text};
use crate::typeset::hold_last;

/// Space between a paragraph and a table below it, in twips.
const ABOVE_TABLE: u32 = 120;

/// Where the blocks stand.
pub(super) struct BlockPlace<'a> {
    /// The format.
    pub profile: &'a Profile,
    /// How levels are counted.
    pub scheme: NumberingScheme,
    /// `numId` of the list that counts them.
    pub list: usize,
    /// Whether something must stand on the page of the last block.
    pub keep_last: bool,
}

/// Writes `blocks` into the open section, and others where the page turns; a warning where a khoản has more điểm than the
/// alphabet has letters.
pub(super) fn write(
    flow: &mut Flow,
    blocks: &[Block],
    place: &BlockPlace<'_>,
    sections: &mut FlowSections,
) -> Vec<Diagnostic> {
    let mut counter =
        Counter { place, headed: false, chapters: 0, sections: 0, points: 0, found: Vec::new() };
    for (index, block) in blocks.iter().enumerate() {
        // Nothing is held to the page of what stands on another.
        let next = blocks.get(index + 1).filter(|next| !matches!(next, Block::PageTurn { .. }));
        let is_last = index + 1 == blocks.len();
        let keep = place.keep_last && is_last || next.is_some_and(is_end_mark);
        let paragraph = match block {
            Block::Basis(content) => rich(Component::Basis, content),
            Block::Heading { level, content } => {
                let heading = counter.heading(*level, rich(heading_component(*level), &hold_last(content)));
                if heads_nothing(*level, next) { heading.let_go() } else { heading }
            }
            Block::Numbered { level, content } => {
                let level = counter.below_heading(*level);
                counter.numbered(level, rich(numbered_component(level), content))
            }
            Block::Enacting(text) => line(Component::Enacting, text),
            Block::Chapter(content) => {
                flow.paragraph(counter.chapter());
                if content.is_empty() {
                    continue;
                }
                rich(Component::ChapterTitle, content)
            }
            Block::ChapterSection(content) => {
                flow.paragraph(counter.chapter_section());
                if content.is_empty() {
                    continue;
                }
                rich(Component::ChapterTitle, content)
            }
            Block::Article { titled: true, content } => {
                counter.numbered(1, rich(Component::TitledArticle, &hold_last(content)))
            }
            Block::Article { titled: false, content } => {
                counter.numbered(1, rich(Component::Article, content))
            }
            Block::Paragraph(content) => rich(Component::Body, content),
            Block::Item { depth, content } => rich(item_component(*depth), content),
            Block::Table(content) => {
                let above = index.checked_sub(1).and_then(|above| blocks.get(above));
                let caption = above.map(words_of).unwrap_or_default();
                let area = sections.open().text_width(place.profile);
                table::write(flow, content, caption, place.profile, area, keep);
                continue;
            }
            Block::PageTurn { landscape } => {
                sections.turn(flow, *landscape);
                continue;
            }
        };
        flow.paragraph(apart(paragraph, next, keep || leads_in(block) && next.is_some()));
    }
    counter.found
}

/// Whether a heading on `level` has another below it that is no part of it: a chain of such would leave half a page
/// empty, if each stayed with the next.
fn heads_nothing(level: u8, next: Option<&Block>) -> bool {
    matches!(next, Some(Block::Heading { level: below, .. }) if *below <= level)
}

/// Whether `block` is "./." alone, which does not go to another page than what it closes.
fn is_end_mark(block: &Block) -> bool {
    match block {
        Block::Paragraph(content) => {
            matches!(content.as_slice(), [Inline::Text { text, .. }] if text == "./.")
        }
        Block::Basis(_)
        | Block::Heading { .. }
        | Block::Numbered { .. }
        | Block::Enacting(_)
        | Block::Chapter(_)
        | Block::ChapterSection(_)
        | Block::Article { .. }
        | Block::Item { .. }
        | Block::Table(_)
        | Block::PageTurn { .. } => false,
    }
}

/// The words of a paragraph or heading, without the colon at its end.
fn words_of(block: &Block) -> String {
    let words = match block {
        Block::Basis(content)
        | Block::Heading { content, .. }
        | Block::Numbered { content, .. }
        | Block::Chapter(content)
        | Block::ChapterSection(content)
        | Block::Article { content, .. }
        | Block::Paragraph(content)
        | Block::Item { content, .. } => plain_text(content),
        Block::Enacting(text) => text.clone(),
        Block::Table(_) | Block::PageTurn { .. } => String::new(),
    };
    words.trim_end().trim_end_matches(':').to_owned()
}

/// Whether `block` ends in a colon: what it announces must begin on its page.
fn leads_in(block: &Block) -> bool {
    let (Block::Basis(content)
    | Block::Heading { content, .. }
    | Block::Numbered { content, .. }
    | Block::Article { content, .. }
    | Block::Paragraph(content)
    | Block::Item { content, .. }) = block
    else {
        return false;
    };
    matches!(content.last(), Some(Inline::Text { text, .. }) if text.trim_end().ends_with(':'))
}

fn apart(paragraph: Paragraph, next: Option<&Block>, keep: bool) -> Paragraph {
    match next {
        Some(Block::Table(_)) => above_table(paragraph),
        _ if keep => paragraph.keep_next(),
        _ => paragraph,
    }
}

/// `paragraph` apart from the table below it, and on its page.
pub(super) fn above_table(paragraph: Paragraph) -> Paragraph {
    paragraph.space_after(ABOVE_TABLE).keep_next()
}

const fn heading_component(level: u8) -> Component {
    match level {
        0 | 1 => Component::Section,
        2 => Component::TitledClause,
        3.. => Component::TitledPoint,
    }
}

const fn numbered_component(level: u8) -> Component {
    match level {
        0 | 1 => Component::PlainSection,
        2 => Component::PlainClause,
        3.. => Component::Point,
    }
}

const fn item_component(depth: u8) -> Component {
    match depth {
        0 | 1 => Component::DashItem,
        2.. => Component::PlusItem,
    }
}

/// Gives every numbered paragraph its list level.
struct Counter<'a> {
    place: &'a BlockPlace<'a>,
    /// Whether there was a heading.
    headed: bool,
    chapters: usize,
    /// Mục in the last Chương.
    sections: usize,
    points: usize,
    found: Vec<Diagnostic>,
}

impl Counter<'_> {
    /// A heading of the body has its number from its style, as long as it stands on its style's level.
    fn heading(&mut self, level: u8, paragraph: Paragraph) -> Paragraph {
        self.headed = true;
        let list_level = self.count(level);
        let by_style = self.place.list == HEADING_LIST && list_level == usize::from(level.clamp(1, 3) - 1);
        if by_style { paragraph } else { self.number(paragraph, list_level) }
    }

    /// "Chương II", on a line of its own (II.6.đ).
    fn chapter(&mut self) -> Paragraph {
        self.chapters += 1;
        self.sections = 0;
        line(Component::ChapterWord, &format!("Chương {}", roman(self.chapters)))
    }

    /// "Mục 2", on a line of its own (II.6.đ).
    fn chapter_section(&mut self) -> Paragraph {
        self.sections += 1;
        line(Component::ChapterWord, &format!("Mục {}", self.sections))
    }

    /// The level of a numbered paragraph: Roman numerals count mục, so that without any mục it is a khoản (II.6.đ).
    fn below_heading(&self, level: u8) -> u8 {
        let is_clause = !self.headed && self.place.scheme == NumberingScheme::Roman;
        if is_clause { level.max(1) + 1 } else { level }
    }

    fn numbered(&mut self, level: u8, paragraph: Paragraph) -> Paragraph {
        let list_level = self.count(level);
        self.number(paragraph, list_level)
    }

    fn number(&self, paragraph: Paragraph, list_level: usize) -> Paragraph {
        paragraph.numbered(self.place.list, list_level)
    }

    /// The list level of the next paragraph on `level`: the same but for lettered điểm.
    fn count(&mut self, level: u8) -> usize {
        match (level, self.place.scheme) {
            (0 | 1, _) => {
                self.points = 0;
                0
            }
            (2, _) => {
                self.points = 0;
                1
            }
            (3.., NumberingScheme::Decimal) => 2,
            (3.., NumberingScheme::Roman | NumberingScheme::Articles) => {
                self.points += 1;
                point_level(self.points).unwrap_or_else(|| self.past_the_alphabet())
            }
        }
    }

    fn past_the_alphabet(&mut self) -> usize {
        if self.points == POINT_LETTERS.len() + 1 {
            self.found.push(
                Diagnostic::new(
                    &rules::HET_CHU_CAI,
                    format!(
                        "một khoản có hơn {} điểm: bảng chữ cái tiếng Việt không đủ chữ",
                        POINT_LETTERS.len()
                    ),
                )
                .hint("chia khoản này thành nhiều khoản"),
            );
        }
        point_level(POINT_LETTERS.len()).unwrap_or_default()
    }
}
