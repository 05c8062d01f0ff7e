//! What agrees within a document: the order of names in sentences and tables, days with their year, how lines begin.

use super::stumbles::Line;

/// Schools in one order: a sentence that lists some names them as the table does.
pub(super) fn orders(lines: &[Line]) -> Vec<String> {
    let (cells, sentences): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.in_table);
    let row = |name: &str| cells.iter().position(|cell| cell.text == name);
    let mut found = Vec::new();
    for line in sentences {
        let Some((_, list)) = line.text.split_once(" trường: ") else { continue };
        let list = list.trim_end_matches(['.', ';']);
        let rows: Vec<_> = list.split(", ").flat_map(|piece| piece.split(" và ")).filter_map(row).collect();
        if !rows.is_sorted() {
            found.push(format!("câu và bảng kể trường theo hai thứ tự: {}", line.text));
        }
    }
    found
}

/// A day and a month tell their year, or that they return every year.
pub(super) fn days(lines: &[Line]) -> Vec<String> {
    let lead = "ngày ";
    let is_without_year = |line: &str, at: usize| {
        let rest = &line[at + lead.len()..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '/').unwrap_or(rest.len());
        let (day, after) = rest.split_at(end);
        day.split('/').filter(|piece| !piece.is_empty()).count() == 2
            && !day.ends_with('/')
            && !after.starts_with(" hằng năm")
    };
    let found = lines
        .iter()
        .filter(|line| line.text.match_indices(lead).any(|(at, _)| is_without_year(&line.text, at)));
    found.map(|line| format!("ngày không rõ năm: {}", line.text)).collect()
}

/// Lines of a list that do not begin as a line does.
pub(super) fn openings(lines: &[Line]) -> Vec<String> {
    let small = lines.iter().filter(|line| line.is_item && line.text.starts_with(char::is_lowercase));
    small.map(|line| format!("dòng mở đầu bằng chữ thường: {}", line.text)).collect()
}

#[test]
fn the_reader_sees_what_does_not_agree() {
    let line = |text: &str, in_table| Line { text: text.to_owned(), in_table, is_item: !in_table };
    let with =
        |text: &str| orders(&[line(text, false), line("Trường A", true), line("Trường B", true)]).len();
    assert_eq!(with("đối với 02 trường: Trường A và Trường B."), 0);
    assert_eq!(with("đối với 02 trường: Trường B và Trường A."), 1);
    for (text, count) in [
        ("trước ngày 15/6, gửi", 1),
        ("trước ngày 15/6.", 1),
        ("trước ngày 15/6 hằng năm, gửi", 0),
        ("trước ngày 15/6/2027, gửi", 0),
        ("ngày 15 tháng 6 năm 2027", 0),
    ] {
        assert_eq!(days(&[line(text, false)]).len(), count, "{text}");
    }
    assert_eq!(openings(&[line("đại diện Sở", false), line("Đại diện Sở", false)]).len(), 1);
}
