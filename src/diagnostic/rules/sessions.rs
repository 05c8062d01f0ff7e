//! Rules of the sessions of people's councils. They are told among those of facts that contradict each other.

use super::rule::{Example, ExampleInput, Rule};
use crate::diagnostic::severity::Severity;

pub static THIEU_KY_HOP: Rule = Rule {
    name: "thieu-ky-hop",
    severity: Severity::Warning,
    milder: None,
    says: "Nghị quyết của Hội đồng nhân dân chưa ghi khóa, kỳ họp, ngày thông qua.",
    advice: "Ghi `ky_hop` với khóa, kỳ họp thứ mấy và ngày thông qua.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "nghị quyết của Hội đồng nhân dân không có `ky_hop`",
        right: "nghị quyết có `ky_hop: {khoa: X, thu: 12, ngay: 10/12/2026}`",
    },
};

pub static KY_HOP_SAI: Rule = Rule {
    name: "ky-hop-sai",
    severity: Severity::Error,
    milder: None,
    says: "Kỳ họp ghi sai: khóa không phải số La Mã, ngày thông qua sau ngày văn bản, hoặc cơ quan ban hành không phải Hội đồng nhân dân.",
    advice: "Sửa `ky_hop`, `van_ban.ngay` hoặc `co_quan`, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "nghị quyết của Hội đồng nhân dân có `ky_hop: {khoa: mười, thu: 12}`",
        right: "nghị quyết của Hội đồng nhân dân có `ky_hop: {khoa: X, thu: 12}`",
    },
};
