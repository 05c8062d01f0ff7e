//! Why a file cannot be read as a DOCX.

use crate::diagnostic::{Diagnostic, Excess, Place, rules};

/// Why a file cannot be read as a DOCX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFailure {
    /// It is something else: what.
    Foreign(&'static str),
    /// It has a password.
    Locked,
    /// A part that it needs is not there.
    NoPart(&'static str),
    /// Its package or one of its parts is spoiled: what the parser said.
    Broken(String),
    /// It is beyond a limit.
    TooMuch(Excess),
}

impl ReadFailure {
    /// The finding for the file called `name`.
    pub fn finding(&self, name: &str) -> Diagnostic {
        let found = match self {
            Self::Foreign(what) => {
                Diagnostic::new(&rules::KHONG_PHAI_DOCX, format!("đây là {what}, không phải tệp DOCX"))
                    .hint("mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx (Word Document)")
            }
            Self::Locked => Diagnostic::new(&rules::KHONG_PHAI_DOCX, "tệp có mật khẩu, không mở được")
                .hint("mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu lại"),
            Self::NoPart(part) => {
                Diagnostic::new(&rules::DOCX_HONG, format!("tệp DOCX thiếu {part}")).hint(SAVE_AGAIN)
            }
            Self::Broken(why) => {
                Diagnostic::new(&rules::DOCX_HONG, format!("tệp DOCX hỏng: {why}")).hint(SAVE_AGAIN)
            }
            Self::TooMuch(excess) => excess.finding(),
        };
        found.at(&Place::file(name))
    }
}

const SAVE_AGAIN: &str = "mở bằng Word hoặc LibreOffice (có thể phải để phần mềm sửa tệp) rồi lưu lại";
