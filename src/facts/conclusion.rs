//! What was concluded at a meeting: by topic, with the tasks that it gives and until when.

use super::{Deadline, PartialDate};
use crate::diagnostic::{Diagnostic, rules};
use crate::record;
use crate::vietnamese::after_words;
use crate::yaml::{Fields, Located, Node, NodeValue, flag, lines, list, needed, optional};

record! {
    /// One of `hoi_nghi.ket_luan`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Conclusion: "Một kết luận của cuộc họp", settled by concluded {
        /// `chu_de`: what it is about.
        pub topic: Option<String> =
            optional("chu_de", "Chủ đề", "Vấn đề được kết luận.", "Công tác tự đánh giá");
        /// `noi_dung`: what was concluded, each on a line.
        pub statements: Vec<Located<String>> = lines(
            "noi_dung",
            "Nội dung",
            "Những điều đã kết luận, mỗi điều một dòng.",
            "[Thống nhất kế hoạch tự đánh giá của các trường]",
        );
        /// `giao`: who is to do what.
        pub tasks: Vec<MeetingTask> = list(
            "giao",
            "Giao việc",
            "Những việc được giao.",
            "[{don_vi: Phòng Văn hóa - Xã hội, viec: rà soát danh sách trường, han: 30/6/2024}]",
        );
    }
}

record! {
    /// A task that a meeting gives.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct MeetingTask: "Một việc được giao tại cuộc họp" {
        /// `don_vi`: who is charged.
        pub body: Located<String> = needed(
            "don_vi",
            "Đơn vị",
            "Đơn vị được giao; cơ quan không thuộc quyền thì ghi cả chữ \"Đề nghị\".",
            "Phòng Văn hóa - Xã hội",
        );
        /// `phoi_hop`: with whom.
        pub with: Vec<String> = lines(
            "phoi_hop",
            "Phối hợp",
            "Các đơn vị phối hợp.",
            "[Phòng Kinh tế, Công an xã]",
        );
        /// `viec`: what, as it goes on after the body.
        pub work: String = needed("viec", "Việc", "Việc được giao.", "rà soát danh sách trường");
        /// `han`: until when.
        pub due: Option<Located<Deadline>> = optional(
            "han",
            "Thời hạn",
            "Hạn hoàn thành: ngày cuối cùng, tháng, năm; hoặc lời như “thường xuyên”, “Quý II hằng năm”.",
            "30/6/2024",
        );
        /// `xong`: the day on which it was done.
        pub done: Option<Located<PartialDate>> =
            optional("xong", "Đã xong", "Ngày đã làm xong; chưa xong thì không ghi.", "25/6/2024");
    }
}

record! {
    /// `hoi_nghi.trinh_bay`: how a notice or the minutes show the meeting.
    #[derive(Debug, Clone, Copy, PartialEq, Default, Hash)]
    pub struct MeetingLayout: "Cách trình bày cuộc họp" {
        /// `thanh_phan_loi_van`: who took part in a sentence, not in a list.
        pub attendance_as_prose: bool = flag(
            "thanh_phan_loi_van",
            "Thành phần bằng lời văn",
            "Thành phần dự họp viết thành câu, không thành danh sách.",
            "true",
        );
        /// `theo_don_vi`: tasks below the body charged, not below their topic.
        pub by_body: bool = flag(
            "theo_don_vi",
            "Theo đơn vị",
            "Các việc được giao xếp theo đơn vị, không theo chủ đề.",
            "true",
        );
        /// `bang_thoi_han`: the tasks with deadlines in a table of an appendix.
        pub table_of_deadlines: bool = flag(
            "bang_thoi_han",
            "Bảng thời hạn",
            "Các việc có thời hạn ghi thành bảng ở phụ lục.",
            "true",
        );
        /// `theo_nguoi_chu_tri`: they are the chair's, and the notice says so.
        pub of_the_chair: bool = flag(
            "theo_nguoi_chu_tri",
            "Kết luận của người chủ trì",
            "Ghi \"Kết luận của …\" người chủ trì ở trích yếu và câu mở đầu, như thông báo của Văn phòng.",
            "true",
        );
        /// `tran_trong`: "Trân trọng thông báo …" at the end.
        pub respectfully: bool = flag(
            "tran_trong",
            "Trân trọng",
            "Kết bằng câu \"Trân trọng thông báo …\" thay cho câu yêu cầu thực hiện.",
            "true",
        );
    }
}

/// A topic of which nothing was concluded: the notice would show its heading alone.
fn concluded(conclusion: Conclusion, fields: &mut Fields<'_, '_>) -> Option<Conclusion> {
    let is_list = |node: &Node| matches!(&node.value, NodeValue::List(items) if !items.is_empty());
    // What is wrong with a task is told by itself.
    let has_tasks = fields.node().get("giao").is_some_and(is_list);
    let says = |line: &Located<String>| line.value.chars().any(char::is_alphanumeric);
    let blank = conclusion.statements.iter().find(|line| !says(line));
    let (message, place) = match blank {
        Some(line) => ("dòng kết luận này không có chữ nào", &line.place),
        None if !has_tasks && conclusion.statements.is_empty() => {
            ("chủ đề này chưa có kết luận nào và chưa giao việc nào", &fields.node().place)
        }
        None => return Some(conclusion),
    };
    let found = Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(place);
    fields
        .decoder
        .diagnostics
        .push(found.hint("ghi `noi_dung` (điều đã kết luận) hoặc `giao` (việc được giao)"));
    None
}

impl MeetingTask {
    /// "Giao Phòng Văn hóa - Xã hội": as the sentence begins; a body that is asked keeps its own word.
    pub fn opening(&self) -> String {
        let body = &self.body.value;
        let has_own =
            ["giao", "đề nghị", "yêu cầu", "các"].iter().any(|lead| after_words(body, lead).is_some());
        if has_own { body.clone() } else { format!("Giao {body}") }
    }

    /// The body charged without the word that asks it: "UBND các xã" of "Đề nghị UBND các xã".
    pub fn charged(&self) -> &str {
        let body = self.body.value.as_str();
        ["giao", "đề nghị", "yêu cầu"].iter().find_map(|lead| after_words(body, lead)).unwrap_or(body)
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.done.is_none()
    }
}
