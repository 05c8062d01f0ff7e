//! `show facts` prints facts that read as the same facts.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::tried::tried;
use crate::unit_facts::every_unit;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};
use vanthu::diagnostic::{Report, Source, has_errors};
use vanthu::digest::Digest;
use vanthu::facts::{self, Facts};
use vanthu::files::discover;
use vanthu::generate::Input;
use vanthu::reading::{self, OpenedFacts};
use vanthu::yaml::{self, Decoder, Node, example};

/// What a document may say of `facts`. A dump also writes what is derived of the issuer, and names those below without
/// their facts.
fn said(mut facts: Facts) -> Digest {
    facts.issuer.short_name = Some(facts.issuer.short_name());
    facts.issuer.abbreviation = facts.issuer.abbreviation();
    facts.subordinates = None;
    facts.acknowledged.iter_mut().for_each(|known| known.is_shared = false);
    Input::new(facts, Report::new()).digest()
}

fn reads_back(mut facts: Facts) -> Result<(), TestCaseError> {
    facts.subordinates = None;
    // The file that it names lies beside it.
    facts.period_facts = None;
    facts.period_plan.take_if(|plan| plan.file.is_some());
    let shown = facts::dump(&facts);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("xa.yaml");
    fs::write(&path, &shown)?;
    let again = tried(|report| reading::load(&path, folder.path(), report));
    prop_assert!(again.value.is_some(), "{shown}\n{:#?}", again.diagnostics);
    let again = again.value.into_iter().next().map(|again| (facts::dump(&again), said(again)));
    prop_assert_eq!(again, Some((shown, said(facts))));
    Ok(())
}

#[test]
fn the_documents_of_data_read_back_from_what_is_shown_of_them() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut seen = 0;
    for file in discover(&[data], None).files {
        let all = match tried(|report| reading::open(&file.path, &file.root, report)).value.unwrap() {
            OpenedFacts::One(facts) => vec![*facts],
            OpenedFacts::Many(batch) => every_unit(&batch),
        };
        seen += all.len();
        all.into_iter().for_each(|facts| reads_back(facts).unwrap());
    }
    assert!(seen > 170, "{seen}");
}

/// Keys that cannot stand beside others, or name what lies beside the file.
const APART: [&str; 6] = ["nam_hoc", "giai_doan", "cac_cap", "to_chuc_lai", "chi_tieu", "ke_hoach_giai_doan"];

/// Whatever is declared, also what no test draws.
#[test]
fn the_examples_of_all_keys_read_back_from_what_is_shown_of_them() {
    // The examples need not agree with each other: only the decoder reads them.
    let decoded = |node: &Node| -> Facts {
        let mut decoder = Decoder::default();
        let facts = decoder.read(node);
        assert_eq!(*decoder.diagnostics, []);
        facts.unwrap()
    };
    let all = decoded(&example::<Facts>(&APART));
    let shown = facts::dump(&all);
    let source = Arc::new(Source { name: "xa.yaml".to_owned(), text: shown.clone() });
    let again = decoded(&yaml::read(&source, &mut Report::new()).unwrap());
    assert_eq!((facts::dump(&again), said(again)), (shown, said(all)));
}

fn date() -> impl Strategy<Value = Value> {
    let date = (2014..=2029, 1..=12, 1..=28);
    (date, 0..3).prop_map(|((year, month, day), exact)| match exact {
        0 => json!(format!("{day}/{month}/{year}")),
        1 => json!(format!("{month}/{year}")),
        _ => json!(year),
    })
}

/// Words in which YAML could see something else.
fn words() -> impl Strategy<Value = Value> {
    let words = [
        "Minh họa",
        "007",
        "1.10",
        "~",
        "null",
        "chua",
        "không",
        "true",
        "a: b",
        "- a",
        "# a",
        "\"a\"",
        "'a",
        "{a}",
        "[a",
        "a\nb",
        "2026-12-05",
        "1e3",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "a #b",
        "> a",
        "| a",
        "=",
        "<<",
        "0x1F",
        ".inf",
        "NaN",
        "12:30",
        "đ",
        "Y",
        "no",
    ];
    select(words.to_vec()).prop_map(Value::from)
}

/// A map of the keys that have a value.
fn map(
    keys: impl IntoIterator<Item = (&'static str, BoxedStrategy<Option<Value>>)>,
) -> impl Strategy<Value = Value> {
    let (keys, values): (Vec<_>, Vec<_>) = keys.into_iter().unzip();
    values.prop_map(move |values| {
        let given = keys.iter().zip(values).filter_map(|(key, value)| Some(((*key).to_owned(), value?)));
        Value::Object(given.collect::<Map<_, _>>())
    })
}

fn must(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    value.prop_map(Some).boxed()
}

fn may(value: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Option<Value>> {
    option::of(value).boxed()
}

fn level() -> impl Strategy<Value = Value> {
    (0..=2_u8).prop_map(Value::from)
}

fn some<T: Into<Value> + Clone + std::fmt::Debug + 'static>(values: Vec<T>) -> impl Strategy<Value = Value> {
    select(values).prop_map(Into::into)
}

fn recognised() -> impl Strategy<Value = Value> {
    let one = map([
        ("chuan_quoc_gia", must((1..=2).prop_map(Value::from))),
        ("kdclgd", may((1..=4).prop_map(Value::from))),
        ("ngay", may(date())),
        ("den", may(date())),
        ("quyet_dinh", may(some(vec!["123/QĐ-UBND", "số 07/QĐ-SGDĐT"]))),
        ("thu_hoi", may(date())),
    ])
    .boxed();
    prop_oneof![
        some(vec!["chua", "không", "Chưa có"]),
        one.clone(),
        prop::collection::vec(one, 0..3).prop_map(Value::from),
    ]
    .boxed()
}

fn assessed() -> impl Strategy<Value = Value> {
    let criteria = prop::collection::btree_map("[1-5]\\.[1-5]", level(), 1..5);
    map([
        ("muc", may(level())),
        ("so_nam", may((0..=9).prop_map(Value::from))),
        ("tieu_chi", may(criteria.prop_map(|all| Value::Object(all.into_iter().collect())))),
    ])
}

fn reorganised() -> impl Strategy<Value = Value> {
    let former = map([("ten", must(words())), ("cong_nhan", may(recognised()))]);
    map([
        ("loai", must(some(vec!["doi_ten", "sap_nhap", "hop_nhat", "chia", "tach", "khac"]))),
        ("ngay", must(date())),
        ("tu", must(prop::collection::vec(former, 1..3).prop_map(Value::from))),
    ])
}

fn school() -> impl Strategy<Value = Value> {
    let target = map([
        (
            "loai",
            must(some(vec!["cong_nhan_moi", "cong_nhan_lai", "nang_chuan", "duy_tri", "danh_gia_ngoai"])),
        ),
        ("chuan_quoc_gia", may((1..=2).prop_map(Value::from))),
        ("kdclgd", may((1..=2).prop_map(Value::from))),
        ("thang", may((1..=12).prop_map(Value::from))),
        ("ngoai_bang", may(any::<bool>().prop_map(Value::from))),
    ]);
    let notice = map([("so_ky_hieu", may(words())), ("ngay", must(date()))]);
    let kind = prop_oneof![
        some(vec!["mam_non", "tieu_hoc", "thcs", "thpt", "gdtx"]).prop_map(|level| (level, None)),
        subsequence(vec!["tieu_hoc", "thcs", "thpt"], 2..=3)
            .prop_map(|levels| (Value::from("nhieu_cap"), Some(Value::from(levels)))),
    ];
    let rest = map([
        ("xa", may(words())),
        ("cong_nhan", may(recognised())),
        ("muc_tieu", may(prop_oneof![some(vec!["khong", "Không có"]), target.boxed()])),
        ("tu_danh_gia", may(assessed())),
        ("khoa_hoan_thanh", may(any::<bool>().prop_map(Value::from))),
        ("chuyen_tiep", may(prop_oneof![date().boxed(), notice.boxed()])),
        ("to_chuc_lai", may(reorganised())),
        ("ghi_chu", may(words())),
    ]);
    (kind, rest, 0..1000).prop_map(|((level, levels), rest, number)| {
        let mut school = json!({"ten": format!("Trường Minh họa {number}"), "cap_hoc": level});
        if let (Value::Object(school), Value::Object(rest)) = (&mut school, rest) {
            school.extend(levels.map(|levels| ("cac_cap".to_owned(), levels)));
            school.extend(rest);
        }
        school
    })
}

fn conference() -> impl Strategy<Value = Value> {
    let chair = || {
        let keys = [("danh_xung", may(words())), ("ho_ten", must(words())), ("chuc_vu", must(words()))];
        map(keys).boxed()
    };
    let report = map([("don_vi", must(words())), ("ten", must(words()))]);
    map([
        (
            "loai",
            may(some(vec!["hoi_nghi", "cuoc_hop", "buoi_lam_viec", "phien_hop", "Hội nghị", "cuộc họp"])),
        ),
        ("ten", must(some(vec!["sơ kết", "Hội nghị sơ kết", "cuộc họp bàn"]))),
        ("gio", may(words())),
        ("ngay", must(date())),
        ("dia_diem", may(words())),
        ("chu_tri", must(prop_oneof![chair(), prop::collection::vec(chair(), 1..3).prop_map(Value::from)])),
        ("thanh_phan", may(prop::collection::vec(words(), 0..3).prop_map(Value::from))),
        ("bao_cao", may(prop::collection::vec(report, 0..3).prop_map(Value::from))),
    ])
}

fn listed() -> impl Strategy<Value = Value> {
    prop::collection::vec(words(), 0..3).prop_map(Value::from)
}

/// Tasks that are a line, and tasks that say with whom and until when.
fn duties() -> impl Strategy<Value = Value> {
    let detailed = map([("viec", must(words())), ("phoi_hop", may(words())), ("han", may(date()))]);
    let duty = prop_oneof![words().boxed(), detailed.boxed()];
    let body = map([
        ("don_vi", must(words())),
        ("viec", may(prop::collection::vec(duty, 0..3).prop_map(Value::from))),
    ]);
    prop::collection::vec(body, 0..3).prop_map(Value::from)
}

fn document() -> impl Strategy<Value = Value> {
    let part = map([("truoc", may(words())), ("thay", may(words())), ("them", may(words()))]);
    map([
        ("mau", must(Just("ke-hoach-xa".into()))),
        ("nam", must(Just(2027.into()))),
        ("co_quan", must(Just(json!({"ten": "Ủy ban nhân dân xã Đơn Dương", "dia_danh": "Đơn Dương"})))),
        ("van_ban", must(map([("so", may((1..99).prop_map(Value::from))), ("ngay", must(date()))]))),
        ("hoi_nghi", may(conference())),
        ("muc_dich", may(listed())),
        (
            "giai_phap",
            may(map([("nhom", may(words())), ("noi_dung", may(listed()))]).prop_map(|area| json!([area]))),
        ),
        ("phan_cong", may(duties())),
        ("kinh_phi", may(map([("noi_dung", must(listed()))]))),
        ("truong", must(prop::collection::vec(school(), 0..4).prop_map(Value::from))),
        ("noi_dung", may(prop::collection::btree_map("[a-z]{3}", part, 0..3).prop_map(|all| json!(all)))),
        ("noi_nhan", may(prop::collection::vec(words(), 0..3).prop_map(Value::from))),
        (
            "them",
            may(prop::collection::btree_map("[a-z0-9~]{1,3}", words(), 0..4).prop_map(|all| json!(all))),
        ),
        ("nguoi_ky", must(map([("chuc_vu", must(words())), ("ho_ten", may(words()))]))),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_of_facts_reads_back_as_the_same(document in document()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("xa.yaml");
        fs::write(&path, document.to_string()).unwrap();
        let read = tried(|report| reading::load(&path, folder.path(), report));
        prop_assert_eq!(read.value.is_none(), has_errors(&read.diagnostics));
        if let Some(facts) = read.value {
            reads_back(facts)?;
        }
    }
}
