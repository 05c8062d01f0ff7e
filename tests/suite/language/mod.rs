//! How the documents of `data/` speak: what an office that gets them would stumble over.

mod agreement;
mod stumbles;
mod trial;

use std::path::Path;

use crate::tried::tried;
use crate::unit_facts::every_unit;
use vanthu::diagnostic::Report;
use vanthu::facts::Facts;
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading::{self, OpenedFacts};
use vanthu::units::unit_in_text;

/// The five that public bodies published: they say what they said.
const HISTORICAL: [&str; 5] =
    ["cam-thuy-2024", "cao-loc-2024", "long-an-2021", "thanh-hoa-2020", "thanh-mien-2017"];

/// A document of `data/` with what it was made from.
struct Made {
    name: String,
    facts: Facts,
    generated: Generated,
}

impl Made {
    fn is_historical(&self) -> bool {
        HISTORICAL.iter().any(|folder| self.name.starts_with(folder))
    }
}

/// Every document of `data/`.
fn documents() -> Vec<Made> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let library =
        tried(|report| Library::load(None, None, None, report)).value.expect("the built-in library");
    let mut made = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map_while(Result::ok) {
        let name = entry.file_name().to_string_lossy();
        let is_inside =
            entry.path().components().any(|part| part.as_os_str().to_string_lossy().starts_with('_'));
        if !name.ends_with(".yaml") || is_inside {
            continue;
        }
        let all = match tried(|report| reading::open(entry.path(), &root, report)).value.expect("facts") {
            OpenedFacts::One(facts) => vec![*facts],
            OpenedFacts::Many(batch) => every_unit(&batch),
        };
        let name = entry.path().strip_prefix(&root).expect("below data").display().to_string();
        made.extend(all.into_iter().map(|facts| {
            let generated =
                tried(|report| generate(&Input::new(facts.clone(), Report::new()), &library, report))
                    .value
                    .expect("a document");
            Made { name: format!("{name}: {}", facts.issuer.name.value), facts, generated }
        }));
    }
    assert!(made.len() > 170, "{}", made.len());
    made
}

/// Those that speak today's language.
fn documents_of_today() -> Vec<Made> {
    let mut made = documents();
    made.retain(|made| !made.is_historical());
    made
}

#[test]
fn the_bodies_of_a_commune_are_named_whole_among_the_recipients() {
    let mut seen = 0;
    for made in documents_of_today().iter().filter(|made| made.facts.template.value == "ke-hoach-xa") {
        let (kind, name) = made.facts.issuer.unit().expect("a committee");
        let unit = unit_in_text(kind, &name);
        let recipients = &made.generated.document.frame.recipients;
        for body in ["HĐND", "UBND"] {
            let whole = format!("{body} {unit}");
            assert!(recipients.iter().any(|line| line.contains(&whole)), "{}: {recipients:?}", made.name);
        }
        assert!(!recipients.iter().any(|line| line.contains("cùng cấp")), "{}: {recipients:?}", made.name);
        seen += 1;
    }
    assert!(seen >= 170, "{seen}");
}

#[test]
fn nobody_stumbles_over_a_document() {
    let mut found = std::collections::BTreeMap::new();
    for made in documents_of_today() {
        let document = &made.generated.document;
        for stumble in stumbles::of_shape(document).into_iter().chain(stumbles::of_language(document)) {
            found.entry(stumble).or_insert_with(|| made.name.clone());
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_own_unit_has_the_same_capital_wherever_it_is_named() {
    for made in documents_of_today() {
        let Some((kind, name)) = made.facts.issuer.unit() else { continue };
        let small = format!("{} {name}", kind.name());
        if unit_in_text(kind, &name) != small {
            let read = crate::package::paragraphs(&made.generated.bytes);
            assert!(!read.iter().any(|line| line.contains(&small)), "{}: {small}", made.name);
        }
    }
}

/// The historical ones say what was said then: that shows that the reader stumbles where there is something.
#[test]
fn what_the_historical_documents_say_is_stumbled_over() {
    let made = documents();
    for (folder, stumble) in [
        ("cam-thuy-2024", "“không dừng lại ở kết quả hiện có”"),
        ("cam-thuy-2024", "“vạch lộ trình”"),
        ("cam-thuy-2024", "“Mỗi năm một lần”"),
        ("cam-thuy-2024", "có mục 1 mà không có mục 2"),
        ("long-an-2021", "hai cách ghi ngày"),
        ("long-an-2021", "chữ tắt GD&ĐT"),
        ("long-an-2021", "viện dẫn lần đầu chưa đủ"),
    ] {
        let found: Vec<_> = made
            .iter()
            .filter(|made| made.name.starts_with(folder))
            .flat_map(|made| stumbles::of_language(&made.generated.document))
            .collect();
        assert!(found.iter().any(|found| found.starts_with(stumble)), "{folder}: {stumble}: {found:#?}");
    }
}
