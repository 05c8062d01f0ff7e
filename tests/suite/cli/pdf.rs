//! PDF and pictures of pages. A stand-in for LibreOffice and Poppler makes files that say what they were made of, so that
//! the guards are tested where neither is installed; `.ci/conformance` runs the real ones.

#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use super::*;

/// Makes `N.pdf` of each `N.docx`, and notes each start.
const OFFICE: &str = r#"#!/bin/sh
echo start >> "$LOG"
for file in "$@"; do
  case "$file" in
  *.docx)
    grep -q LOI "$file" && continue
    { printf '%%PDF-1.6\n/BaseFont/BAAAAA+%s\n' "${FONT:-LiberationSerif}"; cksum < "$file"
      printf 'trailer\n<</ID [ <00112233445566778899AABBCCDDEEFF>\n<00112233445566778899AABBCCDDEEFF> ]>>\n%%%%EOF\n'; } > "${file%.docx}.pdf" ;;
  esac
done
"#;
/// Draws as many pages as `PAGES` says.
const POPPLER: &str = r#"#!/bin/sh
for last; do :; done
for page in $(seq 1 "${PAGES:-2}"); do
  { printf '\211PNG\r\n\032\n%s' "$page"; printf '\000\000\000\000IEND\256B\140\202'; } > "$last-$page.png"
done
"#;

/// A desk with a plan and both programs.
fn office_desk() -> Desk {
    let desk = Desk::with_plan().file("bin/soffice", OFFICE).file("bin/pdftoppm", POPPLER);
    for program in ["bin/soffice", "bin/pdftoppm"] {
        fs::set_permissions(desk.path(program), fs::Permissions::from_mode(0o755)).unwrap();
    }
    desk
}

fn run(desk: &Desk, arguments: &str, settings: &[(&str, &str)]) -> Ran {
    let path = format!("{}:/usr/bin:/bin", desk.path("bin").display());
    let mut command = desk.command();
    command.env("PATH", path).env("LOG", desk.path("starts")).envs(settings.iter().copied());
    Ran::new(command.args(arguments.split_whitespace()).output().unwrap())
}

fn starts(desk: &Desk) -> usize {
    fs::read_to_string(desk.path("starts")).unwrap_or_default().lines().count()
}

#[test]
fn a_pdf_stands_beside_its_document_and_is_made_anew_with_it_alone() {
    let desk = office_desk();
    let ran = run(&desk, "render data --pdf", &[]).status(0);
    assert!(ran.stdout.ends_with("PDF: đã làm 1, không đổi 0, lỗi 0\n"), "{}", ran.stdout);
    assert_eq!(desk.names("out"), ["xa.docx", "xa.pdf"]);
    let first = desk.contents("out");
    let ran = run(&desk, "render data --pdf", &[]).status(0);
    assert!(ran.stdout.ends_with("PDF: đã làm 0, không đổi 1, lỗi 0\n"), "{}", ran.stdout);
    assert_eq!((desk.contents("out"), starts(&desk)), (first.clone(), 1));
    desk.edit("data/xa.yaml", &[("so: 7", "so: 8")]);
    run(&desk, "render data", &[]).complains(&["pdf-cu", "xa.docx", "--pdf"]).status(0);
    run(&desk, "render data --pdf", &[]).stderr("").status(0);
    assert_ne!(desk.contents("out")["xa.pdf"], first["xa.pdf"]);
    run(&desk, "render data --pdf-a", &[]).status(0);
    assert_eq!(starts(&desk), 3, "another kind of PDF is another file");
}

#[test]
fn a_pdf_that_somebody_changed_is_not_replaced() {
    let desk = office_desk();
    run(&desk, "render data --pdf", &[]).status(0);
    let signed = [&desk.contents("out")["xa.pdf"][..], b"signature"].concat();
    for own in [signed.as_slice(), b"%PDF of another program", b""] {
        desk.write("out/xa.pdf", own);
        run(&desk, "render data --pdf", &[]).complains(&["khong-ghi-de", "out/xa.pdf"]).status(1);
        run(&desk, "pdf out/xa.docx", &[]).complains(&["khong-ghi-de"]).status(1);
        assert_eq!(desk.contents("out")["xa.pdf"], own);
    }
    desk.write("out/xa.pdf", &signed);
    run(&desk, "pdf out/xa.docx --force", &[]).status(0);
    assert!(desk.contents("out").values().any(|bytes| *bytes == signed), "the signed one is kept beside");
}

#[test]
fn the_pdf_of_an_edited_document_shows_the_edited_document() {
    let desk = office_desk();
    run(&desk, "render data --pdf", &[]).status(0);
    let made = desk.contents("out");
    desk.write("out/xa.docx", [&made["xa.docx"][..], b"x"].concat());
    run(&desk, "render data --pdf", &[]).status(0);
    assert_ne!(desk.contents("out")["xa.pdf"], made["xa.pdf"]);
}

#[test]
fn pictures_of_pages_that_are_gone_go() {
    let desk = office_desk();
    run(&desk, "render data --png", &[("PAGES", "3")]).status(0);
    assert_eq!(desk.names("out"), ["xa-1.png", "xa-2.png", "xa-3.png", "xa.docx"]);
    desk.write("out/xa-3.png", "mine");
    run(&desk, "pdf out/xa.docx --png", &[("PAGES", "1")]).status(0);
    assert_eq!(desk.names("out"), ["xa-1.png", "xa-3.png", "xa.docx", "xa.pdf"], "a picture of others stays");
    run(&desk, "pdf out/xa.docx --png --out anh", &[]).status(0);
    assert_eq!(desk.names("anh"), ["xa-1.png", "xa-2.png", "xa.pdf"]);
}

#[test]
fn what_was_made_of_a_document_goes_with_it() {
    let desk = office_desk().file("data/ba.yaml", PLAN);
    run(&desk, "render data --pdf --png", &[]).status(0);
    desk.write("out/ba-2.png", "mine");
    fs::remove_file(desk.path("data/ba.yaml")).unwrap();
    run(&desk, "render data --prune", &[]).status(0);
    assert_eq!(desk.names("out"), ["ba-2.png", "xa-1.png", "xa-2.png", "xa.docx", "xa.pdf"]);
}

#[test]
fn one_document_that_cannot_be_converted_costs_no_other() {
    let desk = office_desk();
    run(&desk, "render data", &[]).status(0);
    desk.write("a.docx", "PK LOI");
    desk.write("b.docx", "no package");
    let ran = run(&desk, "pdf a.docx b.docx out/xa.docx", &[]);
    let ran = ran.complains(&["khong-lam-duoc-pdf", "--> a.docx", "--> b.docx"]).status(1);
    assert_eq!(ran.stdout, "PDF: đã làm 1, không đổi 0, lỗi 2\n");
    assert_eq!(desk.names("out"), ["xa.docx", "xa.pdf"]);
}

#[test]
fn a_missing_program_or_font_is_told() {
    let desk = office_desk();
    let ran = run(&desk, "render data --pdf", &[("FONT", "DejaVuSerif")]).status(0);
    ran.complains(&["phong-chu-thay-the", "DejaVuSerif"]);
    fs::remove_file(desk.path("bin/soffice")).unwrap();
    let mut command = desk.command();
    let ran =
        command.env("PATH", desk.path("bin")).args(["pdf", "--force", "--pdf-a", "out/xa.docx"]).output();
    Ran::new(ran.unwrap()).complains(&["thieu-chuong-trinh", "LibreOffice"]).status(1);
    for (arguments, message) in
        [("pdf khong-co.docx", "khong-co.docx"), ("pdf data/xa.yaml", "không phải tệp .docx")]
    {
        run(&desk, arguments, &[]).complains(&[message]).status(2);
    }
}
