//! Whole numbers in words, as sums of money are written out.

use std::borrow::Cow;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// Of a thousand, a million; a billion begins anew.
const SCALES: [&str; 3] = ["", " nghìn", " triệu"];
const BILLION: u128 = 1_000_000_000;

/// "một tỷ hai trăm linh năm triệu" of 1205000000.
pub fn number_in_words(number: u128) -> String {
    match number {
        0 => DIGITS[0].to_owned(),
        _ => of_billions(number, false),
    }
}

/// `follows`: whether something larger is said before it, so that missing hundreds are said.
fn of_billions(number: u128, follows: bool) -> String {
    let (billions, rest) = (number / BILLION, number % BILLION);
    if billions == 0 {
        return below_a_billion(rest, follows);
    }
    let head = format!("{} tỷ", of_billions(billions, follows));
    if rest == 0 { head } else { format!("{head} {}", below_a_billion(rest, true)) }
}

fn below_a_billion(number: u128, mut follows: bool) -> String {
    let mut said = Vec::new();
    for (power, scale) in SCALES.iter().enumerate().rev() {
        let divisor = 1000_u128.pow(u32::try_from(power).unwrap_or_default());
        let group = usize::try_from(number / divisor % 1000).unwrap_or_default();
        if group > 0 {
            said.push(format!("{}{scale}", below_a_thousand(group, follows)));
            follows = true;
        }
    }
    said.join(" ")
}

fn below_a_thousand(number: usize, follows: bool) -> String {
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    let mut said: Vec<Cow<'static, str>> = Vec::new();
    if hundreds > 0 || follows {
        said.push(format!("{} trăm", digit(hundreds)).into());
    }
    match tens {
        0 if ones > 0 && !said.is_empty() => said.push("linh".into()),
        0 => {}
        1 => said.push("mười".into()),
        _ => said.push(format!("{} mươi", digit(tens)).into()),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => said.push("mốt".into()),
        (2.., 4) => said.push("tư".into()),
        (1.., 5) => said.push("lăm".into()),
        _ => said.push(digit(ones).into()),
    }
    said.join(" ")
}

fn digit(digit: usize) -> &'static str {
    DIGITS.get(digit).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::number_in_words;

    #[test]
    fn numbers_are_said_as_on_vouchers() {
        for (number, words) in [
            (0, "không"),
            (4, "bốn"),
            (10, "mười"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (45, "bốn mươi lăm"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (1_000, "một nghìn"),
            (1_005, "một nghìn không trăm linh năm"),
            (20_014, "hai mươi nghìn không trăm mười bốn"),
            (1_000_050, "một triệu không trăm năm mươi"),
            (3_650_000_000, "ba tỷ sáu trăm năm mươi triệu"),
            (1_205_000_000, "một tỷ hai trăm linh năm triệu"),
            (2_000_000_001, "hai tỷ không trăm linh một"),
            (12_000_000_000_000, "mười hai nghìn tỷ"),
            (1_001_000_000_000, "một nghìn không trăm linh một tỷ"),
        ] {
            assert_eq!(number_in_words(number), words, "{number}");
        }
    }
}
