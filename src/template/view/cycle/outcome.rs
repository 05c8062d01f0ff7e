//! What a council found of a school, as its minutes tell it.

use serde_json::{Value, json};

use super::super::rules::Scales;
use super::choices::{self, cell, degree_line, level_name, or_blank, proposal_line, short, tick};
use super::council::{member, titled};
use super::decisions::date;
use super::standards::standards;
use crate::accreditation::{
    ConditionResult, CriterionSums, Judgement, degree_name, degrees, has_quorum, present,
};
use crate::facts::{
    AppraisalCondition, AppraisalSession, Ballot, Council, CouncilMember, CriteriaSheet, EvidenceKind,
    EvidenceState, Independence, Level, Recognition, School,
};
use crate::figures::shares;
use crate::template::spoken::enumerate;
use crate::vietnamese::same_name;
use crate::yaml::Told;

/// The appraisal of `school`; null where there is none by the document's day.
pub fn outcome(school: &School, scales: Scales<'_>) -> Value {
    let Some(outcome) = scales.outcome(school) else { return Value::Null };
    let mut all = serde_json::Map::new();
    for part in [
        session(&outcome, scales),
        evidence(&outcome),
        findings(&outcome, scales),
        words(&outcome, scales),
        votes(&outcome),
    ] {
        if let Value::Object(fields) = part {
            all.extend(fields);
        }
    }
    Value::Object(all)
}

/// Mục I of the minutes.
fn session(outcome: &Judgement<'_>, scales: Scales<'_>) -> Value {
    let appraisal = outcome.appraisal;
    let session = appraisal.session.as_ref();
    let council = scales.council();
    let guests = session.map_or(&[][..], |session| session.guests.as_slice()).iter().enumerate();
    let guests = guests.map(|(index, guest)| {
        let (name, office) = (titled(&guest.person), &guest.person.office);
        json!({"so_thu_tu": index + 1, "ho_ten": name, "chuc_vu": office, "ghi_chu": cell(guest.note.as_ref())})
    });
    let there = council.map(|council| present(outcome, council));
    let quorum = council.and_then(|council| has_quorum(outcome, council));
    json!({
        "tiep_nhan": appraisal.received.as_ref().map(|on| date(on.value)),
        "ngay": session.map(|session| date(session.date.value)),
        "tu": session.and_then(|session| session.from.as_ref()),
        "den": session.and_then(|session| session.until.as_ref()),
        "thong_qua": session.and_then(|session| session.adopted.as_ref().or(session.until.as_ref())),
        "dia_diem": or_blank(session.and_then(|session| session.venue.as_ref())),
        "thoi_gian": time(session),
        "so_ban": session.and_then(|session| session.copies),
        "thanh_vien": council.map(|council| members(outcome, council)).unwrap_or_default(),
        "tong_thanh_vien": council.map(|council| council.members.len()),
        "co_mat": there,
        "vang_mat": there.zip(council).map(|(there, council)| council.members.len() - there),
        "o_hop_le": tick(quorum == Some(true)),
        "o_khong_hop_le": tick(quorum == Some(false)),
        "dai_bieu": guests.collect::<Vec<_>>(),
        "o_doc_lap": tick(appraisal.independence == Some(Independence::Confirmed)),
        "o_tinh_huong": tick(matches!(appraisal.independence, Some(Independence::Reported(_)))),
        "doc_lap_theo": outcome.regime.procedure.appraisers.as_ref().map(|rule| &rule.value.apart_clause),
        "ket_qua": result(outcome),
        "tinh_huong": match &appraisal.independence {
            Some(Independence::Reported(what)) => Some(what),
            Some(Independence::Confirmed) | None => None,
        },
    })
}

/// What came of it by the document's day: "được công nhận Mức độ 1 ngày 01/4/2027 (số …)".
fn result(outcome: &Judgement<'_>) -> Option<String> {
    let (level, session) = (outcome.proposal()?, outcome.appraisal.session.as_ref()?.date.value);
    let is_since = |held: &&Recognition| {
        let since = held.date.as_ref().is_some_and(|date| date.value.latest() >= session.latest());
        since && level > 0 && held.national_standard == Some(level)
    };
    Some(match outcome.school.recognitions().iter().rev().find(is_since) {
        Some(Recognition { decision, date, .. }) => {
            let number = decision.as_ref().map(|number| format!(" (số {})", number.value));
            let day = date.as_ref().map(|date| format!(" {}", date.value.as_known()));
            let (number, day) = (number.unwrap_or_default(), day.unwrap_or_default());
            format!("được công nhận {}{day}{number}", level_name(level))
        }
        None if level > 0 => {
            format!(
                "được Hội đồng thẩm định đề nghị công nhận {} ({})",
                level_name(level),
                session.as_known()
            )
        }
        None => format!("chưa được Hội đồng thẩm định đề nghị công nhận ({})", session.as_known()),
    })
}

/// "8 giờ 00 phút đến 10 giờ 00 phút, ngày 20/3/2027", with room for what is not known.
fn time(session: Option<&AppraisalSession>) -> String {
    const HOUR: &str = "…… giờ …… phút";
    let hour = |text: Option<&String>| text.map_or(HOUR, String::as_str).to_owned();
    let from = hour(session.and_then(|session| session.from.as_ref()));
    let until = hour(session.and_then(|session| session.until.as_ref()));
    let day =
        session.map_or_else(|| "ngày …… tháng …… năm ……".to_owned(), |session| session.date.value.as_known());
    format!("{from} đến {until}, {day}")
}

/// What was said, or that nothing was.
fn or_none(text: Option<&String>) -> &str {
    text.map_or("Không.", String::as_str)
}

fn members(outcome: &Judgement<'_>, council: &Council) -> Vec<Value> {
    let session = outcome.appraisal.session.as_ref();
    let absent = |one: &CouncilMember| {
        session?.absent.iter().find(|absence| same_name(&absence.name.value, &one.person.name))
    };
    let view = |(index, one): (usize, &CouncilMember)| {
        let attendance = match (session, absent(one)) {
            (None, _) => String::new(),
            (Some(_), None) => "Tham dự".to_owned(),
            (Some(_), Some(absence)) => match &absence.reason {
                Some(reason) => format!("Vắng mặt ({reason})"),
                None => "Vắng mặt".to_owned(),
            },
        };
        let mut view = member(one, index + 1);
        if let Value::Object(fields) = &mut view {
            fields.insert("tham_du".to_owned(), attendance.into());
        }
        view
    };
    council.members.iter().enumerate().map(view).collect()
}

/// Mục III.
fn evidence(outcome: &Judgement<'_>) -> Value {
    let appraisal = outcome.appraisal;
    let other = appraisal.other_evidence.as_ref();
    let kinds = EvidenceKind::ALL.iter().map(|kind| {
        let is_other = *kind == EvidenceKind::Other;
        let used = appraisal.evidence.contains(kind) || (is_other && other.is_some());
        let told = other.filter(|_| is_other).map(|other| format!(": {other}")).unwrap_or_default();
        json!({"ten": format!("{}{told}", kind.name()), "o": tick(used)})
    });
    let states = EvidenceState::ALL.iter();
    let states =
        states.map(|state| json!({"ten": state.name(), "o": tick(appraisal.evidence_state == Some(*state))}));
    let visit = appraisal.verified.yes();
    json!({
        "ho_so": kinds.collect::<Vec<_>>(),
        "tinh_trang": states.collect::<Vec<_>>(),
        "can_lam_ro": appraisal.to_clarify,
        "o_khong_xac_minh": tick(matches!(appraisal.verified, Told::No(_))),
        "o_xac_minh": tick(visit.is_some()),
        "xac_minh": visit.map(|visit| json!({"ngay": date(visit.date), "noi_dung": visit.content})),
    })
}

/// Mục IV and V.
fn findings(outcome: &Judgement<'_>, scales: Scales<'_>) -> Value {
    let own = outcome.school.circumstances.self_assessment.as_ref();
    let own = own.map_or(&[][..], |own| own.sheets.as_slice());
    let rule = outcome.regime.criteria.as_ref();
    let all = rule.iter().flat_map(|rule| &rule.value.all).enumerate();
    let criteria = all.map(|(index, criterion)| {
        let said = outcome.appraisal.notes.of(&criterion.number);
        let is_mandatory = rule.is_some_and(|rule| rule.value.is_mandatory(&criterion.number));
        json!({
            "so_thu_tu": index + 1,
            "so_hieu": criterion.number,
            "ten": criterion.name,
            "bat_buoc": is_mandatory,
            "tu_danh_gia": in_cell(own, &criterion.number),
            "ket_qua": in_cell(&outcome.appraisal.sheets, &criterion.number),
            "can_cu_xac_dinh": cell(said.and_then(|said| said.basis.as_ref())),
            "nhan_xet": cell(said.and_then(|said| said.remark.as_ref())),
            "ghi_chu": cell(said.and_then(|said| said.note.as_ref())),
        })
    });
    let conditions = outcome.conditions.iter().enumerate();
    let met = outcome.meets_all();
    json!({
        "tu_muc": choices::degrees(scales, outcome.own),
        "muc": choices::degrees(scales, outcome.degree),
        "muc_dat": outcome.degree.map(degree_line),
        "muc_cao_nhat": degree_name(outcome.regime.accreditation.value.highest),
        "tieu_chi_bat_buoc": rule.map(|rule| &rule.value.mandatory),
        "can_cu_muc": or_blank(grounds(outcome).as_ref()),
        "khac_tu_danh_gia": outcome.own.zip(outcome.degree).is_some_and(|(own, found)| own != found),
        "tieu_chi": criteria.collect::<Vec<_>>(),
        "tong_hop": sums(outcome),
        "yeu_cau": conditions.map(|(index, one)| condition(one, index + 1)).collect::<Vec<_>>(),
        "o_dap_ung": tick(met == Some(true)),
        "o_chua_dap_ung": tick(met == Some(false)),
        "de_xuat": choices::levels(scales, aimed_at(outcome.school)),
        "muc_do": outcome.proposal().filter(|level| *level > 0).map(level_name),
        "khong_de_nghi": outcome.proposal() == Some(0),
        "de_nghi": choices::levels(scales, outcome.proposal()),
        "cac_de_xuat": proposals(outcome),
    })
}

/// The mức độ that the school proposes: what it aims at.
fn aimed_at(school: &School) -> Option<u8> {
    school.target()?.national_standard.as_ref().map(|level| level.value)
}

/// "Mức 1"; of several levels that differ each: "tiểu học: Mức 2; trung học cơ sở: Mức 1".
fn in_cell(sheets: &[CriteriaSheet], number: &str) -> String {
    let all: Vec<_> = degrees(sheets, number).collect();
    let alike = all.windows(2).all(|pair| matches!(pair, [(_, one), (_, other)] if one == other));
    let each = all.iter().map(|(level, degree)| match level.filter(|_| !alike) {
        Some(level) => format!("{}: {}", level.name(), short(*degree)),
        None => short(*degree),
    });
    if alike { each.take(1).collect() } else { each.collect::<Vec<_>>().join("; ") }
}

/// "8/8 tiêu chí bắt buộc và 7/7 tiêu chí còn lại đạt Mức 1 trở lên": what the mức rests on.
fn grounds(outcome: &Judgement<'_>) -> Option<String> {
    let degree = outcome.degree?.max(1);
    let least = usize::from(degree);
    let reached = |counts: [usize; 3]| {
        let at_least: usize = counts.iter().skip(least).sum();
        format!("{at_least}/{}", counts.iter().sum::<usize>())
    };
    let of_level = |(level, sums): (Option<Level>, CriterionSums)| {
        let lead = level.map(|level| format!("{}: ", level.name())).unwrap_or_default();
        let (mandatory, others) = (reached(sums.mandatory), reached(sums.others));
        format!("{lead}{mandatory} tiêu chí bắt buộc và {others} tiêu chí còn lại")
    };
    let all: Vec<String> = outcome.sums().into_iter().map(of_level).collect();
    let or_more = if degree < outcome.regime.accreditation.value.highest { " trở lên" } else { "" };
    (!all.is_empty()).then(|| format!("{} đạt {}{or_more}.", all.join("; "), degree_name(degree)))
}

/// What can be proposed, in the order of the form: each mức độ, then nothing.
fn proposals(outcome: &Judgement<'_>) -> Vec<Value> {
    let (authority, school) = (&outcome.regime.authority.value, &outcome.school.name);
    let line = |level: u8| {
        let words = if level == 0 {
            "Không đề nghị công nhận trường đạt chuẩn quốc gia tại thời điểm thẩm định.".to_owned()
        } else {
            format!("Đề nghị {authority} công nhận {school} đạt chuẩn quốc gia {}.", level_name(level))
        };
        json!({"o": tick(outcome.proposal() == Some(level)), "loi": words})
    };
    (1..=outcome.regime.national_standard.value.highest).chain([0]).map(line).collect()
}

fn sums(outcome: &Judgement<'_>) -> Vec<Value> {
    let rows = |(level, sums): (Option<Level>, CriterionSums)| {
        let of = level.map(|level| format!(" ({})", level.name())).unwrap_or_default();
        let row = |name: &str, [none, first, second]: [usize; 3]| json!({"ten": format!("{name}{of}"), "khong_dat": none, "muc_mot": first, "muc_hai": second});
        [
            row("Số tiêu chí bắt buộc", sums.mandatory),
            row("Số tiêu chí còn lại", sums.others),
            row("Tổng số tiêu chí", sums.total()),
        ]
    };
    outcome.sums().into_iter().flat_map(rows).collect()
}

fn condition(result: &ConditionResult<'_>, ordinal: usize) -> Value {
    let note = result.note;
    let content = note.and_then(|note| note.content.as_ref());
    let name = match (result.named.condition, content) {
        (AppraisalCondition::Other, Some(content)) => format!("{}: {content}", result.named.name),
        (AppraisalCondition::Other, None) => format!("{} (nếu có)", result.named.name),
        (_, _) => result.named.name.clone(),
    };
    json!({
        "so_thu_tu": ordinal,
        "ten": name,
        "o_dat": tick(result.met == Some(true)),
        "o_chua_dat": tick(result.met == Some(false)),
        "can_cu_xac_dinh": cell(note.and_then(|note| note.basis.as_ref())),
        "ghi_chu": cell(note.and_then(|note| note.note.as_ref())),
    })
}

/// Mục VI and VIII: what is said in words.
fn words(outcome: &Judgement<'_>, scales: Scales<'_>) -> Value {
    let appraisal = outcome.appraisal;
    let reservations = appraisal.reservations.iter();
    let reservations = reservations.map(|one| json!({"ho_ten": one.name.value, "noi_dung": one.content}));
    let recommendations = appraisal.recommendations.iter().enumerate().map(|(index, one)| {
        json!({
            "so_thu_tu": index + 1,
            "noi_dung": one.content,
            "can_cu_xac_dinh": cell(one.basis.as_ref()),
            "ket_qua": cell(one.result.as_ref()),
            "thoi_gian": cell(one.time.as_ref()),
        })
    });
    let discussion = appraisal.discussion.as_ref();
    let after = appraisal.follow_up.as_ref();
    let listed = |lines: &[String]| (!lines.is_empty()).then(|| enumerate(lines));
    let unmet = outcome.conditions.iter().filter(|one| one.met == Some(false));
    let unmet: Vec<String> = unmet.map(|one| one.named.condition.name().to_owned()).collect();
    json!({
        "tieu_chuan": standards(scales, Some(appraisal)),
        "ly_do_muc": appraisal.degree_reason.as_ref().map(|reason| &reason.value),
        "ly_do_dieu_kien": appraisal.condition_reason.as_ref().map(|reason| &reason.value),
        "chua_dat": listed(&unmet),
        "thao_luan": {
            "y_kien_khac": or_none(discussion.and_then(|said| said.differing.as_ref())),
            "can_cu": or_none(discussion.and_then(|said| said.basis.as_ref())),
            "thong_nhat": or_none(discussion.and_then(|said| said.agreed.as_ref())),
        },
        "bao_luu": reservations.collect::<Vec<_>>(),
        "khuyen_nghi": recommendations.collect::<Vec<_>>(),
        "sau_tham_dinh": {
            "truong": or_blank(after.and_then(|after| listed(&after.school)).as_ref()),
            "so": or_blank(after.and_then(|after| listed(&after.department)).as_ref()),
            "thoi_han": or_none(after.and_then(|after| after.due.as_ref())),
        },
    })
}

/// Mục VII.
fn votes(outcome: &Judgement<'_>) -> Value {
    let ballots = outcome.appraisal.ballots.as_ref();
    let degree = ballots.and_then(|ballots| ballots.degree.as_ref());
    let recognition = ballots.and_then(|ballots| ballots.recognition.as_ref());
    let voters = degree.or(recognition).map(Ballot::voters);
    json!({
        "so_bieu_quyet": voters,
        "phieu_muc": ballot(degree, degree_line),
        "phieu_cong_nhan": ballot(recognition, proposal_line),
        "ket_qua_muc": carried(degree, degree_line),
        "ket_qua_cong_nhan": carried(recognition, proposal_line),
    })
}

/// A row an option; without a ballot there is room for the pen.
fn ballot(ballot: Option<&Ballot>, name: fn(u8) -> String) -> Vec<Value> {
    let votes = ballot.map(|ballot| ballot.votes().map(u64::from));
    let parts = votes.map(|votes| shares(&votes));
    let row = |option: u8| {
        let at = usize::from(option);
        let count = votes.as_ref().and_then(|votes| votes.get(at));
        let share = parts.as_ref().and_then(|parts| parts.get(at)).map(ToString::to_string);
        let count = count.map(ToString::to_string).unwrap_or_default();
        json!({"phuong_an": name(option), "so_phieu": count, "ty_le": share.unwrap_or_default()})
    };
    (0..=2).map(row).collect()
}

/// What the majority is for, and how many of those who voted.
fn carried(ballot: Option<&Ballot>, name: fn(u8) -> String) -> Value {
    let Some((ballot, option)) = ballot.and_then(|ballot| Some((ballot, ballot.majority()?))) else {
        return Value::Null;
    };
    let votes = ballot.votes().map(u64::from);
    let at = usize::from(option);
    let share = shares(&votes).get(at).map(ToString::to_string);
    json!({"ten": name(option), "so_phieu": votes.get(at), "tong": ballot.voters(), "ty_le": share})
}
