//! `hoc-ham-hoc-vi-truoc-ten`: no academic title stands before the signer's name.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{bare, begins, without_title};

/// `hoc-ham-hoc-vi-truoc-ten`.
pub static RULE: CheckRule = CheckRule {
    name: "hoc-ham-hoc-vi-truoc-ten",
    grade: Grade::Review,
    clause: "II.7.c",
    says: "Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự.",
    why: "Riêng đơn vị vũ trang, tổ chức sự nghiệp giáo dục, y tế, khoa học theo quy định của ngành.",
    advice: "Bỏ \"TS.\", \"ThS.\", \"PGS.\", \"NGƯT.\" trước họ tên người ký.",
    wrong: "TS. Nguyễn Văn A",
    right: "Nguyễn Văn A",
    check,
};

const TITLES: [&str; 12] =
    ["gs", "pgs", "ts", "ths", "cn", "ks", "bs", "ngut", "ngnd", "tskh", "bscki", "bsckii"];
/// Bodies whose branch may settle it otherwise, as their names begin.
const EXCEPTED: [&str; 7] =
    ["truong", "dai hoc", "hoc vien", "benh vien", "vien", "trung tam y te", "trung tam"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::SignerName) else { return };
    let issuer = subject.text(Component::Issuer);
    let is_short =
        line.text.split(['.', ' ']).next().is_some_and(|first| TITLES.contains(&bare(first).as_str()));
    let has_title = is_short || without_title(&line.text) != line.text;
    if has_title && !EXCEPTED.iter().any(|body| begins(&issuer, body)) {
        found.certain(FindingPlace::line(line), "học vị", || {
            format!("trước họ tên người ký có học hàm, học vị: \"{}\"", quoted(&line.text))
        });
    }
}
