//! Words taken over from another commune's document: "trên địa bàn xã Đơn Dương" in a plan of Xã Đạ Huoai.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::IssuerKind;
use crate::units::UnitKind;
use crate::vietnamese::{after_words, same_name};

/// What stands before the unit that a document is for.
const GROUND: &str = "địa bàn ";

/// A warning for each text of a commune's document that speaks of another's ground.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let issuer = &written.facts.issuer;
    let is_commune = matches!(
        issuer.kind(),
        IssuerKind::PeoplesCommittee(
            UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone
        )
    );
    let Some((kind, name)) = issuer.unit().filter(|_| is_commune) else { return Vec::new() };
    let own = format!("{} {name}", kind.name());
    let texts = written.printed_texts().into_iter();
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
        // A name ends before the next word in small letters, and with its clause.
        let is_name =
            |word: &&str| word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
        let mut words = Vec::new();
        for word in name.split_whitespace().take_while(is_name) {
            let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
            words.push(bare);
            if bare != word {
                break;
            }
        }
        let other = format!("{} {}", kind.name(), words.join(" "));
        // "xã A Phòng Văn hóa" goes on with another name.
        let begins_with_own = || {
            (1..=words.len()).any(|count| {
                words
                    .get(..count)
                    .is_some_and(|name| same_name(&format!("{} {}", kind.name(), name.join(" ")), own))
            })
        };
        (!words.is_empty() && !begins_with_own()).then_some(other)
    })
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
            ("trên địa bàn xã, các trường", None),
            ("trên địa bàn tỉnh Lâm Đồng", None),
            ("trên địa bàn xã {{xa.ten}}", None),
            ("phối hợp với xã Đơn Dương", None),
        ] {
            assert_eq!(other_ground(text, "xã Đạ Huoai").as_deref(), other, "{text}");
        }
    }
}
