//! Facts as they stand after inheritance, to be read by a person.

use serde_json::{Map, Value, json};

use super::reading::RULES;
use super::recognition;
use super::{
    AppendixChoice, BasisLine, Citation, CitedDocument, Conference, DeclaredCounts, DocumentRecord, Facts,
    Issuer, Level, Located, NO_TARGET, PartChange, PartialDate, Person, Reporting, RoadmapMonth, School,
    Signer, Target,
};

/// `facts` as YAML with the keys of facts files; read again, it gives the same facts.
pub fn dump(facts: &Facts) -> String {
    // A tree of strings, numbers, lists and maps always serialises.
    serde_saphyr::to_string(&tree(facts)).unwrap_or_default()
}

fn tree(facts: &Facts) -> Value {
    let mut root = Keys::default();
    root.add("mau", facts.template.value.clone());
    root.add(facts.period.key(), facts.period.numeric());
    let rules = RULES.into_iter().find(|(_, rules)| facts.rules == Some(*rules));
    root.add("the_thuc", rules.map(|(key, _)| key));
    root.add("co_quan", issuer(&facts.issuer));
    root.add("van_ban", record(&facts.record));
    root.add("hoi_nghi", facts.conference.as_ref().map(conference));
    root.add("can_cu", list(&facts.bases, basis));
    root.add("truong", list(&facts.schools, school));
    root.add("lo_trinh", list(&facts.roadmap, roadmap_month));
    let folder = facts.subordinates.as_ref().map(|named| json!({"tu": named.folder.value}));
    root.add("tong_hop", folder);
    root.add("cong_bo", facts.declared.as_ref().map(declared));
    root.add("bao_cao", facts.reporting.as_ref().map(reporting));
    let parts = facts.parts.iter().map(|(name, change)| (name.value.clone(), part(change)));
    root.add("noi_dung", parts.collect::<Map<_, _>>());
    root.add("phu_luc", appendix(&facts.appendix));
    root.add("kinh_gui", texts(&facts.addressees));
    root.add("noi_nhan", texts(&facts.recipients));
    root.add("luu", facts.filing.clone());
    root.add("nguoi_ky", signer(&facts.signer));
    root.add(
        "chap_nhan",
        list(&facts.acknowledged, |known| json!({"quy_tac": known.rule.value, "ly_do": known.reason})),
    );
    root.add("them", facts.own.clone());
    Value::Object(root.0)
}

/// Keys in the order added; what is empty is left out.
#[derive(Default)]
struct Keys(Map<String, Value>);

impl Keys {
    fn add(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
        };
        if !empty {
            self.0.insert(key.into(), value);
        }
    }
}

fn list<T>(items: &[T], print: impl Fn(&T) -> Value) -> Value {
    items.iter().map(print).collect()
}

/// As typed by people; a bare date such as 2024 stays a text.
fn date(date: PartialDate) -> String {
    date.numeric()
}

fn located_date(value: Option<&Located<PartialDate>>) -> Option<String> {
    value.map(|located| date(located.value))
}

fn text(value: Option<&Located<String>>) -> Option<String> {
    value.map(|located| located.value.clone())
}

fn texts(lines: &[Located<String>]) -> Vec<String> {
    lines.iter().map(|line| line.value.clone()).collect()
}

fn issuer(issuer: &Issuer) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("ten", issuer.name.value.clone());
    keys.add("viet_tat", issuer.abbreviation());
    keys.add("ma_xa", issuer.unit_code.clone());
    keys.add("ten_ngan", issuer.short_name());
    keys.add("chu_quan", text(issuer.superior.as_ref()));
    keys.add("dia_danh", issuer.place.clone());
    keys.add("cap_tren", text(issuer.reports_to.as_ref()));
    keys.add("tham_muu", text(issuer.advised_by.as_ref()));
    keys.add("dong_ten", issuer.name_lines.clone());
    keys.0
}

fn record(record: &DocumentRecord) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("so", record.number.as_ref().map(ToString::to_string));
    keys.add("ngay", date(record.date.value));
    keys.add("ky_hieu", record.symbol.clone());
    keys.add("trich_yeu", text(record.subject.as_ref()));
    keys.add("do_khan", record.urgency.clone());
    keys.add("luu_hanh", record.circulation.clone());
    keys.add("ky_hieu_nguoi_soan", record.drafter_mark.clone());
    keys.add("dia_chi", record.address.clone());
    keys.0
}

fn conference(conference: &Conference) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("loai", conference.kind.words());
    keys.add("ten", conference.name.clone());
    keys.add("gio", conference.time.clone());
    keys.add("ngay", date(conference.date.value));
    keys.add("dia_diem", conference.venue.clone());
    match conference.chairs.as_slice() {
        [chair] => keys.add("chu_tri", person(chair)),
        chairs => keys.add("chu_tri", list(chairs, |chair| person(chair).into())),
    }
    keys.add("thanh_phan", conference.participants.clone());
    keys.add(
        "bao_cao",
        list(&conference.reports, |report| json!({"don_vi": report.by, "ten": report.title})),
    );
    keys.0
}

fn person(person: &Person) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("danh_xung", person.salutation.clone());
    keys.add("ho_ten", person.name.clone());
    keys.add("chuc_vu", person.office.clone());
    keys.0
}

fn basis(line: &BasisLine) -> Value {
    match line {
        BasisLine::Text(text) => json!({"van": text.value}),
        BasisLine::Citations { lead, documents } => {
            json!({"mo_dau": lead, "van_ban": list(documents, |document| citation(&document.value))})
        }
    }
}

fn citation(citation: &Citation) -> Value {
    match citation {
        Citation::Register(id) => id.clone().into(),
        Citation::Inline(document) => cited_document(document).into(),
    }
}

fn cited_document(document: &CitedDocument) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("loai", document.document_type.clone());
    keys.add("so_ky_hieu", document.symbol.clone());
    keys.add("ngay", document.date.map(date));
    keys.add("co_quan", document.issuer.clone());
    keys.add("trich_yeu", document.subject.clone());
    keys.0
}

fn school(school: &School) -> Value {
    let mut keys = Keys::default();
    keys.add("ten", school.name.clone());
    keys.add("cap_hoc", school.level.value.key());
    keys.add("cac_cap", list(&school.levels, |level| level.key().into()));
    keys.add("xa", school.commune.as_ref().map(|commune| commune.value.clone()));
    keys.add("cong_nhan", recognition::dump_all(&school.recognitions));
    keys.add("muc_tieu", school.target.dump(NO_TARGET, |wanted| target(wanted).into()));
    keys.0.extend(school.circumstances.dump());
    keys.add("ghi_chu", school.note.clone());
    keys.0.into()
}

fn target(target: &Target) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("loai", target.kind.value.key());
    keys.add("chuan_quoc_gia", target.national_standard.as_ref().map(|level| level.value));
    keys.add("kdclgd", target.accreditation.as_ref().map(|level| level.value));
    keys.add("thang", located_date(target.month.as_ref()));
    keys.add("ngoai_bang", target.outside_table.then_some(true));
    keys.0
}

fn roadmap_month(month: &RoadmapMonth) -> Value {
    let mut keys = Keys::default();
    keys.add("thang", date(month.month.value));
    add_counts(&mut keys, &month.counts);
    keys.add("tong", month.declared_total.as_ref().map(|total| total.value));
    keys.0.into()
}

fn declared(declared: &DeclaredCounts) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("tong", declared.total.as_ref().map(|total| total.value));
    add_counts(&mut keys, &declared.by_level);
    keys.0
}

fn add_counts(keys: &mut Keys, counts: &[(Level, Located<u32>)]) {
    for (level, count) in counts {
        keys.add(level.key(), count.value);
    }
}

fn reporting(reporting: &Reporting) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("han", date(reporting.due.value));
    keys.add("noi_nhan", text(reporting.to.as_ref()));
    keys.add("tong_hop", text(reporting.summary_to.as_ref()));
    keys.0
}

fn appendix(choice: &AppendixChoice) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("bang_truong", choice.school_table.then_some(true));
    keys.add("ngang", choice.landscape.then_some(true));
    keys.0
}

fn part(change: &PartChange) -> Value {
    let mut keys = Keys::default();
    keys.add("bo", change.omit.then_some(true));
    for (key, text) in [("truoc", &change.before), ("thay", &change.replace), ("them", &change.after)] {
        keys.add(key, text.as_ref().map(|text| text.value.clone()));
    }
    keys.0.into()
}

fn signer(signer: &Signer) -> Map<String, Value> {
    let mut keys = Keys::default();
    keys.add("chuc_vu", signer.office.clone());
    keys.add("ho_ten", signer.name.clone());
    keys.add("tham_quyen", signer.authority.map(super::SigningAuthority::key));
    keys.add("quyen_han", signer.authority_lines.clone());
    keys.add("chuc_vu_khac", signer.other_office.clone());
    keys.0
}
