//! What kind of meeting it was, in the words of a sentence.

use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::vietnamese::{after_words, unaccented};
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// `hoi_nghi.loai`: "Hội nghị", "cuộc họp", "phiên họp thường kỳ", with the capital it has within a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeetingKind(String);

/// Nouns a kind begins with, in lower case, and the form they have within a sentence.
const NOUNS: [(&str, &str); 31] = [
    ("hội nghị", "Hội nghị"),
    ("hội thảo", "Hội thảo"),
    ("tọa đàm", "Tọa đàm"),
    ("toạ đàm", "Tọa đàm"),
    ("cuộc họp", "cuộc họp"),
    ("cuộc làm việc", "cuộc làm việc"),
    ("cuộc kiểm tra", "cuộc kiểm tra"),
    ("phiên họp", "phiên họp"),
    ("phiên làm việc", "phiên làm việc"),
    ("phiên giải trình", "phiên giải trình"),
    ("kỳ họp", "kỳ họp"),
    ("buổi họp", "buổi họp"),
    ("buổi làm việc", "buổi làm việc"),
    ("buổi giao ban", "buổi giao ban"),
    ("buổi tọa đàm", "buổi tọa đàm"),
    ("buổi toạ đàm", "buổi tọa đàm"),
    ("buổi tiếp", "buổi tiếp"),
    ("buổi đối thoại", "buổi đối thoại"),
    ("buổi kiểm tra", "buổi kiểm tra"),
    ("lớp tập huấn", "lớp tập huấn"),
    ("chuyến công tác", "chuyến công tác"),
    ("chuyến kiểm tra", "chuyến kiểm tra"),
    ("chuyến khảo sát", "chuyến khảo sát"),
    ("buổi khảo sát", "buổi khảo sát"),
    ("cuộc khảo sát", "cuộc khảo sát"),
    ("đợt khảo sát", "đợt khảo sát"),
    ("đợt kiểm tra", "đợt kiểm tra"),
    ("buổi lễ", "buổi lễ"),
    ("diễn đàn", "Diễn đàn"),
    ("lễ công bố", "Lễ công bố"),
    ("lễ trao", "Lễ trao"),
];

/// What people write without a noun, and the kind they mean.
const VERBS: [(&str, &str); 5] = [
    ("họp giao ban", "cuộc họp giao ban"),
    ("giao ban", "cuộc họp giao ban"),
    ("họp", "cuộc họp"),
    ("làm việc", "buổi làm việc"),
    ("tập huấn", "lớp tập huấn"),
];

impl Default for MeetingKind {
    fn default() -> Self {
        Self("Hội nghị".to_owned())
    }
}

impl MeetingKind {
    /// "cuộc họp": as it stands within a sentence.
    pub fn words(&self) -> &str {
        &self.0
    }

    /// The kind `name` begins with and the name after it: "cuộc họp" and "về cụm công nghiệp". A name that is
    /// nothing but a kind is left alone.
    pub(super) fn split(name: &str) -> Option<(Self, &str)> {
        NOUNS.iter().chain(&VERBS).find_map(|(lead, kind)| {
            // "Họp giao ban" is a meeting called so, if not one of the kind with a name.
            let rest = after_words(name, lead).filter(|rest| !rest.is_empty())?;
            Some((Self((*kind).to_owned()), rest))
        })
    }

    /// The kind a trích yếu names: "cuộc họp" of "Kết luận của Chủ tịch tại cuộc họp về …".
    pub(super) fn of_subject(subject: &str) -> Option<Self> {
        let leads = ["tại", "kết luận"];
        let starts = subject
            .char_indices()
            .filter(|(index, _)| subject[..*index].chars().next_back().is_none_or(char::is_whitespace));
        let mut after = starts.filter_map(|(index, _)| {
            let rest = subject.get(index..)?;
            leads.iter().find_map(|lead| after_words(rest, lead))
        });
        after.find_map(|rest| {
            let (_, kind) = NOUNS.iter().find(|(lead, _)| after_words(rest, lead).is_some())?;
            Some(Self((*kind).to_owned()))
        })
    }

    /// Whether both are one kind, however it is written.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }

    /// Whether both are of one noun: "phiên họp" and "phiên họp thường kỳ".
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        let (one, other) = (self.0.to_lowercase(), other.0.to_lowercase());
        one.starts_with(&other) || other.starts_with(&one)
    }

    /// As typed at `loai`, accents and case forgiven; words after the noun stay.
    fn find(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split(|sign: char| sign.is_whitespace() || sign == '_').collect();
        let found = NOUNS.iter().chain(&VERBS).find_map(|(lead, kind)| {
            let length = lead.split(' ').count();
            let head = words.get(..length)?.join(" ");
            (unaccented(&head) == unaccented(lead)).then(|| (kind, words.get(length..).unwrap_or_default()))
        });
        let (kind, rest) = found?;
        Some(Self([&[*kind], rest].concat().join(" ")))
    }
}

impl Fact for MeetingKind {
    fn shape() -> Shape {
        Shape::Text
    }

    fn dump(&self) -> serde_json::Value {
        self.words().into()
    }
}

impl Decode for MeetingKind {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "loại cuộc họp")?;
        let found = Self::find(&scalar.text);
        if found.is_none() {
            let kinds = || NOUNS.iter().map(|(_, kind)| *kind);
            let hint = suggest(&scalar.text, kinds()).map_or_else(
                || "ghi một trong: Hội nghị, cuộc họp, phiên họp, buổi làm việc, buổi giao ban, Hội thảo, Tọa đàm, …".to_owned(),
                did_you_mean,
            );
            let message = format!("không rõ `{}` là loại họp nào", scalar.text);
            decoder
                .diagnostics
                .push(Diagnostic::new(&rules::LOAI_HOI_NGHI_LA, message).at(&node.place).hint(hint));
        }
        found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_split_off_a_name() {
        for (name, kind, rest) in [
            ("Hội nghị tổng kết năm học", "Hội nghị", "tổng kết năm học"),
            ("cuộc họp về cụm công nghiệp", "cuộc họp", "về cụm công nghiệp"),
            ("Cuộc họp về cụm công nghiệp", "cuộc họp", "về cụm công nghiệp"),
            ("Buổi làm việc với UBND xã A", "buổi làm việc", "với UBND xã A"),
            ("làm việc với UBND xã A", "buổi làm việc", "với UBND xã A"),
            ("họp về tiến độ", "cuộc họp", "về tiến độ"),
            ("giao ban tháng 6", "cuộc họp giao ban", "tháng 6"),
            ("Phiên họp thường kỳ tháng 6", "phiên họp", "thường kỳ tháng 6"),
            ("Toạ đàm về chất lượng", "Tọa đàm", "về chất lượng"),
            ("HỘI THẢO VỀ CHẤT LƯỢNG", "Hội thảo", "VỀ CHẤT LƯỢNG"),
            ("họp giao ban", "cuộc họp", "giao ban"),
            ("Lễ công bố quyết định", "Lễ công bố", "quyết định"),
            ("chuyến khảo sát các trường", "chuyến khảo sát", "các trường"),
        ] {
            let (found, left) = MeetingKind::split(name).unwrap();
            assert_eq!((found.words(), left), (kind, rest), "{name}");
        }
        for name in ["tổng kết năm học", "hợp tác quốc tế", "Hội nghị", "về hội nghị tổng kết", "họp"]
        {
            assert_eq!(MeetingKind::split(name), None, "{name}");
        }
    }

    #[test]
    fn a_subject_names_the_meeting_it_speaks_of() {
        for (subject, kind) in [
            ("Kết luận của đồng chí A, Chủ tịch UBND tỉnh tại cuộc họp về cụm công nghiệp", Some("cuộc họp")),
            ("Kết luận Hội nghị tổng kết", Some("Hội nghị")),
            ("Kết luận tại buổi làm việc về tổ chức hội nghị", Some("buổi làm việc")),
            ("Ý kiến kết luận về việc tổ chức hội nghị", None),
            ("", None),
        ] {
            assert_eq!(MeetingKind::of_subject(subject).as_ref().map(MeetingKind::words), kind, "{subject}");
        }
    }

    #[test]
    fn a_typed_kind_forgives_accents_and_keeps_its_words() {
        for (typed, kind) in [
            ("cuoc_hop", Some("cuộc họp")),
            ("Cuộc họp", Some("cuộc họp")),
            ("hội nghị trực tuyến", Some("Hội nghị trực tuyến")),
            ("phiên họp thường kỳ", Some("phiên họp thường kỳ")),
            ("họp", Some("cuộc họp")),
            ("giao ban", Some("cuộc họp giao ban")),
            ("làm việc", Some("buổi làm việc")),
            ("cuộc hợp", Some("cuộc họp")),
            ("lễ hội", None),
        ] {
            assert_eq!(MeetingKind::find(typed).as_ref().map(MeetingKind::words), kind, "{typed}");
        }
    }
}
