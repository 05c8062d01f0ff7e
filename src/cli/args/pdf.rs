//! Arguments of `pdf`, and those of `render` for the same.

use std::path::PathBuf;

use clap::Args;

/// Arguments of `pdf`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct PdfArguments {
    #[arg(required = true, value_name = "TỆP.docx", help_heading = "Đối số", help = "Các tệp DOCX")]
    pub documents: Vec<PathBuf>,
    /// Where to.
    #[arg(long, value_name = "THƯ_MỤC", help = "Thư mục kết quả (mặc định: cạnh mỗi văn bản)")]
    pub out: Option<PathBuf>,
    /// What kind, and pictures.
    #[command(flatten)]
    pub pictures: PictureArguments,
    /// Replace what stands there.
    #[arg(long, help = "Ghi cả khi ở đó có tệp khác; tệp ấy được giữ bên cạnh, có ghi ngày")]
    pub force: bool,
}

/// What is made besides plain PDF.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct PictureArguments {
    /// For archives.
    #[arg(long, help = "Làm PDF theo chuẩn lưu trữ PDF/A-2b")]
    pub pdf_a: bool,
    /// Pictures of pages.
    #[arg(long, help = "Làm cả ảnh PNG của từng trang: ten-1.png, ten-2.png, …")]
    pub png: bool,
}
