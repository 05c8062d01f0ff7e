//! The program as its users run it: exact output, messages and exit codes, on real files.

mod bad_input;
mod faults;
mod kill;
mod render;
mod show;
mod tables;
mod usage;

use std::fs;
use std::process::Command;

use crate::desk::{Desk, PLAN, Ran};

/// The plan, dated after the law that it cites lapsed.
fn plan_on_lapsed_law() -> String {
    let today =
        PLAN.replace("2024", "2027").replace("xã Ví Dụ", "phường Ba Đình").replace("Ví Dụ", "Ba Đình");
    today + "can_cu: [tt-17-2018-bgddt]\n"
}
