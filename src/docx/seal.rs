//! The seal of a package: a digest of all its parts in a custom property, by which it is known later whether
//! anybody touched it.

use std::io::{Cursor, Read};
use std::ops::Range;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use crate::diagnostic::limits;

/// Name of the custom property that holds the seal.
pub(super) const PROPERTY: &str = "vanthu.niem_phong";
/// What stands in the property while the digest is taken.
pub(super) const BLANK: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// The part that holds the seal; it is sealed with the property blank.
pub(super) const PART: &str = "docProps/custom.xml";

/// So many bytes of a part are read at a time.
const PIECE: usize = 1 << 16;

/// Whether `bytes` are a package that was written here and that nobody touched since: every part is as sealed.
pub fn is_untouched(bytes: &[u8]) -> bool {
    unsealed(bytes).is_some_and(|(seal, found)| seal == found)
}

/// The seal a package carries, and the one it would get.
fn unsealed(bytes: &[u8]) -> Option<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.offset() != 0 || !ends_with_directory(bytes) {
        return None;
    }
    limits::DOCUMENT_PARTS.check(archive.len()).ok()?;
    let (mut sealing, mut seal, mut unpacked) = (Sealing::default(), None, 0_u64);
    for index in 0..archive.len() {
        let entry = archive.by_index(index).ok()?;
        let (name, length) = (entry.name().ok()?.into_owned(), entry.size());
        unpacked = unpacked.saturating_add(length);
        limits::DOCUMENT_UNPACKED.check(unpacked).ok()?;
        if name == PART {
            limits::DOCUMENT_PROPERTIES.check(length).ok()?;
            let mut text = String::new();
            entry.take(length + 1).read_to_string(&mut text).ok()?;
            seal = text.get(place(&text)?).map(str::to_owned);
            sealing.add(&name, fill_in(&text, BLANK).as_bytes());
        } else {
            sealing.add_from(&name, length, entry)?;
        }
    }
    Some((seal?, sealing.seal()))
}

/// Whether nothing follows the archive's directory: neither a comment nor what was appended (APPNOTE 4.3.16).
fn ends_with_directory(bytes: &[u8]) -> bool {
    const END_RECORD: usize = 22;
    let end = bytes.len().checked_sub(END_RECORD).and_then(|start| bytes.get(start..));
    end.is_some_and(|record| record.starts_with(b"PK\x05\x06"))
}

/// `custom`, a `docProps/custom.xml`, with `seal` in its place.
pub(super) fn fill_in(custom: &str, seal: &str) -> String {
    let mut filled = custom.to_owned();
    if let Some(place) = place(custom) {
        filled.replace_range(place, seal);
    }
    filled
}

/// Where the seal stands in `docProps/custom.xml`.
fn place(custom: &str) -> Option<Range<usize>> {
    const OPEN: &str = "<vt:lpwstr>";
    let property = custom.find(&format!("name=\"{PROPERTY}\""))?;
    let start = property + custom.get(property..)?.find(OPEN)? + OPEN.len();
    let place = start..start + BLANK.len();
    custom.get(place.clone())?.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(place)
}

/// The digest of a whole package, part by part in the order of the archive.
#[derive(Debug, Clone, Default)]
pub(super) struct Sealing(Sha256);

impl Sealing {
    /// Adds the part called `name`; lengths keep name and content apart.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        for text in [name.as_bytes(), content] {
            self.0.update((text.len() as u64).to_le_bytes());
            self.0.update(text);
        }
    }

    /// Adds the part called `name`, whose content of that length comes from `content`, piece by piece: parts of a package
    /// of others may be of any size. None where it cannot be read, or is longer.
    fn add_from(&mut self, name: &str, length: u64, content: impl Read) -> Option<()> {
        self.0.update((name.len() as u64).to_le_bytes());
        self.0.update(name.as_bytes());
        self.0.update(length.to_le_bytes());
        let (mut left, mut piece, mut content) = (length, vec![0; PIECE], content);
        loop {
            let read = content.read(&mut piece).ok()?;
            if read == 0 {
                return (left == 0).then_some(());
            }
            left = left.checked_sub(read as u64)?;
            self.0.update(piece.get(..read)?);
        }
    }

    /// The seal of all parts added, in hexadecimal.
    pub(super) fn seal(&self) -> String {
        let digits = |byte: u8| [byte >> 4, byte & 0xf].map(u32::from);
        let digits = self.0.clone().finalize().into_iter().flat_map(digits);
        digits.filter_map(|digit| char::from_digit(digit, 16)).collect()
    }
}
