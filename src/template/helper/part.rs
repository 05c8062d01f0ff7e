//! `phan`: named parts, which a place can change by its facts.

use handlebars::{Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, Renderable};

use super::ITEM;
use super::params::{text, text_param};
use crate::facts::PartChange;
use crate::template::arrangement;
use crate::template::asked::Turn;
use crate::template::output::BoundedText;
use crate::template::session::Session;
use crate::yaml::Located;

/// `{{#phan "ten"}} … {{/phan}}`; `muc="Sở Tài chính"` says of which area or body it speaks.
pub(super) struct PartHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for PartHelper<'_> {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = text_param(helper, 0)?;
        let of = helper.hash_get(ITEM).and_then(|item| text(item.value()));
        let names = of.unwrap_or_default();
        let turn = if names.is_empty() { Turn::Stands } else { self.0.turn_of(&names) };
        let mut words = BoundedText::default();
        match turn {
            Turn::IsLeftOut => {}
            Turn::Stands => self.print(&name, helper, registry, context, render, out)?,
            Turn::IsKept => {
                self.print(&name, helper, registry, context, render, &mut words)?;
                self.0.keep_words(&names, words.into_text());
            }
            Turn::IsTried => {
                let before = self.0.notes();
                let is_kept = match self.print(&name, helper, registry, context, render, &mut words) {
                    Ok(()) => self.0.keep_words(&names, words.into_text()),
                    // What the list does not want need not be printable.
                    Err(_) => self.0.give_up_words(),
                };
                if !is_kept {
                    self.0.go_back_to(before);
                }
            }
        }
        Ok(())
    }
}

impl PartHelper<'_> {
    /// The part `name`, changed as the facts want it.
    fn print<'reg: 'rc, 'rc>(
        &self,
        name: &str,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let unchanged = PartChange::default();
        let (change, indent) = self.0.reach_part(name).unwrap_or((&unchanged, ""));
        let insert = |text: Option<&Located<String>>, out: &mut dyn Output| match text {
            Some(text) => insert(&self.0.inserted(text, context)?, indent, out),
            None => Ok(()),
        };
        let place = self.0.place_of(name);
        if let Some(place) = place {
            out.write(&arrangement::opening(place))?;
        }
        insert(change.before.as_ref(), out)?;
        match (&change.replace, helper.template()) {
            _ if change.omit => {}
            (Some(_), _) => insert(change.replace.as_ref(), out)?,
            (None, Some(template)) => template.render(registry, context, render, out)?,
            (None, None) => {}
        }
        insert(change.after.as_ref(), out)?;
        if place.is_some() {
            out.write(&arrangement::closing())?;
        }
        Ok(())
    }
}

/// Writes rich text between blank lines, as deep as the part stands.
fn insert(text: &str, indent: &str, out: &mut dyn Output) -> HelperResult {
    out.write("\n")?;
    for line in text.lines() {
        if !line.trim().is_empty() {
            out.write(indent)?;
        }
        out.write(line)?;
        out.write("\n")?;
    }
    out.write("\n")?;
    Ok(())
}

/// The same in a text of `noi_dung`: what changes a part changes it where the template has it.
pub(super) struct WholePartHelper;

impl HelperDef for WholePartHelper {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        render: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        helper.template().map_or(Ok(()), |template| template.render(registry, context, render, out))
    }
}
