//! What a template is made of, for who wants to change some of it: its named parts with their titles.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::checked::{Checked, NamedPart};
use super::edition;
use super::first_letter;
use super::head::Head;
use super::head_words::IssuerRank;
use super::part_title::{PartTitle, title};
use super::seen::SeenNames;
use super::shelf::{Shelf, ShelvedTemplate};
use super::templates::Templates;
use crate::decree::{Addressing, Layout};
use crate::diagnostic::{Diagnostic, Report};

/// A template as it is told to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its name, as it was asked for.
    pub name: String,
    /// From when on this edition stands; `None` from the beginning.
    pub from: Option<NaiveDate>,
    /// Names that ask for the other editions.
    pub others: Vec<String>,
    /// `mo_ta`.
    pub about: Option<String>,
    /// `cua`.
    pub issuers: Vec<IssuerRank>,
    /// The first day on which its procedure is no more, and what stands in its place.
    pub ended: Option<(NaiveDate, String)>,
    /// Its named parts, in the order of the text.
    pub parts: Vec<OutlinePart>,
    /// The parts that only facts can fill, each with what it is to hold.
    pub needed: Vec<(String, String)>,
    /// Whether its text is divided into Điều.
    pub is_articled: bool,
    /// Whether its trích yếu is written in the facts.
    pub lacks_subject: bool,
    /// Whether it cites the bases of the facts.
    pub has_bases: bool,
    /// What its type looks like; that of any document where the facts settle the type.
    pub layout: Layout,
    /// The groups of values that it looks at.
    seen: BTreeSet<String>,
}

impl Outline {
    /// What stands for `what`, which only facts can fill, until it is written; keys are no text of a document.
    pub fn placeholder(&self, what: &str) -> String {
        // Below "Kính gửi" a dash would read as one more addressee.
        let mark = match self.layout.addressing {
            _ if self.is_articled => "# ",
            Addressing::Needed => "",
            Addressing::None | Addressing::MayBe | Addressing::Telegram => "- ",
        };
        format!("{mark}[{}]", self.needed_title(what))
    }

    /// What a part is called that holds `what`.
    pub fn needed_title(&self, what: &str) -> String {
        first_letter::upper(&without_keys(what))
    }

    /// Whether it looks at the values `name`.
    pub fn sees(&self, name: &str) -> bool {
        self.seen.contains(name)
    }
}

/// "đánh giá chung (`danh_gia_chung`)" without what stands in parentheses for who writes facts.
fn without_keys(what: &str) -> String {
    let (mut plain, mut rest) = (String::new(), what);
    while let Some((before, after)) = rest.split_once(" (") {
        plain.push_str(before);
        rest = match after.split_once(')') {
            Some((inside, tail)) if inside.contains('`') => tail,
            Some(_) | None => {
                plain.push_str(" (");
                after
            }
        };
    }
    plain + rest
}

/// A named part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlinePart {
    /// Its name: "tuyen-truyen".
    pub name: String,
    /// How many parts are around it.
    pub depth: usize,
    /// What it begins with.
    pub title: PartTitle,
}

impl Templates {
    /// The template `name` as it is told to people: of the edition that the name tells, or else of the newest.
    ///
    /// # Errors
    /// A name that is no template's.
    pub fn outline(&self, name: &str, report: &mut Report) -> Result<Option<Outline>, Diagnostic> {
        let unknown = || self.unknown(name);
        let (base, day) = edition::split(name).map_err(|_| unknown())?;
        let mut shelf = self.shelf_of(day);
        let mut entry = shelf.and_then(|shelf| shelf.entry(base)).ok_or_else(unknown)?;
        // A template whose procedure has ended is told as it last was.
        if let (None, Ok(ShelvedTemplate { head: Head { ending: Some(ending), .. }, .. })) = (day, entry) {
            shelf = self.shelf_of(ending.from.earliest().pred_opt());
            entry = shelf.and_then(|shelf| shelf.entry(base)).unwrap_or(entry);
        }
        let (shelf, entry) = match (shelf, entry) {
            (Some(shelf), Ok(entry)) => (shelf, entry),
            // What is wrong with its file.
            (_, found) => {
                report.extend(found.err().unwrap_or_default().iter().cloned());
                return Ok(None);
            }
        };
        let checked = entry.checked();
        let from = self.text(name).and_then(|text| text.from);
        Ok(Some(Outline {
            name: name.to_owned(),
            from,
            others: self.others(base, from),
            about: entry.head.about.clone(),
            issuers: entry.head.issuers.clone(),
            ended: entry.head.ending.as_ref().map(|end| (end.from.earliest(), end.instead.clone())),
            parts: parts(checked, shelf),
            needed: checked.needed.clone(),
            is_articled: entry.head.numbering.is_articled() || entry.head.layout().is_articled,
            lacks_subject: entry.head.lacks_subject(),
            has_bases: checked.prints_bases,
            layout: entry.head.layout(),
            seen: checked.all_seen().into_iter().flat_map(SeenNames::names).map(str::to_owned).collect(),
        }))
    }

    /// The shelf of `day`, or else the newest.
    fn shelf_of(&self, day: Option<NaiveDate>) -> Option<&Shelf> {
        self.shelf(day.or(self.edition_days().last()).map_or(0, |day| self.shelf_on(day)))
    }

    /// Names that ask for the editions of `base` other than that which stands `from` a day on.
    fn others(&self, base: &str, from: Option<NaiveDate>) -> Vec<String> {
        let days: Vec<_> = self.days(base).collect();
        let until = days.iter().skip(1).map(|next| next.and_then(|day| day.pred_opt())).chain([None]);
        let others = days.iter().zip(until).filter(|(day, _)| **day != from);
        // The first edition goes by its last day.
        others.map(|(day, last)| edition::join(base, day.or(last))).collect()
    }
}

fn parts(checked: &Checked, shelf: &Shelf) -> Vec<OutlinePart> {
    let mut parts: Vec<(&String, &NamedPart)> = checked.parts.iter().collect();
    parts.sort_by_key(|(_, part)| part.order);
    let outlined = parts.into_iter().map(|(name, part)| OutlinePart {
        name: name.clone(),
        depth: part.depth,
        title: title(part, shelf),
    });
    outlined.collect()
}
