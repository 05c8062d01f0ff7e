//! What a header's words say together, where no list has the header as a whole: "Dự kiến tháng đề nghị TP đánh giá" is a
//! month that is aimed at. A word that is not known leaves no guess.

use super::abbreviations::in_full;

/// What a word of a header, or several in a row, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WordSays {
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
const WORDS: &[(&str, WordSays)] = &[
    ("ngay thang nam", WordSays::Time),
    ("thang nam", WordSays::Time),
    ("ngay thang", WordSays::Time),
    ("ngay", WordSays::Time),
    ("thang", WordSays::Time),
    ("quy", WordSays::Time),
    ("thoi gian", WordSays::Time),
    ("thoi diem", WordSays::Time),
    ("tien do", WordSays::Time),
    ("lo trinh", WordSays::Time),
    ("nam", WordSays::Year),
    ("da duoc", WordSays::Held),
    ("da", WordSays::Held),
    ("duoc", WordSays::Held),
    ("dat", WordSays::Held),
    ("cong nhan", WordSays::Held),
    ("gan nhat", WordSays::Held),
    ("gan day", WordSays::Held),
    ("hien tai", WordSays::Held),
    ("hien nay", WordSays::Held),
    ("hien co", WordSays::Held),
    ("hien dang", WordSays::Held),
    ("cap bang", WordSays::Held),
    ("dang ky", WordSays::Aimed),
    ("de nghi", WordSays::Aimed),
    ("de xuat", WordSays::Aimed),
    ("du kien", WordSays::Aimed),
    ("phan dau", WordSays::Aimed),
    ("muc tieu", WordSays::Aimed),
    ("chi tieu", WordSays::Aimed),
    ("ke hoach", WordSays::Aimed),
    ("se", WordSays::Aimed),
    ("hoan thanh", WordSays::Aimed),
    ("thuc hien", WordSays::Aimed),
    ("lai", WordSays::Again),
    ("moi", WordSays::Again),
    ("lan dau", WordSays::Again),
    ("chuan quoc gia", WordSays::Standard),
    ("chuan", WordSays::Standard),
    ("kdclgd", WordSays::Accreditation),
    ("kiem dinh", WordSays::Accreditation),
    ("muc do", WordSays::Degree),
    ("muc", WordSays::Degree),
    ("cap do", WordSays::Tier),
    ("quyet dinh", WordSays::Decision),
    ("so hieu", WordSays::Number),
    ("so", WordSays::Number),
    ("het han", WordSays::Expiry),
    ("het hieu luc", WordSays::Expiry),
    ("het gia tri", WordSays::Expiry),
    ("gia tri den", WordSays::Expiry),
    ("hieu luc den", WordSays::Expiry),
    ("thoi han den", WordSays::Expiry),
    ("thu hoi", WordSays::Withdrawal),
    ("hinh thuc", WordSays::Kind),
    ("loai", WordSays::Kind),
    ("noi dung", WordSays::Kind),
    ("hoc co so giao duc", WordSays::Nothing),
    ("hoc co so gd", WordSays::Nothing),
    ("co so giao duc", WordSays::Nothing),
    ("co so gd", WordSays::Nothing),
    ("xep", WordSays::Nothing),
    ("vao", WordSays::Nothing),
    ("truong hoc", WordSays::Nothing),
    ("nha truong", WordSays::Nothing),
    ("truong", WordSays::Nothing),
    ("danh gia ngoai", WordSays::Nothing),
    ("danh gia", WordSays::Nothing),
    ("kiem tra", WordSays::Nothing),
    ("tham dinh", WordSays::Nothing),
    ("thanh pho", WordSays::Nothing),
    ("tp", WordSays::Nothing),
    ("tinh", WordSays::Nothing),
    ("ubnd", WordSays::Nothing),
    ("so gddt", WordSays::Nothing),
    ("so gd dt", WordSays::Nothing),
    ("cua", WordSays::Nothing),
    ("lan", WordSays::Nothing),
    ("co", WordSays::Nothing),
    ("ghi ro", WordSays::Nothing),
    ("neu co", WordSays::Nothing),
    ("xet", WordSays::Nothing),
    ("trong", WordSays::Nothing),
    ("ve", WordSays::Nothing),
    ("ky", WordSays::Nothing),
    ("theo", WordSays::Nothing),
    ("xay dung", WordSays::Nothing),
    ("doi voi", WordSays::Nothing),
    ("va", WordSays::Nothing),
];

/// The column that the folded `words` mean, as the path of its fact; none where a word is not known or they leave a
/// choice.
pub fn read(words: &str) -> Option<&'static str> {
    let full = in_full(words);
    let words = full.as_deref().unwrap_or(words);
    place_name(words).or_else(|| HeaderSaid::read(words)?.path())
}

/// What all words of a header say.
struct HeaderSaid(Vec<WordSays>);

impl HeaderSaid {
    fn read(words: &str) -> Option<Self> {
        let words: Vec<&str> = words.split('_').filter(|word| !word.is_empty()).collect();
        let (mut said, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let rest = words.get(at..)?;
            let (length, says) = WORDS.iter().find_map(|(phrase, says)| {
                let mut rest = rest.iter();
                let begins = phrase.split(' ').all(|word| rest.next() == Some(&word));
                begins.then(|| (phrase.split(' ').count(), *says))
            })?;
            said.push(says);
            at += length;
        }
        Some(Self(said))
    }

    fn has(&self, says: WordSays) -> bool {
        self.0.contains(&says)
    }

    fn path(&self) -> Option<&'static str> {
        let aimed = self.has(WordSays::Aimed);
        // Of "Năm công nhận lại" nobody can tell whether it was or will be.
        if self.has(WordSays::Again) && !aimed {
            return None;
        }
        let is_timed = self.has(WordSays::Time) || self.has(WordSays::Year);
        let accreditation = self.has(WordSays::Accreditation) || self.has(WordSays::Tier);
        let alone = accreditation && !self.has(WordSays::Standard);
        if self.has(WordSays::Withdrawal) {
            return (!aimed && is_timed).then_some("cong_nhan.thu_hoi");
        }
        if self.has(WordSays::Expiry) {
            return (!aimed).then_some(if alone { "kdclgd_rieng.den" } else { "cong_nhan.den" });
        }
        if self.has(WordSays::Decision) {
            let is_number = self.has(WordSays::Number) || !is_timed;
            return (!aimed).then_some(match (is_number, alone) {
                (true, false) => "cong_nhan.quyet_dinh",
                (true, true) => "kdclgd_rieng.quyet_dinh",
                (false, false) => "cong_nhan.ngay",
                (false, true) => "kdclgd_rieng.ngay",
            });
        }
        if self.has(WordSays::Number) {
            return None;
        }
        if is_timed {
            return self.time(aimed, alone);
        }
        if self.has(WordSays::Kind) {
            let is_of_target = aimed || self.has(WordSays::Held);
            let is_degree = self.has(WordSays::Degree) || accreditation;
            return (is_of_target && !is_degree).then_some("muc_tieu.loai");
        }
        self.degree(aimed, accreditation)
    }

    fn time(&self, aimed: bool, accreditation_alone: bool) -> Option<&'static str> {
        let is_held =
            self.has(WordSays::Held) || self.has(WordSays::Standard) || self.has(WordSays::Accreditation);
        if self.has(WordSays::Degree) || self.has(WordSays::Tier) || self.has(WordSays::Kind) {
            return None;
        }
        match (aimed, self.has(WordSays::Time)) {
            (true, true) => Some("muc_tieu.thang"),
            (true, false) => Some("muc_tieu.nam"),
            (false, _) if !is_held => None,
            (false, _) if accreditation_alone => Some("kdclgd_rieng.ngay"),
            (false, _) => Some("cong_nhan.ngay"),
        }
    }

    fn degree(&self, aimed: bool, accreditation: bool) -> Option<&'static str> {
        let standard = self.has(WordSays::Standard);
        let is_said =
            standard || accreditation || (self.has(WordSays::Degree) && (aimed || self.has(WordSays::Held)));
        // "Công nhận chuẩn quốc gia, KĐCLGD" is of both, and "Đăng ký chuẩn quốc gia" may be a mark.
        if !is_said || (standard && accreditation) || self.has(WordSays::Again) {
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
    if is_of_communes(words, &OF_TODAY) {
        return Some("xa");
    }
    let rest = ["ten_truong", "ten_cac_truong", "ten_nha_truong", "ten_co_so_giao_duc"]
        .into_iter()
        .find_map(|start| words.strip_prefix(start))?;
    // "Tên trường cũ" is none.
    HeaderSaid::read(rest).filter(|said| {
        said.0.iter().all(|says| !matches!(says, WordSays::Time | WordSays::Year | WordSays::Number))
    })?;
    Some("ten")
}

/// Words beside those of communes that say which of before and after the communes were joined.
const OF_TODAY: [&str; 8] = ["moi", "hien", "nay", "tai", "sau", "sap", "nhap", "khi"];
const OF_BEFORE: [&str; 7] = ["cu", "truoc", "day", "kia", "khi", "sap", "nhap"];

/// Whether the folded `words` are those of communes, and of `others`.
fn is_of_communes(words: &str, others: &[&str]) -> bool {
    const COMMUNE: [&str; 14] = [
        "ten", "xa", "phuong", "dac", "khu", "thi", "tran", "thuoc", "don", "vi", "cap", "ubnd", "dia", "ban",
    ];
    let has = |word: &str| words.split('_').any(|other| other == word);
    words.split('_').all(|word| word.is_empty() || COMMUNE.contains(&word) || others.contains(&word))
        && (has("xa") || has("phuong"))
        && !words.contains("thi_xa")
}

/// Whether the folded `words` head a column of communes as they were before they were joined.
pub fn is_former_commune(words: &str) -> bool {
    let is_former = words.split('_').any(|word| ["cu", "truoc"].contains(&word));
    is_former && is_of_communes(words, &OF_BEFORE)
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
    use crate::vietnamese::unaccented;

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
            ("Đề nghị đánh giá ngoài vào tháng/năm", "muc_tieu.thang"),
            ("Tên trường học/cơ sở GD", "ten"),
            ("Xếp mức CQG", "cong_nhan.chuan_quoc_gia"),
            ("Thuộc xã, phường", "xa"),
            ("Xã/phường/đặc khu", "xa"),
            ("Xã (mới)", "xa"),
            ("Xã, phường sau sáp nhập", "xa"),
            ("Xã (cũ)", "-"),
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
        for header in ["Xã (cũ)", "Xã, phường trước sáp nhập", "Tên xã cũ"] {
            assert!(is_former_commune(&unaccented(header)), "{header}");
        }
        assert!(!is_former_commune("xa") && !is_former_commune("ten_truong_cu"));
        assert!(is_district("quan_huyen") && is_district("huyen_thi_xa_thanh_pho") && !is_district("xa"));
    }
}
