//! Cells of degrees: mức độ of chuẩn quốc gia, cấp độ of KĐCLGD.

use super::written_degrees;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::vietnamese::unaccented;
use crate::yaml::{Node, NodeValue};

/// What a degree is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DegreeScale {
    Standard,
    Accreditation,
}

impl DegreeScale {
    /// That of the column whose key is `key`, where it is of one of both.
    fn of_column(key: &str) -> Option<Self> {
        match key {
            "chuan_quoc_gia" => Some(Self::Standard),
            "kdclgd" => Some(Self::Accreditation),
            _ => None,
        }
    }

    /// The one that the words of a cell name: "Cấp độ 2" is of KĐCLGD. "Mức 2" may be of both.
    fn of_words(text: &str) -> Option<Self> {
        // Most cells are a figure.
        if !text.contains(char::is_alphabetic) {
            return None;
        }
        let framed: String = unaccented(text).chars().filter(|letter| !letter.is_ascii_digit()).collect();
        let framed = format!("_{framed}_");
        let has = |words: &[&str]| words.iter().any(|word| framed.contains(word));
        match (
            has(&["_chuan_quoc_gia_", "_cqg_", "_quoc_gia_", "_chuan_"]),
            has(&["_cap_do_", "_cd_", "_kdclgd_", "_kdcl_", "_kiem_dinh_"]),
        ) {
            (true, false) => Some(Self::Standard),
            (false, true) => Some(Self::Accreditation),
            (true, true) | (false, false) => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Standard => "mức độ của chuẩn quốc gia",
            Self::Accreditation => "cấp độ của KĐCLGD",
        }
    }
}

/// A degree in the column with the key `key`, as a number; an error that shows words to type where it is none, or one
/// of another scale than the column's.
pub fn read(text: &str, key: &str, place: Place, report: &mut Report) -> Node {
    let Some(number) = written_degrees::degree(text) else {
        let message = format!("không rõ mức độ nào từ `{text}`");
        report.push(
            Diagnostic::new(&rules::MUC_DO_LA, message)
                .at(&place)
                .hint("ghi như \"Mức độ 1\" hoặc \"Mức độ 2\"; nếu không có thì để trống hoặc ghi \"Chưa\""),
        );
        return Node { place, value: NodeValue::Null };
    };
    if let (Some(column), Some(cell)) = (DegreeScale::of_column(key), DegreeScale::of_words(text))
        && column != cell
    {
        let message = format!("`{text}` là {}, mà cột này ghi {}", cell.name(), column.name());
        report.push(Diagnostic::new(&rules::MUC_DO_LA, message).at(&place).hint(format!(
            "ghi vào cột của {}, hoặc chỉ ghi số nếu đúng là {}",
            if cell == DegreeScale::Accreditation { "KĐCLGD" } else { "chuẩn quốc gia" },
            column.name()
        )));
    }
    Node::plain(place, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(text: &str, key: &str) -> (NodeValue, Vec<&'static str>) {
        let mut report = Report::new();
        let node = read(text, key, Place::file("a.csv"), &mut report);
        (node.value, report.iter().map(|found| found.rule()).collect())
    }

    #[test]
    fn a_degree_of_the_other_scale_is_an_error() {
        for (text, key) in [
            ("Cấp độ 2", "chuan_quoc_gia"),
            ("CĐ2", "chuan_quoc_gia"),
            ("Đạt KĐCLGD cấp độ 2", "chuan_quoc_gia"),
            ("Chuẩn quốc gia mức độ 1", "kdclgd"),
            ("CQG 1", "kdclgd"),
        ] {
            assert_eq!(read_as(text, key).1, ["muc-do-la"], "{text} {key}");
        }
        for (text, key) in [
            ("Mức độ 2", "chuan_quoc_gia"),
            ("Mức 2", "kdclgd"),
            ("CĐ 2", "kdclgd"),
            ("CQG mức độ 2", "chuan_quoc_gia"),
            ("2", "kdclgd"),
            ("Mức 2", "muc"),
        ] {
            let (value, rules) = read_as(text, key);
            assert!(matches!(&value, NodeValue::Scalar(scalar) if scalar.text == "2"), "{text} {key}");
            assert_eq!(rules, Vec::<&str>::new(), "{text} {key}");
        }
    }
}
