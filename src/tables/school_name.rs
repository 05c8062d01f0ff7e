//! A school's name as its cell has it.

use crate::facts::{SchoolName, official_name};

/// The name that is printed, where that is another than the `name` of a cell: the official one, without footnotes.
pub fn printed(name: &str) -> Option<String> {
    let bare = without_footnote(name);
    official_name(bare).or_else(|| (bare != name).then(|| bare.to_owned()))
}

/// A name without the marks of footnotes that end it: "Trường Mầm non Hoa Mai (*)", "Trường THCS Lê Lợi¹".
pub fn without_footnote(name: &str) -> &str {
    let marks = |sign: char| sign.is_whitespace() || "*¹²³⁴⁵⁶⁷⁸⁹".contains(sign);
    let bare = name.trim_end_matches(marks);
    let in_brackets = bare.strip_suffix(')').and_then(|rest| {
        let (before, mark) = rest.rsplit_once('(')?;
        (!mark.is_empty() && mark.chars().all(marks)).then_some(before)
    });
    in_brackets.map_or(bare, |before| before.trim_end())
}

/// A name that its cell breaks into lines, in one line; several schools in a cell stay lines of their own.
pub fn in_one_line(cell: &str) -> String {
    if !cell.contains(['\n', '\r']) {
        return cell.to_owned();
    }
    let begins_another = |line: &str| {
        let name = SchoolName::read(line);
        !name.levels.is_empty() || name.is_combined || line.to_lowercase().starts_with("trường")
    };
    if cell.lines().skip(1).any(|line| begins_another(line.trim())) {
        return cell.to_owned();
    }
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_footnotes_are_no_part_of_a_name() {
        for name in ["Trường A", "Trường A (*)", "Trường A(**)", "Trường A*", "Trường A ¹", "Trường A²"]
        {
            assert_eq!(without_footnote(name), "Trường A", "{name}");
        }
        for name in ["Trường A (1)", "Trường A (cơ sở 2)", "Trường Số 1", ")", "()"] {
            assert_eq!(without_footnote(name), name);
        }
    }

    #[test]
    fn lines_of_one_name_are_joined() {
        assert_eq!(in_one_line("Trường Mầm non\n Hoa Mai"), "Trường Mầm non Hoa Mai");
        for two in ["Trường Mầm non A\nTrường Mầm non B", "MN A\nTH B"] {
            assert_eq!(in_one_line(two), two);
        }
    }
}
