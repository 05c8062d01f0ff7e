//! What the register says, as a person reads it: in a terminal and as a page of the docs.

use crate::diagnostic::Severity;
use crate::diagnostic::rules::{self, Example, ExampleInput, Rule, THEMES, Theme};

/// What `rule` means, what to do, an example: for a terminal.
pub fn explained(rule: &Rule) -> String {
    let example = rule.example();
    let acceptance = rules::is_acceptable(rule)
        .then(|| format!("Nếu đã biết và đúng như vậy, ghi vào dữ kiện:\n{}", indented(&entry(rule))));
    let parts = [
        Some(format!("{}: {}", rule.name(), grade(rule))),
        Some(rule.says().to_owned()),
        Some(format!("Cách sửa: {}", rule.advice())),
        acceptance,
        Some(format!("Sai:\n{}", indented(example.wrong()))),
        Some(format!("Đúng:\n{}", indented(example.right()))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Every rule by its theme, a line each: for a terminal.
pub fn listed() -> String {
    let width = rules::all().map(|rule| rule.name().len()).max().unwrap_or_default();
    let line = |rule: &&Rule| format!("  {:width$}  {:8}  {}\n", rule.name(), kind(rule), rule.says());
    let theme = |theme: &&Theme| {
        let lines: String = theme.rules.iter().map(line).collect();
        format!("{}\n{lines}", theme.title)
    };
    let themes: Vec<String> = THEMES.iter().map(theme).collect();
    themes.join("\n") + "\nXem một quy tắc: vanthu explain TÊN_QUY_TẮC\n"
}

/// The whole register as `docs/rules.md`.
pub fn page() -> String {
    let theme = |theme: &&Theme| {
        let sections: String = theme.rules.iter().map(|rule| section(rule)).collect();
        format!("\n## {}\n{sections}", theme.title)
    };
    INTRODUCTION.to_owned() + &THEMES.iter().map(theme).collect::<String>()
}

const INTRODUCTION: &str = "\
# Rules

Every finding of the program is of one of these rules, printed in brackets (`lỗi[khoa-la]: …`). This page is made from
the register in `src/diagnostic/rules/`; `vanthu explain khoa-la` prints the same of one rule, `vanthu explain` lists
them all. What follows is Vietnamese, for those who write the facts.

- **Lỗi**: văn bản không được làm cho đến khi sửa.
- **Lỗi chấp nhận được**: văn bản không được làm, trừ khi dữ kiện chấp nhận, có lý do:
  `chap_nhan: [{quy_tac: TÊN_QUY_TẮC, ly_do: \"…\"}]`.
- **Cảnh báo**: văn bản vẫn được làm, cần người xem lại; cảnh báo của dữ kiện cũng chấp nhận được như trên.
";

fn section(rule: &Rule) -> String {
    let (grade, example) = (capitalised(&grade(rule)), rule.example());
    format!(
        "\n### {}\n\n**{grade}.** {}\n\nCách sửa: {}\n\n{}{}",
        rule.name(),
        rule.says(),
        rule.advice(),
        shown("Sai", example, example.wrong()),
        shown("Đúng", example, example.right()),
    )
}

/// How bad a finding is, in words.
fn grade(rule: &Rule) -> String {
    let milder = rule.milder().map(|milder| format!("; có khi là {}", word(milder)));
    word(rule.severity()).to_owned() + &milder.unwrap_or_default()
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "lỗi",
        Severity::Held => "lỗi chấp nhận được",
        Severity::Warning => "cảnh báo",
    }
}

/// The same in a column: "lỗi", "cảnh báo".
fn kind(rule: &Rule) -> &'static str {
    match rule.severity() {
        Severity::Error | Severity::Held => "lỗi",
        Severity::Warning => "cảnh báo",
    }
}

/// How facts accept a finding of `rule`.
fn entry(rule: &Rule) -> String {
    format!("chap_nhan: [{{quy_tac: {}, ly_do: \"…\"}}]", rule.name())
}

/// One half of an example, as an item of a list in Markdown.
fn shown(which: &str, example: &Example, text: &str) -> String {
    let language = match example.input() {
        ExampleInput::Words => return format!("- {which}: {text}\n"),
        ExampleInput::Facts => "yaml",
        ExampleInput::Template => "hbs",
        ExampleInput::Schools | ExampleInput::Units => "text",
    };
    if text.contains('\n') {
        let lines = text.lines().map(|line| format!("  {line}").trim_end().to_owned() + "\n");
        return format!("- {which}:\n\n  ```{language}\n{}  ```\n", lines.collect::<String>());
    }
    // A span of code that holds a backtick is set in two.
    let marks = if text.contains('`') { "`` " } else { "`" };
    let close: String = marks.chars().rev().collect();
    format!("- {which}: {marks}{text}{close}\n")
}

fn indented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("    {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
