//! `ngon-ngu-vi`: the language of the text is Vietnamese.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `ngon-ngu-vi`.
pub static RULE: CheckRule = CheckRule {
    name: "ngon-ngu-vi",
    grade: Grade::Advice,
    clause: "I.4",
    says: "Ngôn ngữ của văn bản đặt là tiếng Việt.",
    why: "Phần mềm đọc màn hình và kiểm tra chính tả dùng ngôn ngữ này.",
    advice: "Vào Xem lại (Review) › Ngôn ngữ (Language), chọn Tiếng Việt cho toàn văn bản.",
    wrong: "ngôn ngữ đặt English (US)",
    right: "ngôn ngữ đặt Tiếng Việt",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_first() {
        return;
    }
    let language = subject
        .running()
        .next()
        .and_then(|(_, line)| line.runs().next().and_then(|(run, _)| run.look.language.clone()));
    if let Some(language) = language.filter(|language| !language.starts_with("vi")) {
        found.certain(None, "ngôn ngữ", || format!("ngôn ngữ của văn bản đặt là {language}"));
    }
}
