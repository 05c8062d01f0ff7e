//! Facts that a file says and its template does not look at: nobody would miss them in the document.

use super::seen::SeenNames;
use crate::decree::Signers;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PERIOD_WANTED};
use crate::yaml::Located;

/// Keys that no template need look at: every document prints them, they choose what is printed, or checks look at them.
const USED_ELSEWHERE: [&str; 29] = [
    "mau",
    "nam",
    "nam_hoc",
    "giai_doan",
    "the_thuc",
    "co_quan",
    "van_ban",
    "truong",
    "lo_trinh",
    "tong_hop",
    "ke_hoach_giai_doan",
    "cong_bo",
    "ve_truong",
    "ve_xa",
    "hoi_dong_tham_dinh",
    "hoi_dong_tu_danh_gia",
    "quyet_dinh_cong_nhan",
    "can_cu",
    "noi_dung",
    "thu_tu",
    "phu_luc",
    "kinh_gui",
    "noi_nhan",
    "luu",
    "nguoi_ky",
    "ky_cung",
    "ban_sao",
    "chap_nhan",
    "them",
];

/// Those who sign a contract; a document of another type has none.
const PARTIES: &str = "cac_ben";

/// The names under which a template sees what is written at `key`: mostly the key itself.
fn names(key: &str) -> &[&str] {
    match key {
        "bao_cao" => &[
            "bao_cao",
            "noi_bao_cao",
            "han_bao_cao",
            "gui_bao_cao",
            "noi_tong_hop",
            "noi_de_xuat",
            "thang_tong_ket",
        ],
        "hien_trang" => &[
            "so_lieu.chuan_quoc_gia",
            "so_lieu.hien_trang",
            "so_lieu.cuoi_nam",
            "so_lieu.giai_doan",
            "bang_truong",
        ],
        "chi_tieu" => &[
            "so_lieu.chi_tieu",
            "so_lieu.lo_trinh",
            "so_lieu.chuan_quoc_gia",
            "so_lieu.cuoi_nam",
            "so_lieu.giai_doan",
        ],
        "ty_le_muc_tieu" => &["so_lieu.ty_le_muc_tieu"],
        "tap_huan" | "nam_hoc_sau" => &["bao_cao_nam"],
        _ => &[],
    }
}

/// A warning for each key that the file itself has and of which nothing is looked at; what a folder gives to all of its
/// documents need not be used by each.
pub(super) fn check(facts: &Facts, template: &str, signers: Signers, seen: &[&SeenNames]) -> Vec<Diagnostic> {
    let is_signed = |key: &str| key == PARTIES && signers == Signers::Parties;
    let is_unused = |key: &&Located<String>| {
        let key = key.value.as_str();
        !is_looked_at(key, seen) && !is_signed(key) && !USED_ELSEWHERE.contains(&key)
    };
    // The facts know their file, also where they are those of a row.
    let own = facts.said_keys.iter().filter(|key| key.place.source.name == facts.source.name);
    own.filter(is_unused).map(|key| unused(key, template)).collect()
}

/// Takes away what lines of the facts look at: once they are filled in, nobody sees any more that they did.
pub(super) fn use_up(keys: &mut Vec<Located<String>>, seen: &SeenNames) {
    keys.retain(|key| !is_looked_at(&key.value, &[seen]));
}

fn is_looked_at(key: &str, seen: &[&SeenNames]) -> bool {
    match names(key) {
        [] => is_seen(seen, key),
        names => names.iter().any(|name| is_seen(seen, name)),
    }
}

fn unused(key: &Located<String>, template: &str) -> Diagnostic {
    let Located { value: key, place } = key;
    let message = format!("mẫu `{template}` không dùng `{key}`, nên văn bản không nói gì về việc này");
    Diagnostic::new(&rules::DU_KIEN_KHONG_DUNG, message).at(place).hint(format!(
        "bỏ `{key}`, hoặc đưa vào một phần của văn bản bằng `noi_dung` với `{{{{…}}}}`; mẫu của riêng mình thì thêm `{key}` vào mẫu"
    ))
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

#[cfg(test)]
mod tests {
    use super::super::view;
    use super::*;
    use crate::yaml::Record;

    /// A new key of facts is told where no template looks at it, unless this file says otherwise.
    #[test]
    fn every_key_is_told_under_names_that_templates_have_or_used_elsewhere() {
        let all = view::names(None, None);
        let keys: Vec<&str> = Facts::fields().iter().map(|field| field.key).collect();
        for key in USED_ELSEWHERE.into_iter().chain([PARTIES]) {
            assert!(keys.contains(&key), "no key of facts: {key}");
        }
        for key in keys.iter().filter(|key| !USED_ELSEWHERE.contains(key)) {
            let names = match names(key) {
                [] => &[*key],
                names => names,
            };
            for name in names {
                let pointer = format!("/{}", name.replace('.', "/"));
                assert!(all.pointer(&pointer).is_some(), "{key}: no name of templates: {name}");
            }
        }
    }
}
