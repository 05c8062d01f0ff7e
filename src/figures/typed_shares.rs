//! Shares of schools that are typed as digits in texts of the facts, held against what is counted.

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::Facts;
use crate::yaml::{Located, TypedText};

use super::percentage::Percentage;
use super::standing::Standing;
use super::standing_line::StandingLine;
use super::typed_tag::is_in_tag;
use super::year_ends::{YearEnd, YearEndLine};

/// A warning for each share of schools that reach the national standard in `text` that is none of those counted.
pub(super) fn check(
    text: &Located<String>,
    facts: &Facts,
    standing: Option<&Standing>,
    year_ends: &[YearEnd],
) -> Vec<Diagnostic> {
    let Some(standing) = standing else { return Vec::new() };
    let known = known_shares(standing, year_ends, facts);
    let typed = typed_shares(&text.value).into_iter().filter(|(_, share)| !known.contains(share));
    let told = typed.map(|(range, share)| {
        let message = format!("tỷ lệ {share}% gõ tay ở đây khác với mọi tỷ lệ trường đạt chuẩn tính được, cần xem lại");
        Diagnostic::new(&rules::SO_GO_TAY_LECH, message)
            .at(&TypedText::of(text).place(range))
            .hint("thay chữ số bằng dữ kiện, như `{{so_lieu.chuan_quoc_gia.ty_le}}`; nếu là tỷ lệ của việc khác thì ghi `chap_nhan`")
    });
    told.collect()
}

/// Every share that the facts tell, rounded in every way that is written.
fn known_shares(standing: &Standing, year_ends: &[YearEnd], facts: &Facts) -> Vec<String> {
    let of_line = |line: &StandingLine| {
        let parts = line.numbers();
        let wholes = [line.total, line.reached];
        let pairs = parts.into_iter().flat_map(move |part| wholes.map(|whole| (part, whole)));
        pairs.flat_map(|(part, whole)| {
            (0..=2).filter_map(move |decimals| Percentage::exact_to(part, whole, decimals))
        })
    };
    let shares = standing.lines().flat_map(of_line).map(|share| share.to_string());
    let of_end = |line: &YearEndLine| {
        let parts = [Some(line.reached), line.first_degree, line.second_degree];
        let total = line.total.unwrap_or_default();
        let of =
            move |part: u64| (0..=2).filter_map(move |decimals| Percentage::exact_to(part, total, decimals));
        parts.into_iter().flatten().flat_map(of)
    };
    let ends = year_ends.iter().flat_map(YearEnd::lines).flat_map(of_end).map(|share| share.to_string());
    let shares = shares.chain(ends);
    let goals = facts
        .share_goals
        .iter()
        .flat_map(|goal| [Some(&goal.reached), goal.first_degree.as_ref(), goal.second_degree.as_ref()]);
    shares.chain(goals.flatten().map(|share| share.value.to_string())).collect()
}

/// "35,09" of "352/1.003 trường, đạt 35,09%": the shares of clauses that speak of schools and the standard.
fn typed_shares(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('%') {
        let before = text.get(..at).unwrap_or_default();
        let trimmed = before.trim_end();
        let digits = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
        let from = digits.len();
        let sentence = digits.rfind(['.', ';', '\n']).map_or(0, |stop| stop + 1);
        let rest = text.get(at..).unwrap_or_default();
        let until = rest.find([';', '\n', '.']).map_or(text.len(), |stop| at + stop);
        let clause = text.get(sentence..until).unwrap_or_default().to_lowercase();
        let is_meant = clause.contains("trường") && clause.contains("đạt chuẩn") && from < trimmed.len();
        if is_meant && !is_in_tag(before) && !digits.ends_with(char::is_alphanumeric) {
            let share = trimmed.get(from..).unwrap_or_default();
            found.push((from..trimmed.len(), plain(share)));
        }
    }
    found
}

/// Without zeros that end it: "35" of "35,0".
fn plain(share: &str) -> String {
    if share.contains(',') {
        share.trim_end_matches('0').trim_end_matches(',').to_owned()
    } else {
        share.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_schools_are_found_and_no_others() {
        let text = "Có 352 trường đạt chuẩn quốc gia, tỷ lệ 35,09%; 100% giáo viên đạt chuẩn; {{x}}% trường đạt chuẩn; 40,0 % số trường đạt chuẩn";
        let found: Vec<String> = typed_shares(text).into_iter().map(|(_, share)| share).collect();
        assert_eq!(found, ["35,09", "40"]);
    }
}
