//! `can-cu-du-yeu-to`: a basis names type, number, day and body.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{bare, begins};

/// `can-cu-du-yeu-to`.
pub static RULE: CheckRule = CheckRule {
    name: "can-cu-du-yeu-to",
    grade: Grade::Review,
    clause: "II.6.a",
    says: "Căn cứ ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm và trích yếu; Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan.",
    why: "Căn cứ thiếu yếu tố thì không biết là văn bản nào.",
    advice: "Thêm ngày ban hành và tên cơ quan vào căn cứ đã nêu.",
    wrong: "Căn cứ Thông tư số 17/2018/TT-BGDĐT;",
    right: "Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành…;",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let lines =
        subject.of(Component::Basis).filter(|(_, line)| begins(&line.text, "can cu") && line.is_first);
    for (_, line) in lines {
        let plain = bare(&line.paragraph.text());
        let has_symbol = plain.contains(" so ") && plain.contains('/');
        let has_day = plain.contains("ngay ") || plain.contains("nam ");
        let has_body = names_body(&plain);
        let is_unfilled = plain.contains("...") || plain.contains('…');
        if is_unfilled {
            continue;
        }
        if let Some(unnumbered) = without_number_word(&line.text) {
            found.unsure(FindingPlace::line(line), "số", || {
                format!("trước \"{unnumbered}\" thiếu từ \"số\": \"{}\"", quoted(&line.text))
            });
        }
        if has_symbol
            && ["can cu luat", "can cu phap lenh", "can cu bo luat"].iter().any(|law| plain.starts_with(law))
        {
            let is_of_law = plain.split(" so ").nth(1).is_some_and(|rest| {
                let symbol = rest.split([' ', ';', ',']).next().unwrap_or_default();
                symbol.contains("/qh") || symbol.contains("/ubtvqh")
            });
            if is_of_law && cites_first(&plain) {
                found.unsure(FindingPlace::line(line), "số của luật", || {
                    format!("căn cứ là luật, pháp lệnh thì không ghi số, ký hiệu: \"{}\"", quoted(&line.text))
                });
            }
        }
        if has_symbol && has_day && has_body && cites_first(&plain) && !names_subject(&plain) {
            found.unsure(FindingPlace::line(line), "trích yếu", || {
                format!("căn cứ thiếu trích yếu nội dung: \"{}\"", quoted(&line.text))
            });
        }
        if has_symbol && cites_first(&plain) && (!has_day || !has_body) {
            let missing = match (has_day, has_body) {
                (false, false) => "ngày ban hành, cơ quan ban hành",
                (false, true) => "ngày ban hành",
                (true, _) => "cơ quan ban hành",
            };
            found.certain(FindingPlace::line(line), missing, || {
                format!("căn cứ thiếu {missing}: \"{}\"", quoted(&line.text))
            });
        }
    }
}

/// Whether a document is what the basis begins with: "Căn cứ Thông tư liên tịch số …", not "Căn cứ kết quả … theo Quyết
/// định số …".
fn cites_first(plain: &str) -> bool {
    plain.split(" so ").next().is_some_and(|before| before.split_whitespace().count() <= LONGEST_TYPE)
}

/// Words of "can cu thong tu lien tich" and one more.
const LONGEST_TYPE: usize = 7;

/// Whether the body stands beside symbol and day; what the document is about may name others.
fn names_body(plain: &str) -> bool {
    let from = plain.find(" so ").unwrap_or_default();
    let day = plain.find("ngay ").filter(|day| *day > from);
    let after = day.unwrap_or(plain.len());
    let till =
        plain.get(after..).and_then(|rest| rest.char_indices().nth(LONGEST_DAY)).map(|(at, _)| after + at);
    plain.get(from..till.unwrap_or(plain.len())).is_some_and(|beside| beside.contains(" cua "))
}

/// "ngay 10 thang 12 nam 2025 cua " and some more.
const LONGEST_DAY: usize = 45;

/// Whether something follows the body: what the document is about.
fn names_subject(plain: &str) -> bool {
    let from = plain.find(" so ").unwrap_or_default();
    let Some(body) = plain.get(from..).and_then(|rest| rest.split_once(" cua ")).map(|(_, body)| body) else {
        return true;
    };
    let says = [
        " ve ",
        " ban hanh",
        " quy dinh",
        " phe duyet",
        " huong dan",
        " sua doi",
        " thanh lap",
        " quy che",
        " giao chi tieu",
        " giao nhiem vu",
    ];
    says.iter().any(|words| body.contains(words)) || body.split_whitespace().count() > LONGEST_BODY
}

/// A body alone has no more words than this: "Bo truong Bo Giao duc va Dao tao".
const LONGEST_BODY: usize = 16;

/// The number and symbol that a type of document stands right before, without the word "số": "Nghị định 30/2020/NĐ-CP".
fn without_number_word(text: &str) -> Option<&str> {
    let mut words = text.split_whitespace();
    let mut before = words.next()?;
    for word in words {
        let symbol = word.trim_end_matches([',', ';', '.']);
        let (number, rest) = symbol.split_once('/').unwrap_or_default();
        let is_symbol = !number.is_empty()
            && number.chars().all(|sign| sign.is_ascii_digit())
            && rest.contains('-')
            && rest.chars().any(char::is_alphabetic);
        if is_symbol && matches!(before, "định" | "tư" | "quyết" | "thị" | "hoạch" | "cáo" | "văn")
        {
            return Some(symbol);
        }
        before = word;
    }
    None
}
