//! Slips and ways of setting that offices have, each with what is told of it: the rule, and no lỗi where none is.

use vanthu::check::{Choices, Grade};

use super::office::{OfficeFile, beside, copy, decision, letter, p, plan, ruled};
use super::{examined, law, lines};

/// A document with the rules that speak of it, in the order of the page.
type Told = (&'static str, OfficeFile, &'static [&'static str]);

fn told(all: &[Told]) {
    let law = law();
    let mut wrong = Vec::new();
    for (what, file, rules) in all {
        let examined = examined(&file.bytes(), &Choices::default(), &law);
        let mut found: Vec<_> = examined.findings.iter().map(|finding| finding.rule.name).collect();
        found.dedup();
        let is_sure =
            rules.is_empty() && examined.documents.iter().any(|document| document.outside.is_some());
        if found != *rules || is_sure {
            wrong.push(format!("{what}: {:#?} {:?}", lines(&examined), examined.documents));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The decision with other words in its first article.
fn said(text: &str) -> OfficeFile {
    decision().with("tại Học viện Hành chính", text)
}

/// The letter with other lines below "Kính gửi:".
fn addressed(word: &str, list: &[&str]) -> OfficeFile {
    let old = [p("l 14", "- Các đơn vị trực thuộc Sở;"), p("l 14", "- Các trường trung học phổ thông.")];
    let more: String = list.iter().map(|text| p("l 14", text)).collect();
    let file = letter().without(&old);
    file.with(&p("l 14", "Kính gửi:"), &(p("l 14", word) + &more))
}

#[test]
fn slips_of_the_head_are_told() {
    let date = "Lâm Đồng, ngày 05 tháng 3 năm 2026";
    told(&[
        ("number in Roman figures", decision().with("Số: 12/", "Số: XII/"), &["so-a-rap"]),
        ("a zero too many", decision().with("Số: 12/", "Số: 012/"), &["so-them-0"]),
        ("a space before the colon", decision().with("Số: 12/", "Số : 12/"), &["so-nhan"]),
        (
            "a year in the symbol of a plan",
            plan().with("Số: 08/KH", "Số: 08/2026/KH"),
            &["ky-hieu-dung-loai"],
        ),
        ("a date with signs", decision().with(date, "Lâm Đồng, ngày 05/3/2026"), &["ngay-day-du"]),
        ("a year of two figures", decision().with("3 năm 2026<", "3 năm 26<"), &["ngay-day-du"]),
        ("a capital day", decision().with("Lâm Đồng, ngày", "Lâm Đồng, Ngày"), &["dia-danh-dau-phay"]),
    ]);
    let old = decision().with("3 năm 2026<", "3 năm 2009<");
    let examined = examined(&old.bytes(), &Choices::default(), &law());
    assert!(examined.documents[0].outside.is_some() && examined.findings.is_empty());
}

#[test]
fn slips_of_the_text_are_told() {
    let body = r#"<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">a) Bàn"#;
    let clause = "Điều 1 Quyết";
    told(&[
        ("too many capitals", said("sau Tết Nguyên Đán"), &["viet-hoa-tet"]),
        ("a holiday with too many", said("nhân ngày Quốc Khánh"), &["viet-hoa-ngay-le"]),
        ("highlighted", decision().with(body, &format!("<w:highlight w:val=\"yellow\"/>{body}")), &["danh-dau-con-lai"]),
        ("struck", decision().with(body, &format!("<w:strike/>{body}")), &["danh-dau-con-lai"]),
        ("a body of a district", said("tại Huyện ủy"), &["dia-danh-het-hieu-luc"]),
        ("a district of before", said("tại Huyện ủy trước đây"), &[]),
        ("a clause that is not there", decision().with(clause, "khoản 5 Điều 1 Quyết"), &["vien-dan-noi-bo"]),
        ("a point that is not there", decision().with(clause, "điểm đ khoản 2 Điều 1 Quyết"), &["vien-dan-noi-bo"]),
        ("a point that is there", decision().with(clause, "điểm b khoản 2 Điều 1 Quyết"), &[]),
        ("an appendix that is not there", said("theo Phụ lục III kèm theo Quyết định này"), &["vien-dan-noi-bo"]),
        ("recipients by an article that is not there", decision().with("Như Điều 3", "Như Điều 5"), &["vien-dan-noi-bo"]),
        ("a decision without articles", without_articles(), &["quyet-dinh-co-dieu"]),
        (
            "a lapsed circular that is carried out",
            letter().with("ngày 05 tháng 3 năm 2026<", "ngày 05 tháng 10 năm 2026<").with(
                "Thực hiện Kế hoạch số 76/KH-UBND ngày 22 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng về công tác văn thư, lưu trữ,",
                "Thực hiện Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định chất lượng giáo dục,",
            ),
            &["can-cu-hieu-luc"],
        ),
    ]);
}

fn without_articles() -> OfficeFile {
    let mut file = decision();
    for number in 1..=3 {
        file = file.with(&format!(">Điều {number}.<"), "><");
    }
    file.with("tại Điều 1 Quyết định này", "nêu trên").with("- Như Điều 3;", "- Các tổ;")
}

#[test]
fn slips_of_bases_are_told() {
    let end = " quy định chức năng, nhiệm vụ của Sở Giáo dục và Đào tạo;";
    told(&[
        ("without a subject", decision().with(end, ";"), &["can-cu-du-yeu-to"]),
        ("without the word số", decision().with("định số 45/2025", "định 45/2025"), &["can-cu-du-yeu-to"]),
        (
            "two on a line",
            decision().with("năm 2025;<", "năm 2025; Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010;<"),
            &["can-cu-dau-cau"],
        ),
        ("with a dash", decision().with("Căn cứ Luật Cán", "- Căn cứ Luật Cán"), &["can-cu-dau-cau"]),
    ]);
}

#[test]
fn slips_of_addressees_and_signers_are_told() {
    let name = p("c b 14", "Nguyễn Văn A");
    told(&[
        ("two on a line", addressed("Kính gửi: Sở Tài chính, Sở Nội vụ", &[]), &["kinh-gui-danh-sach"]),
        ("one with a comma in its name", addressed("Kính gửi: Sở Văn hóa, Thể thao và Du lịch", &[]), &[]),
        ("without dashes", addressed("Kính gửi:", &["Sở Tài chính;", "Sở Y tế."]), &["kinh-gui-danh-sach"]),
        (
            "a title of learning in words",
            decision().with("Nguyễn Văn A<", "Tiến sĩ Nguyễn Văn A<"),
            &["hoc-ham-hoc-vi-truoc-ten"],
        ),
        (
            "one without a stop",
            decision().with("Nguyễn Văn A<", "TS Nguyễn Văn A<"),
            &["hoc-ham-hoc-vi-truoc-ten"],
        ),
        ("a name at the left", decision().with(&name, &p("l b 14", "Nguyễn Văn A")), &["ho-ten-kieu"]),
        (
            "the head of a Sở for a collective",
            decision().with(
                &p("c b 14", "GIÁM ĐỐC"),
                &(p("c b 14", "TM. SỞ GIÁO DỤC VÀ ĐÀO TẠO") + &p("c b 14", "GIÁM ĐỐC")),
            ),
            &["quyen-han-khop"],
        ),
    ]);
}

#[test]
fn parts_that_are_not_there_are_told() {
    let number = p("c 13", "Số: 08/KH-UBND");
    let date = p("c i 14", "Cẩm Thủy, ngày 05 tháng 3 năm 2026");
    let law = law();
    for (rule, file) in
        [("so-ky-hieu-co", plan().without(&[number])), ("ngay-thang-co", plan().without(&[date]))]
    {
        let examined = examined(&file.bytes(), &Choices::default(), &law);
        let sure = examined.findings.iter().filter(|finding| finding.grade == Grade::Error).count();
        assert!(
            lines(&examined).iter().any(|line| line.contains(rule)) && sure == 0,
            "{:#?}",
            lines(&examined)
        );
    }
}

/// What is set in ways of its own is right.
#[test]
fn other_ways_of_setting_are_no_slips() {
    let frame = |file: &OfficeFile| {
        let end = file.body.find("<w:sectPr>").unwrap();
        let (body, section) = file.body.split_at(end);
        let cell = format!(
            "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"9355\"/></w:tblGrid><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
        );
        OfficeFile { body: cell + section, ..file.clone() }
    };
    let old = decision()
        .with(r#"w:before="120" w:after="0" w:line="276""#, r#"w:before="60" w:after="60" w:line="276""#)
        .and(
            "settings",
            "settings.xml",
            "<w:settings SPACES><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat></w:settings>"
                .to_owned(),
        );
    let years = ruled(&[
        &["Cấp học", "2025", "2026"],
        &["Mầm non", "2", "3"],
        &["Tiểu học", "3", "4"],
        &["Tổng", "5", "7"],
    ]);
    let small =
        ruled(&[&["Cấp học", "Số trường"], &["Mầm non", "2"], &["Tiểu học", "3"], &["Tổng cộng", "5"]]);
    told(&[
        ("a frame around it all", frame(&decision()), &[]),
        ("spaces that add up", old, &[]),
        ("years over the columns", plan().with(&small, &years.replace("<w:tblHeader/>", "")), &[]),
        ("the head in the first header", head_in_header(), &[]),
        ("the head in two columns", head_in_columns(), &[]),
        ("the end of a copy in one table with the foot before it", copy_in_one_table(), &[]),
        (
            "two bodies with one number",
            said(
                "theo Kế hoạch số 15/KH-UBND ngày 02 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng và Kế hoạch số 15/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân xã Di Linh",
            ),
            &[],
        ),
    ]);
}

/// A column headed "Cộng" is held against the others where it is their sum in most rows.
#[test]
fn totals_of_rows_are_added_up() {
    let small =
        ruled(&[&["Cấp học", "Số trường"], &["Mầm non", "2"], &["Tiểu học", "3"], &["Tổng cộng", "5"]]);
    let rows = |head: [&'static str; 4], primary: &'static str, sum: &'static str| {
        let rows = ruled(&[
            &head,
            &["Mầm non", "2", "3", "5"],
            &["Tiểu học", "3", "4", primary],
            &["THCS", "1", "1", "2"],
            &["THPT", "4", "0", "4"],
            &["Tổng", "10", "8", sum],
        ]);
        plan().with(&small, &rows)
    };
    let head = ["Cấp học", "Học kỳ I", "Học kỳ II", "Cộng"];
    told(&[
        ("as it should be", rows(head, "7", "18"), &[]),
        ("a row that does not add up", rows(head, "8", "19"), &["tong-khop"]),
        ("a column of something else", rows(["Cấp học", "Mới", "Lại", "Hiện có"], "8", "19"), &[]),
    ]);
    let table = |rows: &[&[&str]]| plan().with(&small, &ruled(rows));
    let of_which = |sum: &'static str| {
        table(&[
            &["Cấp học", "Tổng số", "Nam", "Nữ", "Khuyết tật"],
            &["Mầm non", "5", "2", "3", "-"],
            &["Tiểu học", sum, "3", "4", "1"],
            &["THCS", "2", "1", "1", "0"],
            &["THPT", "4", "4", "0", ""],
        ])
    };
    let counted = |sum: &'static str| {
        table(&[
            &["TT", "Cấp học", "Nam", "Nữ", "Cộng"],
            &["1", "2", "3", "4", "5"],
            &["1", "Mầm non", "2", "3", "5"],
            &["2", "Tiểu học", "3", "4", sum],
            &["3", "THCS", "1", "1", "2"],
            &["", "Tổng", "6", "8", "14"],
        ])
    };
    let below_others = |sum: &'static str| {
        let rows = ruled(&[
            &["Cấp học", "Tổng số", "Chia ra", "bỏ"],
            &["", "", "Nam", "Nữ"],
            &["Mầm non", "5", "2", "3"],
            &["Tiểu học", sum, "3", "4"],
            &["THCS", "2", "1", "1"],
        ]);
        let cell = |text| {
            format!("<w:tc><w:tcPr><w:tcW w:w=\"2250\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", p("c 13", text))
        };
        let wide = cell("Chia ra").replace("<w:tcPr>", "<w:tcPr><w:gridSpan w:val=\"2\"/>");
        plan().with(&small, &rows.replace(&(cell("Chia ra") + &cell("bỏ")), &wide))
    };
    told(&[
        ("a total above others", below_others("7"), &[]),
        ("a total above others, and a slip", below_others("8"), &["tong-khop"]),
        ("of which so many", of_which("7"), &[]),
        ("of which so many, and a slip", of_which("9"), &["tong-khop"]),
        ("columns that are counted", counted("7"), &[]),
        ("columns that are counted, and a slip", counted("8"), &["tong-khop"]),
    ]);
}

/// The copy, whose head is in one table with the foot of the decision: LibreOffice saves tables so that nothing parts.
fn copy_in_one_table() -> OfficeFile {
    let file = copy();
    let (end, start) = ("</w:tr></w:tbl>", "<w:tr>");
    let head = file.body.find("SAO Y<").unwrap();
    let of_copy = file.body[..head].rfind("<w:tbl>").unwrap();
    let foot_end = file.body[..of_copy].rfind(end).unwrap();
    let first_row = of_copy + file.body[of_copy..].find(start).unwrap();
    let body = format!("{}</w:tr>{}", &file.body[..foot_end], &file.body[first_row..]);
    OfficeFile { body, ..file }
}

/// The decision with its head in the header of its first page.
fn head_in_header() -> OfficeFile {
    let file = decision();
    let end = file.body.find("</w:tbl>").unwrap() + "</w:tbl>".len();
    let (head, rest) = file.body.split_at(end);
    let first = r#"<w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default""#;
    let body = rest.replace(r#"<w:headerReference w:type="default""#, first);
    let header = format!("<w:hdr SPACES>{head}</w:hdr>");
    OfficeFile { body, ..file }.and("header", "header2.xml", header)
}

/// The decision with its head in two columns, which a break parts.
fn head_in_columns() -> OfficeFile {
    let left = ["UBND TỈNH LÂM ĐỒNG", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "____________", "Số: 12/QĐ-SGDĐT"];
    let looks = ["c 13", "c b 13", "c 13", "c 13"];
    let left: String = left.iter().zip(looks).map(|(text, look)| p(look, text)).collect();
    let right = [
        p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
        p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
    ];
    let section = r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709"/><w:cols w:num="2" w:space="100"/></w:sectPr></w:pPr></w:p>"#;
    let column = r#"<w:p><w:r><w:br w:type="column"/></w:r></w:p>"#;
    let file = decision();
    let end = file.body.find("</w:tbl>").unwrap() + "</w:tbl>".len();
    let rest = file.body[end..]
        .replace("<w:titlePg/>", "")
        .replace("<w:pgSz", r#"<w:type w:val="continuous"/><w:pgSz"#);
    OfficeFile { body: left + column + &right.concat() + section + &rest, ..file }
}

#[test]
fn a_head_that_is_drawn_or_exchanged_is_told() {
    let file = decision();
    let end = file.body.find("</w:tbl>").unwrap();
    let drawn = file.body[..end].replace(
        "</w:tblPr>",
        "<w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/><w:right w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>",
    );
    let drawn = OfficeFile { body: drawn + &file.body[end..], ..file.clone() };
    let wide = file.body[..end].replace(r#"<w:gridCol w:w="5400"/>"#, r#"<w:gridCol w:w="8400"/>"#);
    let wide = OfficeFile { body: wide + &file.body[end..], ..file.clone() };
    told(&[("drawn", drawn, &["bang-trinh-bay-khong-ke"]), ("wider than the page", wide, &["bang-vuot-le"])]);
    let exchanged = exchanged();
    let examined = examined(&exchanged.bytes(), &Choices::default(), &law());
    assert!(lines(&examined).iter().any(|line| line.contains("quoc-hieu-vi-tri")), "{:#?}", lines(&examined));
}

/// The decision with Quốc hiệu at the left.
fn exchanged() -> OfficeFile {
    let file = decision();
    let end = file.body.find("</w:tbl>").unwrap() + "</w:tbl>".len();
    let left = [
        p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
        p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
    ];
    let right = [
        p("c 13", "UBND TỈNH LÂM ĐỒNG"),
        p("c b 13", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        p("c 13", "____________"),
        p("c 13", "Số: 12/QĐ-SGDĐT"),
    ];
    OfficeFile { body: beside(&left, &right) + &file.body[end..], ..file }
}
