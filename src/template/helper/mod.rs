//! What templates can call: one helper a file, all of them in one table.

mod basis;
mod choice;
mod citation;
mod count;
mod has_bases;
mod include;
mod items;
mod join;
mod letter_case;
mod merged;
mod money_words;
mod needed;
mod none;
mod ordinal;
mod params;
mod part;
mod percent;
mod print;
mod schools;
mod self_assessed;
mod signature;
mod step;
mod yearly_day;

pub(super) use include::INCLUDE;
pub(super) use print::{PRINT, guard};
pub(super) use signature::{
    ALL_BASES, ArgumentForm, BASES, CITING, FIELD, HelperSignature, ITEM, ITEMS, JOIN, NEEDED, PART,
    SCHOOL_NAME, SIGNATURES, find,
};
pub(super) use step::{STEP, count};

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use super::session::Session;

/// Adds the helpers that need nothing but their parameters.
pub(super) fn register_pure(registry: &mut Handlebars<'static>) {
    for (name, function) in [
        ("so", count::grouped as Function),
        ("so2", count::padded),
        ("stt", ordinal::ordinal),
        ("phan_tram", percent::percent),
        ("bang_chu", money_words::in_words),
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
    context.register_local_helper(STEP, Box::new(step::StepHelper(session)));
    context.register_local_helper("can_cu", Box::new(basis::BasisHelper(session)));
    context.register_local_helper("cac_can_cu", Box::new(basis::BasesHelper(session)));
    context.register_local_helper("vien_dan", Box::new(citation::CitationHelper(session)));
    context.register_local_helper("khong_co", Box::new(none::NoneHelper(session)));
    context.register_local_helper(ITEMS, Box::new(items::ItemsHelper(session)));
    context.register_local_helper(NEEDED, Box::new(needed::NeededHelper(session)));
    for (name, form) in schools::FORMS {
        context.register_local_helper(name, Box::new(schools::SchoolsHelper { session, form }));
    }
    context.register_local_helper("ngay_hang_nam", Box::new(yearly_day::YearlyDayHelper(session)));
    context.register_local_helper("han_tu_danh_gia", Box::new(self_assessed::SelfAssessedHelper(session)));
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
