//! Arguments of `table`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::{Format, ROOT_HELP, period};
use crate::facts::Period;
use crate::tables::TableKind;

/// Arguments of `table`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct TableArguments {
    /// A table, or a facts file that names some.
    #[arg(value_name = "TỆP", help_heading = "Đối số")]
    #[arg(help = "Bảng (.xlsx, .xls, .ods, .csv…), hoặc tệp dữ kiện (.yaml) có nêu `bang`")]
    pub file: PathBuf,
    /// What its rows are.
    #[arg(long = "as", value_name = "LOẠI", hide_possible_values = true)]
    #[arg(help = "Mỗi hàng là gì: truong hoặc don-vi (mặc định: theo các cột)")]
    pub kind: Option<AskedKind>,
    /// Which sheet.
    #[arg(long, value_name = "TRANG")]
    #[arg(help = "Tên hoặc số thứ tự của trang tính, hay \"*\" (mặc định: trang đầu có hàng tiêu đề)")]
    pub sheet: Option<String>,
    /// What the plan covers.
    #[arg(long = "nam", value_name = "NĂM", value_parser = period)]
    #[arg(
        help = "Năm, năm học hoặc giai đoạn của kế hoạch, ví dụ 2027, 2026-2027, 2026-2030, khi TỆP là bảng"
    )]
    pub period: Option<Period>,
    /// Format of what is shown.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của kết quả: text hoặc json (mặc định: text)")]
    pub format: Format,
    /// Root of inheritance.
    #[arg(long, value_name = "THƯ_MỤC", help = ROOT_HELP)]
    pub root: Option<PathBuf>,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AskedKind {
    /// Schools.
    Truong,
    /// Units.
    DonVi,
}

impl From<AskedKind> for TableKind {
    fn from(kind: AskedKind) -> Self {
        match kind {
            AskedKind::Truong => Self::Schools,
            AskedKind::DonVi => Self::Units,
        }
    }
}
