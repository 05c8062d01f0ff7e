//! `cho-trong-con-lai`: nothing is left that was to be filled in.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::LineRole;

/// `cho-trong-con-lai`.
pub static RULE: CheckRule = CheckRule {
    name: "cho-trong-con-lai",
    grade: Grade::Review,
    clause: "II.4.b",
    says: "Văn bản đã cấp số không còn chỗ chờ điền: \"……\", \"[…]\", \"{{ }}\", \"xxx\".",
    why: "Chỗ chờ điền còn sót là văn bản chưa soạn xong.",
    advice: "Điền hoặc xóa chỗ đã nêu.",
    wrong: "Giao [tên đơn vị] chủ trì",
    right: "Giao Phòng Văn hóa - Xã hội chủ trì",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let is_numbered = subject.document.symbol.as_ref().is_some_and(|symbol| symbol.value().is_some());
    if !is_numbered {
        return;
    }
    for (at, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        // In an electronic document the reference of an appendix stays blank.
        if subject.role(at) == LineRole::Part(Component::AppendixReference) {
            continue;
        }
        let text = &*line.text;
        let left = [
            "{{",
            "}}",
            "<<",
            ">>",
            "[tên",
            "[số",
            "[ngày",
            "[đơn vị",
            "[…",
            "[...",
            "xxxx",
            "XXXX",
            "……",
            "......",
        ];
        if let Some(sign) = left.iter().find(|sign| text.contains(**sign)) {
            found.certain(FindingPlace::line(line), sign, || {
                format!("còn chỗ chờ điền \"{sign}\": \"{}\"", quoted(text))
            });
        }
    }
}
