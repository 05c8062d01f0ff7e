//! `so-trang-vi-tri`: where page numbers stand.

use super::page_numbers::{PageNumber, may_have_one_page, page_numbers};
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::shown::justified;
use crate::check::subject::CheckSubject;
use crate::decree::{Alignment, Component, PageNumberMargin};
use crate::word::{Justification, each_paragraph};

/// `so-trang-vi-tri`.
pub static RULE: CheckRule = CheckRule {
    name: "so-trang-vi-tri",
    grade: Grade::Error,
    clause: "I.7",
    says: "Số trang đặt canh giữa trong phần lề trên của văn bản.",
    why: "Từ 05/3/2020 số trang chuyển từ góc phải dưới lên giữa lề trên.",
    advice: "Vào Chèn (Insert) › Số trang (Page Number) › Đầu trang (Top of Page), chọn kiểu ở giữa; xóa số trang ở chân trang.",
    wrong: "số trang ở giữa chân trang",
    right: "số trang ở giữa đầu trang",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let numbers = page_numbers(subject);
    if numbers.is_empty() && subject.is_first() {
        if may_have_one_page(subject) {
            found.cannot_say("không biết chắc văn bản có từ hai trang trở lên");
        } else {
            found.certain(None, "không có", || "văn bản có nhiều trang mà không đánh số trang".to_owned());
        }
    }
    let without_even = without_number_on_even_pages(subject);
    if without_even && !numbers.is_empty() && !may_have_one_page(subject) {
        found.unsure(None, "trang chẵn", || {
            "đầu trang, chân trang của trang chẵn để riêng (Different Odd & Even Pages) nhưng trang chẵn không có số trang"
                .to_owned()
        });
    }
    let in_header = subject.profile.page_number == PageNumberMargin::Top;
    for number in &numbers {
        let place = FindingPlace::paragraph(number.line.paragraph);
        if number.is_header != in_header {
            let (seen, wanted) =
                if in_header { ("chân trang", "lề trên") } else { ("lề trên", "chân trang") };
            found.certain(place, seen, || format!("số trang ở {seen}; phải ở {wanted}"));
        } else {
            alignment(subject, number, found);
        }
    }
}

fn alignment(subject: &CheckSubject<'_>, number: &PageNumber<'_>, found: &mut Judged) {
    let Some(stands) = where_it_stands(subject, number) else {
        return found.cannot_say("số trang nằm trong khung, bảng hoặc sau dấu tab");
    };
    let (wanted, word) = match subject.style(Component::PageNumber).alignment {
        Alignment::Center => (Justification::Center, "canh giữa"),
        Alignment::Right => (Justification::Right, "canh phải"),
        Alignment::Left | Alignment::Justified => return,
    };
    if stands != wanted {
        let seen = justified(stands);
        found.certain(FindingPlace::paragraph(number.line.paragraph), seen, || {
            format!("số trang {seen}; phải {word}")
        });
    }
}

/// So far, in twips, a stop of Word's header may be off the middle of a page: it is made for the margins of Word.
const NEAR: u32 = 300;

/// Where a page number stands across the page: by its paragraph, by the frame in which Word puts it, by the tabs before it;
/// none where that cannot be known.
fn where_it_stands(subject: &CheckSubject<'_>, number: &PageNumber<'_>) -> Option<Justification> {
    let look = &number.line.paragraph.look;
    if number.line.spot.cell.is_some() || number.line.spot.is_boxed {
        return None;
    }
    if look.is_framed {
        return match look.frame_across.as_deref()? {
            "center" => Some(Justification::Center),
            "right" | "outside" => Some(Justification::Right),
            "left" | "inside" => Some(Justification::Left),
            _ => None,
        };
    }
    let text = number.line.paragraph.text();
    let tabs = text.chars().take_while(|sign| *sign == '\t').count();
    if tabs == 0 {
        return (!text.contains('\t')).then_some(look.justification);
    }
    let is_alone = text.trim_matches('\t').chars().all(|sign| sign.is_ascii_digit());
    let stops = look.tabs.iter().filter(|stop| matches!(&*stop.kind, "center" | "right" | "left"));
    let stop = stops.into_iter().nth(tabs - 1).filter(|_| is_alone)?;
    let page = subject.file.sections.get(number.section)?;
    let room = page.width - page.left - page.right - page.gutter;
    let is_near = |at: i32| stop.at.abs_diff(at) <= NEAR;
    match &*stop.kind {
        "center" if is_near(room / 2) => Some(Justification::Center),
        "right" if is_near(room) => Some(Justification::Right),
        _ => None,
    }
}

/// Whether even pages have headers and footers of their own, none of which shows a number.
fn without_number_on_even_pages(subject: &CheckSubject<'_>) -> bool {
    let has_number = |index: usize| {
        let blocks = subject.file.running.get(index).map(|part| part.blocks.as_slice()).unwrap_or_default();
        let mut found = false;
        each_paragraph(blocks, &mut |paragraph| {
            found |= paragraph.shown_runs().any(|run| run.rare.field.as_deref() == Some("PAGE"));
        });
        found
    };
    let is_without = |section: &crate::word::PageSection| {
        !section.headers.even.is_some_and(has_number) && !section.footers.even.is_some_and(has_number)
    };
    subject.file.settings.even_and_odd && subject.sections().iter().any(|(_, section)| is_without(section))
}
