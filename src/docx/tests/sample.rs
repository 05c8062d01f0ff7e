//! Documents that show every component.

use crate::decree::FormatRules;
use crate::document::{
    Appendix, AppendixKind, Block, CellMerge, ColumnAlignment, Document, Frame, GridCell, Inline, KINH_GUI,
    NumberLine, NumberingScheme, Properties, Signature, SignersBeside, Table, TableColumn,
};

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::plain(text)]
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn heading(level: u8, title: &str) -> Block {
    Block::Heading { level, content: text(title) }
}

fn numbered(level: u8, content: &str) -> Block {
    Block::Numbered { level, content: text(content) }
}

fn item(depth: u8, content: &str) -> Block {
    Block::Item { depth, content: text(content) }
}

fn paragraph(content: &str) -> Block {
    Block::Paragraph(text(content))
}

/// `^` joins with the cell above, `<` with the cell to the left, `^<` with both.
pub(super) fn row(cells: &[&str]) -> Vec<GridCell> {
    let cell = |content: &&str| match *content {
        "^" => GridCell { content: Vec::new(), merge: CellMerge::Above },
        "<" => GridCell { content: Vec::new(), merge: CellMerge::Left },
        "^<" => GridCell { content: Vec::new(), merge: CellMerge::AboveLeft },
        content => GridCell { content: text(content), merge: CellMerge::None },
    };
    cells.iter().map(cell).collect()
}

pub(super) fn columns(alignments: &[ColumnAlignment]) -> Vec<TableColumn> {
    alignments.iter().map(|&alignment| TableColumn { alignment }).collect()
}

fn frame() -> Frame {
    Frame {
        superior: Vec::new(),
        issuer: lines(&["ỦY BAN NHÂN DÂN", "XÃ CẨM THÀNH"]),
        number: Some(NumberLine { number: None, symbol: "KH-UBND".into() }),
        place_and_date: Some(format!("Cẩm Thành, ngày {} tháng 01 năm 2024", "\u{a0}".repeat(5))),
        type_name: Some("KẾ HOẠCH".into()),
        subject: text(
            "Kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia các cơ sở giáo dục năm 2024",
        ),
        issuing_authority: None,
        session: None,
        salutation: KINH_GUI.into(),
        addressees: Vec::new(),
        signature: Signature {
            authority: lines(&["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
            other_office: None,
            name: "Hà Văn Chung".into(),
        },
        beside: SignersBeside::default(),
        confirmation: None,
        recipients: lines(&[
            "- Phòng GD&ĐT huyện (để b/c);",
            "- Thường trực Đảng ủy, HĐND, UBND xã (để b/c);",
            "- Trường Mầm non, Tiểu học, THCS Cẩm Thành;",
            "- Các ban, ngành, cơ quan, đơn vị có liên quan;",
            "- Lưu: VT, GD.",
        ]),
        urgency: None,
        circulation: None,
        drafter_mark: None,
        address: Vec::new(),
    }
}

fn properties() -> Properties {
    Properties {
        title: "Kế hoạch kiểm định chất lượng giáo dục năm 2024".into(),
        subject: "Kiểm định & công nhận".into(),
        author: "Ủy ban nhân dân xã Cẩm Thành".into(),
        date: chrono::NaiveDate::from_ymd_opt(2024, 1, 16).unwrap(),
        custom: vec![
            ("vanthu.du_lieu".into(), "9f86d081".into()),
            ("vanthu.phien_ban".into(), "0.1.0".into()),
        ],
    }
}

/// A commune's plan: Roman numbering, a table with merged heads, blanks for the pen.
pub(super) fn plan() -> Document {
    Document {
        rules: FormatRules::Nd30_2020,
        frame: frame(),
        body: plan_body(),
        numbering: NumberingScheme::Roman,
        appendices: Vec::new(),
        copy: None,
        properties: properties(),
    }
}

fn plan_body() -> Vec<Block> {
    let purpose = "Kiểm định chất lượng giáo dục nhằm xác định cơ sở giáo dục đáp ứng mục tiêu giáo dục trong \
                   từng giai đoạn; lập kế hoạch cải tiến chất lượng, duy trì và nâng cao chất lượng các hoạt \
                   động của nhà trường; thông báo công khai với các cơ quan quản lý nhà nước và xã hội.";
    let solution = "Việc xây dựng trường đạt kiểm định chất lượng giáo dục và chuẩn quốc gia là thực hiện chiến \
                    lược nâng cao chất lượng giáo dục giai đoạn từ năm 2020 đến năm 2025 theo hướng chuẩn hóa, \
                    hiện đại hóa về cơ sở vật chất; công tác quản lý; chất lượng đội ngũ giáo viên.";
    let mut body = vec![
        Block::Basis(text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")),
        Block::Basis(text(
            "Căn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Giáo dục và Đào tạo.",
        )),
        paragraph(
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2024 của UBND huyện Cẩm Thủy, UBND xã Cẩm Thành \
             ban hành Kế hoạch cụ thể như sau:",
        ),
        heading(1, "Mục đích, yêu cầu"),
        heading(2, "Mục đích"),
        item(1, purpose),
        item(2, "Công nhận đạt chuẩn quốc gia nhằm khuyến khích đầu tư & huy động các nguồn lực."),
        heading(2, "Yêu cầu"),
        paragraph("Việc công nhận phải đúng quy định, công khai, minh bạch và đúng tiến độ."),
        heading(1, "Mục tiêu"),
        numbered(2, "Có 03 trường được công nhận lại, trong đó:"),
    ];
    body.extend(
        (1..=7).map(|nth| numbered(3, &format!("Điểm thứ {nth} theo thứ tự bảng chữ cái tiếng Việt;"))),
    );
    body.extend([heading(2, "Lộ trình"), Block::Table(target_table()), heading(1, "Giải pháp")]);
    body.extend(
        (0..4).flat_map(|_| [heading(2, "Công tác tuyên truyền"), paragraph(solution), item(1, purpose)]),
    );
    body.push(Block::Paragraph(vec![
        Inline::plain("Trên đây là "),
        Inline::Text { text: "Kế hoạch".into(), bold: true, italic: false },
        Inline::plain(" năm 2024 của UBND xã "),
        Inline::Text { text: "Cẩm Thành".into(), bold: false, italic: true },
        Inline::plain("./."),
    ]));
    body
}

fn target_table() -> Table {
    use ColumnAlignment::{Center, Left};
    Table {
        columns: columns(&[Center, Left, Center, Left, Center]),
        header: vec![
            row(&["Cấp học", "Nâng chuẩn", "<", "Công nhận lại", "<"]),
            row(&[
                "^",
                "Tên trường",
                "Thời gian đề nghị kiểm tra",
                "Tên trường",
                "Thời gian đề nghị kiểm tra",
            ]),
        ],
        rows: vec![
            row(&["Mầm non", "", "", "Mầm non Cẩm Thành", "Tháng 4/2024"]),
            row(&["THCS", "", "", "THCS Cẩm Thành", "Tháng 5/2024"]),
        ],
    }
}

fn school_table(schools: usize) -> Table {
    use ColumnAlignment::{Center, Left, Right};
    let one = |nth: usize| {
        let (number, name) = (nth.to_string(), format!("Trường Tiểu học số {nth} Cẩm Thành"));
        let pupils = (nth * 37).to_string();
        let commune = if nth % 3 == 1 { "Xã Cẩm Thành" } else { "^" };
        row(&[&number, commune, &name, &pupils, "Đánh giá ngoài và công nhận lại sau năm năm"])
    };
    Table {
        columns: columns(&[Center, Left, Left, Right, Left]),
        header: vec![row(&["STT", "Xã", "Tên trường", "Số học sinh", "Ghi chú"])],
        rows: (1..=schools).map(one).collect(),
    }
}

/// A plan under TT 01/2011: decimal numbering, a superior, two appendices, one of them landscape.
pub(super) fn plan_with_appendices() -> Document {
    let mut document = plan();
    document.rules = FormatRules::Tt01_2011;
    document.numbering = NumberingScheme::Decimal;
    document.frame.superior = lines(&["UBND HUYỆN THANH MIỆN"]);
    document.frame.issuer = lines(&["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"]);
    document.frame.number = Some(NumberLine { number: Some("07".into()), symbol: "KH-PGDĐT".into() });
    document.frame.place_and_date = Some("Thanh Miện, ngày 05 tháng 9 năm 2017".into());
    document.frame.signature.authority = lines(&["TRƯỞNG PHÒNG"]);
    document.frame.address = lines(&["Số 1, đường Chu Văn An, thị trấn Thanh Miện", "ĐT: (0220) 3 000 000"]);
    let appendix = |title: &str, landscape| Appendix {
        kind: AppendixKind::Appendix,
        numbering: NumberingScheme::Decimal,
        title: text(title),
        landscape,
        attached_to: format!(
            "(Kèm theo Kế hoạch số 07/KH-PGDĐT ngày 05 tháng 9 năm 2017 của Phòng Giáo dục và Đào tạo{})",
            "\u{a0}".repeat(2)
        ),
        body: vec![heading(1, "Danh sách"), heading(2, "Các trường"), Block::Table(school_table(7))],
    };
    document.appendices = vec![
        appendix("Danh sách trường đề nghị công nhận đạt chuẩn quốc gia", false),
        appendix("Lộ trình đánh giá ngoài", true),
    ];
    document
}

/// A decision of a committee's chair that issues a Quy chế, with a list of members.
pub(super) fn decision() -> Document {
    let article = |titled, content: &str| Block::Article { titled, content: text(content) };
    let mut document = plan();
    document.numbering = NumberingScheme::Articles;
    document.frame.number = Some(NumberLine { number: Some("07".into()), symbol: "QĐ-UBND".into() });
    document.frame.type_name = Some("QUYẾT ĐỊNH".into());
    document.frame.subject = text("Ban hành Quy chế hoạt động của Hội đồng tự đánh giá");
    document.frame.issuing_authority = Some("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ CẨM THÀNH".into());
    document.frame.signature.authority = lines(&["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    document.body = vec![
        Block::Basis(text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")),
        Block::Basis(text("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.")),
        Block::Enacting("QUYẾT ĐỊNH:".into()),
        article(false, "Ban hành kèm theo Quyết định này Quy chế hoạt động của Hội đồng."),
        article(false, "Hội đồng có nhiệm vụ:"),
        numbered(2, "Tổ chức tự đánh giá:"),
        numbered(3, "Thu thập minh chứng;"),
        numbered(3, "Viết báo cáo."),
        numbered(2, "Lập báo cáo."),
        article(false, "Các đơn vị chịu trách nhiệm thi hành:"),
        numbered(2, "Văn phòng./."),
    ];
    let behind = |kind, numbering, title: &str, body| Appendix {
        kind,
        numbering,
        title: text(title),
        landscape: false,
        attached_to: "(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân xã)"
            .into(),
        body,
    };
    document.appendices = vec![
        behind(
            AppendixKind::Attached { type_name: "QUY CHẾ".into() },
            NumberingScheme::Articles,
            "Hoạt động của Hội đồng tự đánh giá",
            vec![
                Block::Chapter(text("Quy định chung")),
                article(true, "Phạm vi điều chỉnh"),
                paragraph("Quy chế này quy định hoạt động của Hội đồng."),
                Block::Chapter(text("Tổ chức thực hiện")),
                Block::ChapterSection(text("Hội đồng")),
                article(true, "Trách nhiệm"),
                numbered(2, "Của Chủ tịch Hội đồng./."),
            ],
        ),
        behind(
            AppendixKind::Appendix,
            NumberingScheme::Roman,
            "Thành viên Hội đồng",
            vec![heading(1, "Lãnh đạo"), numbered(2, "Ông A.")],
        ),
    ];
    document
}

/// A công văn with every component that a plan has not.
pub(super) fn letter() -> Document {
    let mut document = plan();
    document.frame.superior = lines(&["UBND TỈNH LONG AN"]);
    document.frame.issuer = lines(&["SỞ GIÁO DỤC VÀ ĐÀO TẠO"]);
    document.frame.number = Some(NumberLine { number: Some("05".into()), symbol: "SGDĐT-KTQLCL".into() });
    document.frame.place_and_date = Some("Long An, ngày 19 tháng 01 năm 2021".into());
    document.frame.type_name = None;
    document.frame.subject = text("hướng dẫn kiểm định chất lượng giáo dục năm 2021");
    document.frame.addressees = lines(&["Phòng Giáo dục và Đào tạo các huyện", "Các trường trực thuộc"]);
    document.frame.signature = Signature {
        authority: lines(&["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        other_office: Some("CHỦ TỊCH HỘI ĐỒNG".into()),
        name: "Nguyễn Hồng Phúc".into(),
    };
    document.frame.urgency = Some("HỎA TỐC".into());
    document.frame.circulation = Some("LƯU HÀNH NỘI BỘ".into());
    document.frame.drafter_mark = Some("NVA.(30)".into());
    document.frame.address = lines(&["Số 1, đường Nguyễn Đình Chiểu, thành phố Tân An"]);
    document.body = vec![
        paragraph("Ký tự lạ: < > \" ' & _ | # \\ {{ }} và\ttab."),
        paragraph("Sở Giáo dục và Đào tạo đề nghị các đơn vị thực hiện./."),
    ];
    document
}

/// Documents too long for a golden file: tables over several pages, in the body, at its end and in appendices.
pub(super) fn long() -> Vec<(&'static str, Document)> {
    let mut inside = plan();
    inside.body.insert(3, Block::Table(school_table(60)));
    let mut at_the_end = plan();
    at_the_end.body = vec![paragraph("Danh sách các trường như sau:"), Block::Table(school_table(41))];
    let mut appended = plan_with_appendices();
    for appendix in &mut appended.appendices {
        appendix.body.push(Block::Table(school_table(50)));
    }
    vec![("bang-dai", inside), ("bang-cuoi", at_the_end), ("phu-luc-dai", appended)]
}

/// All samples, by name.
pub(super) fn all() -> Vec<(&'static str, Document)> {
    let mut single = letter();
    single.frame.addressees.truncate(1);
    vec![
        ("ke-hoach", plan()),
        ("phu-luc", plan_with_appendices()),
        ("quyet-dinh", decision()),
        ("cong-van", letter()),
        ("cong-van-mot-noi", single),
    ]
}
