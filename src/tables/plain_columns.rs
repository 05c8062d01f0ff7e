//! Columns whose header leaves it open what they are, and whose cells plainly tell: "Đơn vị" over communes or schools,
//! "Loại trường" over levels, "Đăng ký" over kinds of target.

use super::abbreviations::in_full;
use super::choices::aimed_year;
use super::columns::Known;
use super::headings::Heading;
use super::meaning::{Meaning, group};
use super::row_words::is_total;
use super::sheet::{CellValue, Sheet};
use super::written_degrees;
use super::written_values::{self, says_none};
use crate::facts::{SchoolLevels, SchoolName, target_kind_of};
use crate::units::Commune;
use crate::units::UnitKind;
use crate::vietnamese::unaccented;

/// Headers that may be those of units, and of schools.
const OPEN: [&str; 11] = [
    "dia_ban_don_vi_quan_ly",
    "don_vi_quan_ly",
    "don_vi",
    "ten_don_vi",
    "dia_phuong",
    "dia_ban",
    "ten_dia_phuong",
    "don_vi_cap_xa",
    "ten_don_vi_cap_xa",
    "co_quan",
    "noi_dong",
];

/// Names the columns of a table of schools that have such a header, where no other column is what they are; its cells
/// stand in the rows from the one at `first`.
pub fn name(sheet: &Sheet, headings: &mut [Heading], known: &'static [Known], first: usize) {
    if !super::columns::is_of_schools(known) {
        return;
    }
    by_cells(sheet, headings, known, first, &LEVEL);
    by_cells(sheet, headings, known, first, &KIND);
    by_cells(sheet, headings, known, first, &DEGREE);
    by_cells(sheet, headings, known, first, &DATE);
    for path in ["xa", "ten"] {
        let Some(column) = known.iter().find(|column| column.path == path) else { continue };
        if headings.iter().any(|heading| heading.meaning.column() == Some(column)) {
            continue;
        }
        let is_open = |heading: &&mut Heading| {
            let words = unaccented(&heading.text);
            let full = in_full(&words);
            matches!(heading.meaning, Meaning::Unknown | Meaning::Unclear(_))
                && OPEN.contains(&full.as_deref().unwrap_or(&words))
                && !sheet.is_hidden(heading.column)
        };
        let mut open = headings.iter_mut().filter(is_open);
        if let Some(heading) = open.find(|heading| holds(sheet, heading.column, first, path)) {
            heading.meaning = Meaning::Column(column);
        }
    }
}

/// A fact that a column holds where its header may speak of it and its cells do.
struct ByCells {
    path: &'static str,
    may_head: fn(&Heading) -> bool,
    may_be: fn(&str) -> bool,
}

const LEVEL: ByCells = ByCells {
    path: "cap_hoc",
    may_head: |heading| {
        let words = unaccented(&heading.text);
        ["loai_truong", "loai_hinh", "loai_hinh_truong", "khoi", "he", "khoi_hoc"].contains(&words.as_str())
    },
    may_be: |text| SchoolLevels::find(text).is_some(),
};

const KIND: ByCells = ByCells {
    path: "muc_tieu.loai",
    may_head: |heading| {
        let words = unaccented(&heading.text);
        let is_open = ["noi_dung", "hinh_thuc", "ghi_ro"].contains(&words.as_str());
        let is_unread = matches!(heading.meaning, Meaning::Unknown);
        // Of a year it is one of a choice.
        let aims = group(&heading.text) == Some("muc_tieu") && aimed_year(&heading.text).is_none();
        is_unread && (is_open || aims)
    },
    may_be: |text| target_kind_of(text).is_some(),
};

const DEGREE: ByCells = ByCells {
    path: "cong_nhan.chuan_quoc_gia",
    may_head: |heading| {
        let words = unaccented(&heading.text);
        let heads =
            ["dang_co", "hien_co", "trang_thai", "tinh_trang", "hien_trang", "ket_qua_duoc_cong_nhan"];
        heading.meaning == Meaning::Unknown && heads.contains(&words.as_str())
    },
    // A figure alone may count anything.
    may_be: |text| {
        text.starts_with(char::is_alphabetic)
            && (written_degrees::degree(text).is_some() || written_degrees::degree_and_act(text).is_some())
    },
};

const DATE: ByCells = ByCells {
    path: "cong_nhan.ngay",
    may_head: |heading| heading.meaning == Meaning::Unknown && unaccented(&heading.text) == "cong_nhan",
    may_be: |text| written_values::date(text).is_some(),
};

fn by_cells(sheet: &Sheet, headings: &mut [Heading], known: &'static [Known], first: usize, fact: &ByCells) {
    let Some(column) = known.iter().find(|column| column.path == fact.path) else { return };
    if headings.iter().any(|heading| heading.meaning.column() == Some(column)) {
        return;
    }
    let is_it = |heading: &&mut Heading| {
        let cells = sheet.rows.iter().skip(first).filter_map(|row| row.get(heading.column));
        let mut texts = cells.map(CellValue::text).filter(|text| !says_none(text)).peekable();
        heading.own.is_none()
            && (fact.may_head)(heading)
            && !sheet.is_hidden(heading.column)
            && texts.peek().is_some()
            && texts.all(|text| (fact.may_be)(&text))
    };
    if let Some(heading) = headings.iter_mut().find(is_it) {
        heading.meaning = Meaning::Column(column);
    }
}

/// Of so many rows the cells are looked at.
const LOOKED_AT: usize = 200;

/// Whether all cells of a column, one at least, are what `path` holds.
fn holds(sheet: &Sheet, column: u32, first: usize, path: &str) -> bool {
    let cells = sheet.rows.iter().skip(first).take(LOOKED_AT).filter_map(|row| row.get(column));
    let texts = cells.map(CellValue::text).filter(|text| !is_total(text));
    let texts: Vec<_> = texts.collect();
    !texts.is_empty() && texts.iter().all(|text| if path == "xa" { is_unit(text) } else { is_school(text) })
}

fn is_unit(text: &str) -> bool {
    UnitKind::split_accented(text).is_some() || !Commune::named(text).is_empty()
}

fn is_school(text: &str) -> bool {
    let name = SchoolName::read(text);
    (!name.levels.is_empty() || name.is_combined) && name.proper.chars().any(char::is_alphanumeric)
}
