//! Tags of templates where they are no tags: a `{{…}}` that would be printed as it is typed.

use super::written::Written;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::yaml::{Node, NodeValue};

const TAG: &str = "{{";

/// Where tags work, and facts that no document prints as they are: keys by their path.
const AT_HOME: [&[&str]; 16] = [
    &["noi_dung"],
    &["noi_nhan"],
    &["kinh_gui"],
    &["can_cu", "van"],
    &["van_ban", "trich_yeu"],
    &["muc_dich"],
    &["yeu_cau"],
    &["muc_tieu_chung"],
    &["giai_phap", "noi_dung"],
    &["phan_cong", "viec"],
    &["danh_gia"],
    &["kinh_phi", "noi_dung"],
    &["hoi_nghi", "ket_luan", "noi_dung"],
    &["nhan_ban"],
    &["chap_nhan"],
    &["them"],
];

/// A warning for each text with tags that are printed as they are.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let mut found = Report::new();
    walk(written.tree, &mut Vec::new(), &mut found);
    found.into_iter().collect()
}

fn walk<'t>(node: &'t Node, path: &mut Vec<&'t str>, found: &mut Report) {
    let is_at_home = || AT_HOME.iter().any(|home| path.starts_with(home));
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar(scalar) => {
            // A letter is sooner looked for than a text, and most have none.
            let has_tag = scalar.text.contains('{') && scalar.text.contains(TAG);
            found.extend((has_tag && !is_at_home()).then(|| told(node)));
        }
        NodeValue::List(items) => items.iter().for_each(|item| walk(item, path, found)),
        NodeValue::Map(entries) => {
            for (key, value) in entries {
                path.push(&key.value);
                walk(value, path, found);
                path.pop();
            }
        }
    }
}

fn told(node: &Node) -> Diagnostic {
    Diagnostic::new(&rules::THE_IN_NGUYEN, "`{{…}}` ở đây không được thay bằng dữ kiện mà in ra đúng như đã gõ")
        .at(&node.place)
        .hint("chỉ dùng `{{…}}` trong `noi_dung`, `noi_nhan`, `kinh_gui`, `van` của `can_cu`, `trich_yeu` và các ý của `muc_dich`, `yeu_cau`, `muc_tieu_chung`, `giai_phap`, `phan_cong`, `danh_gia`, `ket_luan`; ở đây ghi thẳng chữ cần in")
}
