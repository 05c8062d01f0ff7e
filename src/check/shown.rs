//! How what is seen is called, in a clerk's words.

use crate::word::{FormatTrait, Justification, RunLook};

/// How text looks in `of`: "cỡ chữ 12", "chữ không đậm"; nothing of what no part is set by.
pub fn seen(look: &RunLook, of: FormatTrait) -> String {
    let word = match of {
        FormatTrait::Size => return format!("cỡ chữ {}", number(look.size)),
        FormatTrait::Bold if look.bold => "chữ đậm",
        FormatTrait::Bold => "chữ không đậm",
        FormatTrait::Italic if look.italic => "chữ nghiêng",
        FormatTrait::Italic => "chữ đứng",
        FormatTrait::Capitals if look.all_capitals => "chữ in hoa",
        FormatTrait::Capitals => "chữ in thường",
        FormatTrait::Family
        | FormatTrait::Colour
        | FormatTrait::Justification
        | FormatTrait::LineSpacing
        | FormatTrait::FirstLine => "",
    };
    word.to_owned()
}

/// A number with a comma: "12,5".
pub fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}

/// "canh giữa".
pub fn justified(justification: Justification) -> &'static str {
    match justification {
        Justification::Left => "canh trái",
        Justification::Center => "canh giữa",
        Justification::Right => "canh phải",
        Justification::Both => "canh đều",
        Justification::Distribute => "dàn đều",
    }
}
