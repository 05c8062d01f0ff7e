//! Facts of the country: the list of communes, with illustrative schools.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The list of communes: `ma_tinh,tinh,ma_xa,ten,loai`.
pub const LIST: &str = include_str!("../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");

const BATCH: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: \"{{stt}}-{{ten_khong_dau}}\"}
truong: {bang: truong.csv, theo: ma_xa}
noi_nhan: [Sở Giáo dục và Đào tạo (để b/c), Các phòng thuộc UBND, Các trường trên địa bàn]
luu: [VT, VHXH]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

/// Codes of all communes of the list.
pub fn communes() -> Vec<&'static str> {
    LIST.lines().skip(1).filter_map(|line| line.split(',').nth(2)).collect()
}

/// Writes batches of `documents` plans together into `folder`: the list's communes in order, and from the start again
/// in a further batch when it ends, since a batch has each unit once.
pub fn write(folder: &Path, documents: usize) -> PathBuf {
    let codes = communes();
    let all: Vec<usize> = (0..documents).collect();
    for (number, batch) in all.chunks(codes.len()).enumerate() {
        let mut units = "STT,Mã xã\n".to_owned();
        for (place, code) in batch.iter().zip(&codes) {
            writeln!(units, "{},{code}", place + 1).expect("memory");
        }
        let schools = schools(codes.get(..batch.len()).expect("no more than there are"));
        let folder = folder.join(format!("dot-{}", number + 1));
        fs::create_dir_all(&folder).expect("the bench's own folder");
        for (name, text) in [("xa.csv", units.as_str()), ("truong.csv", &schools), ("ke-hoach.yaml", BATCH)] {
            fs::write(folder.join(name), text).expect("the bench's own folder");
        }
    }
    folder.to_owned()
}

/// Four to eight illustrative schools for each commune of `codes`.
fn schools(codes: &[&str]) -> String {
    let mut schools = "Mã xã,Tên trường,Cấp học,Chuẩn quốc gia,Ngày công nhận,Mục tiêu,Tháng\n".to_owned();
    for (number, code) in codes.iter().enumerate() {
        for school in 0..4 + number % 5 {
            schools.push_str(&row(code, number, school));
        }
    }
    schools
}

/// One illustrative school; every second has a target in the plan's year.
fn row(code: &str, commune: usize, school: usize) -> String {
    let (key, name) = [("mam_non", "Mầm non"), ("tieu_hoc", "Tiểu học"), ("thcs", "THCS")][school % 3];
    let month = 3 + (commune + school) % 9;
    // What lapses in the plan's year has a target: what is told of one is told at every run, and the plan made anew.
    let (held, target) = match school.is_multiple_of(2) {
        true => (2022, format!("cong_nhan_lai,{month}/2027")),
        false => (2024, ",".to_owned()),
    };
    format!("{code},Trường {name} minh họa {},{key},1,{month}/{held},{target}\n", school / 3 + 1)
}
