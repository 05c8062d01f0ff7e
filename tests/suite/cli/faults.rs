//! A disk, a folder or another run that stands in the way.

use super::*;

#[test]
fn a_folder_in_the_place_of_a_document_is_told() {
    let desk = Desk::with_plan().file("out/xa.docx/trong.txt", "x");
    desk.run("render data").complains(&["khong-ghi-duoc", "out/xa.docx", "thư mục"]).status(1);
}

#[test]
fn a_second_run_into_one_folder_is_refused() {
    let desk = Desk::with_plan().file("out/.vanthu-khoa", "");
    let held = fs::File::options().write(true).open(desk.path("out/.vanthu-khoa")).unwrap();
    held.lock().unwrap();
    desk.run("render data").stdout("").complains(&["dang-chay", "--out"]).status(1);
    held.unlock().unwrap();
    desk.run("render data").status(0);
    assert_eq!(desk.names("out"), ["xa.docx"]);
}

/// As on a full disk: no file of the process may grow beyond a few blocks.
#[cfg(unix)]
#[test]
fn a_disk_that_takes_no_more_leaves_old_documents_whole() {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    let before = desk.contents("out");
    desk.write("data/xa.yaml", PLAN.replace("so: 7", "so: 8"));
    let limited = format!("trap '' XFSZ; ulimit -f 4; exec {} render data", env!("CARGO_BIN_EXE_vanthu"));
    let output = Command::new("sh").args(["-c", &limited]).current_dir(desk.folder.path()).output().unwrap();
    Ran::new(output).complains(&["khong-ghi-duoc", "out/xa.docx"]).status(1);
    assert_eq!(desk.contents("out"), before);
    desk.run("render data")
        .stdout("đã làm: xa.docx\nđã làm 1, không đổi 0, giữ bản đã sửa 0, lỗi 0; … giây\n")
        .status(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_lets_nothing_be_made_is_told() {
    Desk::with_plan()
        .run("render data --out /proc/vanthu")
        .stdout("")
        .complains(&["khong-ghi-duoc"])
        .status(1);
}
