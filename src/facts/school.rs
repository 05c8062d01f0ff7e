//! A school.

use super::{Level, Located, Recognition, Target};
use crate::diagnostic::Place;

/// One entry of `truong`.
#[derive(Debug, Clone, PartialEq)]
pub struct School {
    /// Where the entry begins.
    pub place: Place,
    /// `ten`: "Trường THCS Cẩm Thành".
    pub name: String,
    /// `cap_hoc`.
    pub level: Located<Level>,
    /// `cac_cap`: the levels of a `nhieu_cap` school.
    pub levels: Vec<Level>,
    /// `xa`: commune by name or code, where the plan covers several.
    pub commune: Option<Located<String>>,
    /// `cong_nhan`: one entry or a list, oldest first or in any order.
    pub recognitions: Vec<Recognition>,
    /// `muc_tieu`.
    pub target: Option<Target>,
    /// `ghi_chu`.
    pub note: Option<String>,
}
