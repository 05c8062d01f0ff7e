//! `dia-danh-het-hieu-luc`: no unit is named that was no more on the document's day.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::bare;
use crate::units::{former_mentions, has_two_tiers};

/// `dia-danh-het-hieu-luc`.
pub static RULE: CheckRule = CheckRule {
    name: "dia-danh-het-hieu-luc",
    grade: Grade::Review,
    clause: "II.2.a",
    says: "Đơn vị hành chính nêu trong văn bản còn tồn tại vào ngày văn bản.",
    why: "Từ 01/7/2025 không còn cấp huyện, nhiều tỉnh, xã đã sắp xếp; văn bản ghi tên cũ thì sai thẩm quyền, sai nơi nhận.",
    advice: "Ghi đơn vị hiện có; nếu nói đến đơn vị cũ thì ghi thêm chữ \"cũ\" sau tên.",
    wrong: "Kính gửi: UBND huyện Cẩm Thủy (văn bản năm 2026)",
    right: "Kính gửi: UBND xã Cẩm Thủy",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(day) = subject.day else { return found.cannot_say("văn bản không ghi năm") };
    if !has_two_tiers(day) {
        return;
    }
    for (_, line) in subject.lines().filter(|(_, line)| !line.is_blank() && !line.is_in_data()) {
        for mention in former_mentions(&line.text) {
            let units = mention.units.first().filter(|_| mention.units.len() == 1);
            let now = units.map(|unit| format!(", nay {}", unit.now())).unwrap_or_default();
            found.certain(FindingPlace::line(line), &bare(&mention.written), || {
                format!("\"{}\" không còn vào ngày văn bản{now}", mention.written)
            });
        }
        let body = district_body(&line.text).filter(|_| former_mentions(&line.text).is_empty());
        if let Some(body) = body {
            found.unsure(FindingPlace::line(line), body, || {
                format!("\"{body}\": từ 01/7/2025 không còn cấp huyện")
            });
        }
    }
}

/// Bodies of the former district level, as they are named without the name of a district.
const DISTRICT_BODIES: [&str; 14] = [
    "Huyện ủy",
    "UBND huyện",
    "Ủy ban nhân dân huyện",
    "UBND cấp huyện",
    "Ủy ban nhân dân cấp huyện",
    "HĐND huyện",
    "Hội đồng nhân dân huyện",
    "HĐND cấp huyện",
    "Hội đồng nhân dân cấp huyện",
    "Công an huyện",
    "Công an cấp huyện",
    "Trung tâm Y tế huyện",
    "Phòng Giáo dục và Đào tạo huyện",
    "Phòng GD&ĐT huyện",
];

/// What a sentence says that speaks of the time before, or of the level's end.
const OF_BEFORE: [&str; 7] =
    ["trước đây", "(cũ)", " cũ", "kết thúc hoạt động", "không tổ chức", "giải thể", "trước ngày 01"];

/// The body of a district that `text` names as if it were still there.
fn district_body(text: &str) -> Option<&'static str> {
    let speaks_of_before = OF_BEFORE.iter().any(|words| text.contains(words));
    DISTRICT_BODIES.iter().find(|body| text.contains(*body)).copied().filter(|_| !speaks_of_before)
}
