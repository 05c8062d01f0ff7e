//! Box 3: the symbol (II.3.d).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::Facts;

use super::filing;
use super::genre::Genre;

/// `ky_hieu`, else type and body ("KH-UBND"), of a công văn body and drafting unit ("UBND-VHXH").
pub(super) fn symbol(facts: &Facts, genre: Genre<'_>, report: &mut Report) -> String {
    if let Some(symbol) = &facts.record.symbol {
        return symbol.clone();
    }
    let Some(body) = facts.issuer.abbreviation() else {
        report.push(missing_abbreviation(facts));
        return String::new();
    };
    if let Some(abbreviation) = genre.abbreviation() {
        return format!("{abbreviation}-{body}");
    }
    if !genre.is_letter() {
        report.push(missing_symbol(facts, genre));
        return String::new();
    }
    drafting_unit(facts).map(|unit| format!("{body}-{unit}")).unwrap_or_else(|| {
        report.push(missing_unit(facts, &body));
        String::new()
    })
}

/// A type of another law has no abbreviation in the decree's table.
fn missing_symbol(facts: &Facts, genre: Genre<'_>) -> Diagnostic {
    let message = format!("loại {} không có chữ viết tắt trong Phụ lục III", genre.name);
    Diagnostic::new(&rules::THIEU_KY_HIEU, message)
        .at(&facts.place())
        .hint("ghi `van_ban.ky_hieu`; biểu mẫu không có số thì ghi `khong_in: [so]` ở đầu mẫu")
}

/// The unit that drafted it stands in the Lưu line after VT: "VHXH" of "VHXH (02)".
fn drafting_unit(facts: &Facts) -> Option<String> {
    let units = filing::units(facts).into_iter().filter(|entry| !entry.starts_with("VT"));
    units.filter_map(|entry| entry.split_whitespace().next().map(str::to_owned)).next()
}

fn missing_abbreviation(facts: &Facts) -> Diagnostic {
    let name = &facts.issuer.name.value;
    Diagnostic::new(
        &rules::THIEU_VIET_TAT,
        format!("không suy ra được chữ viết tắt của \"{name}\" cho ký hiệu văn bản"),
    )
    .at(&facts.place())
    .hint("ghi `co_quan.viet_tat`, ví dụ `viet_tat: UBND`; hoặc cả ký hiệu ở `van_ban.ky_hieu`")
}

fn missing_unit(facts: &Facts, body: &str) -> Diagnostic {
    Diagnostic::new(
        &rules::THIEU_KY_HIEU,
        "ký hiệu công văn cần chữ viết tắt của đơn vị soạn thảo, nhưng `luu` không nêu đơn vị nào",
    )
    .at(&facts.place())
    .hint(format!("ghi `luu: [VT, VHXH]` để ký hiệu là {body}-VHXH; hoặc ghi `van_ban.ky_hieu`"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn of(issuer: &str, document_type: &str) -> (String, Report) {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = issuer.to_owned();
        let mut report = Report::new();
        let symbol = symbol(&facts, Genre::find(document_type, false, &[]).unwrap(), &mut report);
        (symbol, report)
    }

    #[test]
    fn type_and_body_make_the_symbol() {
        let clean = |issuer, document_type| {
            let (symbol, report) = of(issuer, document_type);
            assert_eq!(*report, []);
            symbol
        };
        assert_eq!(clean("Ủy ban nhân dân xã Cẩm Thành", "Kế hoạch"), "KH-UBND");
        assert_eq!(clean("Sở Giáo dục và Đào tạo", "Thông báo"), "TB-SGDĐT");
        assert_eq!(clean("Phòng Giáo dục và Đào tạo huyện Thanh Miện", "Kế hoạch"), "KH-PGDĐT");
        assert_eq!(clean("Sở Giáo dục và Đào tạo", "Tờ trình"), "TTr-SGDĐT");
        assert_eq!(clean("Ủy ban nhân dân xã Cẩm Thành", "Công văn"), "UBND-GD");
    }

    #[test]
    fn an_unknown_body_must_give_its_letters() {
        let (_, report) = of("Trường THCS Cẩm Thành", "Kế hoạch");
        assert_eq!(report.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["thieu-viet-tat"]);
    }

    #[test]
    fn a_given_symbol_wins() {
        let mut facts = sample::commune_plan();
        facts.record.symbol = Some("KH-BCĐ".to_owned());
        assert_eq!(
            symbol(&facts, Genre::find("Kế hoạch", false, &[]).unwrap(), &mut Report::new()),
            "KH-BCĐ"
        );
    }
}
