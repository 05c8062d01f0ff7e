//! Facts as they stand after inheritance, to be read by a person.
//!
//! Every field is named, so that a new one does not compile before it is in.

use serde_json::{Map, Value, json};

use super::reading::RULES;
use super::recognition;
use super::{
    Acknowledgement, AppendixChoice, BasisLine, Citation, CitedDocument, Conference, ConferenceReport,
    DeclaredCounts, DocumentRecord, Facts, Issuer, Level, Located, NO_TARGET, PartChange, PartialDate,
    Person, Reporting, RoadmapMonth, School, Signer, SigningAuthority, Subordinates, Target,
};

/// `facts` as YAML with the keys of facts files; read again, it gives the same facts.
pub fn dump(facts: &Facts) -> String {
    // A tree of strings, numbers, lists and maps always serialises.
    serde_saphyr::to_string(&tree(facts)).unwrap_or_default()
}

fn tree(facts: &Facts) -> Value {
    let Facts {
        source: _,
        template,
        period,
        rules,
        issuer: body,
        record: about,
        schools,
        roadmap,
        subordinates,
        declared: counts,
        conference: meeting,
        bases,
        reporting: report,
        parts,
        appendix: moved,
        addressees,
        recipients,
        filing,
        signer: signs,
        acknowledged,
        own,
    } = facts;
    let mut root = Keys::default();
    root.add("mau", template.value.clone());
    root.add(period.key(), period.numeric());
    let rules = RULES.into_iter().find(|(_, known)| *rules == Some(*known));
    root.add("the_thuc", rules.map(|(key, _)| key));
    root.add("co_quan", issuer(body));
    root.add("van_ban", record(about));
    root.add("hoi_nghi", meeting.as_ref().map(conference));
    root.add("can_cu", list(bases, basis));
    root.add("truong", list(schools, school));
    root.add("lo_trinh", list(roadmap, roadmap_month));
    root.add("tong_hop", subordinates.as_ref().map(summed_up));
    root.add("cong_bo", counts.as_ref().map(declared));
    root.add("bao_cao", report.as_ref().map(reporting));
    let parts = parts.iter().map(|(name, change)| (name.value.clone(), part(change)));
    root.add("noi_dung", parts.collect::<Map<_, _>>());
    root.add("phu_luc", appendix(moved));
    root.add("kinh_gui", texts(addressees));
    root.add("noi_nhan", texts(recipients));
    root.add("luu", filing.clone());
    root.add("nguoi_ky", signer(signs));
    root.add("chap_nhan", list(acknowledged, acknowledgement));
    root.add("them", own.clone());
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

fn number<T: Copy>(value: Option<&Located<T>>) -> Option<T> {
    value.map(|located| located.value)
}

fn text(value: Option<&Located<String>>) -> Option<String> {
    value.map(|located| located.value.clone())
}

fn texts(lines: &[Located<String>]) -> Vec<String> {
    lines.iter().map(|line| line.value.clone()).collect()
}

fn summed_up(named: &Subordinates) -> Map<String, Value> {
    // Their facts stand in their own files.
    let Subordinates { folder, documents: _ } = named;
    let mut keys = Keys::default();
    keys.add("tu", folder.value.clone());
    keys.0
}

fn acknowledgement(known: &Acknowledgement) -> Value {
    let Acknowledgement { rule, reason, is_shared: _ } = known;
    json!({"quy_tac": rule.value, "ly_do": reason})
}

fn issuer(issuer: &Issuer) -> Map<String, Value> {
    let Issuer {
        name,
        abbreviation: _,
        unit_code,
        short_name: _,
        superior,
        place,
        reports_to,
        advised_by,
        name_lines,
    } = issuer;
    let mut keys = Keys::default();
    keys.add("ten", name.value.clone());
    // Also where they are derived.
    keys.add("viet_tat", issuer.abbreviation());
    keys.add("ma_xa", unit_code.clone());
    keys.add("ten_ngan", issuer.short_name());
    keys.add("chu_quan", text(superior.as_ref()));
    keys.add("dia_danh", place.clone());
    keys.add("cap_tren", text(reports_to.as_ref()));
    keys.add("tham_muu", text(advised_by.as_ref()));
    keys.add("dong_ten", name_lines.clone());
    keys.0
}

fn record(record: &DocumentRecord) -> Map<String, Value> {
    let DocumentRecord { number, date, symbol, subject, urgency, circulation, drafter_mark, address } =
        record;
    let mut keys = Keys::default();
    keys.add("so", number.as_ref().map(ToString::to_string));
    keys.add("ngay", date.value.numeric());
    keys.add("ky_hieu", symbol.clone());
    keys.add("trich_yeu", text(subject.as_ref()));
    keys.add("do_khan", urgency.clone());
    keys.add("luu_hanh", circulation.clone());
    keys.add("ky_hieu_nguoi_soan", drafter_mark.clone());
    keys.add("dia_chi", address.clone());
    keys.0
}

fn conference(conference: &Conference) -> Map<String, Value> {
    let Conference { kind, name, time, date, venue, chairs, participants, reports } = conference;
    let mut keys = Keys::default();
    keys.add("loai", kind.words());
    keys.add("ten", name.clone());
    keys.add("gio", time.clone());
    keys.add("ngay", date.value.numeric());
    keys.add("dia_diem", venue.clone());
    match chairs.as_slice() {
        [chair] => keys.add("chu_tri", person(chair)),
        chairs => keys.add("chu_tri", list(chairs, |chair| person(chair).into())),
    }
    keys.add("thanh_phan", participants.clone());
    let report = |ConferenceReport { by, title }: &_| json!({"don_vi": by, "ten": title});
    keys.add("bao_cao", list(reports, report));
    keys.0
}

fn person(person: &Person) -> Map<String, Value> {
    let Person { salutation, name, office } = person;
    let mut keys = Keys::default();
    keys.add("danh_xung", salutation.clone());
    keys.add("ho_ten", name.clone());
    keys.add("chuc_vu", office.clone());
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
    let CitedDocument { document_type, symbol, date, issuer, subject } = document;
    let mut keys = Keys::default();
    keys.add("loai", document_type.clone());
    keys.add("so_ky_hieu", symbol.clone());
    keys.add("ngay", date.map(PartialDate::numeric));
    keys.add("co_quan", issuer.clone());
    keys.add("trich_yeu", subject.clone());
    keys.0
}

fn school(school: &School) -> Value {
    let School { place: _, name, level, levels, commune, recognitions, target: aim, circumstances, note } =
        school;
    let mut keys = Keys::default();
    keys.add("ten", name.clone());
    keys.add("cap_hoc", level.value.key());
    keys.add("cac_cap", list(levels, |level| level.key().into()));
    keys.add("xa", text(commune.as_ref()));
    keys.add("cong_nhan", recognition::dump_all(recognitions));
    keys.add("muc_tieu", aim.dump(NO_TARGET, |wanted| target(wanted).into()));
    keys.0.extend(circumstances.dump());
    keys.add("ghi_chu", note.clone());
    keys.0.into()
}

fn target(target: &Target) -> Map<String, Value> {
    let Target { kind, national_standard, accreditation, month, outside_table } = target;
    let mut keys = Keys::default();
    keys.add("loai", kind.value.key());
    keys.add("chuan_quoc_gia", number(national_standard.as_ref()));
    keys.add("kdclgd", number(accreditation.as_ref()));
    keys.add("thang", month.as_ref().map(|month| month.value.numeric()));
    keys.add("ngoai_bang", outside_table.then_some(true));
    keys.0
}

fn roadmap_month(planned: &RoadmapMonth) -> Value {
    let RoadmapMonth { month, counts, declared_total } = planned;
    let mut keys = Keys::default();
    keys.add("thang", month.value.numeric());
    add_counts(&mut keys, counts);
    keys.add("tong", number(declared_total.as_ref()));
    keys.0.into()
}

fn declared(declared: &DeclaredCounts) -> Map<String, Value> {
    let DeclaredCounts { total, by_level } = declared;
    let mut keys = Keys::default();
    keys.add("tong", number(total.as_ref()));
    add_counts(&mut keys, by_level);
    keys.0
}

fn add_counts(keys: &mut Keys, counts: &[(Level, Located<u32>)]) {
    for (level, count) in counts {
        keys.add(level.key(), count.value);
    }
}

fn reporting(reporting: &Reporting) -> Map<String, Value> {
    let Reporting { due, to, summary_to } = reporting;
    let mut keys = Keys::default();
    keys.add("han", due.value.numeric());
    keys.add("noi_nhan", text(to.as_ref()));
    keys.add("tong_hop", text(summary_to.as_ref()));
    keys.0
}

fn appendix(choice: &AppendixChoice) -> Map<String, Value> {
    let AppendixChoice { school_table, landscape } = choice;
    let mut keys = Keys::default();
    keys.add("bang_truong", school_table.then_some(true));
    keys.add("ngang", landscape.then_some(true));
    keys.0
}

fn part(change: &PartChange) -> Value {
    let PartChange { omit, before, replace, after } = change;
    let mut keys = Keys::default();
    keys.add("bo", omit.then_some(true));
    for (key, words) in [("truoc", before), ("thay", replace), ("them", after)] {
        keys.add(key, text(words.as_ref()));
    }
    keys.0.into()
}

fn signer(signer: &Signer) -> Map<String, Value> {
    let Signer { office, name, authority, authority_lines, other_office } = signer;
    let mut keys = Keys::default();
    keys.add("chuc_vu", office.clone());
    keys.add("ho_ten", name.clone());
    keys.add("tham_quyen", authority.map(SigningAuthority::key));
    keys.add("quyen_han", authority_lines.clone());
    keys.add("chuc_vu_khac", other_office.clone());
    keys.0
}
