//! On a small disk that fills up, in a name space of its own where the machine allows one.

use vanthu::generate::is_untouched;

use super::*;

/// Runs `script` where file systems can be mounted; `None` where that is not allowed.
fn with_mounts(desk: &Desk, script: &str) -> Option<Ran> {
    let allowed = Command::new("unshare").args(["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).output();
    if !allowed.is_ok_and(|output| output.status.success()) {
        eprintln!("no mounts on this machine: the disk that fills up is not tried");
        return None;
    }
    let mut command = Command::new("unshare");
    command.args(["-rm", "sh", "-ec", script]).current_dir(desk.folder.path());
    Some(Ran::new(command.env("VANTHU", env!("CARGO_BIN_EXE_vanthu")).output().unwrap()))
}

#[test]
fn a_small_disk_that_fills_up_holds_whole_documents_and_the_next_run_completes() {
    let desk = Desk::new();
    for number in 0..12 {
        desk.write(&format!("data/{number}.yaml"), PLAN);
    }
    for folder in ["out", "luc-day", "luc-xong"] {
        fs::create_dir(desk.path(folder)).unwrap();
    }
    let script = "
        mount -t tmpfs -o size=128k none out
        status=0; \"$VANTHU\" render data --report out/r.csv || status=$?
        cp -a out/. luc-day
        mount -o remount,size=8m out
        \"$VANTHU\" render data --report out/r.csv --quiet
        cp -a out/. luc-xong
        exit $status";
    let Some(ran) = with_mounts(&desk, script) else { return };
    ran.complains(&["khong-ghi-duoc", "ổ đĩa đã đầy"]).status(1);
    for (folder, least, most) in [("luc-day", 1, 11), ("luc-xong", 12, 12)] {
        let documents = desk.contents(folder).into_iter().filter(|(name, _)| name.ends_with(".docx"));
        let (whole, torn): (Vec<_>, Vec<_>) = documents.partition(|(_, bytes)| is_untouched(bytes));
        assert!(torn.is_empty() && (least..=most).contains(&whole.len()), "{folder}: {}", whole.len());
    }
    let left = desk.contents("luc-xong");
    assert!(left.keys().all(|name| !name.contains("-tam-") && !name.contains("-doi-")), "{:?}", left.keys());
}

#[test]
fn documents_that_are_made_anew_need_no_more_room_than_one_of_them() {
    let desk = Desk::new();
    for number in 0..40 {
        desk.write(&format!("data/{number}.yaml"), PLAN);
    }
    fs::create_dir(desk.path("out")).unwrap();
    // One of them has room enough for itself and for what the manifest learns.
    let script = "
        mount -t tmpfs -o size=8m none out
        \"$VANTHU\" render data --quiet
        sed -i 's/so: 7/so: 8/' data/*.yaml
        mount -o remount,size=$(($(du -sk out | cut -f1) + 48))k out
        \"$VANTHU\" render data --jobs 1 | grep 'đã làm 40, không đổi 0'";
    let Some(ran) = with_mounts(&desk, script) else { return };
    ran.stderr("").status(0);
}
