//! Copies and sums of a contract that disagree.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::party_name;

/// Copies that the parties do not keep, and an advance of more than the price.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let (parties, agreement) = (&written.facts.parties, written.facts.agreement.as_ref());
    let told = |message: String| Diagnostic::new(&rules::HOP_DONG_LECH, message);
    let mut found = Vec::new();
    if let Some((price, advance)) = agreement.and_then(|of| Some((of.price.as_ref()?, of.advance.as_ref()?)))
        && advance.value > price.value
    {
        let message = format!("tạm ứng {} nhiều hơn giá hợp đồng {}", advance.value, price.value);
        found.push(told(message).at(&advance.place).related(&price.place, "giá hợp đồng ở đây"));
    }
    let total = agreement.and_then(|of| of.copies.as_ref());
    let kept: Vec<_> = parties.iter().filter_map(|party| party.copies.as_ref()).collect();
    let sum: u32 = kept.iter().map(|copies| copies.value).fold(0, u32::saturating_add);
    let count = u32::try_from(parties.len()).unwrap_or(u32::MAX);
    match (total, kept.as_slice()) {
        (_, [first, ..]) if kept.len() < parties.len() => {
            let silent = parties.iter().position(|party| party.copies.is_none()).unwrap_or_default();
            let message = format!("chưa ghi {} giữ mấy bản, trong khi bên khác có ghi", party_name(silent));
            found.push(told(message).at(&first.place));
        }
        (Some(total), [_, ..]) if total.value != sum => {
            let message = format!("hợp đồng lập thành {} bản, nhưng các bên giữ {sum} bản", total.value);
            let diagnostic = told(message).at(&total.place);
            found.push(
                kept.iter().fold(diagnostic, |found, copies| found.related(&copies.place, "bên này giữ")),
            );
        }
        (Some(total), []) if count > 0 && (total.value == 0 || !total.value.is_multiple_of(count)) => {
            let message = format!("{} bản không chia đều được cho {count} bên", total.value);
            found.push(told(message).at(&total.place));
        }
        (Some(_) | None, [] | [_, ..]) => {}
    }
    let hint = "sửa số nào sai; số bản từng bên giữ ghi ở `so_ban` của mỗi bên trong `cac_ben`";
    found.into_iter().map(|found| found.hint(hint)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Facts, sample};
    use crate::yaml::{Node, NodeValue};

    fn told(agreement: &str, kept: &[Option<u32>]) -> usize {
        let party = |(index, copies): (usize, &Option<u32>)| {
            let copies = copies.map(|copies| format!(", so_ban: {copies}")).unwrap_or_default();
            sample::read(&format!("{{ten: Cơ quan {index}{copies}}}"))
        };
        let facts = Facts {
            parties: kept.iter().enumerate().map(party).collect(),
            agreement: (!agreement.is_empty()).then(|| sample::read(agreement)),
            ..sample::commune_plan()
        };
        let tree = Node { value: NodeValue::Null, place: facts.place() };
        check(&Written::new(&facts, &tree, |_| Vec::new())).len()
    }

    #[test]
    fn every_copy_has_its_keeper_and_nobody_pays_more_than_the_price() {
        for (agreement, kept, count) in [
            ("{so_ban: 4}", &[None, None][..], 0),
            ("{so_ban: 5}", &[None, None], 1),
            ("{so_ban: 0}", &[None, None], 1),
            ("{so_ban: 5}", &[Some(3), Some(2)], 0),
            ("{so_ban: 4}", &[Some(3), Some(2)], 1),
            ("", &[Some(3), Some(2)], 0),
            ("", &[Some(3), None], 1),
            ("{so_ban: 6}", &[None, None, None], 0),
            ("{gia: 100, tam_ung: 30}", &[None, None], 0),
            ("{gia: 100, tam_ung: 130}", &[None, None], 1),
        ] {
            assert_eq!(told(agreement, kept), count, "{agreement} {kept:?}");
        }
    }
}
