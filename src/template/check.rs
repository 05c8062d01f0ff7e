//! The static check: every name of a template, in every branch, before anything is rendered.
//!
//! Handlebars passes over an unknown name in a condition, and sees a branch only when it is taken.

use std::collections::HashSet;
use std::ops::Range;

use handlebars::template::{
    BlockParam, DecoratorTemplate, HelperTemplate, Parameter, Template, TemplateElement,
};
use serde_json::Value;

use super::checked::{Checked, GIVEN, NamedPart, OWN};
use super::helper::{self, ArgumentForm};
use super::kit::Kit;
use super::scope::{Scope, Scopes};
use super::shape::{Step, ValueShape};
use super::unit::TemplateText;
use crate::diagnostic::{Diagnostic, Limit, did_you_mean, limits, rules, suggest};

/// Checks the text `name` and all partials it uses against the names of `schema`.
pub(super) fn check(name: &str, kit: &Kit, schema: &Value, checked: &mut Checked) {
    let (Some(template), Some(unit)) = (kit.registry.get_template(name), kit.units.get(name)) else { return };
    check_text(template, unit, kit, schema, checked);
}

/// Checks `template`, compiled from `unit`, and all partials it uses.
pub(super) fn check_text(
    template: &Template,
    unit: &TemplateText,
    kit: &Kit,
    schema: &Value,
    checked: &mut Checked,
) {
    let mut walker = Walker {
        kit,
        unit,
        tag: 0,
        scopes: Scopes::new(ValueShape::of(schema)),
        including: template.name.iter().cloned().collect(),
        loops: 0,
        parts: 0,
        depth: 0,
        steps: 0,
        is_stopped: false,
        found: checked.diagnostics.iter().map(keyed).collect(),
        checked,
    };
    walker.template(template);
    if checked.uses_own {
        checked.seen.add(OWN);
    }
}

pub(super) struct Walker<'a> {
    pub(super) kit: &'a Kit,
    pub(super) unit: &'a TemplateText,
    /// Where the tag at hand begins.
    pub(super) tag: usize,
    pub(super) scopes: Scopes<'a>,
    /// The text at hand and the texts that include it.
    pub(super) including: Vec<String>,
    /// How many loops are around the tag at hand.
    pub(super) loops: usize,
    /// How many named parts are around it.
    pub(super) parts: usize,
    /// How many blocks and partials are around the tag at hand.
    depth: usize,
    /// How many pieces were looked at.
    steps: usize,
    is_stopped: bool,
    pub(super) checked: &'a mut Checked,
    /// What was found so far: a partial is walked once for each use, so that the same finding comes again.
    pub(super) found: HashSet<(Option<Range<usize>>, Diagnostic)>,
}

/// A finding and where it is: a hash of a finding leaves its place out.
pub(super) fn keyed(diagnostic: &Diagnostic) -> (Option<Range<usize>>, Diagnostic) {
    (diagnostic.place.as_ref().map(|place| place.span.clone()), diagnostic.clone())
}

impl<'a> Walker<'a> {
    pub(super) fn template(&mut self, template: &'a Template) {
        for (index, element) in template.elements.iter().enumerate() {
            // An `{{else if}}` has no place of its own and keeps that of the tag before.
            let is_text = matches!(element, TemplateElement::RawString(_) | TemplateElement::Comment(_));
            if let Some(mapping) = template.mapping.get(index).filter(|_| !is_text) {
                self.tag = self.unit.offset(mapping.0, mapping.1);
            }
            self.steps += 1;
            if limits::BODY_STEPS.check(self.steps).is_err() {
                return self.stop(&limits::BODY_STEPS);
            }
            self.element(element);
        }
    }

    fn element(&mut self, element: &'a TemplateElement) {
        match element {
            TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
            TemplateElement::Expression(call) => self.expression(call),
            TemplateElement::HtmlExpression(_) => self.report(
                Diagnostic::new(
                    &rules::KHONG_QUA_XU_LY,
                    "`{{{…}}}` không dùng được: dấu đặc biệt trong dữ kiện sẽ bị hiểu thành đánh dấu",
                ),
                "{{{",
                Some("viết `{{…}}`"),
            ),
            TemplateElement::HelperBlock(call) => self.block(call),
            TemplateElement::PartialExpression(call) => self.partial(call),
            // The list of elements is open: whatever else Handlebars knows is refused as well.
            _ => self.report(
                Diagnostic::new(&rules::KHONG_HO_TRO, "mẫu không dùng được cú pháp này của Handlebars"),
                "{{",
                Some("mẫu con viết trong tệp riêng và gọi bằng `{{> _ten}}`"),
            ),
        }
    }

    fn expression(&mut self, call: &'a HelperTemplate) {
        let Some(name) = call.name.as_name() else {
            return self.report(
                Diagnostic::new(&rules::TEN_LA, "tên phải viết sẵn, không tính ra được"),
                "{{",
                None,
            );
        };
        if name == helper::STEP {
            return;
        }
        if name == helper::INCLUDE {
            if let Some(Parameter::Literal(Value::String(name))) = call.params.first() {
                self.include(name, self.scopes.current(), Vec::new());
            }
            return;
        }
        if name != helper::PRINT {
            self.call(name, call, ArgumentForm::Inline);
            return;
        }
        let name = call.params.first().and_then(Parameter::as_name).unwrap_or_default();
        let shape = self.path(name);
        self.checked.seen.add_whole(&shape);
        if let Some(what) = shape.unprintable() {
            let message = format!("`{name}` là {what}, không in ra được");
            let hint = match shape.members().next() {
                Some(member) => format!("chọn một dữ kiện trong nhóm, như `{{{{{name}.{member}}}}}`"),
                None => "dùng `{{#each}}` hoặc `{{noi …}}`".to_owned(),
            };
            self.report(Diagnostic::new(&rules::KHONG_IN_DUOC, message), name, Some(&hint));
        }
    }

    fn block(&mut self, call: &'a HelperTemplate) {
        let name = call.name.as_name().unwrap_or_default();
        let shapes = self.call(name, call, ArgumentForm::Block);
        let subject = shapes.into_iter().next().unwrap_or_default();
        match name {
            "each" => self.each(call, &subject),
            "with" => {
                let locals = self.scopes.locals();
                self.inside(call, subject, locals);
            }
            helper::PART => {
                self.part(call);
                self.parts += 1;
                self.branch(call.template.as_ref());
                self.parts -= 1;
            }
            "if" if is_given(&subject) => self.if_given(call.template.as_ref()),
            _ => self.branch(call.template.as_ref()),
        }
        self.branch(call.inverse.as_ref());
    }

    fn branch(&mut self, template: Option<&'a Template>) {
        let Some(template) = template else { return };
        self.depth += 1;
        if limits::TEMPLATE_NESTED.check(self.depth).is_err() {
            self.stop(&limits::TEMPLATE_NESTED);
        } else {
            self.template(template);
        }
        self.depth -= 1;
    }

    /// Walks what stands below `{{#if so_lieu.chi_tieu.da_ghi}}`.
    fn if_given(&mut self, template: Option<&'a Template>) {
        let outside = std::mem::take(&mut self.checked.seen);
        self.branch(template);
        let inside = std::mem::replace(&mut self.checked.seen, outside);
        self.checked.seen_if_given.merge(&inside);
    }

    /// Reports, at the tag at hand, that there is more than is looked at; once a text.
    fn stop(&mut self, limit: &'static Limit) {
        if !std::mem::replace(&mut self.is_stopped, true) {
            let range = self.unit.tag(self.tag);
            let place = self.unit.place(range);
            self.push(limit.exceeded().finding().at(&place));
        }
    }

    /// The values a loop through `list` goes through.
    pub(super) fn elements(&mut self, list: &ValueShape<'a>) -> Option<ValueShape<'a>> {
        self.checked.goes_through_group |= list.may_be_group();
        list.elements()
    }

    fn each(&mut self, call: &'a HelperTemplate, list: &ValueShape<'a>) {
        let elements = self.elements(list).unwrap_or_else(|| {
            let name = call.params.first().and_then(Parameter::as_name).unwrap_or_default();
            let message = format!("`{name}` không phải là danh sách");
            self.report(Diagnostic::new(&rules::KHONG_LA_DANH_SACH, message), name, None);
            ValueShape::any()
        });
        self.loops += 1;
        self.inside(call, elements, &["index", "first", "last", "key"]);
        self.loops -= 1;
    }

    /// Walks a block's text with `base` as `this`.
    fn inside(&mut self, call: &'a HelperTemplate, base: ValueShape<'a>, locals: &'static [&'static str]) {
        let named = match &call.block_param {
            Some(BlockParam::Single(name)) => vec![(name, base.clone())],
            Some(BlockParam::Pair((name, key))) => vec![(name, base.clone()), (key, ValueShape::any())],
            // The enum is open; an unknown form gives no names.
            Some(_) | None => Vec::new(),
        };
        let named = named.into_iter().filter_map(|(name, shape)| Some((name.as_name()?.to_owned(), shape)));
        self.scopes.push(Scope { base, named: named.collect(), locals });
        self.branch(call.template.as_ref());
        self.scopes.pop();
    }

    fn part(&mut self, call: &'a HelperTemplate) {
        let Some(Parameter::Literal(Value::String(name))) = call.params.first() else {
            let message = "tên phần phải viết sẵn trong dấu nháy";
            return self.report(
                Diagnostic::new(&rules::PHAN_SAI, message),
                helper::PART,
                Some("{{#phan \"ten-phan\"}}"),
            );
        };
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            let message = format!("tên phần `{name}` chỉ được có chữ thường không dấu, chữ số và dấu `-`");
            self.report(Diagnostic::new(&rules::PHAN_SAI, message), name, None);
        }
        if self.loops > 0 {
            let message = format!("phần `{name}` nằm trong vòng lặp nên sẽ lặp lại");
            self.report(
                Diagnostic::new(&rules::PHAN_SAI, message),
                name,
                Some("đặt cả vòng lặp vào trong phần"),
            );
        }
        let place = self.unit.place(self.unit.find(name, self.tag));
        let line =
            self.unit.text.get(..self.tag).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
        let indent = line.chars().take_while(|c| *c == ' ').collect();
        if let Some(first) = self.checked.parts.get(name) {
            let message = format!("tên phần `{name}` dùng hai lần");
            let found = Diagnostic::new(&rules::PHAN_TRUNG, message)
                .at(&place)
                .related(&first.place, "lần đầu ở đây");
            self.push(found);
        } else {
            let (order, depth) = (self.checked.parts.len(), self.parts);
            self.checked.parts.insert(name.clone(), NamedPart { place, indent, order, depth });
        }
    }

    fn partial(&mut self, call: &'a DecoratorTemplate) {
        let Some(name) = call.name.as_name() else {
            return self.report(Diagnostic::new(&rules::MAU_CON_LA, "tên mẫu con phải viết sẵn"), ">", None);
        };
        let base = match call.params.first() {
            Some(param) => self.parameter(param),
            None => self.scopes.current(),
        };
        self.checked.seen.add_asked(&base);
        let mut named = Vec::new();
        for (key, param) in &call.hash {
            let shape = self.parameter(param);
            self.checked.seen.add_asked(&shape);
            named.push((key.clone(), shape));
        }
        self.include(name, base, named);
    }

    /// Walks the partial `name` with `base` as `this` and the arguments `named`.
    fn include(&mut self, name: &str, base: ValueShape<'a>, named: Vec<(String, ValueShape<'a>)>) {
        if self.including.iter().any(|outer| outer == name) {
            let message = format!("mẫu con `{name}` gọi lại chính nó");
            let hint = format!("bỏ một trong các lần gọi: {} → {name}", self.including.join(" → "));
            return self.report(Diagnostic::new(&rules::MAU_CON_VONG, message), name, Some(&hint));
        }
        let Kit { registry, units, .. } = self.kit;
        let found = name.starts_with('_').then(|| registry.get_template(name).zip(units.get(name)));
        let Some((template, unit)) = found.flatten() else { return self.unknown_partial(name) };
        self.checked.partials.insert(name.to_owned());
        let (outer_unit, outer_tag) = (self.unit, self.tag);
        self.including.push(name.to_owned());
        self.scopes.push(Scope { base, named, locals: self.scopes.locals() });
        self.unit = unit;
        self.branch(Some(template));
        (self.unit, self.tag) = (outer_unit, outer_tag);
        self.scopes.pop();
        self.including.pop();
    }

    fn unknown_partial(&mut self, name: &str) {
        let known = self.kit.partials.iter().map(String::as_str);
        let hint = suggest(name, known).map(did_you_mean);
        let message = format!("không có mẫu con `{name}`");
        self.report(Diagnostic::new(&rules::MAU_CON_LA, message), name, hint.as_deref());
    }
}

/// Whether it says that numbers are [`GIVEN`].
fn is_given(subject: &ValueShape<'_>) -> bool {
    subject.way().is_some_and(|way| way.iter().copied().eq(GIVEN.map(Step::Field)))
}
