//! Arguments of `check`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::{LEGAL_HELP, path_ending, threads};

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(about = "Kiểm tra thể thức văn bản DOCX bất kỳ theo Nghị định 30/2020/NĐ-CP")]
#[command(
    override_usage = "vanthu check [TÙY CHỌN] <TỆP>…\n           vanthu check --rules\n           vanthu check --explain <QUY_TẮC>"
)]
#[command(next_help_heading = "Tùy chọn")]
pub struct CheckArguments {
    /// Documents, and folders of them.
    #[arg(value_name = "TỆP", help_heading = "Đối số", required_unless_present_any = ["rules", "explain"])]
    #[arg(help = "Văn bản .docx, của ai soạn cũng được, hoặc thư mục chứa chúng")]
    pub paths: Vec<PathBuf>,
    /// The rules to hold documents against.
    #[arg(long, value_name = "THỂ_THỨC")]
    #[arg(help = "Xét theo thể thức này (nd30-2020, tt01-2011), không theo ngày của văn bản")]
    pub the_thuc: Option<String>,
    /// Only these rules.
    #[arg(long, value_name = "QUY_TẮC", value_delimiter = ',')]
    #[arg(help = "Chỉ xét các quy tắc này, kể cả lời khuyên (cách nhau bằng dấu phẩy)")]
    pub select: Vec<String>,
    /// Not these rules.
    #[arg(long, value_name = "QUY_TẮC", value_delimiter = ',', help = "Không xét các quy tắc này")]
    pub ignore: Vec<String>,
    /// Advice too.
    #[arg(long, help = "Nêu cả lời khuyên")]
    pub advice: bool,
    /// What was known before.
    #[arg(long, value_name = "TỆP", help = "Chỉ nêu những điều chưa có trong tệp mốc này")]
    pub baseline: Option<PathBuf>,
    /// Notes what is found as known.
    #[arg(long, value_name = "TỆP", conflicts_with = "baseline")]
    #[arg(help = "Ghi mọi điều tìm thấy ra một tệp mốc, để lần sau chỉ nêu điều mới")]
    pub write_baseline: Option<PathBuf>,
    /// Form of what is told.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của kết quả: text, json hoặc sarif (mặc định: text)")]
    pub format: CheckFormat,
    /// Repairs what is safe.
    #[arg(long, requires = "output", conflicts_with = "comment", help_heading = "Ghi ra tệp")]
    #[arg(help = "Sửa những gì sửa được mà không đụng đến câu chữ, ghi ra tệp mới (-o)")]
    pub fix: bool,
    /// Reads old encodings too.
    #[arg(long, requires = "fix", help_heading = "Ghi ra tệp")]
    #[arg(help = "Khi sửa, chuyển cả chữ TCVN3 (.VnTime) và VNI sang Unicode")]
    pub fix_encoding: bool,
    /// Writes findings as comments.
    #[arg(long, requires = "output", help_heading = "Ghi ra tệp")]
    #[arg(help = "Ghi ra tệp mới (-o) với mỗi phát hiện là một nhận xét (comment) của Word")]
    pub comment: bool,
    /// The copy.
    #[arg(short, long, value_name = "TỆP", help_heading = "Ghi ra tệp")]
    #[arg(help = "Tệp .docx mới của --fix hay --comment; không được là tệp đã có")]
    pub output: Option<PathBuf>,
    /// A page with findings beside the text.
    #[arg(long, value_name = "TỆP", value_parser = html_path, help_heading = "Ghi ra tệp")]
    #[arg(help = "Ghi trang HTML có văn bản và phát hiện bên cạnh, để xem bằng trình duyệt hay in")]
    pub html: Option<PathBuf>,
    /// Over what stands there.
    #[arg(
        long,
        requires = "html",
        help_heading = "Ghi ra tệp",
        help = "Ghi cả khi ở chỗ trang HTML có tệp khác: tệp ấy được cất lại"
    )]
    pub force: bool,
    /// Lists the rules.
    #[arg(long, help = "Liệt kê các quy tắc về thể thức")]
    pub rules: bool,
    /// Explains a rule.
    #[arg(long, value_name = "QUY_TẮC", help = "Giải thích một quy tắc về thể thức")]
    pub explain: Option<String>,
    /// A register of one's own.
    #[arg(long, value_name = "THƯ_MỤC", help = LEGAL_HELP)]
    pub legal: Option<PathBuf>,
    /// Threads.
    #[arg(long, value_name = "SỐ", value_parser = threads, help = "Số luồng chạy cùng lúc (mặc định: mọi nhân)")]
    pub jobs: Option<NonZeroUsize>,
}

/// Form of what `check` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For a person.
    Text,
    /// For a program.
    Json,
    /// SARIF 2.1.0, for tools that gather findings.
    Sarif,
}

fn html_path(text: &str) -> Result<PathBuf, String> {
    path_ending(text, &["html", "htm"])
}
