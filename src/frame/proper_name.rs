//! Names of places and persons in the name of a body: their words stand on one line (II.2.b lets the body take several).

/// Words that begin the name of a body or a unit, in lower case: the capital after them begins no name of a place.
const KINDS: &[&str] = &[
    "ban",
    "bộ",
    "cục",
    "đoàn",
    "đội",
    "hạt",
    "hội",
    "huyện",
    "kho",
    "khối",
    "khu",
    "nhóm",
    "phòng",
    "phường",
    "quận",
    "quỹ",
    "sở",
    "tỉnh",
    "tòa",
    "tổ",
    "trạm",
    "trường",
    "viện",
    "vụ",
    "xã",
];

/// `name` with a space held where a capital follows a capital, as in "huyện Thanh Miện" but not in "Sở Giáo dục", and
/// where a name has parts ("Xuân Hương - Đà Lạt").
pub(super) fn held(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut last = "";
    for word in name.split_whitespace() {
        if !last.is_empty() {
            text.push(if goes_on(last, word) { '\u{a0}' } else { ' ' });
        }
        text.push_str(word);
        last = word;
    }
    text
}

/// Whether `next` goes on with the name that `last` is a part of.
fn goes_on(last: &str, next: &str) -> bool {
    is_name(last)
        && (is_name(next) || next.chars().all(|letter| letter.is_ascii_digit()))
        && !KINDS.contains(&last.to_lowercase().as_str())
}

/// Whether `word` begins with a capital and is no abbreviation.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|letter| letter.is_lowercase())
}

/// The name of a unit, all of it held.
pub(super) fn held_whole(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_places_hold_and_those_of_bodies_do_not() {
        for plain in
            ["Sở Giáo dục và Đào tạo", "Phòng Văn hóa - Xã hội", "UBND tỉnh", "Văn phòng HĐND và UBND"]
        {
            assert_eq!(held(plain), plain);
        }
        assert_eq!(held("Phòng Giáo dục huyện Thanh Miện"), "Phòng Giáo dục huyện Thanh\u{a0}Miện");
        assert_eq!(held("UBND thành phố Hồ Chí Minh"), "UBND thành phố Hồ\u{a0}Chí\u{a0}Minh");
        assert_eq!(held_whole("Xuân Hương - Đà Lạt"), "Xuân\u{a0}Hương\u{a0}-\u{a0}Đà\u{a0}Lạt");
    }
}
