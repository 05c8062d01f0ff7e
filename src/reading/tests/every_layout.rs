//! One list of schools in every layout that offices use is the same facts: header spelling, sections, sheets, keys typed
//! once or merged, marks in columns, one header row or two, one file or several, workbook or text.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::super::{OpenedFacts, open};
use super::batches::each;
use super::file_writers::{ENDINGS, Region, Sheets, bytes};
use super::write;
use crate::diagnostic::{Tried, tried};

const YAML: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {cap_tren: UBND tỉnh Nghệ An}
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.csv, theo: ten_xa}
truong: {bang: TABLE}
";

/// A school of the list.
#[derive(Debug, Clone)]
struct Listed {
    unit: usize,
    level: usize,
    /// Degree and year.
    held: Option<(u8, u16)>,
    /// Renewal or not, and the month.
    aimed: Option<(bool, u8)>,
}

/// How a list is written.
#[derive(Debug, Clone, Copy)]
struct Layout {
    /// Which spelling of the headers.
    headers: usize,
    /// Where the unit stands: a column, a column typed once, section titles, a sheet each, a file each.
    unit: usize,
    /// Where the level stands: a column, marks in columns.
    level: usize,
    /// Where the kind of target stands: a column, marks or months in columns.
    kind: usize,
    /// Whether groups stand over the headers.
    has_groups: bool,
    /// Whether cells are merged, in a workbook: title, groups, headers of one row over two, section rows, units.
    is_merged: bool,
    /// A workbook of any format, or a text of any form.
    file: usize,
}

const UNITS: [&str; 3] = ["Xã Quế Phong", "Xã Thông Thụ", "Xã Tri Lễ"];
const LEVELS: [(&str, &str); 3] = [("MN", "mam_non"), ("TH", "tieu_hoc"), ("THCS", "thcs")];

/// Header words: name, level, unit, degree, year, kind, month.
const HEADERS: [[&str; 7]; 4] = [
    ["Tên trường", "Cấp học", "Tên xã", "Chuẩn quốc gia", "Ngày công nhận", "Mục tiêu", "Tháng"],
    ["TÊN TRƯỜNG", "CẤP HỌC", "XÃ, PHƯỜNG", "MỨC ĐỘ CQG", "NĂM ĐẠT CHUẨN", "NỘI DUNG ĐĂNG KÝ", "TIẾN ĐỘ"],
    [
        "Ten truong",
        "Bac hoc",
        "Phuong/xa",
        "Muc do dat chuan",
        "Nam dat CQG (gan nhat)",
        "Hinh thuc cong nhan",
        "Thang dang ky",
    ],
    [
        "Tên cơ sở giáo dục",
        "Cấp",
        "Thuộc xã",
        "MĐ đạt CQG",
        "Thời điểm công nhận",
        "Nội dung ĐK",
        "Dự kiến tháng đề nghị",
    ],
];

impl Listed {
    fn name(&self, number: usize) -> String {
        format!("Trường Số {number}")
    }

    /// What is to be read of it.
    fn told(&self, number: usize) -> String {
        let held = self.held.map(|(degree, year)| format!("{degree} {year}")).unwrap_or_default();
        let aimed = self.aimed.map(|(again, month)| {
            let when = crate::facts::PartialDate::Month { year: 2027, month }.numeric();
            format!("{} {when}", if again { "cong_nhan_lai" } else { "cong_nhan_moi" })
        });
        let level = LEVELS[self.level].1;
        format!("{} {level} [{held}] [{}]", self.name(number), aimed.unwrap_or_default())
    }
}

/// The rows of a sheet with the schools `listed`, each with its number, and what is merged; `says_unit` tells whether the
/// unit is said in it.
fn rows(listed: &[(usize, &Listed)], layout: Layout, says_unit: bool) -> (Vec<Vec<String>>, Vec<Region>) {
    let words = HEADERS[layout.headers];
    let mut columns: Vec<(&str, &str)> = vec![("", "STT"), ("", words[0])];
    let mut add = |group: &'static str, headers: &[&'static str]| {
        columns.extend(headers.iter().map(|header| (group, *header)));
    };
    let has_column = says_unit && layout.unit < 2;
    if has_column {
        add("", &[words[2]]);
    }
    match layout.level {
        0 => add("", &[words[1]]),
        _ => add("Cấp học", &["MN", "TH", "THCS"]),
    }
    add("Hiện trạng", &[words[3], words[4]]);
    match layout.kind {
        0 => add("Đăng ký", &[words[5], words[6]]),
        1 => add("Đăng ký", &["Công nhận mới", "Công nhận lại", words[6]]),
        _ => add("Đăng ký", &["Công nhận mới", "Công nhận lại"]),
    }
    let last_column = u16::try_from(columns.len() - 1).unwrap();
    let mut all = vec![vec!["DANH SÁCH TRƯỜNG".to_owned()]];
    let mut regions = vec![Region(0, 0, 0, last_column)];
    if layout.has_groups || layout.level == 1 {
        let (upper, merged) = header_rows(&columns, layout.is_merged());
        all.extend(upper);
        regions.extend(merged);
    } else {
        all.push(columns.iter().map(|(_, header)| (*header).to_owned()).collect());
    }
    let mut last = None;
    for (number, school) in listed {
        let begins = last != Some(school.unit);
        last = Some(school.unit);
        if says_unit && layout.unit == 2 && begins {
            let (number, unit) = (["I", "II", "III"][school.unit], UNITS[school.unit].to_uppercase());
            let row = u16::try_from(all.len()).unwrap();
            regions.push(Region(row, 0, row, last_column));
            all.push(if layout.is_merged() {
                vec![format!("{number}. {unit}")]
            } else {
                vec![number.to_owned(), unit]
            });
        }
        if has_column {
            let row = u16::try_from(all.len()).unwrap();
            match regions.last_mut() {
                Some(region) if !begins && region.1 == UNIT_COLUMN && region.2 + 1 == row => region.2 = row,
                Some(_) | None => regions.push(Region(row, UNIT_COLUMN, row, UNIT_COLUMN)),
            }
        }
        let is_typed = begins || (layout.unit == 0 && !layout.is_merged());
        all.push(school.cells(*number, layout, has_column.then_some(is_typed)));
    }
    let is_of_several = |region: &Region| (region.0, region.1) != (region.2, region.3);
    regions.retain(|region| layout.is_merged() && is_of_several(region));
    (all, regions)
}

/// The column of units.
const UNIT_COLUMN: u16 = 2;

/// Two rows of headers, groups over their columns; merged, a header without a group stands over both.
fn header_rows(columns: &[(&str, &str)], is_merged: bool) -> (Vec<Vec<String>>, Vec<Region>) {
    let (mut upper, mut lower, mut regions) = (Vec::new(), Vec::new(), Vec::new());
    let mut open = "";
    for (column, (group, header)) in (0u16..).zip(columns) {
        match *group {
            "" if is_merged => {
                upper.push((*header).to_owned());
                lower.push(String::new());
                regions.push(Region(1, column, 2, column));
            }
            group => {
                if group == open && !group.is_empty() {
                    upper.push(String::new());
                    regions.last_mut().unwrap().3 = column;
                } else {
                    upper.push(group.to_owned());
                    regions.push(Region(1, column, 1, column));
                }
                lower.push((*header).to_owned());
            }
        }
        open = group;
    }
    (vec![upper, lower], regions)
}

impl Listed {
    /// The cells of its row; `unit` tells whether its unit is typed, where there is a column for it.
    fn cells(&self, number: usize, layout: Layout, unit: Option<bool>) -> Vec<String> {
        let mut cells = vec![(number + 1).to_string(), self.name(number)];
        cells.extend(unit.map(|typed| if typed { UNITS[self.unit].to_owned() } else { String::new() }));
        match layout.level {
            0 => cells.push(LEVELS[self.level].0.to_owned()),
            _ => cells
                .extend((0..3).map(|level| if level == self.level { "x".to_owned() } else { String::new() })),
        }
        cells.push(self.held.map(|(degree, _)| format!("MĐ {degree}")).unwrap_or_default());
        cells.push(self.held.map(|(_, year)| year.to_string()).unwrap_or_default());
        let mark = |again: bool, text: &dyn Fn(u8) -> String| {
            self.aimed.filter(|(own, _)| *own == again).map(|(_, month)| text(month)).unwrap_or_default()
        };
        match layout.kind {
            0 => cells.push(
                self.aimed.map_or("Không", |(again, _)| if again { "CNL" } else { "CN mới" }).to_owned(),
            ),
            1 => cells.extend([mark(false, &|_| "x".to_owned()), mark(true, &|_| "X".to_owned())]),
            _ => cells.extend([
                mark(false, &|month| format!("T{month}")),
                mark(true, &|month| format!("{month}/2027")),
            ]),
        }
        if layout.kind < 2 {
            cells.push(self.aimed.map(|(_, month)| format!("Tháng {month}")).unwrap_or_default());
        }
        cells
    }
}

/// Texts, by their endings, what parts their columns, and whether they are in UTF-16, as Excel's "Unicode Text".
const TEXTS: [(&str, &str, bool); 3] = [("csv", ";", false), ("csv", "\t", false), ("txt", "\t", true)];

impl Layout {
    /// The ending of a workbook, where it is one.
    fn workbook(self) -> Option<&'static str> {
        ENDINGS.get(self.file).copied()
    }

    fn is_merged(self) -> bool {
        self.is_merged && self.workbook().is_some()
    }

    fn ending(self) -> &'static str {
        self.workbook().unwrap_or_else(|| TEXTS[self.file - ENDINGS.len()].0)
    }
}

/// A sheet's name, its rows, and what is merged in it.
type NamedRows = (String, (Vec<Vec<String>>, Vec<Region>));

/// Writes sheets of rows as the file `name`, without its ending; gives what the YAML calls it.
fn save(folder: &Path, name: &str, sheets: &[NamedRows], layout: Layout) -> String {
    let merges: Vec<Vec<Region>> = sheets.iter().map(|(_, (_, regions))| regions.clone()).collect();
    let sheets: Vec<_> = sheets.iter().map(|(name, (rows, _))| (name.clone(), rows.clone())).collect();
    let file = format!("{name}.{}", layout.ending());
    let written = match layout.workbook() {
        Some(ending) => bytes(ending, &sheets, &merges),
        None => text(&sheets, TEXTS[layout.file - ENDINGS.len()]),
    };
    fs::write(folder.join(&file), written).unwrap();
    file
}

fn text(sheets: &Sheets, (_, sign, is_wide): (&str, &str, bool)) -> Vec<u8> {
    // A cell with the sign in it would be quoted; no header has it.
    let quoted = |cell: &String| if cell.contains(',') { format!("\"{cell}\"") } else { cell.clone() };
    let line = |cells: &Vec<String>| cells.iter().map(quoted).collect::<Vec<_>>().join(sign);
    let text: Vec<String> = sheets.iter().flat_map(|(_, rows)| rows).map(line).collect();
    let text = text.join("\r\n");
    if is_wide {
        return format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    text.into_bytes()
}

fn read(list: &[Listed], layout: Layout) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    let numbered: Vec<(usize, &Listed)> = list.iter().enumerate().collect();
    let of =
        |unit: usize| numbered.iter().copied().filter(|(_, school)| school.unit == unit).collect::<Vec<_>>();
    let table = match (layout.unit, layout.workbook()) {
        (3, Some(_)) => {
            let sheets = (0..3).map(|unit| (UNITS[unit].to_owned(), rows(&of(unit), layout, false)));
            format!(
                "{}, trang_tinh: \"*\"",
                save(folder.path(), "truong", &sheets.collect::<Vec<_>>(), layout)
            )
        }
        (3 | 4, _) => {
            let names: Vec<String> = (0..3)
                .map(|unit| {
                    let sheet = ("Sheet1".to_owned(), rows(&of(unit), layout, false));
                    save(folder.path(), &format!("ds-{unit} {}", UNITS[unit]), &[sheet], layout)
                })
                .collect();
            format!("ds-*.{}", names[0].rsplit('.').next().unwrap())
        }
        (_, _) => {
            save(folder.path(), "truong", &[("Sheet1".to_owned(), rows(&numbered, layout, true))], layout)
        }
    };
    write(folder.path(), "lo.yaml", &YAML.replace("TABLE", &table));
    write(folder.path(), "xa.csv", &format!("Tên xã\n{}\n", UNITS.join("\n")));
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

/// What was read of each unit.
fn found(outcome: Tried<OpenedFacts>) -> Vec<Vec<String>> {
    let Some(OpenedFacts::Many(batch)) = outcome.value else { panic!("{:?}", outcome.diagnostics) };
    let told = |school: &crate::facts::School| {
        let held = school.recognitions().iter().map(|one| {
            let year = one.date.as_ref().map(|date| date.value.numeric()).unwrap_or_default();
            format!("{} {year}", one.national_standard.unwrap_or_default())
        });
        let aimed = school.target().map(|target| {
            let when = target.month.as_ref().map(|when| when.value.numeric()).unwrap_or_default();
            format!("{} {when}", target.kind.value.key())
        });
        let (name, level) = (&school.name, school.level.value.key());
        format!("{name} {level} [{}] [{}]", held.collect::<Vec<_>>().join(" "), aimed.unwrap_or_default())
    };
    let units = each(&batch).map(|unit| match unit.value {
        Some(unit) => unit.facts.schools.iter().map(told).collect(),
        None => panic!("{:?}", unit.diagnostics),
    });
    units.collect()
}

/// Two schools a unit at least, so that a key typed once is a habit.
fn lists() -> impl Strategy<Value = Vec<Listed>> {
    let held = proptest::option::of((1u8..=2, 2018u16..=2025));
    let aimed = proptest::option::of((any::<bool>(), 1u8..=12));
    let school = (0usize..3, held, aimed);
    proptest::collection::vec(proptest::collection::vec(school, 2..4), 3).prop_map(|units| {
        let schools = units.into_iter().enumerate().flat_map(|(unit, schools)| {
            schools.into_iter().map(move |(level, held, aimed)| Listed { unit, level, held, aimed })
        });
        schools.collect()
    })
}

fn layouts() -> impl Strategy<Value = Layout> {
    let marks = (any::<bool>(), any::<bool>());
    (0usize..4, 0usize..5, 0usize..2, 0usize..3, marks, 0usize..7).prop_map(
        |(headers, unit, level, kind, (has_groups, is_merged), file)| Layout {
            headers,
            unit,
            level,
            kind,
            has_groups,
            is_merged,
            file,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_layout_reads_back_as_the_same_facts(list in lists(), layout in layouts()) {
        let mut expected = vec![Vec::new(); 3];
        for (number, school) in list.iter().enumerate() {
            expected[school.unit].push(school.told(number));
        }
        prop_assert_eq!(found(read(&list, layout)), expected);
    }
}
