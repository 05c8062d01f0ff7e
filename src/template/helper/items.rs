//! `cac_muc`: areas or bodies of a plan, those of the template or those that the facts list.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable};

use super::params::{refuse, text_param};
use crate::template::escape::escape;
use crate::template::output::BoundedText;
use crate::template::session::Session;
use crate::template::view::{self, PlanItem};

/// `{{#cac_muc "phan_cong"}} … {{/cac_muc}}`: what stands inside, where the facts list nothing under that key. Else what they
/// list, in their order; of one that only has a name, the words of the part inside that has it as `muc`.
pub(super) struct ItemsHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for ItemsHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let list = text_param(helper, 0)?;
        let known = format!("`{}` hoặc `{}`", view::SOLUTIONS, view::DUTIES);
        let items =
            view::items(self.0.facts, &list).ok_or_else(|| refuse(helper, helper.param(0), &known))?;
        let Some(template) = helper.template() else { return Ok(()) };
        if items.is_empty() {
            return template.render(registry, context, render, out);
        }
        let named: Vec<&str> =
            items.iter().filter(|item| item.lines.is_empty()).map(|item| item.name).collect();
        self.0.ask_for(&named);
        // What stands in none of the parts is said before the list.
        let mut outside = BoundedText::default();
        let rendered = template.render(registry, context, render, &mut outside);
        let own = self.0.taken();
        rendered?;
        out.write(&outside.into_text())?;
        for item in &items {
            match own.words_of(item.name) {
                _ if !item.lines.is_empty() => out.write(&markup(item))?,
                Some(words) => out.write(&format!("\n{}\n\n", words.trim()))?,
                None => self.0.miss_words(item, &own),
            }
        }
        Ok(())
    }
}

/// A heading, and a paragraph or a list below it; paragraphs where it has no name.
fn markup(item: &PlanItem<'_>) -> String {
    let is_list = item.lines.len() > 1 && !item.name.is_empty();
    let mark = if is_list { "- " } else { "" };
    let lines: String = item.lines.iter().map(|line| format!("{mark}{}.\n\n", escape(line))).collect();
    match item.name {
        "" => format!("\n{lines}"),
        name => format!("\n## {}\n\n{lines}", escape(name)),
    }
}
