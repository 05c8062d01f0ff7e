//! Arguments of `reconcile`.

use std::path::PathBuf;

use clap::Args;

use super::shared::{Format, PATHS_HELP, ROOT_HELP};

/// Arguments of `reconcile`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct ReconcileArguments {
    /// Facts files and folders.
    #[arg(required = true, value_name = "ĐƯỜNG_DẪN", help_heading = "Đối số", help = PATHS_HELP)]
    pub paths: Vec<PathBuf>,
    /// Format of the tree.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của cây số liệu: text hoặc json (mặc định: text)")]
    pub format: Format,
    /// Root of inheritance.
    #[arg(long, value_name = "THƯ_MỤC", help = ROOT_HELP)]
    pub root: Option<PathBuf>,
}
