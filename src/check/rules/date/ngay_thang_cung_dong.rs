//! `ngay-thang-cung-dong`: place and date stand on the line of the number.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{CellSpot, Side, TextLine};

/// `ngay-thang-cung-dong`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-thang-cung-dong",
    grade: Grade::Review,
    clause: "II.4.c",
    says: "Địa danh và thời gian ban hành trình bày trên cùng một dòng với số, ký hiệu, canh giữa dưới Tiêu ngữ.",
    why: "Vị trí ô số 4 của sơ đồ thể thức.",
    advice: "Đặt số, ký hiệu và địa danh, ngày tháng vào cùng một hàng của bảng đầu văn bản.",
    wrong: "ngày tháng đặt dưới tên loại văn bản",
    right: "ngày tháng cùng dòng với số, ký hiệu",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, _)) = dated(subject) else { return };
    let Some(number) = subject.first(Component::Number) else { return };
    let rows = |line: &TextLine<'_>| line.spot.cell.map(|cell| cell.table);
    // In one table they are set beside each other; on a line of tabs they are one.
    let is_beside = rows(line) == rows(number) && line.spot.cell.is_some()
        || std::ptr::eq(line.paragraph, number.paragraph);
    // Columns and frames set them beside each other wherever they stand in the file.
    let is_apart = line.spot.side == Side::Right
        && number.spot.side == Side::Left
        && [line, number].iter().all(|line| line.spot.cell.is_none() && !line.spot.is_boxed)
        && line.spot.block > number.spot.block + 1;
    if is_apart {
        return found.cannot_say("phần đầu đặt bằng cột hoặc khung, không biết hai dòng có ngang nhau");
    }
    let is_near =
        line.spot.block.abs_diff(number.spot.block) <= 1 || line.spot.is_boxed || number.spot.is_boxed;
    if line.spot.side == Side::Whole && number.spot.side == Side::Whole && !is_beside
        || !is_beside && !is_near
        || is_beside && in_other_row(subject, line, number)
    {
        found.certain(FindingPlace::line(line), "dòng", || {
            "địa danh, ngày tháng không cùng dòng với số, ký hiệu".to_owned()
        });
    }
}

/// Whether each stands in a row of its own, with nothing beside it.
fn in_other_row(subject: &CheckSubject<'_>, line: &TextLine<'_>, number: &TextLine<'_>) -> bool {
    let (Some(own), Some(of_number)) = (line.spot.cell, number.spot.cell) else { return false };
    let is_alone = |spot: CellSpot| {
        let others = subject.lines().filter(|(_, other)| {
            other.spot.cell.is_some_and(|cell| {
                cell.table == spot.table && cell.row == spot.row && cell.cell != spot.cell
            })
        });
        others.map(|(_, other)| other).all(TextLine::is_blank)
    };
    own.table == of_number.table && own.row != of_number.row && is_alone(own) && is_alone(of_number)
}
