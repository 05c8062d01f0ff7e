//! What the markup cannot express, in a clerk's words.

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use crate::diagnostic::{Rule, rules};

/// Why a stretch of markup is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) rule: &'static Rule,
    pub(super) message: &'static str,
    pub(super) hint: &'static str,
}

const fn unsupported(message: &'static str, hint: &'static str) -> Refusal {
    Refusal { rule: &rules::KHONG_HO_TRO, message, hint }
}

const fn misplaced(message: &'static str, hint: &'static str) -> Refusal {
    Refusal { rule: &rules::CAU_TRUC_SAI, message, hint }
}

pub(super) const JOINED_TO_ITEM: Refusal = misplaced(
    "dòng này bị nối vào ý phía trên",
    "thêm một dòng trống phía trên; hoặc lùi vào hai dấu cách nếu nó là phần tiếp của ý đó",
);
pub(super) const JOINED_TO_BASIS: Refusal =
    misplaced("dòng này bị nối vào căn cứ phía trên", "thêm một dòng trống sau dòng căn cứ");
pub(super) const NOT_IN_BASIS: Refusal =
    misplaced("trong dòng căn cứ chỉ được có chữ", "mỗi căn cứ viết trên một dòng `> Căn cứ …;`");
pub(super) const UNDERLINED_HEADING: Refusal = misplaced(
    "dòng gạch biến đoạn phía trên thành đề mục",
    "đề mục viết `# Tên mục`; nếu không phải đề mục thì xóa dòng gạch",
);
pub(super) const DEEP_HEADING: Refusal =
    misplaced("đề mục chỉ có ba cấp: `#`, `##`, `###`", "dùng `1. …` hoặc `- …` cho cấp thấp hơn");
pub(super) const EMPTY_HEADING: Refusal = misplaced("đề mục không có chữ", "viết tên mục sau dấu `#`");
pub(super) const CLOSED_HEADING: Refusal =
    misplaced("dấu `#` ở cuối đề mục không có nghĩa", "xóa đi, hoặc viết `\\#` nếu muốn in ra");
pub(super) const TYPED_NUMBER: Refusal = Refusal {
    rule: &rules::SO_GO_TAY,
    message: "số thứ tự được tự đánh, không gõ tay",
    hint: "mở đầu mọi dòng của danh sách này bằng `1. `, chương trình tự đánh 1., 2., 3.; cùng cấp với đề mục phía trên thì bằng `1) `",
};
pub(super) const JOINED_TO_PARAGRAPH: Refusal =
    misplaced("dòng này bị nối vào đoạn phía trên", "thêm một dòng trống phía trên");
pub(super) const BULLET: Refusal = misplaced(
    "ý liệt kê viết bằng dấu `-`",
    "ý cấp hai (in ra `+`) viết `- ` và lùi vào hai dấu cách dưới ý cấp một",
);
pub(super) const DEEP_ITEM: Refusal =
    misplaced("ý liệt kê chỉ có hai cấp", "tách thành ý cấp một hoặc cấp hai");
pub(super) const EMPTY_ITEM: Refusal = misplaced("ý này không có chữ", "viết nội dung, hoặc xóa dòng");
pub(super) const SECOND_PARAGRAPH: Refusal = misplaced(
    "một ý hoặc đoạn đánh số chỉ có một đoạn chữ",
    "viết đoạn sau sát lề trái thành đoạn riêng, hoặc thành một ý `- ` riêng",
);
pub(super) const NESTED_IN_NUMBERED: Refusal =
    misplaced("danh sách lùi vào dưới đoạn đánh số", "viết `- ` sát lề trái, sau một dòng trống");
pub(super) const RAGGED_ROW: Refusal = Refusal {
    rule: &rules::BANG_SAI,
    message: "hàng này không đủ hoặc thừa ô",
    hint: "mỗi hàng phải có đúng số ô của hàng tiêu đề",
};
pub(super) const NOT_A_ROW: Refusal = Refusal {
    rule: &rules::BANG_SAI,
    message: "dòng này bị đọc thành một hàng của bảng phía trên",
    hint: "thêm một dòng trống sau bảng; hàng của bảng phải mở đầu bằng `|`",
};
pub(super) const NOTHING_ABOVE: Refusal = Refusal {
    rule: &rules::BANG_SAI,
    message: "`^^` gộp với ô phía trên, nhưng phía trên không có ô nào của thân bảng",
    hint: "viết nội dung vào ô này",
};
pub(super) const EMPTY_PATH: Refusal = Refusal {
    rule: &rules::BANG_SAI,
    message: "tiêu đề cột thiếu chữ ở một bên dấu `>`",
    hint: "viết `Nhóm > Cột`; muốn in dấu > thì viết `\\>`",
};
pub(super) const LINK_DEFINITION: Refusal = unsupported(
    "dòng này là định nghĩa liên kết, sẽ không được in ra",
    "thêm dấu `\\` trước `[` nếu muốn in ra",
);

/// Why a block that begins with `tag` is refused; `None` where blocks of that kind are read.
pub(super) fn block(tag: &Tag<'_>) -> Option<Refusal> {
    let refusal = match tag {
        Tag::CodeBlock(CodeBlockKind::Indented) => unsupported(
            "dòng lùi vào từ bốn dấu cách trở lên bị đọc thành khối mã",
            "viết sát lề trái; ý cấp hai lùi vào hai dấu cách",
        ),
        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
            unsupported("văn bản không có khối mã", "xóa các dòng rào")
        }
        Tag::HtmlBlock => unsupported("văn bản không dùng thẻ HTML", "viết `\\<` nếu muốn in dấu này"),
        Tag::FootnoteDefinition(_) => {
            unsupported("văn bản không có chú thích cuối trang", "viết vào nội dung")
        }
        Tag::DefinitionList | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
            unsupported("văn bản không có danh sách định nghĩa", "dùng `- …`")
        }
        Tag::MetadataBlock(_) => unsupported("phần đầu mẫu không được nằm trong nội dung", "xóa khối này"),
        Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
            misplaced("phần này nằm sai chỗ", "tách các khối bằng dòng trống")
        }
        Tag::Paragraph
        | Tag::Heading { .. }
        | Tag::BlockQuote(_)
        | Tag::List(_)
        | Tag::Table(_)
        | Tag::Emphasis
        | Tag::Strong
        | Tag::Strikethrough
        | Tag::Superscript
        | Tag::Subscript
        | Tag::Link { .. }
        | Tag::Image { .. } => return None,
    };
    Some(refusal)
}

/// The refusal of a thematic break.
pub(super) const RULE: Refusal = unsupported(
    "văn bản không có đường kẻ ngang",
    "xóa dòng này, hoặc thêm dấu `\\` phía trước nếu muốn in ra",
);

/// The refusal of a line of raw HTML.
pub(super) const HTML: Refusal = unsupported("văn bản không dùng thẻ HTML", "viết `\\<` nếu muốn in dấu này");

/// Why an inline event is refused; `None` for faces, texts, breaks, and the end of what was refused.
pub(super) fn inline(event: &Event<'_>) -> Option<Refusal> {
    let refusal = match event {
        Event::Code(_) => unsupported("văn bản không có chữ dạng mã", "viết `\\`` nếu muốn in dấu này"),
        Event::InlineMath(_) | Event::DisplayMath(_) => {
            unsupported("văn bản không có công thức", "viết `\\$` nếu muốn in dấu này")
        }
        Event::Html(_) | Event::InlineHtml(_) => HTML,
        Event::FootnoteReference(_) => unsupported("văn bản không có chú thích", "viết vào nội dung"),
        Event::TaskListMarker(_) => {
            unsupported("văn bản không có ô đánh dấu", "viết `\\[` nếu muốn in dấu này")
        }
        Event::Rule => RULE,
        Event::Start(Tag::Link { .. }) => {
            unsupported("văn bản không có liên kết", "viết địa chỉ thành chữ; `\\[`, `\\<` in đúng dấu này")
        }
        Event::Start(Tag::Image { .. }) => unsupported("văn bản không có hình ảnh", "xóa hình ảnh"),
        Event::Start(Tag::Strikethrough) => unsupported("văn bản không có chữ gạch ngang", "xóa dấu `~~`"),
        Event::Start(Tag::Superscript | Tag::Subscript) => {
            unsupported("văn bản không có chỉ số trên, dưới", "viết thành chữ thường")
        }
        Event::Start(tag) => return block(tag),
        Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak => return None,
    };
    Some(refusal)
}
