//! What an office knows of its documents and accepts: a file beside them, each entry with its reason.

use std::sync::Arc;

use super::rules;
use crate::diagnostic::{Diagnostic, Place, Report, Source, did_you_mean, rules as of_facts, suggest};
use crate::record;
use crate::yaml::{Decoder, NeededList, ghost, needed, optional, read as read_yaml, reads};

/// How the file is called in the folder of the documents.
pub const EXCEPTIONS_FILE: &str = "_kiem-tra.yaml";

record! {
    /// A finding that is known and accepted.
    #[derive(Debug, Clone, PartialEq)]
    pub struct CheckException: "Một điều đã biết và chấp nhận" {
        /// Where it is written.
        pub place: Place = ghost(|node| node.get("quy_tac").unwrap_or(node).place.clone());
        /// `quy_tac`.
        pub rule: String = needed("quy_tac", "Quy tắc", "Tên quy tắc, như trong ngoặc vuông.", "le-trai");
        /// `tep`: the document; none for all in the folder.
        pub file: Option<String> =
            optional("tep", "Tệp", "Tên tệp văn bản; bỏ thì cho mọi tệp trong thư mục.", "quyet-dinh.docx");
        /// `ly_do`.
        pub reason: String = needed("ly_do", "Lý do", "Vì sao chấp nhận.", "Mẫu của ngành quy định lề khác");
    }
}

record! {
    /// What the file holds.
    struct ExceptionsFile: "Tệp những điều đã biết" {
        accepted: Vec<CheckException> =
            reads(NeededList, "bo_qua", "Những điều bỏ qua", "Mỗi điều có quy tắc và lý do.", "[]");
    }
}

/// The exceptions in `source`.
pub fn exceptions(source: &Arc<Source>, report: &mut Report) -> Vec<CheckException> {
    let Some(tree) = read_yaml(source, report) else { return Vec::new() };
    let mut decoder = Decoder::default();
    let accepted = decoder.read::<ExceptionsFile>(&tree).map(|file| file.accepted).unwrap_or_default();
    report.append(&mut decoder.diagnostics);
    for exception in accepted.iter().filter(|exception| rules::find(&exception.rule).is_none()) {
        let message = format!("không có quy tắc `{}`", exception.rule);
        let found = Diagnostic::new(&of_facts::QUY_TAC_LA, message).at(&exception.place);
        let near = suggest(&exception.rule, rules::all().map(|rule| rule.name));
        let hint =
            near.map_or_else(|| "xem các quy tắc bằng lệnh `vanthu check --rules`".to_owned(), did_you_mean);
        report.push(found.hint(hint));
    }
    accepted
}

impl CheckException {
    /// Whether it accepts findings of the rule called `rule` in the file called `file`.
    pub fn accepts(&self, rule: &str, file: &str) -> bool {
        self.rule == rule && self.file.as_deref().is_none_or(|name| name == file)
    }
}
