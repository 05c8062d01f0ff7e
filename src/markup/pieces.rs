//! A text read piece by piece, each piece once: most of a document's paragraphs and items stand word for word in the
//! document before it.
//!
//! A piece is what stands between blank lines, or one item of a list. What stands in another piece does not change how it
//! is read: containers of Markdown go on only in lines that are indented or begin with their mark (CommonMark 0.31,
//! chapter 5), blocks that go on over blank lines are refused, and so is a link's definition. Where anything is to be
//! told, or a text is divided into Điều, whose pieces ask what came before them, the whole is read as one.
//!
//! A thread remembers 512 pieces of at most two kilobytes, with what they hold some 1 MB; mostly it is 0.3 MB.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use super::blocks;
use super::form::Progress;
use crate::diagnostic::{Place, Report, Source};
use crate::document::Block;
use crate::remembered::Remembered;

const MOST_REMEMBERED: usize = 512;

/// Longer pieces, and tables, are of one document.
const LONGEST_REMEMBERED: usize = 2048;

/// In a longer text there might be more than the parser is given ([`crate::diagnostic::limits::BODY_PIECES`]).
const LONGEST_TEXT: usize = 1 << 16;

/// The marks that a table's rows and an item of a list begin with.
const ROW: char = '|';
const ITEM: &str = "- ";

thread_local! {
    /// By the level of the heading above, as one letter, and the text.
    static KNOWN: RefCell<Remembered<Box<str>, Box<[Block]>>> =
        const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
}

/// Reads the stretch `range` of `source`, as [`blocks::read`] does.
pub(super) fn read(
    source: &Arc<Source>,
    range: Range<usize>,
    progress: &mut Progress,
    authority: &mut Vec<(String, Place)>,
    diagnostics: &mut Report,
) -> Vec<Block> {
    one_by_one(source, range.clone(), progress)
        .unwrap_or_else(|| blocks::read(source, range, progress, authority, diagnostics))
}

/// The blocks of all pieces; none where they must be read as one.
fn one_by_one(source: &Arc<Source>, range: Range<usize>, progress: &mut Progress) -> Option<Vec<Block>> {
    let text = source.text.get(range.clone())?;
    // An indented line may belong to the item above it, a lone carriage return ends a line.
    if progress.is_articled()
        || progress.enacting.is_some()
        || text.len() > LONGEST_TEXT
        || text.contains('\r')
    {
        return None;
    }
    let mut reached = progress.clone();
    let mut read = Vec::new();
    let mut key = String::new();
    for place in pieces(text) {
        let piece = text.get(place.clone())?;
        if piece.starts_with(char::is_whitespace) {
            return None;
        }
        key.clear();
        key.push(char::from(reached.level));
        key.push_str(piece);
        let place = range.start + place.start..range.start + place.end;
        let from = read.len();
        if !KNOWN
            .with_borrow(|known| known.get(key.as_str()).map(|known| read.extend_from_slice(known)).is_some())
        {
            read.append(&mut read_alone(source, place, &reached)?);
            if !piece.starts_with(ROW) && piece.len() <= LONGEST_REMEMBERED {
                let blocks = read.get(from..).unwrap_or_default().into();
                KNOWN.with_borrow_mut(|known| known.keep(key.as_str().into(), blocks));
            }
        }
        read.iter().skip(from).for_each(|block| pass(block, &mut reached));
    }
    *progress = reached;
    Some(read)
}

/// The blocks of one piece; none where there is something to tell.
fn read_alone(source: &Arc<Source>, place: Range<usize>, progress: &Progress) -> Option<Vec<Block>> {
    let (mut authority, mut found) = (Vec::new(), Report::new());
    let blocks = blocks::read(source, place, &mut progress.clone(), &mut authority, &mut found);
    (found.is_empty() && authority.is_empty()).then_some(blocks)
}

/// Counts `block`, as reading it did.
fn pass(block: &Block, progress: &mut Progress) {
    if let Block::Heading { level, .. } = block {
        progress.level = *level;
        progress.count(*level);
    }
}

/// Where the pieces of `text` stand, without the ends of their last lines.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut lines = lines(text).peekable();
    std::iter::from_fn(move || {
        while lines.next_if(|(_, line)| is_blank(line)).is_some() {}
        let (start, first) = lines.next()?;
        let in_list = first.starts_with(ITEM);
        let mut end = start + first.len();
        while let Some((start, line)) =
            lines.next_if(|(_, line)| !(is_blank(line) || in_list && line.starts_with(ITEM)))
        {
            end = start + line.len();
        }
        Some(start..end)
    })
}

/// The lines of `text`, each with where it begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    text.split('\n').map(move |line| {
        let start = next;
        next += line.len() + 1;
        (start, line)
    })
}

/// Whether `line` parts paragraphs (CommonMark 0.31, 2.1).
fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::NumberingScheme;
    use crate::markup::Form;

    /// Lines that mean something in Markdown, and some that do not.
    const LINES: [&str; 51] = [
        "",
        "",
        "",
        "",
        "Kế hoạch này",
        "  thụt vào",
        "    thụt sâu",
        "\tthụt",
        "# Mục đích",
        "## Yêu cầu",
        "### Việc",
        "#",
        "- Việc một",
        "- Việc hai",
        "  - Việc con",
        "  tiếp theo",
        "- - -",
        "-",
        "- ",
        "* khác",
        "+ khác",
        "1. Một",
        "2. Hai",
        "1) Một",
        "a) Một",
        "Điều 1. Một",
        "> Căn cứ Luật số 1;",
        "> Căn cứ Nghị định 2.",
        "| A | B |",
        "|---|---|",
        "| 1 | 2 |",
        "| 1 |",
        "---",
        "===",
        "```",
        "~~~",
        "<div>",
        "<!-- ghi chú",
        "-->",
        "[chữ]",
        "[chữ]: https://a.vn",
        "**đậm** *nghiêng*",
        "**dở dang",
        "\u{a0}",
        "a)",
        "1.1.",
        "Điều 1",
        "A | B",
        "--- | ---",
        "chữ\\",
        "[chữ]: b",
    ];

    fn source(text: &str) -> Arc<Source> {
        Arc::new(Source { name: "mau.md".to_owned(), text: text.to_owned() })
    }

    type WhatWasRead = (Vec<Block>, String, String);

    /// [`read`] and [`blocks::read`].
    type Reading =
        fn(&Arc<Source>, Range<usize>, &mut Progress, &mut Vec<(String, Place)>, &mut Report) -> Vec<Block>;

    fn by(read: Reading, text: &str, numbering: NumberingScheme) -> WhatWasRead {
        let source = source(text);
        let mut progress = Progress::start(&Form::plain(numbering, true), numbering, None);
        let (mut authority, mut found) = (Vec::new(), Report::new());
        let blocks = read(&source, 0..text.len(), &mut progress, &mut authority, &mut found);
        (blocks, format!("{progress:?}"), format!("{found:?} {authority:?}"))
    }

    #[test]
    fn pieces_end_at_blank_lines_and_items() {
        let text = "Một\nhai\n \n\n- a\n  b\n- c\n\n## d\n- e\n";
        let found: Vec<&str> = pieces(text).map(|place| &text[place]).collect();
        assert_eq!(found, ["Một\nhai", "- a\n  b", "- c", "## d\n- e"]);
        assert_eq!(pieces("\n \n").count(), 0);
    }

    #[test]
    fn a_mark_that_ends_a_text_is_told_as_one_that_does_not() {
        let told = |text: &str| by(read, text, NumberingScheme::Roman).2.contains("so-go-tay");
        for text in ["1.1.", "1.1.\n", "1.1.\n\nMột"] {
            assert!(told(text), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn a_text_is_read_by_pieces_as_it_is_read_whole(
            lines in proptest::collection::vec(proptest::sample::select(&LINES[..]), 0..14),
            scheme in 0..3_usize,
        ) {
            let text = lines.join("\n");
            let schemes = [NumberingScheme::Roman, NumberingScheme::Decimal, NumberingScheme::Articles];
            let whole = by(blocks::read, &text, schemes[scheme]);
            // Once more, as it is remembered.
            for _ in 0..2 {
                prop_assert_eq!(&by(read, &text, schemes[scheme]), &whole, "{}", text);
            }
        }
    }
}
