//! Where a table is.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::files::{Disk, named};
use crate::record;
use crate::yaml::{Decoder, Fields, Located, Node, OptionalWith, Shape, flag, needed, optional, reads};
use serde_json::Value;

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
        /// `cot`: headers that are not known, and what they mean.
        pub columns: Vec<(Located<String>, Located<String>)> = reads(
            OptionalWith { read: pairs, dump: dump_pairs, shape: columns_shape },
            "cot",
            "Cột",
            "Tiêu đề cột mà chương trình chưa biết: dữ kiện mà cột ấy mang, hoặc `bo_qua` nếu không dùng.",
            "{\"Mức đề nghị\": muc_tieu.chuan_quoc_gia, \"Nhận xét\": bo_qua}",
        );
        /// `mac_dinh`: what stands where a row does not say it.
        pub defaults: Vec<(Located<String>, Located<String>)> = reads(
            OptionalWith { read: pairs, dump: dump_pairs, shape: defaults_shape },
            "mac_dinh",
            "Mặc định",
            "Dữ kiện chung của các hàng, dùng ở hàng không ghi; của lần công nhận và mục tiêu thì chỉ ở trường có công nhận, có mục tiêu.",
            "{cong_nhan.chuan_quoc_gia: 1}",
        );
        /// `giu_ten`: names of schools stay as they are written.
        pub keeps_names: bool = flag(
            "giu_ten",
            "Giữ tên",
            "Giữ tên trường như bảng ghi, không viết đủ (\"MN Quế Phong\" thành \"Trường Mầm non Quế Phong\").",
            "true",
        );
    }
}

type Pairs = Vec<(Located<String>, Located<String>)>;

fn pairs(node: &Node, decoder: &mut Decoder) -> Option<Pairs> {
    let entries = Fields::open(node, decoder)?.rest();
    let read = |(name, node): (Located<String>, Node), decoder: &mut Decoder| {
        let value: Located<String> = decoder.read(&node)?;
        Some((name, value))
    };
    let entries: Vec<(Located<String>, Node)> = entries.into_iter().cloned().collect();
    Some(entries.into_iter().filter_map(|entry| read(entry, decoder)).collect())
}

fn dump_pairs(pairs: &Pairs) -> Value {
    if pairs.is_empty() {
        return Value::Null;
    }
    Value::Object(
        pairs.iter().map(|(name, value)| (name.value.clone(), value.value.clone().into())).collect(),
    )
}

fn columns_shape() -> Shape {
    Shape::Map { keys: "tiêu đề cột", values: Box::new(Shape::Text) }
}

fn defaults_shape() -> Shape {
    Shape::Map { keys: "dữ kiện", values: Box::new(Shape::Text) }
}

impl TableReference {
    /// The table in the file at `path`, with nothing else said of it but the sheet.
    pub fn of_file(path: &Path, sheet: Option<&str>) -> Self {
        let place = Place::file(path.display().to_string());
        let located = |value: String| Located { value, place: place.clone() };
        let name = path.file_name().map_or_else(|| path.to_string_lossy(), OsStr::to_string_lossy);
        Self {
            file: located(name.into_owned()),
            sheet: sheet.map(|sheet| located(sheet.to_owned())),
            key: None,
            columns: Vec::new(),
            defaults: Vec::new(),
            keeps_names: false,
        }
    }

    /// The file, as it is called on the disk.
    ///
    /// # Errors
    /// If nothing has the name, or several do.
    pub fn path(&self, disk: &Disk) -> Result<PathBuf, Diagnostic> {
        let Located { value: name, place } = &self.file;
        let folder = Path::new(&place.source.name).parent().unwrap_or(Path::new(""));
        named(disk, folder, name).map_err(|error| {
            let message = format!("không có bảng `{}`", folder.join(name).display());
            error.explain(name, Diagnostic::new(&rules::KHONG_THAY_TEP, message)).at(place)
        })
    }
}
