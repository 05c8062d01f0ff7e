//! Diagnostics for a person: message, file:line:column, the lines concerned, hints.

use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::visible::{visible, visible_lines};
use super::{Diagnostic, Place, Severity};

/// Whether the printed text carries terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// For files and pipes.
    Never,
    /// ANSI colours, for a terminal.
    Always,
}

/// All of `diagnostics`, one after the other, each ended by a blank line.
pub fn to_text(diagnostics: &[Diagnostic], colour: Colour) -> String {
    let renderer = match colour {
        Colour::Never => Renderer::plain(),
        Colour::Always => Renderer::styled(),
    }
    .decor_style(DecorStyle::Ascii);
    diagnostics.iter().map(|diagnostic| renderer.render(&[group(diagnostic)]) + "\n\n").collect()
}

fn group(diagnostic: &Diagnostic) -> Group<'_> {
    let level = match diagnostic.severity {
        Severity::Held | Severity::Error => Level::ERROR.with_name("lỗi"),
        Severity::Warning => Level::WARNING.with_name("cảnh báo"),
    };
    let mut group =
        Group::with_title(level.primary_title(visible_lines(&diagnostic.message)).id(diagnostic.rule()));
    if let Some(place) = &diagnostic.place {
        group = show(group, place, &same_source(diagnostic, place));
    }
    for (place, label) in elsewhere(diagnostic) {
        group = show_related(group, place, label);
    }
    group.elements(
        diagnostic.hints.iter().map(|hint| Level::HELP.with_name("gợi ý").message(visible_lines(hint))),
    )
}

/// The place itself, with those related places that lie in the same text.
fn show<'a>(group: Group<'a>, place: &'a Place, related: &[(&'a Place, &'a str)]) -> Group<'a> {
    if place.is_lineless() || place.is_far_out() {
        return group.element(Origin::path(place.name()));
    }
    let excerpt = Excerpt::of(std::iter::once(place).chain(related.iter().map(|(place, _)| *place)));
    let primary = AnnotationKind::Primary.span(excerpt.span(place));
    let context =
        related.iter().map(|(place, label)| AnnotationKind::Context.span(excerpt.span(place)).label(*label));
    group.element(excerpt.snippet(place).annotation(primary).annotations(context))
}

fn show_related<'a>(group: Group<'a>, place: &'a Place, label: &'a str) -> Group<'a> {
    let group = group.element(Level::NOTE.with_name("liên quan").message(visible_lines(label)));
    if place.is_lineless() || place.is_far_out() {
        return group.element(Origin::path(place.name()));
    }
    let excerpt = Excerpt::of(std::iter::once(place));
    let primary = AnnotationKind::Primary.span(excerpt.span(place));
    group.element(excerpt.snippet(place).annotation(primary))
}

/// The lines of a text that a finding speaks of: looking at the whole of a long one for each finding takes long.
struct Excerpt {
    range: Range<usize>,
    first_line: usize,
}

impl Excerpt {
    /// The lines of `places`, which lie in one text.
    fn of<'a>(places: impl Iterator<Item = &'a Place>) -> Self {
        let lines: Vec<_> = places.map(|place| (place.lines(), place)).collect();
        let first = lines.iter().min_by_key(|(range, _)| range.start);
        let end = lines.iter().map(|(range, _)| range.end).max().unwrap_or_default();
        Self {
            range: first.map_or(0, |(range, _)| range.start)..end,
            first_line: first.map_or(1, |(_, place)| place.line()),
        }
    }

    fn span(&self, place: &Place) -> Range<usize> {
        let span = place.clamped();
        let inside = |at: usize| at.clamp(self.range.start, self.range.end) - self.range.start;
        inside(span.start)..inside(span.end)
    }

    fn snippet<'a>(&self, place: &'a Place) -> Snippet<'a, Annotation<'a>> {
        let text = place.source.text.get(self.range.clone()).unwrap_or_default();
        Snippet::source(text).line_start(self.first_line).path(visible(&place.source.name))
    }
}

fn same_source<'a>(diagnostic: &'a Diagnostic, place: &Place) -> Vec<(&'a Place, &'a str)> {
    let related = diagnostic.related.iter().filter(|(other, _)| share_text(other, place));
    related.map(|(place, label)| (place, label.as_str())).collect()
}

fn elsewhere(diagnostic: &Diagnostic) -> impl Iterator<Item = (&Place, &str)> {
    let here = diagnostic.place.as_ref();
    let related = diagnostic.related.iter();
    related
        .filter(move |(other, _)| !here.is_some_and(|place| share_text(other, place)))
        .map(|(place, label)| (place, label.as_str()))
}

/// Whether both places can be shown in one snippet.
fn share_text(one: &Place, other: &Place) -> bool {
    let is_shown = |place: &Place| !place.is_lineless() && !place.is_far_out();
    Arc::ptr_eq(&one.source, &other.source) && is_shown(one) && is_shown(other)
}

#[cfg(test)]
mod tests {
    use super::super::{CellPlace, Source, rules};
    use super::*;

    fn source(name: &str, text: &str) -> Arc<Source> {
        Arc::new(Source { name: name.into(), text: text.into() })
    }

    #[test]
    fn shows_message_place_line_and_hint() {
        let source = source("data/xã.yaml", "mau: ke-hoach-xa\r\nđịa_danh: Cẩm Thành\r\n");
        let start = 18;
        let place = Place::new(&source, start..start + "địa_danh".len());
        let diagnostic = Diagnostic::new(&rules::KHOA_LA, "khóa `địa_danh` không có")
            .at(&place)
            .hint("có phải là `dia_danh`?");
        let expected = "\
lỗi[khoa-la]: khóa `địa_danh` không có
 --> data/xã.yaml:2:1
  |
2 | địa_danh: Cẩm Thành
  | ^^^^^^^^
  |
  = gợi ý: có phải là `dia_danh`?

";
        assert_eq!(to_text(&[diagnostic], Colour::Never), expected);
    }

    #[test]
    fn shows_related_places_in_the_same_and_in_another_file() {
        let near = source("a.yaml", "so: 1\nso: 2\n");
        let far = source("_chung.yaml", "so: 3\n");
        let diagnostic = Diagnostic::new(&rules::NOI_NHAN_TRUNG, "khóa `so` ghi hai lần")
            .at(&Place::new(&near, 6..8))
            .related(&Place::new(&near, 0..2), "lần đầu ở đây")
            .related(&Place::new(&far, 0..2), "cũng có ở đây");
        let printed = to_text(&[diagnostic], Colour::Never);
        assert!(
            printed.starts_with("cảnh báo[noi-nhan-trung]: khóa `so` ghi hai lần\n --> a.yaml:2:1\n"),
            "{printed}"
        );
        assert!(printed.contains("1 | so: 1\n  | -- lần đầu ở đây\n"), "{printed}");
        assert!(printed.contains("liên quan: cũng có ở đây"), "{printed}");
        assert!(printed.contains("_chung.yaml:1:1"), "{printed}");
    }

    #[test]
    fn a_whole_file_has_no_line() {
        let diagnostic =
            Diagnostic::new(&rules::KHONG_UTF_8, "tệp không phải UTF-8").at(&Place::file("b.yaml"));
        let expected = "lỗi[khong-utf-8]: tệp không phải UTF-8\n--> b.yaml\n\n";
        assert_eq!(to_text(&[diagnostic], Colour::Never), expected);
    }

    #[test]
    fn a_cell_is_named_by_sheet_and_reference() {
        let cell = CellPlace { sheet: Some("Danh sách".into()), row: 17, column: 4 };
        let place = Place::in_table(&source("truong.xlsx", ""), cell);
        let diagnostic = Diagnostic::new(&rules::CAP_HOC_LA, "không có cấp học `thsc`").at(&place);
        let expected =
            "lỗi[cap-hoc-la]: không có cấp học `thsc`\n--> truong.xlsx: trang \"Danh sách\", ô D17\n\n";
        assert_eq!(to_text(std::slice::from_ref(&diagnostic), Colour::Never), expected);
        let doubled = to_text(&[diagnostic.related(&place, "lần đầu ở đây")], Colour::Never);
        assert!(doubled.contains("liên quan: lần đầu ở đây"), "{doubled}");
        assert_eq!(doubled.matches("ô D17").count(), 2, "{doubled}");
    }

    #[test]
    fn of_a_long_line_the_beginning_is_shown_or_the_place_alone() {
        let source = source("a.yaml", &format!("so: 1\nx: {}\nso: 2\n", "a ".repeat(1_000_000)));
        let told = |span: std::ops::Range<usize>| {
            let found = Diagnostic::new(&rules::NGAY_SAI, "sai").at(&Place::new(&source, span));
            to_text(&[found.related(&Place::new(&source, 0..2), "ở đây")], Colour::Never)
        };
        let near = told(9..10);
        assert!(
            near.contains("a.yaml:2:4") && near.contains("so: 1") && near.len() < 30_000,
            "{}",
            near.len()
        );
        let far = told(1_000_009..1_000_010);
        assert!(far.contains("--> a.yaml:2:1000004\n") && far.contains("so: 1"), "{far}");
        assert!(far.len() < 1_000, "{far}");
    }

    #[test]
    fn colours_only_when_asked_and_no_span_can_hurt() {
        let source = source("a.yaml", "ngày");
        let diagnostic = Diagnostic::new(&rules::NGAY_SAI, "sai").at(&Place::new(&source, 3..99));
        assert!(!to_text(std::slice::from_ref(&diagnostic), Colour::Never).contains('\u{1b}'));
        assert!(to_text(&[diagnostic], Colour::Always).contains('\u{1b}'));
    }
}
