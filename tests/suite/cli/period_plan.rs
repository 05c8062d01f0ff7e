//! A year's plan beside the plan of its period: `ke_hoach_giai_doan`.

use super::Desk;

const HEAD: &str = "\
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng}
can_cu: [tt-57-2026-bgddt]
noi_nhan: [Sở Giáo dục và Đào tạo, \"Các phòng, đơn vị thuộc UBND xã\", Các trường trên địa bàn xã]
luu: [VT, VHXH]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

const PERIOD: &str = "\
mau: ke-hoach-giai-doan-xa
giai_doan: 2026-2030
van_ban: {so: 12, ngay: 20/8/2026}
";

const YEAR: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
ke_hoach_giai_doan: {tep: giai-doan.yaml, so_ky_hieu: 12/KH-UBND}
";

fn desk(period: &str, year: &str) -> Desk {
    Desk::new()
        .file("giai-doan.yaml", format!("{PERIOD}{HEAD}{period}"))
        .file("nam.yaml", format!("{YEAR}{HEAD}{year}"))
}

const COUNTS: &str = "\
chi_tieu:
  - {nam: 2026, loai: cong_nhan_moi, mam_non: 1}
  - {nam: 2027, loai: cong_nhan_moi, mam_non: 1, thcs: 1}
  - {nam: 2027, loai: cong_nhan_lai, tieu_hoc: 2}
  - {nam: 2029, loai: cong_nhan_moi, thcs: 1}
";

const OF_YEAR: &str = "\
chi_tieu:
  - {loai: cong_nhan_moi, mam_non: 1, thcs: 1}
  - {loai: cong_nhan_lai, tieu_hoc: 2}
";

#[test]
fn numbers_that_agree_show_where_the_year_stands() {
    let desk = desk(COUNTS, OF_YEAR);
    let table = desk.run("reconcile .").status(0).stdout;
    for row in [
        "UBND xã Đơn Dương             2027  2026-2030               4             4       5             6",
        "  Công nhận mới                                             2             2       3             4",
        "  Mầm non                                                   1             1       2             2",
    ] {
        assert!(table.contains(row), "{table}");
    }
    let text = desk.run("show markup nam.yaml").status(0).stdout.replace('\\', "");
    for words in [
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/8/2026 của UBND xã Đơn Dương về xây dựng trường đạt chuẩn quốc gia giai đoạn 2026-2030, chỉ tiêu năm 2027 là 04 trường, bằng chỉ tiêu của năm trong kế hoạch giai đoạn.",
        "Lũy kế theo lộ trình từ đầu giai đoạn đến hết năm 2027 đạt 05/06 trường (83,3%) so với chỉ tiêu của giai đoạn 2026-2030",
        "| 1 | Công nhận mới | 2 | 2 | 3 | 4 | 75,0% |".replace(",0", "").as_str(),
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    let json = desk.run("reconcile . --format json").status(0).stdout;
    let all: serde_json::Value = serde_json::from_str(&json).unwrap();
    let progress = all["cay"].as_array().unwrap().iter().find_map(|tree| tree["giai_doan"].as_object());
    assert_eq!(progress.unwrap()["theo_loai"]["cong_nhan_moi"]["luy_ke"], 3);
}

#[test]
fn what_was_reached_counts_instead_of_what_was_planned() {
    let desk = desk(COUNTS, OF_YEAR);
    desk.edit(
        "nam.yaml",
        &[("12/KH-UBND}", "12/KH-UBND, da_thuc_hien: {loai: cong_nhan_moi, mam_non: 0, thcs: 0}}")],
    );
    let text = desk.run("show markup nam.yaml").status(0).stdout.replace('\\', "");
    assert!(text.contains("- Lũy kế từ đầu giai đoạn đến hết năm 2027 đạt 04/06 trường"), "{text}");
}

#[test]
fn numbers_that_disagree_are_told_by_kind_and_by_level() {
    let desk = desk(COUNTS, &OF_YEAR.replace("thcs: 1", "thcs: 2"));
    desk.run("reconcile .").status(0).complains(&[
        "cảnh báo[ke-hoach-giai-doan-lech]: chỉ tiêu năm 2027 khác với kế hoạch giai đoạn 2026-2030: công nhận mới 3 trường, kế hoạch giai đoạn ghi 2",
        "chỉ tiêu năm 2027 khác với kế hoạch giai đoạn 2026-2030: cấp trung học cơ sở 2 trường, kế hoạch giai đoạn ghi 1",
        "kế hoạch giai đoạn ghi ở đây",
    ]);
    let render = desk.run("render nam.yaml --out out").status(0);
    render.complains(&["ke-hoach-giai-doan-lech"]);
}

#[test]
fn a_known_difference_is_accepted_with_its_reason() {
    let desk = desk(COUNTS, &OF_YEAR.replace("thcs: 1", "thcs: 2"));
    let accepted =
        "chap_nhan: [{quy_tac: ke-hoach-giai-doan-lech, ly_do: Đã được điều chỉnh}]\nke_hoach_giai_doan";
    desk.edit("nam.yaml", &[("ke_hoach_giai_doan", accepted)]);
    assert!(!desk.run("reconcile .").status(0).stderr.contains("ke-hoach-giai-doan-lech"));
}

fn schools(of: &[(&str, &str, &str)]) -> String {
    let rows = of.iter().map(|(name, level, target)| {
        format!("  - {{ten: {name}, cap_hoc: {level}, cong_nhan: chua, muc_tieu: {{loai: cong_nhan_moi, chuan_quoc_gia: 1, {target}}}}}\n")
    });
    format!("truong:\n{}", rows.collect::<String>())
}

#[test]
fn schools_of_another_year_and_those_that_only_one_plan_names_are_told() {
    let period = schools(&[
        ("Trường THCS Số 1", "thcs", "nam: 2028"),
        ("Trường Tiểu học Số 1", "tieu_hoc", "nam: 2027"),
        ("Trường Mầm non Số 1", "mam_non", "nam: 2027"),
    ]);
    let year = schools(&[
        ("Trường THCS Số 1", "thcs", "thang: 5"),
        ("Trường Mầm non Số 1", "mam_non", "thang: 5"),
        ("Trường Mầm non Số 2", "mam_non", "thang: 5"),
    ]);
    desk(&period, &year).run("reconcile .").status(0).complains(&[
        "cảnh báo[truong-khac-giai-doan]: Trường THCS Số 1: kế hoạch giai đoạn ghi năm 2028",
        "kế hoạch giai đoạn 2026-2030 không nêu trường này: Trường Mầm non Số 2",
        "kế hoạch giai đoạn 2026-2030 nêu trường này cho năm 2027, kế hoạch năm không có: Trường Tiểu học Số 1",
    ]);
}

#[test]
fn a_plan_that_cannot_be_its_period_is_refused() {
    let told = |desk: &Desk, words: &[&str]| {
        let ran = desk.run("render nam.yaml --out out").status(1);
        ran.complains(words);
    };
    let outside = desk(COUNTS, OF_YEAR);
    outside.edit("nam.yaml", &[("nam: 2027", "nam: 2031"), ("12/2026", "12/2030")]);
    told(&outside, &["lỗi[ke-hoach-giai-doan-sai]: kế hoạch này là của năm 2031, ngoài giai đoạn 2026-2030"]);
    let missing = desk(COUNTS, OF_YEAR);
    missing.edit("nam.yaml", &[("tep: giai-doan.yaml", "tep: giai-doang.yaml")]);
    told(
        &missing,
        &[
            "`ke_hoach_giai_doan.tep` là `giai-doang.yaml`, nhưng không có tệp ấy",
            "có phải là `giai-doan.yaml`?",
        ],
    );
    let itself = desk(COUNTS, OF_YEAR);
    itself.edit("nam.yaml", &[("tep: giai-doan.yaml", "tep: nam.yaml")]);
    told(&itself, &["`ke_hoach_giai_doan.tep` đi vòng"]);
    let both = desk(COUNTS, OF_YEAR);
    both.edit("nam.yaml", &[("so_ky_hieu: 12/KH-UBND", "giai_doan: 2026-2030")]);
    told(&both, &["`ke_hoach_giai_doan` có `tep`, nên `giai_doan` đọc từ tệp ấy"]);
    let date = desk(COUNTS, OF_YEAR);
    date.edit("nam.yaml", &[("12/KH-UBND}", "12/KH-UBND, ngay: 21/8/2026}")]);
    date.run("render nam.yaml --out out")
        .status(0)
        .complains(&["ngày 21/8/2026 ở đây, ngày 20/8/2026 ở tệp của nó"]);
}

#[test]
fn two_plans_that_name_each_other_end() {
    let desk = desk(COUNTS, OF_YEAR);
    desk.edit(
        "giai-doan.yaml",
        &[("giai_doan: 2026-2030", "giai_doan: 2026-2030\nke_hoach_giai_doan: {tep: nam.yaml}")],
    );
    desk.run("reconcile .").status(1).complains(&["`ke_hoach_giai_doan.tep` đi vòng"]);
}

#[test]
fn of_a_province_s_plan_a_commune_is_held_against_its_own_share() {
    let province = "\
mau: ke-hoach-giai-doan-tinh
giai_doan: 2026-2030
van_ban: {ngay: 20/8/2026}
co_quan: {ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Lâm Đồng}
noi_nhan: [Sở Giáo dục và Đào tạo, Sở Tài chính, Sở Nội vụ, \"Các sở, ban, ngành của tỉnh\", \"UBND các xã, phường, đặc khu\", Các cơ sở giáo dục]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
chi_tieu:
  - {nam: 2027, xa: xã Đơn Dương, loai: cong_nhan_moi, mam_non: 2}
  - {nam: 2027, xa: đặc khu Phú Quý, loai: cong_nhan_moi, mam_non: 5}
";
    let desk = desk("", "chi_tieu: {loai: cong_nhan_moi, mam_non: 1}\n").file("giai-doan.yaml", province);
    desk.run("reconcile nam.yaml").status(0).complains(&["công nhận mới 1 trường, kế hoạch giai đoạn ghi 2"]);
}

#[test]
fn a_batch_reads_the_plan_once_for_all_its_documents() {
    let batch = "mau: ke-hoach-xa\nnam: 2027\nvan_ban: {ngay: 12/2026}\nnhan_ban: {bang: xa.csv}\n\
         ke_hoach_giai_doan: {giai_doan: 2026-2030, chi_tieu: {cong_nhan_moi: 3}}\n\
         noi_nhan: [Sở Giáo dục và Đào tạo, \"Các phòng, đơn vị thuộc UBND xã\", Các trường]\nluu: [VT, VHXH]\n\
         nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}\nchi_tieu: {cong_nhan_moi: 2}\n";
    let desk = Desk::new().file("lo.yaml", batch).file("xa.csv", "Mã xã,Tên xã\n24931,xã Đơn Dương\n");
    desk.run("reconcile .")
        .complains(&["chỉ tiêu năm 2027 khác với kế hoạch giai đoạn 2026-2030: công nhận mới 2 trường"]);
}
