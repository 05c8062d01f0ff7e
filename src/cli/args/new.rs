//! Arguments of `new`.

use std::path::PathBuf;

use clap::Args;

use super::AskedKind;
use super::shared::{LEGAL_HELP, TEMPLATES_HELP, period};
use crate::facts::{PartialDate, Period};

/// Arguments of `new`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct NewArguments {
    /// A template's name.
    #[arg(value_name = "MẪU", help_heading = "Đối số", requires = "file", requires = "unit")]
    #[arg(help = "Tên mẫu, ví dụ ke-hoach-xa; `vanthu new --list` liệt kê các mẫu")]
    pub template: Option<String>,
    /// Where the facts file goes.
    #[arg(
        value_name = "TỆP",
        help_heading = "Đối số",
        help = "Tệp dữ kiện sẽ ghi (.yaml), chưa có trên đĩa"
    )]
    pub file: Option<PathBuf>,
    /// Lists the templates.
    #[arg(long, help = "Liệt kê các mẫu, mẫu nào dùng để làm gì")]
    #[arg(conflicts_with_all = ["template", "unit", "period", "date"])]
    pub list: bool,
    /// Where a blank table goes.
    #[arg(long = "bang", value_name = "TỆP", value_parser = workbook)]
    #[arg(help = "Ghi một bảng Excel trống (.xlsx) có đủ cột, danh sách chọn và trang hướng dẫn")]
    #[arg(conflicts_with_all = ["template", "file", "list", "unit", "period", "date"])]
    pub table: Option<PathBuf>,
    /// What its rows are.
    #[arg(long = "as", value_name = "LOẠI", hide_possible_values = true, requires = "table")]
    #[arg(help = "Mỗi hàng của bảng trống là gì: truong hoặc don-vi (mặc định: truong)")]
    pub kind: Option<AskedKind>,
    /// The unit or body that issues the document.
    #[arg(long = "don-vi", value_name = "ĐƠN_VỊ", requires = "template")]
    #[arg(help = "Đơn vị ban hành: tên (có tỉnh nếu trùng tên) hoặc mã, ví dụ \"xã Đơn Dương, Lâm Đồng\"")]
    pub unit: Option<String>,
    /// What the plan covers.
    #[arg(long = "nam", value_name = "NĂM", value_parser = period, requires = "template")]
    #[arg(
        help = "Năm, năm học hoặc giai đoạn của kế hoạch, ví dụ 2027, 2026-2027, 2026-2030 (mặc định: năm tới)"
    )]
    pub period: Option<Period>,
    /// The document's date.
    #[arg(long = "ngay", value_name = "NGÀY", value_parser = date, requires = "template")]
    #[arg(help = "Ngày văn bản; chưa rõ ngày thì ghi tháng và năm, ví dụ 12/2026 (mặc định: tháng này)")]
    pub date: Option<PartialDate>,
    /// Templates of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = TEMPLATES_HELP)]
    pub templates: Option<PathBuf>,
    /// A register of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = LEGAL_HELP)]
    pub legal: Option<PathBuf>,
}

fn workbook(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    is_workbook.then_some(path).ok_or_else(|| "tên tệp phải kết thúc bằng .xlsx".to_owned())
}

fn date(text: &str) -> Result<PartialDate, String> {
    match PartialDate::parse(text) {
        Ok(PartialDate::Months { .. }) => {
            Err("cần một ngày hoặc một tháng, như 05/12/2026, 12/2026".to_owned())
        }
        Ok(date) => Ok(date),
        Err(error) => Err(error.to_string()),
    }
}
