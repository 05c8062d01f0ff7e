//! Arguments of `legal`.

use chrono::NaiveDate;
use clap::Args;

use super::shared::{Format, SourceArguments};
use crate::facts::PartialDate;

/// Arguments of `legal`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Tùy chọn")]
pub struct LegalArguments {
    /// Words to look for, or one facts file.
    #[arg(value_name = "TỪ_CẦN_TÌM | TỆP", help_heading = "Đối số")]
    #[arg(help = "Những từ phải có trong mã, loại, số ký hiệu, cơ quan hay trích yếu (không cần dấu); \
                  hoặc một tệp dữ kiện, để xem các văn bản nó viện dẫn")]
    pub query: Vec<String>,
    /// The day on which status is asked for.
    #[arg(long, value_name = "NGÀY", value_parser = day)]
    #[arg(
        help = "Tình trạng vào ngày nào, như 07/7/2026 (mặc định: hôm nay; với một tệp: ngày của văn bản)"
    )]
    pub on: Option<NaiveDate>,
    /// Format of the listing.
    #[arg(
        long,
        value_name = "DẠNG",
        default_value = "text",
        hide_default_value = true,
        hide_possible_values = true
    )]
    #[arg(help = "Dạng của danh sách: text hoặc json (mặc định: text)")]
    pub format: Format,
    /// What templates and facts are read with.
    #[command(flatten)]
    pub sources: SourceArguments,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    match PartialDate::parse(text) {
        Ok(PartialDate::Day(day)) => Ok(day),
        Ok(PartialDate::Month { .. } | PartialDate::Months { .. } | PartialDate::Year(_)) => {
            Err("cần cả ngày, tháng, năm, như 07/7/2026".to_owned())
        }
        Err(error) => Err(error.to_string()),
    }
}
