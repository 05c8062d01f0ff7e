//! What is declared of YAML files holds: schemas that an independent validator takes, the files of `data/` and of the
//! docs under them, and the page that names every key.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use vanthu::accreditation::Regime;
use vanthu::diagnostic::{Place, Report};
use vanthu::legal::register_fields;
use vanthu::reading::{batch_fields, document_fields};
use vanthu::template::head_fields;
use vanthu::yaml::{Record, clean, page};
use walkdir::WalkDir;

use crate::desk::Desk;
use crate::golden;
use crate::pages::pages;

const KINDS: [&str; 5] = ["facts", "batch", "template-head", "legal", "regime"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// As `vanthu schema` prints it.
fn schema(kind: &str) -> Value {
    let ran = Desk::new().run(&format!("schema {kind}"));
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    serde_json::from_str(&ran.stdout).expect("JSON")
}

fn validator(kind: &str) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).expect("a schema")
}

/// Every group of `schema` that shows examples, with them.
fn with_examples(schema: &Value) -> Vec<(&Value, &Vec<Value>)> {
    match schema {
        Value::Object(map) => {
            let here = map.get("examples").and_then(Value::as_array).map(|examples| (schema, examples));
            here.into_iter().chain(map.values().flat_map(with_examples)).collect()
        }
        Value::Array(items) => items.iter().flat_map(with_examples).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// An editor shows them as what may be written.
#[test]
fn every_example_is_valid_where_it_is_shown() {
    for kind in KINDS {
        let whole = schema(kind);
        let found = with_examples(&whole);
        assert!(found.len() > 5, "{kind}");
        for (shown, examples) in found {
            let mut alone = shown.clone();
            alone["$defs"] = whole["$defs"].clone();
            let validator = jsonschema::draft202012::new(&alone).expect("a schema");
            for example in examples {
                assert!(validator.is_valid(example), "{kind}, {}: {example}", shown["title"]);
            }
        }
    }
}

/// Items of lists in `example` that go on where the one before ended: words in small letters alone.
fn torn(example: &Value) -> Vec<&str> {
    match example {
        Value::Array(items) => {
            let texts = items.iter().filter_map(Value::as_str);
            let here = texts.filter(|text| {
                text.contains(' ') && !text.contains(|c: char| c.is_uppercase() || c.is_numeric())
            });
            here.chain(items.iter().flat_map(torn)).collect()
        }
        Value::Object(map) => map.values().flat_map(torn).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

/// Most examples are taken as they are declared, without the mending that a person's text gets.
#[test]
fn no_example_has_anything_to_be_mended() {
    for kind in KINDS {
        let whole = schema(kind);
        for example in with_examples(&whole).into_iter().flat_map(|(_, examples)| examples) {
            let parts = torn(example);
            assert!(parts.is_empty(), "{kind}: a comma without quotes tears a sentence: {parts:?}");
            let text = example.to_string();
            let mut told = Report::new();
            assert_eq!(clean(&text, &Place::file(kind), &mut told), text);
            assert!(told.is_empty(), "{kind}: {text}");
        }
    }
}

fn yaml(text: &str) -> Value {
    serde_saphyr::from_str(text).expect("YAML")
}

fn wrong(validator: &Validator, text: &str) -> Vec<String> {
    let value = yaml(text);
    let value = match value {
        Value::Null => json!({}),
        // Schools by themselves.
        Value::Array(schools) => json!({ "truong": schools }),
        value => value,
    };
    validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn yaml_files(folder: &str) -> Vec<PathBuf> {
    let all = WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    let all = all.map(walkdir::DirEntry::into_path);
    all.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect()
}

#[test]
fn every_schema_is_one() {
    for kind in KINDS {
        let schema = schema(kind);
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{kind}");
        // Classes of letters are not known to the validators of every language.
        assert!(!schema.to_string().contains(r"\\p{"), "{kind}");
    }
}

#[test]
fn what_ships_with_the_program_is_valid() {
    let (facts, batch) = (validator("facts"), validator("batch"));
    let (legal, regime, head) = (validator("legal"), validator("regime"), validator("template-head"));
    let mut seen = BTreeMap::<&str, usize>::new();
    for path in yaml_files("data") {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        let (kind, validator) = match &name {
            name if name.starts_with("data/_phap-ly") => ("legal", &legal),
            name if name.starts_with("data/_quy-dinh") => ("regime", &regime),
            _ if text.contains("nhan_ban:") => ("batch", &batch),
            _ => ("facts", &facts),
        };
        assert_eq!(wrong(validator, &text), Vec::<String>::new(), "{name}");
        *seen.entry(kind).or_default() += 1;
    }
    for entry in fs::read_dir(root().join("templates")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        if let Some(rest) = text.strip_prefix("---\n") {
            let own = rest.split("\n---\n").next().unwrap();
            assert_eq!(wrong(&head, own), Vec::<String>::new(), "{own}");
            *seen.entry("template-head").or_default() += 1;
        }
    }
    assert_eq!(seen.len(), KINDS.len(), "{seen:?}");
}

/// Blocks that are wrong on purpose, by what they hold.
const ON_PURPOSE: [&str; 1] = ["cap_hok: thcs"];

#[test]
fn the_yaml_of_the_docs_is_valid() {
    let (facts, batch) = (validator("facts"), validator("batch"));
    let mut seen = 0;
    for page in pages() {
        let text = fs::read_to_string(root().join(&page)).unwrap();
        let blocks = text.split("\n```yaml").skip(1).map(|rest| rest.split("\n```").next().unwrap());
        for block in blocks {
            let (name, yaml) = block.split_once('\n').unwrap_or((block, ""));
            let is_facts = !name.contains("so-rieng")
                && !["do_chac:", "bo_qua:\n"].iter().any(|other| yaml.contains(other));
            if !is_facts || ON_PURPOSE.iter().any(|wrong| yaml.contains(wrong)) {
                continue;
            }
            let validator = if yaml.contains("nhan_ban:") { &batch } else { &facts };
            assert_eq!(wrong(validator, yaml), Vec::<String>::new(), "{}:{name}\n{yaml}", page.display());
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn what_the_decoder_refuses_the_schema_refuses() {
    let facts = validator("facts");
    for text in [
        "truong: [{ten: Trường A, cap_hok: thcs}]",
        "truong: [{ten: Trường A}]",
        "truong: [{ten: Trường A, cap_hoc: trung_cap}]",
        "truong: [{ten: Trường A, cap_hoc: thcs, muc_tieu: {loai: xoa}}]",
        "truong: [{ten: Trường A, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 3}}]",
        "van_ban: {ngay: hôm nay}",
        "nguoi_ky: {chuc_vu: Chủ tịch, tham_quyen: xx}",
        "nam: [2024]",
        "mau_: ke-hoach-xa",
    ] {
        assert_ne!(wrong(&facts, text), Vec::<String>::new(), "{text}");
    }
    assert_ne!(wrong(&validator("legal"), "van_ban: [{id: x}]"), Vec::<String>::new());
    assert_ne!(wrong(&validator("template-head"), "loai: Kế hoạch"), Vec::<String>::new());
}

#[test]
fn the_page_of_keys_is_what_is_declared() {
    let head = "# Every key\n\nMade from the declarations in the code (`record!`): `VANTHU_ACCEPT=1 cargo test --test suite schemas`\n\
                writes it anew. Tiếng Việt, như người dùng đọc.\n";
    let sections = [
        ("Tệp dữ kiện", document_fields()),
        ("Tệp dữ kiện của nhiều văn bản: khóa thêm", batch_fields().into_iter().take(1).collect()),
        ("Phần đầu của mẫu", head_fields()),
        ("Tệp của sổ văn bản", register_fields()),
        ("Quy định của một thời kỳ", Regime::fields()),
    ];
    let written = BTreeMap::from([("keys.md".to_owned(), format!("{head}{}", page(&sections)))]);
    golden::compare(&root().join("docs"), &written, |name| name == "keys.md");
}
