//! The columns that are known, and the headers that mean them: those that the facts declare.

use std::sync::LazyLock;

use crate::facts::{Facts, School};
use crate::yaml::{FactColumn, Field, Reads, Record};

/// A column that is known: the fact it holds and how its cells are read.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The fact's key, below another one after a dot: `cong_nhan.ngay`.
    pub path: &'static str,
    /// Its header as a clerk writes it, for messages.
    pub title: &'static str,
    /// How its cells are read.
    pub reads: Reads,
    /// Other headers that mean it, without accents; its key always does.
    pub headers: &'static [&'static str],
}

/// Columns of a table of schools: the keys of one entry of `truong`.
pub static SCHOOL: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut all = declared(&School::fields());
    all.extend(OWN_ACCREDITATION);
    all
});

/// Columns of a table of units: keys of a document, and what names the unit.
pub static UNIT: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut all = vec![NAME, PROVINCE];
    all.extend(declared(&Facts::fields()));
    all
});

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Schools: `truong`.
    Schools,
    /// Units, each with a document of its own: `nhan_ban`.
    Units,
}

impl TableKind {
    /// The columns that such a table may have.
    pub fn columns(self) -> &'static [Known] {
        match self {
            Self::Schools => &SCHOOL,
            Self::Units => &UNIT,
        }
    }

    /// "truong", "don-vi".
    pub fn key(self) -> &'static str {
        match self {
            Self::Schools => "truong",
            Self::Units => "don-vi",
        }
    }

    /// "bảng trường", "bảng đơn vị".
    pub fn name(self) -> &'static str {
        match self {
            Self::Schools => "bảng trường",
            Self::Units => "bảng đơn vị",
        }
    }
}

/// Column of a unit's name, from which its issuer follows.
pub const UNIT_NAME: &str = "ten_xa";
/// Column of a unit's code.
pub const UNIT_CODE: &str = "co_quan.ma_xa";

/// Column of a unit's province, by which communes of one name are told apart.
pub const UNIT_PROVINCE: &str = "tinh";

/// Whether `known` are the columns of schools.
pub fn is_of_schools(known: &[Known]) -> bool {
    known.iter().any(|column| column.path == "ten")
}

const NAME: Known = Known {
    path: UNIT_NAME,
    title: "Tên xã",
    reads: Reads::Text,
    headers: &[
        "xa",
        "ten",
        "xa_phuong",
        "phuong_xa",
        "ten_don_vi",
        "don_vi",
        "ten_phuong_xa",
        "ten_xa_phuong",
        "ten_phuong",
    ],
};

const PROVINCE: Known = Known {
    path: UNIT_PROVINCE,
    title: "Tỉnh",
    reads: Reads::Text,
    headers: &[
        "ten_tinh",
        "tinh_thanh_pho",
        "tinh_thanh",
        "thuoc_tinh",
        "tinh_tp",
        "tinh_thanh_pho_truc_thuoc_tw",
    ],
};

/// The group of columns that are of the recognition of KĐCLGD alone, where a list has both apart.
pub const ACCREDITATION: &str = "kdclgd_rieng";

/// Its columns; with what the others say they make a recognition of its own.
const OWN_ACCREDITATION: [Known; 3] = [
    Known {
        path: "kdclgd_rieng.ngay",
        title: "Ngày công nhận KĐCLGD",
        reads: Reads::Date,
        headers: &["ngay_cong_nhan_kdclgd", "nam_cong_nhan_kdclgd", "nam_dat_kdclgd"],
    },
    Known {
        path: "kdclgd_rieng.quyet_dinh",
        title: "Số quyết định KĐCLGD",
        reads: Reads::Decision,
        headers: &["so_quyet_dinh_kdclgd", "quyet_dinh_cong_nhan_kdclgd"],
    },
    Known {
        path: "kdclgd_rieng.den",
        title: "Ngày hết hạn KĐCLGD",
        reads: Reads::Date,
        headers: &["ngay_het_han_kdclgd"],
    },
];

/// The columns that `fields` declare, also of the groups among them.
fn declared(fields: &[Field]) -> Vec<Known> {
    fields.iter().flat_map(|field| of_field(field, None)).collect()
}

fn of_field(field: &Field, group: Option<&'static str>) -> Vec<Known> {
    let own = field.column.map(|column| known(field, column, group));
    // Groups of groups have no columns.
    let inside = field.shape.keys().filter(|_| group.is_none()).unwrap_or_default();
    own.into_iter().chain(inside.iter().flat_map(|inner| of_field(inner, Some(field.key)))).collect()
}

fn known(
    field: &Field,
    FactColumn { title, cell, headers }: FactColumn,
    group: Option<&'static str>,
) -> Known {
    let path = match group {
        // Made once for each column there is.
        Some(group) => Box::leak(format!("{group}.{}", field.key).into_boxed_str()),
        None => field.key,
    };
    Known { path, title: title.unwrap_or(field.title), reads: cell, headers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vietnamese::unaccented;

    #[test]
    fn no_header_means_two_facts() {
        for table in [&*SCHOOL, &*UNIT] {
            let mut headers: Vec<String> = table.iter().map(|column| unaccented(column.path)).collect();
            headers.extend(table.iter().flat_map(|column| column.headers).map(|header| (*header).to_owned()));
            let count = headers.len();
            headers.sort();
            headers.dedup();
            assert_eq!(headers.len(), count);
        }
    }
}
