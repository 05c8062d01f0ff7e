//! What was understood of a table, for the terminal and for programs.

use serde_json::{Value, json};

use super::columns::columns;
use crate::diagnostic::{Diagnostic, limits, to_json_value};
use crate::reading::{UnderstoodRow, UnderstoodTable};
use crate::tables::{
    Answer, ColumnMeaning, SectionGives, UnderstoodColumn, UnderstoodLeftOut, UnderstoodSection,
    UnderstoodSheet, WhyLeftOut,
};

/// So many sections and rows that are left out are shown of a sheet, and so many questions of a table.
const SHOWN: usize = 30;

/// The tables for the terminal: each of their sheets, the first rows as facts, what is asked.
pub fn tables_text(tables: &[UnderstoodTable]) -> String {
    tables.iter().map(table_text).collect::<Vec<_>>().join("\n")
}

fn table_text(table: &UnderstoodTable) -> String {
    let mut text = format!("{}: đọc như {}\n", table.file, table.kind.name());
    for sheet in &table.sheets {
        text += &format!("\n{}", sheet_text(sheet));
    }
    if !table.first.is_empty() {
        text += "\nNhững hàng đầu thành dữ kiện:\n";
        text += &table.first.iter().map(row_text).collect::<String>();
    }
    text + &questions_text(&table.questions, more(table, true))
}

fn sheet_text(sheet: &UnderstoodSheet) -> String {
    let name = sheet.name.as_ref().map_or_else(|| sheet.file.clone(), |name| format!("Trang \"{name}\""));
    let rows = match sheet.rows {
        Some((first, last)) => format!("{} hàng dữ liệu, từ hàng {first} đến hàng {last}", sheet.count),
        None => "không có hàng dữ liệu nào".to_owned(),
    };
    let mut text = format!("{name}: tiêu đề ở hàng {}; {rows}\n", sheet.header_row);
    if let Some(unit) = &sheet.unit {
        text += &format!("Đơn vị của cả trang: {unit}\n");
    }
    let cells = |column: &UnderstoodColumn| {
        let example = column.example.as_deref().unwrap_or_default();
        vec![column.letters.clone(), shortened(&column.title), meaning_text(column), shortened(example)]
    };
    let lines: Vec<Vec<String>> = sheet.columns.iter().map(cells).collect();
    text += &columns(&["Cột", "Tiêu đề", "Hiểu là", "Ô đầu tiên"], &lines);
    text += &some("Đề mục:", sheet.sections.iter().map(section_text));
    text += &some("Hàng không phải dữ liệu:", sheet.left_out.iter().map(left_out_text));
    text
}

/// A list under its title; none where it is empty.
fn some(title: &str, lines: impl ExactSizeIterator<Item = String>) -> String {
    if lines.len() == 0 {
        return String::new();
    }
    let more = lines.len().saturating_sub(SHOWN);
    let shown: String = lines.take(SHOWN).map(|line| format!("  {line}\n")).collect();
    let more = if more > 0 { format!("  … và {more} nữa\n") } else { String::new() };
    format!("{title}\n{shown}{more}")
}

fn meaning_text(column: &UnderstoodColumn) -> String {
    let text = match &column.meaning {
        ColumnMeaning::Fact { key, title } => format!("{title} (`{key}`)"),
        ColumnMeaning::Choice(facts) => {
            let facts: Vec<String> = facts.iter().map(|(key, value)| format!("`{key}`: {value}")).collect();
            format!("đánh dấu là {}", facts.join(", "))
        }
        ColumnMeaning::Key => "đơn vị của hàng (khóa `theo`)".to_owned(),
        ColumnMeaning::Ordinal => "số thứ tự".to_owned(),
        ColumnMeaning::District => "huyện cũ, chỉ để phân biệt xã trùng tên".to_owned(),
        ColumnMeaning::Province => "tỉnh, để phân biệt xã trùng tên".to_owned(),
        ColumnMeaning::LeftOut => "không dùng (`bo_qua`)".to_owned(),
        ColumnMeaning::NoFact => "không phải dữ kiện, không dùng".to_owned(),
        ColumnMeaning::Hidden => "cột ẩn, không đọc".to_owned(),
        ColumnMeaning::PassedOver => "không hiểu, bỏ qua".to_owned(),
        ColumnMeaning::Asked(_) => "không hiểu: xem câu hỏi".to_owned(),
    };
    let joins = column.is_key && column.meaning != ColumnMeaning::Key;
    if joins { format!("{text}; khóa `theo`") } else { text }
}

fn section_text(section: &UnderstoodSection) -> String {
    let place = section.row.map_or_else(|| "tên trang".to_owned(), |row| format!("hàng {row}"));
    let gives = match &section.gives {
        SectionGives::Unit(unit) => format!("đơn vị {unit}"),
        SectionGives::Level(level) => format!("cấp học {level}"),
        SectionGives::Target(kind) => format!("mục tiêu {kind}"),
        SectionGives::Past => "đã công nhận như vậy, không phải mục tiêu".to_owned(),
    };
    format!("{place}: {gives}")
}

fn left_out_text(row: &UnderstoodLeftOut) -> String {
    format!("hàng {} \"{}\": {}", row.row, row.words, why(row.why))
}

fn why(why: WhyLeftOut) -> &'static str {
    match why {
        WhyLeftOut::Total => "dòng tổng",
        WhyLeftOut::Note => "đề mục, ghi chú hoặc chữ ký",
        WhyLeftOut::Header => "tiêu đề lặp lại hoặc số của cột",
    }
}

/// A row as the item of a list in YAML.
fn row_text(row: &UnderstoodRow) -> String {
    let sheet = row.sheet.as_ref().map(|sheet| format!("trang \"{sheet}\", ")).unwrap_or_default();
    let unit = row.unit.as_ref().map(|unit| format!(", thuộc {unit}")).unwrap_or_default();
    // A tree of strings, numbers, lists and maps always serialises.
    let yaml = serde_saphyr::to_string(&row.facts).unwrap_or_default();
    let lines = yaml.lines().zip(std::iter::once("- ").chain(std::iter::repeat("  ")));
    let lines: String = lines.map(|(line, lead)| format!("{lead}{line}\n")).collect();
    format!("# {sheet}hàng {}{unit}\n{lines}", row.number)
}

fn questions_text(questions: &[Diagnostic], counted: usize) -> String {
    if questions.is_empty() {
        return "\nKhông có gì phải hỏi lại về bảng này.\n".to_owned();
    }
    let shown = questions.iter().take(limits::FINDINGS.most()).zip(1..).map(|(question, number)| {
        let place = question.place.as_ref().map(|place| format!("{}: ", place.name())).unwrap_or_default();
        let hints: String = question.hints.iter().map(|hint| format!("     - {hint}\n")).collect();
        format!("  {number}. {place}{}\n{hints}", question.message)
    });
    let shown: String = shown.collect();
    let count = questions.len() + counted;
    let more = count.saturating_sub(limits::FINDINGS.most());
    let more = if more > 0 { format!("  … và {more} điều nữa\n") } else { String::new() };
    format!("\nPhải trả lời hoặc sửa trước khi làm văn bản ({count}):\n{shown}{more}")
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 36;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// The same for another program: JSON with Vietnamese keys.
pub fn tables_json(tables: &[UnderstoodTable]) -> String {
    format!("{:#}\n", tables.iter().map(table_json).collect::<Value>())
}

/// How many more errors, or others, there are of `table` than are told.
fn more(table: &UnderstoodTable, is_error: bool) -> usize {
    table.more.iter().filter(|((_, error), _)| *error == is_error).map(|(_, count)| count).sum()
}

/// One table as a value, for a part of something larger. What is only counted is there where there is some.
pub fn table_json(table: &UnderstoodTable) -> Value {
    let mut value = told_json(table);
    for (key, count) in [("cau_hoi_khac", more(table, true)), ("luu_y_khac", more(table, false))] {
        if let Some(fields) = value.as_object_mut().filter(|_| count > 0) {
            fields.insert(key.to_owned(), count.into());
        }
    }
    value
}

fn told_json(table: &UnderstoodTable) -> Value {
    json!({
        "bang": table.file,
        "la": table.kind.key(),
        "trang": table.sheets.iter().map(sheet_json).collect::<Vec<_>>(),
        "hang_dau": table.first.iter().map(row_json).collect::<Vec<_>>(),
        "cau_hoi": to_json_value(&table.questions),
        "luu_y": to_json_value(&table.told),
    })
}

fn sheet_json(sheet: &UnderstoodSheet) -> Value {
    json!({
        "tep": sheet.file,
        "ten": sheet.name,
        "hang_tieu_de": sheet.header_row,
        "hang_dau": sheet.rows.map(|(first, _)| first),
        "hang_cuoi": sheet.rows.map(|(_, last)| last),
        "so_hang": sheet.count,
        "don_vi": sheet.unit,
        "cot": sheet.columns.iter().map(column_json).collect::<Vec<_>>(),
        "de_muc": sheet.sections.iter().map(section_json).collect::<Vec<_>>(),
        "hang_bo_qua": sheet.left_out.iter().map(|row| json!({
            "hang": row.row, "chu": row.words, "vi": why(row.why),
        })).collect::<Vec<_>>(),
    })
}

fn column_json(column: &UnderstoodColumn) -> Value {
    let (key, marks, answers) = match &column.meaning {
        ColumnMeaning::Fact { key, .. } => (Some(*key), None, None),
        ColumnMeaning::Choice(facts) => {
            let facts: serde_json::Map<String, Value> =
                facts.iter().map(|(key, value)| (key.clone(), value.as_str().into())).collect();
            (None, Some(facts), None)
        }
        ColumnMeaning::Asked(answers) => {
            (None, None, Some(answers.iter().map(answer_json).collect::<Vec<_>>()))
        }
        ColumnMeaning::Key
        | ColumnMeaning::Ordinal
        | ColumnMeaning::District
        | ColumnMeaning::Province
        | ColumnMeaning::LeftOut
        | ColumnMeaning::NoFact
        | ColumnMeaning::Hidden
        | ColumnMeaning::PassedOver => (None, None, None),
    };
    json!({
        "cot": column.letters,
        "tieu_de": column.title,
        "nghia": meaning_text(column),
        "du_kien": key,
        "danh_dau": marks,
        "noi": column.is_key,
        "tra_loi": answers,
        "o_dau": column.example,
    })
}

fn answer_json(answer: &Answer) -> Value {
    json!({ "la": answer.title, "dong": answer.line })
}

fn section_json(section: &UnderstoodSection) -> Value {
    let (what, value) = match &section.gives {
        SectionGives::Unit(unit) => ("don_vi", Some(unit.as_str())),
        SectionGives::Level(level) => ("cap_hoc", Some(level.as_str())),
        SectionGives::Target(kind) => ("muc_tieu", Some(*kind)),
        SectionGives::Past => ("da_cong_nhan", None),
    };
    json!({ "hang": section.row, "cho": what, "gia_tri": value })
}

fn row_json(row: &UnderstoodRow) -> Value {
    let cells: serde_json::Map<String, Value> =
        row.cells.iter().map(|(column, text)| (column.clone(), text.as_str().into())).collect();
    json!({
        "tep": row.file, "trang": row.sheet, "hang": row.number, "o": cells, "don_vi": row.unit, "du_kien": row.facts,
    })
}
