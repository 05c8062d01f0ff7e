//! The report of a run.

use std::fs::File;

use super::*;
use crate::batch::{Foreign, ReportFormat, RunReport};

fn reported(office: &Office, path: &str) {
    let path = office.path(path);
    let mut report = RunReport::create(&path, ReportFormat::of(&path).unwrap(), Foreign::Refuse).unwrap();
    office.run().iter().for_each(|finished| report.add(finished));
    report.finish().unwrap();
}

#[test]
fn the_report_has_a_line_a_document() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "error, \"x\""), ("c.yaml", "warning")]);
    let told = office.run();
    for (name, format) in [("r.csv", ReportFormat::Csv), ("r.json", ReportFormat::Json)] {
        let mut report = RunReport::create(&office.path(name), format, Foreign::Refuse).unwrap();
        told.iter().for_each(|finished| report.add(finished));
        report.finish().unwrap();
    }
    let data = format!("{}{}", office.path("data").display(), std::path::MAIN_SEPARATOR);
    let csv = fs::read_to_string(office.path("r.csv")).unwrap();
    assert_eq!(
        csv,
        format!(
            "\u{feff}du_kien,van_ban,trang_thai,so_truong,so_muc_tieu,ban_luu,canh_bao,loi\n\
             {data}a.yaml,a.docx,da_lam,2,1,,,\n\
             {data}b.yaml,b.docx,loi,,,,,\"yaml-sai: error, \"\"x\"\"\"\n\
             {data}c.yaml,c.docx,da_lam,2,1,,ky-tu-an: warning,\n"
        )
    );
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(office.path("r.json")).unwrap()).unwrap();
    assert_eq!(json[1]["loi"][0], "yaml-sai: error, \"x\"");
    assert_eq!(json[2]["so_truong"], 2);
    assert_eq!(json.as_array().unwrap().len(), 3);
}

#[test]
fn a_report_can_stand_in_the_output_folder() {
    let office = Office::with(&[("a.yaml", "1")]);
    fs::create_dir(office.path("out")).unwrap();
    for _ in 0..2 {
        reported(&office, "out/bao-cao.csv");
        assert_eq!(office.names(), ["a.docx", "bao-cao.csv"]);
    }
}

#[test]
fn a_report_takes_the_place_of_a_report_only() {
    let office = Office::with(&[("a.yaml", "1")]);
    for name in ["r.csv", "r.json"] {
        reported(&office, name);
        reported(&office, name);
        let path = office.path(name);
        office.write(name, "ma_xa;ten_truong\n00004;Mầm non Minh họa\n");
        let refused =
            RunReport::create(&path, ReportFormat::of(&path).unwrap(), Foreign::Refuse).err().unwrap();
        assert_eq!(refused.rule(), "khong-ghi-de");
        assert!(fs::read_to_string(path).unwrap().contains("Minh họa"));
    }
}

#[test]
fn a_report_that_somebody_saved_is_no_report_any_more() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "error, \"x\"")]);
    for (name, changes) in [
        (
            "r.csv",
            [
                ("\n", "\r\n"),
                ("da_lam", "đã ký"),
                (",loi\n", ",loi,ghi chú\n"),
                (",", ";"),
                ("a.docx", "\"a.docx\""),
            ],
        ),
        (
            "r.json",
            [("\n", "\r\n"), ("khong_doi", "đã ký"), ("\"loi\"", "\"ghi_chu\""), (",", ", "), ("[\n", "[")],
        ),
    ] {
        let path = office.path(name);
        reported(&office, name);
        let ours = fs::read_to_string(&path).unwrap();
        for (old, new) in changes {
            let saved = ours.replace(old, new);
            assert_ne!(saved, ours, "{name}: {old}");
            office.write(name, &saved);
            let refused = RunReport::create(&path, ReportFormat::of(&path).unwrap(), Foreign::Refuse);
            assert_eq!(refused.err().unwrap().rule(), "khong-ghi-de", "{name}: {old}");
            office.write(name, &ours.replace("da_lam", "khong_doi"));
            reported(&office, name);
        }
    }
}

#[test]
fn an_unfinished_report_of_a_killed_run_goes_and_one_being_written_stays() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.write(".vanthu-bao-cao-dead", "half");
    office.write(".vanthu-bao-cao-alive", "half");
    let alive = File::open(office.path(".vanthu-bao-cao-alive")).unwrap();
    alive.lock().unwrap();
    reported(&office, "r.csv");
    assert!(!office.path(".vanthu-bao-cao-dead").exists());
    assert!(office.path(".vanthu-bao-cao-alive").exists());
}
