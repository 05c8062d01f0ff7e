//! The readers, each with files of the repository to begin from.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use vanthu::accreditation::Regimes;
use vanthu::check::Choices;
use vanthu::diagnostic::{Colour, Diagnostic, Report, Source, to_json, to_text};
use vanthu::document::NumberingScheme;
use vanthu::facts::Facts;
use vanthu::figures::Figures;
use vanthu::generate::{Input, Library, generate, is_untouched};
use vanthu::legal::Register;
use vanthu::listing::{CheckedFile, check_sarif, check_text};
use vanthu::markup::{self, Form};
use vanthu::reading;
use vanthu::template::Templates;

use super::mutation::spoiled;
use super::packages::{parts, spoiled_inside};
use super::{fuzz, seeds};
use crate::check::office::{decision, letter};
use crate::desk::PLAN;
use crate::tried::{Tried, tried};

/// So many findings are printed, as the program does.
const PRINTED: usize = 20;

fn print(found: &[Diagnostic]) {
    let found = &found[..found.len().min(PRINTED)];
    assert!(found.is_empty() || !to_text(found, Colour::Never).is_empty());
    assert!(!to_json(found).is_empty());
}

fn load(path: &Path) -> Option<Facts> {
    let Tried { value, diagnostics } = tried(|report| reading::load(path, path.parent().unwrap(), report));
    print(&diagnostics);
    value
}

#[test]
fn yaml() {
    let seeds = seeds(&["data", "tests/golden/bad-input"], &[".yaml"]);
    let words = [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "|\n", ">-\n", "\"", "'", "\n---\n", "<<: *a\n",
        "{{x}}", "\u{200b}", "a\u{301}",
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    fuzz(
        "yaml",
        |random| {
            let seed = random.one(&seeds);
            spoiled(random, seed, &seeds, &words)
        },
        |input| {
            fs::write(&path, input).unwrap();
            load(&path);
        },
    );
}

/// Facts whose schools stand in `table`.
fn with_table(folder: &Path, table: &str) -> std::path::PathBuf {
    let (start, end) = (PLAN.find("truong:").unwrap(), PLAN.find("noi_nhan:").unwrap());
    let plan = format!("{}truong: {{bang: {table}}}\n{}", &PLAN[..start], &PLAN[end..]);
    let path = folder.join("xa.yaml");
    fs::write(&path, plan).unwrap();
    path
}

#[test]
fn csv() {
    let seeds = seeds(&["tests/golden", "docs"], &[".csv"]);
    let words =
        ["\"", "\"\"", ";", ",", "\t", "\r", "\n", "sep=;\n", "#N/A", "####", "Mã xã", "Tên trường", "\u{0}"];
    let folder = tempfile::tempdir().unwrap();
    let path = with_table(folder.path(), "truong.csv");
    fuzz(
        "csv",
        |random| {
            let seed = random.one(&seeds);
            spoiled(random, seed, &seeds, &words)
        },
        |input| {
            fs::write(folder.path().join("truong.csv"), input).unwrap();
            load(&path);
        },
    );
}

#[test]
fn workbooks() {
    let seeds =
        seeds(&["tests/workbooks", "tests/golden", "docs"], &[".xlsx", ".xls", ".ods", ".xlsb", ".xlsm"]);
    let words = [
        "<c>",
        "</c>",
        "<row>",
        "<row r=\"1048577\">",
        "<v>",
        "<is><t>",
        "<si>",
        "&amp;",
        "&#0;",
        "&x;",
        "<![CDATA[",
        "<!--",
        "r=\"XFD1048576\"",
        "uniqueCount=\"4294967295\"",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "table:number-rows-repeated=\"4294967295\"",
        "table:number-columns-repeated=\"4294967295\"",
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = with_table(folder.path(), "truong.xlsx");
    fuzz(
        "workbooks",
        |random| {
            let seed = random.one(&seeds);
            spoiled_inside(random, seed, &seeds, &words)
        },
        |input| {
            fs::write(folder.path().join("truong.xlsx"), input).unwrap();
            load(&path);
        },
    );
}

#[test]
fn templates() {
    let seeds = seeds(&["templates", "docs"], &[".hbs"]);
    let words = [
        "{{",
        "}}",
        "{{{",
        "}}}",
        "{{#if nam}}",
        "{{/if}}",
        "{{#each truong}}",
        "{{/each}}",
        "{{else}}",
        "{{else if nam}}",
        "{{> _muc-dich}}",
        "{{> rieng}}",
        "(hoa ",
        ")",
        "\"",
        "'",
        "../",
        "@root.",
        "{{nam}}",
        "{{!--",
        "--}}",
        "\\",
        "[",
        "|",
        "as |x|",
        "{{#phan \"a\"}}\n",
        "{{/phan}}\n",
        "> ",
        "- ",
        "# ",
    ];
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("xa.yaml"), PLAN.replace("ke-hoach-xa", "rieng")).unwrap();
    let facts = load(&folder.path().join("xa.yaml")).unwrap();
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
    let own = folder.path().join("mau");
    fs::create_dir(&own).unwrap();
    fuzz(
        "templates",
        |random| {
            let seed = random.one(&seeds);
            spoiled(random, seed, &seeds, &words)
        },
        |input| {
            fs::write(own.join("rieng.md.hbs"), input).unwrap();
            let Tried { value, diagnostics } = tried(|report| Templates::load(Some(&own), report));
            print(&diagnostics);
            if let Some(templates) = value {
                print(
                    &tried(|report| templates.render(&facts, &figures, &register, &regimes, report))
                        .diagnostics,
                );
            }
        },
    );
}

#[test]
fn markup_text() {
    let seeds = seeds(&["tests/golden/show"], &[".markup.md"]);
    let words = [
        "- ",
        "+ ",
        "* ",
        "> ",
        "1. ",
        "1) ",
        "# ",
        "  ",
        "    ",
        "|",
        "|-|-|\n",
        "^^",
        "**",
        "*",
        "_",
        "`",
        "~~",
        "\\",
        "[",
        "](",
        "<a>",
        "&amp;",
        "\n\n",
        ":::phu-luc A\n\n",
        ":::\n",
        "A > B",
        "\u{0}",
        "./.",
    ];
    fuzz(
        "markup",
        |random| {
            let seed = random.one(&seeds);
            spoiled(random, seed, &seeds, &words)
        },
        |input| {
            let text = String::from_utf8_lossy(input).into_owned();
            let source = Arc::new(Source { name: "thử".to_owned(), text });
            for numbering in [NumberingScheme::Roman, NumberingScheme::Articles] {
                print(
                    &tried(|report| markup::parse(&source, &Form::plain(numbering, true), report))
                        .diagnostics,
                );
            }
            print(&tried(|report| markup::parse_inline(&source, report)).diagnostics);
        },
    );
}

#[test]
fn standing_documents() {
    let folder = tempfile::tempdir().unwrap();
    let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
    let made = ["Ví Dụ", "Thử"].map(|name| {
        fs::write(folder.path().join("xa.yaml"), PLAN.replace("Ví Dụ", name)).unwrap();
        let facts = load(&folder.path().join("xa.yaml")).unwrap();
        tried(|report| generate(&Input::new(facts, Report::new()), &library, report)).value.unwrap().bytes
    });
    assert!(made.iter().all(|bytes| is_untouched(bytes)));
    let words =
        ["<w:p>", "name=\"vanthu.niem_phong\"", "<vt:lpwstr>", "PK\u{5}\u{6}", "PK\u{3}\u{4}", "\u{0}"];
    fuzz(
        "documents",
        |random| {
            let seed = random.one(&made);
            spoiled_inside(random, seed, &made, &words)
        },
        |input| {
            // What only the package's own bytes say may differ.
            let is_made = || made.iter().any(|bytes| parts(bytes) == parts(input));
            assert!(!is_untouched(input) || is_made(), "an edit is taken for none");
        },
    );
}

#[test]
fn checked_documents() {
    let law = tried(|report| Register::load(None, report)).value.unwrap();
    let own = {
        let folder = tempfile::tempdir().unwrap();
        let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
        fs::write(folder.path().join("xa.yaml"), PLAN).unwrap();
        let facts = load(&folder.path().join("xa.yaml")).unwrap();
        tried(|report| generate(&Input::new(facts, Report::new()), &library, report)).value.unwrap().bytes
    };
    let seeds = [decision().bytes(), letter().bytes(), own];
    let words = [
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "<w:tc>",
        "<w:gridSpan w:val=\"4294967295\"/>",
        "<w:sdt><w:sdtContent>",
        "<mc:AlternateContent>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:br w:type=\"page\"/>",
        "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>",
        "w:val=\"-2147483648\"",
        "w:line=\"0\"",
        "w:basedOn",
        "&#x10FFFF;",
        "&x;",
        "<!DOCTYPE a>",
        "Điều 4294967295. ",
        "Số: /",
        "ngày 99 tháng 99 năm 9999",
        "Phụ lục ",
        "\u{301}",
    ];
    fuzz(
        "checked documents",
        |random| {
            let seed = random.one(&seeds);
            spoiled_inside(random, seed, &seeds, &words)
        },
        |input| {
            let Ok(file) = vanthu::word::read(input) else { return };
            let choices = Choices { advice: true, ..Choices::default() };
            let examined = vanthu::check::examine(&file, &choices, &law);
            let checked = [CheckedFile { name: "a.docx".to_owned(), examined, accepted: 0 }];
            assert!(!check_text(&checked).is_empty() && !check_sarif(&checked, &[]).is_empty());
        },
    );
}
