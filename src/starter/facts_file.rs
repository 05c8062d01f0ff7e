//! A facts file for a template and a unit, which can be rendered at once.

use chrono::Datelike;

use super::answer::Unclear;
use super::habits::{self, Habits};
use super::issuer::{self, ChosenIssuer};
use super::own_facts;
use super::type_facts;
use super::yaml_text::{StartValue, block, example_item, unwritten};
use crate::decree::{Addressing, NameOnPage, Signers};
use crate::facts::{Facts, PartialDate, Period, School};
use crate::legal::{Entry, Register, short};
use crate::template::{IssuerRank, Outline};
use crate::units::has_two_tiers;
use crate::yaml::{Field, Record};

/// The key of the schools, which stand in a table or one by one.
const SCHOOLS: &str = "truong";

/// How schools are taken from a list that an office has.
const IN_A_TABLE: &str = "# Lấy từ bảng Excel đang có:\n#truong: {bang: danh-sach.xlsx}\n";

/// What a facts file is begun with.
pub struct Start<'a> {
    pub template: &'a Outline,
    /// The unit or body that issues the document, as a person names it.
    pub unit: &'a str,
    /// What the plan covers; the year to come where nothing is said.
    pub period: Option<Period>,
    /// The document's date.
    pub date: PartialDate,
    /// Where its bases are.
    pub register: &'a Register,
}

/// A facts file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub text: String,
    /// What was understood of the unit, where its name left something open.
    pub note: Option<String>,
    /// What is still to be written, by key.
    pub open: Vec<String>,
}

/// Begins the facts file.
///
/// # Errors
/// The unit is not clear, or not of those whose documents the template makes; the template's procedure is no more.
pub fn begin(wanted: &Start<'_>) -> Result<Begun, Unclear> {
    let template = wanted.template;
    let period = wanted.period.unwrap_or_else(|| year_to_come(template, wanted.date));
    let day = period.first_day().clamp(wanted.date.earliest(), wanted.date.latest());
    if let Some((from, instead)) = template.ended.as_ref().filter(|(from, _)| *from <= day) {
        let from = PartialDate::Day(*from).numeric();
        let why = format!("mẫu `{}` nói về thủ tục không còn từ {from}; thay bằng {instead}", template.name);
        return Err(Unclear::Wrong(why));
    }
    let two_tiers = has_two_tiers(wanted.date.earliest());
    let issuer = issuer::read(wanted.unit, &template.issuers, two_tiers)?;
    let habits = habits::of(&issuer, two_tiers);
    let bases = habits::bases(wanted.register, day, speaks_of_schools(template));
    let given = given(wanted, period, &issuer, &habits, &bases);
    let mut open: Vec<String> = Vec::new();
    if template.sees("so_lieu") {
        open.push("`truong`: các trường".to_owned());
    }
    open.extend(template.sees("hoi_nghi").then(|| "`hoi_nghi`: cuộc họp".to_owned()));
    let is_given = |key: &str| given.iter().any(|(given, _)| *given == key);
    open.extend(is_given("ky_hop").then(|| "`ky_hop`: khóa, kỳ họp thứ mấy, ngày thông qua".to_owned()));
    open.extend(
        is_given("cai_tien").then(|| "`truong`, `cai_tien`: trường, các vấn đề cần cải tiến".to_owned()),
    );
    let council = is_given("thanh_vien");
    open.extend(council.then(|| {
        "`hoi_dong_tham_dinh`, `truong`, `thanh_vien`: Hội đồng, trường, người ghi phiếu".to_owned()
    }));
    let by_hand = template.needed.iter().filter(|(_, what)| !own_facts::are_asked(what, is_given));
    open.extend(by_hand.map(|(part, what)| format!("`noi_dung` > `{part}`: {what}")));
    open.push("`nguoi_ky`: chức vụ, họ tên người ký".to_owned());
    Ok(Begun { text: text(wanted, &given), note: issuer.unit.note.clone(), open })
}

/// Whether its text speaks of schools: then it rests on the law of education as well.
fn speaks_of_schools(template: &Outline) -> bool {
    const OF_SCHOOLS: [&str; 9] = [
        "so_lieu",
        "truong",
        "truong_nay",
        "truong_xem_xet",
        "truong_de_nghi",
        "thu_hoi",
        "hoi_dong_tham_dinh",
        "hoi_dong_tu_danh_gia",
        "cai_tien",
    ];
    OF_SCHOOLS.into_iter().any(|name| template.sees(name))
}

/// Whether it plans for or looks back on a time of its own.
fn is_of_a_period(template: &Outline) -> bool {
    ["thoi_ky", "thoi_gian"].into_iter().any(|name| template.sees(name)) || speaks_of_schools(template)
}

/// Whether it is begun with the laws that it rests on; what is told of a meeting rests on the meeting.
fn rests_on_law(template: &Outline) -> bool {
    template.has_bases && !template.sees("hoi_nghi")
}

/// What a plan of `date` covers: the next year from July on, this year before; of a Phòng the school year.
fn year_to_come(template: &Outline, date: PartialDate) -> Period {
    const JULY: u32 = 7;
    let (year, month) = (date.latest().year(), date.latest().month());
    let year = u16::try_from(year).unwrap_or_default();
    match (template.issuers.contains(&IssuerRank::Division), month >= JULY) {
        (true, true) => Period::SchoolYear(year),
        (true, false) => Period::SchoolYear(year.saturating_sub(1)),
        (false, true) => Period::Year(year.saturating_add(1)),
        (false, false) => Period::Year(year),
    }
}

/// What is written at each key, in the order of the file.
fn given(
    wanted: &Start<'_>,
    period: Period,
    issuer: &ChosenIssuer,
    habits: &Habits,
    bases: &[&Entry],
) -> Vec<(&'static str, StartValue)> {
    let template = wanted.template;
    let bare = |text: &str| StartValue::Bare(text.to_owned());
    let mut given = vec![
        ("mau", bare(&template.name)),
        ("co_quan", of_issuer(issuer, habits)),
        ("van_ban", of_record(template, wanted.date)),
    ];
    // The year of any other paper is that of its date.
    if wanted.period.is_some() || is_of_a_period(template) {
        given.insert(1, (period.key(), bare(&period.numeric())));
    }
    if template.sees("hoi_nghi") {
        given.push(("hoi_nghi", of_meeting(wanted.date)));
    }
    let base = |entry: &&Entry| (entry.id.clone(), short(*entry));
    if rests_on_law(template) && !bases.is_empty() {
        given.push(("can_cu", StartValue::Noted(bases.iter().map(base).collect())));
    }
    given.extend(type_facts::given(template, issuer, wanted.date));
    if template.sees("so_lieu") {
        given.push((SCHOOLS, StartValue::Told("[]".to_owned())));
    }
    given.extend(own_facts::given(template, issuer));
    let is_given = |key: &str| given.iter().any(|(given, _)| *given == key);
    let by_hand = template.needed.iter().filter(|(_, what)| !own_facts::are_asked(what, is_given));
    let by_hand: Vec<&(String, String)> = by_hand.collect();
    if !by_hand.is_empty() {
        let part = |(part, what): &(String, String)| {
            (part.clone(), StartValue::Group(vec![("thay", StartValue::Text(template.placeholder(what)))]))
        };
        given.push(("noi_dung", StartValue::Own(by_hand.into_iter().map(part).collect())));
    }
    let filing = filing(template, habits).join(", ");
    given.extend([
        ("noi_nhan", recipients(template, habits)),
        ("luu", StartValue::Bare(format!("[{filing}]"))),
        (
            "nguoi_ky",
            StartValue::Group(vec![
                ("chuc_vu", StartValue::Text(office(template, habits).to_owned())),
                ("ho_ten", bare("~")),
            ]),
        ),
    ]);
    given
}

fn of_record(template: &Outline, date: PartialDate) -> StartValue {
    let mut keys = vec![("so", StartValue::Bare("~".to_owned())), ("ngay", StartValue::Bare(date.numeric()))];
    if template.lacks_subject {
        keys.push(("trich_yeu", StartValue::Text("[trích yếu]".to_owned())));
    }
    StartValue::Group(keys)
}

/// Whom a document is sent to; what is handed to a person or kept by parties has no list.
fn recipients(template: &Outline, habits: &Habits) -> StartValue {
    let has_list = !template.layout.points_above && template.layout.signers != Signers::Parties;
    if has_list { StartValue::Texts(habits.recipients.clone()) } else { StartValue::Bare("[]".to_owned()) }
}

/// The symbol of a công văn names the unit that drafted it (II.3.b).
fn filing(template: &Outline, habits: &Habits) -> Vec<&'static str> {
    let lacks_unit = template.layout.named == NameOnPage::BelowNumber && habits.filing.len() < 2;
    [habits.filing, if lacks_unit { &["\"[ĐVST]\""] } else { &[] }].concat()
}

/// Minutes are signed by who chaired.
fn office(template: &Outline, habits: &Habits) -> &'static str {
    match template.layout.signers {
        Signers::Meeting => "Chủ tọa",
        Signers::One | Signers::Parties => habits.office,
    }
}

fn of_issuer(issuer: &ChosenIssuer, habits: &Habits) -> StartValue {
    let texts = [
        ("ten", Some(issuer.name.clone())),
        ("viet_tat", (issuer.rank == IssuerRank::School).then(|| letters(&issuer.name))),
        ("chu_quan", issuer.superior.clone()),
        ("dia_danh", Some(issuer.place.clone())),
        ("cap_tren", issuer.reports_to.clone()),
        ("tham_muu", habits.advised_by.map(str::to_owned)),
    ];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((key, StartValue::Text(text?))));
    let code = issuer.unit.code.map(|code| ("ma_xa", StartValue::Bare(format!("\"{code}\""))));
    StartValue::Group(texts.chain(code).collect())
}

/// "THCSCT" of "Trường THCS Cẩm Thành": what its symbols may have, which no rule gives a school.
fn letters(name: &str) -> String {
    let words = name.split_whitespace().skip(1);
    let of_word = |word: &str| match word.chars().all(char::is_uppercase) {
        true => word.to_owned(),
        false => word.chars().next().filter(|first| first.is_alphabetic()).into_iter().collect(),
    };
    words.map(of_word).collect::<String>().to_uppercase()
}

/// A meeting of which everything is still to be written but that it was this month.
fn of_meeting(date: PartialDate) -> StartValue {
    let blank = |what: &str| StartValue::Text(format!("[{what}]"));
    let chair = vec![
        ("danh_xung", StartValue::Text("Ông".to_owned())),
        ("ho_ten", blank("Họ tên")),
        ("chuc_vu", blank("Chức vụ")),
    ];
    StartValue::Group(vec![
        ("loai", StartValue::Text("Hội nghị".to_owned())),
        ("ten", blank("tên hội nghị")),
        ("ngay", StartValue::Bare(date.numeric())),
        ("dia_diem", blank("nơi họp")),
        ("chu_tri", StartValue::Group(chair)),
        ("thanh_phan", StartValue::Texts(vec!["[Thành phần dự họp]".to_owned()])),
    ])
}

fn text(wanted: &Start<'_>, given: &[(&'static str, StartValue)]) -> String {
    let (template, fields) = (wanted.template, Facts::fields());
    let mut text = head(template);
    let written =
        given.iter().filter_map(|(key, given)| Some((fields.iter().find(|field| field.key == *key)?, given)));
    let written: Vec<(&Field, &StartValue)> = written.collect();
    // Lines that follow each other stand together.
    for group in written.chunk_by(|(_, one), (_, next)| one.is_line() && next.is_line()) {
        text.push('\n');
        text += &match group {
            [(field, given @ StartValue::Told(_))] if field.key == SCHOOLS => schools(field, given),
            group => block(group),
        };
    }
    let more: Vec<Field> = fields
        .into_iter()
        .filter(|field| given.iter().all(|(key, _)| *key != field.key) && may_be_of(template, field))
        .collect();
    text + "\n# Khi cần thì bỏ dấu # ở đầu dòng và sửa lại:\n" + &unwritten(&more)
}

/// What stands above all keys.
fn head(template: &Outline) -> String {
    let about = template.about.as_ref().map(|about| format!("# {about}\n")).unwrap_or_default();
    format!(
        "{about}# Chữ sau dấu # là lời giải thích, không in ra. Mọi khóa: docs/keys.md, `vanthu schema`.\n"
    )
}

/// The schools: none yet; how they may be written.
fn schools(field: &Field, given: &StartValue) -> String {
    let shown = School::fields()
        .into_iter()
        .filter(|field| field.is_needed || ["cong_nhan", "muc_tieu"].contains(&field.key));
    let item = example_item(&shown.collect::<Vec<_>>());
    block(&[(field, given)]) + IN_A_TABLE + "# Hoặc ghi từng trường:\n#truong:\n" + &item
}

/// Whether a key can have a bearing on a document of `template`.
fn may_be_of(template: &Outline, field: &Field) -> bool {
    match field.key {
        key @ ("hoi_nghi" | "ky_hop" | "kem_theo" | "gioi_thieu" | "nghi_phep" | "uy_quyen" | "tai_lieu"
        | "cac_ben" | "hop_dong") => template.sees(key),
        "can_cu" => template.has_bases,
        "kinh_gui" => template.layout.addressing != Addressing::None,
        "truong" | "lo_trinh" | "tong_hop" | "cong_bo" | "chi_tieu" => template.sees("so_lieu"),
        "phu_luc" => template.sees("phu_luc"),
        // One of the three is written, others exclude it.
        "nam" | "nam_hoc" | "giai_doan" => false,
        _ => true,
    }
}
