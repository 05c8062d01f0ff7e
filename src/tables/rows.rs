//! Which rows under a header are data, and which are totals, sections, notes and signatures.

use super::header_columns::Header;
use super::kind_sections::{self, Sense};
use super::left_out::{self, LeftOutRow, WhyLeftOut};
use super::row_kind::{RowKind, RowReader};
use super::section_titles::{Doubt, TitleReader};
use super::sections::{self, Says, Sections};
use super::sheet::{Row, Sheet};
use crate::diagnostic::{Place, Report};

/// What the rows that are no data are.
#[derive(Debug, Default)]
pub struct OtherRows {
    /// The sections that titles begin.
    pub sections: Sections,
    /// Rows that say something and were left out.
    pub left_out: Vec<LeftOutRow>,
}

/// Leaves in `sheet`, whose header is gone already, the rows that are data; tells in one warning which other rows
/// that say something were left out. Returns what those are.
///
/// `above` are the rows down to the header: a title that names a target ("DANH SÁCH TRƯỜNG ĐỀ NGHỊ CÔNG NHẬN LẠI NĂM
/// 2027") is that of all rows.
pub fn keep_data(sheet: &mut Sheet, header: &Header, above: &[Row], report: &mut Report) -> OtherRows {
    let rows = std::mem::take(&mut sheet.rows);
    let mut reader = TitleReader::new(RowReader::new(sheet, header, &rows), &rows, above);
    let (mut data, mut left_out, mut sections) = (Vec::new(), Vec::new(), Sections::default());
    let mut past: Vec<(String, Place)> = Vec::new();
    if let Some((row, says, place)) = reader.target_above(above) {
        sections.begin(row, says, place);
    }
    if let Some((says, place)) = reader.level_of_sheet() {
        sections.begin(0, says, place);
    }
    let last = rows.iter().rposition(|row| reader.rows.may_be_data(row)).unwrap_or_default();
    for (at, row) in rows.into_iter().enumerate() {
        if let Some((title, place)) = reader.title(&row).filter(|_| at < last) {
            match sections::read(&title.text, title.is_numbered) {
                Some(says) if reader.holds(&says) => {
                    sections.begin(row.number, says, place);
                    continue;
                }
                Some(Says::Target(_)) if reader.sense == Sense::Results => {
                    past.push((title.text, place.clone()));
                    sections.begin(row.number, Says::Past, place);
                    continue;
                }
                says => {
                    let kind = reader.rows.kind(&row);
                    let is_left_out = matches!(kind, RowKind::Note);
                    if is_left_out && sections::is_of_tier(&title.text) {
                        sections.leave_unit(row.number);
                    }
                    let doubt =
                        Doubt { is_half_read: says.is_some(), is_inside: sections.is_open(), is_left_out };
                    report.extend(reader.tell_of_title(&title, &doubt, &place));
                }
            }
        }
        match reader.rows.kind(&row) {
            RowKind::Data => data.push(row),
            RowKind::Note => left_out.push(LeftOutRow::of(&row, WhyLeftOut::Note)),
            RowKind::Total => left_out.push(LeftOutRow::of(&row, WhyLeftOut::Total)),
            RowKind::Empty => {}
        }
    }
    sheet.rows = data;
    report.extend(left_out::tell(sheet, &left_out));
    report.extend(kind_sections::tell_of_past(&past));
    OtherRows { sections, left_out }
}
