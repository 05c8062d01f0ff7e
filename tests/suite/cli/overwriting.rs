//! A file that a user names takes the place of nothing that the program did not write.

use super::*;

const DUE: &str = "due data --year 2027 --svg";

#[test]
fn a_picture_takes_the_place_of_a_picture_of_ours_only() {
    let desk = Desk::with_plan();
    for _ in 0..2 {
        desk.run(&format!("{DUE} tai.svg")).stderr("").status(0);
    }
    let edited = fs::read_to_string(desk.path("tai.svg")).unwrap().replace("<svg", "<svg class=\"a\"");
    for (content, force, status) in
        [("<svg/>", "", 1), ("", "", 1), (edited.as_str(), "", 1), (edited.as_str(), " --force", 0)]
    {
        desk.write("tai.svg", content);
        let ran = desk.run(&format!("{DUE} tai.svg{force}")).status(status);
        if status == 1 {
            ran.complains(&["khong-ghi-de", "--> tai.svg", "--force"]);
            assert_eq!(fs::read_to_string(desk.path("tai.svg")).unwrap(), content);
        } else {
            ran.complains(&["tệp cũ được giữ ở tai.ban-sua-"]);
            assert!(desk.contents("").values().any(|bytes| bytes == content.as_bytes()));
        }
    }
}

#[test]
fn no_output_that_a_user_names_is_a_facts_file() {
    let desk = Desk::with_plan().file("data/bang.csv", "Tên xã\nĐơn Dương\n");
    let before = desk.contents("data");
    desk.run(&format!("{DUE} data/xa.yaml")).complains(&[".svg"]).status(2);
    desk.run("render data --report data/xa.yaml").complains(&[".csv"]).status(2);
    desk.run("render data --report data/bang.csv").complains(&["khong-ghi-de"]).status(1);
    assert_eq!(desk.contents("data"), before);
    desk.run("render data --report data/bang.csv --force")
        .complains(&["tệp cũ được giữ ở data/bang.ban-sua-"])
        .status(0);
    assert!(desk.contents("data").values().any(|bytes| *bytes == before["bang.csv"]));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    use std::os::unix::fs::symlink;

    let desk = Desk::with_plan().file("quy/goc.svg", "").file("quy/goc.csv", "").file("quy/goc.json", "");
    fs::create_dir(desk.path("rong")).unwrap();
    let before = desk.contents("quy");
    for (link, target) in
        [("tai.svg", "quy/goc.svg"), ("r.csv", "quy/goc.csv"), ("r.json", "quy/moi.json"), ("ban", "rong")]
    {
        symlink(desk.path(target), desk.path(link)).unwrap();
    }
    for force in ["", " --force"] {
        desk.run(&format!("{DUE} tai.svg{force}")).complains(&["liên kết", "tai.svg"]).status(1);
        for report in ["r.csv", "r.json"] {
            let ran = desk.run(&format!("render data --report {report}{force}"));
            ran.complains(&["liên kết", report]).status(1);
        }
    }
    desk.run("due data --year 2027 --write ban").complains(&["liên kết", "`ban`"]).status(2);
    assert_eq!(desk.contents("quy"), before);
    assert_eq!(desk.names("rong"), [""; 0]);
}
