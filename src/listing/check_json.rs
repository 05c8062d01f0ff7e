//! What a check found, for programs: JSON of our own, and SARIF 2.1.0.

use serde_json::{Value, json};

use super::check_text::CheckedFile;
use super::told_first::{ToldFirst, first_of};
use crate::check::{CheckFinding, CheckRule, Examined, ExaminedDocument, FindingPlace, Grade, rules};
use crate::recognition::DocumentForm;

/// All findings of `files`, indented, ended by a line break.
pub fn check_json(files: &[CheckedFile]) -> String {
    let all: Vec<Value> = files.iter().map(file).collect();
    format!("{:#}\n", Value::from(all))
}

/// So many findings of each grade are listed of a file, and so many documents and rules that cannot be judged: a program
/// reads more than a person, but not without end.
const MOST_LISTED: usize = 1_000;

/// Of one file what is listed; of the rest how many there are.
struct Listed<'f> {
    documents: (&'f [ExaminedDocument], usize),
    findings: ToldFirst<'f>,
    open: (&'f [(usize, &'static CheckRule, &'static str)], usize),
}

impl<'f> Listed<'f> {
    fn of(examined: &'f Examined) -> Self {
        Self {
            documents: first_of(&examined.documents, MOST_LISTED),
            findings: ToldFirst::of(&examined.findings, MOST_LISTED),
            open: first_of(&examined.not_judged, MOST_LISTED),
        }
    }

    /// How many are not listed, in words; none where all are.
    fn cut(&self) -> Option<String> {
        let left = [
            (self.findings.left(), "phát hiện"),
            (self.documents.1, "văn bản"),
            (self.open.1, "quy tắc không xét được"),
        ];
        let left = left.into_iter().filter(|(count, _)| *count > 0);
        let left: Vec<String> = left.map(|(count, what)| format!("{count} {what}")).collect();
        (!left.is_empty()).then(|| format!("còn {} không nêu ở đây", left.join(", ")))
    }
}

fn file(file: &CheckedFile) -> Value {
    let examined = &file.examined;
    let listed = Listed::of(examined);
    let not_judged: Vec<Value> = listed
        .open
        .0
        .iter()
        .map(|(document, rule, why)| json!({"quy_tac": rule.name, "van_ban": document + 1, "ly_do": why}))
        .collect();
    let findings = listed.findings.told.iter().map(|found| finding(examined, found));
    let mut told = json!({
        "tep": file.name,
        "van_ban": listed.documents.0.iter().map(document).collect::<Vec<_>>(),
        "phat_hien": findings.collect::<Vec<_>>(),
        "khong_xet_duoc": not_judged,
    });
    if let Some(cut) = listed.cut() {
        told["khong_neu_het"] = json!(cut);
    }
    told
}

fn document(document: &ExaminedDocument) -> Value {
    let form = match document.form {
        DocumentForm::Issued => "van_ban",
        DocumentForm::Attached => "kem_theo",
        DocumentForm::Appendix => "phu_luc",
        DocumentForm::Copy => "ban_sao",
    };
    json!({
        "dang": form,
        "loai": document.type_name,
        "so_ky_hieu": document.symbol,
        "the_thuc": document.format_rules.profile().key,
        "khong_xet": document.outside.map(|outside| outside.sentence()),
    })
}

fn finding(examined: &Examined, finding: &CheckFinding) -> Value {
    json!({
        "quy_tac": finding.rule.name,
        "cung_quy_tac": with(finding),
        "muc_do": grade(finding.grade),
        "thong_bao": finding.message,
        "dieu_khoan": examined.clause_of(finding),
        "van_ban": finding.document + 1,
        "so_cho": finding.count,
        "cho": finding.places.iter().map(place_of).collect::<Vec<_>>(),
    })
}

/// The other rules that its cause breaks.
fn with(finding: &CheckFinding) -> Vec<&'static str> {
    finding.with.iter().map(|rule| rule.name).collect()
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Error => "loi",
        Grade::Review => "can_xem_lai",
        Grade::Advice => "loi_khuyen",
    }
}

fn place_of(place: &FindingPlace) -> Value {
    json!({
        "phan": &*place.text.part,
        "doan": place.text.paragraph + 1,
        "chu": place.text.run.map(|run| run + 1),
        "trich": place.excerpt,
    })
}

/// The same as SARIF 2.1.0 (OASIS standard of 27 March 2020), one run.
/// `unread` are the files that could not be read, each with the reason.
pub fn check_sarif(files: &[CheckedFile], unread: &[(String, String)]) -> String {
    let rules: Vec<&CheckRule> = rules::all().collect();
    let index = |rule: &CheckRule| rules.iter().position(|known| known.name == rule.name);
    let mut results = Vec::new();
    let mut notifications: Vec<Value> =
        unread.iter().map(|(name, why)| notification("error", name, why)).collect();
    for file in files {
        let uri = uri(&file.name);
        let listed = Listed::of(&file.examined);
        notifications.extend(listed.cut().map(|cut| notification("warning", &file.name, &cut)));
        for finding in listed.findings.told {
            results.push(result(finding, &uri, index(finding.rule)));
        }
        for (document, rule, why) in listed.open.0 {
            results.push(json!({
                "ruleId": rule.name,
                "ruleIndex": index(rule),
                "kind": "open",
                "level": "none",
                "message": {"text": format!("văn bản {}: không xét được: {why}", document + 1)},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
            }));
        }
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "vanthu",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": "vi-VN",
                "rules": rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unread.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// That a file could not be read, or that not all of it is told.
fn notification(level: &str, name: &str, why: &str) -> Value {
    json!({
        "level": level,
        "message": {"text": why},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(name)}}}],
    })
}

/// The register of format rules, in the order of a page.
pub fn rules_json() -> String {
    let rule = |rule: &'static CheckRule| {
        json!({
            "quy_tac": rule.name,
            "muc_do": rule.grade.label(),
            "dieu_khoan": rule.place(),
            "noi_dung": rule.says,
            "vi_sao": rule.why,
            "cach_sua": rule.advice,
            "sai": rule.wrong,
            "dung": rule.right,
        })
    };
    format!("{:#}\n", Value::from(rules::all().map(rule).collect::<Vec<_>>()))
}

fn descriptor(rule: &CheckRule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": {"text": rule.says},
        "fullDescription": {"text": format!("{} ({})", rule.why, rule.place())},
        "help": {"text": rule.advice},
        "defaultConfiguration": {"level": level(rule.grade), "enabled": rule.grade != Grade::Advice},
    })
}

fn level(grade: Grade) -> &'static str {
    match grade {
        Grade::Error => "error",
        Grade::Review => "warning",
        Grade::Advice => "note",
    }
}

fn result(finding: &CheckFinding, uri: &str, index: Option<usize>) -> Value {
    let of_file = json!({"artifactLocation": {"uri": uri}});
    let located = |place: &FindingPlace| {
        let run = place.text.run.map(|run| format!("/r[{}]", run + 1)).unwrap_or_default();
        json!({
            "physicalLocation": of_file,
            "logicalLocations": [{
                "fullyQualifiedName": format!("{}/p[{}]{run}", place.text.part, place.text.paragraph + 1),
                "kind": "element",
            }],
            "message": {"text": place.excerpt},
        })
    };
    let mut locations: Vec<Value> = finding.places.iter().map(located).collect();
    if locations.is_empty() {
        locations.push(json!({"physicalLocation": of_file}));
    }
    let mut result = json!({
        "ruleId": finding.rule.name,
        "ruleIndex": index,
        "level": level(finding.grade),
        "message": {"text": finding.message},
        "locations": locations,
        "occurrenceCount": finding.count,
        "partialFingerprints": {"vanthu/v1": finding.fingerprint()},
    });
    if !finding.with.is_empty() {
        result["properties"] = json!({"cung_quy_tac": with(finding)});
    }
    result
}

/// A path as a reference of a URI.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte))
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
