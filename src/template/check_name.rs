//! Names of the static check: what a path stands for, and where what is wrong with it is told.

use super::check::{Walker, keyed};
use super::checked::OWN;
use super::helper;
use super::scope::Missing;
use super::shape::ValueShape;
use crate::diagnostic::{Diagnostic, did_you_mean, rules};

impl<'a> Walker<'a> {
    /// What the path `raw` stands for; a name that is no fact is reported.
    pub(super) fn path(&mut self, raw: &str) -> ValueShape<'a> {
        self.checked.uses_own |= raw.split(['.', '/']).any(|step| step == OWN);
        match self.scopes.resolve(raw) {
            Ok(shape) => shape,
            Err(missing) => {
                self.missing(raw, &missing);
                ValueShape::any()
            }
        }
    }

    fn missing(&mut self, raw: &str, missing: &Missing) {
        let message = if missing.name == raw {
            format!("không có dữ kiện `{raw}`")
        } else {
            format!("không có dữ kiện `{raw}`: không có `{}`", missing.name)
        };
        let hint = match &missing.suggestion {
            Some(name) => Some(did_you_mean(name)),
            None => helper::find(raw).map(|known| format!("viết `{}`", known.usage)),
        };
        self.report(Diagnostic::new(&rules::TEN_LA, message), raw, hint.as_deref());
    }

    /// Reports `diagnostic` where `word` stands in the tag at hand.
    pub(super) fn report(&mut self, diagnostic: Diagnostic, word: &str, hint: Option<&str>) {
        let place = self.unit.place(self.unit.find(word, self.tag));
        let diagnostic = diagnostic.at(&place);
        self.push(match hint {
            Some(hint) => diagnostic.hint(hint),
            None => diagnostic,
        });
    }

    /// A partial is walked once for each use, so that the same finding comes again.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if self.found.insert(keyed(&diagnostic)) {
            self.checked.diagnostics.push(diagnostic);
        }
    }
}
