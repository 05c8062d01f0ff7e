//! Documents set as offices set them in Word: direct formatting, a table for the head and one for the foot.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
);

/// A document as the texts of its parts.
#[derive(Clone)]
pub struct OfficeFile {
    pub body: String,
    pub header: String,
}

/// A paragraph. `look` is a list of words: `c` centred, `j` justified with an indented first line, `b` bold, `i` italic, a
/// number for the size, `u` underlined.
pub fn p(look: &str, text: &str) -> String {
    format!("<w:p>{}{}</w:p>", paragraph_look(look), run(look, text))
}

fn paragraph_look(look: &str) -> &'static str {
    match look.split(' ').next() {
        Some("c") => {
            r#"<w:pPr><w:spacing w:before="0" w:after="0" w:line="240"/><w:jc w:val="center"/></w:pPr>"#
        }
        Some("j") => {
            r#"<w:pPr><w:spacing w:before="120" w:after="0" w:line="276"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>"#
        }
        _ => r#"<w:pPr><w:spacing w:before="0" w:after="0" w:line="240"/></w:pPr>"#,
    }
}

fn run(look: &str, text: &str) -> String {
    let has = |word: &str| look.split(' ').any(|one| one == word);
    let size: u32 = look.split(' ').find_map(|word| word.parse().ok()).unwrap_or(14);
    format!(
        r#"<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>{}{}{}<w:sz w:val="{}"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#,
        if has("b") { "<w:b/>" } else { "" },
        if has("i") { "<w:i/>" } else { "" },
        if has("u") { r#"<w:u w:val="single"/>"# } else { "" },
        size * 2
    )
}

/// A paragraph of running text that begins with bold words.
pub fn article(bold: &str, text: &str) -> String {
    format!("<w:p>{}{}{}</w:p>", paragraph_look("j"), run("j b 14", bold), run("j 14", text))
}

/// Two texts beside each other, without lines.
pub fn beside(left: &[String], right: &[String]) -> String {
    let cell = |width: u32, content: &[String]| {
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", content.concat())
    };
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"9355\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3955\"/><w:gridCol w:w=\"5400\"/></w:tblGrid><w:tr>{}{}</w:tr></w:tbl>",
        cell(3955, left),
        cell(5400, right)
    )
}

const SECTION: &str = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709"/><w:titlePg/></w:sectPr>"#;

const HEADER: &str = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;

impl OfficeFile {
    fn of(content: &[String]) -> Self {
        Self { body: content.concat() + SECTION, header: HEADER.to_owned() }
    }

    /// The same with every `old` replaced by `new`, which must be there.
    pub fn with(&self, old: &str, new: &str) -> Self {
        assert!(self.body.contains(old) || self.header.contains(old), "{old}");
        Self { body: self.body.replace(old, new), header: self.header.replace(old, new) }
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
        let parts = [
            (
                "word/document.xml",
                format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", self.body),
            ),
            ("word/header1.xml", format!("<w:hdr {SPACES}>{}</w:hdr>", self.header)),
            (
                "word/_rels/document.xml.rels",
                format!(
                    "<Relationships><Relationship Id=\"rId1\" Type=\"{kind}\" Target=\"header1.xml\"/></Relationships>"
                ),
            ),
        ];
        let mut package = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            package.start_file(name, SimpleFileOptions::default()).unwrap();
            package.write_all(content.as_bytes()).unwrap();
        }
        package.finish().unwrap().into_inner()
    }
}

fn head(number: &str, more: &[String]) -> String {
    let mut left = vec![
        p("c 13", "UBND TỈNH LÂM ĐỒNG"),
        p("c b 13", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        p("c 13", "____________"),
        p("c 13", number),
    ];
    left.extend_from_slice(more);
    let right = [
        p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
        p("c 14", ""),
        p("c i 14", "Lâm Đồng, ngày 05 tháng 3 năm 2026"),
    ];
    beside(&left, &right)
}

fn foot(first: &str) -> String {
    let left = [
        p("l b i 12", "Nơi nhận:"),
        p("l 11", first),
        p("l 11", "- Các phòng thuộc Sở;"),
        p("l 11", "- Lưu: VT, TCCB."),
    ];
    let right = [p("c b 14", "GIÁM ĐỐC"), p("c 14", ""), p("c 14", ""), p("c b 14", "Nguyễn Văn A")];
    beside(&left, &right)
}

/// A decision as Mẫu 1.2 has it.
pub fn decision() -> OfficeFile {
    OfficeFile::of(&[
        head("Số: 12/QĐ-SGDĐT", &[]),
        p("c b 14", "QUYẾT ĐỊNH"),
        p("c b 14", "Về việc cử công chức tham gia khóa bồi dưỡng"),
        p("c 14", "_________________"),
        p("c b 14", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        p("j i 14", "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;"),
        p(
            "j i 14",
            "Căn cứ Quyết định số 45/2025/QĐ-UBND ngày 10 tháng 7 năm 2025 của Ủy ban nhân dân tỉnh Lâm Đồng quy định chức năng, nhiệm vụ của Sở Giáo dục và Đào tạo;",
        ),
        p("j i 14", "Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
        p("c b 14", "QUYẾT ĐỊNH:"),
        article(
            "Điều 1.",
            " Cử các công chức có tên dưới đây tham gia khóa bồi dưỡng nghiệp vụ văn thư tại Học viện Hành chính trong 05 ngày làm việc:",
        ),
        p(
            "j 14",
            "1. Ông Nguyễn Văn A, chuyên viên Văn phòng Sở, phụ trách công tác văn thư, lưu trữ của cơ quan.",
        ),
        p(
            "j 14",
            "2. Bà Trần Thị B, chuyên viên Văn phòng Sở, có trách nhiệm sau đây trong thời gian tham gia khóa bồi dưỡng:",
        ),
        p("j 14", "a) Bàn giao công việc đang làm cho người được phân công trước ngày đi học;"),
        p("j 14", "b) Báo cáo kết quả học tập bằng văn bản sau khi kết thúc khóa bồi dưỡng."),
        article(
            "Điều 2.",
            " Kinh phí thực hiện lấy từ dự toán chi thường xuyên năm 2026 của Văn phòng Sở theo quy định hiện hành.",
        ),
        article(
            "Điều 3.",
            " Chánh Văn phòng, Trưởng phòng Tổ chức cán bộ và các công chức có tên tại Điều 1 Quyết định này chịu trách nhiệm thi hành./.",
        ),
        foot("- Như Điều 3;"),
    ])
}

/// A công văn as Mẫu 1.5 has it.
pub fn letter() -> OfficeFile {
    let subject =
        r#"<w:p><w:pPr><w:spacing w:before="120" w:after="0" w:line="240"/><w:jc w:val="center"/></w:pPr>"#;
    let subject = format!("{subject}{}</w:p>", run("c 12", "V/v báo cáo công tác văn thư năm 2025"));
    OfficeFile::of(&[
        head("Số: 15/SGDĐT-VP", &[subject]),
        p("l 14", "Kính gửi:"),
        p("l 14", "- Các phòng thuộc Sở;"),
        p("l 14", "- Các trường trung học phổ thông."),
        p(
            "j 14",
            "Thực hiện Kế hoạch số 76/KH-UBND ngày 22 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lâm Đồng về công tác văn thư, lưu trữ, Sở Giáo dục và Đào tạo đề nghị các đơn vị báo cáo kết quả công tác văn thư năm 2025.",
        ),
        p(
            "j 14",
            "Báo cáo gửi về Văn phòng Sở trước ngày 15 tháng 3 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh theo quy định./.",
        ),
        foot("- Như trên;"),
    ])
}
