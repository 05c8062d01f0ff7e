//! What `vanthu check` writes: a repaired copy, a copy with comments, a page of HTML.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::args::CheckArguments;
use super::overwrite::foreign;
use super::printer;
use super::usage::Misuse;
use crate::batch::{write_new, write_sealed};
use crate::check::{Choices, Grade, by_cause};
use crate::diagnostic::{Diagnostic, Place, limits, rules, visible};
use crate::files::{Disk, is_same_file, read_bytes, why_not_written};
use crate::legal::Register;
use crate::listing::{CheckedFile, check_comments, check_leaflet, repaired_text};
use crate::mend::{MendFailure, comment, repair};
use crate::word;

/// Whether anything is to be written, and of which document.
///
/// # Errors
/// A copy or a page of several documents, a copy that is to stand in the place of the document.
pub fn wanted<'f>(arguments: &CheckArguments, files: &'f [PathBuf]) -> Result<Option<&'f Path>, Misuse> {
    let is_mended = arguments.fix || arguments.comment;
    if arguments.output.is_some() && !is_mended {
        return Err(Misuse(
            "`-o` đi cùng `--fix` hoặc `--comment`: chỉ xét thì không ghi tệp nào".to_owned(),
        ));
    }
    if !is_mended && arguments.html.is_none() {
        return Ok(None);
    }
    let [only] = files else {
        let reason = format!(
            "`--fix`, `--comment` và `--html` dùng với một văn bản mỗi lần, không phải {}",
            files.len()
        );
        return Err(Misuse(reason));
    };
    let outputs = arguments.output.iter().chain(&arguments.html);
    for output in outputs {
        if is_same_file(only, output) {
            let reason =
                format!("`{}` là chính văn bản được xét; hãy chọn một tên tệp khác", output.display());
            return Err(Misuse(reason));
        }
    }
    Ok(Some(only))
}

/// Writes what is asked for. Whether no lỗi is left in a repaired copy; none where none was made.
///
/// # Errors
/// A document that cannot be mended, a file that cannot be written.
pub fn write(
    arguments: &CheckArguments,
    path: &Path,
    checked: &CheckedFile,
    choices: &Choices,
    register: &Register,
) -> Result<Option<bool>, Box<Diagnostic>> {
    let bytes = read_bytes(Disk::real(), path, &limits::WORD_BYTES).map_err(Box::new)?;
    if let Some(output) = &arguments.html {
        let page = page(&bytes, checked).map_err(|failure| unmended(path, &failure))?;
        let kept = write_sealed(output, &page, foreign(arguments.force)).map_err(Box::new)?;
        printer::tell_backup(kept.as_deref());
    }
    let Some(output) = &arguments.output else { return Ok(None) };
    if arguments.comment {
        if checked.examined.findings.is_empty() {
            let name = visible(&path.display().to_string()).into_owned();
            printer::to_stderr(&format!("không có gì để nhận xét về `{name}`; không ghi tệp nào\n"));
            return Ok(None);
        }
        let comments = check_comments(&checked.examined);
        let commented = comment(&bytes, &comments).map_err(|failure| unmended(path, &failure))?;
        put(output, &commented)?;
        let left = checked.examined.findings.len() - comments.len();
        let more = if left > 0 { format!("; còn {left} điều không ghi vào") } else { String::new() };
        let name = visible(&output.display().to_string()).into_owned();
        printer::to_stderr(&format!("đã ghi `{name}` với {} nhận xét{more}\n", comments.len()));
        return Ok(None);
    }
    let repaired = repair(&bytes, choices, register, arguments.fix_encoding)
        .map_err(|failure| unmended(path, &failure))?;
    put(output, &repaired.bytes)?;
    let (done, left) = (by_cause(repaired.done), by_cause(repaired.left));
    printer::to_stdout(&repaired_text(&output.display().to_string(), &done, &left));
    Ok(Some(!left.iter().any(|finding| finding.grade == Grade::Error)))
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Box<Diagnostic>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let written = folder.map_or(Ok(()), fs::create_dir_all).and_then(|()| write_new(path, bytes));
    written.map_err(|error| {
        let why = if error.kind() == ErrorKind::AlreadyExists && path.exists() {
            "đã có tệp này; hãy chọn một tên tệp khác".to_owned()
        } else {
            why_not_written(&error)
        };
        let message = format!("không ghi được `{}`: {why}", path.display());
        Box::new(
            Diagnostic::new(&rules::KHONG_GHI_DUOC, message).at(&Place::file(path.display().to_string())),
        )
    })
}

fn unmended(path: &Path, failure: &MendFailure) -> Box<Diagnostic> {
    Box::new(failure.finding(&path.display().to_string()))
}

fn page(bytes: &[u8], checked: &CheckedFile) -> Result<String, MendFailure> {
    let file = word::read(bytes)?;
    let path = Path::new(&checked.name);
    let title =
        path.file_name().map_or_else(|| checked.name.clone(), |name| name.to_string_lossy().into_owned());
    Ok(check_leaflet(&file, &title, checked))
}
