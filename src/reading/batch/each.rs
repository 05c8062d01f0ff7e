//! `nhan_ban: {moi: truong}`: a document for each school that is considered, and for each member of the council.

use std::collections::HashMap;

use super::document::{BatchDocument, UnitFacts};
use super::named_tables::{KEY, read_school_table};
use super::pattern::{self, PatternPart};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean, rules, suggest, visible};
use crate::facts::{self, accept_held};
use crate::files::Disk;
use crate::reading::about_school;
use crate::reading::layers::Layered;
use crate::tables::{Titles, entry};
use crate::vietnamese::unaccented;
use crate::yaml::{Decoder, Located, Node, NodeValue, lines, optional};
use crate::{choice, record};

choice! {
    /// `moi`: of what there is a document each.
    pub enum EachOf: "thứ mà mỗi cái là một văn bản" {
        /// A school that is considered: its target is a recognition, or it was appraised.
        School = "truong", "trường được xem xét công nhận";
        /// A member of the council.
        Member = "thanh_vien", "thành viên Hội đồng thẩm định";
    }
}

record! {
    /// `nhan_ban`, where it names no table.
    pub struct Repetition: "Mỗi trường, mỗi thành viên một văn bản" {
        each: Vec<EachOf> = lines(
            "moi",
            "Mỗi",
            "Mỗi trường được xem xét công nhận, mỗi thành viên hội đồng là một văn bản.",
            "[truong, thanh_vien]",
        );
        file_name: Option<Located<String>> = optional(
            "ten_tep",
            "Tên tệp",
            "Cách đặt tên tệp: `truong`, `thanh_vien` là tên không dấu; không ghi thì là tên tệp này và các tên đó.",
            "\"phieu-{{truong}}-{{thanh_vien}}\"",
        );
    }
}

/// The key of `nhan_ban` by which it is known.
const EACH: &str = "moi";

/// Whether `nhan_ban` names no table but things of the facts.
pub fn is_repetition(tree: &Node) -> bool {
    tree.get(KEY).is_some_and(|node| node.get(EACH).is_some())
}

/// A document for each school, or for each member, or for each of both.
#[derive(Debug)]
pub struct EachBatch {
    /// What all share, without schools.
    shared: Layered,
    titles: Option<Titles>,
    items: Vec<EachItem>,
}

/// What one document has of its own.
#[derive(Debug)]
struct EachItem {
    /// The schools it speaks of: one, or all.
    schools: Vec<Node>,
    member: Option<Node>,
    document: BatchDocument,
}

impl EachBatch {
    /// Splits `layered`. `None` where something is wrong with every document.
    pub fn read(disk: &Disk, layered: Layered, report: &mut Report) -> Option<Self> {
        report.sound(|report| read(disk, layered, report))
    }

    /// How many documents it stands for.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// What is known of the document at `index` before its facts are read.
    pub fn document(&self, index: usize) -> Option<&BatchDocument> {
        self.items.get(index).map(|item| &item.document)
    }

    /// The facts of the document at `index`.
    pub fn unit(&self, index: usize, report: &mut Report) -> Option<UnitFacts> {
        let item = self.items.get(index)?;
        report.sound(|report| self.facts_of(item, report))
    }

    fn facts_of(&self, item: &EachItem, report: &mut Report) -> Option<UnitFacts> {
        let mut found = Report::new();
        let mut tree = self.shared.tree.clone();
        if let NodeValue::Map(entries) = &mut tree.value {
            let list = Node { place: tree.place.clone(), value: NodeValue::List(item.schools.clone()) };
            entries.push(entry("truong", list));
            entries.extend(item.member.iter().map(|name| entry(MEMBER, name.clone())));
        }
        let mut facts = facts::decode(&self.shared.source, &tree, &mut found);
        let accepted = facts.iter_mut().flat_map(|facts| &mut facts.acknowledged);
        accepted.for_each(|entry| entry.is_shared = true);
        self.titles.iter().for_each(|titles| titles.name_columns(&mut found));
        report.extend(item.document.faults.iter().cloned().chain(found));
        if let Some(facts) = &facts {
            accept_held(&facts.acknowledged, report);
        }
        let name = item.document.name.clone();
        facts.zip(name).map(|(facts, output_name)| UnitFacts { output_name, facts })
    }
}

/// The key of the member whose document it is.
const MEMBER: &str = "thanh_vien";

fn read(disk: &Disk, layered: Layered, report: &mut Report) -> Option<EachBatch> {
    let Layered { source, mut tree } = layered;
    let mut decoder = Decoder::default();
    let node = tree.take(KEY)?;
    let plan = decoder.read::<Repetition>(&node);
    report.append(&mut decoder.diagnostics);
    let plan = plan?;
    let mut titles = None;
    read_school_table(disk, &mut tree, &source, &mut titles, report)?;
    about_school::narrow(&mut tree, report)?;
    let schools = match tree.take("truong") {
        Some(Node { value: NodeValue::List(schools), .. }) => schools,
        Some(_) | None => Vec::new(),
    };
    let schools: Vec<Vec<Node>> = if plan.each.contains(&EachOf::School) {
        schools.into_iter().filter(|school| is_considered(school, &tree)).map(|school| vec![school]).collect()
    } else {
        vec![schools]
    };
    let members = if plan.each.contains(&EachOf::Member) {
        tree.take(MEMBER);
        members(&tree).into_iter().map(Some).collect()
    } else {
        vec![None]
    };
    if schools.is_empty() || members.is_empty() {
        report.push(nothing(&node.place, schools.is_empty()));
        return None;
    }
    let mut items = Vec::new();
    for school in &schools {
        let with_member = members.iter().map(|member| EachItem {
            schools: school.clone(),
            member: member.clone(),
            document: BatchDocument::default(),
        });
        items.extend(with_member);
    }
    let pattern = FileNames::of(&plan, &source.name, &node.place);
    pattern.check(report)?;
    pattern.name_all(&plan, &mut items);
    Some(EachBatch { shared: Layered { source, tree }, titles, items })
}

/// Whether the school at `node` is considered; of one that cannot be read its own document tells why.
fn is_considered(node: &Node, tree: &Node) -> bool {
    facts::decode_school(node, tree, &mut Report::new()).is_none_or(|school| school.is_considered())
}

/// The names of the council's members.
fn members(tree: &Node) -> Vec<Node> {
    let list = tree.get("hoi_dong_tham_dinh").and_then(|council| council.get(MEMBER));
    let items = match list.map(|node| &node.value) {
        Some(NodeValue::List(items)) => items.as_slice(),
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &[],
    };
    items.iter().filter_map(|member| member.get("ho_ten").cloned()).collect()
}

fn nothing(place: &Place, no_schools: bool) -> Diagnostic {
    let (message, hint) = if no_schools {
        (
            "không có trường nào được xem xét công nhận, nên không có văn bản nào",
            "trường được xem xét là trường có `muc_tieu` công nhận mới, công nhận lại, nâng chuẩn, hoặc đã ghi `tham_dinh`",
        )
    } else {
        (
            "chưa có thành viên hội đồng thẩm định nào, nên không có văn bản nào",
            "ghi `hoi_dong_tham_dinh: {thanh_vien: [...]}`",
        )
    };
    Diagnostic::new(&rules::NHAN_BAN_TRONG, message).at(place).hint(hint)
}

/// How the files are called.
struct FileNames<'a> {
    text: String,
    place: &'a Place,
}

impl<'a> FileNames<'a> {
    fn of(plan: &'a Repetition, source: &str, place: &'a Place) -> Self {
        match &plan.file_name {
            Some(Located { value, place }) => Self { text: pattern::without_ending(value).to_owned(), place },
            None => {
                let stem = std::path::Path::new(source).file_stem().unwrap_or_default();
                let names = plan.each.iter().map(|each| format!("-{{{{{}}}}}", each.key()));
                Self { text: stem.to_string_lossy().into_owned() + &names.collect::<String>(), place }
            }
        }
    }

    fn check(&self, report: &mut Report) -> Option<()> {
        let keys = || EachOf::ALL.iter().map(|each| each.key());
        let names = pattern::parts(&self.text).filter_map(|part| match part {
            PatternPart::Name(name) => Some(name),
            PatternPart::Text(_) => None,
        });
        let unknown: Vec<&str> = names.filter(|name| !keys().any(|key| key == *name)).collect();
        for name in &unknown {
            let found =
                Diagnostic::new(&rules::TEN_LA, format!("`ten_tep` không có tên `{name}`")).at(self.place);
            report.push(match suggest(name, keys()) {
                Some(near) => found.hint(did_you_mean(near)),
                None => found.hint(format!("các tên có: {}", keys().collect::<Vec<_>>().join(", "))),
            });
        }
        unknown.is_empty().then_some(())
    }

    fn name_all(&self, plan: &Repetition, items: &mut [EachItem]) {
        let mut owners: HashMap<String, usize> = HashMap::new();
        let mut clashes = Vec::new();
        for (index, item) in items.iter_mut().enumerate() {
            let name: String = pattern::parts(&self.text)
                .map(|part| match part {
                    PatternPart::Text(text) => text.to_owned(),
                    PatternPart::Name(name) => item.part(name, plan),
                })
                .collect();
            match pattern::check(&name) {
                Ok(()) => {
                    if let Some(other) = owners.insert(name.to_lowercase(), index) {
                        clashes.push((index, other, name.clone()));
                    }
                    item.document.name = Some(name);
                }
                Err(why) => {
                    let message = format!("`{}` không thể là tên tệp: {why}", visible(&name));
                    let found = Diagnostic::new(&rules::TEN_TEP_SAI, message).at(self.place);
                    item.document.faults.push(found);
                }
            }
        }
        for (one, other, name) in clashes {
            for (index, beside) in [(one, other), (other, one)] {
                let place = items.get(beside).map(EachItem::place);
                let found =
                    Diagnostic::new(&rules::TRUNG_TEN_TEP, format!("hai văn bản cùng tên tệp `{name}`"));
                let found = found
                    .at(self.place)
                    .hint("dùng cả `{{truong}}` và `{{thanh_vien}}` trong `ten_tep` nếu có cả hai");
                let found =
                    place.into_iter().fold(found, |found, place| found.related(&place, "văn bản kia"));
                if let Some(item) = items.get_mut(index) {
                    item.document.faults.push(found);
                }
            }
        }
    }
}

impl EachItem {
    /// What stands for `name` in the file's name.
    fn part(&self, name: &str, plan: &Repetition) -> String {
        let each = EachOf::ALL.iter().copied().find(|each| each.key() == name);
        let node = match each {
            Some(EachOf::School) if plan.each.contains(&EachOf::School) => {
                self.schools.first().and_then(|school| school.get("ten"))
            }
            Some(EachOf::Member) => self.member.as_ref(),
            Some(EachOf::School) | None => None,
        };
        let text = node.and_then(Node::text).unwrap_or_default();
        unaccented(text).replace('_', "-")
    }

    fn place(&self) -> Place {
        let first = self.member.as_ref().or(self.schools.first());
        first.map_or_else(|| Place::file(""), |node| node.place.clone())
    }
}
