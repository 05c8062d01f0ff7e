//! The session of a people's council (kỳ họp của Hội đồng nhân dân) that adopts a resolution.

use super::PartialDate;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{Fields, Located, flag, here, list, needed, optional};

record! {
    /// `ky_hop`: `{khoa: X, thu: 12, ngay: 10/12/2026}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct CouncilSession: "Kỳ họp của Hội đồng nhân dân thông qua nghị quyết", settled by roman {
        /// Where it begins.
        pub place: Place = here();
        /// `khoa`: the council's term, in Roman numerals.
        pub term: Located<String> =
            needed("khoa", "Khóa", "Khóa của Hội đồng nhân dân, bằng số La Mã.", "X");
        /// `thu`: which session of the term.
        pub number: Located<u32> = needed("thu", "Kỳ họp thứ", "Kỳ họp thứ mấy của khóa.", "12");
        /// `chuyen_de`.
        pub is_thematic: bool = flag("chuyen_de", "Chuyên đề", "Kỳ họp chuyên đề.", "true");
        /// `ngay`: when it was adopted; the document's day where nothing is said.
        pub date: Option<Located<PartialDate>> = optional(
            "ngay",
            "Ngày thông qua",
            "Ngày kỳ họp thông qua nghị quyết; không ghi là ngày của văn bản.",
            "10/12/2023",
        );
        /// `to_trinh`: by whom and with what it was laid before the council.
        pub proposals: Vec<SessionPaper> = list(
            "to_trinh",
            "Tờ trình",
            "Tờ trình mà kỳ họp xem xét.",
            "[{co_quan: Ủy ban nhân dân xã, so_ky_hieu: 120/TTr-UBND, ngay: 01/12/2023}]",
        );
        /// `tham_tra`: the reports of the committees that examined it.
        pub reviews: Vec<SessionPaper> = list(
            "tham_tra",
            "Báo cáo thẩm tra",
            "Báo cáo thẩm tra của các Ban của Hội đồng nhân dân.",
            "[{co_quan: Ban Văn hóa - Xã hội, so_ky_hieu: 15/BC-BVHXH, ngay: 05/12/2023}]",
        );
    }
}

record! {
    /// A paper that a session looks at.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct SessionPaper: "Một văn bản trình kỳ họp" {
        /// `co_quan`: whose it is.
        pub body: String =
            needed("co_quan", "Cơ quan", "Cơ quan trình, cơ quan thẩm tra.", "Ủy ban nhân dân xã");
        /// `so_ky_hieu`.
        pub symbol: Option<String> =
            optional("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu.", "120/TTr-UBND");
        /// `ngay`.
        pub date: Option<Located<PartialDate>> = optional("ngay", "Ngày", "Ngày.", "01/12/2023");
        /// `ve`: what it is about.
        pub subject: Option<String> =
            optional("ve", "Về việc", "Nội dung của văn bản, không có chữ \"về việc\".", "mục tiêu năm 2024");
    }
}

impl CouncilSession {
    /// "khóa X, kỳ họp thứ 12", "khóa X, kỳ họp thứ nhất (chuyên đề)".
    pub fn name(&self) -> String {
        let number = match self.number.value {
            1 => "nhất".to_owned(),
            number => number.to_string(),
        };
        let theme = if self.is_thematic { " (chuyên đề)" } else { "" };
        format!("khóa {}, kỳ họp thứ {number}{theme}", self.term.value)
    }

    /// Its papers, each with what it is called.
    pub fn papers(&self) -> impl Iterator<Item = (&'static str, &SessionPaper)> {
        let proposals = self.proposals.iter().map(|paper| ("Tờ trình", paper));
        proposals.chain(self.reviews.iter().map(|paper| ("Báo cáo thẩm tra", paper)))
    }
}

/// Terms are counted in Roman numerals, sessions from one on.
fn roman(mut session: CouncilSession, fields: &mut Fields<'_, '_>) -> Option<CouncilSession> {
    let written = session.term.value.trim();
    // What is still to be filled in is told as that.
    if written.starts_with('[') && written.ends_with(']') {
        return Some(session);
    }
    let term = written.to_uppercase();
    let term = term.parse().ok().and_then(in_roman).unwrap_or(term);
    let is_roman = (1..=MOST_TERMS).filter_map(in_roman).any(|numeral| numeral == term);
    let wrong = if !is_roman {
        Some((format!("`khoa` ghi `{}`, không phải số La Mã", session.term.value), &session.term.place))
    } else if session.number.value == 0 {
        Some(("`thu` ghi 0, kỳ họp đầu là kỳ họp thứ nhất".to_owned(), &session.number.place))
    } else {
        None
    };
    if let Some((message, place)) = wrong {
        let found = Diagnostic::new(&rules::KY_HOP_SAI, message).at(place);
        fields.decoder.diagnostics.push(found.hint("ghi như `ky_hop: {khoa: X, thu: 12, ngay: 10/12/2026}`"));
        return None;
    }
    session.term.value = term;
    Some(session)
}

/// No council has had more terms.
const MOST_TERMS: u32 = 39;

/// "XII" of 12; `None` above the tens.
fn in_roman(number: u32) -> Option<String> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    if number == 0 || number > MOST_TERMS {
        return None;
    }
    let ones = ONES.get(usize::try_from(number % 10).ok()?)?;
    Some(format!("{}{ones}", "X".repeat(usize::try_from(number / 10).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::read;

    #[test]
    fn a_session_is_named_as_resolutions_name_it() {
        for (facts, name) in [
            ("{khoa: X, thu: 12}", "khóa X, kỳ họp thứ 12"),
            ("{khoa: xviii, thu: 1}", "khóa XVIII, kỳ họp thứ nhất"),
            ("{khoa: 10, thu: 25, chuyen_de: co}", "khóa X, kỳ họp thứ 25 (chuyên đề)"),
        ] {
            assert_eq!(read::<CouncilSession>(facts).name(), name, "{facts}");
        }
    }
}
