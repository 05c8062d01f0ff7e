//! `vanthu table`.

use super::*;

const LIST: &str = "\
UBND XÃ ĐƠN DƯƠNG
DANH SÁCH TRƯỜNG NĂM 2027

STT;Tên trường;Chuẩn quốc gia;Ngày công nhận;Mục tiêu;Mức nguyện vọng;Tháng;Điện thoại
I;MẦM NON
1;Trường Mầm non Minh họa 1;1;20/5/2022;Công nhận lại;1;6;0912
II;TRUNG HỌC CƠ SỞ
2;Trường THCS Minh họa 1;;;Công nhận mới;1;11/2027;
;Tổng: 02 trường
";

const SHOWN: &str = "\
a.csv: đọc như bảng trường

a.csv: tiêu đề ở hàng 4; 2 hàng dữ liệu, từ hàng 6 đến hàng 8
Đơn vị của cả trang: XÃ ĐƠN DƯƠNG
Cột  Tiêu đề          Hiểu là                                                 Ô đầu tiên
A    STT              số thứ tự                                               1
B    Tên trường       Tên trường (`ten`)                                      Trường Mầm non Minh họa 1
C    Chuẩn quốc gia   Công nhận: Chuẩn quốc gia (`cong_nhan.chuan_quoc_gia`)  1
D    Ngày công nhận   Ngày công nhận (`cong_nhan.ngay`)                       20/5/2022
E    Mục tiêu         Mục tiêu (`muc_tieu.loai`)                              Công nhận lại
F    Mức nguyện vọng  không hiểu: xem câu hỏi                                 1
G    Tháng            Mục tiêu: Tháng (`muc_tieu.thang`)                      6
H    Điện thoại       không phải dữ kiện, không dùng                          0912
Đề mục:
  hàng 5: cấp học Mầm non
  hàng 7: cấp học THCS
Hàng không phải dữ liệu:
  hàng 9 \"Tổng: 02 trường\": dòng tổng

Những hàng đầu thành dữ kiện:
# hàng 6, thuộc XÃ ĐƠN DƯƠNG
- ten: Trường Mầm non Minh họa 1
  cap_hoc: mam_non
  cong_nhan:
  - chuan_quoc_gia: 1
    ngay: 20/5/2022
  muc_tieu:
    loai: cong_nhan_lai
    thang: 6/2027
# hàng 8, thuộc XÃ ĐƠN DƯƠNG
- ten: Trường THCS Minh họa 1
  cap_hoc: thcs
  cong_nhan: chua
  muc_tieu:
    loai: cong_nhan_moi
    thang: 11/2027

Phải trả lời hoặc sửa trước khi làm văn bản (1):
  1. a.csv: ô F4: cột F \"Mức nguyện vọng\" chưa hiểu là dữ kiện nào, mà có thể nói về cấp học, việc công nhận hay mục tiêu của trường
     - nếu đã biết và đúng như vậy, ghi `cot-chua-hieu` cùng lý do vào `chap_nhan`
     - nếu là \"Công nhận: KĐCLGD\", ghi cạnh `bang`: cot: {\"Mức nguyện vọng\": cong_nhan.kdclgd}
     - nếu là \"Chuẩn quốc gia mục tiêu\", ghi cạnh `bang`: cot: {\"Mức nguyện vọng\": muc_tieu.chuan_quoc_gia}
     - nếu là \"KĐCLGD mục tiêu\", ghi cạnh `bang`: cot: {\"Mức nguyện vọng\": muc_tieu.kdclgd}
     - nếu không dùng, ghi cạnh `bang`: cot: {\"Mức nguyện vọng\": bo_qua}
";

#[test]
fn what_was_understood_is_shown_with_what_is_asked() {
    let desk = Desk::new().file("a.csv", LIST);
    desk.run("table a.csv --nam 2027").stdout(SHOWN).stderr("").status(1);
    // The line that was offered answers it.
    let answer = "{\"Mức nguyện vọng\": muc_tieu.chuan_quoc_gia}";
    let facts = format!("mau: ke-hoach-xa\nnam: 2027\ntruong: {{bang: a.csv, cot: {answer}}}\n");
    desk.write("xa.yaml", facts);
    let ran = desk.run("table xa.yaml").stderr("").status(0);
    assert!(ran.stdout.contains("Chuẩn quốc gia mục tiêu (`muc_tieu.chuan_quoc_gia`)"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("Không có gì phải hỏi lại về bảng này.\n"), "{}", ran.stdout);
}

#[test]
fn a_program_gets_the_same() {
    let desk = Desk::new().file("a.csv", LIST);
    let ran = desk.run("table a.csv --format json").stderr("").status(1);
    let tables: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let (table, sheet) = (&tables[0], &tables[0]["trang"][0]);
    assert_eq!((&table["la"], &sheet["so_hang"]), (&"truong".into(), &2.into()));
    assert_eq!(sheet["cot"][1]["du_kien"], "ten");
    let asked = &sheet["cot"][5]["tra_loi"];
    assert_eq!(asked[1]["la"], "Chuẩn quốc gia mục tiêu");
    assert_eq!(asked[1]["dong"], "cot: {\"Mức nguyện vọng\": muc_tieu.chuan_quoc_gia}");
    assert_eq!(sheet["de_muc"][0], serde_json::json!({"hang": 5, "cho": "cap_hoc", "gia_tri": "Mầm non"}));
    assert_eq!(table["hang_dau"][1]["du_kien"]["muc_tieu"]["thang"], "11/2027");
    // Without a year a month is the one that is written.
    assert_eq!(table["hang_dau"][0]["du_kien"]["muc_tieu"]["thang"], "6");
    assert_eq!(table["cau_hoi"][0]["quy_tac"], "cot-chua-hieu");
}

#[test]
fn the_columns_tell_what_rows_are_unless_one_says_so() {
    let units = "Mã xã;Tên xã;Công nhận mới;Công nhận lại\n16738;Xã Quế Phong;2;1\n16756;Xã Tri Lễ;;1\n";
    let desk = Desk::new().file("a.csv", units);
    let ran = desk.run("table a.csv").stderr("").status(0);
    assert!(ran.stdout.starts_with("a.csv: đọc như bảng đơn vị\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("    ten: Ủy ban nhân dân xã Quế Phong\n"), "{}", ran.stdout);
    let ran = desk.run("table a.csv --as truong").status(1);
    assert!(ran.stdout.starts_with("a.csv: đọc như bảng trường\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("ghi số trường của từng đơn vị"), "{}", ran.stdout);
    // A mistake in a cell is told before any document is made.
    desk.write("a.csv", units.replace("Xã Tri Lễ", "Chi Lễ"));
    let ran = desk.run("table a.csv").status(1);
    assert!(ran.stdout.contains("ô A3"), "{}", ran.stdout);
}

#[test]
fn a_unit_whose_name_is_not_that_of_its_code_is_asked_about() {
    let units = "Mã xã;Tên xã;Công nhận mới\n16738;Xã Tri Lễ;2\n99999;Xã Tri Lễ;1\n16756;Xã Tri Lễ;1\n";
    let desk = Desk::new().file("a.csv", units).file("b.csv", "Tên xã;Công nhận mới\nXã Quế Phog;2\n");
    let ran = desk.run("table a.csv").status(1);
    assert!(ran.stdout.contains("mã `16738` là của Xã Quế Phong"), "{}", ran.stdout);
    assert!(ran.stdout.contains("99999") && ran.stdout.contains("(2):"), "{}", ran.stdout);
    let ran = desk.run("table b.csv").status(1);
    assert!(ran.stdout.contains("không có Xã Quế Phog"), "{}", ran.stdout);
    // Before there were two tiers the list of today says nothing.
    desk.run("table b.csv --nam 2024").status(0);
}

#[test]
fn a_batch_shows_both_its_tables() {
    let yaml =
        "mau: ke-hoach-xa\nnam: 2027\nnhan_ban: {bang: xa.csv, theo: ma_xa}\ntruong: {bang: truong.csv}\n";
    let desk = Desk::new()
        .file("lo.yaml", yaml)
        .file("xa.csv", "Mã xã\n16738\n")
        .file("truong.csv", "Mã xã;Tên trường\n16738;Trường THCS Minh họa\n");
    let ran = desk.run("table lo.yaml").status(0);
    assert!(ran.stdout.starts_with("xa.csv: đọc như bảng đơn vị\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("\ntruong.csv: đọc như bảng trường\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("A    Mã xã       đơn vị của hàng (khóa `theo`)"), "{}", ran.stdout);
    let ran = desk.run("table lo.yaml --as don-vi").stderr("").status(0);
    assert!(!ran.stdout.contains("truong.csv"), "{}", ran.stdout);
}

#[test]
fn what_is_no_table_is_refused() {
    let desk = Desk::with_plan().file("a.docx", "PK");
    assert!(desk.run("table khong-co.xlsx").status(2).stderr.contains("không có tệp `khong-co.xlsx`"));
    assert!(desk.run("table data").status(2).stderr.contains("là một thư mục"));
    assert!(
        desk.run("table data/xa.yaml").status(2).stderr.contains("không lấy trường hay đơn vị từ bảng nào")
    );
}

#[test]
fn counts_of_a_city_are_a_sentence_of_each_plan() {
    let facts = |counts: &str| {
        format!(
            "mau: ke-hoach-xa\nnam: 2027\nco_quan: {{ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: \
             UBND tỉnh Lâm Đồng, tham_muu: Phòng Văn hóa - Xã hội}}\nvan_ban: {{ngay: 12/2026}}\nchi_tieu: {{{counts}}}\n\
             noi_nhan: [Các trường]\nluu: [VT]\nnguoi_ky: {{chuc_vu: Chủ tịch}}\n"
        )
    };
    for (counts, expected) in [
        (
            "cong_nhan_moi: 2, cong_nhan_lai: 1",
            "03 trường, gồm 02 trường công nhận mới và 01 trường công nhận lại.",
        ),
        ("cong_nhan_lai: 3", "năm 2027: 03 trường công nhận lại."),
        ("cong_nhan_moi: 1, cong_nhan_lai: 0", "năm 2027: 01 trường công nhận mới."),
    ] {
        let desk = Desk::new().file("xa.yaml", facts(counts));
        let text = desk.run("show markup xa.yaml").status(0).stdout.replace('\\', "");
        assert!(text.contains(expected), "{counts} {text}");
    }
}
