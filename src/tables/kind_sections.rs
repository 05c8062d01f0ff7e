//! What "CÔNG NHẬN MỚI" and "CÔNG NHẬN LẠI" over groups of schools mean where no column says what is aimed at: what a plan
//! wants, or what a list of results tells that was done.

use super::sheet::Row;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::TargetKind;
use crate::vietnamese::unaccented;

/// What such sections mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// A plan wants it.
    Plan,
    /// It was done.
    Results,
    /// Nobody can tell.
    Unclear,
}

/// Words of titles of plans.
const PLAN: [&str; 7] = ["ke_hoach", "dang_ky", "de_nghi", "phan_dau", "du_kien", "nhu_cau", "chi_tieu"];
/// Words of titles of results.
const RESULTS: [&str; 6] =
    ["ket_qua", "da_duoc_cong_nhan", "duoc_cong_nhan", "da_dat", "truong_dat_chuan", "da_cong_nhan"];

/// What the row of a school says of its recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowTold {
    /// When, or by which decision.
    Act,
    /// A degree alone, which may be the one aimed at.
    Degree,
    Nothing,
}

/// The sense of the sections of a list: `rows` tells for each row its kind and what it says of its recognition, `above`
/// holds the titles over the header. A school to be recognised for the first time has not been recognised.
pub fn sense(rows: &[(TargetKind, RowTold)], above: &[Row]) -> Sense {
    let new = || rows.iter().filter(|(kind, _)| *kind == TargetKind::NewRecognition).map(|(_, told)| *told);
    let has = |told: RowTold| new().any(|other| other == told);
    let (plan, results) = (has_any(above, &PLAN), has_any(above, &RESULTS));
    let by_rows = match (has(RowTold::Act), has(RowTold::Degree), has(RowTold::Nothing)) {
        (true, _, false) => Sense::Results,
        (false, false, true) => Sense::Plan,
        (true, _, true) => return Sense::Unclear,
        (false, true, _) | (false, false, false) => Sense::Unclear,
    };
    match (by_rows, plan, results) {
        (Sense::Results, true, false) | (Sense::Plan, false, true) => Sense::Unclear,
        (Sense::Unclear, true, false) => Sense::Plan,
        (Sense::Unclear, false, true) => Sense::Results,
        (by_rows, _, _) => by_rows,
    }
}

fn has_any(above: &[Row], words: &[&str]) -> bool {
    let (titles, _) = above.split_at(above.len().saturating_sub(1));
    let mut texts =
        titles.iter().flat_map(|row| &row.cells).map(|cell| format!("_{}_", unaccented(&cell.value.text())));
    texts.any(|text| words.iter().any(|word| text.contains(&format!("_{word}_"))))
}

/// One warning for sections that were taken for what was done.
pub fn tell_of_past(past: &[(String, Place)]) -> Option<Diagnostic> {
    let (_, place) = past.first()?;
    let mut names: Vec<String> = past.iter().map(|(title, _)| format!("\"{title}\"")).collect();
    names.dedup();
    let message = format!(
        "đề mục {} được hiểu là kết quả đã công nhận, không phải mục tiêu, vì các trường ở dưới đã có quyết định hoặc mức độ",
        names.join(", ")
    );
    Some(
        Diagnostic::new(&rules::DE_MUC_KET_QUA, message)
            .at(place)
            .hint("nếu là mục tiêu của kế hoạch thì thêm cột \"Tháng\" hoặc \"Mục tiêu\""),
    )
}
