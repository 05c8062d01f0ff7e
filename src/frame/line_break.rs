//! Breaking a long name at sense (II.2.b lets it take several lines).

use crate::units::split_seat;

/// Characters in capitals that stand on one line of the left half of the header at 12–13 pt.
const LINE_LENGTH: usize = 26;

/// What a break at a place that is no joint of the sense costs, in characters of the longer line.
const BROKEN_SENSE: usize = 12;

/// `name` in capitals, on as many lines as it needs.
pub(super) fn break_at_sense(name: &str) -> Vec<String> {
    pieces(name.trim()).into_iter().map(str::to_uppercase).collect()
}

fn pieces(text: &str) -> Vec<&str> {
    if length(text) <= LINE_LENGTH {
        return vec![text];
    }
    let gaps = text.match_indices(' ').map(|(gap, _)| text.split_at(gap));
    match gaps.min_by_key(|(left, right)| cost(text, left, right)) {
        Some((left, right)) => [pieces(left.trim()), pieces(right.trim())].concat(),
        None => vec![text],
    }
}

/// The longer side, and more where the break would part what belongs together.
fn cost(text: &str, left: &str, right: &str) -> usize {
    let before_unit = split_seat(text).is_some_and(|(body, ..)| body == left.trim_end());
    let joint =
        before_unit || right.starts_with(" và ") || left.ends_with([',', '-']) || begins_part(left, right);
    length(left).max(length(right)) + if joint { 0 } else { BROKEN_SENSE }
}

/// A capital after a small word begins a part of the name ("Trung tâm / Giáo dục …"); one after a capital goes on
/// with a proper name ("Cẩm Thành").
fn begins_part(left: &str, right: &str) -> bool {
    let last = left.rsplit(' ').next().unwrap_or_default();
    right.trim_start().starts_with(char::is_uppercase) && last.starts_with(char::is_lowercase) && last != "và"
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_is_not_broken() {
        assert_eq!(break_at_sense("Sở Giáo dục và Đào tạo"), ["SỞ GIÁO DỤC VÀ ĐÀO TẠO"]);
        assert_eq!(break_at_sense("Phòng Giáo dục và Đào tạo"), ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"]);
    }

    #[test]
    fn a_long_name_breaks_where_its_sense_does() {
        assert_eq!(break_at_sense("Sở Nông nghiệp và Môi trường"), ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]);
        assert_eq!(
            break_at_sense("Phòng Giáo dục và Đào tạo huyện Thanh Miện"),
            ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "HUYỆN THANH MIỆN"]
        );
        assert_eq!(break_at_sense("UBND thành phố Hồ Chí Minh"), ["UBND THÀNH PHỐ HỒ CHÍ MINH"]);
        assert_eq!(
            break_at_sense("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"),
            ["TRUNG TÂM", "GIÁO DỤC NGHỀ NGHIỆP -", "GIÁO DỤC THƯỜNG XUYÊN"]
        );
    }
}
