//! Rules of documents that others wrote, as far as their files can be read.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Văn bản DOCX đưa vào kiểm tra.
pub static DOCUMENTS: Theme =
    Theme { title: "Văn bản DOCX đưa vào", rules: &[&KHONG_PHAI_DOCX, &DOCX_HONG] };

pub static KHONG_PHAI_DOCX: Rule = Rule {
    name: "khong-phai-docx",
    severity: Severity::Error,
    milder: None,
    says: "Tệp đưa vào không phải văn bản DOCX, hoặc có mật khẩu.",
    advice: "Mở tệp bằng Word hoặc LibreOffice, bỏ mật khẩu nếu có, rồi Lưu thành (Save as) Word Document (.docx); chỉ đổi đuôi tệp thì không đủ.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`quyet-dinh.docx` là tệp .doc đổi đuôi",
        right: "`quyet-dinh.docx` do Word lưu dạng Word Document (.docx)",
    },
};

pub static DOCX_HONG: Rule = Rule {
    name: "docx-hong",
    severity: Severity::Error,
    milder: None,
    says: "Tệp DOCX hỏng hoặc thiếu phần, không đọc được.",
    advice: "Mở tệp bằng Word hoặc LibreOffice, để phần mềm sửa tệp nếu nó hỏi, rồi lưu thành tệp mới; nếu không mở được, xin lại tệp gốc.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`quyet-dinh.docx` tải về dở dang",
        right: "`quyet-dinh.docx` tải về trọn vẹn, mở được bằng Word",
    },
};
