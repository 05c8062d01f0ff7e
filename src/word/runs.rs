//! What a paragraph holds, run by run.

use std::sync::Arc;

use super::drawings;
use super::look::{Families, RunLook};
use super::model::{ChangeKind, NoteKind, NoteReference, RareOfRun, RareTraits, TrackedChange, WordRun};
use super::run_layer::RunLayer;
use super::said::SaidTraits;
use super::space::Space;
use super::story::{OpenField, Story, chosen, tracked, unwrapped};
use super::vml;
use super::xml::XmlElement;

/// A run, while it is read.
struct OpenRun {
    text: String,
    look: Arc<RunLook>,
    began_page: bool,
    rare: RareOfRun,
}

/// The runs of one paragraph, while they are read.
pub struct RunReader<'r, 's> {
    story: &'r mut Story<'s>,
    /// How text looks that says nothing of itself.
    under: RunLayer,
    runs: Vec<WordRun>,
    bookmarks: Vec<Arc<str>>,
    counted: u32,
}

impl<'r, 's> RunReader<'r, 's> {
    /// A reader of a paragraph whose text looks like `under` where it says nothing.
    pub fn new(story: &'r mut Story<'s>, under: RunLayer) -> Self {
        Self { story, under, runs: Vec::new(), bookmarks: Vec::new(), counted: 0 }
    }

    /// All of `paragraph`: its runs, and the bookmarks that begin in it.
    pub fn read(mut self, paragraph: XmlElement<'_>) -> (Vec<WordRun>, Box<[Arc<str>]>) {
        self.inside(paragraph, None, None);
        // Most have one run, for which a list makes room for four.
        self.runs.shrink_to_fit();
        (self.runs, self.bookmarks.into())
    }

    fn inside(&mut self, holder: XmlElement<'_>, link: Option<&Arc<str>>, field: Option<&Arc<str>>) {
        for (child, change) in unwrapped(holder) {
            match (child.space(), child.name()) {
                (Space::Word, "r") => self.run(child, change, link, field),
                (Space::Word, "hyperlink") => {
                    let to = self.leads_to(child);
                    self.inside(child, to.as_ref().or(link), field);
                }
                (Space::Word, "fldSimple") => {
                    let code = child.attribute("instr").unwrap_or_default().into_owned();
                    let name = OpenField { code, ..OpenField::default() }.name();
                    self.inside(child, link, name.as_ref().or(field));
                }
                (Space::Word, "bookmarkStart") => {
                    self.bookmarks.extend(child.attribute("name").map(|name| Arc::from(name.as_ref())));
                }
                (Space::Word, "ruby") => self.inside_ruby(child, link, field),
                (Space::Formulas, "oMath" | "oMathPara") => self.formula(child),
                _ => {}
            }
        }
    }

    fn inside_ruby(&mut self, ruby: XmlElement<'_>, link: Option<&Arc<str>>, field: Option<&Arc<str>>) {
        if let Some(base) = ruby.child("rubyBase") {
            self.inside(base, link, field);
        }
    }

    fn leads_to(&self, hyperlink: XmlElement<'_>) -> Option<Arc<str>> {
        let outside = hyperlink.attribute("id").and_then(|id| self.story.target(&id));
        outside
            .map(|relation| relation.target.as_str().into())
            .or_else(|| hyperlink.attribute("anchor").map(|anchor| format!("#{anchor}").into()))
    }

    /// The letters of a formula, one after the other.
    fn formula(&mut self, formula: XmlElement<'_>) {
        let letters =
            formula.all().filter(|element| element.space() == Space::Formulas && element.name() == "t");
        let text: String = letters.map(XmlElement::text).collect();
        let look = self.story.shared(self.under.look());
        self.runs.push(WordRun {
            index: self.counted,
            text: text.into(),
            look,
            said: SaidTraits::default(),
            began_page: false,
            rare: RareTraits::default(),
        });
    }

    fn run(
        &mut self,
        element: XmlElement<'_>,
        change: Option<Arc<TrackedChange>>,
        link: Option<&Arc<str>>,
        field: Option<&Arc<str>>,
    ) {
        let properties = element.child("rPr");
        let own = properties.map(|own| RunLayer::read(own, &self.story.shelves.theme)).unwrap_or_default();
        let mut layer = self.under.clone();
        if let Some(style) = &own.style {
            let style = self.story.style(style);
            layer.lay_style(&style.run);
        }
        layer.lay(&own);
        let is_formatted = || properties?.child("rPrChange").and_then(tracked).map(Arc::new);
        let (index, said) = (self.counted, SaidTraits::of_run(&own));
        let mut run = OpenRun {
            text: String::new(),
            look: self.story.shared(layer.look()),
            began_page: false,
            rare: RareOfRun {
                style: own.style,
                link: link.cloned(),
                field: field.cloned(),
                change: change.or_else(is_formatted),
                ..RareOfRun::default()
            },
        };
        self.counted += 1;
        let had_result = self.story.fields.last().is_some_and(|open| open.has_result);
        self.content(element, &mut run);
        // The run that ends a field's code shows nothing of it.
        let shows = had_result || !run.text.is_empty();
        if let Some(open) = self.story.fields.last_mut().filter(|open| open.has_result && shows) {
            run.rare.field = open.name();
            open.is_shown |= !run.text.is_empty();
            if run.rare.link.is_none() && run.rare.field.as_deref() == Some("HYPERLINK") {
                run.rare.link = open.code.split('"').nth(1).map(Arc::from);
            }
        }
        let OpenRun { text, look, began_page, rare } = run;
        self.runs.push(WordRun { index, text: text.into(), look, said, began_page, rare: rare.into() });
    }

    fn content(&mut self, holder: XmlElement<'_>, run: &mut OpenRun) {
        for child in holder.children() {
            match (child.space(), child.name()) {
                (Space::Word, name) => self.piece(child, name, run),
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(chosen) = chosen(child) {
                        self.content(chosen, run);
                    }
                }
                _ => {}
            }
        }
    }

    fn piece(&mut self, child: XmlElement<'_>, name: &str, run: &mut OpenRun) {
        match name {
            "t" => self.words(&child.text(), run),
            // What is deleted is kept with its change.
            "delText" => run.text.push_str(&child.text()),
            "tab" | "ptab" => self.words("\t", run),
            "br" => {
                let is_page = child.attribute("type").is_some_and(|kind| kind == "page" || kind == "column");
                self.words(if is_page { "\u{c}" } else { "\n" }, run);
            }
            "cr" => self.words("\n", run),
            "noBreakHyphen" => self.words("\u{2011}", run),
            "softHyphen" => self.words("\u{ad}", run),
            "sym" => self.symbol(child, run),
            "pgNum" => run.rare.field = Some("PAGE".into()),
            "instrText" => {
                if let Some(open) = self.story.fields.last_mut().filter(|open| !open.has_result) {
                    open.code.push_str(&child.text());
                }
            }
            "fldChar" => self.field(child, run),
            "drawing" => run.rare.drawings.extend(drawings::read(self.story, child)),
            "pict" | "object" => run.rare.drawings.extend(vml::read(self.story, child)),
            "footnoteReference" => run.rare.note = note(child, NoteKind::Footnote),
            "endnoteReference" => run.rare.note = note(child, NoteKind::Endnote),
            "commentReference" => run.rare.note = note(child, NoteKind::Comment),
            "lastRenderedPageBreak" => run.began_page = true,
            "ruby" => {
                // Its base is read as runs of its own.
                self.inside_ruby(child, None, None);
            }
            _ => {}
        }
    }

    /// Adds what is shown: not the code of a field.
    fn words(&mut self, words: &str, run: &mut OpenRun) {
        if self.story.fields.iter().all(|open| open.has_result) {
            run.text.push_str(words);
        }
    }

    fn symbol(&mut self, element: XmlElement<'_>, run: &mut OpenRun) {
        let code = element.attribute("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let Some(letter) = code.and_then(char::from_u32) else { return };
        self.words(letter.encode_utf8(&mut [0; 4]), run);
        if let Some(font) = element.attribute("font") {
            let font = Some(Arc::<str>::from(font.as_ref()));
            Arc::make_mut(&mut run.look).families =
                Families { ascii: font.clone(), high: font.clone(), complex: font.clone(), east_asian: font };
        }
    }

    fn field(&mut self, element: XmlElement<'_>, run: &mut OpenRun) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => self.story.fields.push(OpenField::default()),
            Some("separate") => {
                if let Some(open) = self.story.fields.last_mut() {
                    open.has_result = true;
                }
            }
            Some("end") => {
                // One whose result is not stored is shown all the same.
                if let Some(open) = self.story.fields.pop().filter(|open| !open.is_shown) {
                    run.rare.field = open.name();
                }
            }
            _ => {}
        }
    }
}

fn note(element: XmlElement<'_>, kind: NoteKind) -> Option<NoteReference> {
    let id = element.attribute("id")?.trim().parse().ok()?;
    Some(NoteReference { kind, id })
}

/// Whether a change takes what it is of from the page.
pub fn is_deletion(change: &Option<Arc<TrackedChange>>) -> bool {
    change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted)
}
