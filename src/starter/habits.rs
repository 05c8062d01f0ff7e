//! Who gets a document, who signs it and on what law it rests, as offices of a rank mostly have it: a beginning that its
//! writer changes.

use chrono::NaiveDate;

use super::issuer::ChosenIssuer;
use super::unit_body::UnitBody;
use crate::facts::EDUCATION_SHORT;
use crate::legal::{Entry, Register, Validity};
use crate::template::IssuerRank;
use crate::units::{COMMITTEE_SHORT, COUNCIL_SHORT, Commune, UnitKind};
use crate::vietnamese::after_words;

/// What an office of a rank mostly writes.
pub struct Habits {
    /// `tham_muu`.
    pub advised_by: Option<&'static str>,
    /// `noi_nhan`.
    pub recipients: Vec<String>,
    /// `luu`.
    pub filing: &'static [&'static str],
    /// `nguoi_ky.chuc_vu`.
    pub office: &'static str,
}

/// Laws and circulars on which such documents rest; those in force on a document's day are its bases.
const BASES: [&str; 8] = [
    "luat-tccqdp-2025",
    "luat-giao-duc-2019",
    "luat-sd-giao-duc-2025",
    "tt-17-2018-bgddt",
    "tt-18-2018-bgddt",
    "tt-19-2018-bgddt",
    "tt-22-2024-bgddt",
    "tt-57-2026-bgddt",
];

/// The law on which committees stand, whatever a document is about.
const ON_COMMITTEES: &str = "luat-tccqdp-2025";

/// The bases of a document of `day`; of one that does not speak of schools those of any document.
pub fn bases(register: &Register, day: NaiveDate, speaks_of_schools: bool) -> Vec<&Entry> {
    let in_force = |entry: &&Entry| match register.status(entry, day).standing {
        Validity::InForce | Validity::Amended => true,
        Validity::NotYet | Validity::PartlyLapsed | Validity::Lapsed | Validity::Unknown => false,
    };
    let meant = |id: &&str| speaks_of_schools || *id == ON_COMMITTEES;
    BASES.into_iter().filter(meant).filter_map(|id| register.find(id)).filter(in_force).collect()
}

/// The habits of `issuer`, today or before 01/07/2025.
pub fn of(issuer: &ChosenIssuer, has_two_tiers: bool) -> Habits {
    let unit = issuer.unit.in_text();
    let kind = issuer.unit.kind.name();
    if let Some(habits) = of_other_body(issuer) {
        return habits;
    }
    let habits = |advised_by, recipients: &[String], filing, office| Habits {
        advised_by,
        recipients: recipients.to_vec(),
        filing,
        office,
    };
    match issuer.rank {
        IssuerRank::Commune => {
            let above = issuer.reports_to.clone().unwrap_or_default();
            let (advised_by, first): (_, &str) = if has_two_tiers {
                (Some("Phòng Văn hóa - Xã hội"), "Sở Giáo dục và Đào tạo")
            } else {
                (None, &above)
            };
            let offices =
                if has_two_tiers { "Các phòng, đơn vị" } else { "Các ban, ngành, đơn vị" };
            let recipients = [
                format!("{first} (để b/c)"),
                format!("Thường trực Đảng ủy, Thường trực HĐND {unit} (để b/c)"),
                format!("Chủ tịch, các Phó Chủ tịch UBND {unit}"),
                format!("{offices} thuộc UBND {unit}"),
                format!("Các trường trên địa bàn {kind}"),
            ];
            let filing: &[&str] = if has_two_tiers { &["VT", "VHXH"] } else { &["VT"] };
            habits(advised_by, &recipients, filing, "Chủ tịch")
        }
        IssuerRank::Province => {
            let party = if issuer.unit.kind == UnitKind::City { "Thành ủy" } else { "Tỉnh ủy" };
            let recipients = [
                "Bộ Giáo dục và Đào tạo (để b/c)".to_owned(),
                format!("Thường trực {party}, Thường trực HĐND {kind} (để b/c)"),
                format!("Chủ tịch, các Phó Chủ tịch UBND {kind}"),
                format!("Các sở, ban, ngành của {kind}"),
                below(issuer, has_two_tiers),
                "Các cơ sở giáo dục trực thuộc Sở Giáo dục và Đào tạo".to_owned(),
            ];
            habits(Some("Sở Giáo dục và Đào tạo"), &recipients, &["VT", "VX"], "Chủ tịch")
        }
        IssuerRank::District => {
            let above = issuer.reports_to.clone().unwrap_or_default();
            let party = match issuer.unit.kind {
                UnitKind::UrbanDistrict => "Quận ủy",
                UnitKind::Town => "Thị ủy",
                UnitKind::City => "Thành ủy",
                UnitKind::Province
                | UnitKind::District
                | UnitKind::Commune
                | UnitKind::Ward
                | UnitKind::Township
                | UnitKind::SpecialZone => "Huyện ủy",
            };
            let recipients = [
                format!("{above}, Sở Giáo dục và Đào tạo (để b/c)"),
                format!("Thường trực {party}, Thường trực HĐND {kind} (để b/c)"),
                format!("Chủ tịch, các Phó Chủ tịch UBND {kind}"),
                format!("Các phòng, ban, ngành, đơn vị của {kind}"),
                "UBND các xã, phường, thị trấn".to_owned(),
                format!("Các trường trên địa bàn {kind}"),
            ];
            habits(Some("Phòng Giáo dục và Đào tạo"), &recipients, &["VT", EDUCATION_SHORT], "Chủ tịch")
        }
        IssuerRank::Department => {
            let recipients = [
                format!("UBND {kind} (để b/c)"),
                "Giám đốc, các Phó Giám đốc Sở".to_owned(),
                "Các phòng thuộc Sở".to_owned(),
                below(issuer, has_two_tiers),
                "Các trường trực thuộc".to_owned(),
            ];
            habits(None, &recipients, &["VT"], "Giám đốc")
        }
        IssuerRank::Division => {
            let recipients = [
                "Sở Giáo dục và Đào tạo (để b/c)".to_owned(),
                format!("UBND {kind} (để b/c)"),
                format!("Các trường trên địa bàn {kind}"),
            ];
            habits(None, &recipients, &["VT"], "Trưởng phòng")
        }
        IssuerRank::School => {
            let recipients = [format!("UBND {unit} (để b/c)"), "Các tổ, bộ phận của trường".to_owned()];
            let is_centre = after_words(&issuer.name, "trung tâm").is_some();
            habits(None, &recipients, &["VT"], if is_centre { "Giám đốc" } else { "Hiệu trưởng" })
        }
    }
}

/// The committees below a province: of its communes as the list has them, or of its districts.
fn below(issuer: &ChosenIssuer, has_two_tiers: bool) -> String {
    if !has_two_tiers {
        return "UBND các huyện, thị xã, thành phố".to_owned();
    }
    let name = &issuer.unit.name;
    let here = || Commune::all().iter().filter(|commune| commune.province.ends_with(name.as_str()));
    let kinds = [UnitKind::Commune, UnitKind::Ward, UnitKind::SpecialZone];
    let there = kinds.into_iter().filter(|kind| here().any(|commune| commune.unit().kind == Some(*kind)));
    let names: Vec<&str> = there.map(UnitKind::name).collect();
    format!("UBND các {}", names.join(", "))
}

/// What such a body mostly writes; nothing of a committee.
fn of_other_body(issuer: &ChosenIssuer) -> Option<Habits> {
    let unit = issuer.unit.in_text();
    let (recipients, office) = match issuer.body {
        UnitBody::Committee => return None,
        UnitBody::Council | UnitBody::StandingCouncil => (
            vec![
                format!("{COMMITTEE_SHORT} {unit}"),
                format!("Các Ban của {COUNCIL_SHORT} {unit}"),
                format!("Các đại biểu {COUNCIL_SHORT} {unit}"),
            ],
            "Chủ tịch",
        ),
        UnitBody::Office => (
            vec![
                format!("Chủ tịch, các Phó Chủ tịch {COMMITTEE_SHORT} {unit} (để b/c)"),
                format!("Các cơ quan, đơn vị thuộc {COMMITTEE_SHORT} {unit}"),
            ],
            "Chánh Văn phòng",
        ),
    };
    Some(Habits { advised_by: None, recipients, filing: &["VT"], office })
}
