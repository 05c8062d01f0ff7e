//! One text with its values → markup.

use handlebars::{Context, Handlebars, RenderContext, RenderError, RenderErrorReason, Renderable};

use super::kit::Kit;
use super::output::BoundedText;
use super::session::Session;
use super::{helper, output};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::Facts;

/// Renders the text `name`. With `plain`, values are not escaped: the text is no markup.
pub(super) fn render(
    name: &str,
    registry: &Handlebars<'static>,
    context: &Context,
    session: &Session<'_>,
    plain: bool,
) -> Result<String, RenderError> {
    let template =
        registry.get_template(name).ok_or_else(|| RenderErrorReason::TemplateNotFound(name.to_owned()))?;
    let mut render_context = RenderContext::new(None);
    render_context.set_disable_escape(plain);
    helper::register_local(session, &mut render_context);
    let mut out = BoundedText::default();
    template.render(registry, context, &mut render_context, &mut out)?;
    Ok(out.into_text())
}

/// What went wrong, in a clerk's words, at the tag where it did.
pub(super) fn explain(error: &RenderError, kit: &Kit, session: &Session<'_>) -> Diagnostic {
    let diagnostic = match output::excess(error.reason()) {
        Some(excess) => excess.finding(),
        None => unwritten(error.reason()),
    };
    let name = error.template_name.as_deref().unwrap_or_default();
    let unit = kit.units.get(name).map(AsRef::as_ref).or_else(|| session.unit_named(name));
    let is_ours = unit.is_some_and(|unit| unit.source.is_built_in());
    if let Some(lacking) = lacking_fact(error.reason(), session.facts).filter(|_| is_ours) {
        return lacking;
    }
    match (unit, error.line_no, error.column_no) {
        (Some(unit), Some(line), Some(column)) => {
            diagnostic.at(&unit.place(unit.tag(unit.offset(line, column))))
        }
        _ => diagnostic,
    }
}

/// What a built-in template lacks is asked of the facts, not of who reads it.
fn lacking_fact(reason: &RenderErrorReason, facts: &Facts) -> Option<Diagnostic> {
    let RenderErrorReason::MissingVariable(Some(name)) = reason else { return None };
    let school = facts.own_school();
    let place = school.map_or_else(|| facts.place(), |school| school.place.clone());
    let (message, hint) = match (name.split('.').next().unwrap_or_default(), school) {
        ("truong_nay", None) => (
            "văn bản nói về một trường, mà dữ kiện chưa cho biết là trường nào".to_owned(),
            "ghi trường đó ở `truong`; nếu `truong` có nhiều trường thì ghi thêm `ve_truong: Trường …`"
                .to_owned(),
        ),
        ("tham_dinh", Some(school)) => (
            format!("{}: chưa có kết quả thẩm định tính đến ngày của văn bản", school.name),
            "ghi `tham_dinh` của trường, với `hop.ngay` không sau `van_ban.ngay`".to_owned(),
        ),
        (key, _) => (
            format!("văn bản cần `{name}`, mà dữ kiện chưa cho biết"),
            format!("ghi `{key}` vào dữ kiện; các khóa: `vanthu schema facts`"),
        ),
    };
    Some(Diagnostic::new(&rules::THIEU_NOI_DUNG, message).at(&place).hint(hint))
}

fn unwritten(error: &RenderErrorReason) -> Diagnostic {
    let (message, hint) = reason(error);
    let diagnostic = Diagnostic::new(&rules::MAU_KHONG_DUNG_DUOC, message);
    match hint {
        Some(hint) => diagnostic.hint(hint),
        None => diagnostic,
    }
}

fn reason(reason: &RenderErrorReason) -> (String, Option<&'static str>) {
    const GUARD: Option<&str> = Some("đặt trong `{{#if …}} … {{/if}}`");
    match reason {
        RenderErrorReason::Other(message) => (message.clone(), None),
        RenderErrorReason::MissingVariable(Some(name)) => (format!("`{name}` chưa có giá trị"), GUARD),
        RenderErrorReason::MissingVariable(None) | RenderErrorReason::ParamNotFoundForIndex(..) => {
            ("có giá trị chưa được cho".to_owned(), GUARD)
        }
        RenderErrorReason::InvalidJsonIndex(index) => (format!("danh sách không có phần tử `{index}`"), None),
        // The list of reasons is open; none of the others can come from a template that passed the check.
        other => (format!("không dựng được chỗ này: {other}"), None),
    }
}
