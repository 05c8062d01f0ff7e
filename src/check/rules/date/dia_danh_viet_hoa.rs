//! `dia-danh-viet-hoa`: the place begins its syllables with capitals.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `dia-danh-viet-hoa`.
pub static RULE: CheckRule = CheckRule {
    name: "dia-danh-viet-hoa",
    grade: Grade::Error,
    clause: "II.4.c",
    says: "Các chữ cái đầu của địa danh viết hoa; địa danh không viết hoa toàn bộ.",
    why: "Địa danh là tên riêng.",
    advice: "Viết hoa chữ cái đầu mỗi âm tiết: Hà Nội, Thành phố Hồ Chí Minh.",
    wrong: "hà nội, ngày 05 tháng 01 năm 2020",
    right: "Hà Nội, ngày 05 tháng 01 năm 2020",
    check,
};

/// Words of kinds of units, whose own first letters may be small: "Thành phố Hồ Chí Minh".
const KINDS: [&str; 10] = ["phố", "thị", "xã", "tỉnh", "huyện", "quận", "phường", "trấn", "khu", "đặc"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    let words =
        || date.place.split([' ', '-']).filter(|word| word.chars().next().is_some_and(char::is_alphabetic));
    let is_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let first_is_small = words().next().is_some_and(is_small);
    if first_is_small || words().any(|word| is_small(word) && !KINDS.contains(&word)) {
        found.certain(FindingPlace::line(line), "thường", || {
            format!("các chữ cái đầu của địa danh \"{}\" phải viết hoa", quoted(&date.place))
        });
    }
    let letters: Vec<char> = date.place.chars().filter(|sign| sign.is_alphabetic()).collect();
    if letters.len() > 4 && letters.iter().all(|letter| letter.is_uppercase()) {
        found.certain(FindingPlace::line(line), "hoa", || {
            format!("địa danh \"{}\" phải bằng chữ in thường, viết hoa chữ cái đầu", quoted(&date.place))
        });
    }
}
