//! What templates can call: one helper a file, all of them in one table.

mod basis;
mod choice;
mod citation;
mod count;
mod has_bases;
mod include;
mod join;
mod letter_case;
mod merged;
mod needed;
mod none;
mod ordinal;
mod part;
mod percent;
mod print;
mod schools;
mod yearly_day;

use std::ops::RangeInclusive;

use handlebars::{
    Context, Handlebars, Helper, HelperDef, PathAndJson, RenderContext, RenderError, RenderErrorReason,
    ScopedJson,
};
use serde_json::Value;

use super::session::Session;

pub(super) use count::pad;
pub(super) use include::INCLUDE;
pub(super) use join::enumerate;
pub(super) use print::{PRINT, guard};

/// The helper that makes a named part.
pub(super) const PART: &str = "phan";
/// The helper that joins a list.
pub(super) const JOIN: &str = "noi";
/// The hash parameter of [`JOIN`] that names a field.
pub(super) const FIELD: &str = "truong";
/// Helpers whose parameters are ids of the register.
pub(super) const CITING: [&str; 2] = ["can_cu", "vien_dan"];

/// Whether a helper stands alone or around a stretch of the template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `{{name …}}` or `(name …)`.
    Inline,
    /// `{{#name …}} … {{/name}}`.
    Block,
}

/// How a helper is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signature {
    pub(super) name: &'static str,
    pub(super) form: Form,
    /// How many parameters it takes.
    pub(super) params: RangeInclusive<usize>,
    /// The named parameters it takes.
    pub(super) hash: &'static [&'static str],
    /// An example, for hints.
    pub(super) usage: &'static str,
}

const fn inline(name: &'static str, params: RangeInclusive<usize>, usage: &'static str) -> Signature {
    Signature { name, form: Form::Inline, params, hash: &[], usage }
}

const fn block(name: &'static str, usage: &'static str) -> Signature {
    Signature { name, form: Form::Block, params: 1..=1, hash: &[], usage }
}

/// All that a template may call: Handlebars' own logic and ours.
pub(super) const SIGNATURES: &[Signature] = &[
    block("if", "{{#if ten}} … {{/if}}"),
    block("unless", "{{#unless ten}} … {{/unless}}"),
    block("each", "{{#each danh_sach}} … {{/each}}"),
    block("with", "{{#with nhom}} … {{/with}}"),
    block(PART, "{{#phan \"ten-phan\"}} … {{/phan}}"),
    block("khong_co", "{{#khong_co \"cong_nhan\"}} … {{/khong_co}}"),
    Signature {
        name: "can_noi_dung",
        form: Form::Block,
        params: 2..=2,
        hash: &[],
        usage: "{{#can_noi_dung \"ket-luan\" \"kết luận\"}} … {{/can_noi_dung}}",
    },
    inline("cac_truong", 1..=1, "{{cac_truong so_lieu.muc_tieu.cong_nhan_moi.truong}}"),
    inline("dem_truong", 1..=1, "{{dem_truong so_lieu.muc_tieu.cong_nhan_moi.truong}}"),
    Signature {
        name: "ten_truong",
        form: Form::Inline,
        params: 1..=1,
        hash: &[schools::OTHERWISE],
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
    inline("phan_tram", 2..=2, "{{phan_tram phan tong}}"),
    inline("hoa", 1..=1, "{{hoa ten}}"),
    inline("hoa_dau", 1..=1, "{{hoa_dau ten}}"),
    inline("thuong_dau", 1..=1, "{{thuong_dau ten}}"),
    Signature {
        name: JOIN,
        form: Form::Inline,
        params: 1..=2,
        hash: &[FIELD],
        usage: "{{noi danh_sach}} hoặc {{noi danh_sach \"; \" truong=\"ten\"}}",
    },
    inline("can_cu", 0..=1, "{{can_cu}} hoặc {{can_cu \"tt-17-2018-bgddt\"}}"),
    inline("vien_dan", 1..=usize::MAX, "{{vien_dan \"tt-17-2018-bgddt\"}}"),
    inline("co_can_cu", 0..=0, "{{#if (co_can_cu)}} … {{/if}}"),
];

/// The helper called `name`.
pub(super) fn find(name: &str) -> Option<&'static Signature> {
    SIGNATURES.iter().find(|signature| signature.name == name)
}

/// Adds the helpers that need nothing but their parameters.
pub(super) fn register_pure(registry: &mut Handlebars<'static>) {
    for (name, function) in [
        ("so", count::grouped as Function),
        ("so2", count::padded),
        ("stt", ordinal::ordinal),
        ("phan_tram", percent::percent),
        ("hoa", letter_case::capitals),
        ("hoa_dau", letter_case::capitalised),
        ("thuong_dau", letter_case::uncapitalised),
        ("hoac", choice::first_given),
        ("cuoi_dong", choice::line_end),
        (JOIN, join::join),
    ] {
        registry.register_helper(name, Box::new(Pure(function)));
    }
    registry.register_helper("gop", Box::new(merged::MergedHelper));
    registry.register_helper(PRINT, Box::new(print::PrintHelper));
    registry.register_helper(INCLUDE, Box::new(include::IncludeHelper));
}

/// Adds the helpers that look at the document being made.
pub(super) fn register_local<'reg: 'rc, 'rc>(
    session: &'rc Session<'rc>,
    context: &mut RenderContext<'reg, 'rc>,
) {
    context.register_local_helper(PART, Box::new(part::PartHelper(session)));
    context.register_local_helper("can_cu", Box::new(basis::BasisHelper(session)));
    context.register_local_helper("vien_dan", Box::new(citation::CitationHelper(session)));
    context.register_local_helper("khong_co", Box::new(none::NoneHelper(session)));
    context.register_local_helper("can_noi_dung", Box::new(needed::NeededHelper(session)));
    for (name, form) in schools::FORMS {
        context.register_local_helper(name, Box::new(schools::SchoolsHelper { session, form }));
    }
    context.register_local_helper("ngay_hang_nam", Box::new(yearly_day::YearlyDayHelper(session)));
    context.register_local_helper("co_can_cu", Box::new(has_bases::HasBasesHelper(session)));
}

/// Those for a text of `noi_dung`, in which the parts of partials stand as they are.
pub(super) fn register_inside<'reg: 'rc, 'rc>(
    session: &'rc Session<'rc>,
    context: &mut RenderContext<'reg, 'rc>,
) {
    register_local(session, context);
    context.register_local_helper(PART, Box::new(part::WholePartHelper));
}

/// A helper's text from its parameters.
type Function = fn(&Helper<'_>) -> Result<String, RenderError>;

/// A helper that needs nothing but its parameters. Its text is escaped like any fact.
struct Pure(Function);

impl HelperDef for Pure {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        (self.0)(helper).map(|text| ScopedJson::Derived(Value::String(text)))
    }
}

/// The refusal of a value, in a clerk's words.
fn refuse(helper: &Helper<'_>, found: Option<&PathAndJson<'_>>, expected: &str) -> RenderError {
    let name =
        found.and_then(PathAndJson::relative_path).map(|path| format!("`{path}` ")).unwrap_or_default();
    let what = match found.map(PathAndJson::value) {
        None | Some(Value::Null) => "chưa có giá trị".to_owned(),
        Some(Value::Array(_)) => "là một danh sách".to_owned(),
        Some(Value::Object(_)) => "là một nhóm".to_owned(),
        Some(value @ (Value::Bool(_) | Value::Number(_) | Value::String(_))) => format!("là {value}"),
    };
    RenderErrorReason::Other(format!("`{}` cần {expected}, nhưng {name}{what}", helper.name())).into()
}

/// The count that is parameter `index`.
fn count_param(helper: &Helper<'_>, index: usize) -> Result<u64, RenderError> {
    let found = helper.param(index);
    found.and_then(|param| param.value().as_u64()).ok_or_else(|| refuse(helper, found, "một số"))
}

/// The text that is parameter `index`.
fn text_param(helper: &Helper<'_>, index: usize) -> Result<String, RenderError> {
    let found = helper.param(index);
    found.and_then(|param| text(param.value())).ok_or_else(|| refuse(helper, found, "chữ"))
}

/// A value as it is printed; `None` of what is no text.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
