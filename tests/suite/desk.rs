//! The program as its users run it: one builder for all tests of the command line, on real files.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;
use walkdir::WalkDir;

/// A commune's plan without a finding.
pub const PLAN: &str = "\
mau: ke-hoach-xa
nam: 2024
co_quan: {ten: Ủy ban nhân dân xã Ví Dụ, dia_danh: Ví Dụ}
van_ban: {so: 7, ngay: 05/01/2024}
truong:
  - {ten: Trường THCS Ví Dụ, cap_hoc: thcs, muc_tieu: {loai: cong_nhan_lai, thang: 05/2024}, cong_nhan: {chuan_quoc_gia: 1}}
noi_nhan: [Các trường]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

/// A DOCX with this in its body.
pub fn word(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    package.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut package, document.as_bytes()).unwrap();
    package.finish().unwrap().into_inner()
}

/// The plan, dated after the law that it cites lapsed.
pub fn plan_on_lapsed_law() -> String {
    let today =
        PLAN.replace("2024", "2027").replace("xã Ví Dụ", "phường Ba Đình").replace("Ví Dụ", "Ba Đình");
    let today = today.replace("[Các trường]", "['Các phòng, đơn vị thuộc UBND phường', Các trường]");
    today + "can_cu: [tt-17-2018-bgddt]\n"
}

/// A desk with files on it, at which the program is run.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A desk with one good plan, `data/xa.yaml`.
    pub fn with_plan() -> Self {
        Self::new().file("data/xa.yaml", PLAN)
    }

    /// A desk with a copy of some of the repository's facts, under `data`.
    pub fn with_data(folders: &[&str]) -> Self {
        let desk = Self::new();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        for entry in folders.iter().flat_map(|folder| WalkDir::new(data.join(folder))) {
            let path = entry.unwrap().into_path();
            if path.is_file() {
                let name = path.strip_prefix(&data).unwrap().to_str().unwrap();
                desk.write(&format!("data/{name}"), fs::read(&path).unwrap());
            }
        }
        desk
    }

    /// Writes something else in place of each `old` in a file; all of them must be there.
    pub fn edit(&self, path: &str, changes: &[(&str, &str)]) {
        let mut text = fs::read_to_string(self.path(path)).unwrap();
        for (old, new) in changes {
            assert!(text.contains(old), "{path}: {old}");
            text = text.replace(old, new);
        }
        self.write(path, text);
    }

    pub fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
        command.current_dir(self.folder.path());
        command
    }

    /// Runs the program; arguments are separated by blanks.
    pub fn run(&self, arguments: &str) -> Ran {
        let mut command = self.command();
        command.args(arguments.split_whitespace());
        Ran::new(started(|| command.output()))
    }

    /// Names of all files under `folder`, but the manifest.
    pub fn names(&self, folder: &str) -> Vec<String> {
        self.contents(folder).into_keys().filter(|name| !name.ends_with(".jsonl")).collect()
    }

    /// All files under `folder`.
    pub fn contents(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.path(folder);
        let files =
            WalkDir::new(&root).into_iter().map_while(Result::ok).filter(|entry| entry.file_type().is_file());
        let name = |path: &Path| with_slashes(path.strip_prefix(&root).unwrap().to_str().unwrap());
        files.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
    }
}

/// What `start` starts, tried again for a while where what is in the way passes.
pub fn started<T>(mut start: impl FnMut() -> io::Result<T>) -> T {
    const TRIES: usize = 50;
    for _ in 1..TRIES {
        match start() {
            Err(error) if passes(&error) => sleep(Duration::from_millis(10)),
            ended => return ended.unwrap(),
        }
    }
    start().unwrap()
}

/// Wine now and then gives a process up before its first step, with `ERROR_INTERNAL_ERROR`. A copied program is busy while a
/// child that another test began at that moment has it open.
fn passes(error: &io::Error) -> bool {
    const GIVEN_UP: Option<i32> = Some(1359);
    error.kind() == io::ErrorKind::ExecutableFileBusy || cfg!(windows) && error.raw_os_error() == GIVEN_UP
}

/// What a run printed, and how it ended.
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    pub status: Option<i32>,
}

impl Ran {
    pub fn new(output: Output) -> Self {
        Self {
            stdout: without_times(&with_slashes(&String::from_utf8(output.stdout).unwrap())),
            stderr: with_slashes(&String::from_utf8(output.stderr).unwrap()),
            status: output.status.code(),
        }
    }

    #[track_caller]
    pub fn stdout(self, expected: &str) -> Self {
        assert_eq!(self.stdout, expected, "stderr: {}", self.stderr);
        self
    }

    #[track_caller]
    pub fn stderr(self, expected: &str) -> Self {
        assert_eq!(self.stderr, expected);
        self
    }

    #[track_caller]
    pub fn status(self, expected: i32) -> Self {
        assert_eq!(self.status, Some(expected), "{}{}", self.stdout, self.stderr);
        self
    }

    /// Every one of `words` is in what went to standard error.
    #[track_caller]
    pub fn complains(self, words: &[&str]) -> Self {
        for word in words {
            assert!(self.stderr.contains(word), "no {word:?} in: {}", self.stderr);
        }
        self
    }
}

/// Paths as they are written on every system but Windows.
pub fn with_slashes(text: &str) -> String {
    text.replace(std::path::MAIN_SEPARATOR, "/")
}

/// "0,12 giây" → "… giây".
fn without_times(text: &str) -> String {
    let Some((before, after)) = text.split_once(" giây") else { return text.to_owned() };
    let kept = before.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ',');
    format!("{kept}… giây{after}")
}
