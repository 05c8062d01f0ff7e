//! The command line: the only place that prints, tells the time and sets exit codes.

mod args;
mod check;
mod check_outputs;
mod completions;
mod draft;
mod draft_tables;
mod due;
mod explain;
mod legal;
mod maker;
mod new;
mod open_batches;
mod overwrite;
mod parts;
mod pdf;
mod pdf_run;
mod printer;
mod progress;
mod reading;
mod reconcile;
mod render;
mod schema;
mod serve;
mod show;
mod stack;
mod table;
mod today;
mod usage;

pub use maker::{Pipeline, Task};

use std::ffi::OsString;
use std::process::ExitCode;

use args::Command;
use clap::FromArgMatches;

/// Runs the program with `arguments`, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    stack::with_room(arguments.into_iter().collect(), run_here)
}

fn run_here(arguments: Vec<OsString>) -> ExitCode {
    let code = match args::matches(arguments).and_then(|matches| Command::from_arg_matches(&matches)) {
        Ok(command) => command.run().unwrap_or_else(|misuse| usage::refuse(&misuse)),
        Err(error) => usage::answer(&error),
    };
    // Whatever the command says of itself: 0 means that its answer was written.
    if printer::is_all_printed() { code } else { usage::exit(false) }
}

impl Command {
    fn run(self) -> Result<ExitCode, usage::Misuse> {
        if !matches!(self, Self::Render(_) | Self::Check(_)) {
            stack::start_threads();
        }
        match self {
            Self::Render(arguments) => render::render(&arguments),
            Self::Pdf(arguments) => pdf::pdf(&arguments),
            Self::Check(arguments) => check::check(&arguments),
            Self::Show(arguments) => show::show(&arguments),
            Self::New(arguments) => new::new(&arguments),
            Self::Table(arguments) => table::table(&arguments),
            Self::Parts(arguments) => parts::parts(&arguments),
            Self::Legal(arguments) => legal::legal(&arguments),
            Self::Explain(arguments) => explain::explain(&arguments),
            Self::Completions(arguments) => Ok(completions::completions(&arguments)),
            Self::Schema(arguments) => Ok(schema::print_schema(&arguments)),
            Self::Serve(arguments) => serve::serve(&arguments),
            Self::Due(arguments) => due::due(&arguments),
            Self::Reconcile(arguments) => reconcile::reconcile(&arguments),
        }
    }
}
