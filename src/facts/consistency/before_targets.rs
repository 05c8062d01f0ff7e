//! Work that comes before a school is considered, due only after.

use super::dates::is_after;
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, TargetCounts};
use crate::yaml::Located;

/// What schools do before they are considered.
const BEFORE: &str = "tự đánh giá";
/// With these it is summed up afterwards, or is work of another year; with the last, some schools only are meant.
const OTHERWISE: [&str; 6] = ["kết quả", "tổng hợp", "kiểm tra", "cải tiến", "năm sau", "riêng"];

/// A warning for each deadline by which a school would assess itself after it is considered.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let Some((whose, when)) = first_considered(facts) else { return Vec::new() };
    let due = facts.tasks.iter().filter_map(|task| Some((task.what.as_str(), task.deadline.as_ref()?)));
    let due = due.chain(facts.plan.deadlines()).filter(|(work, _)| comes_before(work));
    let dated = due.filter_map(|(work, due)| Some((work, due, due.value.date()?)));
    let late = dated.filter(|(.., date)| is_after(*date, when.value));
    let told = late.map(|(work, due, date)| {
        let message = format!(
            "thời hạn {} của nhiệm vụ \"{work}\" sau {}, khi {} dự kiến được xem xét công nhận",
            date.numeric(),
            when.value.as_known(),
            whose
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

/// Who is considered first after the document's day, and when.
fn first_considered(facts: &Facts) -> Option<(String, &Located<PartialDate>)> {
    let own = facts.record.date.value;
    let open = facts.schools.iter().filter(|school| !school.is_settled(own));
    let named = open.filter_map(|school| {
        let target = school.target().filter(|target| target.kind.value.is_recognition())?;
        Some((school.name.clone(), target.month.as_ref()?))
    });
    let is_recognition =
        |row: &&TargetCounts| row.kind.as_ref().is_none_or(|kind| kind.value.is_recognition());
    let counted = facts.target_counts.iter().filter(is_recognition).filter_map(|row| row.when.as_ref());
    let months = facts.roadmap.iter().map(|row| &row.month);
    let some = |when| ("có trường".to_owned(), when);
    let all = named.chain(counted.map(some)).chain(months.map(some));
    let to_come = all.filter(|(_, when)| !is_after(own, when.value));
    to_come.min_by_key(|(_, when)| when.value.latest())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn counted_targets_tell_who_is_first_as_named_ones_do() {
        let mut facts = sample::commune_plan();
        facts.record.date = sample::read("12/2026");
        facts.schools.clear();
        facts.target_counts = vec![
            sample::read("{thang: 10/2027, loai: cong_nhan_lai, so_luong: 3}"),
            sample::read("{thang: 3/2027, loai: cong_nhan_moi, so_luong: 2}"),
            sample::read("{thang: 01/2027, loai: duy_tri, so_luong: 2}"),
        ];
        let first = first_considered(&facts).map(|(_, when)| when.value.numeric());
        assert_eq!(first.as_deref(), Some("3/2027"));
    }

    #[test]
    fn only_work_that_comes_before_is_held_against_targets() {
        for (work, before) in [
            ("Hoàn thành tự đánh giá", true),
            ("Phê duyệt báo cáo tự đánh giá", true),
            ("Tổng hợp kết quả tự đánh giá", false),
            ("Tự đánh giá riêng đối với các trường công nhận sau", false),
            ("Rà soát quỹ đất", false),
        ] {
            assert_eq!(comes_before(work), before, "{work}");
        }
    }
}
