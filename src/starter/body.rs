//! Bodies that are no people's committee: Sở and Phòng, with the committee above them.

use super::answer::Unclear;
use super::unit::{self, MeantUnit};
use crate::facts::{EDUCATION, EDUCATION_SHORT};
use crate::units::{provinces, split_seat};
use crate::vietnamese::{after_words, same_name};

/// A body of a unit.
pub struct SeatedBody {
    /// "Sở Giáo dục và Đào tạo".
    pub name: String,
    /// The unit whose committee it serves.
    pub unit: MeantUnit,
}

/// How the names of bodies begin, in lower case.
pub const DEPARTMENT: &str = "sở";
pub const DIVISION: &str = "phòng";

/// Whether `text` names a body that begins with `lead`.
pub fn begins(text: &str, lead: &str) -> bool {
    after_words(text, lead).is_some()
}

/// The Sở that `text` names: "Sở Giáo dục và Đào tạo tỉnh Lâm Đồng", "Sở GDĐT, Lâm Đồng".
///
/// # Errors
/// It does not say of which province.
pub fn department(text: &str) -> Result<SeatedBody, Unclear> {
    let (name, seat) = match text.split_once(',') {
        Some((name, seat)) => (name.trim().to_owned(), seat.trim().to_owned()),
        None => seated(text).ok_or_else(|| {
            Unclear::Wrong(format!("`{text}` chưa ghi của tỉnh nào; ghi như `{text}, Lâm Đồng`"))
        })?,
    };
    Ok(SeatedBody { name: in_full(&name), unit: unit::province(&seat)? })
}

/// Whether `text` names a school or a centre.
pub fn is_school(text: &str) -> bool {
    begins(text, "trường") || begins(text, "trung tâm")
}

/// The school that `text` names: "Trường THCS Minh họa, xã Thoại Sơn, An Giang".
///
/// # Errors
/// It does not say of which commune.
pub fn school(text: &str) -> Result<SeatedBody, Unclear> {
    let Some((name, seat)) = text.split_once(',') else {
        return Err(Unclear::Wrong(format!(
            "`{text}` chưa ghi của xã nào; ghi như `{text}, xã Thoại Sơn, An Giang`"
        )));
    };
    let seat = seat.trim();
    if !seat.contains(',') && unit::province(seat).is_ok() {
        let name = name.trim();
        return Err(Unclear::Wrong(format!(
            "`{text}` mới ghi tỉnh, thành phố; ghi cả xã, phường, như `{name}, phường …, {seat}`"
        )));
    }
    Ok(SeatedBody { name: name.trim().to_owned(), unit: unit::commune(seat)? })
}

/// The Phòng that `text` names, of before 01/07/2025: "Phòng Giáo dục và Đào tạo huyện Thanh Miện, Hải Dương".
///
/// # Errors
/// It does not say of which district.
pub fn division(text: &str) -> Result<SeatedBody, Unclear> {
    let (head, province) =
        text.split_once(',').map_or((text, ""), |(head, province)| (head.trim(), province.trim()));
    let Some((name, kind, seat)) = split_seat(head) else {
        return Err(Unclear::Wrong(format!(
            "`{text}` chưa ghi của huyện nào; ghi như `Phòng Giáo dục và Đào tạo huyện Thanh Miện, Hải Dương`"
        )));
    };
    let district = format!("{} {seat}", kind.name());
    let district = if province.is_empty() { district } else { format!("{district}, {province}") };
    Ok(SeatedBody { name: in_full(name), unit: unit::former(&district)? })
}

/// A body's name parted from that of its province, with or without the word for it.
fn seated(text: &str) -> Option<(String, String)> {
    if let Some((name, kind, seat)) = split_seat(text) {
        return Some((name.to_owned(), format!("{} {seat}", kind.name())));
    }
    let names = provinces()
        .iter()
        .filter_map(|province| province.split_once(' ').map(|(_, name)| name.trim_start_matches("phố ")));
    names.into_iter().find_map(|province| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = words.len().checked_sub(province.split(' ').count())?;
        let (head, tail) = words.split_at(at);
        same_name(&tail.join(" "), province).then(|| (head.join(" "), province.to_owned()))
    })
}

/// "Sở Giáo dục và Đào tạo" of "Sở GD&ĐT".
fn in_full(name: &str) -> String {
    const SHORT: [&str; 4] = ["GD&ĐT", EDUCATION_SHORT, "GD-ĐT", "GD và ĐT"];
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    SHORT
        .iter()
        .find(|short| name.ends_with(*short))
        .map_or(name.clone(), |short| name.replace(short, EDUCATION))
}
