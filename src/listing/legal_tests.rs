#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of the listings.

use std::sync::Arc;

use super::*;
use crate::diagnostic::{Source, tried};
use crate::legal::citations_in_text;

fn register() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

fn day(text: &str) -> NaiveDate {
    PartialDate::parse(text).unwrap().earliest()
}

fn ids(query: &str) -> Vec<String> {
    let register = register();
    listing(&register, day("2027"), query).iter().map(|status| status.entry.id.clone()).collect()
}

#[test]
fn a_query_finds_by_any_word_without_accents() {
    assert_eq!(ids("17/2018"), ["tt-17-2018-bgddt", "tt-22-2024-bgddt"]);
    assert_eq!(ids("thông tư noi vu"), ["tt-01-2011-bnv"]);
    assert_eq!(ids("Nghị định văn thư"), ["nd-30-2020"]);
    assert_eq!(ids("khong-co"), [] as [&str; 0]);
    assert_eq!(ids("").len(), register().entries().len());
}

#[test]
fn the_text_says_what_lapsed_and_what_is_unsure() {
    let register = register();
    let on = day("01/01/2027");
    let text = listing_text(&listing(&register, on, "tt-18-2018"), on);
    assert_eq!(
        text,
        "Văn bản trong sổ vào ngày 01/01/2027: 1

tt-18-2018-bgddt  hết hiệu lực
  Thông tư số 18/2018/TT-BGDĐT ngày 22/8/2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định chất lượng \
giáo dục và công nhận đạt chuẩn quốc gia đối với trường trung học cơ sở, trường trung học phổ thông và trường phổ \
thông có nhiều cấp học
  ban hành 22/8/2018, có hiệu lực từ 10/10/2018
  hết hiệu lực từ 07/7/2026, thay bằng Thông tư số 57/2026/TT-BGDĐT
  sửa đổi bởi Thông tư số 22/2024/TT-BGDĐT
  nhiều nguồn: Viện dẫn trong các kế hoạch của Thanh Hóa, Cao Lộc, Long An; nhiều nguồn công khai.
"
    );
    let text = listing_text(&listing(&register, on, "tt-23-2024"), on);
    assert!(text.contains("tt-23-2024-bgddt  không rõ (chưa xác minh)\n"), "{text}");
    assert!(text.contains("ban hành 16/12/2024, có hiệu lực từ chưa rõ\n"), "{text}");
}

#[test]
fn a_law_is_listed_with_the_number_it_is_not_cited_by() {
    let register = register();
    let on = day("2027");
    let text = listing_text(&listing(&register, on, "luat-giao-duc-2019"), on);
    assert!(text.contains("  Luật Giáo dục\n  số 43/2019/QH14, ban hành 14/6/2019, "), "{text}");
}

#[test]
fn the_json_has_the_same() {
    let register = register();
    let json = listing_json(&listing(&register, day("2027"), "tt-42-2012"));
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value[0]["tinh_trang"], "hết hiệu lực");
    assert_eq!(value[0]["het_hieu_luc"][0]["cap"][0], "tieu_hoc");
    assert_eq!(value[0]["het_hieu_luc"][0]["nay_la"], "tt-57-2026-bgddt");
    assert_eq!(value[0]["can_xac_minh"][0], "ngày có hiệu lực");
}

#[test]
fn the_citations_of_a_document_are_listed_with_their_places() {
    let register = register();
    let text = "Thực hiện Thông tư số 17/2018/TT-BGDĐT\nvà Quyết định số 5/2019/QĐ-UBND";
    let source = Arc::new(Source { name: "xa.yaml".into(), text: text.into() });
    let citations = citations_in_text(&source);
    assert_eq!(
        citations_text(&citations, &register, day("2025")),
        "Tình trạng vào ngày 01/01/2025

Dòng          Văn bản                       Tình trạng
xa.yaml:1:23  Thông tư số 17/2018/TT-BGDĐT  còn hiệu lực
xa.yaml:2:18  5/2019/QĐ-UBND                không có trong sổ
"
    );
    let value: Value = serde_json::from_str(&citations_json(&citations, &register, day("2027"))).unwrap();
    assert_eq!(value[0]["van_ban"]["tinh_trang"], "hết hiệu lực");
    assert_eq!(value[1]["van_ban"], Value::Null);
}
