//! Notes beside schools that speak of recognition or target: no column of facts is read from them, so that what they
//! say beyond the other cells is asked about.

use super::abbreviations::in_full;
use super::header_columns::Header;
use super::left_out::shortened;
use super::not_understood::{looks_like_a_fact, speaks_of_a_fact};
use super::sections::Sections;
use super::sheet::{CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use super::written_values;
use crate::diagnostic::{Diagnostic, column_letters, rules, unaccented};
use crate::facts::{TargetKind, target_kind_of};

/// Words of notes on other acts than a recognition: how a school came to be what it is.
const OTHER_ACTS: [&str; 9] = [
    "sap_nhap",
    "hop_nhat",
    "thanh_lap",
    "doi_ten",
    "chia_tach",
    "tach_tu",
    "giai_the",
    "chuyen_doi",
    "xay_dung_moi_truong",
];

/// Words that take a target back, or put it off.
const TAKEN_BACK: [&str; 9] = [
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

/// One question for all notes of a sheet.
pub fn tell(sheet: &Sheet, header: &Header, sections: &Sections, words: &Vocabulary) -> Option<Diagnostic> {
    let column = header.column("ghi_chu")?;
    let mut telling = sheet.rows.iter().filter_map(|row| {
        let note = row.cell(column).filter(|note| !note.filled)?;
        let said = SaidBeside::of(row, column, header, sections, words);
        said.lacks(&note.value).then(|| (row.number, shortened(&note.value.text())))
    });
    let (row, note) = telling.next()?;
    let message = format!(
        "{} ô của cột {} \"{}\" nói về việc công nhận hay mục tiêu mà các ô khác của hàng không nói, như \"{note}\"; ghi chú không được đọc thành dữ kiện",
        telling.count() + 1,
        column_letters(column),
        header.title(column),
    );
    Some(
        Diagnostic::new(&rules::GHI_CHU_NOI_DU_KIEN, message)
            .at(&sheet.place(row, column))
            .hint("ghi điều ấy vào cột của nó (\"Mức độ CQG\", \"Năm đạt chuẩn\", \"Số quyết định\", \"Mục tiêu\", \"Tháng\"), hoặc sửa ghi chú nếu đã cũ"),
    )
}

/// What a row says beside its note.
struct SaidBeside {
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
            texts.push(text);
        }
        let given = sections.of(row.number).and_then(|given| given.target.as_ref());
        let kinds = texts.iter().filter_map(|text| target_kind_of(text)).map(|words| words.kind);
        let kinds = kinds.chain(given.map(|target| target.value.kind)).collect();
        let mut numbers: Vec<u32> = texts.iter().flat_map(|text| numbers_in(text)).collect();
        numbers.extend(words.plan_year.map(u32::from));
        numbers.extend(given.and_then(|target| target.value.year).map(u32::from));
        Self { numbers, kinds, is_held, is_aimed: is_aimed || given.is_some() }
    }

    /// Whether `note` says something that the row does not.
    fn lacks(&self, note: &CellValue) -> bool {
        let text = note.text();
        let folded = unaccented(&text);
        let framed = format!("_{}_", in_full(&folded).unwrap_or(folded));
        let has = |words: &[&str]| words.iter().any(|word| framed.contains(&format!("_{word}_")));
        if has(&TAKEN_BACK) {
            return self.is_aimed;
        }
        let speaks = looks_like_a_fact(note) || speaks_of_a_fact(&framed) || names_degree(&framed);
        if has(&OTHER_ACTS) || !speaks {
            return false;
        }
        if let Some(words) = target_kind_of(&text)
            && !self.kinds.contains(&words.kind)
        {
            return true;
        }
        let mut numbers = numbers_in(&text).peekable();
        if numbers.peek().is_some() {
            return numbers.any(|number| !self.numbers.contains(&number));
        }
        // "Đã đạt chuẩn" of a school without a recognition.
        has(&["dat"]) && !has(&["chua", "khong", "phan_dau", "dang_ky", "de_nghi"]) && !self.is_held
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
    #![allow(clippy::unwrap_used)]
    use super::super::sheet::Texts;
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
        let lacks = |said: &SaidBeside, note: &str| said.lacks(&Texts::default().value(note).unwrap());
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
}
