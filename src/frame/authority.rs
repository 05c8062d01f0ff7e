//! Box 7a: the signing authority (II.7.b).

use super::genre::Genre;
use crate::decree::Signers;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::document::IssuingAuthority;
use crate::facts::{Facts, IssuerKind, Signer, SigningAuthority, party_name};
use crate::vietnamese::{after_words, unaccented};

/// How a body is led.
struct Leadership {
    /// Of a collective body the line that stands for all of it.
    collective: Option<&'static str>,
    /// The head's office, in lower case.
    head: &'static str,
}

/// The signer's place in the body.
#[derive(Debug, PartialEq, Eq)]
enum Rank {
    Head,
    Deputy {
        /// A deputy with a standing commission ("thường trực").
        standing: bool,
    },
    /// An office of another body or unit.
    Other,
}

/// `quyen_han`, else the lines that follow from body and office. A decision that is the head's is signed for nobody else.
pub(super) fn authority_lines(
    facts: &Facts,
    genre: Genre<'_>,
    decided: Option<IssuingAuthority>,
    report: &mut Report,
) -> Vec<String> {
    match genre.layout.signers {
        Signers::One => own_lines(facts, decided, report),
        Signers::Meeting => own_office(&facts.signer),
        Signers::Parties => {
            // A party is one body, whoever leads it.
            let lines = own_lines(facts, Some(IssuingAuthority::Head), report);
            [vec![party_line(0)], lines].concat()
        }
    }
}

/// The lines of those who sign beside, each with the rank that the facts give.
pub(super) fn own_office(signer: &Signer) -> Vec<String> {
    match signer.authority_lines.as_slice() {
        [] => vec![signer.office.to_uppercase()],
        given => given.to_vec(),
    }
}

/// "ĐẠI DIỆN BÊN A": the line of the party at `index`, from 0.
pub(super) fn party_line(index: usize) -> String {
    format!("ĐẠI DIỆN {}", party_name(index).to_uppercase())
}

/// The lines of the issuer's signer.
pub(super) fn own_lines(
    facts: &Facts,
    decided: Option<IssuingAuthority>,
    report: &mut Report,
) -> Vec<String> {
    let signer = &facts.signer;
    if !signer.authority_lines.is_empty() {
        report.extend(contradicts(facts, decided));
        report.extend(without_office(facts));
        return signer.authority_lines.clone();
    }
    let Some(mut body) = leadership(&facts.issuer.kind()) else {
        report.push(unknown_body(facts));
        return Vec::new();
    };
    if decided == Some(IssuingAuthority::Head) {
        body.collective = None;
    }
    let (office, authority) = match acting_office(&signer.office) {
        Some(office) => (office, signer.authority.or(Some(SigningAuthority::Acting))),
        None => (signer.office.as_str(), signer.authority),
    };
    let by_order = by_order_of_the_chair(facts, &body, office, authority);
    by_order.or_else(|| derived(&body, office, authority)).unwrap_or_else(|| {
        report.push(unclear(facts, &body, authority));
        Vec::new()
    })
}

/// The office of the body's head in capitals; of a body that leadership says nothing of, that of the signer or the one
/// the signer stands for.
pub(super) fn head_office(facts: &Facts) -> String {
    let office = &facts.signer.office;
    let head = match leadership(&facts.issuer.kind()) {
        Some(body) => body.head,
        None => after_words(office, "phó").or_else(|| acting_office(office)).unwrap_or(office),
    };
    head.to_uppercase()
}

/// Given lines that sign for the committee what its chair decides.
fn contradicts(facts: &Facts, decided: Option<IssuingAuthority>) -> Option<Diagnostic> {
    let lines = &facts.signer.authority_lines;
    let on_behalf = lines.iter().find(|line| line.trim_start().to_uppercase().starts_with("TM."))?;
    (decided == Some(IssuingAuthority::Head)).then(|| {
        let message =
            format!("Quyết định thuộc thẩm quyền người đứng đầu, nhưng `quyen_han` ghi \"{on_behalf}\"");
        Diagnostic::new(&rules::QUYEN_HAN_LECH, message)
            .at(&facts.place())
            .hint("xóa `nguoi_ky.quyen_han` để quyền hạn được tự ghi; nếu là quyết định của tập thể thì ghi `van_ban: {tham_quyen: co-quan}` (II.7.b)")
    })
}

/// Lines of `quyen_han` that do not say what office the signer holds: they stand as they are, and nothing is added.
fn without_office(facts: &Facts) -> Option<Diagnostic> {
    let office = unaccented(&facts.signer.office);
    let says = facts.signer.authority_lines.iter().any(|line| unaccented(line).contains(&office));
    let message = format!("`quyen_han` không có dòng nào ghi chức vụ \"{}\"", facts.signer.office);
    (!says).then(|| {
        Diagnostic::new(&rules::QUYEN_HAN_LECH, message)
            .at(&facts.place())
            .hint("`quyen_han` ghi đủ các dòng, như `[TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]`; hoặc xóa đi để quyền hạn được tự ghi")
    })
}

fn leadership(kind: &IssuerKind) -> Option<Leadership> {
    match kind {
        IssuerKind::PeoplesCommittee(_) => {
            Some(Leadership { collective: Some("TM. ỦY BAN NHÂN DÂN"), head: "chủ tịch" })
        }
        IssuerKind::Department => Some(Leadership { collective: None, head: "giám đốc" }),
        IssuerKind::Division => Some(Leadership { collective: None, head: "trưởng phòng" }),
        IssuerKind::Office => Some(Leadership { collective: None, head: "chánh văn phòng" }),
        IssuerKind::Inspectorate => Some(Leadership { collective: None, head: "chánh thanh tra" }),
        IssuerKind::Branch => Some(Leadership { collective: None, head: "chi cục trưởng" }),
        IssuerKind::Centre => Some(Leadership { collective: None, head: "giám đốc" }),
        IssuerKind::School => Some(Leadership { collective: None, head: "hiệu trưởng" }),
        // What a council decided its chair signs.
        IssuerKind::Council => Some(Leadership { collective: None, head: "chủ tịch" }),
        IssuerKind::Collective(body) => {
            Some(Leadership { collective: Some(body.on_behalf()), head: body.head() })
        }
        IssuerKind::Other => None,
    }
}

/// A Văn phòng's head or deputy who signs by order of the committee's chair: "TL. CHỦ TỊCH" above the Văn phòng's
/// own lines.
fn by_order_of_the_chair(
    facts: &Facts,
    body: &Leadership,
    office: &str,
    authority: Option<SigningAuthority>,
) -> Option<Vec<String>> {
    let is_office = facts.issuer.kind() == IssuerKind::Office
        && (facts.issuer.served_committee().is_some() || facts.issuer.served_council().is_some());
    let own = match authority {
        Some(SigningAuthority::ByOrder) if is_office => None,
        Some(SigningAuthority::Acting) | None if facts.announced_for().is_some() => authority,
        Some(SigningAuthority::ByOrder | SigningAuthority::ByDelegation | SigningAuthority::Acting)
        | None => return None,
    };
    let lines = derived(body, office, own)?;
    Some([vec!["TL. CHỦ TỊCH".to_owned()], lines].concat())
}

/// "Giám đốc" of "Quyền Giám đốc" or "Q. Giám đốc".
fn acting_office(office: &str) -> Option<&str> {
    ["quyền", "q."].iter().find_map(|word| after_words(office, word)).filter(|office| !office.is_empty())
}

/// `None` where office and authority do not fit the body.
fn derived(body: &Leadership, office: &str, authority: Option<SigningAuthority>) -> Option<Vec<String>> {
    let head = body.head.to_uppercase();
    let on_behalf =
        |lines: Vec<String>| body.collective.map(str::to_owned).into_iter().chain(lines).collect();
    match (authority, rank(body, office)) {
        (None, Rank::Head) => Some(on_behalf(vec![head])),
        (None, Rank::Deputy { standing }) => {
            let standing = if standing { " THƯỜNG TRỰC" } else { "" };
            Some(on_behalf(vec![format!("KT. {head}"), format!("PHÓ {head}{standing}")]))
        }
        (Some(SigningAuthority::Acting), Rank::Head) => Some(on_behalf(vec![format!("Q. {head}")])),
        (Some(SigningAuthority::ByOrder), Rank::Other) => {
            Some([vec![format!("TL. {head}")], by_office(office)].concat())
        }
        (Some(SigningAuthority::ByDelegation), Rank::Other | Rank::Deputy { .. }) => {
            Some(vec![format!("TUQ. {head}"), office.to_uppercase()])
        }
        (None, Rank::Other)
        | (Some(SigningAuthority::Acting), Rank::Deputy { .. } | Rank::Other)
        | (Some(SigningAuthority::ByOrder), Rank::Head | Rank::Deputy { .. })
        | (Some(SigningAuthority::ByDelegation), Rank::Head) => None,
    }
}

/// What follows the office names the body or a commission ("Phó Giám đốc Sở", "Phó Trưởng phòng phụ trách"): neither
/// stands in box 7a, since a deputy in charge signs as any deputy does.
fn rank(body: &Leadership, office: &str) -> Rank {
    if after_words(office, body.head).is_some() {
        return Rank::Head;
    }
    match after_words(office, "phó").and_then(|office| after_words(office, body.head)) {
        Some(rest) => Rank::Deputy { standing: after_words(rest, "thường trực").is_some() },
        None => Rank::Other,
    }
}

/// A head's deputy signs for the head also below "TL.".
fn by_office(office: &str) -> Vec<String> {
    match after_words(office, "phó") {
        Some(head) => vec![format!("KT. {}", head.to_uppercase()), office.to_uppercase()],
        None => vec![office.to_uppercase()],
    }
}

fn unknown_body(facts: &Facts) -> Diagnostic {
    let name = &facts.issuer.name.value;
    Diagnostic::new(
        &rules::THIEU_QUYEN_HAN,
        format!("không rõ \"{name}\" do ai đứng đầu, nên không suy ra được quyền hạn của người ký"),
    )
    .at(&facts.place())
    .hint("ghi `nguoi_ky.quyen_han`, mỗi dòng một mục, ví dụ `quyen_han: [KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG]`")
}

fn unclear(facts: &Facts, body: &Leadership, authority: Option<SigningAuthority>) -> Diagnostic {
    let (office, issuer, head) = (&facts.signer.office, &facts.issuer.name.value, body.head);
    let expected = match authority {
        None => format!("{issuer} do {head} hoặc phó {head} ký"),
        Some(SigningAuthority::Acting) => format!("`q` là quyền {head}"),
        Some(SigningAuthority::ByOrder) => {
            format!("người ký thừa lệnh (`tl`) không phải là {head} hay phó {head}")
        }
        Some(SigningAuthority::ByDelegation) => {
            format!("người ký thừa ủy quyền (`tuq`) không phải là {head}")
        }
    };
    Diagnostic::new(&rules::QUYEN_HAN_CHUA_RO, format!("người ký là \"{office}\", nhưng {expected}"))
        .at(&facts.place())
        .hint("sửa `nguoi_ky.chuc_vu`; hoặc ghi `nguoi_ky.tham_quyen` (`tl` thừa lệnh, `tuq` thừa ủy quyền, `q` quyền cấp trưởng)")
        .hint("hoặc ghi cả các dòng ở `nguoi_ky.quyen_han`")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    const COMMUNE: &str = "Ủy ban nhân dân xã Cẩm Thành";
    const DEPARTMENT: &str = "Sở Giáo dục và Đào tạo";
    const DIVISION: &str = "Phòng Giáo dục và Đào tạo huyện Thanh Miện";

    fn signed(
        issuer: &str,
        office: &str,
        authority: Option<SigningAuthority>,
    ) -> Result<Vec<String>, &'static str> {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = issuer.to_owned();
        facts.signer.office = office.to_owned();
        facts.signer.authority = authority;
        let mut report = Report::new();
        let lines = own_lines(&facts, None, &mut report);
        report.first().map_or(Ok(lines), |found| Err(found.rule()))
    }

    fn ok(lines: &[&str]) -> Result<Vec<String>, &'static str> {
        Ok(lines.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_collective_body_is_signed_for_on_its_behalf() {
        let deputy = ok(&["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
        assert_eq!(signed(COMMUNE, "Phó Chủ tịch", None), deputy);
        assert_eq!(signed("UBND huyện Cao Lộc", "Phó Chủ tịch UBND huyện", None), deputy);
        assert_eq!(signed(COMMUNE, "Chủ tịch", None), ok(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]));
        let acting = ok(&["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]);
        assert_eq!(signed(COMMUNE, "Chủ tịch", Some(SigningAuthority::Acting)), acting);
    }

    #[test]
    fn a_body_with_one_head_is_signed_for_by_head_or_deputy() {
        assert_eq!(signed(DEPARTMENT, "Phó Giám đốc Sở", None), ok(&["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]));
        assert_eq!(signed(DEPARTMENT, "Giám đốc", None), ok(&["GIÁM ĐỐC"]));
        assert_eq!(signed(DEPARTMENT, "Quyền Giám đốc", None), ok(&["Q. GIÁM ĐỐC"]));
        assert_eq!(signed(DIVISION, "Trưởng phòng", None), ok(&["TRƯỞNG PHÒNG"]));
        let in_charge = signed(DIVISION, "Phó Trưởng phòng phụ trách", None);
        assert_eq!(in_charge, ok(&["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]));
    }

    #[test]
    fn other_bodies_that_act_together_are_signed_for_on_their_behalf() {
        const STANDING: &str = "Thường trực Hội đồng nhân dân xã Minh Họa";
        assert_eq!(signed(STANDING, "Chủ tịch", None), ok(&["TM. THƯỜNG TRỰC HĐND", "CHỦ TỊCH"]));
        assert_eq!(
            signed(STANDING, "Phó Chủ tịch", None),
            ok(&["TM. THƯỜNG TRỰC HĐND", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
        );
        let steering = signed("Ban Chỉ đạo phổ cập giáo dục xã Minh Họa", "Trưởng Ban", None);
        assert_eq!(steering, ok(&["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"]));
        let steering = signed("Ban Chỉ đạo phổ cập giáo dục xã Minh Họa", "Phó Trưởng Ban", None);
        assert_eq!(steering, ok(&["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]));
        assert_eq!(
            signed("Hội đồng trường Trường THCS Minh Họa", "Chủ tịch", None),
            ok(&["TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"])
        );
    }

    #[test]
    fn others_sign_by_order_or_delegation() {
        let by_order = Some(SigningAuthority::ByOrder);
        assert_eq!(signed(COMMUNE, "Chánh Văn phòng", by_order), ok(&["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]));
        assert_eq!(
            signed(COMMUNE, "Phó Chánh Văn phòng", by_order),
            ok(&["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"])
        );
        let by_delegation = Some(SigningAuthority::ByDelegation);
        assert_eq!(
            signed(DEPARTMENT, "Chánh Thanh tra", by_delegation),
            ok(&["TUQ. GIÁM ĐỐC", "CHÁNH THANH TRA"])
        );
    }

    #[test]
    fn an_office_signs_for_itself_or_by_order_of_the_chair() {
        const OFFICE: &str = "Văn phòng Ủy ban nhân dân tỉnh Minh Họa";
        let by_order = Some(SigningAuthority::ByOrder);
        assert_eq!(signed(OFFICE, "Chánh Văn phòng", None), ok(&["CHÁNH VĂN PHÒNG"]));
        let deputy = ok(&["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
        assert_eq!(signed(OFFICE, "Phó Chánh Văn phòng UBND tỉnh", None), deputy);
        assert_eq!(signed(OFFICE, "Chánh Văn phòng", by_order), ok(&["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]));
        let deputy = ok(&["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
        assert_eq!(signed(OFFICE, "Phó Chánh Văn phòng", by_order), deputy);

        let announced = |chair: &str, office: &str| {
            let mut facts = sample::commune_plan();
            facts.issuer.name.value = OFFICE.to_owned();
            facts.conference = Some(sample::conference(chair));
            facts.signer.office = office.to_owned();
            own_lines(&facts, None, &mut Report::new())
        };
        let chair = "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh";
        assert_eq!(announced(chair, "Chánh Văn phòng"), ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]);
        assert_eq!(
            announced("Phó Chủ tịch UBND tỉnh", "Phó Chánh Văn phòng"),
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]
        );
        assert_eq!(announced(chair, "Quyền Chánh Văn phòng"), ["TL. CHỦ TỊCH", "Q. CHÁNH VĂN PHÒNG"]);
        assert_eq!(announced("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng"), ["CHÁNH VĂN PHÒNG"]);
    }

    #[test]
    fn other_offices_have_their_heads() {
        assert_eq!(signed("Thanh tra tỉnh", "Chánh Thanh tra", None), ok(&["CHÁNH THANH TRA"]));
        assert_eq!(
            signed("Chi cục Kiểm lâm", "Phó Chi cục trưởng", None),
            ok(&["KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"])
        );
        assert_eq!(signed("Trung tâm GDTX tỉnh", "Giám đốc", None), ok(&["GIÁM ĐỐC"]));
        assert_eq!(
            signed("Trường THCS Cẩm Thành", "Phó Hiệu trưởng", None),
            ok(&["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"])
        );
        assert_eq!(signed("Hội đồng nhân dân xã Cẩm Thành", "Chủ tịch", None), ok(&["CHỦ TỊCH"]));
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        assert_eq!(signed(COMMUNE, "Chánh Văn phòng", None), Err("quyen-han-chua-ro"));
        assert_eq!(signed(COMMUNE, "Chủ tịch", Some(SigningAuthority::ByOrder)), Err("quyen-han-chua-ro"));
        assert_eq!(signed("Hội Khuyến học xã Cẩm Thành", "Chủ tịch", None), Err("thieu-quyen-han"));
    }

    #[test]
    fn given_lines_win() {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = "Trường THCS Cẩm Thành".to_owned();
        facts.signer.authority_lines = vec!["HIỆU TRƯỞNG".to_owned()];
        assert_eq!(own_lines(&facts, None, &mut Report::new()), ["HIỆU TRƯỞNG"]);
    }
}
