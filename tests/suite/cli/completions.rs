//! `vanthu completions`.

use super::*;

#[test]
fn every_shell_gets_a_script_that_knows_commands_and_options() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.run(&format!("completions {shell}")).stderr("").status(0).stdout;
        for word in ["vanthu", "render", "reconcile", "regimes"] {
            assert!(script.contains(word), "{shell}: no {word}");
        }
    }
    desk.run("completions cmd")
        .stdout("")
        .complains(&[
            "`<SHELL>` không nhận giá trị `cmd`; chọn một trong: bash, elvish, fish, powershell, zsh",
        ])
        .status(2);
}
