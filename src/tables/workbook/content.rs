//! What a file is, by what is in it; its ending may say something else.

use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use zip::ZipArchive;

use super::package;
use super::seen::Failure;
use super::xlsx::Xlsx;
use crate::diagnostic::limits;
use crate::files::{Disk, OpenedFile};

/// A file, as far as it must be opened to know what it is.
pub enum FileContent {
    /// A workbook of XML parts.
    Xlsx(Box<Xlsx>),
    /// A workbook of binary parts.
    Xlsb,
    /// An OpenDocument spreadsheet.
    Ods,
    /// A workbook of Excel 97 to 2003.
    Xls,
    /// Encrypted with a password.
    Locked,
    /// Characters.
    Text,
    /// Nothing.
    Empty,
    /// Something that is no table; what it is.
    Foreign(&'static str),
    /// A package or a compound file that cannot be opened or is too large; why.
    Refused(Failure),
}

/// How compound files begin, in which Office kept everything before 2007 and keeps what it encrypts.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// How packages begin: with their first part, or empty.
const PACKAGE: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// How files begin that are taken for tables by mistake.
const FOREIGN: [(&[u8], &str); 9] = [
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xFF\xD8\xFF", "tệp ảnh"),
    (b"GIF8", "tệp ảnh"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xBC\xAF", "tệp nén 7z"),
    (b"\x09\x08", "bảng tính Excel đời trước 1997"),
    (b"\x09\x04", "bảng tính Excel đời trước 1997"),
];

impl FileContent {
    /// Looks into the file at `path`.
    pub fn of(disk: &Disk, path: &Path) -> io::Result<Self> {
        let mut file = disk.open(path)?;
        let mut start = Vec::new();
        file.by_ref().take(START).read_to_end(&mut start)?;
        file.rewind()?;
        if start.is_empty() {
            return Ok(Self::Empty);
        }
        let size = limits::BOOK_BYTES.check(file.length()?);
        let is_book =
            start.starts_with(COMPOUND) || PACKAGE.iter().any(|signature| start.starts_with(signature));
        if let (true, Err(excess)) = (is_book, size) {
            return Ok(Self::Refused(excess.into()));
        }
        if PACKAGE.iter().any(|signature| start.starts_with(signature)) {
            return Ok(package(file));
        }
        if start.starts_with(COMPOUND) {
            return Ok(compound(file));
        }
        if let Some((_, name)) = FOREIGN.iter().find(|(signature, _)| start.starts_with(signature)) {
            return Ok(Self::Foreign(name));
        }
        Ok(markup(&start).map_or(Self::Text, Self::Foreign))
    }
}

/// So many bytes tell what a file is.
const START: u64 = 4096;

/// What a file of tags is: web pages and old XML that programs save as `.xls`.
fn markup(start: &[u8]) -> Option<&'static str> {
    let text = String::from_utf8_lossy(start).to_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let has = |tag: &str| text.contains(tag);
    match () {
        () if !text.starts_with('<') => None,
        () if has("schemas-microsoft-com:office:spreadsheet") => Some("bảng tính XML 2003"),
        () if has("<html") || has("<table") || has("<!doctype") => Some("trang web (HTML)"),
        () if has("<?xml") => Some("tệp XML"),
        () => None,
    }
}

fn package(file: OpenedFile) -> FileContent {
    let mut package = match package::open(file) {
        Ok(package) => package,
        Err(failure) => return FileContent::Refused(failure),
    };
    let has = |package: &ZipArchive<BufReader<OpenedFile>>, ending: &str| {
        package
            .file_names()
            .filter_map(Result::ok)
            .any(|name| name.replace('\\', "/").to_lowercase().ends_with(ending))
    };
    let mut kind = String::new();
    if let Ok(part) = package.by_name("mimetype") {
        // What cannot be read is no kind.
        part.take(START).read_to_string(&mut kind).unwrap_or_default();
    }
    if kind.contains("opendocument.spreadsheet") {
        return FileContent::Ods;
    }
    if kind.contains("opendocument") {
        return FileContent::Foreign("tệp OpenDocument không phải bảng tính");
    }
    if has(&package, "xl/workbook.bin") {
        return FileContent::Xlsb;
    }
    if has(&package, "word/document.xml") {
        return FileContent::Foreign("văn bản Word");
    }
    if has(&package, "ppt/presentation.xml") {
        return FileContent::Foreign("tệp trình chiếu");
    }
    if !has(&package, "[content_types].xml") && !has(&package, "workbook.xml") {
        return FileContent::Foreign("tệp nén ZIP");
    }
    Xlsx::open(package).map_or_else(FileContent::Refused, |book| FileContent::Xlsx(Box::new(book)))
}

fn compound(file: OpenedFile) -> FileContent {
    let package = match cfb::CompoundFile::open(file) {
        Ok(package) => package,
        Err(error) => return FileContent::Refused(error.to_string().into()),
    };
    let has = |name: &str| package.is_stream(name);
    match () {
        () if has("EncryptedPackage") || has("EncryptionInfo") => FileContent::Locked,
        () if has("Workbook") || has("Book") => FileContent::Xls,
        () if has("WordDocument") => FileContent::Foreign("văn bản Word"),
        () if has("PowerPoint Document") => FileContent::Foreign("tệp trình chiếu"),
        () => FileContent::Foreign("tệp không phải bảng tính"),
    }
}
