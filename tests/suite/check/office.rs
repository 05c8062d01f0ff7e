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
    /// Other parts: the kind of relation, the name in `word/`, what stands in it.
    pub others: Vec<(&'static str, &'static str, String)>,
    /// The title among its properties.
    pub title: &'static str,
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
        Self {
            body: content.concat() + SECTION,
            header: HEADER.to_owned(),
            others: Vec::new(),
            title: "Về việc cử công chức tham gia khóa bồi dưỡng",
        }
    }

    /// The same with another part, related as `rId2` and on.
    pub fn and(&self, kind: &'static str, name: &'static str, content: String) -> Self {
        let mut file = self.clone();
        file.others.push((kind, name, content));
        file
    }

    /// The same with a paragraph put behind the one that ends with `text`.
    pub fn behind(&self, text: &str, more: &str) -> Self {
        let end = format!("{text}</w:t></w:r></w:p>");
        self.with(&end, &format!("{end}{more}"))
    }

    /// The same without the paragraphs `gone`.
    pub fn without(&self, gone: &[String]) -> Self {
        gone.iter().fold(self.clone(), |file, paragraph| file.with(paragraph, ""))
    }

    /// The same with every `old` replaced by `new`, which must be there.
    pub fn with(&self, old: &str, new: &str) -> Self {
        assert!(self.body.contains(old) || self.header.contains(old), "{old}");
        Self { body: self.body.replace(old, new), header: self.header.replace(old, new), ..self.clone() }
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut relations =
            format!("<Relationship Id=\"rId1\" Type=\"{kind}/header\" Target=\"header1.xml\"/>");
        let mut parts = vec![
            (
                "word/document.xml".to_owned(),
                format!("<w:document {SPACES}><w:body>{}</w:body></w:document>", self.body),
            ),
            ("word/header1.xml".to_owned(), format!("<w:hdr {SPACES}>{}</w:hdr>", self.header)),
            (
                "docProps/core.xml".to_owned(),
                format!(
                    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
                    self.title
                ),
            ),
            (
                "_rels/.rels".to_owned(),
                format!(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{kind}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
                ),
            ),
        ];
        for (at, (of_kind, name, content)) in self.others.iter().enumerate() {
            relations +=
                &format!("<Relationship Id=\"rId{}\" Type=\"{kind}/{of_kind}\" Target=\"{name}\"/>", at + 2);
            parts.push((format!("word/{name}"), content.replace("SPACES", SPACES)));
        }
        parts.push((
            "word/_rels/document.xml.rels".to_owned(),
            format!("<Relationships>{relations}</Relationships>"),
        ));
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
        p("l 14", "- Các đơn vị trực thuộc Sở;"),
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

/// A table of data with lines between its cells.
pub fn ruled(rows: &[&[&str]]) -> String {
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\"/>");
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).concat();
    let columns = rows.first().map_or(1, |row| row.len());
    let width = 9000 / columns;
    let cell = |text: &&str| {
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", p("c 13", text))
    };
    let row = |(at, row): (usize, &&[&str])| {
        let head = if at == 0 { "<w:tblHeader/>" } else { "" };
        let cells = row.iter().map(cell).collect::<String>();
        format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>")
    };
    let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
    let rows = rows.iter().enumerate().map(row).collect::<String>();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

/// The end of a section, and the next that counts its pages anew.
fn section_end(is_first: bool) -> String {
    format!("<w:p><w:pPr>{}</w:pPr></w:p>", counted(is_first))
}

fn counted(is_first: bool) -> String {
    let anew = if is_first { "" } else { "<w:pgNumType w:start=\"1\"/>" };
    SECTION.replace("<w:titlePg/>", &format!("{anew}<w:titlePg/>"))
}

/// A plan of a commune with two appendices.
pub fn plan() -> OfficeFile {
    let head = beside(
        &[
            p("c b 13", "ỦY BAN NHÂN DÂN"),
            p("c b 13", "XÃ CẨM THỦY"),
            p("c 13", "________"),
            p("c 13", "Số: 08/KH-UBND"),
        ],
        &[
            p("c b 13", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            p("c b u 14", "Độc lập - Tự do - Hạnh phúc"),
            p("c 14", ""),
            p("c i 14", "Cẩm Thủy, ngày 05 tháng 3 năm 2026"),
        ],
    );
    let foot = beside(
        &[
            p("l b i 12", "Nơi nhận:"),
            p("l 11", "- Sở Giáo dục và Đào tạo;"),
            p("l 11", "- Các trường trên địa bàn xã;"),
            p("l 11", "- Lưu: VT, VHXH."),
        ],
        &[
            p("c b 14", "TM. ỦY BAN NHÂN DÂN"),
            p("c b 14", "CHỦ TỊCH"),
            p("c 14", ""),
            p("c 14", ""),
            p("c b 14", "Nguyễn Văn A"),
        ],
    );
    let appendix = |number: &str, title: &str| {
        [
            p("c b 14", &format!("Phụ lục {number}")),
            p("c b 14", title),
            p(
                "c i 14",
                "(Kèm theo Kế hoạch số 08/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Cẩm Thủy)",
            ),
        ]
        .concat()
    };
    let list =
        ruled(&[&["STT", "Trường"], &["1", "Trường Mầm non Hoa Mai"], &["2", "Trường Tiểu học Hoa Mai"]]);
    let mut file = OfficeFile::of(&[
        head,
        p("c b 14", "KẾ HOẠCH"),
        p("c b 14", "Bảo đảm chất lượng giáo dục năm 2026"),
        p("c 14", "______________"),
        p(
            "j 14",
            "Ủy ban nhân dân xã ban hành Kế hoạch bảo đảm chất lượng giáo dục năm 2026 trên địa bàn xã với những nội dung chủ yếu sau đây:",
        ),
        p("j b 14", "I. MỤC ĐÍCH, YÊU CẦU"),
        p("j b 14", "1. Mục đích"),
        p(
            "j 14",
            "Xác định mức chất lượng của từng trường tại thời điểm đánh giá, làm căn cứ để nhà trường cải tiến.",
        ),
        p("j b 14", "2. Yêu cầu"),
        p(
            "j 14",
            "Việc đánh giá được tiến hành khách quan, công khai, có minh chứng, không tạo thêm hồ sơ, sổ sách.",
        ),
        p("j b 14", "II. CHỈ TIÊU"),
        p(
            "j 14",
            "Danh sách trường tại Phụ lục I, lịch đánh giá tại Phụ lục II kèm theo Kế hoạch này; số trường theo cấp học như sau:",
        ),
        ruled(&[&["Cấp học", "Số trường"], &["Mầm non", "2"], &["Tiểu học", "3"], &["Tổng cộng", "5"]]),
        p("j b 14", "III. TỔ CHỨC THỰC HIỆN"),
        p(
            "j 14",
            "Phòng Văn hóa - Xã hội theo dõi, tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15 tháng 12 năm 2026./.",
        ),
        foot,
        section_end(true),
        appendix("I", "DANH SÁCH TRƯỜNG"),
        list.clone(),
        section_end(false),
        appendix("II", "LỊCH ĐÁNH GIÁ"),
        list,
    ]);
    file.body = file.body.strip_suffix(SECTION).unwrap_or_default().to_owned() + &counted(false);
    file
}

/// A decision that issues a regulation with chapters.
pub fn regulation() -> OfficeFile {
    let file = decision();
    let decision = file.body.strip_suffix(SECTION).unwrap_or_default().to_owned();
    let attached = [
        section_end(true),
        p("c b 14", "QUY CHẾ"),
        p("c b 14", "Làm việc của Tổ kiểm tra"),
        p(
            "c i 14",
            "(Kèm theo Quyết định số 12/QĐ-SGDĐT ngày 05 tháng 3 năm 2026 của Giám đốc Sở Giáo dục và Đào tạo)",
        ),
        p("c b 14", "Chương I"),
        p("c b 14", "QUY ĐỊNH CHUNG"),
        p("j b 14", "Điều 1. Phạm vi điều chỉnh"),
        p(
            "j 14",
            "Quy chế này quy định nguyên tắc, chế độ làm việc và trách nhiệm của các thành viên Tổ kiểm tra.",
        ),
        p("j b 14", "Điều 2. Nguyên tắc làm việc"),
        p(
            "j 14",
            "1. Làm việc tập trung, công khai, đúng thẩm quyền, bảo đảm khách quan trong từng nội dung kiểm tra.",
        ),
        p(
            "j 14",
            "2. Ý kiến của mỗi thành viên được ghi đầy đủ trong biên bản kiểm tra của từng cơ sở giáo dục.",
        ),
        p("c b 14", "Chương II"),
        p("c b 14", "TỔ CHỨC THỰC HIỆN"),
        p("j b 14", "Điều 3. Trách nhiệm của Tổ trưởng"),
        p(
            "j 14",
            "Tổ trưởng chủ trì các cuộc họp và chịu trách nhiệm theo quy định tại khoản 1 Điều 2 Quy chế này.",
        ),
    ];
    OfficeFile { body: decision + &attached.concat() + &counted(false), ..file }
}

/// A decision with the end of a copy.
pub fn copy() -> OfficeFile {
    let file = decision();
    let own = file.body.strip_suffix(SECTION).unwrap_or_default().to_owned();
    let head = beside(
        &[
            p("c b 13", "ỦY BAN NHÂN DÂN"),
            p("c b 13", "XÃ CẨM THỦY"),
            p("c 13", "________"),
            p("c 13", "Số: 05/SY-UBND"),
        ],
        &[
            p("c b 14", "SAO Y"),
            p("c 14", ""),
            p("c 14", ""),
            p("c i 14", "Cẩm Thủy, ngày 06 tháng 3 năm 2026"),
        ],
    );
    let foot = beside(
        &[
            p("l b i 12", "Nơi nhận:"),
            p("l 11", "- Các trường trên địa bàn xã;"),
            p("l 11", "- Lưu: VT, VHXH."),
        ],
        &[
            p("c b 14", "TM. ỦY BAN NHÂN DÂN"),
            p("c b 14", "CHỦ TỊCH"),
            p("c 14", ""),
            p("c b 14", "Trần Văn B"),
        ],
    );
    OfficeFile { body: own + &p("l 14", "") + &head + &foot + SECTION, ..file }
}
