//! How a PNG tells that it is as it was made: by a text chunk before its end (PNG, 11.3.4.3).

use crate::digest::Digest;

/// The chunk that ends every PNG.
const END: &[u8] = b"\0\0\0\0IEND\xae\x42\x60\x82";
/// What our chunk holds before the digest: its keyword.
const KEYWORD: &[u8] = b"vanthu\0";

/// The picture with its seal; `None` where it is no PNG.
pub fn seal_picture(picture: &[u8]) -> Option<Vec<u8>> {
    let body = picture.strip_suffix(END)?;
    Some([body, &seal(body), END].concat())
}

/// Whether `bytes` are a picture as it was sealed.
pub fn is_sealed_picture(bytes: &[u8]) -> bool {
    let body = bytes
        .strip_suffix(END)
        .and_then(|rest| rest.split_at_checked(rest.len().checked_sub(seal(b"").len())?));
    body.is_some_and(|(body, mark)| mark == seal(body))
}

fn seal(body: &[u8]) -> Vec<u8> {
    let data = [b"tEXt", KEYWORD, Digest::of(body).to_string().as_bytes()].concat();
    let length = u32::try_from(data.len()).unwrap_or_default().saturating_sub(4);
    [&length.to_be_bytes(), &data[..], &crc32fast::hash(&data).to_be_bytes()].concat()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_known_until_a_byte_is_changed() {
        let picture = [b"\x89PNG\r\n\x1a\n", END].concat();
        let sealed = seal_picture(&picture).unwrap();
        assert!(is_sealed_picture(&sealed) && !is_sealed_picture(&picture));
        for at in 0..sealed.len() {
            let mut edited = sealed.clone();
            edited[at] ^= 1;
            assert!(!is_sealed_picture(&edited), "byte {at}");
        }
        assert_eq!(seal_picture(b"no picture"), None);
    }
}
