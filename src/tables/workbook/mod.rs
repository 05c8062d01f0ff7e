//! Workbooks of all formats → sheets.

mod binary;
mod bounded;
mod cells;
mod content;
mod marks;
mod number_format;
mod ods;
mod package;
mod seen;
mod xls_marks;
mod xlsb_marks;
mod xlsx;
mod xml;

pub use self::content::FileContent;
pub use self::seen::{Failure, SheetEntry, SheetKind, Visibility};

use std::path::Path;
use std::sync::Arc;

use self::binary::Binary;
use self::ods::Ods;
use self::xlsx::Xlsx;
use super::sheet::Sheet;
use crate::diagnostic::Source;
use crate::files::Disk;

pub use self::xlsx::edited as edited_xlsx;

/// An open workbook.
pub enum Workbook {
    /// Of XML parts.
    Xlsx(Box<Xlsx>),
    /// Of OpenDocument.
    Ods(Ods),
    /// Of binary parts or records.
    Binary(Box<Binary>),
}

impl Workbook {
    /// Opens the file at `path`, which is `content`; none if that is no workbook.
    pub fn open(disk: &Disk, path: &Path, content: FileContent) -> Result<Option<Self>, Failure> {
        match content {
            FileContent::Xlsx(book) => Ok(Some(Self::Xlsx(book))),
            FileContent::Xlsb => Ok(Some(Self::Binary(Box::new(Binary::xlsb(disk, path)?)))),
            FileContent::Ods => Ok(Some(Self::Ods(Ods::open(disk, path)?))),
            FileContent::Xls => Ok(Some(Self::Binary(Box::new(Binary::xls(disk, path)?)))),
            FileContent::Locked => Err(Failure::Locked),
            FileContent::Refused(failure) => Err(failure),
            FileContent::Text | FileContent::Empty | FileContent::Foreign(_) => Ok(None),
        }
    }

    /// Its sheets that hold cells, with their indexes.
    pub fn sheets(&self) -> Vec<(usize, SheetEntry)> {
        let all: Vec<SheetEntry> = match self {
            Self::Xlsx(book) => book.sheets().cloned().collect(),
            Self::Ods(book) => book.sheets().cloned().collect(),
            Self::Binary(book) => book.sheets(),
        };
        all.into_iter().enumerate().filter(|(_, sheet)| sheet.kind == SheetKind::Cells).collect()
    }

    /// The first rows of the sheet at `index`, no fewer than `most` if there are so many; all for `usize::MAX`.
    pub fn read(&mut self, index: usize, source: &Arc<Source>, most: usize) -> Result<Sheet, Failure> {
        let name = self.sheets().into_iter().find(|(other, _)| *other == index);
        let name = name.map(|(_, sheet)| sheet.name).unwrap_or_default();
        match self {
            Self::Xlsx(book) => book.cells(index, most)?.into_sheet(source, &name, book.epoch),
            Self::Ods(book) => book.cells(index).into_sheet(source, &name, book.epoch),
            Self::Binary(book) => book.cells(index, &name)?.into_sheet(source, &name, book.epoch()),
        }
    }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that is read of the first sheet of one of the same workbooks that three programs wrote.
    fn read(ending: &str) -> (Vec<SheetEntry>, Sheet) {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/dau-hieu").with_extension(ending);
        let source = Arc::new(Source { name: String::new(), text: String::new() });
        let Ok(Some(mut book)) =
            Workbook::open(Disk::real(), &path, FileContent::of(Disk::real(), &path).unwrap())
        else {
            unreachable!("{ending} is a workbook")
        };
        let entries = book.sheets().into_iter().map(|(_, entry)| entry).collect();
        (entries, book.read(0, &source, usize::MAX).unwrap())
    }

    fn shown(sheet: &Sheet) -> Vec<String> {
        let row = |row: &super::super::Row| {
            let cells = row.cells.iter();
            let cells = cells
                .map(|cell| format!("{}{:?}{}", cell.column, cell.value, if cell.filled { "↓" } else { "" }));
            format!("{}: {}", row.number, cells.collect::<Vec<_>>().join(" "))
        };
        sheet.rows.iter().map(row).collect()
    }

    #[test]
    fn the_same_is_seen_in_every_format() {
        let (entries, sheet) = read("xlsx");
        let rows = shown(&sheet);
        assert_eq!(rows.len(), 6, "{rows:#?}");
        for (row, part) in [
            (2, "1Text(\"00127\")"),
            (2, "5Date(Day(2022-03-15)) 6Number(15127.0)"),
            (3, "5Date(Month { year: 2022, month: 5 }) 6Number(0.3)"),
            (4, "5Date(Year(2019)) 6Number(7.0)"),
            (5, "3Text(\"THCS\")↓ 5Date(Day(2023-01-01)) 6Number(-5.0)"),
        ] {
            assert!(rows.get(row).unwrap().contains(part), "{part}: {rows:#?}");
        }
        assert_eq!(
            entries.iter().map(|entry| entry.visibility).collect::<Vec<_>>(),
            [Visibility::Visible, Visibility::Hidden]
        );
        for ending in ["ods", "xls", "xlsb"] {
            let (other_entries, other) = read(ending);
            assert_eq!(entries, other_entries, "{ending}");
            assert_eq!(rows, shown(&other), "{ending}");
            assert_eq!(sheet.hidden_rows, other.hidden_rows, "{ending}");
            assert_eq!(sheet.struck, other.struck, "{ending}");
            assert_eq!(sheet.merged, other.merged, "{ending}");
            assert!(sheet.is_hidden(4) && other.is_hidden(4) && !other.is_hidden(3), "{ending}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

        /// A damaged file is an error or reads otherwise, and never brings the program down.
        #[test]
        fn damaged_files_do_no_harm(
            ending in proptest::sample::select(vec!["xlsx", "ods", "xls", "xlsb"]),
            changes in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..8),
            kept in proptest::prelude::any::<proptest::sample::Index>(),
            is_cut in proptest::prelude::any::<bool>(),
        ) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/dau-hieu").with_extension(ending);
            let mut bytes = std::fs::read(&path).unwrap();
            for (at, byte) in changes {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if is_cut {
                bytes.truncate(kept.index(bytes.len()));
            }
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a");
            std::fs::write(&path, &bytes).unwrap();
            let source = Arc::new(Source { name: String::new(), text: String::new() });
            if let Ok(Some(mut book)) = Workbook::open(Disk::real(), &path, FileContent::of(Disk::real(), &path).unwrap()) {
                for (index, _) in book.sheets() {
                    drop(book.read(index, &source, usize::MAX));
                }
            }
        }
    }
}
