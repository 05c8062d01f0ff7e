//! What is due, as a table, CSV, JSON and bars.

use serde_json::{Value, json};

use super::columns::columns;
use super::due_tasks::{OpenTask, tasks_json};
use crate::accreditation::{DueRow, Load, LoadBin};
use crate::facts::{Level, PartialDate, TargetKind};

/// Longest bar, in characters.
const LONGEST_BAR: u32 = 40;

const HEAD: [&str; 7] = ["Xã, phường", "Cấp học", "Trường", "Đang có", "Công nhận", "Hết hạn", "Mục tiêu"];

/// A table for the terminal, ended by the number of schools.
pub fn due_text(rows: &[DueRow<'_>], year: u16) -> String {
    if rows.is_empty() {
        return format!("Không có trường nào hết hạn công nhận đến hết năm {year}.\n");
    }
    let cells = rows.iter().map(|row| cells(row).map(String::from).to_vec());
    let overdue = rows.iter().filter(|row| row.overdue).count();
    let unknown = rows.iter().filter(|row| row.lapses().is_none()).count();
    let mut summary = format!("{} trường đến hạn đến hết năm {year}", rows.len());
    for (count, label) in [(overdue, "quá hạn từ trước"), (unknown, "chưa rõ hạn")] {
        if count > 0 {
            summary += &format!(", {count} {label}");
        }
    }
    format!("{}\n{summary}.\n", columns(&HEAD, &cells.collect::<Vec<_>>()))
}

fn cells(row: &DueRow<'_>) -> [String; 7] {
    [
        row.commune.clone(),
        row.level().abbreviation().to_owned(),
        row.school.name.clone(),
        row.holding.name(),
        row.holding.date.map(PartialDate::plain).unwrap_or_default(),
        row.lapses().map_or_else(|| "chưa rõ".to_owned(), PartialDate::plain),
        row.target().map_or("không còn", TargetKind::name).to_owned(),
    ]
}

/// The same and the tasks that are still open for a spreadsheet, told apart by `loai`: UTF-8 with a byte order mark, so
/// that Excel reads the accents; keys as heads.
pub fn due_csv(rows: &[DueRow<'_>], open: &[OpenTask<'_>]) -> String {
    const HEAD: [&str; 12] = [
        "xa", "cap_hoc", "ten", "dang_co", "ngay", "het_han", "qua_han", "muc_tieu", "loai", "don_vi",
        "viec", "van_ban",
    ];
    let head = HEAD.map(String::from);
    let lines = rows.iter().map(|row| {
        let number = |date: Option<PartialDate>| date.map(PartialDate::numeric).unwrap_or_default();
        [
            row.commune.clone(),
            row.level().key().to_owned(),
            row.school.name.clone(),
            row.holding.name(),
            number(row.holding.date),
            number(row.lapses()),
            if row.overdue { "co" } else { "khong" }.to_owned(),
            row.target().map(TargetKind::key).unwrap_or_default().to_owned(),
            "truong".to_owned(),
            String::new(),
            String::new(),
            String::new(),
        ]
    });
    let tasks = open.iter().map(|task| {
        let [due, body, work, notice] = task.cells();
        let blank = String::new;
        [
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            due,
            blank(),
            blank(),
            "viec".to_owned(),
            body,
            work,
            notice,
        ]
    });
    let mut csv = String::from("\u{feff}");
    for line in [head].into_iter().chain(lines).chain(tasks) {
        csv += &line.map(|cell| quoted(&cell)).join(",");
        csv += "\r\n";
    }
    csv
}

/// A cell of CSV (RFC 4180); one that a spreadsheet would take for a formula is kept a text.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@']);
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

/// Rows and load for another program: JSON with Vietnamese keys.
pub fn due_json(rows: &[DueRow<'_>], load: &Load, open: &[OpenTask<'_>]) -> String {
    let schools: Vec<Value> = rows.iter().map(school_json).collect();
    let months: Vec<Value> = load.bins.iter().map(|bin| bin_json(bin, &load.levels)).collect();
    let all = json!({
        "nam": load.year,
        "tong": load.total(),
        "truong": schools,
        "theo_thang": months,
        "viec_chua_xong": tasks_json(open),
    });
    format!("{all:#}\n")
}

fn school_json(row: &DueRow<'_>) -> Value {
    json!({
        "xa": row.commune,
        "cap_hoc": row.level().key(),
        "ten": row.school.name,
        "dang_co": row.holding.name(),
        "ngay": row.holding.date.map(PartialDate::numeric),
        "het_han": row.lapses().map(PartialDate::numeric),
        "qua_han": row.overdue,
        "muc_tieu": row.target().map(TargetKind::key),
    })
}

fn bin_json(bin: &LoadBin, levels: &[Level]) -> Value {
    let mut counts = serde_json::Map::new();
    counts.insert("ten".into(), bin.label.clone().into());
    counts.insert("thang".into(), bin.month.into());
    counts.insert("tong".into(), bin.total().into());
    for (level, count) in levels.iter().zip(&bin.counts) {
        counts.insert(level.key().into(), (*count).into());
    }
    Value::Object(counts)
}

/// Bars of the load, one line a month, so that a crowded month shows.
pub fn load_bars(load: &Load) -> String {
    let widest = load.bins.iter().map(|bin| bin.label.chars().count()).max().unwrap_or_default();
    let mut text = format!("Số trường đến hạn theo tháng, năm {}\n", load.year);
    for bin in &load.bins {
        let bar = "█".repeat(bar_length(bin.total(), load.peak()));
        let line = format!("{:widest$}  {bar} {}{}", bin.label, bin.total(), shares(bin, &load.levels));
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// One character a school, unless the fullest month would be too long; a month with schools never has no bar.
fn bar_length(count: u32, peak: u32) -> usize {
    let length = if peak <= LONGEST_BAR { count } else { (count * LONGEST_BAR).div_ceil(peak) };
    length as usize
}

fn shares(bin: &LoadBin, levels: &[Level]) -> String {
    let present = levels.iter().zip(&bin.counts).filter(|(_, count)| **count > 0);
    let shares: Vec<String> =
        present.map(|(level, count)| format!("{} {count}", level.abbreviation())).collect();
    if shares.is_empty() { String::new() } else { format!(" ({})", shares.join(", ")) }
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
