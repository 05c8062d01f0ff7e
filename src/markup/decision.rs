//! What stands before the first Điều of a decision (Mẫu 1.2, 1.3): who decides, the bases, "QUYẾT ĐỊNH:". Lines that the
//! program sets by itself are taken out of the body, however they are typed.

use std::ops::Range;

use super::reader::EventReader;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::document::{Block, Inline};
use crate::vietnamese::unaccented;

/// What a basis begins with, in lower case.
const BASES: [&str; 6] = ["căn cứ", "theo", "xét", "thực hiện", "trên cơ sở", "chấp hành"];

/// What the line of who decides begins with, unaccented.
const AUTHORITIES: [&str; 9] = [
    "chu_tich_",
    "uy_ban_nhan_dan",
    "ubnd",
    "giam_doc_",
    "hieu_truong_",
    "truong_phong_",
    "chanh_",
    "chi_cuc_truong_",
    "hoi_dong_",
];

impl EventReader<'_> {
    /// Whether the reader stands before the first Điều of a decision.
    fn in_preamble(&self) -> bool {
        self.progress.enacting.is_some() && self.progress.articles == 0
    }

    /// Whether the paragraph `raw` is a basis typed without `>`.
    pub(super) fn begins_basis(&self, raw: &str) -> bool {
        self.in_preamble() && leads_basis(raw.trim_start_matches('*'))
    }

    /// Each line that begins as a basis is one; another goes on with the line above.
    pub(super) fn push_bases(&mut self, lines: Vec<Vec<Inline>>) {
        for line in lines {
            match self.blocks.last_mut() {
                Some(Block::Basis(content)) if !leads_basis(&plain(&line)) => {
                    content.push(Inline::plain(" "));
                    content.extend(line);
                }
                Some(_) | None => self.blocks.push(Block::Basis(line)),
            }
        }
    }

    /// Takes "QUYẾT ĐỊNH:" and the line of who decides.
    pub(super) fn take_formula(&mut self, content: &[Inline], range: &Range<usize>) -> bool {
        let Some(enacting) = self.progress.enacting.filter(|_| self.in_preamble()) else { return false };
        let text = plain(content);
        if is_formula(content, enacting) {
            return true;
        }
        let is_authority = self.is_authority(content, &text);
        if is_authority {
            let line = self.slice(range).trim_end().len();
            let place = Place::new(self.source, range.start..range.start + line);
            self.authority.push((text, place));
        }
        is_authority
    }

    /// Tells a paragraph that would stand above "QUYẾT ĐỊNH:" and is no basis.
    pub(super) fn check_preamble(&mut self, range: &Range<usize>) {
        let has_division =
            self.blocks.iter().any(|block| matches!(block, Block::Chapter(_) | Block::ChapterSection(_)));
        let Some(enacting) = self.progress.enacting.filter(|_| self.in_preamble() && !has_division) else {
            return;
        };
        let line = self.slice(range).lines().next().unwrap_or_default().trim_end().len();
        let place = Place::new(self.source, range.start..range.start + line);
        let message =
            format!("đoạn này không phải căn cứ mà đứng trước Điều 1, nên in ra trước \"{enacting}\"");
        self.diagnostics.push(Diagnostic::new(&rules::DOAN_TRUOC_DIEU, message).at(&place).hint(
            "viết `# ` đầu đoạn để thành một Điều; căn cứ thì mở đầu bằng \"Căn cứ\", \"Theo đề nghị\", \"Xét\"",
        ));
    }

    fn is_authority(&self, content: &[Inline], text: &str) -> bool {
        let before_bases = !self.blocks.iter().any(|block| matches!(block, Block::Basis(_)));
        let in_capitals = text.chars().any(char::is_alphabetic) && text.to_uppercase() == text;
        let is_bold = |inline: &Inline| match inline {
            Inline::Text { bold, text, .. } => *bold || text.trim().is_empty(),
            Inline::LineBreak => true,
        };
        let is_named = AUTHORITIES.iter().any(|word| unaccented(text).starts_with(word));
        let is_line = !text.trim_end().ends_with(['.', ';', ':']);
        is_line && (in_capitals || before_bases && (is_named || content.iter().all(is_bold)))
    }
}

fn is_formula(content: &[Inline], enacting: &str) -> bool {
    unaccented(&plain(content)) == unaccented(enacting)
}

fn leads_basis(text: &str) -> bool {
    let text = text.to_lowercase();
    BASES.iter().any(|lead| text.strip_prefix(lead).is_some_and(|rest| rest.starts_with(char::is_whitespace)))
}

fn plain(content: &[Inline]) -> String {
    let words = content.iter().map(|inline| match inline {
        Inline::Text { text, .. } => text.as_str(),
        Inline::LineBreak => " ",
    });
    words.collect::<String>().trim().to_owned()
}

/// Puts `enacting` before the first Điều; in a body that is not divided into Điều, after the last basis (Mẫu 1.1).
pub(super) fn enact(body: &mut Vec<Block>, enacting: &str, articled: bool) -> Result<(), Diagnostic> {
    if !articled {
        let is_typed = |block: &Block| matches!(block, Block::Paragraph(content) | Block::Heading { content, .. } if is_formula(content, enacting));
        body.retain(|block| !is_typed(block));
        let last = body.iter().rposition(|block| matches!(block, Block::Basis(_)));
        let Some(last) = last else { return Err(no_basis(enacting)) };
        body.insert(last + 1, Block::Enacting(enacting.to_owned()));
        return Ok(());
    }
    let first = body.iter().position(|block| matches!(block, Block::Article { .. } | Block::Chapter(_)));
    let Some(first) = first else { return Err(no_article(enacting)) };
    body.insert(first, Block::Enacting(enacting.to_owned()));
    Ok(())
}

fn no_basis(enacting: &str) -> Diagnostic {
    let message = format!("\"{enacting}\" đứng sau căn cứ và trước nội dung; ở đây chưa có căn cứ nào");
    Diagnostic::new(&rules::THIEU_CAN_CU, message).hint(
        "viết căn cứ bằng `{{can_cu}}` hoặc `> Căn cứ …;`; nội dung chia theo Điều thì ghi `danh_so: dieu`",
    )
}

fn no_article(enacting: &str) -> Diagnostic {
    Diagnostic::new(&rules::THIEU_DIEU, format!("sau \"{enacting}\" phải có ít nhất một Điều, ở đây chưa có"))
        .hint("mỗi Điều viết `# Nội dung Điều`: \"Điều 1.\", \"Điều 2.\" được tự đánh số")
}
