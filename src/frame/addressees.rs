//! Box 9a: Kính gửi (II.9.b).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::KINH_GUI;
use crate::facts::Facts;

use super::genre::Genre;
use super::label;
use super::punctuation::without_punctuation;
use crate::decree::Addressing;

/// The addressees, one a line, where the type has any.
pub(super) fn addressees(facts: &Facts, genre: Genre<'_>, report: &mut Report) -> Vec<String> {
    let given = !facts.addressees.is_empty();
    if given && !genre.is_addressed() {
        report.push(not_addressed(facts, genre));
        return Vec::new();
    }
    if !given {
        report.extend(missing(facts, genre));
    }
    report.extend(label::check(&facts.addressees, label::ADDRESSEES));
    let lines = facts.addressees.iter().map(|line| label::without(&line.value, label::ADDRESSEES));
    lines.map(|line| without_punctuation(line).to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The words before them: "Kính gửi:", or who wires in capitals (Mẫu 1.6).
pub(super) fn salutation(wired_by: Option<&str>) -> String {
    wired_by.map_or_else(|| KINH_GUI.to_owned(), |body| format!("{body} điện:"))
}

fn missing(facts: &Facts, genre: Genre<'_>) -> Option<Diagnostic> {
    let message = match genre.layout.addressing {
        Addressing::None | Addressing::MayBe => return None,
        Addressing::Needed => "công văn, tờ trình phải có Kính gửi, nhưng `kinh_gui` để trống",
        Addressing::Telegram => "công điện phải ghi cơ quan nhận điện (Mẫu 1.6), nhưng `kinh_gui` để trống",
    };
    let found = Diagnostic::new(&rules::THIEU_KINH_GUI, message).at(&facts.place());
    Some(found.hint("ghi `kinh_gui: [tên cơ quan nhận]`"))
}

fn not_addressed(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    Diagnostic::new(
        &rules::KINH_GUI_KHONG_HOP_LOAI,
        format!("{} không có phần Kính gửi, nên `kinh_gui` không được in", genre.name),
    )
    .at(&facts.place())
    .hint(
        "chỉ công văn, và tờ trình, báo cáo gửi cấp trên mới có Kính gửi (II.9.b); nơi khác ghi ở `noi_nhan`",
    )
}
