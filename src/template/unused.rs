//! Facts that a file says and its template does not look at: nobody would miss them in the document.

use super::seen::SeenNames;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Facts, Funding, PERIOD_WANTED};

/// A key of facts, where it is written, and the names under which a template sees what it says.
struct SaidKey<'a> {
    key: &'static str,
    place: Option<&'a Place>,
    names: &'static [&'static str],
}

/// Keys that one document is given for itself; what every document prints, or checks look at, is not among them.
fn said(facts: &Facts) -> [SaidKey<'_>; 14] {
    let key = |key, place, names| SaidKey { key, place, names };
    let plan = &facts.plan;
    [
        key("nhiem_vu", facts.tasks.first().map(|task| &task.place), &["nhiem_vu"]),
        key("kinh_phi", facts.funding.as_ref().and_then(Funding::place), &["kinh_phi"]),
        key(
            "bao_cao",
            facts.reporting.as_ref().map(|reporting| &reporting.due.place),
            &[
                "bao_cao",
                "noi_bao_cao",
                "han_bao_cao",
                "gui_bao_cao",
                "noi_tong_hop",
                "noi_de_xuat",
                "thang_tong_ket",
            ],
        ),
        key(
            "hien_trang",
            facts.standing.as_ref().map(|standing| &standing.place),
            &[
                "so_lieu.chuan_quoc_gia",
                "so_lieu.hien_trang",
                "so_lieu.cuoi_nam",
                "so_lieu.giai_doan",
                "bang_truong",
            ],
        ),
        key(
            "chi_tieu",
            facts.target_counts.first().map(|row| &row.place),
            &["so_lieu.chi_tieu", "so_lieu.lo_trinh", "so_lieu.chuan_quoc_gia", "so_lieu.giai_doan"],
        ),
        key("ty_le_muc_tieu", facts.share_goals.first().map(|goal| &goal.place), &["so_lieu.ty_le_muc_tieu"]),
        key("muc_dich", plan.purposes.first().map(|text| &text.place), &["muc_dich"]),
        key("yeu_cau", plan.requirements.first().map(|text| &text.place), &["yeu_cau"]),
        key("muc_tieu_chung", plan.goals.first().map(|text| &text.place), &["muc_tieu_chung"]),
        key("giai_phap", plan.solutions.first().map(|area| &area.place), &["giai_phap"]),
        key("phan_cong", plan.duties.first().map(|body| &body.body.place), &["phan_cong"]),
        key("ky_hop", facts.session.as_ref().map(|session| &session.place), &["ky_hop"]),
        key("hop_dong", facts.agreement.as_ref().map(|agreement| &agreement.place), &["hop_dong"]),
        key("hoi_nghi", facts.conference.as_ref().map(|meeting| &meeting.date.place), &["hoi_nghi"]),
    ]
}

/// A warning for each key that the file itself has and of which nothing is looked at; what a folder gives to all of its
/// documents need not be used by each.
pub(super) fn check(facts: &Facts, template: &str, seen: &[&SeenNames]) -> Vec<Diagnostic> {
    let is_own = |place: &&Place| place.source.name == facts.source.name;
    let warn = |said: SaidKey<'_>| {
        let place = said.place.filter(is_own)?;
        if said.names.iter().any(|name| is_seen(seen, name)) {
            return None;
        }
        let message =
            format!("mẫu `{template}` không dùng `{}`, nên văn bản không nói gì về việc này", said.key);
        Some(Diagnostic::new(&rules::DU_KIEN_KHONG_DUNG, message).at(place).hint(format!(
            "bỏ `{0}`, hoặc đưa vào một phần của văn bản bằng `noi_dung` với `{{{{…}}}}`; mẫu của riêng mình thì thêm `{0}` vào mẫu",
            said.key
        )))
    };
    said(facts).into_iter().filter_map(warn).collect()
}

/// Names that tell of the period.
const OF_PERIOD: [&str; 8] =
    ["nam", "nam_hoc", "giai_doan", "thoi_ky", "nam_truoc", "nam_sau", "thang_tong_ket", "so_lieu"];

/// An error where the text tells of a period and only the document's date tells the year: it may mean another.
pub(super) fn check_period(facts: &Facts, seen: &[&SeenNames]) -> Option<Diagnostic> {
    let tells = OF_PERIOD.iter().any(|name| is_seen(seen, name));
    (tells && !*facts.is_period_said).then(|| {
        Diagnostic::new(&rules::THIEU_KHOA, format!("thiếu khóa {PERIOD_WANTED}")).at(&facts.place())
    })
}

fn is_seen(seen: &[&SeenNames], name: &str) -> bool {
    seen.iter().any(|seen| name.split('.').try_fold(*seen, |seen, step| seen.field(step)).is_some())
}
