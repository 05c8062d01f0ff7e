//! Bodies that are no people's committee and act together: what their name says of abbreviation and signature.

use crate::vietnamese::behind_words;

/// A body that acts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CollectiveBody {
    /// Thường trực Hội đồng nhân dân.
    StandingCouncil,
    /// Ban Chỉ đạo.
    SteeringCommittee,
    /// Hội đồng trường.
    SchoolBoard,
}

/// How names begin, without accents.
const BEGINNINGS: [(&str, CollectiveBody); 4] = [
    ("thuong_truc_hoi_dong_nhan_dan", CollectiveBody::StandingCouncil),
    ("thuong_truc_hdnd", CollectiveBody::StandingCouncil),
    ("ban_chi_dao", CollectiveBody::SteeringCommittee),
    ("hoi_dong_truong", CollectiveBody::SchoolBoard),
];

impl CollectiveBody {
    /// The body that a name, without accents, begins with.
    pub(super) fn begins(name: &str) -> Option<Self> {
        let found = BEGINNINGS.iter().find(|(start, _)| behind_words(name, start).is_some());
        found.map(|(_, body)| *body)
    }

    /// For the symbol.
    pub fn abbreviation(self) -> &'static str {
        self.words().0
    }

    /// The line that stands for all of it above who signs.
    pub fn on_behalf(self) -> &'static str {
        self.words().1
    }

    /// The office of its head, in lower case.
    pub fn head(self) -> &'static str {
        self.words().2
    }

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::StandingCouncil => ("TTHĐND", "TM. THƯỜNG TRỰC HĐND", "chủ tịch"),
            Self::SteeringCommittee => ("BCĐ", "TM. BAN CHỈ ĐẠO", "trưởng ban"),
            Self::SchoolBoard => ("HĐT", "TM. HỘI ĐỒNG TRƯỜNG", "chủ tịch"),
        }
    }
}
