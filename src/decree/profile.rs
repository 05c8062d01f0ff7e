//! A format rule as a whole: page, running text, rule lines, and the style of every component.

use super::component::{Choice, Component, ComponentStyle};

/// Quốc hiệu (NĐ 30/2020, Phụ lục I, Phần I, II.1.a).
pub const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ, with its spaced hyphens (II.1.b).
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The letters that number điểm, in the order of the Vietnamese alphabet (II.6.đ).
pub const POINT_LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v',
    'x', 'y',
];

/// Year, month and day.
pub type Day = (u16, u8, u8);

/// What one format rule says.
#[derive(Debug)]
pub struct Profile {
    /// What `the_thuc` calls it.
    pub key: &'static str,
    /// Its type and number.
    pub name: &'static str,
    /// The day from which documents follow it.
    pub from: Day,
    /// The only family of type.
    pub font: &'static str,
    /// Whether the rule itself names the family; an older one only names the code of letters.
    pub names_font: bool,
    /// Paper and margins.
    pub page: Page,
    /// Running text.
    pub text: RunningText,
    /// The margin in which page numbers stand.
    pub page_number: PageNumberMargin,
    /// Length of the short rules under the issuer and the trích yếu, as a share of the text above.
    pub short_rule: Choice<f64>,
    pub(super) components: fn(Component) -> ComponentStyle,
}

/// Paper and margins, in millimetres. None of the rules shows the number of the first page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Width of the paper.
    pub width: f64,
    /// Height of the paper.
    pub height: f64,
    /// From the upper edge.
    pub top: Choice<f64>,
    /// From the lower edge.
    pub bottom: Choice<f64>,
    /// From the left edge.
    pub left: Choice<f64>,
    /// From the right edge.
    pub right: Choice<f64>,
    pub clause: &'static str,
}

/// Running text (lời văn).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunningText {
    /// First-line indent in millimetres.
    pub first_line: Choice<f64>,
    /// Whether only the least and the greatest indent are allowed, and nothing between.
    pub first_line_ends_only: bool,
    /// Line spacing, in lines.
    pub line_spacing: Choice<f64>,
    /// Least space between two paragraphs, in points.
    pub paragraph_gap: u8,
    pub clause: &'static str,
}

/// The margin in which page numbers stand; where in it, the style of [`Component::PageNumber`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageNumberMargin {
    /// The upper one: in the header.
    Top,
    /// The lower one: in the footer.
    Bottom,
}

impl Profile {
    /// How `component` is set.
    pub fn style(&self, component: Component) -> ComponentStyle {
        (self.components)(component)
    }
}
