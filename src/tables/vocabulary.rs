//! The words by which the headers of one table are understood: those of all tables, and those that its facts file
//! explains (`cot`).

use super::columns::Known;
use super::meaning::{self, Meaning};
use super::reference::TableReference;
use crate::diagnostic::{Diagnostic, Report, did_you_mean, rules, suggest};
use crate::vietnamese::unaccented;
use crate::yaml::Located;

/// What `cot` says of a column that is of no use.
pub const LEFT_OUT: &str = "bo_qua";

/// Headers and what they mean.
#[derive(Debug)]
pub struct Vocabulary {
    /// The columns a table may have.
    pub known: &'static [Known],
    /// What the facts file says.
    own: Vec<OwnHeader>,
    /// Whether names of schools stay as they are written.
    pub keeps_names: bool,
    /// The one year of the plan: what a list of several years has for others is none of its targets.
    pub plan_year: Option<u16>,
    /// What stands where a row does not say it.
    pub defaults: Vec<(&'static Known, Located<String>)>,
}

/// A header that the facts file explains.
#[derive(Debug)]
struct OwnHeader {
    written: Located<String>,
    /// None where the column is of no use.
    means: Option<&'static Known>,
}

impl Vocabulary {
    /// That of all tables.
    pub fn of_all(known: &'static [Known]) -> Self {
        Self { known, own: Vec::new(), keeps_names: false, plan_year: None, defaults: Vec::new() }
    }

    /// That of the table that `reference` names.
    pub fn of(reference: &TableReference, known: &'static [Known], report: &mut Report) -> Self {
        let mut all = Self { keeps_names: reference.keeps_names, ..Self::of_all(known) };
        for (written, path) in &reference.columns {
            let is_left_out = unaccented(&path.value) == LEFT_OUT;
            let means = find(known, &path.value);
            if is_left_out || means.is_some() {
                all.own.push(OwnHeader { written: written.clone(), means });
            } else {
                report.push(no_fact(known, path));
            }
        }
        for (path, value) in &reference.defaults {
            match find(known, &path.value) {
                Some(column) => all.defaults.push((column, value.clone())),
                None => report.push(no_fact(known, path)),
            }
        }
        all
    }

    /// The same for a plan of one year.
    #[must_use]
    pub fn of_year(self, plan_year: Option<u16>) -> Self {
        Self { plan_year, ..self }
    }

    /// What the facts file says of `header` below `above`, and which of its entries that is. An entry names the header
    /// alone, or with those above it: "Công nhận > Ngày".
    pub fn own(&self, above: &[&str], header: &str) -> Option<(usize, Meaning)> {
        let alone = unaccented(header);
        let whole = unaccented(&format!("{} {header}", above.join(" ")));
        let names = |own: &OwnHeader, words: &str| unaccented(&own.written.value) == *words;
        let find = |words: &str| self.own.iter().position(|own| names(own, words));
        let at = find(&whole).or_else(|| find(&alone))?;
        let means = self.own.get(at)?.means.map_or(Meaning::LeftOut, Meaning::Column);
        Some((at, means))
    }

    /// What is told of entries that explain no header of `titles`; `used` are those that do.
    pub fn unused(&self, used: &[usize], titles: &[&str]) -> Vec<Diagnostic> {
        let unused = self.own.iter().enumerate().filter(|(index, _)| !used.contains(index));
        let told = unused.map(|(_, own)| {
            let message = format!("`cot` nói đến tiêu đề \"{}\", mà bảng không có", own.written.value);
            let near = suggest(&own.written.value, titles.iter().copied());
            let hint = near.map_or_else(|| format!("các tiêu đề có: {}", titles.join(", ")), did_you_mean);
            Diagnostic::new(&rules::COT_KHONG_CO, message).at(&own.written.place).hint(hint)
        });
        told.collect()
    }
}

/// The column whose path or title is `written`.
fn find(known: &'static [Known], written: &str) -> Option<&'static Known> {
    let words = unaccented(written);
    let is_called = |column: &&Known| {
        let titles = [column.title, &meaning::full_title(column)].map(unaccented);
        column.path == written.trim() || titles.contains(&words)
    };
    known.iter().find(is_called)
}

fn no_fact(known: &'static [Known], path: &Located<String>) -> Diagnostic {
    let message = format!("không có dữ kiện `{}` để một cột của bảng mang", path.value);
    let near = suggest(&path.value, known.iter().map(|column| column.path).chain([LEFT_OUT]));
    let paths: Vec<&str> = known.iter().map(|column| column.path).chain([LEFT_OUT]).collect();
    let hint = near.map_or_else(|| format!("chọn một trong: {}", paths.join(", ")), did_you_mean);
    Diagnostic::new(&rules::COT_KHONG_CO, message).at(&path.place).hint(hint)
}

/// The line that explains a column with the header `title`: "cot: {"Mức đề nghị": muc_tieu.chuan_quoc_gia}".
pub fn line(title: &str, path: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "\\\"");
    format!("cot: {{\"{title}\": {path}}}")
}

/// The columns of `known` that are free and whose headers share most words with `title`, the nearest first; none that
/// share nothing that tells one from another.
pub fn nearest(
    known: &'static [Known],
    title: &str,
    is_free: impl Fn(&'static Known) -> bool,
) -> Vec<&'static Known> {
    const MOST: usize = 3;
    const COMMON: [&str; 6] = ["cua", "va", "truong", "so", "ten", "duoc"];
    let words = unaccented(title);
    let words = super::abbreviations::in_full(&words).unwrap_or(words);
    let told: Vec<&str> = words.split('_').filter(|word| !COMMON.contains(word)).collect();
    let shared = |header: &str| {
        let all: Vec<&str> = header.split('_').collect();
        let both = told.iter().filter(|word| all.contains(word)).count();
        // Of two with as many words in common the shorter is nearer.
        both * 100 / (all.len() + told.len()).max(1)
    };
    let of = |column: &&'static Known| {
        let title = unaccented(column.title);
        column.headers.iter().map(|header| shared(header)).chain([shared(&title)]).max().unwrap_or(0)
    };
    let mut scored: Vec<(usize, &'static Known)> =
        known.iter().filter(|column| is_free(column)).map(|column| (of(&column), column)).collect();
    scored.retain(|(score, _)| *score > 0);
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(MOST).map(|(_, column)| column).collect()
}
