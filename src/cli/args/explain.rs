//! Arguments of `explain`.

use clap::Args;

/// Arguments of `explain`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct ExplainArguments {
    /// A rule's name.
    #[arg(value_name = "QUY_TẮC", help_heading = "Đối số")]
    #[arg(help = "Tên quy tắc như trong thông báo, ví dụ khoa-la; không nêu thì liệt kê mọi quy tắc")]
    pub rule: Option<String>,
}
