//! A body as a heading or the opening of a sentence names it, and which recipients it is among.

use std::cell::RefCell;

use super::body_words::{AFTER, BEFORE, BEGINNINGS, BodyKind, DOING, SHORT};
use crate::remembered::Remembered;
use crate::vietnamese::unaccented;

/// A body that is charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Body {
    /// As written: "Phòng Kinh tế".
    pub(super) name: String,
    /// Its words without accents, offices, short forms and the unit it belongs to: "_phong_kinh_te_".
    words: String,
    kind: BodyKind,
}

/// Letters of the longest name that is taken for one.
const LONGEST: usize = 90;

impl Body {
    /// The body called `name`, where it is one.
    fn new(name: &str) -> Option<Self> {
        let whole = folded(name);
        let bare = without_opening(&whole);
        let begins = |beginning: &str| {
            let rest = bare.strip_prefix('_').and_then(|bare| bare.strip_prefix(beginning));
            rest.is_some_and(|rest| rest.starts_with('_'))
        };
        let (_, kind) = BEGINNINGS.iter().find(|(beginning, _)| begins(beginning))?;
        // "Phòng học", "phòng, chống", "sở thích", "trường hợp" are none.
        let names = name.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
        let several = bare.starts_with("_cac_") || matches!(kind, BodyKind::School | BodyKind::Several);
        let is_named = names > 1
            || several
            || matches!(kind, BodyKind::Committee | BodyKind::Organisation | BodyKind::Agency);
        let none = ["_truong_hop_", "_phong_hoc_", "_phong_chong_"].iter().any(|none| bare.starts_with(none));
        let written = name.trim().trim_matches(['.', ';', ':']);
        (is_named && !none).then(|| Self { name: written.to_owned(), words: own_words(&bare), kind: *kind })
    }

    pub(super) fn key(&self) -> &str {
        &self.words
    }

    /// Whether `name` is of the same body.
    pub(super) fn is_same(&self, BodyName { whole, own: other }: &BodyName) -> bool {
        let unit = |words: &str| words.split('_').filter(|word| !word.is_empty()).count();
        match self.kind {
            BodyKind::Committee => *whole == folded(&self.name),
            BodyKind::Department
            | BodyKind::Division
            | BodyKind::Agency
            | BodyKind::School
            | BodyKind::Organisation
            | BodyKind::Several => *other == self.words && unit(other) > 1,
        }
    }

    /// Whether it is schools in general, not one of them.
    pub(super) fn is_all_schools(&self) -> bool {
        self.kind == BodyKind::School && !self.words.starts_with("_truong_")
    }
}

/// The name of a body that others may be.
pub(super) struct BodyName {
    whole: String,
    /// See [`Body::words`].
    own: String,
}

impl BodyName {
    pub(super) fn of(name: &str) -> Self {
        let whole = folded(name);
        let own = own_words(&without_opening(&whole));
        Self { whole, own }
    }
}

/// Bodies by the texts that they were found in. The documents of a batch charge mostly the same ones in the same words, so
/// that each thread remembers them.
type Known = RefCell<Remembered<Box<str>, Vec<Body>>>;

/// More texts than this are not remembered.
const MOST_REMEMBERED: usize = 512;

/// What `find` finds in `text`, or found there before.
fn remembered(known: &Known, text: &str, find: fn(&str) -> Vec<Body>) -> Vec<Body> {
    if let Some(bodies) = known.borrow().get(text) {
        return bodies.clone();
    }
    let bodies = find(text);
    known.borrow_mut().keep(text.into(), bodies.clone());
    bodies
}

/// The bodies that a heading names: "Phòng Kinh tế, Phòng Văn hóa - Xã hội" are two.
pub(super) fn all_in(heading: &str) -> Vec<Body> {
    thread_local! {
        static KNOWN: Known = const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    KNOWN.with(|known| remembered(known, heading, find_all))
}

fn find_all(heading: &str) -> Vec<Body> {
    let heading = heading.split(':').next().unwrap_or_default();
    let mut names: Vec<String> = Vec::new();
    for piece in heading.split([',', ';']).flat_map(|piece| piece.split(" và ").enumerate()) {
        let (at, piece) = piece;
        let begins_anew = names.is_empty()
            || piece.trim().starts_with(char::is_uppercase)
                && Body::new(piece).is_some_and(|body| body.kind != BodyKind::Several);
        match names.last_mut() {
            Some(last) if !begins_anew => {
                last.push_str(if at == 0 { "," } else { " và " });
                last.push_str(if at == 0 { piece } else { piece.trim_start() });
            }
            Some(_) | None => names.push(piece.trim().to_owned()),
        }
    }
    names.iter().filter_map(|name| Body::new(name)).collect()
}

/// The bodies that open a sentence: before a colon, or before what they are to do.
pub(super) fn opening(sentence: &str) -> Vec<Body> {
    thread_local! {
        static KNOWN: Known = const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    KNOWN.with(|known| remembered(known, sentence, find_opening))
}

fn find_opening(sentence: &str) -> Vec<Body> {
    if !may_open(sentence) {
        return Vec::new();
    }
    // What ends a name begins with a space or is a colon; blanks and commas before it do not count.
    let mut signs = sentence.char_indices().take(2 * LONGEST).filter(|(_, sign)| matches!(sign, ' ' | ':'));
    let ends = |at: usize| {
        sentence
            .get(at..)
            .is_some_and(|rest| rest.starts_with(':') || DOING.iter().any(|doing| rest.starts_with(doing)))
    };
    let Some((end, _)) = signs.find(|(at, _)| ends(*at)) else { return Vec::new() };
    let name = sentence.get(..end).unwrap_or_default().trim_end_matches([',', ' ']);
    if name.chars().count() > LONGEST || Body::new(name).is_none() { Vec::new() } else { all_in(name) }
}

/// Whether the first word of `sentence` may be that of a body or of what stands before one. Most are none, and need no
/// closer look.
fn may_open(sentence: &str) -> bool {
    let Some(first) = sentence.split_whitespace().next().map(unaccented) else { return false };
    let first = first.split('_').next().unwrap_or_default();
    let beginnings = BEGINNINGS.iter().map(|(beginning, _)| *beginning);
    let shortened = SHORT.iter().map(|(short, _)| short.trim_start_matches('_'));
    let mut openings = beginnings.chain(shortened).chain(BEFORE);
    first.is_empty() || openings.any(|opening| opening.starts_with(first))
}

/// A recipient, as bodies are looked for in it.
pub(super) struct Recipient<'a> {
    pub(super) line: &'a str,
    bare: &'a str,
}

impl<'a> Recipient<'a> {
    pub(super) fn new(line: &'a str) -> Self {
        let bare = line.split('(').next().unwrap_or_default();
        Self { line, bare }
    }
}

/// Whether `recipient` is `body`, or stands for it with others; each thread remembers those it held against each other.
pub(super) fn covers(recipient: &Recipient<'_>, body: &Body) -> bool {
    thread_local! {
        static KNOWN: RefCell<Remembered<Box<str>, bool>> =
            const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    // The last line feed parts them: no word of a body has one.
    let key = format!("{}\n{}{}", recipient.bare, char::from(body.kind as u8), body.words);
    if let Some(known) = KNOWN.with_borrow(|known| known.get(key.as_str()).copied()) {
        return known;
    }
    let found = is_covered(recipient.bare, body);
    KNOWN.with_borrow_mut(|known| known.keep(key.into(), found));
    found
}

/// Whether the recipient `bare`, without what stands in brackets, is `body`, or stands for it with others.
fn is_covered(bare: &str, body: &Body) -> bool {
    let line = &folded(bare);
    let has = |words: &str| {
        let ends = |at: usize| line.get(at..).is_some_and(|rest| rest.starts_with('_'));
        let begins = |at: usize| line.get(..at).is_some_and(|rest| rest.ends_with('_'));
        line.match_indices(words).any(|(at, _)| begins(at) && ends(at + words.len()))
    };
    if line.contains(&body.words) || listed(line, body) {
        return true;
    }
    // "Các sở: Tài chính, Nội vụ" are those and no others.
    let list_of_names = bare.contains(':');
    let several = |words: &[&str]| !list_of_names && words.iter().any(|words| has(words));
    let of_committee = has("thuoc_ubnd");
    match body.kind {
        BodyKind::Department => several(&["cac_so", "so_ban_nganh", "so_nganh"]),
        BodyKind::Division => several(&[
            "cac_phong",
            "phong_ban",
            "phong_don_vi",
            "ban_nganh",
            "cac_co_quan",
            "cac_don_vi",
            "co_quan_don_vi",
            "cac_ban",
        ]),
        BodyKind::Agency => {
            !of_committee && several(&["ban_nganh", "cac_co_quan", "cac_don_vi", "co_quan_don_vi", "cac_ban"])
        }
        BodyKind::Committee => {
            line.starts_with("_ubnd_cac_")
                || line.starts_with("_ubnd_cap_")
                || line.starts_with("_cac_xa_")
                || has("chu_tich_ubnd_cac_xa")
                || line.contains("_ubnd_xa_phuong_")
        }
        BodyKind::School => {
            has("cac_truong")
                || has("truong_hoc")
                || has("nha_truong")
                || has("co_so_giao_duc")
                || line.starts_with("_truong_") && bare.contains(',')
        }
        BodyKind::Organisation => ["mttq", "ubmttq", "mat_tran", "doan_the", "cac_hoi", "to_chuc_chinh_tri"]
            .iter()
            .any(|words| line.contains(&format!("_{words}"))),
        BodyKind::Several => {
            ["so", "phong", "ban", "nganh", "co_quan", "don_vi"].iter().any(|words| has(words))
        }
    }
}

/// Whether `line` lists names of one kind, and that of `body` among them: "Các sở: Tài chính, Nội vụ".
fn listed(line: &str, body: &Body) -> bool {
    ["_so_", "_phong_"].iter().any(|kind| {
        body.words
            .strip_prefix(kind)
            .is_some_and(|name| line.contains(kind) && line.contains(&format!("_{name}")))
    })
}

/// `text` without accents between underscores, short forms written out.
fn folded(text: &str) -> String {
    let mut folded = format!("_{}_", unaccented(text));
    for (short, whole) in SHORT {
        // Most texts have none, and to look is quicker than to replace nothing.
        if folded.contains(short) {
            folded = folded.replace(short, whole);
        }
    }
    folded
}

/// Without offices and words of asking: "Trưởng Phòng Kinh tế" is the Phòng.
fn without_opening(folded: &str) -> String {
    let mut bare = folded.trim_start_matches('_');
    while let Some(rest) = BEFORE.iter().find_map(|before| bare.strip_prefix(before)) {
        // The Phòng stands on where its head is named.
        if bare.starts_with("truong_phong_") {
            return format!("_phong_{rest}");
        }
        bare = rest;
    }
    format!("_{bare}")
}

/// The words of a body alone: without the unit it belongs to.
fn own_words(bare: &str) -> String {
    let society = "_xa_hoi_";
    let kept = bare.replace(society, "_xahoi_");
    let start = kept.get(1..).and_then(|rest| rest.find('_')).map_or(kept.len(), |first| first + 1);
    let is_committee = kept.starts_with("_ubnd_");
    let ends = AFTER.iter().filter(|_| !is_committee).filter_map(|after| {
        let from = kept.get(start..)?;
        from.find(after).map(|at| start + at)
    });
    let end = ends.min().unwrap_or(kept.len());
    format!("{}_", kept.get(..end).unwrap_or_default().trim_end_matches('_')).replace("_xahoi_", society)
}

#[cfg(test)]
#[path = "body_tests.rs"]
mod tests;
