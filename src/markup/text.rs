//! Characters of a text that mean something in the markup and did not find their meaning.
//!
//! A fact is escaped, so that only what was typed in a template or in rich text is looked at here.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};
use crate::document::is_text;

/// One text event of the parser.
pub(super) struct Literal<'a> {
    /// Where it comes from.
    pub(super) source: &'a Arc<Source>,
    /// Its bytes there.
    pub(super) range: Range<usize>,
    /// Its first character was escaped by a backslash.
    pub(super) escaped: bool,
}

impl Literal<'_> {
    /// Whether `text` stands in the source as it is; that of an entity does not.
    pub(super) fn is_verbatim(&self, text: &str) -> bool {
        self.source.text.get(self.range.clone()) == Some(text)
    }

    /// The characters as typed, with their offsets.
    fn typed<'t>(&self, text: &'t str) -> impl Iterator<Item = (usize, char)> + use<'t> {
        let skip = usize::from(self.escaped);
        let start = self.range.start;
        let text = if self.is_verbatim(text) { text } else { "" };
        text.char_indices().skip(skip).map(move |(at, c)| (start + at, c))
    }

    /// Reports marks that were left over.
    pub(super) fn check(&self, text: &str, diagnostics: &mut Report) {
        // Without an early end, so that many bytes are looked at at once.
        if !text.bytes().fold(false, |any, byte| any | is_looked_for(byte)) {
            return;
        }
        let mut last = None;
        for (at, c) in self.typed(text) {
            let place = || Place::new(self.source, at..at + c.len_utf8());
            if matches!(c, '*' | '_' | '`') {
                // Of a row of them the first one is told.
                if last != Some(c) {
                    diagnostics.push(stray(c, &place()));
                }
            } else if c != '\t' && !is_text(c) {
                diagnostics.push(control(c, &place()));
            }
            last = Some(c);
        }
        self.check_sequences(text, diagnostics);
    }

    fn check_sequences(&self, text: &str, diagnostics: &mut Report) {
        if !self.is_verbatim(text) {
            return;
        }
        if let Some(at) = text.find("./.") {
            let start = self.range.start + at;
            diagnostics.push(typed_end_mark(&Place::new(self.source, start..start + 3)));
        }
        if let Some(at) = text.find("~~") {
            let start = self.range.start + at;
            diagnostics.push(struck(&Place::new(self.source, start..start + 2)));
        }
    }

    /// Reports a block's mark that lacks the blank after it, at the start of a block.
    pub(super) fn check_start(&self, text: &str, diagnostics: &mut Report) {
        if self.escaped || !self.is_verbatim(text) {
            return;
        }
        let Some(mark) = bare_mark(text) else { return };
        let start = self.range.start;
        let place = Place::new(self.source, start..start + mark.len());
        diagnostics.push(if mark == "|" { not_a_table(&place) } else { no_blank(mark, &place) });
    }
}

/// Whether `byte` may be part of what [`Literal::check`] looks for: marks, control characters, separators of lines.
/// Most texts hold none.
fn is_looked_for(byte: u8) -> bool {
    byte < 0x20 || matches!(byte, b'*' | b'_' | b'`' | b'~' | b'/' | 0x7f | 0xc2 | 0xe2 | 0xef)
}

/// A block's mark that `text` begins with, without the blank that would make it one.
fn bare_mark(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let followed_by_letter = |rest: &str| rest.chars().next().is_some_and(char::is_alphabetic);
    if digits > 0 {
        let after = rest.strip_prefix('.')?;
        return followed_by_letter(after).then(|| text.get(..=digits)).flatten();
    }
    if text.starts_with(['|', '#']) {
        return text.get(..1);
    }
    let after = text.strip_prefix(['-', '+'])?;
    followed_by_letter(after).then(|| text.get(..1)).flatten()
}

fn stray(c: char, place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::DAU_LE, format!("dấu `{c}` này không thành cặp")).at(place).hint(format!(
        "chữ đậm viết `**chữ**`, chữ nghiêng viết `*chữ*`; muốn in đúng dấu này thì viết `\\{c}`"
    ))
}

fn control(c: char, place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::KY_TU_DIEU_KHIEN, format!("có ký tự không in được (U+{:04X})", u32::from(c)))
        .at(place)
        .hint("xóa ký tự này")
}

fn typed_end_mark(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::KET_THUC_GO_TAY, "dấu kết thúc `./.` được tự thêm, không gõ tay")
        .at(place)
        .hint("xóa `./.` ở đây")
}

fn struck(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_HO_TRO, "văn bản không có chữ gạch ngang").at(place)
}

fn no_blank(mark: &str, place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::THIEU_DAU_CACH, format!("sau `{mark}` ở đầu dòng thiếu dấu cách"))
        .at(place)
        .hint("thêm một dấu cách; hoặc thêm dấu `\\` phía trước nếu muốn in đúng như vậy")
}

fn not_a_table(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::BANG_SAI, "dòng mở đầu bằng `|` nhưng không thành bảng")
        .at(place)
        .hint("dưới hàng tiêu đề phải có hàng `|---|---|` với đúng số cột của hàng tiêu đề")
}
