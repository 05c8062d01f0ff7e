//! `vanthu reconcile`.

use super::Desk;

const PROVINCE: &str = "data/lam-dong-2027/ke-hoach-tinh.yaml";

const TREE: &str = "\
Đơn vị                             Mầm non  Tiểu học  THCS  THPT  Nhiều cấp học  Tổng  Đã ghi  Tệp
UBND tỉnh Lâm Đồng                       5         3     3     2              1    14  14      data/lam-dong-2027/ke-hoach-tinh.yaml
  UBND đặc khu Phú Quý                   1         0     0     0              1     2          data/lam-dong-2027/cap-xa/dac-khu-phu-quy.yaml
  UBND Phường 1 Bảo Lộc                  1         1     1     0              0     3          data/lam-dong-2027/cap-xa/phuong-1-bao-loc.yaml
  UBND phường Xuân Hương - Đà Lạt        2         1     1     0              0     4          data/lam-dong-2027/cap-xa/phuong-xuan-huong-da-lat.yaml
  UBND xã Đơn Dương                      1         1     1     0              0     3          data/lam-dong-2027/cap-xa/xa-don-duong.yaml
  UBND tỉnh Lâm Đồng (trực thuộc)        0         0     0     2              0     2
";

#[test]
fn the_tree_of_sums_runs_from_the_communes_to_the_province() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    let expected = format!("{TREE}\nSố liệu khớp.\n");
    desk.run("reconcile data").stdout(&expected).stderr("").status(0);
    desk.run(&format!("reconcile {PROVINCE}")).stdout(&expected).stderr("").status(0);
}

#[test]
fn a_disagreement_names_both_numbers_and_both_places() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    desk.edit(PROVINCE, &[("tong: 14, mam_non: 5", "tong: 15, mam_non: 5")]);
    let tree = TREE.replace("14  14      data", "14  15 ≠    data");
    desk.run("reconcile data")
        .stdout(&format!("{tree}\n1 chỗ lệch.\n"))
        .complains(&[
            "lỗi[so-lieu-lech]: `cong_bo.tong` ghi 15, nhưng tổng hợp từ cấp dưới được 14",
            "--> data/lam-dong-2027/ke-hoach-tinh.yaml:32:17",
            "cong_bo: {tong: 15, mam_non: 5",
            "14 được đếm từ đây",
        ])
        .status(1);
}

#[test]
fn the_tree_is_json_for_a_program_and_its_sums_agree() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    let json = desk.run("reconcile data --format json").stderr("").status(0).stdout;
    let all: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(all["phat_hien"], serde_json::json!([]));
    let province = &all["cay"][0];
    let sum = |list: &serde_json::Value| {
        list.as_array().unwrap().iter().map(|part| part["tong"].as_u64().unwrap()).sum::<u64>()
    };
    let keyed = |map: &serde_json::Value| {
        map.as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum::<u64>()
    };
    let months = province["theo_thang"].as_array().unwrap();
    let by_month: u64 = months.iter().map(|month| keyed(&month["theo_cap"])).sum();
    assert_eq!((province["tong"].as_u64(), province["da_ghi"].as_u64()), (Some(14), Some(14)));
    assert_eq!((sum(&province["gom"]), keyed(&province["theo_cap"]), by_month), (14, 14, 14));
    desk.edit(PROVINCE, &[("tong: 14,", "tong: 15,")]);
    let json = desk.run("reconcile data --format json").status(1).stdout;
    let all: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(all["phat_hien"][0]["quy_tac"], "so-lieu-lech");
    assert_eq!(all["phat_hien"][0]["dong"], 32);
    assert_eq!(all["phat_hien"][0]["lien_quan"].as_array().unwrap().len(), 1);
}

#[test]
fn an_acknowledged_warning_is_silent_any_other_is_told_without_failing() {
    let desk = Desk::with_data(&["cam-thuy-2024", "long-an-2021"]);
    let tree = "\
Đơn vị             Mầm non  Tiểu học  THCS  Tổng  Đã ghi  Tệp
UBND xã Cẩm Thành        1         1     1     3          data/cam-thuy-2024/cam-thanh.yaml

Số liệu khớp";
    desk.run("reconcile data").stdout(&format!("{tree}.\n")).stderr("").status(0);
    desk.edit(
        "data/cam-thuy-2024/cam-thanh.yaml",
        &[("quy_tac: muc-tieu-chua-co-thang", "quy_tac: hoc-ham-hoc-vi")],
    );
    desk.run("reconcile data")
        .stdout(&format!("{tree}, 1 cảnh báo.\n"))
        .complains(&["cảnh báo[muc-tieu-chua-co-thang]: 1 mục tiêu có tháng, 2 mục tiêu chưa có"])
        .status(0);
}

#[test]
fn a_file_that_cannot_be_read_and_no_figures_at_all_are_told() {
    let desk = Desk::with_data(&["long-an-2021"]);
    desk.run("reconcile data").stdout("Không có văn bản nào để cộng.\n").stderr("").status(0);
    let desk = Desk::with_plan().file("data/sai.yaml", "mau: [");
    desk.run("reconcile data").complains(&["--> data/sai.yaml"]).status(1);
    desk.run("reconcile nope").complains(&["không có tệp hay thư mục `nope`"]).status(2);
}
