//! The lines of a title: as few as fit, broken at sense, of about one length.
//!
//! The text has no breaks of its own, so it can be edited. Where a layout engine would still draw a word up to
//! the line above, the space behind that word becomes non-breaking, so that word and next go together or not at all.

use super::measure::{Measured, Type};
use super::sense;
use super::typography::hold_whole;
use crate::document::Inline;

/// A title set in lines.
#[derive(Debug)]
pub struct TitleLines {
    /// The content, with spaces held where a line must not end.
    pub content: Vec<Inline>,
    /// Width of each line, in twips.
    pub widths: Vec<f64>,
    /// Each line as it is drawn.
    pub texts: Vec<String>,
}

impl TitleLines {
    /// The width of the widest line.
    pub fn widest(&self) -> f64 {
        self.widths.iter().copied().fold(0.0, f64::max)
    }
}

/// Sets `content` in lines no wider than `limit`. A layout engine is taken to fill lines up to the widest one and
/// `slack` more.
pub fn set(content: &[Inline], face: Type, limit: f64, slack: f64) -> TitleLines {
    let measured = Measured::of(content, face);
    let starts = starts(&measured, limit);
    let widths = measured.widths(&starts);
    let width = widths.iter().copied().fold(0.0, f64::max) + slack;
    let held = measured.held(&starts, &widths, width);
    TitleLines { content: hold(content, &held), widths, texts: measured.texts_of(&starts) }
}

/// `content` of a column as wide as `limit`, with spaces held so that it breaks at sense; a layout engine fills its
/// lines up to `limit` and `slack` more.
pub fn fill(content: &[Inline], face: Type, limit: f64, slack: f64) -> Vec<Inline> {
    let measured = Measured::of(content, face);
    let starts = starts(&measured, limit);
    hold(content, &measured.held(&starts, &measured.widths(&starts), limit + slack))
}

/// A heading of fewer characters than this stands on one line.
const ONE_LINE: usize = 40;

/// `content` of a heading: where it takes several lines, the last has more than one syllable.
pub fn hold_last(content: &[Inline]) -> Vec<Inline> {
    let mut held = content.to_vec();
    if let Some(Inline::Text { text, .. }) = held.last_mut()
        && text.chars().count() >= ONE_LINE
        && let Some(space) = text.trim_end().rfind(' ')
    {
        text.replace_range(space..=space, "\u{a0}");
    }
    held
}

/// The words that lines start with: as few lines as `limit` needs, and one more where they would tear a word or part
/// a connective from what it leads to.
fn starts(measured: &Measured, limit: f64) -> Vec<usize> {
    let count = measured.lines(limit).len();
    if count <= 1 {
        return vec![0; count];
    }
    let costs = sense::costs(&measured.texts());
    let fewest = settings(measured, limit, &costs, count);
    if fewest.cost < sense::AFTER_CONNECTIVE {
        return fewest.starts;
    }
    let more = settings(measured, limit, &costs, count + 1);
    if more.cost + ONE_MORE_LINE < fewest.cost { more.starts } else { fewest.starts }
}

/// What a line more than needed costs, on the scale of [`sense`]: less than a torn word.
const ONE_MORE_LINE: f64 = 2.0;

/// A text in lines, and how bad that is.
struct BrokenTitle {
    cost: f64,
    starts: Vec<usize>,
}

/// The words that `count` lines start with: the least sum of unevenness and bad breaks.
fn settings(measured: &Measured, limit: f64, costs: &[f64], count: usize) -> BrokenTitle {
    let mean = measured.lines(f64::INFINITY).iter().sum::<f64>() / precise(count);
    let uneven = |width: f64| ((width - mean) / mean).powi(2);
    let end = costs.len();
    // From the last line up: for every first word, the best way to set what is left in as many lines as counted.
    let mut rounds: Vec<Vec<Option<Setting>>> = Vec::with_capacity(count);
    let mut below: Vec<Option<f64>> = vec![None; end];
    below.push(Some(0.0));
    for _ in 0..count {
        let best: Vec<Option<Setting>> = (0..end)
            .map(|first| {
                let unasked = first == 0 || measured.forced(first);
                let break_cost = if unasked { 0.0 } else { costs.get(first).copied()? };
                let fits = |(next, width): &(usize, f64)| *width <= limit || *next == first + 1;
                let settings = measured.lines_from(first).take_while(fits).filter_map(|(next, width)| {
                    let cost = below.get(next).copied()?? + (break_cost + uneven(width));
                    Some(Setting { cost, next })
                });
                settings.min_by(|one, other| one.cost.total_cmp(&other.cost))
            })
            .collect();
        below = best.iter().map(|setting| setting.map(|setting| setting.cost)).chain([None]).collect();
        rounds.push(best);
    }
    let mut first = 0;
    let starts = rounds.iter().rev().map_while(|best| {
        let start = first;
        first = best.get(first).copied()??.next;
        Some(start)
    });
    let starts = starts.collect();
    let cost = below.first().copied().flatten().unwrap_or(f64::INFINITY);
    BrokenTitle { cost, starts }
}

/// The best way to set the end of a text.
#[derive(Debug, Clone, Copy)]
struct Setting {
    cost: f64,
    /// The first word of its second line.
    next: usize,
}

#[allow(clippy::cast_precision_loss)]
const fn precise(count: usize) -> f64 {
    count as f64
}

/// `content` with the spaces before the words `held` made non-breaking; words are counted as [`Measured`] does.
fn hold(content: &[Inline], held: &[usize]) -> Vec<Inline> {
    let mut written: Vec<Inline> = Vec::with_capacity(content.len());
    let (mut words, mut inside) = (0, false);
    for inline in content {
        let Inline::Text { text, bold, italic } = inline else {
            inside = false;
            written.push(inline.clone());
            continue;
        };
        let mut set = String::with_capacity(text.len());
        for letter in hold_whole(text).chars() {
            let space = matches!(letter, ' ' | '\t');
            if !space && !inside {
                if held.contains(&words) {
                    hold_last_space(&mut set, &mut written);
                }
                words += 1;
            }
            inside = !space;
            set.push(letter);
        }
        written.push(Inline::Text { text: set, bold: *bold, italic: *italic });
    }
    written
}

/// Holds the space that `set` ends with, or, where it is still empty, the last of `written`.
fn hold_last_space(set: &mut String, written: &mut [Inline]) {
    let text = match written.last_mut() {
        Some(Inline::Text { text, .. }) if set.is_empty() => text,
        _ => set,
    };
    if text.ends_with(' ') {
        text.pop();
        text.push('\u{a0}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: Type = Type { size: 14, bold: true, italic: false, capitals: false };
    /// A4 less the margins.
    const AREA: f64 = 9355.0;

    /// The lines a layout engine makes of `text` once it is set.
    fn lines_of(content: &[Inline], face: Type, limit: f64) -> Vec<String> {
        let set = set(content, face, limit, 30.0);
        let measured = Measured::of(&set.content, face);
        let mut lines: Vec<(String, f64)> = Vec::new();
        for (index, word) in measured.texts().into_iter().enumerate() {
            let wide = |line: &String| face.width(&format!("{line} {word}"));
            match lines.last_mut() {
                Some((line, _)) if !measured.forced(index) && wide(line) <= set.widest() + 30.0 => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push((word.to_owned(), 0.0)),
            }
        }
        lines.into_iter().map(|(line, _)| line.replace('\u{a0}', " ").replace('\u{fffe}', "-")).collect()
    }

    fn title(text: &str) -> Vec<String> {
        lines_of(&[Inline::plain(text)], TITLE, AREA)
    }

    #[test]
    fn titles_of_real_documents_break_at_sense() {
        assert_eq!(
            title(
                "Kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia các cơ sở giáo dục năm 2024"
            ),
            ["Kiểm định chất lượng giáo dục", "và công nhận đạt chuẩn quốc gia các cơ sở giáo dục năm 2024"]
        );
        assert_eq!(
            title("Kiểm định chất lượng giáo dục và xây dựng trường học đạt chuẩn quốc gia năm 2024"),
            ["Kiểm định chất lượng giáo dục", "và xây dựng trường học đạt chuẩn quốc gia năm 2024"]
        );
        assert_eq!(
            title(
                "Kết luận Hội nghị sơ kết công tác kiểm định chất lượng cơ sở giáo dục mầm non, phổ thông, \
                 thường xuyên giai đoạn 2016-2020 và phương hướng nhiệm vụ giai đoạn 2021-2025"
            ),
            [
                "Kết luận Hội nghị sơ kết công tác kiểm định chất lượng",
                "cơ sở giáo dục mầm non, phổ thông, thường xuyên giai đoạn 2016-2020",
                "và phương hướng nhiệm vụ giai đoạn 2021-2025"
            ]
        );
    }

    #[test]
    fn breaks_of_its_own_stay() {
        let content = [
            Inline::plain("Công tác kiểm định chất lượng giáo dục"),
            Inline::LineBreak,
            Inline::plain("và công nhận đạt chuẩn quốc gia các cơ sở giáo dục năm 2020"),
        ];
        assert_eq!(
            lines_of(&content, TITLE, AREA),
            [
                "Công tác kiểm định chất lượng giáo dục",
                "và công nhận đạt chuẩn quốc gia các cơ sở giáo dục năm 2020"
            ]
        );
    }

    #[test]
    fn what_fits_stands_on_one_line_and_what_cannot_break_on_its_own() {
        assert_eq!(title("Công tác kiểm định"), ["Công tác kiểm định"]);
        assert_eq!(title(&"a".repeat(200)).len(), 1);
        assert!(title("").is_empty());
        assert_eq!(lines_of(&[Inline::plain("aaaa bbbb")], TITLE, 1.0), ["aaaa", "bbbb"]);
    }

    #[test]
    fn long_issuers_break_at_sense() {
        assert_eq!(
            lines_of(&[Inline::plain("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ BẢO LỘC")], TITLE, 4800.0),
            ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "THÀNH PHỐ BẢO LỘC"]
        );
    }

    #[test]
    fn a_narrow_head_takes_a_line_more_rather_than_tear_a_word() {
        let head = [Inline::plain("Thời gian đề nghị kiểm tra, công nhận")];
        assert_eq!(lines_of(&head, TITLE, 1500.0), ["Thời gian", "đề nghị", "kiểm tra,", "công nhận"]);
        assert_eq!(lines_of(&head, TITLE, 2200.0), ["Thời gian", "đề nghị kiểm tra,", "công nhận"]);
    }

    #[test]
    fn a_long_heading_does_not_end_in_a_line_of_one_syllable() {
        let heading = "Công tác quy hoạch mạng lưới trường lớp, nâng cao chất lượng giáo dục";
        let held = hold_last(&[Inline::plain(heading)]);
        assert_eq!(held, [Inline::plain(heading.replace("giáo dục", "giáo\u{a0}dục"))]);
        assert_eq!(hold_last(&[Inline::plain("Mục đích")]), [Inline::plain("Mục đích")]);
    }

    #[test]
    fn only_the_spaces_that_would_be_filled_are_held() {
        let set = set(
            &[Inline::plain("Kiểm định chất lượng giáo dục và công nhận đạt chuẩn quốc gia năm 2024")],
            TITLE,
            AREA,
            30.0,
        );
        let held: usize = set
            .content
            .iter()
            .map(|inline| match inline {
                Inline::Text { text, .. } => text.matches('\u{a0}').count(),
                Inline::LineBreak => 0,
            })
            .sum();
        assert!(held <= 4, "{:?}", set.content);
    }
}
