//! The register of rules holds what it says: each rule is told somewhere, its example is true, the page of the docs is
//! what the register gives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use vanthu::decree::FormatRules;
use vanthu::diagnostic::rules::{self, ExampleInput, Rule};
use vanthu::diagnostic::{Diagnostic, Report, Severity, has_errors};
use vanthu::generate::{Input as Made, Library, generate};
use vanthu::listing::{explained, page};
use vanthu::reading::{self, OpenedFacts};
use walkdir::WalkDir;

use crate::golden;
use crate::pages::pages;
use crate::tried::tried;
use crate::unit_facts::each;

use rayon::prelude::*;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file with its text, tests inside it left out.
fn sources() -> Vec<(String, String)> {
    let files = WalkDir::new(root().join("src")).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"));
    let read = files.map(|entry| {
        let text = fs::read_to_string(entry.path()).unwrap();
        let code = text.split("\nmod tests {").next().unwrap_or_default().to_owned();
        (entry.path().strip_prefix(root()).unwrap().display().to_string().replace('\\', "/"), code)
    });
    read.filter(|(name, _)| !name.contains("/tests/") && !name.ends_with("tests.rs")).collect()
}

fn is_register(name: &str) -> bool {
    name.starts_with("src/diagnostic/rules/")
}

/// `khoa-la` as the register's static: `KHOA_LA`.
fn constant(rule: &Rule) -> String {
    rule.name().to_uppercase().replace('-', "_")
}

/// What stands after each `opening` in `code`: the name of a static.
fn names_after<'c>(code: &'c str, opening: &str) -> Vec<&'c str> {
    let ends =
        |rest: &'c str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    code.match_indices(opening).map(|(at, found)| ends(&code[at + found.len()..])).collect()
}

/// The register cannot ask `decree`.
#[test]
fn the_advice_on_format_rules_names_all_of_them() {
    for rules in FormatRules::ALL {
        let key = rules.profile().key;
        assert!(rules::THE_THUC_LA.advice().contains(&format!("`the_thuc: {key}`")), "{key}");
    }
}

#[test]
fn every_rule_of_the_register_is_listed_once_under_its_name() {
    let mut written = BTreeSet::new();
    for (_, code) in sources().iter().filter(|(name, _)| is_register(name)) {
        let statics =
            code.lines().filter_map(|line| line.strip_prefix("pub static ")?.strip_suffix(": Rule = Rule {"));
        written.extend(statics.map(str::to_owned));
    }
    let listed: Vec<String> = rules::all().map(constant).collect();
    assert_eq!(written, listed.iter().cloned().collect());
    assert_eq!(written.len(), listed.len(), "a rule stands in two themes, or two rules have one name");
}

#[test]
fn every_rule_is_used_and_none_is_made_milder_than_the_register_says() {
    let outside: Vec<_> = sources().into_iter().filter(|(name, _)| !is_register(name)).collect();
    let used: BTreeSet<String> =
        outside.iter().flat_map(|(_, code)| names_after(code, "rules::")).map(str::to_owned).collect();
    let idle: Vec<_> = rules::all().filter(|rule| !used.contains(&constant(rule))).collect();
    assert!(idle.is_empty(), "no finding is made of {idle:?}");
    let by_constant: BTreeMap<String, &Rule> = rules::all().map(|rule| (constant(rule), rule)).collect();
    for (name, code) in &outside {
        for milder in names_after(code, "Diagnostic::milder(&rules::") {
            assert!(by_constant[milder].milder().is_some(), "{name}: {milder} has no milder severity");
        }
        for error in names_after(code, "decoder.error(&rules::") {
            assert_eq!(by_constant[error].severity(), Severity::Error, "{name}: {error}");
        }
    }
}

#[test]
fn what_a_rule_says_is_a_vietnamese_sentence() {
    for rule in rules::all() {
        let name = rule.name();
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{name}");
        for text in [rule.says(), rule.advice()] {
            assert!(text.ends_with('.') && !text.ends_with(".."), "{name}: {text}");
            assert!(text.chars().next().is_some_and(char::is_uppercase), "{name}: {text}");
            assert!(text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), "{name}: {text}");
            assert_eq!(text.matches('`').count() % 2, 0, "{name}: {text}");
        }
        assert!(!rule.says().trim_end_matches('.').contains(". "), "{name}: {}", rule.says());
        let example = rule.example();
        assert!(!example.wrong().is_empty() && example.wrong() != example.right(), "{name}");
        assert!(rule.milder().is_none_or(|milder| milder < rule.severity()), "{name}");
        assert!(explained(rule).contains(rule.advice()), "{name}");
    }
}

#[test]
fn the_page_of_the_docs_is_what_the_register_gives() {
    let written = BTreeMap::from([("rules.md".to_owned(), page())]);
    golden::compare(&root().join("docs"), &written, |name| name == "rules.md");
}

#[test]
fn every_rule_that_the_docs_name_is_of_the_register() {
    let mut named = 0;
    for path in pages() {
        let text = fs::read_to_string(&path).unwrap();
        for opening in ["lỗi[", "cảnh báo[", "quy_tac: "] {
            let names = text.match_indices(opening).map(|(at, found)| {
                let rest = &text[at + found.len()..];
                rest.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '-')
                    .next()
                    .unwrap()
            });
            for name in names.filter(|name| !name.is_empty()) {
                // The one example of a name that is wrong.
                let known = rules::find(name).is_some()
                    || vanthu::check::rules::find(name).is_some()
                    || name == "hoc-ham-hoc-vy";
                assert!(known, "{}: {name}", path.display());
                named += 1;
            }
        }
    }
    assert!(named > 20, "{named}");
}

const PLAN_SCHOOL: &str =
    "truong: [{ten: Trường Mầm non Số 1, cap_hoc: mam_non, cong_nhan: chua, muc_tieu: khong}]";

/// A plan of which nothing is found, key by key.
const PLAN: &[(&str, &str)] = &[
    ("mau", "mau: ke-hoach-xa"),
    ("nam", "nam: 2027"),
    (
        "co_quan",
        "co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng, \
         tham_muu: Phòng Văn hóa - Xã hội}",
    ),
    ("van_ban", "van_ban: {ngay: 05/12/2026}"),
    ("truong", PLAN_SCHOOL),
    ("noi_nhan", "noi_nhan: ['Các phòng, đơn vị thuộc UBND xã', Các trường]"),
    ("luu", "luu: [VT]"),
    ("nguoi_ky", "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}"),
];

/// What stands beside the facts file of an example.
const BESIDE: &[(&str, &str)] = &[
    (
        "truong.csv",
        "Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu\nTrường THCS Số 1;THCS;Chưa;Không\n",
    ),
    ("truong-theo-ma.csv", "Mã xã;Tên trường;Cấp học\n24931;Trường THCS Số 1;THCS\n"),
    (
        "truong.xls",
        "Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu\nTrường THCS Số 1;THCS;Chưa;Không\n",
    ),
    ("truong.pdf", "%PDF-1.7\n"),
    ("xa.csv", "Mã xã;Tên xã\n24931;xã Đơn Dương\n23143;xã Tân Thành\n"),
];

/// Keys of a batch that only its own examples change.
const BATCH: &str = "nhan_ban: {bang: xa.csv, theo: ma_xa}\ntruong: {bang: truong-theo-ma.csv, theo: ma_xa}";

const HEAD: &str = "---\nloai: Kế hoạch\ntrich_yeu: Thử mẫu\ndanh_so: la-ma\n---\n";

/// The plan with the keys of `facts` in place of its own; of a batch, each unit is the issuer.
fn plan(facts: &str) -> String {
    let begins = |key: &str| facts.lines().any(|line| line.starts_with(&format!("{key}:")));
    let own = PLAN.iter().filter(|(key, _)| !begins(key) && (*key != "co_quan" || !begins("nhan_ban")));
    own.map(|(_, text)| format!("{text}\n")).collect::<String>() + facts + "\n"
}

/// All that is found in an example.
fn found(input: ExampleInput, text: &str, library: &Library) -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    BESIDE.iter().for_each(|(name, text)| write(name, text));
    fs::create_dir(folder.path().join("cap-xa")).unwrap();
    // Not the school of the plan above it: one that is listed twice is an error.
    write("cap-xa/xa.yaml", &plan(&PLAN_SCHOOL.replace("Số 1", "Số 2")));
    let facts = match input {
        ExampleInput::Facts => plan(text),
        ExampleInput::Schools => plan("truong: {bang: truong.csv}"),
        ExampleInput::Units => plan(BATCH),
        ExampleInput::Template => plan("mau: thu"),
        ExampleInput::Words => return Vec::new(),
    };
    match input {
        ExampleInput::Schools => write("truong.csv", text),
        ExampleInput::Units => write("xa.csv", text),
        ExampleInput::Facts | ExampleInput::Template | ExampleInput::Words => {}
    }
    write("thu.yaml", &facts);
    let mut report = Report::new();
    let own = (input == ExampleInput::Template).then(|| {
        let head = if text.starts_with("---") { "" } else { HEAD };
        fs::create_dir(folder.path().join("mau")).unwrap();
        write("mau/thu.md.hbs", &format!("{head}{text}\n"));
        Library::load(Some(&folder.path().join("mau")), None, None, &mut report)
    });
    if let Some(library) = own.as_ref().map_or(Some(library), Option::as_ref) {
        make(&folder.path().join("thu.yaml"), folder.path(), library, &mut report);
    }
    report.into_iter().collect()
}

/// Makes the documents of `path`, and notes all that is found on the way.
fn make(path: &Path, root: &Path, library: &Library, report: &mut Report) {
    let opened = tried(|report| reading::open(path, root, report));
    match opened.value {
        Some(OpenedFacts::One(facts)) => {
            report.extend(
                tried(|report| generate(&Made::new(*facts, opened.diagnostics.into()), library, report))
                    .diagnostics,
            );
        }
        Some(OpenedFacts::Many(batch)) => {
            report.extend(opened.diagnostics);
            for unit in each(&batch) {
                match unit.value {
                    Some(value) => report.extend(
                        tried(|report| {
                            generate(&Made::new(value.facts, unit.diagnostics.into()), library, report)
                        })
                        .diagnostics,
                    ),
                    None => report.extend(unit.diagnostics),
                }
            }
        }
        None => report.extend(opened.diagnostics),
    }
}

#[test]
fn every_example_is_true() {
    let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
    let untrue: Vec<String> = rules::all()
        .collect::<Vec<_>>()
        .par_iter()
        .filter(|rule| rule.example().input() != ExampleInput::Words)
        .flat_map_iter(|rule| {
            let example = rule.example();
            let wrong = found(example.input(), example.wrong(), &library);
            let right = found(example.input(), example.right(), &library);
            let told = |found: &[Diagnostic]| -> Vec<String> {
                found
                    .iter()
                    .map(|found| format!("{}: {} {:?}", found.rule(), found.message, found.hints))
                    .collect()
            };
            let missing = !wrong.iter().any(|found| found.is(rule));
            let stays = right.iter().any(|found| found.is(rule)) || has_errors(&right);
            [
                missing.then(|| {
                    format!("{}: not found in\n{}\n{:#?}", rule.name(), example.wrong(), told(&wrong))
                }),
                stays.then(|| {
                    format!("{}: not right:\n{}\n{:#?}", rule.name(), example.right(), told(&right))
                }),
            ]
            .into_iter()
            .flatten()
        })
        .collect();
    assert!(untrue.is_empty(), "{} untrue\n{}", untrue.len(), untrue.join("\n"));
    let run = rules::all().filter(|rule| rule.example().input() != ExampleInput::Words).count();
    assert!(run * 2 > rules::all().count(), "most examples are run: {run}");
}
