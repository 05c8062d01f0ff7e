//! What a template may call, and how.

use std::ops::RangeInclusive;

/// What stands in place of names.
pub(in crate::template) const OTHERWISE: &str = "khac";

/// The helper that makes a named part.
pub(in crate::template) const PART: &str = "phan";

/// The hash parameter of [`PART`] that says of which area or body it speaks.
pub(in crate::template) const ITEM: &str = "muc";

/// The helper around such parts, which the facts may list anew.
pub(in crate::template) const ITEMS: &str = "cac_muc";

/// The helper around what only facts can fill.
pub(in crate::template) const NEEDED: &str = "can_noi_dung";

/// The helper that joins a list.
pub(in crate::template) const JOIN: &str = "noi";

/// The hash parameter of [`JOIN`] that names a field.
pub(in crate::template) const FIELD: &str = "truong";

/// What helpers that list schools look at of each.
pub(in crate::template) const SCHOOL_NAME: &str = "ten";

/// The helper that prints the bases of the facts.
pub(in crate::template) const BASES: &str = "can_cu";
/// Prints them with those that follow from other facts.
pub(in crate::template) const ALL_BASES: &str = "cac_can_cu";

/// Helpers whose parameters are ids of the register.
pub(in crate::template) const CITING: [&str; 2] = [BASES, "vien_dan"];

/// Whether a helper stands alone or around a stretch of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::template) enum ArgumentForm {
    /// `{{name …}}` or `(name …)`.
    Inline,
    /// `{{#name …}} … {{/name}}`.
    Block,
}

/// How a helper is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::template) struct HelperSignature {
    pub(in crate::template) name: &'static str,
    pub(in crate::template) form: ArgumentForm,
    /// How many parameters it takes.
    pub(in crate::template) params: RangeInclusive<usize>,
    /// The named parameters it takes.
    pub(in crate::template) hash: &'static [&'static str],
    /// An example, for hints.
    pub(in crate::template) usage: &'static str,
}

const fn inline(name: &'static str, params: RangeInclusive<usize>, usage: &'static str) -> HelperSignature {
    HelperSignature { name, form: ArgumentForm::Inline, params, hash: &[], usage }
}

const fn block(name: &'static str, usage: &'static str) -> HelperSignature {
    HelperSignature { name, form: ArgumentForm::Block, params: 1..=1, hash: &[], usage }
}

/// All that a template may call: Handlebars' own logic and ours.
pub(in crate::template) const SIGNATURES: &[HelperSignature] = &[
    block("if", "{{#if ten}} … {{/if}}"),
    block("unless", "{{#unless ten}} … {{/unless}}"),
    block("each", "{{#each danh_sach}} … {{/each}}"),
    block("with", "{{#with nhom}} … {{/with}}"),
    HelperSignature {
        name: PART,
        form: ArgumentForm::Block,
        params: 1..=1,
        hash: &[ITEM],
        usage: "{{#phan \"ten-phan\"}} … {{/phan}}",
    },
    block(ITEMS, "{{#cac_muc \"phan_cong\"}} … {{/cac_muc}}"),
    block("khong_co", "{{#khong_co \"cong_nhan\"}} … {{/khong_co}}"),
    HelperSignature {
        name: ALL_BASES,
        form: ArgumentForm::Block,
        params: 0..=0,
        hash: &[],
        usage: "{{#cac_can_cu}} … {{/cac_can_cu}}",
    },
    HelperSignature {
        name: NEEDED,
        form: ArgumentForm::Block,
        params: 2..=2,
        hash: &[],
        usage: "{{#can_noi_dung \"ket-luan\" \"kết luận\"}} … {{/can_noi_dung}}",
    },
    inline("cac_truong", 1..=1, "{{cac_truong so_lieu.muc_tieu.cong_nhan_moi.truong}}"),
    inline("dem_truong", 1..=1, "{{dem_truong so_lieu.muc_tieu.cong_nhan_moi.truong}}"),
    HelperSignature {
        name: "ten_truong",
        form: ArgumentForm::Inline,
        params: 1..=1,
        hash: &[OTHERWISE],
        usage: "{{ten_truong so_lieu.truong.truong khac=\"Các trường\"}}",
    },
    inline("hoac", 2..=usize::MAX, "{{hoac ten \"chữ thay thế\"}}"),
    inline("cuoi_dong", 1..=1, "{{cuoi_dong @last}}"),
    inline("gop", 2..=2, "{{gop ten @first}}"),
    inline("lookup", 2..=2, "{{lookup danh_sach 0}}"),
    inline("eq", 2..=2, "(eq a b)"),
    inline("ne", 2..=2, "(ne a b)"),
    inline("gt", 2..=2, "(gt a b)"),
    inline("gte", 2..=2, "(gte a b)"),
    inline("lt", 2..=2, "(lt a b)"),
    inline("lte", 2..=2, "(lte a b)"),
    inline("and", 2..=usize::MAX, "(and a b)"),
    inline("or", 2..=usize::MAX, "(or a b)"),
    inline("not", 1..=1, "(not a)"),
    inline("len", 1..=1, "(len danh_sach)"),
    inline("so", 1..=1, "{{so so_luong}}"),
    inline("so2", 1..=1, "{{so2 so_luong}}"),
    inline("stt", 1..=1, "{{stt @index}}"),
    inline("ngay_hang_nam", 1..=1, "{{ngay_hang_nam \"15/6\"}}"),
    inline("han_tu_danh_gia", 1..=1, "{{han_tu_danh_gia \"15/6\"}}"),
    HelperSignature {
        name: "phan_tram",
        form: ArgumentForm::Inline,
        params: 2..=2,
        hash: &["so_le"],
        usage: "{{phan_tram phan tong}} hoặc {{phan_tram phan tong so_le=2}}",
    },
    HelperSignature {
        name: "bang_chu",
        form: ArgumentForm::Inline,
        params: 1..=1,
        hash: &["don_vi"],
        usage: "{{bang_chu kinh_phi.tong don_vi=kinh_phi.don_vi}}",
    },
    inline("hoa", 1..=1, "{{hoa ten}}"),
    inline("hoa_dau", 1..=1, "{{hoa_dau ten}}"),
    inline("thuong_dau", 1..=1, "{{thuong_dau ten}}"),
    HelperSignature {
        name: JOIN,
        form: ArgumentForm::Inline,
        params: 1..=2,
        hash: &[FIELD],
        usage: "{{noi danh_sach}} hoặc {{noi danh_sach \"; \" truong=\"ten\"}}",
    },
    inline("can_cu", 0..=1, "{{can_cu}} hoặc {{can_cu \"tt-17-2018-bgddt\"}}"),
    inline("vien_dan", 1..=usize::MAX, "{{vien_dan \"tt-17-2018-bgddt\"}}"),
    inline("co_can_cu", 0..=0, "{{#if (co_can_cu)}} … {{/if}}"),
];

/// The helper called `name`.
pub(in crate::template) fn find(name: &str) -> Option<&'static HelperSignature> {
    SIGNATURES.iter().find(|signature| signature.name == name)
}
