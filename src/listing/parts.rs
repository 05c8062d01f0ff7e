//! The parts of a template, for the terminal.

use crate::facts::PartialDate;
use crate::template::{Outline, OutlinePart, PartTitle};

/// Of a running text so many letters are shown.
const MOST_LETTERS: usize = 72;

/// The named parts of a template with their titles, a line each.
pub fn parts_text(outline: &Outline) -> String {
    let mut text = format!("{}\n", named(outline));
    text += &outline.about.as_ref().map(|about| format!("{about}\n")).unwrap_or_default();
    if outline.parts.is_empty() {
        return text + "\nMẫu này không có phần nào đặt tên.\n";
    }
    let name = |part: &OutlinePart| format!("{:1$}{2}", "", part.depth * 2, part.name);
    let width = outline.parts.iter().map(|part| name(part).chars().count()).max().unwrap_or_default();
    text.push('\n');
    for part in &outline.parts {
        let line = format!("{:width$}  {}", name(part), title(&part.title));
        text += line.trim_end();
        text.push('\n');
    }
    for other in &outline.others {
        text += &format!("\nBản khác của mẫu: vanthu parts {other}");
    }
    let others = if outline.others.is_empty() { "" } else { "\n" };
    text + others
        + &format!(
            "\nĐổi một phần: ghi ở `noi_dung` của tệp dữ kiện. Xem cả mẫu: vanthu show template {}\n",
            outline.name
        )
}

/// "Mẫu ke-hoach-xa, bản từ 07/7/2026 (bản trước: ke-hoach-xa.tu-…)".
fn named(outline: &Outline) -> String {
    let day = |day: chrono::NaiveDate| PartialDate::Day(day).numeric();
    let edition = match outline.from {
        Some(from) => format!(", bản từ {}", day(from)),
        None if outline.others.is_empty() => String::new(),
        None => ", bản đầu".to_owned(),
    };
    let ended = outline
        .ended
        .as_ref()
        .map(|(from, instead)| format!("; hết dùng từ {}, thay bằng {instead}", day(*from)));
    format!("Mẫu {}{edition}{}", outline.name, ended.unwrap_or_default())
}

fn title(title: &PartTitle) -> String {
    match title {
        PartTitle::Heading(text) => text.clone(),
        PartTitle::Text(text) => format!("“{}”", shortened(text)),
        PartTitle::Table => "(bảng)".to_owned(),
        PartTitle::Blank => "(trống, chờ dữ kiện)".to_owned(),
    }
}

/// The first words of a text.
fn shortened(text: &str) -> String {
    if text.chars().count() <= MOST_LETTERS {
        return text.to_owned();
    }
    let begun: String = text.chars().take(MOST_LETTERS).collect();
    // A tag that is not whole tells nothing.
    let whole = match begun.rfind("{{").filter(|open| !begun[*open..].contains("}}")) {
        Some(open) => &begun[..open],
        None => begun.rsplit_once(' ').map_or(begun.as_str(), |(words, _)| words),
    };
    format!("{} …", whole.trim_end_matches([',', ';', ' ']))
}
