//! Every built-in template serves any other jurisdiction, whatever of the optional facts it gives.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proptest::sample::select;
use vanthu::decree::{Addressing, NameOnPage, Signers};
use vanthu::diagnostic::{Report, has_errors};
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

use crate::package::{empty_headings, paragraphs};
use crate::tried::{Tried, tried};

use proptest::prelude::*;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| tried(|report| Library::load(None, None, None, report)).value.unwrap())
}

fn document(yaml: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    fs::write(&path, yaml).unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    match value {
        Some(facts) => tried(|report| generate(&Input::new(facts, diagnostics.into()), library(), report)),
        None => Tried::failed(diagnostics),
    }
}

/// `text`, or nothing.
fn maybe(text: &'static str) -> impl Strategy<Value = &'static str> {
    select(vec!["", text])
}

fn template() -> impl Strategy<Value = String> {
    let names: Vec<_> = library().templates.names().map(str::to_owned).collect();
    select(names)
}

const ISSUERS: [(&str, &str); 7] = [
    ("Ủy ban nhân dân tỉnh Cà Mau", "Phó Chủ tịch"),
    ("Ủy ban nhân dân thành phố Huế", "Chủ tịch"),
    ("Ủy ban nhân dân huyện Mường Lát", "Phó Chủ tịch"),
    ("Ủy ban nhân dân phường Xuân Hương - Đà Lạt", "Phó Chủ tịch"),
    ("Ủy ban nhân dân đặc khu Phú Quốc", "Chủ tịch"),
    ("Sở Giáo dục và Đào tạo", "Phó Giám đốc"),
    ("Phòng Giáo dục và Đào tạo Sa Pa", "Trưởng phòng"),
];

/// Templates that cannot do without councils and what they found: `cycle.rs` serves them with the facts of other places.
const OF_THE_CYCLE: [&str; 12] = [
    "bao-cao-nam-hoc",
    "bao-cao-xa",
    "bien-ban-tham-dinh",
    "cong-van-danh-sach-xem-xet",
    "ke-hoach-cai-tien",
    "phieu-y-kien-tham-dinh",
    "quyet-dinh-cong-nhan",
    "quyet-dinh-hoi-dong-tham-dinh",
    "quyet-dinh-hoi-dong-tu-danh-gia",
    "quyet-dinh-thu-hoi",
    "thong-bao-tham-dinh",
    "to-trinh-dieu-kien-truong",
];

/// A template and a body that issues such documents.
fn template_and_issuer() -> impl Strategy<Value = (String, String)> {
    let other = template().prop_filter("of no council", |name| !OF_THE_CYCLE.contains(&name.as_str()));
    (other, issuer()).prop_filter("of that body", |(template, issuer)| match template.as_str() {
        "ke-hoach-phong" => issuer.contains("Phòng Giáo dục"),
        "thong-bao-ket-luan" => issuer.contains("Sở Giáo dục"),
        _ => issuer.contains("Ủy ban"),
    })
}

fn issuer() -> impl Strategy<Value = String> {
    let extras = (
        maybe(", cap_tren: UBND tỉnh Lào Cai"),
        maybe(", tham_muu: Phòng Văn hóa - Xã hội"),
        maybe(", chu_quan: UBND tỉnh Lào Cai"),
    );
    (select(ISSUERS.to_vec()), extras).prop_map(|((name, office), (above, advised, superior))| {
        format!(
            "co_quan: {{ten: {name}, dia_danh: Sa Pa{above}{advised}{superior}}}\n\
             nguoi_ky: {{chuc_vu: {office}, ho_ten: Giàng A Páo}}\n"
        )
    })
}

fn school() -> impl Strategy<Value = String> {
    let level = select(vec![
        "mam_non",
        "tieu_hoc",
        "thcs",
        "thpt",
        "nhieu_cap, cac_cap: [tieu_hoc, thcs]",
        "nhieu_cap, cac_cap: [thcs, thpt]",
        "gdtx",
    ]);
    let recognition = select(vec![
        "",
        ", cong_nhan: {chuan_quoc_gia: 1}",
        ", cong_nhan: {kdclgd: 2, ngay: 05/2019}",
        ", cong_nhan: {chuan_quoc_gia: 2, kdclgd: 3, ngay: 2018}",
    ]);
    let kind = select(vec!["cong_nhan_moi", "cong_nhan_lai", "nang_chuan", "duy_tri", "danh_gia_ngoai"]);
    let target = (kind, maybe(", chuan_quoc_gia: 2"), maybe(", kdclgd: 3"), maybe(", thang: 5")).prop_map(
        |(kind, standard, accreditation, month)| {
            format!(", muc_tieu: {{loai: {kind}{standard}{accreditation}{month}}}")
        },
    );
    let extras = (maybe(", ghi_chu: Trường mới"), maybe(", xa: xã Tả Van"));
    (level, recognition, prop::option::of(target), extras).prop_map(
        |(level, recognition, target, (note, commune))| {
            format!("cap_hoc: {level}{recognition}{}{note}{commune}", target.unwrap_or_default())
        },
    )
}

/// `truong` with `schools`.
fn listed(schools: &[String]) -> String {
    let lines = schools.iter().enumerate();
    let lines: String =
        lines.map(|(index, school)| format!("- {{ten: Trường Số {index}, {school}}}\n")).collect();
    if lines.is_empty() { lines } else { format!("truong:\n{lines}") }
}

/// No school, one, many; or counts by month; or neither.
fn schools() -> impl Strategy<Value = String> {
    let listed = prop::collection::vec(school(), 0..6).prop_map(|schools| listed(&schools));
    let roadmap = select(vec![
        "lo_trinh: [{thang: 3, mam_non: 2}]\n",
        "lo_trinh: [{thang: 3, mam_non: 2, thcs: 1}, {thang: 11, thpt: 1}]\n",
    ]);
    prop_oneof![4 => listed, 1 => roadmap.prop_map(str::to_owned)]
}

fn conference() -> impl Strategy<Value = String> {
    let parts = (
        maybe(", gio: 8 giờ"),
        maybe(", dia_diem: Hội trường Sở"),
        maybe(", thanh_phan: [Trưởng phòng]"),
        maybe(", bao_cao: [{don_vi: Phòng Mầm non, ten: Báo cáo tổng kết}]"),
        maybe("danh_xung: Bà, "),
    );
    let some = parts.prop_map(|(time, venue, present, reports, salutation)| {
        format!(
            "hoi_nghi: {{ten: tổng kết năm học, ngay: 20/12/2023{time}{venue}{present}{reports}, \
             chu_tri: {{{salutation}ho_ten: Lò Thị Mai, chuc_vu: Phó Giám đốc}}}}\n"
        )
    });
    prop_oneof![some, Just(String::new())]
}

fn rest() -> impl Strategy<Value = String> {
    let date = select(vec![
        "van_ban: {ngay: 05/02/2024}\n",
        "van_ban: {so: 7, ngay: 02/2024}\n",
        "van_ban: {ngay: 2024}\n",
    ]);
    let bases = select(vec![
        "",
        "can_cu: [tt-17-2018-bgddt]\n",
        "can_cu: [{van: Căn cứ tình hình thực tế}]\n",
        "can_cu: [{mo_dau: Thực hiện, van_ban: [{loai: Kế hoạch, so_ky_hieu: 1/KH-UBND, ngay: 01/2024, co_quan: UBND tỉnh}]}]\n",
    ]);
    let reporting = select(vec![
        "",
        "bao_cao: {han: 12/2024}\n",
        "bao_cao: {han: 25/11/2024, noi_nhan: Sở GDĐT, tong_hop: UBND tỉnh}\n",
    ]);
    let appendix =
        select(vec!["", "phu_luc: {bang_truong: co}\n", "phu_luc: {bang_truong: co, ngang: co}\n"]);
    let recipients = maybe("noi_nhan: [Như trên, Các trường]\nluu: [VT, GDĐT]\n");
    let sentences = prop::collection::vec(select(SENTENCES.to_vec()), 0..3);
    (date, bases, reporting, appendix, recipients, sentences).prop_map(|(a, b, c, d, e, mut said)| {
        said.sort_unstable();
        said.dedup();
        [a, b, c, d, e].concat()
            + &said.iter().map(|(key, given)| format!("{key}: {given}\n")).collect::<String>()
    })
}

/// What a plan may say for itself.
const SENTENCES: [(&str, &str); 5] = [
    ("muc_dich", "[Nâng cao chất lượng giáo dục.]"),
    ("yeu_cau", "[phân công rõ việc; rõ người chịu trách nhiệm, Đúng tiến độ]"),
    ("muc_tieu_chung", "Các trường có đủ điều kiện"),
    (
        "giai_phap",
        "[{noi_dung: Các nhóm sau được thực hiện đồng bộ}, {nhom: Chuyển đổi số, noi_dung: [Số hóa hồ sơ, Dùng chung dữ liệu]}]",
    ),
    (
        "phan_cong",
        "[{don_vi: Các trường, viec: [Tự đánh giá, {viec: báo cáo, phoi_hop: \"Hội Khuyến học, Đoàn thanh niên\", han: 31/12/2024}]}]",
    ),
];

/// The same facts so many years later, under the law of those years: the circulars keep theirs.
fn later(yaml: &str, years: u16) -> String {
    const CIRCULAR: &str = "tt-17-2018";
    let shift = |text: &str| {
        (2018..=2024).rev().fold(text.to_owned(), |text, year: u16| {
            text.replace(&year.to_string(), &(year + years).to_string())
        })
    };
    yaml.split(CIRCULAR).map(shift).collect::<Vec<_>>().join(CIRCULAR)
}

/// `rest` with what the text and the type of `template` ask of the facts besides.
fn with_needs(template: &str, rest: &str) -> String {
    let outline = library().templates.outline(template, &mut Report::new()).unwrap().unwrap();
    let texts = outline.needed.iter().map(|(part, what)| {
        let text = outline.placeholder(what).replace(['[', ']'], "");
        format!("{part}: {{thay: \"{text}\"}}")
    });
    let texts: Vec<String> = texts.collect();
    let is_said = |line: &&str| {
        SENTENCES.iter().all(|(key, _)| !line.starts_with(&format!("{key}:")) || outline.sees(key))
    };
    let mut facts: String = rest.lines().filter(is_said).map(|line| format!("{line}\n")).collect();
    if outline.lacks_subject {
        facts = facts.replace("van_ban: {", "van_ban: {trich_yeu: Về công tác năm học, ");
    }
    if outline.layout.addressing == Addressing::None {
        facts = facts.replace("Như trên, ", "");
    } else {
        facts += "kinh_gui: [Ủy ban nhân dân tỉnh Lào Cai]\n";
    }
    if outline.layout.named == NameOnPage::BelowNumber && !facts.contains("luu: ") {
        facts += "luu: [VT, GDĐT]\n";
    }
    if outline.layout.signers == Signers::Meeting {
        facts += "ky_cung: [{chuc_vu: Thư ký, ho_ten: Vàng Thị Mỷ}]\n";
    }
    let slips: String = SLIPS
        .iter()
        .filter(|(key, _)| outline.sees(key))
        .map(|(key, given)| format!("{key}: {given}\n"))
        .collect();
    let texts =
        if texts.is_empty() { String::new() } else { format!("noi_dung: {{{}}}\n", texts.join(", ")) };
    [facts, slips, texts].concat()
}

/// What the text of some types is made of.
const SLIPS: [(&str, &str); 6] = [
    ("kem_theo", "Quy chế hoạt động của Hội đồng"),
    (
        "gioi_thieu",
        "{nguoi: {ho_ten: Vàng Thị Mỷ, chuc_vu: Chuyên viên}, den: Sở Nội vụ, viec: trao đổi công tác, han: 31/12/2024}",
    ),
    (
        "nghi_phep",
        "{nguoi: {danh_xung: Bà, ho_ten: Vàng Thị Mỷ, chuc_vu: Chuyên viên}, don: 02/01/2024, thoi_gian: 05 ngày, \
         tu: 10/6/2024, den: 14/6/2024, noi: xã Tả Van, tinh_vao: nghỉ hằng năm}",
    ),
    ("uy_quyen", "{nguoi: {ho_ten: Vàng Thị Mỷ, chuc_vu: Phó Chủ tịch}, viec: ký hợp đồng, tu: 10/6/2024}"),
    ("tai_lieu", "[{ten: Báo cáo tự đánh giá, so_ban: 2}, {ten: Minh chứng}]"),
    (
        "cac_ben",
        "[{ten: Bên mua}, {ten: Công ty Minh Họa, ma_so_thue: \"58\", dai_dien: {ho_ten: Lê Thị B, chuc_vu: Giám đốc}}]",
    ),
];

/// Years after which another edition of the templates stands: three tiers, two tiers, the circular of 2026.
fn era() -> impl Strategy<Value = u16> {
    select(vec![0, 2, 3])
}

/// What no sentence of an official document holds: the marks of a value that was not there.
const BLEMISHES: [&str; 14] =
    ["{{", "}}", "  ", " ,", " ;", " .", "()", "( ", ",,", ", ,", ";;", ",.", ";.", "null"];

/// The running text has no hole. A blank for the pen is of no-break spaces, but for those in the lines of the number and
/// of the date, and a blank cell is one.
fn blemish(text: &str) -> Option<&'static str> {
    let has_room = text.starts_with("Số:") || text.contains(", ngày ");
    BLEMISHES
        .into_iter()
        .filter(|blemish| !has_room || *blemish != "  ")
        .find(|blemish| text.contains(blemish))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_facts_make_a_clean_document_or_are_told_what_is_wrong(
        template in template(), period in select(vec!["nam: 2024", "nam_hoc: 2023-2024"]), issuer in issuer(),
        schools in schools(), conference in conference(), rest in rest(), era in era(),
    ) {
        let yaml = later(&format!("mau: {template}\n{period}\n{issuer}{schools}{conference}{rest}"), era);
        let outcome = document(&yaml);
        let said: Vec<_> = outcome.diagnostics.iter().map(|found| (found.rule(), &found.message)).collect();
        prop_assert!(outcome.value.is_some() || has_errors(&outcome.diagnostics), "{:?}\n{}", &said, yaml);
        let Some(generated) = outcome.value else { return Ok(()) };
        for text in paragraphs(&generated.bytes) {
            prop_assert_eq!(blemish(&text), None, "{}\n{}", text, yaml);
        }
    }

    #[test]
    fn facts_with_all_a_template_needs_are_enough(
        (template, issuer) in template_and_issuer(), schools in prop::collection::vec(school(), 0..4), rest in rest(),
        era in era(),
    ) {
        prop_assume!(!rest.contains("bang_truong"));
        // The plans of a huyện and of its Phòng end with the procedure that they word.
        prop_assume!(era < 3 || !["ke-hoach-huyen", "ke-hoach-phong"].contains(&template.as_str()));
        // What a school aims at is held against what it has; here it is enough that it is there.
        let bare = |school: &str| school.split(", cong_nhan").next().and_then(|kept| kept.split(", muc_tieu").next().map(str::to_owned));
        // Its commune need not lie in the issuer's province, which is told.
        let placeless = |school: String| school.replace(", xa: xã Tả Van", "");
        let schools = listed(&schools.iter().filter_map(|school| bare(school)).map(placeless).collect::<Vec<_>>());
        // An invitation comes before its meeting, what tells of one after it.
        let day = if template == "giay-moi" { "20/12/2024" } else { "20/12/2023" };
        let conference = format!("hoi_nghi: {{ten: tổng kết, ngay: {day}, chu_tri: {{ho_ten: Lò Thị Mai, chuc_vu: Phó Giám đốc}}}}\n");
        let yaml = later(&format!("mau: {template}\nnam: 2024\n{issuer}{schools}{conference}{}", with_needs(&template, &rest)), era);
        let outcome = document(&yaml);
        prop_assert!(outcome.value.is_some(), "{:#?}\n{}", outcome.diagnostics.iter().map(|found| &found.message).collect::<Vec<_>>(), yaml);
        for text in outcome.value.iter().flat_map(|generated| paragraphs(&generated.bytes)) {
            prop_assert_eq!(blemish(&text), None, "{}\n{}", text, yaml);
        }
        let empty: Vec<_> = outcome.value.iter().flat_map(|generated| empty_headings(&generated.bytes)).collect();
        prop_assert!(empty.is_empty(), "{:?}\n{}", empty, yaml);
    }
}

/// What a built-in template lacks is asked of the facts: nobody who writes facts is sent into a template.
#[test]
fn what_is_lacking_is_asked_of_the_facts() {
    let names: Vec<String> = library().templates.names().map(str::to_owned).collect();
    let school = "truong: [{ten: Trường THCS Sa Pa, cap_hoc: thcs, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1}}]\n";
    for name in names {
        for schools in ["", school] {
            let yaml = format!(
                "mau: {name}\nnam: 2027\nvan_ban: {{ngay: 10/3/2027}}\n{schools}co_quan: {{ten: Sở Giáo dục và Đào tạo, dia_danh: Lào Cai, chu_quan: UBND tỉnh Lào Cai}}\nnguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}}\n"
            );
            for found in document(&yaml).diagnostics {
                assert_ne!(found.rule(), "mau-khong-dung-duoc", "{}\n{yaml}", found.message);
            }
        }
    }
}
