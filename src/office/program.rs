//! Programs of others: where they are, and how long they may take.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::thread::sleep;
use std::time::Duration;

use process_wrap::std::CommandWrap;
#[cfg(windows)]
use process_wrap::std::JobObject;
#[cfg(unix)]
use process_wrap::std::ProcessGroup;

/// How often it is looked whether a program has ended.
const TICK: Duration = Duration::from_millis(20);

/// The first of `names` on the path, or the first of `places` where a file stands.
pub fn find(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let on_path = names.iter().find_map(|name| which::which(name).ok());
    on_path.or_else(|| places.iter().map(PathBuf::from).find(|place| place.is_file()))
}

/// Runs `program`, quiet, for at most `limit`; then it is ended with all that it started.
///
/// # Errors
/// It cannot be started; it did not end in time (`TimedOut`).
pub fn run(program: &Path, arguments: &[std::ffi::OsString], limit: Duration) -> io::Result<ExitStatus> {
    let mut command = CommandWrap::with_new(program, |command| {
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    });
    // A launcher starts the program proper, which has to end with it.
    #[cfg(unix)]
    command.wrap(ProcessGroup::leader());
    #[cfg(windows)]
    command.wrap(JobObject);
    let mut child = command.spawn()?;
    let mut waited = Duration::ZERO;
    while waited < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        sleep(TICK);
        waited += TICK;
    }
    child.kill()?;
    Err(io::ErrorKind::TimedOut.into())
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_does_not_end_is_ended_with_what_it_started() {
        let shell = find(&["sh"], &[]).unwrap();
        let arguments = ["-c", "sleep 600 & sleep 600"].map(std::ffi::OsString::from);
        let error = run(&shell, &arguments, Duration::from_millis(100)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn a_program_is_found_by_name_or_place() {
        assert!(find(&["no-such-program-here", "sh"], &[]).is_some());
        assert_eq!(find(&["no-such-program-here"], &["/bin/sh"]).as_deref(), Some(Path::new("/bin/sh")));
        assert_eq!(find(&["no-such-program-here"], &["/no/such/place"]), None);
    }
}
