//! A template is shown only what it looks at: that changes no document.

use std::path::Path;

use super::super::seen::SeenNames;
use super::super::{Templates, view};
use crate::accreditation::Regimes;
use crate::diagnostic::{Report, tried};
use crate::facts::Facts;
use crate::figures::Figures;
use crate::files::discover;
use crate::legal::Register;
use crate::reading::{self, OpenedFacts};

/// Lets the template of `facts` see all values.
pub(super) fn see_all(templates: &Templates, facts: &Facts) {
    let pick = templates.pick(facts);
    let Some(shelf) = templates.shelf(pick.shelf) else { return };
    if let Some(Ok(entry)) = shelf.entry(&pick.name) {
        let mut checked = entry.check(None);
        checked.seen = SeenNames::whole();
        let _ = entry.checked.set(checked);
    }
}

fn documents() -> Vec<Facts> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let files = discover(&[data], None).files;
    let opened =
        files.iter().filter_map(|file| tried(|report| reading::open(&file.path, &file.root, report)).value);
    let documents = opened.flat_map(|opened| match opened {
        OpenedFacts::One(facts) => vec![*facts],
        OpenedFacts::Many(batch) => batch.units(&mut Report::new()).map(|unit| unit.facts).collect(),
    });
    documents.collect()
}

#[test]
fn every_document_is_the_same_whether_its_template_sees_all_or_what_it_looks_at() {
    let (templates, seeing_all) = (
        tried(|report| Templates::load(None, report)).value.unwrap(),
        tried(|report| Templates::load(None, report)).value.unwrap(),
    );
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let documents = documents();
    assert!(documents.len() > 100);
    for facts in &documents {
        see_all(&seeing_all, facts);
        let figures = tried(|report| Figures::derive(facts, &regimes, report)).value.unwrap();
        let rendered = tried(|report| templates.render(facts, &figures, &register, &regimes, report));
        assert_eq!(
            tried(|report| seeing_all.render(facts, &figures, &register, &regimes, report)),
            rendered,
            "{}",
            facts.source.name
        );
    }
}

#[test]
fn what_is_only_asked_for_is_there_and_no_more() {
    let seen = |body: &str| {
        let templates = super::compile(body, &[]).value.unwrap();
        let shelf = templates.shelf(0).unwrap();
        let facts = super::facts_with("");
        let checked = shelf.entry("thu").unwrap().unwrap().check(None);
        let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
        let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
        let mut shown = view::context(&facts, &figures, &regimes, &checked.seen);
        // The head of these templates looks at it.
        shown.as_object_mut().unwrap().shift_remove("thoi_ky");
        shown.to_string()
    };
    for (body, shown) in [
        ("x\n", "{}"),
        ("{{#if truong}}x{{/if}}\n", r#"{"truong":[true,true]}"#),
        ("{{#if co_quan}}x{{/if}}\n", r#"{"co_quan":true}"#),
        ("{{#if hoi_nghi.ten}}x{{/if}}\n", r#"{"hoi_nghi":null}"#),
        (
            "{{#if so_lieu.chi_tieu.da_ghi}}{{so_lieu.chi_tieu.cau}}{{else}}{{nam}}{{/if}}\n",
            r#"{"nam":2024,"so_lieu":{"chi_tieu":{"da_ghi":false}}}"#,
        ),
        ("{{len truong}}{{nam}}\n", r#"{"nam":2024,"truong":[true,true]}"#),
        (
            "{{noi truong truong=\"ten_goi\"}}\n",
            r#"{"truong":[{"ten_goi":"THCS A*B"},{"ten_goi":"Mầm non C"}]}"#,
        ),
        (
            "{{#each truong}}{{cap_hoc.ma}}{{/each}}\n",
            r#"{"truong":[{"cap_hoc":{"ma":"thcs"}},{"cap_hoc":{"ma":"mam_non"}}]}"#,
        ),
        (
            "{{#each truong as |t|}}{{t.ten}}{{/each}}\n",
            r#"{"truong":[{"ten":"Trường THCS A*B"},{"ten":"Trường Mầm non C"}]}"#,
        ),
    ] {
        assert_eq!(seen(body), shown, "{body}");
    }
}
