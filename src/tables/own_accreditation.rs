//! Lists that say of chuẩn quốc gia and of KĐCLGD when each was recognised: two recognitions of one row.

use super::columns::ACCREDITATION;
use super::header_columns::Header;
use super::map::entry;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::yaml::{Entry, Node, NodeValue};

/// Makes of what the columns of KĐCLGD alone say, and of its degree, a recognition of its own beside the other one.
/// Where they have the day and decision of the other one, both are one.
pub fn part(entries: &mut Vec<Entry>, header: &Header, report: &mut Report) {
    let is_parted = header.columns.iter().any(|column| column.known.path.starts_with(ACCREDITATION));
    if !is_parted {
        return;
    }
    let own = take(entries, ACCREDITATION);
    let mut shared = take(entries, "cong_nhan");
    let degree = shared.as_mut().and_then(|node| node.take("kdclgd"));
    let accreditation = match (degree, own) {
        (None, None) => None,
        (Some(degree), own) => Some(with(own, degree)),
        (None, Some(own)) => {
            let message = "có ngày hoặc quyết định KĐCLGD nhưng không có cấp độ KĐCLGD";
            report.push(
                Diagnostic::new(&rules::MUC_DO_LA, message)
                    .at(&own.place)
                    .hint("ghi cấp độ ở cột \"KĐCLGD\", hoặc để trống ô này"),
            );
            None
        }
    };
    let shared = shared.filter(|node| !matches!(&node.value, NodeValue::Map(inside) if inside.is_empty()));
    let both = match (shared, accreditation) {
        (Some(standard), Some(accreditation)) if is_same_act(&standard, &accreditation) => {
            Some(accreditation.over(standard))
        }
        (Some(standard), Some(accreditation)) => {
            let place = standard.place.clone();
            Some(Node { place, value: NodeValue::List(vec![standard, accreditation]) })
        }
        (standard, accreditation) => standard.or(accreditation),
    };
    entries.extend(both.map(|node| entry("cong_nhan", node)));
}

fn take(entries: &mut Vec<Entry>, key: &str) -> Option<Node> {
    let at = entries.iter().position(|(name, _)| name.value == key)?;
    Some(entries.remove(at).1)
}

fn with(own: Option<Node>, degree: Node) -> Node {
    let place = own.as_ref().map_or_else(|| degree.place.clone(), |own| own.place.clone());
    let mut inside = match own.map(|own| own.value) {
        Some(NodeValue::Map(inside)) => inside,
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_)) | None => Vec::new(),
    };
    inside.push(entry("kdclgd", degree));
    Node { place, value: NodeValue::Map(inside) }
}

/// Whether day and decision of both are alike, or one says none.
fn is_same_act(standard: &Node, accreditation: &Node) -> bool {
    ["ngay", "quyet_dinh", "den"].iter().all(|key| {
        let text = |node: &Node| node.get(key).and_then(|node| node.text().map(str::to_owned));
        let (one, other) = (text(standard), text(accreditation));
        other.is_none() || one == other
    })
}
