//! `tieu-ngu-loi-van`: Tiêu ngữ word for word, with its hyphens.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, MOTTO};

/// `tieu-ngu-loi-van`.
pub static RULE: CheckRule = CheckRule {
    name: "tieu-ngu-loi-van",
    grade: Grade::Error,
    clause: "II.1.b",
    says: "Tiêu ngữ ghi đúng: \"Độc lập - Tự do - Hạnh phúc\"; giữa các cụm từ có gạch nối, có cách chữ.",
    why: "Dấu gạch ngang dài, gạch nối dính chữ hay viết hoa sai là sai thể thức.",
    advice: "Gõ lại: Độc lập - Tự do - Hạnh phúc, với gạch nối ngắn (-) và dấu cách hai bên; tắt tự đổi thành gạch dài.",
    wrong: "Độc lập – Tự do – Hạnh Phúc",
    right: "Độc lập - Tự do - Hạnh phúc",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_issued() {
        return;
    }
    let Some(line) = subject.first(Component::Motto) else {
        // Without Quốc hiệu its own rule tells.
        if subject.part(Component::NationalName).is_some() {
            found.certain(None, "thiếu", || format!("không thấy Tiêu ngữ \"{MOTTO}\" dưới Quốc hiệu"));
        }
        return;
    };
    // That it is all in capitals is told by how it is set.
    let is_capital = !line.text.chars().any(char::is_lowercase);
    let wanted = if is_capital { MOTTO.to_uppercase() } else { MOTTO.to_owned() };
    if line.text != wanted {
        found.certain(FindingPlace::line(line), &line.text, || {
            format!("Tiêu ngữ ghi \"{}\"; phải là \"{MOTTO}\"", quoted(&line.text))
        });
    }
}
