//! Documents whose figures another one sums up: the communes' plans of a province's.

use super::Facts;
use crate::record;
use crate::yaml::{Located, ghost, needed};

record! {
    /// `tong_hop`: `{tu: xa}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Subordinates: "Các văn bản được tổng hợp" {
        /// `tu`: the folder of their facts files, from the folder of the file that names it.
        pub folder: Located<String> = needed(
            "tu",
            "Thư mục",
            "Thư mục chứa tệp dữ kiện của cấp dưới, tính từ thư mục của tệp này.",
            "xa",
        );
        /// Their facts, in the order of their issuers' names.
        pub documents: Vec<Facts> = ghost(|_| Vec::new());
    }
}
