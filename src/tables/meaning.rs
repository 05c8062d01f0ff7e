//! What a header means: its words, and those of the groups it stands under.

use super::abbreviations::in_full;
use super::columns::{ACCREDITATION, Known, is_of_schools};
use super::header_spellings::spellings;
use super::header_words;
use super::sheet::is_long;
use crate::vietnamese::unaccented;

/// What a header means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A column that is known.
    Column(&'static Known),
    /// This column of one group or the like of another ("Chuẩn quốc gia" held, or aimed at): nobody can tell.
    Unclear(&'static Known),
    /// One of the columns of a choice: "MN", "TH", "THCS".
    Choice,
    /// Of no use, as the facts file says.
    LeftOut,
    /// Nothing.
    Unknown,
}

impl Meaning {
    /// The column, if it is clear.
    pub fn column(self) -> Option<&'static Known> {
        match self {
            Self::Column(known) => Some(known),
            Self::Unclear(_) | Self::Choice | Self::LeftOut | Self::Unknown => None,
        }
    }
}

/// Words of a group's header, and the group.
const GROUPS: [(&str, &str); 40] = [
    ("muc_tieu", "muc_tieu"),
    ("muc_tieu_phan_dau", "muc_tieu"),
    ("chi_tieu", "muc_tieu"),
    ("cong_nhan", "cong_nhan"),
    ("da_cong_nhan", "cong_nhan"),
    ("da_duoc_cong_nhan", "cong_nhan"),
    ("ket_qua_cong_nhan", "cong_nhan"),
    ("dang_co", "cong_nhan"),
    ("hien_trang", "cong_nhan"),
    ("cong_nhan_gan_nhat", "cong_nhan"),
    ("ke_hoach", "muc_tieu"),
    ("ke_hoach_thuc_hien", "muc_tieu"),
    ("de_nghi_cong_nhan", "muc_tieu"),
    ("dang_ky", "muc_tieu"),
    ("de_nghi", "muc_tieu"),
    ("du_kien", "muc_tieu"),
    ("du_kien_cong_nhan", "muc_tieu"),
    ("phan_dau", "muc_tieu"),
    ("dang_ky_cong_nhan", "muc_tieu"),
    ("dang_ky_phan_dau", "muc_tieu"),
    ("ke_hoach_cong_nhan", "muc_tieu"),
    ("ke_hoach_de_nghi_cong_nhan", "muc_tieu"),
    ("lo_trinh", "muc_tieu"),
    ("lo_trinh_thuc_hien", "muc_tieu"),
    ("noi_dung_dang_ky", "muc_tieu"),
    ("noi_dung_de_nghi", "muc_tieu"),
    ("thuc_trang", "cong_nhan"),
    ("hien_tai", "cong_nhan"),
    ("hien_nay", "cong_nhan"),
    ("da_dat", "cong_nhan"),
    ("da_dat_chuan", "cong_nhan"),
    ("da_dat_chuan_quoc_gia", "cong_nhan"),
    ("ket_qua_da_dat", "cong_nhan"),
    ("ket_qua_da_duoc_cong_nhan", "cong_nhan"),
    ("tinh_trang_cong_nhan", "cong_nhan"),
    ("co_quan", "co_quan"),
    ("van_ban", "van_ban"),
    ("nguoi_ky", "nguoi_ky"),
    ("bao_cao", "bao_cao"),
    ("cong_bo", "cong_bo"),
];

/// The group that `header` names: "Mục tiêu năm 2027".
pub fn group(header: &str) -> Option<&'static str> {
    let named = |words: &str| GROUPS.iter().find(|(name, _)| *name == words).map(|(_, group)| *group);
    spellings(header).iter().find_map(|(words, _)| named(words))
}

/// Headers of columns that count rows.
const ORDINALS: [&str; 5] = ["stt", "tt", "so_tt", "so_thu_tu", "thu_tu"];

/// Whether `header` is that of a column that counts rows: "STT".
pub fn is_ordinal(header: &str) -> bool {
    !is_long(header) && ORDINALS.contains(&unaccented(header).as_str())
}

/// The column of `known` that a header of its own words means.
pub fn column_of(known: &'static [Known], header: &str) -> Option<&'static Known> {
    alone(known, header).column()
}

/// What `header` means on its own; accents, case, signs, a year and a unit at its end do not matter.
pub fn alone(known: &'static [Known], header: &str) -> Meaning {
    let spellings = spellings(header);
    let find = |find: fn(&'static [Known], &str) -> Option<&'static Known>| {
        spellings.iter().find_map(|(words, has_year)| Some((find(known, words)?, words, *has_year)))
    };
    let found = find(exact).or_else(|| find(by_words));
    match found {
        None => Meaning::Unknown,
        // Held in that year, or aimed at for it.
        Some((column, words, true)) if is_of_several_groups(known, column) && !names_group(column, words) => {
            Meaning::Unclear(column)
        }
        Some((column, ..)) => Meaning::Column(column),
    }
}

/// What `header` means below the headers `above`, the nearest last.
pub fn below(known: &'static [Known], above: &[&str], header: &str) -> Meaning {
    let own = alone(known, header);
    let Some(near) = above.last() else { return own };
    if let Some(column) = named_in_full(known, header) {
        return Meaning::Column(column);
    }
    let joined = [format!("{near} {header}"), format!("{header} {near}")];
    if let Some(column) = joined.iter().find_map(|words| exact(known, &unaccented(words))) {
        return Meaning::Column(of_outer_group(known, above, column));
    }
    let words = unaccented(header);
    match above.iter().rev().find_map(|header| group(header)) {
        Some(group) => match (inside(known, group, header, own), own) {
            (Some(column), _) => Meaning::Column(column),
            (None, Meaning::Column(column)) if column.path.contains('.') => Meaning::Unclear(column),
            (None, Meaning::Unknown) => match in_words_of(known, group, header) {
                Some(column) => Meaning::Column(column),
                None => own,
            },
            (None, own) => own,
        },
        None => match own {
            Meaning::Column(column) if !is_held_or_aimed_at(column) && !needs_its_group(column) => own,
            own => match by_words(known, &unaccented(&format!("{} {header}", above.join(" ")))) {
                Some(column) => Meaning::Column(column),
                None => match own {
                    Meaning::Column(column) if needs_its_group(column) && !names_group(column, &words) => {
                        Meaning::Unclear(column)
                    }
                    own => own,
                },
            },
        },
    }
}

/// The column of a header that begins with its group: "Công nhận: Ngày hết hạn".
fn named_in_full(known: &'static [Known], header: &str) -> Option<&'static Known> {
    let words = unaccented(header.split_once(':').map(|_| header)?);
    known.iter().find(|column| unaccented(&full_title(column)) == words)
}

/// `column`, or the one of the same key in the group that the headers `above` name: "Mục tiêu > CQG > Mức độ".
fn of_outer_group(known: &'static [Known], above: &[&str], column: &'static Known) -> &'static Known {
    let group = above.iter().rev().find_map(|header| group(header));
    let Some(group) = group.filter(|_| is_held_or_aimed_at(column)) else { return column };
    known.iter().find(|other| split(other) == (group, split(column).1)).unwrap_or(column)
}

/// The column of `group` that `header` says together with a word for that group.
fn in_words_of(known: &'static [Known], group: &str, header: &str) -> Option<&'static Known> {
    let word = match group {
        "muc_tieu" => "dang_ky",
        "cong_nhan" => "cong_nhan",
        _ => return None,
    };
    by_words(known, &format!("{word}_{}", unaccented(header))).filter(|column| split(column).0 == group)
}

/// The column that the folded `words` of a header in a table of schools say together.
fn by_words(known: &'static [Known], words: &str) -> Option<&'static Known> {
    let path = is_of_schools(known).then(|| header_words::read(words)).flatten()?;
    known.iter().find(|column| column.path == path)
}

/// The column of `group` that `header`, which means `own` on its own, means in it.
fn inside(known: &'static [Known], group: &str, header: &str, own: Meaning) -> Option<&'static Known> {
    let words: Vec<String> = spellings(header).into_iter().map(|(words, _)| words).collect();
    let of_group = || known.iter().filter(|column| split(column).0 == group);
    let own_key = match own {
        // Its words say that it is another group's.
        Meaning::Column(column)
            if split(column).0 != group && words.iter().any(|w| names_group(column, w)) =>
        {
            return None;
        }
        Meaning::Column(column) | Meaning::Unclear(column) => Some(split(column).1),
        Meaning::Choice | Meaning::LeftOut | Meaning::Unknown => None,
    };
    let bare = |alias: &&'static str| {
        let rest = [alias.strip_prefix(group), alias.strip_suffix(group)];
        rest.into_iter().flatten().any(|rest| words.iter().any(|word| word == rest.trim_matches('_')))
    };
    let is_meant = |column: &&'static Known| {
        let key = split(column).1;
        Some(key) == own_key || words.iter().any(|word| word == key) || column.headers.iter().any(bare)
    };
    of_group().find(is_meant)
}

/// The column's key in its group.
pub fn key(column: &Known) -> &'static str {
    split(column).1
}

/// A header for `column` that says which group it is of, whatever stands above.
pub fn full_title(column: &Known) -> String {
    let group = match split(column).0 {
        "cong_nhan" => "Công nhận: ",
        "muc_tieu" => "Mục tiêu: ",
        "van_ban" => "Văn bản: ",
        "nguoi_ky" => "Người ký: ",
        _ => "",
    };
    if names_group(column, &unaccented(column.title)) {
        column.title.to_owned()
    } else {
        format!("{group}{}", column.title)
    }
}

/// A column's group and its key in it.
fn split(column: &Known) -> (&'static str, &'static str) {
    column.path.split_once('.').unwrap_or(("", column.path))
}

/// Whether another group has a column of the same key.
fn is_of_several_groups(known: &'static [Known], column: &Known) -> bool {
    let (group, key) = split(column);
    !group.is_empty() && known.iter().any(|other| split(other).1 == key && split(other).0 != group)
}

/// Whether `column` is one of what a school has or of what is wanted for it.
pub fn is_held_or_aimed_at(column: &Known) -> bool {
    ["cong_nhan", "muc_tieu", ACCREDITATION].contains(&split(column).0)
}

/// Whether a header for `column` may mean something else below a header of another group: "Họ tên" below "Cán bộ đầu
/// mối" is not who signs, "Ngày" below "Thành lập" not the document's.
fn needs_its_group(column: &Known) -> bool {
    is_held_or_aimed_at(column) || ["van_ban", "nguoi_ky"].contains(&split(column).0)
}

/// Whether the folded `words` say which group `column` is of.
fn names_group(column: &Known, words: &str) -> bool {
    match split(column).0 {
        ACCREDITATION => words.contains("kdclgd"),
        group => words.contains(group),
    }
}

/// The column whose key or header is `words`, abbreviated or not.
fn exact(known: &'static [Known], words: &str) -> Option<&'static Known> {
    literal(known, words).or_else(|| literal(known, &in_full(words)?))
}

fn literal(known: &'static [Known], words: &str) -> Option<&'static Known> {
    let key = |column: &Known| column.path.bytes().map(|byte| if byte == b'.' { b'_' } else { byte });
    let by_key = known.iter().find(|column| key(column).eq(words.bytes()));
    by_key.or_else(|| known.iter().find(|column| column.headers.contains(&words)))
}

#[cfg(test)]
mod tests {
    use super::super::columns::{SCHOOL, UNIT, UNIT_CODE};
    use super::*;

    fn path(meaning: Meaning) -> String {
        match meaning {
            Meaning::Column(known) => known.path.to_owned(),
            Meaning::Unclear(known) => format!("{}?", known.path),
            Meaning::Choice | Meaning::LeftOut | Meaning::Unknown => "-".to_owned(),
        }
    }

    #[test]
    fn headers_forgive_accents_case_signs_years_and_units() {
        for (header, expected) in [
            ("Tên trường", "ten"),
            ("ten_truong", "ten"),
            ("TÊN TRƯỜNG", "ten"),
            ("Cấp  học (*)", "cap_hoc"),
            ("Cấp học\n(1)", "cap_hoc"),
            ("Công nhận: chuẩn quốc gia", "cong_nhan.chuan_quoc_gia"),
            ("muc_tieu.thang", "muc_tieu.thang"),
            ("Mục tiêu năm 2027", "muc_tieu.loai"),
            ("Mục tiêu năm học 2026-2027", "muc_tieu.loai"),
            ("Tháng/năm", "muc_tieu.thang"),
            ("Chuẩn quốc gia (mức độ)", "cong_nhan.chuan_quoc_gia"),
            ("Chuẩn quốc gia năm 2027", "cong_nhan.chuan_quoc_gia?"),
            ("Đã đạt chuẩn (mức độ, năm)", "cong_nhan.chuan_quoc_gia"),
            ("Đạt chuẩn quốc gia (ghi rõ MĐ 1, 2)", "cong_nhan.chuan_quoc_gia"),
            ("Chuẩn quốc gia mục tiêu năm 2027", "muc_tieu.chuan_quoc_gia"),
            ("Chuẩn quốc gia (đăng ký)", "muc_tieu.chuan_quoc_gia"),
            ("Mức độ đạt chuẩn", "cong_nhan.chuan_quoc_gia"),
            ("Mức độ đạt chuẩn quốc gia", "cong_nhan.chuan_quoc_gia"),
            ("MĐ đạt CQG", "cong_nhan.chuan_quoc_gia"),
            ("Mức độ CQG", "cong_nhan.chuan_quoc_gia"),
            ("Chuẩn QG mức độ", "cong_nhan.chuan_quoc_gia"),
            ("Đạt chuẩn QG (mức độ)", "cong_nhan.chuan_quoc_gia"),
            ("Năm đạt chuẩn", "cong_nhan.ngay"),
            ("Năm đạt CQG (gần nhất)", "cong_nhan.ngay"),
            ("Năm đạt CQG gần nhất", "cong_nhan.ngay"),
            ("Ngày, tháng, năm công nhận", "cong_nhan.ngay"),
            ("Thời điểm công nhận", "cong_nhan.ngay"),
            ("Cấp độ KĐCL", "cong_nhan.kdclgd"),
            ("Kiểm định chất lượng giáo dục (cấp độ)", "cong_nhan.kdclgd"),
            ("Số, ngày quyết định", "cong_nhan.quyet_dinh"),
            ("Số QĐ", "cong_nhan.quyet_dinh"),
            ("Số quyết định CQG", "cong_nhan.quyet_dinh"),
            ("Quyết định công nhận", "cong_nhan.quyet_dinh"),
            ("Tháng đăng ký", "muc_tieu.thang"),
            ("Tiến độ", "muc_tieu.thang"),
            ("Thời gian thực hiện", "muc_tieu.thang"),
            ("Hình thức công nhận", "muc_tieu.loai"),
            ("Nội dung đăng ký", "muc_tieu.loai"),
            ("MĐ đăng ký", "muc_tieu.chuan_quoc_gia"),
            ("Phường, xã", "xa"),
            ("Tên trường đạt chuẩn quốc gia", "ten"),
            ("STT", "-"),
        ] {
            assert_eq!(path(alone(&SCHOOL, header)), expected, "{header}");
        }
        assert_eq!(path(alone(&UNIT, "Mã xã")), UNIT_CODE);
        assert_eq!(path(alone(&UNIT, "Năm")), "nam");
    }

    #[test]
    fn a_header_under_a_group_means_a_column_of_the_group() {
        for (above, header, expected) in [
            ("Mục tiêu", "Loại mục tiêu", "muc_tieu.loai"),
            ("Mục tiêu", "Loại", "muc_tieu.loai"),
            ("MỤC TIÊU NĂM 2027", "Chuẩn quốc gia", "muc_tieu.chuan_quoc_gia"),
            ("Mục tiêu", "Mức độ chuẩn quốc gia", "muc_tieu.chuan_quoc_gia"),
            ("Mục tiêu", "KĐCLGD", "muc_tieu.kdclgd"),
            ("Mục tiêu", "Tháng", "muc_tieu.thang"),
            ("Công nhận", "Chuẩn quốc gia", "cong_nhan.chuan_quoc_gia"),
            ("Công nhận", "Ngày", "cong_nhan.ngay"),
            ("Công nhận", "Ngày công nhận", "cong_nhan.ngay"),
            ("Công nhận", "Năm", "cong_nhan.ngay"),
            ("Công nhận", "Đến", "cong_nhan.den"),
            ("Chuẩn quốc gia", "Mục tiêu", "muc_tieu.chuan_quoc_gia"),
            ("Thông tin", "Cấp học", "cap_hoc"),
            ("Kết quả", "Chuẩn quốc gia", "cong_nhan.chuan_quoc_gia?"),
            ("Chuẩn quốc gia", "Ngày công nhận", "cong_nhan.ngay"),
            ("Chuẩn quốc gia", "Số QĐ", "cong_nhan.quyet_dinh"),
            ("KĐCLGD", "Ngày công nhận", "kdclgd_rieng.ngay"),
            ("KĐCLGD", "Cấp độ", "cong_nhan.kdclgd"),
            ("Kiểm định chất lượng", "Số, ngày QĐ", "kdclgd_rieng.quyet_dinh"),
            ("Đăng ký", "Ngày công nhận", "cong_nhan.ngay?"),
            ("Đăng ký", "Mức độ", "muc_tieu.chuan_quoc_gia"),
            ("Đăng ký năm 2027", "Hình thức", "muc_tieu.loai"),
            ("Đăng ký năm 2027", "Thời gian", "muc_tieu.thang"),
            ("Hiện trạng", "Ngày QĐ", "cong_nhan.ngay"),
            ("Đã đạt", "Công nhận: Ngày hết hạn", "cong_nhan.den"),
            ("Đăng ký", "Chuẩn quốc gia", "muc_tieu.chuan_quoc_gia"),
            ("Đăng ký", "Chuẩn quốc gia mục tiêu", "muc_tieu.chuan_quoc_gia"),
            ("Công nhận", "Tháng", "muc_tieu.thang?"),
            ("Mục tiêu", "Ngày công nhận", "cong_nhan.ngay?"),
            ("Mục tiêu", "Ghi chú", "ghi_chu"),
            ("Mục tiêu", "Số lớp", "-"),
        ] {
            assert_eq!(path(below(&SCHOOL, &[above], header)), expected, "{above} > {header}");
        }
        for above in [["Mục tiêu", "CQG"], ["Đăng ký năm 2027", "Chuẩn quốc gia"]] {
            assert_eq!(path(below(&SCHOOL, &above, "Mức độ")), "muc_tieu.chuan_quoc_gia", "{above:?}");
        }
        assert_eq!(path(below(&UNIT, &["Người ký"], "Chức vụ")), "nguoi_ky.chuc_vu");
        assert_eq!(path(below(&UNIT, &["Cơ quan"], "Tên")), "co_quan.ten");
    }

    #[test]
    fn every_title_means_its_column() {
        for table in [&SCHOOL, &UNIT] {
            for column in table.iter() {
                assert_eq!(alone(table, column.title), Meaning::Column(column));
                assert_eq!(below(table, &["Thông tin"], &full_title(column)), Meaning::Column(column));
            }
        }
    }
}
