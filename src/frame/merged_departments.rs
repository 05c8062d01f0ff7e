//! Sở that were merged into others by 01/03/2025 (Nghị định 45/2025/NĐ-CP), where a later document still charges or names
//! them.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Conference, Facts, PartialDate};
use crate::vietnamese::unaccented;
use crate::yaml::Located;

/// The day from which there are none, as a sentence has it.
const MERGED_FROM: &str = "01/3/2025";

/// A Sở that is no more.
struct MergedDepartment {
    name: &'static str,
    /// How people write it, without accents.
    written: &'static [&'static str],
    /// What does its work now.
    now: &'static str,
}

const MERGED: [MergedDepartment; 6] = [
    MergedDepartment {
        name: "Sở Kế hoạch và Đầu tư",
        written: &["so_ke_hoach_va_dau_tu", "so_ke_hoach_dau_tu", "so_kh_dt", "so_khdt"],
        now: "Sở Tài chính",
    },
    MergedDepartment {
        name: "Sở Giao thông vận tải",
        written: &["so_giao_thong_van_tai", "so_gtvt"],
        now: "Sở Xây dựng",
    },
    MergedDepartment {
        name: "Sở Tài nguyên và Môi trường",
        written: &["so_tai_nguyen_va_moi_truong", "so_tai_nguyen_moi_truong", "so_tn_mt", "so_tnmt"],
        now: "Sở Nông nghiệp và Môi trường",
    },
    MergedDepartment {
        name: "Sở Nông nghiệp và Phát triển nông thôn",
        written: &["so_nong_nghiep_va_phat_trien_nong_thon", "so_nn_ptnt", "so_nnptnt"],
        now: "Sở Nông nghiệp và Môi trường",
    },
    MergedDepartment {
        name: "Sở Thông tin và Truyền thông",
        written: &["so_thong_tin_va_truyen_thong", "so_thong_tin_truyen_thong", "so_tt_tt", "so_tttt"],
        now: "Sở Khoa học và Công nghệ; về báo chí, xuất bản là Sở Văn hóa, Thể thao và Du lịch",
    },
    MergedDepartment {
        name: "Sở Lao động - Thương binh và Xã hội",
        written: &["so_lao_dong_thuong_binh_va_xa_hoi", "so_ld_tb_xh", "so_ldtb_xh", "so_ldtbxh"],
        now: "Sở Nội vụ; về giáo dục nghề nghiệp là Sở Giáo dục và Đào tạo, về trẻ em là Sở Y tế",
    },
];

/// Words of a sentence that speaks of the time before, without accents.
const OF_BEFORE: [&str; 7] =
    ["truoc_day", "sap_nhap", "hop_nhat", "nguyen_la", "nay_la", "giai_the", "so_cu"];

/// A warning for each recipient, body charged and sentence that names one as if it were there.
pub(super) fn findings(facts: &Facts) -> Vec<Diagnostic> {
    if !is_late(facts) {
        return Vec::new();
    }
    texts(facts).filter_map(|text| Some(told(find(&text.value)?, text))).collect()
}

/// Whether `facts` are of a time when there are none, and `text` names one.
pub(super) fn is_named(facts: &Facts, text: &str) -> bool {
    is_late(facts) && find(text).is_some()
}

fn is_late(facts: &Facts) -> bool {
    let first = PartialDate::parse(MERGED_FROM).map(PartialDate::earliest);
    first.is_ok_and(|first| facts.record.date.value.earliest() >= first)
}

fn texts(facts: &Facts) -> impl Iterator<Item = &Located<String>> {
    let tasks = facts.tasks.iter().map(|task| &task.charged);
    let duties = facts.plan.duties.iter().map(|duties| &duties.body);
    let meeting = facts.conference.iter().flat_map(Conference::tasks).map(|task| &task.body);
    let listed = facts.addressees.iter().chain(&facts.recipients);
    listed.chain(tasks).chain(duties).chain(meeting).chain(facts.own_sentences())
}

fn told(merged: &MergedDepartment, text: &Located<String>) -> Diagnostic {
    let message = format!("từ {MERGED_FROM} không còn {}", merged.name);
    Diagnostic::new(&rules::SO_DA_HOP_NHAT, message).at(&text.place).hint(format!("nay là: {}", merged.now))
}

fn find(text: &str) -> Option<&'static MergedDepartment> {
    let merged = departments(text).find_map(|rest| begins_with_merged(rest).or_else(|| listed(rest)))?;
    let words = format!("_{}_", unaccented(text));
    let of_before = OF_BEFORE.iter().any(|before| words.contains(&format!("_{before}_")));
    // A document that it once issued keeps its number: "Công văn số 12/SKHĐT-TH".
    let is_symbol =
        |word: &str| word.split_once('/').is_some_and(|(_, after)| after.contains(char::is_uppercase));
    let is_numbered = text.contains("số ") && text.split_whitespace().any(is_symbol);
    (!of_before && !is_numbered && !names_a_year_before(text)).then_some(merged)
}

/// The rests of `text` from each word "Sở" on. "Số kế hoạch đầu tư" and "hồ sơ tài nguyên" have none, "cơ sở" is another.
fn departments(text: &str) -> impl Iterator<Item = &str> {
    let words = ["Sở", "sở", "SỞ"].into_iter().flat_map(|word| text.match_indices(word));
    words.filter_map(|(at, word)| {
        let (before, rest) = text.split_at_checked(at)?;
        let parts = |letter: char| !letter.is_alphanumeric();
        let is_word = (before.is_empty() || before.ends_with(parts))
            && rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(parts));
        let last = before.split_whitespace().next_back().unwrap_or_default();
        (is_word && !["cơ", "trụ"].contains(&last.to_lowercase().as_str())).then_some(rest)
    })
}

/// The department that `text` begins with, but for "Sở Kế hoạch và Đầu tư cũ".
fn begins_with_merged(text: &str) -> Option<&'static MergedDepartment> {
    let words = format!("{}_", unaccented(text));
    let is_named = |written: &&str| {
        let rest = words.strip_prefix(*written).and_then(|rest| rest.strip_prefix('_'));
        rest.is_some_and(|rest| !rest.starts_with("cu_"))
    };
    MERGED.iter().find(|merged| merged.written.iter().any(is_named))
}

/// One that is listed behind the word "Sở" and a colon: "Các Sở: Tài chính, Kế hoạch và Đầu tư".
fn listed(text: &str) -> Option<&'static MergedDepartment> {
    let (_, list) = text.split_once(':').filter(|(word, _)| unaccented(word) == "so")?;
    list.split([',', ';']).find_map(|name| begins_with_merged(&format!("Sở {name}")))
}

/// Whether `text` names a year in which they still were.
fn names_a_year_before(text: &str) -> bool {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok()).any(|year: u16| (1945..=2024).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn a_department_that_is_no_more_is_told_with_what_does_its_work() {
        let found = |text: &str| find(text).map(|merged| merged.now);
        for (text, now) in [
            ("Sở Kế hoạch và Đầu tư", Some("Sở Tài chính")),
            ("Các Sở: Sở KH&ĐT, Sở Tài chính", Some("Sở Tài chính")),
            ("Phối hợp với Sở GTVT rà soát đường đến trường", Some("Sở Xây dựng")),
            ("Giảm số lớp trong quý I/2027, phối hợp với Sở GTVT", Some("Sở Xây dựng")),
            ("Tăng số giờ từ 12/2026 cùng Sở GTVT", Some("Sở Xây dựng")),
            ("Sở TN&MT", Some("Sở Nông nghiệp và Môi trường")),
            ("Sở Nông nghiệp và Môi trường", None),
            ("Sở Giáo dục và Đào tạo", None),
            ("Các Sở: Kế hoạch và Đầu tư, Tài chính", Some("Sở Tài chính")),
            ("Các Sở: Tài chính, Kế hoạch và Đầu tư, Nội vụ", Some("Sở Tài chính")),
            ("Các Sở: Tài chính, Nội vụ; Phòng Tài nguyên và Môi trường", None),
            ("cơ sở kế hoạch và đầu tư", None),
            ("Sở Tài chính tổng hợp số kế hoạch đầu tư công năm 2027", None),
            ("Sở Nông nghiệp và Môi trường quản lý hồ sơ tài nguyên và môi trường", None),
            ("Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)", None),
            ("Sở Tài chính (Sở Kế hoạch và Đầu tư cũ)", None),
            ("tiếp tục Chương trình phối hợp năm 2023 với Sở LĐTBXH", None),
            ("Sở Tài chính (trước đây là Sở Kế hoạch và Đầu tư)", None),
            ("Công văn số 12/SKHĐT-TH của Sở Kế hoạch và Đầu tư", None),
        ] {
            assert_eq!(found(text), now, "{text}");
        }
    }

    #[test]
    fn before_the_merger_nothing_is_told() {
        let mut facts = sample::commune_plan();
        facts.recipients = vec![sample::located("Sở Kế hoạch và Đầu tư".to_owned())];
        facts.record.date = sample::located(sample::month(2, 2025));
        assert_eq!(findings(&facts), []);
        facts.record.date = sample::located(sample::month(3, 2025));
        assert_eq!(findings(&facts).len(), 1);
    }
}
