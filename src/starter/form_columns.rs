//! The columns of a blank table, with what the description of the facts says of each.

use crate::facts::{Facts, Level, School, ownerships};
use crate::tables::TableKind;
use crate::tables::columns::{Known, UNIT_NAME, UNIT_PROVINCE};
use crate::yaml::{Field, Record, Shape};

/// A column of a blank table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormColumn {
    /// The fact's key.
    pub path: &'static str,
    /// Its header.
    pub title: &'static str,
    /// What it says, in a sentence.
    pub about: String,
    /// What may stand in a cell.
    pub example: String,
    /// What a cell is chosen from; none where anything may be written.
    pub choices: Vec<String>,
    /// Whether no row can do without it.
    pub is_needed: bool,
}

/// The columns that most lists of schools have; others are added where they are needed.
const OF_SCHOOLS: [&str; 13] = [
    "ten",
    "cap_hoc",
    "xa",
    "loai_hinh",
    "cong_nhan.chuan_quoc_gia",
    "cong_nhan.kdclgd",
    "cong_nhan.ngay",
    "cong_nhan.quyet_dinh",
    "muc_tieu.loai",
    "muc_tieu.chuan_quoc_gia",
    "muc_tieu.kdclgd",
    "muc_tieu.thang",
    "ghi_chu",
];

/// Those of lists of units.
const OF_UNITS: [&str; 8] = [
    "co_quan.ma_xa",
    UNIT_NAME,
    UNIT_PROVINCE,
    "van_ban.so",
    "van_ban.ngay",
    "nguoi_ky.chuc_vu",
    "nguoi_ky.ho_ten",
    "nguoi_ky.tham_quyen",
];

/// The columns of a blank table of `kind`, and those that may be added to it.
pub fn columns(kind: TableKind) -> (Vec<FormColumn>, Vec<FormColumn>) {
    let (paths, fields) = match kind {
        TableKind::Schools => (OF_SCHOOLS.as_slice(), School::fields()),
        TableKind::Units => (OF_UNITS.as_slice(), Facts::fields()),
    };
    let column = |known: &Known| form_column(known, &fields);
    let usual = paths.iter().filter_map(|path| kind.columns().iter().find(|known| known.path == *path));
    let more = kind.columns().iter().filter(|known| !paths.contains(&known.path));
    (usual.filter_map(column).collect(), more.filter_map(column).collect())
}

/// None of a column that has no key of its own.
fn form_column(known: &Known, fields: &[Field]) -> Option<FormColumn> {
    if let Some((about, example)) = of_unit(known.path) {
        return Some(FormColumn {
            path: known.path,
            title: known.title,
            about: about.to_owned(),
            example: example.to_owned(),
            choices: Vec::new(),
            is_needed: false,
        });
    }
    let field = field(fields, known.path)?;
    let choices = match known.path {
        "loai_hinh" => ownerships().map(capitalised).collect(),
        "cap_hoc" => levels(),
        _ => choices(&field.shape),
    };
    // As a clerk writes it, not as a facts file has it.
    let example =
        choices.first().cloned().unwrap_or_else(|| field.example.trim_matches(['[', ']']).to_owned());
    Some(FormColumn {
        path: known.path,
        title: known.title,
        about: field.about.to_owned(),
        example,
        choices,
        is_needed: field.is_needed && !known.path.contains('.'),
    })
}

/// What names a unit, from which its issuer follows.
fn of_unit(path: &str) -> Option<(&'static str, &'static str)> {
    match path {
        UNIT_NAME => Some(("Tên đơn vị có loại; từ đó có tên cơ quan ban hành và địa danh.", "xã Đơn Dương")),
        UNIT_PROVINCE => Some(("Tỉnh, thành phố, khi nơi khác cũng có xã cùng tên.", "Lâm Đồng")),
        _ => None,
    }
}

/// The levels, and instead of "several" those that schools mostly have together.
fn levels() -> Vec<String> {
    let one = Level::ALL.into_iter().filter(|level| *level != Level::Combined);
    let several = ["TH&THCS", "THCS&THPT", "TH&THCS&THPT"].map(str::to_owned);
    one.map(|level| capitalised(level.name())).chain(several).collect()
}

fn field<'a>(fields: &'a [Field], path: &str) -> Option<&'a Field> {
    let (group, key) = path.split_once('.').map_or((None, path), |(group, key)| (Some(group), key));
    let fields = match group {
        Some(group) => fields.iter().find(|field| field.key == group)?.shape.keys()?,
        None => fields,
    };
    fields.iter().find(|field| field.key == key)
}

/// What a value is chosen from, in the words of a clerk.
fn choices(shape: &Shape) -> Vec<String> {
    const MOST: u32 = 12;
    match shape {
        Shape::Choice(words) => words.iter().map(|(_, meaning)| capitalised(meaning)).collect(),
        Shape::Number { from, to: Some(to) } if *to <= MOST => {
            (*from..=*to).map(|number| number.to_string()).collect()
        }
        Shape::YesNo => vec!["Có".to_owned(), "Không".to_owned()],
        Shape::OneOf(shapes) => shapes.iter().map(choices).find(|all| !all.is_empty()).unwrap_or_default(),
        Shape::Text
        | Shape::Form { .. }
        | Shape::Number { .. }
        | Shape::Record(_)
        | Shape::List(_)
        | Shape::Lines(_)
        | Shape::Map { .. }
        | Shape::Anything => Vec::new(),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
