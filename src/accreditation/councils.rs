//! Whether councils are what the rules ask for, and whether their members may judge the schools.

use super::history::add_years;
use super::regime::Regime;
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Council, CouncilMember, CouncilRole, Facts, FormerPost, Level, PartialDate, School};
use crate::legal::Register;
use crate::vietnamese::same_name;

/// Findings on the councils of `facts` and on who is named as a member.
pub fn check_councils(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let Some(regime) = regimes.on(facts.record.date.value.latest()) else { return Vec::new() };
    let mut report = Vec::new();
    if let Some(council) = &facts.cycle.appraisers {
        report.extend(appraiser_count(council, regime, register));
        report.extend(composed(council, "Hội đồng thẩm định"));
        // The decision that names the members is where this can still be mended: also before the session.
        let schools = facts.schools.iter();
        report.extend(schools.flat_map(|school| not_apart(council, school, facts, regime, register)));
        report.extend(strangers(council, facts));
    }
    if let Some(council) = &facts.cycle.self_assessors {
        report.extend(self_assessor_count(council, regime, register));
        report.extend(composed(council, "Hội đồng tự đánh giá"));
    }
    report
}

fn cited(regime: &Regime, clause: Option<&String>, register: &Register) -> String {
    let document = regime.document(Level::Primary).and_then(|id| register.find(id));
    let document = document.map(crate::legal::short).unwrap_or_default();
    format!("căn cứ {} {document}", clause.map(String::as_str).unwrap_or_default())
}

fn appraiser_count(council: &Council, regime: &Regime, register: &Register) -> Option<Diagnostic> {
    let rule = regime.procedure.appraisers.as_ref()?;
    let count = council.members.len();
    if rule.value.sizes.iter().any(|size| usize::try_from(*size) == Ok(count)) {
        return None;
    }
    let sizes: Vec<String> = rule.value.sizes.iter().map(|size| format!("{size:02}")).collect();
    let message =
        format!("Hội đồng thẩm định có {count:02} thành viên, quy định là {} người", sizes.join(" hoặc "));
    let found = Diagnostic::new(&rules::HOI_DONG_SAI_SO_NGUOI, message).at(&council.place);
    Some(found.hint(cited(regime, rule.clause.as_ref(), register)))
}

fn self_assessor_count(council: &Council, regime: &Regime, register: &Register) -> Option<Diagnostic> {
    let rule = regime.procedure.self_assessors.as_ref()?;
    let count = council.members.len();
    if count % 2 == 1 && count >= usize::from(rule.value.least) {
        return None;
    }
    let message = format!(
        "Hội đồng tự đánh giá có {count:02} thành viên, quy định là số lẻ, từ {:02} người trở lên",
        rule.value.least
    );
    let found = Diagnostic::new(&rules::HOI_DONG_SAI_SO_NGUOI, message).at(&council.place);
    Some(found.hint(cited(regime, rule.clause.as_ref(), register)))
}

/// One chair, one secretary, a deputy; nobody twice.
fn composed(council: &Council, name: &str) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    for role in [CouncilRole::Chair, CouncilRole::Deputy, CouncilRole::Secretary] {
        let holders: Vec<&CouncilMember> = council.with_role(role).collect();
        let wanted = || format!("{name}: {}", role.name());
        match holders.as_slice() {
            [] => report.push(
                Diagnostic::new(&rules::HOI_DONG_SAI_VAI_TRO, format!("{} chưa có ai", wanted()))
                    .at(&council.place)
                    .hint(format!("ghi `vai_tro: {}` ở một thành viên", role.key())),
            ),
            [first, second, ..] if role != CouncilRole::Deputy => report.push(
                Diagnostic::new(&rules::HOI_DONG_SAI_VAI_TRO, format!("{} có hơn một người", wanted()))
                    .at(&second.place)
                    .related(&first.place, "người kia ở đây"),
            ),
            [_] | [_, _, ..] => {}
        }
    }
    let repeated = council.members.iter().enumerate().filter_map(|(index, member)| {
        let earlier = council.members.iter().take(index);
        let first = earlier.rev().find(|known| same_name(&known.person.name, &member.person.name))?;
        let message = format!("{name}: {} được ghi hai lần", member.person.name);
        let found = Diagnostic::new(&rules::HOI_DONG_TRUNG_NGUOI, message).at(&member.place);
        Some(found.related(&first.place, "lần đầu ở đây"))
    });
    report.extend(repeated);
    report
}

/// Members who work or worked at an appraised school too lately.
fn not_apart(
    council: &Council,
    school: &School,
    facts: &Facts,
    regime: &Regime,
    register: &Register,
) -> Vec<Diagnostic> {
    let (Some(rule), true) = (&regime.procedure.appraisers, school.is_considered()) else {
        return Vec::new();
    };
    let session = school.appraisal.as_ref().and_then(|appraisal| appraisal.session.as_ref());
    let day = session.map_or(facts.record.date.value, |session| session.date.value);
    let years = rule.value.years_apart;
    let bound = |member: &CouncilMember| -> Option<Diagnostic> {
        let found = |place: &Place, is_sure: bool, until: String| {
            let message = format!(
                "{} {until} ở {}, chưa đủ {years:02} năm liền kề trước thời điểm thẩm định ({})",
                member.person.name,
                school.name,
                day.plain()
            );
            let rule_of = &rules::THANH_VIEN_KHONG_DOC_LAP;
            let found = if is_sure {
                Diagnostic::new(rule_of, message)
            } else {
                Diagnostic::milder(rule_of, message).hint("ghi rõ hơn ngày thôi công tác ở `den`")
            };
            found
                .at(place)
                .related(&school.place, "trường được thẩm định ở đây")
                .hint("cử người khác, hoặc sửa `cong_tac` của thành viên nếu ghi sai")
                .hint(cited(regime, rule.clause.as_ref(), register))
        };
        if member.unit.as_ref().is_some_and(|unit| same_name(unit, &school.name)) {
            return Some(found(&member.place, true, "đang công tác".to_owned()));
        }
        let own = member.posts.iter().filter(|post| same_name(&post.school.value, &school.name));
        if school.profile.head.as_ref().is_some_and(|head| same_name(head, &member.person.name)) {
            let message = format!(
                "{} là thành viên Hội đồng thẩm định, và người đứng đầu {} cũng có tên này",
                member.person.name, school.name
            );
            let found = Diagnostic::milder(&rules::THANH_VIEN_KHONG_DOC_LAP, message).at(&member.place);
            let found = found.related(&school.place, "trường được thẩm định ở đây");
            return Some(
                found.hint("nếu là một người thì cử người khác; nếu trùng tên thì ghi lý do vào `chap_nhan`"),
            );
        }
        let (post, is_sure) = own.filter_map(|post| Some((post, is_too_late(post, day, years)?))).next()?;
        let until = post.until.as_ref().map(|until| format!("công tác đến {}", until.value.plain()));
        Some(found(&post.school.place, is_sure, until.unwrap_or_else(|| "đang công tác".to_owned())))
    };
    council.members.iter().filter_map(bound).collect()
}

/// Whether so many years have not passed between `post` and `day`, and whether that is sure; `None` where they have.
fn is_too_late(post: &FormerPost, day: PartialDate, years: u8) -> Option<bool> {
    let Some(until) = &post.until else { return Some(true) };
    let apart_from = add_years(until.value, years);
    let perhaps = apart_from.latest() > day.earliest();
    perhaps.then(|| apart_from.earliest() > day.latest())
}

/// Who is said to be absent, to hold another opinion or to give a slip, and is no member.
fn strangers(council: &Council, facts: &Facts) -> Vec<Diagnostic> {
    let appraisals = facts.schools.iter().filter_map(|school| school.appraisal.as_ref());
    let named = appraisals.flat_map(|appraisal| {
        let absent = appraisal.session.iter().flat_map(|session| &session.absent).map(|one| &one.name);
        absent.chain(appraisal.reservations.iter().map(|one| &one.name))
    });
    let named = named.chain(&facts.cycle.about_member);
    let strangers = named.filter(|name| council.member(&name.value).is_none()).map(|stranger| {
        let message = format!("{} không có trong danh sách Hội đồng thẩm định", stranger.value);
        let found = Diagnostic::new(&rules::THANH_VIEN_LA, message).at(&stranger.place);
        found.related(&council.place, "danh sách ở đây")
    });
    strangers.collect()
}

#[cfg(test)]
#[path = "councils_tests.rs"]
mod tests;
