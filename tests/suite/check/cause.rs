//! One cause is one finding: what one style says wrong of all that takes it over.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use rayon::prelude::*;
use vanthu::check::{CheckFinding, Choices, Grade, by_cause};
use vanthu::word::TextPlace;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::office::{OfficeFile, plan};
use super::{examined, law};
use crate::precision::documents;

/// The documents of the corpus in which nothing is wrong.
fn correct() -> Vec<PathBuf> {
    let is_correct = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().starts_with("dung-");
    documents().into_iter().filter(is_correct).collect()
}

/// `text` without the elements called `name`.
fn without(text: &str, name: &str) -> String {
    let (start, mut left, mut kept) = (format!("<{name} "), text, String::new());
    while let Some(at) = left.find(&start) {
        kept.push_str(&left[..at]);
        left = &left[at + left[at..].find("/>").unwrap() + 2..];
    }
    kept + left
}

/// The document in which no text and no style says `names` any more, only the defaults of the file: `said`.
fn with_defaults(bytes: &[u8], names: &[&str], said: &str) -> Option<Vec<u8>> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut edited = ZipWriter::new(Cursor::new(Vec::new()));
    let mut is_said = false;
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name.starts_with("word/") && name.ends_with(".xml") {
            let mut text = String::from_utf8(content).unwrap();
            for element in names {
                text = without(&text, element);
            }
            if name == "word/styles.xml" {
                let start = "<w:rPrDefault><w:rPr>";
                is_said = text.contains(start);
                text = text.replace(start, &format!("{start}{said}"));
            }
            content = text.into_bytes();
        }
        edited.start_file(name, SimpleFileOptions::default()).unwrap();
        edited.write_all(&content).unwrap();
    }
    is_said.then(|| edited.finish().unwrap().into_inner())
}

/// What is told of all documents whose defaults say `said` in place of what their texts say.
fn told(names: &[&str], said: &str) -> Vec<(String, Vec<CheckFinding>)> {
    let law = law();
    let one = |path: &PathBuf| {
        let bytes = with_defaults(&std::fs::read(path).unwrap(), names, said)?;
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Some((name, examined(&bytes, &Choices::default(), &law).findings))
    };
    correct().par_iter().filter_map(one).collect()
}

#[test]
fn a_wrong_size_that_all_parts_take_over_is_one_finding_with_all_its_rules() {
    let all = told(&["w:sz", "w:szCs"], "<w:sz w:val=\"24\"/>");
    for (name, findings) in &all {
        let of_size = |finding: &&CheckFinding| finding.message.contains("cỡ chữ 12");
        let raw: Vec<_> = findings.iter().filter(of_size).collect();
        let rules: BTreeSet<&str> = raw.iter().map(|finding| finding.rule.name).collect();
        let once: Vec<CheckFinding> = by_cause(findings.clone());
        let of_cause: Vec<_> = once.iter().filter(of_size).collect();
        assert_eq!(of_cause.len(), 1, "{name}: {of_cause:#?}");
        let told: BTreeSet<&str> =
            of_cause[0].with.iter().chain([&of_cause[0].rule]).map(|rule| rule.name).collect();
        assert_eq!(told, rules, "{name}");
        assert!(rules.len() > 3 && rules.contains("noi-dung-co-chu"), "{name}: {rules:?}");
        assert_eq!(of_cause[0].grade, Grade::Error, "{name}");
        assert!(of_cause[0].message.starts_with("mặc định của tệp đặt cỡ chữ 12: "), "{of_cause:?}");
        let places = |findings: &[&CheckFinding]| -> BTreeSet<TextPlace> {
            findings.iter().flat_map(|finding| &finding.places).map(|place| place.text.clone()).collect()
        };
        assert_eq!(of_cause[0].count, places(&raw).len(), "{name}");
        assert_eq!(places(&of_cause), places(&raw), "{name}");
        // All else is told as it was.
        assert_eq!(once.len(), findings.len() + 1 - raw.len(), "{name}");
    }
    assert!(all.len() >= 30, "{}", all.len());
}

#[test]
fn a_wrong_family_that_all_parts_take_over_is_one_finding() {
    let all = told(&["w:rFonts"], "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>");
    for (name, findings) in &all {
        let once = by_cause(findings.clone());
        let is_error = |finding: &&CheckFinding| finding.grade == Grade::Error;
        let errors: Vec<_> = once.iter().filter(is_error).map(|finding| finding.rule.name).collect();
        // The rules before 2020 name no family.
        assert!(
            errors.len() <= 1 && (errors == ["phong-chu"] || name.ends_with("2019")),
            "{name}: {errors:?}"
        );
    }
    assert!(all.len() >= 30, "{}", all.len());
}

const STYLES: &str = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style></w:styles>"#;

/// The plan, whose type is as large as the style Normal says where it had 14 points.
pub fn of_style() -> OfficeFile {
    let mut file = plan();
    file.body = file.body.replace("<w:sz w:val=\"28\"/>", "");
    file.others.push(("styles", "styles.xml", STYLES.to_owned()));
    file
}

#[test]
fn what_the_text_says_itself_is_another_cause() {
    let law = law();
    let direct = r#"<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">"#;
    let mut file = of_style();
    let at = file.body.rfind("<w:t xml:space=\"preserve\">Nguyễn").unwrap();
    let start = file.body[..at].rfind("</w:rPr>").unwrap();
    file.body.replace_range(start..at + "<w:t xml:space=\"preserve\">".len(), direct);
    let once = by_cause(examined(&file.bytes(), &Choices::default(), &law).findings);
    let of_size: Vec<&str> = once
        .iter()
        .filter(|finding| finding.message.contains("cỡ chữ 12"))
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(of_size.len(), 2, "{of_size:#?}");
    assert!(of_size.iter().any(|message| message.starts_with("kiểu \"Normal\" đặt cỡ chữ 12: nội dung (")));
    let own = of_size.iter().any(|message| message.contains("Nguyễn") && !message.contains("kiểu"));
    assert!(own, "{of_size:#?}");
}

#[test]
fn a_rule_that_is_selected_tells_its_share() {
    let law = law();
    let file = of_style();
    let choices = |select: &[&str], ignore: &[&str]| Choices {
        select: select.iter().map(|name| (*name).to_owned()).collect(),
        ignore: ignore.iter().map(|name| (*name).to_owned()).collect(),
        ..Choices::default()
    };
    let told = |choices: &Choices| by_cause(examined(&file.bytes(), choices, &law).findings);
    let one = told(&choices(&["ten-loai-kieu"], &[]));
    assert_eq!(one.len(), 1, "{one:#?}");
    assert!(
        one[0].message.ends_with("cỡ chữ 12; phải là cỡ chữ 13 đến 14 (do kiểu \"Normal\" đặt)"),
        "{one:#?}"
    );
    let others = told(&choices(&[], &["noi-dung-co-chu"]));
    let is_told = others.iter().any(|finding| {
        finding.grade == Grade::Error
            && finding.rule.name != "noi-dung-co-chu"
            && finding.with.iter().all(|rule| rule.name != "noi-dung-co-chu")
            && finding.message.contains("tên loại")
    });
    assert!(is_told, "{others:#?}");
}
