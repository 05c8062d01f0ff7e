//! Columns of a table of units that were not understood and may speak of what a document says of its own: who signs it, its
//! number and day, who drafted it.

use super::headings::Heading;
use super::vocabulary::{self, LEFT_OUT};
use crate::diagnostic::{Diagnostic, Place, column_letters, rules};
use crate::vietnamese::unaccented;

/// What a header begins with that tells how to reach somebody, or of what else no document speaks.
const NO_FACT: [&str; 9] =
    ["so_dien_thoai", "dien_thoai", "so_dt", "sdt", "dt", "email", "dia_chi", "zalo", "ghi_chu"];

/// Words of headers, and the facts that a column may hold whose header has one of them.
const BEARING: [(&str, &[&str]); 11] = [
    ("chu_tich", SIGNER),
    ("lanh_dao", SIGNER),
    ("nguoi_ky", SIGNER),
    ("ky_ten", SIGNER),
    ("ky_van_ban", SIGNER),
    ("chuc_danh", SIGNER),
    ("tham_muu", &["co_quan.tham_muu"]),
    ("so_kh", &["van_ban.so"]),
    ("so_ke_hoach", &["van_ban.so"]),
    ("ngay_kh", &["van_ban.ngay"]),
    ("ngay_ke_hoach", &["van_ban.ngay"]),
];

const SIGNER: &[&str] = &["nguoi_ky.ho_ten", "nguoi_ky.chuc_vu"];

/// The facts, as paths, that a column with `header` may hold; none where it bears on no document.
pub fn may_hold(header: &str) -> &'static [&'static str] {
    let words = format!("_{}_", unaccented(header));
    let begins = |words: &str, start: &str| words.starts_with(&format!("_{start}_"));
    if NO_FACT.iter().any(|start| begins(&words, start)) {
        return &[];
    }
    let has = |word: &str| words.contains(&format!("_{word}_"));
    BEARING.iter().find(|(word, _)| has(word)).map_or(&[], |(_, paths)| *paths)
}

/// What is asked about the column of `heading`, which may hold the facts `paths`.
pub fn ask(heading: &Heading, paths: &[&str], place: &Place) -> Diagnostic {
    let (letters, text) = (column_letters(heading.column), &heading.text);
    let message = format!(
        "cột {letters} \"{text}\" chưa hiểu là dữ kiện nào, mà có thể nói về người ký, số, ngày hay đơn vị tham mưu của từng văn bản"
    );
    let line = |path: &str| vocabulary::line(&heading.whole, path);
    let asked =
        paths.iter().fold(Diagnostic::new(&rules::COT_CHUA_HIEU, message).at(place), |asked, path| {
            asked.hint(format!("nếu là {}, ghi cạnh `bang`: {}", name_of(path), line(path)))
        });
    asked.hint(format!("nếu không dùng, ghi cạnh `bang`: {}", line(LEFT_OUT)))
}

/// The fact `path` as its column is called.
fn name_of(path: &str) -> String {
    let known = super::columns::UNIT.iter().find(|column| column.path == path);
    known.map_or_else(|| path.to_owned(), |column| format!("\"{}\"", super::meaning::full_title(column)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_document_says_of_its_own_is_asked_about() {
        for header in
            ["Chủ tịch", "Chủ tịch UBND xã", "Họ và tên Chủ tịch", "Lãnh đạo ký", "Chức danh", "Người ký tên"]
        {
            assert_eq!(may_hold(header), SIGNER, "{header}");
        }
        assert_eq!(may_hold("Chuyên viên tham mưu"), ["co_quan.tham_muu"]);
        assert_eq!(may_hold("Số KH"), ["van_ban.so"]);
        assert_eq!(may_hold("Ngày kế hoạch"), ["van_ban.ngay"]);
        for header in
            ["Số điện thoại Chủ tịch", "Email", "Dân số", "Diện tích", "Tổng số trường MN", "Ghi chú"]
        {
            assert_eq!(may_hold(header), [""; 0], "{header}");
        }
    }

    #[test]
    fn every_path_is_a_column_of_units() {
        for path in BEARING.iter().flat_map(|(_, paths)| *paths) {
            assert!(super::super::columns::UNIT.iter().any(|column| column.path == *path), "{path}");
        }
    }
}
