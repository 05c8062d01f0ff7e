//! The head of a document that a decision issues or approves (Mẫu 1.3).

use crate::decree::DocumentType;
use crate::diagnostic::{Diagnostic, rules};
use crate::document::Inline;

/// Type name in capitals and trích yếu of an attached document called `title` ("Quy chế hoạt động của Hội đồng").
///
/// # Errors
/// A title that begins with no type of document.
pub fn attached_head(mut title: Vec<Inline>) -> Result<(String, Vec<Inline>), Diagnostic> {
    let Some(Inline::Text { text, .. }) = title.first_mut() else { return Err(unknown()) };
    let words = text.trim_start();
    let Some((name, rest)) = known().find_map(|name| Some((name, after(words, name)?))) else {
        return Err(unknown());
    };
    let mut letters = rest.trim_start_matches([':', '-', '–']).trim_start().chars();
    let subject: String = match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    };
    *text = subject;
    title.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    Ok((name.to_uppercase(), title))
}

fn known() -> impl Iterator<Item = &'static str> {
    let others = DocumentType::ARTICLED.iter().chain(DocumentType::LISTED).copied();
    DocumentType::ALL.iter().map(|document_type| document_type.name).chain(others)
}

/// What follows `name` at the start of `text`, whatever their case.
fn after<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let end = text.char_indices().nth(name.chars().count()).map_or(text.len(), |(end, _)| end);
    let (head, rest) = text.split_at_checked(end)?;
    let ends = rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
    (ends && head.to_lowercase() == name.to_lowercase()).then_some(rest)
}

fn unknown() -> Diagnostic {
    Diagnostic::new(&rules::KEM_THEO_LA, "tên văn bản kèm theo phải mở đầu bằng tên loại văn bản").hint(
        "viết `:::kem-theo Quy chế hoạt động của Hội đồng …`, `:::kem-theo Danh sách thành viên …`; thứ khác thì dùng `:::phu-luc Tiêu đề`",
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_type_and_subject() {
        let head = |title: &str| {
            let (name, subject) = attached_head(vec![Inline::plain(title)]).ok()?;
            let words = subject.iter().map(|inline| match inline {
                Inline::Text { text, .. } => text.as_str(),
                Inline::LineBreak => " ",
            });
            Some((name, words.collect::<String>()))
        };
        let made = |name: &str, subject: &str| Some((name.to_owned(), subject.to_owned()));
        assert_eq!(head("Quy chế hoạt động của Hội đồng"), made("QUY CHẾ", "Hoạt động của Hội đồng"));
        assert_eq!(head("QUY CHẾ: Hoạt động"), made("QUY CHẾ", "Hoạt động"));
        assert_eq!(head("Nội quy tiếp công dân"), made("NỘI QUY", "Tiếp công dân"));
        assert_eq!(head("Kế hoạch"), made("KẾ HOẠCH", ""));
        assert_eq!(head("Danh sách thành viên"), made("DANH SÁCH", "Thành viên"));
        assert_eq!(head("Bảng kê"), None);
        assert_eq!(head("Quy chếx"), None);
    }
}
