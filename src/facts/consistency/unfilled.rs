//! Places that are still to be filled in: "[tên hội nghị]", as a facts file that the program began has them, "xxx",
//! "(ghi tên)".

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};

/// One warning for all such places.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let texts = written.slips.iter().copied();
    let mut places = texts.filter_map(|(text, place)| Some((place, blank(text)?)));
    let Some((first, words)) = places.next() else { return Vec::new() };
    let others: Vec<_> = places.collect();
    let message = match others.len() {
        0 => format!("`{words}` chưa được điền"),
        more => format!("`{words}` và {more} chỗ nữa chưa được điền"),
    };
    let found = Diagnostic::new(&rules::CHO_CHUA_DIEN, message).at(first);
    let others =
        others.iter().fold(found, |found, (place, _)| found.related(place, "chỗ này cũng chưa điền"));
    let what = if words.starts_with('[') { "cả dấu ngoặc vuông" } else { "chỗ ấy" };
    vec![others.hint(format!("thay {what} bằng nội dung thật"))]
}

/// The first words that stand for what is to be filled in.
pub(super) fn blank(text: &str) -> Option<&str> {
    in_square_brackets(text).or_else(|| told_to_fill_in(text)).or_else(|| crosses(text))
}

/// "(ghi tên người ký)": what a form says to who fills it in. "(điền kinh)", "(nhập học)" and "(bổ sung)" are words of a
/// sentence.
fn told_to_fill_in(text: &str) -> Option<&str> {
    const LEADS: [&str; 13] = [
        "(ghi tên",
        "(điền tên",
        "(điền số",
        "(điền ngày",
        "(điền nội dung",
        "(điền vào",
        "(điền sau",
        "(nhập tên",
        "(nhập ngày",
        "(nhập nội dung",
        "(nhập sau",
        "(bổ sung sau)",
        "(cập nhật sau)",
    ];
    let start = text.match_indices('(').map(|(start, _)| start).find(|start| {
        let rest = text.get(*start..).unwrap_or_default();
        LEADS.iter().any(|lead| rest.starts_with(lead))
    })?;
    let rest = text.get(start..)?;
    rest.get(..=rest.find(')')?)
}

/// "xxx". In capitals it may be a number: "kỳ họp thứ XXX".
fn crosses(text: &str) -> Option<&str> {
    // Few texts have the letter at all.
    if !text.contains(['x', 'X']) {
        return None;
    }
    const NUMBERED: [&str; 6] = ["thứ", "khóa", "lần", "kỳ", "chương", "phần"];
    let mut before = "";
    // "Số xxx/KH-UBND".
    let mut words =
        text.split(|sign: char| sign.is_whitespace() || sign == '/').filter(|word| !word.is_empty());
    words.find_map(|word| {
        let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
        let lead = std::mem::replace(&mut before, word);
        let is_crosses = word.len() >= 3 && word.bytes().all(|letter| letter.eq_ignore_ascii_case(&b'x'));
        let is_number = word == "XXX" && NUMBERED.contains(&lead.to_lowercase().as_str());
        (is_crosses && !is_number).then_some(word)
    })
}

/// The first words in square brackets. "[1]" is a note's number, "[chữ](địa chỉ)" a link.
fn in_square_brackets(text: &str) -> Option<&str> {
    text.match_indices('[').find_map(|(start, _)| {
        let rest = text.get(start + 1..)?;
        let end = rest.find(['[', ']'])?;
        let (words, after) = (rest.get(..end)?, rest.get(end..)?);
        let is_closed = after.starts_with(']') && !after.starts_with("](");
        let are_words = words.chars().filter(|letter| letter.is_alphabetic()).nth(2).is_some();
        (is_closed && are_words && words.starts_with(char::is_alphabetic))
            .then(|| text.get(start..start + end + 2))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_brackets_wait_and_numbers_and_links_do_not() {
        assert_eq!(blank("- [Kết luận của hội nghị]."), Some("[Kết luận của hội nghị]"));
        assert_eq!(blank("về [1] và [tên hội nghị]"), Some("[tên hội nghị]"));
        for text in ["[1]", "[a]", "xem [trang](http://a)", "[mở mà không đóng", "không có gì"] {
            assert_eq!(blank(text), None, "{text}");
        }
    }

    #[test]
    fn crosses_and_what_a_form_asks_for_wait_and_numbers_do_not() {
        for (text, words) in [
            ("Phòng xxx chủ trì", "xxx"),
            ("XXXX, ngày", "XXXX"),
            ("Kế hoạch số xxx/KH-UBND", "xxx"),
            ("Ông (ghi tên người phụ trách), chức vụ", "(ghi tên người phụ trách)"),
            ("Số lượng: (điền sau)", "(điền sau)"),
        ] {
            assert_eq!(blank(text), Some(words), "{text}");
        }
        for text in [
            "kỳ họp thứ  XXX",
            "Khóa XXX",
            "thế kỷ XX",
            "phòng 30x40",
            "Ý kiến khác (ghi rõ)",
            "(ghi tắt là A)",
            "thi thể thao (điền kinh, bơi lội)",
            "học sinh lớp 1 (nhập học tháng 9), công dân (nhập ngũ)",
            "Danh sách trường (bổ sung)",
            "Số liệu (cập nhật sau sáp nhập)",
        ] {
            assert_eq!(blank(text), None, "{text}");
        }
    }
}
