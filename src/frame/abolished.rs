//! Bodies that ended when local government went down to two tiers: those of huyện, quận, thị xã, thị trấn and
//! cities of a province, and the Phòng GDĐT.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Conference, Facts};
use crate::units::{TWO_TIERS_FROM, UnitKind, former_mentions};
use crate::yaml::Located;

/// What a text names, and so what stands there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Abolished {
    /// Phòng Giáo dục và Đào tạo.
    EducationDivision,
    /// Huyện ủy, Quận ủy, Thị ủy.
    PartyCommittee,
    /// Huyện, quận, thị xã, or a city that is none of the six.
    District,
    /// Thị trấn.
    Township,
}

/// Cities that are provinces of their own.
const CITIES: [&str; 7] = ["hồ chí minh", "hcm", "hà nội", "huế", "đà nẵng", "hải phòng", "cần thơ"];

/// Words that name a body or its office: a unit word after one may have a capital ("UBND Huyện").
const BODIES: [&str; 4] = ["ubnd", "hđnd", "nhân dân", "phòng"];

/// Words that begin the name of a school, which may keep an old unit in it.
const SCHOOLS: [&str; 5] = ["trường", "mn", "th", "thcs", "thpt"];

/// A warning for each issuer, superior or addressee that a document of two tiers can no longer have.
pub(super) fn findings(facts: &Facts) -> Vec<Diagnostic> {
    if !facts.record.has_two_tiers() {
        return Vec::new();
    }
    named_bodies(facts)
        .into_iter()
        .filter_map(|(key, text)| {
            Some(warning(key, text, find(&text.value).and_then(|_| find(&untold(&text.value)))?))
        })
        .collect()
}

/// `text` without the communes of before that it names with their huyện: of those the facts tell.
fn untold(text: &str) -> String {
    let communes = former_mentions(text).into_iter();
    let communes = communes.filter(|mention| matches!(mention.kind, UnitKind::Commune | UnitKind::Ward));
    communes.fold(text.to_owned(), |rest, mention| rest.replace(&mention.written, ""))
}

/// The bodies a document names, each under its key.
fn named_bodies(facts: &Facts) -> Vec<(&'static str, &Located<String>)> {
    let issuer = &facts.issuer;
    let reporting = facts.reporting.as_ref();
    let single = [
        ("co_quan.ten", Some(&issuer.name)),
        ("co_quan.chu_quan", issuer.superior.as_ref()),
        ("co_quan.cap_tren", issuer.reports_to.as_ref()),
        ("co_quan.tham_muu", issuer.advised_by.as_ref()),
        ("bao_cao.noi_nhan", reporting.and_then(|reporting| reporting.to.as_ref())),
        ("bao_cao.tong_hop", reporting.and_then(|reporting| reporting.summary_to.as_ref())),
    ];
    let addressees = facts.addressees.iter().map(|text| ("kinh_gui", text));
    let recipients = facts.recipients.iter().map(|text| ("noi_nhan", text));
    let tasks = facts.tasks.iter().map(|task| ("nhiem_vu", &task.charged));
    let duties = facts.plan.duties.iter().map(|duties| ("phan_cong", &duties.body));
    let meeting = facts.conference.iter().flat_map(Conference::tasks).map(|task| ("ket_luan", &task.body));
    let single = single.into_iter().filter_map(|(key, text)| Some((key, text?)));
    single.chain(addressees).chain(recipients).chain(tasks).chain(duties).chain(meeting).collect()
}

fn warning(key: &str, text: &Located<String>, found: Abolished) -> Diagnostic {
    let what = match found {
        Abolished::EducationDivision => "Phòng Giáo dục và Đào tạo",
        Abolished::PartyCommittee | Abolished::District => "cấp huyện",
        Abolished::Township => "thị trấn",
    };
    let now = match (found, key) {
        (Abolished::EducationDivision, "co_quan.tham_muu" | "co_quan.ten") => "Phòng Văn hóa - Xã hội",
        (Abolished::EducationDivision, _) => "Sở Giáo dục và Đào tạo; ở cấp xã là Phòng Văn hóa - Xã hội",
        (Abolished::PartyCommittee, _) => "Tỉnh ủy, Thành ủy hoặc Đảng ủy xã, phường, đặc khu",
        (Abolished::District, "co_quan.chu_quan" | "co_quan.cap_tren" | "bao_cao.tong_hop") => {
            "UBND tỉnh, thành phố trực thuộc trung ương"
        }
        (Abolished::District | Abolished::Township, _) => "UBND xã, phường, đặc khu",
    };
    let diagnostic = Diagnostic::new(
        &rules::CAP_HUYEN_DA_BO,
        format!("từ {TWO_TIERS_FROM} không còn {what}, nhưng `{key}` ghi \"{}\"", text.value),
    )
    .at(&text.place)
    .hint(format!("nay là: {now}"));
    let former = former_mentions(&text.value).into_iter().flat_map(|mention| mention.units);
    former.take(NAMED).fold(diagnostic, |diagnostic, unit| diagnostic.hint(unit.describe()))
}

/// How many former units are named with what became of them.
const NAMED: usize = 3;

/// Whether `text` names one.
pub(super) fn is_named(text: &str) -> bool {
    find(text).is_some()
}

/// The first abolished body that one of the names in `text` holds; schools may keep an old unit in their name.
fn find(text: &str) -> Option<Abolished> {
    let names = text.split([',', ';', '(', ')']).map(Name::new);
    names.filter(|name| !name.is_school()).find_map(|name| name.abolished())
}

/// One name, as words and as words in lower case.
struct Name<'a> {
    words: Vec<&'a str>,
    lower: Vec<String>,
}

impl<'a> Name<'a> {
    fn new(text: &'a str) -> Self {
        let words: Vec<_> =
            text.split_whitespace().map(|word| word.trim_matches(['.', ':', '-', '"'])).collect();
        let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
        // Both places of the tone mark are in use: "ủy", "uỷ".
        let lower = words.iter().map(|word| in_small(word)).collect();
        Self { words, lower }
    }

    fn is_school(&self) -> bool {
        let first = self.lower.iter().find(|word| *word != "các");
        first.is_some_and(|word| word == "trường")
    }

    fn abolished(&self) -> Option<Abolished> {
        let all = self.lower.join(" ");
        if is_education_division(&all) {
            return Some(Abolished::EducationDivision);
        }
        (0..self.school().unwrap_or(self.lower.len())).find_map(|at| self.abolished_at(at))
    }

    /// Where a school's name begins: "Hiệu trưởng Trường THCS thị trấn Cẩm Giàng"; "môi trường" is none.
    fn school(&self) -> Option<usize> {
        let is_school = |at: &usize| {
            let before =
                at.checked_sub(1).and_then(|before| self.lower.get(before)).map_or("", String::as_str);
            self.lower.get(*at).is_some_and(|word| SCHOOLS.contains(&word.as_str()))
                && !["môi", "thị", "nông", "lâm", "công", "hiện"].contains(&before)
        };
        (0..self.lower.len()).find(is_school)
    }

    /// What begins at word `at`.
    fn abolished_at(&self, at: usize) -> Option<Abolished> {
        let word = |offset: usize| self.lower.get(at + offset).map(String::as_str);
        match (word(0)?, word(1)) {
            ("huyện" | "quận" | "thị", Some("ủy")) => Some(Abolished::PartyCommittee),
            ("thị", Some("xã")) => Some(Abolished::District),
            ("thị", Some("trấn")) => Some(Abolished::Township),
            ("huyện" | "quận", _) if self.is_unit_word(at) => Some(Abolished::District),
            ("thành", Some("phố")) => self.is_provincial_city(at + 2),
            ("tp", _) => self.is_provincial_city(at + 1),
            _ => None,
        }
    }

    /// With a capital it may be a person's name: it counts first in the name and after a body's word only.
    fn is_unit_word(&self, at: usize) -> bool {
        let is_lower = self.words.get(at).is_some_and(|word| word.starts_with(char::is_lowercase));
        let before = self.lower.get(..at).unwrap_or_default().join(" ");
        is_lower || before.is_empty() || BODIES.iter().any(|body| before.ends_with(body))
    }

    /// A city whose name begins at word `at`: one that is named, and is none of those that remain.
    fn is_provincial_city(&self, at: usize) -> Option<Abolished> {
        let is_named = self.words.get(at)?.starts_with(char::is_uppercase);
        let name = self.lower.get(at..)?.join(" ");
        let remains = CITIES.iter().any(|city| name.starts_with(city));
        (is_named && !remains).then_some(Abolished::District)
    }
}

/// `word` in small letters, its tone where most write it.
fn in_small(word: &str) -> String {
    let lower = word.to_lowercase();
    if lower.contains('ỷ') { lower.replace("uỷ", "ủy") } else { lower }
}

/// "Phòng GD&ĐT", "Phòng GDĐT", "PGDĐT", "Trưởng Phòng Giáo dục và Đào tạo"; not the "Phòng GDMN" of a Sở, nor
/// its "PGĐ", a Phó Giám đốc.
fn is_education_division(lower: &str) -> bool {
    // Most names have neither, and need no closer look.
    if !(lower.contains("phòng g") || lower.contains("pgd")) {
        return false;
    }
    let plain = lower.replace(" và ", "&").replace(" & ", "&");
    // "Phòng GD Mầm non" is a Sở's.
    const OF_DEPARTMENTS: [&str; 8] =
        [" mầm", " tiểu", " trung", " thường", " phổ", " chuyên", " chính", " nghề"];
    let ends = |rest: &str| {
        !rest.starts_with(char::is_alphanumeric)
            && !OF_DEPARTMENTS.iter().any(|level| rest.starts_with(level))
    };
    [
        "phòng giáo dục&đào tạo",
        "phòng gd&đt",
        "phòng gdđt",
        "phòng gd-đt",
        "phòng gd",
        "pgd&đt",
        "pgdđt",
        "pgd-đt",
    ]
    .iter()
    .any(|name| plain.match_indices(name).any(|(at, _)| plain.get(at + name.len()..).is_some_and(ends)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::facts::{PartialDate, Reporting, sample};

    fn day(day: u32, month: u32) -> PartialDate {
        PartialDate::Day(NaiveDate::from_ymd_opt(2025, month, day).unwrap())
    }

    fn on(date: PartialDate) -> Facts {
        let mut facts = sample::commune_plan();
        facts.record.date.value = date;
        facts
    }

    #[test]
    fn the_first_day_of_two_tiers_warns_the_day_before_does_not() {
        assert_eq!(findings(&on(day(30, 6))), []);
        assert_eq!(findings(&on(sample::month(6, 2025))), []);
        assert_eq!(findings(&on(PartialDate::Year(2025))), []);
        for date in [day(1, 7), sample::month(7, 2025), PartialDate::Year(2026)] {
            let found = findings(&on(date));
            assert_eq!(found.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["cap-huyen-da-bo"; 2]);
        }
    }

    #[test]
    fn each_place_says_what_stands_there_now() {
        let mut facts = on(day(1, 7));
        facts.issuer.advised_by = Some(sample::located("Phòng Giáo dục và Đào tạo".to_owned()));
        facts.recipients = vec![sample::located("UBND các xã, thị trấn".to_owned())];
        facts.addressees = vec![sample::located("Thường trực Huyện ủy".to_owned())];
        facts.reporting = Some(Reporting {
            due: sample::located(day(1, 12)),
            to: Some(sample::located("Phòng GDĐT".to_owned())),
            summary_to: None,
            periodic: Vec::new(),
            on_demand: false,
        });
        let found = findings(&facts);
        let said: Vec<_> =
            found.iter().map(|found| (found.message.as_str(), found.hints.join(" | "))).collect();
        let expected = [
            (
                "từ 01/7/2025 không còn cấp huyện, nhưng `co_quan.cap_tren` ghi \"UBND huyện Cẩm Thủy\"",
                "nay là: UBND tỉnh, thành phố trực thuộc trung ương | Huyện Cẩm Thủy, tỉnh Thanh Hóa, nay là Xã Cẩm Thủy \
                 (Tỉnh Thanh Hóa, mã 15127); Xã Cẩm Thạch (Tỉnh Thanh Hóa, mã 15142); Xã Cẩm Tú (Tỉnh Thanh Hóa, mã 15148); \
                 Xã Cẩm Vân (Tỉnh Thanh Hóa, mã 15163); Xã Cẩm Tân (Tỉnh Thanh Hóa, mã 15178)"
                    .to_owned(),
            ),
            (
                "từ 01/7/2025 không còn Phòng Giáo dục và Đào tạo, nhưng `co_quan.tham_muu` ghi \"Phòng Giáo dục và Đào tạo\"",
                "nay là: Phòng Văn hóa - Xã hội".to_owned(),
            ),
            (
                "từ 01/7/2025 không còn Phòng Giáo dục và Đào tạo, nhưng `bao_cao.noi_nhan` ghi \"Phòng GDĐT\"",
                "nay là: Sở Giáo dục và Đào tạo; ở cấp xã là Phòng Văn hóa - Xã hội".to_owned(),
            ),
            (
                "từ 01/7/2025 không còn cấp huyện, nhưng `kinh_gui` ghi \"Thường trực Huyện ủy\"",
                "nay là: Tỉnh ủy, Thành ủy hoặc Đảng ủy xã, phường, đặc khu".to_owned(),
            ),
            (
                "từ 01/7/2025 không còn thị trấn, nhưng `noi_nhan` ghi \"UBND các xã, thị trấn\"",
                "nay là: UBND xã, phường, đặc khu".to_owned(),
            ),
        ];
        assert_eq!(said, expected);
        assert!(found.iter().all(|found| found.place.as_ref().is_some_and(|place| !place.span.is_empty())));
    }

    #[test]
    fn bodies_of_the_old_tier_are_known_by_their_words() {
        for (text, body) in [
            ("Phòng GD&ĐT huyện (để b/c)", Abolished::EducationDivision),
            ("Trưởng Phòng Giáo dục & Đào tạo", Abolished::EducationDivision),
            ("Phòng GD các huyện", Abolished::EducationDivision),
            ("Các PGDĐT", Abolished::EducationDivision),
            ("UBND các huyện, thị xã, thành phố", Abolished::District),
            ("UBND Huyện Cao Lộc", Abolished::District),
            ("Công an quận 1", Abolished::District),
            ("Thành uỷ; Quận uỷ", Abolished::PartyCommittee),
            ("Ủy ban nhân dân thành phố Thanh Hóa", Abolished::District),
            ("UBND TP. Thủ Đức", Abolished::District),
            ("UBND Thị trấn Phong Sơn", Abolished::Township),
            ("Phòng Tài nguyên và Môi trường huyện", Abolished::District),
            ("Phòng GDĐT và các trường", Abolished::EducationDivision),
            ("UBND huyện và hiệu trưởng các trường", Abolished::District),
        ] {
            assert_eq!(find(text), Some(body), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_left_alone() {
        for text in [
            "UBND thành phố Hồ Chí Minh",
            "Sở GDĐT TP.HCM",
            "UBND TP. Huế",
            "UBND thành phố",
            "Thành ủy Đà Nẵng",
            "GĐ, các PGĐ Sở",
            "GD, các PGD Sở",
            "Phòng Văn hóa - Xã hội",
            "Thường trực Đảng ủy, HĐND, UBND xã (để b/c)",
            "Phó Chủ tịch Nguyễn Văn Quận",
            "Các trường THCS thị trấn Cẩm Giàng",
            "Trường THPT Quận 5",
            "Hiệu trưởng Trường THCS thị trấn Cẩm Giàng",
            "BGH Trường Mầm non Thị trấn",
            "Hiệu trưởng các trường thuộc thị trấn cũ",
            "Phòng GD Mầm non",
            "Phòng GD Tiểu học, Phòng GD Trung học, Phòng GD Thường xuyên Sở",
            "Phòng Giáo dục Mầm non - Tiểu học",
            "Phòng GDMN, Phòng GDTX Sở",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
