//! The issuing body.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;

/// `co_quan`.
#[derive(Debug, Clone, PartialEq)]
pub struct Issuer {
    /// `ten`: "Ủy ban nhân dân xã Cẩm Thành".
    pub name: String,
    /// `viet_tat`: for the symbol ("UBND", "SGDĐT"); derived where it can be.
    pub abbreviation: Option<String>,
    /// `ten_ngan`: in running text ("UBND xã Cẩm Thành"); derived where it can be.
    pub short_name: Option<String>,
    /// `chu_quan`: the direct superior, where one is shown ("UBND tỉnh Long An").
    pub superior: Option<String>,
    /// `dia_danh`: "Cẩm Thành".
    pub place: String,
    /// `cap_tren`: the body it reports to, in running text ("UBND huyện Cẩm Thủy").
    pub reports_to: Option<String>,
    /// `tham_muu`: the office that advises it ("Phòng Giáo dục và Đào tạo").
    pub advised_by: Option<String>,
    /// `dong_ten`: lines of the name on the page, where the derived ones do not fit.
    pub name_lines: Vec<String>,
}

impl Issuer {
    /// What kind of body it is, read from its name.
    pub fn kind(&self) -> IssuerKind {
        if let Some((unit, _)) = committee_unit(&self.name) {
            return IssuerKind::PeoplesCommittee(unit);
        }
        if after_words(&self.name, "sở").is_some_and(|field| !field.is_empty()) {
            return IssuerKind::Department;
        }
        if after_words(&self.name, "phòng").is_some_and(|field| !field.is_empty()) {
            return IssuerKind::Division;
        }
        IssuerKind::Other
    }

    /// The unit its name tells: of "Phòng Giáo dục và Đào tạo huyện Thanh Miện", huyện and "Thanh Miện".
    pub fn unit(&self) -> Option<(UnitKind, &str)> {
        committee_unit(&self.name)
            .or_else(|| UnitKind::split_off(&self.name).map(|(_, unit, name)| (unit, name)))
    }

    /// Its name in running text: `ten_ngan`, else "UBND xã Cẩm Thành", "Sở GDĐT", else the full name.
    pub fn short_name(&self) -> String {
        let derived =
            || committee_unit(&self.name).map(|(unit, name)| format!("UBND {} {name}", unit.name()));
        let given = self.short_name.clone().or_else(derived);
        given.unwrap_or_else(|| self.name.replace("Giáo dục và Đào tạo", "GDĐT"))
    }

    /// Its letters in a symbol: `viet_tat`, else "UBND", "SGDĐT", "PGDĐT".
    pub fn abbreviation(&self) -> Option<String> {
        let body = UnitKind::split_off(&self.name).map_or(self.name.as_str(), |(body, ..)| body);
        let derived = || match self.kind() {
            IssuerKind::PeoplesCommittee(_) => Some("UBND".to_owned()),
            IssuerKind::Department | IssuerKind::Division => Some(initials(body)),
            IssuerKind::Other => None,
        };
        self.abbreviation.clone().or_else(derived)
    }
}

/// "xã" and "Cẩm Thành" of "Ủy ban nhân dân xã Cẩm Thành" or "UBND xã Cẩm Thành"; both places of the tone mark are read.
pub fn committee_unit(name: &str) -> Option<(UnitKind, &str)> {
    let leads = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"];
    leads.iter().find_map(|lead| after_words(name, lead)).and_then(UnitKind::read)
}

/// First letters of the words of a body's name; "và" has none, and a word of capitals ("GD&ĐT") gives all its letters.
fn initials(body: &str) -> String {
    body.split_whitespace().filter(|word| *word != "và").map(word_initials).collect()
}

fn word_initials(word: &str) -> String {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters().count() > 1 && letters().all(char::is_uppercase);
    letters().take(if capitals { usize::MAX } else { 1 }).flat_map(char::to_uppercase).collect()
}

/// What follows `lead` (in lower case) at the start of `text`, letter case aside, if a word ends there.
pub fn after_words<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let mut rest = text.trim_start().chars();
    for expected in lead.chars() {
        if !rest.next()?.to_lowercase().eq(std::iter::once(expected)) {
            return None;
        }
    }
    let rest = rest.as_str();
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

/// What kind of body it is, read from its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssuerKind {
    /// Ủy ban nhân dân of a unit: collective.
    PeoplesCommittee(UnitKind),
    /// Sở: headed by a Giám đốc.
    Department,
    /// Phòng: headed by a Trưởng phòng.
    Division,
    /// Anything else; authority lines must be given.
    Other,
}

/// Administrative units, of both eras.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// Tỉnh.
    Province,
    /// Thành phố (centrally run or of a province: the name alone does not tell).
    City,
    /// Huyện (until 30/06/2025).
    District,
    /// Quận (until 30/06/2025).
    UrbanDistrict,
    /// Thị xã (until 30/06/2025).
    Town,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn (until 30/06/2025).
    Township,
    /// Đặc khu (from 01/07/2025).
    SpecialZone,
}

impl UnitKind {
    /// All kinds; "thị xã" and "thị trấn" are no prefix of another.
    pub const ALL: &[Self] = &[
        Self::Province,
        Self::City,
        Self::District,
        Self::UrbanDistrict,
        Self::Town,
        Self::Commune,
        Self::Ward,
        Self::Township,
        Self::SpecialZone,
    ];

    /// "xã".
    pub fn name(self) -> &'static str {
        match self {
            Self::Province => "tỉnh",
            Self::City => "thành phố",
            Self::District => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
        }
    }

    /// Reads "xã Cẩm Thành".
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let read = |unit: &Self| after_words(text, unit.name()).map(|name| (*unit, name));
        Self::ALL.iter().find_map(read).filter(|(_, name)| !name.is_empty())
    }

    /// Splits "Phòng Giáo dục và Đào tạo huyện Thanh Miện" before its unit. A unit word counts in lower case
    /// and before a capital only, so that "Văn hóa - Xã hội" holds no xã.
    pub fn split_off(text: &str) -> Option<(&str, Self, &str)> {
        text.match_indices(' ').find_map(|(gap, _)| {
            let (body, tail) = (text.get(..gap)?, text.get(gap + 1..)?);
            let (unit, name) = Self::read(tail)?;
            let named = tail.starts_with(unit.name()) && name.starts_with(char::is_uppercase);
            named.then_some((body.trim_end(), unit, name))
        })
    }
}

impl Decode for Issuer {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let name = fields.required("ten");
        let abbreviation = fields.optional("viet_tat");
        let short_name = fields.optional("ten_ngan");
        let superior = fields.optional("chu_quan");
        let place = fields.required("dia_danh");
        let reports_to = fields.optional("cap_tren");
        let advised_by = fields.optional("tham_muu");
        let name_lines = fields.lines("dong_ten");
        fields.close();
        Some(Self {
            name: name?,
            abbreviation,
            short_name,
            superior,
            place: place?,
            reports_to,
            advised_by,
            name_lines,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn named(name: &str) -> Issuer {
        Issuer {
            name: name.to_owned(),
            abbreviation: None,
            short_name: None,
            superior: None,
            place: "Cẩm Thành".to_owned(),
            reports_to: None,
            advised_by: None,
            name_lines: Vec::new(),
        }
    }

    #[test]
    fn kind_is_read_from_the_name() {
        let kind = |name| named(name).kind();
        assert_eq!(kind("Ủy ban nhân dân xã Cẩm Thành"), IssuerKind::PeoplesCommittee(UnitKind::Commune));
        assert_eq!(kind("Uỷ ban nhân dân huyện Cao Lộc"), IssuerKind::PeoplesCommittee(UnitKind::District));
        assert_eq!(kind("UBND tỉnh Thanh Hóa"), IssuerKind::PeoplesCommittee(UnitKind::Province));
        assert_eq!(kind("Ủy ban nhân dân thị xã Bỉm Sơn"), IssuerKind::PeoplesCommittee(UnitKind::Town));
        assert_eq!(kind("Sở Giáo dục và Đào tạo"), IssuerKind::Department);
        assert_eq!(kind("Phòng Giáo dục và Đào tạo Thanh Miện"), IssuerKind::Division);
        assert_eq!(kind("Trường THCS Cẩm Thành"), IssuerKind::Other);
        assert_eq!(kind("Ủy ban nhân dân"), IssuerKind::Other);
    }

    #[test]
    fn letters_of_the_symbol_follow_from_the_name() {
        let letters = |name| named(name).abbreviation();
        assert_eq!(letters("Ủy ban nhân dân xã Cẩm Thành").as_deref(), Some("UBND"));
        assert_eq!(letters("Sở Giáo dục và Đào tạo").as_deref(), Some("SGDĐT"));
        assert_eq!(letters("Sở GD&ĐT").as_deref(), Some("SGDĐT"));
        assert_eq!(letters("Phòng Giáo dục và Đào tạo huyện Thanh Miện").as_deref(), Some("PGDĐT"));
        assert_eq!(letters("Phòng Văn hóa - Xã hội").as_deref(), Some("PVHXH"));
        assert_eq!(letters("Trung tâm GDTX"), None);
    }

    #[test]
    fn short_name_and_unit() {
        let commune = named("Ủy ban nhân dân xã Cẩm Thành");
        assert_eq!(commune.short_name(), "UBND xã Cẩm Thành");
        assert_eq!(commune.unit(), Some((UnitKind::Commune, "Cẩm Thành")));
        let division = named("Phòng Giáo dục và Đào tạo huyện Thanh Miện");
        assert_eq!(division.unit(), Some((UnitKind::District, "Thanh Miện")));
        assert_eq!(division.short_name(), "Phòng GDĐT huyện Thanh Miện");
        assert_eq!(named("Phòng Văn hóa - Xã hội").unit(), None);
    }
}
