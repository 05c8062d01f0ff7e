//! Box 5: the trích yếu without a "V/v" that the form already sets (II.5.b), and with the "Về việc" that Mẫu 1.2 sets.

use super::genre::Genre;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::Inline;
use crate::facts::Facts;

/// What people begin a trích yếu with, in lower case.
const LEADS: [&str; 4] = ["v/v", "về việc", "v.v", "vv"];

/// The subject; of a công văn without the "V/v" that is set before it, of any other type with one lead at most.
pub(super) fn subject(
    facts: &Facts,
    genre: Genre<'_>,
    mut subject: Vec<Inline>,
    report: &mut Report,
) -> Vec<Inline> {
    let Some(Inline::Text { text, .. }) = subject.first_mut() else { return subject };
    let (leads, rest) = split_leads(text);
    let allowed = usize::from(!genre.is_letter());
    if rest.is_empty() {
        return subject;
    }
    if leads.len() <= allowed {
        *text = match leads.first() {
            Some(lead) => {
                report.extend(shortened(facts, lead, rest));
                format!("Về việc {rest}")
            }
            None if genre.layout.leads_subject && rest.starts_with(char::is_lowercase) => {
                format!("Về việc {rest}")
            }
            None => return subject,
        };
        return subject;
    }
    let typed = leads.join(" ");
    let (message, once) = if genre.is_letter() {
        let message =
            format!("trích yếu công văn mở đầu bằng \"{typed}\", mà \"V/v\" được tự thêm; chỉ in một lần");
        (message, rest.to_owned())
    } else {
        let message = format!("trích yếu mở đầu bằng \"{typed}\"; chỉ in \"Về việc\" một lần");
        (message, format!("Về việc {rest}"))
    };
    let found = Diagnostic::new(&rules::VV_HAI_LAN, message).hint(format!("ghi `trich_yeu: {once}`"));
    let own = facts.record.subject.as_ref().map(|subject| &subject.place);
    report.push(found.at(own.unwrap_or(&facts.place())));
    *text = once;
    subject
}

/// "V/v" is a công văn's; any other type writes it out (Mẫu 1.2, 1.5).
fn shortened(facts: &Facts, lead: &str, rest: &str) -> Option<Diagnostic> {
    if lead.to_lowercase() == "về việc" {
        return None;
    }
    let own = facts.record.subject.as_ref().map(|subject| &subject.place);
    let message =
        format!("trích yếu mở đầu bằng \"{lead}\", chữ viết tắt chỉ dùng cho công văn; in ra \"Về việc\"");
    let found = Diagnostic::new(&rules::VV_VIET_TAT, message).at(own.unwrap_or(&facts.place()));
    Some(found.hint(format!("ghi `trich_yeu: Về việc {rest}`")))
}

/// The leads `text` begins with, and what follows them.
fn split_leads(text: &str) -> (Vec<&str>, &str) {
    let mut leads = Vec::new();
    let mut rest = text.trim_start();
    while let Some(length) = lead_length(rest) {
        let (lead, after) = rest.split_at(length);
        leads.push(lead.trim_end_matches([':', '.']));
        rest = after.trim_start();
    }
    (leads, rest)
}

/// Bytes of the lead at the start of `text`, with the sign after it.
fn lead_length(text: &str) -> Option<usize> {
    // All of them begin with one letter, with which few titles do.
    if !text.starts_with(['v', 'V']) {
        return None;
    }
    LEADS.iter().find_map(|lead| {
        let ends = text.char_indices().map(|(index, letter)| index + letter.len_utf8());
        let heads = ends.filter_map(|end| Some((end, spaced(text.get(..end)?))));
        // "v / " is on its way to "v/v"; what goes on longer is no lead.
        let mut heads = heads.take_while(|(_, head)| head.len() <= lead.len() + " / ".len());
        let (end, _) = heads.find(|(_, head)| head == lead)?;
        let after = text.get(end..)?;
        let signs = after.len() - after.trim_start_matches([':', '.']).len();
        let rest = after.get(signs..)?;
        (signs > 0 || rest.starts_with(char::is_whitespace)).then_some(end + signs)
    })
}

/// In lower case, with one space between words and none around a slash.
fn spaced(head: &str) -> String {
    if head.ends_with(char::is_whitespace) {
        return String::new();
    }
    head.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").replace(" / ", "/")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::facts::sample;

    fn of(document_type: &str, text: &str) -> (String, Vec<&'static str>) {
        let mut report = Report::new();
        let genre = Genre::find(document_type, false, &[]).unwrap();
        let kept = subject(&sample::commune_plan(), genre, vec![Inline::plain(text)], &mut report);
        let [Inline::Text { text, .. }] = kept.as_slice() else { panic!("one text") };
        (text.clone(), report.iter().map(|found| found.rule()).collect())
    }

    #[test]
    fn a_letters_lead_is_set_once_and_told() {
        for typed in [
            "V/v báo cáo",
            "v/v báo cáo",
            "V/V báo cáo",
            "V/v: báo cáo",
            "V/v. báo cáo",
            "Về việc báo cáo",
            "VỀ VIỆC báo cáo",
            "về việc: báo cáo",
            "V/v V/v báo cáo",
            "V/v về việc báo cáo",
            "V / v báo cáo",
            "V/v:báo cáo",
            "  V/v  báo cáo",
            "V/v\u{a0}báo cáo",
            "Vv báo cáo",
        ] {
            assert_eq!(of("Công văn", typed), ("báo cáo".to_owned(), vec!["vv-hai-lan"]), "{typed}");
        }
        for typed in ["báo cáo", "Vvv báo cáo", "V/vang báo cáo", "Về việcx", "V/v"] {
            assert_eq!(of("Công văn", typed), (typed.to_owned(), vec![]), "{typed}");
        }
    }

    #[test]
    fn a_named_type_keeps_one() {
        assert_eq!(of("Quyết định", "Về việc thành lập"), ("Về việc thành lập".to_owned(), vec![]));
        let shortened = ("Về việc thành lập".to_owned(), vec!["vv-viet-tat"]);
        assert_eq!(of("Quyết định", "V/v thành lập"), shortened);
        assert_eq!(of("Quyết định", "về việc thành lập"), ("Về việc thành lập".to_owned(), vec![]));
        assert_eq!(of("Quyết định", "thành lập"), ("Về việc thành lập".to_owned(), vec![]));
        assert_eq!(of("Quyết định", "Ban hành Quy chế"), ("Ban hành Quy chế".to_owned(), vec![]));
        let once = ("Về việc thành lập".to_owned(), vec!["vv-hai-lan"]);
        assert_eq!(of("Quyết định", "Về việc V/v thành lập"), once);
        assert_eq!(of("Quyết định", "V/v về việc thành lập"), once);
    }

    proptest! {
        #[test]
        fn whatever_leads_are_typed_a_letter_keeps_none(
            leads in prop::collection::vec(select(vec!["V/v ", "v/v: ", "Về việc ", "V/V. ", "VV "]), 0..4),
        ) {
            let (kept, told) = of("Công văn", &format!("{}cử viên chức", leads.concat()));
            prop_assert_eq!(kept, "cử viên chức");
            prop_assert_eq!(told.len(), usize::from(!leads.is_empty()));
        }
    }
}
