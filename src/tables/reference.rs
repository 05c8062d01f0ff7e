//! Where a table is.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, rules};
use crate::files::named;
use crate::record;
use crate::yaml::{Located, needed, optional};

record! {
    /// `{bang: truong.xlsx, trang_tinh: "Danh sách", theo: ma_xa}`: where a table is.
    #[derive(Debug, Clone, PartialEq)]
    pub struct TableReference: "Bảng tính" {
        /// `bang`: the file, as seen from the file that names it.
        pub file: Located<String> = needed(
            "bang",
            "Bảng",
            "Tệp bảng tính hoặc tệp chữ, tính từ thư mục của tệp này.",
            "truong.xlsx",
        );
        /// `trang_tinh`: the sheet's name or number, or `*` for all that have the header; by default the first visible
        /// one that has it.
        pub sheet: Option<Located<String>> = optional(
            "trang_tinh",
            "Trang tính",
            "Tên hoặc số thứ tự của trang tính; `*` là mọi trang có hàng tiêu đề.",
            "Danh sách",
        );
        /// `theo`: header of the column that joins tables.
        pub key: Option<Located<String>> = optional(
            "theo",
            "Nối theo",
            "Cột nối bảng trường với bảng đơn vị.",
            "ma_xa",
        );
    }
}

impl TableReference {
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
