//! `viet-hoa-chuong-khoan`: Điều is cited with a capital, khoản and điểm without.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::words::words;

/// `viet-hoa-chuong-khoan`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-chuong-khoan",
    grade: Grade::Review,
    clause: "Phụ lục II, V.7",
    says: "Viện dẫn phần, chương, mục, tiểu mục, điều của văn bản cụ thể thì viết hoa; khoản, điểm không viết hoa.",
    why: "Cách viết thống nhất khi viện dẫn.",
    advice: "Ghi: điểm a khoản 2 Điều 5.",
    wrong: "Điểm a Khoản 2 điều 5",
    right: "điểm a khoản 2 Điều 5",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running() {
        let all = words(&line.text);
        for (at, pair) in all.windows(2).enumerate() {
            let [word, next] = pair else { continue };
            let is_number = next.chars().next().is_some_and(|sign| sign.is_ascii_digit());
            // At the beginning of a sentence everything has a capital.
            let begins = at == 0
                || all
                    .get(at.wrapping_sub(1))
                    .is_some_and(|before| before.ends_with(['.', ':', ';', '-', '"', '“']));
            if *word == "điều"
                && is_number
                && next.trim_end_matches(['.', ',', ';', ')']).len() <= 3
                && next.trim_end_matches(['.', ',', ';', ')']).chars().all(|sign| sign.is_ascii_digit())
            {
                let is_of = all.get(at + 2).is_none_or(|after| !["kiện", "khoản"].contains(after));
                if is_of {
                    found.certain(FindingPlace::line(line), "điều", || {
                        format!("viện dẫn \"điều {next}\" phải viết hoa: Điều")
                    });
                }
            }
            if *word == "Khoản" && is_number && !begins {
                found.certain(FindingPlace::line(line), "Khoản", || {
                    format!("viện dẫn \"Khoản {next}\" không viết hoa: khoản")
                });
            }
        }
    }
}
