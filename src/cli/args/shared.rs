//! What several commands take.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::diagnostic::Report;
use crate::facts::Period;
use crate::generate::Library;

/// What is said of paths, `--root` and `--regimes` wherever they can be given.
pub const PATHS_HELP: &str =
    "Tệp dữ kiện (.yaml, .yml) hoặc thư mục chứa chúng; tên bắt đầu bằng `_` được bỏ qua";

pub const ROOT_HELP: &str =
    "Thư mục gốc để kế thừa _chung.yaml và giữ cây thư mục (mặc định: thư mục đã nêu, hoặc thư mục của tệp)";

pub const REGIMES_HELP: &str =
    "Thư mục quy định về kiểm định của riêng mình; quy định trùng `id` thay cho quy định có sẵn";

pub const TEMPLATES_HELP: &str = "Thư mục mẫu của riêng mình; mẫu trùng tên thay cho mẫu có sẵn";

pub const LEGAL_HELP: &str =
    "Thư mục văn bản pháp lý của riêng mình; văn bản trùng `id` thay cho văn bản có sẵn";

/// Where facts inherit up to, and folders of one's own.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct SourceArguments {
    /// Root of inheritance.
    #[arg(long, value_name = "THƯ_MỤC", help = ROOT_HELP)]
    pub root: Option<PathBuf>,
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

/// Format of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person.
    Text,
    /// For a program.
    Json,
}

impl SourceArguments {
    /// All folders that were named.
    pub fn folders(&self) -> [&Option<PathBuf>; 4] {
        [&self.root, &self.templates, &self.legal, &self.regimes]
    }

    /// What documents are made with.
    pub fn library(&self, report: &mut Report) -> Option<Library> {
        Library::load(self.templates.as_deref(), self.legal.as_deref(), self.regimes.as_deref(), report)
    }
}

/// The first and the last year a plan can be for.
pub const YEARS: std::ops::RangeInclusive<u16> = 2000..=2100;

/// What a plan covers.
pub fn period(text: &str) -> Result<Period, String> {
    const SHAPE: &str = "cần một năm (2027), năm học (2026-2027) hoặc giai đoạn (2026-2030)";
    let year = |text: &str| text.trim().parse().ok().filter(|year| YEARS.contains(year));
    let (first, last) = text.split_once(['-', '–']).map_or((text, None), |(first, last)| (first, Some(last)));
    let first: u16 = year(first).ok_or(SHAPE)?;
    let Some(last) = last else { return Ok(Period::Year(first)) };
    match year(last).ok_or(SHAPE)? {
        last if last == first + 1 => Ok(Period::SchoolYear(first)),
        last if last > first => Ok(Period::Span { first, last }),
        _ => Err(SHAPE.to_owned()),
    }
}

/// No machine has more cores, and a system may not give more threads.
const MOST_THREADS: usize = 1024;

/// Reads how many threads are wanted.
pub fn threads(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse().ok().filter(|number: &NonZeroUsize| number.get() <= MOST_THREADS);
    number.ok_or_else(|| format!("cần một số từ 1 đến {MOST_THREADS}"))
}

/// Reads the name of a file that ends in one of `endings`: a name without it may be that of another kind of file.
pub fn path_ending(text: &str, endings: &[&str]) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let ending = path.extension();
    let fits = ending.is_some_and(|ending| endings.iter().any(|one| ending.eq_ignore_ascii_case(one)));
    let names: Vec<String> = endings.iter().map(|one| format!(".{one}")).collect();
    fits.then_some(path).ok_or_else(|| format!("tên tệp phải kết thúc bằng {}", names.join(" hoặc ")))
}
