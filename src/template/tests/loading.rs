//! Files, heads and syntax.

use std::fs;

use super::{compile, facts_with, own, summary};
use crate::accreditation::Regimes;
use crate::diagnostic::{Colour, to_text, tried};
use crate::figures::Figures;
use crate::legal::Register;
use crate::template::{Templates, library};

#[test]
fn tags_that_do_not_match_are_told_in_place() {
    for (text, line, column) in [
        ("a {{nam\nb\n", 6, 3),
        ("{{#if nam}}\na\n", 6, 1),
        ("a\n{{/if}}\n", 7, 1),
        ("{{#if nam}}\na\n{{/each}}\n", 8, 1),
        ("a {{noi \"x}}\n", 6, 3),
    ] {
        let found = compile(text, &[]);
        assert!(found.value.is_none());
        let found = summary(&found.diagnostics);
        assert_eq!((found[0].0, found[0].1, found[0].2), ("mau-sai-cu-phap", line, column), "{text:?}");
    }
}

fn head(text: &str) -> Vec<(&'static str, usize, usize, String)> {
    let files = library::Files::from([own("thu", text.to_owned())]);
    summary(&tried(|report| Templates::compile(&files, report)).diagnostics)
}

#[test]
fn heads_are_strict() {
    let is_it = |name: &str| format!("có phải là `{name}`?");
    assert_eq!(head("x\n")[0].0, "dau-mau-thieu");
    assert_eq!(head("---\nloai: A\n")[0].0, "dau-mau-thieu");
    let found = head("---\nloia: A\ntrich_yeu: B\ndanh_so: la_ma\nket_thuc: chưa\n---\nx\n");
    assert_eq!((found[0].0, found[0].1), ("thieu-khoa", 2));
    assert_eq!(found[1], ("gia-tri-la", 4, 10, is_it("la-ma")));
    assert_eq!((found[2].0, found[2].1, found[2].2), ("kieu-sai", 5, 11));
    assert_eq!(found[3], ("khoa-la", 2, 1, is_it("loai")));
    let half = head("---\nloai: A\ntrich_yeu: B\ndanh_so: la-ma\nhet_tu: 7/2026\n---\nx\n");
    assert_eq!(half.iter().map(|found| found.0).collect::<Vec<_>>(), ["dau-mau-sai", "thieu-khoa"]);
    let alone = head("---\nloai: A\ntrich_yeu: B\ndanh_so: la-ma\nhet_tu: 07/7/2026\n---\nx\n");
    assert_eq!(alone.iter().map(|found| found.0).collect::<Vec<_>>(), ["thieu-khoa"]);
    assert_eq!(head("---\nloai: A\ntrich_yeu: B {{x\ndanh_so: la-ma\n---\nx\n")[0].1, 3);
    assert_eq!(head("---\nloai: [\ndanh_so: la-ma\n---\nx\n")[0].0, "yaml-sai");
}

#[test]
fn a_folder_of_ones_own_wins_over_the_built_in_templates() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        "---\r\nloai: Báo cáo\r\ntrich_yeu: Kết quả\r\ndanh_so: thap-phan\r\nket_thuc: false\r\n---\r\nA\r\n";
    fs::write(folder.path().join("ke-hoach-xa.md.hbs"), text).unwrap();
    fs::write(folder.path().join("khac.hbs"), "x").unwrap();
    let loaded = tried(|report| Templates::load(Some(folder.path()), report));
    let rules: Vec<_> = loaded.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["ten-tep-mau", "mau-che-ban-moi"]);
    let templates = loaded.value.unwrap();
    assert!(templates.names().any(|name| name == "ke-hoach-tinh"));
    let mut facts = facts_with("");
    facts.template.value = "ke-hoach-xa".to_owned();
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
    let rendered =
        tried(|report| templates.render(&facts, &figures, &register, &regimes, report)).value.unwrap();
    assert_eq!((rendered.document_type.as_str(), rendered.body.text.as_str()), ("Báo cáo", "A\n"));
    assert!(!rendered.end_mark);
    assert_eq!(templates.sources(&templates.pick(&facts)).len(), 1);
    facts.template.value = "ke-hoach-xaa".to_owned();
    let unknown = tried(|report| templates.render(&facts, &figures, &register, &regimes, report)).diagnostics;
    assert_eq!(summary(&unknown), [("mau-la", 1, 6, "có phải là `ke-hoach-xa`?".to_owned())]);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = tried(|report| Templates::load(Some(&folder.path().join("khong-co")), report));
    assert_eq!(loaded.diagnostics[0].rule(), "tep-khong-doc-duoc");
}

#[test]
fn templates_serve_many_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Templates>();
}

#[test]
fn the_built_in_templates_know_only_facts() {
    let loaded = tried(|report| Templates::load(None, report));
    assert_eq!(to_text(&loaded.diagnostics, Colour::Never), "");
    let templates = loaded.value.unwrap();
    let own = facts_with("").own.0;
    for index in 0..=templates.edition_days().count() {
        let shelf = templates.shelf(index).unwrap();
        for name in shelf.names() {
            let checked = shelf.entry(name).unwrap().unwrap().check(Some(&own));
            assert_eq!(to_text(&checked.diagnostics, Colour::Never), "");
        }
    }
}

/// A folder with files whose texts are their own names.
fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        let head =
            if name.starts_with('_') { "" } else { "---\nloai: A\ntrich_yeu: B\ndanh_so: la-ma\n---\n" };
        let includes = if name.starts_with("cha") { "{{> _con}}\n" } else { "" };
        fs::write(folder.path().join(format!("{name}.md.hbs")), format!("{head}{name}\n{includes}")).unwrap();
    }
    folder
}

#[test]
fn a_file_of_ones_own_that_hides_a_later_edition_is_told_at_its_place() {
    for (names, hides) in [
        (&["ke-hoach-xa"][..], &["ke-hoach-xa"][..]),
        (&["ke-hoach-xa", "ke-hoach-xa.tu-2026-07-07"], &[]),
        (&["ke-hoach-xa", "ke-hoach-xa.tu-2027-01-01"], &["ke-hoach-xa"]),
        (&["ke-hoach-xa.tu-2026-07-07"], &[]),
        (&["ke-hoach-xa.tu-2026-01-01"], &["ke-hoach-xa.tu-2026-01-01"]),
        (&["ke-hoach-xa", "ke-hoach-xa.tu-2026-01-01"], &["ke-hoach-xa.tu-2026-01-01"]),
        (&["ke-hoach-xa.tu-2027-01-01"], &[]),
        (&["_muc-dich", "_bao-cao-dinh-ky"], &["_bao-cao-dinh-ky", "_muc-dich"]),
        (&["thong-bao-ket-luan", "cua-toi", "_phong-cong-nhan"], &[]),
    ] {
        let folder = folder(names);
        let found = tried(|report| Templates::load(Some(folder.path()), report)).diagnostics;
        let told: Vec<String> =
            found.iter().map(|found| found.place.as_ref().unwrap().source.name.clone()).collect();
        let expected: Vec<String> = hides
            .iter()
            .map(|name| folder.path().join(format!("{name}.md.hbs")).display().to_string())
            .collect();
        assert_eq!(told, expected, "{names:?}");
        assert!(found.iter().all(|found| found.rule() == "mau-che-ban-moi" && !found.hints.is_empty()));
    }
}

/// What `template` makes for a document of `date`, and the rules of what is told.
fn made(names: &[&str], template: &str, date: &str) -> (String, Vec<&'static str>) {
    let folder = folder(names);
    let templates = tried(|report| Templates::load(Some(folder.path()), report)).value.unwrap();
    let mut facts = facts_with("");
    facts.template.value = template.to_owned();
    facts.record.date.value = crate::facts::PartialDate::parse(date).unwrap();
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
    let rendered = tried(|report| templates.render(&facts, &figures, &register, &regimes, report));
    let rules = rendered.diagnostics.iter().map(|found| found.rule()).collect();
    (rendered.value.map(|made| made.body.text.replace('\n', " ")).unwrap_or_default(), rules)
}

const EDITIONS: [&str; 5] = ["cha", "cha.tu-2026-07-07", "_con", "_con.tu-2025-07-01", "rieng.tu-2025-07-01"];

#[test]
fn the_edition_is_that_of_the_documents_day() {
    let of = |template, date| made(&EDITIONS, template, date);
    for (date, text) in [
        ("30/6/2025", "cha _con "),
        ("01/7/2025", "cha _con.tu-2025-07-01 "),
        ("06/7/2026", "cha _con.tu-2025-07-01 "),
        ("07/7/2026", "cha.tu-2026-07-07 _con.tu-2025-07-01 "),
        ("12/2026", "cha.tu-2026-07-07 _con.tu-2025-07-01 "),
    ] {
        assert_eq!(of("cha", date), (text.to_owned(), vec![]), "{date}");
    }
    // One that is named stands whatever the date.
    assert_eq!(of("cha.tu-2026-07-07", "2020").0, "cha.tu-2026-07-07 _con.tu-2025-07-01 ");
    assert_eq!(of("cha.tu-2025-07-01", "12/2026").0, "cha _con.tu-2025-07-01 ");
    assert_eq!(of("rieng", "30/6/2025").1, ["mau-la"]);
    assert_eq!(of("rieng.tu-2025", "12/2026").1, ["mau-la"]);
    assert_eq!(of("rieng", "12/2026").0, "rieng.tu-2025-07-01 ");
}

#[test]
fn a_date_that_leaves_the_edition_open_is_told() {
    // The plan of these facts is for 2024.
    for (date, text) in
        [("2026", "cha _con.tu-2025-07-01 "), ("7/2026", "cha _con.tu-2025-07-01 "), ("2025", "cha _con ")]
    {
        assert_eq!(made(&EDITIONS, "cha", date), (text.to_owned(), vec!["mau-theo-ngay-chua-ro"]), "{date}");
    }
    assert_eq!(made(&EDITIONS, "cha.tu-2026-07-07", "2026").1, [""; 0]);
    assert_eq!(made(&EDITIONS, "rieng", "2026").1, [""; 0]);
    assert_eq!(made(&EDITIONS, "cha", "2024").1, [""; 0]);
}

#[test]
fn a_template_of_ones_own_replaces_all_later_editions() {
    assert_eq!(made(&["ke-hoach-xa"], "ke-hoach-xa", "12/2026").0, "ke-hoach-xa ");
    let dated = made(&["ke-hoach-xa.tu-2025-07-01"], "ke-hoach-xa", "12/2026").0;
    assert_eq!(dated, "ke-hoach-xa.tu-2025-07-01 ");
    assert!(made(&["ke-hoach-xa.tu-2025-07-01"], "ke-hoach-xa", "12/2024").0.len() > 1000);
    let folder = folder(&["a.tu-7-7-2026"]);
    assert_eq!(
        tried(|report| Templates::load(Some(folder.path()), report)).diagnostics[0].rule(),
        "ten-tep-mau"
    );
}

#[test]
fn a_template_is_known_by_its_name_in_either_unicode_form() {
    use unicode_normalization::UnicodeNormalization;
    let folder = tempfile::tempdir().unwrap();
    let name = "báo-cáo-ổn.md.hbs";
    let text = "---\nloai: Báo cáo\ntrich_yeu: x\ndanh_so: la-ma\n---\nA.\n";
    std::fs::write(folder.path().join(name.nfd().collect::<String>()), text).unwrap();
    let templates = tried(|report| Templates::load(Some(folder.path()), report)).value.unwrap();
    assert!(templates.names().any(|known| known == "báo-cáo-ổn"));
    std::fs::write(folder.path().join(name), text).unwrap();
    let rules: Vec<_> = tried(|report| Templates::load(Some(folder.path()), report))
        .diagnostics
        .iter()
        .map(|found| found.rule())
        .collect();
    assert_eq!(rules, ["ten-tep-trung-mat"]);
}
