//! What documents are made with.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::accreditation::Regimes;
use crate::diagnostic::{Report, Source};
use crate::digest::Digest;
use crate::facts::Facts;
use crate::legal::Register;
use crate::template::{Pick, Templates};

/// Templates, the register and the accreditation rules, loaded once for all documents.
pub struct Library {
    /// Templates and partials.
    pub templates: Templates,
    /// The register of legal documents.
    pub register: Register,
    /// The accreditation rules, by regime.
    pub regimes: Regimes,
    digest: Digest,
    /// Of each template with its partials, taken once.
    template_digests: BTreeMap<Pick, OnceLock<Digest>>,
}

impl Library {
    /// The built-in templates, register and accreditation rules, each extended by a folder of one's own.
    ///
    /// # Errors
    /// Those of all, together.
    pub fn load(
        templates: Option<&Path>,
        register: Option<&Path>,
        regimes: Option<&Path>,
        report: &mut Report,
    ) -> Option<Self> {
        report.sound(|report| Self::read(templates, register, regimes, report))
    }

    fn read(
        templates: Option<&Path>,
        register: Option<&Path>,
        regimes: Option<&Path>,
        report: &mut Report,
    ) -> Option<Self> {
        let (mut of_register, mut of_regimes) = (Report::new(), Report::new());
        let (register, (templates, regimes)) = rayon::join(
            || Register::load(register, &mut of_register),
            || (Templates::load(templates, report), Regimes::load(regimes, &mut of_regimes)),
        );
        report.append(&mut of_register);
        report.append(&mut of_regimes);
        if let Some((register, regimes)) = register.as_ref().zip(regimes.as_ref()) {
            report.extend(regimes.check_references(register));
        }
        templates.zip(register).zip(regimes).map(|((templates, register), regimes)| {
            let entries = register.entries().iter().map(|entry| ("", &entry.place.source));
            let rules = regimes.all().iter().map(|regime| ("", &regime.place.source));
            let all = templates.own_sources().chain(entries).chain(rules);
            let digest = of_sources(all.filter(|(_, source)| !source.is_built_in()));
            let picks = templates.picks().map(|pick| (pick, OnceLock::new()));
            Self { template_digests: picks.collect(), templates, register, regimes, digest }
        })
    }

    /// The digest of the templates, registers and accreditation rules of one's own. What is built in is told by that of
    /// the program.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The digest of the template of `facts` with the partials it uses, once it was rendered.
    pub(super) fn template_digest(&self, facts: &Facts) -> Digest {
        let pick = self.templates.pick(facts);
        let digest = || of_sources(self.templates.sources(&pick).into_iter().map(|source| ("", source)));
        let own = self.template_digests.get(&pick).map_or_else(digest, |known| *known.get_or_init(digest));
        let of_texts = self.templates.sources_of_texts(facts);
        if of_texts.is_empty() {
            return own;
        }
        let of_texts = of_sources(of_texts.into_iter().map(|source| ("", source)));
        Digest::of_value(&(own, of_texts))
    }
}

/// The digest of texts with the names they go by; one that comes several times in a row counts once.
fn of_sources<'a>(sources: impl IntoIterator<Item = (&'a str, &'a Arc<Source>)>) -> Digest {
    let named = sources.into_iter().map(|(name, source)| (name, source.text.as_str()));
    let mut named: Vec<(&str, &str)> = named.collect();
    named.dedup_by(|(one_name, one), (name, text)| one_name == name && std::ptr::eq(*one, *text));
    Digest::of_all(named.into_iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]))
}

#[cfg(test)]
#[path = "library_tests.rs"]
mod tests;
