//! The date that stands in the number of a decision, against the date of the recognition.

use super::dates::year_of_symbol;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{PartialDate, Recognition, School};

/// "12/QĐ-UBND ngày 05/3/2020" beside another `ngay` is held back; beside none it is told, for from it follows when the
/// recognition lapses.
pub(super) fn check(school: &School, recognition: &Recognition) -> Option<Diagnostic> {
    let decision = recognition.decision.as_ref()?;
    let name = &school.name;
    let Some(date) = &recognition.date else {
        let said = date_in(&decision.value)?;
        let day = said.numeric();
        let message = format!("{name}: `quyet_dinh` có ngày {day}, nhưng `ngay` của công nhận để trống");
        return Some(
            Diagnostic::new(&rules::NGAY_TRONG_QUYET_DINH, message)
                .at(&decision.place)
                .hint(format!("ghi `ngay: {day}` (cột \"Ngày công nhận\"): từ ngày đó mới tính được hạn")),
        );
    };
    let written = date.value;
    let differs =
        |said: &PartialDate| said.earliest() > written.latest() || said.latest() < written.earliest();
    let said = date_in(&decision.value).or_else(|| symbol_year(&decision.value)).filter(differs)?;
    let message = format!(
        "{name}: ngày công nhận ghi {}, nhưng quyết định \"{}\" là của {}",
        written.numeric(),
        decision.value,
        said.numeric()
    );
    Some(
        Diagnostic::new(&rules::NGAY_QUYET_DINH_LECH, message)
            .at(&date.place)
            .related(&decision.place, "quyết định ghi ở đây")
            .hint("sửa ngày công nhận hoặc quyết định, chỗ nào sai thì sửa chỗ đó"),
    )
}

/// The day that a text names: "05/3/2020", "5.3.2020", "ngày 5 tháng 3 năm 2020".
fn date_in(text: &str) -> Option<PartialDate> {
    let words: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || "(),;[]".contains(sign))
        .map(|word| word.trim_matches(['.', ':', '-', '–']))
        .filter(|word| !word.is_empty())
        .collect();
    let in_words = |parts: &[&str]| match parts {
        [day, month_word, month, year_word, year]
            if month_word.to_lowercase() == "tháng" && year_word.to_lowercase() == "năm" =>
        {
            day_of(&format!("{day}/{month}/{year}"))
        }
        _ => None,
    };
    words
        .windows(5)
        .find_map(in_words)
        .or_else(|| words.iter().find_map(|word| day_of(&word.replace('.', "/"))))
}

fn day_of(text: &str) -> Option<PartialDate> {
    let is_written =
        text.starts_with(|first: char| first.is_ascii_digit()) && text.matches(['/', '-']).count() == 2;
    PartialDate::parse(text).ok().filter(|date| is_written && matches!(date, PartialDate::Day(_)))
}

/// 2020 of "12/2020/QĐ-UBND".
fn symbol_year(text: &str) -> Option<PartialDate> {
    text.split_whitespace().find_map(year_of_symbol).map(PartialDate::Year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_found_wherever_it_stands() {
        for text in [
            "12/QĐ-UBND ngày 05/3/2020",
            "12/QĐ-UBND (5/3/2020)",
            "Quyết định số 12/QĐ-UBND, ngày 05 tháng 3 năm 2020 của Chủ tịch UBND tỉnh Thanh Hóa",
            "12/QĐ-UBND, 2020-03-05",
            "12/QĐ-UBND; 5.3.2020.",
            "QĐ 12 ngày 05-3-2020",
        ] {
            assert_eq!(date_in(text).map(PartialDate::numeric).as_deref(), Some("05/3/2020"), "{text}");
        }
        for text in ["12/QĐ-UBND", "12/2020/QĐ-UBND", "12/QĐ-UBND năm 2020", "31/2/2020", "", "tháng 3/2020"]
        {
            assert_eq!(date_in(text), None, "{text}");
        }
        assert_eq!(symbol_year("số 12/2020/QĐ-UBND"), Some(PartialDate::Year(2020)));
    }
}
