//! The type of the document, as far as the frame depends on it.

use crate::decree::{Addressing, DocumentType, FrameBox, Layout, NameOnPage};
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};

/// A type of document, as its template shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Genre<'a> {
    /// "Kế hoạch".
    pub(super) name: &'a str,
    abbreviation: Option<&'static str>,
    pub(super) layout: Layout,
    /// Boxes that the template does not show.
    left_out: &'a [FrameBox],
}

impl<'a> Genre<'a> {
    /// The genre of a template's `loai`, without the boxes that it leaves out. A form of another law may be of a type
    /// that the decree does not know.
    pub(super) fn find(name: &'a str, is_foreign: bool, left_out: &'a [FrameBox]) -> Option<Self> {
        let known = DocumentType::find(name).map(|known| (known.abbreviation, known.layout));
        let (abbreviation, layout) = known.or_else(|| is_foreign.then_some((None, Layout::NAMED)))?;
        Some(Self { name, abbreviation, layout, left_out })
    }

    /// A text with all boxes that no template says more of.
    pub(super) fn plain(name: &'a str) -> Self {
        Self { name, abbreviation: None, layout: Layout::NAMED, left_out: &[] }
    }

    /// Whether it has `part`.
    pub(super) fn has(self, part: FrameBox) -> bool {
        !self.layout.lacks.contains(&part) && !self.left_out.contains(&part)
    }

    /// "KH"; none where the symbol has none, as that of a công văn.
    pub(super) fn abbreviation(self) -> Option<&'static str> {
        self.abbreviation
    }

    /// Whether it is a công văn: V/v under the number, which the drafting unit stands in.
    pub(super) fn is_letter(self) -> bool {
        self.layout.named == NameOnPage::BelowNumber
    }

    /// Whether it is addressed (II.9.b).
    pub(super) fn is_addressed(self) -> bool {
        match self.layout.addressing {
            Addressing::None => false,
            Addressing::MayBe | Addressing::Needed | Addressing::Telegram => true,
        }
    }
}

/// The error of a type the decree does not know.
pub(super) fn unknown(name: &str) -> Diagnostic {
    let known = || DocumentType::ALL.iter().map(|document_type| document_type.name);
    let message = format!("mẫu ghi `loai: {name}`, Phụ lục III Nghị định 30/2020/NĐ-CP không có loại này");
    let hint = suggest(name, known())
        .map_or_else(|| format!("các loại: {}", known().collect::<Vec<_>>().join(", ")), did_you_mean);
    Diagnostic::new(&rules::LOAI_VAN_BAN_LA, message)
        .hint(hint)
        .hint("biểu mẫu của một thông tư khác thì ghi thêm ở đầu mẫu `bieu_mau: tên biểu mẫu và thông tư`")
}
