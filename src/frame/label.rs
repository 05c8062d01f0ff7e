//! Words that are printed anyway, typed once more before a line: "Nơi nhận: Sở Tài chính".

use super::punctuation::without_punctuation;
use crate::diagnostic::{Diagnostic, rules};
use crate::vietnamese::same_unaccented;
use crate::yaml::Located;

/// The words of one part of the page.
#[derive(Clone, Copy)]
pub(super) struct PartLabel {
    key: &'static str,
    words: &'static str,
}

/// Box 9b.
pub(super) const RECIPIENTS: PartLabel = PartLabel { key: "noi_nhan", words: "Nơi nhận" };
/// Box 9a.
pub(super) const ADDRESSEES: PartLabel = PartLabel { key: "kinh_gui", words: "Kính gửi" };

/// `line` without the words of `label` before it.
pub(super) fn without(line: &str, label: PartLabel) -> &str {
    behind(line, label).unwrap_or(line)
}

/// What stands behind the words of `label`, where `line` begins with them.
fn behind(line: &str, label: PartLabel) -> Option<&str> {
    let bare = without_punctuation(line);
    let end = bare.char_indices().nth(label.words.chars().count()).map_or(bare.len(), |(at, _)| at);
    let (head, rest) = bare.split_at_checked(end)?;
    let rest = rest.trim_start();
    let is_label = (rest.is_empty() || rest.starts_with(':')) && same_unaccented(head, label.words);
    is_label.then(|| rest.trim_start_matches(':').trim_start())
}

/// A warning for each of `lines` that has the words.
pub(super) fn check(lines: &[Located<String>], label: PartLabel) -> Vec<Diagnostic> {
    let PartLabel { key, words } = label;
    let typed = lines.iter().filter(|line| behind(&line.value, label).is_some());
    let told = typed.map(|line| {
        let message = format!("`{key}` ghi \"{}\"; chữ \"{words}:\" được tự in, một lần", line.value);
        Diagnostic::new(&rules::NHAN_HAI_LAN, message)
            .at(&line.place)
            .hint(format!("bỏ chữ \"{words}:\", chỉ ghi tên cơ quan, đơn vị"))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_printed_anyway_are_taken_away() {
        for (line, rest) in [
            ("Nơi nhận: Sở Tài chính", Some("Sở Tài chính")),
            ("- Nơi nhận : Như trên;", Some("Như trên")),
            ("NƠI NHẬN:", Some("")),
            ("Nơi nhận", Some("")),
            ("Nơi nhận hồ sơ của Trung tâm", None),
            ("Sở Tài chính", None),
            ("Kính gửi: Sở Tài chính", None),
        ] {
            assert_eq!(behind(line, RECIPIENTS), rest, "{line}");
        }
        assert_eq!(behind("Kính gửi: Sở Tài chính", ADDRESSEES), Some("Sở Tài chính"));
    }
}
