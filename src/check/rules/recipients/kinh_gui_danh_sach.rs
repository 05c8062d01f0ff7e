//! `kinh-gui-danh-sach`: several addressees stand on lines of their own.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

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
    let items: Vec<_> = subject
        .of(Component::AddresseeItem)
        .map(|(_, line)| line)
        .filter(|line| line.text.starts_with(['-', '–']))
        .collect();
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
