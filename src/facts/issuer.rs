//! The issuing body.

use super::CollectiveBody;
use crate::record;
use crate::units::without_prefix;
use crate::units::{
    COMMITTEE, COMMITTEE_SHORT, COUNCIL, COUNCIL_SHORT, UnitKind, after_committee, after_council,
};
use crate::vietnamese::{after_words, unaccented};
use crate::yaml::{Located, Reads, lines, needed, optional};

record! {
    /// `co_quan`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Issuer: "Cơ quan ban hành" {
        /// `ten`: "Ủy ban nhân dân xã Cẩm Thành".
        pub name: Located<String> = needed(
            "ten",
            "Tên cơ quan",
            "Tên đầy đủ của cơ quan ban hành.",
            "Ủy ban nhân dân xã Cẩm Thành",
        )
        .clause("Phụ lục I, mục II.2")
        .column(Reads::Text, &["co_quan", "ten_co_quan", "co_quan_ban_hanh"]);
        /// `viet_tat`: for the symbol ("UBND", "SGDĐT"); derived where it can be.
        pub abbreviation: Option<String> = optional(
            "viet_tat",
            "Viết tắt",
            "Tên viết tắt trong ký hiệu, khi không suy ra được từ tên.",
            COMMITTEE_SHORT,
        )
        .clause("Phụ lục I, mục II.3")
        .column(Reads::Text, &["viet_tat"]);
        /// `ma_xa`: its commune's code since 01/07/2025, where two communes share a name.
        pub unit_code: Option<String> = optional(
            "ma_xa",
            "Mã xã",
            "Mã đơn vị hành chính, khi có hai xã trùng tên.",
            "16138",
        )
        .column(Reads::Text, &["ma_xa", "ma_don_vi", "ma_dvhc", "ma_phuong_xa", "ma_xa_phuong"]);
        /// `ten_ngan`: in running text ("UBND xã Cẩm Thành"); derived where it can be.
        pub short_name: Option<String> = optional(
            "ten_ngan",
            "Tên ngắn",
            "Tên dùng trong lời văn, khi không suy ra được từ tên.",
            "UBND xã Cẩm Thành",
        )
        .column(Reads::Text, &["ten_ngan"]);
        /// `chu_quan`: the direct superior, where one is shown ("UBND tỉnh Long An").
        pub superior: Option<Located<String>> = optional(
            "chu_quan",
            "Chủ quản",
            "Cơ quan chủ quản trực tiếp, nếu in trên tên cơ quan.",
            "UBND tỉnh Long An",
        )
        .clause("Phụ lục I, mục II.2")
        .column(Reads::Text, &["chu_quan"]);
        /// `dia_danh`: "Cẩm Thành".
        pub place: String =
            needed("dia_danh", "Địa danh", "Địa danh ghi trước ngày tháng.", "Cẩm Thành")
            .clause("Phụ lục I, mục II.4.a")
            .column(Reads::Text, &["dia_danh"]);
        /// `cap_tren`: the body it reports to, in running text ("UBND huyện Cẩm Thủy").
        pub reports_to: Option<Located<String>> = optional(
            "cap_tren",
            "Cấp trên",
            "Cơ quan cấp trên mà cơ quan ban hành báo cáo.",
            "UBND tỉnh Thanh Hóa",
        )
        .column(Reads::Text, &["cap_tren"]);
        /// `tham_muu`: the office that advises it ("Phòng Giáo dục và Đào tạo").
        pub advised_by: Option<Located<String>> = optional(
            "tham_muu",
            "Tham mưu",
            "Cơ quan tham mưu cho cơ quan ban hành.",
            "Phòng Văn hóa - Xã hội",
        )
        .column(Reads::Text, &["tham_muu", "phong_tham_muu", "don_vi_tham_muu"]);
        /// `cap_duoi`: the units below, as running text names them ("các quận, huyện, thị xã").
        pub units_below: Option<String> = optional(
            "cap_duoi",
            "Cấp dưới",
            "Các đơn vị hành chính cấp dưới, như viết trong câu sau chữ UBND; không ghi là cấp xã, trước 01/7/2025 là các địa phương.",
            "các xã, phường, đặc khu",
        );
        /// `dong_ten`: lines of the name on the page, where the derived ones do not fit.
        pub name_lines: Vec<String> = lines(
            "dong_ten",
            "Các dòng của tên",
            "Tên cơ quan theo từng dòng trên trang, khi cách ngắt tự chọn chưa đẹp.",
            "[ỦY BAN NHÂN DÂN, XÃ CẨM THÀNH]",
        )
        .clause("Phụ lục I, mục II.2");
    }
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
    /// Văn phòng: headed by a Chánh Văn phòng.
    Office,
    /// Thanh tra: headed by a Chánh Thanh tra.
    Inspectorate,
    /// Chi cục: headed by a Chi cục trưởng.
    Branch,
    /// Trung tâm: headed by a Giám đốc.
    Centre,
    /// Trường: headed by a Hiệu trưởng.
    School,
    /// Hội đồng nhân dân: decides together, its Chủ tịch signs.
    Council,
    /// Another body that acts together: Thường trực Hội đồng nhân dân, Ban Chỉ đạo, Hội đồng trường.
    Collective(CollectiveBody),
    /// Anything else; authority lines must be given.
    Other,
}

/// A field whose short form is usual.
pub const EDUCATION: &str = "Giáo dục và Đào tạo";
/// The short form.
pub const EDUCATION_SHORT: &str = "GDĐT";

impl Issuer {
    /// What kind of body it is.
    pub fn kind(&self) -> IssuerKind {
        if let Some((kind, _)) = self.unit() {
            return IssuerKind::PeoplesCommittee(kind);
        }
        let name = unaccented(&self.name.value);
        if let Some(body) = CollectiveBody::begins(&name) {
            return IssuerKind::Collective(body);
        }
        let mut words = name.split('_');
        match (words.next(), words.next()) {
            (Some("so"), _) => IssuerKind::Department,
            (Some("phong"), _) => IssuerKind::Division,
            (Some("van"), Some("phong")) => IssuerKind::Office,
            (Some("thanh"), Some("tra")) => IssuerKind::Inspectorate,
            (Some("chi"), Some("cuc")) => IssuerKind::Branch,
            (Some("trung"), Some("tam")) => IssuerKind::Centre,
            (Some("truong"), _) => IssuerKind::School,
            (Some("hdnd"), _) => IssuerKind::Council,
            (Some("hoi"), Some("dong")) if name.starts_with("hoi_dong_nhan_dan") => IssuerKind::Council,
            _ => IssuerKind::Other,
        }
    }

    /// What a Văn phòng's name says of the committee it serves: "Ủy ban nhân dân tỉnh Minh Họa", "UBND xã A"; of one
    /// that serves a council too ("Văn phòng HĐND và UBND xã A") the committee's part.
    pub fn served_committee(&self) -> Option<&str> {
        let served = after_words(&self.name.value, "văn phòng")?;
        let mut starts = served.char_indices().map(|(index, _)| index);
        starts.find_map(|index| {
            let rest = served.get(index..)?;
            after_committee(rest).map(|_| rest.trim_start())
        })
    }

    /// The council that a Văn phòng's name says it serves: "Hội đồng nhân dân tỉnh Minh Họa"; of one that serves the
    /// committee too ("Văn phòng HĐND và UBND xã A") "HĐND xã A".
    pub fn served_council(&self) -> Option<String> {
        let served = after_words(&self.name.value, "văn phòng")?;
        let mut starts = served.char_indices().map(|(index, _)| index);
        let council =
            starts.find_map(|index| served.get(index..).filter(|rest| after_council(rest).is_some()))?;
        let council = council.trim_start();
        let own = after_council(council)?;
        // "HĐND và UBND xã A": the unit stands behind the committee.
        let unit = self.served_committee().and_then(after_committee).unwrap_or(own);
        let lead = council.trim_end().strip_suffix(own).map_or(council, str::trim_end);
        Some(format!("{lead} {unit}").trim_end().to_owned())
    }

    /// "Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Minh Họa" of a Văn phòng that serves no committee: it stands
    /// above, as what the Văn phòng is of.
    pub fn served_above(&self) -> Option<&str> {
        let served = after_words(&self.name.value, "văn phòng").map(str::trim)?;
        let is_of_council = self.served_committee().is_none() && self.served_council().is_some();
        is_of_council.then_some(served)
    }

    /// The unit a people's committee governs: its kind and its name without it ("Cẩm Thành").
    pub fn unit(&self) -> Option<(UnitKind, String)> {
        let unit = without_prefix(&self.name.value, COMMITTEE)
            .or_else(|| without_prefix(&self.name.value, COMMITTEE_SHORT))?;
        UnitKind::split(&unit)
    }

    /// In running text: "UBND xã Cẩm Thành", "Sở GDĐT"; the name itself where no short form is usual.
    pub fn short_name(&self) -> String {
        if let Some(given) = &self.short_name {
            return given.clone();
        }
        match without_prefix(&self.name.value, COMMITTEE) {
            Some(unit) => format!("{COMMITTEE_SHORT} {unit}"),
            None if self.kind() == IssuerKind::Office => self.short_office(),
            None => self.name.value.replace(EDUCATION, EDUCATION_SHORT),
        }
    }

    /// For the symbol: "UBND", "SGDĐT", "PGDĐT"; none where it does not follow from the name.
    pub fn abbreviation(&self) -> Option<String> {
        if self.abbreviation.is_some() {
            return self.abbreviation.clone();
        }
        match self.kind() {
            IssuerKind::PeoplesCommittee(_) => Some(COMMITTEE_SHORT.into()),
            IssuerKind::Department | IssuerKind::Division => Some(self.initials()),
            IssuerKind::Office => Some("VP".into()),
            IssuerKind::Inspectorate => Some("TTr".into()),
            IssuerKind::Council => Some(COUNCIL_SHORT.into()),
            IssuerKind::Collective(body) => Some(body.abbreviation().into()),
            IssuerKind::Branch | IssuerKind::Centre | IssuerKind::School | IssuerKind::Other => None,
        }
    }

    /// "Văn phòng UBND tỉnh": the bodies it serves by their usual short names.
    fn short_office(&self) -> String {
        let name = self.name.value.replace("Uỷ ban", "Ủy ban");
        name.replace(COMMITTEE, COMMITTEE_SHORT).replace(COUNCIL, COUNCIL_SHORT)
    }

    /// Initials of a Sở or Phòng up to the unit it belongs to.
    fn initials(&self) -> String {
        let name = self.name.value.replace("&", " và ");
        let field = match name.split_once(EDUCATION) {
            Some((before, _)) => format!("{before} {EDUCATION}"),
            None => name,
        };
        let words: Vec<&str> = field.split_whitespace().collect();
        let end = (1..words.len()).find(|start| starts_with_unit(&words, *start)).unwrap_or(words.len());
        words.into_iter().take(end).filter(|word| *word != "và" && *word != "-").map(initial).collect()
    }
}

fn initial(word: &str) -> String {
    let is_abbreviation = word.chars().all(char::is_uppercase);
    if is_abbreviation { word.into() } else { word.chars().take(1).flat_map(char::to_uppercase).collect() }
}

fn starts_with_unit(words: &[&str], start: usize) -> bool {
    // A field's name may hold "Xã" ("Văn hóa - Xã hội"), a unit's kind is in lower case there.
    let rest = words.get(start..).unwrap_or_default();
    rest.first().is_some_and(|word| word.starts_with(char::is_lowercase))
        && UnitKind::split(&rest.join(" ")).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn issuer(name: &str) -> Issuer {
        Issuer {
            name: sample::located(name.into()),
            abbreviation: None,
            unit_code: None,
            short_name: None,
            superior: None,
            place: String::new(),
            reports_to: None,
            advised_by: None,
            units_below: None,
            name_lines: Vec::new(),
        }
    }

    #[test]
    fn a_committees_unit_is_read_from_its_name() {
        for (name, kind, unit) in [
            ("Ủy ban nhân dân xã Cẩm Thành", UnitKind::Commune, "Cẩm Thành"),
            ("Uỷ ban nhân dân thị xã Sơn Tây", UnitKind::Town, "Sơn Tây"),
            ("ỦY BAN NHÂN DÂN TỈNH THANH HÓA", UnitKind::Province, "THANH HÓA"),
            ("UBND thành phố\u{a0}Hà Nội", UnitKind::City, "Hà Nội"),
            ("Ủy ban nhân dân thị trấn Cẩm Giàng", UnitKind::Township, "Cẩm Giàng"),
            ("Ủy ban nhân dân quận 1", UnitKind::UrbanDistrict, "1"),
            ("Ủy ban nhân dân đặc khu Cô Tô", UnitKind::SpecialZone, "Cô Tô"),
        ] {
            assert_eq!(issuer(name).unit(), Some((kind, unit.into())), "{name}");
            assert_eq!(issuer(name).kind(), IssuerKind::PeoplesCommittee(kind));
            assert_eq!(issuer(name).abbreviation().as_deref(), Some("UBND"));
        }
    }

    #[test]
    fn offices_are_known_and_abbreviated() {
        for (name, kind, abbreviation, short) in [
            ("Sở Giáo dục và Đào tạo", IssuerKind::Department, Some("SGDĐT"), "Sở GDĐT"),
            ("Sở Giáo dục và Đào tạo Long An", IssuerKind::Department, Some("SGDĐT"), "Sở GDĐT Long An"),
            (
                "Phòng Giáo dục và Đào tạo huyện Thanh Miện",
                IssuerKind::Division,
                Some("PGDĐT"),
                "Phòng GDĐT huyện Thanh Miện",
            ),
            ("Sở GD&ĐT", IssuerKind::Department, Some("SGDĐT"), "Sở GD&ĐT"),
            ("Sở Tài chính tỉnh Long An", IssuerKind::Department, Some("STC"), "Sở Tài chính tỉnh Long An"),
            (
                "Phòng Văn hóa - Xã hội xã Cẩm Thành",
                IssuerKind::Division,
                Some("PVHXH"),
                "Phòng Văn hóa - Xã hội xã Cẩm Thành",
            ),
            ("Trường THCS Cẩm Thành", IssuerKind::School, None, "Trường THCS Cẩm Thành"),
            ("Văn phòng Ủy ban nhân dân tỉnh", IssuerKind::Office, Some("VP"), "Văn phòng UBND tỉnh"),
            (
                "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân xã Cẩm Thành",
                IssuerKind::Office,
                Some("VP"),
                "Văn phòng HĐND và UBND xã Cẩm Thành",
            ),
            (
                "Thường trực HĐND xã A",
                IssuerKind::Collective(CollectiveBody::StandingCouncil),
                Some("TTHĐND"),
                "Thường trực HĐND xã A",
            ),
            (
                "Ban Chỉ đạo phổ cập giáo dục xã A",
                IssuerKind::Collective(CollectiveBody::SteeringCommittee),
                Some("BCĐ"),
                "Ban Chỉ đạo phổ cập giáo dục xã A",
            ),
            ("Ban Chỉ huy quân sự xã A", IssuerKind::Other, None, "Ban Chỉ huy quân sự xã A"),
            ("Thanh tra tỉnh Nghệ An", IssuerKind::Inspectorate, Some("TTr"), "Thanh tra tỉnh Nghệ An"),
        ] {
            assert_eq!(issuer(name).kind(), kind, "{name}");
            assert_eq!(issuer(name).abbreviation().as_deref(), abbreviation, "{name}");
            assert_eq!(issuer(name).short_name(), short);
        }
        assert_eq!(issuer("Ủy ban nhân dân xã Cẩm Thành").short_name(), "UBND xã Cẩm Thành");
    }

    #[test]
    fn what_is_given_wins() {
        let mut given = issuer("Ủy ban nhân dân xã Cẩm Thành");
        given.abbreviation = Some("UB".into());
        given.short_name = Some("UBND xã".into());
        assert_eq!(given.abbreviation().as_deref(), Some("UB"));
        assert_eq!(given.short_name(), "UBND xã");
    }
}
