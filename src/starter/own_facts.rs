//! What a form is about that is of one school or one council: without these facts nothing of it can be written.

use super::issuer::ChosenIssuer;
use super::yaml_text::StartValue;
use crate::facts::{Level, SchoolName};
use crate::template::Outline;

/// The fewest members of a council (khoản 4 Điều 17 Thông tư số 57/2026/TT-BGDĐT), and who leads it.
const ROLES: [&str; 7] = ["chu_tich", "pho_chu_tich", "thu_ky", "uy_vien", "uy_vien", "uy_vien", "uy_vien"];

/// Whose slip it is, until it is told.
const MEMBER: &str = "[Họ tên thành viên 1]";

/// The facts that `template` is about, by key, each still to be filled in.
pub(super) fn given(template: &Outline, issuer: &ChosenIssuer) -> Vec<(&'static str, StartValue)> {
    if template.sees("cai_tien") {
        return vec![("truong", StartValue::Items(vec![school(&issuer.name)])), ("cai_tien", improvement())];
    }
    if template.sees("thanh_vien") {
        let council = StartValue::Group(vec![("thanh_vien", StartValue::Items(members()))]);
        return vec![
            ("hoi_dong_tham_dinh", council),
            ("truong", StartValue::Items(vec![school("Trường THCS [tên trường]")])),
            ("thanh_vien", text(MEMBER)),
        ];
    }
    Vec::new()
}

/// Whether `what`, which only facts can fill, names in signs of code nothing but keys that are given.
pub(super) fn are_asked(what: &str, is_given: impl Fn(&str) -> bool) -> bool {
    let mut keys = what.split('`').skip(1).step_by(2).peekable();
    keys.peek().is_some() && keys.all(is_given)
}

fn school(name: &str) -> Vec<(&'static str, StartValue)> {
    let levels = SchoolName::read(name).levels;
    let mut keys = vec![("ten", text(name))];
    match levels.as_slice() {
        [] => keys.push(("cap_hoc", bare(Level::LowerSecondary.key()))),
        [one] => keys.push(("cap_hoc", bare(one.key()))),
        several => {
            let several: Vec<&str> = several.iter().map(|level| level.key()).collect();
            keys.push(("cap_hoc", bare(Level::Combined.key())));
            keys.push(("cac_cap", StartValue::Bare(format!("[{}]", several.join(", ")))));
        }
    }
    keys.push(("loai_hinh", text("công lập")));
    keys
}

fn members() -> Vec<Vec<(&'static str, StartValue)>> {
    let member = |(index, role): (usize, &&str)| {
        let name =
            if index == 0 { MEMBER.to_owned() } else { format!("[Họ tên thành viên {}]", index + 1) };
        vec![
            ("danh_xung", text("Ông")),
            ("ho_ten", StartValue::Text(name)),
            ("chuc_vu", text("[chức vụ]")),
            ("don_vi", text("[đơn vị công tác]")),
            ("vai_tro", bare(role)),
        ]
    };
    ROLES.iter().enumerate().map(member).collect()
}

/// One matter with one action.
fn improvement() -> StartValue {
    let action = vec![
        ("noi_dung", text("[nội dung cải tiến]")),
        ("muc_tieu", text("[mục tiêu cải tiến]")),
        ("giai_phap", StartValue::Texts(vec!["[hoạt động, giải pháp]".to_owned()])),
        ("chi_so", text("[chỉ số đánh giá kết quả]")),
        ("thoi_gian", text("Học kỳ I")),
        ("phu_trach", text("[đơn vị, cá nhân phụ trách]")),
        ("nguon_luc", text("[nguồn lực bảo đảm]")),
        ("minh_chung", text("[minh chứng dự kiến]")),
    ];
    let matter = vec![
        ("tieu_chi", bare("[\"1.1\"]")),
        ("hien_trang", text("[hiện trạng]")),
        ("han_che", text("[điểm hạn chế]")),
        ("nguyen_nhan", text("[nguyên nhân]")),
        ("cai_tien", StartValue::Items(vec![action])),
    ];
    StartValue::Group(vec![("van_de", StartValue::Items(vec![matter]))])
}

fn text(text: &str) -> StartValue {
    StartValue::Text(text.to_owned())
}

fn bare(yaml: &str) -> StartValue {
    StartValue::Bare(yaml.to_owned())
}
