//! The years and periods that a text names.

use crate::facts::Period;

/// What leads a year or a span of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// "năm".
    Year,
    /// "năm học".
    SchoolYear,
    /// "giai đoạn".
    Stage,
    /// "nhiệm kỳ": the time of an assembly or a congress, no period of a plan.
    Term,
    /// "đến năm": a horizon.
    Until,
    /// Nothing that tells.
    Nothing,
}

/// A year, or a span of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSpan {
    /// What leads it.
    pub lead: Lead,
    /// The first year.
    pub first: u16,
    /// The last, where it is a span.
    pub last: Option<u16>,
    /// Whether a law or a resolution is named before it, of which it may be the year.
    pub after_law: bool,
    /// Whether it is several that are named side by side: "năm 2026 và năm 2027".
    pub is_joined: bool,
}

impl YearSpan {
    /// Whether it is `period`.
    pub fn is(&self, period: Period) -> bool {
        let key = match self.lead {
            Lead::Year => "nam",
            Lead::SchoolYear => "nam_hoc",
            Lead::Stage => "giai_doan",
            Lead::Term | Lead::Until => return false,
            Lead::Nothing => period.key(),
        };
        // "năm 2026-2027" is how some write a school year.
        let same_kind = key == period.key() || (self.lead == Lead::Year && self.last.is_some());
        same_kind && self.numeric() == period.numeric()
    }

    /// "2027", "2026-2030".
    pub fn numeric(&self) -> String {
        match self.last {
            Some(last) => format!("{}-{last}", self.first),
            None => self.first.to_string(),
        }
    }

    /// "năm 2027", "giai đoạn 2026-2030".
    pub fn name(&self) -> String {
        if let Some(last) = self.last.filter(|last| self.is_joined && *last == self.first + 1)
            && self.lead == Lead::Year
        {
            return format!("năm {} và năm {last}", self.first);
        }
        let lead = match self.lead {
            Lead::Year => "năm ",
            Lead::SchoolYear => "năm học ",
            Lead::Stage => "giai đoạn ",
            Lead::Term => "nhiệm kỳ ",
            Lead::Until => "đến năm ",
            Lead::Nothing => "",
        };
        format!("{lead}{}", self.numeric())
    }
}

/// The years and spans that `text` names, in order. A year in a date (12/2026) or a symbol (57/2026/TT-BGDĐT) is none.
pub fn spans(text: &str) -> Vec<YearSpan> {
    // Most texts name none.
    if !text.contains(|character: char| character.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut spans: Vec<YearSpan> = Vec::new();
    let (mut at, mut end_before) = (0, 0);
    while at < tokens.len() {
        let Some(first) = year_at(&tokens, at) else {
            at += 1;
            continue;
        };
        let lead = lead_before(&tokens, at);
        let after = second_year(&tokens, at, lead).filter(|(_, last)| *last > first);
        let span = YearSpan {
            lead,
            first,
            last: after.map(|(_, last)| last),
            after_law: follows_law(&tokens, at),
            is_joined: false,
        };
        let between = tokens.get(end_before..at).unwrap_or_default();
        match spans.last_mut().filter(|before| are_side_by_side(before, &span, between)) {
            Some(before) => before.join(span),
            None => spans.push(span),
        }
        at = after.map_or(at, |(end, _)| end) + 1;
        end_before = at;
    }
    spans
}

impl YearSpan {
    /// Takes up the years of `next`, which is named beside it.
    fn join(&mut self, next: Self) {
        let last = |span: &Self| span.last.unwrap_or(span.first);
        (self.last, self.first) = (Some(last(self).max(last(&next))), self.first.min(next.first));
        self.is_joined = true;
    }
}

/// Whether `next` is named with the span `before` in one breath: "năm 2026, 2027", "năm 2026 và năm 2027". Such of two
/// kinds ("giai đoạn 2026-2030, năm 2027") are two things.
fn are_side_by_side(before: &YearSpan, next: &YearSpan, between: &[Token]) -> bool {
    let is_link = |token: &Token| matches!(token.text.as_str(), "và" | "," | ";" | "&" | "+" | "với");
    let is_lead = |token: &Token| matches!(token.text.as_str(), "năm" | "học" | "giai" | "đoạn" | "(" | ")");
    let same_kind = next.lead == before.lead || next.lead == Lead::Nothing;
    same_kind
        && before.lead != Lead::Nothing
        && next.after_law == before.after_law
        && between.iter().any(is_link)
        && between.iter().all(|token| is_link(token) || is_lead(token))
}

/// A word, a number or a sign, in lower case.
struct Token {
    text: String,
    /// Whether no space parts it from the one before.
    is_glued: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut is_glued, mut in_word) = (false, false);
    for character in text.chars() {
        if character.is_whitespace() {
            (is_glued, in_word) = (false, false);
            continue;
        }
        let is_letter = character.is_alphanumeric();
        let lower = character.to_lowercase();
        match tokens.last_mut().filter(|_| in_word && is_letter) {
            Some(word) => word.text.extend(lower),
            None => tokens.push(Token { text: lower.collect(), is_glued }),
        }
        (is_glued, in_word) = (true, is_letter);
    }
    tokens
}

/// The year that the token at `at` is, and not a part of a date or a symbol.
fn year_at(tokens: &[Token], at: usize) -> Option<u16> {
    let year = year(tokens, at)?;
    let is_slash = |index: usize, glued: &Token| {
        glued.is_glued && tokens.get(index).is_some_and(|token| matches!(token.text.as_str(), "/" | "."))
    };
    let after_slash = at > 0 && tokens.get(at).is_some_and(|token| is_slash(at - 1, token));
    let before_slash = tokens.get(at + 1).is_some_and(|next| next.is_glued && next.text == "/");
    // A school year may be written so: 2026/2027.
    let is_school_year = before_slash && year_after(tokens, at + 2, year).is_some();
    (!after_slash && (!before_slash || is_school_year)).then_some(year)
}

fn year(tokens: &[Token], at: usize) -> Option<u16> {
    let text = &tokens.get(at)?.text;
    let is_number = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| is_number && (1945..=2199).contains(year))
}

/// The year at `at` if it is the one after `first` and no symbol goes on behind it.
fn year_after(tokens: &[Token], at: usize, first: u16) -> Option<u16> {
    let goes_on = tokens.get(at + 1).is_some_and(|next| next.is_glued && next.text == "/");
    year(tokens, at).filter(|year| *year == first + 1 && !goes_on)
}

/// The end of a span that begins at `at`: "2026-2030", "2026 đến 2030", "2026 đến năm 2030".
fn second_year(tokens: &[Token], at: usize, lead: Lead) -> Option<(usize, u16)> {
    let sign = tokens.get(at + 1)?.text.as_str();
    let begins = match sign {
        "-" | "–" | "—" | "đến" | "tới" => true,
        "/" => lead != Lead::Stage,
        _ => false,
    };
    let skip = usize::from(tokens.get(at + 2).is_some_and(|token| token.text == "năm"));
    let end = at + 2 + skip;
    year(tokens, end).filter(|_| begins).map(|last| (end, last))
}

fn lead_before(tokens: &[Token], at: usize) -> Lead {
    let words: Vec<&str> =
        tokens.get(..at).unwrap_or_default().iter().map(|token| token.text.as_str()).collect();
    let mut words = words.as_slice();
    words = words.strip_suffix(&["("]).unwrap_or(words);
    words = words.strip_suffix(&[":"]).unwrap_or(words);
    if words.ends_with(&["năm", "học"]) {
        return Lead::SchoolYear;
    }
    let without_year = words.strip_suffix(&["năm"]);
    let before = without_year.unwrap_or(words);
    let before = before.strip_suffix(&["từ"]).unwrap_or(before);
    let before = before.strip_suffix(&["các"]).unwrap_or(before);
    if before.ends_with(&["giai", "đoạn"]) {
        Lead::Stage
    } else if before.ends_with(&["nhiệm", "kỳ"]) || before.ends_with(&["nhiệm", "kì"]) {
        Lead::Term
    } else if before.ends_with(&["đến"]) || before.ends_with(&["tới"]) || before.ends_with(&["trước"])
    {
        Lead::Until
    } else if without_year.is_some() {
        Lead::Year
    } else {
        Lead::Nothing
    }
}

/// Whether the clause before `at` names a law, a resolution or another document that goes by its year.
fn follows_law(tokens: &[Token], at: usize) -> bool {
    const BACK: usize = 14;
    let clause = tokens.get(at.saturating_sub(BACK)..at).unwrap_or_default();
    let words = clause.iter().rev().take_while(|token| !matches!(token.text.as_str(), "," | ";"));
    let words: Vec<&str> = words.map(|token| token.text.as_str()).collect();
    words.iter().any(|word| matches!(*word, "luật" | "số"))
        || words
            .windows(2)
            .any(|pair| matches!(pair, ["quyết", "nghị"] | ["định", "nghị"] | ["lệnh", "pháp"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        spans(text).iter().map(YearSpan::name).collect()
    }

    #[test]
    fn years_and_spans_are_read_with_what_leads_them() {
        for (text, expected) in [
            ("Xây dựng trường chuẩn giai đoạn 2017 - 2020", &["giai đoạn 2017-2020"][..]),
            ("giai đoạn 2026–2030", &["giai đoạn 2026-2030"]),
            ("GIAI ĐOẠN\n2026-2030", &["giai đoạn 2026-2030"]),
            ("giai đoạn từ năm 2026 đến năm 2030", &["giai đoạn 2026-2030"]),
            ("từ năm 2026 đến năm 2030", &["năm 2026-2030"]),
            ("giai đoạn (2026-2030), năm 2027", &["giai đoạn 2026-2030", "năm 2027"]),
            ("năm học 2026-2027", &["năm học 2026-2027"]),
            ("năm học 2026/2027", &["năm học 2026-2027"]),
            ("kết quả năm 2026, nhiệm vụ năm 2027", &["năm 2026", "năm 2027"]),
            ("đến năm 2030", &["đến năm 2030"]),
            ("công nhận 2027.", &["2027"]),
            ("nhiệm kỳ 2025-2030", &["nhiệm kỳ 2025-2030"]),
            ("Thông tư số 57/2026/TT-BGDĐT ngày 07/7/2026, tháng 12/2026", &[]),
            ("năm 2026 và năm 2027", &["năm 2026 và năm 2027"]),
            ("các năm 2026, 2027", &["năm 2026 và năm 2027"]),
            ("hai năm 2027 & 2026", &["năm 2026 và năm 2027"]),
            ("năm 2026, 2027 và 2028", &["năm 2026-2028"]),
            ("năm học 2025-2026 và năm học 2026-2027", &["năm học 2025-2027"]),
            ("giai đoạn 2026-2030 và năm 2027", &["giai đoạn 2026-2030", "năm 2027"]),
            ("năm 2026 và giai đoạn 2026-2030", &["năm 2026", "giai đoạn 2026-2030"]),
            ("12345 trường, 0987 học sinh, 1.2027", &[]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
        assert!(spans("triển khai Luật Giáo dục năm 2019")[0].after_law);
        assert!(!spans("triển khai Luật Giáo dục, năm 2019")[0].after_law);
    }

    #[test]
    fn a_span_is_a_period() {
        let is = |text: &str, period| spans(text)[0].is(period);
        assert!(is("năm 2027", Period::Year(2027)));
        assert!(is("2027", Period::Year(2027)));
        assert!(!is("năm học 2026-2027", Period::Year(2027)));
        assert!(!is("năm 2027", Period::SchoolYear(2026)));
        assert!(is("năm 2026-2027", Period::SchoolYear(2026)));
        assert!(!is("giai đoạn 2026-2027", Period::SchoolYear(2026)));
        assert!(!is("đến năm 2027", Period::Year(2027)));
    }
}
