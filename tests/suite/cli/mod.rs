//! The program as its users run it: exact output, messages and exit codes, on real files.

mod bad_input;
mod completions;
mod due;
mod explain;
mod faults;
mod kill;
mod legal;
mod new;
mod parts;
mod reconcile;
mod render;
mod show;
mod tables;
mod usage;

use std::fs;
use std::process::Command;

use crate::desk::{Desk, PLAN, Ran, plan_on_lapsed_law};
