//! `dieu-tieu-de`: articles of a quy chế have titles.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `dieu-tieu-de`.
pub static RULE: CheckRule = CheckRule {
    name: "dieu-tieu-de",
    grade: Grade::Review,
    clause: "II.6.d",
    says: "Điều của văn bản bố cục theo chương, mục, điều có tiêu đề.",
    why: "Tiêu đề giúp tra cứu; điều có tiêu đề, điều không thì lệch.",
    advice: "Ghi tiêu đề ngắn sau \"Điều n.\" cho mọi điều.",
    wrong: "Điều 1 và 3 có tiêu đề, Điều 2 không có",
    right: "cả ba điều có tiêu đề",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // The articles of a decision itself have none in the decree's own forms; only a mixture tells.
    let titled = subject.of(Component::TitledArticle).count();
    let plain: Vec<_> = subject.of(Component::Article).collect();
    let has_chapters = subject.of(Component::ChapterWord).next().is_some();
    if has_chapters && titled > plain.len() {
        for (_, line) in plain {
            found.certain(FindingPlace::line(line), "thiếu", || {
                format!("\"{}\" không có tiêu đề như các điều khác", quoted(&line.text))
            });
        }
    }
}
