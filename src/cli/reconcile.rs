//! `vanthu reconcile`.

use std::process::ExitCode;

use super::args::{Format, ReconcileArguments};
use super::printer::{self, Findings};
use super::reading::check;
use super::usage::{Misuse, exit};
use crate::accreditation::Regimes;
use crate::figures::reconcile as sum_trees;
use crate::files::Disk;
use crate::listing::{trees_json, trees_text};
use crate::reading::Documents;

/// Shows the tree of sums and every disagreement in it.
///
/// # Errors
/// Paths that are no facts.
pub fn reconcile(arguments: &ReconcileArguments) -> Result<ExitCode, Misuse> {
    check(&arguments.paths, [&arguments.root])?;
    let Documents { facts, mut errors, .. } =
        Documents::read(Disk::real(), &arguments.paths, arguments.root.as_deref());
    let Some(regimes) = Regimes::load(None, &mut errors) else {
        Findings::tell(errors);
        return Ok(exit(false));
    };
    let trees = sum_trees(&facts, &regimes);
    printer::to_stdout(&match arguments.format {
        Format::Text => trees_text(&trees),
        Format::Json => trees_json(&trees),
    });
    errors.extend(trees.iter().flat_map(|tree| tree.all_findings().into_iter().cloned()));
    let good = !errors.has_errors();
    Findings::tell(errors);
    Ok(exit(good))
}
