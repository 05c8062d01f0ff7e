//! The encodings that are known.

/// A way to write Vietnamese that is not Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LegacyEncoding {
    /// UTF-8 whose bytes were taken for Latin-1 or Windows-1252: "TrÆ°á»ng".
    Utf8AsLatin1,
    /// TCVN 5712:1993, third set, of the fonts whose names begin with ".Vn": "Tr­êng".
    Tcvn3,
    /// Of the fonts whose names begin with "VNI-": "Tröôøng".
    Vni,
    /// Windows-1258 taken for Windows-1252: "TrýõÌng".
    Windows1258,
}

impl LegacyEncoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8AsLatin1, Self::Tcvn3, Self::Vni, Self::Windows1258];

    /// That of the fonts called so: `.VnTime`, `VNI-Times`.
    pub fn of_family(family: &str) -> Option<Self> {
        match family {
            _ if family.starts_with(".Vn") => Some(Self::Tcvn3),
            _ if family.starts_with("VNI-") => Some(Self::Vni),
            _ => None,
        }
    }

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8AsLatin1 => "UTF-8 bị đọc thành Latin-1",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Windows1258 => "Windows-1258",
        }
    }
}
