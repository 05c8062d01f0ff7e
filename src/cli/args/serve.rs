//! Arguments of `serve`.

use std::path::PathBuf;

use clap::Args;

use super::shared::{LEGAL_HELP, REGIMES_HELP, TEMPLATES_HELP};

/// Arguments of `serve`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct ServeArguments {
    /// The folder of facts.
    #[arg(value_name = "THƯ_MỤC", default_value = ".", hide_default_value = true, help_heading = "Đối số")]
    #[arg(help = "Thư mục dữ kiện mà trang được đọc và ghi (mặc định: thư mục đang đứng)")]
    pub folder: PathBuf,
    #[arg(long, value_name = "CỔNG", default_value_t = 0, hide_default_value = true)]
    #[arg(help = "Cổng trên máy này (mặc định: một cổng còn trống)")]
    pub port: u16,
    /// Opens no browser.
    #[arg(long, help = "Chỉ in địa chỉ, không mở trình duyệt")]
    pub no_open: bool,
    /// Templates of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = TEMPLATES_HELP)]
    pub templates: Option<PathBuf>,
    /// A register of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = LEGAL_HELP)]
    pub legal: Option<PathBuf>,
    /// Accreditation rules of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = REGIMES_HELP)]
    pub regimes: Option<PathBuf>,
}
