//! Arguments of `parts`.

use std::path::PathBuf;

use clap::Args;

use super::shared::TEMPLATES_HELP;

/// Arguments of `parts`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct PartsArguments {
    /// A template's name.
    #[arg(value_name = "MẪU", help_heading = "Đối số")]
    #[arg(help = "Tên mẫu, ví dụ ke-hoach-xa (bản mới nhất), ke-hoach-xa.tu-2025-07-01 (bản của ngày ấy)")]
    pub template: String,
    /// Templates of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = TEMPLATES_HELP)]
    pub templates: Option<PathBuf>,
}
