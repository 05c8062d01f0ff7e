//! What a mended file is: repaired where it says so, commented where findings are, otherwise as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use vanthu::check::{CheckFinding, Choices, examine};
use vanthu::legal::Register;
use vanthu::mend::{Comment, comment, repair};
use vanthu::word::{self, NoteKind, WordFile, each_paragraph};

use crate::desk::Desk;
use crate::precision::{documents, register};

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    parts
}

fn texts(file: &WordFile) -> Vec<String> {
    let mut texts = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| texts.push(paragraph.text()));
    texts
}

/// The words without what a repair of recipients may add at their ends, without blanks before them, and without paragraphs that only draw a line.
fn words(file: &WordFile) -> Vec<String> {
    let bare = |text: String| text.trim_end_matches([';', '.', ',', ' ']).trim().to_owned();
    texts(file).into_iter().map(bare).filter(|text| !text.trim().is_empty()).collect()
}

/// Every word, in no order, without lines typed with signs.
fn each_word(file: &WordFile) -> Vec<String> {
    let lines = words(file).join(" ");
    let mut words: Vec<String> =
        lines.split_whitespace().filter(|word| !word.starts_with("__")).map(str::to_owned).collect();
    words.sort();
    words
}

fn told(findings: &[CheckFinding]) -> BTreeSet<(&'static str, usize)> {
    findings.iter().map(|finding| (finding.rule.name, finding.document)).collect()
}

/// What a repair did to one document, and what is wrong with it.
#[derive(Default)]
struct Outcome {
    done: Vec<&'static str>,
    faults: Vec<String>,
}

/// Documents with slips; of all only some, unless `VANTHU_CORPUS` asks for all.
fn with_slips() -> Vec<PathBuf> {
    let has_slips = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        !name.starts_with("mau-") && !name.starts_with("dung-")
    };
    let step = if std::env::var_os("VANTHU_CORPUS").is_some() { 1 } else { 5 };
    documents().into_iter().filter(has_slips).step_by(step).collect()
}

fn repaired(path: &Path, register: &Register) -> Outcome {
    let choices = Choices::default();
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let bytes = fs::read(path).unwrap();
    let file = word::read(&bytes).unwrap();
    let first = examine(&file, &choices, register);
    let unjudged: BTreeSet<(&str, usize)> =
        first.not_judged.iter().map(|(document, rule, _)| (rule.name, *document)).collect();
    let before = first.findings;
    let repaired = repair(&bytes, &choices, register, false).unwrap();
    let again = word::read(&repaired.bytes).unwrap();
    let after = examine(&again, &choices, register).findings;
    let mut outcome = Outcome::default();
    let mut fault = |what: String| outcome.faults.push(format!("{name}: {what}"));
    for finding in &repaired.done {
        outcome.done.push(finding.rule.name);
        if after.iter().any(|left| left.fingerprint() == finding.fingerprint() && left.grade == finding.grade)
        {
            fault(format!("{} was claimed and is still there", finding.rule.name));
        }
    }
    // What could not be judged before may be told now.
    for new in told(&after).difference(&told(&before)).filter(|new| !unjudged.contains(*new)) {
        let message = after.iter().find(|finding| finding.rule.name == new.0).map(|finding| &finding.message);
        fault(format!("{} is new: {message:?}", new.0));
    }
    // A head that is set anew has its words in another order.
    let is_moved = repaired.done.iter().any(|finding| {
        matches!(
            finding.rule.name,
            "quoc-hieu-vi-tri" | "ngay-thang-cung-dong" | "tieu-ngu-gach-duoi" | "co-quan-gach-duoi"
        )
    });
    let is_same =
        if is_moved { each_word(&file) == each_word(&again) } else { words(&file) == words(&again) };
    if !is_same && !name.starts_with("to-hop-dau") {
        fault("words changed".to_owned());
    }
    if repaired.done.is_empty() && repaired.bytes != bytes {
        fault("something changed and nothing is told".to_owned());
    }
    let (old, new) = (parts(&bytes), parts(&repaired.bytes));
    let has_new_fonts = repaired.done.iter().any(|finding| finding.rule.name == "phong-chu");
    for (part, content) in &old {
        let may = part == "word/document.xml"
            || part == "word/styles.xml" && has_new_fonts
            || part.starts_with("word/header")
            || part.starts_with("word/footer")
            || part == "[Content_Types].xml"
            || part == "word/_rels/document.xml.rels";
        if !may && new.get(part) != Some(content) {
            fault(format!("{part} changed"));
        }
    }
    outcome
}

#[test]
fn a_second_check_finds_nothing_of_what_was_repaired_and_nothing_new() {
    let register = register();
    let outcomes: Vec<Outcome> = with_slips().par_iter().map(|path| repaired(path, &register)).collect();
    let faults: Vec<&String> = outcomes.iter().flat_map(|outcome| &outcome.faults).collect();
    let done: BTreeSet<&str> = outcomes.iter().flat_map(|outcome| outcome.done.iter().copied()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(done.len() >= 5, "{done:#?}");
}

#[test]
fn old_encodings_become_unicode_where_it_is_asked_for() {
    let register = register();
    for (name, says) in
        [("ma-tcvn3", "Kết luận Hội nghị"), ("ma-vni", "Họp triển khai công tác phổ cập giáo dục")]
    {
        let bytes = fs::read(crate::precision::folder().join(name).with_extension("docx")).unwrap();
        let repaired = repair(&bytes, &Choices::default(), &register, true).unwrap();
        let file = word::read(&repaired.bytes).unwrap();
        let text = texts(&file).join("\n");
        assert!(text.contains(says), "{name}: {text}");
        assert!(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "{name}: {text}");
    }
}

/// Each repair that the help promises, by a document with that slip: it is told as done, and a second check finds none.
#[test]
fn what_the_help_promises_is_repaired() {
    let register = register();
    let promised = [
        ("trang-letter", "kho-giay-a4"),
        ("trang-le-hep", "le-trai"),
        ("so-trang-trai", "so-trang-vi-tri"),
        ("so-trang-nho-nghieng", "so-trang-co"),
        ("phong-arial", "phong-chu"),
        ("nhan-dang-phong", "phong-chu"),
        ("than-co-12", "noi-dung-co-chu"),
        ("mau-do-mot-cau", "mau-chu"),
        ("than-can-trai", "can-deu"),
        ("than-khong-thut", "thut-dau-dong"),
        ("than-sat-nhau", "cach-doan"),
        ("than-dan-dong", "cach-dong"),
        ("tieu-ngu-khong-gach", "tieu-ngu-gach-duoi"),
        ("noi-nhan-thieu-dau", "noi-nhan-danh-sach"),
        ("noi-nhan-luu-khong-cham", "luu-vt"),
        ("to-hop-dau", "to-hop-dau"),
        ("can-cu-dung", "can-cu-nghieng"),
        ("ky-ten-khong-dam", "ho-ten-kieu"),
    ];
    let mut wrong = Vec::new();
    for (name, rule) in promised {
        let bytes = fs::read(crate::precision::folder().join(name).with_extension("docx")).unwrap();
        let repaired = repair(&bytes, &Choices::default(), &register, false).unwrap();
        let again = examine(&word::read(&repaired.bytes).unwrap(), &Choices::default(), &register);
        let is_told = repaired.done.iter().any(|finding| finding.rule.name == rule);
        if !is_told || again.findings.iter().any(|finding| finding.rule.name == rule) {
            wrong.push(format!("{name}: {rule}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn comments_stand_where_findings_are_and_the_rest_stays() {
    let register = register();
    for path in documents().iter().step_by(12) {
        let bytes = fs::read(path).unwrap();
        let file = word::read(&bytes).unwrap();
        let findings = examine(&file, &Choices::default(), &register).findings;
        let mut comments: Vec<Comment> = findings
            .iter()
            .map(|finding| Comment {
                place: finding.places.first().map(|place| place.text.clone()),
                lines: vec![finding.message.clone(), finding.rule.advice.to_owned()],
            })
            .collect();
        comments.push(Comment { place: None, lines: vec!["Cả văn bản: <&> \u{1}".to_owned()] });
        let commented = comment(&bytes, &comments).unwrap();
        let again = word::read(&commented).unwrap();
        let name = path.display();
        assert_eq!(texts(&file), texts(&again), "{name}");
        let notes = |file: &WordFile| {
            file.notes.iter().filter(|note| note.reference.kind == NoteKind::Comment).count()
        };
        assert_eq!(notes(&again), notes(&file) + comments.len(), "{name}");
        let mut references = 0;
        each_paragraph(&again.body, &mut |paragraph| {
            references += paragraph
                .runs
                .iter()
                .filter(|run| run.rare.note.is_some_and(|note| note.kind == NoteKind::Comment))
                .count();
        });
        assert_eq!(references, notes(&again), "{name}");
        // A comment changes nothing of how the document is judged but that a comment is left in it.
        let after = examine(&again, &Choices::default(), &register).findings;
        let others = |findings: &[CheckFinding]| -> BTreeSet<&str> {
            findings
                .iter()
                .map(|finding| finding.rule.name)
                .filter(|name| !matches!(*name, "theo-doi-thay-doi" | "nhan-xet-con-lai"))
                .collect()
        };
        assert_eq!(others(&findings), others(&after), "{name}");
    }
}

/// A desk with the document `name` of the corpus as `xet.docx`.
fn desk(name: &str) -> Desk {
    let path = crate::precision::folder().join(name).with_extension("docx");
    Desk::new().file("xet.docx", fs::read(path).unwrap())
}

#[test]
fn the_program_writes_a_copy_and_never_over_the_document() {
    let desk = desk("trang-le-hep");
    let before = fs::read(desk.path("xet.docx")).unwrap();
    desk.run("check xet.docx --fix -o xet.docx").status(2).complains(&["là chính văn bản được xét"]);
    desk.run("check xet.docx --fix").status(2);
    desk.run("check xet.docx --fix --comment -o moi.docx").status(2);
    let fixed = desk.run("check xet.docx --fix -o sua/moi.docx").status(0);
    assert!(fixed.stdout.contains("sua/moi.docx: đã sửa 4 điều"), "{}", fixed.stdout);
    desk.run("check sua/moi.docx").status(0);
    // What stands there stays.
    let made = fs::read(desk.path("sua/moi.docx")).unwrap();
    desk.run("check xet.docx --comment -o sua/moi.docx").status(1).complains(&["đã có tệp này"]);
    assert_eq!(fs::read(desk.path("sua/moi.docx")).unwrap(), made);
    assert_eq!(fs::read(desk.path("xet.docx")).unwrap(), before);
}

#[test]
fn a_page_of_html_shows_each_finding_once() {
    let desk = desk("trang-le-hep");
    desk.run("check xet.docx --html xet.html").status(1);
    let page = fs::read_to_string(desk.path("xet.html")).unwrap();
    assert_eq!(page.matches("<code>le-").count(), 4, "{page}");
    // Its own page is written anew, one that somebody changed is not.
    desk.run("check xet.docx --html xet.html").status(1);
    desk.write("xet.html", page.replace("THÔNG BÁO", "THÔNG BÁO SỐ 2"));
    desk.run("check xet.docx --html xet.html").complains(&["xet.html"]);
    assert!(fs::read_to_string(desk.path("xet.html")).unwrap().contains("THÔNG BÁO SỐ 2"));
}

/// Twice the text takes about twice as long, however much there is to say of it.
#[test]
fn pages_of_html_are_written_in_time() {
    let page = |paragraphs: u32| {
        let text = crate::check::office::p("l 12", "Một đoạn sai.").repeat(paragraphs as usize);
        let section = crate::check::office::decision();
        let file = crate::check::office::OfficeFile { body: text, ..section };
        let file = word::read(&file.bytes()).unwrap();
        let remark = |paragraph: u32| vanthu::html::Remark {
            weight: vanthu::html::RemarkWeight::Doubt,
            about: "can-deu".to_owned(),
            message: "canh trái".to_owned(),
            details: Vec::new(),
            place: Some(word::TextPlace { part: "word/document.xml".into(), paragraph, run: None }),
            others: Vec::new(),
        };
        let remarks: Vec<_> = (0..paragraphs).map(remark).collect();
        let start = std::time::Instant::now();
        let pages = vanthu::html::pages(&file, &remarks);
        assert_eq!(pages.matches("<li class=\"doubt\"").count(), paragraphs as usize);
        start.elapsed()
    };
    let (small, large) = (page(2_000), page(16_000));
    // Each paragraph looking through all remarks would take 64 times as long.
    assert!(large < small * 32 + std::time::Duration::from_millis(200), "{small:?} {large:?}");
}

#[test]
fn what_is_asked_for_in_vain_is_told() {
    let desk = desk("trang-le-hep");
    desk.run("check xet.docx -o moi.docx").status(2).complains(&["--fix"]);
    let good = crate::precision::folder().join("dung-cong-van-bang.docx");
    let desk = Desk::new().file("dung.docx", fs::read(good).unwrap());
    desk.run("check dung.docx --comment -o moi.docx").status(0).complains(&["không có gì để nhận xét"]);
    assert!(!desk.path("moi.docx").exists());
}

#[cfg(unix)]
#[test]
fn names_and_texts_of_others_move_no_cursor() {
    let bytes = fs::read(crate::precision::folder().join("trang-le-hep.docx")).unwrap();
    let desk = Desk::new().file("do\u{1b}[31m\u{202e}.docx", bytes);
    let told = desk.run("check do\u{1b}[31m\u{202e}.docx").status(1);
    assert!(told.stdout.contains("do\\u{1b}[31m\\u{202e}.docx"), "{}", told.stdout);
    let fixed = desk.run("check do\u{1b}[31m\u{202e}.docx --fix -o moi\u{1b}.docx").status(0);
    for text in [told.stdout, told.stderr, fixed.stdout, fixed.stderr] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    }
}
