//! From the tree to typed facts, gathering every finding on the way.

use super::Located;
use super::node::{Entry, Node, NodeValue, Scalar};
use crate::diagnostic::{Diagnostic, Place, Report, Rule, did_you_mean, rules, suggest};

/// A value that can be read from a [`Node`]. `None` means that why is among the decoder's diagnostics.
pub trait Decode: Sized {
    /// Reads `node`.
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self>;
}

/// A way to read a [`Node`], for values whose type alone does not tell it.
pub type Read<T> = fn(&Node, &mut Decoder) -> Option<T>;

/// What decoding has found so far, and what later values depend on.
#[derive(Debug, Default)]
pub struct Decoder {
    /// Everything found.
    pub diagnostics: Report,
    /// What stands at keys that later values depend on.
    remembered: Vec<(&'static str, Node)>,
}

impl Decoder {
    /// Keeps what stands at `key` for values below that depend on it: a bare month takes its plan's year.
    pub fn remember(&mut self, key: &'static str, node: &Node) {
        self.remembered.push((key, node.clone()));
    }

    /// What stands at `key`, if it was kept.
    pub fn remembered(&self, key: &str) -> Option<&Node> {
        self.remembered.iter().find(|(known, _)| *known == key).map(|(_, node)| node)
    }

    /// Notes an error at `place`; `None`, so that a caller can return it.
    pub fn error<T>(&mut self, rule: &'static Rule, message: impl Into<String>, place: &Place) -> Option<T> {
        self.diagnostics.push(Diagnostic::new(rule, message).at(place));
        None
    }

    /// Notes that `node` is not an `expected`.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &str) -> Option<T> {
        self.error(&rules::KIEU_SAI, format!("cần {expected}, ở đây là {}", node.describe()), &node.place)
    }

    /// The scalar `node` is, or an error that `expected` was wanted.
    pub fn scalar<'n>(&mut self, node: &'n Node, expected: &str) -> Option<&'n Scalar> {
        match &node.value {
            NodeValue::Scalar(scalar) => Some(scalar),
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => self.wrong_type(node, expected),
        }
    }

    /// Reads one of a closed list of words; `noun` and `rule` name the list ("cấp học", `cap-hoc-la`).
    pub fn choose<T: Copy>(
        &mut self,
        node: &Node,
        rule: &'static Rule,
        noun: &str,
        find: impl Fn(&str) -> Option<T>,
        keys: &[&'static str],
    ) -> Option<T> {
        let scalar = self.scalar(node, noun)?;
        let found = find(&scalar.text);
        if found.is_none() {
            let message = format!("không có {noun} `{}`", scalar.text);
            let diagnostic = Diagnostic::new(rule, message).at(&node.place);
            let hint = match suggest(&scalar.text, keys.iter().copied()) {
                Some(key) => did_you_mean(key),
                None => format!("chọn một trong: {}", keys.join(", ")),
            };
            self.diagnostics.push(diagnostic.hint(hint));
        }
        found
    }

    /// Reads `node` as a `T`.
    pub fn read<T: Decode>(&mut self, node: &Node) -> Option<T> {
        T::decode(node, self)
    }

    /// Reads every item of a list.
    pub fn items<T: Decode>(&mut self, node: &Node) -> Vec<T> {
        match &node.value {
            NodeValue::Null => Vec::new(),
            NodeValue::List(items) => {
                // A value takes many times the room of its words, so the list is made as long as it has to be.
                let mut values = Vec::with_capacity(items.len());
                values.extend(items.iter().filter_map(|item| T::decode(item, self)));
                values
            }
            NodeValue::Scalar(_) | NodeValue::Map(_) => {
                self.wrong_type(node, "một danh sách (các dòng bắt đầu bằng `- `)").unwrap_or_default()
            }
        }
    }
}

/// So many unknown keys of a map are told one by one.
const MOST_TOLD: usize = 100;

/// The keys of one map, taken one by one; what is left at [`Fields::close`] is unknown.
pub struct Fields<'n, 'd> {
    /// Where findings go.
    pub decoder: &'d mut Decoder,
    node: &'n Node,
    left: Vec<&'n Entry>,
    known: Vec<&'static str>,
}

impl<'n, 'd> Fields<'n, 'd> {
    /// The keys of `node`, or an error that it is no map.
    pub fn open(node: &'n Node, decoder: &'d mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Map(entries) => {
                let left = entries.iter().collect();
                Some(Self { decoder, node, left, known: Vec::new() })
            }
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => {
                decoder.wrong_type(node, "một nhóm `khóa: giá trị`")
            }
        }
    }

    /// The map whose keys these are.
    pub fn node(&self) -> &'n Node {
        self.node
    }

    /// What is written at `key`, taken already or not.
    pub fn written(&self, key: &str) -> Option<&'n Node> {
        self.node.get(key).filter(|node| !node.is_blank())
    }

    /// Whether something is written at `key`, which has not been taken yet.
    pub fn has_written(&self, key: &str) -> bool {
        self.left.iter().any(|(name, node)| name.value == key && !node.is_blank())
    }

    /// Takes the entry of `key`, blank or not.
    pub fn take(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.known.push(key);
        let index = self.left.iter().position(|(name, _)| name.value == key)?;
        Some(self.left.remove(index))
    }

    /// Takes the entry of `key` if something is written there.
    pub fn take_written(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.take(key).filter(|(_, node)| !node.is_blank())
    }

    /// The value of `key`; an error if it is missing or blank.
    pub fn required<T: Decode>(&mut self, key: &'static str) -> Option<T> {
        self.required_with(key, T::decode)
    }

    /// As [`Fields::required`], read by `read`.
    pub fn required_with<T>(&mut self, key: &'static str, read: Read<T>) -> Option<T> {
        match self.take(key) {
            Some((_, node)) if !node.is_blank() => read(node, self.decoder),
            Some((name, _)) => self.decoder.error(
                &rules::THIEU_GIA_TRI,
                format!("khóa `{key}` không được để trống"),
                &name.place,
            ),
            None => self.decoder.error(&rules::THIEU_KHOA, format!("thiếu khóa `{key}`"), &self.node.place),
        }
    }

    /// The value of `key` if something is written there.
    pub fn optional<T: Decode>(&mut self, key: &'static str) -> Option<T> {
        self.optional_with(key, T::decode)
    }

    /// As [`Fields::optional`], read by `read`.
    pub fn optional_with<T>(&mut self, key: &'static str, read: Read<T>) -> Option<T> {
        let (_, node) = self.take_written(key)?;
        read(node, self.decoder)
    }

    /// The list at `key`; empty if nothing is written there.
    pub fn list<T: Decode>(&mut self, key: &'static str) -> Vec<T> {
        self.take_written(key).map(|(_, node)| self.decoder.items(node)).unwrap_or_default()
    }

    /// The lines at `key`: a list, or one text that stands for a list of one.
    pub fn lines<T: Decode>(&mut self, key: &'static str) -> Vec<T> {
        let Some((_, node)) = self.take_written(key) else { return Vec::new() };
        match &node.value {
            NodeValue::Scalar(_) => T::decode(node, self.decoder).into_iter().collect(),
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => self.decoder.items(node),
        }
    }

    /// The yes or no at `key`; no if nothing is written there.
    pub fn flag(&mut self, key: &'static str) -> bool {
        self.optional(key).unwrap_or_default()
    }

    /// A number of a small range at `key`.
    pub fn within(&mut self, key: &'static str, range: std::ops::RangeInclusive<u8>) -> Option<Located<u8>> {
        let number: Located<u32> = self.optional(key)?;
        match u8::try_from(number.value).ok().filter(|value| range.contains(value)) {
            Some(value) => Some(Located { value, place: number.place }),
            None => {
                let (from, to) = (range.start(), range.end());
                let message = format!("`{key}` phải từ {from} đến {to}, ở đây là {}", number.value);
                self.decoder.error(&rules::NGOAI_KHOANG, message, &number.place)
            }
        }
    }

    /// As [`Fields::within`]; an error if `key` is missing or blank.
    pub fn required_within(
        &mut self,
        key: &'static str,
        range: std::ops::RangeInclusive<u8>,
    ) -> Option<Located<u8>> {
        if self.has_written(key) { self.within(key, range) } else { self.required::<String>(key).and(None) }
    }

    /// Notes that neither of `keys` is written; `example` shows how they are.
    pub fn missing_one_of(&mut self, example: &str) {
        self.decoder.error::<()>(&rules::THIEU_KHOA, format!("thiếu khóa {example}"), &self.node.place);
    }

    /// Takes all that is left, for maps whose keys are free.
    pub fn rest(mut self) -> Vec<&'n Entry> {
        std::mem::take(&mut self.left)
    }

    /// Reports every key that was never asked for.
    pub fn close(self) {
        let (shown, others) = self.left.split_at(self.left.len().min(MOST_TOLD));
        if let Some((name, _)) = others.first() {
            let message = format!("và {} khóa nữa, từ `{}` trở đi, không có ở đây", others.len(), name.value);
            self.decoder.diagnostics.push(Diagnostic::new(&rules::KHOA_LA, message).at(&name.place));
        }
        for (name, _) in shown {
            let diagnostic =
                Diagnostic::new(&rules::KHOA_LA, format!("không có khóa `{}` ở đây", name.value))
                    .at(&name.place);
            let diagnostic = match suggest(&name.value, self.known.iter().copied()) {
                Some(key) => diagnostic.hint(did_you_mean(key)),
                None => diagnostic.hint(format!("các khóa có ở đây: {}", self.known.join(", "))),
            };
            self.decoder.diagnostics.push(diagnostic);
        }
    }
}
