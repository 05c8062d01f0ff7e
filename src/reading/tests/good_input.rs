//! What people type is read.

use proptest::prelude::*;
use serde_json::json;

use super::{BASE, facts, read_bytes};
use crate::decree::FormatRules;
use crate::facts::{
    BasisLine, Citation, IssuerKind, Level, PartialDate, Period, SigningAuthority, TargetKind, dump,
};
use crate::units::UnitKind;
use crate::vietnamese::{is_forbidden, mend, recognise};
use crate::yaml::Located;

/// A document that uses every key.
const FULL: &str = "\
the_thuc: nd30-2020
kinh_gui: Sở Giáo dục và Đào tạo
can_cu:
- tt-17-2018-bgddt
- {loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 16/01/2024, co_quan: UBND huyện Cẩm Thủy, trich_yeu: về kiểm định}
- mo_dau: Thực hiện
  van_ban: [tt-18-2018-bgddt, {loai: Tờ trình}]
- van: Căn cứ tình hình thực tế
truong:
- ten: Trường THCS Cẩm Thành
  cap_hoc: thcs
  cong_nhan: {chuan_quoc_gia: 1, ngay: 05/2019, den: 2024}
  muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, kdclgd: 2, thang: 5}
- ten: Trường TH&THCS B
  cap_hoc: Nhiều cấp học
  cac_cap: [tieu_hoc, THCS]
  xa: Cẩm Thành
  cong_nhan:
  - {kdclgd: 4, ngay: 2019}
  - {chuan_quoc_gia: 2}
  ghi_chu: mới sáp nhập
lo_trinh:
- {thang: 3, mam_non: 10, thcs: 2, tong: 12}
cong_bo: {tong: 2, thcs: 1}
bao_cao: {han: 15/12/2024, noi_nhan: Phòng GDĐT, tong_hop: UBND tỉnh}
hoi_nghi:
  ten: sơ kết
  gio: 7 giờ 30 phút
  ngay: 19/01/2024
  dia_diem: Hội trường
  chu_tri: {danh_xung: Ông, ho_ten: A, chuc_vu: Phó Giám đốc}
  thanh_phan: [Trưởng phòng, Chuyên viên]
  bao_cao: [{don_vi: Phòng A, ten: Báo cáo B}]
noi_dung:
  giai_phap: {thay: [một, hai], truoc: trước, them: sau}
  kinh_phi: {bo: co}
phu_luc: {bang_truong: true, ngang: không}
noi_nhan: [Phòng GD&ĐT huyện (để b/c)]
luu: [VT, GD]
chap_nhan: [{quy_tac: van-ban-het-hieu-luc, ly_do: đã kiểm tra}]
them: {a: 07, b: 7, c: true, d: \"7\", e: [khong, ~, 1.10], f: {g: 16/01/2024}}
";

fn texts(lines: &[Located<String>]) -> Vec<&str> {
    lines.iter().map(|line| line.value.as_str()).collect()
}

#[test]
fn every_key_is_read() {
    let facts = facts(FULL);
    assert_eq!(facts.rules, Some(FormatRules::Nd30_2020));
    assert_eq!(facts.period, Period::Year(2024));
    assert_eq!(facts.issuer.kind(), IssuerKind::PeoplesCommittee(UnitKind::Commune));
    assert_eq!(facts.record.date.value, PartialDate::Month { year: 2024, month: 1 });
    assert_eq!(texts(&facts.addressees), ["Sở Giáo dục và Đào tạo"]);
    let target = facts.schools[0].target().unwrap();
    assert_eq!(target.kind.value, TargetKind::Renewal);
    assert_eq!(target.month.as_ref().unwrap().value, PartialDate::Month { year: 2024, month: 5 });
    assert_eq!(facts.schools[1].levels, [Level::Primary, Level::LowerSecondary]);
    assert_eq!(facts.schools[1].recognitions().len(), 2);
    assert_eq!(facts.parts[0].1.replace.as_ref().unwrap().value, "một\n\nhai");
    assert!(facts.parts[1].1.omit);
    assert_eq!((facts.appendix.school_table, facts.appendix.landscape), (true, false));
    assert_eq!(facts.roadmap[0].counts.len(), 2);
    assert_eq!(facts.conference.unwrap().participants.len(), 2);
    assert_eq!(
        serde_json::Value::Object(facts.own.0),
        json!({"a": "07", "b": 7, "c": true, "d": "7", "e": [false, null, "1.10"], "f": {"g": "16/01/2024"}})
    );
}

#[test]
fn bases_keep_their_order_and_lead() {
    let facts = facts(FULL);
    let leads: Vec<_> = facts
        .bases
        .iter()
        .map(|line| match line {
            BasisLine::Citations { lead, documents } => (lead.as_str(), documents.len()),
            BasisLine::Text(text) => (text.value.as_str(), 0),
        })
        .collect();
    assert_eq!(leads, [("Căn cứ", 1), ("Căn cứ", 1), ("Thực hiện", 2), ("Căn cứ tình hình thực tế", 0)]);
    let BasisLine::Citations { documents, .. } = &facts.bases[0] else { panic!("a citation") };
    assert_eq!(documents[0].value, Citation::Register("tt-17-2018-bgddt".into()));
}

#[test]
fn a_dump_reads_back_as_the_same_facts() {
    let once = dump(&facts(FULL));
    let outcome = read_bytes(once.as_bytes());
    assert_eq!(outcome.diagnostics, [], "{once}");
    assert_eq!(dump(&outcome.value.unwrap()), once);
    assert!(once.contains("cap_hoc: nhieu_cap\n"), "{once}");
    assert!(once.contains("ten_ngan: UBND xã Cẩm Thành\n"), "{once}");
}

#[test]
fn byte_order_mark_windows_line_ends_and_loose_spaces_are_fine() {
    let text = format!("\u{feff}{BASE}luu:\n- 'VT\u{a0} '\n- \u{a0}GD  \n").replace('\n', "\r\n");
    let outcome = read_bytes(text.as_bytes());
    assert_eq!(outcome.diagnostics, []);
    let facts = outcome.value.unwrap();
    assert_eq!(facts.filing, ["VT", "GD"]);
    assert_eq!(facts.template.place.line(), 1);
    assert_eq!(facts.template.place.column(), 6);
}

#[test]
fn numbers_and_dates_as_people_type_them() {
    for (record, number, date) in [
        ("{so: 07, ngay: 16/01/2024}", "07", "16/01/2024"),
        ("{so: 7, ngay: 1/2024}", "07", "01/2024"),
        ("{so: 12a, ngay: 2024-01-16}", "12a", "16/01/2024"),
    ] {
        let text = BASE.replace("{ngay: 01/2024}", record);
        let facts = read_bytes(text.as_bytes()).value.unwrap();
        assert_eq!(facts.record.number.unwrap().to_string(), number);
        assert_eq!(facts.record.date.value.numeric(), date);
    }
}

#[test]
fn months_of_a_school_year_take_its_two_years() {
    let text = BASE.replace("nam: 2024", "nam_hoc: 2023-2024");
    let text = format!("{text}lo_trinh: [{{thang: 10}}, {{thang: '03'}}, {{thang: 7/2024}}]\n");
    let facts = read_bytes(text.as_bytes()).value.unwrap();
    let months: Vec<_> = facts.roadmap.iter().map(|month| month.month.value.numeric()).collect();
    assert_eq!(months, ["10/2023", "3/2024", "7/2024"]);
}

#[test]
fn blanks_stay_blank() {
    let facts = facts("kinh_gui: ~\nhoi_nghi:\nthem: {}\ntruong: []\n");
    assert!(facts.addressees.is_empty() && facts.conference.is_none() && facts.schools.is_empty());
    assert_eq!(facts.record.number, None);
    assert_eq!(facts.signer.name, None);
    assert_eq!(facts.signer.authority, None::<SigningAuthority>);
}

#[test]
fn an_anchor_may_be_used_again() {
    let facts = facts("noi_nhan: &ai [A, B]\nkinh_gui: *ai\n");
    assert_eq!(texts(&facts.addressees), texts(&facts.recipients));
}

proptest! {
    #[test]
    fn any_text_survives(text in any::<String>()) {
        // A lost letter and a blank that is left to be filled in are told.
        prop_assume!(!text.chars().any(|letter| is_forbidden(letter) || matches!(letter, '?' | '[' | '\u{FFFD}')));
        let mended = mend(&text);
        prop_assume!(recognise(&text).is_none() && !mended.text.trim().is_empty());
        prop_assume!(mended.unseen.is_empty() && mended.lookalikes.is_empty());
        let quoted = serde_json::to_string(&text).unwrap();
        let facts = facts(&format!("noi_nhan: [{quoted}]\nthem: {{a: {quoted}}}\n"));
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let expected = mend(&text).text.trim().to_owned();
        prop_assert_eq!(&facts.recipients[0].value, &expected);
        prop_assert_eq!(&facts.own["a"], &json!(expected));
    }

    #[test]
    fn no_bytes_make_it_panic(text in "[a-z:{}\\[\\],&*!'\" \\n\\t#|>~-]{0,60}") {
        let outcome = read_bytes(text.as_bytes());
        prop_assert!(outcome.value.is_none() && !outcome.diagnostics.is_empty());
    }
}
