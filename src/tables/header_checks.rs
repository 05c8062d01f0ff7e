//! What is wrong with a header: columns missing, twice, unclear, misspelt, unknown or hidden.

use super::columns::{Known, SCHOOL};
use super::header_columns::{DEEPEST, Header};
use super::headings::Heading;
use super::meaning::{self, Meaning};
use super::not_understood::{self, Unread};
use super::sheet::Sheet;
use crate::diagnostic::{
    Diagnostic, Place, Report, Rule, column_letters, did_you_mean, rules, suggest, unaccented,
};
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
    let diagnostic = Diagnostic::new(NO_KEY, format!("bảng không có cột `{key}` để nối"))
        .at(&headings.first().map_or(sheet.place(1, 1), |heading| sheet.place(heading.row, heading.column)));
    let headers = || headings.iter().map(|heading| heading.text.as_str());
    let title = meaning_of_unit(key).map(|column| column.title);
    let near = suggest(key, headers()).or_else(|| suggest(title?, headers()));
    diagnostic.hint(match near {
        Some(header) => did_you_mean(header),
        None => format!("các cột có ở đây: {}", headers().collect::<Vec<_>>().join(", ")),
    })
}

/// Columns that hold no facts: told, or refused where a slip of the pen would lose a whole column.
pub fn check_rest(
    sheet: &Sheet,
    headings: &[Heading],
    header: &Header,
    keys: &[u32],
    known: &'static [Known],
    report: &mut Report,
) {
    let is_used = |column: u32| {
        keys.contains(&column)
            || header.ordinals.contains(&column)
            || header.columns.iter().any(|used| used.number == column)
    };
    for heading in headings.iter().filter(|heading| !is_used(heading.column)) {
        // A column that is there twice has been reported.
        if sheet.is_hidden(heading.column) || matches!(heading.meaning, Meaning::Column(_)) {
            continue;
        }
        let place = sheet.place(heading.row, heading.column);
        if let Some(legacy) = yaml::legacy_of(&heading.text, &place) {
            report.push(legacy);
            continue;
        }
        report.push(match heading.meaning {
            Meaning::Unclear(column) => unclear(heading, column, known, &place),
            Meaning::Column(_) | Meaning::Unknown if heading.is_uncalculated => {
                Diagnostic::new(&rules::O_CHUA_TINH, "tiêu đề cột là công thức chưa có kết quả")
                    .at(&place)
                    .hint("mở bảng bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại")
            }
            Meaning::Column(_) | Meaning::Unknown => {
                let told = if super::columns::is_of_schools(known) {
                    unread(sheet, heading, header, known, &place)
                } else {
                    Some(unknown(heading, header, known, &place))
                };
                let Some(told) = told else { continue };
                told
            }
        });
    }
}

fn unclear(heading: &Heading, column: &Known, known: &'static [Known], place: &Place) -> Diagnostic {
    if !meaning::is_held_or_aimed_at(column) {
        let (letters, text) = (column_letters(heading.column), &heading.text);
        let message =
            format!("cột {letters} \"{text}\" đứng dưới một tiêu đề chung nên không rõ là dữ kiện nào");
        return Diagnostic::new(&rules::COT_KHONG_RO, message).at(place).hint(format!(
            "nếu là dữ kiện của văn bản thì ghi \"{}\"; nếu không thì ghi rõ là gì, như \"{text} của cán bộ đầu mối\"",
            meaning::full_title(column)
        ));
    }
    let alike = known.iter().filter(|other| meaning::key(other) == meaning::key(column));
    let alike: Vec<String> = alike.map(|other| format!("\"{}\"", meaning::full_title(other))).collect();
    let message = format!(
        "cột {} \"{}\" ở đây không rõ là dữ kiện nào: đã được công nhận hay là mục tiêu",
        column_letters(heading.column),
        heading.text
    );
    Diagnostic::new(&rules::COT_KHONG_RO, message)
        .at(place)
        .hint(format!("ghi đủ tên cột: {}", alike.join(" hoặc ")))
        .hint("hoặc ghi tiêu đề chung ở hàng trên là \"Công nhận\" hay \"Mục tiêu\"")
}

/// The rule of columns that were not understood and may bear on a document.
pub const NOT_UNDERSTOOD: &Rule = &rules::COT_CHUA_HIEU;

/// What is said of an unknown column of a table of schools.
fn unread(
    sheet: &Sheet,
    heading: &Heading,
    header: &Header,
    known: &'static [Known],
    place: &Place,
) -> Option<Diagnostic> {
    match not_understood::of_schools(sheet, heading.column, &heading.text, header.rows) {
        Unread::NoFact => None,
        Unread::Unknown => Some(unknown(heading, header, known, place)),
        Unread::MayBear => {
            let told = unknown(heading, header, known, place);
            Some(if told.is_error() { told } else { not_understood(heading, header, known, told, place) })
        }
    }
}

fn not_understood(
    heading: &Heading,
    header: &Header,
    known: &'static [Known],
    told: Diagnostic,
    place: &Place,
) -> Diagnostic {
    let (letters, text) = (column_letters(heading.column), &heading.text);
    let message = format!(
        "cột {letters} \"{text}\" chưa hiểu là dữ kiện nào, mà có thể nói về cấp học, việc công nhận hay mục tiêu của trường"
    );
    let mut held = held_of(known, header, message, place);
    held.hints.splice(1.min(held.hints.len())..1.min(held.hints.len()), told.hints);
    held
}

/// A column of schools that was not understood: an error that can be accepted, and the headers that would be.
pub fn held(header: &Header, message: String, place: &Place) -> Diagnostic {
    held_of(&SCHOOL, header, message, place)
}

fn held_of(known: &'static [Known], header: &Header, message: String, place: &Place) -> Diagnostic {
    let missing = known.iter().filter(|column| column.path.contains('.') || column.path == "cap_hoc");
    let missing = missing.filter(|column| header.column(column.path).is_none());
    let titles: Vec<String> = missing.map(|column| format!("\"{}\"", meaning::full_title(column))).collect();
    let mut held = Diagnostic::new(NOT_UNDERSTOOD, message).at(place);
    if !titles.is_empty() {
        let hint = format!("nếu là dữ kiện, đổi tiêu đề cột thành một trong: {}", titles.join(", "));
        held.hints.insert(0, hint);
    }
    held
}

fn unknown(heading: &Heading, header: &Header, known: &'static [Known], place: &Place) -> Diagnostic {
    let (letters, text) = (column_letters(heading.column), &heading.text);
    let missing = || known.iter().filter(|column| header.column(column.path).is_none());
    if let Some(column) = missing().find(|column| is_slip(text, column)) {
        return Diagnostic::new(
            &rules::COT_GHI_SAI,
            format!("cột {letters} \"{text}\" không phải dữ kiện nào"),
        )
        .at(place)
        .hint(did_you_mean(column.title));
    }
    let message = format!("cột {letters} \"{text}\" không phải dữ kiện nào, bỏ qua");
    let diagnostic = Diagnostic::new(&rules::COT_LA, message).at(place);
    let words = |column: &'static Known| column.headers.iter().copied().chain([column.path]);
    let near = suggest(text, missing().flat_map(words));
    match near.and_then(|near| missing().find(|column| words(column).any(|word| word == near))) {
        Some(column) => diagnostic.hint(did_you_mean(column.title)),
        None => diagnostic,
    }
}

/// Whether `text` is a header of `column` but for a letter or two: "Mục tiu", but not "Nơi công nhận" for "Năm công
/// nhận".
fn is_slip(text: &str, column: &Known) -> bool {
    let written = unaccented(text);
    let key = unaccented(column.path);
    column.headers.iter().copied().chain([key.as_str()]).any(|words| is_near(&written, words))
}

/// Whether two folded headers have the same words but for a letter in one or two of them.
fn is_near(written: &str, words: &str) -> bool {
    const MOST_SLIPS: usize = 2;
    let (mut one, mut other) = (written.split('_'), words.split('_'));
    let mut slips = 0;
    loop {
        match (one.next(), other.next()) {
            (None, None) => return slips > 0,
            (Some(one), Some(other)) if one == other => {}
            (Some(one), Some(other)) if is_slipped(one, other) && slips < MOST_SLIPS => slips += 1,
            (Some(_) | None, Some(_) | None) => return false,
        }
    }
}

/// Whether a letter but the first is wrong in a word; in short ones nobody can tell.
fn is_slipped(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let begin_alike = one.chars().next() == other.chars().next();
    begin_alike && one.len().max(other.len()) >= SHORTEST && strsim::osa_distance(one, other) == 1
}

/// Hidden columns whose facts are read all the same: offices hide a code to print without it.
pub fn tell_of_hidden(sheet: &Sheet, headings: &[Heading], header: &Header, report: &mut Report) {
    let is_used =
        |column: u32| header.key == Some(column) || header.columns.iter().any(|used| used.number == column);
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
