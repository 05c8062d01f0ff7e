//! Capitals of units in running text (NĐ 30/2020, Phụ lục II, III.1.b).

use super::UnitKind;
use super::place_name::is_named_in_full;

/// `text`, a body or a unit in running text, with those capitals: for lists that are no document of a date.
pub fn in_running_text(text: &str) -> String {
    with_capitals(text).unwrap_or_else(|| text.to_owned())
}

/// `text` with those capitals; none where it has none to set.
pub fn with_capitals(text: &str) -> Option<String> {
    let mut result: Option<String> = None;
    for kind in UnitKind::ALL {
        let word = kind.name();
        let current = result.as_deref().unwrap_or(text);
        let starts: Vec<usize> = current
            .match_indices(word)
            .map(|(start, _)| start)
            .filter(|start| is_named(current, *start, kind))
            .collect();
        if starts.is_empty() {
            continue;
        }
        let mut capitalised = current.to_owned();
        // From the end, so that places before it stay right.
        for start in starts.into_iter().rev() {
            let length = word.chars().next().map_or(0, char::len_utf8);
            let capital: String = word.chars().take(1).flat_map(char::to_uppercase).collect();
            capitalised.replace_range(start..start + length, &capital);
        }
        result = Some(capitalised);
    }
    result
}

/// Whether the kind at `start` is a word of its own, with a name after it that takes the capital.
fn is_named(text: &str, start: usize, kind: UnitKind) -> bool {
    let (before, rest) = text.split_at(start);
    let Some(name) = rest.strip_prefix(kind.name()).and_then(|rest| rest.strip_prefix([' ', '\u{a0}']))
    else {
        return false;
    };
    let own_word = !before.ends_with(char::is_alphanumeric);
    // "các phường 1, 2" names no single one; "các xã, thành phố Hồ Chí Minh" does.
    own_word && !before.trim_end().ends_with("các") && is_named_in_full(kind, name)
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::units::{Commune, place_name};

    #[test]
    fn the_kind_takes_a_capital_where_the_name_is_of_a_person_an_event_or_a_number() {
        for (typed, written) in [
            ("Ủy ban nhân dân phường Quang Trung", "Ủy ban nhân dân Phường Quang Trung"),
            ("UBND phường 1 Bảo Lộc (để b/c)", "UBND Phường 1 Bảo Lộc (để b/c)"),
            ("UBND quận 1", "UBND Quận 1"),
            ("UBND thành phố Hồ Chí Minh", "UBND Thành phố Hồ Chí Minh"),
            (
                "UBND phường Điện Biên Phủ, thành phố Hồ Chí Minh",
                "UBND Phường Điện Biên Phủ, Thành phố Hồ Chí Minh",
            ),
            ("xã Trần Phán", "Xã Trần Phán"),
        ] {
            assert_eq!(with_capitals(typed).as_deref(), Some(written));
            assert_eq!(with_capitals(written), None, "{written}");
        }
    }

    #[test]
    fn other_names_keep_a_small_letter() {
        for text in [
            "UBND xã Cẩm Thành",
            "UBND phường Trần Phúc",
            "UBND xã Lê Lợi Đông",
            "xã Đam Rông 1",
            "các phường 1, 2",
            "thành phố 2 cấp",
            "UBND tỉnh Thanh Hóa",
            "Các trường trên địa bàn xã",
        ] {
            assert_eq!(with_capitals(text), None, "{text}");
        }
    }

    #[test]
    fn every_commune_has_the_capital_that_its_place_name_has() {
        for commune in Commune::all() {
            let unit = commune.unit();
            let kind = unit.kind.expect("every one has a kind");
            let full = with_capitals(&format!("UBND {} {}", kind.name(), unit.name));
            let in_full = place_name(kind, &unit.name) != unit.name;
            assert_eq!(full.is_some(), in_full, "{}", commune.name);
        }
    }
}
