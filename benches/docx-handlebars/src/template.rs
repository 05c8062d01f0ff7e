//! A plan that was made → a template for docx-handlebars.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const TEXT: &str = "word/document.xml";

/// `plan` with tags for the commune and its schools.
pub fn of_plan(plan: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(plan)).expect("a package");
    let mut template = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("listed");
        let name = part.name().expect("UTF-8").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("whole");
        if name == TEXT {
            content = tagged(&String::from_utf8(content).expect("UTF-8")).into_bytes();
        }
        template.start_file(name, SimpleFileOptions::default()).expect("memory");
        template.write_all(&content).expect("memory");
    }
    template.finish().expect("memory").into_inner()
}

fn tagged(text: &str) -> String {
    // Blanks that hold a line together are blanks all the same.
    let text = text.replace('\u{a0}', " ");
    let (before, recognised, rest) = table(&text);
    let (between, targets, after) = table(rest);
    let recognised = recognised_rows(recognised);
    let targets = target_rows(targets);
    let text = [before, &recognised, between, &targets, after].concat();
    let full = between_texts(&text, "Ủy ban nhân dân ", " (sau đây").to_owned();
    let (kind, name) = full.split_once(' ').expect("a kind and a name");
    let listed = between_texts(&text, " trường: ", "</w:t>").to_owned();
    let text = text.replace(&full, "{{don_vi}}").replace(&format!("{name}, ngày"), "{{ten}}, ngày");
    let capitals = format!("{} {}", kind.to_uppercase(), name.to_uppercase());
    assert!(text.contains(&capitals), "{capitals}");
    text.replace(&capitals, "{{don_vi_hoa}}").replace(&listed, "{{cac_truong_phan_dau}}.")
}

/// What stands before the first table with rows of schools, it, and what follows.
fn table(text: &str) -> (&str, &str, &str) {
    let school = text.find("Trường Mầm non minh họa 1</w:t>").expect("a row");
    let start = text[..school].rfind("<w:tbl>").expect("its table");
    let end = start + text[start..].find("</w:tbl>").expect("its end");
    (&text[..start], &text[start..end], &text[end..])
}

/// The rows of `table`, with what stands before the first.
fn rows(table: &str) -> (&str, Vec<&str>) {
    let start = table.find("<w:tr>").expect("rows");
    (&table[..start], table[start..].split_inclusive("</w:tr>").collect())
}

fn recognised_rows(table: &str) -> String {
    let (head, rows) = rows(table);
    let row = rows[1]
        .replace(">1</w:t>", ">{{stt}}</w:t>")
        .replace("Trường Mầm non minh họa 1", "{{ten}}")
        .replace(between_texts(rows[1], ">Công nhận ", "</w:t>"), "{{ngay}}");
    format!("{head}{}{{{{#each truong}}}}{row}{{{{/each}}}}", rows[0])
}

fn target_rows(table: &str) -> String {
    let (head, rows) = rows(table);
    let group = rows[1].replace("Mầm non", "{{cap}}");
    let row = rows[2]
        .replace(">1</w:t>", ">{{stt}}</w:t>")
        .replace("Trường Mầm non minh họa 1", "{{ten}}")
        .replace(between_texts(rows[2], ">Tháng ", "</w:t>"), "{{thang}}");
    let each = format!("{{{{#each nhom}}}}{group}{{{{#each truong}}}}{row}{{{{/each}}}}{{{{/each}}}}");
    format!("{head}{}{each}", rows[0])
}

/// What stands between the first `before` and the next `after`.
fn between_texts<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let start = text.find(before).expect(before) + before.len();
    let length = text[start..].find(after).expect(after);
    &text[start..start + length]
}
