//! Words taken over from another commune's document: "trên địa bàn xã Đơn Dương" in a plan of Xã Đạ Huoai.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::units::{Commune, UnitKind};
use crate::vietnamese::{after_words, same_name};

/// What stands before the unit that a document is for.
const GROUND: &str = "địa bàn ";

/// A warning for each text of a commune's document that speaks of another's ground.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let issuer = &written.facts.issuer;
    let texts = written.printed_texts.iter().filter(|(text, _)| text.contains(GROUND));
    let mut texts = texts.peekable();
    // Which commune's the document is need only be known where a text speaks of ground.
    let own = texts.peek().and_then(|_| written.facts.own_commune());
    let Some(own) = own else { return Vec::new() };
    let others = texts.filter_map(|(text, place)| {
        let other = other_ground(text, &own)?;
        let message = format!("lời văn nói địa bàn {other}, nhưng văn bản là của {}", issuer.name.value);
        let found = Diagnostic::new(&rules::DIA_BAN_KHAC, message).at(place);
        Some(found.related(&issuer.name.place, "cơ quan ban hành ở đây").hint(format!("sửa thành \"{own}\"")))
    });
    others.collect()
}

/// The first commune other than `own` on whose ground `text` says that something is.
fn other_ground(text: &str, own: &str) -> Option<String> {
    text.match_indices(GROUND).find_map(|(at, _)| {
        let rest = text.get(at + GROUND.len()..)?;
        let kinds = [UnitKind::Commune, UnitKind::Ward, UnitKind::Township, UnitKind::SpecialZone];
        let (kind, name) =
            kinds.into_iter().find_map(|kind| Some((kind, after_words(rest, kind.name())?)))?;
        let words = name_words(name);
        if is_of_before(name, words.len()) {
            return None;
        }
        let named = |count: usize| Some(format!("{} {}", kind.name(), words.get(..count)?.join(" ")));
        // "xã A Phòng Văn hóa" goes on with another name, "xã Sơn Hà" is not "xã Sơn".
        let known = (1..=words.len()).rev().filter_map(named).find_map(|unit| {
            let is_own = same_name(&unit, own);
            (is_own || !Commune::named(&unit).is_empty()).then(|| (!is_own).then_some(unit))
        });
        known.unwrap_or_else(|| named(words.len()).filter(|_| is_name(&words)))
    })
}

/// Whether the name of so many words that `text` begins with is one of before: "Ka Đô (cũ)", "Ka Đô trước đây". The ground
/// of a commune of today is that of several.
fn is_of_before(text: &str, words: usize) -> bool {
    let next = text.split_whitespace().nth(words).unwrap_or_default();
    ["cũ", "trước"].contains(&next.trim_matches(|sign: char| !sign.is_alphanumeric()))
}

/// Whether `words`, which are on no list, look like the name of a commune all the same: not "xã 135", "xã NTM", "xã An toàn
/// khu" and "xã Phòng Văn hóa", where a comma is left out.
fn is_name(words: &[&str]) -> bool {
    const OF_BODIES: [&str; 9] = ["Phòng", "Ban", "Trường", "Hội", "Đoàn", "Sở", "Trạm", "Tổ", "Đài"];
    let is_of_body = words.first().is_some_and(|first| OF_BODIES.contains(first));
    let written = words.iter().filter(|word| word.contains(char::is_lowercase)).count();
    written > 1 && !is_of_body
}

/// The words of the name that `text` begins with: it ends before the next word in small letters, and with its clause.
/// "Xuân Hương - Đà Lạt" is one.
fn name_words(text: &str) -> Vec<&str> {
    let is_hyphen = |word: &str| ["-", "–"].contains(&word);
    let is_name = |word: &&str| {
        is_hyphen(word) || word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
    };
    let mut words = Vec::new();
    for word in text.split_whitespace().take_while(is_name) {
        let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        words.push(if is_hyphen(word) { word } else { bare });
        if bare != word && !is_hyphen(word) {
            break;
        }
    }
    while words.last().is_some_and(|word| is_hyphen(word)) {
        words.pop();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_communes_ground_is_told() {
        for (text, other) in [
            ("Các trường trên địa bàn xã Đơn Dương thực hiện", Some("xã Đơn Dương")),
            ("trên địa bàn phường Đạ Huoai.", Some("phường Đạ Huoai")),
            ("trên địa bàn Xã Đạ Huoai; Phòng Văn hóa", None),
            ("trên địa bàn xã ĐẠ HUOAI Phòng Kinh tế", None),
            ("trên địa bàn xã Đạ Huoai - xã Đơn Dương", None),
            ("trên địa bàn xã, các trường", None),
            ("trên địa bàn tỉnh Lâm Đồng", None),
            ("trên địa bàn xã {{xa.ten}}", None),
            ("phối hợp với xã Đơn Dương", None),
            ("trên địa bàn xã Không Có Phòng", Some("xã Không Có Phòng")),
            ("trên địa bàn xã Đơn Dương cũ và xã Ka Đô (cũ)", None),
            ("trên địa bàn xã Ka Đô (cũ), xã Đơn Dương trước đây", None),
            ("trên địa bàn xã 135, địa bàn xã NTM, địa bàn xã An toàn khu", None),
            ("trên địa bàn xã Phòng Văn hóa - Xã hội tham mưu", None),
        ] {
            assert_eq!(other_ground(text, "xã Đạ Huoai").as_deref(), other, "{text}");
        }
    }
    #[test]
    fn of_all_communes_each_is_told_under_another_and_not_under_itself() {
        let all = Commune::all();
        for (own, other) in all.iter().zip(all.iter().skip(1)) {
            let text = |commune: &Commune| format!("các trường trên địa bàn {} thực hiện", commune.in_text());
            assert_eq!(other_ground(&text(own), &own.in_text()), None, "{}", own.name);
            let is_told = !same_name(&own.in_text(), &other.in_text());
            let told = other_ground(&text(other), &own.in_text());
            assert_eq!(told.is_some(), is_told, "{} {}", own.name, other.name);
        }
        assert_eq!(other_ground("địa bàn xã Sơn Hà", "xã Sơn").as_deref(), Some("xã Sơn Hà"));
    }
}
