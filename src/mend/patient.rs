//! What a repair looks at.

use std::collections::BTreeSet;

use crate::check::CheckFinding;
use crate::recognition::Recognised;
use crate::word::{WordFile, WordParagraph, each_paragraph};

/// A file, with what was recognised in it.
pub struct Patient<'p> {
    pub file: &'p WordFile,
    pub recognised: &'p Recognised<'p>,
    /// Texts of encodings from before Unicode are to be read.
    pub fixes_encoding: bool,
}

impl<'p> Patient<'p> {
    /// The paragraph at which a finding shows, with the number of its run.
    pub fn paragraphs(&self, finding: &CheckFinding) -> Vec<(&'p WordParagraph, Option<u32>)> {
        let mut wanted: BTreeSet<(&str, u32)> = BTreeSet::new();
        for place in &finding.places {
            wanted.insert((&place.text.part, place.text.paragraph));
        }
        let mut found = Vec::new();
        let mut take = |paragraph: &'p WordParagraph| {
            if wanted.contains(&(&*paragraph.place.part, paragraph.place.paragraph)) {
                let of_it = finding.places.iter().filter(|place| {
                    place.text.part == paragraph.place.part
                        && place.text.paragraph == paragraph.place.paragraph
                });
                found.extend(of_it.map(|place| (paragraph, place.text.run)));
            }
        };
        each_paragraph(&self.file.body, &mut take);
        for part in &self.file.running {
            each_paragraph(&part.blocks, &mut take);
        }
        found
    }
}
