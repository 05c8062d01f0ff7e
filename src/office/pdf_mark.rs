//! How a PDF tells what it was made of, and that it is as it was made: by the two halves of its file identifier, whose
//! first is of what the file began as and whose second of what it holds (ISO 32000-1, 14.4).

use super::PdfKind;
use crate::digest::Digest;

/// What a PDF was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfMark([u8; DIGITS]);

/// An identifier is 16 bytes, written as hexadecimal digits.
const DIGITS: usize = 32;

impl PdfMark {
    /// Of the DOCX `document` made into a PDF of `kind`.
    pub fn new(document: &[u8], kind: PdfKind) -> Self {
        let kind: &[u8] = match kind {
            PdfKind::Plain => b"pdf",
            PdfKind::Archive => b"pdf/a-2b",
        };
        Self(digits(Digest::of_all([document, kind])))
    }

    /// Writes it into `pdf`, which is sealed by that. `false` where the file has no identifier.
    pub fn seal(self, pdf: &mut [u8]) -> bool {
        let Some((first, second)) = identifier(pdf) else { return false };
        put(pdf, first, &self.0);
        put(pdf, second, &[b'0'; DIGITS]);
        let seal = digits(Digest::of(pdf));
        put(pdf, second, &seal);
        true
    }

    /// The mark of a PDF that is as it was sealed.
    pub fn of(pdf: &[u8]) -> Option<Self> {
        let (first, second) = identifier(pdf)?;
        let mut bare = pdf.to_vec();
        put(&mut bare, second, &[b'0'; DIGITS]);
        let sealed = pdf.get(second..second + DIGITS)? == digits(Digest::of(&bare));
        let mark = pdf.get(first..first + DIGITS)?.try_into().ok()?;
        sealed.then_some(Self(mark))
    }
}

fn put(pdf: &mut [u8], at: usize, digits: &[u8; DIGITS]) {
    if let Some(place) = pdf.get_mut(at..at + DIGITS) {
        place.copy_from_slice(digits);
    }
}

/// The first digits of a digest, in capitals as LibreOffice writes them.
fn digits(digest: Digest) -> [u8; DIGITS] {
    let text = digest.to_string().to_ascii_uppercase();
    std::array::from_fn(|index| text.as_bytes().get(index).copied().unwrap_or(b'0'))
}

/// Where the digits of both halves begin in the last `/ID [<…> <…>]`.
fn identifier(pdf: &[u8]) -> Option<(usize, usize)> {
    const KEY: &[u8] = b"/ID";
    let key = pdf.windows(KEY.len()).rposition(|window| window == KEY)? + KEY.len();
    let first = hexadecimal(pdf, key, b"[")?;
    let second = hexadecimal(pdf, first + DIGITS + 1, b"")?;
    Some((first, second))
}

/// Where the digits of a string `<…>` begin that follows `before`, blanks left out, at `from`.
fn hexadecimal(pdf: &[u8], from: usize, before: &[u8]) -> Option<usize> {
    let blanks = |at: usize| {
        pdf.get(at..).map(|rest| at + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count())
    };
    let at = blanks(from)?;
    let at = pdf.get(at..)?.starts_with(before).then_some(at + before.len())?;
    let at = blanks(at)?;
    let text = pdf.get(at..at + DIGITS + 2)?;
    let whole = text.starts_with(b"<")
        && text.ends_with(b">")
        && text.iter().filter(|byte| byte.is_ascii_hexdigit()).count() == DIGITS;
    whole.then_some(at + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.6\n...\ntrailer\n<</Size 5\n/ID [ <AABC4602330986E155A47B61DCAD6862>\n<AABC4602330986E155A47B61DCAD6862> ]\n>>\n%%EOF\n";

    #[test]
    fn a_sealed_file_tells_what_it_was_made_of_until_a_byte_is_changed() {
        let mark = PdfMark::new(b"docx", PdfKind::Plain);
        let mut pdf = PDF.to_vec();
        assert!(mark.seal(&mut pdf));
        assert_eq!(pdf.len(), PDF.len());
        assert_eq!(PdfMark::of(&pdf), Some(mark));
        for at in 0..pdf.len() {
            let mut edited = pdf.clone();
            edited[at] ^= 1;
            assert_eq!(PdfMark::of(&edited), None, "byte {at}");
        }
    }

    #[test]
    fn another_document_or_kind_has_another_mark() {
        assert_ne!(PdfMark::new(b"docx", PdfKind::Plain), PdfMark::new(b"docx", PdfKind::Archive));
        assert_ne!(PdfMark::new(b"docx", PdfKind::Plain), PdfMark::new(b"docy", PdfKind::Plain));
    }

    #[test]
    fn a_file_of_others_has_none() {
        assert_eq!(PdfMark::of(PDF), None);
        assert!(!PdfMark::new(b"docx", PdfKind::Plain).seal(&mut b"%PDF-1.4 /ID [<00> <00>]".to_vec()));
        assert_eq!(PdfMark::of(b"/ID"), None);
    }
}
