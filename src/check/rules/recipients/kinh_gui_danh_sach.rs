//! `kinh-gui-danh-sach`: several addressees stand on lines of their own.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::TextLine;

/// `kinh-gui-danh-sach`.
pub static RULE: CheckRule = CheckRule {
    name: "kinh-gui-danh-sach",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Gửi từ hai nơi trở lên thì mỗi nơi một dòng, đầu dòng có gạch (-), cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm.",
    why: "Danh sách nơi nhận trực tiếp phải đọc được ngay.",
    advice: "Ghi mỗi nơi nhận một dòng: \"- …;\", dòng cuối \"- ….\".",
    wrong: "- Sở Y tế, - Sở Tài chính",
    right: "- Sở Y tế; (xuống dòng) - Sở Tài chính.",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if let Some(line) = subject.first(Component::Addressee).filter(|line| names_two(&line.text)) {
        found.unsure(FindingPlace::line(line), "một dòng", || {
            format!(
                "\"{}\": gửi từ hai nơi trở lên thì mỗi nơi một dòng, đầu dòng có gạch (-)",
                quoted(&line.text)
            )
        });
    }
    let all: Vec<_> = subject.of(Component::AddresseeItem).map(|(_, line)| line).collect();
    let is_item = |line: &&&TextLine<'_>| line.text.starts_with(['-', '–']);
    // Where none has a dash each line that ends as one is one.
    if !all.iter().any(|line| is_item(&line)) && all.len() > 1 {
        for line in all.iter().filter(|line| line.spot.cell.is_none() && line.text.ends_with([';', '.'])) {
            found.unsure(FindingPlace::line(line), "gạch", || {
                format!("nơi nhận \"{}\" không có gạch đầu dòng (-)", quoted(&line.text))
            });
        }
    }
    let items: Vec<_> = all.iter().filter(is_item).copied().collect();
    for (at, line) in items.iter().enumerate() {
        let goes_on = items.get(at + 1).is_some_and(|next| std::ptr::eq(next.paragraph, line.paragraph));
        let is_last = at + 1 == items.len();
        let wanted = if is_last { '.' } else { ';' };
        // An item may take several lines, of which the last has the sign.
        if line.is_last && !goes_on && !line.text.ends_with(wanted) && !line.text.contains('…') {
            found.certain(FindingPlace::line(line), if is_last { "cuối" } else { "giữa" }, || {
                format!("nơi nhận \"{}\" phải kết thúc bằng \"{wanted}\"", quoted(&line.text))
            });
        }
    }
}

/// What names of bodies begin with.
const BODIES: [&str; 12] = [
    "Sở ",
    "Bộ ",
    "UBND ",
    "Ủy ban ",
    "Phòng ",
    "Ban ",
    "Trường ",
    "Công an ",
    "Kho bạc ",
    "Văn phòng ",
    "Chi cục ",
    "Trung tâm ",
];

/// Whether two bodies stand on the line of "Kính gửi:".
fn names_two(text: &str) -> bool {
    let Some((_, rest)) = text.split_once(':') else { return false };
    let bodies = rest.split([',', ';']).flat_map(|part| part.split(" và "));
    bodies.filter(|part| BODIES.iter().any(|body| part.trim_start().starts_with(body))).count() > 1
}
