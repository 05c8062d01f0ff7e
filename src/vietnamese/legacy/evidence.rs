//! What speaks for an old encoding, and what against it.

use super::super::syllable::{is_like_syllable, is_syllable};
use super::encoding::LegacyEncoding;
use super::score::Word;
use super::{utf8_as_latin1, windows_1258};

/// What `word` says for `encoding`, in which it reads `decoded`.
pub(super) fn judge(encoding: LegacyEncoding, word: &str, decoded: Option<&str>) -> Word {
    if encoding == LegacyEncoding::Utf8AsLatin1 {
        return utf8_as_latin1::judge(word, decoded);
    }
    let Some(decoded) = decoded.filter(|decoded| *decoded != word) else {
        return if is_vietnamese(word) { Word::Vietnamese } else { Word::Foreign };
    };
    let d_alone = encoding == LegacyEncoding::Windows1258 && windows_1258::differs_in_d_alone(word, decoded);
    if d_alone || word.chars().nth(1).is_none() {
        return Word::Vietnamese;
    }
    // "Phaïm" and "Khaùnh" are like names of the highlands, but no syllables.
    let is_meant = jumps(word) && is_syllable(decoded) || is_name(decoded) && !is_syllable(word);
    if is_vietnamese(word) && !is_meant {
        return Word::Vietnamese;
    }
    if is_meant {
        return Word::Clear;
    }
    match (is_syllable(decoded), is_unnatural(word, decoded)) {
        (true, true) => Word::Clear,
        (true, false) => Word::Possible,
        (false, true) if is_like_syllable(decoded) => Word::Possible,
        (false, _) => Word::Foreign,
    }
}

fn is_vietnamese(word: &str) -> bool {
    is_syllable(word) || is_like_syllable(word)
}

/// What people, offices and schools are most often called by, where some old encoding writes it with letters that other
/// languages have too: one such word is enough to tell a name of one or two words. None has less than three letters.
const NAMES: &str = "nguyễn trần phạm hoàng huỳnh đặng bùi dương đoàn vương trịnh phùng trương lương triệu hứa kiều lưu \
    tống thạch dũng đức hạnh hiền hiếu hòa hồng hùng hương khánh ngọc phúc phương quỳnh thảo thắng thủy thúy tiến tuấn tùng \
    vân việt xuân trưởng trường phòng phường huyện tỉnh chủ tịch hiệu giáo tiểu mầm";

fn is_name(decoded: &str) -> bool {
    let name = decoded.to_lowercase();
    NAMES.split_ascii_whitespace().any(|known| known == name)
}

/// Whether `word` has a capital of another alphabet after a small letter: "TuÊn".
fn jumps(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_lowercase())
        && word.chars().skip(1).any(|letter| letter > '\u{7F}' && letter.is_uppercase())
}

/// Whether nobody writes `word` so, in whatever language: signs among letters, a capital after a small letter, two
/// vowels where a mark is meant.
fn is_unnatural(word: &str, decoded: &str) -> bool {
    let is_sign = |letter: char| !letter.is_alphabetic() || matches!(letter, 'ª' | 'º' | 'µ');
    // "5 µm" is a measure.
    let has_sign = word.chars().any(is_sign) && !word.starts_with('µ');
    let pairs = || word.chars().zip(word.chars().skip(1));
    let jumps = jumps(word)
        || pairs().any(|(one, next)| one.is_uppercase() && next.is_uppercase())
            && word.chars().any(|letter| letter > '\u{7F}' && letter.is_lowercase());
    // "Loïc" and "Saül" are names.
    let only_diaereses =
        word.chars().filter(|letter| *letter > '\u{7F}').all(|letter| "ïëüäöÏËÜÄÖ".contains(letter));
    let is_doubled = decoded.chars().count() < word.chars().count() && !only_diaereses;
    has_sign || jumps || is_doubled
}
