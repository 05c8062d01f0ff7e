//! All accreditation rules, and which of them are in force on a day.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use include_dir::{Dir, include_dir};

use super::regime::Regime;
use crate::diagnostic::{Diagnostic, Report, Source, rules};
use crate::legal::{Register, law_file};
use crate::yaml::Decoder;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data/_quy-dinh");

/// The built-in regimes, read once, and what is wrong with them.
static BUILT_IN: LazyLock<(Option<Regimes>, Report)> = LazyLock::new(|| {
    let mut found = Report::new();
    let regimes = found.sound(|found| Regimes::of_layers(&[law_file::built_in(&FILES)], found));
    (regimes, found)
});

/// All regimes; by default none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Regimes {
    regimes: Vec<Regime>,
}

impl Regimes {
    /// The built-in regimes, and those of the YAML files of `folder`; one of the folder stands in place of the
    /// built-in one of the same id. No two may apply on the same day.
    pub fn load(folder: Option<&Path>, report: &mut Report) -> Option<Self> {
        report.sound(|report| match folder {
            Some(folder) => {
                let own = law_file::of_folder(folder, report);
                Self::of_layers(&[law_file::built_in(&FILES), own], report)
            }
            None => {
                let (regimes, found) = &*BUILT_IN;
                report.extend(found.iter().cloned());
                regimes.clone()
            }
        })
    }

    /// The built-in regimes.
    pub fn built_in() -> &'static Self {
        static NONE: Regimes = Regimes { regimes: Vec::new() };
        BUILT_IN.0.as_ref().unwrap_or(&NONE)
    }

    fn of_layers(layers: &[Vec<Arc<Source>>], report: &mut Report) -> Option<Self> {
        let mut regimes = Vec::new();
        for layer in layers {
            let (mut own, all) = read_layer(layer, report);
            if all {
                regimes.retain(|known: &Regime| own.iter().all(|regime| regime.id != known.id));
            } else {
                // Which of them the one that could not be read replaces is not known.
                regimes.clear();
            }
            regimes.append(&mut own);
        }
        regimes.sort_by_key(|regime| regime.from.earliest());
        check_order(&regimes, report);
        check_transitions(&regimes, report);
        law_file::in_order(report);
        Some(Self { regimes })
    }

    /// The rules called `id`.
    pub fn find(&self, id: &str) -> Option<&Regime> {
        self.regimes.iter().find(|regime| regime.id == id)
    }

    /// Finds the documents of the regimes that are not in `register`.
    pub fn check_references(&self, register: &Register) -> Vec<Diagnostic> {
        let documents = self.regimes.iter().flat_map(|regime| &regime.documents);
        let unknown = documents.filter(|document| register.find(&document.target).is_none());
        unknown.map(|document| register.unknown(&document.target).at(&document.place)).collect()
    }

    /// All, the earliest first.
    pub fn all(&self) -> &[Regime] {
        &self.regimes
    }

    /// The rules that apply on `day`; none before the first regime.
    pub fn on(&self, day: NaiveDate) -> Option<&Regime> {
        self.regimes.iter().find(|regime| regime.applies(day))
    }
}

/// The regimes of the files of one layer, and whether these are all.
fn read_layer(layer: &[Arc<Source>], report: &mut Report) -> (Vec<Regime>, bool) {
    let (mut regimes, mut all) = (Vec::<Regime>::new(), true);
    for source in layer {
        let Some(regime) = read_regime(source, report) else {
            all = false;
            continue;
        };
        match regimes.iter().find(|known| known.id == regime.id) {
            Some(first) => report.push(twice(&regime, first)),
            None => regimes.push(regime),
        }
    }
    (regimes, all)
}

/// The regime of one file; all that is wrong goes to `report`.
fn read_regime(source: &Arc<Source>, report: &mut Report) -> Option<Regime> {
    let tree = law_file::tree(source, report)?;
    let mut decoder = Decoder::default();
    let regime = decoder.read(&tree);
    report.append(&mut decoder.diagnostics);
    regime
}

fn twice(regime: &Regime, first: &Regime) -> Diagnostic {
    let message = format!("chế độ `{}` khai báo hai lần", regime.id);
    Diagnostic::new(&rules::TRUNG_CHE_DO, message).at(&regime.place).related(&first.place, "lần đầu ở đây")
}

/// The rules by which schools go on must be known.
fn check_transitions(regimes: &[Regime], report: &mut Report) {
    for regime in regimes {
        let Some(rule) = &regime.transition else { continue };
        if regimes.iter().all(|known| known.id != rule.value) {
            let message = format!("chế độ `{}` chuyển tiếp về chế độ `{}` không có", regime.id, rule.value);
            report.push(Diagnostic::new(&rules::CHE_DO_LA, message).at(&regime.place));
        }
    }
}

fn check_order(regimes: &[Regime], report: &mut Report) {
    for (earlier, later) in regimes.iter().zip(regimes.iter().skip(1)) {
        if earlier.until.is_none_or(|until| until.earliest() > later.from.earliest()) {
            let message = format!("chế độ `{}` bắt đầu khi chế độ `{}` còn áp dụng", later.id, earlier.id);
            let diagnostic = Diagnostic::new(&rules::CHE_DO_CHONG_NHAU, message).at(&later.place);
            report.push(
                diagnostic.related(&earlier.place, "chế độ trước ở đây").hint("ghi `den` cho chế độ trước"),
            );
        }
    }
}

#[cfg(test)]
#[path = "regimes_tests.rs"]
mod tests;
