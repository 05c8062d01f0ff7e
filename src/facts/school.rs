//! A school.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::recognition::recognitions;
use super::school_levels::{SchoolLevels, named_levels};
use super::target::target;
use super::{Circumstances, Level, Located, Recognition, Target, Told};
use crate::diagnostic::{Place, rules};

/// One entry of `truong`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct School {
    /// Where the entry begins.
    pub place: Place,
    /// `ten`: "Trường THCS Cẩm Thành".
    pub name: String,
    /// `cap_hoc`.
    pub level: Located<Level>,
    /// `cac_cap`: the levels of a `nhieu_cap` school.
    pub levels: Vec<Level>,
    /// `xa`: commune by name or code, where the plan covers several.
    pub commune: Option<Located<String>>,
    /// `cong_nhan`: one entry or a list, oldest first or in any order; `chua` says that there is none.
    pub recognitions: Told<Vec<Recognition>>,
    /// `muc_tieu`; `khong` says that there is none.
    pub target: Told<Target>,
    /// What else bears on its recognition.
    pub circumstances: Circumstances,
    /// `ghi_chu`.
    pub note: Option<String>,
}

impl School {
    /// Every recognition it is said to hold or to have held, also those withdrawn.
    pub fn recognitions(&self) -> &[Recognition] {
        self.recognitions.yes().map(Vec::as_slice).unwrap_or_default()
    }

    /// What the plan wants for it.
    pub fn target(&self) -> Option<&Target> {
        self.target.yes()
    }
}

impl Decode for School {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let name: Option<String> = fields.required("ten");
        let named: Option<Located<SchoolLevels>> = fields.required("cap_hoc");
        let told = named.as_ref().map(|named| named_levels(named, name.as_deref().unwrap_or_default()));
        let level = named.map(|named| Located { value: named.value.level, place: named.place });
        let levels = levels(&mut fields, level.as_ref(), told.unwrap_or_default());
        let commune = fields.optional("xa");
        let recognitions = fields.optional_with("cong_nhan", recognitions).unwrap_or_default();
        let target = fields.optional_with("muc_tieu", target).unwrap_or_default();
        let circumstances = Circumstances::take(&mut fields);
        let note = fields.optional("ghi_chu");
        fields.close();
        let place = node.place.clone();
        Some(Self {
            place,
            name: name?,
            level: level?,
            levels,
            commune,
            recognitions,
            target,
            circumstances,
            note,
        })
    }
}

/// `cac_cap`: two levels or more for a `nhieu_cap` school, nothing for any other.
/// `told` are those that `cap_hoc` or the name tells.
fn levels(fields: &mut Fields<'_, '_>, level: Option<&Located<Level>>, told: Vec<Level>) -> Vec<Level> {
    let entry = fields.take_written("cac_cap");
    let Some(level) = level else { return Vec::new() };
    match (entry, level.value) {
        (None, Level::Combined) if !told.is_empty() => told,
        (None, Level::Combined) => {
            let message = "trường nhiều cấp phải có khóa `cac_cap`, như `cac_cap: [tieu_hoc, thcs]`";
            fields.decoder.error::<()>(&rules::THIEU_KHOA, message, &level.place);
            Vec::new()
        }
        (None, _) => Vec::new(),
        (Some((_, node)), Level::Combined) => combined_levels(node, fields.decoder),
        (Some((name, _)), _) => {
            let message = "khóa `cac_cap` chỉ dùng cho trường có `cap_hoc: nhieu_cap`";
            fields.decoder.error::<()>(&rules::CAC_CAP_THUA, message, &name.place);
            Vec::new()
        }
    }
}

fn combined_levels(node: &Node, decoder: &mut Decoder) -> Vec<Level> {
    let found = decoder.diagnostics.len();
    let levels: Vec<Located<Level>> = decoder.items(node);
    for level in levels.iter().filter(|level| level.value == Level::Combined) {
        decoder.error::<()>(
            &rules::CAC_CAP_SAI,
            "`nhieu_cap` không thể là một cấp của trường nhiều cấp",
            &level.place,
        );
    }
    if levels.len() < 2 && decoder.diagnostics.len() == found {
        decoder.error::<()>(&rules::CAC_CAP_SAI, "trường nhiều cấp phải có từ hai cấp học", &node.place);
    }
    levels.into_iter().map(|level| level.value).collect()
}
