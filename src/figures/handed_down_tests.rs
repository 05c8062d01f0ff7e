#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::accreditation::Regimes;
use crate::diagnostic::{Source, tried};
use crate::facts::sample::{aiming, commune_plan, located, month, read, school};
use crate::facts::{School, Subordinates};
use crate::figures::{Planned, SumTree};

fn regimes() -> Regimes {
    tried(|report| Regimes::load(None, report)).value.unwrap()
}

fn plan(name: &str, schools: Vec<School>, counts: &str) -> Facts {
    let mut facts = commune_plan();
    let source = Source { name: format!("{name}.yaml"), text: "mau: x".to_owned() };
    facts.source = crate::facts::Unsaid(Arc::new(source));
    facts.issuer.name.value = format!("Ủy ban nhân dân {name}");
    facts.schools = schools;
    facts.target_counts = rows(counts);
    facts
}

fn rows(text: &str) -> Vec<TargetCounts> {
    text.lines().map(read).collect()
}

fn province(documents: Vec<Facts>, counts: &str) -> Facts {
    let mut facts = plan("tỉnh Thanh Hóa", Vec::new(), counts);
    facts.subordinates = Some(Subordinates { folder: located("xa".to_owned()), documents });
    facts
}

fn new(name: &str, level: Level) -> School {
    aiming(school(name, level), TargetKind::NewRecognition, Some(month(6, 2024)))
}

fn two() -> Vec<School> {
    vec![new("Trường Mầm non Cẩm Liên", Level::Preschool), new("Trường Tiểu học Cẩm Liên", Level::Primary)]
}

fn messages(facts: &Facts) -> Vec<String> {
    check(facts).into_iter().map(|found| found.message).collect()
}

#[test]
fn a_communes_number_without_names_goes_into_the_sums() {
    let below = vec![
        plan("xã Cẩm Liên", two(), ""),
        plan("xã Cẩm Thành", Vec::new(), "{cong_nhan_moi: 3, cong_nhan_lai: 2}"),
    ];
    let facts = province(below, "{loai: cong_nhan_moi, mam_non: 5, tieu_hoc: 1}");
    let tree = SumTree::of(&facts, &regimes());
    assert_eq!(tree.total(), 7);
    assert_eq!(tree.children.iter().map(SumTree::total).collect::<Vec<_>>(), [2, 5]);
    assert_eq!(tree.by_kind(), [(TargetKind::NewRecognition, 5), (TargetKind::Renewal, 2)]);
    assert_eq!(tree.by_level(), [(Some(Level::Preschool), 1), (Some(Level::Primary), 1), (None, 5)]);
    assert_eq!(Planned::of(&facts).total(), 7);
    assert_eq!(
        messages(&facts),
        [
            "chỉ tiêu được giao là 5 trường mầm non công nhận mới, tổng hợp từ cấp dưới được từ 1 đến 4 trường",
            "tổng hợp từ cấp dưới được 2 trường công nhận lại không có trong `chi_tieu`",
        ]
    );
}

#[test]
fn a_units_number_is_held_against_its_own_plan() {
    let facts = province(vec![plan("xã Cẩm Liên", two(), "")], "{xa: xã Cẩm Liên, cong_nhan_moi: 1}");
    assert_eq!(
        messages(&facts),
        ["chỉ tiêu được giao là 1 trường công nhận mới ở xã Cẩm Liên, tổng hợp từ cấp dưới được 2 trường"]
    );
}

#[test]
fn numbers_that_are_one_by_one_possible_must_be_so_together() {
    let below = vec![plan("xã Cẩm Thành", Vec::new(), "{cong_nhan_moi: 9}")];
    let facts = province(below, "{loai: cong_nhan_moi, mam_non: 5, tieu_hoc: 1}");
    assert_eq!(
        messages(&facts),
        ["chỉ tiêu cộng được 6 trường công nhận mới, tổng hợp từ cấp dưới được 9 trường"]
    );
}

#[test]
fn a_number_for_units_without_a_plan_is_added() {
    let below = vec![plan("xã Cẩm Liên", two(), "")];
    let facts = province(below, "{xa: xã Cẩm Liên, cong_nhan_moi: 2}\n{xa: xã Cẩm Tú, cong_nhan_moi: 3}");
    assert_eq!(messages(&facts), Vec::<String>::new());
    assert_eq!(Planned::of(&facts).total(), 5);
    let tree = SumTree::of(&facts, &regimes());
    assert_eq!((tree.total(), tree.children.len()), (5, 2));
}

#[test]
fn where_schools_are_named_they_are_the_plan() {
    let counts = "{giao: UBND tỉnh, cong_nhan_moi: 3, cong_nhan_lai: 1}";
    let planned = Planned::of(&plan("xã Cẩm Liên", two(), counts));
    assert_eq!((planned.total(), planned.as_handed().total()), (2, 4));
    let agreed = Planned::of(&plan("xã Cẩm Liên", two(), "{giao: UBND tỉnh, cong_nhan_moi: 2}"));
    assert_eq!((agreed.total(), agreed.handed.len()), (2, 0));
}

#[test]
fn a_named_school_that_is_in_no_row_is_told() {
    let facts = plan("xã Cẩm Liên", two(), "{loai: cong_nhan_moi, mam_non: 1}");
    assert_eq!(messages(&facts), ["danh sách có 1 trường tiểu học công nhận mới không có trong `chi_tieu`"]);
}

/// Schools or a number of one commune.
fn any_commune() -> impl Strategy<Value = (bool, u32, u32)> {
    (any::<bool>(), 0u32..5, 0u32..5)
}

proptest! {
    /// Whether communes name their schools or only count them, every sum is the same, and only the true number passes.
    #[test]
    fn a_provinces_numbers_are_those_of_its_communes(
        communes in prop::collection::vec(any_commune(), 1..6),
        off in 0u32..3,
    ) {
        let below = communes.iter().enumerate().map(|(at, (named, new, again))| {
            let name = format!("xã Số {at}");
            if !named {
                let counts = format!("{{cong_nhan_moi: {new}, cong_nhan_lai: {again}}}");
                return plan(&name, Vec::new(), &counts);
            }
            let aim = |kind| aiming(school("Trường THCS A", Level::LowerSecondary), kind, None);
            let all = (0..*new).map(|_| aim(TargetKind::NewRecognition));
            plan(&name, all.chain((0..*again).map(|_| aim(TargetKind::Renewal))).collect(), "")
        });
        let (new, again): (u32, u32) =
            (communes.iter().map(|(_, new, _)| new).sum(), communes.iter().map(|(.., again)| again).sum());
        let facts = province(
            below.collect(),
            &format!("{{cong_nhan_moi: {}, cong_nhan_lai: {again}}}", new + off),
        );
        let all = u64::from(new + again);
        // Where nothing is told below, the province's own numbers are all there are.
        if all > 0 {
            prop_assert_eq!(SumTree::of(&facts, &regimes()).total(), all);
            prop_assert_eq!(Planned::of(&facts).total(), all);
            prop_assert_eq!(check(&facts).len(), usize::from(off > 0));
        }
    }
}
