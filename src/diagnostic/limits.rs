//! What is too much: the one place of every limit beyond which an input is refused, with the message that a user gets.
//!
//! They keep any input, also one that is meant to harm, within some 300 MB of memory and a few seconds. None is near what
//! the work needs: the country has 3,321 communes and some 50,000 schools.

use std::fmt;

use super::{Diagnostic, rules};

/// One limit.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is measured, as the message begins.
    pub what: &'static str,
    /// The most that is taken.
    pub most: u64,
    /// What it is counted in.
    pub unit: LimitUnit,
    /// What to do where there is more.
    pub advice: &'static str,
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitUnit {
    /// Bytes, shown in MB.
    Bytes,
    /// Things that have a word.
    Of(&'static str),
}

/// That there is more than a limit allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excess {
    limit: &'static Limit,
    /// How much there is; none where it was not counted to the end.
    found: Option<u64>,
}

const MB: u64 = 1_000_000;

const fn bytes(what: &'static str, megabytes: u64, advice: &'static str) -> Limit {
    Limit { what, most: megabytes * MB, unit: LimitUnit::Bytes, advice }
}

const fn count(what: &'static str, most: u64, unit: &'static str, advice: &'static str) -> Limit {
    Limit { what, most, unit: LimitUnit::Of(unit), advice }
}

const SPLIT_LIST: &str = "chia bảng thành nhiều tệp, mỗi tệp một lô văn bản";
const SAVE_AGAIN: &str =
    "mở bằng Excel hoặc LibreOffice, chép các cột cần dùng sang một sổ tính mới rồi lưu lại";
const SHRINK: &str = "chia thành nhiều tệp, hoặc chép nội dung sang một văn bản mới rồi lưu lại";
const KEPT: &str = "văn bản ấy được coi là đã sửa: giữ nguyên, không ghi đè";
const FLATTEN: &str = "viết lại cho ít tầng hơn";

/// A facts file, a `_chung.yaml`, a register.
pub static FACTS_BYTES: Limit = bytes(
    "tệp YAML quá lớn",
    4,
    "danh sách dài thì để trong một bảng (.xlsx, .csv) và ghi tên bảng ở `bang`",
);
/// Values of one YAML file.
pub static FACTS_VALUES: Limit = count(
    "tệp YAML có quá nhiều giá trị",
    200_000,
    "giá trị",
    "danh sách dài thì để trong một bảng (.xlsx, .csv) và ghi tên bảng ở `bang`",
);
/// Lists and maps in each other.
pub static FACTS_DEPTH: Limit = count("danh sách và nhóm khóa lồng vào nhau quá sâu", 64, "tầng", FLATTEN);
/// What aliases (`*ten`) and anchors (`&ten`) of a YAML file repeat.
pub static FACTS_REPEATED: Limit = count(
    "bí danh lặp lại quá nhiều giá trị",
    10_000,
    "giá trị",
    "ghi thẳng các giá trị ra, không dùng bí danh",
);
/// A template or partial, or a text of facts with tags.
pub static TEMPLATE_BYTES: Limit = Limit {
    what: "mẫu quá lớn",
    most: MB / 2,
    unit: LimitUnit::Bytes,
    advice: "chia thành các mẫu con `_ten.md.hbs`; văn bản dài không có `{{…}}` thì viết vào `noi_dung`",
};
/// Tags of one of these.
pub static TEMPLATE_TAGS: Limit =
    count("mẫu có quá nhiều chỗ `{{…}}`", 5_000, "chỗ", "danh sách dài thì dùng `{{#each}}`");
/// Blocks, partials or brackets in each other.
pub static TEMPLATE_NESTED: Limit =
    count("khối, mẫu con hoặc ngoặc lồng vào nhau quá sâu", 100, "tầng", FLATTEN);
/// What a template does for one document: pieces of text and tags that are reached.
pub static BODY_STEPS: Limit = count(
    "mẫu phải làm quá nhiều bước",
    1_000_000,
    "bước",
    "tìm vòng lặp lồng trong vòng lặp, hoặc mẫu con gọi nhau nhiều lần",
);
/// What a template writes for one document.
pub static BODY_BYTES: Limit =
    bytes("văn bản viết ra quá dài", 4, "tìm vòng lặp lồng trong vòng lặp, hoặc chia thành nhiều văn bản");
/// Pieces of a document's markup: texts, and what opens and closes around them.
pub static BODY_PIECES: Limit =
    count("văn bản có quá nhiều đoạn, ô bảng", 250_000, "mảnh", "chia thành nhiều văn bản");
/// Lines that open or close an appendix or lying pages.
pub static BODY_FENCES: Limit =
    count("văn bản có quá nhiều dòng `:::`", 1_000, "dòng", "chia thành nhiều văn bản");
/// A table as a text.
pub static TABLE_BYTES: Limit = bytes("bảng chữ (.csv, .txt) quá lớn", 32, SPLIT_LIST);
/// A workbook as it lies on the disk.
pub static BOOK_BYTES: Limit = bytes("sổ tính quá lớn", 16, SAVE_AGAIN);
/// All parts of a workbook, unpacked.
pub static BOOK_UNPACKED: Limit = bytes("sổ tính bung ra quá lớn", 128, SAVE_AGAIN);
/// Parts of a package.
pub static BOOK_PARTS: Limit = count("sổ tính có quá nhiều phần", 10_000, "phần", SAVE_AGAIN);
/// Sheets of a workbook.
pub static BOOK_SHEETS: Limit = count("sổ tính có quá nhiều trang tính", 1_000, "trang", SAVE_AGAIN);
/// Texts that the cells of a workbook share.
pub static BOOK_TEXTS: Limit = count("sổ tính có quá nhiều chuỗi chữ", 1_000_000, "chuỗi", SAVE_AGAIN);
/// Rows of a sheet or text that hold something.
pub static ROWS: Limit = count("bảng có quá nhiều hàng", 200_000, "hàng", SPLIT_LIST);
/// Cells of a sheet or text that hold something.
pub static CELLS: Limit = count("bảng có quá nhiều ô", 2_000_000, "ô", SAVE_AGAIN);
/// Texts of all cells of a sheet, as often as they stand there: a workbook holds each once, and a few bytes may stand for
/// any number of cells. A table as a text has no more.
pub static CELLS_BYTES: Limit = bytes("các ô của bảng có quá nhiều chữ", 32, SAVE_AGAIN);
/// Cells from the first to the last corner of a sheet of an `.xls` or `.xlsb`, blank ones too.
pub static AREA: Limit = count("trang tính trải ra quá rộng", 4_000_000, "ô, kể cả ô trống", SAVE_AGAIN);
/// Cells of one row that hold something.
pub static COLUMNS: Limit = count("một hàng có quá nhiều ô", 500, "ô", SAVE_AGAIN);
/// Fields of one line of a text, blank ones too: as many as Excel has columns.
pub static FIELDS: Limit = count("một dòng có quá nhiều cột", 16_384, "cột", SPLIT_LIST);
/// Merged regions and hidden stretches of a sheet.
pub static REGIONS: Limit = count("trang tính có quá nhiều vùng gộp, cột ẩn", 10_000, "vùng", SAVE_AGAIN);
/// Characters of a cell: those that Excel allows.
pub static CELL_LENGTH: Limit = count(
    "ô có quá nhiều chữ",
    32_767,
    "ký tự",
    "rút ngắn; nếu ô nuốt cả các hàng sau thì tìm dấu nháy kép bị thừa",
);
/// Documents of one batch.
pub static UNITS: Limit = count("lô có quá nhiều văn bản", 10_000, "văn bản", SPLIT_LIST);
/// Schools of one document.
pub static SCHOOLS: Limit =
    count("văn bản có quá nhiều trường", 5_000, "trường", "chia thành nhiều văn bản, hoặc lọc bớt bảng");

/// A list of a facts file's own, but for schools: bases, recipients, tasks.
pub static LIST_ITEMS: Limit = count("danh sách quá dài", 2_000, "mục", "chia thành nhiều văn bản");

/// Errors of one file that are told one by one, and as many warnings. The others are counted.
pub static FINDINGS: Limit =
    count("tệp có quá nhiều lỗi hoặc cảnh báo", 50, "điều", "sửa những chỗ đã nêu rồi chạy lại");
/// A document in its place among those of a run. Nothing larger is made here.
pub static DOCUMENT_BYTES: Limit = bytes("văn bản đang có quá lớn", 64, KEPT);
/// All its parts, unpacked.
pub static DOCUMENT_UNPACKED: Limit = bytes("văn bản đang có bung ra quá lớn", 256, KEPT);
/// Its properties, which hold the seal.
pub static DOCUMENT_PROPERTIES: Limit = bytes("thuộc tính của văn bản đang có quá lớn", 1, KEPT);
/// Its parts.
pub static DOCUMENT_PARTS: Limit = count("văn bản đang có quá nhiều phần", 1_000, "phần", KEPT);
/// What a run keeps of the documents of an output folder: all its lists together.
pub static MANIFEST_BYTES: Limit = bytes(
    "sổ các văn bản đã làm quá lớn",
    32,
    "xóa các tệp `.vanthu-so-tay*.jsonl` trong thư mục kết quả: văn bản chưa sửa được nhận lại theo dấu niêm phong",
);

/// A document that is looked at, as it lies on the disk.
pub static WORD_BYTES: Limit = bytes("văn bản DOCX quá lớn", 64, SHRINK);
/// What is read of its parts, unpacked. Pictures are not read.
pub static WORD_UNPACKED: Limit = bytes("văn bản DOCX bung ra quá lớn", 64, SHRINK);
/// Its parts.
pub static WORD_PARTS: Limit = count("văn bản DOCX có quá nhiều phần", 5_000, "phần", SHRINK);
/// Elements and texts of its parts.
pub static WORD_ELEMENTS: Limit =
    count("văn bản DOCX có quá nhiều thành phần", 600_000, "thành phần", SHRINK);
/// A text of one element: a paragraph of a document has some thousand letters.
pub static WORD_TEXT: Limit = bytes("một đoạn chữ của văn bản DOCX quá dài", 1, SHRINK);
/// Elements in each other.
pub static WORD_DEPTH: Limit =
    count("các thành phần của văn bản DOCX lồng vào nhau quá sâu", 200, "tầng", SHRINK);

/// Every limit, in the order in which they are listed.
pub static ALL: &[&Limit] = &[
    &FACTS_BYTES,
    &FACTS_VALUES,
    &FACTS_DEPTH,
    &FACTS_REPEATED,
    &TEMPLATE_BYTES,
    &TEMPLATE_TAGS,
    &TEMPLATE_NESTED,
    &BODY_STEPS,
    &BODY_BYTES,
    &BODY_PIECES,
    &BODY_FENCES,
    &TABLE_BYTES,
    &BOOK_BYTES,
    &BOOK_UNPACKED,
    &BOOK_PARTS,
    &BOOK_SHEETS,
    &BOOK_TEXTS,
    &ROWS,
    &CELLS,
    &CELLS_BYTES,
    &AREA,
    &COLUMNS,
    &FIELDS,
    &REGIONS,
    &CELL_LENGTH,
    &UNITS,
    &SCHOOLS,
    &LIST_ITEMS,
    &FINDINGS,
    &DOCUMENT_BYTES,
    &DOCUMENT_UNPACKED,
    &DOCUMENT_PROPERTIES,
    &DOCUMENT_PARTS,
    &WORD_BYTES,
    &WORD_UNPACKED,
    &WORD_PARTS,
    &WORD_ELEMENTS,
    &WORD_TEXT,
    &WORD_DEPTH,
    &MANIFEST_BYTES,
];

impl Limit {
    /// Whether `found` is not too much.
    ///
    /// # Errors
    /// It is; how much.
    pub fn check(&'static self, found: impl TryInto<u64>) -> Result<(), Excess> {
        let found = found.try_into().unwrap_or(u64::MAX);
        if found > self.most { Err(Excess { limit: self, found: Some(found) }) } else { Ok(()) }
    }

    /// That there is more, where nobody counted how much.
    pub fn exceeded(&'static self) -> Excess {
        Excess { limit: self, found: None }
    }

    /// The most, as an index can be compared with it.
    pub fn most(&self) -> usize {
        usize::try_from(self.most).unwrap_or(usize::MAX)
    }

    /// The most with its unit: "4 MB", "200.000 hàng".
    pub fn shown(&self) -> String {
        self.amount(self.most)
    }

    fn amount(&self, amount: u64) -> String {
        match self.unit {
            // What is over by less than a tenth is over all the same.
            LimitUnit::Bytes if amount.is_multiple_of(MB) => format!("{} MB", grouped(amount / MB)),
            LimitUnit::Bytes => {
                let tenths = amount.div_ceil(MB / 10);
                format!("{},{} MB", grouped(tenths / 10), tenths % 10)
            }
            LimitUnit::Of(unit) => format!("{} {unit}", grouped(amount)),
        }
    }
}

impl Excess {
    /// What is too much.
    pub fn limit(&self) -> &'static Limit {
        self.limit
    }

    /// The finding, still without a place.
    pub fn finding(&self) -> Diagnostic {
        Diagnostic::new(&rules::VUOT_GIOI_HAN, self.to_string()).hint(self.limit.advice)
    }

    /// The finding with the name of what is too large in it: "bảng `truong.xlsx`".
    pub fn finding_in(&self, whole: &str) -> Diagnostic {
        Diagnostic::new(&rules::VUOT_GIOI_HAN, format!("{whole}: {self}")).hint(self.limit.advice)
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { limit, found } = self;
        let most = limit.shown();
        match found {
            Some(found) => write!(formatter, "{}: {}, nhiều nhất {most}", limit.what, limit.amount(*found)),
            None => write!(formatter, "{}: hơn {most}", limit.what),
        }
    }
}

impl std::error::Error for Excess {}

/// With a dot between thousands, as Vietnamese writes them.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excess_tells_what_is_found_and_what_is_allowed() {
        let told = |limit: &'static Limit, found: u64| {
            limit.check(found).map_err(|excess| excess.to_string()).err().unwrap_or_default()
        };
        assert_eq!(told(&ROWS, 200_000), "");
        assert_eq!(told(&ROWS, 1_048_576), "bảng có quá nhiều hàng: 1.048.576 hàng, nhiều nhất 200.000 hàng");
        assert_eq!(told(&FACTS_BYTES, 500_000_000), "tệp YAML quá lớn: 500 MB, nhiều nhất 4 MB");
        assert_eq!(told(&FACTS_BYTES, 4_000_001), "tệp YAML quá lớn: 4,1 MB, nhiều nhất 4 MB");
        assert_eq!(CELLS.exceeded().to_string(), "bảng có quá nhiều ô: hơn 2.000.000 ô");
    }
}
