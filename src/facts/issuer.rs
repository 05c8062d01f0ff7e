//! The issuing body.

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
