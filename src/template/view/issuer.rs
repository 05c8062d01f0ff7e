//! The issuing body as templates see it.

use serde::Serialize;

use super::text::text;
use crate::facts::{DocumentRecord, Issuer, IssuerKind};
use crate::units::{COMMITTEE_SHORT, UnitKind, committee_unit, split_seat, unit_in_text};

#[derive(Serialize)]
pub(super) struct IssuerView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "ten_ngan")]
    short_name: String,
    /// Whether the short name is of our making, and to be introduced beside the full one; that of a UBND is
    /// usual, also in the name of its Văn phòng.
    #[serde(rename = "ten_ngan_suy_ra")]
    short_name_is_derived: bool,
    #[serde(rename = "viet_tat")]
    abbreviation: Option<String>,
    #[serde(rename = "chu_quan")]
    superior: Option<&'a str>,
    #[serde(rename = "dia_danh")]
    place: &'a str,
    #[serde(rename = "cap_tren")]
    reports_to: Option<&'a str>,
    #[serde(rename = "tham_muu")]
    advised_by: Option<&'a str>,
    /// What it is called after its first mention: "UBND xã"; its short name where it is no committee.
    #[serde(rename = "ten_goi_sau")]
    called_after: String,
    /// Whether its time has two tiers of local government, without the huyện.
    #[serde(rename = "hai_cap")]
    two_tiers: bool,
    /// Whether it is a commune's own committee.
    #[serde(rename = "la_cap_xa")]
    is_of_commune: bool,
    /// The units below, after the word UBND: as given, else "cấp xã", or "các địa phương" of three tiers.
    #[serde(rename = "cap_duoi")]
    below: &'a str,
    /// The units of a huyện or of a town: "xã, thị trấn", "xã, phường".
    #[serde(rename = "cac_xa")]
    communes: &'static str,
    /// The office that helps with schools: as given, else the Phòng Văn hóa - Xã hội of a commune.
    #[serde(rename = "giup_viec")]
    helped_by: &'a str,
    /// The office of finance of a commune of two tiers (NĐ 150/2025/NĐ-CP).
    #[serde(rename = "phong_kinh_te")]
    economy_office: &'static str,
    /// "xã".
    #[serde(rename = "loai_don_vi")]
    unit_kind: Option<&'static str>,
    /// "Cẩm Thành".
    #[serde(rename = "ten_don_vi")]
    unit_name: Option<String>,
    /// "xã Cẩm Thành".
    #[serde(rename = "dia_ban")]
    unit: Option<String>,
}

impl<'a> IssuerView<'a> {
    /// The unit is the one its name tells, else its superior's: a Sở works for the whole tỉnh.
    pub(super) fn new(issuer: &'a Issuer, record: &DocumentRecord, two_tiers: bool) -> Self {
        let seat = || split_seat(&issuer.name.value).map(|(_, unit, seat)| (unit, seat));
        let superiors = || issuer.superior.as_ref().and_then(|superior| committee_unit(&superior.value));
        let unit = issuer.unit().or_else(seat).or_else(superiors);
        let kind = unit.as_ref().map(|(kind, _)| *kind);
        let below = if two_tiers { "cấp xã" } else { "các địa phương" };
        Self {
            name: &issuer.name.value,
            short_name_is_derived: is_derived(issuer),
            short_name: issuer.short_name(),
            abbreviation: issuer.abbreviation(),
            superior: text(issuer.superior.as_ref()),
            place: &issuer.place,
            reports_to: text(issuer.reports_to.as_ref()),
            advised_by: text(issuer.advised_by.as_ref()),
            called_after: match issuer.unit() {
                Some((kind, _)) => format!("{COMMITTEE_SHORT} {}", kind.name()),
                None => issuer.short_name(),
            },
            two_tiers,
            is_of_commune: matches!(
                kind,
                Some(UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone)
            ),
            below: issuer.units_below.as_deref().unwrap_or(below),
            communes: if kind == Some(UnitKind::District) { "xã, thị trấn" } else { "xã, phường" },
            helped_by: text(issuer.advised_by.as_ref()).unwrap_or("Phòng Văn hóa - Xã hội"),
            economy_office: economy_office(unit.as_ref()),
            unit_kind: unit.as_ref().map(|(kind, _)| kind.name()),
            unit: unit.as_ref().map(|(kind, name)| match record.is_under_decree_30() {
                true => unit_in_text(*kind, name),
                false => format!("{} {name}", kind.name()),
            }),
            unit_name: unit.map(|(_, name)| name),
        }
    }
}

/// The phường and Phú Quốc have one office for economy, infrastructure and town.
fn economy_office(unit: Option<&(UnitKind, String)>) -> &'static str {
    match unit {
        Some((UnitKind::Ward, _)) => URBAN_OFFICE,
        Some((UnitKind::SpecialZone, name)) if name == "Phú Quốc" => URBAN_OFFICE,
        Some(_) | None => "Phòng Kinh tế",
    }
}

const URBAN_OFFICE: &str = "Phòng Kinh tế, Hạ tầng và Đô thị";

fn is_derived(issuer: &Issuer) -> bool {
    issuer.short_name.is_none()
        && issuer.unit().is_none()
        && issuer.kind() != IssuerKind::Office
        && issuer.short_name() != issuer.name.value
}
