//! `bang-vuot-le`: tables stay between the margins.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::tables::{data_tables_with_room, plain_tables_with_room};

/// `bang-vuot-le`.
pub static RULE: CheckRule = CheckRule {
    name: "bang-vuot-le",
    grade: Grade::Review,
    clause: "I.3",
    says: "Bảng nằm trong phạm vi lề trang.",
    why: "Bảng rộng hơn vùng chữ thì in mất cột hoặc lấn lề đóng ghim.",
    advice: "Chọn bảng, vào Bố trí bảng (Layout) › Tự động khít (AutoFit) › Khít cửa sổ (AutoFit Window).",
    wrong: "bảng rộng 18 cm trên vùng chữ 16,5 cm",
    right: "bảng rộng 16,5 cm",
    check,
};

/// So much of a table may hang out on each side: the margins of its cells.
const TOLERANCE: i32 = 260;

/// A table that only sets texts beside each other may hang out further: nobody sees its edges.
const UNSEEN_TOLERANCE: i32 = 1_134;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let seen = data_tables_with_room(subject).into_iter().map(|(table, room)| (table, room, TOLERANCE));
    let unseen =
        plain_tables_with_room(subject).into_iter().map(|(table, room)| (table, room, UNSEEN_TOLERANCE));
    for (table, room, tolerance) in seen.chain(unseen) {
        let width: i32 = table.grid.iter().sum();
        if !table.is_floating && room > 0 && width > room + tolerance {
            let over = f64::from(width - room) * 2.54 / 1440.0;
            found.certain(None, &table.index.to_string(), || {
                format!("bảng rộng hơn vùng chữ {} cm", format!("{over:.1}").replace('.', ","))
            });
        }
    }
}
