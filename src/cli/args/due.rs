//! Arguments of `due`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::{PATHS_HELP, REGIMES_HELP, ROOT_HELP, YEARS, path_ending};

/// Arguments of `due`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct DueArguments {
    /// Facts files and folders.
    #[arg(required = true, value_name = "ĐƯỜNG_DẪN", help_heading = "Đối số", help = PATHS_HELP)]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "NĂM", value_parser = year)]
    #[arg(help = "Năm kế hoạch: các trường hết hạn trong năm này hoặc trước đó")]
    pub year: u16,
    /// Format of the list.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của danh sách: text, csv (mở được bằng Excel) hoặc json (mặc định: text)")]
    pub format: TableFormat,
    /// Bars of the load on the terminal.
    #[arg(long, help = "Vẽ số trường theo tháng và cấp học, dưới danh sách")]
    pub plot: bool,
    /// The same as a picture.
    #[arg(long, value_name = "TỆP", value_parser = svg_path)]
    #[arg(help = "Vẽ số trường theo tháng và cấp học ra tệp ảnh .svg")]
    pub svg: Option<PathBuf>,
    /// Replace what stands there.
    #[arg(
        long,
        requires = "svg",
        help = "Ghi ảnh cả khi ở đó có tệp khác; tệp ấy được giữ bên cạnh, có ghi ngày"
    )]
    pub force: bool,
    /// Where the copy with targets goes.
    #[arg(long, value_name = "THƯ_MỤC")]
    #[arg(
        help = "Chép dữ kiện sang thư mục mới này, thêm mục tiêu dự kiến cho từng trường; bản gốc giữ nguyên"
    )]
    pub write: Option<PathBuf>,
    /// Root of inheritance.
    #[arg(long, value_name = "THƯ_MỤC", help = ROOT_HELP)]
    pub root: Option<PathBuf>,
    /// Accreditation rules of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = REGIMES_HELP)]
    pub regimes: Option<PathBuf>,
}

/// Format of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For a person.
    Text,
    /// For a spreadsheet.
    Csv,
    /// For a program.
    Json,
}

fn svg_path(text: &str) -> Result<PathBuf, String> {
    path_ending(text, &["svg"])
}

fn year(text: &str) -> Result<u16, String> {
    let year = text.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| format!("cần một năm từ {} đến {}", YEARS.start(), YEARS.end()))
}
