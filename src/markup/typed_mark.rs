//! Numbers and marks typed by hand, which the program sets by itself.

use std::ops::Range;

use pulldown_cmark::Event;

use super::label::Label;
use super::reader::{EventReader, Spot};
use super::refusal::JOINED_TO_PARAGRAPH;
use crate::diagnostic::{Diagnostic, Place, Rule, rules};
use crate::document::is_list_mark;

/// What was typed at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TypedMark {
    /// "Điều 1.".
    Article,
    /// "II.": a mục.
    Roman,
    /// "2.", "2)", "2/": a khoản.
    Number,
    /// "1.2.": a level of the decimal scheme.
    Decimal,
    /// "a)": a điểm.
    Letter,
    /// "•", "–", "—" and the like.
    Bullet,
}

impl TypedMark {
    /// The mark `text` begins with, and its length.
    pub(super) fn find(text: &str) -> Option<(Self, usize)> {
        if let Some(label) = Label::article(text) {
            return Some((Self::Article, label.typed_length(text)));
        }
        let first = text.chars().next()?;
        if is_list_mark(first) {
            return Some((Self::Bullet, first.len_utf8()));
        }
        let starred = text.split(char::is_whitespace).next()?;
        let word = starred.trim_matches('*');
        let body = word.strip_suffix(['.', ')', '/'])?;
        let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        let mark = if is_number(body) {
            Self::Number
        } else if word.ends_with('/') {
            return None;
        } else if body.split('.').all(is_number) {
            Self::Decimal
        } else if word.ends_with('.') && !body.is_empty() && body.chars().all(|c| "IVXLC".contains(c)) {
            Self::Roman
        } else if word.ends_with(')') && body.chars().count() == 1 && body.chars().all(char::is_lowercase) {
            Self::Letter
        } else {
            return None;
        };
        Some((mark, starred.trim_end_matches('*').len()))
    }

    /// What to write instead of it at `spot`.
    fn advice(self, spot: Spot) -> &'static str {
        match (spot, self) {
            (Spot::Heading, _) => "chỉ ghi `# Tên mục` (hoặc `##`, `###`): số thứ tự của đề mục được tự đánh",
            (Spot::Numbered, _) => "xóa số gõ sau `1.`: dòng mở đầu bằng `1. ` đã được tự đánh số",
            (Spot::Item, Self::Bullet) => "xóa dấu này: dòng mở đầu bằng `- ` đã có gạch đầu dòng",
            (Spot::Item, _) => {
                "một ý chỉ có gạch đầu dòng hoặc số: giữ `- ` thì xóa số, muốn đánh số thì viết `1. Nội dung` thay cho `- `"
            }
            (Spot::Paragraph, Self::Article) => {
                "ghi `danh_so: dieu` ở đầu mẫu, mỗi Điều viết `# Nội dung Điều`: số Điều được tự đánh"
            }
            (Spot::Paragraph, Self::Roman) => "đề mục viết `# Tên mục`: chữ số La Mã được tự đánh",
            (Spot::Paragraph, Self::Number) => {
                "mở đầu mỗi dòng bằng `1. `, chương trình tự đánh 1., 2., 3.; cùng cấp với đề mục phía trên thì `1) `"
            }
            (Spot::Paragraph, Self::Decimal) => {
                "đề mục viết `## Tên mục`, đoạn đánh số viết `1. Nội dung` dưới đề mục: số được tự đánh theo cấp"
            }
            (Spot::Paragraph, Self::Letter) => {
                "điểm a), b), c) viết `1. Nội dung` dưới đề mục `##` (số được tự đánh); ý không cần số viết `- Nội dung`"
            }
            (Spot::Paragraph, Self::Bullet) => {
                "ý cấp một viết `- Nội dung`; ý cấp hai (in ra `+`) lùi vào hai dấu cách: `  - Nội dung`"
            }
        }
    }
}

/// [`Diagnostic::new`], or where the text is only doubtful [`Diagnostic::milder`].
type Make = fn(&'static Rule, String) -> Diagnostic;

impl EventReader<'_> {
    /// Reports a number or mark typed where the next text begins.
    pub(super) fn refuse_typed_mark(&mut self, spot: Spot) {
        let Some((Event::Text(_), range)) = self.events.peek() else { return };
        let range = range.clone();
        self.refuse_mark(&range, spot);
    }

    /// Reports the number or mark that `range` begins with.
    pub(super) fn refuse_mark(&mut self, range: &Range<usize>, spot: Spot) {
        let start = range.start;
        if let Some((mark, length)) = self.typed_at(start) {
            self.tell(mark, spot, start..start + length, Diagnostic::new);
        }
    }

    /// Reports marks typed in the paragraph `range`: at its start a warning, once for a run of such paragraphs; at the
    /// start of a later line, which would be joined to the line above, an error, once.
    pub(super) fn check_paragraph(&mut self, range: &Range<usize>) {
        let start = range.start;
        let first = self.typed_at(start);
        match first {
            Some((mark, length)) if !self.in_typed_run => {
                self.tell(mark, Spot::Paragraph, start..start + length, Diagnostic::milder);
            }
            Some(_) | None => {}
        }
        self.in_typed_run = first.is_some();
        self.check_later_lines(range);
    }

    /// Reports, once, a mark at the start of a line that would be joined to the line above.
    pub(super) fn check_later_lines(&mut self, range: &Range<usize>) {
        let lines = self.slice(range).split_inclusive('\n').scan(range.start, |start, line| {
            let begins = *start + line.len() - line.trim_start().len();
            *start += line.len();
            Some(begins)
        });
        let mut found = lines.skip(1).map(|start| (start, self.typed_at(start)));
        if let Some((start, Some((mark, length)))) = found.find(|(_, mark)| mark.is_some()) {
            let place = Place::new(self.source, start..start + length);
            self.diagnostics.push(
                Diagnostic::new(JOINED_TO_PARAGRAPH.rule, JOINED_TO_PARAGRAPH.message)
                    .at(&place)
                    .hint(self.advice(mark, Spot::Paragraph))
                    .hint(JOINED_TO_PARAGRAPH.hint),
            );
        }
    }

    /// An escaped text stands behind its backslash, so that a number of a fact is no typed one.
    pub(super) fn typed_at(&self, start: usize) -> Option<(TypedMark, usize)> {
        let escaped = self.source.text.get(..start).is_some_and(|before| before.ends_with('\\'));
        TypedMark::find(self.source.text.get(start..)?).filter(|_| !escaped)
    }

    /// What to write instead of `mark` in a text like this.
    fn advice(&self, mark: TypedMark, spot: Spot) -> &'static str {
        if self.progress.is_articled() && spot == Spot::Paragraph && mark != TypedMark::Bullet {
            return "trong văn bản chia theo Điều, Điều viết `# Nội dung`, khoản `1. Nội dung`, điểm `a) Nội dung`, mỗi dòng cách nhau một dòng trống: số được tự đánh";
        }
        mark.advice(spot)
    }

    pub(super) fn tell(&mut self, mark: TypedMark, spot: Spot, range: Range<usize>, make: Make) {
        let typed = self.slice(&range).to_owned();
        let (rule, message) = match mark {
            TypedMark::Bullet => (
                &rules::DAU_GO_TAY,
                format!("`{typed}` gõ tay ở đầu dòng không phải gạch đầu dòng của văn bản"),
            ),
            TypedMark::Article
            | TypedMark::Roman
            | TypedMark::Number
            | TypedMark::Decimal
            | TypedMark::Letter => (&rules::SO_GO_TAY, format!("`{typed}` gõ tay: số thứ tự được tự đánh")),
        };
        let place = Place::new(self.source, range);
        self.diagnostics.push(make(rule, message).at(&place).hint(self.advice(mark, spot)));
    }
}
