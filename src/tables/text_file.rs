//! The characters of a text file, in whatever form of Unicode programs save it.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Source, limits, rules};
use crate::files::{Disk, decoded, read_bytes};

/// The text of the file at `path`, without byte order mark: UTF-8, or UTF-16, which Excel calls "Unicode Text".
pub fn read(disk: &Disk, path: &Path) -> Result<Arc<Source>, Diagnostic> {
    let bytes = read_bytes(disk, path, &limits::TABLE_BYTES)?;
    let Some((order, units)) = utf_16(&bytes) else { return decoded(path, bytes) };
    let name = path.display().to_string();
    let units = units.chunks(2).map(|pair| match (order, pair) {
        (Order::Little, [low, high]) => u16::from_le_bytes([*low, *high]),
        (Order::Big, [high, low]) => u16::from_be_bytes([*high, *low]),
        // Half a unit at the end is no character.
        (Order::Little | Order::Big, _) => LONE_SURROGATE,
    });
    match char::decode_utf16(units).collect::<Result<String, _>>() {
        Ok(text) => Ok(Arc::new(Source { name, text })),
        Err(_) => Err(Diagnostic::new(&rules::KHONG_UTF_8, "tệp UTF-16 có byte không đọc được")
            .at(&Place::file(name))
            .hint("mở tệp bằng Excel hoặc Notepad rồi lưu lại với mã hóa (Encoding) UTF-8")),
    }
}

/// The bytes of `text` in the form of Unicode in which the file at `path` is saved.
pub fn as_saved(disk: &Disk, path: &Path, text: &str) -> io::Result<Vec<u8>> {
    const MARK: &str = "\u{feff}";
    let mut start = Vec::new();
    disk.open(path)?.take(HEAD).read_to_end(&mut start)?;
    let marked = |is_marked: bool| format!("{}{text}", if is_marked { MARK } else { "" });
    Ok(match utf_16(&start) {
        Some((Order::Little, rest)) => {
            marked(rest.len() < start.len()).encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        Some((Order::Big, rest)) => {
            marked(rest.len() < start.len()).encode_utf16().flat_map(u16::to_be_bytes).collect()
        }
        None => marked(start.starts_with(MARK.as_bytes())).into_bytes(),
    })
}

/// So many bytes tell which form of Unicode a text is in.
const HEAD: u64 = 512;

/// A unit that is no character.
const LONE_SURROGATE: u16 = 0xDC00;

/// Which byte of a unit comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

/// The order and the bytes of a text in UTF-16: by its mark, or by the zeros beside its Latin letters.
fn utf_16(bytes: &[u8]) -> Option<(Order, &[u8])> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return Some((Order::Little, rest)),
        [0xFE, 0xFF, rest @ ..] => return Some((Order::Big, rest)),
        _ => {}
    }
    let head = usize::try_from(HEAD).unwrap_or_default().min(bytes.len() / 2 * 2);
    let head = bytes.get(..head).unwrap_or_default();
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    // A text in UTF-8 has no zeros; Vietnamese has a letter of ASCII in every third place at least.
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 6;
    match () {
        () if odd > many && even == 0 => Some((Order::Little, bytes)),
        () if even > many && odd == 0 => Some((Order::Big, bytes)),
        () => None,
    }
}

#[allow(clippy::unwrap_used)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_every_form_are_read() {
        let text = "Tên trường\tCấp học\r\nTrường A\tthcs\r\n";
        let units = |mark: &str| format!("{mark}{text}").encode_utf16().collect::<Vec<_>>();
        let little = |mark: &str| units(mark).into_iter().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let big = |mark: &str| units(mark).into_iter().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            little("\u{feff}"),
            big("\u{feff}"),
            little(""),
            big(""),
        ] {
            std::fs::write(&path, &bytes).unwrap();
            assert_eq!(read(Disk::real(), &path).unwrap().text, text, "{:?}", bytes.get(..8));
            assert_eq!(as_saved(Disk::real(), &path, text).unwrap(), bytes);
        }
        for bytes in [&[0xFF, 0xFE, 0x00, 0xDC, 0x41, 0x00][..], &[0xFF, 0xFE, 0x41]] {
            std::fs::write(&path, bytes).unwrap();
            assert_eq!(read(Disk::real(), &path).unwrap_err().rule(), "khong-utf-8");
        }
    }
}
