//! Box 9a: Kính gửi (II.9.b).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::Facts;

use super::genre::Genre;
use super::label;
use super::punctuation::without_punctuation;

/// The addressees, one a line, where the type has any.
pub(super) fn addressees(facts: &Facts, genre: Genre, report: &mut Report) -> Vec<String> {
    let given = !facts.addressees.is_empty();
    if given && !genre.is_addressed() {
        report.push(not_addressed(facts, genre));
        return Vec::new();
    }
    if !given && genre == Genre::OfficialLetter {
        report.push(
            Diagnostic::new(&rules::THIEU_KINH_GUI, "công văn phải có Kính gửi, nhưng `kinh_gui` để trống")
                .at(&facts.place())
                .hint("ghi `kinh_gui: [tên cơ quan nhận]`"),
        );
    }
    report.extend(label::check(&facts.addressees, label::ADDRESSEES));
    let lines = facts.addressees.iter().map(|line| label::without(&line.value, label::ADDRESSEES));
    lines.map(|line| without_punctuation(line).to_owned()).filter(|line| !line.is_empty()).collect()
}

fn not_addressed(facts: &Facts, genre: Genre) -> Diagnostic {
    Diagnostic::new(
        &rules::KINH_GUI_KHONG_HOP_LOAI,
        format!("{} không có phần Kính gửi, nên `kinh_gui` không được in", genre.name()),
    )
    .at(&facts.place())
    .hint(
        "chỉ công văn, và tờ trình, báo cáo gửi cấp trên mới có Kính gửi (II.9.b); nơi khác ghi ở `noi_nhan`",
    )
}
