//! What is wrong with a header as a whole: none there, the key missing, columns twice or hidden.

use super::columns::Known;
use super::header_columns::{DEEPEST, Header};
use super::headings::Heading;
use super::meaning;
use super::sheet::Sheet;
use crate::diagnostic::{Diagnostic, Report, Rule, column_letters, did_you_mean, rules, suggest};
use crate::yaml;

/// No row names columns.
pub fn no_header(sheet: &Sheet, known: &[Known], key: Option<&str>) -> Diagnostic {
    if let Some(found) = legacy_title(sheet) {
        return found;
    }
    let row = sheet.rows.first().map_or(1, |row| row.number);
    let titles = known.iter().take(2).map(|column| column.title);
    let key = key.map(|key| meaning_of_unit(key).map_or(key, |column| column.title));
    let mut titles: Vec<String> = titles.chain(key).map(|title| format!("\"{title}\"")).collect();
    titles.dedup();
    let message = if sheet.rows.is_empty() {
        "bảng không có gì"
    } else {
        "không thấy hàng tiêu đề của bảng"
    };
    let diagnostic = Diagnostic::new(&rules::THIEU_TIEU_DE, message)
        .at(&sheet.place(row, 1))
        .hint(format!("hàng tiêu đề ghi tên các cột, như {}", titles.join(", ")));
    if sheet.others.is_empty() {
        return diagnostic;
    }
    let others: Vec<String> = sheet.others.iter().map(|name| format!("\"{name}\"")).collect();
    diagnostic.hint(format!(
        "nếu bảng ở trang tính khác, ghi thêm khóa `trang_tinh`; các trang khác: {}",
        others.join(", ")
    ))
}

/// The first cell of an old encoding where a header may stand: it says nothing that is known then.
fn legacy_title(sheet: &Sheet) -> Option<Diagnostic> {
    let rows = sheet.rows.iter().take(DEEPEST);
    let cells = rows.flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
    let mut found =
        cells.filter_map(|(row, cell)| yaml::legacy_of(&cell.value.text(), &sheet.place(row, cell.column)));
    let first = found.next()?;
    Some(first.hint("chuyển cả bảng sang Unicode: các cột được nhận ra theo tiêu đề").unacceptable())
}

fn meaning_of_unit(key: &str) -> Option<&'static Known> {
    meaning::alone(&super::columns::UNIT, key).column()
}

/// Two columns are both `title`.
pub fn twice(sheet: &Sheet, headings: &[Heading], title: &str, first: u32, second: u32) -> Diagnostic {
    let row = |column: u32| headings.iter().find(|head| head.column == column).map_or(1, |head| head.row);
    let message =
        format!("hai cột {} và {} cùng là \"{title}\"", column_letters(first), column_letters(second));
    Diagnostic::new(&rules::COT_TRUNG, message)
        .at(&sheet.place(row(second), second))
        .related(&sheet.place(row(first), first), "cột kia ở đây")
        .hint("đổi tiêu đề hoặc xóa một trong hai cột")
}

/// The key was asked for and is missing, or is there twice.
pub fn check_key(
    sheet: &Sheet,
    headings: &[Heading],
    header: &Header,
    key: Option<&str>,
    found: &[u32],
    report: &mut Report,
) {
    let Some(key) = key else { return };
    let seen: Vec<u32> = found.iter().copied().filter(|column| !sheet.is_hidden(*column)).collect();
    match (found, seen.as_slice()) {
        ([], _) => report.push(no_key(sheet, headings, key)),
        // Two columns of facts are reported as such.
        (_, [first, second, ..]) if !header.columns.iter().any(|column| column.number == *first) => {
            let title = headings.iter().find(|heading| heading.column == *first);
            let title = title.map_or(key, |heading| heading.text.as_str());
            report.push(twice(sheet, headings, title, *first, *second));
        }
        (_, [] | [_] | [_, _, ..]) => {}
    }
}

/// The rule of a table without the column that joins it.
pub const NO_KEY: &Rule = &rules::THIEU_COT;

fn no_key(sheet: &Sheet, headings: &[Heading], key: &str) -> Diagnostic {
    let shown = meaning_of_unit(key).map_or(format!("`{key}`"), |column| format!("\"{}\"", column.title));
    let diagnostic = Diagnostic::new(NO_KEY, format!("bảng không có cột {shown} để nối"))
        .at(&headings.first().map_or(sheet.place(1, 1), |heading| sheet.place(heading.row, heading.column)));
    let headers = || headings.iter().map(|heading| heading.text.as_str());
    let title = meaning_of_unit(key).map(|column| column.title);
    let near = suggest(key, headers()).or_else(|| suggest(title?, headers()));
    let diagnostic = diagnostic.hint(match near {
        Some(header) => did_you_mean(header),
        None => format!("các cột có ở đây: {}", headers().collect::<Vec<_>>().join(", ")),
    });
    let is_of_schools =
        headings.iter().any(|head| head.meaning.column().is_some_and(|column| column.path == "ten"));
    match is_of_schools {
        true => diagnostic.hint(
            "danh sách của từng xã thì không cần cột này: ghi tên xã, phường ở dòng tên bảng (\"UBND xã Cẩm Thành\"), ở đề mục trong bảng, hoặc ở tên trang tính",
        ),
        false => diagnostic,
    }
}

/// A table of counts by unit where one of schools is wanted.
pub fn counts_by_unit(sheet: &Sheet, header: &Header, headings: &[Heading]) -> Option<Diagnostic> {
    let of_kind = |heading: &&Heading| heading.choice.as_ref().is_some_and(|choice| choice.kind.is_some());
    let first = headings.iter().find(of_kind)?;
    let unit = header.column("xa").or(header.key).filter(|_| header.column("ten").is_none())?;
    let message = format!(
        "bảng này ghi số trường của từng đơn vị (cột {} \"{}\"), không có tên trường",
        column_letters(first.column),
        first.text
    );
    Some(
        Diagnostic::new(&rules::BANG_SO_LUONG, message)
            .at(&sheet.place(first.row, unit))
            .hint("dùng làm bảng đơn vị: nhan_ban: {bang: …, theo: ten_xa}; số ở các cột ấy thành `chi_tieu` của đơn vị")
            .hint("hoặc ghi ở `truong` bảng có tên từng trường"),
    )
}

/// A column of figures for which its header has no words.
pub fn figures_without_words(sheet: &Sheet, heading: &Heading) -> Diagnostic {
    let (letters, text) = (column_letters(heading.column), &heading.text);
    let message = format!("cột {letters} \"{text}\" ghi số mà tiêu đề không nói số nào là gì, bỏ qua");
    Diagnostic::new(&rules::COT_LA, message)
        .at(&sheet.place(heading.row, heading.column))
        .hint("ghi ở tiêu đề, như \"Loại hình (1=CL, 2=DL, 3=TT)\", hoặc ghi chữ ở từng ô")
}

/// Hidden columns whose facts are read all the same: offices hide a code to print without it.
pub fn tell_of_hidden(sheet: &Sheet, headings: &[Heading], header: &Header, report: &mut Report) {
    let is_used = |column: u32| header.key == Some(column) || header.is_read(column);
    let hidden: Vec<&Heading> = headings
        .iter()
        .filter(|heading| sheet.is_hidden(heading.column) && is_used(heading.column))
        .collect();
    let Some(first) = hidden.first() else { return };
    let names: Vec<String> = hidden
        .iter()
        .map(|heading| format!("{} \"{}\"", column_letters(heading.column), heading.text))
        .collect();
    report.push(
        Diagnostic::new(&rules::COT_AN, format!("cột ẩn {} vẫn được đọc", names.join(", ")))
            .at(&sheet.place(first.row, first.column))
            .hint("nếu không dùng, xóa cột hoặc đổi tiêu đề của nó"),
    );
}
