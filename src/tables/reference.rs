//! Where a table is.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, rules};
use crate::files::named;
use crate::yaml::{Decode, Decoder, Fields, Located, Node};

/// `{bang: truong.xlsx, trang_tinh: "Danh sách", theo: ma_xa}`: where a table is.
#[derive(Debug, Clone, PartialEq)]
pub struct TableReference {
    /// `bang`: the file, as seen from the file that names it.
    pub file: Located<String>,
    /// `trang_tinh`: the sheet's name or number, or `*` for all that have the header; by default the first visible one
    /// that has it.
    pub sheet: Option<Located<String>>,
    /// `theo`: header of the column that joins tables.
    pub key: Option<Located<String>>,
}

impl TableReference {
    /// Takes the keys of a reference out of a map that may hold more.
    pub fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let file = fields.required("bang");
        let sheet = fields.optional("trang_tinh");
        let key = fields.optional("theo");
        Some(Self { file: file?, sheet, key })
    }

    /// The file, as it is called on the disk.
    ///
    /// # Errors
    /// If nothing has the name, or several do.
    pub fn path(&self) -> Result<PathBuf, Diagnostic> {
        let Located { value: name, place } = &self.file;
        let folder = Path::new(&place.source.name).parent().unwrap_or(Path::new(""));
        named(folder, name).map_err(|error| {
            let message = format!("không có bảng `{}`", folder.join(name).display());
            error.explain(name, Diagnostic::new(&rules::KHONG_THAY_TEP, message)).at(place)
        })
    }
}

impl Decode for TableReference {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let reference = Self::take(&mut fields);
        fields.close();
        reference
    }
}
