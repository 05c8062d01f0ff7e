//! Properties of paragraphs, runs and sections, set in the order that the schema asks for (ECMA-376 Part 1, 17.3, 17.6).

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

/// Whose properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    Paragraph,
    Run,
    Section,
}

/// What becomes of one property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PropertyChange {
    /// "jc".
    pub name: &'static str,
    /// Attributes that it gets; all others stay.
    pub set: Vec<(&'static str, String)>,
    /// Attributes that it loses.
    pub lose: &'static [&'static str],
    /// Whether the property goes.
    pub is_gone: bool,
}

impl PropertyChange {
    /// The property with this value.
    pub fn value(name: &'static str, value: impl Into<String>) -> Self {
        Self { name, set: vec![("val", value.into())], lose: &[], is_gone: false }
    }

    /// The property with these attributes besides its others.
    pub fn attributes(
        name: &'static str,
        set: Vec<(&'static str, String)>,
        lose: &'static [&'static str],
    ) -> Self {
        Self { name, set, lose, is_gone: false }
    }

    /// The property on or off.
    pub fn switch(name: &'static str, is_on: bool) -> Self {
        Self::value(name, if is_on { "1" } else { "0" })
    }
}

impl Bearer {
    fn tag(self) -> &'static str {
        match self {
            Self::Paragraph => "pPr",
            Self::Run => "rPr",
            Self::Section => "sectPr",
        }
    }

    fn order(self) -> &'static [&'static str] {
        match self {
            Self::Paragraph => &[
                "pStyle",
                "keepNext",
                "keepLines",
                "pageBreakBefore",
                "framePr",
                "widowControl",
                "numPr",
                "suppressLineNumbers",
                "pBdr",
                "shd",
                "tabs",
                "suppressAutoHyphens",
                "kinsoku",
                "wordWrap",
                "overflowPunct",
                "topLinePunct",
                "autoSpaceDE",
                "autoSpaceDN",
                "bidi",
                "adjustRightInd",
                "snapToGrid",
                "spacing",
                "ind",
                "contextualSpacing",
                "mirrorIndents",
                "suppressOverlap",
                "jc",
                "textDirection",
                "textAlignment",
                "textboxTightWrap",
                "outlineLvl",
                "divId",
                "cnfStyle",
                "rPr",
                "sectPr",
                "pPrChange",
            ],
            Self::Run => &[
                "ins",
                "del",
                "moveFrom",
                "moveTo",
                "rStyle",
                "rFonts",
                "b",
                "bCs",
                "i",
                "iCs",
                "caps",
                "smallCaps",
                "strike",
                "dstrike",
                "outline",
                "shadow",
                "emboss",
                "imprint",
                "noProof",
                "snapToGrid",
                "vanish",
                "webHidden",
                "color",
                "spacing",
                "w",
                "kern",
                "position",
                "sz",
                "szCs",
                "highlight",
                "u",
                "effect",
                "bdr",
                "shd",
                "fitText",
                "vertAlign",
                "rtl",
                "cs",
                "em",
                "lang",
                "eastAsianLayout",
                "specVanish",
                "oMath",
                "rPrChange",
            ],
            Self::Section => &[
                "headerReference",
                "footerReference",
                "footnotePr",
                "endnotePr",
                "type",
                "pgSz",
                "pgMar",
                "paperSrc",
                "pgBorders",
                "lnNumType",
                "pgNumType",
                "cols",
                "formProt",
                "vAlign",
                "noEndnote",
                "titlePg",
                "textDirection",
                "bidi",
                "rtlGutter",
                "docGrid",
                "printerSettings",
                "sectPrChange",
            ],
        }
    }
}

/// `properties`, the whole element or nothing, with `changes`; in elements of the prefix `prefix`.
pub fn changed(bearer: Bearer, properties: &str, prefix: &str, changes: &[PropertyChange]) -> String {
    let (open, mut inner) = taken_apart(bearer, properties, prefix);
    let order = bearer.order();
    let rank = |name: &str| order.iter().position(|known| *known == name);
    for change in changes {
        let at = inner.iter().position(|(name, _)| name == change.name);
        let old = at.map(|at| inner.remove(at).1);
        if change.is_gone {
            continue;
        }
        let new = with_attributes(old.as_deref(), prefix, change);
        let own = rank(change.name).unwrap_or(order.len());
        let follows = |(name, _): &(String, String)| rank(name).is_some_and(|other| other > own);
        let place = inner.iter().position(follows).unwrap_or(inner.len());
        inner.insert(place, (change.name.to_owned(), new));
    }
    let tag = bearer.tag();
    let inner: String = inner.into_iter().map(|(_, text)| text).collect();
    format!("{open}{inner}</{prefix}:{tag}>")
}

/// The start tag, and what it holds: each child with its name.
fn taken_apart(bearer: Bearer, properties: &str, prefix: &str) -> (String, Vec<(String, String)>) {
    let fresh = (format!("<{prefix}:{}>", bearer.tag()), Vec::new());
    let spans = children(properties);
    let Some(((_, whole), inner)) = spans.split_first() else { return fresh };
    let Some(open) = properties.get(whole.clone()) else { return fresh };
    let open = match open.strip_suffix("/>") {
        Some(start) => format!("{start}>"),
        None => open.to_owned(),
    };
    let child = |(name, span): &(String, Range<usize>)| {
        properties.get(span.clone()).map(|text| (name.clone(), text.to_owned()))
    };
    (open, inner.iter().filter_map(child).collect())
}

/// The start tag of the root of `text`, then each element right within it with its name without prefix.
fn children(text: &str) -> Vec<(String, Range<usize>)> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let at = |reader: &Reader<&[u8]>| usize::try_from(reader.buffer_position()).unwrap_or_default();
    let mut out: Vec<(String, Range<usize>)> = Vec::new();
    let mut depth = 0_usize;
    let mut begun = (String::new(), 0);
    loop {
        let start = at(&reader);
        let Ok(event) = reader.read_event() else { return out };
        let end = at(&reader);
        match event {
            Event::Start(tag) => {
                let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
                match depth {
                    0 => out.push((name, start..end)),
                    1 => begun = (name, start),
                    _ => {}
                }
                depth += 1;
            }
            Event::Empty(tag) if depth <= 1 => {
                out.push((String::from_utf8_lossy(tag.local_name().as_ref()).into_owned(), start..end));
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    out.push((std::mem::take(&mut begun.0), begun.1..end));
                }
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

/// The element `old`, or a new one, with what `change` says of its attributes.
fn with_attributes(old: Option<&str>, prefix: &str, change: &PropertyChange) -> String {
    let mut kept = String::new();
    if let Some(Event::Start(tag) | Event::Empty(tag)) =
        old.and_then(|old| Reader::from_str(old).read_event().ok())
    {
        for attribute in tag.attributes().with_checks(false).flatten() {
            let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
            let local = name.rsplit(':').next().unwrap_or_default();
            let is_set = change.set.iter().any(|(set, _)| *set == local);
            if !is_set && !change.lose.contains(&local) {
                let value = String::from_utf8_lossy(&attribute.value).into_owned();
                kept.push_str(&format!(" {name}=\"{value}\""));
            }
        }
    }
    let set: String =
        change.set.iter().map(|(name, value)| format!(" {prefix}:{name}=\"{value}\"")).collect();
    format!("<{prefix}:{}{kept}{set}/>", change.name)
}
