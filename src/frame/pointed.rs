//! Recipients that a line points to by the Điều that names them: "Như Điều 3" (II.9.d, Mẫu 1.2).

use crate::diagnostic::{Diagnostic, rules};
use crate::document::Block;
use crate::facts::Facts;
use crate::vietnamese::unaccented;

/// A warning where the recipients of `facts` point to a Điều that `body` does not have.
pub fn check_pointed(facts: &Facts, body: &[Block]) -> Option<Diagnostic> {
    let (line, wanted) = facts.recipients.iter().find_map(|line| Some((line, pointed(&line.value)?)))?;
    let count = body.iter().filter(|block| matches!(block, Block::Article { .. })).count();
    let message = match count {
        0 => format!("nơi nhận ghi \"Như Điều {wanted}\", nhưng văn bản không chia thành Điều"),
        _ if wanted > count => {
            format!("nơi nhận ghi \"Như Điều {wanted}\", nhưng văn bản có {count} Điều")
        }
        _ => return None,
    };
    let hint = match count {
        0 => "ghi rõ tên cơ quan, đơn vị nhận".to_owned(),
        _ => format!("ghi theo Điều nêu nơi thi hành, thường là Điều cuối: `Như Điều {count}`"),
    };
    Some(Diagnostic::new(&rules::NHU_DIEU_LA, message).at(&line.place).hint(hint))
}

/// 3 of "Như Điều 3", "- Như Điều 3;"; of several, the last. None of "Như Điều 3 Quyết định số 12/QĐ-UBND", which is another
/// document's.
fn pointed(line: &str) -> Option<usize> {
    // Numbers of copies stand behind: "Như Điều 3 (15 bản)", "Như Điều 3: 15 bản".
    let words = unaccented(line.split(['(', ':']).next().unwrap_or_default());
    let words: Vec<&str> = words.strip_prefix("nhu_dieu_")?.split('_').collect();
    let is_number = |word: &str| word.bytes().all(|letter| letter.is_ascii_digit());
    let is_numbered = |pair: &[&str]| matches!(pair, ["so", number] if is_number(number));
    // "Như Điều 2, 3 và Điều 4 để thực hiện trong năm 2027": the year is no Điều.
    let listed = words.iter().take_while(|word| ["dieu", "va"].contains(word) || is_number(word));
    let last = listed.filter_map(|word| word.parse().ok()).max()?;
    (!words.windows(2).any(is_numbered)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn a_line_points_to_an_article_that_is_there() {
        let article = Block::Article { titled: false, content: Vec::new() };
        let found = |line: &str, articles: usize| {
            let mut facts = sample::commune_plan();
            facts.recipients = vec![sample::located(line.to_owned())];
            check_pointed(&facts, &vec![article.clone(); articles]).map(|found| found.message)
        };
        assert_eq!(found("- Như Điều 3;", 3), None);
        assert_eq!(found("Các trường", 0), None);
        assert_eq!(
            found("Như Điều 7", 3).as_deref(),
            Some("nơi nhận ghi \"Như Điều 7\", nhưng văn bản có 3 Điều")
        );
        assert_eq!(
            found("Như Điều 2", 0).as_deref(),
            Some("nơi nhận ghi \"Như Điều 2\", nhưng văn bản không chia thành Điều")
        );
        assert!(found("Như Điều 2, Điều 4", 3).is_some());
        assert!(found("- Như Điều 7, Sở Tài chính (02 bản)", 3).is_some());
        assert_eq!(found("Như Điều 2 để thực hiện năm 2027", 2), None);
        assert_eq!(found("- Như Điều 3 (15 bản);", 3), None);
        assert_eq!(found("Như Điều 3: 15 bản", 3), None);
        assert_eq!(found("Như Điều 2 Quyết định số 12/QĐ-UBND", 0), None);
        assert_eq!(found("Như Điều 2, 3 và Điều 4 (để thực hiện năm 2027)", 4), None);
    }
}
