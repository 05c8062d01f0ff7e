//! Calls of helpers: the name, how many parameters, what they are.

use handlebars::template::{HelperTemplate, Parameter, Subexpression, TemplateElement};
use serde_json::Value;

use super::check::Walker;
use super::helper::{self, ArgumentForm, HelperSignature, SIGNATURES};
use super::shape::ValueShape;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};

impl<'a> Walker<'a> {
    /// Checks a call of `name`; the shapes of its parameters.
    pub(super) fn call(
        &mut self,
        name: &str,
        call: &'a HelperTemplate,
        form: ArgumentForm,
    ) -> Vec<ValueShape<'a>> {
        let shapes: Vec<_> = call.params.iter().map(|param| self.parameter(param)).collect();
        for param in call.hash.values() {
            let shape = self.parameter(param);
            self.checked.seen.add_whole(&shape);
        }
        self.look(name, call, &shapes);
        match helper::find(name).filter(|known| known.form == form) {
            Some(known) => self.signature(known, call),
            None => self.unknown_helper(name, form),
        }
        if name == helper::JOIN {
            self.joined_field(call, shapes.first());
        }
        if name == helper::ITEMS {
            call.params.first().and_then(literal).into_iter().for_each(|list| self.checked.seen.add(list));
        }
        if helper::CITING.contains(&name) {
            self.cite(call);
        }
        let prints_bases = name == helper::ALL_BASES || (name == helper::BASES && call.params.is_empty());
        self.checked.prints_bases |= prints_bases;
        if name == helper::NEEDED
            && let [Some(part), Some(what)] = [0, 1].map(|at| call.params.get(at).and_then(literal))
        {
            self.checked.needed.push((part.to_owned(), what.to_owned()));
        }
        shapes
    }

    /// Marks what a call of `name` looks at of its parameters: all, where nothing else is known.
    fn look(&mut self, name: &str, call: &HelperTemplate, shapes: &[ValueShape<'a>]) {
        let field = match name {
            "if" | "unless" | "and" | "or" | "not" | "with" => {
                return shapes.iter().for_each(|shape| self.checked.seen.add_asked(shape));
            }
            "each" | "len" => return shapes.iter().for_each(|shape| self.checked.seen.add_counted(shape)),
            "cac_truong" | "dem_truong" | "ten_truong" => Some(helper::SCHOOL_NAME),
            helper::JOIN => call.hash.get(helper::FIELD).and_then(literal),
            _ => None,
        };
        for shape in shapes {
            match field.and_then(|field| self.elements(shape)?.path(field)) {
                Some(fields) => {
                    self.checked.seen.add_counted(shape);
                    self.checked.seen.add_whole(&fields);
                }
                None => self.checked.seen.add_whole(shape),
            }
        }
    }

    /// What a parameter stands for.
    pub(super) fn parameter(&mut self, parameter: &'a Parameter) -> ValueShape<'a> {
        match parameter {
            Parameter::Literal(_) => ValueShape::any(),
            Parameter::Subexpression(inner) => self.subexpression(inner),
            // Names and paths; the enum is open.
            other => other.as_name().map(|raw| self.path(raw)).unwrap_or_default(),
        }
    }

    fn subexpression(&mut self, inner: &'a Subexpression) -> ValueShape<'a> {
        let TemplateElement::Expression(call) = inner.as_element() else { return ValueShape::any() };
        let name = call.name.as_name().unwrap_or_default();
        let shapes = self.call(name, call, ArgumentForm::Inline);
        let Some(collection) = shapes.first().filter(|_| name == "lookup") else { return ValueShape::any() };
        match call.params.get(1) {
            Some(Parameter::Literal(Value::String(key))) => self.looked_up(collection, key),
            _ => self.elements(collection).unwrap_or_default(),
        }
    }

    fn looked_up(&mut self, collection: &ValueShape<'a>, key: &str) -> ValueShape<'a> {
        collection.path(key).unwrap_or_else(|| {
            self.unknown_field(key, collection);
            ValueShape::any()
        })
    }

    fn signature(&mut self, known: &HelperSignature, call: &HelperTemplate) {
        let usage = format!("viết `{}`", known.usage);
        if !known.params.contains(&call.params.len()) {
            let message =
                format!("`{}` nhận {}, ở đây có {}", known.name, expected(known), call.params.len());
            self.report(Diagnostic::new(&rules::THAM_SO_SAI, message), known.name, Some(&usage));
        }
        for key in call.hash.keys().filter(|key| !known.hash.contains(&key.as_str())) {
            let message = format!("`{}` không có tham số `{key}`", known.name);
            self.report(Diagnostic::new(&rules::THAM_SO_SAI, message), known.name, Some(&usage));
        }
    }

    fn unknown_helper(&mut self, name: &str, form: ArgumentForm) {
        let known =
            SIGNATURES.iter().filter(|signature| signature.form == form).map(|signature| signature.name);
        let hint = match helper::find(name) {
            Some(other) => Some(format!("viết `{}`", other.usage)),
            None => suggest(name, known).map(did_you_mean),
        };
        let message = format!("không có hàm `{name}` dùng như thế này");
        self.report(Diagnostic::new(&rules::HAM_LA, message), name, hint.as_deref());
    }

    fn joined_field(&mut self, call: &HelperTemplate, list: Option<&ValueShape<'a>>) {
        let Some(Parameter::Literal(Value::String(field))) = call.hash.get(helper::FIELD) else { return };
        let elements = list.and_then(|list| self.elements(list)).unwrap_or_default();
        if elements.path(field).is_none() {
            self.unknown_field(field, &elements);
        }
    }

    fn unknown_field(&mut self, field: &str, holder: &ValueShape<'a>) {
        let hint = suggest(field, holder.names()).map(did_you_mean);
        let message = format!("không có dữ kiện `{field}` ở đây");
        self.report(Diagnostic::new(&rules::TEN_LA, message), field, hint.as_deref());
    }

    /// Notes the ids that stand in the template, to be looked up in the register at hand.
    fn cite(&mut self, call: &HelperTemplate) {
        for param in &call.params {
            if let Parameter::Literal(Value::String(id)) = param {
                let place = self.unit.place(self.unit.find(id, self.tag));
                self.checked.cited.push((id.clone(), place));
            }
        }
    }
}

fn literal(parameter: &Parameter) -> Option<&str> {
    match parameter {
        Parameter::Literal(value) => value.as_str(),
        // Names, paths and calls; the enum is open.
        _ => None,
    }
}

fn expected(known: &HelperSignature) -> String {
    let (least, most) = (*known.params.start(), *known.params.end());
    match (least, most) {
        (0, 0) => "không tham số nào".to_owned(),
        (least, usize::MAX) => format!("từ {least} tham số trở lên"),
        (least, most) if least == most => format!("{least} tham số"),
        (least, most) => format!("từ {least} đến {most} tham số"),
    }
}
