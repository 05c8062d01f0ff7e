//! Templates and partials by the names that people give.

use std::sync::Arc;

use chrono::NaiveDate;

use super::compile::Text;
use super::edition;
use super::templates::Templates;
use crate::diagnostic::{Diagnostic, Source, did_you_mean, rules, suggest};
use crate::facts::PartialDate;

impl Templates {
    /// The file of the template or partial `name`: of the edition that it names, or else of the newest.
    ///
    /// # Errors
    /// A name that is none's.
    pub fn file(&self, name: &str) -> Result<&Arc<Source>, Diagnostic> {
        let text = self.text(name).ok_or_else(|| self.unknown_file(name))?;
        Ok(&text.source)
    }

    /// The text of that file.
    pub(super) fn text(&self, name: &str) -> Option<&Arc<Text>> {
        let (base, day) = edition::split(name).ok()?;
        let stands = |text: &&Arc<Text>| text.name == base && (day.is_none() || text.from <= day);
        // Sorted by name and day.
        self.texts.iter().rev().find(stands)
    }

    fn unknown_file(&self, name: &str) -> Diagnostic {
        if !name.starts_with('_') {
            return self.unknown(name);
        }
        let partials = || self.texts.iter().filter(|text| text.is_partial()).map(|text| text.name.as_str());
        let found = Diagnostic::new(&rules::MAU_CON_LA, format!("không có mẫu con `{name}`"));
        match suggest(name, partials()) {
            Some(known) => found.hint(did_you_mean(known)),
            None => found,
        }
    }

    /// That there is no template `name`, or none on the day that it names.
    pub(super) fn unknown(&self, name: &str) -> Diagnostic {
        let base = match edition::split(name) {
            Ok((base, _)) => base,
            Err(day) => {
                let message = format!("`{day}` trong tên mẫu không phải là một ngày");
                return Diagnostic::new(&rules::MAU_LA, message)
                    .hint("ghi năm-tháng-ngày, như `ke-hoach-xa.tu-2026-07-07`");
            }
        };
        if let Some(from) = self.days(base).next().flatten() {
            let from = PartialDate::Day(from).numeric();
            return Diagnostic::new(&rules::MAU_LA, format!("mẫu `{base}` chỉ có từ {from}"));
        }
        let diagnostic = Diagnostic::new(&rules::MAU_LA, format!("không có mẫu `{name}`"));
        match suggest(base, self.names()) {
            Some(known) => diagnostic.hint(did_you_mean(known)),
            None => diagnostic
                .hint(format!("các mẫu có thể dùng: {}", self.names().collect::<Vec<_>>().join(", "))),
        }
    }

    /// From when on the editions of the template `base` stand, the earliest first.
    pub(super) fn days<'a>(&'a self, base: &'a str) -> impl Iterator<Item = Option<NaiveDate>> + 'a {
        self.texts.iter().filter(move |text| text.name == base && !text.is_partial()).map(|text| text.from)
    }
}
