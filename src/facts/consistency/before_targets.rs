//! Work that comes before a school is considered, due only after.

use super::dates::is_after;
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{PartialDate, School};
use crate::yaml::Located;

/// What schools do before they are considered.
const BEFORE: &str = "tự đánh giá";
/// With these it is summed up afterwards, or is work of another year; with the last, some schools only are meant.
const OTHERWISE: [&str; 6] = ["kết quả", "tổng hợp", "kiểm tra", "cải tiến", "năm sau", "riêng"];

/// A warning for each deadline by which a school would assess itself after it is considered.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let Some((school, when)) = first_considered(&facts.schools, facts.record.date.value) else {
        return Vec::new();
    };
    let due = facts.tasks.iter().filter_map(|task| Some((task.what.as_str(), task.deadline.as_ref()?)));
    let due = due.chain(facts.plan.deadlines()).filter(|(work, _)| comes_before(work));
    let dated = due.filter_map(|(work, due)| Some((work, due, due.value.date()?)));
    let late = dated.filter(|(.., date)| is_after(*date, when.value));
    let told = late.map(|(work, due, date)| {
        let message = format!(
            "thời hạn {} của nhiệm vụ \"{work}\" sau {}, khi {} dự kiến được xem xét công nhận",
            date.numeric(),
            when.value.as_known(),
            school.name
        );
        let found = Diagnostic::new(&rules::HAN_SAU_MUC_TIEU, message).at(&due.place);
        found.related(&when.place, "mục tiêu sớm nhất ở đây").hint(
            "ghi `han` trước thời gian đó, hoặc thêm một nhiệm vụ \"riêng\" cho trường được xem xét sớm hơn; nếu thời gian của mục tiêu sai thì sửa `muc_tieu.thang`",
        )
    });
    told.collect()
}

fn comes_before(work: &str) -> bool {
    let work = work.to_lowercase();
    work.contains(BEFORE) && !OTHERWISE.iter().any(|word| work.contains(word))
}

/// The school that is considered first after the day `own`.
fn first_considered(schools: &[School], own: PartialDate) -> Option<(&School, &Located<PartialDate>)> {
    let open = schools.iter().filter(|school| !school.is_settled(own));
    let aiming = open.filter_map(|school| {
        let target = school.target().filter(|target| target.kind.value.is_recognition())?;
        Some((school, target.month.as_ref()?))
    });
    aiming.min_by_key(|(_, when)| when.value.latest())
}
