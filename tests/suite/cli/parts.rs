//! `vanthu parts`, `vanthu show template`.

use super::*;
use std::path::Path;

const OWN: &str = "\
---
mo_ta: Báo cáo nhanh của xã.
loai: Báo cáo
trich_yeu: Nhanh
danh_so: la-ma
---
{{#phan \"mo-dau\"}}
{{#if nam}}
{{co_quan.ten}} báo cáo về công tác bảo đảm chất lượng giáo dục của các trường trên địa bàn {{thoi_ky}} như sau:
{{/if}}
{{/phan}}

{{#phan \"ket-qua\"}}
# Kết quả {{thoi_ky}}

{{#phan \"bang\"}}
{{> _bang}}
{{/phan}}

{{#phan \"rieng\"}}
{{/phan}}
{{/phan}}
";

const SHOWN: &str = "\
Mẫu bao-cao.tu-2026-12-31, bản đầu
Báo cáo nhanh của xã.

mo-dau   “{{co_quan.ten}} báo cáo về công tác bảo đảm chất lượng giáo dục của các …”
ket-qua  Kết quả {{thoi_ky}}
  bang   (bảng)
  rieng  (trống, chờ dữ kiện)

Bản khác của mẫu: vanthu parts bao-cao.tu-2027-01-01

Đổi một phần: ghi ở `noi_dung` của tệp dữ kiện. Xem cả mẫu: vanthu show template bao-cao.tu-2026-12-31
";

#[test]
fn parts_come_in_the_order_of_the_text_with_what_they_begin_with() {
    let table = "{{#if nam}}\n| STT |\n|---|\n| {{nam}} |\n{{/if}}\n";
    let later = OWN.replace("bang", "bang-sau");
    let desk = Desk::new()
        .file("mau/bao-cao.md.hbs", OWN)
        .file("mau/bao-cao.tu-2027-01-01.md.hbs", later)
        .file("mau/_bang.md.hbs", table)
        .file("mau/_bang-sau.md.hbs", table);
    desk.run("parts bao-cao.tu-2026-12-31 --templates mau").stdout(SHOWN).stderr("").status(0);
    let newest = desk.run("parts bao-cao --templates mau").status(0).stdout;
    assert!(newest.starts_with("Mẫu bao-cao, bản từ 01/01/2027\n"), "{newest}");
    assert!(newest.contains("\n  bang-sau  (bảng)\n"), "{newest}");
    assert!(newest.contains("vanthu parts bao-cao.tu-2026-12-31\n"), "{newest}");
}

#[test]
fn every_part_of_a_built_in_template_has_a_title() {
    let desk = Desk::new();
    let waiting = ["ket-luan", "ket-luan-chung", "ket-luan-co-quan-quan-ly", "ket-luan-co-so-giao-duc"];
    for name in ["ke-hoach-xa", "ke-hoach-tinh", "ke-hoach-huyen", "ke-hoach-phong", "thong-bao-ket-luan"] {
        let shown = desk.run(&format!("parts {name}")).stderr("").status(0).stdout;
        let parts: Vec<&str> = shown.split("\n\n").nth(1).unwrap().lines().collect();
        assert!(parts.len() > 8, "{shown}");
        for line in parts {
            let (part, title) = line.trim_start().split_once("  ").unwrap();
            assert!(!title.contains("(trống") || waiting.contains(&part), "{name}: {line}");
        }
    }
    // A template of the past is told as it last was.
    let past = desk.run("parts ke-hoach-huyen").stdout;
    assert!(past.contains("hết dùng từ 07/7/2026") && past.contains("“Hoàn thành KĐCLGD"), "{past}");
}

#[test]
fn a_template_or_partial_is_printed_as_it_stands() {
    let desk = Desk::new();
    for (name, file) in [
        ("ke-hoach-xa", "ke-hoach-xa.tu-2026-07-07"),
        ("ke-hoach-xa.tu-2025-07-01", "ke-hoach-xa"),
        ("_bang-truong", "_bang-truong.tu-2026-07-07"),
        ("thong-bao-ket-luan", "thong-bao-ket-luan"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/{file}.md.hbs"));
        let text = fs::read_to_string(path).unwrap();
        desk.run(&format!("show template {name}")).stdout(&text).stderr("").status(0);
    }
}

#[test]
fn a_name_that_is_no_templates_ends_with_2_and_the_nearest_name() {
    let desk = Desk::new();
    for command in ["parts", "show template"] {
        desk.run(&format!("{command} ke-hoach-xã"))
            .stdout("")
            .complains(&["lỗi: không có mẫu `ke-hoach-xã`\n  gợi ý: có phải là `ke-hoach-xa`?\n"])
            .status(2);
        desk.run(&format!("{command} ke-hoach-xa.tu-mai")).complains(&["không phải là một ngày"]).status(2);
    }
    desk.run("show template _bang-truog").complains(&["có phải là `_bang-truong`?"]).status(2);
    desk.run("parts ke-hoach-xa --templates nope").complains(&["không có thư mục `nope`"]).status(2);
    let broken = Desk::new().file("mau/a.md.hbs", "không có đầu");
    broken.run("parts a --templates mau").stdout("").complains(&["lỗi[dau-mau-thieu]"]).status(1);
}
