//! What a document of a type asks of the facts besides issuer, date and signer, each still to be written.

use super::issuer::ChosenIssuer;
use super::unit_body::UnitBody;
use super::yaml_text::StartValue;
use crate::decree::{Addressing, Signers};
use crate::facts::PartialDate;
use crate::template::Outline;

/// What `template` asks for, by key; what is told of each where it has to be filled in.
pub(super) fn given(
    template: &Outline,
    issuer: &ChosenIssuer,
    date: PartialDate,
) -> Vec<(&'static str, StartValue)> {
    let mut given = Vec::new();
    if let Some(to) = addressee(template, issuer) {
        given.push(("kinh_gui", StartValue::Texts(vec![to])));
    }
    if template.layout.is_collective && template.sees("ky_hop") && issuer.body == UnitBody::Council {
        let session = vec![("khoa", blank("khóa")), ("thu", bare("1")), ("ngay", day(date))];
        given.push(("ky_hop", StartValue::Group(session)));
    }
    if template.sees("kem_theo") {
        given.push(("kem_theo", StartValue::Text("Quy chế [tên Quy chế]".to_owned())));
    }
    let slips = [
        (
            "gioi_thieu",
            vec![
                ("nguoi", person()),
                ("den", blank("cơ quan đến")),
                ("viec", blank("việc")),
                ("han", day(date)),
            ],
        ),
        (
            "nghi_phep",
            vec![
                ("nguoi", person()),
                ("don", day(date)),
                ("thoi_gian", blank("bao nhiêu ngày")),
                ("tu", day(date)),
                ("den", day(date)),
                ("noi", blank("nơi nghỉ")),
                ("tinh_vao", blank("loại thời gian nghỉ")),
            ],
        ),
        ("uy_quyen", vec![("nguoi", person()), ("viec", blank("việc được ủy quyền")), ("tu", day(date))]),
    ];
    given.extend(
        slips
            .into_iter()
            .filter(|(key, _)| template.sees(key))
            .map(|(key, keys)| (key, StartValue::Group(keys))),
    );
    if template.sees("tai_lieu") {
        given.push(("tai_lieu", bare("[{ten: \"[tên văn bản, tài liệu]\", so_ban: 1}]")));
    }
    match template.layout.signers {
        Signers::One => {}
        Signers::Meeting => given.push(("ky_cung", bare("[{chuc_vu: Thư ký, ho_ten: ~}]"))),
        Signers::Parties => {
            given.push(("cac_ben", parties(issuer)));
            given.extend(template.sees("hop_dong").then(|| ("hop_dong", bare("{so_ban: 4}"))));
        }
    }
    given
}

/// Whom it is addressed to, where its type always is, or its text names them.
fn addressee(template: &Outline, issuer: &ChosenIssuer) -> Option<String> {
    let unknown = || "[cơ quan nhận]".to_owned();
    match template.layout.addressing {
        Addressing::None => None,
        Addressing::Needed | Addressing::Telegram => Some(unknown()),
        Addressing::MayBe => (template.sees("kinh_gui") || template.sees("noi_gui"))
            .then(|| issuer.reports_to.clone().unwrap_or_else(unknown)),
    }
}

fn parties(issuer: &ChosenIssuer) -> StartValue {
    let other = "{ten: \"[tên bên kia]\", dai_dien: {ho_ten: \"[họ tên]\", chuc_vu: \"[chức vụ]\"}}";
    StartValue::Bare(format!("[{{ten: \"{}\"}}, {other}]", issuer.name))
}

fn person() -> StartValue {
    StartValue::Group(vec![
        ("danh_xung", StartValue::Text("Ông".to_owned())),
        ("ho_ten", blank("họ tên")),
        ("chuc_vu", blank("chức vụ")),
    ])
}

fn blank(what: &str) -> StartValue {
    StartValue::Text(format!("[{what}]"))
}

fn bare(yaml: &str) -> StartValue {
    StartValue::Bare(yaml.to_owned())
}

fn day(date: PartialDate) -> StartValue {
    StartValue::Bare(date.numeric())
}
