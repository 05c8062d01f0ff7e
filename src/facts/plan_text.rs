//! What a plan says in sentences of its place: aims, solutions by area, and who has to do what.

use serde_json::Value;

use super::{Deadline, MeetingTask};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Fields, Located, Node, NodeValue, OptionalWith, Shape, here, lines, list, needed,
    optional, reads,
};

record! {
    /// Sentences of a plan, each where its kind stands; where one is given the template's own step back.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct PlanText: "Lời của kế hoạch" {
        /// `muc_dich`.
        pub purposes: Vec<Located<String>> = lines(
            "muc_dich",
            "Mục đích",
            "Các mục đích, mỗi ý một dòng; ghi ở đây thì thay cho lời của mẫu.",
            "[Nâng cao chất lượng giáo dục của các trường]",
        );
        /// `yeu_cau`.
        pub requirements: Vec<Located<String>> = lines(
            "yeu_cau",
            "Yêu cầu",
            "Các yêu cầu, mỗi ý một dòng; ghi ở đây thì thay cho lời của mẫu.",
            "[\"Phân công rõ việc, rõ người chịu trách nhiệm\"]",
        );
        /// `muc_tieu_chung`.
        pub goals: Vec<Located<String>> = lines(
            "muc_tieu_chung",
            "Mục tiêu chung",
            "Các mục tiêu không phải là số trường, mỗi ý một dòng; ghi ở đây thì thay cho lời của mẫu.",
            "[Các trường có đủ điều kiện bảo đảm chất lượng]",
        );
        /// `giai_phap`: what is to be done, by area.
        pub solutions: Vec<SolutionArea> = list(
            "giai_phap",
            "Nhiệm vụ, giải pháp",
            "Các nhóm nhiệm vụ, giải pháp theo thứ tự sẽ in, thay cho các nhóm của mẫu; nhóm chỉ ghi tên thì giữ lời của mẫu.",
            "[{nhom: Công tác tuyên truyền, noi_dung: [Tuyên truyền để Nhân dân hiểu và đồng thuận]}]",
        );
        /// `phan_cong`: who has to do what.
        pub duties: Vec<BodyDuties> = list(
            "phan_cong",
            "Phân công",
            "Các cơ quan, đơn vị được giao việc ở phần Tổ chức thực hiện, theo thứ tự sẽ in, thay cho các cơ quan của mẫu; cơ quan chỉ ghi tên thì giữ lời của mẫu.",
            "[{don_vi: Phòng Văn hóa - Xã hội, viec: [Chủ trì triển khai Kế hoạch, {viec: tổng hợp kết quả, han: 30/6/2024}]}]",
        );
    }
}

record! {
    /// One of `giai_phap`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct SolutionArea: "Một nhóm nhiệm vụ, giải pháp", settled by told_of {
        /// Where the entry begins.
        pub place: Place = here();
        /// `nhom`: its heading.
        pub title: Option<Located<String>> = optional(
            "nhom",
            "Nhóm",
            "Tên nhóm nhiệm vụ, giải pháp; không ghi thì là đoạn mở đầu, hoặc viết tiếp nhóm trên.",
            "Công tác tuyên truyền",
        );
        /// `noi_dung`: what is to be done, each on a line.
        pub statements: Vec<Located<String>> = lines(
            "noi_dung",
            "Nội dung",
            "Những việc phải làm, mỗi việc một dòng; không ghi gì thì giữ lời của mẫu cho nhóm này.",
            "[Tuyên truyền để Nhân dân hiểu và đồng thuận]",
        );
        /// `giao`: what one body has to do.
        pub tasks: Vec<MeetingTask> = list(
            "giao",
            "Giao việc",
            "Những việc giao riêng cho một cơ quan, đơn vị.",
            "[{don_vi: Phòng Văn hóa - Xã hội, viec: rà soát danh sách trường, han: 30/6/2024}]",
        );
    }
}

record! {
    /// One of `phan_cong`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct BodyDuties: "Một cơ quan, đơn vị được giao việc" {
        /// `don_vi`: who is charged, as its heading names it.
        pub body: Located<String> = needed(
            "don_vi",
            "Đơn vị",
            "Cơ quan, đơn vị được giao việc, hoặc nhiều cơ quan cùng việc.",
            "Phòng Văn hóa - Xã hội",
        );
        /// `viec`: what it has to do.
        pub duties: Vec<Duty> = reads(
            DUTIES,
            "viec",
            "Việc",
            "Các việc được giao, mỗi việc một dòng hoặc một nhóm; không ghi gì thì giữ lời của mẫu cho cơ quan này.",
            "[Chủ trì triển khai Kế hoạch, {viec: tổng hợp kết quả, han: 30/6/2024}]",
        );
    }
}

/// `viec`: one task, or a list of them.
const DUTIES: OptionalWith<Vec<Duty>> = OptionalWith {
    read: |node, decoder| match &node.value {
        NodeValue::List(_) => Some(decoder.items(node)),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => {
            decoder.read(node).map(|duty: Duty| vec![duty])
        }
    },
    dump: |duties: &Vec<Duty>| match duties.as_slice() {
        [] => Value::Null,
        all => all.iter().map(Fact::dump).collect(),
    },
    shape: || Shape::Lines(Box::new(Duty::shape())),
};

/// One task of a body: a line, or the work with whom and by when.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Duty {
    /// What it has to do.
    pub work: Located<String>,
    /// With whom.
    pub with: Vec<String>,
    /// Until when.
    pub due: Option<Located<Deadline>>,
}

record! {
    /// A duty that says more than the work.
    #[derive(Debug, Clone, PartialEq, Hash)]
    struct DetailedDuty: "Một việc được giao" {
        work: Located<String> = needed("viec", "Việc", "Việc được giao.", "tổng hợp kết quả");
        with: Vec<String> = lines(
            "phoi_hop",
            "Phối hợp",
            "Các đơn vị phối hợp.",
            "[Phòng Kinh tế, Công an xã]",
        );
        due: Option<Located<Deadline>> = optional(
            "han",
            "Thời hạn",
            "Hạn hoàn thành: ngày cuối cùng, tháng, năm; hoặc lời như “thường xuyên”, “hằng quý”.",
            "30/6/2024",
        );
    }
}

impl Decode for Duty {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Map(_) => {
                let DetailedDuty { work, with, due } = decoder.read(node)?;
                Some(Self { work, with, due })
            }
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => {
                decoder.read(node).map(|work| Self { work, with: Vec::new(), due: None })
            }
        }
    }
}

impl Fact for Duty {
    fn shape() -> Shape {
        Shape::OneOf(vec![Shape::Text, DetailedDuty::shape()])
    }

    fn dump(&self) -> Value {
        let Self { work, with, due } = self.clone();
        match with.is_empty() && due.is_none() {
            true => work.dump(),
            false => DetailedDuty { work, with, due }.dump(),
        }
    }
}

/// Neither a name nor a word: nothing could be meant.
fn told_of(area: SolutionArea, fields: &mut Fields<'_, '_>) -> Option<SolutionArea> {
    if area.title.is_none() && area.statements.is_empty() && area.tasks.is_empty() {
        let message = "nhóm nhiệm vụ, giải pháp này chưa có tên và chưa có nội dung";
        let found = Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(&area.place);
        fields.decoder.diagnostics.push(found.hint("ghi `nhom`, `noi_dung`, hoặc cả hai"));
        return None;
    }
    Some(area)
}

impl PlanText {
    /// The sentences of its own.
    pub fn texts(&self) -> impl Iterator<Item = &Located<String>> {
        let Self { purposes, requirements, goals, solutions, duties } = self;
        let solutions = solutions.iter().flat_map(|area| &area.statements);
        let duties = duties.iter().flat_map(|body| body.duties.iter().map(|duty| &duty.work));
        [purposes, requirements, goals].into_iter().flatten().chain(solutions).chain(duties)
    }

    /// Gives each of its sentences to `change`, which may leave nothing of it.
    pub fn change_texts(&mut self, mut change: impl FnMut(&Located<String>) -> Option<Located<String>>) {
        let mut all = |texts: &mut Vec<Located<String>>| {
            *texts = texts.iter().filter_map(&mut change).collect();
        };
        let Self { purposes, requirements, goals, solutions, duties } = self;
        all(purposes);
        all(requirements);
        all(goals);
        solutions.iter_mut().for_each(|area| all(&mut area.statements));
        for body in duties {
            let changed = |mut duty: Duty| {
                duty.work = change(&duty.work)?;
                Some(duty)
            };
            body.duties = std::mem::take(&mut body.duties).into_iter().filter_map(changed).collect();
        }
    }

    /// What is to be done until when: the work and its deadline.
    pub fn deadlines(&self) -> impl Iterator<Item = (&str, &Located<Deadline>)> {
        let of_areas = self.solutions.iter().flat_map(|area| &area.tasks);
        let of_areas = of_areas.filter_map(|task| Some((task.work.as_str(), task.due.as_ref()?)));
        let of_bodies = self.duties.iter().flat_map(|body| &body.duties);
        of_areas.chain(of_bodies.filter_map(|duty| Some((duty.work.value.as_str(), duty.due.as_ref()?))))
    }
}
