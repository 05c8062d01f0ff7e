//! Columns whose header means no fact that is read: passed over and told, asked about, or a slip of the pen.

use super::columns::{Known, SCHOOL, is_of_schools};
use super::header_columns::{Header, UnreadColumn, UnreadWhy};
use super::header_words;
use super::headings::Heading;
use super::meaning::{self, Meaning};
use super::not_understood::{self, Unread};
use super::sheet::Sheet;
use super::unit_columns;
use super::vocabulary::{self, LEFT_OUT};
use crate::diagnostic::{Diagnostic, Place, Report, Rule, column_letters, did_you_mean, rules, suggest};
use crate::facts::target_kind_of;
use crate::vietnamese::unaccented;
use crate::yaml;

/// The columns that hold no facts, with why; each is told, or refused where a slip of the pen would lose a whole column.
pub fn check_rest(
    sheet: &Sheet,
    headings: &[Heading],
    header: &Header,
    keys: &[u32],
    known: &'static [Known],
    report: &mut Report,
) -> Vec<UnreadColumn> {
    let is_used = |column: u32| {
        keys.contains(&column)
            || header.province == Some(column)
            || header.ordinals.contains(&column)
            || header.is_read(column)
    };
    let unread = headings.iter().filter(|heading| !is_used(heading.column)).map(|heading| {
        let (why, told) = check(sheet, heading, header, known);
        let may_be = if why == UnreadWhy::Asked { may_be(known, heading, header) } else { Vec::new() };
        report.extend(told);
        UnreadColumn { number: heading.column, why, whole: heading.whole.clone(), may_be }
    });
    unread.collect()
}

/// Why the column of `heading` is not read, and what is told of it.
fn check(
    sheet: &Sheet,
    heading: &Heading,
    header: &Header,
    known: &'static [Known],
) -> (UnreadWhy, Option<Diagnostic>) {
    let place = sheet.place(heading.row, heading.column);
    match heading.meaning {
        Meaning::LeftOut => return (UnreadWhy::LeftOut, None),
        // A column that is there twice, or of figures without words, has been reported.
        Meaning::Column(_) | Meaning::Choice => return (UnreadWhy::PassedOver, None),
        _ if sheet.is_hidden(heading.column) => return (UnreadWhy::Hidden, None),
        Meaning::Unclear(_) | Meaning::Unknown => {}
    }
    if let Some(legacy) = yaml::legacy_of(&heading.text, &place) {
        return (UnreadWhy::Asked, Some(legacy));
    }
    if let Meaning::Unclear(column) = heading.meaning {
        return (UnreadWhy::Asked, Some(unclear(heading, column, known, &place)));
    }
    if heading.is_uncalculated {
        let told = Diagnostic::new(&rules::O_CHUA_TINH, "tiêu đề cột là công thức chưa có kết quả")
            .at(&place)
            .hint("mở bảng bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại");
        return (UnreadWhy::Asked, Some(told));
    }
    if is_of_schools(known) {
        return unread(sheet, heading, header, known, &place);
    }
    let told = unknown(heading, header, known, &place);
    if told.is_error() {
        return (UnreadWhy::Asked, Some(told));
    }
    match unit_columns::may_hold(&heading.text) {
        [] => (UnreadWhy::PassedOver, Some(told)),
        paths => (UnreadWhy::Asked, Some(unit_columns::ask(heading, paths, &place))),
    }
}

/// The facts that a column which is asked about may hold, the nearest first.
fn may_be(known: &'static [Known], heading: &Heading, header: &Header) -> Vec<&'static Known> {
    let is_free =
        |column: &'static Known| header.column(column.path).is_none() && may_mean(&heading.text, column);
    match heading.meaning {
        Meaning::Unclear(column) => {
            let alike = known.iter().filter(|other| meaning::key(other) == meaning::key(column));
            alike.filter(|column| is_free(column)).collect()
        }
        _ if !is_of_schools(known) && !unit_columns::may_hold(&heading.text).is_empty() => {
            let paths = unit_columns::may_hold(&heading.text);
            known.iter().filter(|column| paths.contains(&column.path)).collect()
        }
        Meaning::Column(_) | Meaning::Choice | Meaning::LeftOut | Meaning::Unknown => {
            vocabulary::nearest(known, &heading.text, is_free)
        }
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
        .hint(format!("hoặc ghi cạnh `bang`: {}", vocabulary::line(&heading.whole, column.path)))
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
) -> (UnreadWhy, Option<Diagnostic>) {
    if header_words::is_district(&unaccented(&heading.text)) {
        let (letters, text) = (column_letters(heading.column), &heading.text);
        let message = format!("cột {letters} \"{text}\": không còn cấp huyện từ 01/07/2025, bỏ qua");
        return (UnreadWhy::PassedOver, Some(Diagnostic::new(&rules::COT_LA, message).at(place)));
    }
    let has_unit = header.key.is_some() || header.column("xa").is_some();
    if has_unit && header_words::is_former_commune(&unaccented(&heading.text)) {
        let (letters, text) = (column_letters(heading.column), &heading.text);
        let message = format!(
            "cột {letters} \"{text}\": đơn vị của trường lấy theo cột tên xã hiện nay, bỏ qua cột này"
        );
        return (UnreadWhy::PassedOver, Some(Diagnostic::new(&rules::COT_LA, message).at(place)));
    }
    let read = not_understood::of_schools(sheet, heading.column, &heading.text, header.rows);
    if read == Unread::NoFact {
        return (UnreadWhy::NoFact, None);
    }
    let told = unknown(heading, header, known, place);
    match read {
        _ if told.is_error() => (UnreadWhy::Asked, Some(told)),
        Unread::MayBear => (UnreadWhy::Asked, Some(not_understood(heading, header, known, told, place))),
        Unread::NoFact | Unread::Unknown => (UnreadWhy::PassedOver, Some(told)),
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
    let mut held = held_of(known, header, message, text, place);
    let more: Vec<String> = told.hints.into_iter().filter(|hint| !held.hints.contains(hint)).collect();
    held.hints.extend(more);
    held.hints.extend(remedies(known, heading, header));
    if target_kind_of(text).is_some() {
        held.hints
            .push("nếu cột này để đánh dấu, ghi \"x\" hoặc tháng vào ô của trường có mục tiêu ấy".to_owned());
    }
    held
}

/// A column of schools that was not understood: an error that can be accepted, and the headers that would be.
pub fn held(header: &Header, message: String, place: &Place) -> Diagnostic {
    held_of(&SCHOOL, header, message, "", place)
}

/// The lines to paste for a column that is not understood: what it may mean, or that it is of no use.
fn remedies(known: &'static [Known], heading: &Heading, header: &Header) -> Vec<String> {
    let is_free =
        |column: &'static Known| header.column(column.path).is_none() && may_mean(&heading.text, column);
    let nearest = vocabulary::nearest(known, &heading.text, is_free);
    let lines: Vec<String> = nearest
        .iter()
        .map(|column| {
            format!(
                "nếu là \"{}\", ghi cạnh `bang`: {}",
                meaning::full_title(column),
                vocabulary::line(&heading.whole, column.path)
            )
        })
        .collect();
    let unused = format!("nếu không dùng, ghi cạnh `bang`: {}", vocabulary::line(&heading.whole, LEFT_OUT));
    lines.into_iter().chain([unused]).collect()
}

fn held_of(
    known: &'static [Known],
    header: &Header,
    message: String,
    title: &str,
    place: &Place,
) -> Diagnostic {
    let missing = known.iter().filter(|column| column.path.contains('.') || column.path == "cap_hoc");
    let missing = missing.filter(|column| header.column(column.path).is_none());
    let titles: Vec<String> = missing.map(|column| format!("\"{}\"", meaning::full_title(column))).collect();
    let mut held = Diagnostic::new(NOT_UNDERSTOOD, message).at(place);
    if !titles.is_empty() && vocabulary::nearest(known, title, |_| true).is_empty() {
        let hint = format!("nếu là dữ kiện, đổi tiêu đề cột thành một trong: {}", titles.join(", "));
        held.hints.insert(0, hint);
    }
    held
}

fn unknown(heading: &Heading, header: &Header, known: &'static [Known], place: &Place) -> Diagnostic {
    let (letters, text) = (column_letters(heading.column), &heading.text);
    let missing = || {
        let is_free = |column: &&Known| header.column(column.path).is_none();
        known.iter().filter(is_free).filter(|column| may_mean(text, column))
    };
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

/// Whether `column` is not the opposite of what the header `text` says: "Công nhận lại" is aimed at.
fn may_mean(text: &str, column: &Known) -> bool {
    target_kind_of(text).is_none() || !column.path.contains('.') || column.path.starts_with("muc_tieu.")
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
