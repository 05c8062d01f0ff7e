//! A school's name that is none, or the names of two schools.

use super::written::{Written, place_in};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::School;
use crate::facts::school_name::SchoolName;
use crate::yaml::Node;

/// Schools whose names are no name of one school: they would be counted as one.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    written.schools().filter_map(|(school, entry)| of_school(school, entry)).collect()
}

fn of_school(school: &School, entry: &Node) -> Option<Diagnostic> {
    let place = place_in(entry, "ten");
    if !school.name.chars().any(char::is_alphabetic) {
        let message = format!("tên trường `{}` không có chữ nào", school.name);
        return Some(Diagnostic::new(&rules::TEN_TRUONG_LA, message).at(place));
    }
    let (first, second) = two_names(&school.name)?;
    let message = format!("một tên ghi hai trường \"{first}\" và \"{second}\", nên được đếm là một trường");
    Some(Diagnostic::new(&rules::HAI_TRUONG_MOT_TEN, message).at(place).hint("ghi mỗi trường một dòng"))
}

/// What begins the name of a school, in the middle of a cell whose line breaks are gone.
const BEGINNINGS: [&str; 5] = ["Trường", "MN", "TH", "THCS", "THPT"];

/// The first two of several schools in one name: "MN Hoa Mai; TH Lê Lợi". "TH và THCS Bảo Lâm" is one school.
fn two_names(name: &str) -> Option<(&str, &str)> {
    // What stands in brackets tells of the school, as its former name does.
    let name = name.split_once(" (").map_or(name, |(name, _)| name);
    listed(name).or_else(|| {
        let gaps = name.match_indices(' ').map(|(at, _)| name.split_at(at));
        let mut halves = gaps.map(|(first, second)| (first, second.trim_start()));
        halves.find(|(first, second)| begins_a_name(second) && is_whole(first) && is_whole(second))
    })
}

fn listed(name: &str) -> Option<(&str, &str)> {
    const PARTING: [u8; 5] = *b"\n;,+/";
    // Most names are of one part, which is not looked into.
    if !name.bytes().any(|sign| PARTING.contains(&sign)) && !name.contains(" và ") {
        return None;
    }
    let parts = name.split(|sign| u8::try_from(sign).is_ok_and(|sign| PARTING.contains(&sign)));
    let mut wholes = parts.flat_map(|part| part.split(" và ")).map(str::trim).filter(|part| is_whole(part));
    wholes.next().zip(wholes.next())
}

fn begins_a_name(text: &str) -> bool {
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    BEGINNINGS.iter().any(|beginning| text.strip_prefix(beginning).is_some_and(ends))
}

/// Whether `part` names a kind of school and what it is called.
fn is_whole(part: &str) -> bool {
    let read = SchoolName::read(part);
    !read.levels.is_empty() && read.proper.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_schools_in_one_name_are_seen() {
        for name in [
            "MN Hoa Mai\nMN Hoa Lan",
            "MN Hoa Mai MN Hoa Lan",
            "Trường MN Hoa Mai Trường TH Lê Lợi",
            "MN Hoa Mai; TH Lê Lợi",
            "Trường TH Nguyễn Trãi, Trường THCS Nguyễn Trãi",
            "Trường Tiểu học Lê Lợi và Trường THCS Lê Lợi",
        ] {
            assert!(two_names(name).is_some(), "{name}");
        }
        for name in [
            "Trường TH và THCS Bảo Lâm",
            "Trường TH, THCS và THPT Việt Anh",
            "Trường Mầm non Hoa Mai, thôn 2",
            "Trường Tiểu học Trần Phú và Lê Lợi",
            "Trường THCS&THPT Ba Bể",
            "Trường THCS Lê Lợi (cơ sở Trường TH Kim Đồng cũ)",
            "Trường TH Kim Đồng (sáp nhập TH Lê Lợi và TH Trần Phú)",
            "Trường Mầm non 19/5",
            "Trường Mầm non TH True Mart",
            "Trường Tiểu học xã Bảo Lâm Trường",
            "Trường Phổ thông dân tộc nội trú THCS và THPT Ba Bể",
            "Trung tâm GDNN - GDTX Di Linh",
        ] {
            assert_eq!(two_names(name), None, "{name}");
        }
    }
}
