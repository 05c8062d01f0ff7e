//! What a header's words say together, where no list has the header as a whole: "Dự kiến tháng đề nghị TP đánh giá" is a
//! month that is aimed at. A word that is not known leaves no guess.

use super::abbreviations::in_full;

/// What a word of a header, or several in a row, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// A day, a month, a time.
    Time,
    /// A year and nothing finer.
    Year,
    /// It was so: công nhận, đạt, gần nhất.
    Held,
    /// It is to be so: đăng ký, đề nghị, dự kiến.
    Aimed,
    /// Again, or for the first time: which of both times, only what is aimed at tells.
    Again,
    Standard,
    Accreditation,
    /// Mức độ, of either.
    Degree,
    /// Cấp độ, of KĐCLGD.
    Tier,
    Decision,
    Number,
    Expiry,
    Withdrawal,
    /// Hình thức, loại, nội dung.
    Kind,
    /// Who does it, and words that change nothing.
    Nothing,
}

/// Words, folded; the longer before the shorter that begins it.
const WORDS: &[(&str, Says)] = &[
    ("ngay thang nam", Says::Time),
    ("thang nam", Says::Time),
    ("ngay thang", Says::Time),
    ("ngay", Says::Time),
    ("thang", Says::Time),
    ("quy", Says::Time),
    ("thoi gian", Says::Time),
    ("thoi diem", Says::Time),
    ("tien do", Says::Time),
    ("lo trinh", Says::Time),
    ("nam", Says::Year),
    ("da duoc", Says::Held),
    ("da", Says::Held),
    ("duoc", Says::Held),
    ("dat", Says::Held),
    ("cong nhan", Says::Held),
    ("gan nhat", Says::Held),
    ("gan day", Says::Held),
    ("hien tai", Says::Held),
    ("hien nay", Says::Held),
    ("hien co", Says::Held),
    ("hien dang", Says::Held),
    ("cap bang", Says::Held),
    ("dang ky", Says::Aimed),
    ("de nghi", Says::Aimed),
    ("de xuat", Says::Aimed),
    ("du kien", Says::Aimed),
    ("phan dau", Says::Aimed),
    ("muc tieu", Says::Aimed),
    ("chi tieu", Says::Aimed),
    ("ke hoach", Says::Aimed),
    ("se", Says::Aimed),
    ("hoan thanh", Says::Aimed),
    ("thuc hien", Says::Aimed),
    ("lai", Says::Again),
    ("moi", Says::Again),
    ("lan dau", Says::Again),
    ("chuan quoc gia", Says::Standard),
    ("chuan", Says::Standard),
    ("kdclgd", Says::Accreditation),
    ("kiem dinh", Says::Accreditation),
    ("muc do", Says::Degree),
    ("muc", Says::Degree),
    ("cap do", Says::Tier),
    ("quyet dinh", Says::Decision),
    ("so hieu", Says::Number),
    ("so", Says::Number),
    ("het han", Says::Expiry),
    ("het hieu luc", Says::Expiry),
    ("het gia tri", Says::Expiry),
    ("gia tri den", Says::Expiry),
    ("hieu luc den", Says::Expiry),
    ("thoi han den", Says::Expiry),
    ("thu hoi", Says::Withdrawal),
    ("hinh thuc", Says::Kind),
    ("loai", Says::Kind),
    ("noi dung", Says::Kind),
    ("truong hoc", Says::Nothing),
    ("nha truong", Says::Nothing),
    ("truong", Says::Nothing),
    ("danh gia ngoai", Says::Nothing),
    ("danh gia", Says::Nothing),
    ("kiem tra", Says::Nothing),
    ("tham dinh", Says::Nothing),
    ("thanh pho", Says::Nothing),
    ("tp", Says::Nothing),
    ("tinh", Says::Nothing),
    ("ubnd", Says::Nothing),
    ("so gddt", Says::Nothing),
    ("so gd dt", Says::Nothing),
    ("cua", Says::Nothing),
    ("lan", Says::Nothing),
    ("co", Says::Nothing),
    ("ghi ro", Says::Nothing),
    ("neu co", Says::Nothing),
    ("xet", Says::Nothing),
    ("trong", Says::Nothing),
    ("ve", Says::Nothing),
    ("ky", Says::Nothing),
    ("theo", Says::Nothing),
    ("xay dung", Says::Nothing),
    ("doi voi", Says::Nothing),
    ("va", Says::Nothing),
];

/// The column that the folded `words` mean, as the path of its fact; none where a word is not known or they leave a
/// choice.
pub fn read(words: &str) -> Option<&'static str> {
    let full = in_full(words);
    let words = full.as_deref().unwrap_or(words);
    place_name(words).or_else(|| Said::read(words)?.path())
}

/// What all words of a header say.
struct Said(Vec<Says>);

impl Said {
    fn read(words: &str) -> Option<Self> {
        let words: Vec<&str> = words.split('_').filter(|word| !word.is_empty()).collect();
        let (mut said, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let rest = words.get(at..)?;
            let (length, says) = WORDS.iter().find_map(|(phrase, says)| {
                let length = phrase.split(' ').count();
                phrase.split(' ').eq(rest.get(..length)?.iter().copied()).then_some((length, *says))
            })?;
            said.push(says);
            at += length;
        }
        Some(Self(said))
    }

    fn has(&self, says: Says) -> bool {
        self.0.contains(&says)
    }

    fn path(&self) -> Option<&'static str> {
        let aimed = self.has(Says::Aimed);
        // Of "Năm công nhận lại" nobody can tell whether it was or will be.
        if self.has(Says::Again) && !aimed {
            return None;
        }
        let is_timed = self.has(Says::Time) || self.has(Says::Year);
        let accreditation = self.has(Says::Accreditation) || self.has(Says::Tier);
        let alone = accreditation && !self.has(Says::Standard);
        if self.has(Says::Withdrawal) {
            return (!aimed && is_timed).then_some("cong_nhan.thu_hoi");
        }
        if self.has(Says::Expiry) {
            return (!aimed).then_some(if alone { "kdclgd_rieng.den" } else { "cong_nhan.den" });
        }
        if self.has(Says::Decision) {
            let is_number = self.has(Says::Number) || !is_timed;
            return (!aimed).then_some(match (is_number, alone) {
                (true, false) => "cong_nhan.quyet_dinh",
                (true, true) => "kdclgd_rieng.quyet_dinh",
                (false, false) => "cong_nhan.ngay",
                (false, true) => "kdclgd_rieng.ngay",
            });
        }
        if self.has(Says::Number) {
            return None;
        }
        if is_timed {
            return self.time(aimed, alone);
        }
        if self.has(Says::Kind) {
            let is_of_target = aimed || self.has(Says::Held);
            let is_degree = self.has(Says::Degree) || accreditation;
            return (is_of_target && !is_degree).then_some("muc_tieu.loai");
        }
        self.degree(aimed, accreditation)
    }

    fn time(&self, aimed: bool, accreditation_alone: bool) -> Option<&'static str> {
        let is_held = self.has(Says::Held) || self.has(Says::Standard) || self.has(Says::Accreditation);
        if self.has(Says::Degree) || self.has(Says::Tier) || self.has(Says::Kind) {
            return None;
        }
        match (aimed, self.has(Says::Time)) {
            (true, true) => Some("muc_tieu.thang"),
            (true, false) => Some("muc_tieu.nam"),
            (false, _) if !is_held => None,
            (false, _) if accreditation_alone => Some("kdclgd_rieng.ngay"),
            (false, _) => Some("cong_nhan.ngay"),
        }
    }

    fn degree(&self, aimed: bool, accreditation: bool) -> Option<&'static str> {
        let standard = self.has(Says::Standard);
        let is_said =
            standard || accreditation || (self.has(Says::Degree) && (aimed || self.has(Says::Held)));
        // "Công nhận chuẩn quốc gia, KĐCLGD" is of both, and "Đăng ký chuẩn quốc gia" may be a mark.
        if !is_said || (standard && accreditation) || self.has(Says::Again) {
            return None;
        }
        Some(match (aimed, accreditation) {
            (false, false) => "cong_nhan.chuan_quoc_gia",
            (false, true) => "cong_nhan.kdclgd",
            (true, false) => "muc_tieu.chuan_quoc_gia",
            (true, true) => "muc_tieu.kdclgd",
        })
    }
}

/// Words of columns of communes, and of schools' names.
fn place_name(words: &str) -> Option<&'static str> {
    const COMMUNE: [&str; 14] = [
        "ten", "xa", "phuong", "dac", "khu", "thi", "tran", "thuoc", "don", "vi", "cap", "ubnd", "dia", "ban",
    ];
    let all = |known: &[&str]| words.split('_').all(|word| known.contains(&word));
    let has = |word: &str| words.split('_').any(|other| other == word);
    if all(&COMMUNE) && (has("xa") || has("phuong")) && !words.contains("thi_xa") {
        return Some("xa");
    }
    let rest = ["ten_truong", "ten_cac_truong", "ten_nha_truong", "ten_co_so_giao_duc"]
        .into_iter()
        .find_map(|start| words.strip_prefix(start))?;
    // "Tên trường cũ" is none.
    Said::read(rest)
        .filter(|said| said.0.iter().all(|says| !matches!(says, Says::Time | Says::Year | Says::Number)))?;
    Some("ten")
}

/// Whether the folded `words` head a column of huyện, which there are no more.
pub fn is_district(words: &str) -> bool {
    const WORDS: [&str; 12] =
        ["ten", "quan", "huyen", "thi", "xa", "thanh", "pho", "tp", "tx", "cu", "thuoc", "truoc"];
    let mut all = words.split('_');
    all.clone().all(|word| WORDS.contains(&word)) && all.any(|word| word == "quan" || word == "huyen")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::unaccented;

    #[test]
    fn words_say_what_a_column_is() {
        for (header, expected) in [
            ("Dự kiến tháng đề nghị TP đánh giá", "muc_tieu.thang"),
            ("Thời gian đề nghị công nhận lại", "muc_tieu.thang"),
            ("Quý đăng ký", "muc_tieu.thang"),
            ("Tháng/năm dự kiến công nhận", "muc_tieu.thang"),
            ("Năm dự kiến đạt chuẩn", "muc_tieu.nam"),
            ("Lộ trình đạt chuẩn (dự kiến)", "muc_tieu.thang"),
            ("Năm đạt CQG", "cong_nhan.ngay"),
            ("Thời điểm được công nhận CQG gần nhất", "cong_nhan.ngay"),
            ("Năm đạt KĐCLGD", "kdclgd_rieng.ngay"),
            ("Ngày QĐ", "cong_nhan.ngay"),
            ("Số QĐ KĐCLGD", "kdclgd_rieng.quyet_dinh"),
            ("Số, ngày, tháng QĐ công nhận CQG", "cong_nhan.quyet_dinh"),
            ("Mức độ CQG hiện tại", "cong_nhan.chuan_quoc_gia"),
            ("Mức độ CQG phấn đấu", "muc_tieu.chuan_quoc_gia"),
            ("Cấp độ KĐ đã đạt", "-"),
            ("Cấp độ kiểm định đã đạt", "cong_nhan.kdclgd"),
            ("Mức đề nghị", "muc_tieu.chuan_quoc_gia"),
            ("Ngày hết hạn công nhận CQG", "cong_nhan.den"),
            ("Hình thức đề nghị công nhận", "muc_tieu.loai"),
            ("Tên trường đề nghị công nhận", "ten"),
            ("Tên trường cũ", "-"),
            ("Thuộc xã, phường", "xa"),
            ("Xã/phường/đặc khu", "xa"),
            ("Thị xã", "-"),
            ("Năm", "-"),
            ("Ngày thành lập", "-"),
            ("Năm công nhận lại", "-"),
            ("Mức độ", "-"),
            ("Ngày thu hồi", "cong_nhan.thu_hoi"),
            ("Tháng", "-"),
            ("Công nhận mới", "-"),
            ("Số trường đạt chuẩn", "-"),
        ] {
            assert_eq!(read(&unaccented(header)).unwrap_or("-"), expected, "{header}");
        }
        assert!(is_district("quan_huyen") && is_district("huyen_thi_xa_thanh_pho") && !is_district("xa"));
    }
}
