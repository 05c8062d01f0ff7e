//! The fonts that a PDF is set in.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;

/// Times New Roman and those of its widths, as PostScript calls them: with one of these lines break as in Word.
const SAME_WIDTHS: [&str; 4] = ["TimesNewRoman", "LiberationSerif", "Tinos", "ThorndaleAMT"];
/// No list of objects of a page is longer.
const MOST: u64 = 8 << 20;

/// The fonts that stand in `pdf` for Times New Roman, where neither it nor one of its widths does.
pub fn substitute(pdf: &[u8]) -> Option<String> {
    let mut names = font_names(pdf);
    for stream in packed_objects(pdf) {
        names.extend(font_names(&stream));
    }
    let known = names.iter().any(|name| SAME_WIDTHS.iter().any(|font| name.starts_with(font)));
    (!known && !names.is_empty()).then(|| names.into_iter().collect::<Vec<_>>().join(", "))
}

/// The names after `/BaseFont/`, without the six letters of a subset.
fn font_names(objects: &[u8]) -> BTreeSet<String> {
    let after = |key: &[u8]| -> Vec<usize> {
        let found = objects.windows(key.len()).enumerate().filter(|(_, window)| *window == key);
        found.map(|(at, _)| at + key.len()).collect()
    };
    let name = |at: usize| -> String {
        let rest = objects.get(at..).unwrap_or_default().iter().map(|byte| char::from(*byte));
        let rest = rest.skip_while(|sign| sign.is_whitespace() || *sign == '/');
        rest.take_while(|sign| sign.is_ascii_alphanumeric() || "+-,_".contains(*sign)).take(80).collect()
    };
    let bare = |name: String| name.split_once('+').map_or(name.clone(), |(_, font)| font.to_owned());
    after(b"/BaseFont").into_iter().map(name).map(bare).filter(|name| !name.is_empty()).collect()
}

/// The objects that newer files hold packed (ISO 32000-1, 7.5.7).
fn packed_objects(pdf: &[u8]) -> Vec<Vec<u8>> {
    const STREAM: &[u8] = b"stream";
    let lists = pdf.windows(7).enumerate().filter(|(_, window)| *window == b"/ObjStm");
    let unpacked = lists.filter_map(|(at, _)| {
        let rest = pdf.get(at..)?;
        let begin = rest.windows(STREAM.len()).position(|window| window == STREAM)? + STREAM.len();
        let data = rest.get(begin..)?;
        let data = data.strip_prefix(b"\r\n").or(data.strip_prefix(b"\n"))?;
        let mut objects = Vec::new();
        // What could be unpacked is looked at, though the end be damaged.
        let _ = ZlibDecoder::new(data).take(MOST).read_to_end(&mut objects);
        Some(objects)
    });
    unpacked.collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    #[test]
    fn a_font_of_the_same_widths_is_no_substitute() {
        for font in ["BAAAAA+LiberationSerif-Bold", "TimesNewRomanPSMT", "CAAAAA+Tinos"] {
            assert_eq!(substitute(format!("/BaseFont/{font}\n/BaseFont/DAAAAA+OpenSymbol").as_bytes()), None);
        }
    }

    #[test]
    fn other_fonts_are_told_by_name() {
        let pdf = b"/BaseFont/BAAAAA+DejaVuSerif-Bold /x /BaseFont /CAAAAA+DejaVuSerif";
        assert_eq!(substitute(pdf).as_deref(), Some("DejaVuSerif, DejaVuSerif-Bold"));
        assert_eq!(substitute(b"no font at all"), None);
    }

    #[test]
    fn packed_objects_are_looked_into() {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"<</BaseFont/EAAAAA+Carlito>>").unwrap();
        let pdf = [b"<</Type/ObjStm/N 1>>\nstream\r\n".to_vec(), packed.finish().unwrap()].concat();
        assert_eq!(substitute(&pdf).as_deref(), Some("Carlito"));
    }
}
