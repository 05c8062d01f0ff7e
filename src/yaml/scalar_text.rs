//! A YAML scalar as it is written → its characters, each with where it is written.

use std::ops::Range;

/// What makes a character, and the character. A break between lines that makes one is a stretch of no length.
pub type Typed = (Range<usize>, char);

/// What the scalar at `span` of `text` may say, the likeliest first: the text that was read tells which it is. The span
/// of a block is that of its lines, from behind the first one's indentation on.
pub fn readings(text: &str, span: Range<usize>) -> impl Iterator<Item = Vec<Typed>> {
    let lines = lines(text, span.clone());
    let rest = text.get(span.clone()).unwrap_or_default();
    let before = text.get(..span.start).unwrap_or_default();
    let quoted = match rest.chars().next() {
        Some('"') => Some(ScalarStyle::Quoted('"', double_quoted)),
        Some('\'') => Some(ScalarStyle::Quoted('\'', single_quoted)),
        _ => None,
    };
    let block: Option<Join> =
        header(before).map(|mark| if mark == '>' { folded as Join } else { literal as Join });
    let depths = block.map(|join| depths(before, &lines).map(move |depth| ScalarStyle::Block(depth, join)));
    let styles = quoted.into_iter().chain(depths.into_iter().flatten()).chain([ScalarStyle::Plain]);
    let styles: Vec<ScalarStyle> = styles.collect();
    // Each is as long as the text: no more are made than are asked for.
    styles.into_iter().map(move |style| match style {
        ScalarStyle::Quoted(quote, read) => flow(&inner(lines.clone(), rest, quote), read),
        ScalarStyle::Block(depth, join) => block_at(before, &lines, depth, join),
        ScalarStyle::Plain => flow(&lines, plain),
    })
}

/// How the lines of a block become one text.
type Join = fn(&[ScalarLine<'_>]) -> Vec<Typed>;

/// A way to read a scalar.
enum ScalarStyle {
    Quoted(char, fn(ScalarLine<'_>) -> FlowLine),
    /// With so many blanks of indentation.
    Block(usize, Join),
    Plain,
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

    /// Blanks at its beginning that may be of an indentation.
    fn blanks(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
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

/// No block is indented deeper than lists and maps can lie in each other.
const DEEPEST: usize = 256;

/// How deep a block after `before` may be indented: as its first line, or where that is empty any way.
fn depths(before: &str, lines: &[ScalarLine<'_>]) -> impl Iterator<Item = usize> {
    let deepest = lines.iter().map(|line| line.blanks()).max().unwrap_or_default();
    std::iter::once(column_after(before)).chain((0..=deepest.min(DEEPEST)).rev())
}

/// A block after `before`, with its indentation taken away.
fn block_at(before: &str, lines: &[ScalarLine<'_>], depth: usize, join: Join) -> Vec<Typed> {
    let Some((first, rest)) = lines.split_first() else { return Vec::new() };
    let rest = rest.iter().map(|line| line.from(line.blanks().min(depth)));
    let first = first.from(first.blanks().min(depth.saturating_sub(column_after(before))));
    join(&std::iter::once(first).chain(rest).collect::<Vec<_>>())
}

fn column_after(before: &str) -> usize {
    before.len() - before.rfind('\n').map_or(0, |at| at + 1)
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
