//! Notes beside schools that speak of recognition or target: no column of facts is read from them, so that what they
//! say beyond the other cells is asked about.

use std::collections::BTreeSet;

use serde_json::Value;

use super::abbreviations::in_full;
use super::header_columns::Header;
use super::left_out::shortened;
use super::not_understood::{speaks_of_a_fact, words_look_like_a_fact};
use super::sections::Sections;
use super::sheet::{Row, Sheet};
use super::vocabulary::Vocabulary;
use super::written_values;
use crate::diagnostic::{Diagnostic, column_letters, rules};
use crate::facts::{School, TargetKind, target_kind_of};
use crate::vietnamese::unaccented;
use crate::yaml::Fact;

/// Words of notes on other acts than a recognition: how a school came to be what it is.
const OTHER_ACTS: [&str; 10] = [
    "sap_nhap",
    "hop_nhat",
    "thanh_lap",
    "doi_ten",
    "chia_tach",
    "tach_tu",
    "giai_the",
    "chuyen_doi",
    "xay_dung_moi_truong",
    "truong_moi",
];

/// Words that take a target back, or put it off.
const TAKEN_BACK: [&str; 15] = [
    "da_giai_the",
    "se_giai_the",
    "giai_the_tu",
    "ngung_hoat_dong",
    "dung_hoat_dong",
    "sap_nhap_vao",
    "khong_dang_ky",
    "khong_de_nghi",
    "rut_khoi",
    "xin_rut",
    "hoan_sang",
    "lui_sang",
    "chuyen_sang_nam",
    "de_sang_nam",
    "chua_dang_ky",
];

/// Words of what is still to come.
const AIMED: [&str; 8] =
    ["phan_dau", "dang_ky", "de_nghi", "muc_tieu", "ke_hoach", "du_kien", "huong_toi", "se_dat"];

/// What a note speaks of: where it is written instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteTells {
    /// What the school aims at.
    Target,
    /// What it holds.
    Recognition,
    /// Its target is taken back, or put off.
    TakenBack,
}

impl NoteTells {
    /// What to write in a table with `header`, by its columns.
    fn in_columns(self, header: &Header) -> String {
        let target = column_named(header, "muc_tieu.loai", "Mục tiêu");
        match self {
            Self::Target => format!(
                "điều còn phấn đấu thì ghi ở {target} của hàng ấy, cả mức độ, cả năm nếu khác năm của văn bản, như \"Công nhận mới mức độ 1\""
            ),
            Self::Recognition => format!(
                "điều đã đạt thì ghi ở {}, {}, {} của hàng ấy",
                column_named(header, "cong_nhan.chuan_quoc_gia", "Mức độ CQG đã đạt"),
                column_named(header, "cong_nhan.ngay", "Ngày công nhận"),
                column_named(header, "cong_nhan.quyet_dinh", "Số quyết định"),
            ),
            Self::TakenBack => format!(
                "trường thôi phấn đấu trong năm thì ghi \"Không\" ở {target} của hàng ấy, và bỏ tháng, mức độ hướng tới"
            ),
        }
    }

    /// What to write of a school in a facts file, by its keys.
    pub fn in_keys(self) -> &'static str {
        match self {
            Self::Target => "ghi ở `muc_tieu` cả loại, mức độ và thời gian mà ghi chú nêu",
            Self::Recognition => "ghi ở `cong_nhan` cả mức độ, ngày và số quyết định mà ghi chú nêu",
            Self::TakenBack => "trường thôi phấn đấu trong năm thì ghi `khong` ở `muc_tieu`",
        }
    }
}

/// The column of `path` that the table has, else one that it may be given.
fn column_named(header: &Header, path: &str, usual: &str) -> String {
    match header.column(path) {
        Some(column) => format!("cột {} \"{}\"", column_letters(column), header.title(column)),
        None => format!("cột \"{usual}\""),
    }
}

/// What to do besides: for a note that tells nothing any more.
pub const NOTE_IS_OLD: &str = "ghi chú đã cũ thì xóa, hoặc viết lại";

/// So many notes are shown with their places.
const SHOWN: usize = 10;

/// One question for all notes of a sheet.
pub fn tell(sheet: &Sheet, header: &Header, sections: &Sections, words: &Vocabulary) -> Option<Diagnostic> {
    let column = header.column("ghi_chu")?;
    let telling = sheet.rows.iter().filter_map(|row| {
        let note = row.cell(column).filter(|note| !note.filled)?.value.text();
        let tells = SaidBeside::of(row, column, header, sections, words).lacks(&note)?;
        Some((row.number, shortened(&note), tells))
    });
    let telling: Vec<_> = telling.collect();
    let ((row, note, _), others) = telling.split_first()?;
    let message = format!(
        "{} ô của cột {} \"{}\" nói về việc công nhận hay mục tiêu mà các ô khác của hàng không nói, như \"{note}\"; ghi chú không được đọc thành dữ kiện",
        telling.len(),
        column_letters(column),
        header.title(column),
    );
    let found = Diagnostic::new(&rules::GHI_CHU_NOI_DU_KIEN, message).at(&sheet.place(*row, column));
    let found = others.iter().take(SHOWN).fold(found, |found, (row, note, _)| {
        found.related(&sheet.place(*row, column), format!("cũng vậy: \"{note}\""))
    });
    let kinds: BTreeSet<NoteTells> = telling.iter().map(|(_, _, tells)| *tells).collect();
    Some(kinds.iter().fold(found, |found, tells| found.hint(tells.in_columns(header))).hint(NOTE_IS_OLD))
}

/// What is said of a school beside its note.
pub struct SaidBeside {
    numbers: Vec<u32>,
    kinds: Vec<TargetKind>,
    is_held: bool,
    is_aimed: bool,
}

impl SaidBeside {
    fn of(row: &Row, note: u32, header: &Header, sections: &Sections, words: &Vocabulary) -> Self {
        let cells = row.cells.iter().filter(|cell| cell.column != note && header.is_read(cell.column));
        let (mut texts, mut is_held, mut is_aimed) = (Vec::new(), false, false);
        for cell in cells {
            let text = cell.value.text();
            if written_values::says_none(&text) {
                continue;
            }
            let path = header.columns.iter().find(|column| column.number == cell.column);
            let path = path.map_or("", |column| column.known.path);
            is_held |= path.starts_with("cong_nhan.") || path.starts_with("kdclgd_rieng.");
            is_aimed |= path.starts_with("muc_tieu.");
            if let Some(choice) = header.choices.iter().find(|choice| choice.number == cell.column) {
                is_aimed |= choice.choice.kind.is_some() || choice.choice.year.is_some();
                is_held |= choice.choice.degree.is_some();
                texts.push(header.title(cell.column).to_owned());
            }
            texts.push(text.into_owned());
        }
        let given = sections.of(row.number).and_then(|given| given.target.as_ref());
        let kinds = texts.iter().filter_map(|text| target_kind_of(text)).map(|words| words.kind);
        let kinds = kinds.chain(given.map(|target| target.value.kind)).collect();
        let mut numbers: Vec<u32> = texts.iter().flat_map(|text| numbers_in(text)).collect();
        numbers.extend(words.plan_year.map(u32::from));
        numbers.extend(given.and_then(|target| target.value.year).map(u32::from));
        Self { numbers, kinds, is_held, is_aimed: is_aimed || given.is_some() }
    }

    /// As a facts file has it, for a plan of `years`.
    pub fn of_school(school: &School, years: impl IntoIterator<Item = u16>) -> Self {
        let mut texts = Vec::new();
        if let Value::Object(keys) = school.dump() {
            let beside = keys.iter().filter(|(key, _)| *key != "ghi_chu");
            beside.for_each(|(_, value)| leaves(value, &mut texts));
        }
        let numbers = texts.iter().flat_map(|text| numbers_in(text));
        Self {
            numbers: numbers.chain(years.into_iter().map(u32::from)).collect(),
            kinds: school.target().map(|target| target.kind.value).into_iter().collect(),
            is_held: !school.recognitions().is_empty(),
            is_aimed: school.target().is_some(),
        }
    }

    /// What `note` says that is not said beside it.
    pub fn lacks(&self, note: &str) -> Option<NoteTells> {
        let folded = unaccented(note);
        let framed = format!("_{}_", in_full(&folded).unwrap_or(folded));
        let has = |words: &[&str]| words.iter().any(|word| framed.contains(&format!("_{word}_")));
        if has(&TAKEN_BACK) {
            return self.is_aimed.then_some(NoteTells::TakenBack);
        }
        let speaks = words_look_like_a_fact(note) || speaks_of_a_fact(&framed) || names_degree(&framed);
        if has(&OTHER_ACTS) || !speaks {
            return None;
        }
        let kind = target_kind_of(note).map(|words| words.kind);
        let is_aimed = has(&AIMED) || (kind.is_some() && !has(&["da"]));
        let tells = if is_aimed { NoteTells::Target } else { NoteTells::Recognition };
        if kind.is_some_and(|kind| !self.kinds.contains(&kind)) {
            return Some(tells);
        }
        let mut numbers = numbers_in(note).peekable();
        let lacks = if numbers.peek().is_some() {
            numbers.any(|number| !self.numbers.contains(&number))
        } else {
            // "Đã đạt chuẩn" of a school without a recognition.
            has(&["dat"]) && !is_aimed && !has(&["chua", "khong"]) && !self.is_held
        };
        lacks.then_some(tells)
    }
}

/// The words and numbers in a value.
fn leaves(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::Number(number) => texts.push(number.to_string()),
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| leaves(item, texts)),
        Value::Object(keys) => keys.values().for_each(|value| leaves(value, texts)),
    }
}

/// Whether a degree stands somewhere in the folded words: "Đề nghị mức 2".
fn names_degree(framed: &str) -> bool {
    ["_muc_", "_muc_do_", "_cap_do_"].iter().any(|word| {
        let after = framed.split(word).skip(1);
        after
            .filter_map(|rest| rest.split('_').next())
            .any(|next| ["1", "2", "3", "4", "i", "ii"].contains(&next))
    })
}

/// The numbers of `text`, those of degrees in Roman figures too.
fn numbers_in(text: &str) -> impl Iterator<Item = u32> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter_map(|word| match word {
        "I" => Some(1),
        "II" => Some(2),
        "III" => Some(3),
        "IV" => Some(4),
        _ => {
            let digits = word.trim_start_matches(|sign: char| !sign.is_ascii_digit());
            digits.parse().ok()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(numbers: &[u32], kinds: &[TargetKind]) -> SaidBeside {
        SaidBeside {
            numbers: numbers.to_vec(),
            kinds: kinds.to_vec(),
            is_held: numbers.contains(&2022),
            is_aimed: !kinds.is_empty(),
        }
    }

    #[test]
    fn what_a_note_says_beyond_its_row_is_asked() {
        let row = said(&[1, 2022, 6, 2027], &[TargetKind::Renewal]);
        let lacks = |said: &SaidBeside, note: &str| said.lacks(note).is_some();
        for note in [
            "Đã đạt mức 2 năm 2024",
            "QĐ số 412/QĐ-UBND ngày 20/5/2022, mức 1",
            "Đề nghị mức 2",
            "Chuyển sang năm 2028",
            "Không đăng ký",
            "Công nhận mới",
            "Đạt CQG năm 2019",
        ] {
            assert!(lacks(&row, note), "{note}");
        }
        for note in [
            "Đạt mức 1 năm 2022",
            "Công nhận lại",
            "Đang xây dựng thêm phòng học",
            "Thành lập năm 2015 theo QĐ 12/QĐ-UBND",
            "Sáp nhập từ 2 trường",
            "Trường mới",
            "Đã đạt chuẩn",
            "Đăng ký năm 2027",
            "0912345678",
        ] {
            assert!(!lacks(&row, note), "{note}");
        }
        let nothing = said(&[2027], &[]);
        assert!(lacks(&nothing, "Đã đạt chuẩn") && !lacks(&nothing, "Chưa đạt chuẩn"));
        assert!(!lacks(&nothing, "Không đăng ký"));
    }

    #[test]
    fn a_note_is_told_where_to_go() {
        let row = said(&[2027], &[]);
        for (note, tells) in [
            ("Phấn đấu đạt chuẩn mức độ 1 năm 2027", NoteTells::Target),
            ("Đề nghị mức 2", NoteTells::Target),
            ("Công nhận mới", NoteTells::Target),
            ("Đã công nhận lại năm 2024", NoteTells::Recognition),
            ("Đạt mức 2 năm 2024", NoteTells::Recognition),
        ] {
            assert_eq!(row.lacks(note), Some(tells), "{note}");
        }
        let aimed = said(&[2027], &[TargetKind::Renewal]);
        assert_eq!(aimed.lacks("Xin rút"), Some(NoteTells::TakenBack));
    }
}
