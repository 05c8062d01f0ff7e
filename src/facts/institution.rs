//! The kinds of institution that the yearly report counts (Mẫu số 7).

use super::{Level, School};
use crate::choice;
use crate::vietnamese::unaccented;

choice! {
    /// A kind of institution.
    pub enum InstitutionKind: "loại cơ sở giáo dục" {
        /// Trường mầm non, mẫu giáo, nhà trẻ.
        Preschool = "mam_non", "Trường mầm non";
        /// Trường tiểu học.
        Primary = "tieu_hoc", "Trường tiểu học";
        /// Trường trung học cơ sở.
        LowerSecondary = "thcs", "Trường trung học cơ sở";
        /// Trường trung học phổ thông.
        UpperSecondary = "thpt", "Trường trung học phổ thông";
        /// Trường phổ thông có nhiều cấp học.
        Combined = "nhieu_cap", "Trường phổ thông có nhiều cấp học";
        /// Trung tâm giáo dục thường xuyên.
        Continuing = "gdtx", "Trung tâm giáo dục thường xuyên";
        /// Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên.
        VocationalContinuing = "gdnn_gdtx", "Trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên";
    }
}

impl InstitutionKind {
    /// What `school` is: by its level; a centre by its name.
    pub fn of(school: &School) -> Self {
        match school.level.value {
            Level::Preschool => Self::Preschool,
            Level::Primary => Self::Primary,
            Level::LowerSecondary => Self::LowerSecondary,
            Level::UpperSecondary => Self::UpperSecondary,
            Level::Combined => Self::Combined,
            Level::Continuing if is_vocational(&school.name) => Self::VocationalContinuing,
            Level::Continuing => Self::Continuing,
        }
    }

    /// Whether such institutions can be recognised at all is for the rules to say, by level.
    pub fn level(self) -> Level {
        match self {
            Self::Preschool => Level::Preschool,
            Self::Primary => Level::Primary,
            Self::LowerSecondary => Level::LowerSecondary,
            Self::UpperSecondary => Level::UpperSecondary,
            Self::Combined => Level::Combined,
            Self::Continuing | Self::VocationalContinuing => Level::Continuing,
        }
    }
}

/// "GDNN-GDTX", "giáo dục nghề nghiệp - giáo dục thường xuyên".
fn is_vocational(name: &str) -> bool {
    let name = unaccented(name);
    name.contains("gdnn") || name.contains("nghe_nghiep")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::school;

    #[test]
    fn centres_are_told_apart_by_their_names() {
        let of = |name: &str| InstitutionKind::of(&school(name, Level::Continuing));
        assert_eq!(of("Trung tâm GDTX tỉnh"), InstitutionKind::Continuing);
        assert_eq!(of("Trung tâm GDNN-GDTX Bảo Lộc"), InstitutionKind::VocationalContinuing);
        let long = "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Bảo Lộc";
        assert_eq!(of(long), InstitutionKind::VocationalContinuing);
    }

    #[test]
    fn a_kind_and_its_level_agree() {
        for kind in InstitutionKind::ALL {
            let of = InstitutionKind::of(&school(kind.name(), kind.level()));
            assert_eq!(of, *kind);
        }
    }
}
