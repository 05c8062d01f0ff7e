//! Sheets of a workbook that are not read, and what is told of them.

use super::reference::TableReference;
use super::sheet_unit;
use super::workbook::{SheetEntry, Visibility};
use crate::diagnostic::{Diagnostic, Place, Rule, rules};
use crate::vietnamese::unaccented;

/// The rule of sheets without the header.
pub const SKIPPED: &Rule = &rules::TRANG_BO_QUA;

/// What a look at the head of a sheet told.
pub enum SheetSeen {
    /// It has the header and rows under it.
    Table(Place),
    /// The same, of names and codes of units alone: a list that cells choose from.
    List(Place),
    /// It has something else.
    Other,
    /// Nothing is in it, or nothing under the header.
    Empty,
}

/// Sheets that are not read.
#[derive(Default)]
pub struct UnreadSheets {
    tables: Vec<String>,
    hidden: Vec<String>,
    /// Named after a unit, but without the header.
    units: Vec<String>,
    first: Option<Place>,
    others: Vec<String>,
}

impl UnreadSheets {
    /// Adds the sheet of `entry`, a look at which told `seen`.
    pub fn add(&mut self, entry: &SheetEntry, seen: SheetSeen) {
        match (seen, entry.visibility) {
            (SheetSeen::List(_), Visibility::Hidden) => self.others.push(entry.name.clone()),
            (SheetSeen::Table(place) | SheetSeen::List(place), visibility) => {
                let list = match visibility {
                    Visibility::Visible => &mut self.tables,
                    Visibility::Hidden => &mut self.hidden,
                };
                list.push(entry.name.clone());
                self.first = self.first.take().or(Some(place));
            }
            (SheetSeen::Other, Visibility::Visible) if sheet_unit::in_name(&entry.name).is_some() => {
                self.units.push(entry.name.clone());
            }
            (SheetSeen::Other, Visibility::Visible) if explains(&entry.name) => {}
            (SheetSeen::Other, Visibility::Visible) => self.others.push(entry.name.clone()),
            (SheetSeen::Other, Visibility::Hidden) | (SheetSeen::Empty, _) => {}
        }
    }

    /// What is told of them: held back is what may belong to a document. `taken` is the sheet read instead.
    pub fn tell(self, reference: &TableReference, taken: Option<&str>) -> Vec<Diagnostic> {
        let at = reference.sheet.as_ref().map_or(&reference.file.place, |sheet| &sheet.place);
        let place = |found: Diagnostic| match &self.first {
            Some(first) => found.at(at).related(first, "trang đầu tiên chưa được đọc ở đây"),
            None => found.at(at),
        };
        let mut told = Vec::new();
        if !self.tables.is_empty() {
            let message = format!(
                "{} cũng có hàng tiêu đề như vậy và có dữ liệu, nhưng không được đọc",
                listed(&self.tables)
            );
            let found = place(Diagnostic::new(&rules::TRANG_CHUA_DOC, message))
                .hint("ghi `trang_tinh: \"*\"` để đọc tất cả các trang có hàng tiêu đề");
            told.push(match taken {
                Some(taken) => {
                    found.hint(format!("hoặc ghi `trang_tinh: \"{taken}\"` nếu chỉ dùng trang này"))
                }
                None => found,
            });
        }
        if !self.hidden.is_empty() {
            let message = format!(
                "{} bị ẩn, có hàng tiêu đề như vậy và có dữ liệu, nhưng không được đọc",
                listed(&self.hidden)
            );
            told.push(
                place(Diagnostic::new(&rules::TRANG_AN, message))
                    .hint("nếu dùng thì bỏ ẩn trang (Unhide), nếu không thì xóa trang, hoặc ghi ở `trang_tinh` tên của trang được dùng"),
            );
        }
        if !self.units.is_empty() {
            let message = format!(
                "{} mang tên một đơn vị, nhưng không thấy hàng tiêu đề của bảng nên không được đọc",
                listed(&self.units)
            );
            told.push(
                Diagnostic::new(&rules::TRANG_CHUA_HIEU, message)
                    .at(at)
                    .hint("ghi hàng tiêu đề như ở các trang khác, với tên từng cột"),
            );
        }
        if !self.others.is_empty() {
            let message = format!("{} không có hàng tiêu đề của bảng này, bỏ qua", listed(&self.others));
            told.push(Diagnostic::new(SKIPPED, message).at(&reference.file.place));
        }
        told
    }
}

/// Whether a sheet without the header is called after what it explains: "Hướng dẫn".
fn explains(name: &str) -> bool {
    const EXPLAINING: [&str; 4] = ["huong_dan", "huong_dan_ghi", "huong_dan_nhap", "giai_thich"];
    EXPLAINING.contains(&unaccented(name).as_str())
}

/// "trang tính "A", "B" và 3 trang nữa".
fn listed(names: &[String]) -> String {
    const MOST: usize = 5;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("\"{name}\"")).collect();
    let more = names.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" và {more} trang nữa") } else { String::new() };
    format!("trang tính {}{more}", shown.join(", "))
}
