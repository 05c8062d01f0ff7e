//! What the register of format rules says of one rule.

use super::judged::Judged;
use super::subject::Subject;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Lời khuyên: good use that no clause asks for; told only where it is asked for.
    Advice,
    /// Cần xem lại: found with less than full certainty.
    Review,
    /// Lỗi: the words of the decree leave no room.
    Error,
}

/// A rule on documents. Each stands in a file of its own.
pub struct CheckRule {
    /// Stable, unaccented kebab-case.
    pub name: &'static str,
    /// How bad a certain finding is.
    pub grade: Grade,
    /// Where it stands: the clause of Phụ lục I, Phần I of the decree (`II.1.a`), or another place by its name.
    pub clause: &'static str,
    /// What it asks: one Vietnamese sentence.
    pub says: &'static str,
    /// Why.
    pub why: &'static str,
    /// What a clerk does.
    pub advice: &'static str,
    /// What is wrong, and the same put right.
    pub wrong: &'static str,
    pub right: &'static str,
    /// Holds one document against it.
    pub check: fn(&Subject<'_>, &mut Judged),
}

/// Rules of one subject, in the order of a page.
pub struct CheckTheme {
    /// Vietnamese, as a heading.
    pub title: &'static str,
    pub rules: &'static [&'static CheckRule],
}

impl CheckRule {
    /// Its place in words: "Phụ lục I, Phần I, Mục II.1.a".
    pub fn place(&self) -> String {
        let is_of_part_one = self.clause.starts_with(['I', 'V']);
        if is_of_part_one {
            format!("Phụ lục I, Phần I, Mục {}", self.clause)
        } else {
            self.clause.to_owned()
        }
    }
}

impl Grade {
    /// "lỗi", "cần xem lại", "lời khuyên".
    pub fn label(self) -> &'static str {
        match self {
            Self::Error => "lỗi",
            Self::Review => "cần xem lại",
            Self::Advice => "lời khuyên",
        }
    }
}

/// No two rules have one name.
impl PartialEq for CheckRule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl std::fmt::Debug for CheckRule {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}
