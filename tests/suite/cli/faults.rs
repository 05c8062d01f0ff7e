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
    drop(held);
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

/// Anything but a file would be waited for, or do something when it is opened.
#[cfg(unix)]
mod kinds {
    use super::*;

    /// A desk with a batch of one document, and the things it is read from.
    fn desk() -> Desk {
        let batch = PLAN.replace("xã Ví Dụ", "xã Đơn Dương").replace("Ví Dụ", "Đơn Dương");
        let batch = batch.replace("{ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}", "{}");
        Desk::new()
            .file("data/lo.yaml", batch + "nhan_ban: {bang: xa.csv, theo: ten_xa}\n")
            .file("data/xa.csv", "Tên xã\nXã Đơn Dương\n")
            .file("data/_chung.yaml", "")
            .file("mau/rieng.md.hbs", "")
            .file("luat/rieng.yaml", "")
            .file("kiem-dinh/rieng.yaml", "")
    }

    fn run(desk: &Desk) -> Ran {
        let command = "render data --templates mau --legal luat --regimes kiem-dinh";
        // Against waiting for ever: the test fails, and does not hang.
        let mut limited = Command::new("timeout");
        limited.args(["20", env!("CARGO_BIN_EXE_vanthu")]).current_dir(desk.folder.path());
        Ran::new(limited.args(command.split_whitespace()).output().unwrap())
    }

    #[test]
    fn a_pipe_in_the_place_of_any_file_is_told_and_not_waited_for() {
        for path in [
            "data/lo.yaml",
            "data/xa.csv",
            "data/_chung.yaml",
            "mau/rieng.md.hbs",
            "luat/rieng.yaml",
            "kiem-dinh/rieng.yaml",
        ] {
            let desk = desk();
            fs::remove_file(desk.path(path)).unwrap();
            assert!(Command::new("mkfifo").arg(desk.path(path)).status().unwrap().success());
            run(&desk).complains(&["ống dẫn", "không phải tệp", path]).status(1);
        }
    }

    #[test]
    fn a_pipe_in_the_place_of_what_a_check_writes_is_told_and_not_waited_for() {
        let desk = Desk::with_plan();
        desk.run("render data --out out").status(0);
        // With advice there is something to note.
        for output in ["--fix -o", "--advice --comment -o", "--html"] {
            let _ = fs::remove_file(desk.path("ong"));
            assert!(Command::new("mkfifo").arg(desk.path("ong")).status().unwrap().success());
            let mut limited = Command::new("timeout");
            limited.args(["20", env!("CARGO_BIN_EXE_vanthu"), "check", "out/xa.docx"]);
            limited.args(output.split(' ')).arg("ong").current_dir(desk.folder.path());
            let ran = Ran::new(limited.output().unwrap()).complains(&["ong"]);
            assert!([1, 2].map(Some).contains(&ran.status), "{output} {:?} {}", ran.status, ran.stderr);
        }
    }

    #[test]
    fn a_device_in_the_place_of_any_file_is_told() {
        for path in ["data/lo.yaml", "data/xa.csv", "data/_chung.yaml"] {
            let desk = desk();
            fs::remove_file(desk.path(path)).unwrap();
            std::os::unix::fs::symlink("/dev/zero", desk.path(path)).unwrap();
            // A facts file that leads out of its folder is refused for that.
            run(&desk).complains(&[path]).status(1);
        }
    }
}
