//! What facts may change of a template's named parts.

use std::collections::BTreeMap;

use super::checked::NamedPart;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::facts::Parts;
use crate::vietnamese::same_name;

/// The headings of parts, by their names.
pub(super) type Headings<'a> = BTreeMap<&'a str, String>;

/// Changes of parts that the template does not have, whose parts have these `headings`.
/// Those that another edition of it has, by `elsewhere`, have no effect on this one.
pub(super) fn unknown<'a>(
    changes: &Parts,
    parts: &BTreeMap<String, NamedPart>,
    headings: impl Fn() -> Headings<'a>,
    elsewhere: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let unknown = changes.iter().map(|(name, _)| name).filter(|name| !parts.contains_key(&name.value));
    unknown
        .map(|name| {
            let headings = headings();
            if elsewhere(&name.value) {
                let message = format!(
                    "phần `{}` chỉ có ở bản khác của mẫu, không có ở bản của ngày văn bản, nên thay đổi không có tác dụng",
                    name.value
                );
                return Diagnostic::new(&rules::PHAN_CUA_BAN_KHAC, message).at(&name.place).hint(available(parts, &headings));
            }
            let message = format!("mẫu không có phần `{}`", name.value);
            let diagnostic = Diagnostic::new(&rules::PHAN_LA, message).at(&name.place);
            let headed = headings.iter().find(|(_, heading)| same_name(heading, &name.value));
            let meant = headed.map(|(part, _)| *part);
            match meant.or_else(|| suggest(&name.value, parts.keys().map(String::as_str))) {
                Some(known) => diagnostic.hint(did_you_mean(known)),
                None => diagnostic.hint(available(parts, &headings)),
            }
        })
        .collect()
}

/// Changes of parts that a text of `noi_dung` for the part `of` prints once more, by a partial: there they stand as
/// the partial has them.
pub(super) fn unchanged<'a>(
    changes: &'a Parts,
    of: &'a str,
    inside: &'a BTreeMap<String, NamedPart>,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let others = changes.iter().map(|(name, _)| name).filter(move |name| name.value != of);
    others.filter_map(|name| {
        let part = inside.get(&name.value)?;
        let message = format!(
            "mẫu con mà `noi_dung` gọi cũng có phần `{}`; ở đó phần này giữ nguyên như mẫu con",
            name.value
        );
        Some(
            Diagnostic::new(&rules::PHAN_GIU_NGUYEN, message)
                .at(&name.place)
                .related(&part.place, "phần ở đây"),
        )
    })
}

fn available(parts: &BTreeMap<String, NamedPart>, headings: &Headings<'_>) -> String {
    if parts.is_empty() {
        return "mẫu này không có phần nào thay đổi được".to_owned();
    }
    let told = |name: &String| match headings.get(name.as_str()) {
        Some(heading) => format!("{name} ({heading})"),
        None => name.clone(),
    };
    format!("các phần của mẫu: {}", parts.keys().map(told).collect::<Vec<_>>().join(", "))
}
