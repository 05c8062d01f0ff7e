//! The words of a running text, and the kind of unit that some of them begin.

use super::UnitKind;

/// A word without the signs about it.
pub(super) struct BareWord<'a> {
    pub(super) whole: &'a str,
    pub(super) text: &'a str,
    /// Whether a sign follows it, so that a name ends here.
    pub(super) ends: bool,
    /// Whether a sentence ends here.
    pub(super) ends_sentence: bool,
}

impl<'a> BareWord<'a> {
    pub(super) fn new(whole: &'a str) -> Self {
        let is_edge = |sign: char| matches!(sign, ',' | ';' | ':' | '(' | ')' | '"' | '“' | '”' | '.' | '*');
        let text = whole.trim_start_matches(is_edge);
        let bare = text.trim_end_matches(is_edge);
        let tail = text.get(bare.len()..).unwrap_or_default();
        // "X." and "TP." are kinds.
        Self {
            whole,
            text: bare,
            ends: !tail.is_empty(),
            ends_sentence: tail.contains([';', '.']) && bare.chars().count() > 2,
        }
    }

    pub(super) fn is(&self, lower: &str) -> bool {
        let mut expected = lower.chars();
        for letter in self.text.chars() {
            // Letters are mostly the same or of other words.
            match expected.next() {
                Some(other) if other == letter => {}
                Some(other) if letter.is_ascii() && letter.to_ascii_lowercase() != other => return false,
                Some(_) => return self.text.chars().flat_map(char::to_lowercase).eq(lower.chars()),
                None => return false,
            }
        }
        expected.next().is_none()
    }

    pub(super) fn is_in_capitals(&self) -> bool {
        self.text.chars().all(|letter| !letter.is_lowercase())
    }

    pub(super) fn is_name(&self) -> bool {
        self.text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
    }
}

/// The kind that begins at word `at`, the words it takes, and the first word of the name where it is written together.
pub(super) fn kind_at<'a>(words: &[BareWord<'a>], at: usize) -> Option<(UnitKind, usize, Option<&'a str>)> {
    let word = words.get(at)?;
    let initial = word.text.chars().next()?.to_lowercase().next()?;
    if !matches!(initial, 'x' | 'p' | 't' | 'h' | 'q') {
        return None;
    }
    let follows = |second: &str| !word.ends && words.get(at + 1).is_some_and(|next| next.is(second));
    if word.is("thị") && follows("xã") {
        return Some((UnitKind::Town, 2, None));
    }
    if word.is("thị") && follows("trấn") {
        return Some((UnitKind::Township, 2, None));
    }
    if word.is("thành") && follows("phố") {
        return Some((UnitKind::City, 2, None));
    }
    let one = [
        ("xã", UnitKind::Commune),
        ("phường", UnitKind::Ward),
        ("huyện", UnitKind::District),
        ("quận", UnitKind::UrbanDistrict),
        ("tỉnh", UnitKind::Province),
        ("tp", UnitKind::City),
    ];
    if let Some((_, kind)) = one.into_iter().find(|(name, _)| word.is(name)) {
        return Some((kind, 1, None));
    }
    let short = [
        ("x", UnitKind::Commune),
        ("p", UnitKind::Ward),
        ("tt", UnitKind::Township),
        ("h", UnitKind::District),
        ("q", UnitKind::UrbanDistrict),
        ("tx", UnitKind::Town),
        ("tp", UnitKind::City),
    ];
    let (head, tail) = word.text.split_once('.').unwrap_or((word.text, ""));
    let has_stop = word.whole.contains('.');
    let head = head.to_lowercase();
    let (_, kind) = short.into_iter().find(|(name, _)| has_stop && *name == head)?;
    Some((kind, 1, Some(tail).filter(|tail| !tail.is_empty())))
}

/// The kind of the unit that a body is named after without saying it: "Sở GDĐT Thái Bình", "Tỉnh ủy Đắk Nông", "Thành
/// ủy Đà Lạt"; with it the words before the name.
pub(super) fn kind_of_office_at(words: &[BareWord<'_>], at: usize) -> Option<(UnitKind, usize)> {
    let word = words.get(at)?;
    let committee =
        |first: &str| word.is(first) && words.get(at + 1).is_some_and(|next| next.is("ủy") || next.is("uỷ"));
    let committees = [
        ("tỉnh", UnitKind::Province),
        ("thành", UnitKind::City),
        ("huyện", UnitKind::District),
        ("quận", UnitKind::UrbanDistrict),
        ("thị", UnitKind::Town),
    ];
    if let Some((_, kind)) = committees.into_iter().find(|(first, _)| committee(first)) {
        return Some((kind, 2));
    }
    let department = ["giáo dục và đào tạo", "gdđt", "gd&đt", "nội vụ", "tài chính", "y tế", "xây dựng"];
    let rest = matches!(word.text, "Sở" | "SỞ");
    let follows = |name: &&str| {
        let parts: Vec<&str> = name.split(' ').collect();
        parts
            .iter()
            .enumerate()
            .all(|(index, part)| words.get(at + 1 + index).is_some_and(|word| word.is(part)))
    };
    let name = department.iter().filter(|_| rest).find(|name| follows(name))?;
    Some((UnitKind::Province, 1 + name.split(' ').count()))
}
