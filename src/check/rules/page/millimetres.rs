//! Lengths of pages as people say them.

/// So many twips a length may be off: half a millimetre.
const TOLERANCE: f64 = 28.5;

/// Whether `twips` are `millimetres`.
pub fn near(twips: i32, millimetres: f64) -> bool {
    (f64::from(twips) - millimetres * 1440.0 / 25.4).abs() <= TOLERANCE
}

/// Whether `twips` lie between two lengths in millimetres.
pub fn within(twips: i32, least: f64, greatest: f64) -> bool {
    let twips = f64::from(twips);
    twips >= least * 1440.0 / 25.4 - TOLERANCE && twips <= greatest * 1440.0 / 25.4 + TOLERANCE
}

/// "12,7".
pub fn shown(twips: i32) -> String {
    let text = format!("{:.1}", f64::from(twips) * 25.4 / 1440.0);
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}
