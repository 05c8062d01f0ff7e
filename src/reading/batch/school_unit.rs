//! A school's own commune against the unit it is joined to.

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::units::UnitKind;
use crate::units::{Commune, WrittenUnit};
use crate::yaml::{Node, NodeValue};

/// An error at the commune (`xa`) of `school` if that is another one than `unit`, which it is joined to by the cell
/// `key`. Units above communes have schools of many.
pub fn check(school: &Node, unit: &WrittenUnit, key: &Place) -> Option<Diagnostic> {
    let commune = school.get("xa")?;
    let NodeValue::Scalar(scalar) = &commune.value else { return None };
    let written = scalar.text.as_str();
    if written.is_empty() || !is_commune_kind(unit.kind?) || is_same(written, unit) {
        return None;
    }
    let message = format!("trường này nối vào {}, nhưng lại ghi thuộc `{written}`", unit.full());
    Some(
        Diagnostic::new(&rules::TRUONG_SAI_DON_VI, message)
            .at(&commune.place)
            .related(key, "nối bằng khóa ở đây")
            .hint("sửa tên xã hoặc khóa, ô nào sai thì sửa ô đó"),
    )
}

fn is_commune_kind(kind: UnitKind) -> bool {
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone => true,
        UnitKind::Province
        | UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town => false,
    }
}

/// By code or by name.
fn is_same(written: &str, unit: &WrittenUnit) -> bool {
    let name = Commune::find(written).map_or(written, |commune| commune.name);
    WrittenUnit::read(name).means(unit)
}
