//! The parts of a package (ECMA-376 Part 2), read up to the limits.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use cfb::CompoundFile as Compound;
use zip::ZipArchive;

use super::failure::{Damage, ReadFailure};
use super::xml::XmlTree;
use crate::diagnostic::limits;

/// An open package.
pub struct WordPackage<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Names of parts as they are found: by small letters and with `/`.
    names: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    bytes_left: u64,
    /// Elements that may still be read.
    pub elements_left: usize,
}

/// A part that another one relates to.
#[derive(Debug, Clone)]
pub struct Relation {
    /// By what it is named there.
    pub id: String,
    /// The last word of its type: "header", "styles".
    pub kind: String,
    /// The part's name in the package, or an address outside.
    pub target: String,
    /// Whether it lies outside the package.
    pub is_external: bool,
}

/// How files begin that are no packages; compound files hold what Word wrote before 2007 and what is encrypted.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

const FOREIGN: [(&[u8], &str); 10] = [
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xFF\xD8\xFF", "tệp ảnh"),
    (b"GIF8", "tệp ảnh"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xBC\xAF", "tệp nén 7z"),
    (b"MZ", "tệp chương trình"),
    (b"\xDB\xA5", "văn bản Word đời trước 1997"),
    (b"\xFE\x37\x00\x23", "văn bản Word đời trước 1997"),
];

/// What is said of what else may be in a package.
const OTHER_PACKAGES: [(&str, &str); 4] = [
    ("xl/workbook.xml", "bảng tính Excel"),
    ("ppt/presentation.xml", "bài trình chiếu PowerPoint"),
    ("content.xml", "tệp OpenDocument (.odt, .ods)"),
    ("meta-inf/manifest.mf", "tệp chương trình Java"),
];

impl<'b> WordPackage<'b> {
    /// The package in `bytes`.
    ///
    /// # Errors
    /// Bytes that are no package, or one beyond the limits.
    pub fn open(bytes: &'b [u8]) -> Result<Self, ReadFailure> {
        limits::WORD_BYTES.check(bytes.len()).map_err(ReadFailure::TooMuch)?;
        if !bytes.starts_with(b"PK") {
            return Err(foreign(bytes));
        }
        let broken = |error| ReadFailure::Broken(damage(&error));
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        limits::WORD_PARTS.check(zip.len()).map_err(ReadFailure::TooMuch)?;
        let mut names = HashMap::new();
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(broken)?;
            let name = part.name().map(|name| folded(&name)).map_err(broken)?;
            // Of two parts of one name the first counts, as in Word.
            names.entry(name).or_insert(index);
        }
        let (bytes_left, elements_left) = (limits::WORD_UNPACKED.most, limits::WORD_ELEMENTS.most());
        Ok(Self { zip, names, bytes_left, elements_left })
    }

    /// What the package is instead, if it has no document.
    pub fn instead(&self) -> ReadFailure {
        let known = OTHER_PACKAGES.iter().find(|(part, _)| self.names.contains_key(*part));
        known.map_or(ReadFailure::NoPart("phần nội dung chính"), |(_, what)| ReadFailure::Foreign(what))
    }

    /// The text of the part called `name`; none if there is no such part.
    ///
    /// # Errors
    /// A part that cannot be unpacked, is no text, or is beyond the limits.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadFailure> {
        let Some(index) = self.names.get(&folded(name)) else { return Ok(None) };
        let part = self.zip.by_index(*index).map_err(|error| ReadFailure::Broken(damage(&error)))?;
        let mut bytes =
            Vec::with_capacity(usize::try_from(part.size().min(self.bytes_left)).unwrap_or_default());
        // What a package says of its sizes may be wrong.
        part.take(self.bytes_left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ReadFailure::Broken(Damage::Archive))?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let left = self.bytes_left.checked_sub(read);
        self.bytes_left = left.ok_or_else(|| ReadFailure::TooMuch(limits::WORD_UNPACKED.exceeded()))?;
        decoded(bytes).map(Some).map_err(|_| ReadFailure::Broken(Damage::Markup))
    }

    /// What the part `name` relates to; the package itself by no name.
    ///
    /// # Errors
    /// As [`WordPackage::part`].
    pub fn related(&mut self, name: &str) -> Result<Vec<Relation>, ReadFailure> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let Some(text) = self.part(&format!("{folder}/_rels/{file}.rels"))? else { return Ok(Vec::new()) };
        let tree = XmlTree::read(&text, &mut self.elements_left)?;
        let elements = tree.root().into_iter().flat_map(|root| root.children().collect::<Vec<_>>());
        let relation = |element: super::xml::XmlElement<'_>| {
            let target = element.attribute("Target")?.replace('\\', "/");
            let is_external = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
            let kind = element.attribute("Type").unwrap_or_default();
            Some(Relation {
                id: element.attribute("Id")?.into_owned(),
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                target: if is_external { target } else { resolved(folder, &target) },
                is_external,
            })
        };
        Ok(elements.filter_map(relation).collect())
    }
}

/// A part as a text: UTF-8, or UTF-16 with its mark.
fn decoded(bytes: Vec<u8>) -> Result<String, String> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|error| error.to_string())
    };
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return wide(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return wide(rest, u16::from_be_bytes);
    }
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// A path in the package, seen from `folder`; no `..` leads out of it.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// What `bytes` are that are no package.
fn foreign(bytes: &[u8]) -> ReadFailure {
    if bytes.is_empty() {
        return ReadFailure::Foreign("tệp trống");
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if let Some((_, what)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return ReadFailure::Foreign(what);
    }
    let start =
        String::from_utf8_lossy(bytes.get(..bytes.len().min(2048)).unwrap_or_default()).to_lowercase();
    let what = match start.trim_start_matches('\u{feff}').trim_start() {
        text if text.starts_with("<?xml") && text.contains("word") => "văn bản Word dạng XML",
        text if text.starts_with('<') => "trang web (HTML)",
        _ => "tệp dạng khác",
    };
    ReadFailure::Foreign(what)
}

fn compound(bytes: &[u8]) -> ReadFailure {
    let Ok(file) = Compound::open(Cursor::new(bytes)) else {
        return ReadFailure::Foreign("văn bản Word đời trước (.doc), bị hỏng");
    };
    match () {
        () if file.exists("/EncryptedPackage") => ReadFailure::Locked,
        () if file.exists("/WordDocument") => ReadFailure::Foreign("văn bản Word đời trước (.doc)"),
        () => ReadFailure::Foreign("tệp Office đời trước"),
    }
}

fn damage(error: &zip::result::ZipError) -> Damage {
    match error {
        zip::result::ZipError::UnsupportedArchive(_) => Damage::Packing,
        _ => Damage::Archive,
    }
}
