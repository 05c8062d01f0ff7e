//! `vanthu check`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::ThreadPoolBuilder;

use super::args::{CheckArguments, CheckFormat};
use super::check_outputs;
use super::explain::of_any_register;
use super::printer::{self, Findings};
use super::stack::STACK;
use super::usage::{Misuse, exit};
use crate::batch::{Foreign, write_own};
use crate::check::{
    CheckException, Choices, EXCEPTIONS_FILE, Grade, by_cause, examine, exceptions, rules as format_rules,
};
use crate::decree::FormatRules;
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean, limits, rules, suggest};
use crate::files::{Disk, documents, read_bytes, read_source, read_text};
use crate::legal::Register;
use crate::listing::{Baseline, CheckedFile, check_json, check_sarif, check_text, rules_json, rules_listed};
use crate::word;

use rayon::prelude::*;

/// Holds documents against the decree.
///
/// # Errors
/// Files that are not there; names that no rule and no format goes by.
pub fn check(arguments: &CheckArguments) -> Result<ExitCode, Misuse> {
    if let Some(name) = &arguments.explain {
        printer::to_stdout(&of_any_register(name).ok_or_else(|| unknown(name))?);
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.rules {
        printer::to_stdout(&match arguments.format {
            CheckFormat::Text => rules_listed(),
            CheckFormat::Json | CheckFormat::Sarif => rules_json(),
        });
        return Ok(ExitCode::SUCCESS);
    }
    // The thread at hand works along.
    let threads = ThreadPoolBuilder::new().stack_size(STACK).use_current_thread();
    let pool = threads.num_threads(arguments.jobs.map_or(0, usize::from)).build();
    let pool = pool.map_err(|error| Misuse(format!("không chạy được nhiều luồng: {error}")))?;
    pool.install(|| check_all(arguments))
}

fn check_all(arguments: &CheckArguments) -> Result<ExitCode, Misuse> {
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
    let to_write = check_outputs::wanted(arguments, &files)?;
    let looked_at: Vec<Looked> = files.par_iter().map(|path| look_at(path, &choices, &register)).collect();
    let (mut checked, mut unread) = (Vec::new(), Vec::new());
    let mut accepted = Accepted::default();
    for file in looked_at {
        match file {
            Ok(mut file) => {
                accepted.take_out(&mut file, &mut report);
                checked.push(file);
            }
            Err(finding) => {
                let name = finding.place.as_ref().map(|place| place.source.name.clone()).unwrap_or_default();
                unread.push((name, finding.message.clone()));
                report.push(*finding);
            }
        }
    }
    if let Some(path) = &arguments.baseline {
        let known = baseline(path)?;
        checked.iter_mut().for_each(|file| known.take_out(file));
    }
    if let Some(path) = &arguments.write_baseline {
        // What was found is told all the same.
        write_baseline(path, &checked).unwrap_or_else(|finding| report.push(*finding));
    }
    // Only now: what is known or accepted is named by its own rule.
    for file in &mut checked {
        file.examined.findings = by_cause(std::mem::take(&mut file.examined.findings));
    }
    printer::to_stdout(&match arguments.format {
        CheckFormat::Text => check_text(&checked),
        CheckFormat::Json => check_json(&checked),
        CheckFormat::Sarif => check_sarif(&checked, &unread),
    });
    let has_errors =
        |file: &CheckedFile| file.examined.findings.iter().any(|finding| finding.grade == Grade::Error);
    let mut is_left_good = None;
    if let (Some(path), [only]) = (to_write, checked.as_slice()) {
        match check_outputs::write(arguments, path, only, &choices, &register) {
            Ok(good) => is_left_good = good,
            Err(finding) => report.push(*finding),
        }
    }
    let good = !report.has_errors() && is_left_good.unwrap_or_else(|| !checked.iter().any(has_errors));
    Findings::tell(report);
    Ok(exit(good))
}

type Looked = Result<CheckedFile, Box<Diagnostic>>;

fn look_at(path: &Path, choices: &Choices, register: &Register) -> Looked {
    let name = path.display().to_string();
    let bytes = read_bytes(Disk::real(), path, &limits::WORD_BYTES).map_err(Box::new)?;
    let file = word::read(&bytes).map_err(|failure| Box::new(failure.finding(&name)))?;
    drop(bytes);
    Ok(CheckedFile { name, examined: examine(&file, choices, register), accepted: 0 })
}

/// What stands beside documents as known, folder by folder.
#[derive(Default)]
struct Accepted {
    folders: HashMap<PathBuf, Vec<CheckException>>,
}

impl Accepted {
    fn take_out(&mut self, file: &mut CheckedFile, report: &mut Report) {
        let path = Path::new(&file.name);
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let known = self.folders.entry(folder).or_insert_with_key(|folder| beside(folder, report));
        let before = file.examined.findings.len();
        file.examined
            .findings
            .retain(|finding| !known.iter().any(|one| one.accepts(finding.rule.name, &name)));
        file.accepted += before - file.examined.findings.len();
    }
}

fn beside(folder: &Path, report: &mut Report) -> Vec<CheckException> {
    let path = folder.join(EXCEPTIONS_FILE);
    if !path.is_file() {
        return Vec::new();
    }
    match read_source(Disk::real(), &path) {
        Ok(source) => exceptions(&source, report),
        Err(finding) => {
            report.push(finding);
            Vec::new()
        }
    }
}

fn baseline(path: &Path) -> Result<Baseline, Misuse> {
    let text = read_text(path, &limits::FACTS_BYTES).ok();
    let read = text.as_deref().and_then(Baseline::read);
    read.ok_or_else(|| Misuse(format!("`{}` không phải tệp mốc do `--write-baseline` ghi", path.display())))
}

/// Writes what is found as known; no file but such a one is replaced.
fn write_baseline(path: &Path, checked: &[CheckedFile]) -> Result<(), Box<Diagnostic>> {
    let is_ours = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|text| Baseline::read(text).is_some());
    let text = Baseline::written(checked);
    write_own(path, text.as_bytes(), is_ours, Foreign::Refuse).map(drop).map_err(|finding| {
        let is_foreign = finding.rule() == rules::KHONG_GHI_DE.name();
        let message = "ở đây đã có một tệp không phải tệp mốc do `--write-baseline` ghi, nên không ghi đè";
        let foreign = || {
            Diagnostic::new(&rules::KHONG_GHI_DE, message)
                .at(&Place::file(path.display().to_string()))
                .hint("chọn tên khác")
        };
        Box::new(if is_foreign { foreign() } else { finding })
    })
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
