//! Commands and options, with their help.

mod check;
mod completions;
mod due;
mod explain;
mod legal;
mod new;
mod parts;
mod pdf;
mod reconcile;
mod schema;
mod serve;
mod shared;
mod table;

pub use check::{CheckArguments, CheckFormat};
pub use completions::CompletionsArguments;
pub use due::{DueArguments, TableFormat};
pub use explain::ExplainArguments;
pub use legal::LegalArguments;
pub use new::NewArguments;
pub use parts::PartsArguments;
pub use pdf::{PdfArguments, PictureArguments};
pub use reconcile::ReconcileArguments;
pub use schema::{FileKind, SchemaArguments};
pub use serve::ServeArguments;
pub use shared::{Format, SourceArguments};
pub use table::{AskedKind, TableArguments};

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Subcommand, ValueEnum};
use shared::{PATHS_HELP, threads};

use crate::batch::{ReportFormat, Shard};

const HELP: &str = "{about}\n\nCách dùng: {usage}\n\n{all-args}";

/// What the program does.
#[derive(Debug, Subcommand)]
#[command(about = "Làm văn bản hành chính (DOCX) đúng thể thức từ các tệp dữ kiện")]
#[command(subcommand_value_name = "LỆNH", subcommand_help_heading = "Lệnh")]
pub enum Command {
    /// `new`.
    #[command(
        about = "Bắt đầu: liệt kê các mẫu, lập tệp dữ kiện cho một đơn vị, lập bảng Excel trống",
        override_usage = "vanthu new --list\n           vanthu new [TÙY CHỌN] --don-vi <ĐƠN_VỊ> <MẪU> <TỆP>\n           vanthu new --bang <TỆP.xlsx>"
    )]
    New(NewArguments),
    /// `table`.
    #[command(
        about = "Xem chương trình hiểu một bảng Excel thế nào: cột nào là gì, còn hỏi gì",
        override_usage = "vanthu table [TÙY CHỌN] <TỆP>"
    )]
    Table(TableArguments),
    // `render`, with its words at its arguments, since it is also made alone.
    Render(RenderArguments),
    /// `pdf`.
    #[command(
        about = "Làm PDF, ảnh trang của các tệp DOCX, bằng LibreOffice đã cài trên máy",
        override_usage = "vanthu pdf [TÙY CHỌN] <TỆP.docx>…"
    )]
    Pdf(PdfArguments),
    // `check`, with its words at its arguments, since it is also made alone.
    Check(CheckArguments),
    /// `show`.
    #[command(
        about = "Xem một chặng của văn bản: dữ kiện, bản thảo đánh dấu, mô hình văn bản; hoặc xem một mẫu",
        override_usage = "vanthu show [TÙY CHỌN] <facts|markup|document> <TỆP>\n           vanthu show [TÙY CHỌN] template <MẪU>"
    )]
    Show(ShowArguments),
    /// `parts`.
    #[command(
        about = "Liệt kê các phần có tên của một mẫu, để đổi bằng `noi_dung`",
        override_usage = "vanthu parts [TÙY CHỌN] <MẪU>"
    )]
    Parts(PartsArguments),
    /// `legal`.
    #[command(
        about = "Tra sổ văn bản pháp lý, hoặc xem tình trạng các văn bản mà một tệp viện dẫn",
        override_usage = "vanthu legal [TÙY CHỌN] [TỪ_CẦN_TÌM… | TỆP]"
    )]
    Legal(LegalArguments),
    /// `due`.
    #[command(
        about = "Liệt kê các trường hết hạn công nhận trong một năm hoặc trước đó",
        override_usage = "vanthu due [TÙY CHỌN] --year <NĂM> <ĐƯỜNG_DẪN>…"
    )]
    Due(DueArguments),
    /// `reconcile`.
    #[command(
        about = "Cộng số liệu từ xã lên tỉnh và đối chiếu với số đã ghi",
        override_usage = "vanthu reconcile [TÙY CHỌN] <ĐƯỜNG_DẪN>…"
    )]
    Reconcile(ReconcileArguments),
    /// `explain`.
    #[command(
        about = "Giải thích một quy tắc nêu trong thông báo: nghĩa là gì, sửa thế nào",
        override_usage = "vanthu explain [QUY_TẮC]"
    )]
    Explain(ExplainArguments),
    /// `schema`.
    #[command(
        about = "In JSON Schema của tệp dữ kiện và các tệp YAML khác, cho trình soạn thảo",
        override_usage = "vanthu schema [facts|batch|template-head|legal|regime]"
    )]
    Schema(SchemaArguments),
    /// `serve`.
    #[command(
        about = "Mở trang làm văn bản trong trình duyệt, với các tệp dữ kiện của một thư mục",
        override_usage = "vanthu serve [TÙY CHỌN] [THƯ_MỤC]"
    )]
    Serve(ServeArguments),
    /// `completions`.
    #[command(
        about = "In tệp lệnh để trình dòng lệnh tự điền tên lệnh, tùy chọn",
        override_usage = "vanthu completions <bash|zsh|fish|powershell|elvish>"
    )]
    Completions(CompletionsArguments),
}

/// Arguments of `render`.
#[derive(Debug, Args)]
#[command(about = "Làm văn bản DOCX từ các tệp dữ kiện")]
#[command(override_usage = "vanthu render [TÙY CHỌN] <ĐƯỜNG_DẪN>…")]
#[command(next_help_heading = "Tùy chọn")]
pub struct RenderArguments {
    /// Facts files and folders.
    #[arg(required = true, value_name = "ĐƯỜNG_DẪN", help_heading = "Đối số")]
    #[arg(help = PATHS_HELP)]
    pub paths: Vec<PathBuf>,
    /// Output folder.
    #[arg(long, value_name = "THƯ_MỤC", default_value = "out", hide_default_value = true)]
    #[arg(help = "Thư mục kết quả, giữ nguyên cây thư mục (mặc định: out)")]
    pub out: PathBuf,
    /// What templates and facts are read with.
    #[command(flatten)]
    pub sources: SourceArguments,
    /// Format of diagnostics.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của các thông báo lỗi: text hoặc json (mặc định: text)")]
    pub format: Format,
    /// Print errors only.
    #[arg(long, short, help = "Chỉ in lỗi")]
    pub quiet: bool,
    /// Threads.
    #[arg(long, value_name = "SỐ", value_parser = threads, help = "Số luồng chạy cùng lúc (mặc định: mọi nhân)")]
    pub jobs: Option<NonZeroUsize>,
    /// Where the report goes.
    #[arg(long, value_name = "TỆP", value_parser = report_path)]
    #[arg(help = "Ghi báo cáo, mỗi văn bản một dòng, ra tệp .csv hoặc .json")]
    pub report: Option<PathBuf>,
    /// All or nothing.
    #[arg(long, help = "Chỉ ghi khi mọi văn bản đều làm được; văn bản viện dẫn đã hết hiệu lực là lỗi")]
    pub strict: bool,
    /// Replace edited documents.
    #[arg(long, help = "Làm lại cả văn bản đã sửa; bản đã sửa được giữ bên cạnh, có ghi ngày")]
    pub force: bool,
    /// Delete orphans.
    #[arg(long, help = "Xóa văn bản không còn dữ kiện, trừ văn bản đã sửa")]
    pub prune: bool,
    /// PDF beside each document.
    #[arg(long, help = "Làm cả PDF cạnh mỗi văn bản, bằng LibreOffice")]
    pub pdf: bool,
    /// What kind, and pictures.
    #[command(flatten)]
    pub pictures: PictureArguments,
    /// Part of the work.
    #[arg(long, value_name = "K/N", help = "Chỉ làm phần thứ K trong N phần của công việc")]
    pub shard: Option<Shard>,
}

/// Arguments of `show`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct ShowArguments {
    #[arg(value_name = "CHẶNG", help_heading = "Đối số", display_order = 1, hide_possible_values = true)]
    #[arg(
        help = "facts: dữ kiện sau khi kế thừa; markup: bản thảo đánh dấu; document: mô hình văn bản; template: tệp mẫu"
    )]
    pub stage: Stage,
    /// The facts file, or the template's name.
    #[arg(value_name = "TỆP", help_heading = "Đối số", display_order = 2)]
    #[arg(help = "Tệp dữ kiện; sau `template` là tên mẫu hoặc mẫu con, ví dụ ke-hoach-xa, _bang-truong")]
    pub file: PathBuf,
    /// What templates and facts are read with.
    #[command(flatten)]
    pub sources: SourceArguments,
}

/// A stage to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// Facts after inheritance.
    Facts,
    /// The rendered template.
    Markup,
    /// The document model.
    Document,
    /// The file of a template.
    Template,
}

/// What `arguments` say, the first of which is the program's own name.
///
/// # Errors
/// Misuse, and what was asked of the command line itself.
pub fn matches(arguments: Vec<OsString>) -> Result<ArgMatches, clap::Error> {
    // To make all commands takes as long as to read a document's facts. Whatever is wrong is told of the whole.
    match alone(&arguments).map(|command| command.try_get_matches_from(&arguments)) {
        Some(Ok(matches)) => Ok(matches),
        Some(Err(_)) | None => definition().try_get_matches_from(arguments),
    }
}

/// The command line of the one command that `arguments` begin with, if it is one of those that are run most.
fn alone(arguments: &[OsString]) -> Option<clap::Command> {
    let command = match arguments.get(1)?.to_str()? {
        "render" => RenderArguments::augment_args(clap::Command::new("render")),
        "check" => CheckArguments::augment_args(clap::Command::new("check")),
        _ => return None,
    };
    Some(vietnamese(program().subcommand(command)))
}

/// The whole command line, ready to parse.
pub fn definition() -> clap::Command {
    vietnamese(Command::augment_subcommands(program()))
}

fn program() -> clap::Command {
    clap::Command::new("vanthu")
        .version(env!("CARGO_PKG_VERSION"))
        .override_usage("vanthu <LỆNH> [TÙY CHỌN]")
        .next_help_heading("Tùy chọn")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(flag("version", 'V', "In phiên bản", ArgAction::Version))
}

fn vietnamese(command: clap::Command) -> clap::Command {
    let help = flag("help", 'h', "In hướng dẫn này", ArgAction::Help);
    command.disable_help_flag(true).help_template(HELP).arg(help).mut_subcommands(vietnamese)
}

fn flag(name: &'static str, short: char, help: &'static str, action: ArgAction) -> Arg {
    Arg::new(name).long(name).short(short).help(help).action(action).help_heading("Tùy chọn")
}

fn report_path(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    ReportFormat::of(&path)
        .map(|_| path)
        .ok_or_else(|| "tên tệp phải kết thúc bằng .csv hoặc .json".to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_command_alone_is_that_of_the_whole() {
        for name in ["render", "check"] {
            let arguments = ["vanthu", name].map(OsString::from);
            let helps = [alone(&arguments).unwrap(), definition()].map(|mut command| {
                command.build();
                command.find_subcommand_mut(name).unwrap().render_long_help().to_string()
            });
            assert_eq!(helps[0], helps[1]);
        }
    }
}
