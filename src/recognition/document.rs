//! What was recognised of one document in a file.

use std::ops::Range;

use chrono::NaiveDate;

use super::line::TextLine;
use crate::decree::Component;

/// A document in a file: with a head of its own, or attached to the one before.
#[derive(Debug)]
pub struct RecognisedDocument {
    pub kind: DocumentForm,
    /// Its lines, of those of the file.
    pub lines: Range<usize>,
    /// What each of them is.
    pub roles: Vec<LineRole>,
    /// The parts found, in the order of the page.
    pub parts: Vec<FoundPart>,
    /// "Quyết định"; none of a công văn, and where it was not recognised.
    pub type_name: Option<&'static str>,
    pub symbol: Option<ReadSymbol>,
    pub dated: Option<ReadDate>,
    /// Other rules than the decree's hold for it.
    pub outside: Option<Outside>,
}

/// What a document is in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentForm {
    /// With number, date and signature.
    Issued,
    /// A quy chế, quy định and the like that a decision issues.
    Attached,
    Appendix,
    /// The end of a copy: SAO Y, SAO LỤC, TRÍCH SAO.
    Copy,
}

/// A part of a document, its lines, and how sure it is.
#[derive(Debug, Clone)]
pub struct FoundPart {
    pub component: Component,
    /// Its lines, of those of the file.
    pub lines: Vec<usize>,
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for it.
    pub evidence: Vec<&'static str>,
    /// What it would be otherwise.
    pub second: Option<(Component, f32)>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRole {
    /// A part of the document.
    Part(Component),
    Blank,
    /// A line that is drawn with signs.
    RuleOfSigns,
    /// Text in a table of data.
    Data,
    /// A title in the body that the decree has no word for.
    Heading,
    /// Not known.
    Unknown,
}

/// From here on a part is taken for certain.
pub const SURE: f32 = 0.75;

/// Which rules hold instead of the decree's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    Party,
    /// Mặt trận, đoàn thể with a title of their own.
    MassOrganisation,
    ArmedForces,
    Courts,
    /// Văn bản quy phạm pháp luật.
    Normative,
    /// It is older than the oldest rules that are known.
    BeforeAllRules,
    /// Nothing of a document was found.
    Unknown,
}

impl Outside {
    /// What is said of it, to stand after the name of the file.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Party => "văn bản của Đảng, không thuộc Nghị định số 30/2020/NĐ-CP; không xét",
            Self::MassOrganisation => {
                "văn bản của đoàn thể có thể thức riêng, không thuộc Nghị định số 30/2020/NĐ-CP; không xét"
            }
            Self::ArmedForces => {
                "văn bản của lực lượng vũ trang nhân dân theo quy định riêng của Bộ Quốc phòng, Bộ Công an; không xét"
            }
            Self::Courts => "văn bản tố tụng của Tòa án, Viện kiểm sát theo mẫu riêng; không xét",
            Self::Normative => {
                "văn bản quy phạm pháp luật, không thuộc Nghị định số 30/2020/NĐ-CP; không xét"
            }
            Self::BeforeAllRules => "văn bản có trước thể thức cũ nhất mà chương trình biết; không xét",
            Self::Unknown => {
                "không thấy Quốc hiệu, số ký hiệu hay địa danh, ngày tháng của một văn bản hành chính; không xét"
            }
        }
    }
}

/// A number and symbol as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSymbol {
    /// Which line.
    pub line: usize,
    /// What stands between "Số:" and the slash, without spaces at its ends.
    pub number: String,
    /// What stands behind the slash.
    pub symbol: String,
    /// Whether a slash parts them.
    pub has_slash: bool,
}

impl ReadSymbol {
    /// The number, where it is one.
    pub fn value(&self) -> Option<u32> {
        self.number.parse().ok()
    }

    /// The groups of the symbol: "QĐ", "UBND".
    pub fn groups(&self) -> Vec<&str> {
        self.symbol.split(['-', '–']).map(str::trim).filter(|group| !group.is_empty()).collect()
    }
}

/// Place and date as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// Which line.
    pub line: usize,
    /// Without the comma.
    pub place: String,
    pub has_comma: bool,
    /// As written; blank where it is to be filled in.
    pub day: String,
    pub month: String,
    pub year: String,
    /// Whether it is written with signs, "ngày 09/9/2026".
    pub is_short: bool,
}

impl ReadDate {
    /// The day, where all of it is written and there is such a day.
    pub fn day(&self) -> Option<NaiveDate> {
        let (year, month, day) = self.numbers()?;
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// Year, month and day, where all are written.
    pub fn numbers(&self) -> Option<(i32, u32, u32)> {
        // "năm 26" is a year that is not written whole.
        let year = self.year.parse().ok().filter(|_| self.year.len() > 3)?;
        Some((year, self.month.parse().ok()?, self.day.parse().ok()?))
    }

    /// The first day that it may be: of a date that is not filled in whole.
    pub fn earliest(&self) -> Option<NaiveDate> {
        let year = self.year.parse().ok().filter(|year| (1900..2200).contains(year))?;
        let month = self.month.parse().ok().filter(|month| (1..=12).contains(month)).unwrap_or(1);
        self.day().or_else(|| NaiveDate::from_ymd_opt(year, month, 1))
    }
}

impl RecognisedDocument {
    /// The part `component`, where it was found.
    pub fn part(&self, component: Component) -> Option<&FoundPart> {
        self.parts.iter().find(|part| part.component == component)
    }

    /// The lines of the part `component`.
    pub fn lines_of<'l, 'f>(
        &self,
        component: Component,
        lines: &'l [TextLine<'f>],
    ) -> impl Iterator<Item = (usize, &'l TextLine<'f>)> {
        let found = self.parts.iter().filter(move |part| part.component == component);
        let numbers: Vec<usize> = found.flat_map(|part| part.lines.iter().copied()).collect();
        numbers.into_iter().filter_map(|number| Some((number, lines.get(number)?)))
    }

    /// What the line `number` of the file is.
    pub fn role(&self, number: usize) -> Option<LineRole> {
        self.roles.get(number.checked_sub(self.lines.start)?).copied()
    }

    /// The text of the part `component`, its lines joined by spaces.
    pub fn text_of(&self, component: Component, lines: &[TextLine<'_>]) -> String {
        let texts: Vec<&str> = self.lines_of(component, lines).map(|(_, line)| &*line.text).collect();
        texts.join(" ")
    }
}

impl FoundPart {
    /// A part of these lines.
    pub fn new(component: Component, lines: Vec<usize>, score: f32, evidence: Vec<&'static str>) -> Self {
        Self { component, lines, score, evidence, second: None }
    }

    /// Whether it is taken for certain.
    pub fn is_sure(&self) -> bool {
        self.score >= SURE
    }
}
