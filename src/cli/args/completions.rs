//! Arguments of `completions`.

use clap::Args;
use clap_complete::Shell;

/// Arguments of `completions`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct CompletionsArguments {
    #[arg(value_name = "SHELL", help_heading = "Đối số", hide_possible_values = true)]
    #[arg(help = "Trình dòng lệnh đang dùng: bash, zsh, fish, powershell hoặc elvish")]
    pub shell: Shell,
}
