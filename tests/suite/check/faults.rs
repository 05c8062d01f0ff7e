//! Faults that need more than a word in place of another: each with the rule that it breaks.

use super::office::{OfficeFile, beside, copy, decision, letter, p, plan, regulation};

/// What opens a run as the text has it.
const RUN: &str = r#"<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">"#;

const KINH_PHI: &str = r#"<w:t xml:space="preserve"> Kinh"#;

/// The decision with a run of this look and text in its second article.
fn with_run(look: &str, text: &str, wrap: (&str, &str)) -> OfficeFile {
    let more = format!(
        r#"<w:t xml:space="preserve"> </w:t></w:r>{}<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>{}{RUN}Kinh"#,
        wrap.0, wrap.1
    );
    decision().with(KINH_PHI, &more)
}

/// A word of the decision's first article replaced.
fn said(text: &str) -> OfficeFile {
    decision().with("tại Học viện Hành chính", text)
}

pub fn faults() -> Vec<(&'static str, OfficeFile)> {
    let mut all = of_page_and_head();
    all.extend(of_content());
    all.extend(of_end());
    all.extend(of_appendices());
    all
}

fn of_page_and_head() -> Vec<(&'static str, OfficeFile)> {
    let plain = r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/>"#;
    let subject = r#"<w:p><w:pPr><w:spacing w:before="120" w:after="0" w:line="240"/><w:jc w:val="center"/>"#;
    let marked = |mark: &str| letter().with(subject, &format!("{}{subject}", p("c b 13", mark)));
    let (national, motto) =
        (p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p("c b u 14", "Độc lập - Tự do - Hạnh phúc"));
    let centred = decision().without(&[national.clone(), motto.clone()]);
    let centred = OfficeFile { body: national + &motto + &centred.body, ..centred };
    let (number, date) = (p("c 13", "Số: 12/QĐ-SGDĐT"), p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"));
    let below = decision().without(&[number.clone(), date.clone()]);
    let row = |left: &str, right: &str| {
        let table = beside(&[left.to_owned()], &[right.to_owned()]);
        let start = table.find("<w:tr>").unwrap_or_default();
        table[start..].trim_end_matches("</w:tbl>").to_owned()
    };
    let rows = row(&number, &p("c 14", "")) + &row(&p("c 14", ""), &date);
    let end = below.body.find("</w:tbl>").unwrap_or_default();
    let mut in_rows = below.clone();
    in_rows.body.insert_str(end, &rows);
    vec![
        (
            "huong-trang",
            decision().with(r#"w:w="11906" w:h="16838""#, r#"w:w="16838" w:h="11906" w:orient="landscape""#),
        ),
        (
            "bo-ma",
            with_run(r#"<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz w:val="28"/>"#, "Theo dâi. ", ("", "")),
        ),
        ("quoc-hieu-cach-dong", decision().behind("CHỦ NGHĨA VIỆT NAM", "<w:p/>")),
        ("quoc-hieu-vi-tri", centred),
        ("co-quan-cach-dong", decision().behind("UBND TỈNH LÂM ĐỒNG", "<w:p/>")),
        ("so-vi-tri", decision().with(&number, &p("l 13", "Số: 12/QĐ-SGDĐT"))),
        ("ngay-thang-cung-dong", in_rows),
        ("so-a-rap", decision().with("Số: 12/", "Số: XII/")),
        ("bang-trinh-bay-khong-ke", {
            let file = decision();
            let end = file.body.find("</w:tblPr>").unwrap_or_default();
            let mut body = file.body.clone();
            body.insert_str(end, r#"<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideV w:val="single"/></w:tblBorders>"#);
            OfficeFile { body, ..file }
        }),
        ("so-ky-hieu-co", plan().without(&[p("c 13", "Số: 08/KH-UBND")])),
        ("ngay-thang-co", plan().without(&[p("c i 14", "Cẩm Thủy, ngày 05 tháng 3 năm 2026")])),
        ("ngay-day-du", decision().with("ngày 05 tháng 3 năm 2026<", "ngày  tháng 3 năm 2026<")),
        ("dia-danh-dung-don-vi", plan().with("Cẩm Thủy, ngày", "Cẩm Thạch, ngày")),
        (
            "trich-yeu-bat-buoc",
            plan().without(&[
                p("c b 14", "Bảo đảm chất lượng giáo dục năm 2026"),
                p("c 14", "______________"),
            ]),
        ),
        ("v-v-kieu", letter().with(r#"<w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">V/v"#, r#"<w:i/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">V/v"#)),
        ("do-khan", marked("KHẨN")),
        ("pham-vi-luu-hanh", marked("LƯU HÀNH NỘI BỘ")),
        ("chu-an", with_run(&format!("{plain}<w:vanish/>"), "xem lại", ("", ""))),
        (
            "theo-doi-thay-doi",
            with_run(plain, "Một phần ", (r#"<w:ins w:id="1" w:author="Nguyễn Văn A" w:date="2026-03-01T00:00:00Z">"#, "</w:ins>")),
        ),
        (
            "nhan-xet-con-lai",
            decision().and(
                "comments",
                "comments.xml",
                format!("<w:comments SPACES><w:comment w:id=\"0\" w:author=\"Nguyễn Văn A\">{}</w:comment></w:comments>", p("l 10", "Xem lại số này")),
            ),
        ),
    ]
}

fn of_content() -> Vec<(&'static str, OfficeFile)> {
    let slanted = r#"<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">a) Bàn"#;
    vec![
        ("cach-doan", decision().with(r#"w:before="120" w:after="0" w:line="276""#, r#"w:before="60" w:after="0" w:line="276""#)),
        ("cach-dong", decision().with(r#"w:line="276""#, r#"w:line="480""#)),
        ("can-deu", decision().with(r#"<w:jc w:val="both"/>"#, r#"<w:jc w:val="left"/>"#)),
        ("thut-dau-dong", decision().with(r#"<w:ind w:firstLine="720"/>"#, "")),
        ("noi-dung-chu-dung", decision().with(slanted, &format!("<w:i/>{slanted}"))),
        ("dieu-kieu", decision().with(">Điều 2.<", ">Điều 2:<")),
        (
            "can-cu-hieu-luc",
            decision().with("ngày 05 tháng 3 năm 2026<", "ngày 05 tháng 10 năm 2026<").with(
                "Theo đề nghị",
                "Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia đối với trường tiểu học; theo đề nghị",
            ),
        ),
        (
            "ngay-vien-dan-dung",
            decision().with(
                "Theo đề nghị",
                "Căn cứ Thông tư số 18/2018/TT-BGDĐT ngày 23 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định về kiểm định chất lượng giáo dục; theo đề nghị",
            ),
        ),
        (
            "vien-dan-khop",
            decision().with(
                " Kinh phí thực hiện lấy từ dự toán",
                " Kinh phí thực hiện theo Quyết định số 45/2025/QĐ-UBND ngày 11 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Lâm Đồng, lấy từ dự toán",
            ),
        ),
        (
            "danh-dau-con-lai",
            with_run(r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:highlight w:val="yellow"/><w:sz w:val="28"/>"#, "Một phần ", ("", "")),
        ),
        ("quyet-dinh-co-dieu", decision().with(">Điều 1.<", "><").with(">Điều 2.<", "><").with(">Điều 3.<", "><").with("tại Điều 1 Quyết định này", "nêu trên").with("- Như Điều 3;", "- Các tổ;")),
        ("muc-kieu", plan().with("II. CHỈ TIÊU", "II. Chỉ tiêu")),
        ("muc-la-ma-lien-tuc", plan().with("III. TỔ", "IV. TỔ")),
        ("khoan-tieu-de", plan().with(&p("j b 14", "2. Yêu cầu"), &p("j 14", "2. Yêu cầu"))),
        ("tong-khop", plan().with(">5<", ">6<")),
        ("bang-vuot-le", plan().with(r#"<w:gridCol w:w="4500"/>"#, r#"<w:gridCol w:w="6500"/>"#)),
        ("phan-chuong-kieu", regulation().with(">Chương II<", ">CHƯƠNG II<")),
        ("chuong-tieu-de", regulation().without(&[p("c b 14", "TỔ CHỨC THỰC HIỆN")])),
        (
            "dieu-tieu-de",
            regulation().with(
                &p("j b 14", "Điều 1. Phạm vi điều chỉnh"),
                &super::office::article("Điều 1.", " Quy chế này áp dụng đối với các thành viên Tổ kiểm tra, các phòng chuyên môn và những người có liên quan đến việc kiểm tra."),
            ),
        ),
        ("viet-hoa-ngay-le", said("nhân ngày quốc khánh")),
        ("viet-hoa-tet", said("sau tết nguyên đán")),
        ("viet-hoa-don-vi", said("tại xã Cao lộc")),
        ("chu-viet-tat-sai", said("tại Văn phòng HDND tỉnh")),
    ]
}

fn of_end() -> Vec<(&'static str, OfficeFile)> {
    let left = ["- Như Điều 3;", "- Các phòng thuộc Sở;", "- Lưu: VT, TCCB."].map(|text| p("l 11", text));
    let word = p("l b i 12", "Nơi nhận:");
    let addressees = [
        p("l 14", "Kính gửi:"),
        p("l 14", "- Các đơn vị trực thuộc Sở;"),
        p("l 14", "- Các trường trung học phổ thông."),
    ];
    let picture = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="450000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"#;
    let footer =
        format!("<w:ftr SPACES>{}</w:ftr>", p("c i 9", "Địa chỉ: số 1, đường Trần Phú, tỉnh Lâm Đồng"));
    let with_footer = decision().with(
        r#"<w:headerReference w:type="default" r:id="rId1"/>"#,
        r#"<w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="first" r:id="rId2"/>"#,
    );
    let signed = OfficeFile {
        header: p("l 14", "Thời gian ký: 05/3/2026 10:15:30 +07:00") + &decision().header,
        ..decision()
    };
    vec![
        ("quyen-han-khop", plan().without(&[p("c b 14", "TM. ỦY BAN NHÂN DÂN")])),
        ("quyen-han-viet-tat", plan().with("TM. ỦY BAN", "TM ỦY BAN")),
        (
            "chu-ky-co",
            plan()
                .without(&[
                    p("l b i 12", "Nơi nhận:"),
                    p("l 11", "- Sở Giáo dục và Đào tạo;"),
                    p("l 11", "- Các trường trên địa bàn xã;"),
                    p("l 11", "- Lưu: VT, VHXH."),
                    p("c b 14", "TM. ỦY BAN NHÂN DÂN"),
                    p("c b 14", "CHỦ TỊCH"),
                ])
                .with(&p("c b 14", "Nguyễn Văn A"), &p("c 14", "")),
        ),
        ("ho-ten-co", decision().with("Nguyễn Văn A<", "<")),
        ("hoc-ham-hoc-vi-truoc-ten", decision().with("Nguyễn Văn A<", "TS. Nguyễn Văn A<")),
        (
            "anh-chu-ky",
            decision().behind("GIÁM ĐỐC", picture).and("image", "media/image1.jpg", String::new()),
        ),
        ("ky-so-thong-tin", signed),
        ("kinh-gui-bat-buoc", letter().without(&addressees).with("- Như trên;", "- Sở Nội vụ;")),
        ("kinh-gui-kieu", letter().with(&p("l 14", "Kính gửi:"), &p("l i 14", "Kính gửi:"))),
        (
            "noi-nhan-co",
            decision().without(&left[..2]).with(&word, &p("l 11", "")).with(&left[2], &p("l 11", "")),
        ),
        ("nguoi-soan", decision().behind("- Lưu: VT, TCCB.", &p("l i 9", "TMH.05"))),
        ("dia-chi-co-quan", with_footer.and("footer", "footer1.xml", footer)),
        ("ban-sao", copy().with("SAO Y<", "SAO Y BẢN CHÍNH<")),
    ]
}

fn of_appendices() -> Vec<(&'static str, OfficeFile)> {
    let reference =
        "(Kèm theo Kế hoạch số 08/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Cẩm Thủy)";
    vec![
        (
            "phu-luc-duoc-nhac",
            plan().with("Danh sách trường tại Phụ lục I, lịch đánh giá tại Phụ lục II kèm theo Kế hoạch này; số trường", "Số trường"),
        ),
        ("phu-luc-la-ma", plan().with(">Phụ lục II<", ">Phụ lục 2<")),
        ("phu-luc-nhan-kieu", plan().with(&p("c b 14", "Phụ lục II"), &p("c 14", "Phụ lục II"))),
        ("phu-luc-ten-kieu", plan().with(&p("c b 14", "LỊCH ĐÁNH GIÁ"), &p("c b 14", "Lịch đánh giá"))),
        ("phu-luc-kem-theo-kieu", plan().with(&p("c i 14", reference), &p("c 14", reference))),
        ("phu-luc-kem-theo-co", plan().without(&[p("c i 14", reference)])),
        ("phu-luc-so-trang", plan().with(r#"<w:pgNumType w:start="1"/>"#, "")),
    ]
}

type Base = fn() -> OfficeFile;

/// Advice: the rule, the document, what is changed, and into what.
pub const ADVISED: &[(&str, Base, &str, &str)] = &[
    (
        "dong-trong-thay-cach",
        decision,
        "trước ngày đi học;</w:t></w:r></w:p>",
        "trước ngày đi học;</w:t></w:r></w:p><w:p/>",
    ),
    ("hang-khong-tach", long_plan, "<w:cantSplit/>", ""),
    ("hang-tieu-de-lap", long_plan, "<w:tblHeader/>", ""),
    ("ket-thuc", letter, "tỉnh theo quy định./.", "tỉnh theo quy định"),
    ("khoang-trang", decision, "các công chức có tên dưới", "các  công chức có tên dưới"),
    ("luu-don-vi", decision, "- Lưu: VT, TCCB.", "- Lưu: VT."),
    ("ngay-thang-thua-0", decision, "ngày 05 tháng 3 năm 2026<", "ngày 05 tháng 03 năm 2026<"),
    (
        "ngon-ngu-vi",
        decision,
        r#"<w:sz w:val="28"/></w:rPr>"#,
        r#"<w:sz w:val="28"/><w:lang w:val="en-US"/></w:rPr>"#,
    ),
    ("quyen-han-cach-chu", plan, "TM. ỦY BAN", "TM.ỦY BAN"),
    ("viet-hoa-dau-doan", letter, "Báo cáo gửi về", "báo cáo gửi về"),
    ("viet-hoa-nhan-dan", decision, "tại Học viện Hành chính", "phục vụ nhân dân"),
];

/// The plan with a table of many rows.
fn long_plan() -> OfficeFile {
    let rows: Vec<[String; 2]> =
        (0..40).map(|at| [format!("Trường {at}"), format!("ghi chú {at}")]).collect();
    let texts: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = texts.iter().map(Vec::as_slice).collect();
    let file = letter();
    let end = file.body.find("<w:sectPr>").unwrap_or_default();
    let mut body = file.body.clone();
    body.insert_str(end, &super::office::ruled(&rows));
    OfficeFile { body, ..file }
}
