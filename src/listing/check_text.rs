//! What a check found, for a person.

use super::told_first::{ToldFirst, first_of, noun};
use crate::check::{CheckFinding, CheckRule, Examined, ExaminedDocument, FindingPlace, Grade, rules::THEMES};
use crate::diagnostic::{limits, visible};
use crate::recognition::DocumentForm;

/// A file that was checked.
#[derive(Debug)]
pub struct CheckedFile {
    /// As the user named it.
    pub name: String,
    pub examined: Examined,
    /// Findings that are left out: known before, or accepted beside the documents.
    pub accepted: usize,
}

/// So many places of a finding are shown.
const SHOWN: usize = 3;

/// All findings of `files`, file by file, with a summary.
pub fn check_text(files: &[CheckedFile]) -> String {
    let told: String = files.iter().map(file).collect();
    told + &summary(files)
}

/// The findings of a file that are told one by one; the others are counted.
pub(super) fn told_of(examined: &Examined) -> ToldFirst<'_> {
    ToldFirst::of(&examined.findings, limits::FINDINGS.most())
}

fn file(file: &CheckedFile) -> String {
    let Examined { documents, not_judged, .. } = &file.examined;
    let findings = told_of(&file.examined);
    let (open, more_open) = first_of(not_judged, limits::FINDINGS.most());
    let (first, more_documents) = first_of(documents, limits::FINDINGS.most());
    let mut told = String::new();
    for (index, document) in documents.iter().enumerate() {
        let found = findings.told.iter().filter(|finding| finding.document == index);
        let found: String = found.map(|finding| shown(finding, &file.examined.clause_of(finding))).collect();
        // Of very many documents those are named of which something is told.
        if index >= first.len() && found.is_empty() {
            continue;
        }
        told += &format!("{}: {}\n", visible(&file.name), title(document));
        if document.outside.is_some() {
            continue;
        }
        told += &found;
        for (_, rule, why) in open.iter().filter(|(of, _, _)| *of == index) {
            told += &format!("  không xét được[{}]: {why}\n", rule.name);
        }
    }
    let more = [(more_documents, "văn bản"), (more_open, "quy tắc không xét được")];
    let more = more.into_iter().filter(|(count, _)| *count > 0);
    let more = more.map(|(count, what)| format!("… và {count} {what} khác ở tệp này"));
    for more in findings.more().into_iter().chain(more) {
        told += &format!("  {more}\n");
    }
    told
}

/// "Quyết định 12/QĐ-UBND, xét theo Nghị định số 30/2020/NĐ-CP".
fn title(document: &ExaminedDocument) -> String {
    if let Some(outside) = document.outside {
        return outside.sentence().to_owned();
    }
    let form = match document.form {
        DocumentForm::Issued => document.type_name.unwrap_or("Công văn"),
        DocumentForm::Attached => document.type_name.unwrap_or("văn bản kèm theo"),
        DocumentForm::Appendix => "phụ lục",
        DocumentForm::Copy => "bản sao",
    };
    let symbol = document.symbol.as_deref().map(|symbol| format!(" {}", visible(symbol))).unwrap_or_default();
    format!("{form}{symbol}, xét theo {}", document.format_rules.profile().name)
}

fn shown(finding: &CheckFinding, clause: &str) -> String {
    let times = if finding.count > 1 { format!(" ({} chỗ)", finding.count) } else { String::new() };
    let mut told =
        format!("  {}[{}]: {}{times}\n", finding.grade.label(), finding.rule.name, visible(&finding.message));
    for place in finding.places.iter().take(SHOWN) {
        told += &format!("    {}\n", place_in_words(place));
    }
    let more = finding.count.saturating_sub(SHOWN);
    if more > 0 {
        told += &format!("    … và {more} chỗ khác\n");
    }
    if !finding.with.is_empty() {
        let rules: Vec<&str> = finding.with.iter().map(|rule| rule.name).collect();
        told += &format!("    cùng nguyên nhân: {}\n", rules.join(", "));
    }
    told + &format!("    theo {clause}\n")
}

/// "đoạn 12: \"…\"".
fn place_in_words(place: &FindingPlace) -> String {
    let part = match place.text.part.rsplit('/').next().unwrap_or_default() {
        name if name.starts_with("header") => "đầu trang, ",
        name if name.starts_with("footer") => "chân trang, ",
        name if name.starts_with("footnotes") => "cước chú, ",
        name if name.starts_with("comments") => "nhận xét, ",
        _ => "",
    };
    let excerpt =
        if place.excerpt.is_empty() { String::new() } else { format!(": \"{}\"", visible(&place.excerpt)) };
    format!("{part}đoạn {}{excerpt}", place.text.paragraph + 1)
}

/// What was looked at and what came out, a line each.
pub fn check_summary(file: &CheckedFile) -> Vec<String> {
    let (documents, more) = first_of(&file.examined.documents, limits::FINDINGS.most());
    let mut lines: Vec<String> = documents.iter().map(title).collect();
    lines.extend((more > 0).then(|| format!("… và {more} văn bản khác ở tệp này")));
    lines.extend(told_of(&file.examined).more());
    lines.push(summary(std::slice::from_ref(file)).trim_end().to_owned());
    lines
}

fn summary(files: &[CheckedFile]) -> String {
    if files.is_empty() {
        return "không xét được tệp DOCX nào\n".to_owned();
    }
    let count = |grade: Grade| {
        let all = files.iter().flat_map(|file| &file.examined.findings);
        all.filter(|finding| finding.grade == grade).count()
    };
    let unknown: usize = files.iter().map(|file| file.examined.not_judged.len()).sum();
    let accepted: usize = files.iter().map(|file| file.accepted).sum();
    let counted = [
        (count(Grade::Error), noun(Grade::Error)),
        (count(Grade::Review), noun(Grade::Review)),
        (count(Grade::Advice), noun(Grade::Advice)),
        (unknown, "quy tắc không xét được"),
        (accepted, "điều đã biết"),
    ];
    let counted: Vec<String> = counted
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    let told =
        if counted.is_empty() { "không thấy điều gì sai".to_owned() } else { counted.join(", ") };
    format!("{} tệp: {told}\n", files.len())
}

/// Every format rule by its theme, a line each.
pub fn rules_listed() -> String {
    let width = crate::check::rules::all().map(|rule| rule.name.len()).max().unwrap_or_default();
    let line =
        |rule: &&CheckRule| format!("  {:width$}  {:11}  {}\n", rule.name, rule.grade.label(), rule.says);
    let theme = |theme: &&crate::check::CheckTheme| {
        let lines: String = theme.rules.iter().map(line).collect();
        format!("{}\n{lines}", theme.title)
    };
    let themes: Vec<String> = THEMES.iter().map(theme).collect();
    themes.join("\n") + "\nXem một quy tắc: vanthu check --explain TÊN_QUY_TẮC\n"
}

/// All that the register says of one format rule.
pub fn rule_explained(rule: &CheckRule) -> String {
    format!(
        "{}: {} ({})\n\n{}\n\nVì sao: {}\n\nCách sửa: {}\n\nSai: {}\n\nĐúng: {}\n",
        rule.name,
        rule.grade.label(),
        rule.place(),
        rule.says,
        rule.why,
        rule.advice,
        rule.wrong,
        rule.right
    )
}

/// The register of format rules as `docs/check-rules.md`.
pub fn check_page() -> String {
    let section = |rule: &&CheckRule| {
        format!(
            "\n### {}\n\n**{}**, {}. {}\n\nVì sao: {}\n\nCách sửa: {}\n\n- Sai: {}\n- Đúng: {}\n",
            rule.name,
            rule.grade.label(),
            rule.place(),
            rule.says,
            rule.why,
            rule.advice,
            rule.wrong,
            rule.right
        )
    };
    let theme = |theme: &&crate::check::CheckTheme| {
        let sections: String = theme.rules.iter().map(section).collect();
        format!("\n## {}\n{sections}", theme.title)
    };
    PAGE_HEAD.to_owned() + &THEMES.iter().map(theme).collect::<String>()
}

const PAGE_HEAD: &str = "\
# Format rules

What `vanthu check` holds a DOCX against ([check.md](check.md)). This page is made from the register in
`src/check/rules/`; `vanthu check --explain le-trai` prints the same of one rule, `vanthu check --rules` lists them all.
What follows is Vietnamese, for those who write documents. Clauses are those of Nghị định 30/2020/NĐ-CP.

- **lỗi**: lời của Nghị định không để chỗ cho cách hiểu khác; mã thoát là 1.
- **cần xem lại**: tìm thấy nhưng chưa chắc; người soạn xem rồi quyết định.
- **lời khuyên**: thói quen tốt, không điều khoản nào buộc; chỉ nêu khi có `--advice` hoặc `--select`.
";
