//! Where a document lies under the output folder: a name that is safe on every file system officials use.

use std::borrow::Borrow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, rules, visible};

/// Longest name of one file or folder, in UTF-8 bytes: 255 less room for a backup's or temporary file's ending.
const LONGEST_NAME: usize = 200;
/// Longest path under the output folder, in UTF-16 units: Windows' 260 less room for the folder itself.
const LONGEST_PATH: usize = 180;
/// Device names of Windows; with any ending they cannot be files.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A relative path of plain names joined by `/`, in NFC, ended by `.docx`. All that know of a document share it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputName(Arc<str>);

impl OutputName {
    /// The document `stem` in `folder`; both may hold several names joined by `/`.
    ///
    /// # Errors
    /// A name that is absolute, leads upwards or that Windows does not allow.
    pub fn new(folder: &str, stem: &str) -> Result<Self, Diagnostic> {
        let mut path = String::new();
        if stem.starts_with('/') || folder.starts_with('/') {
            return Err(refused(stem, "đường dẫn tuyệt đối", "chỉ ghi tên tệp, không bắt đầu bằng `/`"));
        }
        for name in folder.split('/').filter(|name| !name.is_empty()).chain(stem.split('/')) {
            if !path.is_empty() {
                path.push('/');
            }
            path.extend(check(name)?.nfc());
        }
        path.push_str(".docx");
        if path.encode_utf16().count() > LONGEST_PATH {
            let reason = format!("đường dẫn dài quá {LONGEST_PATH} ký tự");
            return Err(refused(&path, &reason, "rút ngắn tên tệp hoặc tên thư mục"));
        }
        Ok(Self(path.into()))
    }

    /// An output as a manifest names it; `None` where it is no name this program would write.
    pub fn read(path: &str) -> Option<Self> {
        path.strip_suffix(".docx").and_then(|stem| Self::new("", stem).ok())
    }

    /// The same, to keep.
    pub fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// With `/` between names.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its name without the folders.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// The folder it lies in, names joined by `/`.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The names of the folders it lies in.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.folder().split('/').filter(|name| !name.is_empty())
    }

    /// The path under `root`.
    pub fn under(&self, root: &Path) -> PathBuf {
        self.0.split('/').fold(root.to_owned(), |path, name| path.join(name))
    }

    /// What file systems that do not tell case take it for.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

/// So that a set of them can be asked for a path of which it is not known whether it is one.
impl Borrow<str> for OutputName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn check(name: &str) -> Result<&str, Diagnostic> {
    let device = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let forbidden = name.chars().find(|letter| letter.is_control() || r#"<>:"\|?*"#.contains(*letter));
    if name.is_empty() {
        return Err(refused(name, "tên để trống", "ghi một tên tệp"));
    }
    if name == "." || name == ".." {
        return Err(refused(name, "tên dẫn ra ngoài thư mục", "bỏ `.` và `..` trong tên tệp"));
    }
    if let Some(letter) = forbidden {
        let reason = format!("có ký tự {letter:?} mà Windows không cho phép");
        return Err(refused(name, &reason, r#"bỏ các ký tự < > : " / \ | ? * trong tên tệp"#));
    }
    if name.ends_with(['.', ' ']) || name.starts_with(['.', ' ']) {
        return Err(refused(name, "tên bắt đầu hoặc kết thúc bằng dấu chấm hay dấu cách", "bỏ dấu đó"));
    }
    if DEVICES.contains(&device.as_str()) || is_port(&device) {
        return Err(refused(name, "tên dành riêng của Windows", "đặt tên khác"));
    }
    if name.nfc().map(char::len_utf8).sum::<usize>() > LONGEST_NAME {
        return Err(refused(name, &format!("tên dài quá {LONGEST_NAME} byte"), "rút ngắn tên"));
    }
    Ok(name)
}

/// `com1` to `lpt9`; Windows counts the superscript digits as well.
fn is_port(device: &str) -> bool {
    let number = device.strip_prefix("com").or_else(|| device.strip_prefix("lpt"));
    number.is_some_and(|number| {
        let mut digits = number.chars();
        let digit = digits.next().is_some_and(|digit| digit.is_ascii_digit() || "¹²³".contains(digit));
        digit && digits.next().is_none()
    })
}

fn refused(name: &str, reason: &str, hint: &str) -> Diagnostic {
    let message = format!("không dùng được tên tệp ra `{}`: {reason}", visible(name));
    Diagnostic::new(&rules::TEN_TEP_SAI, message).hint(hint)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn refusal(stem: &str) -> Option<String> {
        OutputName::new("", stem).err().map(|diagnostic| diagnostic.message)
    }

    #[test]
    fn a_name_keeps_its_folders_and_becomes_nfc() {
        let decomposed: String = "Cẩm Thành".nfd().collect();
        let name = OutputName::new("thanh-hoa/2024", &decomposed).unwrap();
        assert_eq!(name.as_str(), "thanh-hoa/2024/Cẩm Thành.docx");
        assert_eq!(name.folders().collect::<Vec<_>>(), ["thanh-hoa", "2024"]);
        assert_eq!(name.under(Path::new("out")), Path::new("out/thanh-hoa/2024/Cẩm Thành.docx"));
        assert_eq!(OutputName::new("", "a").unwrap().folders().count(), 0);
    }

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        for stem in ["../a", "a/../b", "..", "/etc/passwd", "a//b", "", ".", "C:/a", r"a\b", r"..\a"] {
            assert!(refusal(stem).is_some(), "{stem}");
        }
        assert!(OutputName::new("/a", "b").is_err());
    }

    #[test]
    fn names_that_windows_cannot_hold_are_refused() {
        for stem in ["CON", "nul", "aux.v2", "COM1", "lpt9", "com¹", "Prn ", "conin$"] {
            assert!(refusal(stem).is_some(), "{stem}");
        }
        for stem in ["a.", "a ", "a?", "a*", "a|b", "a<b", "a>b", "a\"b", "a:b", "a\u{7}b", ".a", "x/NUL/y"] {
            assert!(refusal(stem).is_some(), "{stem}");
        }
        for stem in ["con-mua", "common", "com10", "lpt", "a.b", "Kế hoạch (2)"] {
            assert_eq!(refusal(stem), None, "{stem}");
        }
    }

    #[test]
    fn names_too_long_are_refused() {
        assert!(refusal(&"ạ".repeat(67)).is_some_and(|message| message.contains("200 byte")));
        assert_eq!(refusal(&"a".repeat(LONGEST_PATH - 5)), None);
        assert!(
            refusal(&["a".repeat(90), "b".repeat(90)].join("/")).is_some_and(|m| m.contains("180 ký tự"))
        );
    }

    #[test]
    fn names_that_differ_in_case_only_fold_together() {
        let fold = |stem| OutputName::new("", stem).unwrap().folded();
        assert_eq!(fold("CẨM THÀNH"), fold("Cẩm thành"));
    }
}
