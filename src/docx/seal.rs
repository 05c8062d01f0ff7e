//! The seal of a package: a digest of all its parts in a custom property, by which it is known later whether
//! anybody touched it.

use std::io::{Cursor, Read};
use std::ops::Range;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

/// Name of the custom property that holds the seal.
pub(super) const PROPERTY: &str = "vanthu-niem-phong";
/// What stands in the property while the digest is taken.
pub(super) const BLANK: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// The part that holds the seal; it is sealed with the property blank.
pub(super) const PART: &str = "docProps/custom.xml";

/// Whether `bytes` are a package that was written here and that nobody touched since: every part is as sealed.
pub fn is_untouched(bytes: &[u8]) -> bool {
    unsealed(bytes).is_some_and(|(seal, found)| seal == found)
}

/// The seal a package carries, and the one it would get.
fn unsealed(bytes: &[u8]) -> Option<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let (mut sealing, mut seal) = (Sealing::default(), None);
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).ok()?;
        let (name, mut content) = (entry.name().ok()?.into_owned(), Vec::new());
        entry.read_to_end(&mut content).ok()?;
        if name == PART {
            let text = String::from_utf8(content).ok()?;
            seal = text.get(place(&text)?).map(str::to_owned);
            content = fill_in(&text, BLANK).into_bytes();
        }
        sealing.add(&name, &content);
    }
    Some((seal?, sealing.seal()))
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

    /// The seal of all parts added, in hexadecimal.
    pub(super) fn seal(&self) -> String {
        self.0.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::docx::tests::sample;
    use crate::docx::write;

    fn written() -> Vec<u8> {
        let (_, document) = sample::all().into_iter().next().unwrap();
        write(&document).value.unwrap()
    }

    /// The package as another program would save it, each part changed by `change`.
    fn repacked(bytes: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
        let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut new = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..old.len() {
            let mut entry = old.by_index(index).unwrap();
            let (name, mut content) = (entry.name().unwrap().into_owned(), Vec::new());
            entry.read_to_end(&mut content).unwrap();
            new.start_file(&name, SimpleFileOptions::default()).unwrap();
            new.write_all(&change(&name, content)).unwrap();
        }
        new.finish().unwrap().into_inner()
    }

    #[test]
    fn a_package_as_written_is_untouched() {
        let bytes = written();
        assert!(is_untouched(&bytes));
        assert!(is_untouched(&repacked(&bytes, |_, content| content)));
    }

    #[test]
    fn a_word_changed_in_any_part_is_seen() {
        let bytes = written();
        for part in ["word/document.xml", "docProps/core.xml", PART, "word/styles.xml"] {
            let edited = repacked(&bytes, |name, mut content| {
                if name == part {
                    content.extend(b"<!-- -->");
                }
                content
            });
            assert!(!is_untouched(&edited), "{part}");
        }
    }

    #[test]
    fn a_part_added_is_seen() {
        let mut archive = ZipWriter::new_append(Cursor::new(written())).unwrap();
        archive.start_file("_xmlsignatures/sig1.xml", SimpleFileOptions::default()).unwrap();
        archive.write_all(b"<Signature/>").unwrap();
        assert!(!is_untouched(&archive.finish().unwrap().into_inner()));
    }

    #[test]
    fn what_is_no_package_of_ours_is_not_taken_for_one() {
        assert!(!is_untouched(b""));
        assert!(!is_untouched(b"PK not a zip"));
        let foreign = repacked(
            &written(),
            |name, content| if name == PART { b"<Properties/>".to_vec() } else { content },
        );
        assert!(!is_untouched(&foreign));
    }
}
