//! Times of day as people write them.

/// Minutes from midnight of "8 giờ 00 phút", "8 giờ", "08h30", "8g30", "8:30"; `None` for other words.
pub fn clock(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let digits = |text: &str| text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (hour, rest) = text.split_at_checked(digits(&text))?;
    let rest = rest.trim_start();
    let rest = ["giờ", "h", "g", ":"].iter().find_map(|mark| rest.strip_prefix(mark))?.trim();
    let (minute, rest) = rest.split_at_checked(digits(rest))?;
    let is_end = matches!(rest.trim(), "" | "phút" | "p" | "'");
    let hour: u32 = hour.parse().ok().filter(|hour| *hour < 24)?;
    let minute: u32 =
        if minute.is_empty() { 0 } else { minute.parse().ok().filter(|minute| *minute < 60)? };
    is_end.then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("8 giờ 00 phút", Some(480)),
            ("7 giờ 30", Some(450)),
            ("8 giờ", Some(480)),
            ("08h30", Some(510)),
            ("13g15", Some(795)),
            ("8:05", Some(485)),
            ("24 giờ", None),
            ("8 giờ 75", None),
            ("8 giờ sáng", None),
            ("sáng", None),
            ("", None),
        ] {
            assert_eq!(clock(text), minutes, "{text}");
        }
    }
}
