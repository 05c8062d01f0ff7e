//! What a YAML parser complains about, in a clerk's words.

use std::sync::Arc;

use granit_parser::{ErrorKind, ScanError};

use super::characters;
use crate::diagnostic::{Diagnostic, Place, Rule, Source, limits, rules};
use crate::vietnamese::{is_forbidden, recognise};

/// Rule of all errors of YAML syntax.
pub const RULE: &Rule = &rules::YAML_SAI;

/// The finding for `error` in `source`.
pub fn translate(source: &Arc<Source>, error: &ScanError) -> Diagnostic {
    let start = error.marker().byte_offset().unwrap_or_default();
    if let ErrorKind::UnexpectedCharacter { character } = error.kind()
        && (is_forbidden(*character) || character.is_control())
    {
        // The parser marks where the scalar begins.
        let before = source.text.get(start..).and_then(|rest| rest.find(*character)).unwrap_or_default();
        let place = character_at(source, start + before);
        // UTF-8 read as Latin-1 has control characters.
        return match recognise(value_at(source, start + before)) {
            Some(meant) => characters::legacy(value_at(source, start + before), meant, &place),
            None => characters::forbidden(*character, &place),
        };
    }
    if let Some(tab) = indenting_tab(&source.text, start) {
        let (message, hint) = explain_plain(&ErrorKind::TabInIndentation);
        return Diagnostic::new(RULE, message).at(&character_at(source, tab)).hint(hint);
    }
    let place = character_at(source, start);
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        let excess = limits::FACTS_DEPTH.exceeded().to_string();
        return Diagnostic::new(&rules::LONG_QUA_SAU, excess).at(&place);
    }
    let (message, hint) = explain(error.kind());
    let diagnostic = Diagnostic::new(RULE, message).at(&place);
    if hint.is_empty() { diagnostic } else { diagnostic.hint(hint) }
}

/// Lines after the place of an error in which a tab may have brought it about: a plain value runs on to the next.
const LINES_LOOKED_AT: usize = 3;

/// The first tab that indents the line of `error` or one of the next: the parser marks where the value before it
/// began or ended.
fn indenting_tab(text: &str, error: usize) -> Option<usize> {
    let error = (0..=error.min(text.len())).rev().find(|at| text.is_char_boundary(*at))?;
    let mut start = text.get(..error)?.rfind('\n').map_or(0, |end| end + 1);
    for line in text.get(start..)?.split_inclusive('\n').take(LINES_LOOKED_AT) {
        let indentation = line.len() - line.trim_start().len();
        let tab = line.get(..indentation)?.find('\t');
        if let Some(tab) = tab.filter(|_| !line.trim().is_empty()) {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

/// The value that `start` lies in, as far as signs of YAML tell.
fn value_at(source: &Source, start: usize) -> &str {
    const ENDS: [char; 8] = ['\n', '"', '\'', '{', '}', '[', ']', ','];
    let Some((before, after)) = source.text.split_at_checked(start) else { return "" };
    let begin = before.rfind(ENDS).map_or(0, |end| end + 1);
    let end = start + after.find(ENDS).unwrap_or(after.len());
    source.text.get(begin..end).unwrap_or_default()
}

/// The one character at `start`, none at the end of a line.
fn character_at(source: &Arc<Source>, start: usize) -> Place {
    let next = source.text.get(start..).and_then(|rest| rest.chars().next());
    let length = next.filter(|character| !matches!(character, '\r' | '\n')).map_or(0, char::len_utf8);
    Place::new(source, start..start + length)
}

const QUOTE: &str = "văn bản có dấu đặc biệt phải đặt trong dấu nháy: \"…\"";
const COLUMN: &str = "các khóa cùng một nhóm phải thẳng cột; sau dấu `:` phải có dấu cách; văn bản có dấu `: ` phải đặt trong dấu nháy";

fn explain(kind: &ErrorKind) -> (String, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Kind::UnclosedFlowCollection { open } => (format!("dấu `{open}` mở ra mà không có dấu đóng"), ""),
        Kind::MismatchedFlowCollectionEnd { open, close } => {
            (format!("dấu `{open}` lại được đóng bằng `{close}`"), "")
        }
        Kind::UnexpectedCharacter { character } => {
            (format!("dấu `{character}` không thể đứng ở đầu giá trị"), QUOTE)
        }
        _ => {
            let (message, hint) = explain_plain(kind);
            (message.into(), hint)
        }
    }
}

fn explain_plain(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => ("dấu tab không dùng để thụt dòng được", "thay dấu tab bằng dấu cách"),
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => ("dấu nháy mở ra ở trên mà không có dấu nháy đóng", ""),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            ("sau dấu nháy đóng còn chữ", "đặt cả giá trị trong dấu nháy")
        }
        Kind::UnknownQuotedScalarEscape | Kind::InvalidQuotedScalarHexEscape => {
            ("sau dấu `\\` trong dấu nháy kép là ký tự không hợp lệ", "dùng dấu nháy đơn: '…'")
        }
        Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::ExpectedFlowMappingSeparator => ("thiếu dấu `,` hoặc `}`", ""),
        Kind::UnexpectedEofFlowSequence | Kind::ExpectedFlowSequenceSeparator => {
            ("thiếu dấu `,` hoặc `]`", "")
        }
        Kind::MisplacedFlowCollectionEnd => ("dấu đóng không có dấu mở", QUOTE),
        Kind::UnknownAnchor => ("bí danh này chưa được đặt", QUOTE),
        Kind::MissingAnchorOrAliasName => ("sau dấu `*` hoặc `&` phải có tên", QUOTE),
        Kind::ExpectedBlockSequenceEntry | Kind::BlockSequenceEntryNotAllowed => {
            ("dòng này không thẳng với danh sách ở trên", "các dấu `-` của một danh sách phải thẳng cột")
        }
        Kind::MappingValueNotAllowed
        | Kind::MappingKeyNotAllowed
        | Kind::InvalidColonPlacement
        | Kind::ExpectedBlockMappingKey
        | Kind::InvalidIndentation
        | Kind::SimpleKeyExpected
        | Kind::InvalidSimpleKey => ("dòng này thụt vào không đúng, hoặc thừa hay thiếu dấu `:`", COLUMN),
        Kind::InvalidMappingValueWhitespace => ("sau dấu `:` phải có dấu cách", ""),
        Kind::InvalidBlockEntryWhitespace => ("sau dấu `-` phải có dấu cách", ""),
        _ => ("chỗ này không đúng cú pháp YAML", QUOTE),
    }
}
