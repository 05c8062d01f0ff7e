#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::accreditation::Regimes;
use crate::diagnostic::{Source, tried};
use crate::facts::sample::{aiming, commune_plan, located, month, school};
use crate::facts::{DeclaredCounts, RoadmapMonth, School, Subordinates};
use crate::figures::Figures;

fn regimes() -> Regimes {
    tried(|report| Regimes::load(None, report)).value.unwrap()
}

/// The plan of a commune with these schools.
fn commune(name: &str, schools: Vec<School>) -> Facts {
    let mut facts = commune_plan();
    facts.source =
        crate::facts::Unsaid(Arc::new(Source { name: format!("xa/{name}.yaml"), text: "mau: x".to_owned() }));
    facts.issuer.name.value = format!("Ủy ban nhân dân xã {name}");
    facts.schools = schools;
    facts
}

/// A province's plan that sums up `documents`.
fn province(documents: Vec<Facts>) -> Facts {
    let mut facts = commune_plan();
    facts.source =
        crate::facts::Unsaid(Arc::new(Source { name: "tinh.yaml".to_owned(), text: "mau: x".to_owned() }));
    facts.issuer.name.value = "Ủy ban nhân dân tỉnh Thanh Hóa".to_owned();
    facts.schools = Vec::new();
    facts.subordinates = Some(Subordinates { folder: located("xa".to_owned()), documents });
    facts
}

fn renewal(name: &str, level: Level, at: u8) -> School {
    aiming(school(name, level), TargetKind::Renewal, Some(month(at, 2024)))
}

fn two_communes() -> Vec<Facts> {
    vec![
        commune("Cẩm Thành", vec![renewal("Trường THCS Cẩm Thành", Level::LowerSecondary, 5)]),
        commune(
            "Cẩm Liên",
            vec![
                renewal("Trường Mầm non Cẩm Liên", Level::Preschool, 5),
                renewal("Trường THCS Cẩm Liên", Level::LowerSecondary, 9),
            ],
        ),
    ]
}

fn row(at: u8, counts: &[(Level, u32)]) -> RoadmapMonth {
    let counts = counts.iter().map(|(level, count)| (*level, located(*count))).collect();
    RoadmapMonth { month: located(month(at, 2024)), counts, declared_total: None }
}

fn messages(facts: &Facts) -> Vec<String> {
    let outcome = tried(|report| Figures::derive(facts, &Regimes::default(), report));
    outcome.diagnostics.into_iter().map(|found| found.message).collect()
}

#[test]
fn a_province_takes_its_roadmap_from_its_communes() {
    let mut facts = province(two_communes());
    facts.schools.push(renewal("Trường THPT Cẩm Thủy 1", Level::UpperSecondary, 10));
    assert_eq!(messages(&facts), Vec::<String>::new());
    let figures = Figures::count(&facts, &Regimes::default());
    assert_eq!(
        figures.roadmap.levels,
        [Level::Preschool, Level::LowerSecondary, Level::UpperSecondary].map(Some)
    );
    assert_eq!(figures.roadmap.level_totals(), [1, 2, 1]);
    assert_eq!(figures.all().count(), 4);
    let communes: Vec<_> = figures.schools.iter().map(|school| school.commune.as_ref()).collect();
    let communes: Vec<_> =
        communes.iter().map(|commune| commune.map(|commune| commune.value.as_str())).collect();
    assert_eq!(communes, [None, Some("xã Cẩm Thành"), Some("xã Cẩm Liên"), Some("xã Cẩm Liên")]);
}

#[test]
fn a_declared_number_is_held_against_the_communes() {
    let mut facts = province(two_communes());
    let by_level = vec![(Level::LowerSecondary, located(2))];
    facts.declared = Some(DeclaredCounts { total: Some(located(4)), by_level });
    assert_eq!(messages(&facts), ["`cong_bo.tong` ghi 4, nhưng tổng hợp từ cấp dưới được 3"]);
}

#[test]
fn a_roadmap_of_its_own_is_held_against_the_communes_cell_by_cell() {
    let mut facts = province(two_communes());
    facts.roadmap = vec![
        row(5, &[(Level::Preschool, 1), (Level::LowerSecondary, 1)]),
        row(9, &[(Level::LowerSecondary, 1)]),
    ];
    assert_eq!(messages(&facts), Vec::<String>::new());
    facts.roadmap = vec![row(5, &[(Level::Preschool, 2), (Level::LowerSecondary, 1)])];
    assert_eq!(
        messages(&facts),
        [
            "`lo_trinh` tháng 5/2024 ghi 2 trường mầm non, nhưng đếm được 1",
            "`lo_trinh` không có trường trung học cơ sở nào tháng 9/2024 (0), nhưng đếm được 1",
        ]
    );
}

#[test]
fn the_same_school_in_two_files_is_a_warning() {
    let mut documents = two_communes();
    documents.push(documents.first().unwrap().clone());
    assert_eq!(
        messages(&province(documents)),
        ["Trường THCS Cẩm Thành có hai lần, nên được đếm là hai trường"]
    );
}

#[test]
fn the_tree_shows_every_sum_and_every_disagreement() {
    let mut documents = two_communes();
    documents.first_mut().unwrap().declared =
        Some(DeclaredCounts { total: Some(located(3)), by_level: Vec::new() });
    let mut top = province(documents.clone());
    top.schools.push(renewal("Trường THPT Cẩm Thủy 1", Level::UpperSecondary, 10));
    let [first, second] = documents.try_into().unwrap();
    let trees = reconcile(&[first, top, second], &regimes());
    let [tree] = trees.as_slice() else { panic!("{trees:?}") };
    let line = |tree: &SumTree| (tree.name.clone(), tree.total(), tree.declared);
    assert_eq!(line(tree), ("UBND tỉnh Thanh Hóa".to_owned(), 4, None));
    assert_eq!(
        tree.children.iter().map(line).collect::<Vec<_>>(),
        [
            ("UBND xã Cẩm Thành".to_owned(), 1, Some(3)),
            ("UBND xã Cẩm Liên".to_owned(), 2, None),
            ("UBND tỉnh Thanh Hóa (trực thuộc)".to_owned(), 1, None),
        ]
    );
    assert_eq!(tree.by_commune(), [("xã Cẩm Liên".to_owned(), 2), ("xã Cẩm Thành".to_owned(), 1)]);
    assert_eq!(tree.by_kind(), [(TargetKind::Renewal, 4)]);
    let found: Vec<_> = tree.all_findings().iter().map(|found| found.message.as_str()).collect();
    assert_eq!(found, ["`cong_bo.tong` ghi 3, nhưng đếm các trường có `muc_tieu` được 1"]);
}

#[test]
fn one_table_of_schools_is_summed_by_commune() {
    let in_commune =
        |school: School, name: &str| School { commune: Some(located(name.to_owned())), ..school };
    let mut facts = province(Vec::new());
    facts.subordinates = None;
    facts.schools = vec![
        in_commune(renewal("Trường THCS Cẩm Thành", Level::LowerSecondary, 5), "Xã Cẩm Thành"),
        in_commune(renewal("Trường Mầm non Cẩm Liên", Level::Preschool, 5), "Xã Cẩm Liên"),
        renewal("Trường THPT Cẩm Thủy 1", Level::UpperSecondary, 10),
    ];
    let tree = SumTree::of(&facts, &regimes());
    let names: Vec<_> = tree.children.iter().map(|child| (child.name.as_str(), child.total())).collect();
    assert_eq!(names, [("UBND tỉnh Thanh Hóa (trực thuộc)", 1), ("Xã Cẩm Liên", 1), ("Xã Cẩm Thành", 1)]);
    assert_eq!(tree.roadmap(), Figures::count(&facts, &Regimes::default()).roadmap);
}

fn sums_agree(tree: &SumTree) -> bool {
    let of_children: u64 = tree.children.iter().map(SumTree::total).sum();
    let by_level: u64 = tree.by_level().iter().map(|(_, count)| count).sum();
    (tree.children.is_empty() || of_children == tree.total())
        && by_level == tree.total()
        && tree.roadmap().total() == tree.total()
        && tree.children.iter().all(sums_agree)
}

prop_compose! {
    fn any_commune()(schools in prop::collection::vec((0..Level::ALL.len(), 1u8..=12), 0..8)) -> Facts {
        let target = |(level, at): (usize, u8)| renewal("Trường Hồng Quang", Level::ALL[level], at);
        commune("Hồng Quang", schools.into_iter().map(target).collect())
    }
}

proptest! {
    #[test]
    fn the_sums_of_every_level_agree_for_any_facts(
        districts in prop::collection::vec(prop::collection::vec(any_commune(), 0..5), 0..5),
    ) {
        let facts = province(districts.into_iter().map(province).collect());
        let tree = SumTree::of(&facts, &regimes());
        prop_assert!(sums_agree(&tree));
        prop_assert_eq!(tree.roadmap(), Figures::count(&facts, &Regimes::default()).roadmap);
    }
}
