//! What follows from a unit's name or code: the issuing committee and its place.

use super::province::SharedProvince;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::quiet;
use crate::tables::columns::{UNIT_NAME, UNIT_PROVINCE};
use crate::tables::entry;
use crate::units::{COMMITTEE, place_name};
use crate::units::{
    Commune, TWO_TIERS_FROM, WrittenUnit, contradiction, no_code, padded_code, province_in, with_nearest,
};
use crate::yaml::{Node, NodeValue};

/// A row of the units' table as facts.
pub struct UnitRow {
    /// Its facts; blank cells are not among them, so that what the YAML says stays.
    pub facts: Node,
    /// The unit, where name and code leave no doubt.
    pub unit: Option<WrittenUnit>,
}

/// What all rows of a batch have in common.
#[derive(Clone, Copy)]
pub struct SharedByRows<'a> {
    /// What each inherits.
    pub tree: &'a Node,
    /// The province, where a row does not say it.
    pub province: Option<SharedProvince>,
}

/// Turns the unit's name (`ten_xa`) and code of a table's row into `co_quan`, where neither the row nor what it
/// inherits names the issuer itself.
pub fn complete(mut row: Node, shared: SharedByRows<'_>, report: &mut Report) -> UnitRow {
    let SharedByRows { tree: inherited, province: other_province } = shared;
    drop_blanks(&mut row);
    let name = row.take(UNIT_NAME);
    let own_province = row.take(UNIT_PROVINCE);
    let own = province(own_province.as_ref(), [&row, inherited]);
    let province = own.or(other_province.map(|shared| shared.name));
    let is_by_rows = own.is_none() && other_province.is_some_and(|shared| shared.is_by_rows);
    let code = group(&row, "ma_xa").cloned();
    let Some(place) = name.as_ref().or(code.as_ref()).map(|node| node.place.clone()) else {
        return UnitRow { facts: row, unit: None };
    };
    let is_given = |key: &str| [&row, inherited].into_iter().any(|tree| group(tree, key).is_some());
    let (has_name, has_place) = (is_given("ten"), is_given("dia_danh"));
    let written = UnitCells::new(name.as_ref(), code.as_ref(), province, is_by_rows);
    let read = written.unit();
    // An issuer that is named anyway does not follow from the row; but name and code must not disagree.
    let needed = !has_name || (written.name.is_some() && written.commune.is_some());
    report.extend(read.as_ref().err().filter(|_| needed).cloned());
    report.extend(own_province.as_ref().and_then(|province| written.against_province(province)));
    report.extend(written.tell_of_bare_name());
    report.extend(written.tell_of_other_rows());
    if let Some(commune) = written.told_by_province() {
        set(&mut row, "ma_xa", commune.code.to_owned(), &place);
    }
    if let Some((code, place)) = written.code {
        set(&mut row, "ma_xa", padded_code(code), place);
    }
    // What is not clear has been told; that no issuer follows from it need not be told as well.
    let first = || WrittenUnit::read(written.name.or(written.code).map_or("", |(text, _)| text));
    let shown = quiet(read.as_ref().map_or_else(|_| first(), |(unit, _)| unit.clone()));
    if !has_name {
        set(&mut row, "ten", format!("{COMMITTEE} {}", shown.full()), &place);
    }
    if !has_place {
        let place_name = shown.kind.map_or(shown.name.clone(), |kind| place_name(kind, &shown.name));
        set(&mut row, "dia_danh", place_name, &place);
    }
    UnitRow { facts: row, unit: read.ok().and_then(|(unit, sure)| sure.then_some(unit)) }
}

/// What is wrong with name and code of `row` by the list of today: the code is another's, or there is no such unit.
pub fn against_list(row: &Node, province: Option<&str>) -> Option<Diagnostic> {
    let written =
        |node: Option<&Node>| node.and_then(|node| Some((text(node)?.to_owned(), node.place.clone())));
    let (name, place) = written(row.get(UNIT_NAME))?;
    // A name without its kind is told where the issuer is made of it.
    WrittenUnit::read(&name).kind?;
    match written(group(row, "ma_xa")) {
        Some((code, code_place)) => match Commune::find(&code) {
            Some(commune) if commune.is_called(&name) => None,
            Some(commune) => Some(contradiction(commune, &code, &code_place, &name, &place)),
            None => Some(no_code(&code, &code_place, &name)),
        },
        None => Commune::named(&name).is_empty().then(|| {
            let message = format!("từ ngày {TWO_TIERS_FROM} không có {name}");
            with_nearest(Diagnostic::new(&rules::DON_VI_LA, message).at(&place), &name, province)
        }),
    }
}

/// A blank cell says nothing, whatever its column.
fn drop_blanks(row: &mut Node) {
    let NodeValue::Map(entries) = &mut row.value else { return };
    entries.retain(|(_, node)| match &node.value {
        NodeValue::List(items) => !items.is_empty(),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => !node.is_blank(),
    });
}

/// Name and code of a row, as written and where; one of them is there.
struct UnitCells<'a> {
    name: Option<(&'a str, &'a Place)>,
    code: Option<(&'a str, &'a Place)>,
    /// The name as it is typed, where that is without its accents.
    unaccented: Option<(&'a str, &'a Place)>,
    /// Whose code it is.
    commune: Option<&'static Commune>,
    /// The province, where it is known.
    province: Option<&'static str>,
    /// Whether nothing but the other rows tells it.
    is_by_rows: bool,
}

impl<'a> UnitCells<'a> {
    fn new(
        name: Option<&'a Node>,
        code: Option<&'a Node>,
        province: Option<&'static str>,
        is_by_rows: bool,
    ) -> Self {
        let written = |node: Option<&'a Node>| node.and_then(|node| Some((text(node)?, &node.place)));
        let code = written(code);
        let commune = code.and_then(|(code, _)| Commune::find(code));
        let typed = written(name);
        let meant = typed.filter(|_| code.is_none()).and_then(|(text, place)| {
            let commune = Commune::without_accents(text, province)?;
            Some((commune.name, place))
        });
        let unaccented = typed.filter(|_| meant.is_some());
        Self { name: meant.or(typed), unaccented, code, commune, province, is_by_rows }
    }

    /// The one commune of the province that a name without a code means.
    fn only_one(&self) -> Option<&'static Commune> {
        let (name, _) = self.name.filter(|_| self.code.is_none())?;
        match Commune::named_in(name, self.province).as_slice() {
            [commune] => Some(commune),
            [] | [_, _, ..] => None,
        }
    }

    /// The commune whose code is to be said, because other provinces have one of its name.
    fn told_by_province(&self) -> Option<&'static Commune> {
        let (name, _) = self.name.filter(|_| self.province.is_some())?;
        self.only_one().filter(|_| Commune::named(name).len() > 1)
    }

    /// A province that there is not, or that has no commune of this name.
    fn against_province(&self, own: &Node) -> Option<Diagnostic> {
        let written = text(own).filter(|text| !text.is_empty())?;
        let Some(province) = province_in(written) else {
            let message = format!("không có tỉnh, thành phố nào tên `{written}`");
            return Some(Diagnostic::new(&rules::TINH_LA, message).at(&own.place));
        };
        let (name, place) = self.name?;
        let elsewhere = Commune::named(name);
        let is_here = elsewhere.iter().any(|commune| commune.province == province);
        let message = format!("{province} không có đơn vị nào tên {name}");
        let listed: Vec<String> = elsewhere.iter().map(|commune| commune.describe()).collect();
        (!elsewhere.is_empty() && !is_here).then(|| {
            Diagnostic::new(&rules::DON_VI_LA, message)
                .at(place)
                .related(&own.place, "tỉnh ghi ở đây")
                .hint(format!("đơn vị tên này: {}", listed.join("; ")))
        })
    }

    /// A name of several provinces of which the other rows alone tell which, is told for what it was taken.
    fn tell_of_other_rows(&self) -> Option<Diagnostic> {
        let (name, place) =
            self.name.filter(|(name, _)| self.is_by_rows && Commune::named(name).len() > 1)?;
        let commune = self.only_one()?;
        let message =
            format!("`{name}` được hiểu là {}, vì các đơn vị khác của bảng ở đó", commune.describe());
        Some(
            Diagnostic::new(&rules::DON_VI_THEO_TINH, message)
                .at(place)
                .hint("nếu không đúng, ghi mã xã, hoặc thêm cột \"Tỉnh\""),
        )
    }

    /// A name without its kind and without a province, or without its accents, is told for what it was taken.
    fn tell_of_bare_name(&self) -> Option<Diagnostic> {
        if let Some((typed, place)) = self.unaccented {
            let meant = self.only_one().map_or(String::new(), Commune::describe);
            let message = format!("`{typed}` gõ không dấu, được hiểu là {meant}");
            let told = Diagnostic::new(&rules::DON_VI_THIEU_LOAI, message).at(place);
            return Some(told.hint("gõ đủ dấu, và ghi đủ loại: xã, phường hay đặc khu"));
        }
        let (name, place) = self.name.filter(|(name, _)| {
            self.province.is_none() || (self.is_by_rows && Commune::named(name).len() == 1)
        })?;
        let commune = self.only_one().filter(|_| WrittenUnit::read(name).kind.is_none())?;
        let message = format!("`{name}` được hiểu là {}", commune.describe());
        Some(
            Diagnostic::new(&rules::DON_VI_THIEU_LOAI, message)
                .at(place)
                .hint("ghi đủ loại: xã, phường hay đặc khu"),
        )
    }

    /// The unit, and whether nothing speaks against it. A name with its kind stands for itself: whether it fits the
    /// code depends on the document's date, and is checked with its facts.
    fn unit(&self) -> Result<(WrittenUnit, bool), Diagnostic> {
        let Some((name, place)) = self.name else { return self.of_code() };
        if let Some(commune) = self.commune.filter(|commune| commune.is_called(name)) {
            // The list's own spelling: rows may be in capitals, or without accents.
            return Ok((commune.unit(), true));
        }
        let unit = WrittenUnit::read(name);
        match (unit.kind, self.commune, self.code) {
            (Some(_), commune, _) => Ok((unit, commune.is_none())),
            (None, Some(commune), Some((code, code_place))) => {
                Err(contradiction(commune, code, code_place, name, place))
            }
            (None, None, Some((code, code_place))) => Err(no_code(code, code_place, name)),
            (None, _, None) => match self.only_one() {
                Some(commune) => Ok((commune.unit(), true)),
                None => Err(unknown(name, place, self.province)),
            },
        }
    }

    fn of_code(&self) -> Result<(WrittenUnit, bool), Diagnostic> {
        match (self.commune, self.code) {
            (Some(commune), _) => Ok((commune.unit(), true)),
            (None, Some((code, place))) => Err(no_code(code, place, "")),
            (None, None) => Ok((WrittenUnit::read(""), false)),
        }
    }
}

/// The province of a row: by its column, or by the body that its issuer reports to or belongs to.
fn province(own: Option<&Node>, trees: [&Node; 2]) -> Option<&'static str> {
    if let Some(province) = own.and_then(text).and_then(province_in) {
        return Some(province);
    }
    let bodies = trees.into_iter().flat_map(|tree| ["cap_tren", "chu_quan"].map(|key| group(tree, key)));
    bodies.flatten().find_map(|body| province_in(text(body)?))
}

fn unknown(written: &str, place: &Place, province: Option<&str>) -> Diagnostic {
    let message =
        format!("từ `{written}` không rõ là đơn vị nào: cần tên có loại, như \"xã Cẩm Thành\", hoặc mã xã");
    with_nearest(Diagnostic::new(&rules::DON_VI_LA, message).at(place), written, province)
}

/// The value of `co_quan.key`, if one is written.
fn group<'a>(tree: &'a Node, key: &str) -> Option<&'a Node> {
    tree.get("co_quan")?.get(key).filter(|node| !node.is_blank())
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        NodeValue::Scalar(scalar) => Some(&scalar.text),
        NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
    }
}

/// Sets `co_quan.key`.
fn set(row: &mut Node, key: &str, value: String, place: &Place) {
    let mut issuer =
        row.take("co_quan").unwrap_or(Node { place: place.clone(), value: NodeValue::Map(Vec::new()) });
    issuer.take(key);
    if let NodeValue::Map(entries) = &mut issuer.value {
        entries.push(entry(key, Node::plain(place.clone(), value)));
    }
    if let NodeValue::Map(entries) = &mut row.value {
        entries.push(entry("co_quan", issuer));
    }
}
