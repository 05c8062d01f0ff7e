//! The register.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

use super::entry::{self, Entry};
use super::law_file;
use crate::diagnostic::{Diagnostic, Report, Source, did_you_mean, rules, suggest};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/_phap-ly");

/// Legal documents by id.
#[derive(Debug, Clone)]
pub struct Register {
    entries: Vec<Entry>,
    by_id: HashMap<String, usize>,
    by_symbol: HashMap<String, usize>,
}

impl Register {
    /// The built-in register, extended by the YAML files of `folder`; an entry of the folder stands in place of
    /// the built-in one of the same id.
    pub fn load(folder: Option<&Path>, report: &mut Report) -> Option<Self> {
        report.sound(|report| {
            let own = folder.map(|folder| law_file::of_folder(folder, report)).unwrap_or_default();
            Self::of_layers(&[law_file::built_in(&BUILT_IN), own], report)
        })
    }

    fn of_layers(layers: &[Vec<Arc<Source>>], report: &mut Report) -> Option<Self> {
        let mut register = Self { entries: Vec::new(), by_id: HashMap::new(), by_symbol: HashMap::new() };
        let mut declared = HashSet::new();
        for layer in layers {
            let mut entries = Vec::new();
            let read = layer.par_iter().map(|source| {
                let mut found = Report::new();
                (entry::read(source, &mut found), found)
            });
            for (file, mut found) in read.collect::<Vec<_>>() {
                report.append(&mut found);
                entries.extend(file.entries);
                declared.extend(file.declared);
            }
            register.add(entries, report);
        }
        register.check_references(&declared, report);
        register.check_symbols(report);
        law_file::in_order(report);
        Some(register)
    }

    fn add(&mut self, entries: Vec<Entry>, report: &mut Report) {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for entry in entries {
            if let Some(first) = seen.get(&entry.id).and_then(|index| self.entries.get(*index)) {
                let message = format!("văn bản `{}` khai báo hai lần", entry.id);
                let diagnostic = Diagnostic::new(&rules::TRUNG_VAN_BAN, message).at(&entry.place);
                report.push(diagnostic.related(&first.place, "lần đầu ở đây"));
                continue;
            }
            let index = self.by_id.get(&entry.id).copied().unwrap_or(self.entries.len());
            seen.insert(entry.id.clone(), index);
            self.place(index, entry);
        }
    }

    fn place(&mut self, index: usize, entry: Entry) {
        self.by_symbol.retain(|_, place| *place != index);
        if let Some(symbol) = &entry.symbol {
            self.by_symbol.insert(symbol_key(symbol), index);
        }
        self.by_id.insert(entry.id.clone(), index);
        match self.entries.get_mut(index) {
            Some(slot) => *slot = entry,
            None => self.entries.push(entry),
        }
    }

    /// `declared` are the ids of all entries, also of those that could not be read.
    fn check_references(&self, declared: &HashSet<String>, report: &mut Report) {
        for reach in self.entries.iter().flat_map(|entry| entry.replaces.iter().chain(&entry.amends)) {
            if !declared.contains(&reach.target) {
                report.push(self.unknown(&reach.target).at(&reach.place));
            }
        }
    }

    /// A document under two ids would be looked up by its number and found as either.
    fn check_symbols(&self, report: &mut Report) {
        let mut known: HashMap<_, &Entry> = HashMap::new();
        for entry in &self.entries {
            let Some(symbol) = &entry.symbol else { continue };
            let first =
                *known.entry((symbol_key(symbol), entry.issuer.as_deref().map(ministry))).or_insert(entry);
            if first.id != entry.id {
                let message = format!("văn bản số {symbol} đã có trong sổ với id `{}`", first.id);
                let diagnostic = Diagnostic::new(&rules::TRUNG_SO_KY_HIEU, message).at(&entry.place);
                let hint = format!("ghi id `{}` nếu muốn sửa mục có sẵn", first.id);
                report.push(diagnostic.related(&first.place, "đã có ở đây").hint(hint));
            }
        }
    }

    /// All documents, in the order of the files.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The document `id`.
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).and_then(|index| self.entries.get(*index))
    }

    /// The document with number and symbol `symbol`, also where "Đ" is typed as "D" or in small letters, and where only
    /// the beginning of the symbol is there and no other document's begins so: "18/2018/TT", "18/2018/TT-BGD".
    pub fn find_symbol(&self, symbol: &str) -> Option<&Entry> {
        let key = symbol_key(symbol);
        let whole = self.by_symbol.get(&key);
        let begun = || {
            let mut found = self.by_symbol.iter().filter(|(other, _)| begins(other, &key));
            found.next().filter(|_| found.next().is_none()).map(|(_, index)| index)
        };
        whole.or_else(begun).and_then(|index| self.entries.get(*index))
    }

    /// The id most like `id`, if one is like it.
    pub fn suggest(&self, id: &str) -> Option<&str> {
        suggest(id, self.entries.iter().map(|entry| entry.id.as_str()))
    }

    /// The error for an `id` that is not in the register, still without a place.
    pub fn unknown(&self, id: &str) -> Diagnostic {
        let diagnostic =
            Diagnostic::new(&rules::VAN_BAN_LA, format!("không có văn bản `{id}` trong sổ văn bản"));
        match self.find_symbol(id).map(|entry| entry.id.as_str()).or_else(|| self.suggest(id)) {
            Some(known) => diagnostic.hint(did_you_mean(known)),
            None => diagnostic.hint("xem các văn bản có sẵn bằng lệnh `vanthu legal`"),
        }
    }

    /// The documents that replace `id`, each with the levels it does so for (none: all).
    pub fn successors(&self, id: &str) -> impl Iterator<Item = (&Entry, &entry::Reach)> {
        self.reaching(id, |entry| &entry.replaces)
    }

    /// The documents that amend `id`, each with the levels it does so for (none: all).
    pub fn amendments(&self, id: &str) -> impl Iterator<Item = (&Entry, &entry::Reach)> {
        self.reaching(id, |entry| &entry.amends)
    }

    fn reaching(
        &self,
        id: &str,
        list: fn(&Entry) -> &Vec<entry::Reach>,
    ) -> impl Iterator<Item = (&Entry, &entry::Reach)> {
        let found =
            self.entries.iter().flat_map(move |entry| list(entry).iter().map(move |reach| (entry, reach)));
        found.filter(move |(_, reach)| reach.target == id)
    }
}

/// A circular is of the minister; written as of the ministry it is the same.
fn ministry(issuer: &str) -> &str {
    issuer.strip_prefix("Bộ trưởng ").unwrap_or(issuer)
}

/// Whether `symbol` begins with `key`: number, year and kind at least, and the kind whole.
fn begins(symbol: &str, key: &str) -> bool {
    let has_kind = key.splitn(3, '/').nth(2).is_some_and(|rest| !rest.is_empty());
    let rest = symbol.strip_prefix(key).unwrap_or_default();
    has_kind && !rest.is_empty() && (rest.starts_with('-') || key.contains('-'))
}

/// Symbols are compared without case, spaces, "&" and the bar of "Đ".
fn symbol_key(symbol: &str) -> String {
    let letters = symbol
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '&')
        .flat_map(char::to_uppercase);
    letters.map(|letter| if letter == 'Đ' { 'D' } else { letter }).collect()
}

#[cfg(test)]
#[path = "register_tests.rs"]
mod tests;
