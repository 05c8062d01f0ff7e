//! Box 9b: Nơi nhận (II.9.d).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::Facts;

use super::filing;
use super::genre::Genre;
use super::label;
use super::punctuation::without_punctuation;
use crate::decree::{FrameBox, Signers};

/// The bodies that Kính gửi names.
const AS_ABOVE: &str = "Như trên";

/// The finished lines: "- …;" each, the last "- Lưu: VT, GD.".
pub(super) fn recipient_lines(facts: &Facts, genre: Genre<'_>, report: &mut Report) -> Vec<String> {
    if is_left_out(facts, genre) {
        return Vec::new();
    }
    filing::check(facts, report);
    report.extend(label::check(&facts.recipients, label::RECIPIENTS));
    let lines = facts.recipients.iter().map(|line| label::without(&line.value, label::RECIPIENTS));
    let names = lines.filter_map(|line| filing::split(line).0).map(without_punctuation);
    let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
    if !genre.is_addressed() && !genre.layout.points_above {
        report.extend(as_above_of_nothing(facts, genre));
    }
    let points_above = genre.is_addressed() && !facts.addressees.is_empty() || genre.layout.points_above;
    let as_above = points_above.then_some(AS_ABOVE);
    let already = |line: &&str| names.first().is_none_or(|first| first != line);
    let lines = as_above.filter(already).into_iter().chain(names.iter().copied());
    lines.map(|name| format!("- {name};")).chain([filing_line(facts, report)]).collect()
}

/// Parties keep an agreement themselves, so that nobody need be named; other forms may have no such box.
fn is_left_out(facts: &Facts, genre: Genre<'_>) -> bool {
    let names_nobody = facts.recipients.is_empty() && facts.filing.is_empty();
    !genre.has(FrameBox::Recipients) || genre.layout.signers == Signers::Parties && names_nobody
}

/// "Như trên" means Kính gửi, which only addressed types have; a decision points to its Điều (Mẫu 1.2).
fn as_above_of_nothing(facts: &Facts, genre: Genre<'_>) -> Option<Diagnostic> {
    let line = facts
        .recipients
        .iter()
        .find(|line| without_punctuation(&line.value).to_lowercase() == AS_ABOVE.to_lowercase())?;
    let name = genre.name;
    let message = format!("nơi nhận ghi \"{AS_ABOVE}\", nhưng {name} không có phần Kính gửi ở trên");
    let hint = match name {
        "Quyết định" => "ghi theo Điều nêu nơi thi hành: `Như Điều 3`",
        _ => "ghi rõ tên cơ quan, đơn vị nhận",
    };
    Some(Diagnostic::new(&rules::NHU_TREN_KHONG_KINH_GUI, message).at(&line.place).hint(hint))
}

/// The Lưu line always begins with VT, then the drafting unit.
fn filing_line(facts: &Facts, report: &mut Report) -> String {
    let units = filing::units(facts);
    if units.is_empty() {
        return "- Lưu: VT.".to_owned();
    }
    if !units.iter().any(|unit| unit.starts_with("VT")) {
        report.push(
            Diagnostic::new(&rules::LUU_THIEU_VT, format!("`luu` là [{}], thiếu VT", units.join(", ")))
                .at(&facts.place())
                .hint("dòng Lưu bắt đầu bằng VT (văn thư), rồi đến đơn vị soạn thảo (II.9.d)"),
        );
    }
    format!("- Lưu: {}.", units.join(", "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn lines(recipients: &[&str], filing: &[&str], document_type: &str) -> (Vec<String>, Vec<&'static str>) {
        let mut facts = sample::commune_plan();
        facts.recipients = recipients.iter().map(|line| sample::located(line.to_string())).collect();
        facts.filing = filing.iter().map(ToString::to_string).collect();
        facts.addressees = vec![sample::located("Sở Giáo dục và Đào tạo".to_owned())];
        let mut report = Report::new();
        let lines = recipient_lines(&facts, Genre::find(document_type, false, &[]).unwrap(), &mut report);
        (lines, report.iter().map(|found| found.rule()).collect())
    }

    #[test]
    fn punctuation_is_the_decrees_whatever_was_typed() {
        let (lines, found) = lines(
            &["- Phòng GD&ĐT huyện (để b/c);", "GD, các PGD Sở.", "Các phòng Sở; Thanh tra Sở ;"],
            &["VT", "GD"],
            "Kế hoạch",
        );
        assert_eq!(
            lines,
            [
                "- Phòng GD&ĐT huyện (để b/c);",
                "- GD, các PGD Sở;",
                "- Các phòng Sở; Thanh tra Sở;",
                "- Lưu: VT, GD."
            ]
        );
        assert!(found.is_empty());
    }

    #[test]
    fn a_typed_filing_line_is_told_and_stands_once() {
        let (lines, found) = lines(&["UBND tỉnh", "Lưu: VT, GD"], &["VT"], "Kế hoạch");
        assert_eq!(lines, ["- UBND tỉnh;", "- Lưu: VT, GD."]);
        assert_eq!(found, ["luu-trong-noi-nhan"]);
    }

    #[test]
    fn the_end_mark_and_a_lưu_typed_behind_a_recipient_stand_nowhere() {
        for (typed, printed) in [
            (&["UBND tỉnh", "Lưu: VT./."][..], &["- UBND tỉnh;", "- Lưu: VT."][..]),
            (&["UBND tỉnh; Lưu: VT./."], &["- UBND tỉnh;", "- Lưu: VT."]),
            (&["Như trên, lưu VT, GD"], &["- Như trên;", "- Lưu: VT, GD."]),
            (&["UBND tỉnh./."], &["- UBND tỉnh;", "- Lưu: VT."]),
            (&["Ông A, Lưu Văn Bình"], &["- Ông A, Lưu Văn Bình;", "- Lưu: VT."]),
        ] {
            assert_eq!(lines(typed, &["VT"], "Kế hoạch").0, printed, "{typed:?}");
        }
    }

    #[test]
    fn an_addressed_type_begins_as_above() {
        assert_eq!(
            lines(&["Website PGD"], &[], "Công văn").0,
            ["- Như trên;", "- Website PGD;", "- Lưu: VT."]
        );
        assert_eq!(lines(&["Như trên"], &["VT"], "Tờ trình").0, ["- Như trên;", "- Lưu: VT."]);
        assert_eq!(lines(&["Như trên;"], &["VT"], "Quyết định").1, ["nhu-tren-khong-kinh-gui"]);
        assert_eq!(lines(&[], &["VX (hongttl)"], "Kế hoạch").1, ["luu-thieu-vt"]);
    }
}
