//! What the parts of a template are called to people: by their heading, by their first words, else by a word of their own.

use serde_json::{Value, json};

use crate::template::{Outline, OutlinePart, PartTitle};

/// Parts without a heading, or whose words are all facts.
const WORDS: [(&str, &str); 25] = [
    ("bang-thoi-han", "Bảng việc được giao và thời hạn"),
    ("cac-ben", "Các bên"),
    ("cuoc-hop", "Cuộc họp được mời dự"),
    ("danh-gia", "Đánh giá chung"),
    ("giai-doan", "Mục tiêu của cả giai đoạn"),
    ("han-che", "Hạn chế, nguyên nhân"),
    ("hien-trang", "Số trường đã đạt chuẩn"),
    ("ket-luan-co-quan-quan-ly", "Kết luận đối với cơ quan quản lý"),
    ("ket-luan-co-so-giao-duc", "Kết luận đối với cơ sở giáo dục"),
    ("ket-luan-theo-chu-de", "Kết luận theo chủ đề"),
    ("ket-luan-theo-don-vi", "Kết luận theo đơn vị"),
    ("ket-qua", "Kết quả"),
    ("ket-thuc", "Lời kết"),
    ("kinh-phi", "Kinh phí"),
    ("mo-dau", "Mở đầu"),
    ("muc-dich-yeu-cau", "Mục đích, yêu cầu"),
    ("muc-tieu-chung", "Mục tiêu chung"),
    ("noi-dung", "Nội dung"),
    ("phong-van-hoa-xa-hoi", "Cơ quan tham mưu"),
    ("tai-chinh", "Cơ quan phụ trách tài chính"),
    ("tai-chinh-ten", "Tên cơ quan phụ trách tài chính"),
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
    let (text, fewest) = match &part.title {
        PartTitle::Heading(text) => (text.as_str(), 2),
        PartTitle::Text(text) => (text.as_str(), FEWEST_LETTERS),
        PartTitle::Table | PartTitle::Blank => ("", 1),
    };
    let text = without_tags(text);
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let own = (letters >= fewest).then(|| without_marks(&text).to_owned());
    let known = WORDS.iter().find(|(name, _)| *name == part.name).map(|(_, words)| (*words).to_owned());
    let needed = outline.needed.iter().find(|(name, _)| *name == part.name);
    own.or(known).or_else(|| needed.map(|(_, what)| outline.needed_title(what)))
}

/// Fewer letters of running text beside tags tell nobody what a part says.
const FEWEST_LETTERS: usize = 10;

/// ":::phu-luc ngang Danh sách trường", "- Rà soát" without the signs and words of the markup.
fn without_marks(text: &str) -> &str {
    let text = text.trim_start_matches(|sign: char| "#-+* ".contains(sign));
    let Some(fenced) = text.strip_prefix(":::") else { return text };
    let mut words = fenced.split_inclusive(' ');
    let first = words.next().map_or(0, str::len);
    let direction = words.next().filter(|word| word.trim() == "ngang").map_or(0, str::len);
    fenced.get(first + direction..).unwrap_or_default().trim()
}

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
                let is_plain =
                    |title: &String| !title.contains(['{', '`', '*']) && !title.starts_with([':', '-', '#']);
                assert!(title.as_ref().is_some_and(is_plain), "{name} > {} {title:?}", part.name);
            }
        }
    }
}
