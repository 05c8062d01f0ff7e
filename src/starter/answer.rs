//! What is asked back where a name leaves something open.

/// Why there is no answer to a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// Several units may be meant.
    Several(Ask),
    /// None is.
    Wrong(String),
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What leaves it open.
    pub why: String,
    /// What to write instead, each with a word on it; each means one unit only.
    pub answers: Vec<(String, String)>,
}

impl Unclear {
    /// As a person reads it; `option` is how the answer is given.
    pub fn text(&self, option: &str) -> String {
        match self {
            Self::Wrong(why) => why.clone(),
            Self::Several(Ask { why, answers }) => {
                let lines =
                    answers.iter().map(|(answer, word)| format!("\n  {option} \"{answer}\"{}", remark(word)));
                format!("{why}; ghi rõ một trong:{}", lines.collect::<String>())
            }
        }
    }
}

fn remark(word: &str) -> String {
    if word.is_empty() { String::new() } else { format!("   ({word})") }
}
