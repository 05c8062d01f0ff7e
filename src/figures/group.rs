//! Schools that are counted together.

use crate::facts::{Level, School};

use super::percentage::{Percentage, shares};

/// Some of the document's schools, in the order written.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolGroup<'a> {
    pub schools: Vec<&'a School>,
}

/// The schools of one level among a group.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelGroup<'a> {
    pub level: Level,
    /// Of the whole group; the shares of all its levels add up to 100 percent.
    pub share: Percentage,
    pub schools: Vec<&'a School>,
}

impl<'a> SchoolGroup<'a> {
    /// Those of `schools` that `belongs` picks.
    pub fn filtered(schools: &'a [School], belongs: impl Fn(&School) -> bool) -> Self {
        Self { schools: schools.iter().filter(|school| belongs(school)).collect() }
    }

    /// The same in the order of tables: by level, within a level in the order written.
    pub fn in_level_order(&self) -> Vec<&'a School> {
        let mut schools = self.schools.clone();
        schools.sort_by_key(|school| school.level.value);
        schools
    }

    /// The levels they teach, in the order of tables; a school of several levels counts for each of them.
    pub fn levels_taught(&self) -> Vec<Level> {
        let taught = |level: &Level| self.schools.iter().any(|school| teaches(school, *level));
        Level::ALL.into_iter().filter(taught).collect()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.schools.len()
    }

    /// The levels present, in the order of tables.
    pub fn by_level(&self) -> Vec<LevelGroup<'a>> {
        let of_level = |level| self.schools.iter().copied().filter(move |school| school.level.value == level);
        let present = Level::ALL.into_iter().map(|level| (level, of_level(level).collect::<Vec<_>>()));
        let present: Vec<_> = present.filter(|(_, schools)| !schools.is_empty()).collect();
        let counts: Vec<_> = present.iter().map(|(_, schools)| schools.len() as u64).collect();
        let groups = present.into_iter().zip(shares(&counts));
        groups.map(|((level, schools), share)| LevelGroup { level, share, schools }).collect()
    }

    /// The communes present, each where it comes first, with their schools; `None` for schools of no commune.
    pub fn by_commune(&self) -> Vec<(Option<&'a str>, Vec<&'a School>)> {
        let mut groups: Vec<(Option<&str>, Vec<&School>)> = Vec::new();
        for school in &self.schools {
            let commune = school.commune.as_ref().map(|commune| commune.value.as_str());
            match groups.iter_mut().find(|(known, _)| *known == commune) {
                Some((_, schools)) => schools.push(school),
                None => groups.push((commune, vec![school])),
            }
        }
        groups
    }
}

fn teaches(school: &School, level: Level) -> bool {
    match school.level.value {
        Level::Combined => school.levels.contains(&level),
        own => own == level,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn communes_come_in_the_order_of_their_first_school() {
        let of = |name: &str, commune: Option<&str>| School {
            commune: commune.map(|commune| sample::located(commune.to_owned())),
            ..sample::school(name, Level::Primary)
        };
        let schools = [
            of("A", Some("xã Đơn Dương")),
            of("B", None),
            of("C", Some("đặc khu Phú Quý")),
            of("D", Some("xã Đơn Dương")),
        ];
        let group = SchoolGroup::filtered(&schools, |_| true);
        let names =
            |schools: Vec<&School>| schools.iter().map(|school| school.name.clone()).collect::<String>();
        let groups: Vec<_> =
            group.by_commune().into_iter().map(|(commune, schools)| (commune, names(schools))).collect();
        assert_eq!(
            groups,
            [
                (Some("xã Đơn Dương"), "AD".to_owned()),
                (None, "B".to_owned()),
                (Some("đặc khu Phú Quý"), "C".to_owned())
            ]
        );
    }
    #[test]
    fn a_school_of_several_levels_counts_for_each() {
        let combined = School {
            levels: vec![Level::LowerSecondary, Level::Primary],
            ..sample::school("B", Level::Combined)
        };
        let schools = [combined, sample::school("A", Level::Preschool)];
        let group = SchoolGroup::filtered(&schools, |_| true);
        assert_eq!(group.levels_taught(), [Level::Preschool, Level::Primary, Level::LowerSecondary]);
        let names: Vec<_> = group.in_level_order().iter().map(|school| school.name.as_str()).collect();
        assert_eq!(names, ["A", "B"]);
    }
}
