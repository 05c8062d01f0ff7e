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
    /// Its package or one of its parts is spoiled.
    Broken(Damage),
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
            Self::Broken(damage) => {
                Diagnostic::new(&rules::DOCX_HONG, format!("tệp DOCX hỏng: {}", damage.sentence()))
                    .hint(damage.advice())
            }
            Self::TooMuch(excess) => excess.finding(),
        };
        found.at(&Place::file(name))
    }
}

/// What is spoiled in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The archive ends too early, or its bytes are others than were written.
    Archive,
    /// A part is packed in a way that no DOCX has.
    Packing,
    /// A part declares a document type, which Office never writes and which only serves to harm.
    DocumentType,
    /// A part is no text, or no XML.
    Markup,
}

impl Damage {
    fn sentence(self) -> &'static str {
        match self {
            Self::Archive => "tệp bị cắt ngang hoặc bị sai khi chép, tải về",
            Self::Packing => "một phần của tệp nén theo cách mà DOCX không dùng",
            Self::DocumentType => {
                "một phần của tệp có khai báo DOCTYPE, không phải do phần mềm soạn thảo ghi"
            }
            Self::Markup => "nội dung bên trong tệp (XML) bị sai",
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Archive => "xin lại hoặc tải lại tệp gốc; nếu Word còn mở được thì lưu lại",
            Self::Packing | Self::DocumentType | Self::Markup => SAVE_AGAIN,
        }
    }
}

const SAVE_AGAIN: &str = "mở bằng Word hoặc LibreOffice (có thể phải để phần mềm sửa tệp) rồi lưu lại";
