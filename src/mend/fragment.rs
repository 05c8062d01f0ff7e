//! A paragraph in its part: where its properties, its runs and their texts stand, in bytes of the part.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParagraphFragment {
    /// "w".
    pub prefix: String,
    pub range: Range<usize>,
    /// Where its start tag ends.
    pub open_end: usize,
    /// Where its end tag begins.
    pub close: usize,
    /// `<w:p/>`: it must be opened before anything can be put into it.
    pub is_empty: bool,
    pub properties: Option<Range<usize>>,
    pub runs: Vec<RunFragment>,
}

/// A run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunFragment {
    pub range: Range<usize>,
    pub open_end: usize,
    pub is_empty: bool,
    pub properties: Option<Range<usize>>,
    /// What stands within each `w:t`.
    pub texts: Vec<Range<usize>>,
    /// Each `w:tab`.
    pub tabs: Vec<Range<usize>>,
    /// Whether anything else stands in it.
    pub has_other: bool,
}

/// The paragraph at `range` of `part`; none where that is no paragraph.
pub fn paragraph(part: &str, range: Range<usize>) -> Option<ParagraphFragment> {
    let text = part.get(range.clone())?;
    let mut reading =
        Reading { at: range.start, range, found: ParagraphFragment::default(), open: Vec::new() };
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    loop {
        let start = place(&reader, reading.at);
        match reader.read_event().ok()? {
            Event::Start(tag) => reading.start(&tag, start..place(&reader, reading.at), false)?,
            Event::Empty(tag) => reading.start(&tag, start..place(&reader, reading.at), true)?,
            Event::End(_) => reading.end(start..place(&reader, reading.at)),
            Event::Eof => break,
            _ => {}
        }
    }
    Some(reading.found).filter(|found| !found.prefix.is_empty())
}

fn place(reader: &Reader<&[u8]>, start: usize) -> usize {
    start + usize::try_from(reader.buffer_position()).unwrap_or_default()
}

/// What an open element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OpenElement {
    Paragraph,
    Properties,
    Run,
    RunProperties,
    Text,
    Tab,
    /// What holds runs of the paragraph: a link, a tracked insertion.
    Around,
    /// What is no business of the paragraph: a text box, what is shown instead by old programs.
    Foreign,
}

struct Reading {
    at: usize,
    range: Range<usize>,
    found: ParagraphFragment,
    /// Open elements with the place where each begins and its start tag ends.
    open: Vec<(OpenElement, Range<usize>)>,
}

impl Reading {
    fn start(&mut self, tag: &BytesStart<'_>, span: Range<usize>, is_empty: bool) -> Option<()> {
        let name = std::str::from_utf8(tag.name().as_ref()).ok()?.to_owned();
        if self.open.is_empty() {
            let (prefix, local) = name.split_once(':')?;
            if local != "p" {
                return None;
            }
            self.found.prefix = prefix.to_owned();
            self.found.range = self.range.clone();
            self.found.open_end = span.end;
            self.found.close = span.end;
            self.found.is_empty = is_empty;
        }
        let what = self.what(&name);
        if !is_empty {
            self.open.push((what, span));
            return Some(());
        }
        self.closed(what, &span, span.clone());
        Some(())
    }

    fn what(&self, name: &str) -> OpenElement {
        let own = name.strip_prefix(self.found.prefix.as_str()).and_then(|rest| rest.strip_prefix(':'));
        match (self.open.last().map(|(what, _)| *what), own) {
            (None, _) => OpenElement::Paragraph,
            (
                Some(
                    OpenElement::Foreign
                    | OpenElement::RunProperties
                    | OpenElement::Properties
                    | OpenElement::Text
                    | OpenElement::Tab,
                ),
                _,
            ) => OpenElement::Foreign,
            (Some(OpenElement::Paragraph), Some("pPr")) => OpenElement::Properties,
            (Some(OpenElement::Paragraph | OpenElement::Around), Some("r")) => OpenElement::Run,
            (Some(OpenElement::Run), Some("rPr")) => OpenElement::RunProperties,
            (Some(OpenElement::Run), Some("t")) => OpenElement::Text,
            (Some(OpenElement::Run), Some("tab")) => OpenElement::Tab,
            (
                Some(OpenElement::Paragraph | OpenElement::Around),
                Some("txbxContent" | "p" | "del" | "moveFrom"),
            ) => OpenElement::Foreign,
            (Some(OpenElement::Paragraph | OpenElement::Around), _) if !name.ends_with(":Fallback") => {
                OpenElement::Around
            }
            (Some(_), _) => OpenElement::Foreign,
        }
    }

    fn end(&mut self, span: Range<usize>) {
        let Some((what, opened)) = self.open.pop() else { return };
        self.closed(what, &opened, span);
    }

    /// An element is whole: it was `opened` there and ends with `closing`.
    fn closed(&mut self, what: OpenElement, opened: &Range<usize>, closing: Range<usize>) {
        let is_empty = *opened == closing;
        let whole = opened.start..closing.end;
        match what {
            OpenElement::Paragraph if !is_empty => self.found.close = closing.start,
            OpenElement::Foreign
                if self.open.last().is_some_and(|(parent, _)| *parent == OpenElement::Run) =>
            {
                self.run().has_other = true;
            }
            OpenElement::Paragraph | OpenElement::Around | OpenElement::Foreign => {}
            OpenElement::Tab => self.run().tabs.push(whole),
            OpenElement::Properties => self.found.properties = Some(whole),
            OpenElement::Run => {
                // Its properties and texts were found while it was open: they are the last ones that no run has yet.
                let begun = self
                    .found
                    .runs
                    .last_mut()
                    .filter(|run| run.range.is_empty() && run.range.start == usize::MAX);
                match begun {
                    Some(run) => {
                        run.range = whole;
                        run.open_end = opened.end;
                    }
                    None => self.found.runs.push(RunFragment {
                        range: whole,
                        open_end: opened.end,
                        is_empty,
                        ..RunFragment::default()
                    }),
                }
            }
            OpenElement::RunProperties => self.run().properties = Some(whole),
            OpenElement::Text => {
                let inner = if is_empty { opened.end..opened.end } else { opened.end..closing.start };
                self.run().texts.push(inner);
            }
        }
    }

    /// The run that is open.
    fn run(&mut self) -> &mut RunFragment {
        const OPEN: Range<usize> = usize::MAX..usize::MAX;
        if self.found.runs.last().is_none_or(|run| run.range != OPEN) {
            self.found.runs.push(RunFragment { range: OPEN, ..RunFragment::default() });
        }
        let last = self.found.runs.len() - 1;
        &mut self.found.runs[last]
    }
}
