//! Documents of two tiers of local government on the law of 2026, and those of three tiers on their own dates and
//! today.

use std::path::{Path, PathBuf};

use crate::tried::{Tried, tried};
use vanthu::diagnostic::{Diagnostic, Report};
use vanthu::document::Frame;
use vanthu::facts::{Facts, PartialDate};
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

/// The documents of three tiers, and whether each cites rules that lapsed on 07/7/2026.
const THREE_TIERS: [(&str, bool); 5] = [
    ("cam-thuy-2024/cam-thanh.yaml", false),
    ("cao-loc-2024/ke-hoach.yaml", true),
    ("long-an-2021/thong-bao.yaml", true),
    ("thanh-hoa-2020/ke-hoach.yaml", true),
    ("thanh-mien-2017/ke-hoach.yaml", true),
];

/// The documents of two tiers.
const TWO_TIERS: [&str; 6] = [
    "lam-dong-2027/cap-xa/dac-khu-phu-quy.yaml",
    "lam-dong-2027/cap-xa/phuong-1-bao-loc.yaml",
    "lam-dong-2027/cap-xa/phuong-xuan-huong-da-lat.yaml",
    "lam-dong-2027/cap-xa/xa-don-duong.yaml",
    "lam-dong-2027/ke-hoach-tinh.yaml",
    "lam-dong-2027/thong-bao.yaml",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn library() -> Library {
    tried(|report| Library::load(None, None, None, report)).value.expect("the built-in library")
}

fn load(name: &str) -> Facts {
    tried(|report| reading::load(&root().join(name), &root(), report)).value.expect("facts")
}

fn make(facts: &Facts) -> Tried<Generated> {
    tried(|report| generate(&Input::new(facts.clone(), Report::new()), &library(), report))
}

fn rules(found: &[Diagnostic]) -> Vec<&'static str> {
    let mut rules: Vec<_> = found.iter().map(|diagnostic| diagnostic.rule()).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn dated(name: &str, date: &str) -> Facts {
    let mut facts = load(name);
    facts.record.date.value = PartialDate::parse(date).expect("a date");
    // Areas whose words are the template's are called otherwise in another edition.
    facts.plan.solutions.retain(|area| !area.statements.is_empty());
    facts
}

/// The frame with plain spaces.
fn frame(name: &str) -> Frame {
    let mut frame = make(&load(name)).value.expect("a document").document.frame;
    for line in &mut frame.issuer {
        *line = line.replace('\u{a0}', " ");
    }
    frame
}

#[test]
fn documents_of_both_eras_have_no_finding_on_their_own_dates() {
    for name in THREE_TIERS.iter().map(|(name, _)| name).chain(&TWO_TIERS) {
        assert_eq!(make(&load(name)).diagnostics, [], "{name}");
    }
}

#[test]
fn a_body_of_before_is_told_once_however_it_is_written() {
    let of_units = ["cap-huyen-da-bo", "don-vi-cu"];
    for recipient in [
        "Thị ủy La Gi",
        "THỊ ỦY LA GI",
        "Thị uỷ La Gi",
        "Huyện ủy Di Linh",
        "UBND huyện Di Linh",
        "UBND H. Di Linh",
        "UBND thị xã La Gi",
        "UBND TX. La Gi",
        "UBND thành phố Đà Lạt",
        "UBND TP. Đà Lạt",
        "UBND TP.Đà Lạt",
        "UBND Tp Đà Lạt",
        "Thành ủy Đà Lạt",
        "UBND thị trấn Liên Nghĩa",
        "UBND xã Quỳnh Hồng, huyện Quỳnh Phụ",
        "UBND XÃ QUỲNH HỒNG",
    ] {
        let path = root().join("lam-dong-2027/cap-xa/xa-don-duong.yaml");
        let text = std::fs::read_to_string(&path).expect("a plan");
        let folder = tempfile::tempdir().expect("a folder");
        let listed = |text: &str| {
            text.replacen("\nnoi_nhan:\n", &format!("\nnoi_nhan:\n  - \"{recipient} (để b/c)\"\n"), 1)
        };
        let shared = listed(&shared());
        assert!(shared.contains(recipient));
        for (name, text) in [("xa.yaml", text), ("_chung.yaml", shared)] {
            std::fs::write(folder.path().join(name), text).expect("written");
        }
        let loaded = tried(|report| reading::load(&folder.path().join("xa.yaml"), folder.path(), report));
        let made = make(loaded.value.as_ref().expect("facts"));
        let all = loaded.diagnostics.iter().chain(&made.diagnostics).map(|found| found.rule());
        let told: Vec<_> = all.filter(|rule| of_units.contains(rule)).collect();
        assert_eq!(told.len(), 1, "{recipient}: {told:?}");
    }
}

/// What the plans of Lâm Đồng's communes inherit.
fn shared() -> String {
    let path = |name: &str| root().join("lam-dong-2027").join(name);
    let texts = ["_chung.yaml", "cap-xa/_chung.yaml"].map(path);
    let texts = texts.into_iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn documents_of_three_tiers_dated_today_are_warned_of_lapsed_law_and_ended_bodies() {
    for (name, cites_lapsed) in THREE_TIERS {
        let found = rules(&make(&dated(name, "22/11/2026")).diagnostics);
        assert_eq!(found.contains(&"van-ban-het-hieu-luc"), cites_lapsed, "{name}: {found:?}");
        // The plans of a huyện and of a Phòng GDĐT are of a procedure that is no more: there is no document.
        let ended = name.starts_with("cao-loc") || name.starts_with("thanh-mien");
        let expected = if ended { "mau-het-dung" } else { "cap-huyen-da-bo" };
        assert!(found.contains(&expected), "{name}: {found:?}");
    }
}

#[test]
fn the_huyen_ends_on_the_first_of_july_2025() {
    let warned = |name, date| rules(&make(&dated(name, date)).diagnostics).contains(&"cap-huyen-da-bo");
    for (name, _) in THREE_TIERS {
        assert!(!warned(name, "30/6/2025"), "{name}");
        assert!(warned(name, "01/7/2025"), "{name}");
    }
}

#[test]
fn the_rules_of_2018_end_on_the_seventh_of_july_2026() {
    let warned = |date| {
        rules(&make(&dated("cao-loc-2024/ke-hoach.yaml", date)).diagnostics).contains(&"van-ban-het-hieu-luc")
    };
    assert!(!warned("06/7/2026"));
    assert!(warned("07/7/2026"));
}

#[test]
fn known_mistakes_of_the_historical_plans_are_found_where_they_are_not_accepted() {
    for (name, rule) in [
        ("cao-loc-2024/ke-hoach.yaml", "ngay-vien-dan-lech"),
        ("cam-thuy-2024/cam-thanh.yaml", "muc-tieu-chua-co-thang"),
    ] {
        let mut facts = load(name);
        facts.acknowledged.clear();
        assert_eq!(rules(&make(&facts).diagnostics), [rule], "{name}");
    }
}

#[test]
fn a_target_that_does_not_fit_the_schools_history_is_found() {
    let mut facts = load("lam-dong-2027/cap-xa/xa-don-duong.yaml");
    let school = facts.schools.first_mut().expect("a school");
    let recognition = school.recognitions.yes_mut().and_then(|all| all.first_mut()).expect("a recognition");
    recognition.date.as_mut().expect("a date").value = PartialDate::parse("20/5/2025").expect("a date");
    let found = make(&facts).diagnostics;
    assert_eq!(rules(&found), ["muc-tieu-khong-hop"]);
    assert!(found[0].message.contains("còn thời hạn hết năm 2027"), "{}", found[0].message);
}

#[test]
fn communes_wards_and_special_zones_have_their_own_frame() {
    for (name, unit, place, authority) in [
        ("xa-don-duong", "XÃ ĐƠN DƯƠNG", "Đơn Dương", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"][..]),
        ("phuong-1-bao-loc", "PHƯỜNG 1 BẢO LỘC", "Phường 1 Bảo Lộc", &["CHỦ TỊCH"]),
        (
            "phuong-xuan-huong-da-lat",
            "PHƯỜNG XUÂN HƯƠNG - ĐÀ LẠT",
            "Xuân Hương - Đà Lạt",
            &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        ("dac-khu-phu-quy", "ĐẶC KHU PHÚ QUÝ", "Phú Quý", &["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    ] {
        let frame = frame(&format!("lam-dong-2027/cap-xa/{name}.yaml"));
        assert_eq!(frame.superior, Vec::<String>::new());
        assert_eq!(frame.issuer, ["ỦY BAN NHÂN DÂN", unit]);
        assert_eq!(frame.symbol(), "KH-UBND");
        let dated = frame.place_and_date.as_deref().unwrap_or_default();
        assert!(dated.starts_with(&format!("{place}, ngày ")), "{dated}");
        assert_eq!(frame.signature.authority, [&["TM. ỦY BAN NHÂN DÂN"], authority].concat());
        assert_eq!(frame.recipients.first().map(String::as_str), Some("- Sở Giáo dục và Đào tạo (để b/c);"));
        assert_eq!(frame.recipients.last().map(String::as_str), Some("- Lưu: VT, VHXH."));
    }
}

#[test]
fn the_department_issues_its_notice_below_the_province() {
    let frame = frame("lam-dong-2027/thong-bao.yaml");
    assert_eq!(frame.superior, ["UBND TỈNH LÂM\u{a0}ĐỒNG"]);
    assert_eq!(frame.issuer, ["SỞ GIÁO DỤC VÀ ĐÀO TẠO"]);
    assert_eq!(frame.symbol(), "TB-SGDĐT");
    assert_eq!(frame.signature.authority, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
    assert!(frame.recipients.contains(&"- UBND các xã, phường, đặc khu;".to_owned()));
}

#[test]
fn the_same_template_words_each_era() {
    let text = |name| make(&load(name)).value.expect("a document").markup.text.replace('\\', "");
    let (old, new) =
        (text("cam-thuy-2024/cam-thanh.yaml"), text("lam-dong-2027/cap-xa/phuong-1-bao-loc.yaml"));
    assert!(old.contains("Công chức Tài chính - Kế toán") && !old.contains("Phòng Văn hóa - Xã hội"));
    assert!(new.contains("## Phòng Văn hóa - Xã hội") && new.contains("## Phòng Kinh tế, Hạ tầng và Đô thị"));
    assert!(text("lam-dong-2027/cap-xa/xa-don-duong.yaml").contains("## Phòng Kinh tế\n"));
    // What was recognised in 2022 keeps its cấp độ; what is aimed at is a mức.
    assert!(new.contains("kiểm định chất lượng giáo dục cấp độ 3, chuẩn quốc gia mức độ 2"), "{new}");
    let mixed = text("lam-dong-2027/cap-xa/xa-don-duong.yaml");
    assert!(
        mixed.contains("Nâng chuẩn (chuẩn quốc gia mức độ 2, bảo đảm chất lượng giáo dục Mức 2)"),
        "{mixed}"
    );
}

#[test]
fn no_document_of_two_tiers_speaks_of_what_ended() {
    for name in TWO_TIERS {
        let text = make(&load(name)).value.expect("a document").markup.text.to_lowercase();
        for word in
            ["huyện", "thị trấn", "thị xã", "phòng giáo dục và đào tạo", "phòng gd", "17/2018", "cấp độ 4"]
        {
            assert!(!text.contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn the_provinces_roadmap_is_the_sum_of_its_communes_and_its_own_schools() {
    let province = load("lam-dong-2027/ke-hoach-tinh.yaml");
    let communes = TWO_TIERS.iter().filter(|name| name.contains("/cap-xa/")).map(|name| load(name));
    let targets = |facts: &Facts| facts.schools.iter().filter(|school| school.target().is_some()).count();
    let expected = targets(&province) + communes.map(|commune| targets(&commune)).sum::<usize>();
    assert_eq!(expected, 14);
    let generated = make(&province).value.expect("a document");
    let sums = "| **Tổng cộng** | **14** | **5** | **3** | **3** | **2** | **1** |";
    assert!(generated.markup.text.contains(sums), "{}", generated.markup.text);
    assert_eq!(generated.document.appendices.len(), 1);
    for unit in ["Xã Đơn Dương", "Phường 1 Bảo Lộc", "Phường Xuân Hương", "Đặc khu Phú Quý"]
    {
        assert!(generated.markup.text.contains(unit), "{unit}");
    }
}

#[test]
fn a_province_that_declares_another_sum_is_refused() {
    let mut province = load("lam-dong-2027/ke-hoach-tinh.yaml");
    let declared = province.declared.as_mut().and_then(|declared| declared.total.as_mut());
    declared.expect("a declared total").value = 15;
    let outcome = make(&province);
    assert!(outcome.value.is_none());
    let message = &outcome.diagnostics[0].message;
    assert!(message.contains("15") && message.contains("14"), "{message}");
}
