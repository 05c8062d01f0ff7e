//! `vanthu due`.

use std::fs;

use super::{Desk, PLAN};

const HEAD: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 15/12/2026}
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch}
";

/// Two schools at the turn of the year, one overdue, one of which the end is not known, one recognised anew.
const SCHOOLS: &str = "\
co_quan: {ten: Ủy ban nhân dân phường Ba Đình, dia_danh: Ba Đình}
truong:
  - {ten: Trường Mầm non A, cap_hoc: mam_non, cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 31/12/2022}}
  - {ten: Trường Mầm non B, cap_hoc: mam_non, cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 01/01/2023}}
  # quá hạn
  - ten: Trường Tiểu học C
    cap_hoc: tieu_hoc
    cong_nhan:
      - {chuan_quoc_gia: 2, ngay: 15/3/2021}
  - {ten: Trường THCS D, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1}}
  - ten: Trường THCS E
    cap_hoc: thcs
    cong_nhan: [{chuan_quoc_gia: 1, ngay: 5/2019}, {chuan_quoc_gia: 1, ngay: 5/2024}]
";

const LISTED: &str = "\
Xã, phường      Cấp học   Trường             Đang có                  Công nhận   Hết hạn     Mục tiêu
phường Ba Đình  Mầm non   Trường Mầm non A   chuẩn quốc gia mức độ 1  31/12/2022  31/12/2027  Công nhận lại
phường Ba Đình  Tiểu học  Trường Tiểu học C  chuẩn quốc gia mức độ 2  15/3/2021   15/3/2026   Công nhận lại
phường Ba Đình  THCS      Trường THCS D      chuẩn quốc gia mức độ 1              chưa rõ     Công nhận lại

3 trường đến hạn đến hết năm 2027, 1 quá hạn từ trước, 1 chưa rõ hạn.
";

const BARS: &str = "
Số trường đến hạn theo tháng, năm 2027
Quá hạn      █ 1 (Tiểu học 1)
Tháng 1       0
Tháng 2       0
Tháng 3       0
Tháng 4       0
Tháng 5       0
Tháng 6       0
Tháng 7       0
Tháng 8       0
Tháng 9       0
Tháng 10      0
Tháng 11      0
Tháng 12     █ 1 (Mầm non 1)
Chưa rõ hạn  █ 1 (THCS 1)
";

fn desk() -> Desk {
    Desk::new().file("data/_chung.yaml", HEAD).file("data/xa/ba-dinh.yaml", SCHOOLS)
}

#[test]
fn schools_are_listed_whose_recognition_lapses_in_or_before_the_year() {
    desk().run("due data --year 2027").stdout(LISTED).stderr("").status(0);
    desk().run("due data --year 2027 --plot").stdout(&format!("{LISTED}{BARS}")).stderr("").status(0);
}

#[test]
fn the_first_day_of_the_next_year_is_not_in_it() {
    let listed = desk().run("due data --year 2028").status(0).stdout;
    assert!(
        listed.contains("Trường Mầm non B   chuẩn quốc gia mức độ 1  01/01/2023  01/01/2028"),
        "{listed}"
    );
    assert!(listed.ends_with("\n4 trường đến hạn đến hết năm 2028, 2 quá hạn từ trước, 1 chưa rõ hạn.\n"));
    let nothing = "Không có trường nào hết hạn công nhận đến hết năm 2027.\n";
    let silent = PLAN.replace(", cong_nhan: {chuan_quoc_gia: 1}", "");
    Desk::new().file("data/xa.yaml", &silent).run("due data --year 2027").stdout(nothing).status(0);
}

#[test]
fn the_list_is_csv_and_json_for_programs() {
    desk()
        .run("due data --year 2027 --format csv")
        .stdout(
            "\u{feff}xa,cap_hoc,ten,dang_co,ngay,het_han,qua_han,muc_tieu,loai,don_vi,viec,van_ban\r\n\
             phường Ba Đình,mam_non,Trường Mầm non A,chuẩn quốc gia mức độ 1,31/12/2022,31/12/2027,khong,cong_nhan_lai,truong,,,\r\n\
             phường Ba Đình,tieu_hoc,Trường Tiểu học C,chuẩn quốc gia mức độ 2,15/3/2021,15/3/2026,co,cong_nhan_lai,truong,,,\r\n\
             phường Ba Đình,thcs,Trường THCS D,chuẩn quốc gia mức độ 1,,,khong,cong_nhan_lai,truong,,,\r\n",
        )
        .status(0);
    let json = desk().run("due data --year 2027 --format json").stderr("").status(0).stdout;
    let all: serde_json::Value = serde_json::from_str(&json).unwrap();
    let months = all["theo_thang"].as_array().unwrap();
    let sum: u64 = months.iter().map(|month| month["tong"].as_u64().unwrap()).sum();
    assert_eq!((sum, all["tong"].as_u64(), all["truong"].as_array().unwrap().len()), (3, Some(3), 3));
}

#[test]
fn the_load_is_drawn_to_a_file() {
    let desk = desk();
    desk.run("due data --year 2027 --svg tai.svg").stdout(LISTED).stderr("").status(0);
    let picture = fs::read_to_string(desk.path("tai.svg")).unwrap();
    assert!(picture.starts_with("<svg xmlns=") && picture.contains("<title>Tháng 12: Mầm non 1</title>"));
    desk.run("due data --year 2027 --svg khong/co.svg").complains(&["lỗi[khong-ghi-duoc]"]).status(1);
}

#[test]
fn targets_are_drafted_in_a_copy_and_the_originals_stay() {
    let desk = desk();
    let before = desk.contents("data");
    desk.run("due data --year 2027 --write moi/2027")
        .stdout(LISTED)
        .stderr("đã chép 2 tệp vào moi/2027, thêm 3 mục tiêu dự kiến\n")
        .status(0);
    assert_eq!(desk.contents("data"), before);
    let copied = fs::read_to_string(desk.path("moi/2027/xa/ba-dinh.yaml")).unwrap();
    let expected = SCHOOLS
        .replace(
            "31/12/2022}}",
            "31/12/2022}, muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 12/2027}}",
        )
        .replace("15/3/2021}\n", "15/3/2021}\n    muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 2}\n")
        .replace(
            "{chuan_quoc_gia: 1}}",
            "{chuan_quoc_gia: 1}, muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1}}",
        );
    assert_eq!(copied, expected);
    desk.run("show facts moi/2027/xa/ba-dinh.yaml --root moi/2027").stderr("").status(0);
    desk.run("due data --year 2027 --write moi/2027")
        .stderr(
            "lỗi: `moi/2027` đã có nội dung; `--write` cần một thư mục mới\n\n\
             Xem hướng dẫn: vanthu --help, vanthu <LỆNH> --help\n",
        )
        .status(2);
    desk.run("due data --year 2027 --write data/moi")
        .complains(&["nằm trong thư mục dữ kiện `data`"])
        .status(2);
}

#[test]
fn nothing_is_copied_where_a_file_cannot_be_read() {
    let desk = desk().file("data/sai.yaml", "mau: [");
    desk.run("due data --year 2027 --write moi").stdout(LISTED).complains(&["data/sai.yaml"]).status(1);
    assert!(!desk.path("moi").exists());
}

#[test]
fn the_schools_of_a_batch_count_and_their_table_gets_targets() {
    let batch = format!(
        "{HEAD}co_quan: {{cap_tren: UBND thành phố Hà Nội}}\nnhan_ban: {{bang: xa.csv, theo: ma_xa}}\n\
         truong: {{bang: truong.csv, theo: ma_xa}}\n"
    );
    let desk = Desk::new()
        .file("data/lo.yaml", batch)
        .file("data/xa.csv", "ma_xa,ten\n00004,Phường Ba Đình\n00008,Phường Ngọc Hà\n")
        .file(
            "data/truong.csv",
            "ma_xa,ten_truong,cap_hoc,chuan_quoc_gia,ngay_cong_nhan\n00004,Trường Mầm non A,mam_non,1,15/3/2022\n\
             00008,Trường THCS B,thcs,1,15/9/2022\n",
        );
    desk.run("due data --year 2027 --write moi")
        .stdout(
            "\
Xã, phường      Cấp học  Trường            Đang có                  Công nhận  Hết hạn    Mục tiêu
phường Ba Đình  Mầm non  Trường Mầm non A  chuẩn quốc gia mức độ 1  15/3/2022  15/3/2027  Công nhận lại
phường Ngọc Hà  THCS     Trường THCS B     chuẩn quốc gia mức độ 1  15/9/2022  15/9/2027  Công nhận lại

2 trường đến hạn đến hết năm 2027.
",
        )
        .stderr("đã chép 3 tệp vào moi, thêm 2 mục tiêu dự kiến\n")
        .status(0);
    assert_eq!(desk.names("moi"), ["lo.yaml", "truong.csv", "xa.csv"]);
    assert_eq!(
        fs::read_to_string(desk.path("moi/truong.csv")).unwrap(),
        "ma_xa,ten_truong,cap_hoc,chuan_quoc_gia,ngay_cong_nhan,Mục tiêu,Chuẩn quốc gia mục tiêu,Mục tiêu: Tháng\n\
         00004,Trường Mầm non A,mam_non,1,15/3/2022,Công nhận lại,1,4/2027\n\
         00008,Trường THCS B,thcs,1,15/9/2022,Công nhận lại,1,10/2027\n"
    );
}

#[test]
fn a_copy_has_every_table_that_the_facts_read_and_can_be_rendered() {
    let batch = |table: &str| {
        format!(
            "{HEAD}co_quan: {{cap_tren: UBND thành phố Hà Nội}}\nnhan_ban: {{bang: ../xa.du-lieu, theo: ma_xa}}\n\
             truong: {{bang: {table}, theo: ma_xa}}\n"
        )
    };
    let rows = "ma_xa,ten_truong,cap_hoc,chuan_quoc_gia,ngay_cong_nhan\n00004,Trường Mầm non A,mam_non,1,15/3/2022\n";
    for table in ["t.tsv", "t.tab", "T.TXT", "t", "_an/sau/t.xls", "../_bang/t.ods", "cạnh.xlsb"] {
        let file = format!("data/lo/{table}");
        let desk = Desk::new()
            .file("data/lo/_chung.YML", "luu: [VT]\n")
            .file("data/lo/lo.yaml", batch(table))
            .file("data/xa.du-lieu", "ma_xa,ten\n00004,Phường Ba Đình\n")
            .file("data/lo/khac.csv", "không ai đọc\n")
            .file(&file, rows);
        desk.run("due data --year 2027 --write moi").complains(&["đã chép 4 tệp"]).status(0);
        let again = desk.run("due moi --year 2027").status(0).stdout;
        assert!(again.ends_with("\n1 trường đến hạn đến hết năm 2027.\n"), "{table}: {again}");
    }
}

#[test]
fn a_table_that_a_copy_would_not_find_stops_it() {
    let facts = format!(
        "{HEAD}co_quan: {{ten: UBND phường Ba Đình, dia_danh: Ba Đình}}\ntruong: {{bang: ../truong.csv}}\n"
    );
    let desk = Desk::new().file("data/xa/a.yaml", facts).file(
        "data/truong.csv",
        "ten_truong,cap_hoc,chuan_quoc_gia,ngay_cong_nhan\nTrường THCS B,thcs,1,15/9/2022\n",
    );
    desk.run("due data/xa --year 2027 --write moi")
        .complains(&["lỗi[khong-ghi-duoc]: tệp này nằm ngoài thư mục dữ kiện `data/xa`", "--root"])
        .status(1);
    assert!(!desk.path("moi").exists());
    desk.run("due data/xa --year 2027 --write moi --root data").complains(&["đã chép 2 tệp"]).status(0);
    assert_eq!(desk.names("moi"), ["truong.csv", "xa/a.yaml"]);
}

#[test]
fn a_copy_of_what_sums_up_has_what_is_summed_up() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    // What meetings asked for is told besides.
    fs::remove_dir_all(desk.path("data/lam-dong-2027/van-ban")).unwrap();
    let whole = desk.run("due data/lam-dong-2027 --year 2027").status(0).stdout;
    desk.run("due data/lam-dong-2027/ke-hoach-tinh.yaml --year 2027 --write moi").status(0);
    assert_eq!(desk.run("due moi --year 2027").status(0).stdout, whole);
}

#[test]
fn a_school_counts_once_where_a_province_sums_it_up() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    // What meetings asked for is told besides.
    fs::remove_dir_all(desk.path("data/lam-dong-2027/van-ban")).unwrap();
    let whole = desk.run("due data --year 2027").status(0).stdout;
    assert!(whole.ends_with("\n8 trường đến hạn đến hết năm 2027.\n"), "{whole}");
    let province = desk.run("due data/lam-dong-2027/ke-hoach-tinh.yaml --year 2027").status(0).stdout;
    assert_eq!(province, whole);
}

#[test]
#[cfg(unix)]
fn a_file_that_is_reached_in_several_ways_counts_once() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    // What meetings asked for is told besides.
    fs::remove_dir_all(desk.path("data/lam-dong-2027/van-ban")).unwrap();
    let whole = desk.run("due data/lam-dong-2027 --year 2027").status(0).stdout;
    let sums = desk.run("reconcile data/lam-dong-2027").status(0).stdout;
    let link = |from: &str, to: &str| std::os::unix::fs::symlink(from, desk.path(to)).unwrap();
    fs::create_dir(desk.path("data/lam-dong-2027/cap-xa/z")).unwrap();
    link("../xa-don-duong.yaml", "data/lam-dong-2027/cap-xa/z/b.yaml");
    link("xa-don-duong.yaml", "data/lam-dong-2027/cap-xa/z.YML");
    assert_eq!(desk.run("due data/lam-dong-2027 --year 2027").status(0).stdout, whole);
    assert_eq!(desk.run("reconcile data/lam-dong-2027").status(0).stdout, sums);
    let twice = "data/lam-dong-2027 data/lam-dong-2027/cap-xa/..";
    assert_eq!(desk.run(&format!("due {twice} --year 2027")).status(0).stdout, whole);
}

#[test]
fn every_way_to_a_file_gives_it_the_facts_of_the_folders_it_lies_in() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    let file = "data/lam-dong-2027/ke-hoach-tinh.yaml";
    let plain = desk.run(&format!("show facts {file} --root data")).status(0).stdout;
    let ways = [
        ("data/lam-dong-2027/cap-xa/../ke-hoach-tinh.yaml", "data"),
        ("./data/./lam-dong-2027/ke-hoach-tinh.yaml", "data/lam-dong-2027/.."),
        ("data/lam-dong-2027/../lam-dong-2027/ke-hoach-tinh.yaml", "."),
        (file, "data/lam-dong-2027/cap-xa/../.."),
    ];
    for (path, root) in ways {
        let shown = desk.run(&format!("show facts {path} --root {root}")).stderr("").status(0).stdout;
        assert_eq!(shown, plain, "{path}");
        desk.run(&format!("render {path} --root {root} --out out")).status(0);
    }
    let absolute = desk.path("data");
    let shown = desk.run(&format!("show facts {file} --root {}", absolute.display())).status(0).stdout;
    assert_eq!(shown, plain);
    let commune = "data/lam-dong-2027/cap-xa/xa-don-duong.yaml";
    desk.run(&format!("show facts {commune} --root {}", absolute.display())).stderr("").status(0);
}

#[test]
fn shared_facts_under_a_name_that_nothing_reads_are_told() {
    for name in ["_Chung.yaml", "_CHUNG.YML", "_chung.Yaml"] {
        let desk = desk().file(&format!("data/xa/{name}"), "luu: [VT]\n");
        desk.run("due data --year 2027").complains(&["lỗi[ten-tep-chung]", name]).status(1);
        desk.run("render data --out out").complains(&["lỗi[ten-tep-chung]", name]).status(1);
    }
}

#[test]
fn rules_of_ones_own_decide_without_a_build() {
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/data/_quy-dinh/2018.yaml");
    let rules = fs::read_to_string(built_in).unwrap();
    let longer = rules.replacen("thoi_han_nam:\n  gia_tri: 5", "thoi_han_nam:\n  gia_tri: 7", 1);
    assert_ne!(rules, longer);
    let desk = desk().file("quy-dinh/2018.yaml", longer);
    let listed = desk.run("due data --year 2028 --regimes quy-dinh").status(0).stdout;
    assert!(listed.contains("15/3/2021  15/3/2028 "), "{listed}");
    assert!(!listed.contains("Trường Mầm non A"), "{listed}");
    desk.run("due data --year 2027 --regimes nope").complains(&["không có thư mục `nope`"]).status(2);
}

#[test]
fn wrong_usage_is_told() {
    let desk = desk();
    desk.run("due data").complains(&["lỗi: còn thiếu: --year <NĂM>"]).status(2);
    desk.run("due data --year 27").complains(&["cần một năm từ 2000 đến 2100"]).status(2);
    desk.run("due nope --year 2027").complains(&["không có tệp hay thư mục `nope`"]).status(2);
    desk.run("due data --year 2027 --plot --format csv").complains(&["`--plot` chỉ dùng với"]).status(2);
    desk.run("due data --year 2027 --format xml").complains(&["chọn một trong: text, csv, json"]).status(2);
}

#[test]
fn tasks_of_meetings_that_are_open_are_listed_by_deadline() {
    let notice = |name: &str, tasks: &str| {
        format!(
            "mau: thong-bao-ket-luan\nnam: 2027\nco_quan: {{ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}}\n\
             van_ban: {{ngay: 20/01/2027}}\nnoi_nhan: [Các phòng thuộc Sở]\nluu: [VT]\n\
             nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}}\n\
             hoi_nghi:\n  ten: {name}\n  ngay: 18/01/2027\n  chu_tri: {{ho_ten: Trần Thị B, chuc_vu: Giám đốc Sở}}\n\
             \x20 ket_luan: [{{giao: [{tasks}]}}]\n"
        )
    };
    let desk = Desk::new()
        .file(
            "tb/a.yaml",
            notice(
                "giao ban",
                "{don_vi: Phòng Mầm non, viec: rà soát, han: 30/6/2027}, {don_vi: Văn phòng, viec: in tài liệu, xong: 20/01/2027}",
            ),
        )
        .file(
            "tb/b.yaml",
            notice("sơ kết", "{don_vi: Phòng Phổ thông, viec: tập huấn, han: 3/2027}, {don_vi: Phòng Mầm non, viec: báo cáo}"),
        );
    let listed = desk.run("due tb --year 2027").status(0).stdout;
    let expected = "\
Việc được giao tại các cuộc họp, chưa xong:
Thời hạn      Đơn vị           Việc      Thông báo
tháng 3/2027  Phòng Phổ thông  tập huấn  Hội nghị sơ kết (18/01/2027)
30/6/2027     Phòng Mầm non    rà soát   Hội nghị giao ban (18/01/2027)
không ghi     Phòng Mầm non    báo cáo   Hội nghị sơ kết (18/01/2027)

3 việc chưa xong.
";
    assert!(listed.ends_with(expected), "{listed}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.run("due tb --year 2027 --format json").status(0).stdout).unwrap();
    assert_eq!(json["viec_chua_xong"].as_array().unwrap().len(), 3);
}
