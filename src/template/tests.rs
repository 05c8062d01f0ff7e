//! What writers of templates and of facts rely on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod checking;
mod inserting;
mod loading;
mod rendering;
mod seeing;

use std::fs;
use std::sync::Arc;

use super::{Rendered, Templates, library};
use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, Source, Tried, tried};
use crate::facts::Facts;
use crate::figures::Figures;
use crate::legal::Register;
use crate::reading;

const HEAD: &str = "---\nloai: Kế hoạch\ntrich_yeu: Kiểm định {{thoi_ky}}\ndanh_so: la-ma\n---\n";

/// Facts of the template `thu`, with more keys after the required ones.
fn facts_with(more: &str) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    let text = format!(
        "mau: thu\nnam: 2024\nco_quan: {{ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}}\n\
         van_ban: {{ngay: 01/2024}}\nnguoi_ky: {{chuc_vu: Chủ tịch}}\n\
         truong: [{{ten: Trường THCS A*B, cap_hoc: thcs}}, {{ten: Trường Mầm non C, cap_hoc: mam_non}}]\n{more}"
    );
    fs::write(&path, text).unwrap();
    let outcome = tried(|report| reading::load(&path, folder.path(), report));
    outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics))
}

fn own(name: &str, text: String) -> (String, library::File) {
    let source = Arc::new(Source { name: name.to_owned(), text });
    (name.to_owned(), library::File::own(source))
}

/// Template `thu` with this body, and partials.
fn compile(body: &str, partials: &[(&str, &str)]) -> Tried<Templates> {
    let mut files: library::Files =
        partials.iter().map(|(name, text)| own(name, (*text).to_owned())).collect();
    files.extend([own("thu", format!("{HEAD}{body}"))]);
    tried(|report| Templates::compile(&files, report))
}

fn render_with(body: &str, partials: &[(&str, &str)], facts: &Facts) -> Tried<Rendered> {
    let compiled = || {
        let compiled = compile(body, partials);
        compiled.value.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics))
    };
    let (templates, seeing_all) = (compiled(), compiled());
    seeing::see_all(&seeing_all, facts);
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let figures = tried(|report| Figures::derive(facts, &regimes, report)).value.unwrap();
    let rendered = tried(|report| templates.render(facts, &figures, &register, &regimes, report));
    // Every test of a template is also one of what it is shown.
    let other = tried(|report| seeing_all.render(facts, &figures, &register, &regimes, report));
    assert_eq!(other, rendered, "{body}");
    rendered
}

/// The rendered body of a template without findings.
fn body(text: &str, more_facts: &str) -> String {
    let outcome = render_with(text, &[], &facts_with(more_facts));
    assert_eq!(outcome.diagnostics, [], "{text}");
    outcome.value.unwrap().body.text.clone()
}

/// Rule, line, column, and the first hint of each finding. The body's first line is line 6.
fn summary(diagnostics: &[Diagnostic]) -> Vec<(&'static str, usize, usize, String)> {
    let place =
        |found: &Diagnostic| found.place.as_ref().map_or((0, 0), |place| (place.line(), place.column()));
    let hint = |found: &Diagnostic| found.hints.first().cloned().unwrap_or_default();
    diagnostics.iter().map(|found| (found.rule(), place(found).0, place(found).1, hint(found))).collect()
}
