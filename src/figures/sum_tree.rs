//! The tree of sums: from schools and communes up to the document that sums them all up.

use std::collections::BTreeMap;

use crate::accreditation::Regimes;
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, Level, TargetKind, is_accepted};

use super::reconcile::findings;
use super::{Figures, PeriodProgress, Roadmap, Tally};
use crate::vietnamese::OrderKey;

/// A document or a commune with what is counted for it. A branch's tallies are those of its children, so that
/// the sums of every level agree.
#[derive(Debug, Clone, PartialEq)]
pub struct SumTree {
    /// "UBND xã Cẩm Thành".
    pub name: String,
    /// The facts file, for a document.
    pub file: Option<String>,
    /// All that is counted here and below.
    pub tallies: Vec<Tally>,
    /// The number the document declares: `cong_bo.tong`, else the sum of its `lo_trinh` where it sums up others.
    pub declared: Option<u64>,
    /// Where a year's plan stands in the plan of its period.
    pub progress: Option<PeriodProgress>,
    /// What it sums up.
    pub children: Vec<Self>,
    /// Disagreements of this document, each with both numbers and both places; not what `chap_nhan` accepts.
    pub findings: Vec<Diagnostic>,
}

/// The trees of `documents`: one for each that no other of them sums up and that has figures at all. By `regimes`
/// recognitions lapse.
pub fn reconcile(documents: &[Facts], regimes: &Regimes) -> Vec<SumTree> {
    let trees: Vec<_> = documents.iter().map(|facts| SumTree::of(facts, regimes)).collect();
    let inner: Vec<_> = trees.iter().flat_map(|tree| &tree.children).flat_map(SumTree::files).collect();
    let inner: Vec<_> = inner.into_iter().map(str::to_owned).collect();
    let is_inner = |tree: &SumTree| tree.file.as_ref().is_some_and(|file| inner.contains(file));
    trees.into_iter().filter(|tree| !is_inner(tree) && tree.has_figures()).collect()
}

impl SumTree {
    /// The tree of one document.
    pub fn of(facts: &Facts, regimes: &Regimes) -> Self {
        let below = facts.subordinates.iter().flat_map(|subordinates| &subordinates.documents);
        let mut children: Vec<_> = below.map(|document| Self::of(document, regimes)).collect();
        let figures = Figures::count(facts, regimes);
        let found = findings(facts).into_iter().chain(figures.path_findings(facts, regimes));
        let own = own_tallies(facts);
        children.extend(communes(facts, &own));
        let tallies = if children.is_empty() {
            own
        } else {
            children.iter().flat_map(|child| child.tallies.iter().cloned()).collect()
        };
        Self {
            name: facts.issuer.short_name(),
            file: Some(facts.source.name.clone()),
            tallies,
            declared: declared(facts),
            progress: figures.progress,
            children,
            findings: found.filter(|found| !is_accepted(facts, found)).collect(),
        }
    }

    /// All that is counted.
    pub fn total(&self) -> u64 {
        self.tallies.iter().map(|tally| tally.count).sum()
    }

    /// By month and level.
    pub fn roadmap(&self) -> Roadmap {
        Roadmap::collect(&self.tallies)
    }

    /// By level; last what is not told apart by level.
    pub fn by_level(&self) -> Vec<(Option<Level>, u64)> {
        let sums = self.by(|tally| Some((tally.level.is_none(), tally.level)));
        sums.into_iter().map(|((_, level), count)| (level, count)).collect()
    }

    /// By kind of target; counts of a `lo_trinh` say none.
    pub fn by_kind(&self) -> Vec<(TargetKind, u64)> {
        self.by(|tally| tally.kind)
    }

    /// By commune, where it is known, in the order of their names.
    pub fn by_commune(&self) -> Vec<(String, u64)> {
        let mut communes = self.by(|tally| tally.commune.clone());
        communes.sort_by_cached_key(|(commune, _)| OrderKey::new(commune));
        communes
    }

    /// Every plan of a year in the tree that names the plan of its period, from the top down.
    pub fn all_progress(&self) -> Vec<(&Self, &PeriodProgress)> {
        let own = self.progress.iter().map(|progress| (self, progress));
        own.chain(self.children.iter().flat_map(Self::all_progress)).collect()
    }

    /// Everything found in the tree, from the top down.
    pub fn all_findings(&self) -> Vec<&Diagnostic> {
        self.findings.iter().chain(self.children.iter().flat_map(Self::all_findings)).collect()
    }

    fn has_figures(&self) -> bool {
        !(self.tallies.is_empty()
            && self.declared.is_none()
            && self.children.is_empty()
            && self.progress.is_none()
            && self.findings.is_empty())
    }

    fn by<K: Ord>(&self, key: impl Fn(&Tally) -> Option<K>) -> Vec<(K, u64)> {
        let mut sums = BTreeMap::new();
        for (key, tally) in self.tallies.iter().filter_map(|tally| Some((key(tally)?, tally))) {
            *sums.entry(key).or_default() += tally.count;
        }
        sums.into_iter().collect()
    }

    /// The files of this document and all below.
    fn files(&self) -> Vec<&str> {
        let below = self.children.iter().flat_map(Self::files);
        self.file.as_deref().into_iter().chain(below).collect()
    }
}

/// Of a document that sums up others its schools, and its numbers for those that have no plan; a roadmap of its own only
/// repeats what is counted below.
fn own_tallies(facts: &Facts) -> Vec<Tally> {
    if facts.subordinates.is_none() {
        return Tally::planned(facts);
    }
    let mut own = Tally::of_schools(facts);
    own.extend(Tally::open_targets(facts, &Tally::counted(facts)));
    own
}

/// A child for each commune of the document's own schools, and one for the schools of none; nothing where there is
/// no branch to make.
fn communes(facts: &Facts, own: &[Tally]) -> Vec<SumTree> {
    let several = own.iter().any(|tally| own.first().is_some_and(|first| first.commune != tally.commune));
    if own.is_empty() || !(several || facts.subordinates.is_some()) {
        return Vec::new();
    }
    let mut groups: BTreeMap<(Option<&str>, bool), Vec<Tally>> = BTreeMap::new();
    for tally in own {
        let is_of_issuer = tally.commune.is_none() && tally.is_named;
        groups.entry((tally.commune.as_deref(), is_of_issuer)).or_default().push(tally.clone());
    }
    let name = |(commune, is_of_issuer): (Option<&str>, bool)| match commune {
        Some(commune) => commune.to_owned(),
        None if is_of_issuer => format!("{} (trực thuộc)", facts.issuer.short_name()),
        None => "Chưa phân theo đơn vị".to_owned(),
    };
    let leaf = |(whose, tallies)| SumTree {
        name: name(whose),
        file: None,
        tallies,
        declared: None,
        progress: None,
        children: Vec::new(),
        findings: Vec::new(),
    };
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_cached_key(|((commune, _), _)| commune.map(OrderKey::new));
    groups.into_iter().map(leaf).collect()
}

fn declared(facts: &Facts) -> Option<u64> {
    let total = facts.declared.as_ref().and_then(|declared| declared.total.as_ref());
    let roadmap = || Tally::of_roadmap(facts).iter().map(|tally| tally.count).sum();
    let sums_up = facts.subordinates.is_some() && !facts.roadmap.is_empty();
    total.map(|total| u64::from(total.value)).or_else(|| sums_up.then(roadmap))
}

#[cfg(test)]
mod tests;
