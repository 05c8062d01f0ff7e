//! What of very many is told one by one: the first of each grade, so that none of these hides one of those.

use crate::check::{CheckFinding, Grade};

/// Findings that are told, and how many of each grade are not.
pub struct ToldFirst<'f> {
    /// In the order in which they were found.
    pub told: Vec<&'f CheckFinding>,
    left: [(Grade, usize); 3],
}

impl<'f> ToldFirst<'f> {
    /// Of `findings` the first `most` of each grade.
    pub fn of(findings: &'f [CheckFinding], most: usize) -> Self {
        let mut left = [Grade::Error, Grade::Review, Grade::Advice].map(|grade| (grade, 0));
        let has_room = |finding: &&CheckFinding| {
            let of_grade = left.iter_mut().find(|(grade, _)| *grade == finding.grade);
            of_grade.is_none_or(|(_, count)| {
                *count += 1;
                *count <= most
            })
        };
        let told = findings.iter().filter(has_room).collect();
        left.iter_mut().for_each(|(_, count)| *count = count.saturating_sub(most));
        Self { told, left }
    }

    /// How many are not told.
    pub fn left(&self) -> usize {
        self.left.iter().map(|(_, count)| count).sum()
    }

    /// "… và 950 lỗi, 3 lời khuyên khác ở tệp này"; none where all are told.
    pub fn more(&self) -> Option<String> {
        let more = self.left.iter().filter(|(_, count)| *count > 0);
        let more: Vec<String> = more.map(|(grade, count)| format!("{count} {}", noun(*grade))).collect();
        (!more.is_empty()).then(|| format!("… và {} khác ở tệp này", more.join(", ")))
    }
}

/// What a finding is, behind a number.
pub fn noun(grade: Grade) -> &'static str {
    match grade {
        Grade::Error => "lỗi",
        Grade::Review => "điều cần xem lại",
        Grade::Advice => "lời khuyên",
    }
}

/// `all` with no more than `most` of them, and how many there are besides.
pub fn first_of<T>(all: &[T], most: usize) -> (&[T], usize) {
    let told = all.get(..most).unwrap_or(all);
    (told, all.len() - told.len())
}
