//! What lists write once and mean for several rows: a key in the first row of each group, a level in the names alone.

use std::collections::HashSet;

use super::choice_column::small_number;
use super::header_columns::Header;
use super::school_name::{in_one_line, printed};
use super::sections::Sections;
use super::sheet::{Cell, CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, column_letters, rules};
use crate::facts::SchoolLevels;

/// Fills the blank cells of the key's column from the cell above, where the layout shows that each group has its key
/// once: no key stands twice, and at least half of the groups have blanks. Told once.
pub fn fill_keys(sheet: &mut Sheet, header: &Header, sections: &Sections) -> Option<Diagnostic> {
    let key = header.key?;
    if sections.name_units() || !is_typed_once(&sheet.rows, key) {
        return None;
    }
    let (mut above, mut filled): (Option<(CellValue, u32)>, Vec<u32>) = (None, Vec::new());
    for row in &mut sheet.rows {
        if let Some(value) = row.get(key) {
            above = Some((value.clone(), row.number));
            continue;
        }
        // A section between ends the group.
        let same_section = |from: u32| sections.of(from) == sections.of(row.number);
        // Rows that are counted anew may be of the next group, whose key is missing.
        if begins_count(row, header) {
            above = None;
        }
        let Some((value, from)) = above.as_ref().filter(|(_, from)| same_section(*from)) else { continue };
        let at = row.cells.partition_point(|cell| cell.column < key);
        row.cells.insert(at, Cell { column: key, value: value.clone(), filled: true });
        above = Some((value.clone(), *from));
        filled.push(row.number);
    }
    let first = filled.first()?;
    let message = format!(
        "{} ô trống của cột {} \"{}\" được lấy theo ô ghi ở trên, vì mỗi nhóm chỉ ghi một lần",
        filled.len(),
        column_letters(key),
        header.title(key)
    );
    Some(Diagnostic::new(&rules::O_LAY_THEO_TREN, message).at(&sheet.place(*first, key)))
}

fn begins_count(row: &Row, header: &Header) -> bool {
    let mut numbers =
        header.ordinals.iter().filter_map(|column| row.cell(*column)).filter(|cell| !cell.filled);
    numbers.any(|cell| matches!(small_number(&cell.value), Some(1)))
}

fn is_typed_once(rows: &[Row], key: u32) -> bool {
    let mut seen = HashSet::new();
    let (mut groups, mut with_blanks, mut is_in_blanks) = (0usize, 0usize, false);
    for row in rows {
        match row.get(key) {
            Some(value) if !seen.insert(value.text()) => return false,
            Some(_) => {
                groups += 1;
                is_in_blanks = false;
            }
            // Whose the first rows are, nobody says.
            None if groups == 0 => return false,
            None => {
                with_blanks += usize::from(!is_in_blanks);
                is_in_blanks = true;
            }
        }
    }
    with_blanks > 0 && with_blanks * 2 >= groups
}

/// One warning for all schools whose level no cell says: it is that of their section or name.
pub fn tell_of_levels(sheet: &Sheet, header: &Header, sections: &Sections) -> Option<Diagnostic> {
    let name = header.column("ten")?;
    let level = header.column("cap_hoc");
    let levels = header.choices.iter().filter(|column| column.choice.level.is_some());
    let levels: Vec<u32> = levels.map(|column| column.number).collect();
    let mut found = (0usize, None);
    for row in sheet.rows.iter().filter(|row| level.is_none_or(|level| row.get(level).is_none())) {
        let is_chosen = levels.iter().any(|column| row.get(*column).is_some());
        if is_chosen || sections.of(row.number).is_some_and(|given| given.level.is_some()) {
            continue;
        }
        let text = row.get(name).map(CellValue::text).unwrap_or_default();
        if let Some(levels) = SchoolLevels::of_name(&text) {
            found.0 += 1;
            found.1.get_or_insert((row.number, text, levels));
        }
    }
    let (count, Some((number, text, levels))) = found else { return None };
    let message = format!(
        "{count} trường không có ô cấp học: lấy theo tên trường, như \"{text}\" là {}",
        levels.name()
    );
    let diagnostic = Diagnostic::new(&rules::CAP_HOC_THEO_TEN, message).at(&sheet.place(number, name));
    Some(diagnostic.hint("thêm cột \"Cấp học\" nếu muốn ghi rõ"))
}

/// One warning for all schools whose names are written out.
pub fn tell_of_names(sheet: &Sheet, header: &Header, words: &Vocabulary) -> Option<Diagnostic> {
    let column = header.column("ten").filter(|_| !words.keeps_names)?;
    let names = sheet.rows.iter().filter_map(|row| Some((row.number, in_one_line(&row.get(column)?.text()))));
    let mut written = names.filter_map(|(row, name)| Some((row, printed(&name)?, name)));
    let (row, official, name) = written.next()?;
    let message = format!(
        "{} tên trường được viết đủ như tên chính thức: \"{name}\" thành \"{official}\"",
        written.count() + 1
    );
    let diagnostic = Diagnostic::new(&rules::TEN_TRUONG_VIET_DU, message).at(&sheet.place(row, column));
    Some(diagnostic.hint("muốn giữ tên như bảng ghi thì ghi cạnh `bang`: giu_ten: true"))
}
