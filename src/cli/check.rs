//! `vanthu check`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use super::args::{CheckArguments, CheckFormat};
use super::printer::{self, Findings};
use super::usage::{Misuse, exit};
use crate::check::{Choices, Grade, examine, rules as format_rules};
use crate::decree::FormatRules;
use crate::diagnostic::{Diagnostic, Report, did_you_mean, limits, suggest};
use crate::files::{Disk, documents, read_bytes};
use crate::legal::Register;
use crate::listing::{CheckedFile, check_json, check_sarif, check_text, rule_explained, rules_listed};
use crate::word;

/// Holds documents against the decree.
///
/// # Errors
/// Files that are not there; names that no rule and no format goes by.
pub fn check(arguments: &CheckArguments) -> Result<ExitCode, Misuse> {
    if let Some(name) = &arguments.explain {
        let rule = format_rules::find(name).ok_or_else(|| unknown(name))?;
        printer::to_stdout(&rule_explained(rule));
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.rules {
        printer::to_stdout(&rules_listed());
        return Ok(ExitCode::SUCCESS);
    }
    let choices = choices(arguments)?;
    if let Some(path) = arguments.paths.iter().find(|path| !path.exists()) {
        return Err(Misuse(format!("không có tệp hay thư mục `{}`", path.display())));
    }
    let mut report = Report::new();
    let Some(register) = Register::load(arguments.legal.as_deref(), &mut report) else {
        Findings::tell(report);
        return Ok(exit(false));
    };
    let files = documents(&arguments.paths);
    let looked_at = look(arguments, &files, &choices, &register)?;
    let mut checked = Vec::new();
    for file in looked_at {
        match file {
            Ok(file) => checked.push(file),
            Err(finding) => report.push(*finding),
        }
    }
    printer::to_stdout(&match arguments.format {
        CheckFormat::Text => check_text(&checked),
        CheckFormat::Json => check_json(&checked),
        CheckFormat::Sarif => check_sarif(&checked),
    });
    let has_errors =
        |file: &CheckedFile| file.examined.findings.iter().any(|finding| finding.grade == Grade::Error);
    let good = !report.has_errors() && !checked.iter().any(has_errors);
    Findings::tell(report);
    Ok(exit(good))
}

type Looked = Result<CheckedFile, Box<Diagnostic>>;

fn look(
    arguments: &CheckArguments,
    files: &[PathBuf],
    choices: &Choices,
    register: &Register,
) -> Result<Vec<Looked>, Misuse> {
    let threads = arguments.jobs.map_or(0, usize::from);
    let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    let pool = pool.map_err(|error| Misuse(format!("không chạy được nhiều luồng: {error}")))?;
    Ok(pool.install(|| files.par_iter().map(|path| look_at(path, choices, register)).collect()))
}

/// Room for elements in each other, as deep as limits allow.
const STACK: usize = 16 << 20;

fn look_at(path: &Path, choices: &Choices, register: &Register) -> Looked {
    let name = path.display().to_string();
    let bytes = read_bytes(Disk::real(), path, &limits::WORD_BYTES).map_err(Box::new)?;
    let file = word::read(&bytes).map_err(|failure| Box::new(failure.finding(&name)))?;
    Ok(CheckedFile { name, examined: examine(&file, choices, register) })
}

fn choices(arguments: &CheckArguments) -> Result<Choices, Misuse> {
    let rules = match &arguments.the_thuc {
        None => None,
        Some(key) => {
            let found = FormatRules::ALL.iter().find(|rules| rules.profile().key == key);
            let keys: Vec<&str> = FormatRules::ALL.iter().map(|rules| rules.profile().key).collect();
            let unknown =
                || Misuse(format!("không có thể thức `{key}`; chọn một trong: {}", keys.join(", ")));
            Some(*found.ok_or_else(unknown)?)
        }
    };
    for name in arguments.select.iter().chain(&arguments.ignore) {
        format_rules::find(name).ok_or_else(|| unknown(name))?;
    }
    Ok(Choices {
        format_rules: rules,
        select: arguments.select.clone(),
        ignore: arguments.ignore.clone(),
        advice: arguments.advice,
    })
}

fn unknown(name: &str) -> Misuse {
    let near = suggest(name, format_rules::all().map(|rule| rule.name));
    let hint =
        near.map_or_else(|| "xem các quy tắc bằng lệnh `vanthu check --rules`".to_owned(), did_you_mean);
    Misuse(format!("không có quy tắc `{name}`\n  gợi ý: {hint}"))
}
