//! Stage by stage and whole, for the commune plan and the huyện plan: `cargo bench --bench stages`.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use divan::{Bencher, black_box};
use vanthu::diagnostic::Report;
use vanthu::document::NumberingScheme;
use vanthu::facts::Facts;
use vanthu::figures::Figures;
use vanthu::frame::FormWanted;
use vanthu::generate::{self, Input, Library};
use vanthu::markup::{self, Form};
use vanthu::reading;
use vanthu::{docx, frame};

/// The two documents measured: the shortest plan and the longest.
const DOCUMENTS: &[&str] = &["cam-thuy-2024/cam-thanh.yaml", "cao-loc-2024/ke-hoach.yaml"];

fn main() {
    divan::main();
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// What `make` gives, with a report of its own.
fn tried<T>(make: impl FnOnce(&mut Report) -> Option<T>) -> (Option<T>, Report) {
    let mut report = Report::new();
    (make(&mut report), report)
}

fn value<T>((value, report): (Option<T>, Report)) -> T {
    value.unwrap_or_else(|| panic!("{report:#?}"))
}

fn facts(document: &str) -> Facts {
    value(tried(|report| reading::load(&data().join(document), &data(), report)))
}

fn input(document: &str) -> Input {
    Input::new(facts(document), Report::new())
}

fn library() -> Library {
    value(tried(|report| Library::load(None, None, None, report)))
}

#[divan::bench(args = DOCUMENTS)]
fn a_facts(bencher: Bencher, document: &str) {
    let (path, root) = (data().join(document), data());
    bencher.bench(|| tried(|report| reading::load(black_box(&path), &root, report)));
}

#[divan::bench(args = DOCUMENTS)]
fn b_figures(bencher: Bencher, document: &str) {
    let (facts, library) = (facts(document), library());
    bencher.bench(|| tried(|report| Figures::derive(black_box(&facts), &library.regimes, report)));
}

#[divan::bench(args = DOCUMENTS)]
fn c_template(bencher: Bencher, document: &str) {
    let (facts, library) = (facts(document), library());
    let figures = value(tried(|report| Figures::derive(&facts, &library.regimes, report)));
    bencher.bench(|| {
        tried(|report| {
            library.templates.render(black_box(&facts), &figures, &library.register, &library.regimes, report)
        })
    });
}

#[divan::bench(args = DOCUMENTS)]
fn d_markup(bencher: Bencher, document: &str) {
    let generated = value(tried(|report| generate::generate(&input(document), &library(), report)));
    let form = Form::plain(NumberingScheme::Roman, true);
    bencher.bench(|| tried(|report| markup::parse(black_box(&generated.markup), &form, report)));
}

#[divan::bench(args = DOCUMENTS)]
fn e_frame(bencher: Bencher, document: &str) {
    let facts = facts(document);
    let generated = value(tried(|report| generate::generate(&input(document), &library(), report)));
    let subject = generated.document.frame.subject;
    bencher.with_inputs(|| subject.clone()).bench_values(|subject| {
        tried(|report| frame::derive(black_box(&facts), &FormWanted::of("Kế hoạch"), subject, report))
    });
}

#[divan::bench(args = DOCUMENTS)]
fn f_docx(bencher: Bencher, document: &str) {
    let generated = value(tried(|report| generate::generate(&input(document), &library(), report)));
    bencher.bench(|| tried(|report| docx::write(black_box(&generated.document), report)));
}

/// Facts in memory to bytes.
#[divan::bench(args = DOCUMENTS)]
fn g_whole(bencher: Bencher, document: &str) {
    let (input, library) = (input(document), library());
    bencher.bench(|| tried(|report| generate::generate(black_box(&input), &library, report)));
}

/// A document that stands, read and held against the decree: `vanthu check`.
#[divan::bench(args = DOCUMENTS)]
fn h_check(bencher: Bencher, document: &str) {
    let bytes = value(tried(|report| generate::generate(&input(document), &library(), report))).bytes;
    let (choices, law) = (vanthu::check::Choices::default(), library().register);
    bencher.bench(|| {
        let file = vanthu::word::read(black_box(&bytes)).expect("a DOCX");
        vanthu::check::examine(&file, &choices, &law)
    });
}

/// What a process pays once: templates and register.
#[divan::bench]
fn i_library() -> Library {
    library()
}
