//! Arguments of `schema`.

use clap::{Args, ValueEnum};

/// Arguments of `schema`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct SchemaArguments {
    /// Of which file.
    #[arg(
        value_name = "LOẠI_TỆP",
        help_heading = "Đối số",
        default_value = "facts",
        hide_default_value = true
    )]
    #[arg(hide_possible_values = true)]
    #[arg(
        help = "facts: tệp dữ kiện; batch: tệp dữ kiện có nhan_ban; template-head: phần đầu mẫu; legal: sổ văn bản; regime: quy định (mặc định: facts)"
    )]
    pub file: FileKind,
}

/// What a schema is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FileKind {
    /// A facts file of one document.
    Facts,
    /// A facts file of many.
    Batch,
    TemplateHead,
    /// A file of the register.
    Legal,
    /// The rules of one period.
    Regime,
}
