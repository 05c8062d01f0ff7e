//! The sheets that a reference names, read from their file.

use std::path::Path;
use std::sync::Arc;

use super::reference::TableReference;
use super::sheet::Sheet;
use super::sheet_choice;
use super::vocabulary::Vocabulary;
use super::wanted::{Wanted, damaged, too_large, unreadable};
use super::workbook::{Failure, FileContent, Workbook};
use super::{csv_file, files, header, text_file};
use crate::diagnostic::{Diagnostic, Report, Source, rules};
use crate::files::{Disk, why_not_read};
use crate::yaml::Located;

/// Reads the sheets; `words` are those their headers are understood by. There is one at least.
pub fn read(
    disk: &Disk,
    reference: &TableReference,
    words: &Vocabulary,
    report: &mut Report,
) -> Result<Vec<Sheet>, Diagnostic> {
    let paths = files::of(disk, reference)?;
    report.extend(files::told(reference, &paths));
    let mut sheets = Vec::new();
    let mut failure = None;
    for path in &paths {
        // Each is called by its own name.
        let file = Located {
            value: if files::is_pattern(&reference.file.value) {
                shown(path)
            } else {
                reference.file.value.clone()
            },
            place: reference.file.place.clone(),
        };
        let is_one_of_many = paths.len() > 1 || files::is_pattern(&reference.file.value);
        match read_one(disk, &TableReference { file, ..reference.clone() }, path, words, report) {
            Ok(read) => sheets.extend(read.into_iter().map(|sheet| Sheet { is_one_of_many, ..sheet })),
            Err(error) => report.extend(failure.replace(error)),
        }
    }
    match failure {
        Some(error) => Err(error),
        None => Ok(sheets),
    }
}

fn shown(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The sheets of one file.
fn read_one(
    disk: &Disk,
    reference: &TableReference,
    path: &Path,
    words: &Vocabulary,
    report: &mut Report,
) -> Result<Vec<Sheet>, Diagnostic> {
    let source = Arc::new(Source { name: path.display().to_string(), text: String::new() });
    if disk.is_dir(path) {
        return Err(unreadable(reference, &source, "đây là một thư mục")
            .hint("`bang` phải là tên của tệp, không phải của thư mục"));
    }
    let content =
        FileContent::of(disk, path).map_err(|error| unreadable(reference, &source, &why_not_read(&error)))?;
    report.extend(other_ending(path, &content, reference));
    match content {
        FileContent::Text => {
            report.extend(no_sheets(reference));
            Ok(vec![read_text(disk, path, &source, reference, words)?])
        }
        FileContent::Foreign(what) => Err(foreign(reference, what)),
        FileContent::Empty => Err(unreadable(reference, &source, "tệp không có gì")
            .hint("có thể tệp chép hoặc tải về chưa xong; tìm bản khác")),
        content => {
            let book =
                Workbook::open(disk, path, content).map_err(|failure| failed(reference, &source, failure))?;
            let mut book = book.ok_or_else(|| foreign(reference, "tệp không phải bảng tính"))?;
            let key = reference.key.as_ref().map(|key| key.value.as_str());
            let wanted = Wanted { reference, words, key };
            sheet_choice::read(&mut book, &wanted, &source, report)
        }
    }
}

/// A warning where a text, which has no sheets, is asked for one of them: another file may be meant.
fn no_sheets(reference: &TableReference) -> Option<Diagnostic> {
    let sheet = reference.sheet.as_ref().filter(|sheet| !matches!(sheet.value.as_str(), "*" | "1"))?;
    let message = format!(
        "`trang_tinh` ghi \"{}\", nhưng `{}` là tệp chữ, không có trang tính: cả tệp được đọc",
        sheet.value, reference.file.value
    );
    Some(
        Diagnostic::new(&rules::TRANG_TINH_THUA, message)
            .at(&sheet.place)
            .related(&reference.file.place, "tệp ở đây")
            .hint("bỏ `trang_tinh`; hoặc nếu bảng ở một trang của sổ tính thì ghi tên sổ tính (.xlsx, .xls, .ods) ở `bang`"),
    )
}

fn read_text(
    disk: &Disk,
    path: &Path,
    source: &Arc<Source>,
    reference: &TableReference,
    words: &Vocabulary,
) -> Result<Sheet, Diagnostic> {
    let key = reference.key.as_ref().map(|key| key.value.as_str());
    csv_file::read(&text_file::read(disk, path)?, source, |sheet| header::score(sheet, words, key))
}

/// Endings, and what files with them are.
const ENDINGS: [(&str, &str); 13] = [
    ("xlsx", "xlsx"),
    ("xlsm", "xlsx"),
    ("xltx", "xlsx"),
    ("xltm", "xlsx"),
    ("xlsb", "xlsb"),
    ("xls", "xls"),
    ("xlt", "xls"),
    ("ods", "ods"),
    ("ots", "ods"),
    ("csv", "csv"),
    ("txt", "csv"),
    ("tsv", "csv"),
    ("tab", "csv"),
];

/// A warning where the ending says something else than the content: the file is read by its content.
fn other_ending(path: &Path, content: &FileContent, reference: &TableReference) -> Option<Diagnostic> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let (kind, name) = match content {
        FileContent::Xlsx(_) => ("xlsx", "sổ tính Excel (.xlsx)"),
        FileContent::Xlsb => ("xlsb", "sổ tính Excel nhị phân (.xlsb)"),
        FileContent::Xls => ("xls", "sổ tính Excel 97-2003 (.xls)"),
        FileContent::Ods => ("ods", "bảng tính OpenDocument (.ods)"),
        FileContent::Text => ("csv", "tệp chữ (.csv)"),
        FileContent::Locked | FileContent::Empty | FileContent::Foreign(_) | FileContent::Refused(_) => {
            return None;
        }
    };
    let expected = ENDINGS.iter().find(|(other, _)| *other == ending).map(|(_, kind)| *kind);
    (expected != Some(kind)).then(|| {
        let message = format!("bảng `{}` thật ra là {name}, được đọc như vậy", reference.file.value);
        Diagnostic::new(&rules::DUOI_TEP_KHAC, message)
            .at(&reference.file.place)
            .hint(format!("đổi đuôi tệp thành .{kind} và sửa tên ở đây"))
    })
}

fn foreign(reference: &TableReference, what: &str) -> Diagnostic {
    let message = format!("không đọc được bảng `{}`: đây là {what}", reference.file.value);
    Diagnostic::new(&rules::BANG_LA, message)
        .at(&reference.file.place)
        .hint("bảng phải là tệp .xlsx, .xls, .xlsm, .xlsb, .ods hoặc .csv; nếu Excel mở được tệp này thì Lưu thành (Save as) .xlsx")
}

fn failed(reference: &TableReference, source: &Source, failure: Failure) -> Diagnostic {
    match failure {
        Failure::Locked => unreadable(reference, source, "tệp có mật khẩu").hint(
            "mở bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook > Encrypt with Password) rồi lưu lại",
        ),
        Failure::TooLarge(excess) => too_large(reference, source, &excess),
        Failure::Damaged(error) => damaged(reference, source, "tệp hỏng hoặc không phải bảng tính", &error),
    }
}
