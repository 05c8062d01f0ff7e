//! Forms of copies (Phụ lục I, Phần II; abbreviations: Phụ lục III, Mục I).

/// How a document is copied (Điều 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CopyForm {
    /// Sao y: all of it, from the original.
    Full,
    /// Sao lục: all of it, from a copy.
    OfCopy,
    /// Trích sao: a part of it.
    Extract,
}

impl CopyForm {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Full, Self::OfCopy, Self::Extract];

    /// As it stands on the page, in capitals.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Full => "SAO Y",
            Self::OfCopy => "SAO LỤC",
            Self::Extract => "TRÍCH SAO",
        }
    }

    /// "SY".
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::Full => "SY",
            Self::OfCopy => "SL",
            Self::Extract => "TrS",
        }
    }
}
