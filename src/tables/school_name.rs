//! A school's name as its cell has it.

use crate::facts::SchoolName;

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
    fn lines_of_one_name_are_joined() {
        assert_eq!(in_one_line("Trường Mầm non\n Hoa Mai"), "Trường Mầm non Hoa Mai");
        for two in ["Trường Mầm non A\nTrường Mầm non B", "MN A\nTH B"] {
            assert_eq!(in_one_line(two), two);
        }
    }
}
