//! `bang-trinh-bay-khong-ke`: the tables that set head and foot show no lines.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{TextLine, is_ruled};
use crate::word::{TableBlock, WordBlock};

/// `bang-trinh-bay-khong-ke`.
pub static RULE: CheckRule = CheckRule {
    name: "bang-trinh-bay-khong-ke",
    grade: Grade::Review,
    clause: "IV.1",
    says: "Phần đầu và phần ký của văn bản không có khung kẻ quanh các thành phần.",
    why: "Sơ đồ bố trí chỉ định vị trí; các mẫu của Phụ lục III không kẻ khung.",
    advice: "Chọn bảng của phần đầu hoặc phần ký, vào Thiết kế (Table Design) › Đường viền (Borders), chọn Không có đường viền (No Border).",
    wrong: "Quốc hiệu và tên cơ quan nằm trong hai ô có kẻ khung",
    right: "bảng hai cột không kẻ",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for component in [Component::NationalName, Component::RecipientsWord] {
        let Some(line) = subject.first(component).filter(|line| line.spot.cell.is_some()) else { continue };
        let running = subject.file.running.iter().flat_map(|part| &part.blocks);
        let in_running = || running.clone().find_map(|block| holder(std::slice::from_ref(block), line));
        if holder(&subject.file.body, line).or_else(in_running).is_some_and(is_ruled) {
            found.certain(FindingPlace::line(line), "khung", || {
                "bảng của phần đầu hoặc phần ký có kẻ khung; các mẫu của Nghị định không kẻ".to_owned()
            });
        }
    }
}

/// The innermost table in which `line` stands.
fn holder<'b>(blocks: &'b [WordBlock], line: &TextLine<'_>) -> Option<&'b TableBlock> {
    let index = line.spot.cell?.table;
    blocks.iter().find_map(|block| match block {
        WordBlock::Table(table) if table.index == index && table.part == line.paragraph.place.part => {
            Some(&**table)
        }
        WordBlock::Table(table) => table.cells().find_map(|cell| holder(&cell.blocks, line)),
        WordBlock::Paragraph(_) => None,
    })
}
