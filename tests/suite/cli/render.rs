//! `vanthu render`: what it writes and says.

use std::path::Path;

use super::*;

#[test]
fn a_document_is_made_once_and_then_unchanged() {
    let desk = Desk::with_plan();
    desk.run("render data --out out")
        .stdout("đã làm: xa.docx\nđã làm 1, không đổi 0, giữ bản đã sửa 0, lỗi 0; … giây\n")
        .stderr("")
        .status(0);
    let before = desk.contents("out");
    desk.run("render data")
        .stdout("đã làm 0, không đổi 1, giữ bản đã sửa 0, lỗi 0; … giây\n")
        .stderr("")
        .status(0);
    assert_eq!(desk.contents("out"), before);
}

#[test]
fn the_same_bytes_come_from_any_place_and_number_of_threads() {
    let desk = Desk::with_plan().file("data/b/xa.yaml", PLAN.replace("so: 7", "so: 8"));
    desk.run("render data --jobs 1 --out one").status(0);
    desk.run("render data --jobs 4 --out four").status(0);
    let mut inside = desk.command();
    inside.args(["render", ".", "--out", "../elsewhere"]).current_dir(desk.path("data"));
    started(|| inside.output());
    for other in ["four", "elsewhere"] {
        for name in ["xa.docx", "b/xa.docx"] {
            assert_eq!(desk.contents("one")[name], desk.contents(other)[name], "{other}/{name}");
        }
    }
}

#[test]
fn shared_facts_are_inherited_and_no_document() {
    let (shared, own) = PLAN.split_once("van_ban").unwrap();
    let desk =
        Desk::new().file("data/_chung.yaml", shared).file("data/tinh/xa.yaml", format!("van_ban{own}"));
    desk.run("render data").status(0);
    assert_eq!(desk.names("out"), ["tinh/xa.docx"]);
    desk.run("render data/tinh/xa.yaml --root data --out one").status(0);
    assert_eq!(desk.names("one"), ["tinh/xa.docx"]);
    desk.run("render data/tinh/xa.yaml --out bare").complains(&["co_quan"]).status(1);
}

#[test]
fn templates_and_facts_of_ones_own_are_used() {
    let template =
        "---\nloai: Thông báo\ntrich_yeu: Về {{them.viec}}\ndanh_so: la-ma\n---\n\nViệc: {{them.viec}}.\n";
    let desk = Desk::new()
        .file("mau/cua-toi.md.hbs", template)
        .file("data/a.yaml", PLAN.replace("ke-hoach-xa", "cua-toi") + "them: {viec: trực Tết}\n");
    desk.run("render data").complains(&["mau-la", "cua-toi"]).status(1);
    desk.run("render data --templates mau").stderr("").status(0);
    desk.run("show markup data/a.yaml --templates mau").stdout("\nViệc: trực Tết.\n").status(0);
}

#[test]
fn an_edited_document_is_kept_and_told() {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    desk.write("out/xa.docx", "đã ký");
    desk.run("render data")
        .stdout("giữ bản đã sửa: xa.docx\nđã làm 0, không đổi 0, giữ bản đã sửa 1, lỗi 0; … giây\n")
        .complains(&["van-ban-da-sua", "--> out/xa.docx\n", "--force"])
        .status(0);
    let ran = desk.run("render data --force").stderr("").status(0);
    assert!(ran.stdout.starts_with("đã làm: xa.docx (bản đã sửa giữ ở out/xa.ban-sua-"), "{}", ran.stdout);
    let contents = desk.contents("out");
    let backup = contents.keys().find(|name| name.starts_with("xa.ban-sua-")).unwrap();
    assert_eq!(contents[backup], "đã ký".as_bytes());
    assert!(contents["xa.docx"].starts_with(b"PK"));
}

#[test]
fn a_lost_manifest_costs_time_only() {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    fs::remove_file(desk.path("out/.vanthu-so-tay.jsonl")).unwrap();
    desk.write("data/xa.yaml", PLAN.replace("so: 7", "so: 8"));
    desk.run("render data")
        .stdout("đã làm: xa.docx\nđã làm 1, không đổi 0, giữ bản đã sửa 0, lỗi 0; … giây\n")
        .stderr("")
        .status(0);
}

#[test]
fn an_orphan_is_told_and_deleted_on_demand() {
    let desk = Desk::with_plan().file("data/b.yaml", PLAN);
    desk.run("render data").status(0);
    fs::remove_file(desk.path("data/b.yaml")).unwrap();
    desk.run("render data")
        .stdout(
            "mồ côi (không còn dữ kiện): b.docx\n\
             đã làm 0, không đổi 1, giữ bản đã sửa 0, lỗi 0, mồ côi (không còn dữ kiện) 1; … giây\n",
        )
        .complains(&["van-ban-mo-coi", "--prune"])
        .status(0);
    desk.run("render data --prune").stderr("").status(0);
    assert_eq!(desk.names("out"), ["xa.docx"]);
}

/// `out/` stands in the tree with a file that tells what lands there.
#[test]
fn a_file_that_is_no_document_is_left_alone() {
    let about = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("out/README.md")).unwrap();
    let desk = Desk::with_plan().file("data/b.yaml", PLAN).file("out/README.md", &about);
    desk.run("render data").stderr("").status(0);
    fs::remove_file(desk.path("out/.vanthu-so-tay.jsonl")).unwrap();
    desk.run("render data --force").stderr("").status(0);
    fs::remove_file(desk.path("data/b.yaml")).unwrap();
    fs::remove_file(desk.path("data/xa.yaml")).unwrap();
    desk.write("data/README.yaml", PLAN);
    desk.run("render data --prune --force").stderr("").status(0);
    assert_eq!(desk.names("out"), ["README.docx", "README.md"]);
    assert_eq!(fs::read(desk.path("out/README.md")).unwrap(), about);
}

#[test]
fn quiet_prints_errors_only() {
    let desk = Desk::with_plan();
    desk.run("render data --quiet").stdout("").stderr("").status(0);
    desk.write("out/xa.docx", "đã ký");
    desk.run("render data -q").stdout("").stderr("").status(0);
    desk.write("data/sai.yaml", "mau: [");
    let ran = desk.run("render data -q").stdout("").status(1);
    assert!(!ran.stderr.is_empty());
}

#[test]
fn diagnostics_as_json_are_all_of_the_output() {
    let desk = Desk::with_plan();
    desk.run("render data --format json").stdout("[]\n").stderr("").status(0);
    desk.write("data/xa.yaml", PLAN.replace("thcs,", "thsc,"));
    let ran = desk.run("render data --format json").stderr("").status(1);
    let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(found[0]["quy_tac"], "cap-hoc-la");
    assert_eq!((&found[0]["dong"], &found[0]["cot"]), (&6.into(), &39.into()));
}

#[test]
fn the_report_counts_schools_and_targets() {
    let desk = Desk::with_plan();
    desk.run("render data --report bao-cao.csv").stderr("").status(0);
    assert_eq!(
        with_slashes(&fs::read_to_string(desk.path("bao-cao.csv")).unwrap()),
        "\u{feff}du_kien,van_ban,trang_thai,so_truong,so_muc_tieu,ban_luu,canh_bao,loi\ndata/xa.yaml,xa.docx,da_lam,1,1,,,\n"
    );
    desk.run("render data --out moi --report moi/bao-cao.csv").stderr("").status(0);
    assert_eq!(desk.names("moi"), ["bao-cao.csv", "xa.docx"]);
    desk.run("render data --report khong/co/bao-cao.json")
        .complains(&["khong-ghi-duoc", "bao-cao.json"])
        .status(1);
}

#[test]
fn strict_writes_nothing_if_anything_is_wrong() {
    let desk = Desk::with_plan().file("data/sai.yaml", "mau: khong-co");
    desk.run("render data --strict")
        .stdout(
            "lỗi: sai.docx\nchưa ghi vì văn bản khác có lỗi: xa.docx\n\
             đã làm 0, không đổi 0, giữ bản đã sửa 0, lỗi 1, chưa ghi vì văn bản khác có lỗi 1; … giây\n",
        )
        .status(1);
    assert!(!desk.path("out").exists());
}

#[test]
fn a_lapsed_law_is_a_warning_and_under_strict_an_error() {
    let desk = Desk::new().file("data/xa.yaml", plan_on_lapsed_law());
    desk.run("render data").complains(&["cảnh báo[van-ban-het-hieu-luc]"]).status(0);
    desk.run("render data --strict --out strict").complains(&["lỗi[van-ban-het-hieu-luc]"]).status(1);
    assert!(!desk.path("strict").exists());
}

#[test]
fn shards_make_the_whole_between_them() {
    let mut desk = Desk::new();
    for number in 1..=9 {
        desk = desk.file(&format!("data/{number}.yaml"), PLAN.replace("so: 7", &format!("so: {number}")));
    }
    desk.run("render data --out whole").status(0);
    for part in 1..=3 {
        desk.run(&format!("render data --out shared --shard {part}/3")).stderr("").status(0);
    }
    let documents = |folder| {
        desk.contents(folder).into_iter().filter(|(name, _)| name.ends_with(".docx")).collect::<Vec<_>>()
    };
    assert_eq!(documents("whole").len(), 9);
    assert_eq!(documents("whole"), documents("shared"));
}
