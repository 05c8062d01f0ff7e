//! Wrong usage, and help.

use super::*;

const SEE_HELP: &str = "\n\nXem hướng dẫn: vanthu --help, vanthu <LỆNH> --help\n";

#[track_caller]
fn refused(arguments: &str, message: &str) {
    let desk = Desk::with_plan();
    desk.run(arguments).stdout("").stderr(&format!("lỗi: {message}{SEE_HELP}")).status(2);
    assert!(!desk.path("out").exists());
}

#[test]
fn wrong_usage_is_told_in_vietnamese_and_ends_with_2() {
    refused("", "chưa nêu lệnh");
    refused("rendr", "không có lệnh `rendr`\n  gợi ý: có phải là `render`?");
    refused("render", "còn thiếu: <ĐƯỜNG_DẪN>...");
    refused(
        "render data --ouut x",
        "không có tùy chọn hay đối số `--ouut` ở đây\n  gợi ý: có phải là `--out`?",
    );
    refused("render data --out", "thiếu giá trị cho `--out <THƯ_MỤC>`");
    refused(
        "render data --jobs 0",
        "giá trị `0` của `--jobs <SỐ>` không dùng được: cần một số từ 1 đến 1024",
    );
    refused(
        "render data --shard 3/2",
        "giá trị `3/2` của `--shard <K/N>` không dùng được: cần dạng K/N với 1 ≤ K ≤ N, ví dụ 2/8",
    );
    refused(
        "render data --format xml",
        "`--format <DẠNG>` không nhận giá trị `xml`; chọn một trong: text, json",
    );
    refused(
        "render data --report a.txt",
        "giá trị `a.txt` của `--report <TỆP>` không dùng được: tên tệp phải kết thúc bằng .csv hoặc .json",
    );
    refused("render data --jobs 1 --jobs 2", "`--jobs <SỐ>` chỉ được nêu một lần");
    refused("render data nope", "không có tệp hay thư mục `nope`");
    refused("render data --templates nope", "không có thư mục `nope`");
    refused("show facts", "còn thiếu: <TỆP>");
    refused("show facts data", "`data` là một thư mục, cần một tệp dữ kiện");
    refused(
        "show fact data/xa.yaml",
        "`<CHẶNG>` không nhận giá trị `fact`; chọn một trong: facts, markup, document, template\n  gợi ý: có phải là `facts`?",
    );
}

#[test]
fn a_file_that_is_no_facts_file_is_refused() {
    let desk = Desk::new().file("a.docx", "x");
    desk.run("render a.docx")
        .stderr(&format!("lỗi: `a.docx` không phải tệp dữ kiện (.yaml, .yml){SEE_HELP}"))
        .status(2);
}

#[test]
fn help_is_vietnamese_throughout() {
    let desk = Desk::new();
    for arguments in ["--help", "-h", "render --help", "show -h"] {
        let help = desk.run(arguments).stderr("").status(0).stdout;
        let about = help.lines().next().unwrap_or_default();
        assert!(about.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), "{arguments}: {about}");
        assert!(help.contains("Cách dùng: vanthu"), "{help}");
        for word in ["Usage", "Options", "Commands", "Arguments", "Print", "default", "possible"] {
            assert!(!help.contains(word), "{word} in {help}");
        }
    }
    desk.run("--version").stdout(&format!("vanthu {}\n", env!("CARGO_PKG_VERSION"))).status(0);
}
