//! The sheet that a reference names, read from its file.

use std::path::Path;
use std::sync::Arc;

use super::columns::Known;
use super::sheet::Sheet;
use super::xlsx::XlsxFailure;
use super::{TableReference, csv_file, header, xlsx};
use crate::diagnostic::{Diagnostic, Source, did_you_mean, suggest};
use crate::facts::layers;

/// Reads the sheet; `known` are the columns it may have.
pub fn read(reference: &TableReference, known: &'static [Known]) -> Result<Sheet, Diagnostic> {
    let path = reference.path();
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !["xlsx", "csv"].contains(&ending.as_str()) {
        let message = format!("không đọc được bảng `{}`", reference.file.value);
        return Err(Diagnostic::error("bang-la", message)
            .at(&reference.file.place)
            .hint("bảng phải là tệp .xlsx hoặc .csv; từ tệp .xls hãy Lưu thành (Save as) .xlsx"));
    }
    let source = Arc::new(Source { name: path.display().to_string(), text: String::new() });
    if !path.exists() {
        let message = format!("không có bảng `{}`", source.name);
        return Err(Diagnostic::error("khong-thay-tep", message).at(&reference.file.place));
    }
    if path.is_dir() {
        return Err(unreadable(reference, &source, "đây là một thư mục")
            .hint("`bang` phải là tên của tệp, không phải của thư mục"));
    }
    match ending.as_str() {
        "csv" => read_csv(&path, &source, reference, known),
        _ => read_xlsx(&path, &source, reference),
    }
}

fn read_csv(
    path: &Path,
    source: &Arc<Source>,
    reference: &TableReference,
    known: &'static [Known],
) -> Result<Sheet, Diagnostic> {
    let key = reference.key.as_ref().map(|key| key.value.as_str());
    csv_file::read(&layers::read_source(path)?, source, |sheet| header::score(sheet, known, key))
}

fn read_xlsx(path: &Path, source: &Arc<Source>, reference: &TableReference) -> Result<Sheet, Diagnostic> {
    let wanted = reference.sheet.as_ref();
    xlsx::read(path, source, wanted.map(|name| name.value.as_str())).map_err(|failure| match failure {
        XlsxFailure::Locked => unreadable(reference, source, "tệp có mật khẩu, hoặc là .xls cũ đổi tên")
            .hint("mở bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook > Encrypt with Password) và Lưu thành (Save as) .xlsx"),
        XlsxFailure::Unreadable(error) => {
            unreadable(reference, source, "tệp hỏng hoặc không phải bảng tính .xlsx")
                .hint("mở bằng Excel hoặc LibreOffice rồi Lưu thành (Save as) .xlsx; nếu không mở được, tìm bản sao khác")
                .hint(format!("chi tiết cho người hỗ trợ: {error}"))
        }
        XlsxFailure::NoSheet(names) => no_sheet(reference, &names),
    })
}

fn unreadable(reference: &TableReference, source: &Source, why: &str) -> Diagnostic {
    Diagnostic::error("khong-doc-duoc", format!("không đọc được bảng `{}`: {why}", source.name))
        .at(&reference.file.place)
}

fn no_sheet(reference: &TableReference, names: &[String]) -> Diagnostic {
    let Some(wanted) = &reference.sheet else {
        return Diagnostic::error("thieu-trang", "bảng không có trang tính nào").at(&reference.file.place);
    };
    let message = format!("bảng không có trang tính `{}`", wanted.value);
    let near = suggest(&wanted.value, names.iter().map(String::as_str));
    let hint = near.map_or_else(|| format!("các trang có: {}", names.join(", ")), did_you_mean);
    Diagnostic::error("thieu-trang", message).at(&wanted.place).hint(hint)
}
