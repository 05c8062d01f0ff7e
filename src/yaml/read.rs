//! YAML → [`Node`], with every value's spelling and place.

use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle, Span};

use super::node::{Entry, Node, NodeValue, Scalar};
use super::{Located, characters, syntax_error};
use crate::diagnostic::{Diagnostic, Place, Report, Source, limits, rules};

/// The tree of `source`; an empty file is null. What is wrong goes to `report`; without a tree after an
/// error of syntax.
pub fn read(source: &Arc<Source>, report: &mut Report) -> Option<Node> {
    let deepest = limits::FACTS_DEPTH.most();
    let options = granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: deepest,
        block_nesting_limit: deepest,
    };
    let mut builder = Builder::new(source, report);
    for event in Parser::new_from_str_with_options(&source.text, options) {
        let step = match event {
            Ok((event, span)) => builder.take(event, span),
            Err(error) => Err(builder.explain(syntax_error::translate(source, &error))),
        };
        if let Err(diagnostic) = step {
            builder.report.push(diagnostic);
            return None;
        }
    }
    let nothing = || Node { place: Place::new(source, 0..0), value: NodeValue::Null };
    Some(builder.root.unwrap_or_else(nothing))
}

type Step = Result<(), Diagnostic>;

struct Builder<'a> {
    source: &'a Arc<Source>,
    report: &'a mut Report,
    open: Vec<OpenNode>,
    anchors: HashMap<usize, Node>,
    repeated: usize,
    values: usize,
    root: Option<Node>,
}

/// A list or map whose end has not been read yet.
struct OpenNode {
    start: usize,
    anchor: usize,
    inside: Inside,
}

enum Inside {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, names: Names, key: Option<Located<String>> },
}

impl<'a> Builder<'a> {
    fn new(source: &'a Arc<Source>, report: &'a mut Report) -> Self {
        Self { source, report, open: Vec::new(), anchors: HashMap::new(), repeated: 0, values: 0, root: None }
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Step {
        if let Some(tag) = event.tag() {
            let message = format!("thẻ kiểu `{}` của YAML không dùng ở đây", tag.original());
            return Err(self.syntax_error(&span, message));
        }
        match event {
            Event::Scalar(text, style, anchor, _) => self.scalar(&text, style, anchor, &span),
            Event::SequenceStart(_, anchor, _) => self.begin(anchor, &span, Inside::List(Vec::new())),
            Event::MappingStart(_, anchor, _) => self.begin(
                anchor,
                &span,
                Inside::Map { entries: Vec::new(), names: Names::default(), key: None },
            ),
            Event::SequenceEnd | Event::MappingEnd => self.end(&span),
            Event::Alias(id) => self.alias(id, &span),
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(self.syntax_error(&span, "một tệp chỉ chứa một văn bản: bỏ dòng `---` thứ hai".into()))
            }
            _ => Ok(()),
        }
    }

    /// Points to a bracket that is still open, which is the likely cause of an error on a later line.
    fn explain(&self, error: Diagnostic) -> Diagnostic {
        let Some(place) = error.place.as_ref().filter(|_| error.is(syntax_error::RULE)) else {
            return error;
        };
        let line = |start: usize| Place::new(self.source, start..start).line();
        let bracket = self.open.last().and_then(|open| {
            let bracket = self.source.text.get(open.start..)?.chars().next()?;
            let near = line(open.start) == place.line();
            (matches!(bracket, '[' | '{') && !near)
                .then(|| Place::new(self.source, open.start..open.start + 1))
        });
        match bracket {
            Some(bracket) => error.related(&bracket, "dấu này chưa có dấu đóng"),
            None => error,
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, span: &Span) -> Step {
        let place = self.place(span);
        let quoted = style != ScalarStyle::Plain;
        let value = if !quoted && matches!(text, "" | "~" | "null" | "Null" | "NULL") {
            NodeValue::Null
        } else {
            NodeValue::Scalar(Scalar { text: characters::clean(text, &place, self.report), quoted })
        };
        self.add(Node { place, value }, anchor, span)
    }

    fn begin(&mut self, anchor: usize, span: &Span, inside: Inside) -> Step {
        let start = span.byte_range().unwrap_or_default().start;
        self.open.push(OpenNode { start, anchor, inside });
        Ok(())
    }

    fn end(&mut self, span: &Span) -> Step {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let place = self.first_line(open.start, span.byte_range().unwrap_or_default().end);
        let value = match open.inside {
            Inside::List(items) => NodeValue::List(items),
            Inside::Map { entries, .. } => NodeValue::Map(entries),
        };
        self.add(Node { place, value }, open.anchor, span)
    }

    fn alias(&mut self, id: usize, span: &Span) -> Step {
        let Some(target) = self.anchors.get(&id) else {
            return Err(self.alias_error(span, "lặp lại chính nó"));
        };
        let (count, depth) = measure(target);
        if limits::FACTS_DEPTH.check(self.open.len() + depth).is_err() {
            return Err(self.alias_error(span, "lồng quá sâu"));
        }
        let copy = target.clone();
        self.repeat(count, span)?;
        self.add(copy, 0, span)
    }

    /// Counts `count` values that are held twice.
    fn repeat(&mut self, count: usize, span: &Span) -> Step {
        self.repeated += count;
        let checked = limits::FACTS_REPEATED.check(self.repeated);
        checked.map_err(|_| {
            let most = limits::FACTS_REPEATED.shown();
            self.alias_error(span, &format!("lặp lại quá nhiều, tất cả hơn {most}"))
        })
    }

    fn add(&mut self, node: Node, anchor: usize, span: &Span) -> Step {
        self.values += 1;
        limits::FACTS_VALUES
            .check(self.values)
            .map_err(|_| limits::FACTS_VALUES.exceeded().finding().at(&node.place))?;
        if anchor != 0 {
            // What has a name is kept beside the tree.
            self.repeat(measure(&node).0, span)?;
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.inside) {
            None => self.root = Some(node),
            Some(Inside::List(items)) => items.push(node),
            Some(Inside::Map { entries, names, key }) => match key.take() {
                None => *key = Some(read_key(node)?),
                Some(key) => add_entry(entries, names, key, node, self.report),
            },
        }
        Ok(())
    }

    fn place(&self, span: &Span) -> Place {
        let range = span.byte_range().unwrap_or_default();
        let text = self.source.text.get(range.clone()).unwrap_or_default();
        Place::new(self.source, range.start..range.start + text.trim_end().len())
    }

    fn first_line(&self, start: usize, end: usize) -> Place {
        let text = self.source.text.get(start..end).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default().trim_end();
        Place::new(self.source, start..start + line.len())
    }

    fn syntax_error(&self, span: &Span, message: String) -> Diagnostic {
        Diagnostic::new(syntax_error::RULE, message).at(&self.place(span))
    }

    fn alias_error(&self, span: &Span, what: &str) -> Diagnostic {
        let place = self.place(span);
        let name = self.source.text.get(place.span.clone()).unwrap_or_default();
        Diagnostic::new(&rules::BI_DANH, format!("bí danh `{name}` {what}"))
            .at(&place)
            .hint("ghi thẳng các giá trị ra, không dùng bí danh")
    }
}

fn read_key(node: Node) -> Result<Located<String>, Diagnostic> {
    match node.value {
        NodeValue::Scalar(scalar) => Ok(Located { value: scalar.text, place: node.place }),
        _ => Err(Diagnostic::new(
            syntax_error::RULE,
            format!("khóa phải là một từ, ở đây là {}", node.describe()),
        )
        .at(&node.place)
        .hint("văn bản có dấu `{` hoặc `[` ở đầu phải đặt trong dấu nháy: \"…\"")),
    }
}

/// Where each key of a map stands, for maps in which looking through them all takes long.
#[derive(Default)]
struct Names(HashMap<String, usize>);

/// Fewer keys are looked through one by one.
const FEW: usize = 32;

impl Names {
    fn find<'e>(&mut self, entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
        if entries.len() < FEW {
            return entries.iter().find(|(name, _)| name.value == key);
        }
        for (at, (name, _)) in entries.iter().enumerate().skip(self.0.len()) {
            self.0.insert(name.value.clone(), at);
        }
        entries.get(*self.0.get(key)?)
    }
}

fn add_entry(
    entries: &mut Vec<Entry>,
    names: &mut Names,
    key: Located<String>,
    node: Node,
    report: &mut Report,
) {
    match names.find(entries, &key.value) {
        None => entries.push((key, node)),
        Some((first, _)) => report.push(
            Diagnostic::new(&rules::KHOA_TRUNG, format!("khóa `{}` được ghi hai lần", key.value))
                .at(&key.place)
                .related(&first.place, "lần đầu ở đây"),
        ),
    }
}

/// A text counts as one value more for so many bytes: it is copied where its name is written.
const BYTES_OF_VALUE: usize = 64;

/// How many values `node` holds, itself included and long texts as several, and how deep they lie.
fn measure(node: &Node) -> (usize, usize) {
    let text = |text: &str| 1 + text.len() / BYTES_OF_VALUE;
    let inside = |nodes: &mut dyn Iterator<Item = (usize, &Node)>| {
        nodes.fold((1, 1), |(count, depth), (key, node)| {
            let (more, deep) = measure(node);
            (count + key + more, depth.max(deep + 1))
        })
    };
    match &node.value {
        NodeValue::Null => (1, 0),
        NodeValue::Scalar(scalar) => (text(&scalar.text), 0),
        NodeValue::List(items) => inside(&mut items.iter().map(|item| (0, item))),
        NodeValue::Map(entries) => {
            inside(&mut entries.iter().map(|(key, node)| (key.value.len() / BYTES_OF_VALUE, node)))
        }
    }
}
