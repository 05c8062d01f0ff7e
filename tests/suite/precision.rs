//! How often the checker is right, rule by rule, on documents that say what is wrong with them (`tests/corpus`).

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;
use vanthu::check::{CheckFinding, Choices, Grade, examine, rules};
use vanthu::legal::Register;
use vanthu::word::{self, WordFile, each_paragraph};

use crate::tried::tried;

/// What stands beside a document.
#[derive(Debug, Deserialize)]
struct Marks {
    sai: Vec<Mark>,
    cung_dung: Vec<Mark>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, Deserialize)]
struct Mark {
    quy_tac: String,
    /// Words of the paragraph; none where it is about the whole.
    tai: String,
}

/// What the rules said of one document.
struct Answer {
    name: String,
    marks: Marks,
    findings: Vec<CheckFinding>,
    texts: BTreeMap<(String, u32), String>,
}

/// How one rule did.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    wrong: usize,
    /// Of those that are wrong, what the rule was sure of.
    surely_wrong: usize,
    surely_right: usize,
    told: usize,
    missed: usize,
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/documents")
}

/// The documents of the corpus, by name.
pub fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|ending| ending == "docx"));
    found.sort();
    found
}

pub fn register() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

fn answers() -> Vec<Answer> {
    let register = register();
    documents().par_iter().map(|path| answer(path, &register)).collect()
}

fn answer(path: &Path, register: &Register) -> Answer {
    let marks = fs::read_to_string(path.with_extension("yaml")).unwrap();
    let file = word::read(&fs::read(path).unwrap()).unwrap();
    Answer {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        marks: serde_json::from_str(&marks).unwrap(),
        findings: examine(&file, &Choices { advice: true, ..Choices::default() }, register).findings,
        texts: texts(&file),
    }
}

fn texts(file: &WordFile) -> BTreeMap<(String, u32), String> {
    let mut texts = BTreeMap::new();
    each_paragraph(&file.body, &mut |paragraph| {
        texts.insert(
            (paragraph.place.part.to_string(), paragraph.place.paragraph),
            paragraph.text().nfc().collect(),
        );
    });
    texts
}

impl Answer {
    fn fits(&self, finding: &CheckFinding, mark: &Mark) -> bool {
        let is_at = finding.places.iter().any(|place| {
            let text = self.texts.get(&(place.text.part.to_string(), place.text.paragraph));
            text.is_some_and(|text| text.contains(&mark.tai))
        });
        (mark.quy_tac == finding.rule.name || mark.quy_tac == "*") && (mark.tai.is_empty() || is_at)
    }

    fn is_true(&self, finding: &CheckFinding) -> bool {
        self.marks.sai.iter().chain(&self.marks.cung_dung).any(|mark| self.fits(finding, mark))
    }

    /// Advice is looked for only where the list names its rule: what good use is no list tells whole.
    fn is_looked_at(&self, finding: &CheckFinding) -> bool {
        let mut named = self.marks.sai.iter().chain(&self.marks.cung_dung);
        finding.rule.grade != Grade::Advice || named.any(|mark| mark.quy_tac == finding.rule.name)
    }

    fn is_told(&self, mark: &Mark) -> bool {
        self.findings.iter().any(|finding| self.fits(finding, mark))
    }
}

fn scores(answers: &[Answer]) -> (BTreeMap<&'static str, Score>, Vec<String>, Vec<String>) {
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    let (mut false_alarms, mut missed) = (Vec::new(), Vec::new());
    for answer in answers {
        for finding in answer.findings.iter().filter(|finding| answer.is_looked_at(finding)) {
            let score = scores.entry(finding.rule.name).or_default();
            let is_sure = usize::from(finding.grade == Grade::Error);
            if answer.is_true(finding) {
                score.right += 1;
                score.surely_right += is_sure;
            } else {
                score.wrong += 1;
                score.surely_wrong += is_sure;
                let at = finding.places.first().map(|place| place.excerpt.as_str()).unwrap_or_default();
                false_alarms.push(format!(
                    "{}: {} {:?} {} [{at}]",
                    answer.name, finding.rule.name, finding.grade, finding.message
                ));
            }
        }
        for mark in &answer.marks.sai {
            let Some(rule) = rules::find(&mark.quy_tac) else {
                missed.push(format!("{}: không có quy tắc {}", answer.name, mark.quy_tac));
                continue;
            };
            let score = scores.entry(rule.name).or_default();
            if answer.is_told(mark) {
                score.told += 1;
            } else {
                score.missed += 1;
                missed.push(format!("{}: {} [{}]", answer.name, mark.quy_tac, mark.tai));
            }
        }
    }
    (scores, false_alarms, missed)
}

fn share(part: usize, other: usize) -> String {
    match part + other {
        0 => "–".to_owned(),
        all => format!("{:.0} %", 100.0 * part as f64 / all as f64),
    }
}

fn page(answers: &[Answer], scores: &BTreeMap<&'static str, Score>) -> String {
    let clean = answers
        .iter()
        .filter(|answer| answer.marks.sai.is_empty() && !answer.name.starts_with("goc-"))
        .count();
    let mut out = String::from("# Bộ kiểm tra thể thức đúng đến đâu\n\n");
    let _ = writeln!(
        out,
        "Đo trên {} văn bản của `tests/corpus`, mỗi văn bản có danh sách những chỗ sai bên cạnh; {clean} văn bản trong số đó không\ncó gì sai, gồm các mẫu của Phụ lục III. `cargo test --test suite precision` đo lại và giữ bảng này đúng.\n",
        answers.len()
    );
    out.push_str("*Đúng*: trong những lần quy tắc lên tiếng, bao nhiêu lần quả có chỗ sai. *Tìm thấy*: trong những chỗ sai đã ghi, quy tắc\ntìm được bao nhiêu. Số trong ngoặc là số lần. Lời khuyên chỉ tính ở văn bản mà danh sách bên cạnh nêu quy tắc ấy.\n\n");
    out.push_str("| quy tắc | đúng | tìm thấy |\n|---|---|---|\n");
    for (name, score) in scores {
        let precise = if score.right + score.wrong == 0 {
            "–".to_owned()
        } else {
            format!("{} ({})", share(score.right, score.wrong), score.right + score.wrong)
        };
        let found = if score.told + score.missed == 0 {
            "–".to_owned()
        } else {
            format!("{} ({})", share(score.told, score.missed), score.told + score.missed)
        };
        let _ = writeln!(out, "| `{name}` | {precise} | {found} |");
    }
    let silent: Vec<String> = rules::all()
        .filter(|rule| rule.grade != Grade::Advice && !scores.contains_key(rule.name))
        .map(|rule| format!("`{}`", rule.name))
        .collect();
    if !silent.is_empty() {
        let _ = writeln!(
            out,
            "\nQuy tắc chưa có văn bản nào của kho này làm sai và không báo nhầm lần nào: {}.",
            silent.join(", ")
        );
    }
    out
}

/// The five published texts have slips that were found by eye: each is told, in each way of setting them.
#[test]
fn the_slips_of_published_texts_are_found() {
    let slips: [(&str, &[&str]); 2] = [
        ("goc-cam-thanh-2024", &["quyen-han-khop", "luu-vt", "chu-viet-tat-sai"]),
        ("goc-cao-loc-2024", &["quyen-han-khop", "ngay-vien-dan-dung"]),
    ];
    let (register, mut wrong, mut seen) = (register(), Vec::new(), 0);
    for path in documents() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let Some((_, rules)) = slips.iter().find(|(start, _)| name.starts_with(start)) else { continue };
        let answer = answer(&path, &register);
        seen += 1;
        for rule in *rules {
            let is_listed = answer.marks.sai.iter().any(|mark| mark.quy_tac == *rule);
            if !is_listed || !answer.findings.iter().any(|finding| finding.rule.name == *rule) {
                wrong.push(format!("{name}: {rule}"));
            }
        }
    }
    assert!(wrong.is_empty() && seen == 4, "{seen} {wrong:#?}");
}

/// Documents and lists are what the script made, and the script is the one that made them.
#[test]
fn the_corpus_is_what_its_script_made() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    let noted: BTreeMap<&str, &str> =
        sums.lines().filter_map(|line| line.split_once("  ")).map(|(sum, name)| (name, sum)).collect();
    let is_made = |name: &str| {
        !name.contains("node_modules")
            && !name.ends_with("package-lock.json")
            && [".docx", ".yaml", ".py", ".mjs", ".txt", ".json"].iter().any(|ending| name.ends_with(ending))
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in walkdir::WalkDir::new(&folder) {
        let path = entry.unwrap().into_path();
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        if !path.is_file() || !is_made(&name) {
            continue;
        }
        count += 1;
        let sum = vanthu::digest::Digest::of(&fs::read(&path).unwrap()).to_string();
        if noted.get(name.as_str()) != Some(&sum.as_str()) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty() && count == noted.len(), "make all anew with make.py: {wrong:#?}");
}

#[test]
fn precision_and_recall_are_those_of_the_page() {
    let answers = answers();
    assert!(answers.len() >= 60, "{}", answers.len());
    let (scores, false_alarms, missed) = scores(&answers);
    let of_correct: Vec<&String> =
        false_alarms.iter().filter(|alarm| alarm.starts_with("mau-") || alarm.starts_with("dung-")).collect();
    println!("FALSE ALARMS\n{}\nMISSED\n{}", false_alarms.join("\n"), missed.join("\n"));
    for (name, score) in &scores {
        let sure = score.surely_right + score.surely_wrong;
        assert!(
            score.surely_wrong * 50 <= sure,
            "{name} says lỗi and is wrong too often: {score:?}\n{}",
            false_alarms.join("\n")
        );
    }
    assert!(of_correct.is_empty(), "{of_correct:#?}");
    let page = page(&answers, &scores);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/check-precision.md");
    if std::env::var_os("VANTHU_ACCEPT").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let standing = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        standing == page,
        "docs/check-precision.md is not what is measured: VANTHU_ACCEPT=1 accepts\n{page}"
    );
}
