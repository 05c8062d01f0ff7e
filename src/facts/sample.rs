//! Facts of the Cẩm Thành plan of 2024, from which unit tests start.

use std::sync::Arc;

use super::{Conference, Facts, Level, PartialDate, Recognition, School, Target, TargetKind};
use crate::diagnostic::{Place, Report, Source};
use crate::yaml::{self, Decode, Decoder, Located, Told};

/// The source all sample values point into.
pub(crate) fn source() -> Arc<Source> {
    Arc::new(Source { name: "cam-thanh.yaml".to_owned(), text: "mau: ke-hoach-xa\n".to_owned() })
}

/// A value at the start of the sample source.
pub(crate) fn located<T>(value: T) -> Located<T> {
    Located { value, place: Place::new(&source(), 0..3) }
}

/// A month.
pub(crate) fn month(month: u8, year: u16) -> PartialDate {
    PartialDate::Month { year, month }
}

/// What `text`, YAML of the sample source, says.
#[allow(clippy::unwrap_used)]
pub(crate) fn read<T: Decode>(text: &str) -> T {
    let source = Source { name: source().name.clone(), text: text.to_owned() };
    let node = yaml::read(&Arc::new(source), &mut Report::new()).unwrap();
    Decoder::default().read(&node).unwrap()
}

/// A school without recognition and target.
pub(crate) fn school(name: &str, level: Level) -> School {
    let mut school: School = read(&format!("{{ten: \"{name}\", cap_hoc: {}}}", level.key()));
    school.place = located(()).place;
    school
}

/// The same school with a target, dated where `when` is given.
pub(crate) fn aiming(mut school: School, kind: TargetKind, when: Option<PartialDate>) -> School {
    let month = when.map(located);
    let mut target: Target = read(&format!("{{loai: {}}}", kind.key()));
    target.month = month;
    school.target = Told::Yes(target);
    school
}

/// The same school with a recognition of mức độ 1.
pub(crate) fn recognised(mut school: School, date: Option<PartialDate>) -> School {
    let date = date.map(located);
    let mut all = school.recognitions().to_vec();
    let mut held: Recognition = read("{chuan_quoc_gia: 1}");
    held.date = date;
    all.push(held);
    school.recognitions = Told::Yes(all);
    school
}

/// The plan of UBND xã Cẩm Thành: three schools up for renewal, one of them dated.
pub(crate) fn commune_plan() -> Facts {
    let renewal = |name, level, when| {
        let held = recognised(school(name, level), Some(month(5, 2019)));
        aiming(held, TargetKind::Renewal, when)
    };
    let mut facts: Facts = read(
        "mau: ke-hoach-xa
nam: 2024
co_quan: {ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành, cap_tren: UBND huyện Cẩm Thủy}
van_ban: {ngay: 01/2024}
noi_nhan: [Phòng GD&ĐT huyện (để b/c)]
luu: [VT, GD]
nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Hà Văn Chung}
",
    );
    facts.schools = vec![
        renewal("Trường THCS Cẩm Thành", Level::LowerSecondary, Some(month(5, 2024))),
        renewal("Trường Tiểu học Cẩm Thành", Level::Primary, None),
        renewal("Trường Mầm non Cẩm Thành", Level::Preschool, None),
    ];
    facts
}

/// A conference chaired by someone of `office`.
pub(crate) fn conference(office: &str) -> Conference {
    read(&format!(
        "{{ten: tổng kết năm học, ngay: 12/2023, chu_tri: {{ho_ten: Nguyễn Văn A, chuc_vu: \"{office}\"}}}}"
    ))
}
