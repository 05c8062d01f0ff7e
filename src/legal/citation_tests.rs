#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of citations.

use super::*;
use crate::diagnostic::tried;
use crate::legal::Register;

fn register() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

fn entry<'a>(register: &'a Register, id: &str) -> &'a Entry {
    register.find(id).unwrap()
}

#[test]
fn a_circular_is_cited_in_full_with_everything_the_decree_asks_for() {
    let register = register();
    assert_eq!(
        full(entry(&register, "tt-17-2018-bgddt")),
        "Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định \
         chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường tiểu học"
    );
    assert_eq!(short(entry(&register, "tt-17-2018-bgddt")), "Thông tư số 17/2018/TT-BGDĐT");
    assert_eq!(
        full(entry(&register, "nd-30-2020")),
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"
    );
}

#[test]
fn a_law_is_cited_without_number_and_body() {
    let register = register();
    let law = entry(&register, "luat-giao-duc-2019");
    assert_eq!(full(law), "Luật Giáo dục");
    assert_eq!(short(law), "Luật Giáo dục");
    assert_eq!(basis(law), "Luật Giáo dục ngày 14/6/2019");
}

#[test]
fn a_document_written_out_in_the_facts_is_cited_alike() {
    let mut plan = CitedDocument {
        document_type: "Kế hoạch".into(),
        symbol: Some("12/KH-UBND".into()),
        date: PartialDate::parse("16/01/2024").ok(),
        issuer: Some("UBND huyện Cẩm Thủy".into()),
        subject: Some("về kiểm định chất lượng giáo dục".into()),
    };
    assert_eq!(
        full(&plan),
        "Kế hoạch số 12/KH-UBND ngày 16/01/2024 của UBND huyện Cẩm Thủy về kiểm định chất lượng giáo dục"
    );
    assert_eq!(short(&plan), "Kế hoạch số 12/KH-UBND");
    plan.symbol = None;
    assert_eq!(short(&plan), "Kế hoạch về kiểm định chất lượng giáo dục");
}

#[test]
fn a_document_is_cited_in_full_only_the_first_time() {
    let register = register();
    let cited = |id| Cited::from(entry(&register, id));
    let mut mentions = Mentions::default();
    let first = running([cited("nd-30-2020")], &mut mentions);
    assert_eq!(first, "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư");
    assert_eq!(running([cited("nd-30-2020")], &mut mentions), "Nghị định số 30/2020/NĐ-CP");
}

#[test]
fn short_citations_are_joined_by_commas() {
    let register = register();
    let three =
        || ["tt-17-2018-bgddt", "tt-18-2018-bgddt", "tt-19-2018-bgddt"].map(|id| entry(&register, id).into());
    let mut mentions = Mentions::default();
    assert_eq!(running(three(), &mut mentions).matches("; ").count(), 2);
    assert_eq!(
        running(three(), &mut mentions),
        "Thông tư số 17/2018/TT-BGDĐT, Thông tư số 18/2018/TT-BGDĐT, Thông tư số 19/2018/TT-BGDĐT"
    );
}

proptest::proptest! {
    #[test]
    fn a_citation_is_full_exactly_once(picks in proptest::collection::vec(0usize..14, 1..40)) {
        let register = register();
        let entries = register.entries();
        let mut mentions = Mentions::default();
        let cited: Vec<&Entry> = picks.iter().filter_map(|pick| entries.get(*pick)).collect();
        let texts: Vec<String> =
            cited.iter().map(|entry| running([Cited::from(*entry)], &mut mentions)).collect();
        for entry in &cited {
            let (whole, number) = (full(*entry), short(*entry));
            let of_it: Vec<_> =
                cited.iter().zip(&texts).filter(|(other, _)| other.id == entry.id).map(|(_, text)| text).collect();
            proptest::prop_assert_eq!(of_it.first(), Some(&&whole));
            proptest::prop_assert!(of_it.iter().skip(1).all(|text| **text == number));
        }
    }
}
