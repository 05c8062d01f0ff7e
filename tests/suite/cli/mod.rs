//! The program as its users run it: exact output, messages and exit codes, on real files.

mod bad_input;
mod completions;
mod due;
mod due_tables;
mod explain;
mod faults;
#[cfg(target_os = "linux")]
mod full_disk;
mod kill;
mod kill_and_edit;
mod legal;
mod new;
mod overwriting;
mod parts;
mod pdf;
mod period_plan;
mod printing;
mod reconcile;
mod render;
mod show;
mod sums;
#[cfg(target_os = "linux")]
mod system_calls;
mod table;
mod tables;
mod usage;
#[cfg(windows)]
mod windows;

use std::fs;
#[cfg(unix)]
use std::process::Command;

use crate::desk::{Desk, PLAN, Ran, plan_on_lapsed_law, started, with_slashes};
