//! Box 5a: how the document is named.

use super::genre::Genre;
use crate::decree::{FrameBox, NameOnPage};
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::Inline;
use crate::facts::Facts;
use crate::vietnamese::after_words;

/// The line of the type in capitals, and what remains of `subject` below it.
///
/// # Errors
/// A type has a trích yếu that is not given.
pub(super) fn heading(
    facts: &Facts,
    genre: Genre<'_>,
    subject: Vec<Inline>,
    report: &mut Report,
) -> (Option<String>, Vec<Inline>) {
    let has_subject = genre.has(FrameBox::Subject);
    if subject.is_empty() && has_subject {
        report.push(missing(facts, genre));
    }
    let subject = if has_subject {
        subject
    } else {
        report.extend((!subject.is_empty()).then(|| left_out(facts, genre)));
        Vec::new()
    };
    match genre.layout.named {
        NameOnPage::Type => {
            report.extend(named_twice(facts, genre));
            (Some(genre.name.to_uppercase()), subject)
        }
        NameOnPage::BelowNumber => (None, subject),
        NameOnPage::SubjectAlone => (Some(capitals(&subject)), Vec::new()),
    }
}

/// A trích yếu that begins with the name of the type, which stands above it already: "KẾ HOẠCH / Kế hoạch kiểm định …".
fn named_twice(facts: &Facts, genre: Genre<'_>) -> Option<Diagnostic> {
    let subject = facts.record.subject.as_ref()?;
    let rest = after_type(&subject.value, genre.name)?;
    let message = format!("trích yếu mở đầu bằng \"{}\", mà tên loại đã in ở trên", genre.name);
    let mut letters = rest.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let once: String = first.chain(letters).collect();
    let found = Diagnostic::new(&rules::CHU_LAP, message).at(&subject.place);
    Some(found.hint(format!("ghi `trich_yeu: {once}`")))
}

/// What stands behind the type's `name` that `subject` begins with; "Kế hoạch hóa gia đình" begins with another word.
fn after_type<'s>(subject: &'s str, name: &str) -> Option<&'s str> {
    let rest = after_words(subject, &name.to_lowercase()).filter(|rest| !rest.is_empty())?;
    let goes_on = ["hóa", "hoá", "viên"].iter().any(|end| after_words(rest, end).is_some());
    (!goes_on).then_some(rest)
}

fn capitals(subject: &[Inline]) -> String {
    let words = subject.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        Inline::LineBreak => " ",
    });
    words.collect::<String>().to_uppercase()
}

fn missing(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    let message =
        format!("{} phải có trích yếu ({}), mẫu không ghi `trich_yeu`", genre.name, genre.layout.form);
    Diagnostic::new(&rules::THIEU_TRICH_YEU, message)
        .at(&facts.place())
        .hint("ghi `trich_yeu` ở đầu mẫu, hoặc `van_ban.trich_yeu` trong tệp này")
}

fn left_out(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    let message =
        format!("{} không có trích yếu ({}), nên trích yếu không được in", genre.name, genre.layout.form);
    let own = facts.record.subject.as_ref().map(|subject| &subject.place);
    Diagnostic::new(&rules::TRICH_YEU_KHONG_HOP_LOAI, message)
        .at(own.unwrap_or(&facts.place()))
        .hint("xóa `trich_yeu`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_that_begins_with_its_type_says_it_twice() {
        let rest = |subject| after_type(subject, "Kế hoạch");
        assert_eq!(rest("kế hoạch kiểm định năm 2027"), Some("kiểm định năm 2027"));
        assert_eq!(rest("Kế hoạch hóa gia đình năm 2027"), None);
        assert_eq!(rest("Kiểm định năm 2027"), None);
        assert_eq!(after_type("Báo cáo viên pháp luật", "Báo cáo"), None);
    }
}
