//! Whose decision a document is.

use crate::choice;

choice! {
    /// `tham_quyen` of a document that decides, in its facts or in its template's head.
    pub enum DecidedBy: "thẩm quyền ban hành" {
        /// The head's: "CHỦ TỊCH ỦY BAN NHÂN DÂN …", signed for nobody else.
        Head = "nguoi-dung-dau", "của người đứng đầu";
        /// The body's: "ỦY BAN NHÂN DÂN …", signed "TM.".
        Body = "co-quan", "của cơ quan";
    }
}
