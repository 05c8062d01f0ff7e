//! What Windows alone does: files that are open belong to who has them open, long paths, names with `\`.

use std::os::windows::fs::OpenOptionsExt;

use super::*;

/// As Word opens a document: others may read it, and nothing else.
const READ: u32 = 1;

#[test]
fn a_document_open_in_word_stays_and_the_next_run_makes_it() {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    let before = desk.contents("out");
    desk.write("data/xa.yaml", PLAN.replace("so: 7", "so: 8"));
    let mut options = fs::File::options();
    let open = options.read(true).write(true).share_mode(READ).open(desk.path("out/xa.docx")).unwrap();
    for force in ["", " --force"] {
        let ran = desk.run(&format!("render data{force}")).status(0);
        ran.complains(&["van-ban-dang-mo", "out/xa.docx", "đóng văn bản rồi chạy lại"]);
    }
    drop(open);
    assert_eq!(desk.contents("out"), before);
    desk.run("render data").stderr("").status(0);
    assert_ne!(desk.contents("out")["xa.docx"], before["xa.docx"]);
}

#[test]
fn two_runs_at_once_leave_whole_documents_and_one_or_both_succeed() {
    let desk = Desk::new();
    for number in 0..12 {
        desk.write(&format!("data/{number}.yaml"), PLAN);
    }
    let begin = || started(|| desk.command().args(["render", "data", "--quiet"]).spawn());
    let running = [begin(), begin()];
    let ended = running.map(|mut run| run.wait().unwrap().code());
    assert!(ended.contains(&Some(0)) && ended.iter().all(|code| matches!(code, Some(0 | 1))), "{ended:?}");
    desk.run("render data").stdout("đã làm 0, không đổi 12, giữ bản đã sửa 0, lỗi 0; … giây\n").status(0);
    assert_eq!(desk.names("out").len(), 12);
}

#[test]
fn a_path_longer_than_windows_once_allowed_is_written_and_read() {
    let long = "Kế hoạch kiểm định chất lượng giáo dục và xây dựng trường đạt chuẩn quốc gia";
    // Not run under wine, which resolves no path beyond 260 letters; the workflow of a release runs it.
    let deep = ["Phòng Văn hóa - Xã hội xã Ví Dụ, tỉnh Ví Dụ, năm 2024"; 4].join("/");
    let (facts, out) = (format!("{deep}/{long}.yaml"), format!("out/{deep}"));
    let desk = Desk::new().file(&facts, PLAN);
    assert!(desk.path(&facts).to_str().unwrap().chars().count() > 260);
    let run = |arguments: &[&str]| Ran::new(started(|| desk.command().args(arguments).output()));
    run(&["render", &facts, "--out", &out]).stderr("").status(0);
    assert_eq!(desk.names("out"), [format!("{deep}/{long}.docx")]);
    let ran = run(&["show", "facts", &facts]);
    assert!(ran.stdout.contains("Trường THCS Ví Dụ"), "{}", ran.stderr);
}

#[test]
fn paths_are_written_with_either_stroke() {
    const TABLE: &str = "TT;Tên trường;Cấp học;Mức độ CQG đã đạt;Ngày công nhận;Mục tiêu;Tháng\n\
                         1;Trường THCS Ví Dụ 9;THCS;1;05/01/2019;Công nhận lại;5\n";
    let desk = Desk::new().file("data/bang/truong.csv", TABLE);
    let school = PLAN.lines().find(|line| line.starts_with("  - {")).unwrap();
    for (name, table) in [("xuoi", "bang/truong.csv"), ("nguoc", r"bang\truong.csv")] {
        let facts = PLAN.replace(&format!("truong:\n{school}"), &format!("truong: {{bang: '{table}'}}"));
        desk.write(&format!("data/{name}.yaml"), facts);
    }
    for path in [r"data\xuoi.yaml", r".\data\nguoc.yaml", "data/nguoc.yaml"] {
        let ran = desk.run(&format!("show facts {path}")).status(0);
        assert!(ran.stdout.contains("Trường THCS Ví Dụ 9"), "{path}: {}{}", ran.stdout, ran.stderr);
    }
}

#[test]
fn what_is_printed_is_utf_8() {
    let desk = Desk::with_plan();
    let output = started(|| desk.command().args(["render", "data"]).output());
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("đã làm: xa.docx\n"));
}
