//! `quyen-han-cach-chu`: a space stands behind the abbreviation of authority.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::AUTHORITY;

/// `quyen-han-cach-chu`.
pub static RULE: CheckRule = CheckRule {
    name: "quyen-han-cach-chu",
    grade: Grade::Advice,
    clause: "II.7.đ",
    says: "Sau chữ viết tắt quyền hạn có dấu cách.",
    why: "Mẫu chữ của Nghị định: \"TM. ỦY BAN NHÂN DÂN\", \"KT. BỘ TRƯỞNG\".",
    advice: "Thêm dấu cách sau dấu chấm.",
    wrong: "KT.CHỦ TỊCH",
    right: "KT. CHỦ TỊCH",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.of(Component::Authority) {
        let Some((first, rest)) = line.text.split_once('.') else { continue };
        if AUTHORITY.contains(&first) && !rest.is_empty() && !rest.starts_with(' ') {
            found.certain(FindingPlace::line(line), first, || {
                format!("\"{}\": thiếu dấu cách sau \"{first}.\"", quoted(&line.text))
            });
        }
    }
}
