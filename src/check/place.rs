//! Where a finding shows.

use std::sync::Arc;

use crate::recognition::TextLine;
use crate::word::{TextPlace, WordParagraph};

/// Where a finding shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingPlace {
    pub text: TextPlace,
    /// What is written there, shortened.
    pub excerpt: String,
}

/// So many letters of a text are quoted.
const QUOTED: usize = 60;

impl FindingPlace {
    /// A line, with what stands in it.
    pub fn line(line: &TextLine<'_>) -> Option<Self> {
        let run = line.runs().next().map(|(run, _)| run.index);
        Some(Self { text: TextPlace { run, ..line.paragraph.place.clone() }, excerpt: quoted(&line.text) })
    }

    /// Some words of a line.
    pub fn words(line: &TextLine<'_>, run: u32, words: &str) -> Option<Self> {
        Some(Self {
            text: TextPlace { run: Some(run), ..line.paragraph.place.clone() },
            excerpt: quoted(words),
        })
    }

    /// A paragraph.
    pub fn paragraph(paragraph: &WordParagraph) -> Option<Self> {
        Some(Self { text: paragraph.place.clone(), excerpt: quoted(&paragraph.text()) })
    }

    /// A part as a whole.
    pub fn part(part: &Arc<str>) -> Option<Self> {
        Some(Self {
            text: TextPlace { part: Arc::clone(part), paragraph: 0, run: None },
            excerpt: String::new(),
        })
    }
}

/// The beginning of a text, in one line.
pub fn quoted(text: &str) -> String {
    // Of a very long text no more is read than is shown.
    let mut quoted = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        let space = if quoted.is_empty() { "" } else { " " };
        for sign in space.chars().chain(word.chars()) {
            if count == QUOTED {
                return format!("{}…", quoted.trim_end());
            }
            quoted.push(sign);
            count += 1;
        }
    }
    quoted
}
