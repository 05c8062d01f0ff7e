//! Decisions (Quyết định) of every form people type them in, as Mẫu 1.2 and 1.3 have them.

use std::fs;
use std::path::Path;

use crate::tried::{Tried, tried};
use proptest::prelude::*;
use proptest::sample::select;
use vanthu::document::dump;
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

const FACTS: &str = "mau: quyet-dinh\nnam: 2027\n\
    co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, tham_muu: Phòng Văn hóa - Xã hội}\n\
    van_ban: {so: 7, ngay: 05/12/2026}\ncan_cu: [luat-tccqdp-2025, tt-57-2026-bgddt]\n\
    noi_nhan: [Như Điều 1, Các trường]\nluu: [VT, VHXH]\n\
    nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn A}\n";

/// The document that a template of this head and body makes of `FACTS`.
fn made_with(head: &str, body: &str) -> Tried<Generated> {
    made_of(FACTS, head, body)
}

fn made_of(facts: &str, head: &str, body: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let template =
        format!("---\nloai: Quyết định\ntrich_yeu: Về việc thành lập Hội đồng\n{head}---\n{body}\n");
    fs::write(folder.path().join("quyet-dinh.md.hbs"), template).unwrap();
    let path = folder.path().join("qd.yaml");
    fs::write(&path, facts).unwrap();
    let library = tried(|report| Library::load(Some(folder.path()), None, None, report)).value.unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    tried(|report| generate(&Input::new(value.unwrap(), diagnostics.into()), &library, report))
}

fn told(outcome: &Tried<Generated>) -> Vec<&'static str> {
    outcome.diagnostics.iter().map(|found| found.rule()).collect()
}

/// Who decides, the body without bases, and what was told.
fn read(head: &str, body: &str) -> (String, Vec<String>, Vec<&'static str>) {
    let outcome = made_with(head, body);
    let rules = told(&outcome);
    let generated = outcome.value.unwrap_or_else(|| panic!("{body}\n{:#?}", outcome.diagnostics));
    let lines = dump::blocks(&generated.document.body).replace("**", "");
    let lines = lines.lines().filter(|line| !line.starts_with("căn cứ: Căn cứ")).map(str::to_owned).collect();
    (generated.document.frame.issuing_authority.unwrap(), lines, rules)
}

const BY_HEAD: &str = "danh_so: dieu\ntham_quyen: nguoi-dung-dau\n";
const CHAIR: &str = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG";

const AS_MEANT: [&str; 9] = [
    "quyết định: QUYẾT ĐỊNH:",
    "điều: Thành lập Hội đồng gồm 07 thành viên:",
    "đoạn số 2: Ông A.",
    "đoạn số 2: Bà B.",
    "điều: Hội đồng có nhiệm vụ:",
    "đoạn số 2: Tổ chức tự đánh giá:",
    "đoạn số 3: Thu thập minh chứng;",
    "đoạn số 3: Viết báo cáo.",
    "đoạn số 2: Lập báo cáo./.",
];

#[test]
fn a_template_of_dieu_reads_like_its_decision() {
    let body = "{{can_cu}}\n\n# Thành lập Hội đồng gồm 07 thành viên:\n\n1. Ông A.\n\n1. Bà B.\n\n\
                # Hội đồng có nhiệm vụ:\n\n1. Tổ chức tự đánh giá:\n\na) Thu thập minh chứng;\n\na) Viết báo cáo.\n\n\
                1. Lập báo cáo.";
    assert_eq!(read(BY_HEAD, body), (CHAIR.to_owned(), AS_MEANT.map(str::to_owned).to_vec(), vec![]));
    let nested = body.replace("\n\na) Thu", "\n   1. Thu").replace("\n\na) Viết", "\n   1. Viết");
    assert_eq!(read(BY_HEAD, &nested).1, AS_MEANT);
}

/// The same decision with everything typed by hand.
fn typed(
    article: impl Fn(usize) -> String,
    title: &str,
    enacting: &str,
    clauses: [&str; 4],
    points: [&str; 2],
) -> String {
    let [one, two, three, four] = clauses;
    let [first, second] = points;
    format!(
        "{title}\n\n{{{{can_cu}}}}\n\n{enacting}\n\n{} Thành lập Hội đồng gồm 07 thành viên:\n\n{one} Ông A.\n\n{two} Bà B.\n\n\
         {} Hội đồng có nhiệm vụ:\n\n{three} Tổ chức tự đánh giá:\n\n{first} Thu thập minh chứng;\n\n\
         {second} Viết báo cáo.\n\n{four} Lập báo cáo.",
        article(1),
        article(2)
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn a_decision_typed_by_hand_comes_out_as_meant(
        label in select(vec![
            "**Điều #.**", "**Điều #**.", "**Điều #**", "Điều #.", "Điều #:", "**Điều #:**", "ĐIỀU #.", "# Điều #.",
            "# **Điều #.**", "Điều #)", "***Điều #.***", "**Điều # -**", "#",
        ]),
        title in select(vec![
            "**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG**", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG",
            "**CHỦ TỊCH UBND XÃ ĐƠN DƯƠNG**", "Chủ tịch Ủy ban nhân dân xã Đơn Dương",
            "**CHỦ TỊCH**\n\n**ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG**", "# CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG",
            "**CHỦ TỊCH ỦY BAN NHÂN DÂN**\\\n**XÃ ĐƠN DƯƠNG**",
        ]),
        enacting in select(vec![
            "**QUYẾT ĐỊNH:**", "**QUYẾT ĐỊNH**", "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", "Quyết định:", "# QUYẾT ĐỊNH:", "",
            "**QUYẾT ĐỊNH :**",
        ]),
        clauses in select(vec![["1."; 4], ["1.", "2.", "1.", "2."], ["1)"; 4], ["**1.**", "**2.**", "**1.**", "**2.**"], ["1/", "2/", "1/", "2/"]]),
        points in select(vec![["a)", "b)"], ["a)", "a)"]]),
        scheme in select(vec!["la-ma", "thap-phan", "dieu"]),
    ) {
        let article = |number: usize| match label {
            "#" => "#".to_owned(),
            _ => match label.strip_prefix("# ") {
                Some(rest) => format!("# {}", rest.replace('#', &number.to_string())),
                None => label.replace('#', &number.to_string()),
            },
        };
        let body = typed(article, title, enacting, clauses, points);
        let (authority, lines, rules) = read(&format!("danh_so: {scheme}\n"), &body);
        let lines: Vec<String> = lines.iter().map(|line| line.replace('*', "")).collect();
        prop_assert_eq!(lines, AS_MEANT);
        prop_assert_eq!(authority, CHAIR);
        prop_assert_eq!(rules, Vec::<&str>::new());
    }

    #[test]
    fn numbers_are_counted_whatever_stands_there(
        counts in prop::collection::vec(prop::collection::vec(0_usize..4, 0..5), 1..6),
        by_hand in any::<bool>(),
    ) {
        let mut body = "{{can_cu}}\n".to_owned();
        let mut expected = vec!["quyết định: QUYẾT ĐỊNH:".to_owned()];
        for (article, clauses) in counts.iter().enumerate() {
            let label = if by_hand { format!("Điều {}.", article + 1) } else { "#".to_owned() };
            body.push_str(&format!("\n{label} Nội dung {article}:\n"));
            expected.push(format!("điều: Nội dung {article}:"));
            for (clause, points) in clauses.iter().enumerate() {
                body.push_str(&format!("\n1. Khoản {clause}:\n"));
                expected.push(format!("đoạn số 2: Khoản {clause}:"));
                for point in 0..*points {
                    body.push_str(&format!("\na) Điểm {point};\n"));
                    expected.push(format!("đoạn số 3: Điểm {point};"));
                }
            }
        }
        let (_, lines, rules) = read(&format!("{BY_HEAD}ket_thuc: false\n"), &body);
        prop_assert_eq!(lines, expected);
        prop_assert_eq!(rules, Vec::<&str>::new());
    }
}

#[test]
fn numbers_that_are_not_those_counted_are_told_and_start_again_at_each_article() {
    let article = |number: usize| format!("**Điều {number}.**");
    let body = typed(article, "", "", ["1.", "2.", "3.", "4."], ["a)", "b)"]);
    let (_, lines, rules) = read(BY_HEAD, &body);
    assert_eq!(lines, AS_MEANT);
    assert_eq!(rules, ["so-go-tay", "so-go-tay"]);

    let skipped = typed(|number| format!("**Điều {}.**", number * 2), "", "", ["1."; 4], ["a)", "c)"]);
    let outcome = made_with(BY_HEAD, &skipped);
    let messages: Vec<_> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "gõ tay \"Điều 2\", nhưng đây là Điều thứ 1; in ra \"Điều 1.\"",
            "gõ tay \"c)\", nhưng đây là điểm thứ 2; in ra \"b)\""
        ]
    );
}

#[test]
fn the_signature_follows_from_who_decides() {
    let authority = |head: &str| {
        let outcome = made_with(head, "{{can_cu}}\n\n# Thành lập Hội đồng.");
        let rules = told(&outcome);
        (outcome.value.unwrap().document.frame.signature.authority.join(" / "), rules)
    };
    assert_eq!(authority(BY_HEAD), ("KT. CHỦ TỊCH / PHÓ CHỦ TỊCH".to_owned(), vec![]));
    let together = "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH".to_owned();
    assert_eq!(authority("danh_so: dieu\ntham_quyen: co-quan\n"), (together.clone(), vec![]));
    assert_eq!(authority("danh_so: dieu\n"), (together, vec!["tham-quyen-chua-ro"]));
}

#[test]
fn facts_say_whose_decision_it_is_where_the_head_says_otherwise() {
    let facts = FACTS.replace("ngay: 05/12/2026}", "ngay: 05/12/2026, tham_quyen: co-quan}");
    let outcome = made_of(&facts, BY_HEAD, "{{can_cu}}\n\n# Ban hành Quy chế làm việc.");
    assert!(told(&outcome).is_empty());
    let frame = outcome.value.unwrap().document.frame;
    assert_eq!(frame.issuing_authority.as_deref(), Some("ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"));
    assert_eq!(frame.signature.authority.join(" / "), "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
}

#[test]
fn bases_typed_without_their_mark_are_bases() {
    for bases in [
        "Căn cứ Luật A;\n\nCăn cứ Nghị định B;\n\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
        "Căn cứ Luật A\nCăn cứ Nghị định B\nTheo đề nghị của Trưởng phòng\nVăn hóa - Xã hội",
        "*Căn cứ Luật A;*\n\n*Căn cứ Nghị định B;*\n\n*Theo đề nghị của Trưởng phòng Văn hóa - Xã hội,*",
        "> Căn cứ Luật A\n> Căn cứ Nghị định B\n\nTheo đề nghị của Trưởng phòng Văn hóa - Xã hội",
    ] {
        let outcome = made_with(BY_HEAD, &format!("{bases}\n\n**QUYẾT ĐỊNH:**\n\n# Thành lập Hội đồng."));
        let body = dump::blocks(&outcome.value.unwrap().document.body).replace('*', "");
        let expected = "căn cứ: Căn cứ Luật A;\ncăn cứ: Căn cứ Nghị định B;\n\
                        căn cứ: Theo đề nghị của Trưởng phòng Văn hóa - Xã hội";
        assert!(body.starts_with(expected), "{body}");
    }
}

#[test]
fn what_is_no_decision_is_an_error_with_advice() {
    for (body, rule) in [
        ("{{can_cu}}\n\nThành lập Hội đồng.", "thieu-dieu"),
        ("{{can_cu}}\n\n1. Thành lập Hội đồng.", "thieu-dieu"),
        ("**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁC**\n\n# Thành lập.", "tham-quyen-lech"),
        ("**Điều 1.** Thành lập.\n**Điều 2.** Hiệu lực.", "cau-truc-sai"),
        ("# Nhiệm vụ:\n\n1. Một:\na) Hai.", "cau-truc-sai"),
        (":::kem-theo Bảng kê\n\nx\n:::\n\n# Thành lập.", "kem-theo-la"),
    ] {
        let outcome = made_with("danh_so: dieu\n", body);
        assert!(outcome.value.is_none(), "{body}");
        let found = outcome.diagnostics.iter().find(|found| found.rule() == rule);
        let found = found.unwrap_or_else(|| panic!("{body}: {:#?}", outcome.diagnostics));
        assert!(found.place.is_some() && !found.hints.is_empty(), "{found:?}");
    }
}

#[test]
fn running_text_that_cites_an_article_stays_as_it_is() {
    let body = "# Áp dụng:\n\nĐiều 5 Luật Giáo dục quy định như vậy.\n\nChương trình giáo dục phổ thông.\n\n# Hiệu lực.";
    assert_eq!(
        read(BY_HEAD, body).1,
        [
            "quyết định: QUYẾT ĐỊNH:",
            "điều: Áp dụng:",
            "đoạn: Điều 5 Luật Giáo dục quy định như vậy.",
            "đoạn: Chương trình giáo dục phổ thông.",
            "điều: Hiệu lực./."
        ]
    );
}

#[test]
fn an_attached_document_has_chapters_and_counts_by_itself() {
    let body = "{{can_cu}}\n\n# Ban hành kèm theo Quyết định này Quy chế hoạt động của Hội đồng.\n\n# Hiệu lực.\n\n\
                :::kem-theo Quy chế hoạt động của Hội đồng\n\n# Chương: Quy định chung\n\n# Phạm vi điều chỉnh\n\n\
                Quy chế này quy định hoạt động.\n\n**Chương II**\n\n**TỔ CHỨC THỰC HIỆN**\n\n# Mục: Trách nhiệm\n\n**Điều 2. Trách nhiệm**\n\n\
                1. Của Chủ tịch.\n\n1. Của thư ký:\n\na) Ghi biên bản.\n:::\n\n:::phu-luc Danh sách\n\n# Lãnh đạo\n\n1. Ông A.\n:::\n";
    let outcome = made_with("danh_so: la-ma\ntham_quyen: nguoi-dung-dau\n", body);
    assert_eq!(outcome.diagnostics, []);
    let document = outcome.value.unwrap().document;
    let [rules, list] = document.appendices.as_slice() else { panic!("two") };
    assert_eq!(
        dump::blocks(&rules.body).replace('*', ""),
        "chương: Quy định chung\nđiều có tiêu đề: Phạm vi điều chỉnh\nđoạn: Quy chế này quy định hoạt động.\n\
         chương: TỔ CHỨC THỰC HIỆN\nmục: Trách nhiệm\nđiều có tiêu đề: Trách nhiệm\nđoạn số 2: Của Chủ tịch.\nđoạn số 2: Của thư ký:\n\
         đoạn số 3: Ghi biên bản./.\n"
    );
    assert_eq!(dump::blocks(&list.body), "đề mục 1: Lãnh đạo\nđoạn số 2: Ông A./.\n");
    let dumped = dump::document(&document);
    assert!(dumped.contains("văn bản kèm theo: QUY CHẾ Hoạt động của Hội đồng\n"), "{dumped}");
    assert!(
        dumped.contains("kèm theo: (Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 12 năm 2026 của "),
        "{dumped}"
    );
}

/// Above "QUYẾT ĐỊNH:" stand who decides and the bases; what else would come there is asked about.
#[test]
fn what_would_stand_above_the_enacting_line_is_told() {
    for (before, expected) in [
        ("", vec![]),
        ("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội;\n\n", vec![]),
        ("Thành lập Hội đồng tự đánh giá.\n\n", vec!["doan-truoc-dieu"]),
    ] {
        let body = format!("{{{{can_cu}}}}\n\n{before}# Quyết định này có hiệu lực kể từ ngày ký.");
        assert_eq!(told(&made_with(BY_HEAD, &body)), expected, "{before}");
    }
}
