//! The template filled for each commune.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use docx_handlebars::render_template;
use serde_json::{Value, json};

use crate::inputs;

const LEVELS: [(&str, &str); 3] = [("mam_non", "Mầm non"), ("tieu_hoc", "Tiểu học"), ("thcs", "THCS")];

/// Fills `template` for all communes of the tables in `data`, into `out`.
pub fn fill(template: &Path, data: &Path, out: &Path) {
    let template = fs::read(template).expect("a template");
    let names = names();
    let table = fs::read_to_string(data.join("truong.csv")).expect("a table");
    let mut schools: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        schools.entry(cells[0]).or_default().push(cells);
    }
    fs::create_dir_all(out).expect("own folder");
    for (code, schools) in schools {
        let bytes = render_template(template.clone(), &values(names[code], &schools)).expect("a plan");
        fs::write(out.join(format!("{code}.docx")), bytes).expect("written");
    }
}

/// Names of all communes, with their kinds, by code.
fn names() -> HashMap<&'static str, &'static str> {
    let values = inputs::LIST.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    values.filter_map(|values| Some((*values.get(2)?, *values.get(3)?))).collect()
}

/// What the plan of the commune `name` says of it and of its `schools`.
fn values(name: &str, schools: &[Vec<&str>]) -> Value {
    let (kind, bare) = ["Xã", "Phường", "Đặc khu"]
        .iter()
        .find_map(|kind| Some((*kind, name.strip_prefix(kind)?.trim_start())))
        .expect("a kind");
    let all = schools.iter().enumerate();
    let recognised = all.map(
        |(index, cells)| json!({"stt": index + 1, "ten": cells[1], "ngay": format!("tháng {}", cells[4])}),
    );
    let mut number = 0;
    let groups = LEVELS.iter().filter_map(|(key, level)| {
        let aimed = schools.iter().filter(|cells| cells[2] == *key && !cells[5].is_empty());
        let aimed = aimed.map(|cells| {
            number += 1;
            json!({"stt": number, "ten": cells[1], "thang": cells[6]})
        });
        let aimed: Vec<Value> = aimed.collect();
        (!aimed.is_empty()).then(|| json!({"cap": level, "truong": aimed}))
    });
    let groups: Vec<Value> = groups.collect();
    let aimed = schools.iter().filter(|cells| !cells[5].is_empty()).map(|cells| cells[1]);
    json!({
        "don_vi": format!("{} {bare}", kind.to_lowercase()),
        "don_vi_hoa": name.to_uppercase(),
        "ten": bare,
        "truong": recognised.collect::<Vec<_>>(),
        "nhom": groups,
        "cac_truong_phan_dau": aimed.collect::<Vec<_>>().join(", "),
    })
}
