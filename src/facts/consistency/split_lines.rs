//! Lines of a list that YAML took apart at a comma: `[UBND các xã, phường]` is two entries.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::Located;

/// A warning for each entry that goes on with the one before.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let lists = [facts.recipients.as_slice(), facts.addressees.as_slice()];
    lists.into_iter().flat_map(|list| list.windows(2).filter_map(goes_on)).collect()
}

/// The second of two entries where it begins as no entry does, behind one that begins as all do.
fn goes_on(pair: &[Located<String>]) -> Option<Diagnostic> {
    let [before, entry] = pair else { return None };
    let begins_small = |text: &str| text.trim().chars().next().is_some_and(char::is_lowercase);
    // On lines of their own, or in quotes, nothing is taken apart.
    let source = &entry.place.source.text;
    let between = source.get(before.place.span.end..entry.place.span.start).unwrap_or_default();
    let is_in_one_line = !between.contains('\n') && between.contains(',');
    (begins_small(&entry.value) && !begins_small(&before.value) && is_in_one_line).then(|| {
        let message = format!("dòng \"{}\" có vẻ là phần sau dấu phẩy của \"{}\"", entry.value, before.value);
        let whole = format!("\"{}, {}\"", before.value, entry.value);
        let found = Diagnostic::new(&rules::DONG_BI_TACH, message).at(&entry.place);
        found.hint(format!(
            "đặt cả dòng trong dấu ngoặc kép: {whole}; nếu là một nơi riêng thì viết hoa chữ đầu"
        ))
    })
}
