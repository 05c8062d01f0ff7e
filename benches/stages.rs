//! Stage by stage and whole, for the commune plan and the huyện plan: `cargo bench --bench stages`.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use divan::{Bencher, black_box};
use vanthu::diagnostic::Outcome;
use vanthu::document::NumberingScheme;
use vanthu::facts::Facts;
use vanthu::figures::Figures;
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

fn value<T>(outcome: Outcome<T>) -> T {
    let findings = outcome.diagnostics;
    outcome.value.unwrap_or_else(|| panic!("{findings:#?}"))
}

fn facts(document: &str) -> Facts {
    value(reading::load(&data().join(document), &data()))
}

fn input(document: &str) -> Input {
    Input::new(facts(document), Vec::new())
}

fn library() -> Library {
    value(Library::load(None, None, None))
}

#[divan::bench(args = DOCUMENTS)]
fn a_facts(bencher: Bencher, document: &str) {
    let (path, root) = (data().join(document), data());
    bencher.bench(|| reading::load(black_box(&path), &root));
}

#[divan::bench(args = DOCUMENTS)]
fn b_figures(bencher: Bencher, document: &str) {
    let (facts, library) = (facts(document), library());
    bencher.bench(|| Figures::derive(black_box(&facts), &library.regimes));
}

#[divan::bench(args = DOCUMENTS)]
fn c_template(bencher: Bencher, document: &str) {
    let (facts, library) = (facts(document), library());
    let figures = value(Figures::derive(&facts, &library.regimes));
    bencher
        .bench(|| library.templates.render(black_box(&facts), &figures, &library.register, &library.regimes));
}

#[divan::bench(args = DOCUMENTS)]
fn d_markup(bencher: Bencher, document: &str) {
    let generated = value(generate::generate(&input(document), &library()));
    let form = Form::plain(NumberingScheme::Roman, true);
    bencher.bench(|| markup::parse(black_box(&generated.markup), &form));
}

#[divan::bench(args = DOCUMENTS)]
fn e_frame(bencher: Bencher, document: &str) {
    let facts = facts(document);
    let generated = value(generate::generate(&input(document), &library()));
    let subject = generated.document.frame.subject;
    bencher
        .with_inputs(|| subject.clone())
        .bench_values(|subject| frame::derive(black_box(&facts), "Kế hoạch", subject, None));
}

#[divan::bench(args = DOCUMENTS)]
fn f_docx(bencher: Bencher, document: &str) {
    let generated = value(generate::generate(&input(document), &library()));
    bencher.bench(|| docx::write(black_box(&generated.document)));
}

/// Facts in memory to bytes.
#[divan::bench(args = DOCUMENTS)]
fn g_whole(bencher: Bencher, document: &str) {
    let (input, library) = (input(document), library());
    bencher.bench(|| generate::generate(black_box(&input), &library));
}

/// What a process pays once: templates and register.
#[divan::bench]
fn h_library() -> Library {
    library()
}
