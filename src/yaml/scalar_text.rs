//! A YAML scalar as it is written → its characters, each with where it is written.

use std::ops::Range;

/// What makes a character, and the character. A break between lines that makes one is a stretch of no length.
pub type Typed = (Range<usize>, char);

/// What the scalar at `span` of `text` may say, the likeliest first: the text that was read tells which it is. The span
/// of a block is that of its lines, from behind the first one's indentation on.
pub fn readings(text: &str, span: Range<usize>) -> Vec<Vec<Typed>> {
    let lines = lines(text, span.clone());
    let rest = text.get(span.clone()).unwrap_or_default();
    let mut readings = match rest.chars().next() {
        Some('"') => vec![flow(&inner(lines.clone(), rest, '"'), double_quoted)],
        Some('\'') => vec![flow(&inner(lines.clone(), rest, '\''), single_quoted)],
        _ => Vec::new(),
    };
    let before = text.get(..span.start).unwrap_or_default();
    readings.extend(match header(before) {
        Some('>') => blocks(before, &lines, folded),
        Some(_) => blocks(before, &lines, literal),
        None => Vec::new(),
    });
    readings.push(flow(&lines, plain));
    readings
}

/// The mark of a block that ends `before`: `|` or `>`, with its indicators.
fn header(before: &str) -> Option<char> {
    let line = before.trim_end().rsplit('\n').next()?;
    let line = line.split(" #").next().unwrap_or(line).trim_end();
    let mark = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    mark.chars().next_back().filter(|mark| matches!(mark, '|' | '>'))
}

/// A line without its end.
#[derive(Debug, Clone, Copy)]
struct ScalarLine<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> ScalarLine<'a> {
    fn is_blank(self) -> bool {
        self.text.trim_matches(BLANKS).is_empty()
    }

    fn from(self, at: usize) -> Self {
        Self { start: self.start + at, text: self.text.get(at..).unwrap_or_default() }
    }

    fn without_leading_blanks(self) -> Self {
        self.from(self.text.len() - self.text.trim_start_matches(BLANKS).len())
    }

    /// Where its break is.
    fn end(self) -> Range<usize> {
        let end = self.start + self.text.len();
        end..end
    }

    fn typed(self) -> impl Iterator<Item = Typed> + use<'a> {
        self.text.char_indices().map(move |(at, character)| {
            let start = self.start + at;
            (start..start + character.len_utf8(), character)
        })
    }
}

const BLANKS: [char; 2] = [' ', '\t'];

fn lines(text: &str, span: Range<usize>) -> Vec<ScalarLine<'_>> {
    let mut start = span.start;
    let mut lines = Vec::new();
    for line in text.get(span).unwrap_or_default().split_inclusive('\n') {
        let text = line.strip_suffix('\n').unwrap_or(line);
        lines.push(ScalarLine { start, text: text.strip_suffix('\r').unwrap_or(text) });
        start += line.len();
    }
    lines
}

/// The lines between the quotes.
fn inner<'a>(mut lines: Vec<ScalarLine<'a>>, written: &str, quote: char) -> Vec<ScalarLine<'a>> {
    if let Some(last) = lines.last_mut().filter(|_| written.len() > 1) {
        last.text = last.text.trim_end_matches(BLANKS);
        last.text = last.text.strip_suffix(quote).unwrap_or(last.text);
    }
    if let Some(first) = lines.first_mut() {
        *first = first.from(quote.len_utf8().min(first.text.len()));
    }
    lines
}

/// One line of a flow scalar: its characters, how many of them at the end stay at a line's end whatever they are,
/// and whether the break after it is escaped.
struct FlowLine {
    typed: Vec<Typed>,
    kept: usize,
    joined: bool,
}

/// Lines folded: a break is a space, empty lines are breaks.
fn flow(lines: &[ScalarLine<'_>], read: fn(ScalarLine<'_>) -> FlowLine) -> Vec<Typed> {
    let mut typed: Vec<Typed> = Vec::new();
    let mut break_at = None;
    let mut joined = false;
    let mut empty = 0;
    for (index, line) in lines.iter().enumerate() {
        let (first, last) = (index == 0, index + 1 == lines.len());
        let line = if first { *line } else { line.without_leading_blanks() };
        if !first && !last && line.is_blank() {
            empty += 1;
            continue;
        }
        if let Some(at) = break_at {
            match empty {
                0 if joined => {}
                0 => typed.push((at, ' ')),
                _ => typed.extend(std::iter::repeat_n((at, '\n'), empty)),
            }
        }
        let mut read = read(line);
        joined = read.joined;
        if !last && !joined {
            while read.typed.len() > read.kept && read.typed.last().is_some_and(|(_, c)| BLANKS.contains(c)) {
                read.typed.pop();
            }
        }
        typed.append(&mut read.typed);
        (break_at, empty) = (Some(line.end()), 0);
    }
    typed
}

fn plain(line: ScalarLine<'_>) -> FlowLine {
    FlowLine { typed: line.typed().collect(), kept: 0, joined: false }
}

fn single_quoted(line: ScalarLine<'_>) -> FlowLine {
    let mut typed = Vec::new();
    let mut characters = line.typed().peekable();
    while let Some((at, character)) = characters.next() {
        typed.push((at, character));
        if character == '\'' {
            characters.next_if(|(_, next)| *next == '\'');
        }
    }
    FlowLine { typed, kept: 0, joined: false }
}

fn double_quoted(line: ScalarLine<'_>) -> FlowLine {
    let mut typed = Vec::new();
    let mut kept = 0;
    let mut characters = line.typed();
    while let Some((at, character)) = characters.next() {
        if character != '\\' {
            typed.push((at, character));
            continue;
        }
        let Some((escaped, escape)) = characters.next() else {
            return FlowLine { typed, kept, joined: true };
        };
        let digits = match escape {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let code = characters.by_ref().take(digits).filter_map(|(_, digit)| digit.to_digit(16));
        let code = code.fold(0, |code: u32, digit| code.wrapping_mul(16).wrapping_add(digit));
        let character = if digits > 0 { char::from_u32(code).unwrap_or_default() } else { meant(escape) };
        typed.push((at.start..escaped.end + digits, character));
        kept = typed.len();
    }
    FlowLine { typed, kept, joined: false }
}

/// What `\` and `escape` stand for.
fn meant(escape: char) -> char {
    match escape {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        other => other,
    }
}

/// A block after `before`, with its indentation taken away. Where its first line is empty, the depth is not known.
fn blocks(
    before: &str,
    lines: &[ScalarLine<'_>],
    join: fn(&[ScalarLine<'_>]) -> Vec<Typed>,
) -> Vec<Vec<Typed>> {
    let Some((first, rest)) = lines.split_first() else { return Vec::new() };
    let spaces = |line: &ScalarLine<'_>| line.text.len() - line.text.trim_start_matches(' ').len();
    let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
    let deepest = lines.iter().map(spaces).max().unwrap_or_default();
    let cut = |depth: usize| {
        let rest = rest.iter().map(|line| line.from(spaces(line).min(depth)));
        let first = first.from(spaces(first).min(depth.saturating_sub(column)));
        join(&std::iter::once(first).chain(rest).collect::<Vec<_>>())
    };
    std::iter::once(column).chain((0..=deepest).rev()).map(cut).collect()
}

fn literal(lines: &[ScalarLine<'_>]) -> Vec<Typed> {
    lines.iter().flat_map(|line| line.typed().chain([(line.end(), '\n')])).collect()
}

/// A break between two lines of running text is a space; beside a deeper line and with empty lines it stays.
fn folded(lines: &[ScalarLine<'_>]) -> Vec<Typed> {
    let mut typed = Vec::new();
    let mut before: Option<ScalarLine<'_>> = None;
    let mut empty = 0;
    let deeper = |line: ScalarLine<'_>| line.text.starts_with(BLANKS);
    for line in lines {
        if line.text.is_empty() {
            empty += 1;
            continue;
        }
        let at = before.map_or(line.start..line.start, ScalarLine::end);
        let breaks = match before {
            None => empty,
            Some(before) if deeper(before) || deeper(*line) => empty + 1,
            Some(_) => empty,
        };
        if breaks == 0 && before.is_some() {
            typed.push((at.clone(), ' '));
        }
        typed.extend(std::iter::repeat_n((at, '\n'), breaks));
        typed.extend(line.typed());
        (before, empty) = (Some(*line), 0);
    }
    typed
}
