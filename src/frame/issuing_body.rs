//! Box 2: the issuing body and its direct superior (II.2).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::{Facts, Issuer, IssuerKind};
use crate::units::{
    COMMITTEE_IN_CAPITALS, COUNCIL, COUNCIL_SHORT, UnitKind, after_council, committee_unit, split_seat,
};
use crate::vietnamese::after_words;

use super::proper_name::{held, held_whole};

/// A Văn phòng below the bodies that it serves.
const OFFICE: &str = "Văn phòng";

/// A common word of a superior's line, and what it is shortened to (II.2.a).
const DELEGATION: &str = "Đoàn đại biểu Quốc hội";
const DELEGATION_SHORT: &str = "Đoàn ĐBQH";

/// The issuing body, in capitals: `dong_ten`, else its name without what the superior's line already says.
pub(super) fn issuer_lines(issuer: &Issuer) -> Vec<String> {
    if !issuer.name_lines.is_empty() {
        return issuer.name_lines.iter().map(|line| line.to_uppercase()).collect();
    }
    match (issuer.kind(), committee_unit(&issuer.name.value)) {
        (IssuerKind::PeoplesCommittee(unit), Some((_, name))) => {
            // One space that may break: the kind stands with the name, or above where the two are too wide.
            let unit = format!("{} {}", held_whole(unit.name()), held_whole(&name));
            vec![COMMITTEE_IN_CAPITALS.to_owned(), unit.to_uppercase()]
        }
        (IssuerKind::Office, _) if issuer.served_above().is_some() => one_line(OFFICE),
        (IssuerKind::Office, _) => one_line(office_name(issuer)),
        (
            IssuerKind::Department
            | IssuerKind::Division
            | IssuerKind::Inspectorate
            | IssuerKind::Branch
            | IssuerKind::Centre,
            _,
        ) => one_line(name_without_seat(issuer)),
        (IssuerKind::Council, _) => council_lines(&issuer.name.value),
        (
            IssuerKind::PeoplesCommittee(_)
            | IssuerKind::School
            | IssuerKind::Collective(_)
            | IssuerKind::Other,
            _,
        ) => one_line(&issuer.name.value),
    }
}

/// The whole name, where no line above says whose body it is.
pub(super) fn whole_name_lines(issuer: &Issuer) -> Vec<String> {
    match issuer.kind() {
        IssuerKind::PeoplesCommittee(_)
        | IssuerKind::Council
        | IssuerKind::School
        | IssuerKind::Collective(_)
        | IssuerKind::Other => issuer_lines(issuer),
        IssuerKind::Office
        | IssuerKind::Department
        | IssuerKind::Division
        | IssuerKind::Inspectorate
        | IssuerKind::Branch
        | IssuerKind::Centre => match issuer.name_lines.is_empty() {
            true => one_line(&issuer.name.value),
            false => issuer_lines(issuer),
        },
    }
}

/// A council breaks before its unit, as a committee does.
fn council_lines(name: &str) -> Vec<String> {
    let unit = after_council(name).and_then(UnitKind::split);
    match unit {
        Some((kind, seat)) => {
            let unit = format!("{} {}", held_whole(kind.name()), held_whole(&seat));
            vec![COUNCIL.to_uppercase(), unit.to_uppercase()]
        }
        None => one_line(name),
    }
}

/// `name` in capitals; the page has the room that tells where it breaks.
fn one_line(name: &str) -> Vec<String> {
    vec![held(name).to_uppercase()]
}

/// "Văn phòng" where the line above names the committee it serves; one that serves a council too keeps both.
fn office_name(issuer: &Issuer) -> &str {
    let name = issuer.name.value.as_str();
    let serves_it_alone =
        after_words(name, "văn phòng").is_some_and(|served| issuer.served_committee() == Some(served));
    let is_named_above = issuer.superior.is_some() || split_seat(name).is_some();
    match name.match_indices(' ').nth(1) {
        Some((end, _)) if serves_it_alone && is_named_above => name.get(..end).unwrap_or(name),
        _ => name_without_seat(issuer),
    }
}

/// "Sở Giáo dục và Đào tạo" of "Sở Giáo dục và Đào tạo Long An" where the superior names Long An.
fn name_without_seat(issuer: &Issuer) -> &str {
    if let Some((body, ..)) = split_seat(&issuer.name.value) {
        return body;
    }
    let seat =
        issuer.superior.as_ref().and_then(|superior| committee_unit(&superior.value)).map(|(_, seat)| seat);
    let body = seat.and_then(|seat| issuer.name.value.strip_suffix(&seat));
    body.filter(|body| body.ends_with(' ')).map_or(issuer.name.value.as_str(), str::trim_end)
}

/// The direct superior, in capitals; common words are abbreviated (II.2.a). A UBND shows none unless given.
pub(super) fn superior_lines(facts: &Facts, report: &mut Report) -> Vec<String> {
    let issuer = &facts.issuer;
    let superior = match (&issuer.superior, issuer.kind()) {
        (Some(superior), _) => Some(shortened(&superior.value)),
        (None, IssuerKind::Office) if issuer.served_above().is_some() => issuer
            .served_above()
            .map(|served| served.replace(COUNCIL, COUNCIL_SHORT).replace(DELEGATION, DELEGATION_SHORT)),
        (None, IssuerKind::Department | IssuerKind::Division | IssuerKind::Office) => {
            let derived =
                split_seat(&issuer.name.value).map(|(_, unit, seat)| format!("UBND {} {seat}", unit.name()));
            if derived.is_none() {
                report.push(missing_superior(facts));
            }
            derived
        }
        (
            None,
            IssuerKind::PeoplesCommittee(_)
            | IssuerKind::Inspectorate
            | IssuerKind::Branch
            | IssuerKind::Centre
            | IssuerKind::School
            | IssuerKind::Council
            | IssuerKind::Collective(_)
            | IssuerKind::Other,
        ) => None,
    };
    superior.as_deref().map(one_line).unwrap_or_default()
}

fn shortened(superior: &str) -> String {
    committee_unit(superior)
        .map_or_else(|| superior.to_owned(), |(unit, name)| format!("UBND {} {name}", unit.name()))
}

fn missing_superior(facts: &Facts) -> Diagnostic {
    let name = &facts.issuer.name.value;
    Diagnostic::new(
        &rules::THIEU_CO_QUAN_CHU_QUAN,
        format!("{name} có cơ quan chủ quản, nhưng không rõ là cơ quan nào nên dòng đó bị bỏ trống"),
    )
    .at(&facts.place())
    .hint("ghi `co_quan.chu_quan`, ví dụ `chu_quan: UBND tỉnh Long An`")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn header(name: &str, superior: Option<&str>) -> (Vec<String>, Vec<String>, usize) {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = name.to_owned();
        facts.issuer.superior = superior.map(|superior| sample::located(superior.to_owned()));
        let mut report = Report::new();
        let superior = superior_lines(&facts, &mut report);
        let plain = |lines: Vec<String>| lines.iter().map(|line| line.replace('\u{a0}', " ")).collect();
        (plain(superior), plain(issuer_lines(&facts.issuer)), report.len())
    }

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_committee_breaks_before_its_unit_and_shows_no_superior() {
        let expected = (lines(&[]), lines(&["ỦY BAN NHÂN DÂN", "XÃ CẨM THÀNH"]), 0);
        assert_eq!(header("Ủy ban nhân dân xã Cẩm Thành", None), expected);
        assert_eq!(header("UBND xã Cẩm Thành", None), expected);
    }

    #[test]
    fn an_office_stands_below_the_committee_it_serves() {
        let tier = Some("UBND tỉnh Minh Họa");
        let expected = |superior: &str, name: &[&str]| (lines(&[superior]), lines(name), 0);
        for (name, superior) in [
            ("Văn phòng Ủy ban nhân dân tỉnh", tier),
            ("Văn phòng UBND tỉnh Minh Họa", tier),
            ("Văn phòng Uỷ ban nhân dân tỉnh Minh Họa", None),
        ] {
            assert_eq!(header(name, superior), expected("UBND TỈNH MINH HỌA", &["VĂN PHÒNG"]), "{name}");
        }
        assert_eq!(
            header("Văn phòng HĐND và UBND xã Cẩm Thành", None),
            expected("UBND XÃ CẨM THÀNH", &["VĂN PHÒNG HĐND VÀ UBND"])
        );
        let (superior, name, warnings) = header("Văn phòng Ủy ban nhân dân tỉnh", None);
        assert_eq!(
            (superior.len(), name.concat(), warnings),
            (0, "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH".into(), 1)
        );
    }

    #[test]
    fn a_council_breaks_before_its_unit() {
        let expected = (lines(&[]), lines(&["HỘI ĐỒNG NHÂN DÂN", "XÃ CẨM THÀNH"]), 0);
        assert_eq!(header("Hội đồng nhân dân xã Cẩm Thành", None), expected);
        assert_eq!(header("HĐND xã Cẩm Thành", None), expected);
    }

    #[test]
    fn wards_and_special_zones_are_lines_of_their_own() {
        for (name, expected) in [
            ("Ủy ban nhân dân phường 1 Bảo Lộc", &["ỦY BAN NHÂN DÂN", "PHƯỜNG 1 BẢO LỘC"][..]),
            ("UBND phường Xuân Hương - Đà Lạt", &["ỦY BAN NHÂN DÂN", "PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT"]),
            ("UBND phường Trương Quang Trọng", &["ỦY BAN NHÂN DÂN", "PHƯỜNG TRƯƠNG QUANG TRỌNG"]),
            ("UBND phường Văn Miếu - Quốc Tử Giám", &["ỦY BAN NHÂN DÂN", "PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM"]),
            ("Ủy ban nhân dân đặc khu Phú Quý", &["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"]),
        ] {
            let (superior, issuer, warnings) = header(name, None);
            assert_eq!((superior, issuer, warnings), (lines(&[]), lines(expected), 0));
        }
    }

    #[test]
    fn a_division_of_a_commune_shows_its_committee() {
        let expected = (lines(&["UBND ĐẶC KHU PHÚ QUÝ"]), lines(&["PHÒNG VĂN HÓA - XÃ HỘI"]), 0);
        assert_eq!(header("Phòng Văn hóa - Xã hội đặc khu Phú Quý", None), expected);
    }

    #[test]
    fn a_department_shows_its_province_once() {
        let expected = (lines(&["UBND TỈNH LONG AN"]), lines(&["SỞ GIÁO DỤC VÀ ĐÀO TẠO"]), 0);
        assert_eq!(header("Sở Giáo dục và Đào tạo", Some("UBND tỉnh Long An")), expected);
        assert_eq!(header("Sở Giáo dục và Đào tạo Long An", Some("Ủy ban nhân dân tỉnh Long An")), expected);
        assert_eq!(header("Sở Giáo dục và Đào tạo tỉnh Long An", None), expected);
    }

    #[test]
    fn a_division_takes_its_superior_from_its_name_or_says_that_it_is_missing() {
        let expected = (lines(&["UBND HUYỆN THANH MIỆN"]), lines(&["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"]), 0);
        assert_eq!(header("Phòng Giáo dục và Đào tạo huyện Thanh Miện", None), expected);
        let (superior, _, warnings) = header("Phòng Giáo dục và Đào tạo Thanh Miện", None);
        assert_eq!((superior.len(), warnings), (0, 1));
    }

    #[test]
    fn given_lines_win() {
        let mut facts = sample::commune_plan();
        facts.issuer.name_lines = lines(&["Ủy ban nhân dân xã", "Cẩm Thành"]);
        assert_eq!(issuer_lines(&facts.issuer), ["ỦY BAN NHÂN DÂN XÃ", "CẨM THÀNH"]);
    }
}
