//! `quyen-han-khop`: authority and office agree with the issuer.

use super::office::{SignedBy, signed_by};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::begins;

/// `quyen-han-khop`.
pub static RULE: CheckRule = CheckRule {
    name: "quyen-han-khop",
    grade: Grade::Review,
    clause: "II.7.b",
    says: "Ký thay mặt tập thể có \"TM.\"; cấp phó ký thay có \"KT.\"; quyền hạn không mâu thuẫn với chức vụ.",
    why: "Ủy ban nhân dân làm việc theo chế độ tập thể; cấp phó ký thì phải ghi ký thay ai.",
    advice: "Ủy ban nhân dân: \"TM. ỦY BAN NHÂN DÂN\", dòng dưới \"KT. CHỦ TỊCH\", \"PHÓ CHỦ TỊCH\".",
    wrong: "KẾ HOẠCH của UBND xã, ký \"KT. CHỦ TỊCH / PHÓ CHỦ TỊCH\"",
    right: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(SignedBy { has_collective, has_deputy_for, is_deputy, of_committee }) = signed_by(subject)
    else {
        return;
    };
    let place = || subject.first(Component::Authority).and_then(FindingPlace::line);
    if is_deputy && !has_deputy_for {
        found.certain(place(), "KT", || {
            "cấp phó ký mà không ghi \"KT.\" trước chức vụ của cấp trưởng".to_owned()
        });
    }
    if !is_deputy && has_deputy_for {
        found.certain(place(), "thừa KT", || {
            "ghi \"KT.\" nhưng chức vụ người ký không phải cấp phó".to_owned()
        });
    }
    if has_collective && is_led_by_one(&subject.text(Component::Issuer)) {
        found.unsure(place(), "TM thừa", || {
            "\"TM.\" là ký thay mặt tập thể; cơ quan làm việc theo chế độ thủ trưởng thì ghi chức vụ người đứng đầu"
                .to_owned()
        });
    }
    // What a chairman decides by himself, he signs by himself: decisions, letters, official telegrams.
    let by_collective = matches!(
        subject.document.type_name,
        Some("Kế hoạch" | "Báo cáo" | "Tờ trình" | "Nghị quyết" | "Chương trình" | "Đề án" | "Phương án")
    );
    if of_committee && by_collective && !has_collective {
        found.certain(place(), "TM", || {
            "văn bản của Ủy ban nhân dân không ghi \"TM. ỦY BAN NHÂN DÂN\"".to_owned()
        });
    }
}

/// Whether a body of this name works under its head alone.
fn is_led_by_one(issuer: &str) -> bool {
    ["so", "phong", "chi cuc", "cuc", "trung tam"].iter().any(|body| begins(issuer, body))
}
