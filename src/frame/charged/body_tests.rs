#![allow(clippy::unwrap_used)]
//! Tests: a body as a heading or the opening of a sentence names it, and which recipients it is among.

use super::*;

fn one(text: &str) -> Body {
    let all = all_in(text);
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.into_iter().next().unwrap()
}

#[test]
fn collective_recipients_stand_for_their_own_kind_only() {
    for (body, line, reached) in [
        ("Phòng Kinh tế", "Các phòng, đơn vị thuộc UBND phường", true),
        ("Phòng Kinh tế", "Các phòng, ban, ngành, đoàn thể", true),
        ("Phòng Kinh tế", "Phòng Kinh tế xã (để t/h)", true),
        ("Phòng Kinh tế", "Trưởng Phòng Kinh tế", true),
        ("Phòng Kinh tế", "Các phòng: Kinh tế, Văn hóa - Xã hội", true),
        ("Phòng Kinh tế", "Các phòng: Nội vụ, Văn hóa - Xã hội", false),
        ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", false),
        ("Phòng Kinh tế", "Các trường", false),
        ("Phòng Kinh tế", "Sở Giáo dục và Đào tạo (qua Phòng Kinh tế)", false),
        ("Phòng Kinh tế", "Các sở, ban, ngành", true),
        ("Sở Tài chính", "Các sở, ban, ngành của tỉnh", true),
        ("Sở Tài chính", "Các sở: Giáo dục và Đào tạo, Tài chính, Nội vụ", true),
        ("Sở Tài chính", "Các sở: Giáo dục và Đào tạo, Nội vụ", false),
        ("Sở Tài chính", "Các phòng thuộc Sở", false),
        ("Sở Giáo dục và Đào tạo", "Sở GDĐT", true),
        ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT (để b/c)", true),
        ("Giám đốc Sở Tài chính", "Sở Tài chính", true),
        ("UBND các xã, phường, đặc khu", "UBND các xã, phường", true),
        ("UBND các xã, phường, đặc khu", "Ủy ban nhân dân cấp xã", true),
        ("UBND các xã, phường, đặc khu", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", false),
        ("UBND các xã, phường, đặc khu", "Các phòng, đơn vị thuộc UBND phường", false),
        ("Các trường trên địa bàn xã", "Các trường mầm non, tiểu học, THCS", true),
        ("Các trường trên địa bàn xã", "Hiệu trưởng các trường", true),
        ("Các trường trên địa bàn xã", "Trường Mầm non, Tiểu học, THCS Cẩm Thành", true),
        ("Các trường trên địa bàn xã", "Trường THCS Cẩm Thành", false),
        ("Trường THCS Số 1", "Các trường", true),
        ("Các phòng, đơn vị có liên quan", "Các phòng, đơn vị thuộc UBND xã", true),
        ("Các phòng, đơn vị có liên quan", "Các trường", false),
        ("Công an xã", "Các phòng, đơn vị thuộc UBND xã", false),
        ("Công an xã", "Các cơ quan, đơn vị có liên quan", true),
        ("Đề nghị Ủy ban MTTQ Việt Nam xã", "UB MTTQVN và các tổ chức CT-XH xã", true),
        ("Phòng Văn hóa - Xã hội phường", "Phòng VH-XH", true),
    ] {
        assert_eq!(covers(&Recipient::new(line), &one(body)), reached, "{body} | {line}");
    }
}

#[test]
fn a_heading_may_name_several_and_a_name_may_hold_commas() {
    let names = |text: &str| all_in(text).into_iter().map(|body| body.name).collect::<Vec<_>>();
    assert_eq!(names("Phòng Kinh tế, Phòng Văn hóa - Xã hội"), ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]);
    assert_eq!(names("Sở Tài chính và Sở Nội vụ"), ["Sở Tài chính", "Sở Nội vụ"]);
    assert_eq!(names("Phòng Kinh tế, Hạ tầng và Đô thị"), ["Phòng Kinh tế, Hạ tầng và Đô thị"]);
    assert_eq!(names("Các sở, ban, ngành và đơn vị có liên quan").len(), 1);
    for none in [
        "Kinh phí thực hiện",
        "Phòng học",
        "Phòng, chống bạo lực học đường",
        "Trường hợp khác",
        "Chế độ báo cáo",
    ] {
        assert!(names(none).is_empty(), "{none}: {:?}", names(none));
    }
}
