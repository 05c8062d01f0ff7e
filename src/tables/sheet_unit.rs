//! The unit that a sheet of its own belongs to: by a title above its header, or by the sheet's name.

use std::path::Path;

use super::sheet::Sheet;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::units::UnitKind;
use crate::units::{Commune, WrittenUnit};
use crate::vietnamese::{same_name, unaccented};

/// A unit and where it is named.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetUnit {
    /// As written, with its kind where that is there.
    pub name: String,
    /// The title's cell, or the sheet's first one.
    pub place: Place,
}

impl SheetUnit {
    /// The unit of `sheet`, whose header ends with its `header`th row; an error where title and name disagree.
    pub fn of(sheet: &Sheet, header: usize) -> Result<Option<Self>, Diagnostic> {
        let titles = sheet.rows.get(..header.saturating_sub(1)).unwrap_or_default();
        let cells = titles.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
        let mut titled = cells.filter_map(|(row, cell)| {
            Some(Self { name: in_title(&cell.value.text())?, place: sheet.place(row, cell.column) })
        });
        let title = titled.next();
        let first = sheet.rows.first().map_or(1, |row| row.number);
        let named = sheet.name.as_deref().and_then(in_name);
        let named = named.map(|name| Self { name, place: sheet.place(first, 1) });
        match (title, named) {
            (Some(title), Some(named)) if !is_same(&title.name, &named.name) => {
                Err(title.contradicts(&named))
            }
            (title, named) => Ok(title.or(named).or_else(|| Self::of_file(sheet))),
        }
    }

    /// The unit that the file is called after, where communes send in a file each: "xa-que-phong.xlsx".
    fn of_file(sheet: &Sheet) -> Option<Self> {
        let path = Path::new(&sheet.source.name);
        let name =
            path.file_stem().filter(|_| sheet.is_one_of_many)?.to_string_lossy().replace(['-', '_'], " ");
        let name = without_copy_and_year(&name);
        let name = in_name(name).or_else(|| without_accents(name))?;
        let first = sheet.rows.first().map_or(1, |row| row.number);
        Some(Self { name, place: sheet.place(first, 1) })
    }

    fn contradicts(&self, named: &Self) -> Diagnostic {
        let message =
            format!("dòng tên bảng ghi `{}`, nhưng trang tính mang tên `{}`", self.name, named.name);
        Diagnostic::new(&rules::TRANG_HAI_DON_VI, message).at(&self.place).hint(
            "sửa tên trang hoặc dòng tên bảng, chỗ nào sai thì sửa chỗ đó; hoặc thêm cột mã xã vào bảng",
        )
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let name =
        |written: &str| Commune::find(written).map_or(written.to_owned(), |commune| commune.name.to_owned());
    let (one, other) = (name(one), name(other));
    let (one, other) = (WrittenUnit::read(&one), WrittenUnit::read(&other));
    let alike = one.kind.is_none() || other.kind.is_none() || one.kind == other.kind;
    alike && same_name(&one.name, &other.name)
}

fn is_commune(kind: UnitKind) -> bool {
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => true,
        UnitKind::Township
        | UnitKind::Province
        | UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town => false,
    }
}

/// "UBND XÃ QUẾ PHONG", "Danh sách trường học xã Quế Phong năm 2027" → "xã Quế Phong".
fn in_title(title: &str) -> Option<String> {
    let words: Vec<&str> =
        title.split_whitespace().map(|word| word.trim_matches([',', ';', ':', '(', ')'])).collect();
    let starts = 0..words.len();
    starts.rev().find_map(|start| {
        let rest = words.get(start..)?;
        let rest = rest.get(..rest.len().min(MOST_WORDS))?;
        let (kind, _) = UnitKind::split_accented(&rest.join(" ")).filter(|(kind, _)| is_commune(*kind))?;
        // The longest name that there is.
        let longest = (2..=rest.len()).rev();
        let mut names = longest.filter_map(|length| Some(rest.get(..length)?.join(" ")));
        let is_known =
            |name: &String| Commune::named(name).iter().any(|commune| commune.unit().kind == Some(kind));
        names.find(is_known)
    })
}

/// "xa cam thuy (1)", "Cẩm Thạch 2027", "Cẩm Thạch năm 2027 - Copy" without what follows the name.
fn without_copy_and_year(name: &str) -> &str {
    let mut name = name.trim();
    loop {
        name = name.trim_end_matches([' ', '-']);
        let copy = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        let copy = copy.filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
        let word = name.rsplit_once(' ').filter(|(_, word)| {
            let is_year = word.len() == 4 && word.starts_with("20") && word.parse::<u16>().is_ok();
            is_year || ["nam", "copy"].contains(&unaccented(word).as_str())
        });
        let Some((rest, _)) = copy.or(word) else { return name };
        name = rest.trim();
    }
}

/// The one name of communes that `name` is without its accents, numbers in front aside.
fn without_accents(name: &str) -> Option<String> {
    let folded = unaccented(name.trim_start_matches(|sign: char| !sign.is_alphabetic()));
    let mut found =
        Commune::all().iter().map(|commune| commune.name).filter(|name| unaccented(name) == folded);
    let first = found.next()?;
    found.all(|other| other == first).then(|| first.to_owned())
}

/// A commune's name with its kind has no more words.
const MOST_WORDS: usize = 9;

/// "01. Xã Quế Phong", "2-Quế Phong" → the name, if it is a commune's.
pub fn in_name(name: &str) -> Option<String> {
    let name = name.replace('_', " ");
    let code = name.trim();
    if code.len() == CODE && code.bytes().all(|digit| digit.is_ascii_digit()) && Commune::find(code).is_some()
    {
        return Some(code.to_owned());
    }
    let candidates = [name.trim(), name.trim_start_matches(|sign: char| !sign.is_alphabetic()).trim()];
    let is_unit = |name: &&str| !Commune::named(name).is_empty() || has_kind(name);
    candidates.into_iter().find(is_unit).map(str::to_owned).or_else(|| in_title(&name))
}

/// Digits of a commune's code.
const CODE: usize = 5;

fn has_kind(name: &str) -> bool {
    UnitKind::split_accented(name).is_some_and(|(kind, _)| is_commune(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_units() {
        for (title, expected) in [
            ("UBND XÃ QUẾ PHONG", Some("XÃ QUẾ PHONG")),
            ("Ủy ban nhân dân xã Quế Phong", Some("xã Quế Phong")),
            ("DANH SÁCH TRƯỜNG HỌC XÃ QUẾ PHONG NĂM 2027", Some("XÃ QUẾ PHONG")),
            ("Danh sách trường (xã Tri Lễ, tỉnh Nghệ An)", Some("xã Tri Lễ")),
            ("Đơn vị: phường Xuân Hương - Đà Lạt", Some("phường Xuân Hương - Đà Lạt")),
            ("UBND TỈNH NGHỆ AN", None),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
            ("Danh sách các xã", None),
            ("", None),
        ] {
            assert_eq!(in_title(title).as_deref(), expected, "{title}");
        }
    }

    #[test]
    fn files_are_called_after_units_whatever_follows() {
        for name in ["xa cam thuy (1)", "Cẩm Thủy 2027", "Xã Cẩm Thủy năm 2027 - Copy", "Cẩm Thủy"]
        {
            let name = without_copy_and_year(name);
            assert!(["xa cam thuy", "Cẩm Thủy", "Xã Cẩm Thủy"].contains(&name), "{name}");
        }
        assert_eq!(without_copy_and_year("Phường 1"), "Phường 1");
    }

    #[test]
    fn sheets_are_called_after_units() {
        for (name, expected) in [
            ("Xã Quế Phong", Some("Xã Quế Phong")),
            ("Quế Phong", Some("Quế Phong")),
            ("QUE PHONG", None),
            ("01. Xã Quế Phong", Some("Xã Quế Phong")),
            ("2-Tri Lễ", Some("Tri Lễ")),
            ("Xã_Tri_Lễ", Some("Xã Tri Lễ")),
            ("DS xã Tri Lễ", Some("xã Tri Lễ")),
            ("16738", Some("16738")),
            ("99999", None),
            ("Sheet1", None),
            ("Tổng hợp", None),
        ] {
            assert_eq!(in_name(name).as_deref(), expected, "{name}");
        }
    }
}
