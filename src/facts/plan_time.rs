//! When a plan wants something: a month of its period, or a year of several.

use super::date_reading::{DateError, read_month, read_year};
use super::{PartialDate, Period};
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::{Decoder, Fact, FactColumn, Field, Fields, Keys, Located, MapPart, Node, Reads, Shape};

/// What stands where a month is wanted.
const MONTH: &str = "một tháng, như 5 hoặc 5/2024";

/// Whether the plan's own year ("trong năm 2027"), which sets no month, may be said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OwnYear {
    SetsNoMonth,
    IsNoMonth,
}

/// The time of a target.
pub(super) struct When;

/// The time of a row of `chi_tieu`: no column of a table is headed by it.
pub(super) struct CountedWhen;

/// The time of a row of `lo_trinh`.
pub(super) struct NeededWhen;

impl MapPart<Option<Located<PartialDate>>> for When {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Option<Located<PartialDate>>> {
        Some(take(fields))
    }

    fn dump(&self, value: &Option<Located<PartialDate>>, keys: &mut Keys) {
        keys.add("thang", value.as_ref().map(Fact::dump));
    }

    fn fields(&self) -> Vec<Field> {
        vec![month(), year()]
    }
}

impl MapPart<Located<PartialDate>> for NeededWhen {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Located<PartialDate>> {
        take_required(fields)
    }

    fn dump(&self, value: &Located<PartialDate>, keys: &mut Keys) {
        keys.add("thang", value.dump());
    }

    fn fields(&self) -> Vec<Field> {
        vec![month(), year()]
    }
}

impl MapPart<Option<Located<PartialDate>>> for CountedWhen {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Option<Located<PartialDate>>> {
        Some(take(fields))
    }

    fn dump(&self, value: &Option<Located<PartialDate>>, keys: &mut Keys) {
        When.dump(value, keys);
    }

    fn fields(&self) -> Vec<Field> {
        [month(), year()].map(|field| Field { column: None, ..field }).into()
    }
}

fn month() -> Field {
    Field {
        key: "thang",
        title: "Tháng",
        about: "Tháng thực hiện; kế hoạch nhiều năm ghi cả năm; cả quý thì ghi như Quý II/2024.",
        example: "5",
        clause: "",
        is_needed: false,
        shape: Shape::Form { what: "tháng, quý, hoặc tháng và năm", pattern: MONTH_PATTERN },
        column: Some(FactColumn {
            title: None,
            cell: Reads::Month,
            headers: &[
                "thang",
                "thang_de_nghi",
                "thoi_gian_de_nghi",
                "thang_muc_tieu",
                "thang_du_kien",
                "thang_nam",
                "thang_dang_ky",
                "thang_thuc_hien",
                "thang_hoan_thanh",
                "thang_danh_gia_ngoai",
                "thang_de_nghi_cong_nhan",
                "du_kien_thang_de_nghi",
                "thoi_gian_dang_ky",
                "thoi_gian_thuc_hien",
                "thoi_gian_du_kien",
                "du_kien_thoi_gian",
                "thoi_gian_hoan_thanh",
                "thoi_gian_phan_dau",
                "thoi_gian_danh_gia_ngoai",
                "thoi_gian_de_nghi_cong_nhan",
                "thoi_diem_de_nghi",
                "thoi_diem_du_kien",
                "thoi_diem_dang_ky",
                "tien_do",
                "tien_do_thuc_hien",
                "du_kien_thang",
            ],
        }),
        is_seen: false,
    }
}

fn year() -> Field {
    Field {
        key: "nam",
        title: "Năm mục tiêu",
        about: "Năm thực hiện, trong kế hoạch nhiều năm, khi chưa định tháng.",
        example: "2024",
        clause: "",
        is_needed: false,
        shape: Shape::Form { what: "năm bằng bốn chữ số", pattern: "[12][0-9]{3}" },
        column: Some(FactColumn {
            title: None,
            cell: Reads::Year,
            headers: &[
                "nam_muc_tieu",
                "nam_de_nghi",
                "nam_dang_ky",
                "nam_du_kien",
                "nam_phan_dau",
                "nam_phan_dau_dat",
                "nam_thuc_hien",
                "nam_hoan_thanh",
                "nam_de_nghi_cong_nhan",
                "nam_dang_ky_cong_nhan",
                "nam_du_kien_cong_nhan",
                "du_kien_nam",
            ],
        }),
        is_seen: false,
    }
}

/// `5`, `05/2024`, `Quý II/2024`, and in a plan of several years `2024`.
const MONTH_PATTERN: &str = "[0-9]{1,2}|[0-9]{1,2}/[0-9]{4}|[0-9]{4}|.*[Qq]u[ýyíi].*|.*[Tt]háng.*|.*-.*";

/// Takes `thang` and `nam` of a target: `5`, `05/2024`, in a plan of several years also `2022`. `None` where neither is
/// written, and of the plan's own year.
fn take(fields: &mut Fields<'_, '_>) -> Option<Located<PartialDate>> {
    take_with(fields, OwnYear::SetsNoMonth)
}

/// As [`take`], of a row of `lo_trinh`, which must say one of them.
fn take_required(fields: &mut Fields<'_, '_>) -> Option<Located<PartialDate>> {
    if fields.has_written("thang") || fields.has_written("nam") {
        return take_with(fields, OwnYear::IsNoMonth);
    }
    match Period::of_plan(fields.decoder) {
        Some(Period::Span { .. }) => {
            let _ = (fields.take("thang"), fields.take("nam"));
            fields.missing_one_of("`thang` (như 5/2022) hoặc `nam` (như 2022)");
            None
        }
        Some(Period::Year(_) | Period::SchoolYear(_)) | None => {
            let _ = fields.take("nam");
            fields.required::<String>("thang").and(None)
        }
    }
}

fn take_with(fields: &mut Fields<'_, '_>, own_year: OwnYear) -> Option<Located<PartialDate>> {
    let month = fields.take_written("thang");
    let year = fields.take_written("nam");
    let decoder = &mut *fields.decoder;
    match (month, year) {
        (None, None) => None,
        (Some((_, month)), None) => {
            let date = month_or_year(month, decoder)?;
            placed(date, month, own_year, decoder)
        }
        (None, Some((_, year))) => {
            let date = PartialDate::Year(read_year_at(year, decoder)?);
            placed(date, year, own_year, decoder)
        }
        (Some((_, month)), Some((_, year))) => {
            let date = month_of_year(month, year, decoder)?;
            placed(date, month, own_year, decoder)
        }
    }
}

/// A bare month takes the year of a period that has each month once.
fn month_or_year(node: &Node, decoder: &mut Decoder) -> Option<PartialDate> {
    let WrittenTime::Month(month) = read(node, decoder)? else { return date_at(node, decoder) };
    match Period::of_plan(decoder)?.year_of_month(month) {
        Some(year) => Some(PartialDate::Month { year, month }),
        None => {
            let message = format!("`{month}`: kế hoạch nhiều năm phải ghi cả năm, như 11/2021");
            decoder.error(&rules::NGAY_SAI, message, &node.place)
        }
    }
}

/// `{thang: 11, nam: 2021}`; a month with its own year must be of that year.
fn month_of_year(month: &Node, year: &Node, decoder: &mut Decoder) -> Option<PartialDate> {
    let wanted = read_year_at(year, decoder)?;
    if let WrittenTime::Month(month) = read(month, decoder)? {
        return Some(PartialDate::Month { year: wanted, month });
    }
    if let Some(months) = months_of(month, decoder, &|_| Some(wanted)) {
        return Some(months);
    }
    let date = date_at(month, decoder)?;
    if date.year() != wanted {
        let message = format!("`thang` ghi {}, nhưng `nam` ghi {wanted}", date.as_known());
        let diagnostic = Diagnostic::new(&rules::NGAY_SAI, message).at(&month.place);
        decoder.diagnostics.push(diagnostic.related(&year.place, "`nam` ở đây"));
        return None;
    }
    Some(date)
}

/// What stands at `thang`.
enum WrittenTime {
    /// A month alone.
    Month(u8),
    /// Anything else.
    Other,
}

fn read(node: &Node, decoder: &mut Decoder) -> Option<WrittenTime> {
    let scalar = decoder.scalar(node, MONTH)?;
    match read_month(without_word(&scalar.text)) {
        Ok(month) => Some(WrittenTime::Month(month)),
        Err(DateError::Shape) => Some(WrittenTime::Other),
        Err(error) => decoder.error(&rules::NGAY_SAI, format!("`{}`: {error}", scalar.text), &node.place),
    }
}

fn date_at(node: &Node, decoder: &mut Decoder) -> Option<PartialDate> {
    let scalar = decoder.scalar(node, MONTH)?;
    match PartialDate::parse(without_word(&scalar.text)) {
        Ok(date) => Some(date),
        Err(DateError::Shape) => {
            let own_year = Period::of_plan(decoder);
            let months = PartialDate::parse_months(&scalar.text);
            let months = months.or_else(|| months_of(node, decoder, &|month| own_year?.year_of_month(month)));
            months.or_else(|| no_month(node, decoder))
        }
        Err(error) => decoder.error(&rules::NGAY_SAI, format!("`{}`: {error}", scalar.text), &node.place),
    }
}

/// Several months that say no year: "Quý III".
fn months_of(node: &Node, decoder: &mut Decoder, year: &dyn Fn(u8) -> Option<u16>) -> Option<PartialDate> {
    PartialDate::parse_months_of(&decoder.scalar(node, MONTH)?.text, year)
}

/// "Tháng 6/2027" without its first word.
fn without_word(text: &str) -> &str {
    crate::vietnamese::after_words(text, "tháng").unwrap_or(text)
}

fn read_year_at(node: &Node, decoder: &mut Decoder) -> Option<u16> {
    let scalar = decoder.scalar(node, "một năm, như 2022")?;
    let why = match read_year(&scalar.text) {
        Ok(year) => return Some(year),
        Err(DateError::Shape) => "năm phải ghi bằng bốn chữ số, như 2022".to_owned(),
        Err(error) => error.to_string(),
    };
    decoder.error(&rules::NGAY_SAI, format!("`{}`: {why}", scalar.text), &node.place)
}

fn no_month<T>(node: &Node, decoder: &mut Decoder) -> Option<T> {
    let scalar = decoder.scalar(node, MONTH)?;
    let shape = match Period::of_plan(decoder) {
        Some(Period::Span { .. }) => "thời gian phải ghi như 11/2021 hoặc 2022",
        Some(Period::Year(_) | Period::SchoolYear(_)) | None => {
            "tháng phải ghi như 5 hoặc 5/2024, quý như Quý II hoặc Quý II/2024"
        }
    };
    decoder.error(&rules::NGAY_SAI, format!("`{}`: {shape}", scalar.text), &node.place)
}

/// `date` if the plan's period has such a time and it lies there.
fn placed(
    date: PartialDate,
    node: &Node,
    own_year: OwnYear,
    decoder: &mut Decoder,
) -> Option<Located<PartialDate>> {
    let found = Located { value: date, place: node.place.clone() };
    let Some(period) = Period::of_plan(decoder) else { return Some(found) };
    match (date, period) {
        (PartialDate::Year(year), Period::Year(planned))
            if year == planned && own_year == OwnYear::SetsNoMonth =>
        {
            return None;
        }
        (PartialDate::Year(_), Period::Year(_) | Period::SchoolYear(_)) if touches(period, date) => {
            let message = format!(
                "`{}` mới là năm: {} cần cả tháng, như 5/{}",
                date.year(),
                period.name(),
                date.year()
            );
            return decoder.error(&rules::NGAY_SAI, message, &node.place);
        }
        (PartialDate::Day(_), _) => return no_month(node, decoder),
        (PartialDate::Month { .. } | PartialDate::Months { .. } | PartialDate::Year(_), _) => {}
    }
    if !period.contains(date) {
        let message = format!("{} nằm ngoài {}", date.as_known(), period.name());
        let diagnostic = Diagnostic::new(&rules::NGOAI_KY, message).at(&node.place);
        decoder.diagnostics.push(diagnostic.hint(match period {
            Period::Year(_) | Period::SchoolYear(_) => {
                "nếu là việc của năm khác thì để trống; kế hoạch của cả giai đoạn thì ghi `giai_doan` thay cho `nam`"
            }
            Period::Span { .. } => "sửa thời gian này, hoặc `giai_doan` của văn bản",
        }));
        return None;
    }
    Some(found)
}

fn touches(period: Period, date: PartialDate) -> bool {
    period.first_day() <= date.latest() && date.earliest() <= period.last_day()
}
