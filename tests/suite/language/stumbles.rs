//! What a reader stumbles over in a document, whatever it is about.

use std::collections::BTreeMap;

use vanthu::document::{Block, Document, Inline};

use super::agreement;

/// Abbreviations that a text introduces before it uses them.
const ABBREVIATIONS: [&str; 12] =
    ["UBND", "HĐND", "GDĐT", "GD&ĐT", "KĐCLGD", "CSVC", "CBQL", "CNTT", "VHXH", "QLCLGD", "GDTX", "THPT"];
/// Those of school levels are known in the names of schools and in tables.
const LEVELS: [&str; 2] = ["THCS", "TH&THCS"];
/// What the plans of today do not say: worn words, and what is read another way at first ("cơ sở dữ liệu" is a data
/// base, "Kế hoạch bảo đảm chất lượng" the plan's own name).
const WORN: [&str; 6] = [
    "vạch lộ trình",
    "không dừng lại ở kết quả hiện có",
    "Mỗi năm một lần",
    "cùng cấp",
    "trên cơ sở dữ liệu",
    "Kế hoạch bảo đảm chất lượng,",
];
/// What a fact that is missing or a list of none leaves behind.
const LEFT_BEHIND: [&str; 31] = [
    "  ",
    " ,",
    " ;",
    " .",
    " :",
    ",,",
    ";;",
    "..",
    ";.",
    ":.",
    ",.",
    ",;",
    ":;",
    ".;",
    ".,",
    "( ",
    " )",
    "()",
    "(,",
    " và.",
    " và,",
    " và;",
    " và và ",
    "trường: và",
    "đối với.",
    "đối với;",
    "đối với,",
    "các trường:.",
    "{{",
    "}}",
    "&#",
];

/// A line of the document as it is read.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) in_table: bool,
    /// Whether it begins with a dash.
    pub(super) is_item: bool,
}

fn text(content: &[Inline]) -> String {
    let piece = |inline: &Inline| match inline {
        // Six of them are the room for a day that is written by hand.
        Inline::Text { text, .. } => {
            text.replace(&"\u{a0}".repeat(6), "…").replace('\u{a0}', " ").replace('\u{2011}', "-")
        }
        Inline::LineBreak => " ".to_owned(),
    };
    content.iter().map(piece).collect()
}

fn lines(blocks: &[Block]) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in blocks {
        let is_item = matches!(block, Block::Item { .. });
        let mut push = |text, in_table| lines.push(Line { text, in_table, is_item });
        match block {
            Block::Basis(content)
            | Block::Heading { content, .. }
            | Block::Numbered { content, .. }
            | Block::Chapter(content)
            | Block::ChapterSection(content)
            | Block::Article { content, .. }
            | Block::Paragraph(content)
            | Block::Item { content, .. } => push(text(content), false),
            Block::Enacting(words) => push(words.clone(), false),
            Block::PageTurn { .. } => {}
            Block::Table(table) => {
                let cells = table.header.iter().chain(&table.rows).flatten();
                let cells = cells.map(|cell| text(&cell.content)).filter(|text| !text.is_empty());
                cells.for_each(|text| push(text, true));
            }
        }
    }
    lines
}

fn bodies(document: &Document) -> impl Iterator<Item = &Vec<Block>> {
    std::iter::once(&document.body).chain(document.appendices.iter().map(|appendix| &appendix.body))
}

fn all_lines(document: &Document) -> Vec<Line> {
    bodies(document).flat_map(|body| lines(body)).collect()
}

/// What facts that are few, many or missing have left behind in `document`.
pub fn of_shape(document: &Document) -> Vec<String> {
    let mut found: Vec<String> = bodies(document).flat_map(|body| structure(body)).collect();
    for line in all_lines(document) {
        let signs = LEFT_BEHIND.iter().filter(|sign| line.text.replace("...", "…").contains(**sign));
        found.extend(signs.map(|sign| format!("{sign:?} trong: {}", line.text)));
        if line.text.ends_with(" và") || line.text.trim() != line.text {
            found.push(format!("dòng dở dang: {}", line.text));
        }
        found.extend(counts(&line.text));
    }
    found
}

/// How `document` speaks.
pub fn of_language(document: &Document) -> Vec<String> {
    let lines = all_lines(document);
    let worn = lines.iter().flat_map(|line| WORN.iter().filter(|worn| line.text.contains(**worn)));
    let mut found: Vec<String> = worn.map(|worn| format!("“{worn}”")).collect();
    found.extend(bodies(document).flat_map(|body| lone_numbers(body)));
    found.extend(dates(&lines));
    found.extend(abbreviations(&lines));
    found.extend(citations(&lines));
    found.extend(agreement::orders(&lines));
    found.extend(agreement::days(&lines));
    found.extend(agreement::openings(&lines));
    found
}

/// Sections that hold nothing, a colon with nothing below, a table without rows.
fn structure(body: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    let level = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        Block::Basis(_)
        | Block::Numbered { .. }
        | Block::Enacting(_)
        | Block::Chapter(_)
        | Block::ChapterSection(_)
        | Block::Article { .. }
        | Block::Paragraph(_)
        | Block::Item { .. }
        | Block::Table(_)
        | Block::PageTurn { .. } => None,
    };
    for (block, next) in body.iter().zip(body.iter().skip(1).map(Some).chain([None])) {
        if let Block::Heading { level: own, content } = block
            && (next.and_then(level).is_some_and(|below| below <= *own) || next.is_none())
        {
            found.push(format!("mục không có nội dung: {}", text(content)));
        }
        if let Block::Paragraph(content) | Block::Item { content, .. } | Block::Numbered { content, .. } =
            block
        {
            let below = matches!(
                next,
                Some(
                    Block::Item { .. }
                        | Block::Table(_)
                        | Block::Numbered { .. }
                        | Block::Heading { .. }
                        | Block::Article { .. }
                )
            );
            // Lines to tick, room for the pen, who agrees and who is given leave.
            const NAMED: [&str; 8] = ["☐", "☒", "…", "BÊN", "Bên", "Ông", "Bà", "1."];
            let is_named = |next: &[Inline]| NAMED.iter().any(|start| text(next).starts_with(start));
            let below = below || matches!(next, Some(Block::Paragraph(next)) if is_named(next));
            // What leads the whole plan in is followed by its first heading.
            if text(content).ends_with(':') && !below {
                found.push(format!("sau dấu hai chấm không có gì: {}", text(content)));
            }
        }
        if let Block::Table(table) = block
            && table.rows.is_empty()
        {
            found.push("bảng không có hàng nào".to_owned());
        }
    }
    found
}

/// Sections with a "1." and no "2.".
fn lone_numbers(body: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    let mut numbers: BTreeMap<u8, usize> = BTreeMap::new();
    for block in body {
        if let Block::Heading { level, .. } | Block::Numbered { level, .. } = block {
            // What stood below the section before is closed.
            let deeper = numbers.split_off(&(level + 1));
            found.extend(alone(&deeper));
            *numbers.entry(*level).or_default() += 1;
        }
    }
    found.extend(alone(&numbers));
    found
}

fn alone(numbers: &BTreeMap<u8, usize>) -> Vec<String> {
    let alone = numbers.iter().filter(|(_, count)| **count == 1);
    alone.map(|(level, _)| format!("có mục 1 mà không có mục 2 ở bậc {level}")).collect()
}

/// Numbers of schools: none of zero, one spoken of as one, a list as long as its number says.
fn counts(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices(" trường") {
        let (before, after) = line.split_at(at);
        let word = before.rsplit([' ', '(']).next().unwrap_or_default();
        let Ok(count) = word.parse::<usize>() else { continue };
        if count == 0 {
            found.push(format!("số không: {line}"));
        }
        if count == 1 && before.trim_end_matches(word).ends_with("đối với ") {
            found.push(format!("một trường mà nói như nhiều: {line}"));
        }
        let Some(list) = after.strip_prefix(" trường: ") else { continue };
        let list = list.trim_end_matches(['.', ';']);
        let listed = list.split(", ").flat_map(|piece| piece.split(" và ")).count();
        if listed != count {
            found.push(format!("kể {listed}, ghi {count}: {line}"));
        }
        if count > 5 {
            found.push(format!("hơn năm trường mà kể trong câu: {line}"));
        }
    }
    found
}

/// Days in one form: "ngày 07/7/2026" or "ngày 07 tháng 7 năm 2026".
fn dates(lines: &[Line]) -> Option<String> {
    let day = |line: &str, mark: char| {
        line.match_indices("ngày ").any(|(at, word)| {
            let rest = &line[at + word.len()..];
            let digits = rest.chars().take_while(char::is_ascii_digit).count();
            let after = &rest[digits..];
            digits > 0 && if mark == '/' { after.starts_with('/') } else { after.starts_with(" tháng") }
        })
    };
    let any = |mark| lines.iter().find(|line| day(&line.text, mark)).map(|line| line.text.clone());
    any('/').zip(any(' ')).map(|(figures, words)| format!("hai cách ghi ngày: {figures} | {words}"))
}

fn is_part_of_word(c: char) -> bool {
    // "57/2026/TT-BGDĐT", "QĐ-UBND" are symbols.
    c.is_alphanumeric() || matches!(c, '/' | '-' | '&')
}

/// Abbreviations that nothing introduces at or before their first use.
fn abbreviations(lines: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    for short in ABBREVIATIONS {
        let uses = lines.iter().filter(|line| !(line.in_table && short == "THPT"));
        let mut uses = uses.flat_map(|line| line.text.match_indices(short).map(move |(at, _)| (line, at)));
        let first = uses.find(|(line, at)| {
            let (before, rest) = line.text.split_at(*at);
            let after = &rest[short.len()..];
            let whole = !before.ends_with(is_part_of_word) && !after.starts_with(is_part_of_word);
            whole && !(short == "THPT" && before.ends_with("Trường "))
        });
        let Some((line, at)) = first else { continue };
        let before = &line.text[..at];
        let introduced = before.ends_with('(')
            || ["sau đây gọi là ", "sau đây viết tắt là ", "gọi tắt là "]
                .iter()
                .any(|words| before.ends_with(words));
        if !introduced {
            found.push(format!("chữ tắt {short} chưa được giới thiệu: {}", line.text));
        }
    }
    for short in LEVELS {
        let outside = lines.iter().filter(|line| !line.in_table);
        for line in outside {
            let at = line.text.match_indices(short).map(|(at, _)| line.text[..at].to_owned());
            let bare = at
                .filter(|before| !before.ends_with(is_part_of_word))
                .find(|before| !before.ends_with("Trường "));
            found.extend(bare.map(|_| format!("chữ tắt {short} ngoài tên trường: {}", line.text)));
        }
    }
    found
}

/// A numbered document is cited in full the first time: with its date, its body and what it is about.
fn citations(lines: &[Line]) -> Vec<String> {
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for line in lines {
        for lead in ["Thông tư số ", "Nghị định số ", "Quyết định số ", "Kế hoạch số "]
        {
            for (at, _) in line.text.match_indices(lead) {
                let rest = &line.text[at + lead.len()..];
                let number = rest.split([' ', ',', ';', '.', ')']).next().unwrap_or_default();
                if seen.contains(&number) {
                    continue;
                }
                seen.push(number);
                let after = rest.get(number.len()..).unwrap_or_default();
                let dated = after.starts_with(" ngày ");
                let told = [" quy định ", " ban hành ", " về ", " hướng dẫn ", " sửa đổi"];
                let about = after.contains(" của ") && told.iter().any(|word| after.contains(word));
                if !(dated && about) {
                    found.push(format!("viện dẫn lần đầu chưa đủ: {}", line.text));
                }
            }
        }
    }
    found
}

/// Whether a sentence of the document says that there is none.
pub fn denies(document: &Document) -> [bool; 2] {
    let lines = lines(&document.body);
    let says = |words: &str| lines.iter().any(|line| line.text.contains(words));
    [says("chưa có trường"), says("không có trường")]
}
