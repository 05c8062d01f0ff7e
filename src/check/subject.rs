//! One document as rules look at it.

use chrono::NaiveDate;

use crate::decree::{Component, ComponentStyle, Profile};
use crate::legal::Register;
use crate::recognition::{DocumentForm, FoundPart, LineRole, Recognised, RecognisedDocument, TextLine};
use crate::word::{PageSection, WordFile};

/// A document, with all that it is judged by.
pub struct CheckSubject<'s> {
    pub file: &'s WordFile,
    pub recognised: &'s Recognised<'s>,
    pub document: &'s RecognisedDocument,
    /// Which of the file's documents.
    pub index: usize,
    /// The rules of its date.
    pub profile: &'static Profile,
    /// The first day that it may be of.
    pub day: Option<NaiveDate>,
    /// The day, where it is written whole: its own, or that of what it is attached to.
    pub whole_day: Option<NaiveDate>,
    pub register: &'s Register,
}

impl<'s> CheckSubject<'s> {
    /// Its lines, each with its number among those of the file.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &'s TextLine<'s>)> {
        let lines = &self.recognised.lines;
        self.document.lines.clone().filter_map(move |at| Some((at, lines.get(at)?)))
    }

    /// The line `at`.
    pub fn line(&self, at: usize) -> Option<&'s TextLine<'s>> {
        self.recognised.lines.get(at)
    }

    /// What the line `at` is.
    pub fn role(&self, at: usize) -> LineRole {
        self.document.role(at).unwrap_or(LineRole::Unknown)
    }

    /// Its lines that are `component`.
    pub fn of(&self, component: Component) -> impl Iterator<Item = (usize, &'s TextLine<'s>)> {
        self.lines().filter(move |(at, _)| self.role(*at) == LineRole::Part(component))
    }

    /// The part `component`, with its lines.
    pub fn part(&self, component: Component) -> Option<&'s FoundPart> {
        self.document.part(component)
    }

    /// The first line of the part `component`.
    pub fn first(&self, component: Component) -> Option<&'s TextLine<'s>> {
        self.line(*self.part(component)?.lines.first()?)
    }

    /// The last line of the part `component`.
    pub fn last(&self, component: Component) -> Option<&'s TextLine<'s>> {
        self.line(*self.part(component)?.lines.last()?)
    }

    /// The text of the part `component`.
    pub fn text(&self, component: Component) -> String {
        self.document.text_of(component, &self.recognised.lines)
    }

    /// Whether the part `component` was found for certain.
    pub fn is_sure(&self, component: Component) -> bool {
        self.part(component).is_some_and(FoundPart::is_sure)
    }

    /// How the rules of its date set `component`.
    pub fn style(&self, component: Component) -> ComponentStyle {
        self.profile.style(component)
    }

    /// Lines of running text: paragraphs of the content that are no titles and stand in no table.
    pub fn running(&self) -> impl Iterator<Item = (usize, &'s TextLine<'s>)> {
        self.lines()
            .filter(|(at, line)| self.is_running(*at) && line.spot.cell.is_none() && !line.spot.is_boxed)
    }

    fn is_running(&self, at: usize) -> bool {
        match self.role(at) {
            LineRole::Part(component) => is_running(component),
            LineRole::Blank
            | LineRole::RuleOfSigns
            | LineRole::Data
            | LineRole::Heading
            | LineRole::Unknown => false,
        }
    }

    /// The sections in which its lines stand, each with its number.
    pub fn sections(&self) -> Vec<(usize, &'s PageSection)> {
        let mut numbers: Vec<usize> = self.lines().map(|(_, line)| line.spot.section).collect();
        numbers.dedup();
        numbers.into_iter().filter_map(|at| Some((at, self.file.sections.get(at)?))).collect()
    }

    /// Whether it is a document with a head of its own.
    pub fn is_issued(&self) -> bool {
        self.document.kind == DocumentForm::Issued
    }

    /// Whether it is the first document of its file.
    pub fn is_first(&self) -> bool {
        self.index == 0
    }

    /// A công văn: without a type, with a subject below its number.
    pub fn is_letter(&self) -> bool {
        self.is_issued() && self.document.type_name.is_none() && self.part(Component::LetterSubject).is_some()
    }

    /// Whether all parts of Điều 8 belong to it: it has a head of its own, and its type is none whose form leaves some out.
    pub fn has_all_parts(&self) -> bool {
        let is_formless = |name: &str| {
            matches!(
                name,
                "Biên bản"
                    | "Hợp đồng"
                    | "Bản ghi nhớ"
                    | "Bản thỏa thuận"
                    | "Thư công"
                    | "Nội quy"
                    | "Điều lệ"
                    | "Thể lệ"
                    | "Danh sách"
                    | "Quy chế"
                    | "Quy định"
                    | "Đề án"
                    | "Dự án"
                    | "Phương án"
            )
        };
        self.is_issued()
            && self.part(Component::NationalName).is_some()
            && self.part(Component::Issuer).is_some()
            && (self.document.type_name.is_some_and(|name| !is_formless(name)) || self.is_letter())
    }

    /// The appendices that follow it.
    pub fn appendices(&self) -> impl Iterator<Item = &'s RecognisedDocument> {
        let after = self.recognised.documents.iter().skip(self.index + 1);
        after
            .take_while(|document| document.kind != DocumentForm::Issued)
            .filter(|document| document.kind == DocumentForm::Appendix)
    }
}

/// Whether `component` is running text.
pub fn is_running(component: Component) -> bool {
    match component {
        Component::Body
        | Component::Article
        | Component::PlainSection
        | Component::PlainClause
        | Component::Point
        | Component::DashItem
        | Component::PlusItem => true,
        Component::NationalName
        | Component::Motto
        | Component::Superior
        | Component::Issuer
        | Component::Number
        | Component::PlaceAndDate
        | Component::TypeName
        | Component::Subject
        | Component::LetterSubject
        | Component::Basis
        | Component::Section
        | Component::TitledClause
        | Component::TitledPoint
        | Component::IssuingAuthority
        | Component::Enacting
        | Component::ChapterWord
        | Component::ChapterTitle
        | Component::TitledArticle
        | Component::TableHead
        | Component::TableText
        | Component::Authority
        | Component::OtherOffice
        | Component::SignerName
        | Component::Addressee
        | Component::AddresseeItem
        | Component::RecipientsWord
        | Component::Recipient
        | Component::Urgency
        | Component::Circulation
        | Component::DrafterMark
        | Component::Address
        | Component::AppendixWord
        | Component::AppendixTitle
        | Component::AppendixReference
        | Component::PageNumber => false,
    }
}
