//! A document in lines a person can read and compare: one line a block.

use std::fmt::Write;

use super::frame::KINH_GUI;
use super::{
    Appendix, AppendixKind, Block, CellMerge, ColumnAlignment, CopyBlock, Document, Frame, GridCell, Inline,
    Table,
};

/// The whole document: rules, frame, body, appendices, properties.
pub fn document(document: &Document) -> String {
    let mut out = String::new();
    line(&mut out, "thể thức", document.rules.profile().key);
    line(&mut out, "đánh số", document.numbering.key());
    out.push_str(&frame(&document.frame));
    out.push('\n');
    out.push_str(&blocks(&document.body));
    for Appendix { kind, title, landscape, attached_to, body, numbering: _ } in &document.appendices {
        out.push('\n');
        match kind {
            AppendixKind::Appendix => {
                line(&mut out, if *landscape { "phụ lục ngang" } else { "phụ lục" }, &inlines(title));
            }
            AppendixKind::Attached { type_name } => {
                line(&mut out, "văn bản kèm theo", &format!("{type_name} {}", inlines(title)));
            }
        }
        line(&mut out, "kèm theo", attached_to);
        out.push_str(&blocks(body));
    }
    if let Some(copy) = &document.copy {
        out.push('\n');
        out.push_str(&copied(copy));
    }
    let properties = &document.properties;
    out.push('\n');
    line(&mut out, "tiêu đề", &properties.title);
    line(&mut out, "chủ đề", &properties.subject);
    line(&mut out, "tác giả", &properties.author);
    for (name, value) in &properties.custom {
        line(&mut out, name, value);
    }
    out
}

/// What stands below a copy.
fn copied(copy: &CopyBlock) -> String {
    let CopyBlock { form, issuer, number, place_and_date, recipients, signature } = copy;
    let mut out = String::new();
    line(&mut out, "bản sao", form);
    lines(&mut out, "cơ quan sao", issuer);
    let given = number.number.as_deref().unwrap_or("(để trống)");
    line(&mut out, "số bản sao", &format!("{given}/{}", number.symbol));
    line(&mut out, "ngày sao", place_and_date);
    lines(&mut out, "người ký bản sao", &signature.authority);
    line(&mut out, "họ tên người ký bản sao", &signature.name);
    lines(&mut out, "nơi nhận bản sao", recipients);
    out
}

/// The decree's boxes, each line led by its box number.
pub fn frame(frame: &Frame) -> String {
    let Frame {
        superior,
        issuer,
        number,
        place_and_date,
        type_name,
        subject,
        issuing_authority,
        session,
        salutation,
        addressees,
        signature,
        beside,
        confirmation,
        recipients,
        urgency,
        circulation,
        drafter_mark,
        address,
    } = frame;
    let mut out = String::new();
    lines(&mut out, "ô 2 chủ quản", superior);
    lines(&mut out, "ô 2 cơ quan", issuer);
    if let Some(number) = number {
        let given = number.number.as_deref().unwrap_or("(để trống)");
        line(&mut out, "ô 3", &format!("{given}/{}", number.symbol));
    }
    lines(&mut out, "ô 4", place_and_date.as_slice());
    lines(&mut out, "ô 5a", type_name.as_slice());
    if !subject.is_empty() {
        line(&mut out, "ô 5 trích yếu", &inlines(subject));
    }
    lines(&mut out, "thẩm quyền ban hành", issuing_authority.as_slice());
    lines(&mut out, "kỳ họp", session.as_slice());
    // What every letter says is left out.
    if salutation != KINH_GUI && !addressees.is_empty() {
        line(&mut out, "ô 9a mở đầu", salutation);
    }
    lines(&mut out, "ô 9a", addressees);
    for signature in beside.left.iter().chain([signature]).chain(&beside.right) {
        lines(&mut out, "ô 7a", &signature.authority);
        lines(&mut out, "ô 7b chức vụ khác", signature.other_office.as_slice());
        line(&mut out, "ô 7b", &signature.name);
    }
    lines(&mut out, "xác nhận", confirmation.as_slice());
    lines(&mut out, "ô 9b", recipients);
    lines(&mut out, "ô 10b", urgency.as_slice());
    lines(&mut out, "ô 11", circulation.as_slice());
    lines(&mut out, "ô 12", drafter_mark.as_slice());
    lines(&mut out, "ô 13", address);
    out
}

/// Blocks, one a line; a table as a grid.
pub fn blocks(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Basis(content) => line(&mut out, "căn cứ", &inlines(content)),
            Block::Heading { level, content } => {
                line(&mut out, &format!("đề mục {level}"), &inlines(content))
            }
            Block::Numbered { level, content } => {
                line(&mut out, &format!("đoạn số {level}"), &inlines(content))
            }
            Block::Enacting(text) => line(&mut out, "quyết định", text),
            Block::Chapter(content) => line(&mut out, "chương", &inlines(content)),
            Block::ChapterSection(content) => line(&mut out, "mục", &inlines(content)),
            Block::Article { titled: true, content } => line(&mut out, "điều có tiêu đề", &inlines(content)),
            Block::Article { titled: false, content } => line(&mut out, "điều", &inlines(content)),
            Block::Paragraph(content) => line(&mut out, "đoạn", &inlines(content)),
            Block::Item { depth, content } => line(&mut out, &format!("ý {depth}"), &inlines(content)),
            Block::Table(content) => table(&mut out, content),
            Block::PageTurn { landscape: true } => line(&mut out, "trang", "ngang"),
            Block::PageTurn { landscape: false } => line(&mut out, "trang", "dọc"),
        }
    }
    out
}

/// Inlines with their faces as `**`, `*`, a line break as `⏎`, a no-break space as `␣`.
pub fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text { text, bold, italic } => {
                let mark = match (bold, italic) {
                    (true, true) => "***",
                    (true, false) => "**",
                    (false, true) => "*",
                    (false, false) => "",
                };
                let text = text.replace('\u{A0}', "␣");
                out.extend([mark, &text, mark]);
            }
            Inline::LineBreak => out.push('⏎'),
        }
    }
    out
}

fn table(out: &mut String, table: &Table) {
    let alignments: Vec<_> = table.columns.iter().map(|column| alignment(column.alignment)).collect();
    line(out, "bảng", &alignments.join(" | "));
    for (kind, rows) in [("  tiêu đề", &table.header), ("  hàng", &table.rows)] {
        for row in rows {
            let cells: Vec<_> = row.iter().map(cell).collect();
            line(out, kind, &cells.join(" | "));
        }
    }
}

fn alignment(alignment: ColumnAlignment) -> &'static str {
    match alignment {
        ColumnAlignment::Left => "trái",
        ColumnAlignment::Center => "giữa",
        ColumnAlignment::Right => "phải",
    }
}

fn cell(cell: &GridCell) -> String {
    match cell.merge {
        CellMerge::None => inlines(&cell.content),
        CellMerge::Left => "←".to_owned(),
        CellMerge::Above => "↑".to_owned(),
        CellMerge::AboveLeft => "↖".to_owned(),
    }
}

fn lines(out: &mut String, label: &str, texts: &[String]) {
    for text in texts {
        line(out, label, text);
    }
}

fn line(out: &mut String, label: &str, text: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(out, "{label}: {text}");
}
