//! Lengths as they are written: plain numbers, each in the unit of its attribute, or with a unit ("1.27cm").

/// Twentieths of a point (ST_TwipsMeasure, ST_SignedTwipsMeasure).
pub fn twips(text: &str) -> Option<i32> {
    length(text, 1.0)
}

/// Half points (ST_HpsMeasure) as points.
pub fn half_points(text: &str) -> Option<f32> {
    length(text, 10.0).map(|twips| twips as f32 / 20.0)
}

/// English metric units as points.
pub fn emu(text: &str) -> Option<f32> {
    let value = text.trim().parse::<f64>().ok().filter(|value| value.is_finite())?;
    Some((value / 12_700.0) as f32)
}

/// A length of CSS, as VML has them, as points; a plain number is of pixels.
pub fn css(text: &str) -> Option<f32> {
    let text = text.trim();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let value: f64 = number.trim().parse().ok().filter(|value: &f64| value.is_finite())?;
    let points = match text.get(number.len()..).unwrap_or_default() {
        "pt" => value,
        "in" => value * 72.0,
        "cm" => value * 72.0 / 2.54,
        "mm" => value * 72.0 / 25.4,
        "pc" | "pi" => value * 12.0,
        "" | "px" => value * 0.75,
        _ => return None,
    };
    Some(points as f32)
}

/// So far lengths reach; nothing longer is on a page.
const MOST: f64 = 31_680.0;

/// A length in twips; a plain number counts `unit` twips.
fn length(text: &str, unit: f64) -> Option<i32> {
    let text = text.trim();
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let value: f64 = number.trim().parse().ok().filter(|value: &f64| value.is_finite())?;
    let twips = match text.get(number.len()..).unwrap_or_default() {
        "" => value * unit,
        "pt" => value * 20.0,
        "in" => value * 1440.0,
        "cm" => value * 1440.0 / 2.54,
        "mm" => value * 1440.0 / 25.4,
        "pc" | "pi" => value * 240.0,
        _ => return None,
    };
    Some(twips.round().clamp(-MOST, MOST) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_with_and_without_a_unit() {
        assert_eq!((twips("720"), twips("1.27cm"), twips("-36pt")), (Some(720), Some(720), Some(-720)));
        assert_eq!((half_points("28"), half_points("14pt")), (Some(14.0), Some(14.0)));
        assert_eq!((emu("12700"), css("2.5in"), css("10")), (Some(1.0), Some(180.0), Some(7.5)));
        assert_eq!((twips("x"), twips(""), twips("1e400"), half_points("NaN")), (None, None, None, None));
    }
}
