//! `phu-luc-la-ma`: two appendices or more have Roman numbers.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::{bare, roman_value};

/// `phu-luc-la-ma`.
pub static RULE: CheckRule = CheckRule {
    name: "phu-luc-la-ma",
    grade: Grade::Error,
    clause: "III.1.a",
    says: "Văn bản có từ hai phụ lục trở lên thì các phụ lục đánh số thứ tự bằng chữ số La Mã.",
    why: "Không đánh số thì không viện dẫn được; một phụ lục thì không cần số.",
    advice: "Ghi \"Phụ lục I\", \"Phụ lục II\".",
    wrong: "Phụ lục 1, Phụ lục 2",
    right: "Phụ lục I, Phụ lục II",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let all: Vec<_> = subject.appendices().collect();
    if all.len() < 2 || !subject.is_issued() {
        return;
    }
    let mut before = 0;
    for appendix in all {
        let Some(line) =
            appendix.lines.clone().filter_map(|at| subject.line(at)).find(|line| !line.is_blank())
        else {
            continue;
        };
        let plain = bare(&line.text);
        let rest = plain.strip_prefix("phu luc").unwrap_or_default().trim_start();
        let number = rest
            .strip_prefix("so")
            .unwrap_or(rest)
            .trim_start()
            .split([' ', '.', ':', '-'])
            .next()
            .unwrap_or_default()
            .to_uppercase();
        let value = roman_value(&number);
        let is_next = value.is_none_or(|value| value == before + 1);
        if !is_next {
            found.unsure(FindingPlace::line(line), "thứ tự", || {
                format!("\"{}\" không nối tiếp phụ lục trước", quoted(&line.text))
            });
        }
        before = value.unwrap_or(before + 1);
        if roman_value(&number).is_none() && !number.contains('…') {
            found.certain(FindingPlace::line(line), "số", || {
                format!("\"{}\": từ hai phụ lục trở lên thì đánh số La Mã", quoted(&line.text))
            });
        }
    }
}
