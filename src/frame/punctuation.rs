//! Marks around the lines of recipients.

/// Marks a clerk may type before a recipient; the decree's dash is ours to set.
const LEADING_MARKS: [char; 4] = ['-', '–', '—', '•'];

/// `line` without the dash before it and the punctuation after it.
pub(super) fn without_punctuation(line: &str) -> &str {
    let bare = line.trim().trim_start_matches(LEADING_MARKS).trim_start();
    let bare = bare.trim_end();
    let bare = bare.strip_suffix("./.").unwrap_or(bare);
    bare.trim_end_matches(|sign: char| [';', '.', ','].contains(&sign) || sign.is_whitespace())
}
