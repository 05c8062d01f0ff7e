//! One text with its values → markup.

use handlebars::{Context, Handlebars, RenderContext, RenderError, RenderErrorReason, Renderable};

use super::kit::Kit;
use super::output::BoundedText;
use super::session::Session;
use super::{helper, output};
use crate::diagnostic::{Diagnostic, rules};

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
    match (unit, error.line_no, error.column_no) {
        (Some(unit), Some(line), Some(column)) => {
            diagnostic.at(&unit.place(unit.tag(unit.offset(line, column))))
        }
        _ => diagnostic,
    }
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
