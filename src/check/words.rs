//! Words of a text.

/// The words of `text`, each with the signs at it.
pub fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Hands each pair of words that follow each other to `take`, with the word before them.
pub fn each_word_pair(text: &str, mut take: impl FnMut(&str, &str, &str)) {
    let bare = |word: &'_ str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    let all: Vec<String> = words(text).into_iter().map(bare).collect();
    for (at, pair) in all.windows(2).enumerate() {
        if let [first, second] = pair {
            let before = at.checked_sub(1).and_then(|at| all.get(at)).map_or("", String::as_str);
            take(before, first, second);
        }
    }
}
