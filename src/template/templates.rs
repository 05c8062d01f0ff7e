//! All templates, and how one of them is rendered.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use handlebars::Context;

use super::compile::{self, Text};
use super::escape::escape;
use super::findings::findings_of;
use super::insert::{Insert, rendering};
use super::rendered::Rendered;
use super::session::Session;
use super::shelf::{Shelf, ShelvedTemplate};
use super::{arrangement, edition, helper, library, part_title, parts, render, tagged, trace, unused, view};
use crate::accreditation::{Regimes, check_own_decision};
use crate::decree::DocumentType;
use crate::diagnostic::{Diagnostic, Report, Source, rules};
use crate::facts::{self, Facts};
use crate::figures::Figures;
use crate::legal::Register;
use crate::yaml::Located;

/// All templates and partials, compiled: the built-in ones and those of a folder of one's own. One value serves
/// any number of documents and threads.
pub struct Templates {
    /// Every text of every edition, by name and day.
    pub(super) texts: Vec<Arc<Text>>,
    /// The files of a folder of one's own, by their whole names.
    own: Vec<(String, Arc<Source>)>,
    /// From which day on other editions stand; each shelf is filled when a document of its time comes.
    shelves: Vec<(Option<NaiveDate>, OnceLock<Shelf>)>,
}

/// The template of a document, of the editions of its day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    pub(super) shelf: usize,
    pub(super) name: String,
}

impl Templates {
    /// Built-in templates; a name in `folder` wins over them.
    ///
    /// # Errors
    /// Files that cannot be read, heads and Handlebars that cannot be understood; all of them at once.
    pub fn load(folder: Option<&Path>, report: &mut Report) -> Option<Self> {
        report.sound(|report| {
            let mut files = library::built_in();
            if let Some(folder) = folder {
                let own = library::own(folder, report);
                report.extend(library::hidden(&files, &own));
                files = library::overlay(files, own);
            }
            Self::compile(&files, report)
        })
    }

    pub(super) fn compile(files: &library::Files, report: &mut Report) -> Option<Self> {
        report.sound(|report| Some(Self::of(compile::texts(files, report), files)))
    }

    fn of(mut texts: Vec<Arc<Text>>, files: &library::Files) -> Self {
        texts.sort_by(|one, other| (&one.name, one.from).cmp(&(&other.name, other.from)));
        let days: BTreeSet<_> = texts.iter().map(|text| text.from).chain([None]).collect();
        let shelves = days.into_iter().map(|day| (day, OnceLock::new())).collect();
        let own = files.iter().filter(|(_, file)| file.is_own);
        let own = own.map(|(name, file)| (name.clone(), Arc::clone(&**file.source)));
        Self { texts, own: own.collect(), shelves }
    }

    /// Names of the templates, without partials and editions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names: BTreeSet<_> =
            self.texts.iter().filter(|text| !text.is_partial()).map(|text| text.name.as_str()).collect();
        names.into_iter()
    }

    /// The days on which other editions begin, the earliest first.
    pub fn edition_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.shelves.iter().filter_map(|(from, _)| *from)
    }

    /// Every template with the editions of every time.
    pub fn picks(&self) -> impl Iterator<Item = Pick> {
        let of_shelf =
            |shelf| self.names().map(move |name| Pick { shelf, name: name.to_owned() }).collect::<Vec<_>>();
        (0..self.shelves.len()).flat_map(of_shelf)
    }

    /// The template that `facts` names, of the edition that it names too or else of the document's day.
    pub fn pick(&self, facts: &Facts) -> Pick {
        let (name, pinned) = named_edition(facts);
        Pick { shelf: self.shelf_on(pinned.unwrap_or_else(|| facts.day())), name: name.to_owned() }
    }

    /// The files of the partials that only texts of the facts use. None of texts without tags.
    pub fn sources_of_texts(&self, facts: &Facts) -> Vec<&Arc<Source>> {
        let in_parts = tagged::in_parts(facts).map(|(_, text)| text);
        let mut texts = in_parts.chain(tagged::in_lines(facts)).peekable();
        let shelf = texts.peek().and_then(|_| self.shelf(self.pick(facts).shelf));
        let Some(shelf) = shelf else { return Vec::new() };
        let inserts = texts.filter_map(|text| shelf.insert(text).ok());
        let inserts: Vec<_> = inserts.collect();
        let names: BTreeSet<&String> = inserts.iter().flat_map(|insert| &insert.checked.partials).collect();
        names.into_iter().filter_map(|name| shelf.source(name)).collect()
    }

    /// The files that make a template: its own first, then the partials it uses. Empty until it was rendered once.
    pub fn sources(&self, pick: &Pick) -> Vec<&Arc<Source>> {
        let shelf = self.shelves.get(pick.shelf).and_then(|(_, shelf)| shelf.get());
        let known = shelf.and_then(|shelf| Some((shelf, shelf.known(&pick.name)?.checked.get()?)));
        let Some((shelf, checked)) = known else { return Vec::new() };
        let names = [&pick.name].into_iter().chain(&checked.partials);
        names.filter_map(|name| shelf.source(name)).collect()
    }

    /// The files of a folder of one's own, templates and partials, by name.
    pub fn own_sources(&self) -> impl Iterator<Item = (&str, &Arc<Source>)> {
        self.own.iter().map(|(name, source)| (name.as_str(), source))
    }

    /// The place in the row of shelves of the one that stands on `day`.
    pub(super) fn shelf_on(&self, day: NaiveDate) -> usize {
        self.shelves.partition_point(|(from, _)| *from <= Some(day)).saturating_sub(1)
    }

    pub(super) fn shelf(&self, index: usize) -> Option<&Shelf> {
        let (from, shelf) = self.shelves.get(index)?;
        Some(shelf.get_or_init(|| Shelf::of(&self.texts, *from)))
    }

    /// Makes what all templates are checked with, unless that was done before.
    pub fn prepare_names() {
        view::prepare_names();
    }

    /// Compiles and checks the template of `facts`, unless that was done before. What is wrong with it is told where it is
    /// rendered.
    pub fn prepare(&self, facts: &Facts) {
        let pick = self.pick(facts);
        let entry = self.shelf(pick.shelf).and_then(|shelf| shelf.entry(&pick.name));
        if let Some(Ok(template)) = entry {
            template.checked();
        }
    }

    /// Renders the template that `facts` names.
    ///
    /// # Errors
    /// An unknown template, names that are no facts, unknown parts and documents, values that are missing where
    /// they are printed.
    pub fn render(
        &self,
        facts: &Facts,
        figures: &Figures,
        register: &Register,
        regimes: &Regimes,
        report: &mut Report,
    ) -> Option<Rendered> {
        report.sound(|report| self.rendered(facts, figures, register, regimes, report))
    }

    fn rendered(
        &self,
        facts: &Facts,
        figures: &Figures,
        register: &Register,
        regimes: &Regimes,
        report: &mut Report,
    ) -> Option<Rendered> {
        let pick = self.pick(facts);
        let found = self.shelf(pick.shelf).and_then(|shelf| Some((shelf, shelf.entry(&pick.name)?)));
        let Some((shelf, entry)) = found else {
            report.push(self.unknown(&facts.template.value).at(&facts.template.place));
            return None;
        };
        let entry = entry.map_err(|found| report.extend(found.iter().cloned())).ok()?;
        if let Some(ended) = ended(facts, entry) {
            report.push(ended);
            return None;
        }
        check_head(facts, entry, register, regimes, report);
        let name = pick.name.as_str();
        let checked = entry.checked();
        report.extend(findings_of(checked, facts, register, |own| entry.check(own)));
        let in_any = |part: &str| self.is_part_of_any_edition(name, part);
        let headings = || part_title::headings(checked, shelf);
        report.extend(parts::unknown(&facts.parts, &checked.parts, headings, in_any));
        report.extend(arrangement::check(&facts.part_order, &checked.parts));
        let inserts = shelf.inserts(facts, register, report);
        if report.has_errors() {
            return None;
        }
        report.extend(self.day_in_doubt(facts, &pick));
        let inserted = inserts.iter().flat_map(|(_, insert)| insert.checked.all_seen());
        let mut seen = Cow::Borrowed(&checked.seen);
        let if_given = figures.planned.is_given.then_some(&checked.seen_if_given);
        inserted.clone().chain(if_given).for_each(|more| seen.to_mut().merge(more));
        let in_any_branch: Vec<_> = inserted.chain(checked.all_seen()).collect();
        let signers = entry.head.layout().signers;
        report.extend(unused::check(facts, name, signers, &in_any_branch));
        report.extend(unused::check_period(facts, &in_any_branch));
        let context = Context::from(view::context(facts, figures, regimes, &seen));
        let session = Session::new(facts, figures, register, &checked.parts).with(rendering(inserts));
        let rendered = entry.texts(&context, &session);
        report.extend(session.finish());
        let while_making =
            |found: Box<Diagnostic>| found.related(&facts.place(), "dữ kiện của văn bản đang lập");
        rendered.map_err(|found| report.push(while_making(found))).ok()
    }

    /// Whether an edition of the template `name`, or a partial, has a part called `part`.
    fn is_part_of_any_edition(&self, name: &str, part: &str) -> bool {
        let tag = format!("{{{{#{} \"{part}\"}}}}", helper::PART);
        let mut texts = self.texts.iter().filter(|text| text.name == name || text.is_partial());
        texts.any(|text| text.source.text.contains(&tag))
    }

    /// Warns where a date that leaves days open leaves the edition open.
    fn day_in_doubt(&self, facts: &Facts, pick: &Pick) -> Option<Diagnostic> {
        let (name, pinned) = named_edition(facts);
        let date = &facts.record.date;
        let (first, last) = (self.shelf_on(date.value.earliest()), self.shelf_on(date.value.latest()));
        if pinned.is_some() || first == last {
            return None;
        }
        let from = |shelf: usize| self.shelves.get(shelf).and_then(|(from, _)| *from);
        // The check of a shelf that is not used tells which files it would take.
        let differs =
            |shelf: &usize| self.files_on(*shelf, name) != self.files_on(shelf.saturating_sub(1), name);
        let changed = (first + 1..=last).find(differs)?;
        let day = facts::PartialDate::Day(from(changed)?).numeric();
        let which = if pick.shelf >= changed { "từ ngày đó" } else { "trước ngày đó" };
        let message = format!(
            "ngày của văn bản mới ghi {}, mà mẫu `{name}` có bản khác từ {day}; văn bản này theo bản {which}",
            date.value.as_known()
        );
        let pin = edition::join(name, from(changed));
        Some(
            Diagnostic::new(&rules::MAU_THEO_NGAY_CHUA_RO, message)
                .at(&date.place)
                .hint(format!("ghi đủ ngày, tháng ở `van_ban.ngay`, hoặc chọn bản: `mau: {pin}`")),
        )
    }

    /// The files of the template `name` on a shelf.
    fn files_on(&self, shelf: usize, name: &str) -> Vec<&Arc<Source>> {
        if let Some(Ok(entry)) = self.shelf(shelf).and_then(|shelf| shelf.entry(name)) {
            entry.checked();
        }
        self.sources(&Pick { shelf, name: name.to_owned() })
    }
}

/// An error where the procedure that `entry` words is no more on the document's day, or on that of the edition it names.
fn ended(facts: &Facts, entry: &ShelvedTemplate) -> Option<Diagnostic> {
    let ending = entry.head.ending.as_ref()?;
    let (name, pinned) = named_edition(facts);
    let day = pinned.unwrap_or_else(|| facts.day());
    (ending.from.earliest() <= day).then(|| {
        let from = ending.from.numeric();
        let message = format!("mẫu `{name}` nói về thủ tục không còn từ {from}");
        Diagnostic::new(&rules::MAU_HET_DUNG, message)
            .at(&facts.template.place)
            .related(&facts.record.date.place, "văn bản ghi ngày này")
            .hint(format!("thay bằng {}", ending.instead))
    })
}

/// Holds what the template says of itself against the facts.
fn check_head(
    facts: &Facts,
    entry: &ShelvedTemplate,
    register: &Register,
    regimes: &Regimes,
    report: &mut Report,
) {
    let head = &entry.head;
    report.extend(of_another_rank(facts, entry));
    report.extend(facts::check_meeting_day(facts, head.document_type.text == DocumentType::INVITATION));
    report.extend(facts::check_session(facts, head.layout().is_collective));
    let own = head.own.into_iter();
    report.extend(own.flat_map(|own| check_own_decision(facts, own, regimes, register)));
}

/// A warning where the template is made for documents of other bodies.
fn of_another_rank(facts: &Facts, entry: &ShelvedTemplate) -> Option<Diagnostic> {
    let ranks = &entry.head.issuers;
    let kind = facts.issuer.kind();
    if ranks.is_empty() || ranks.iter().any(|rank| rank.can_be(&kind)) {
        return None;
    }
    let (name, _) = named_edition(facts);
    let of: Vec<&str> = ranks.iter().map(|rank| rank.name()).collect();
    let message =
        format!("mẫu `{name}` là mẫu của {}, còn văn bản là của {}", of.join(", "), facts.issuer.name.value);
    let found = Diagnostic::new(&rules::MAU_KHAC_CO_QUAN, message).at(&facts.template.place);
    Some(
        found
            .related(&facts.issuer.name.place, "cơ quan ghi ở đây")
            .hint("`vanthu new --list` liệt kê các mẫu, mỗi mẫu của cơ quan nào"),
    )
}

/// The template that `facts` names, and the day whose edition it asks for.
fn named_edition(facts: &Facts) -> (&str, Option<NaiveDate>) {
    edition::split(&facts.template.value).unwrap_or((&facts.template.value, None))
}

impl ShelvedTemplate {
    /// Renders head and body. The trích yếu comes first on the page, and so first in what is cited.
    fn texts(&self, context: &Context, session: &Session<'_>) -> Result<Rendered, Box<Diagnostic>> {
        let Self { name, head, kit, .. } = self;
        let text = |name: &str, plain| {
            render::render(name, &kit.registry, context, session, plain)
                .map_err(|error| Box::new(render::explain(&error, kit, session)))
        };
        let document_type = text(&compile::head_name(name, "loai"), true)?;
        let subject = match &session.facts.record.subject {
            // Blank lines of a text block break nothing.
            Some(own) => {
                let lines = own.value.split('\n').filter(|line| !line.trim().is_empty());
                lines.map(escape).collect::<Vec<_>>().join("\n")
            }
            None => text(&compile::head_name(name, "trich_yeu"), false)?,
        };
        let body = text(name, false)?;
        let body = if session.facts.part_order.is_empty() { body } else { arrangement::arranged(&body) };
        let texts = session.texts();
        // Without texts of the facts there are no marks.
        let (body, stretches) = if texts.is_empty() { (body, Vec::new()) } else { trace::taken_out(&body) };
        let facts_file = &session.facts.source.name;
        let rendered_name = |what: &str| format!("{facts_file} ({what} dựng từ mẫu `{name}`)");
        Ok(Rendered {
            document_type,
            subject: named(rendered_name("trích yếu"), subject),
            numbering: head.numbering,
            end_mark: head.end_mark,
            authority: head.authority,
            left_out: head.left_out.clone(),
            foreign_form: head.foreign_form.clone(),
            body: named(rendered_name("nội dung"), body),
            texts,
            stretches,
        })
    }
}

impl Shelf {
    /// The texts of `noi_dung` that hold tags; what is wrong with them goes to `report`.
    fn inserts<'f>(
        &self,
        facts: &'f Facts,
        register: &Register,
        report: &mut Report,
    ) -> Vec<(&'f Located<String>, Arc<Insert>)> {
        let mut inserts = Vec::new();
        for (part, text) in tagged::in_parts(facts) {
            match self.insert(text) {
                Ok(insert) => {
                    report.extend(findings_of(&insert.checked, facts, register, |own| insert.check(own)));
                    report.extend(parts::unchanged(&facts.parts, &part.value, &insert.checked.parts));
                    inserts.push((text, insert));
                }
                Err(found) => report.extend(found),
            }
        }
        inserts
    }
}

fn named(name: String, text: String) -> Arc<Source> {
    Arc::new(Source { name, text })
}
