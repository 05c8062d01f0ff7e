//! What the parts of a template are called to people: by their heading, by their first words, else by a word of their own.

use serde_json::{Value, json};

use crate::template::{Outline, OutlinePart, PartTitle};

/// Parts without a heading, or whose words are all facts.
const WORDS: [(&str, &str); 20] = [
    ("bang-thoi-han", "Bảng việc được giao và thời hạn"),
    ("cac-ben", "Các bên"),
    ("cuoc-hop", "Cuộc họp được mời dự"),
    ("danh-gia", "Đánh giá chung"),
    ("giai-doan", "Mục tiêu của cả giai đoạn"),
    ("han-che", "Hạn chế, nguyên nhân"),
    ("hien-trang", "Số trường đã đạt chuẩn"),
    ("ket-luan-co-quan-quan-ly", "Kết luận đối với cơ quan quản lý"),
    ("ket-luan-co-so-giao-duc", "Kết luận đối với cơ sở giáo dục"),
    ("ket-qua", "Kết quả"),
    ("ket-thuc", "Lời kết"),
    ("kinh-phi", "Kinh phí"),
    ("mo-dau", "Mở đầu"),
    ("muc-dich-yeu-cau", "Mục đích, yêu cầu"),
    ("muc-tieu-chung", "Mục tiêu chung"),
    ("noi-dung", "Nội dung"),
    ("tai-lieu", "Danh mục tài liệu"),
    ("tinh-hinh", "Tình hình"),
    ("to-chuc-thuc-hien", "Tổ chức thực hiện"),
    ("van-de", "Bảng vấn đề cần cải tiến"),
];

/// The parts of `outline`, each with what it is called.
pub(super) fn parts(outline: &Outline) -> Vec<Value> {
    let part =
        |part: &OutlinePart| json!({"name": part.name, "depth": part.depth, "title": title(outline, part)});
    outline.parts.iter().map(part).collect()
}

/// A part of somebody's own template may have no word but its name.
pub(super) fn title(outline: &Outline, part: &OutlinePart) -> String {
    title_in_words(outline, part).unwrap_or_else(|| part.name.replace('-', " "))
}

fn title_in_words(outline: &Outline, part: &OutlinePart) -> Option<String> {
    let own = match &part.title {
        PartTitle::Heading(text) | PartTitle::Text(text) => Some(without_tags(text)),
        PartTitle::Table | PartTitle::Blank => None,
    };
    let own =
        own.filter(|text| text.chars().filter(|letter| letter.is_alphabetic()).count() >= FEWEST_LETTERS);
    let known = WORDS.iter().find(|(name, _)| *name == part.name).map(|(_, words)| (*words).to_owned());
    let needed = outline.needed.iter().find(|(name, _)| *name == part.name);
    own.or(known).or_else(|| needed.map(|(_, what)| outline.needed_title(what)))
}

/// Fewer letters beside tags tell nobody what a part says.
const FEWEST_LETTERS: usize = 10;

/// "Chỉ tiêu {{thoi_ky}}" as "Chỉ tiêu …".
fn without_tags(text: &str) -> String {
    let mut pieces = text.split("{{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |plain, piece| {
        let after = piece.split_once("}}").map_or("", |(_, after)| after.trim_start_matches('}'));
        plain + "…" + after
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::diagnostic::Report;
    use crate::template::Templates;

    #[test]
    fn every_part_is_called_by_words() {
        let mut report = Report::new();
        let templates = Templates::load(None, &mut report).unwrap();
        for name in templates.names() {
            let outline = templates.outline(name, &mut report).unwrap().unwrap();
            for part in &outline.parts {
                let title = title_in_words(&outline, part);
                assert!(title.is_some_and(|title| !title.contains(['{', '`'])), "{name} > {}", part.name);
            }
        }
    }
}
