//! Numbers of one plan that must agree, as a clerk sees them.

use super::{Desk, PLAN};

const COMMUNE: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
can_cu: [tt-57-2026-bgddt]
noi_nhan: [Các trường trên địa bàn xã]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

const PROVINCE: &str = "\
mau: ke-hoach-tinh
nam: 2027
co_quan: {ten: Ủy ban nhân dân tỉnh Nghệ An, dia_danh: Nghệ An}
van_ban: {ngay: 12/2026}
can_cu: [tt-57-2026-bgddt]
noi_nhan: [Sở Giáo dục và Đào tạo, Sở Tài chính, Các cơ sở giáo dục]
luu: [VT]
nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn A}
";

fn of_commune(name: &str, facts: &str) -> String {
    format!(
        "{COMMUNE}co_quan: {{ten: Ủy ban nhân dân xã {name}, dia_danh: {name}, cap_tren: UBND tỉnh Nghệ An}}\n{facts}"
    )
}

const NAMED: &str = "\
truong:
  - {ten: Trường Mầm non Nghi Thạch, cap_hoc: mam_non, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, kdclgd: 1, thang: 6}}
  - {ten: Trường Tiểu học Nghi Thạch, cap_hoc: tieu_hoc, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, kdclgd: 1, thang: 6}}
";

fn markup(desk: &Desk, file: &str) -> String {
    desk.run(&format!("show markup {file}")).stdout.replace('\\', "")
}

#[test]
fn a_communes_number_without_names_is_in_every_sum_of_its_province() {
    let desk = Desk::new()
        .file("xa/a.yaml", of_commune("Nghi Lộc", NAMED))
        .file("xa/b.yaml", of_commune("Đô Lương", "chi_tieu: {cong_nhan_moi: 3, cong_nhan_lai: 2}\n"))
        .file(
            "tinh.yaml",
            format!(
                "{PROVINCE}tong_hop: {{tu: xa}}\nchi_tieu: {{loai: cong_nhan_moi, mam_non: 5, tieu_hoc: 1}}\n"
            ),
        );
    let told = desk.run("reconcile .").complains(&[
        "cảnh báo[chi-tieu-khac]: chỉ tiêu được giao là 5 trường mầm non công nhận mới, tổng hợp từ cấp dưới được từ 1 đến 4 trường",
        "tổng hợp từ cấp dưới được 2 trường công nhận lại không có trong `chi_tieu`",
    ]);
    for line in [
        "UBND tỉnh Nghệ An         1         1              5     7",
        "  UBND xã Đô Lương        0         0              5     5",
    ] {
        assert!(told.stdout.contains(line), "{}", told.stdout);
    }
    let text = markup(&desk, "tinh.yaml");
    assert!(text.contains("phấn đấu có 07 trường"), "{text}");
    assert!(
        text.contains(
            "- Chỉ tiêu năm 2027: 07 trường, gồm 05 trường công nhận mới và 02 trường công nhận lại."
        ),
        "{text}"
    );
}

#[test]
fn a_number_of_no_unit_is_not_given_to_the_department() {
    let facts = "chi_tieu:\n  - {loai: cong_nhan_moi, mam_non: 5}\n  - {xa: xã Nghi Lộc, cong_nhan_lai: 1}\n";
    let desk = Desk::new().file("tinh.yaml", format!("{PROVINCE}{facts}"));
    let text = markup(&desk, "tinh.yaml");
    assert!(text.contains("Chưa phân theo đơn vị"), "{text}");
    assert!(!text.contains("| Sở Giáo dục và Đào tạo |"), "{text}");
}

#[test]
fn handed_numbers_are_said_as_handed_and_the_plan_is_that_of_its_schools() {
    let facts = "hien_trang: {ca_danh_sach: co, den: 31/12/2026}\nchi_tieu: {giao: UBND tỉnh Nghệ An, cong_nhan_moi: 3}\n";
    let desk = Desk::new().file("xa.yaml", of_commune("Nghi Lộc", &format!("{facts}{NAMED}")));
    let text = markup(&desk, "xa.yaml");
    for words in [
        "- Chỉ tiêu UBND tỉnh Nghệ An giao năm 2027: 03 trường công nhận mới.",
        "- Số trường phấn đấu năm 2027: 02 trường công nhận mới; theo mức độ: 02 trường mức độ 1.",
        "phấn đấu có 02/02 trường đạt chuẩn quốc gia",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
}

#[test]
fn a_number_that_some_rows_lack_stands_in_its_column_and_is_told() {
    let facts = "\
hien_trang:
  so_lieu:
    - {cap_hoc: mam_non, tong: 250, dat: 150, muc_do_1: 130, muc_do_2: 20}
    - {cap_hoc: thpt, tong: 60, dat: 25}
";
    let desk = Desk::new().file("tinh.yaml", format!("{PROVINCE}{facts}"));
    desk.run("render tinh.yaml --out ra").complains(&[
        "cảnh báo[hien-trang-thieu-so]: `muc_do_2` có ở 1 dòng, không có ở 1 dòng của `hien_trang.so_lieu`",
    ]);
    let text = markup(&desk, "tinh.yaml");
    assert!(text.contains("| 2 | THPT | 60 | 25 | - | - |"), "{text}");
    assert!(text.contains("| 1 | Mầm non | 250 | 150 | 130 | 20 |"), "{text}");
}

#[test]
fn facts_that_the_template_does_not_print_are_told() {
    let decision = "\
mau: quyet-dinh
nam: 2027
co_quan: {ten: Ủy ban nhân dân tỉnh Nghệ An, dia_danh: Nghệ An}
van_ban: {ngay: 12/2026}
can_cu: [tt-57-2026-bgddt]
noi_dung: {noi-dung: {thay: \"# Ban hành Danh sách.\"}}
noi_nhan: [Sở Tài chính]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";
    let task = "nhiem_vu: [{noi_dung: Bố trí vốn, chu_tri: Sở Tài chính, han: 31/3/2027}]\n";
    let desk = Desk::new().file("chung/_chung.yaml", task).file("chung/qd.yaml", decision);
    assert!(!desk.run("render chung --out ra").stderr.contains("du-kien-khong-dung"));
    let desk = Desk::new().file("qd.yaml", format!("{decision}{task}"));
    desk.run("render qd.yaml --out ra").complains(&[
        "cảnh báo[du-kien-khong-dung]: mẫu `quyet-dinh` không dùng `nhiem_vu`",
        "--> qd.yaml:10:1",
    ]);
    // The key of another type of document.
    let leave = "nghi_phep: {nguoi: {ho_ten: Trần Thị B, chuc_vu: Chuyên viên}, don: 05/12/2026, thoi_gian: 05 ngày, \
                 tu: 10/12/2026, den: 14/12/2026, noi: Nghệ An, tinh_vao: nghỉ hằng năm}\n";
    let desk = Desk::new().file("qd.yaml", format!("{decision}{leave}"));
    desk.run("render qd.yaml --out ra").complains(&[
        "cảnh báo[du-kien-khong-dung]: mẫu `quyet-dinh` không dùng `nghi_phep`",
        "--> qd.yaml:10:1",
    ]);
    let desk = Desk::new().file("qd.yaml", format!("{decision}tai_lieu: []\nuy_quyen: ~\n"));
    assert!(!desk.run("render qd.yaml --out ra").stderr.contains("du-kien-khong-dung"));
}

/// What only a line of the facts looks at, or says nothing however deep, is not.
#[test]
fn facts_that_a_line_prints_are_not_told() {
    let own = "van_ban: {so: 7, ngay: 05/01/2024, trich_yeu: \"Ban hành {{kem_theo}}\"}\nkem_theo: Quy chế\n";
    let nothing = "danh_gia: {}\ncai_tien: {van_de: []}\n";
    let plan = PLAN.replace("van_ban: {so: 7, ngay: 05/01/2024}\n", "");
    let desk = Desk::new().file("xa.yaml", format!("{plan}{own}{nothing}"));
    let ran = desk.run("render xa.yaml --out ra");
    assert!(!ran.stderr.contains("du-kien-khong-dung"), "{}", ran.stderr);
    let unsaid = plan.replace("nam: 2024\n", "").replace("ke-hoach-xa", "quyet-dinh");
    let line = "van_ban: {so: 7, ngay: 05/01/2024, trich_yeu: \"Năm {{nam}}\"}\n";
    let desk = Desk::new().file("xa.yaml", format!("{unsaid}{line}"));
    desk.run("render xa.yaml --out ra").complains(&["lỗi[thieu-khoa]: thiếu khóa"]);
}

/// Facts of a row begin in the table, and stand in the file all the same.
#[test]
fn facts_of_a_batch_that_its_template_does_not_print_are_told() {
    let batch = "mau: ke-hoach-xa\nnam: 2027\nvan_ban: {ngay: 12/2026}\nnhan_ban: {bang: xa.csv, theo: ma_xa}\n\
                 noi_nhan: [Các trường]\nluu: [VT]\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}\n\
                 truong:\n  - {ten: Trường THCS Ví Dụ, cap_hoc: thcs}\nkem_theo: Quy chế\n";
    let desk = Desk::new().file("xa.csv", "STT,Mã xã\n1,00004\n2,00008\n").file("lo.yaml", batch);
    desk.run("render lo.yaml --out ra").complains(&[
        "cảnh báo[du-kien-khong-dung]: mẫu `ke-hoach-xa` không dùng `kem_theo`",
        "--> lo.yaml:10:1",
    ]);
}
