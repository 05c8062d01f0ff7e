//! Each built-in template with few and many schools, of whom much, little or nothing is known, in both procedures.

use std::fs;
use std::path::Path;

use rayon::prelude::*;
use vanthu::generate::{Composed, Input, Library, compose};
use vanthu::reading;

use super::stumbles;
use crate::tried::{Tried, tried};

const COUNTS: [usize; 5] = [0, 1, 5, 6, 20];
/// What is said of every school's recognition: what it holds, that it holds none, nothing.
const RECOGNITIONS: [&str; 3] =
    ["cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/YEAR}, ", "cong_nhan: chua, ", ""];
/// What is said of every school's target; of the last each of these in turn.
const TARGETS: [&str; 6] = ["khong", "", "cong_nhan_moi", "cong_nhan_lai", "nang_chuan", "mixed"];

/// A template with a day and a year of its plan, its issuer.
struct Plan {
    template: &'static str,
    date: &'static str,
    year: u16,
    issuer: &'static str,
    /// Whether its words are those of today.
    is_of_today: bool,
}

const COMMUNE: &str =
    "{ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, tham_muu: Phòng Văn hóa - Xã hội}";
const PROVINCE: &str = "{ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Lâm Đồng}";
const DISTRICT: &str = "{ten: Ủy ban nhân dân huyện Cao Lộc, dia_danh: Cao Lộc}";
const DIVISION: &str =
    "{ten: Phòng Giáo dục và Đào tạo huyện Cao Lộc, chu_quan: UBND huyện Cao Lộc, dia_danh: Cao Lộc}";

const PLANS: [Plan; 8] = [
    Plan { template: "ke-hoach-xa", date: "12/2024", year: 2025, issuer: COMMUNE, is_of_today: false },
    Plan { template: "ke-hoach-xa", date: "05/5/2026", year: 2026, issuer: COMMUNE, is_of_today: false },
    Plan { template: "ke-hoach-xa", date: "05/12/2026", year: 2027, issuer: COMMUNE, is_of_today: true },
    Plan { template: "ke-hoach-tinh", date: "02/3/2020", year: 2020, issuer: PROVINCE, is_of_today: false },
    Plan { template: "ke-hoach-tinh", date: "05/5/2026", year: 2026, issuer: PROVINCE, is_of_today: false },
    Plan { template: "ke-hoach-tinh", date: "05/12/2026", year: 2027, issuer: PROVINCE, is_of_today: true },
    Plan { template: "ke-hoach-huyen", date: "12/2024", year: 2025, issuer: DISTRICT, is_of_today: false },
    Plan { template: "ke-hoach-phong", date: "12/2024", year: 2025, issuer: DIVISION, is_of_today: false },
];

/// One document that is tried.
struct Trial<'a> {
    plan: &'a Plan,
    count: usize,
    recognition: &'static str,
    target: &'static str,
    spans: bool,
    appendix: bool,
}

impl Trial<'_> {
    fn yaml(&self) -> String {
        let Self { plan, count, recognition, target, spans, appendix } = self;
        let year = plan.year;
        let period = if *spans { format!("giai_doan: {year}-{}", year + 3) } else { format!("nam: {year}") };
        let head = format!(
            "mau: {}\n{period}\nco_quan: {}\nvan_ban: {{ngay: {}}}\nphu_luc: {{bang_truong: {appendix}}}\n\
             noi_nhan: [Các trường]\nluu: [VT]\nnguoi_ky: {{chuc_vu: {}}}\n",
            plan.template,
            plan.issuer,
            plan.date,
            if plan.issuer == DIVISION { "Trưởng phòng" } else { "Chủ tịch" }
        );
        let school = |index: usize| {
            let (level, name) =
                [("thcs", "THCS"), ("tieu_hoc", "Tiểu học"), ("mam_non", "Mầm non")][index % 3];
            let kind = if *target == "mixed" { TARGETS[2 + index % 3] } else { target };
            let aim = match kind {
                "" => String::new(),
                "khong" => ", muc_tieu: khong".to_owned(),
                kind => format!(
                    ", muc_tieu: {{loai: {kind}, chuan_quoc_gia: 1, kdclgd: 1, thang: {}/{year}}}",
                    3 + index % 9
                ),
            };
            let recognition = recognition.replace("YEAR", &(year - 4).to_string());
            format!("  - {{ten: Trường {name} Số {index}, {recognition}cap_hoc: {level}{aim}}}\n")
        };
        let schools: String = (1..=*count).map(school).collect();
        if schools.is_empty() { head } else { format!("{head}truong:\n{schools}") }
    }

    fn told(&self) -> String {
        let Self { plan, count, recognition, target, spans, appendix } = self;
        format!("{} {} {count} [{recognition}] [{target}] {spans} {appendix}", plan.template, plan.date)
    }
}

fn composed(yaml: &str, library: &Library) -> Tried<Composed> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    fs::write(&path, yaml).unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    match value {
        Some(facts) => tried(|report| compose(&Input::new(facts, diagnostics.into()), library, report)),
        None => Tried::failed(diagnostics),
    }
}

/// Whether the plan of a commune aims at one kind of recognition for several schools.
fn one_kind(trial: &Trial<'_>) -> bool {
    trial.target.starts_with("cong_nhan") && trial.count > 1 && trial.plan.template == "ke-hoach-xa"
}

/// What is wrong with the document of a trial.
fn wrong(trial: &Trial<'_>, library: &Library) -> Vec<String> {
    let outcome = composed(&trial.yaml(), library);
    let Some(composed) = outcome.value else {
        let told = outcome.diagnostics.iter().map(|found| format!("{}: {}", found.rule(), found.message));
        return told.collect();
    };
    let document = &composed.document;
    let mut found = stumbles::of_shape(document);
    if trial.plan.is_of_today {
        found.extend(stumbles::of_language(document));
    }
    let [unrecognised, aimless] = stumbles::denies(document);
    if unrecognised && (trial.count == 0 || trial.recognition != RECOGNITIONS[1]) {
        found.push("nói chưa có trường được công nhận mà dữ kiện không nói".to_owned());
    }
    if aimless && (trial.count == 0 || trial.target != "khong") {
        found.push("nói không có trường có mục tiêu mà dữ kiện không nói".to_owned());
    }
    let counted = format!("{:02} trường", trial.count);
    let words = composed.rendered.body.text.replace('\\', "");
    if trial.plan.is_of_today && trial.count == 5 && one_kind(trial) && !words.contains("05 trường: ") {
        found.push("năm trường mà không kể tên".to_owned());
    }
    if one_kind(trial) && !words.contains(&counted) {
        found.push(format!("không ghi {counted}"));
    }
    found
}

#[test]
fn every_plan_reads_well_with_any_schools() {
    let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
    let mut trials = Vec::new();
    for plan in &PLANS {
        for count in COUNTS {
            for recognition in RECOGNITIONS {
                for target in TARGETS {
                    for spans in [false, true] {
                        let appendix = count > 5 || spans;
                        trials.push(Trial { plan, count, recognition, target, spans, appendix });
                    }
                }
            }
        }
    }
    assert_eq!(trials.len(), 8 * 5 * 3 * 6 * 2);
    let found: Vec<(String, String)> = trials
        .par_iter()
        .flat_map_iter(|trial| {
            wrong(trial, &library).into_iter().map(|found| (found, trial.told())).collect::<Vec<_>>()
        })
        .collect();
    // Of each kind the first.
    let mut kinds = std::collections::BTreeMap::new();
    for (found, trial) in found {
        kinds.entry(found).or_insert(trial);
    }
    assert!(kinds.is_empty(), "{kinds:#?}");
}

#[test]
fn every_notice_reads_well_with_any_meeting() {
    let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
    let chair = |name: &str| format!("{{danh_xung: Bà, ho_ten: {name}, chuc_vu: Phó Giám đốc}}");
    let office = "{ten: Văn phòng Ủy ban nhân dân tỉnh, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}";
    let department = "{ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}";
    let advised = department.replace("dia_danh", "tham_muu: Phòng Quản lý chất lượng, dia_danh");
    let conclusions = [
        "{ket-luan-chung: {thay: '- Các đơn vị thực hiện nghiêm túc.'}}",
        "{ket-luan: {thay: ['- Việc thứ nhất.', '- Việc thứ hai.', '- Việc thứ ba.']}}",
        "{ket-luan-chung: {thay: '- Chung.'}, ket-luan-co-quan-quan-ly: {thay: \"- Phòng A:\\n  - Một.\\n  - Hai.\"}, ket-luan-co-so-giao-duc: {thay: '- Các trường tự đánh giá.'}}",
    ];
    let mut tried = 0;
    for date in ["12/01/2021", "20/5/2026", "20/11/2026"] {
        let year = &date[date.len() - 4..];
        for issuer in [office, department, advised.as_str()] {
            for chairs in 1..=3 {
                for more in [0, 1, 6] {
                    for conclusion in conclusions {
                        let chairs: Vec<_> = ["Vũ Thị G", "Lê Thị H", "Trần Thị K"][..chairs]
                            .iter()
                            .map(|name| chair(name))
                            .collect();
                        let list = |text: &str| {
                            (1..=more)
                                .map(|index| text.replace('#', &index.to_string()))
                                .collect::<Vec<_>>()
                                .join(", ")
                        };
                        let place =
                            if more == 1 { ", dia_diem: Hội trường Sở, gio: 8 giờ 00" } else { "" };
                        let yaml = format!(
                            "mau: thong-bao-ket-luan\nnam: {year}\nco_quan: {issuer}\nvan_ban: {{ngay: {date}}}\n\
                             hoi_nghi: {{ten: tổng kết công tác, ngay: {date}, chu_tri: [{}], thanh_phan: [{}], bao_cao: [{}]{place}}}\n\
                             noi_dung: {conclusion}\nnoi_nhan: [Các trường]\nluu: [VT]\nnguoi_ky: {{chuc_vu: {}}}\n",
                            chairs.join(", "),
                            list("đại diện Đơn vị #"),
                            list("{don_vi: Phòng #, ten: Báo cáo #}"),
                            if issuer == office { "Chánh Văn phòng" } else { "Giám đốc" },
                        );
                        let outcome = composed(&yaml, &library);
                        let Some(made) = outcome.value else { panic!("{yaml}\n{:#?}", outcome.diagnostics) };
                        let mut found = stumbles::of_shape(&made.document);
                        if year != "2021" {
                            found.extend(stumbles::of_language(&made.document));
                        }
                        assert!(found.is_empty(), "{yaml}\n{found:#?}\n{}", made.rendered.body.text);
                        tried += 1;
                    }
                }
            }
        }
    }
    assert_eq!(tried, 3 * 3 * 3 * 3 * 3);
}
