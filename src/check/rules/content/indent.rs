//! How far the first line of a paragraph is indented.

use crate::decree::Profile;
use crate::recognition::TextLine;

/// So many twips an indent may be off: half a millimetre.
const TOLERANCE: f64 = 28.5;

/// The indent of the first line against the margin, in twips: of a paragraph that is indented whole, all of it.
pub fn first_line(line: &TextLine<'_>) -> i32 {
    line.paragraph.look.left + line.paragraph.look.first_line
}

/// Whether `profile` allows it.
pub fn is_allowed(twips: i32, profile: &Profile) -> bool {
    let allowed = profile.text.first_line;
    let length = |millimetres: f64| millimetres * 1440.0 / 25.4;
    let twips = f64::from(twips);
    let is_near = |millimetres: f64| (twips - length(millimetres)).abs() <= TOLERANCE;
    if profile.text.first_line_ends_only {
        is_near(allowed.least) || is_near(allowed.greatest)
    } else {
        twips >= length(allowed.least) - TOLERANCE && twips <= length(allowed.greatest) + TOLERANCE
    }
}

/// "1,27".
pub fn shown(twips: i32) -> String {
    let text = format!("{:.2}", f64::from(twips) * 2.54 / 1440.0);
    text.trim_end_matches('0').trim_end_matches('.').replace('.', ",")
}
