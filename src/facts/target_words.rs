//! Targets as lists name them: "Công nhận lần đầu", "CNL", "Nâng chuẩn lên mức độ 2", "Giữ vững".

use serde_json::Value;

use super::TargetKind;
use crate::diagnostic::rules;
use crate::vietnamese::unaccented;
use crate::yaml::{Decode, Decoder, Fact, Node, Shape};

/// What a target's words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetWords {
    pub kind: TargetKind,
    /// Mức độ of chuẩn quốc gia, where they name one.
    pub standard: Option<u8>,
    /// Cấp độ of KĐCLGD, where they name one.
    pub accreditation: Option<u8>,
    /// The year, where they name one.
    pub year: Option<u16>,
}

/// Words of each kind, folded; the longer before the shorter that it holds.
const KINDS: &[(&str, TargetKind)] = &[
    ("cong nhan lan dau", TargetKind::NewRecognition),
    ("cong nhan lan 1", TargetKind::NewRecognition),
    ("cong nhan lan thu nhat", TargetKind::NewRecognition),
    ("cong nhan moi", TargetKind::NewRecognition),
    ("xay dung moi", TargetKind::NewRecognition),
    ("lan dau", TargetKind::NewRecognition),
    ("cn moi", TargetKind::NewRecognition),
    ("cnm", TargetKind::NewRecognition),
    ("dat moi", TargetKind::NewRecognition),
    ("moi", TargetKind::NewRecognition),
    ("cong nhan lai", TargetKind::Renewal),
    ("tai cong nhan", TargetKind::Renewal),
    ("cn lai", TargetKind::Renewal),
    ("cnl", TargetKind::Renewal),
    ("tai cn", TargetKind::Renewal),
    ("lai", TargetKind::Renewal),
    ("nang cao muc do", TargetKind::Upgrade),
    ("nang cap", TargetKind::Upgrade),
    ("nang", TargetKind::Upgrade),
    ("duy tri", TargetKind::Retention),
    ("giu vung", TargetKind::Retention),
    ("giu chuan", TargetKind::Retention),
    ("giu", TargetKind::Retention),
    ("danh gia ngoai", TargetKind::ExternalEvaluation),
    ("dgn", TargetKind::ExternalEvaluation),
];

/// What a target may be of without another word: it is đánh giá ngoài then.
const ACCREDITATION: &[&str] =
    &["kiem dinh chat luong giao duc", "kiem dinh chat luong", "kdclgd", "kdcl", "kiem dinh"];

/// Words that change nothing.
const NEUTRAL: &[&str] = &[
    "truong", "cac", "danh", "sach", "nhung", "de", "nghi", "dang", "ky", "phan", "dau", "du", "kien", "ke",
    "hoach", "muc", "tieu", "xet", "duoc", "dat", "chuan", "quoc", "gia", "cqg", "ccqg", "dcqg", "qg", "len",
    "ket", "qua", "va", "cong", "nhan", "cn", "dot", "nhom", "loai", "hoc", "so", "giao", "duc", "trong",
    "cho", "thuc", "hien", "tiep", "tuc", "hinh", "do",
];

/// Of these, those that name the national standard.
const STANDARD: &[&str] = &["quoc", "cqg", "ccqg", "dcqg", "qg"];

/// What `text` says, where it says one thing and nothing that is not understood.
pub fn read(text: &str) -> Option<TargetWords> {
    let folded = unaccented(text);
    let words: Vec<&str> = folded.split('_').filter(|word| !word.is_empty()).collect();
    let mut said = SaidTarget::default();
    let mut at = 0;
    while at < words.len() {
        at += said.take(words.get(at..)?)?;
    }
    said.whole()
}

/// The kind alone that the folded `text` names.
fn kind(folded: &str) -> Option<TargetKind> {
    read(folded).map(|read| read.kind)
}

#[derive(Default)]
struct SaidTarget {
    kind: Option<TargetKind>,
    is_twofold: bool,
    is_accreditation: bool,
    /// The national standard is named too: without another word both are the field that a list is of.
    is_standard: bool,
    standard: Option<u8>,
    accreditation: Option<u8>,
    year: Option<u16>,
}

impl SaidTarget {
    /// Takes what `words` begin with, and tells how many words that is; none if it is not understood.
    fn take(&mut self, words: &[&str]) -> Option<usize> {
        let begins = |phrase: &str| {
            let length = phrase.split(' ').count();
            let here = words.get(..length)?;
            phrase.split(' ').eq(here.iter().copied()).then_some(length)
        };
        if let Some((length, kind)) = KINDS.iter().find_map(|(phrase, kind)| Some((begins(phrase)?, *kind))) {
            self.is_twofold |= self.kind.is_some_and(|other| other != kind);
            self.kind = Some(kind);
            return Some(length);
        }
        if let Some(length) = ACCREDITATION.iter().find_map(|phrase| begins(phrase)) {
            self.is_accreditation = true;
            return Some(length);
        }
        if let Some((length, degree, of_standard)) = degree(words) {
            let slot = if of_standard { &mut self.standard } else { &mut self.accreditation };
            // "Giữ mức độ 1, phấn đấu mức độ 2" says two things.
            self.is_twofold |= slot.is_some_and(|other| other != degree);
            *slot = Some(degree);
            return Some(length);
        }
        match words {
            ["nam", "hoc", first, second, ..] if year(first).is_some() && year(second).is_some() => Some(4),
            ["nam", number, ..] if year(number).is_some() => {
                self.is_twofold |= self.year.is_some() && self.year != year(number);
                self.year = year(number);
                Some(2)
            }
            [word, ..] if NEUTRAL.contains(word) => {
                self.is_standard |= STANDARD.contains(word);
                Some(1)
            }
            _ => None,
        }
    }

    fn whole(self) -> Option<TargetWords> {
        let Self { kind, is_twofold, is_accreditation, is_standard, standard, accreditation, year } = self;
        let is_alone = is_accreditation && !is_standard;
        let kind = kind.or(is_alone.then_some(TargetKind::ExternalEvaluation));
        let kind = kind.filter(|_| !is_twofold)?;
        Some(TargetWords { kind, standard, accreditation, year })
    }
}

/// "Mức độ 2", "MĐ II", "cấp độ 3": words, number, whether of chuẩn quốc gia.
fn degree(words: &[&str]) -> Option<(usize, u8, bool)> {
    const LEADS: [(&[&str], bool); 6] = [
        (&["muc", "do"], true),
        (&["md"], true),
        (&["muc"], true),
        (&["cap", "do"], false),
        (&["cd"], false),
        (&["do"], true),
    ];
    if let Some(number) = words.first().and_then(|word| word.strip_prefix("md")).and_then(figure) {
        return Some((1, number, true));
    }
    let (lead, of_standard) = LEADS.into_iter().find(|(lead, _)| words.starts_with(lead))?;
    let number = figure(words.get(lead.len())?)?;
    Some((lead.len() + 1, number, of_standard))
}

fn figure(word: &str) -> Option<u8> {
    match word {
        "1" | "i" => Some(1),
        "2" | "ii" => Some(2),
        "3" | "iii" => Some(3),
        "4" | "iv" => Some(4),
        _ => None,
    }
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| (2000..2100).contains(year))
}

impl TargetKind {
    /// The kind written as key, name or in the words of lists; accents and case do not matter.
    pub fn find(text: &str) -> Option<Self> {
        let wanted = unaccented(text);
        let by_key = Self::ALL.into_iter().find(|kind| kind.key() == wanted);
        by_key.or_else(|| kind(&wanted))
    }
}

impl Fact for TargetKind {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|kind| (kind.key(), kind.name())))
    }

    fn dump(&self) -> Value {
        self.key().into()
    }
}

impl Decode for TargetKind {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        // In a spreadsheet one types words, not keys.
        let words = Self::ALL.map(if node.place.cell.is_some() { Self::name } else { Self::key });
        decoder.choose(node, &rules::MUC_TIEU_LA, "loại mục tiêu", Self::find, &words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_as_lists_name_them() {
        use TargetKind::{ExternalEvaluation, NewRecognition, Renewal, Retention, Upgrade};
        for (text, expected) in [
            ("Công nhận lần đầu", NewRecognition),
            ("CN mới", NewRecognition),
            ("CNM", NewRecognition),
            ("Lần đầu", NewRecognition),
            ("Công nhận mới năm 2027", NewRecognition),
            ("I. CÁC TRƯỜNG ĐỀ NGHỊ CÔNG NHẬN MỚI", NewRecognition),
            ("Đăng ký mới", NewRecognition),
            ("công nhận đạt chuẩn quốc gia lần đầu", NewRecognition),
            ("công nhận lại", Renewal),
            ("CNL", Renewal),
            ("Tái công nhận", Renewal),
            ("Công nhận lại KĐCLGD", Renewal),
            ("Công nhận lại đạt chuẩn mức độ 1", Renewal),
            ("nâng mức", Upgrade),
            ("Nâng chuẩn lên mức độ 2", Upgrade),
            ("Nâng mức độ", Upgrade),
            ("duy trì", Retention),
            ("Giữ vững chuẩn", Retention),
            ("đánh giá ngoài", ExternalEvaluation),
            ("ĐGN", ExternalEvaluation),
            ("KĐCLGD", ExternalEvaluation),
        ] {
            // A section's number is taken off before.
            let text = text.trim_start_matches("I. ");
            assert_eq!(read(text).map(|read| read.kind), Some(expected), "{text}");
        }
        for text in [
            "Không công nhận lại",
            "Chưa công nhận mới",
            "Công nhận mới và nâng chuẩn",
            "Công nhận",
            "Đạt chuẩn mức độ 1",
            "x",
            "",
            "Công nhận lại tháng 5",
            "DANH SÁCH TRƯỜNG ĐẠT CHUẨN QUỐC GIA, KIỂM ĐỊNH CHẤT LƯỢNG GIÁO DỤC",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn degree_and_year_are_not_lost() {
        let read = read("Nâng chuẩn lên mức độ II năm 2027");
        assert_eq!(read.map(|read| (read.standard, read.year)), Some((Some(2), Some(2027))));
    }
}
